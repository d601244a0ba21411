"""Putting a document or a status on its way: written down whole, sent by a job."""

import hashlib
from collections.abc import Sequence
from dataclasses import replace

from django.utils.translation import gettext as _

from tinhso.kernel import clock
from tinhso.kernel.actions import action, emit
from tinhso.kernel.actor import Actor
from tinhso.kernel.errors import Conflict, Invalid
from tinhso.kernel.ids import new_id
from tinhso.kernel.locks import advisory_lock
from tinhso.kernel.text_vi import gettext_noop
from tinhso.platform.exchange import edxml
from tinhso.platform.exchange.contracts import (
    Attachment,
    Message,
    MessageKind,
    Organization,
    OutgoingFile,
    ReceiverChange,
    SendingChanged,
    SendingInfo,
    SendingState,
    StatusMessage,
    document_id_of,
)
from tinhso.platform.exchange.edxml.names import MESSAGE_BYTES_MAX, MIB
from tinhso.platform.exchange.models import Agency, Sending, SendingReceiver
from tinhso.platform.exchange.selectors import sending_info
from tinhso.platform.exchange.tasks import send_soon
from tinhso.platform.files import facade as files
from tinhso.platform.organisations import facade as organisations
from tinhso.platform.organisations.contracts import UnitInfo

SEND = "exchange.send"
NAME_LENGTH = 300
TITLE_LENGTH = 500


@action(SEND)
def send_document(
    *, actor: Actor, message: Message, attachments: Sequence[OutgoingFile] = (), key: str
) -> SendingInfo:
    """Put a document on its way; `key` makes doing it twice the same as doing it once.

    The sender must be a unit where the actor may send; the files must be open to the actor. Raises `Invalid`
    with the field that is wrong, `Conflict` if the key stands for another document.
    """
    unit = _unit_of(actor, message.sender)
    message = _completed(message)
    _check_recipients(message.recipients)
    _check_changes(message)
    if found := _same(key, message.document_id):
        return found
    whole = replace(message, attachments=(*message.attachments, *_attached(actor, attachments)))
    row = Sending(
        kind=MessageKind.DOCUMENT,
        document_id=message.document_id,
        code=message.code[:100],
        title=message.subject[:TITLE_LENGTH],
        business=message.business.kind,
        to_codes=[to.organ_id for to in message.recipients],
    )
    return _put(actor, row, unit, message.sender.organ_id, key, edxml.write(whole), message.recipients)


@action(SEND)
def send_status(*, actor: Actor, status: StatusMessage, key: str) -> SendingInfo:
    """Tell the other side of a document what became of it, or (13) that we ask it back."""
    unit = _unit_of(actor, status.sender)
    reference = status.response_for
    if not reference.organ_id or not (reference.document_id or reference.code):
        message = gettext_noop("Trạng thái phải nêu văn bản trả lời và cơ quan nhận.")
        raise Invalid("exchange.reference", message, fields={"response_for": message})
    if found := _same(key, reference.document_id):
        return found
    row = Sending(
        kind=MessageKind.STATUS,
        document_id=reference.document_id,
        code=reference.code[:100],
        title=status.description[:TITLE_LENGTH],
        business="0",
        status_code=status.code,
        to_codes=[reference.organ_id],
    )
    dated = replace(status, at=status.at or clock.now())
    to = (Organization(reference.organ_id),)
    return _put(actor, row, unit, status.sender.organ_id, key, edxml.write(dated), to)


def _unit_of(actor: Actor, sender: Organization) -> UnitInfo:
    unit = organisations.unit_by_code(sender.organ_id)
    actor.require(SEND, organisations.path(unit.id))
    return unit


def _completed(message: Message) -> Message:
    missing = {
        "number": not message.number and gettext_noop("Văn bản chưa có số."),
        "subject": not message.subject.strip() and gettext_noop("Văn bản chưa có trích yếu."),
        "issued_on": not message.issued_on and gettext_noop("Văn bản chưa có ngày ban hành."),
        "recipients": not message.recipients and gettext_noop("Chưa chọn nơi nhận trên trục."),
    }
    fields = {name: text for name, text in missing.items() if text}
    if fields or message.issued_on is None:
        raise Invalid("exchange.incomplete", next(iter(fields.values())), fields=fields)
    made = document_id_of(message.sender.organ_id, message.issued_on, message.code)
    return replace(message, document_id=message.document_id or made)


def _check_recipients(recipients: Sequence[Organization]) -> None:
    """Refuse agencies the axis does not list, once the list is known."""
    if not Agency.objects.exists():
        return
    wanted = {to.organ_id for to in recipients}
    known = set(Agency.objects.filter(listed=True, code__in=wanted).values_list("code", flat=True))
    known |= set(Agency.objects.filter(listed=True, code102__in=wanted).values_list("code102", flat=True))
    if unknown := sorted(wanted - known):
        message = _("Trục không có cơ quan mang mã %(codes)s.") % {"codes": ", ".join(unknown)}
        raise Invalid("exchange.unknown_agency", message, fields={"recipients": message})


def _check_changes(message: Message) -> None:
    """Refuse an update that says neither “add” nor “remove” of a receiver."""
    if any(change not in set(ReceiverChange) for _code, change in message.business.receivers):
        text = gettext_noop("Cập nhật nơi nhận phải ghi rõ thêm hay bớt.")
        raise Invalid("exchange.receiver_type", text, fields={"receivers": text})


def _same(key: str, document_id: str) -> SendingInfo | None:
    """Return what was put on its way under this key; the lock makes a second one wait for the first."""
    advisory_lock(f"exchange/key/{key}")
    row = Sending.objects.filter(key=key).first()
    if row and row.document_id != document_id:
        raise Conflict("exchange.key_taken", "Mã gửi này đã dùng cho văn bản khác.")
    return sending_info(row) if row else None


def _attached(actor: Actor, attachments: Sequence[OutgoingFile]) -> list[Attachment]:
    return [_attachment(actor, found) for found in attachments]


def _attachment(actor: Actor, wanted: OutgoingFile) -> Attachment:
    info, stream = files.open_as(actor, wanted.file_id)
    with stream:
        data = stream.read()
    name = wanted.name or info.name
    return Attachment(str(wanted.file_id), name, data, info.media_type, wanted.description)


def _put(
    actor: Actor,
    row: Sending,
    unit: UnitInfo,
    from_code: str,
    key: str,
    data: bytes,
    receivers: Sequence[Organization],
) -> SendingInfo:
    if len(data) > MESSAGE_BYTES_MAX:
        message = _("Gói tin lớn hơn %(mib)s MB; hãy bớt hoặc nén tệp đính kèm.") % {
            "mib": MESSAGE_BYTES_MAX // MIB
        }
        raise Invalid("exchange.too_large", message, fields={"attachments": message})
    row.id = new_id()
    kept = files.keep(
        actor,
        data,
        name=f"{row.code or row.id}.edxml".replace("/", "-"),
        owner_kind="exchange_sending",
        owner_id=row.id,
        media_type="application/xml",
    )
    row.key, row.unit_id, row.from_code = key, unit.id, from_code
    row.raw_file_id, row.sha256 = kept.id, hashlib.sha256(data).hexdigest()
    row.state, row.next_try_at = SendingState.WAITING, clock.now()
    row.created_by_name = actor.name
    row.save(force_insert=True)
    SendingReceiver.objects.bulk_create(
        SendingReceiver(sending=row, organ_id=to.organ_id, name=to.name[:NAME_LENGTH])
        for to in {to.organ_id: to for to in receivers}.values()
    )
    emit(SendingChanged(row.id, row.key, row.state, ""))
    send_soon(row.id)
    return sending_info(row)
