"""Reforms of units: what pages, commands and other modules may ask and do."""

from datetime import date
from uuid import UUID

from tinhso.kernel.actor import Actor
from tinhso.kernel.errors import Invalid
from tinhso.kernel.paging import Page
from tinhso.platform.definitions import facade as definitions
from tinhso.platform.reforms import console, reviewing, selectors
from tinhso.platform.reforms.actions.decide import (
    accept_suggestions,
    answer,
    confirm,
    drop,
    propose,
    send_back,
)
from tinhso.platform.reforms.actions.plan import Decision, plan_merge, plan_province, plan_split, rule_for
from tinhso.platform.reforms.actions.run import advance
from tinhso.platform.reforms.actions.run import start as begin
from tinhso.platform.reforms.actions.run import take_back as begin_back
from tinhso.platform.reforms.contracts import ItemInfo, ReformInfo, ReformKind, Review, RowInfo
from tinhso.platform.reforms.planning import NewName
from tinhso.platform.reforms.report import pdf, workbook
from tinhso.platform.reforms.tasks import run as job

READ = "reforms.read"
reforms = selectors.reforms


def reform(actor: Actor, reform_id: UUID) -> ReformInfo:
    """Return how far a plan is."""
    return selectors.info(selectors.reform(actor, reform_id))


def rows(actor: Actor, reform_id: UUID) -> list[RowInfo]:
    """Return who succeeds whom."""
    return selectors.rows_of(selectors.reform(actor, reform_id))


def review(actor: Actor, reform_id: UUID) -> Review:
    """Return what would move, what is open and what forbids it."""
    return reviewing.review(selectors.reform(actor, reform_id))


def items(
    actor: Actor, reform_id: UUID, *, kind: str = "", state: str = "", cursor: str = ""
) -> Page[ItemInfo]:
    """Return what was moved."""
    row = selectors.reform(actor, reform_id)
    return selectors.items(row, kind=kind, state=state, cursor=cursor)


def moved(actor: Actor, reform_id: UUID) -> list[tuple[str, str, int, int]]:
    """Return code, label, number moved and number that stays, for every kind."""
    return selectors.kinds_moved(selectors.reform(actor, reform_id))


def start(*, actor: Actor, reform_id: UUID) -> ReformInfo:
    """Begin to run in the background."""
    found = begin(actor=actor, reform_id=reform_id)
    job.defer(reform_id=str(reform_id))
    return found


def take_back(*, actor: Actor, reform_id: UUID, reason: str) -> ReformInfo:
    """Begin to take back in the background."""
    found = begin_back(actor=actor, reform_id=reform_id, reason=reason)
    job.defer(reform_id=str(reform_id))
    return found


def legal_numbers() -> list[str]:
    """Return the numbers of all documents in the legal registry, to choose from."""
    return definitions.legal_numbers_known()


def basis_of_province_reforms(on: date) -> str:
    """Return the law the rule of that day cites, ``""`` if there is no rule yet."""
    try:
        return rule_for(ReformKind.PROVINCE, on).legal_basis[0].document
    except Invalid:
        return ""


def xlsx(actor: Actor, reform_id: UUID) -> bytes:
    """Return the list of what was moved as a workbook."""
    return workbook(selectors.reform(actor, reform_id))


def report_pdf(actor: Actor, reform_id: UUID) -> bytes:
    """Return the report as PDF."""
    return pdf(selectors.reform(actor, reform_id))


__all__ = [
    "Decision",
    "NewName",
    "accept_suggestions",
    "advance",
    "answer",
    "basis_of_province_reforms",
    "begin",
    "begin_back",
    "confirm",
    "console",
    "drop",
    "items",
    "legal_numbers",
    "moved",
    "plan_merge",
    "plan_province",
    "plan_split",
    "propose",
    "reform",
    "reforms",
    "report_pdf",
    "review",
    "rows",
    "send_back",
    "start",
    "take_back",
    "xlsx",
]
