"""What went out, what came in, and who is on the axis."""

from collections.abc import Collection
from typing import TypeVar
from uuid import UUID

from django.db.models import Model, Q, QuerySet

from tinhso.kernel import clock
from tinhso.kernel.actor import Actor
from tinhso.kernel.errors import NotFound
from tinhso.kernel.paging import PAGE_SIZE, Page, cursor_id, cursor_keys, page_of
from tinhso.kernel.text_vi import fold
from tinhso.platform.exchange import edxml
from tinhso.platform.exchange.contracts import (
    AgencyInfo,
    BusinessKind,
    Finding,
    MessageKind,
    Received,
    ReceivedFile,
    ReceivedInfo,
    ReceivedState,
    ReceiverState,
    SendingInfo,
    SendingState,
    StatusCode,
    Verdict,
)
from tinhso.platform.exchange.models import Agency, AxisLine, ReceivedMessage, Sending
from tinhso.platform.files import facade as files
from tinhso.platform.files.contracts import FileInfo
from tinhso.platform.organisations import facade as organisations

READ = "exchange.read"
M = TypeVar("M", bound=Model)


def sendings(
    actor: Actor, *, state: str = "", text: str = "", cursor: str = "", size: int = PAGE_SIZE
) -> Page[SendingInfo]:
    """Return what went out from units in reach, newest first. Two queries."""
    rows = Sending.objects.filter(organisations.within(actor.reach(READ), "unit"))
    rows = _filtered(rows, state, set(SendingState), text).prefetch_related("receivers")
    if cursor:
        rows = rows.filter(pk__lt=cursor_id(cursor))
    found = [sending_info(row) for row in rows.order_by("-pk")[: size + 1]]
    return page_of(found, size, lambda row: [row.id])


def arrivals(
    actor: Actor, *, state: str = "", text: str = "", cursor: str = "", size: int = PAGE_SIZE
) -> Page[ReceivedInfo]:
    """Return what came in for units in reach, newest first. One query.

    What is for nobody here is shown to those who see the whole installation.
    """
    rows = ReceivedMessage.objects.filter(organisations.within(actor.reach(READ), "unit") | _orphans(actor))
    rows = _filtered(rows, state, set(ReceivedState), text)
    if cursor:
        rows = rows.filter(pk__lt=cursor_id(cursor))
    found = [received_info(row) for row in rows.order_by("-pk")[: size + 1]]
    return page_of(found, size, lambda row: [row.id])


def _filtered(rows: "QuerySet[M]", state: str, states: Collection[str], text: str) -> "QuerySet[M]":
    if state in states:
        rows = rows.filter(state=state)
    if wanted := _plain(text):
        rows = rows.filter(Q(code__icontains=wanted) | Q(title__icontains=wanted))
    return rows


def _plain(text: str) -> str:
    """Return what to look for; the database knows no null character."""
    return text.replace("\0", "").strip()


def _orphans(actor: Actor) -> Q:
    """Return the messages of no unit here, for those whose right covers a whole province."""
    reach = actor.reach(READ)
    roots = {root.id for root in organisations.roots(clock.legal_day())}
    return Q(unit__isnull=True) if reach.everywhere or reach.subtrees & roots else Q(pk__in=[])


def sending(sending_id: UUID) -> SendingInfo:
    """Return a message on its way out. The caller answers for who may know it."""
    row = Sending.objects.prefetch_related("receivers").filter(pk=sending_id).first()
    if row is None:
        raise _unknown()
    return sending_info(row)


def sending_of(actor: Actor, sending_id: UUID) -> Sending:
    """Return a message going out for one who may see it. Two queries."""
    rows = Sending.objects.filter(organisations.within(actor.reach(READ), "unit"))
    row = rows.prefetch_related("receivers").filter(pk=sending_id).first()
    if row is None:
        raise _unknown()
    return row


def arrival_of(actor: Actor, exchange_id: UUID) -> Received:
    """Return a message that came in for one who may see it."""
    rows = ReceivedMessage.objects.filter(organisations.within(actor.reach(READ), "unit") | _orphans(actor))
    row = rows.filter(pk=exchange_id).first()
    if row is None:
        raise _unknown()
    return _whole(row)


def received(exchange_id: UUID) -> Received:
    """Return what came in, with the ids of its files. The caller answers for who may know it."""
    row = ReceivedMessage.objects.filter(pk=exchange_id).first()
    if row is None:
        raise _unknown()
    return _whole(row)


def _whole(row: ReceivedMessage) -> Received:
    """Read the message again from its file; what is in quarantine is not read at all."""
    reading = edxml.Reading()
    if row.state != ReceivedState.QUARANTINED:
        with files.open_file(row.raw_file_id) as stream:
            reading = edxml.read(stream.read()).without_data()
    return Received(
        info=received_info(row),
        message=reading.message,
        status=reading.status,
        files=_files(row),
        findings=tuple(
            Finding(Verdict(line["verdict"]), line["where"], line["value"]) for line in row.findings
        ),
        raw_file_id=row.raw_file_id,
    )


def _files(row: ReceivedMessage) -> tuple[ReceivedFile, ...]:
    """Return the attachments in the order they travelled, as they stand in the store now. One query."""
    known = {str(found.id): found for found in files.files_of("exchange_received", row.pk)}
    return tuple(
        ReceivedFile(
            file_id=known[line["id"]].id,
            name=line["name"],
            media_type=line["type"],
            description=line["description"],
            refused="" if known[line["id"]].usable else known[line["id"]].reason or "…",
        )
        for line in row.files
    )


def agencies(text: str = "", *, cursor: str = "", size: int = PAGE_SIZE) -> Page[AgencyInfo]:
    """Return agencies of the axis by name or code, in the order of their codes. One query."""
    rows = Agency.objects.filter(listed=True)
    if wanted := _plain(text):
        rows = rows.filter(
            Q(folded_name__contains=fold(wanted))
            | Q(code__istartswith=wanted)
            | Q(code102__istartswith=wanted)
        )
    if cursor:
        rows = rows.filter(code__gt=cursor_keys(cursor, str)[0])
    found = [agency_info(row) for row in rows.order_by("code")[: size + 1]]
    return page_of(found, size, lambda row: [row.code])


def agency(code: str) -> AgencyInfo | None:
    """Return the agency that carries a code of either system."""
    row = Agency.objects.filter(Q(code=code) | Q(code102=code)).order_by("-listed").first()
    return agency_info(row) if row else None


def lines() -> list[AxisLine]:
    return list(AxisLine.objects.order_by("name"))


def quarantined_count(actor: Actor) -> int:
    """Return how many messages wait in quarantine within reach."""
    rows = ReceivedMessage.objects.filter(organisations.within(actor.reach(READ), "unit") | _orphans(actor))
    return rows.filter(state=ReceivedState.QUARANTINED).count()


def may_open_file(actor: Actor, file: FileInfo) -> bool:
    """Say whether a file of a message is open to an actor: who may see the message may read it."""
    model = Sending if file.owner_kind == "exchange_sending" else ReceivedMessage
    unit_id = model.objects.filter(pk=file.owner_id).values_list("unit_id", flat=True).first()
    return actor.can(READ, organisations.path(unit_id) if unit_id else ())


def sending_info(row: Sending) -> SendingInfo:
    return SendingInfo(
        id=row.pk,
        key=row.key,
        kind=MessageKind(row.kind),
        unit_id=row.unit_id,
        document_id=row.document_id,
        code=row.code,
        subject=row.title,
        to_codes=tuple(row.to_codes),
        state=SendingState(row.state),
        axis_id=row.axis_id,
        attempts=row.attempts,
        last_error=row.last_error,
        created_at=row.created_at,
        sent_at=row.sent_at,
        receivers=tuple(
            ReceiverState(
                found.organ_id,
                found.state,
                found.state_at,
                StatusCode(found.status) if found.status else None,
                StatusCode(found.recall) if found.recall else None,
            )
            for found in row.receivers.all()
        ),
    )


def received_info(row: ReceivedMessage) -> ReceivedInfo:
    return ReceivedInfo(
        id=row.pk,
        axis_id=row.axis_id,
        kind=MessageKind(row.kind),
        unit_id=row.unit_id,
        from_code=row.from_code,
        from_name=row.from_name,
        to_code=row.to_code,
        document_id=row.document_id,
        code=row.code,
        subject=row.title,
        business=BusinessKind(row.business),
        state=ReceivedState(row.state),
        verdict=Verdict(row.verdict),
        last_error=row.last_error,
        received_at=row.received_at,
        taken_at=row.taken_at,
        copies=row.copies,
    )


def agency_info(row: Agency) -> AgencyInfo:
    return AgencyInfo(row.code, row.name, row.code102, row.parent_code, row.unit_id)


def _unknown() -> NotFound:
    return NotFound("exchange.unknown", "Không có gói tin này trong phạm vi của bạn.")
