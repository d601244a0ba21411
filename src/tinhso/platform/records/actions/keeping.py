"""Opening a file, filing into it, closing it."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Any
from uuid import UUID

from django.utils.translation import gettext as _

from tinhso.kernel import clock
from tinhso.kernel.actions import action, emit
from tinhso.kernel.actor import Actor
from tinhso.kernel.errors import Conflict, Invalid
from tinhso.kernel.ids import new_id
from tinhso.kernel.locks import advisory_lock
from tinhso.kernel.text_vi import fold, gettext_noop
from tinhso.platform.definitions import facade as definitions
from tinhso.platform.files import facade as files
from tinhso.platform.files.contracts import FileInfo
from tinhso.platform.organisations import facade as organisations
from tinhso.platform.records import rules, selectors
from tinhso.platform.records.contracts import (
    STATE_LABELS,
    Filing,
    ItemFiled,
    ItemInfo,
    ItemTakenOut,
    Opening,
    RecordClosed,
    RecordInfo,
    RecordOpened,
    RecordReopened,
    RecordState,
    Retention,
)
from tinhso.platform.records.models import Item, Record

KEEP = "records.keep"
TITLE_LENGTH = NOTE_LENGTH = 500
RIGHTS_LENGTH = 30


@action(KEEP)
def open_record(*, actor: Actor, opening: Opening) -> RecordInfo:
    """Open a file in the list of the year; raises `Invalid` with the field that is wrong."""
    actor.require(KEEP, organisations.path(opening.unit_id))
    opening = replace(
        opening, title=plain(opening.title), note=plain(opening.note), rights=plain(opening.rights)
    )
    found = definitions.effective(selectors.KIND, selectors.RULES, clock.legal_day())
    retention = _checked(opening, found.id)
    started_on = opening.started_on or clock.today()
    _only_one(opening, started_on.year)
    row = Record(
        unit_id=opening.unit_id,
        year=started_on.year,
        notation=opening.notation,
        title=opening.title.strip(),
        folded_title=fold(opening.title)[:TITLE_LENGTH],
        retention_code=retention.code,
        retention=retention.label,
        rules_id=found.id,
        organ_code=organisations.code_of(opening.unit_id, clock.legal_day()),
        keeper_id=actor.account_id,
        keeper_name=actor.name,
        rights=opening.rights,
        note=opening.note,
        state=RecordState.OPEN,
        started_on=started_on,
    )
    row.save(force_insert=True)
    emit(RecordOpened(row.pk, row.unit_id, row.notation))
    return selectors.info(row)


def plain(text: str) -> str:
    """Return text the database takes: no null characters, no blanks around it."""
    return text.replace("\0", " ").strip()


def _checked(opening: Opening, rules_id: UUID) -> Retention:
    in_force = selectors.rules_of(rules_id)
    retention = rules.retention_named(opening.retention, in_force)
    wrong = {
        "notation": not rules.good_notation(opening.notation, in_force)
        and gettext_noop("Số và ký hiệu gồm số thứ tự, dấu chấm và chữ viết tắt, ví dụ 01.TCCB."),
        "title": not 0 < len(opening.title.strip()) <= TITLE_LENGTH
        and _("Tiêu đề hồ sơ không để trống và không quá %(max)s ký tự.") % {"max": TITLE_LENGTH},
        "retention": retention is None and gettext_noop("Chọn thời hạn bảo quản."),
        "rights": len(opening.rights) > RIGHTS_LENGTH
        and _("Không quá %(max)s ký tự.") % {"max": RIGHTS_LENGTH},
        "note": len(opening.note) > NOTE_LENGTH
        and _("Ghi chú không quá %(max)s ký tự.") % {"max": NOTE_LENGTH},
    }
    fields = {name: text for name, text in wrong.items() if text}
    if fields or retention is None:
        raise Invalid("records.invalid", next(iter(fields.values())), fields=fields)
    return retention


def _only_one(opening: Opening, year: int) -> None:
    advisory_lock(f"records/{opening.unit_id}/{year}/{opening.notation}")
    if Record.objects.filter(unit=opening.unit_id, year=year, notation=opening.notation).exists():
        message = _("Năm %(year)s đơn vị đã có hồ sơ %(notation)s.") % {
            "year": year,
            "notation": opening.notation,
        }
        raise Invalid("records.taken", message, fields={"notation": message})


@action(KEEP)
def file_into(*, actor: Actor, record_id: UUID, filing: Filing) -> ItemInfo:
    """Put a document into an open file; the same subject again changes its facts, never its place.

    The files must be open to the actor; the work file keeps them by content, so nothing is copied.
    """
    row = _open_row(actor, record_id)
    if not plain(filing.subject) or not plain(filing.title):
        message = gettext_noop("Văn bản phải có tham chiếu và trích yếu.")
        raise Invalid("records.filing", message, fields={"title": message})
    subject = plain(filing.subject)
    item = Item.objects.filter(record=row, subject=subject).first()
    new = item is None
    item = item or Item(id=new_id(), record=row, subject=subject, filed_by_name=actor.name)
    for name, value in _facts(filing).items():
        setattr(item, name, value)
    if filing.file_ids:
        kept = files.attach(actor, filing.file_ids, owner_kind="record_item", owner_id=item.pk)
        item.files = _files([kept[file_id] for file_id in filing.file_ids])
    item.save(force_insert=new)
    emit(ItemFiled(row.pk, item.pk, item.subject))
    return selectors.item_info(item)


def _facts(filing: Filing) -> dict[str, Any]:
    return {
        "title": plain(filing.title)[:TITLE_LENGTH],
        "code": plain(filing.code)[:100],
        "kind": plain(filing.kind)[:100],
        "author": plain(filing.author)[:300],
        "issued_on": filing.issued_on,
        "pages": max(0, filing.pages),
        "note": plain(filing.note)[:NOTE_LENGTH],
        "metadata": {plain(str(key)): plain(str(value)) for key, value in filing.metadata.items()},
    }


def _files(kept: Sequence[FileInfo]) -> list[dict[str, Any]]:
    return [
        {
            "id": str(found.id),
            "name": found.name,
            "type": found.media_type,
            "size": found.size,
            "sha256": found.sha256,
        }
        for found in kept
    ]


@action(KEEP)
def take_out(*, actor: Actor, item_id: UUID, reason: str) -> None:
    """Take a wrongly filed document out of an open file; the reason stays in the history."""
    item = Item.objects.filter(pk=item_id).first()
    if item is None:
        raise selectors.unknown()
    row = _open_row(actor, item.record_id)
    reason = plain(reason)
    if not reason:
        message = gettext_noop("Ghi lý do đưa văn bản ra khỏi hồ sơ.")
        raise Invalid("records.reason", message, fields={"reason": message})
    emit(ItemTakenOut(row.pk, item.subject, reason[:NOTE_LENGTH]))
    item.delete()


@action(KEEP)
def close_record(*, actor: Actor, record_id: UUID, ended_on: date | None = None) -> RecordInfo:
    """Close a file when its work is done; from then the time to the transfer runs."""
    row = _locked(actor, record_id)
    _move(row, RecordState.CLOSED)
    row.ended_on = ended_on or clock.today()
    if row.ended_on < row.started_on:
        message = gettext_noop("Ngày kết thúc không được trước ngày mở hồ sơ.")
        raise Invalid("records.ended_before_start", message, fields={"ended_on": message})
    row.transfer_due_on = rules.transfer_due(row.ended_on, selectors.rules_of(row.rules_id))
    row.warned_on = None
    row.save()
    emit(RecordClosed(row.pk, row.unit_id, row.notation))
    return selectors.record(actor, row.pk, KEEP)


@action(KEEP)
def reopen_record(*, actor: Actor, record_id: UUID) -> RecordInfo:
    """Open a closed file again, as long as it was not handed over."""
    row = _locked(actor, record_id)
    _move(row, RecordState.OPEN)
    row.ended_on, row.transfer_due_on, row.warned_on = None, None, None
    row.save()
    emit(RecordReopened(row.pk, row.unit_id, row.notation))
    return selectors.record(actor, row.pk, KEEP)


def _open_row(actor: Actor, record_id: UUID) -> Record:
    row = _locked(actor, record_id)
    if row.state != RecordState.OPEN:
        raise Conflict(
            "records.not_open",
            _("Hồ sơ %(notation)s không còn mở; hãy mở lại trước.") % {"notation": row.notation},
        )
    return row


def _locked(actor: Actor, record_id: UUID) -> Record:
    row = Record.objects.select_for_update().filter(pk=record_id).first()
    if row is None or not actor.can(KEEP, organisations.path(row.unit_id)):
        raise selectors.unknown()
    return row


def _move(row: Record, state: RecordState) -> None:
    if state not in rules.NEXT[RecordState(row.state)]:
        now = _(STATE_LABELS[RecordState(row.state)])
        raise Conflict(
            "records.state",
            _("Hồ sơ %(notation)s đang ở tình trạng “%(now)s”.") % {"notation": row.notation, "now": now},
        )
    row.state = state
