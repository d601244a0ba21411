"""The dossier register: a view over all dossiers of a period, with totals that add up."""

from collections import Counter
from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from typing import Any

from django.db.models import Q, QuerySet
from django.utils.translation import gettext as _

from tinhso.kernel import clock
from tinhso.kernel.actor import Actor
from tinhso.kernel.errors import Invalid
from tinhso.kernel.paging import PAGE_SIZE, Page, cursor_moment, encode_cursor
from tinhso.kernel.text_vi import gettext_noop
from tinhso.platform.cases import contracts as c
from tinhso.platform.cases import rules
from tinhso.platform.cases.models import Case
from tinhso.platform.cases.selectors import LIST_FIELDS, in_reach
from tinhso.platform.organisations import facade as organisations
from tinhso.platform.places import facade as places

PERIOD_DAYS_MAX = 366
TOTALS_ROWS_MAX = 20_000
PRINT_ROWS_MAX = 500
EXPORT_ROWS_MAX = 2_000

_WAITING = frozenset({c.Status.SUBMITTED, c.Status.SUPPLEMENT_BEFORE})
_BY_TIME = {
    rules.Timeliness.RUNNING: c.Outcome.RUNNING,
    rules.Timeliness.OVERDUE: c.Outcome.OVERDUE,
    rules.Timeliness.EARLY: c.Outcome.IN_TIME,
    rules.Timeliness.ON_TIME: c.Outcome.IN_TIME,
    rules.Timeliness.LATE: c.Outcome.LATE,
}


def outcome(status: c.Status, due_at: datetime | None, ended_at: datetime | None, now: datetime) -> c.Outcome:
    """Return the one place of a dossier in the totals. Without a due date nothing can be late."""
    if status is c.Status.REFUSED:
        return c.Outcome.REFUSED
    if status is c.Status.STOPPED:
        return c.Outcome.STOPPED
    if status in _WAITING:
        return c.Outcome.WAITING
    if due_at is None and ended_at is not None:
        return c.Outcome.IN_TIME
    stands = ended_at is None and status not in c.CLOCK_RUNS
    return c.Outcome.RUNNING if stands else _BY_TIME[rules.timeliness(due_at, ended_at, now)]


def totals(actor: Actor, filters: c.RegisterFilters) -> c.RegisterTotals:
    """Return how many dossiers of the period stand where. One query, over at most so many rows."""
    now = clock.now()
    found = _rows(actor, filters).order_by().values_list("status", "due_at", "ended_at")
    counted = list(found[: TOTALS_ROWS_MAX + 1])
    kept = counted[:TOTALS_ROWS_MAX]
    places_of = Counter(outcome(c.Status(status), due, ended, now) for status, due, ended in kept)
    by_outcome = {key: places_of.get(key, 0) for key in c.Outcome}
    return c.RegisterTotals(len(kept), by_outcome, capped=len(counted) > TOTALS_ROWS_MAX)


def page(
    actor: Actor, filters: c.RegisterFilters, *, cursor: str = "", size: int = PAGE_SIZE
) -> Page[c.RegisterRow]:
    """Return dossiers in the order they came in. Three queries, whatever the page."""
    rows = _rows(actor, filters)
    if cursor:
        at, key = cursor_moment(cursor)
        rows = rows.filter(Q(submitted_at__gt=at) | Q(submitted_at=at, pk__gt=key))
    found = list(rows.only(*LIST_FIELDS).order_by("submitted_at", "id")[: size + 1])
    shown = found[:size]
    more = encode_cursor([shown[-1].submitted_at, shown[-1].pk]) if len(found) > size else ""
    return Page(lines(shown), more)


def at_most(actor: Actor, filters: c.RegisterFilters, limit: int) -> list[c.RegisterRow]:
    """Return all dossiers of the period; refuse when they are more than fit on the paper."""
    found = list(_rows(actor, filters).only(*LIST_FIELDS).order_by("submitted_at", "id")[: limit + 1])
    if len(found) > limit:
        message = _("Kỳ này có hơn %(limit)s hồ sơ; hãy chọn kỳ ngắn hơn hoặc lọc theo đơn vị, thủ tục.") % {
            "limit": limit
        }
        raise Invalid("cases.register_long", message, fields={"last": message})
    return lines(found)


def _rows(actor: Actor, filters: c.RegisterFilters) -> QuerySet[Case]:
    check_period(filters)
    start, end = midnight(filters.first), midnight(filters.last + timedelta(days=1))
    wanted = Q(submitted_at__gte=start, submitted_at__lt=end) & in_reach(actor, "cases.read")
    if filters.unit_id:
        unit = filters.unit_id
        wanted &= Q(unit_id=unit) | Q(branch_id=unit) | Q(root_id=unit)
    if filters.procedure_code:
        wanted &= Q(procedure_code=filters.procedure_code)
    if filters.status:
        wanted &= Q(status=filters.status)
    return Case.objects.filter(wanted)


def check_period(filters: c.RegisterFilters) -> None:
    """Refuse a period that ends before it begins or is longer than a year."""
    days = (filters.last - filters.first).days
    if days < 0:
        message = gettext_noop("Ngày cuối phải từ ngày đầu trở đi.")
        raise Invalid("cases.register_period", message, fields={"last": message})
    if days >= PERIOD_DAYS_MAX:
        message = gettext_noop("Mỗi lần xem nhiều nhất một năm.")
        raise Invalid("cases.register_period", message, fields={"last": message})


def midnight(day: date) -> datetime:
    """Return the instant a day of the wall clock begins."""
    return datetime.combine(day, time(), clock.VIETNAM)


def lines(cases: Sequence[Case]) -> list[c.RegisterRow]:
    """Return rows with the names of their units and communes. Two queries."""
    units = organisations.units({case.unit_id for case in cases})
    areas = _areas(cases)
    now = clock.now()
    return [_line(case, units[case.unit_id].name, areas.get(case.commune_code, ""), now) for case in cases]


def _areas(cases: Sequence[Case]) -> dict[str, str]:
    codes = sorted({case.commune_code for case in cases})
    if not codes:
        return {}
    found: dict[str, Any] = places.areas(codes, clock.legal_day(cases[0].submitted_at))
    return {code: area.full_name for code, area in found.items()}


def _line(case: Case, unit: str, area: str, now: datetime) -> c.RegisterRow:
    status = c.Status(case.status)
    return c.RegisterRow(
        case_id=case.pk,
        code=case.code,
        procedure_code=case.procedure_code,
        procedure_name=case.procedure_name,
        subject=case.subject,
        applicant_id=case.applicant_id,
        applicant_name=case.applicant_name,
        phone=case.applicant_phone,
        area=area,
        unit_id=case.unit_id,
        unit_name=unit,
        channel=c.Channel(case.channel),
        delivery_method=c.DeliveryMethod(case.delivery_method),
        status=status,
        outcome=outcome(status, case.due_at, case.ended_at, now),
        submitted_at=case.submitted_at,
        accepted_at=case.accepted_at,
        due_at=case.due_at,
        ended_at=case.ended_at,
        returned_at=case.returned_at,
    )
