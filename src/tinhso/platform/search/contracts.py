"""What a search shows."""

from dataclasses import dataclass

from tinhso.kernel.manifest import Hit


@dataclass(frozen=True, slots=True)
class Group:
    """The hits of one source."""

    code: str
    label: str
    hits: tuple[Hit, ...]
