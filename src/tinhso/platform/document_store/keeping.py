"""Putting papers in, taking them for a dossier, ending them: called inside the action that does it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.utils.translation import gettext as _

from tinhso.kernel import clock
from tinhso.kernel.actions import emit
from tinhso.kernel.actor import Actor
from tinhso.kernel.errors import Conflict, NotFound
from tinhso.platform.document_store import rules
from tinhso.platform.document_store.contracts import (
    ENDINGS,
    Deposit,
    ItemInfo,
    ItemKept,
    ItemProven,
    ItemState,
    ItemUsed,
    Want,
)
from tinhso.platform.document_store.models import Item, Use
from tinhso.platform.document_store.selectors import info, kind_on
from tinhso.platform.people import facade as people


@dataclass(frozen=True, slots=True)
class Purpose:
    """For which paper of which dossier a paper is taken, and by whose consent."""

    case_id: UUID
    case_code: str
    paper_code: str
    purpose: str
    consent_id: UUID


def keep(deposit: Deposit) -> ItemInfo:
    """Keep a paper; the same source again returns what is there. An earlier version ends in its favour."""
    before = _before(deposit)
    kind = kind_on(deposit.kind, clock.legal_day())
    row, new = Item.objects.get_or_create(
        source_key=deposit.source_key,
        defaults={
            "holder_id": deposit.holder_id,
            "kind": deposit.kind,
            "kind_name": kind.name.vi if kind else deposit.name,
            "name": deposit.name,
            "number": deposit.number,
            "trust": deposit.trust,
            "version": before.version + 1 if before else 1,
            "unit_id": deposit.unit_id,
            "issued_by": deposit.issued_by,
            "issued_on": deposit.issued_on,
            "valid_to": deposit.valid_to,
            "file_id": deposit.file_id,
            "sha256": deposit.sha256,
            "facts": dict(deposit.facts),
            "source_case": deposit.source_case,
            "source_procedure": deposit.source_procedure,
            "verification_code": deposit.verification_code,
            "kept_at": clock.now(),
        },
    )
    if new:
        emit(ItemKept(row.pk, row.kind, row.version))
        _replace(before, row)
    return info(row)


def _before(deposit: Deposit) -> Item | None:
    if not deposit.replaces_key:
        return None
    return Item.objects.select_for_update().filter(source_key=deposit.replaces_key).first()


def _replace(before: Item | None, new: Item) -> None:
    if before is None:
        return
    before.replaced_by = new
    before.save(update_fields=["replaced_by"])
    _end(before, ItemState.REPLACED, f"Thay bằng bản mới số {new.number}".strip())


def end(source_key: str, state: ItemState, reason: str) -> None:
    """Say that a paper is worth nothing any more. A paper not in the store has nothing to end."""
    row = Item.objects.select_for_update().filter(source_key=source_key).first()
    if row:
        _end(row, state, reason)


def _end(row: Item, state: ItemState, reason: str) -> None:
    """A revoked paper stays revoked; one that expired may still be replaced or revoked."""
    if row.state in {ItemState.REVOKED, ItemState.REPLACED}:
        return
    row.state, row.ended_at, row.ended_reason = state, clock.now(), reason[:2000]
    row.save(update_fields=["state", "ended_at", "ended_reason"])
    emit(ENDINGS[state](row.pk, row.kind, row.version, row.ended_reason))


def follow(source_key: str, before: str, file_id: UUID, sha256: str) -> bool:
    """Let a paper have the longer bytes that a late time-stamp made of those it has (SHA-256 `before`).

    It is the same paper in the same version; what it was stays in its history. False if it has other bytes.
    """
    row = Item.objects.select_for_update().filter(source_key=source_key, sha256=before).first()
    if row is None:
        return False
    row.file_id, row.sha256 = file_id, sha256
    row.save(update_fields=["file", "sha256"])
    emit(ItemProven(row.pk, row.kind, row.version))
    return True


def take(
    actor: Actor, item_id: UUID, person_id: UUID, wants: Sequence[Want], seen: Mapping[str, Any], use: Purpose
) -> ItemInfo:
    """Take a paper for a dossier: right person, kind, condition and validity are checked under lock."""
    row = Item.objects.select_for_update(no_key=True).filter(pk=item_id).first()
    if row is None or row.holder_id not in people.same_person_ids(person_id):
        raise NotFound("document_store.not_found", "Kho không có giấy tờ này của người nộp hồ sơ.")
    item = info(row)
    if not rules.fits(item, wants, seen, clock.today()):
        raise Conflict(
            "document_store.unfit",
            _("%(item)s trong kho không dùng được nữa cho giấy tờ này. Hãy nộp giấy tờ khác.")
            % {"item": item.name},
        )
    release(use.case_id, use.paper_code)
    Use.objects.create(
        item=row,
        consent_id=use.consent_id,
        case_id=use.case_id,
        case_code=use.case_code,
        paper_code=use.paper_code,
        purpose=use.purpose[:300],
        version=row.version,
        sha256=row.sha256,
        by=actor.name,
        at=clock.now(),
    )
    emit(ItemUsed(row.pk, row.kind, row.version))
    return item


def release(case_id: UUID, paper_code: str) -> None:
    """The dossier has another paper in its place now."""
    Use.objects.filter(case_id=case_id, paper_code=paper_code, ended_at__isnull=True).update(
        ended_at=clock.now()
    )


def carry(old: tuple[UUID, str], case_id: UUID, case_code: str, paper_code: str, purpose: str) -> None:
    """A dossier came out of another one and uses the same paper, under the same consent."""
    use = Use.objects.filter(case_id=old[0], paper_code=old[1], ended_at__isnull=True).first()
    if use is None:
        return
    Use.objects.create(
        item_id=use.item_id,
        consent_id=use.consent_id,
        case_id=case_id,
        case_code=case_code,
        paper_code=paper_code,
        purpose=purpose[:300],
        version=use.version,
        sha256=use.sha256,
        by=use.by,
        at=clock.now(),
    )
