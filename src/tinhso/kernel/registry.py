"""The installed systems, read once from the list in `project` and then fixed."""

from collections import Counter
from collections.abc import Iterator
from functools import cache
from importlib import import_module

from django.conf import settings

from tinhso.kernel.actor import ActorKind
from tinhso.kernel.manifest import DefinitionKind, Permission, System
from tinhso.kernel.unit_moves import UnitMove


class ManifestError(Exception):
    """A manifest contradicts itself or another one; the project must not start."""


@cache
def systems() -> tuple[System, ...]:
    """Return the manifests of all installed modules, lower layers first."""
    found = tuple(import_module(f"{name}.manifest").SYSTEM for name in settings.SYSTEMS)
    _check_unique("system", (system.code for system in found))
    _check_unique("permission", (p.code for system in found for p in system.permissions))
    _check_unique("subscription", (s.name for system in found for s in system.subscriptions))
    _check_unique("periodic job", (job.name for system in found for job in system.periodic))
    _check_unique("definition kind", (kind.code for system in found for kind in system.definition_kinds))
    _check_unique("search source", (source.code for system in found for source in system.search))
    _check_unique("unit move", (move.code for system in found for move in system.unit_moves))
    _check_unique("panel", (panel.code for system in found for panel in system.panels))
    _check_permissions(found)
    return found


@cache
def permissions() -> dict[str, Permission]:
    """Return the catalogue of permissions by code."""
    return {p.code: p for system in systems() for p in system.permissions}


@cache
def definition_kinds() -> dict[str, DefinitionKind]:
    return {kind.code: kind for system in systems() for kind in system.definition_kinds}


@cache
def unit_moves() -> tuple[UnitMove, ...]:
    """Return all that follows units through a reform, in the order in which it moves."""
    moves = [move for system in systems() for move in system.unit_moves]
    return tuple(sorted(moves, key=lambda move: move.order))


@cache
def permissions_of_role(role: str) -> frozenset[str]:
    return frozenset(code for code, p in permissions().items() if role in p.roles)


@cache
def permissions_of_kind(kind: ActorKind) -> frozenset[str]:
    return frozenset(code for code, p in permissions().items() if kind in p.kinds)


def _check_unique(what: str, names: Iterator[str]) -> None:
    twice = [name for name, count in Counter(names).items() if count > 1]
    if twice:
        raise ManifestError(f"{what} declared twice: {', '.join(twice)}")


def _check_permissions(found: tuple[System, ...]) -> None:
    known = {p.code for system in found for p in system.permissions}
    for system in found:
        needed = [(f"menu item {item.url_name}", item.permission) for item in system.menu]
        needed += [(f"search source {source.code}", source.permission) for source in system.search]
        needed += [(f"unit move {move.code}", move.permission) for move in system.unit_moves]
        needed += [(f"panel {panel.code}", panel.permission) for panel in system.panels]
        for what, permission in needed:
            if permission not in known:
                raise ManifestError(f"{system.code}: {what} needs unknown {permission}")
