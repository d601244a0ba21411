"""The explanation of a deadline, in the words of the law, for the person it concerns."""

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date, datetime, time

from tinhso.kernel.clock import VIETNAM
from tinhso.platform.calendar.contracts import (
    Convention,
    ExceptionKind,
    Pause,
    Step,
    TimeLimit,
    TimeUnit,
)
from tinhso.platform.calendar.rules.counting import (
    add_months,
    between,
    due_without_pauses,
    extend,
    instant_of,
    merge_pauses,
    minute_of,
    receipt,
)
from tinhso.platform.calendar.rules.week import DayRule, format_intervals
from tinhso.platform.calendar.rules.work_calendar import DayPlan, WorkCalendar

CIVIL_CODE_FIRST_DAY = "Bộ luật Dân sự 91/2015/QH13, Điều 147"
CIVIL_CODE_LAST_DAY = "Bộ luật Dân sự 91/2015/QH13, Điều 148"
SPECIAL_DAYS_SHOWN = 40
_UNITS = {
    TimeUnit.HOUR: "giờ làm việc",
    TimeUnit.WORKING_DAY: "ngày làm việc",
    TimeUnit.DAY: "ngày",
    TimeUnit.MONTH: "tháng",
}


def spell_limit(limit: TimeLimit) -> str:
    if limit.value == 0:
        return "trong ngày làm việc"
    return f"{limit.value} {_UNITS[limit.unit]}"


def spell_minutes(minutes: int) -> str:
    """Write working time as people say it: ``3 giờ 40 phút``."""
    hours, rest = divmod(minutes, 60)
    parts = [f"{hours} giờ"] if hours else []
    if rest or not hours:
        parts.append(f"{rest} phút")
    return " ".join(parts)


def explain(
    calendar: WorkCalendar, start: datetime, limit: TimeLimit, pauses: Sequence[Pause]
) -> tuple[Step, ...]:
    """Replay the count and tell every step; the last one carries the due instant."""
    local = start.astimezone(VIETNAM)
    ordinal, minute = receipt(calendar, start, limit)
    due = due_without_pauses(calendar, ordinal, minute, limit)
    steps = [Step("Tiếp nhận", local), *_cut_off(calendar, local, limit, ordinal, minute)]
    steps.append(_limit(limit))
    kept = merge_pauses(start, pauses)
    final = due
    for pause in kept:
        final = extend(calendar, final, pause)
    steps += _special_days(calendar, local.date(), instant_of(final).date())
    steps += _roll(ordinal, limit, due)
    for pause in kept:
        step, due = _pause(calendar, due, pause)
        steps.append(step)
    hours = ", ".join(format_intervals(calendar.plan(instant_of(due).date()).intervals))
    steps.append(Step(f"Đến hạn (giờ làm việc ngày đó: {hours})", instant_of(due)))
    return tuple(steps)


def _cut_off(
    calendar: WorkCalendar, local: datetime, limit: TimeLimit, ordinal: int, minute: int
) -> Iterator[Step]:
    if limit.cut_off is None:
        return
    hour = _clock(limit.cut_off)
    if ordinal == local.toordinal():
        yield Step(f"Nhận trước hoặc đúng {hour}, không sang ngày sau", None, limit.clause)
        return
    late = bool(calendar.plan(local.date()).intervals)
    why = f"Nhận sau {hour}" if late else "Nhận vào ngày nghỉ"
    yield Step(f"{why}, tính từ ngày làm việc tiếp theo", instant_of(minute), limit.clause)


def _limit(limit: TimeLimit) -> Step:
    text = f"Thời hạn: {spell_limit(limit)}"
    if limit.unit is TimeUnit.HOUR or not limit.value:
        return Step(text, None, limit.clause)
    if limit.unit is TimeUnit.WORKING_DAY and limit.convention is Convention.EIGHT_HOURS:
        return Step(f"{text}, mỗi ngày 8 giờ làm việc, tính đến từng phút", None, limit.clause)
    clause = "; ".join(text for text in (limit.clause, CIVIL_CODE_FIRST_DAY) if text)
    return Step(f"{text}, không tính ngày tiếp nhận", None, clause)


def _special_days(calendar: WorkCalendar, first: date, last: date) -> list[Step]:
    plans = list(calendar.plans(first, last))
    special = [(plan, plan.rule) for plan in plans if plan.rule is not None]
    steps = [_special_day(plan, rule) for plan, rule in special[:SPECIAL_DAYS_SHOWN]]
    if len(special) > SPECIAL_DAYS_SHOWN:
        steps.append(Step(f"Và {len(special) - SPECIAL_DAYS_SHOWN} ngày đặc biệt khác"))
    counts = Counter(bool(plan.intervals) for plan in plans if plan.rule is None)
    if counts[False]:
        steps.append(Step(f"Không tính {counts[False]} ngày nghỉ hằng tuần"))
    if any(plan.saturday_duty for plan in plans):
        steps.append(Step("Tính cả buổi trực thứ Bảy theo lịch của cơ quan"))
    return steps


def _special_day(plan: DayPlan, rule: DayRule) -> Step:
    hours = ", ".join(format_intervals(plan.intervals))
    lead = {
        ExceptionKind.MAKE_UP: "Làm bù",
        ExceptionKind.HOLIDAY: "Nghỉ",
        ExceptionKind.SATURDAY_DUTY: "Trực thứ Bảy",
        ExceptionKind.AGENCY: "Lịch riêng" if hours else "Cơ quan nghỉ",
    }[rule.kind]
    name = rule.name if rule.name.startswith(lead) else f"{lead} {rule.name}"
    return Step(f"Ngày {plan.day:%d/%m/%Y}: {name}" + (f" ({hours})" if hours else ""), None, rule.clause)


def _roll(ordinal: int, limit: TimeLimit, due: int) -> Iterator[Step]:
    """Say that a limit in days or months ended on a day off."""
    if limit.unit is TimeUnit.DAY:
        nominal = date.fromordinal(ordinal + limit.value)
    elif limit.unit is TimeUnit.MONTH:
        nominal = add_months(date.fromordinal(ordinal), limit.value)
    else:
        return
    if instant_of(due).date() != nominal:
        text = f"Ngày cuối {nominal:%d/%m/%Y} là ngày nghỉ, chuyển sang hết ngày làm việc tiếp theo"
        yield Step(text, instant_of(due), CIVIL_CODE_LAST_DAY)


def _pause(calendar: WorkCalendar, due: int, pause: Pause) -> tuple[Step, int]:
    extended = extend(calendar, due, pause)
    reason = f" ({pause.reason})" if pause.reason else ""
    if minute_of(pause.start) >= due:
        return Step(f"Tạm dừng{reason} khi đã hết hạn: không kéo dài", instant_of(due), pause.clause), due
    given = between(calendar, minute_of(pause.start), minute_of(pause.end))
    span = f"từ {_moment(pause.start)} đến {_moment(pause.end)}"
    text = f"Tạm dừng{reason} {span}: cộng lại {spell_minutes(given)} làm việc"
    return Step(text, instant_of(extended), pause.clause), extended


def _moment(instant: datetime) -> str:
    return instant.astimezone(VIETNAM).strftime("%H:%M %d/%m/%Y")


def _clock(hour: time) -> str:
    return hour.strftime("%H:%M")
