"""Calendars to test with, and a second, deliberately plain way of counting."""

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta

from tinhso.kernel.clock import VIETNAM
from tinhso.platform.calendar.contracts import Convention, ExceptionKind, Pause, TimeLimit, TimeUnit
from tinhso.platform.calendar.rules import DayRule, Holiday, WeekTemplate, WorkCalendar, parse_intervals

DAY = parse_intervals(["07:30-11:30", "13:30-17:00"])
MORNING = parse_intervals(["07:30-11:30"])
WEEK = WeekTemplate(date(2000, 1, 1), (DAY,) * 5 + ((), ()))
DUTY_WEEK = WeekTemplate(date(2000, 1, 1), (DAY,) * 5 + ((), ()), saturday_duty=MORNING)
UNEVEN_WEEK = WeekTemplate(
    date(2000, 1, 1), (DAY, MORNING, DAY, parse_intervals(["08:00-12:00"]), DAY, (), ())
)
LABOUR_CODE = "Bộ luật Lao động 45/2019/QH14, Điều 112"
HOLIDAYS = (
    Holiday(1, 1, "Tết Dương lịch", LABOUR_CODE),
    Holiday(1, 1, "Tết Nguyên đán", LABOUR_CODE, lunar=True, offsets=(-1, 0, 1, 2, 3)),
    Holiday(3, 10, "Giỗ Tổ Hùng Vương", LABOUR_CODE, lunar=True),
    Holiday(4, 30, "Ngày Chiến thắng", LABOUR_CODE),
    Holiday(5, 1, "Quốc tế lao động", LABOUR_CODE),
    Holiday(9, 2, "Quốc khánh", LABOUR_CODE, with_neighbour=True),
    Holiday(11, 24, "Ngày Văn hóa Việt Nam", LABOUR_CODE, since_year=2026),
)
PLAIN = WorkCalendar("plain", (WEEK,))


def moment(text: str) -> datetime:
    """Read ``2026-08-28 15:30`` on the Vietnamese clock."""
    return datetime.strptime(text, "%Y-%m-%d %H:%M").replace(tzinfo=VIETNAM)


def day_off(day: date, name: str = "Nghỉ lễ") -> DayRule:
    return DayRule(day, ExceptionKind.HOLIDAY, name, LABOUR_CODE)


def make_up(day: date, replaces: date) -> DayRule:
    name = f"Làm bù cho {replaces:%d/%m/%Y}"
    return DayRule(day, ExceptionKind.MAKE_UP, name, "CV 1/VPCP", weekday=replaces.weekday())


class Walker:
    """Counts minute by minute and day by day, as one would with a finger on a wall calendar."""

    def __init__(self, calendar: WorkCalendar) -> None:
        self.calendar = calendar

    def works(self, minute: datetime) -> bool:
        of_day = minute.hour * 60 + minute.minute
        return any(start <= of_day < end for start, end in self.calendar.plan(minute.date()).intervals)

    def worked(self, start: datetime, end: datetime) -> int:
        count, minute = 0, _floor(start)
        while minute < _floor(end):
            count += self.works(minute)
            minute += timedelta(minutes=1)
        return count

    def add(self, start: datetime, minutes: int) -> datetime:
        minute = _floor(start)
        while minutes:
            minutes -= self.works(minute)
            minute += timedelta(minutes=1)
        return minute

    def next_working_day(self, day: date) -> date:
        while not self.calendar.plan(day).intervals:
            day += timedelta(days=1)
        return day

    def close(self, day: date) -> datetime:
        end = self.calendar.plan(day).intervals[-1][1]
        return datetime.combine(day, time(), VIETNAM) + timedelta(minutes=end)

    def opening(self, day: date) -> datetime:
        start = self.calendar.plan(day).intervals[0][0]
        return datetime.combine(day, time(), VIETNAM) + timedelta(minutes=start)

    def due(self, start: datetime, limit: TimeLimit, pauses: Sequence[Pause] = ()) -> datetime:
        start = start.astimezone(VIETNAM)
        due = self._due(self._receipt(start, limit), limit)
        for pause in sorted(pauses, key=lambda pause: pause.start):
            if pause.start < due:
                due = self.add(due, self.worked(max(pause.start, start), pause.end))
        return due

    def _receipt(self, start: datetime, limit: TimeLimit) -> datetime:
        if limit.cut_off is None:
            return start
        day = self.next_working_day(start.date())
        if day == start.date() and start.time() > limit.cut_off:
            day = self.next_working_day(day + timedelta(days=1))
        return start if day == start.date() else self.opening(day)

    def _due(self, start: datetime, limit: TimeLimit) -> datetime:
        if limit.unit is TimeUnit.HOUR:
            return self.add(start, limit.value * 60)
        if limit.unit is TimeUnit.WORKING_DAY:
            if limit.convention is Convention.EIGHT_HOURS and limit.value:
                return self.add(start, limit.value * 8 * 60)
            return self._end_of_working_day(start, limit.value)
        last = start.date()
        if limit.unit is TimeUnit.DAY:
            last += timedelta(days=limit.value)
        else:
            last = _months_later(last, limit.value)
        return self.close(self.next_working_day(last))

    def _end_of_working_day(self, start: datetime, count: int) -> datetime:
        day = start.date()
        if count == 0:
            day = self.next_working_day(day)
            if self.close(day) <= _floor(start):
                day = self.next_working_day(day + timedelta(days=1))
        for _ in range(count):
            day = self.next_working_day(day + timedelta(days=1))
        return self.close(day)


def _floor(instant: datetime) -> datetime:
    return instant.astimezone(VIETNAM).replace(second=0, microsecond=0)


def _months_later(day: date, months: int) -> date:
    year, month = day.year, day.month
    for _ in range(months):
        year, month = (year + 1, 1) if month == 12 else (year, month + 1)
    for last in (day.day, 30, 29, 28):
        try:
            return date(year, month, last)
        except ValueError:
            continue
    raise AssertionError(day)
