"""The dossier and the store of papers: depositing results, using stored papers, flagging those that ended."""

from collections.abc import Sequence
from uuid import UUID

from tinhso.kernel import clock
from tinhso.kernel.actions import action, emit
from tinhso.kernel.actor import Actor
from tinhso.kernel.errors import Conflict
from tinhso.platform.cases import depositing, papers, reusing
from tinhso.platform.cases.catalogue import procedure_of
from tinhso.platform.cases.contracts import (
    CLOSED,
    CaseInfo,
    PaperCheck,
    PaperFlagged,
    PaperReused,
    ResultStored,
    Status,
)
from tinhso.platform.cases.models import OPEN, Case, Paper
from tinhso.platform.cases.step import event_of, hold, locked, noted, record, seen_of

LABEL = "Giấy tờ từ kho không dùng được nữa"
BACKFILL_SIZE = 200


@action("cases.deposit")
def deposit_results(*, actor: Actor, case_id: UUID) -> int:
    """Keep the issued results of a case in the store of its applicant; again changes nothing."""
    return _deposit(case_id)


@action("cases.deposit")
def backfill(*, actor: Actor) -> int:
    """Keep a batch of results issued before there was a store."""
    cases = depositing.missing(BACKFILL_SIZE)
    return sum(_deposit(case_id) for case_id in sorted(cases))


def _deposit(case_id: UUID) -> int:
    case = locked(case_id)
    kept = depositing.deposit(case)
    if kept:
        emit(event_of(ResultStored, case))
    return kept


@action("cases.process")
def use_stored_paper(
    *, actor: Actor, case_id: UUID, revision: int, paper_code: str, item_id: UUID, agreed: bool
) -> CaseInfo:
    """Put a paper of the store in the place of one that is missing or only uploaded, with consent."""
    case = hold(actor, case_id, revision, "cases.process")
    if Status(case.status) in CLOSED:
        raise Conflict("cases.closed", "Hồ sơ đã đóng, không sửa được nữa.")
    (row,) = papers.supersede(case, [paper_code])
    taking = reusing.Taking(case, procedure_of(case.definition_id), seen_of(case), actor, agreed)
    item = reusing.put(row, item_id, taking)
    row.save(force_insert=True)
    data = {"paper": paper_code, "item": str(item.id), "sha256": item.sha256, "version": item.version}
    label = "Dùng giấy tờ từ kho"
    return noted(case, actor, "use_stored_paper", label, event=PaperReused, note=paper_code, data=data)


@action("cases.flag")
def flag_item(*, actor: Actor, item_id: UUID, reason: str) -> int:
    """Flag a paper of the store that ended in every open dossier that uses it, a dossier at a time."""
    using = Paper.objects.filter(item_id=item_id, superseded=False, flag="").filter(case__in=_open_cases())
    cases = sorted(set(using.values_list("case_id", flat=True)))
    return sum(_flag(actor, case_id, reason, item_id) for case_id in cases)


@action("cases.flag")
def flag_case(*, actor: Actor, case_id: UUID, reason: str) -> int:
    """Flag all papers of the store in one dossier: its applicant took the consent back."""
    return _flag(actor, case_id, reason)


def _open_cases() -> "Sequence[UUID]":
    rows: Sequence[UUID] = Case.objects.filter(OPEN).values("pk")  # type: ignore[assignment]
    return rows


def _flag(actor: Actor, case_id: UUID, reason: str, item_id: UUID | None = None) -> int:
    case = locked(case_id)
    if Status(case.status) in CLOSED:
        return 0
    rows = case.papers.filter(superseded=False, item__isnull=False, flag="")
    found = list(rows.filter(item_id=item_id) if item_id else rows)
    for row in found:
        row.flag = row.note = reason[:1000]
        row.check_state, row.checked_by, row.checked_at = PaperCheck.INVALID, actor.name, clock.now()
        reusing.release(case, row.code)
    if found:
        _write(actor, case, found, reason)
    return len(found)


def _write(actor: Actor, case: Case, rows: list[Paper], reason: str) -> None:
    Paper.objects.bulk_update(rows, ["flag", "note", "check_state", "checked_by", "checked_at"])
    names = ", ".join(row.name for row in rows)
    data = {"papers": [row.code for row in rows]}
    record(case, actor, "flag_paper", LABEL, clock.now(), note=f"{names}: {reason}", data=data)
    case.revision += 1
    case.save(update_fields=["revision", "trail_length", "trail_head"])
    emit(event_of(PaperFlagged, case, f"{names}: {reason}"))
