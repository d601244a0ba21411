"""How a module plugs into the system: one typed `SYSTEM` in its `manifest.py`."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest

from tinhso.kernel.actor import Actor, ActorKind
from tinhso.kernel.unit_moves import UnitMove


@dataclass(frozen=True, slots=True)
class Permission:
    """`roles` receive it by default; `kinds` have it without any grant (their own objects only)."""

    code: str
    label: str
    roles: tuple[str, ...] = ()
    kinds: frozenset[ActorKind] = frozenset()


@dataclass(frozen=True, slots=True)
class MenuItem:
    """A line of the navigation. `group`: citizen, desk, registers or administration.

    `count(actor)` says how much waits behind it; it is asked only where the menu is shown.
    `home`: whoever may open it begins there after signing in.
    """

    url_name: str
    label: str
    permission: str
    group: str
    order: int = 100
    icon: str = ""
    key: str = ""
    count: Callable[[Actor], int] | None = None
    home: bool = False


@dataclass(frozen=True, slots=True)
class Subscription:
    """`handler(event)` runs once per event of `event_type`; it must bear being run again.

    `together(events)` may stand in for it where several wait: it does for all what `handler` does for each.
    """

    name: str
    event_type: str
    handler: Callable[[Any], None]
    together: Callable[[Sequence[Any]], None] | None = None


@dataclass(frozen=True, slots=True)
class Periodic:
    """`run()` is called by the worker on the cron schedule (Asia/Ho_Chi_Minh)."""

    name: str
    cron: str
    run: Callable[[], Any]


@dataclass(frozen=True, slots=True)
class DefinitionKind:
    """A kind of dated content: files in `definitions/<folder>`, validated by the pydantic `schema`.

    `check(content)` returns problems; `apply(content)` runs where a version comes into force, for kinds
    that are also kept in tables.
    """

    code: str
    label: str
    folder: str
    schema: type[Any]
    check: Callable[[Any], list[str]] | None = None
    apply: Callable[[Any], None] | None = None


@dataclass(frozen=True, slots=True)
class HealthCheck:
    """`check()` returns problems in plain words; an empty list means well."""

    code: str
    label: str
    check: Callable[[], list[str]]


@dataclass(frozen=True, slots=True)
class Hit:
    """One thing found, and the address that leads to it."""

    title: str
    subtitle: str
    url: str


@dataclass(frozen=True, slots=True)
class SearchSource:
    """`find(actor, text, limit)` returns the best hits this actor may see.

    It is asked only if the actor holds `permission`; where the permission reaches is its own concern.
    """

    code: str
    label: str
    permission: str
    find: Callable[[Actor, str, int], Sequence[Hit]]


@dataclass(frozen=True, slots=True)
class Panel:
    """A part of a page of another system, by the name of its `place`; nobody knows who fills it.

    `render(request)` returns safe HTML or nothing; it is asked only if the actor holds `permission`.
    """

    code: str
    place: str
    permission: str
    render: Callable[[HttpRequest], str]


@dataclass(frozen=True, slots=True)
class SeedContext:
    """What a seed receives: `stdout(text)` tells the operator what was done."""

    stdout: Callable[[str], object]


@dataclass(frozen=True, slots=True)
class Seed:
    """Loads data of the province; running it twice changes nothing. Lower `order` first."""

    name: str
    order: int
    run: Callable[[SeedContext], None]


@dataclass(frozen=True, slots=True)
class System:
    """The plug. Dotted names in `urls` and `rest` are imported when routes are built."""

    code: str
    label: str
    label_en: str
    pillar: str = "platform"
    standards: tuple[str, ...] = ()
    permissions: tuple[Permission, ...] = ()
    menu: tuple[MenuItem, ...] = ()
    urls: str = ""
    url_prefix: str = ""
    rest: str = ""
    events: tuple[type[Any], ...] = ()
    subscriptions: tuple[Subscription, ...] = ()
    periodic: tuple[Periodic, ...] = ()
    definition_kinds: tuple[DefinitionKind, ...] = ()
    health: tuple[HealthCheck, ...] = ()
    seeds: tuple[Seed, ...] = ()
    search: tuple[SearchSource, ...] = ()
    unit_moves: tuple[UnitMove, ...] = ()
    panels: tuple[Panel, ...] = ()
