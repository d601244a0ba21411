"""The calendars of the country as loaded, and what units decide for themselves."""

from datetime import date, timedelta

import holidays
import pytest
from django.db import IntegrityError, connection, transaction

from tinhso.kernel import clock
from tinhso.kernel.errors import Conflict, Denied, Invalid, NotFound
from tinhso.platform.calendar import facade, selectors
from tinhso.platform.calendar.contracts import ExceptionKind, TimeLimit
from tinhso.platform.calendar.facade import NewException, add_exception, cancel_exception, load_calendars
from tinhso.platform.calendar.models import CalendarException, CalendarState, WorkingCalendar
from tinhso.platform.calendar.tests.calendars import DAY, MORNING, moment
from tinhso.platform.calendar.tests.conftest import FOLDER, MANAGER, make_unit, staff

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("loaded", "announced")]

SWAPS_THE_PACKAGE_MISSES = {date(2026, 1, 2), date(2026, 1, 10)}
STORM = date(2026, 11, 25)


def closed(day: date = STORM, **changes: object) -> NewException:
    fields: dict[str, object] = {
        "day": day,
        "kind": ExceptionKind.AGENCY,
        "name": "Nghỉ tránh bão số 13",
        "decision_number": "125/QĐ-UBND",
        "hours": [],
    }
    return NewException(**(fields | changes))  # type: ignore[arg-type]


def add(exception: NewException, unit=None, actor=MANAGER, code="vn"):
    return add_exception(actor=actor, calendar_code=code, exception=exception, unit_id=unit and unit.pk)


@pytest.mark.parametrize("year", range(2020, 2027))
def test_every_day_agrees_with_another_source(year):
    theirs = holidays.country_holidays("VN", years=[year, year + 1])
    calendar = facade.calendar_of(())
    day = date(year, 1, 1)
    while day.year == year:
        if day not in SWAPS_THE_PACKAGE_MISSES:
            assert bool(calendar.plan(day).intervals) == theirs.is_working_day(day), day
        day += timedelta(days=1)


def test_nth_working_day_agrees_with_another_source():
    theirs = holidays.country_holidays("VN", years=[2026])
    calendar = facade.calendar_of(())
    start = date(2026, 2, 2)
    for count in range(1, 200):
        found = facade.deadline(calendar, moment("2026-02-02 08:00"), TimeLimit(count)).due_at.date()
        assert found == theirs.get_nth_working_day(start, count), count


def test_a_swapped_day_takes_the_hours_of_the_day_it_replaces():
    plan = facade.calendar_of(()).plan(date(2026, 8, 22))
    assert plan.intervals == DAY
    assert plan.rule is not None
    assert plan.rule.kind is ExceptionKind.MAKE_UP


def test_loading_again_changes_nothing():
    before = set(CalendarException.objects.values_list("pk", flat=True))
    token = CalendarState.objects.get().token
    assert load_calendars(actor=MANAGER, folder=FOLDER) == 0
    assert set(CalendarException.objects.values_list("pk", flat=True)) == before
    assert CalendarState.objects.get().token == token


def test_a_changed_file_changes_only_what_differs(tmp_path):
    text = (FOLDER / "vn.yaml").read_text(encoding="utf-8")
    kept = CalendarException.objects.get(day=date(2026, 4, 30)).pk
    (tmp_path / "vn.yaml").write_text(
        text.replace("      - {day: 2026-11-24, name: Ngày Văn hóa Việt Nam}\n", ""), encoding="utf-8"
    )
    assert load_calendars(actor=MANAGER, folder=tmp_path) == 1
    assert CalendarException.objects.get(day=date(2026, 4, 30)).pk == kept
    assert facade.is_working_day((), date(2026, 11, 24))


def test_an_approved_definition_changes_the_tables(announced):
    """The whole way: proposed, tested, approved, in force, counted with."""
    from tinhso.platform.definitions import facade as definitions

    writer, leader = staff("definitions.propose"), staff("definitions.approve")
    text = (FOLDER / "vn_8h.yaml").read_text(encoding="utf-8").replace("17:00", "16:00")
    key = definitions.propose(actor=writer, kind="calendar", source=text)
    assert definitions.mark_tested(actor=writer, definition_id=key) == []
    definitions.approve(
        actor=leader, definition_id=key, decision_number="1/QĐ", effective_from=clock.legal_day()
    )
    monday = selectors.almanac().calendar("vn_8h", ()).plan(date(2026, 11, 23))
    assert monday.intervals[-1][1] == 16 * 60
    assert "calendar.changed" in [event.type for event in announced]


@pytest.mark.parametrize(
    "text",
    [
        "code: x",
        "code: x\ntitle: X",
        "code: X Y\ntitle: X\ninherits: vn",
        "code: x\ntitle: X\ninherits: nowhere",
        "code: x\ntitle: X\nweeks: [{valid_from: 2020-01-01}]",
        "code: x\ntitle: X\nweeks: [{valid_from: 2020-01-01, monday: ['8-5']}]",
        "code: x\ntitle: X\ninherits: vn\nyears: {2026: {source: s, days_off: [{day: 2025-01-01, name: n}]}}",
        "code: x\ntitle: X\ninherits: vn\nholidays: [{name: n, month: 2, day: 30}]",
        "code: [x",
    ],
)
def test_a_wrong_file_is_refused_by_name(tmp_path, text):
    (tmp_path / "x.yaml").write_text(text, encoding="utf-8")
    with pytest.raises(Invalid):
        load_calendars(actor=MANAGER, folder=tmp_path)


def test_a_unit_takes_its_own_calendar_or_that_of_the_nearest_above():
    province = make_unit("Tỉnh")
    district = make_unit("Huyện", province, working_calendar="vn_saturday")
    commune = make_unit("Xã", district)
    saturday = date(2026, 11, 28)
    assert facade.calendar_of(tuple(commune.path)).plan(saturday).intervals == MORNING
    assert facade.calendar_of(tuple(province.path)).plan(saturday).intervals == ()
    assert facade.calendar_of(tuple(commune.path)).code == "vn_saturday"


def test_an_inherited_calendar_keeps_the_holidays_of_its_parent():
    calendar = selectors.almanac().calendar("vn_saturday", ())
    assert calendar.plan(date(2026, 9, 2)).intervals == ()
    assert calendar.plan(date(2026, 8, 22)).intervals == DAY
    assert calendar.known_years == frozenset(range(2020, 2027))


def test_a_unit_closes_only_itself_and_those_below():
    province = make_unit("Tỉnh")
    commune, other = make_unit("Xã A", province), make_unit("Xã B", province)
    add(closed(), commune)
    assert not facade.is_working_day(tuple(commune.path), STORM)
    assert facade.is_working_day(tuple(other.path), STORM)
    assert facade.is_working_day((), STORM)
    due = facade.due_at(tuple(commune.path), moment("2026-11-23 08:00"), TimeLimit(2))
    assert due.due_at == moment("2026-11-27 17:00")
    assert any(step.clause == "125/QĐ-UBND" for step in due.steps)


def test_units_without_exceptions_share_one_compiled_calendar():
    province = make_unit("Tỉnh")
    first, second = make_unit("Xã A", province), make_unit("Xã B", province)
    add(closed(), make_unit("Xã C", province))
    assert facade.calendar_of(tuple(first.path)) is facade.calendar_of(tuple(second.path))


def test_a_change_by_plain_sql_is_seen_at_once():
    assert facade.is_working_day((), date(2026, 11, 23))
    row = CalendarException.objects.get(day=date(2026, 11, 24))
    with connection.cursor() as cursor:
        cursor.execute("UPDATE calendar_calendarexception SET day = '2026-11-23' WHERE id = %s", [row.pk])
    assert not facade.is_working_day((), date(2026, 11, 23))


def test_make_up_day_frees_the_day_it_replaces(announced):
    day, free = date(2026, 12, 5), date(2026, 12, 7)
    add(closed(day, kind=ExceptionKind.MAKE_UP, hours=None, replaces=free, name="Làm bù"))
    assert facade.is_working_day((), day)
    assert not facade.is_working_day((), free)
    assert [event.day for event in announced] == [free, day]


def test_every_exception_is_announced(announced):
    found = add(closed())
    assert [(event.type, event.subject) for event in announced] == [
        ("calendar.exception_added", str(found.id))
    ]


def test_the_same_day_is_not_decided_twice():
    add(closed())
    with pytest.raises(Conflict):
        add(closed())


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"decision_number": " "}, "decision_number"),
        ({"name": ""}, "name"),
        ({"hours": ["sáng"]}, "hours"),
        ({"hours": None}, "hours"),
        ({"kind": ExceptionKind.MAKE_UP, "hours": None}, "replaces"),
        ({"kind": ExceptionKind.SATURDAY_DUTY, "hours": None}, "day"),
    ],
)
def test_an_incomplete_decision_names_the_field(changes, field):
    with pytest.raises(Invalid) as refused:
        add(closed(**changes))
    assert field in refused.value.fields


def test_a_unit_manager_may_not_decide_for_the_country_or_another_unit():
    province = make_unit("Tỉnh")
    own, other = make_unit("Xã A", province), make_unit("Xã B", province)
    actor = staff("calendar.manage", unit=own)
    add(closed(), own, actor)
    for unit in (None, other):
        with pytest.raises(Denied):
            add(closed(), unit, actor)


def test_cancelling_needs_a_reason_and_happens_once(announced):
    found = add(closed())
    with pytest.raises(Invalid):
        cancel_exception(actor=MANAGER, exception_id=found.id, reason=" ")
    cancel_exception(actor=MANAGER, exception_id=found.id, reason="Bão tan")
    assert facade.is_working_day((), STORM)
    assert announced[-1].type == "calendar.exception_cancelled"
    with pytest.raises(Conflict):
        cancel_exception(actor=MANAGER, exception_id=found.id, reason="Lần nữa")
    assert add(closed()).id != found.id


def test_what_a_file_says_is_not_cancelled_by_hand():
    row = CalendarException.objects.get(day=date(2026, 11, 24))
    with pytest.raises(Conflict):
        cancel_exception(actor=MANAGER, exception_id=row.pk, reason="Thử")
    with pytest.raises(NotFound):
        cancel_exception(actor=MANAGER, exception_id=WorkingCalendar.objects.first().pk, reason="Thử")


def test_the_database_refuses_a_make_up_day_for_nothing():
    calendar = WorkingCalendar.objects.get(code="vn")
    with pytest.raises(IntegrityError), transaction.atomic():
        CalendarException.objects.create(
            calendar=calendar, day=STORM, kind="make_up", name="x", decision_number="1"
        )


def test_unknown_codes():
    with pytest.raises(NotFound):
        selectors.almanac().calendar("nowhere", ())
    with pytest.raises(NotFound):
        selectors.calendar_row("nowhere")


def test_history_is_kept():
    found = add(closed())
    cancel_exception(actor=MANAGER, exception_id=found.id, reason="Bão tan")
    events = CalendarException.pgh_event_model.objects.filter(pgh_obj_id=found.id)
    assert [event.pgh_label for event in events.order_by("pgh_id")] == ["insert", "update"]


def test_a_calendar_is_skipped_before_it_is_in_force():
    unit = make_unit("Tỉnh", working_calendar="vn_8h")
    row = WorkingCalendar.objects.get(code="vn_8h")
    row.content = row.content | {"valid_from": "2027-01-01"}
    row.save()
    assert facade.calendar_of(tuple(unit.path), date(2026, 12, 31)).code == "vn"
    assert facade.calendar_of(tuple(unit.path), date(2027, 1, 1)).code == "vn_8h"


def test_without_a_default_calendar_the_message_says_what_to_do():
    WorkingCalendar.objects.update(is_default=False)
    with pytest.raises(NotFound, match="nạp lại"):
        facade.calendar_of(())
