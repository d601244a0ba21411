"""Who would do it today: units that decide, in which nobody holds the role of a step.

A matter of staff, not of the definition: it warns before publishing and keeps nothing from being published.
"""

from dataclasses import dataclass
from datetime import datetime

from tinhso.kernel import clock
from tinhso.platform.access import facade as access
from tinhso.platform.access.contracts import Role
from tinhso.platform.cases.definition import Procedure
from tinhso.platform.cases.filing import LEVELS
from tinhso.platform.organisations import facade as organisations
from tinhso.platform.organisations.contracts import UnitInfo


@dataclass(frozen=True, slots=True)
class Uncovered:
    """A unit that decides such dossiers, and a role that nobody holds there."""

    unit: UnitInfo
    role: Role


def uncovered(procedure: Procedure, now: datetime | None = None) -> list[Uncovered]:
    """Return what nobody covers, by unit: grants above reach below, a substitute counts. Two queries."""
    moment = now or clock.now()
    level, functions = LEVELS[procedure.level], procedure.functions
    units = organisations.deciding_units(level, functions, clock.legal_day(moment))
    roles = sorted({stage.role for stage in procedure.stages} & set(Role))
    held = access.roles_held(moment)
    return [
        Uncovered(unit, Role(role)) for unit in units for role in roles if not held.covers(role, unit.path)
    ]
