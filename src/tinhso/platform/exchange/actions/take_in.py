"""Keeping what came in: once, whole, believed only as far as its verdict says."""

import hashlib
from dataclasses import asdict
from uuid import UUID

from django.db.models import F

from tinhso.kernel import clock
from tinhso.kernel.actions import action, emit
from tinhso.kernel.actor import Actor
from tinhso.kernel.errors import NotFound
from tinhso.kernel.ids import new_id
from tinhso.kernel.locks import advisory_lock
from tinhso.kernel.successions import Share
from tinhso.platform.exchange import edxml
from tinhso.platform.exchange.axis.client import Delivery
from tinhso.platform.exchange.contracts import (
    Attachment,
    DocumentArrived,
    Finding,
    MessageKind,
    ReceivedInfo,
    ReceivedState,
    StatusArrived,
    Verdict,
)
from tinhso.platform.exchange.models import CODE_LENGTH, DOCUMENT_ID_LENGTH, ReceivedMessage
from tinhso.platform.exchange.rules import named
from tinhso.platform.exchange.selectors import received_info
from tinhso.platform.exchange.statuses import Told, apply
from tinhso.platform.exchange.targets import doubts
from tinhso.platform.exchange.twins import codes_of
from tinhso.platform.exchange.verdicts import worst
from tinhso.platform.files import facade as files
from tinhso.platform.files.contracts import FileState
from tinhso.platform.organisations import facade as organisations

OPERATE, TAKE = "exchange.operate", "exchange.take"
OWNER = "exchange_received"
PURPOSE = "exchange"
NAME_LENGTH = 150
_PATH_SIGNS = str.maketrans({"/": "-", "\\": "-", "\0": ""})


@action(OPERATE)
def take_in(*, actor: Actor, delivery: Delivery, data: bytes) -> ReceivedInfo:
    """Keep a message of the axis with its files and announce it; the same one twice is kept once.

    What cannot be believed goes into quarantine with its verdict, and nothing is announced of it.
    """
    advisory_lock(f"exchange/axis/{delivery.axis_id}")
    digest = hashlib.sha256(data).hexdigest()
    if found := _known(delivery, digest):
        return received_info(found)
    reading = edxml.read(data)
    row = _row(delivery, digest, reading)
    findings = [*reading.findings, *_circumstances(delivery, digest, reading, row)]
    row.raw_file_id = _keep_raw(actor, row, data)
    if not any(finding.stops for finding in findings) and reading.message:
        row.files, refused = _keep_files(actor, row, reading.message.attachments)
        findings += refused
    _conclude(row, findings, reading)
    return received_info(row)


@action(OPERATE)
def mark_acknowledged(*, actor: Actor, axis_id: str, error: str = "") -> None:
    """Write down that the axis knows, or why it could not be told."""
    row = ReceivedMessage.objects.select_for_update().filter(axis_id=axis_id).first()
    if row is None or (row.acknowledged_at and error):
        return
    row.last_error = error[:500]
    if not error:
        row.acknowledged_at = row.acknowledged_at or clock.now()
        if row.state == ReceivedState.STORED:
            row.state = ReceivedState.ACKNOWLEDGED
    row.save(update_fields=["last_error", "acknowledged_at", "state"])


@action(TAKE)
def acknowledge(*, actor: Actor, exchange_id: UUID) -> ReceivedInfo:
    """Say that a system took the message into its own register; given twice it stays once."""
    row = ReceivedMessage.objects.select_for_update().filter(pk=exchange_id).first()
    path = organisations.path(row.unit_id) if row and row.unit_id else ()
    if row is None or not actor.can(TAKE, path):
        raise NotFound("exchange.unknown", "Không có gói tin này trong phạm vi của bạn.")
    if row.taken_at is None:
        row.taken_at, row.taken_by_name = clock.now(), actor.name
        row.save(update_fields=["taken_at", "taken_by_name"])
    return received_info(row)


def _known(delivery: Delivery, digest: str) -> ReceivedMessage | None:
    """Return the message if it is here already: by its id, or by the same bytes for the same receiver."""
    if found := ReceivedMessage.objects.filter(axis_id=delivery.axis_id).first():
        return found
    advisory_lock(f"exchange/content/{digest}/{delivery.to_code}")
    same = ReceivedMessage.objects.filter(
        sha256=digest, to_code=delivery.to_code, from_code=delivery.from_code, kind=delivery.kind
    ).exclude(state=ReceivedState.QUARANTINED)
    found = same.order_by("pk").first()
    if found:
        ReceivedMessage.objects.filter(pk=found.pk).update(copies=F("copies") + 1)
        found.refresh_from_db()
    return found


def _row(delivery: Delivery, digest: str, reading: edxml.Reading) -> ReceivedMessage:
    row = ReceivedMessage(
        id=new_id(),
        axis_id=delivery.axis_id,
        kind=delivery.kind,
        from_code=delivery.from_code[:CODE_LENGTH],
        to_code=delivery.to_code[:CODE_LENGTH],
        business="0",
        sha256=digest,
    )
    if message := reading.message:
        row.from_name = message.sender.name[:300]
        row.document_id, row.code = message.document_id[:DOCUMENT_ID_LENGTH], message.code[:100]
        row.title, row.business = (message.subject or message.content)[:500], message.business.kind
    elif status := reading.status:
        row.from_name, row.status_code = status.sender.name[:300], status.code
        row.document_id = status.response_for.document_id[:DOCUMENT_ID_LENGTH]
        row.code, row.title = status.response_for.code[:100], status.description[:500]
    return row


def _circumstances(
    delivery: Delivery, digest: str, reading: edxml.Reading, row: ReceivedMessage
) -> list[Finding]:
    """Compare the message with what the axis says of it, and find whom it is for."""
    found = []
    if delivery.sha256 and delivery.sha256.lower() != digest:
        found.append(Finding(Verdict.HASH_DIFFERS, "contentSha256", delivery.sha256))
    expected = MessageKind.STATUS if reading.status else MessageKind.DOCUMENT
    if (reading.status or reading.message) and delivery.kind != expected:
        found.append(Finding(Verdict.NOT_EDXML, "messagetype", str(delivery.kind)))
    if reading.message:
        found += doubts(reading.message, delivery.from_code, delivery.to_code)
    sender = reading.message.sender if reading.message else reading.status and reading.status.sender
    if sender and not named(sender.organ_id, codes_of(delivery.from_code)):
        found.append(Finding(Verdict.SENDER_DIFFERS, "From/OrganId", sender.organ_id))
    try:
        row.unit_id = _unit_id(delivery.to_code)
    except NotFound:
        found.append(Finding(Verdict.NOT_FOR_US, "to", delivery.to_code))
    return found


def _unit_id(code: str) -> UUID:
    """Return who receives under a code today: the unit that carries it, or the heir of the one that did."""
    holder, today = organisations.unit_by_code(code), clock.legal_day()
    if holder.in_force(today):
        return holder.id
    heirs = organisations.successors(holder.id, today)
    main = next((heir for heir in heirs if heir.share is not Share.PART), None)
    return (main or heirs[0]).unit.id if heirs else holder.id


def _keep_raw(actor: Actor, row: ReceivedMessage, data: bytes) -> UUID:
    name = f"{row.axis_id}.edxml".translate(_PATH_SIGNS)
    kept = files.keep(actor, data, name=name, owner_kind=OWNER, owner_id=row.id, media_type="application/xml")
    return kept.id


def _keep_files(
    actor: Actor, row: ReceivedMessage, attachments: tuple[Attachment, ...]
) -> tuple[list[dict[str, str]], list[Finding]]:
    kept, refused = [], []
    for attachment in attachments:
        info = files.bring(
            actor,
            attachment.data,
            name=_file_name(attachment),
            owner_kind=OWNER,
            owner_id=row.id,
            purpose=PURPOSE,
        )
        if info.state is FileState.QUARANTINED:
            refused.append(Finding(Verdict.FILE_REFUSED, attachment.name, info.reason[:200]))
        line = {"id": str(info.id), "name": attachment.name[:300], "type": info.media_type}
        kept.append(line | {"description": attachment.description[:500]})
    return kept, refused


def _file_name(attachment: Attachment) -> str:
    """Return a name the store takes: no path, not too long, its ending kept."""
    name = attachment.name.translate(_PATH_SIGNS).strip() or attachment.content_id or "tep"
    stem, dot, ending = name.rpartition(".")
    return f"{stem[:NAME_LENGTH]}{dot}{ending[:10]}" if dot else name[:NAME_LENGTH]


def _conclude(row: ReceivedMessage, findings: list[Finding], reading: edxml.Reading) -> None:
    stopped = any(finding.stops for finding in findings)
    told = Told()
    if reading.status and not stopped:
        # Only the axis knows who really speaks; a status under a borrowed name moves nothing.
        borrowed = any(finding.verdict is Verdict.SENDER_DIFFERS for finding in findings)
        told = Told(in_order=False) if borrowed else apply(reading.status)
        findings = [*findings, *told.findings]
        row.sending_id = told.sending_id
    row.findings = [asdict(finding) for finding in findings]
    row.verdict = worst(tuple(findings))
    row.state = ReceivedState.QUARANTINED if stopped else ReceivedState.STORED
    row.save(force_insert=True)
    if not stopped:
        _announce(row, told)


def _announce(row: ReceivedMessage, told: Told) -> None:
    if row.kind == MessageKind.STATUS:
        emit(
            StatusArrived(
                exchange_id=row.pk,
                status=row.status_code,
                document_id=row.document_id,
                code=row.code,
                from_code=row.from_code,
                sending_id=told.sending_id,
                in_order=told.in_order,
            )
        )
    else:
        emit(DocumentArrived(row.pk, row.business, row.document_id, row.from_code, row.to_code, row.unit_id))


__all__ = ["acknowledge", "mark_acknowledged", "take_in"]
