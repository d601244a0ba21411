"""Money is asked of somebody, time is promised to everybody, and the steps keep within it."""

from collections.abc import Iterator, Mapping

from tinhso.kernel.errors import Invalid
from tinhso.platform.calendar.contracts import TimeLimit, TimeUnit
from tinhso.platform.calendar.facade import nominal_minutes, quotas_fit
from tinhso.platform.cases.contracts import CHANNEL_LABELS, Channel
from tinhso.platform.cases.deadlines import as_time_limit
from tinhso.platform.cases.definition import Limit, Procedure, Stage
from tinhso.platform.cases.preflight.problem import Area, Problem

UNIT_NAMES = {"hour": "giờ", "working_day": "ngày làm việc", "day": "ngày", "month": "tháng"}
PATHS_MAX = 20_000


def found(p: Procedure) -> Iterator[Problem]:
    for fee in p.fees:
        if fee.when is False or not set(fee.channels) & set(p.channels):
            yield Problem(f"Khoản thu {fee.code} không ai phải nộp.", Area.FEES, fee.code)
    uncountable = list(_uncountable(p))
    yield from uncountable or _quotas(p)
    yield from _untimed(p)
    if p.check_limit.value is None:
        yield Problem("check_limit phải là một số: hồ sơ trực tuyến phải được trả lời đúng giờ.", Area.LIMITS)


def _uncountable(p: Procedure) -> Iterator[Problem]:
    for limit in (*p.time_limits, p.check_limit):
        try:
            if limit.value is not None:
                TimeLimit(limit.value, TimeUnit(limit.unit))
        except Invalid as error:
            text = f"Thời hạn {limit.value} {limit.unit} không tính được: {error.message}"
            yield Problem(text, Area.LIMITS)


def _untimed(p: Procedure) -> Iterator[Problem]:
    """A channel needs a limit that holds whatever is answered: the last one of it, without a condition."""
    for channel in p.channels:
        own = [limit for limit in p.time_limits if channel in limit.channels and limit.when is not False]
        if not own:
            yield Problem(f"Hồ sơ nộp theo cách {channel.value} không có thời hạn.", Area.LIMITS)


def _quotas(p: Procedure) -> Iterator[Problem]:
    """Compare the longest way through the steps with the longest limit of each channel.

    A shorter case ends its steps sooner; a step that is entered again is counted once.
    """
    way = longest_way(p)
    said: set[tuple[int | None, str]] = set()
    for channel in p.channels:
        limit = _longest(p, channel)
        if limit is None or (limit.value, limit.unit) in said:
            continue
        if not quotas_fit(as_time_limit(limit), [_hours(stage) for stage in way if stage.quota_hours]):
            said.add((limit.value, limit.unit))
            yield Problem(_too_long(way, limit, channel), Area.STAGES)


def _too_long(way: list[Stage], limit: Limit, channel: Channel) -> str:
    hours = sum(stage.quota_hours for stage in way)
    path = " → ".join(stage.code for stage in way)
    return (
        f"Đường đi {path} có định mức {hours} giờ, vượt thời hạn giải quyết {limit.value}"
        f" {UNIT_NAMES[limit.unit]} ({CHANNEL_LABELS[channel].lower()})."
    )


def _longest(p: Procedure, channel: Channel) -> Limit | None:
    own = [x for x in p.time_limits if x.value is not None and channel in x.channels and x.when is not False]
    return max(own, key=lambda limit: nominal_minutes(as_time_limit(limit)), default=None)


def _hours(stage: Stage) -> TimeLimit:
    return TimeLimit(stage.quota_hours, TimeUnit.HOUR)


def longest_way(p: Procedure) -> list[Stage]:
    """Return the steps of the longest way from the first one on, no step twice."""
    stages = {stage.code: stage for stage in p.stages}
    best: list[Stage] = []
    for number, way in enumerate(_ways(p.first_stage, edges(p), ())):
        steps = [stages[code] for code in way]
        if sum(s.quota_hours for s in steps) > sum(s.quota_hours for s in best):
            best = steps
        if number >= PATHS_MAX:
            break
    return best


def edges(p: Procedure) -> dict[str, set[str]]:
    """Return to which steps the actions of each step lead."""
    known = {stage.code for stage in p.stages}
    found: dict[str, set[str]] = {code: set() for code in known}
    for action in p.actions:
        target = action.to or (p.processing_stage if action.kind == "accept" else None)
        for code in action.stages:
            if target in known and code in known:
                found[code].add(target)
    return found


def _ways(at: str, leads: Mapping[str, set[str]], before: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """Yield every way that cannot go on without entering a step again."""
    way = (*before, at)
    onward = sorted(leads.get(at, set()) - set(way))
    if not onward and at in leads:
        yield way
    for code in onward:
        yield from _ways(code, leads, way)
