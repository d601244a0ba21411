"""Which papers has this person, which of them would do, and where were they used?"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any
from uuid import UUID

from django.db.models import Count, QuerySet

from tinhso.kernel.actor import Actor
from tinhso.kernel.errors import Invalid, NotFound
from tinhso.kernel.paging import PAGE_SIZE, Page, cursor_id, page_of
from tinhso.kernel.rows import one
from tinhso.platform.definitions import facade as definitions
from tinhso.platform.document_store import rules
from tinhso.platform.document_store.contracts import (
    DocumentKind,
    ItemInfo,
    ItemRow,
    ItemState,
    Trust,
    UseInfo,
    Want,
)
from tinhso.platform.document_store.models import Item, Use
from tinhso.platform.people import facade as people

KIND = "document_kind"


def kind_on(code: str, on: date) -> DocumentKind | None:
    """Return a kind of paper as the list of a day has it."""
    try:
        found: DocumentKind = definitions.parsed(definitions.effective(KIND, code, on).id)
    except (NotFound, Invalid):
        return None
    return found


def fitting(
    person_id: UUID, wanted: Mapping[str, Sequence[Want]], seen: Mapping[str, Any], on: date
) -> dict[str, ItemInfo]:
    """Return for each name the newest paper of the person that would do. Two queries, however many."""
    kinds = {want.kind for wants in wanted.values() for want in wants}
    if not kinds:
        return {}
    rows = Item.objects.filter(holder_id__in=people.same_person_ids(person_id), kind__in=kinds)
    items = [info(row) for row in rows.filter(state=ItemState.VALID)]
    best = {
        name: rules.newest(item for item in items if rules.fits(item, wants, seen, on))
        for name, wants in wanted.items()
    }
    return {name: item for name, item in best.items() if item}


def own(actor: Actor, *, cursor: str = "", size: int = PAGE_SIZE) -> Page[ItemInfo]:
    """Return the actor's own papers, the last kept first. Two queries."""
    rows = Item.objects.filter(holder_id__in=_keys(actor))
    if cursor:
        rows = rows.filter(id__lt=cursor_id(cursor))
    return page_of([info(row) for row in rows.order_by("-id")[: size + 1]], size, lambda item: [item.id])


def own_item(actor: Actor, item_id: UUID) -> ItemInfo:
    """Return one of the actor's own papers; somebody else's does not exist for them."""
    row = Item.objects.filter(pk=item_id, holder_id__in=_keys(actor)).first()
    if row is None:
        raise NotFound("document_store.not_found", "Không có giấy tờ này trong kho của bạn.")
    return info(row)


def items(item_ids: Iterable[UUID]) -> dict[UUID, ItemInfo]:
    """Return papers by id. The caller answers for who may know of them. One query."""
    return {row.pk: info(row) for row in Item.objects.filter(pk__in=set(item_ids))}


def by_source(source_key: str) -> ItemInfo | None:
    found = one(Item, source_key=source_key)
    return info(found) if found else None


def uses(item_ids: Iterable[UUID]) -> dict[UUID, list[UseInfo]]:
    """Return where papers were used, the last use first. One query."""
    found: dict[UUID, list[UseInfo]] = {}
    for row in Use.objects.filter(item_id__in=set(item_ids)).order_by("-id"):
        use = UseInfo(row.item_id, row.case_code, row.purpose, row.at, row.ended_at)
        found.setdefault(row.item_id, []).append(use)
    return found


def rows(*, cursor: str = "", size: int = PAGE_SIZE) -> Page[ItemRow]:
    """Return papers without what they say and whose they are, for those who keep the machine. One query."""
    found = Item.objects.annotate(used=Count("uses")).order_by("-id")
    if cursor:
        found = found.filter(id__lt=cursor_id(cursor))
    columns = (
        "id",
        "kind",
        "trust",
        "state",
        "version",
        "issued_by",
        "issued_on",
        "valid_to",
        "sha256",
        "used",
    )
    shown = [_row(*values) for values in found.values_list(*columns)[: size + 1]]
    return page_of(shown, size, lambda row: [row.id])


def totals() -> dict[str, int]:
    """Return how many papers there are of each state. One query."""
    counted = Item.objects.values_list("state").annotate(count=Count("pk"))
    return {str(state): 0 for state in ItemState} | dict(counted)


def _row(item_id: UUID, kind: str, trust: str, state: str, *rest: Any) -> ItemRow:
    return ItemRow(item_id, kind, Trust(trust), ItemState(state), *rest)


def _keys(actor: Actor) -> tuple[UUID, ...]:
    return people.same_person_ids(actor.person_id) if actor.person_id else ()


def info(row: Item) -> ItemInfo:
    return ItemInfo(
        id=row.pk,
        holder_id=row.holder_id,
        kind=row.kind,
        kind_name=row.kind_name,
        name=row.name,
        number=row.number,
        trust=Trust(row.trust),
        state=ItemState(row.state),
        version=row.version,
        issued_by=row.issued_by,
        issued_on=row.issued_on,
        valid_to=row.valid_to,
        file_id=row.file_id,
        sha256=row.sha256,
        facts=dict(row.facts),
        source_case=row.source_case,
        source_procedure=row.source_procedure,
        verification_code=row.verification_code,
        ended_at=row.ended_at,
        ended_reason=row.ended_reason,
    )


def sources(source_key: Any) -> "QuerySet[Item]":
    """Return a subquery over the papers that came from a source, for those who look for what is missing."""
    return Item.objects.filter(source_key=source_key)


def from_case(case_code: Any) -> "QuerySet[Item]":
    """Return a subquery over the papers a dossier put into the store."""
    return Item.objects.filter(source_case=case_code)
