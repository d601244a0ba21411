"""What pages hand to the shell's components."""

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ErrorLine:
    """One line of an error summary; `anchor` is the id of the field."""

    anchor: str
    label: str
    message: str


@dataclass(frozen=True, slots=True)
class Crumb:
    label: str
    url: str = ""


@dataclass(frozen=True, slots=True)
class Tab:
    label: str
    url: str
    here: bool = False
    count: int | None = None


@dataclass(frozen=True, slots=True)
class MenuLink:
    """A line of the navigation as one person sees it now; `count` is asked when it is shown."""

    label: str
    url: str
    here: bool = False
    icon: str = ""
    key: str = ""
    count: Callable[[], int] | None = None


@dataclass(frozen=True, slots=True)
class MenuGroup:
    code: str
    label: str
    items: tuple[MenuLink, ...]


@dataclass(frozen=True, slots=True)
class ErrorHelp:
    """What an error page says beside the message of the error itself."""

    title: str
    steps: tuple[str, ...]
    icon: str = "info"
