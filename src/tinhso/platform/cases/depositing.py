"""Issued results go into the store of papers; what ends a result ends its paper there."""

from typing import Any
from uuid import UUID

from django.db.models import CharField, Exists, OuterRef, QuerySet, Value
from django.db.models.functions import Cast, Concat

from tinhso.kernel import clock, rows
from tinhso.kernel.expressions import evaluate
from tinhso.platform.cases.catalogue import procedure_of
from tinhso.platform.cases.contracts import ResultState
from tinhso.platform.cases.models import Case, Result
from tinhso.platform.cases.step import seen_of
from tinhso.platform.document_store import facade as store
from tinhso.platform.document_store.contracts import OTHER, Deposit, ItemState, Trust
from tinhso.platform.files import facade as files
from tinhso.platform.files.contracts import FileInfo
from tinhso.platform.organisations import facade as organisations

OUT = (ResultState.ISSUED, ResultState.REPLACED, ResultState.REVOKED)
ENDED = {ResultState.REPLACED: ItemState.REPLACED, ResultState.REVOKED: ItemState.REVOKED}


def deposit(case: Case) -> int:
    """Keep the results of a locked case that left the office, in their state; returns how many were new."""
    held = rows.matching(Result, order=("id",), lock=True, case_id=case.pk)
    return sum(_deposit_one(case, row) for row in held if row.state in OUT and row.file_id)


def end(result: Result) -> None:
    """End the paper of a result that was replaced or revoked, in the same transaction."""
    store.end(source_key(result.pk), ENDED[ResultState(result.state)], result.ended_reason)


def follow(result: Result, before: str, file: FileInfo) -> bool:
    """Let the paper of a result have the bytes a late time-stamp made of it (ADR 0039)."""
    return store.follow(source_key(result.pk), before, file.id, file.sha256)


def source_key(result_id: UUID) -> str:
    return f"result:{result_id}"


def kept_results(case_code: Any) -> "QuerySet[Any]":
    """Return a subquery over the papers the store has from a dossier."""
    return store.from_case(case_code)


def missing(size: int) -> list[UUID]:
    """Return cases with an issued result that the store does not have yet. One query."""
    kept = store.sources(Concat(Value("result:"), Cast(OuterRef("pk"), CharField())))
    left = Result.objects.filter(~Exists(kept), state__in=OUT, file__isnull=False)
    return list(dict.fromkeys(left.order_by("pk").values_list("case_id", flat=True)[:size]))


def _deposit_one(case: Case, row: Result) -> bool:
    new = store.by_source(source_key(row.pk)) is None
    if new:
        replaced = rows.matching(Result, replaced_by_id=row.pk)
        store.keep(_deposit(case, row, source_key(replaced[0].pk) if replaced else ""))
    if row.state in ENDED:
        end(row)
    return new


def _deposit(case: Case, row: Result, replaces: str) -> Deposit:
    procedure = procedure_of(case.definition_id)
    definition, seen = procedure.result(row.code), seen_of(case)
    issued_on = clock.local(row.issued_at).date() if row.issued_at else clock.today()
    kind = store.kind_on(definition.kind, clock.legal_day()) if definition.kind else None
    months = kind.valid_months if kind else None
    return Deposit(
        source_key=source_key(row.pk),
        holder_id=case.applicant_id,
        kind=definition.kind or OTHER,
        name=row.name,
        trust=Trust.ISSUED,
        file_id=row.file_id,
        sha256=files.file_info(row.file_id).sha256,
        unit_id=row.unit_id,
        issued_by=organisations.unit(row.unit_id).name,
        issued_on=issued_on,
        number=row.number,
        valid_to=store.months_after(issued_on, months) if months else None,
        facts={name: evaluate(source, seen) for name, source in definition.facts.items()},
        source_case=case.code,
        source_procedure=case.procedure_name,
        verification_code=row.verification_code or "",
        replaces_key=replaces,
    )
