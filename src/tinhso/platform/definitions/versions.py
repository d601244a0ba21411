"""Writing versions: numbers in order, periods apart. Callers hold the lock of the code."""

from datetime import date
from uuid import UUID

from django.db.models import Max

from tinhso.kernel import clock
from tinhso.kernel.actions import emit
from tinhso.kernel.actor import Actor
from tinhso.kernel.errors import Conflict, NotFound
from tinhso.kernel.locks import advisory_lock
from tinhso.kernel.text_vi import fold, gettext_noop
from tinhso.platform.definitions.contracts import (
    FIXED,
    DefinitionApproved,
    DefinitionEffective,
    DefinitionSuperseded,
    Status,
)
from tinhso.platform.definitions.models import Definition
from tinhso.platform.definitions.reading import Draft, kind_of
from tinhso.platform.definitions.rules import status_on


def lock_code(kind: str, code: str) -> None:
    """Let one writer at a time touch the versions of a code, until the transaction ends."""
    advisory_lock(f"definitions/{kind}/{code}")


def locked(definition_id: UUID) -> Definition:
    """Lock the code of a version, then read it as it stands."""
    keys = Definition.objects.filter(pk=definition_id).values_list("kind", "code").first()
    if keys is None:
        raise NotFound("definitions.unknown", "Không có định nghĩa này.")
    lock_code(*keys)
    return Definition.objects.select_for_update().get(pk=definition_id)


def new_version(draft: Draft, actor: Actor, **fields: object) -> Definition:
    """Write the next version of a code as a draft."""
    used = Definition.objects.filter(kind=draft.kind, code=draft.code).aggregate(last=Max("version"))["last"]
    row = Definition(
        kind=draft.kind,
        code=draft.code,
        version=(used or 0) + 1,
        proposed_by_id=actor.account_id,
        proposed_by_name=actor.name,
        **fields,
    )
    fill(row, draft)
    row.save(force_insert=True)
    return row


def fill(row: Definition, draft: Draft) -> None:
    row.title, row.folded_title = draft.title, fold(draft.title)[:600]
    row.content, row.source, row.digest = dict(draft.content), draft.source, draft.digest
    row.effective_from, row.effective_to = draft.effective_from, draft.effective_to
    row.declared_from = draft.effective_from


def decide(row: Definition, decision_number: str, actor: Actor) -> None:
    """Fix a version: what was in force from its first day on gives way, and it is announced."""
    row.effective_to = _give_way(row)
    row.status = status_on(row.effective_from, row.effective_to, clock.legal_day())
    row.decision_number = decision_number
    row.approved_by_id, row.approved_by_name = actor.account_id, actor.name
    row.approved_at = clock.now()
    row.save()
    emit(DefinitionApproved(row.pk, row.kind, row.code, row.version, row.effective_from, decision_number))
    if row.status == Status.EFFECTIVE:
        come_into_force(row)


def come_into_force(row: Definition) -> None:
    """Let a kind that is also kept in tables take the content over, and announce it."""
    kind = kind_of(row.kind)
    if kind.apply is not None:
        kind.apply(kind.schema.model_validate(row.content))
    emit(DefinitionEffective(row.pk, row.kind, row.code, row.version))


def _give_way(row: Definition) -> date | None:
    """End the version in force on the first day of `row`; return the day a later version begins."""
    decided = Definition.objects.filter(kind=row.kind, code=row.code, status__in=sorted(FIXED)).exclude(
        pk=row.pk
    )
    first = row.effective_from
    ends = [row.effective_to] if row.effective_to else []
    for other in decided.select_for_update():
        if _is_empty(other):
            continue
        if first is not None and _covers(other, first):
            end(other, first)
        elif first is None and other.effective_from is None:
            message = gettext_noop(
                "Phiên bản trước có hiệu lực từ đầu; phiên bản mới phải ghi ngày hiệu lực."
            )
            raise Conflict("definitions.period", message)
        elif other.effective_from is not None and (first is None or other.effective_from > first):
            ends.append(other.effective_from)
    return min(ends, default=None)


def _covers(row: Definition, day: date) -> bool:
    started = row.effective_from is None or row.effective_from <= day
    return started and (row.effective_to is None or day < row.effective_to)


def _is_empty(row: Definition) -> bool:
    return row.effective_to is not None and row.effective_from == row.effective_to


def end(row: Definition, on: date) -> None:
    """Let a decided version hold until the day before `on`."""
    row.effective_to = on
    status = status_on(row.effective_from, on, clock.legal_day())
    announce = status == Status.SUPERSEDED and row.status != Status.SUPERSEDED
    row.status = status
    row.save(update_fields=["effective_to", "status"])
    if announce:
        emit(DefinitionSuperseded(row.pk, row.kind, row.code, row.version, on))
