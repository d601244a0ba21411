"""Assignments: what pages and other systems may ask and do."""

from datetime import date, datetime
from uuid import UUID

from tinhso.kernel import clock
from tinhso.kernel.actor import Actor
from tinhso.platform.access import facade as access
from tinhso.platform.access.contracts import AccountInfo
from tinhso.platform.assignments import selectors
from tinhso.platform.assignments.actions.give import give, pass_on
from tinhso.platform.assignments.actions.judge import cancel, confirm, decide_extension, send_back
from tinhso.platform.assignments.actions.remind import remind
from tinhso.platform.assignments.actions.work import OWNER, ask_extension, hand_back, name_person, report
from tinhso.platform.assignments.contracts import ExtensionInfo, ReportInfo
from tinhso.platform.assignments.models import Assignment
from tinhso.platform.assignments.selectors import (
    assignment,
    figures,
    listing,
    of_subject,
    support,
    tree,
    waiting_count,
)
from tinhso.platform.calendar import facade as calendar
from tinhso.platform.calendar.contracts import TimeLimit
from tinhso.platform.files import facade as files
from tinhso.platform.files.contracts import FileInfo
from tinhso.platform.organisations import facade as organisations
from tinhso.platform.organisations.contracts import UnitInfo

PEOPLE_MAX = 300


def term(unit_id: UUID, working_days: int, start: datetime | None = None) -> date:
    """Return the day that lies so many working days of a unit's calendar ahead."""
    found = calendar.due_at(organisations.path(unit_id), start or clock.now(), TimeLimit(working_days))
    return clock.local(found.due_at).date()


def reports(actor: Actor, assignment_id: UUID) -> list[ReportInfo]:
    return selectors.reports(selectors.row(actor, assignment_id))


def extensions(actor: Actor, assignment_id: UUID) -> list[ExtensionInfo]:
    return selectors.extensions(selectors.row(actor, assignment_id))


def proofs(actor: Actor, assignment_id: UUID) -> list[FileInfo]:
    """Return the files handed in with reports."""
    return files.files_of(OWNER, selectors.row(actor, assignment_id).pk)


def units_for(actor: Actor) -> list[UnitInfo]:
    """Return the units an actor may give work to: its own and all below, within its rights."""
    if actor.unit_id is None:
        return []
    own = organisations.unit(actor.unit_id)
    below = organisations.descendants(own.id, clock.legal_day())
    return [unit for unit in (own, *below) if actor.can(selectors.GIVE, unit.path)]


def units_below(unit_id: UUID) -> list[UnitInfo]:
    """Return a unit and those below it, to pass work on to."""
    return [organisations.unit(unit_id), *organisations.descendants(unit_id, clock.legal_day())]


def people_of(unit_ids: list[UUID]) -> list[AccountInfo]:
    """Return the officers of units, to choose a person from."""
    return access.staff_of(unit_ids)[:PEOPLE_MAX]


def may_open_file(actor: Actor, file: FileInfo) -> bool:
    """Say whether an actor may open a proof: who may see the work may see it."""
    if file.owner_id is None:
        return False
    return Assignment.objects.filter(selectors.seen(actor), pk=file.owner_id).exists()


__all__ = [
    "ask_extension",
    "assignment",
    "cancel",
    "confirm",
    "decide_extension",
    "extensions",
    "figures",
    "give",
    "hand_back",
    "listing",
    "may_open_file",
    "name_person",
    "of_subject",
    "pass_on",
    "people_of",
    "proofs",
    "remind",
    "report",
    "reports",
    "send_back",
    "support",
    "term",
    "tree",
    "units_below",
    "units_for",
    "waiting_count",
]
