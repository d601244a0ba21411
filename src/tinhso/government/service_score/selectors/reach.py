"""Where an actor may see scores: one indexed column a grant, as in the worklists."""

from uuid import UUID

from django.db.models import Q

from tinhso.kernel.actor import Actor
from tinhso.kernel.errors import NotFound
from tinhso.platform.organisations import facade as organisations
from tinhso.platform.organisations.contracts import UnitInfo

READ = "service_score.read"
COLUMNS = ("root_id", "branch_id", "unit_id")


def in_reach(actor: Actor) -> Q:
    """Return the condition that a row lies where the actor may see scores."""
    reach = actor.reach(READ)
    if reach.everywhere:
        return Q()
    condition = Q(unit_id__in=reach.units)
    for unit_id in reach.subtrees:
        condition |= below(unit_id)
    return condition


def below(unit_id: UUID) -> Q:
    """Return the condition that a row belongs to a unit or to one below it."""
    depth = len(organisations.path(unit_id))
    return Q(**{COLUMNS[min(depth, len(COLUMNS)) - 1]: unit_id})


def seen_unit(actor: Actor, unit_id: UUID) -> UnitInfo:
    """Return a unit whose score the actor may see; to others it does not exist."""
    unit = organisations.unit(unit_id)
    if not actor.can(READ, unit.path):
        raise NotFound("service_score.not_found", "Không có đơn vị này trong phạm vi của bạn.")
    return unit
