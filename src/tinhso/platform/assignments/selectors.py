"""Which work is mine, my unit's, given by me; how far is it; how do units keep their terms?"""

from collections.abc import Iterable, Sequence
from datetime import date, datetime, time, timedelta
from uuid import UUID

from django.db.models import Count, F, Q, QuerySet
from django.db.models.functions import TruncDate
from django.utils.translation import gettext as _

from tinhso.kernel import clock
from tinhso.kernel.actor import Actor
from tinhso.kernel.errors import NotFound
from tinhso.kernel.paging import PAGE_SIZE, Page, cursor_id, page_of
from tinhso.platform.access import facade as access
from tinhso.platform.assignments.contracts import (
    AssignmentInfo,
    Box,
    Decision,
    ExtensionInfo,
    Figures,
    ReportInfo,
    State,
    Subject,
    SupportInfo,
)
from tinhso.platform.assignments.models import OPEN_STATES, Assignment, Extension, Support
from tinhso.platform.assignments.rules import timeliness
from tinhso.platform.organisations import facade as organisations

WORK, GIVE, WATCH = "assignments.work", "assignments.give", "assignments.figures"
FIGURES_UNITS_MAX = 200


def seen(actor: Actor) -> Q:
    """Return what an actor may see: led, given or supported by itself or within its reach."""
    mine = Q(account_id=actor.account_id) | Q(giver_id=actor.account_id) if actor.account_id else Q(pk__in=[])
    work, give = actor.reach(WORK), actor.reach(GIVE)
    helping = Support.objects.filter(organisations.within(work, "unit")).values("assignment_id")
    watched = organisations.within(actor.reach(WATCH), "unit") if actor.holds(WATCH) else Q(pk__in=[])
    led = organisations.within(work, "unit") if work else Q(pk__in=[])
    given = organisations.within(give, "giver_unit") if give else Q(pk__in=[])
    return mine | led | given | watched | (Q(pk__in=helping) if work else Q(pk__in=[]))


def row(actor: Actor, assignment_id: UUID) -> Assignment:
    """Return an assignment the actor may see; another does not exist for it."""
    found = Assignment.objects.filter(seen(actor), pk=assignment_id).select_related("unit").first()
    if found is None:
        raise NotFound("assignments.unknown", _("Không có việc này, hoặc bạn không được xem."))
    return found


def assignment(actor: Actor, assignment_id: UUID) -> AssignmentInfo:
    return info(row(actor, assignment_id))


def listing(
    actor: Actor, box: Box, *, states: Sequence[State] = (), late: bool = False, cursor: str = ""
) -> Page[AssignmentInfo]:
    """Return one list, the newest first; that of an absent colleague is in its substitute's. Two queries."""
    rows = _boxed(actor, box)
    if states:
        rows = rows.filter(state__in=[state.value for state in states])
    if late:
        rows = rows.filter(due_on__lt=clock.today(), state__in=OPEN_STATES, finished_at__isnull=True)
    if cursor:
        rows = rows.filter(id__lt=cursor_id(cursor))
    found = [info(one) for one in rows.select_related("unit").order_by("-id")[: PAGE_SIZE + 1]]
    return page_of(found, PAGE_SIZE, lambda one: [one.id])


def _boxed(actor: Actor, box: Box) -> "QuerySet[Assignment]":
    rows = Assignment.objects.all()
    if actor.account_id is None:
        return rows.none()
    if box is Box.MINE:
        return rows.filter(account_id__in=access.acting_as(actor))
    if box is Box.GIVEN:
        return rows.filter(giver_id__in=access.acting_as(actor))
    reach = actor.reach(WORK)
    return rows.filter(organisations.within(reach, "unit")) if reach else rows.none()


def waiting_count(actor: Actor) -> int:
    """Return how much work of the actor's own, or without a person at its desk, is open."""
    if actor.account_id is None:
        return 0
    desk = Q(account__isnull=True, unit_id=actor.unit_id) if actor.unit_id else Q(pk__in=[])
    rows = Assignment.objects.filter(Q(account_id=actor.account_id) | desk)
    return rows.filter(state__in=[State.GIVEN.value, State.DOING.value]).count()


def of_subject(ref: str) -> list[AssignmentInfo]:
    """Return the tree about a subject, parents before their parts. The caller answers for who may know."""
    rows = list(Assignment.objects.filter(subject=ref).select_related("unit").order_by("id"))
    return _ordered(rows)


def tree(actor: Actor, assignment_id: UUID) -> list[AssignmentInfo]:
    """Return the parts below an assignment, each with its depth. A query for each level."""
    top = row(actor, assignment_id)
    rows, level = [top], [top]
    while level:
        parts = Assignment.objects.filter(parent__in=[one.pk for one in level]).select_related("unit")
        level = list(parts.order_by("id"))
        rows += level
    return _ordered(rows)


def _ordered(rows: Sequence[Assignment]) -> list[AssignmentInfo]:
    known = {one.pk for one in rows}
    below: dict[UUID | None, list[Assignment]] = {}
    for one in rows:
        below.setdefault(one.parent_id if one.parent_id in known else None, []).append(one)
    return list(_walk(below, None, 0))


def _walk(
    below: dict[UUID | None, list[Assignment]], key: UUID | None, depth: int
) -> Iterable[AssignmentInfo]:
    for one in below.get(key, ()):
        yield info(one, depth)
        yield from _walk(below, one.pk, depth + 1)


def open_parts(found: Assignment) -> int:
    return found.parts.filter(state__in=OPEN_STATES).count()


def support(found_id: UUID) -> list[SupportInfo]:
    rows = Support.objects.filter(assignment_id=found_id).select_related("unit").order_by("unit__name")
    return [SupportInfo(one.unit_id, one.unit.name) for one in rows]


def reports(found: Assignment) -> list[ReportInfo]:
    rows = found.reports.order_by("-at", "-id")
    return [ReportInfo(one.pk, one.progress, one.text, one.by_name, one.at) for one in rows]


def extensions(found: Assignment) -> list[ExtensionInfo]:
    return [extension_info(one) for one in found.extensions.order_by("-asked_at", "-id")]


def figures(actor: Actor, since: date, until: date) -> list[Figures]:
    """Return how units the actor watches kept the terms of work given in a period. One query."""
    start, end = _midnight(since), _midnight(until + timedelta(days=1))
    rows = Assignment.objects.filter(organisations.within(actor.reach(WATCH), "unit"))
    rows = rows.filter(given_at__gte=start, given_at__lt=end)
    rows = rows.exclude(state__in=[State.CANCELLED.value, State.RETURNED.value])
    ended = Q(finished_at__isnull=False)
    late = Q(day__gt=F("due_on"))
    overdue = Q(finished_at__isnull=True, due_on__lt=clock.today())
    counted = (
        rows.annotate(day=TruncDate("finished_at", tzinfo=clock.VIETNAM))
        .values("unit_id", "unit__name")
        .annotate(
            finished=Count("pk", filter=ended),
            late=Count("pk", filter=ended & late),
            overdue=Count("pk", filter=overdue),
            all=Count("pk"),
        )
        .order_by("unit__name")[:FIGURES_UNITS_MAX]
    )
    return [
        Figures(
            unit_id=one["unit_id"],
            unit_name=one["unit__name"],
            on_time=one["finished"] - one["late"],
            late=one["late"],
            open=one["all"] - one["finished"] - one["overdue"],
            overdue=one["overdue"],
        )
        for one in counted
    ]


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time(), tzinfo=clock.VIETNAM)


def extension_info(found: Extension) -> ExtensionInfo:
    return ExtensionInfo(
        id=found.pk,
        wanted_on=found.wanted_on,
        reason=found.reason,
        asked_by=found.asked_by,
        asked_at=found.asked_at,
        decision=Decision(found.decision),
        decided_by=found.decided_by,
        note=found.note,
    )


def info(found: Assignment, depth: int = 0) -> AssignmentInfo:
    state = State(found.state)
    return AssignmentInfo(
        id=found.pk,
        parent_id=found.parent_id,
        subject=Subject(found.subject, found.subject_title, found.subject_url, found.legal_due_at),
        title=found.title,
        content=found.content,
        giver_id=found.giver_id,
        giver_name=found.giver_name,
        giver_unit_id=found.giver_unit_id,
        unit_id=found.unit_id,
        unit_name=found.unit.name,
        account_id=found.account_id,
        account_name=found.account_name,
        due_on=found.due_on,
        first_due_on=found.first_due_on,
        progress=found.progress,
        state=state,
        timeliness=timeliness(state, found.due_on, found.finished_at, clock.today()),
        given_at=found.given_at,
        finished_at=found.finished_at,
        note=found.note,
        depth=depth,
    )
