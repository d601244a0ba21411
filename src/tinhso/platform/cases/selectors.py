"""Questions to the engine. Lists are scoped in the query and paged by key; each says its cost."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db.models import Count, Q, QuerySet

from tinhso.kernel.actor import Actor
from tinhso.kernel.errors import NotFound
from tinhso.kernel.paging import PAGE_SIZE, Page, cursor_id, encode_cursor
from tinhso.kernel.rows import matching
from tinhso.kernel.statements import ask_one
from tinhso.platform.cases import contracts as c
from tinhso.platform.cases.definition import Procedure
from tinhso.platform.cases.models import Case, Paper, Result, Scan, Supplement, TrailRow
from tinhso.platform.organisations import facade as organisations

PHONE_TAIL_DIGITS = 4

PINNED_MAX = 50_000
_pinned: dict[UUID, UUID] = {}
"""Of the cases this process acted on lately, the pinned version, which never changes."""

LIST_FIELDS = [
    field.name
    for field in Case._meta.concrete_fields  # noqa: SLF001
    if field.name not in {"answers", "search_text", "search_vector", "due_explanation", "fee_lines"}
]


def in_reach(actor: Actor, permission: str) -> Q:
    """Return the condition that a case lies where the permission holds; one indexed column a grant."""
    reach = actor.reach(permission)
    if reach.everywhere:
        return Q()
    condition = Q(unit_id__in=reach.units) if reach.units else Q(pk__in=[])
    columns = ("root_id", "branch_id", "unit_id")
    for unit_id in reach.subtrees:
        depth = len(organisations.path(unit_id))
        condition |= Q(**{columns[min(depth, len(columns)) - 1]: unit_id})
    return condition


def most_used(unit_id: UUID, since: datetime, limit: int) -> list[str]:
    """Return the procedures a desk took in most since then, the most frequent first. One query."""
    taken = Case.objects.filter(intake_unit_id=unit_id, submitted_at__gte=since)
    ranked = taken.values_list("procedure_code").annotate(n=Count("pk")).order_by("-n", "procedure_code")
    return [code for code, _n in ranked[:limit]]


def find(actor: Actor, case_id: UUID) -> Case | None:
    """Return a case within the actor's reach. One query."""
    return Case.objects.filter(in_reach(actor, "cases.read"), pk=case_id).first()


def readable(actor: Actor, case_ids: Iterable[UUID]) -> "QuerySet[Case]":
    """Return those of the cases that lie within the actor's reach. One query."""
    rows = Case.objects.filter(in_reach(actor, "cases.read"), pk__in=list(case_ids))
    return rows.only(*LIST_FIELDS).order_by("code")


def definition_of(case_id: UUID) -> UUID:
    """Return the version a case is pinned to, once and for all; raise `NotFound` where there is no such case.

    Who may act on the case is asked under its lock.
    """
    found = _pinned.get(case_id)
    if found is None:
        row = ask_one("SELECT definition_id FROM cases_case WHERE id = %s", [case_id])
        if row is None:
            raise NotFound("cases.not_found", "Không có hồ sơ này, hoặc hồ sơ không thuộc đơn vị của bạn.")
        if len(_pinned) >= PINNED_MAX:
            _pinned.clear()
        [found] = row
        _pinned[case_id] = found
    return found


def find_by_code(actor: Actor, code: str) -> Case | None:
    return Case.objects.filter(in_reach(actor, "cases.read"), code=code.strip().upper()).first()


def own_cases(actor: Actor, *, cursor: str = "", size: int = PAGE_SIZE) -> Page[c.CaseInfo]:
    """Return the citizen's own cases, newest first. One query."""
    mine = Q(filer_id=actor.account_id)
    if actor.person_id:
        mine |= Q(applicant_id=actor.person_id)
    rows = Case.objects.filter(mine).only(*LIST_FIELDS).order_by("-id")
    if cursor:
        rows = rows.filter(id__lt=cursor_id(cursor))
    found = [info(row, with_answers=False) for row in rows[: size + 1]]
    return Page(found[:size], encode_cursor([found[size - 1].id]) if len(found) > size else "")


def track(code: str, phone_tail: str) -> Case | None:
    """Return a case to somebody who knows its code and the end of the applicant's phone. One query."""
    digits = "".join(char for char in phone_tail if char.isdigit())
    case = Case.objects.filter(code=code.strip().upper()).first()
    if case is None or len(digits) < PHONE_TAIL_DIGITS or not case.applicant_phone:
        return None
    return case if case.applicant_phone.endswith(digits[-len(case.applicant_phone) :]) else None


def trail(case_id: UUID) -> list[c.TrailEntry]:
    """Return what was done to a case, oldest first. One query."""
    return [_entry(row) for row in matching(TrailRow, order=("seq",), case_id=case_id)]


def papers(case_id: UUID) -> list[c.PaperInfo]:
    """Return the current papers of a case, in the order of the procedure. One query."""
    rows = Paper.objects.filter(case_id=case_id, superseded=False).order_by("position")
    return [_paper(row) for row in rows]


def may_ask(case: Case, procedure: Procedure) -> bool:
    """Say whether more papers may be asked for: after acceptance only so often. One query then."""
    if case.status == c.Status.SUBMITTED:
        return True
    return case.supplements.filter(before_acceptance=False).count() < procedure.supplements_max


def supplements(case_id: UUID) -> list[c.SupplementInfo]:
    """Return the requests for supplements, newest first. One query."""
    return [_supplement(row) for row in Supplement.objects.filter(case_id=case_id).order_by("-requested_at")]


def results(case_id: UUID) -> list[c.ResultInfo]:
    """Return the results of a case. One query."""
    return [result_info(row) for row in Result.objects.filter(case_id=case_id).order_by("code")]


def is_unissued_result(file_id: UUID) -> bool:
    """Say whether a file is a result that nobody outside the office may see yet. One query."""
    waiting = [c.ResultState.DRAFT, c.ResultState.APPROVED]
    return Result.objects.filter(file_id=file_id, state__in=waiting).exists()


def is_result(file_id: UUID) -> bool:
    """Say whether a file is a result, which not everybody who filed may take. One query."""
    return Result.objects.filter(file_id=file_id).exists()


def scans(case_id: UUID) -> list[c.ScanInfo]:
    """Return the records of digitised papers, the last first. One query."""
    rows = Scan.objects.filter(case_id=case_id).select_related("paper").order_by("-at")
    return [
        c.ScanInfo(
            paper_code=row.paper.code,
            paper_name=row.paper.name,
            source=c.ScanSource(row.source),
            pages=row.pages,
            dpi=row.dpi,
            sha256=row.sha256,
            compared=row.compared,
            kept=row.kept,
            officer=row.officer,
            unit_id=row.unit_id,
            at=row.at,
            item_id=row.item_id,
        )
        for row in rows
    ]


def result_by_verification(code: str) -> Result | None:
    """Return an issued result by the code of its QR, also when it is no longer valid. One query.

    A result that its leader signs carries its code before it is issued; until then nobody may rely on it.
    """
    rows = Result.objects.select_related("case").exclude(
        state__in=[c.ResultState.DRAFT, c.ResultState.APPROVED]
    )
    return rows.filter(verification_code=code).first()


def info(case: Any, *, with_answers: bool = True) -> c.CaseInfo:
    """Return the contract of a case, or of the columns of one; costs no query."""
    return c.CaseInfo(
        id=case.id,
        code=case.code,
        procedure_code=case.procedure_code,
        procedure_name=case.procedure_name,
        definition_id=case.definition_id,
        subject=case.subject,
        status=c.Status(case.status),
        stage=case.stage,
        stage_name=_stage_name(case),
        stage_role=case.stage_role,
        revision=case.revision,
        channel=c.Channel(case.channel),
        unit_id=case.unit_id,
        intake_unit_id=case.intake_unit_id,
        applicant_id=case.applicant_id,
        applicant_name=case.applicant_name,
        applicant_phone=case.applicant_phone,
        filer_id=case.filer_id,
        filer_name=case.filer_name,
        mandate_id=case.mandate_id,
        assignee_id=case.assignee_id,
        money=c.MoneyState(case.money),
        fee_total=case.fee_total,
        delivery=c.DeliveryState(case.delivery),
        delivery_method=c.DeliveryMethod(case.delivery_method),
        delivery_address=case.delivery_address,
        sync=c.SyncState(case.sync),
        flags=tuple(case.flags),
        submitted_at=case.submitted_at,
        accepted_at=case.accepted_at,
        due_at=case.due_at,
        ended_at=case.ended_at,
        returned_at=case.returned_at,
        attention_at=case.attention_at,
        answers=dict(case.answers) if with_answers else {},
    )


def _stage_name(case: Any) -> str:
    from tinhso.platform.cases.catalogue import procedure_of

    return procedure_of(case.definition_id).stage(case.stage).name.vi


def _entry(row: TrailRow) -> c.TrailEntry:
    content = row.content
    return c.TrailEntry(
        seq=row.seq,
        at=datetime.fromisoformat(content["at"]),
        actor_name=content["actor_name"],
        unit_name=content["unit_name"],
        action=content["action"],
        label=content["label"],
        status=c.Status(content["status"]),
        stage=content["stage"],
        data={**content["data"], "note": content["note"]},
        hash=row.hash,
    )


def _paper(row: Paper) -> c.PaperInfo:
    return c.PaperInfo(
        id=row.pk,
        code=row.code,
        name=row.name,
        required=row.required,
        file_id=row.file_id,
        file_name=row.file_name,
        check=c.PaperCheck(row.check_state),
        note=row.note,
        checked_by=row.checked_by,
        on_paper=row.on_paper,
        source=source_of(row),
        item_id=row.item_id,
        item_name=row.item_name,
        flag=row.flag,
    )


def source_of(row: Paper) -> c.PaperSource:
    """Say where a paper comes from; a file counts as uploaded until an officer digitised it here."""
    if row.item_id:
        return c.PaperSource.STORE
    if row.file_id:
        return c.PaperSource(row.scanned or c.PaperSource.UPLOADED)
    return c.PaperSource.ON_PAPER if row.on_paper else c.PaperSource.NONE


def _supplement(row: Supplement) -> c.SupplementInfo:
    return c.SupplementInfo(
        id=row.pk,
        requested_at=row.requested_at,
        requested_by=row.requested_by,
        reason=row.reason,
        paper_codes=tuple(row.paper_codes),
        answered_at=row.answered_at,
        answer=row.answer,
    )


def result_info(row: Result) -> c.ResultInfo:
    return c.ResultInfo(
        id=row.pk,
        code=row.code,
        name=row.name,
        state=c.ResultState(row.state),
        number=row.number,
        data=dict(row.data),
        file_id=row.file_id,
        verification_code=row.verification_code or "",
        approved_by=row.approved_by,
        issued_at=row.issued_at,
        ended_reason=row.ended_reason,
        signing_id=row.signing_id,
        signed_at=row.signed_at,
    )
