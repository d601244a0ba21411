"""Handing closed files over to the archive, and the archive's answer."""

from collections.abc import Sequence
from uuid import UUID

from django.db.models import Max
from django.utils.translation import gettext as _

from tinhso.kernel import clock
from tinhso.kernel.actions import action, emit
from tinhso.kernel.actor import Actor
from tinhso.kernel.errors import Conflict, Invalid, NotFound
from tinhso.kernel.locks import advisory_lock, lock_rows
from tinhso.kernel.text_vi import gettext_noop
from tinhso.platform.files import facade as files
from tinhso.platform.organisations import facade as organisations
from tinhso.platform.records import selectors
from tinhso.platform.records.contracts import (
    RecordArchived,
    RecordReturned,
    RecordState,
    TransferHandedOver,
    TransferInfo,
)
from tinhso.platform.records.models import Record, Transfer
from tinhso.platform.records.package.building import build

KEEP, ARCHIVE = "records.keep", "records.archive"
RECORDS_MAX = 200


@action(KEEP)
def hand_over(
    *, actor: Actor, unit_id: UUID, record_ids: Sequence[UUID], receiver: str, note: str = ""
) -> TransferInfo:
    """Hand closed files of one unit over to `receiver`; all of them or none."""
    actor.require(KEEP, organisations.path(unit_id))
    rows = _closed_rows(unit_id, record_ids)
    if not receiver.strip():
        message = gettext_noop("Ghi người nhận của lưu trữ cơ quan.")
        raise Invalid("records.receiver", message, fields={"receiver": message})
    year = clock.today().year
    row = Transfer.objects.create(
        unit_id=unit_id,
        year=year,
        number=next_number(unit_id, year),
        giver_id=actor.account_id,
        giver_name=actor.name,
        receiver_name=receiver.strip()[:200],
        note=note.strip()[:500],
        handed_over_at=clock.now(),
    )
    for record in rows:
        record.state, record.transfer = RecordState.HANDED_OVER, row
        record.save(update_fields=["state", "transfer"])
    emit(TransferHandedOver(row.pk, unit_id, tuple(record.pk for record in rows)))
    return selectors.transfer(actor, row.pk, KEEP)


def _closed_rows(unit_id: UUID, record_ids: Sequence[UUID]) -> list[Record]:
    wanted = set(record_ids)
    if not 0 < len(wanted) <= RECORDS_MAX:
        message = _("Chọn từ 1 đến %(max)s hồ sơ đã đóng.") % {"max": RECORDS_MAX}
        raise Invalid("records.none_chosen", message, fields={"records": message})
    rows = [row for row in lock_rows(Record.objects.all(), wanted) if row.unit_id == unit_id]
    if len(rows) != len(wanted):
        raise selectors.unknown()
    if waiting := [row.notation for row in rows if row.state != RecordState.CLOSED]:
        raise Conflict(
            "records.not_closed",
            _("Hồ sơ chưa đóng hoặc đã giao nộp: %(waiting)s.") % {"waiting": ", ".join(waiting)},
        )
    return rows


def next_number(unit_id: UUID, year: int) -> int:
    """Return the next number of a hand-over in a unit and year; the lock holds until the commit."""
    advisory_lock(f"records/transfer/{unit_id}/{year}")
    last = Transfer.objects.filter(unit=unit_id, year=year).aggregate(last=Max("number"))["last"]
    return int(last or 0) + 1


@action(ARCHIVE)
def receive(*, actor: Actor, transfer_id: UUID) -> TransferInfo:
    """Take the files of a hand-over into the archive: each gets its package, and nothing changes after."""
    row = _waiting(actor, transfer_id)
    for record in lock_rows(Record.objects.all(), _keys(row)):
        row_here = selectors.row_of(actor, record.pk, ARCHIVE)
        made = build(row_here, archived_at=clock.now(), sealer=actor)
        with made.stream as stream:
            kept = files.keep_stream(
                actor,
                stream,
                name=made.name,
                owner_kind="record",
                owner_id=record.pk,
                media_type="application/zip",
            )
        record.state, record.package_file_id = RecordState.ARCHIVED, kept.id
        record.package_sha256 = kept.sha256
        record.save(update_fields=["state", "package_file_id", "package_sha256"])
        emit(RecordArchived(record.pk, record.unit_id, record.notation))
    row.received_at, row.received_by_name = clock.now(), actor.name
    row.save(update_fields=["received_at", "received_by_name"])
    return selectors.transfer(actor, row.pk, ARCHIVE)


@action(ARCHIVE)
def send_back(*, actor: Actor, transfer_id: UUID, record_id: UUID, reason: str) -> None:
    """Give one file of a hand-over back, closed as before, with the reason."""
    row = _waiting(actor, transfer_id)
    record = Record.objects.select_for_update().filter(pk=record_id, transfer=row).first()
    if record is None:
        raise selectors.unknown()
    if not reason.strip():
        message = gettext_noop("Ghi lý do trả lại hồ sơ.")
        raise Invalid("records.reason", message, fields={"reason": message})
    record.state, record.transfer = RecordState.CLOSED, None
    record.note = f"{record.note} {reason.strip()}".strip()[:500]
    record.save(update_fields=["state", "transfer", "note"])
    emit(RecordReturned(record.pk, record.unit_id, record.notation))


def _keys(row: Transfer) -> list[UUID]:
    return list(Record.objects.filter(transfer=row).values_list("pk", flat=True))


def _waiting(actor: Actor, transfer_id: UUID) -> Transfer:
    row = Transfer.objects.select_for_update().filter(pk=transfer_id).first()
    if row is None or not actor.can(ARCHIVE, organisations.path(row.unit_id)):
        raise NotFound("records.unknown_transfer", "Không có lần giao nộp này trong phạm vi của bạn.")
    if row.received_at:
        raise Conflict("records.already_received", "Lần giao nộp này đã nhận xong.")
    return row
