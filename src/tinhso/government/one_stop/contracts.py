"""What the desk remembers for an officer."""

from dataclasses import dataclass
from uuid import UUID


@dataclass(frozen=True, slots=True)
class SavedViewInfo:
    """A worklist with its filters, under a name of the officer's own; `query` is its address."""

    id: UUID
    name: str
    query: str
