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


_UNITS_EN = {
    TimeUnit.HOUR: "working hours",
    TimeUnit.WORKING_DAY: "working days",
    TimeUnit.DAY: "days",
    TimeUnit.MONTH: "months",
}
_KINDS_EN = {
    ExceptionKind.MAKE_UP: "make-up working day",
    ExceptionKind.HOLIDAY: "day off",
    ExceptionKind.SATURDAY_DUTY: "Saturday duty",
    ExceptionKind.AGENCY: "the agency's own hours",
}


def _limit_en(limit: TimeLimit) -> str:
    return f"{limit.value} {_UNITS_EN[limit.unit]}" if limit.value else "within the working day"


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
    steps = [Step("Tiếp nhận", local, text_en="Received"), *_cut_off(calendar, local, limit, ordinal, minute)]
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
    steps.append(
        Step(
            f"Đến hạn (giờ làm việc ngày đó: {hours})",
            instant_of(due),
            text_en=f"Due (working hours of that day: {hours})",
        )
    )
    return tuple(steps)


def _cut_off(
    calendar: WorkCalendar, local: datetime, limit: TimeLimit, ordinal: int, minute: int
) -> Iterator[Step]:
    if limit.cut_off is None:
        return
    hour = _clock(limit.cut_off)
    if ordinal == local.toordinal():
        yield Step(
            f"Nhận trước hoặc đúng {hour}, không sang ngày sau",
            None,
            limit.clause,
            f"Received by {hour}: it counts from this day",
        )
        return
    late = bool(calendar.plan(local.date()).intervals)
    why = f"Nhận sau {hour}" if late else "Nhận vào ngày nghỉ"
    why_en = f"Received after {hour}" if late else "Received on a day off"
    yield Step(
        f"{why}, tính từ ngày làm việc tiếp theo",
        instant_of(minute),
        limit.clause,
        f"{why_en}: it counts from the next working day",
    )


def _limit(limit: TimeLimit) -> Step:
    text, text_en = f"Thời hạn: {spell_limit(limit)}", f"Time limit: {_limit_en(limit)}"
    if limit.unit is TimeUnit.HOUR or not limit.value:
        return Step(text, None, limit.clause, text_en)
    if limit.unit is TimeUnit.WORKING_DAY and limit.convention is Convention.EIGHT_HOURS:
        minutes = f"{text}, mỗi ngày 8 giờ làm việc, tính đến từng phút"
        return Step(minutes, None, limit.clause, f"{text_en} of 8 hours, counted to the minute")
    clause = "; ".join(text for text in (limit.clause, CIVIL_CODE_FIRST_DAY) if text)
    return Step(f"{text}, không tính ngày tiếp nhận", None, clause, f"{text_en}, the day of receipt excluded")


def _special_days(calendar: WorkCalendar, first: date, last: date) -> list[Step]:
    plans = list(calendar.plans(first, last))
    special = [(plan, plan.rule) for plan in plans if plan.rule is not None]
    steps = [_special_day(plan, rule) for plan, rule in special[:SPECIAL_DAYS_SHOWN]]
    if len(special) > SPECIAL_DAYS_SHOWN:
        rest = len(special) - SPECIAL_DAYS_SHOWN
        steps.append(Step(f"Và {rest} ngày đặc biệt khác", text_en=f"And {rest} more special days"))
    counts = Counter(bool(plan.intervals) for plan in plans if plan.rule is None)
    if counts[False]:
        off = counts[False]
        steps.append(
            Step(f"Không tính {off} ngày nghỉ hằng tuần", text_en=f"{off} weekly days off not counted")
        )
    if any(plan.saturday_duty for plan in plans):
        steps.append(
            Step(
                "Tính cả buổi trực thứ Bảy theo lịch của cơ quan",
                text_en="Saturday duty of the agency counted",
            )
        )
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
    open_at = f" ({hours})" if hours else ""
    day = f"{plan.day:%d/%m/%Y}"
    text_en = f"{day}: {_KINDS_EN[rule.kind]}, {rule.name}{open_at}"
    return Step(f"Ngày {day}: {name}{open_at}", None, rule.clause, text_en)


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
        text_en = f"The last day, {nominal:%d/%m/%Y}, is a day off: moved to the end of the next working day"
        yield Step(text, instant_of(due), CIVIL_CODE_LAST_DAY, text_en)


def _pause(calendar: WorkCalendar, due: int, pause: Pause) -> tuple[Step, int]:
    extended = extend(calendar, due, pause)
    reason = f" ({pause.reason})" if pause.reason else ""
    if minute_of(pause.start) >= due:
        text = f"Tạm dừng{reason} khi đã hết hạn: không kéo dài"
        text_en = f"Paused{reason} when already overdue: nothing added"
        return Step(text, instant_of(due), pause.clause, text_en), due
    given = between(calendar, minute_of(pause.start), minute_of(pause.end))
    span = f"từ {_moment(pause.start)} đến {_moment(pause.end)}"
    text = f"Tạm dừng{reason} {span}: cộng lại {spell_minutes(given)} làm việc"
    span_en = f"from {_moment(pause.start)} to {_moment(pause.end)}"
    text_en = f"Paused{reason} {span_en}: {given // 60} h {given % 60:02d} min of working time added"
    return Step(text, instant_of(extended), pause.clause, text_en), extended


def _moment(instant: datetime) -> str:
    return instant.astimezone(VIETNAM).strftime("%H:%M %d/%m/%Y")


def _clock(hour: time) -> str:
    return hour.strftime("%H:%M")
