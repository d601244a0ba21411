"""What a procedure definition must satisfy before it may take effect; each problem in one sentence."""

from collections import Counter
from collections.abc import Iterator

from django.conf import settings

from tinhso.kernel.errors import Invalid
from tinhso.kernel.expressions import compile_expression
from tinhso.platform.access.contracts import Role
from tinhso.platform.calendar.contracts import TimeLimit, TimeUnit
from tinhso.platform.calendar.facade import nominal_minutes, published_calendar, quotas_fit
from tinhso.platform.cases import scenarios
from tinhso.platform.cases.contracts import CoreAction
from tinhso.platform.cases.deadlines import as_time_limit
from tinhso.platform.cases.definition import Condition, Procedure
from tinhso.platform.cases.stored_checks import stored_papers
from tinhso.platform.forms import facade as forms

ENDING = frozenset({CoreAction.DELIVER, CoreAction.REFUSE, CoreAction.STOP})
NEEDED = frozenset(
    {
        CoreAction.ACCEPT,
        CoreAction.REFUSE,
        CoreAction.REQUEST_SUPPLEMENT,
        CoreAction.APPROVE,
        CoreAction.ISSUE,
        CoreAction.DELIVER,
        CoreAction.STOP,
    }
)


def problems(procedure: Procedure) -> list[str]:
    """Return every problem found; an empty list means the definition may be published."""
    forms_found = [problem for form in procedure.forms for problem in forms.definition_problems(form)]
    own = (_twice, _references, _money_and_time, _expressions, _graph, stored_papers)
    found = [problem for check in own for problem in check(procedure)] + forms_found
    return found or [*_examples(procedure), *_scenarios(procedure)]


def _twice(p: Procedure) -> Iterator[str]:
    parts = {
        "bước": [stage.code for stage in p.stages],
        "việc": [action.code for action in p.actions],
        "giấy tờ": [paper.code for paper in p.papers],
        "khoản thu": [fee.code for fee in p.fees],
        "kết quả": [result.code for result in p.results],
    }
    for name, codes in parts.items():
        yield from (f"Hai {name} cùng mã {code}." for code, count in Counter(codes).items() if count > 1)


def _money_and_time(p: Procedure) -> Iterator[str]:
    for fee in p.fees:
        if fee.when is False or not set(fee.channels) & set(p.channels):
            yield f"Khoản thu {fee.code} không ai phải nộp."
    uncountable = list(_uncountable(p))
    yield from uncountable or _quotas(p)
    timed = {channel for limit in p.time_limits if limit.when is not False for channel in limit.channels}
    for channel in p.channels:
        if channel not in timed:
            yield f"Hồ sơ nộp theo cách {channel.value} không có thời hạn."
    if p.check_limit.value is None:
        yield "check_limit phải là một số: hồ sơ trực tuyến phải được trả lời đúng giờ."


def _quotas(p: Procedure) -> Iterator[str]:
    """Compare what the stages take together with the longest limit; a shorter case ends them sooner."""
    limits = [as_time_limit(limit) for limit in p.time_limits if limit.value is not None]
    quotas = [TimeLimit(stage.quota_hours, TimeUnit.HOUR) for stage in p.stages if stage.quota_hours]
    if limits and not quotas_fit(max(limits, key=nominal_minutes), quotas):
        hours = sum(stage.quota_hours for stage in p.stages)
        yield f"Định mức các bước cộng lại {hours} giờ, vượt thời hạn giải quyết."


def _uncountable(p: Procedure) -> Iterator[str]:
    for limit in (*p.time_limits, p.check_limit):
        try:
            if limit.value is not None:
                TimeLimit(limit.value, TimeUnit(limit.unit))
        except Invalid as error:
            yield f"Thời hạn {limit.value} {limit.unit} không tính được: {error.message}"


def _references(p: Procedure) -> Iterator[str]:
    stages = {stage.code for stage in p.stages}
    for name, code in (("first_stage", p.first_stage), ("processing_stage", p.processing_stage)):
        if code not in stages:
            yield f"{name} trỏ tới bước không có: {code}."
    for stage in p.stages:
        if stage.role not in {role.value for role in Role}:
            yield f"Bước {stage.code} giao cho vai trò không có: {stage.role}."
    for result in p.results:
        if result.template not in p.templates:
            yield f"Kết quả {result.code} thiếu mẫu {result.template}."
    yield from _action_references(p, stages)


def _action_references(p: Procedure, stages: set[str]) -> Iterator[str]:
    for action in p.actions:
        for code in {*action.stages, *([action.to] if action.to else [])} - stages:
            yield f"Việc {action.code} trỏ tới bước không có: {code}."
        if action.kind is CoreAction.FORWARD and not action.to:
            yield f"Việc {action.code} chuyển hồ sơ nhưng không nói tới bước nào."
    for kind in sorted(NEEDED - {action.kind for action in p.actions}):
        yield f"Thủ tục thiếu việc {kind.value}."


def _conditions(p: Procedure) -> Iterator[tuple[str, Condition | int]]:
    yield "subject", p.subject
    yield "competent", p.competent
    for paper in p.papers:
        yield f"giấy tờ {paper.code}", paper.required
        yield f"giấy tờ {paper.code}", paper.visible
    for fee in p.fees:
        yield f"phí {fee.code}", fee.amount
        yield f"phí {fee.code}", fee.when
    for limit in p.time_limits:
        yield "thời hạn", limit.when
    for action in p.actions:
        yield f"việc {action.code}", action.guard
    for result in p.results:
        yield from ((f"kết quả {result.code}", field.prefill or True) for field in result.fields)


def _expressions(p: Procedure) -> Iterator[str]:
    for where, condition in _conditions(p):
        if not isinstance(condition, str):
            continue
        try:
            compile_expression(condition)
        except Invalid as error:
            yield f"Biểu thức sai ở {where}: {error.message}"


def _graph(p: Procedure) -> Iterator[str]:
    edges = {stage.code: {a.to for a in p.actions if a.to and stage.code in a.stages} for stage in p.stages}
    reached = _closure(p.first_stage, edges)
    ends = {code for action in p.actions if action.kind in ENDING for code in action.stages}
    for stage in p.stages:
        if stage.code not in reached:
            yield f"Không có đường nào tới bước {stage.code}."
        elif not _closure(stage.code, edges) & ends:
            yield f"Từ bước {stage.code} không có đường nào tới kết thúc."


def _examples(p: Procedure) -> Iterator[str]:
    for number, answers in enumerate(p.examples, 1):
        for name, message in forms.rule_problems(p.forms, answers).items():
            yield f"Ví dụ {number}, ô {name}: {message}."


def _scenarios(p: Procedure) -> list[str]:
    """Run the worked examples on the calendar of the province."""
    try:
        on = published_calendar(settings.DEFINITIONS_DIR / "calendars")
        return scenarios.problems(p, on) if p.scenarios else []
    except Invalid as error:
        return [f"Không chạy được kịch bản: {error.message}"]


def _closure(start: str, edges: dict[str, set[str]]) -> set[str]:
    seen, queue = set(), [start]
    while queue:
        code = queue.pop()
        if code not in seen:
            seen.add(code)
            queue += edges.get(code, set())
    return seen
