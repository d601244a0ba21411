"""Which files are there, what stands in them, where does a document stand?"""

from collections.abc import Iterable
from uuid import UUID

from django.db.models import Count, F, Q, QuerySet, Sum

from tinhso.kernel.actor import Actor
from tinhso.kernel.errors import NotFound
from tinhso.kernel.paging import PAGE_SIZE, Page, cursor_id, page_of
from tinhso.kernel.text_vi import fold
from tinhso.platform.definitions import facade as definitions
from tinhso.platform.files.contracts import FileInfo
from tinhso.platform.organisations import facade as organisations
from tinhso.platform.records import rules
from tinhso.platform.records.contracts import (
    ItemFile,
    ItemInfo,
    RecordInfo,
    RecordRules,
    RecordState,
    TransferInfo,
)
from tinhso.platform.records.models import Item, Record, Transfer

READ = "records.read"
KIND = "record_rules"
RULES = "ho-so-cong-viec"


def counted() -> "QuerySet[Record]":
    return Record.objects.annotate(item_count=Count("items"), page_count=Sum("items__pages", default=0))


def records(
    actor: Actor,
    *,
    state: str = "",
    year: int | None = None,
    text: str = "",
    cursor: str = "",
    size: int = PAGE_SIZE,
) -> Page[RecordInfo]:
    """Return files in reach, newest first. One query."""
    rows = counted().filter(organisations.within(actor.reach(READ), "unit"))
    if state in set(RecordState):
        rows = rows.filter(state=state)
    if year is not None:
        rows = rows.filter(year=year)
    if wanted := text.replace("\0", "").strip():
        rows = rows.filter(Q(folded_title__contains=fold(wanted)) | Q(notation__istartswith=wanted))
    if cursor:
        rows = rows.filter(pk__lt=cursor_id(cursor))
    found = [info(row) for row in rows.order_by("-pk")[: size + 1]]
    return page_of(found, size, lambda row: [row.id])


def record(actor: Actor, record_id: UUID, permission: str = READ) -> RecordInfo:
    """Return a file in reach; raise `NotFound` for one that is not."""
    return info(row_of(actor, record_id, permission))


def row_of(actor: Actor, record_id: UUID, permission: str = READ) -> Record:
    rows = counted().filter(organisations.within(actor.reach(permission), "unit"))
    row = rows.filter(pk=record_id).first()
    if row is None:
        raise unknown()
    return row


def items(record_id: UUID) -> list[ItemInfo]:
    """Return what stands in a file in the order of time; undated ones last. The caller has checked."""
    return items_of_many([record_id]).get(record_id, [])


def items_of_many(record_ids: Iterable[UUID]) -> dict[UUID, list[ItemInfo]]:
    """Return what stands in files, by file. One query."""
    rows = Item.objects.filter(record__in=list(record_ids))
    found: dict[UUID, list[ItemInfo]] = {}
    for row in rows.order_by("record", F("issued_on").asc(nulls_last=True), "filed_at", "pk"):
        line = found.setdefault(row.record_id, [])
        line.append(item_info(row, len(line) + 1))
    return found


def records_of(subject: str) -> list[RecordInfo]:
    """Return the files a document stands in, oldest first. The caller answers for who may know it."""
    return [info(row) for row in counted().filter(pk__in=_standing(subject)).order_by("pk")]


def _standing(subject: str) -> "QuerySet[Item, UUID]":
    return Item.objects.filter(subject=subject).values_list("record", flat=True)


def transfers(actor: Actor, *, cursor: str = "", size: int = PAGE_SIZE) -> Page[TransferInfo]:
    """Return hand-overs in reach, newest first. One query."""
    rows = Transfer.objects.annotate(record_count=Count("records"))
    rows = rows.filter(organisations.within(actor.reach(READ), "unit"))
    if cursor:
        rows = rows.filter(pk__lt=cursor_id(cursor))
    found = [transfer_info(row) for row in rows.order_by("-pk")[: size + 1]]
    return page_of(found, size, lambda row: [row.id])


def transfer(actor: Actor, transfer_id: UUID, permission: str = READ) -> TransferInfo:
    rows = Transfer.objects.annotate(record_count=Count("records"))
    row = rows.filter(organisations.within(actor.reach(permission), "unit"), pk=transfer_id).first()
    if row is None:
        raise NotFound("records.unknown_transfer", "Không có lần giao nộp này trong phạm vi của bạn.")
    return transfer_info(row)


def records_in(transfer_id: UUID) -> list[RecordInfo]:
    rows = counted().filter(transfer=transfer_id).order_by("year", "notation")
    return [info(row) for row in rows]


def records_of_year(unit_id: UUID, year: int) -> list[RecordInfo]:
    """Return the list of files of a unit and year, in the order of their notations."""
    return [info(row) for row in counted().filter(unit=unit_id, year=year).order_by("notation")]


def rules_of(definition_id: UUID) -> RecordRules:
    found: RecordRules = definitions.parsed(definition_id)
    return found


def may_open_file(actor: Actor, file: FileInfo) -> bool:
    """Say whether a file of an item or a package is open to an actor: who may read the work file."""
    owner = {"record_item": Q(items=file.owner_id), "record": Q(pk=file.owner_id)}.get(file.owner_kind)
    rows = Record.objects.filter(owner) if owner else Record.objects.none()
    unit_id = rows.values_list("unit", flat=True).first()
    return unit_id is not None and actor.can(READ, organisations.path(unit_id))


def info(row: Record) -> RecordInfo:
    return RecordInfo(
        id=row.pk,
        unit_id=row.unit_id,
        year=row.year,
        notation=row.notation,
        title=row.title,
        retention=row.retention,
        creator=row.keeper_name,
        file_code=rules.file_code(row.organ_code, row.year, row.notation),
        state=RecordState(row.state),
        started_on=row.started_on,
        ended_on=row.ended_on,
        transfer_due_on=row.transfer_due_on,
        items=getattr(row, "item_count", 0),
        pages=getattr(row, "page_count", 0),
        note=row.note,
        rights=row.rights,
        transfer_id=row.transfer_id,
        package_file_id=row.package_file_id,
        package_sha256=row.package_sha256,
    )


def item_info(row: Item, number: int = 0) -> ItemInfo:
    return ItemInfo(
        id=row.pk,
        record_id=row.record_id,
        number=number,
        subject=row.subject,
        title=row.title,
        code=row.code,
        kind=row.kind,
        author=row.author,
        issued_on=row.issued_on,
        pages=row.pages,
        note=row.note,
        metadata=row.metadata,
        files=tuple(
            ItemFile(UUID(line["id"]), line["name"], line["type"], line["size"], line["sha256"])
            for line in row.files
        ),
        filed_at=row.filed_at,
        filed_by=row.filed_by_name,
    )


def transfer_info(row: Transfer) -> TransferInfo:
    return TransferInfo(
        id=row.pk,
        unit_id=row.unit_id,
        number=row.number,
        year=row.year,
        giver=row.giver_name,
        receiver=row.receiver_name,
        note=row.note,
        handed_over_at=row.handed_over_at,
        received_at=row.received_at,
        received_by=row.received_by_name,
        records=getattr(row, "record_count", 0),
    )


def unknown() -> NotFound:
    return NotFound("records.unknown", "Không có hồ sơ này trong phạm vi của bạn.")
