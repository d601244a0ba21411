"""Worked examples, each checkable with a wall calendar."""

from datetime import UTC, date, time, timedelta

import pytest

from tinhso.kernel.errors import Invalid
from tinhso.platform.calendar.contracts import (
    Convention,
    ExceptionKind,
    Pause,
    TimeLimit,
    Timeliness,
    TimeUnit,
)
from tinhso.platform.calendar.rules import (
    DayRule,
    WeekTemplate,
    WorkCalendar,
    add_working_minutes,
    compare,
    deadline,
    parse_intervals,
    quotas_fit,
    remaining_minutes,
    spell_minutes,
    stage_deadline,
    working_minutes,
)
from tinhso.platform.calendar.tests.calendars import (
    DAY,
    DUTY_WEEK,
    MORNING,
    PLAIN,
    UNEVEN_WEEK,
    WEEK,
    day_off,
    make_up,
    moment,
)

FIFTEEN = time(15)


def due(calendar, start, limit, *pauses):
    return deadline(calendar, moment(start), limit, pauses).due_at


@pytest.mark.parametrize(
    ("start", "hours", "expected"),
    [
        ("2026-11-23 08:00", 2, "2026-11-23 10:00"),
        ("2026-11-23 10:30", 1, "2026-11-23 11:30"),
        ("2026-11-23 10:30", 2, "2026-11-23 14:30"),
        ("2026-11-23 12:00", 1, "2026-11-23 14:30"),
        ("2026-11-27 16:00", 8, "2026-11-30 16:30"),
        ("2026-11-28 09:00", 1, "2026-11-30 08:30"),
    ],
)
def test_hours_walk_the_intervals(start, hours, expected):
    assert due(PLAIN, start, TimeLimit(hours, TimeUnit.HOUR)) == moment(expected)


@pytest.mark.parametrize(
    ("start", "days", "expected"),
    [
        ("2026-11-23 08:00", 1, "2026-11-24 17:00"),
        ("2026-11-23 16:59", 1, "2026-11-24 17:00"),
        ("2026-11-27 09:00", 1, "2026-11-30 17:00"),
        ("2026-11-28 09:00", 1, "2026-11-30 17:00"),
        ("2026-11-23 08:00", 10, "2026-12-07 17:00"),
        ("2026-11-23 08:00", 0, "2026-11-23 17:00"),
        ("2026-11-23 17:00", 0, "2026-11-24 17:00"),
        ("2026-11-28 08:00", 0, "2026-11-30 17:00"),
    ],
)
def test_legal_working_days_exclude_the_day_of_receipt(start, days, expected):
    assert due(PLAIN, start, TimeLimit(days)) == moment(expected)


def test_eight_hour_convention_counts_to_the_minute():
    limit = TimeLimit(1, convention=Convention.EIGHT_HOURS)
    assert due(PLAIN, "2026-11-23 08:10", limit) == moment("2026-11-24 08:40")


@pytest.mark.parametrize(
    ("start", "days", "expected"),
    [
        ("2026-11-23 08:00", 7, "2026-11-30 17:00"),
        ("2026-11-23 08:00", 5, "2026-11-30 17:00"),
        ("2026-11-23 08:00", 2, "2026-11-25 17:00"),
    ],
)
def test_calendar_days_roll_to_the_next_working_day(start, days, expected):
    assert due(PLAIN, start, TimeLimit(days, TimeUnit.DAY)) == moment(expected)


@pytest.mark.parametrize(
    ("start", "months", "expected"),
    [
        ("2026-01-30 08:00", 1, "2026-03-02 17:00"),
        ("2026-03-31 08:00", 1, "2026-04-30 17:00"),
        ("2027-11-30 08:00", 3, "2028-02-29 17:00"),
        ("2026-11-23 08:00", 12, "2027-11-23 17:00"),
    ],
)
def test_months_keep_the_day_clipped_and_rolled(start, months, expected):
    assert due(PLAIN, start, TimeLimit(months, TimeUnit.MONTH)) == moment(expected)


@pytest.mark.parametrize(
    ("start", "days", "expected"),
    [
        ("2026-11-23 15:00", 0, "2026-11-23 17:00"),
        ("2026-11-23 15:01", 0, "2026-11-24 17:00"),
        ("2026-11-27 15:01", 0, "2026-11-30 17:00"),
        ("2026-11-27 15:01", 1, "2026-12-01 17:00"),
        ("2026-11-28 10:00", 1, "2026-12-01 17:00"),
    ],
)
def test_cut_off_moves_the_receipt(start, days, expected):
    assert due(PLAIN, start, TimeLimit(days, cut_off=FIFTEEN)) == moment(expected)


def test_cut_off_is_strict_to_the_second():
    start = moment("2026-11-23 15:00") + timedelta(seconds=1)
    assert deadline(PLAIN, start, TimeLimit(0, cut_off=FIFTEEN)).due_at == moment("2026-11-24 17:00")


def test_pause_gives_back_its_working_time():
    pause = Pause(moment("2026-11-24 09:00"), moment("2026-11-26 10:00"), "Chờ bổ sung")
    # 24/11: 2,5 + 3,5 giờ; 25/11: 7,5 giờ; 26/11: 2,5 giờ = 16 giờ sau 17:00 ngày 25/11
    assert due(PLAIN, "2026-11-23 08:00", TimeLimit(2), pause) == moment("2026-11-30 08:30")


def test_overlapping_pauses_are_counted_once():
    first = Pause(moment("2026-11-24 09:00"), moment("2026-11-24 11:00"))
    second = Pause(moment("2026-11-24 10:00"), moment("2026-11-24 11:30"))
    joined = Pause(moment("2026-11-24 09:00"), moment("2026-11-24 11:30"))
    limit = TimeLimit(8, TimeUnit.HOUR)
    start = "2026-11-24 08:00"
    assert due(PLAIN, start, limit, second, first) == due(PLAIN, start, limit, joined)


def test_a_pause_after_the_due_instant_cures_nothing():
    pause = Pause(moment("2026-11-27 08:00"), moment("2026-12-10 08:00"))
    found = deadline(PLAIN, moment("2026-11-23 08:00"), TimeLimit(2), [pause])
    assert found.due_at == moment("2026-11-25 17:00")
    assert any("không kéo dài" in step.text_vi for step in found.steps)


def test_a_pause_begun_before_the_start_counts_from_the_start():
    pause = Pause(moment("2026-11-20 08:00"), moment("2026-11-23 10:00"))
    limit = TimeLimit(1, TimeUnit.HOUR)
    assert due(PLAIN, "2026-11-23 09:00", limit, pause) == moment("2026-11-23 11:00")


def test_make_up_day_takes_the_hours_of_the_weekday_it_replaces():
    replaced, saturday = date(2026, 8, 25), date(2026, 8, 22)
    calendar = WorkCalendar("x", (UNEVEN_WEEK,), (day_off(replaced), make_up(saturday, replaced)))
    assert calendar.plan(saturday).intervals == MORNING
    assert calendar.plan(replaced).intervals == ()


@pytest.mark.parametrize(
    ("kinds", "expected"),
    [
        ((), MORNING),
        ((ExceptionKind.HOLIDAY,), ()),
        ((ExceptionKind.HOLIDAY, ExceptionKind.MAKE_UP), DAY),
        (
            (ExceptionKind.MAKE_UP, ExceptionKind.HOLIDAY, ExceptionKind.AGENCY),
            parse_intervals(["09:00-10:00"]),
        ),
    ],
)
def test_precedence_on_a_saturday(kinds, expected):
    saturday = date(2026, 11, 28)
    rules = {
        ExceptionKind.HOLIDAY: day_off(saturday),
        ExceptionKind.MAKE_UP: make_up(saturday, date(2026, 11, 23)),
        ExceptionKind.AGENCY: DayRule(
            saturday, ExceptionKind.AGENCY, "Lịch riêng", intervals=parse_intervals(["09:00-10:00"])
        ),
    }
    calendar = WorkCalendar("x", (DUTY_WEEK,), tuple(rules[kind] for kind in kinds))
    assert calendar.plan(saturday).intervals == expected


def test_what_the_deeper_unit_decides_stands():
    day = date(2026, 11, 25)
    province = DayRule(day, ExceptionKind.AGENCY, "Tỉnh cho nghỉ chống bão", depth=1)
    commune = DayRule(day, ExceptionKind.MAKE_UP, "Xã trực", weekday=0, depth=3)
    for rules in ((province, commune), (commune, province)):
        assert WorkCalendar("x", (WEEK,), rules).plan(day).rule == commune


def test_weeks_change_on_their_date():
    summer = WeekTemplate(date(2026, 4, 16), (MORNING,) * 5 + ((), ()))
    calendar = WorkCalendar("x", (summer, WEEK))
    assert calendar.plan(date(2026, 4, 15)).intervals == DAY
    assert calendar.plan(date(2026, 4, 16)).intervals == MORNING
    assert calendar.plan(date(1999, 4, 15)).intervals == DAY


def test_the_horizon_grows_as_far_as_needed():
    calendar = WorkCalendar("x", (WEEK,))
    found = deadline(calendar, moment("2026-11-23 08:00"), TimeLimit(5_000))
    assert found.due_at == moment("2046-01-22 17:00")
    assert deadline(calendar, moment("1990-01-01 08:00"), TimeLimit(1)).due_at == moment("1990-01-02 17:00")


def test_calendars_do_not_share_anything():
    other = WorkCalendar("y", (WeekTemplate(date(2000, 1, 1), (MORNING,) * 7),))
    limit = TimeLimit(8, TimeUnit.HOUR)
    before = due(PLAIN, "2026-11-23 08:00", limit)
    due(other, "2026-11-23 08:00", limit)
    assert due(PLAIN, "2026-11-23 08:00", limit) == before


def test_an_instant_in_any_zone_gives_the_same_deadline():
    start = moment("2026-11-23 08:00")
    assert deadline(PLAIN, start.astimezone(UTC), TimeLimit(1)) == deadline(PLAIN, start, TimeLimit(1))


def test_explanation_names_holiday_cut_off_pause_and_clause():
    holiday = date(2026, 11, 24)
    calendar = WorkCalendar("x", (WEEK,), (day_off(holiday, "Ngày Văn hóa Việt Nam"),))
    pause = Pause(moment("2026-11-26 08:00"), moment("2026-11-26 09:00"), "Chờ bổ sung", "Mẫu 02")
    limit = TimeLimit(1, cut_off=FIFTEEN, clause="Luật Hộ tịch, Điều 16")
    steps = deadline(calendar, moment("2026-11-23 15:30"), limit, [pause]).steps
    texts = [step.text_vi for step in steps]
    assert texts[0] == "Tiếp nhận"
    assert texts[1] == "Nhận sau 15:00, tính từ ngày làm việc tiếp theo"
    assert "Ngày 24/11/2026: Nghỉ Ngày Văn hóa Việt Nam" in texts
    assert any("cộng lại 1 giờ làm việc" in text for text in texts)
    assert steps[1].clause == "Luật Hộ tịch, Điều 16"
    assert steps[-1].at == moment("2026-11-27 08:30")


def test_explanation_of_a_rolled_day_cites_the_civil_code():
    steps = deadline(PLAIN, moment("2026-11-23 08:00"), TimeLimit(5, TimeUnit.DAY)).steps
    assert any("chuyển sang hết ngày làm việc" in s.text_vi and "Điều 148" in s.clause for s in steps)


def test_explanation_is_json():
    step = deadline(PLAIN, moment("2026-11-23 08:00"), TimeLimit(1)).steps[0]
    assert step.as_json() == {
        "text_vi": "Tiếp nhận",
        "text_en": "Received",
        "at": "2026-11-23T08:00:00+07:00",
        "clause": "",
    }


def test_stage_never_goes_past_the_legal_due():
    legal = moment("2026-11-24 17:00")
    quota = TimeLimit(4, TimeUnit.HOUR)
    assert stage_deadline(PLAIN, moment("2026-11-24 16:30"), quota, legal).due_at == legal
    assert stage_deadline(PLAIN, moment("2026-11-24 08:00"), quota, legal).due_at == moment(
        "2026-11-24 14:00"
    )


def test_quotas_within_the_limit():
    hours = TimeLimit(4, TimeUnit.HOUR)
    assert quotas_fit(TimeLimit(1), [hours, hours])
    assert not quotas_fit(TimeLimit(1), [hours, hours, TimeLimit(1, TimeUnit.HOUR)])
    assert quotas_fit(TimeLimit(0), [TimeLimit(8, TimeUnit.HOUR)])


@pytest.mark.parametrize(
    ("finished", "expected"),
    [
        ("2026-11-23 16:00", Timeliness.EARLY),
        ("2026-11-24 08:00", Timeliness.ON_TIME),
        ("2026-11-24 17:00", Timeliness.ON_TIME),
        ("2026-11-24 17:01", Timeliness.LATE),
    ],
)
def test_early_on_time_late(finished, expected):
    assert compare(moment(finished), moment("2026-11-24 17:00")) is expected


def test_remaining_is_negative_once_late():
    assert remaining_minutes(PLAIN, moment("2026-11-24 13:20"), moment("2026-11-24 17:00")) == 210
    assert remaining_minutes(PLAIN, moment("2026-11-25 08:00"), moment("2026-11-24 17:00")) == -30
    assert [spell_minutes(m) for m in (0, 40, 60, 220)] == ["0 phút", "40 phút", "1 giờ", "3 giờ 40 phút"]


@pytest.mark.parametrize("text", ["8-11", "07:30", "25:00-26:00", "11:30-07:30", "07:70-11:30", "Sáng"])
def test_nonsense_hours_are_refused(text):
    with pytest.raises(Invalid):
        parse_intervals([text])


def test_overlapping_hours_are_refused():
    with pytest.raises(Invalid):
        parse_intervals(["07:30-11:30", "11:00-17:00"])


def test_a_week_without_work_is_refused():
    with pytest.raises(Invalid):
        WeekTemplate(date(2000, 1, 1), ((),) * 7)
    with pytest.raises(Invalid):
        WorkCalendar("x", ())


@pytest.mark.parametrize(
    "limit", [(-1, TimeUnit.WORKING_DAY), (0, TimeUnit.HOUR), (0, TimeUnit.DAY), (10**9, TimeUnit.MONTH)]
)
def test_impossible_limits_are_refused(limit):
    with pytest.raises(Invalid):
        TimeLimit(*limit)


def test_backward_spans_are_refused():
    start, end = moment("2026-11-24 08:00"), moment("2026-11-23 08:00")
    with pytest.raises(Invalid):
        working_minutes(PLAIN, start, end)
    with pytest.raises(Invalid):
        add_working_minutes(PLAIN, start, -1)
    with pytest.raises(Invalid):
        Pause(start, end)
    with pytest.raises(Invalid):
        deadline(PLAIN, moment("1800-01-01 08:00"), TimeLimit(1))
