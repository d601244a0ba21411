"""Open documents go on at the heir of their unit. What stands in a register stays there."""

from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

from django.db.models import Q, QuerySet

from tinhso.government.documents import rules
from tinhso.government.documents.actions.review import call_off
from tinhso.government.documents.contracts import Direction, DocumentReviewed, Status
from tinhso.government.documents.indexing import body_of, index
from tinhso.government.documents.models import Document, Meeting
from tinhso.government.documents.office import announce, linked
from tinhso.kernel import clock
from tinhso.kernel.actions import action
from tinhso.kernel.actor import Actor
from tinhso.kernel.locks import lock_rows
from tinhso.kernel.text_vi import gettext_noop
from tinhso.kernel.unit_moves import Moved, UnitReform
from tinhso.platform.organisations import facade as organisations

REHOME = "documents.rehome"
UNNUMBERED = frozenset(
    {Status.DRAFT, Status.CONTENT_REVIEW, Status.FORMAT_CHECK, Status.SIGNING, Status.SIGNED}
)
PRINTED = frozenset({Status.SIGNING, Status.SIGNED})
"""Made in the name of an agency that ends before they have a number: its heir writes them in its own name."""
OPEN = rules.OPEN_INCOMING | UNNUMBERED | {Status.RECEIVED, Status.NUMBERED, Status.ISSUED}
MOVED = gettext_noop("Chuyển do sắp xếp đơn vị")
RETURNED = gettext_noop("Chuyển trở lại, bỏ sắp xếp đơn vị")


def moving(reform: UnitReform) -> "QuerySet[Document]":
    old = list(reform.heirs)
    rows = Document.objects.filter(status__in=[status.value for status in sorted(OPEN)])
    return rows.filter(Q(unit__in=old) | Q(lead_unit__in=old))


def place(found: Document, reform: UnitReform) -> tuple[UUID, UUID]:
    """Return the unit that loses a document, or the part of it that leads, and its heir."""
    lead = found.lead_unit_id
    old = found.unit_id if found.unit_id in reform.heirs or lead is None else lead
    return old, reform.heir(old).unit_id


@action(REHOME)
def rehome_papers(*, actor: Actor, reform: UnitReform, size: int, wait: bool) -> Sequence[Moved]:
    """Move at most `size` open documents, each with a link in its trail that names the law."""
    rows = moving(reform).select_for_update(of=("self",), skip_locked=not wait).order_by("pk")[:size]
    moved = []
    for row in rows:
        old, new = place(row, reform)
        moved.append(Moved(row.pk, str(row.code or row.type_code), old, new, _before(row)))
        _carry(actor, row, reform)
    return moved


def _before(row: Document) -> dict[str, Any]:
    return {
        "unit": str(row.unit_id),
        "lead_unit": str(row.lead_unit_id or ""),
        "agency_name": row.agency_name,
        "status": str(row.status),
    }


def _carry(actor: Actor, row: Document, reform: UnitReform) -> None:
    printed = Status(row.status) in PRINTED
    if row.unit_id in reform.heirs:
        row.unit_id = reform.heir(row.unit_id).unit_id
        if Status(row.status) in UNNUMBERED:
            row.agency_name = organisations.unit(row.unit_id).name[:200]
    if row.lead_unit_id and row.lead_unit_id in reform.heirs:
        row.lead_unit_id = reform.heir(row.lead_unit_id).unit_id
    if printed:
        _begin_anew(row, reform)
    _linked(actor, row, reform, RETURNED if reform.undo else MOVED)
    if printed:
        announce(DocumentReviewed, row)


def _begin_anew(row: Document, reform: UnitReform) -> None:
    call_off(row, reform.name)
    row.status, row.file_id, row.reviewer_id = Status.DRAFT.value, None, None


def _linked(actor: Actor, row: Document, reform: UnitReform, label: str) -> None:
    facts = {"reform": str(reform.id), "basis": reform.legal_basis, "unit": str(row.unit_id)}
    linked(row, actor, "rehome", label, f"{reform.name} ({reform.legal_basis})", facts)
    row.save()
    index(row, body_of(row))


@action(REHOME)
def restore_papers(
    *, actor: Actor, reform: UnitReform, items: Sequence[Moved], wait: bool
) -> Mapping[UUID, str]:
    """Give documents back to their old units; what was registered, numbered or ended meanwhile stays."""
    wanted = {item.item_id: item for item in items}
    stays = dict.fromkeys(wanted, "")
    for row in lock_rows(Document.objects.all(), wanted):
        item = wanted[row.pk]
        stays[row.pk] = _why_it_stays(row, item, reform)
        if not stays[row.pk]:
            _return(actor, row, item, reform)
    return stays


def _why_it_stays(row: Document, item: Moved, reform: UnitReform) -> str:
    if Status(row.status) not in OPEN:
        return "Văn bản đã xong ở đơn vị kế thừa."
    if item.new_id not in {row.unit_id, row.lead_unit_id}:
        return "Văn bản đã chuyển tiếp sang đơn vị khác."
    if row.register_unit_id is not None and str(row.register_unit_id) != item.before["unit"]:
        return "Văn bản đã vào sổ của đơn vị kế thừa."
    return ""


def _return(actor: Actor, row: Document, item: Moved, reform: UnitReform) -> None:
    """What was printed in the name of the heir begins anew as a draft of the old unit."""
    row.unit_id = UUID(item.before["unit"])
    lead = item.before["lead_unit"]
    row.lead_unit_id = UUID(lead) if lead else row.lead_unit_id
    if row.direction != Direction.INCOMING and Status(row.status) in UNNUMBERED:
        row.agency_name = item.before["agency_name"]
        if Status(row.status) in PRINTED:
            _begin_anew(row, reform)
    _linked(actor, row, reform, RETURNED)


def ahead(reform: UnitReform) -> "QuerySet[Meeting]":
    """Return the appointments still to come; what took place is the old unit's."""
    return Meeting.objects.filter(unit__in=list(reform.heirs), starts_at__gte=clock.now(), cancelled=False)


@action(REHOME)
def rehome_meetings(*, actor: Actor, reform: UnitReform, size: int, wait: bool) -> Sequence[Moved]:
    """Move at most `size` appointments into the calendar of the heir."""
    moved = []
    for row in ahead(reform).select_for_update(skip_locked=not wait).order_by("pk")[:size]:
        old, new = row.unit_id, reform.heir(row.unit_id).unit_id
        row.unit_id = new
        row.save(update_fields=["unit"])
        moved.append(Moved(row.pk, row.title[:100], old, new))
    return moved


@action(REHOME)
def restore_meetings(*, actor: Actor, reform: UnitReform, items: Sequence[Moved]) -> Mapping[UUID, str]:
    """Give appointments back to the calendar of their old unit."""
    wanted = {item.item_id: item for item in items}
    stays = dict.fromkeys(wanted, "")
    for row in lock_rows(Meeting.objects.all(), wanted):
        if row.unit_id != wanted[row.pk].new_id:
            stays[row.pk] = "Lịch đã chuyển tiếp sang đơn vị khác."
            continue
        row.unit_id = wanted[row.pk].old_id
        row.save(update_fields=["unit"])
    return stays
