"""Which documents are there, whose are they, what was done to them, and are the numbers whole?"""

from collections.abc import Iterable, Sequence
from datetime import date, datetime
from uuid import UUID

from django.db.models import Count, F, Q, QuerySet
from django.db.models.functions import TruncDate
from django.utils.translation import gettext as _

from tinhso.government.documents.contracts import (
    Direction,
    DocumentInfo,
    Figures,
    Gap,
    Proof,
    Related,
    Secrecy,
    Status,
    Step,
    Urgency,
    Whereabouts,
)
from tinhso.government.documents.models import Document, Number
from tinhso.government.documents.rules import OPEN_INCOMING, missing_numbers
from tinhso.kernel import clock
from tinhso.kernel.actor import Actor
from tinhso.kernel.chains import broken_link
from tinhso.kernel.errors import NotFound
from tinhso.kernel.paging import PAGE_SIZE, Page, cursor_id, page_of
from tinhso.platform.organisations import facade as organisations

READ, FIGURES = "documents.read", "documents.figures"
JOINED = ("unit", "lead_unit", "handler")
OPEN_VALUES = [status.value for status in sorted(OPEN_INCOMING)]
FIGURES_UNITS_MAX = 200


def kept(actor: Actor) -> Q:
    """Return the documents of units within an actor's reach: two indexed columns, for lists."""
    reach = actor.reach(READ)
    if reach.everywhere:
        return Q()
    if not reach:
        return Q(pk__in=[])
    return organisations.within(reach, "unit") | organisations.within(reach, "lead_unit")


def seen(actor: Actor) -> Q:
    """Return what an actor may open: of units within its reach, and what it itself has a part in."""
    there = kept(actor)
    if actor.account_id is None or not there:
        return there
    mine = Q()
    for part in ("handler", "leader", "drafter", "reviewer", "signer"):
        mine |= Q(**{f"{part}_id": actor.account_id})
    return there | mine


def row(actor: Actor, document_id: UUID) -> Document:
    """Return a document the actor may read; another does not exist for it."""
    found = Document.objects.filter(seen(actor), pk=document_id).select_related(*JOINED).first()
    if found is None:
        raise NotFound("documents.unknown", _("Không có văn bản này, hoặc bạn không được xem."))
    return found


def document(actor: Actor, document_id: UUID) -> DocumentInfo:
    return info(row(actor, document_id))


def listing(
    actor: Actor,
    direction: Direction | None = None,
    *,
    statuses: Sequence[Status] = (),
    late: bool = False,
    cursor: str = "",
    size: int = PAGE_SIZE,
) -> Page[DocumentInfo]:
    """Return documents of the actor's units, the newest first. One query."""
    rows = Document.objects.filter(kept(actor))
    if direction:
        rows = rows.filter(direction=direction.value)
    if statuses:
        rows = rows.filter(status__in=[status.value for status in statuses])
    if late:
        rows = rows.filter(due_on__lt=clock.today(), status__in=OPEN_VALUES)
    return _paged(rows, cursor, size)


def _paged(rows: "QuerySet[Document]", cursor: str, size: int = PAGE_SIZE) -> Page[DocumentInfo]:
    if cursor:
        rows = rows.filter(id__lt=cursor_id(cursor))
    found = [info(one) for one in rows.select_related(*JOINED).order_by("-id")[: size + 1]]
    return page_of(found, size, lambda one: [one.id])


MINE: dict[str, tuple[str, tuple[Status, ...]]] = {
    "handle": ("handler", (Status.WITH_PERSON, Status.IN_PROGRESS)),
    "draft": ("drafter", (Status.DRAFT,)),
    "direct": ("leader", (Status.PRESENTED,)),
    "sign": ("signer", (Status.SIGNING,)),
}
CLERK = (
    Status.RECEIVED,
    Status.REGISTERED,
    Status.DIRECTED,
    Status.FORMAT_CHECK,
    Status.SIGNED,
    Status.NUMBERED,
    Status.ISSUED,
)


def mine(actor: Actor, part: str, *, limit: int = PAGE_SIZE) -> list[DocumentInfo]:
    """Return what waits for the actor in a part: to handle, to write, to direct, to sign."""
    return of_person(actor.account_id, part, limit=limit) if actor.account_id else []


def of_person(account_id: UUID, part: str, *, limit: int = PAGE_SIZE) -> list[DocumentInfo]:
    """Return what waits for somebody in a part. The caller answers for who may know."""
    field, statuses = MINE[part]
    rows = Document.objects.filter(**{f"{field}_id": account_id}, status__in=_values(statuses))
    return [info(one) for one in rows.select_related(*JOINED).order_by("due_on", "id")[:limit]]


def waiting_at(
    actor: Actor, statuses: Iterable[Status], permission: str, *, limit: int = PAGE_SIZE
) -> list[DocumentInfo]:
    """Return what waits at the actor's own unit for a duty, the oldest first."""
    if actor.unit_id is None or not actor.can(permission, organisations.path(actor.unit_id)):
        return []
    here = Q(unit_id=actor.unit_id) | Q(lead_unit_id=actor.unit_id)
    rows = Document.objects.filter(here, status__in=_values(statuses))
    return [info(one) for one in rows.select_related(*JOINED).order_by("id")[:limit]]


def waiting_count(actor: Actor) -> int:
    """Return how much waits for the actor itself, and for its duty as a clerk."""
    if actor.account_id is None:
        return 0
    mine_now = Q(pk__in=[])
    for field, statuses in MINE.values():
        mine_now |= Q(**{f"{field}_id": actor.account_id}, status__in=_values(statuses))
    if actor.unit_id and actor.can("documents.register", organisations.path(actor.unit_id)):
        mine_now |= Q(unit_id=actor.unit_id, status__in=_values(CLERK))
    return Document.objects.filter(mine_now).count()


def _values(statuses: Iterable[Status]) -> list[str]:
    return [status.value for status in statuses]


def same_as(unit_id: UUID, code: str, agency_name: str, issued_on: date | None) -> list[DocumentInfo]:
    """Return documents of an agency registered before with this number, notation, author and day."""
    if not code:
        return []
    rows = Document.objects.filter(unit_id=unit_id, code=code, issued_on=issued_on)
    rows = rows.filter(direction=Direction.INCOMING.value, agency_name__iexact=agency_name)
    return [info(one) for one in rows.select_related(*JOINED).order_by("-id")[:5]]


def about(ref: str) -> list[DocumentInfo]:
    """Return the documents raised for something, such as a dossier. The caller answers for who may know."""
    rows = Document.objects.filter(about=ref).select_related(*JOINED).order_by("id")
    return [info(one) for one in rows[:PAGE_SIZE]]


def related(actor: Actor, document_id: UUID) -> Related:
    """Return what a document answers or replaces and what does so to it, as far as one may read."""
    found = row(actor, document_id)
    tied = Q(answers_id=found.pk) | Q(replaces_id=found.pk)
    tied |= Q(pk__in=[key for key in (found.answers_id, found.replaces_id) if key])
    rows = Document.objects.filter(seen(actor)).filter(tied).select_related(*JOINED).order_by("id")
    others = list(rows[:PAGE_SIZE])

    def which(kept: Iterable[Document]) -> tuple[DocumentInfo, ...]:
        return tuple(info(one) for one in kept)

    return Related(
        answered=which(one for one in others if one.pk == found.answers_id),
        replaced=which(one for one in others if one.pk == found.replaces_id),
        answers=which(one for one in others if one.answers_id == found.pk),
        replacements=which(one for one in others if one.replaces_id == found.pk),
    )


def trail(found: Document) -> list[Step]:
    rows = found.trail.order_by("seq")
    return [
        Step(
            one.seq,
            one.content["act"],
            one.content["label"],
            one.content["actor_name"],
            datetime.fromisoformat(one.content["at"]),
            one.content["note"],
            one.hash,
        )
        for one in rows
    ]


def trail_is_whole(document_id: UUID) -> bool:
    """Recompute the hash chain of a document and compare it with its head."""
    found = Document.objects.get(pk=document_id)
    links = list(found.trail.order_by("seq").values_list("hash", "content"))
    if len(links) != found.trail_length or (links and links[-1][0] != found.trail_head):
        return False
    return broken_link(links) is None


def proof(unit_id: UUID, register: str, year: int) -> Proof:
    """Return the proof that a register has neither gaps nor twins. One query."""
    rows = Number.objects.filter(unit_id=unit_id, register=register, year=year).order_by("value")
    numbers = list(rows)
    gaps = [Gap(one.value, one.code, one.reason, one.cancelled_at) for one in numbers if one.cancelled_at]
    return Proof(
        register=register,
        year=year,
        taken=len(numbers),
        highest=max((one.value for one in numbers), default=0),
        cancelled=tuple(gaps),
        missing=missing_numbers(one.value for one in numbers),
    )


def figures(actor: Actor, since: date, until: date) -> list[Figures]:
    """Return by unit what came in and went out in a period, and how terms were kept. One query."""
    rows = Document.objects.filter(organisations.within(actor.reach(FIGURES), "unit"))
    rows = rows.filter(Q(arrived_on__range=(since, until)) | Q(issued_on__range=(since, until)))
    came = Q(direction=Direction.INCOMING.value, arrived_on__range=(since, until), number__isnull=False)
    went = ~Q(direction=Direction.INCOMING.value) & Q(number__isnull=False)
    done, late = Q(ended_at__isnull=False), Q(day__gt=F("due_on"))
    today = clock.today()
    counted = (
        rows.annotate(day=TruncDate("ended_at", tzinfo=clock.VIETNAM))
        .values("unit_id", "unit__name")
        .annotate(
            incoming=Count("pk", filter=came),
            outgoing=Count("pk", filter=went),
            done=Count("pk", filter=came & done),
            late=Count("pk", filter=came & done & late),
            overdue=Count("pk", filter=came & ~done & Q(due_on__lt=today)),
        )
        .order_by("unit__name")[:FIGURES_UNITS_MAX]
    )
    return [
        Figures(
            unit_id=one["unit_id"],
            unit_name=one["unit__name"],
            incoming=one["incoming"],
            outgoing=one["outgoing"],
            on_time=one["done"] - one["late"],
            late=one["late"],
            open=one["incoming"] - one["done"] - one["overdue"],
            overdue=one["overdue"],
        )
        for one in counted
    ]


def whereabouts(code: str, lookup: str) -> Whereabouts:
    """Return the state of a letter to somebody who knows its number and its code; else it does not exist."""
    found = (
        Document.objects.filter(lookup_code=lookup.strip().upper(), direction=Direction.INCOMING.value)
        .exclude(secrecy__in=[Secrecy.SECRET.value, Secrecy.TOP_SECRET.value, Secrecy.HIGHEST.value])
        .select_related(*JOINED)
        .first()
    )
    known = {found.code.casefold(), str(found.number or "")} if found else set()
    if found is None or code.strip().casefold() not in known - {""}:
        raise NotFound("documents.no_letter", _("Không có văn bản với số và mã tra cứu này. Hãy xem lại."))
    sent = found.replies.filter(status__in=[Status.SENT.value, Status.FILED.value])
    return Whereabouts(
        code=found.code,
        subject=found.subject,
        agency=found.unit.name,
        arrived_on=found.arrived_on,
        arrival_number=found.number,
        status=Status(found.status),
        unit_name=found.lead_unit.name if found.lead_unit else "",
        due_on=found.due_on,
        answers=tuple(sent.exclude(code="").values_list("code", flat=True)[:PAGE_SIZE]),
    )


def info(found: Document) -> DocumentInfo:
    return DocumentInfo(
        id=found.pk,
        direction=Direction(found.direction),
        unit_id=found.unit_id,
        unit_name=found.unit.name,
        status=Status(found.status),
        register=found.register,
        year=found.year,
        number=found.number,
        code=found.code,
        type_code=found.type_code,
        subject=found.subject,
        agency_code=found.agency_code,
        agency_name=found.agency_name,
        issued_on=found.issued_on,
        arrived_on=found.arrived_on,
        source=found.source,
        urgency=Urgency(found.urgency),
        secrecy=Secrecy(found.secrecy),
        signer_name=found.signer_name,
        signer_position=found.signer_position,
        signer_capacity=found.signer_capacity,
        pages=found.pages,
        copies=found.copies,
        due_on=found.due_on,
        leader_id=found.leader_id,
        lead_unit_id=found.lead_unit_id,
        lead_unit_name=found.lead_unit.name if found.lead_unit else "",
        handler_id=found.handler_id,
        handler_name=found.handler.full_name if found.handler else "",
        drafter_id=found.drafter_id,
        reviewer_id=found.reviewer_id,
        signer_id=found.signer_id,
        answers_id=found.answers_id,
        lookup_code=found.lookup_code,
        about=found.about,
        about_url=found.about_url,
        note=found.note,
        created_at=found.created_at,
        ended_at=found.ended_at,
        revision=found.trail_length,
        email=found.email,
        file_id=found.file_id,
        task_codes=tuple(found.task_codes),
    )
