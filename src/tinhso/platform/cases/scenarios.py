"""Scenarios of a procedure: a dossier as it comes in, what is done, what must come of it.

They run on the rules alone, without a database, so that whoever writes law as data is answered at once.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from tinhso.kernel import clock
from tinhso.kernel.errors import Conflict
from tinhso.kernel.expressions import evaluate
from tinhso.kernel.money import format_dong
from tinhso.platform.calendar import facade as calendar
from tinhso.platform.calendar.contracts import Pause
from tinhso.platform.calendar.facade import WorkCalendar
from tinhso.platform.cases import rules
from tinhso.platform.cases.contracts import STATUS_LABELS, Channel, CoreAction, FeeLine, MoneyState, Status
from tinhso.platform.cases.deadlines import as_time_limit
from tinhso.platform.cases.definition import Act, Action, Given, Procedure, Scenario
from tinhso.platform.forms import facade as forms

AGENCY = "H00.1"
BY_CITIZEN = {"resume": CoreAction.RESUME, "withdraw": CoreAction.WITHDRAW}


@dataclass(frozen=True, slots=True)
class Outcome:
    """Where the dossier of a scenario stands."""

    status: Status
    stage: str
    money: MoneyState
    channel: Channel
    answers: Mapping[str, Any]
    problems: tuple[str, ...]
    papers: tuple[str, ...]
    missing: tuple[str, ...]
    fees: tuple[FeeLine, ...]
    flags: tuple[str, ...] = ()
    accepted_at: datetime | None = None
    asked_at: datetime | None = None
    pauses: tuple[Pause, ...] = ()
    due: datetime | None = None
    number: str | None = None
    stuck: tuple[str, ...] = ()

    @property
    def fee(self) -> int:
        return sum(line.amount for line in self.fees)

    @property
    def seen(self) -> dict[str, Any]:
        """Return what expressions see, as of a case."""
        facts = {
            "code": "",
            "channel": str(self.channel),
            "status": str(self.status),
            "applicant_name": "Nguyễn Văn Tùng",
            "fee_total": self.fee,
            "money": str(self.money),
            "consultations_open": 0,
            "linked_open": 0,
        }
        return rules.values(self.answers, self.flags, facts)


def problems(procedure: Procedure, on: WorkCalendar) -> list[str]:
    """Return every expectation that does not hold, each in one sentence."""
    return [problem for scenario in procedure.scenarios for problem in failures(procedure, scenario, on)]


def failures(procedure: Procedure, scenario: Scenario, on: WorkCalendar) -> list[str]:
    """Return what came out differently from what a scenario says."""
    if not 0 <= scenario.given.example < max(len(procedure.examples), 1):
        return [f"Kịch bản “{scenario.title.vi}” dùng ví dụ không có trong examples/."]
    found = play(procedure, scenario, on)
    differences = (*found.stuck, *_differences(procedure, scenario, found))
    return [f"Kịch bản “{scenario.title.vi}”: {text}." for text in differences]


def play(procedure: Procedure, scenario: Scenario, on: WorkCalendar) -> Outcome:
    """Take a dossier in and carry it through the acts of a scenario."""
    at = _wall_clock(scenario.given.received)
    outcome = _taken_in(procedure, scenario.given, at)
    for item in scenario.when:
        act = Act(action=item) if isinstance(item, str) else item
        at = _wall_clock(act.at) if act.at else at
        outcome = _acted(procedure, outcome, act.action, at, on)
    return outcome


def _taken_in(procedure: Procedure, given: Given, at: datetime) -> Outcome:
    answers = answers_of(procedure, given)
    with clock.at(at):
        wrong = forms.rule_problems(procedure.forms, answers)
    seen = rules.values(answers, [], {"channel": str(given.channel)})
    if not wrong:
        _sayable(procedure, seen)
    demanded = rules.papers_for(procedure, seen)
    handed_in = [p.code for p, _required in demanded] if given.papers is None else given.papers
    fees = rules.fee_lines(procedure, given.channel, seen)
    return Outcome(
        status=Status.SUBMITTED,
        stage=procedure.first_stage,
        money=MoneyState.DUE if sum(line.amount for line in fees) else MoneyState.FREE,
        channel=given.channel,
        answers=answers,
        problems=tuple(sorted(wrong)),
        papers=tuple(paper.code for paper, required in demanded if required),
        missing=tuple(paper.code for paper in rules.missing_papers(procedure, seen, handed_in)),
        fees=fees,
    )


def _sayable(procedure: Procedure, seen: dict[str, Any]) -> None:
    """Make sure that what a dossier is called and who decides can be told from a complete form."""
    evaluate(procedure.subject, seen)
    evaluate(procedure.competent, seen)


def answers_of(procedure: Procedure, given: Given) -> dict[str, Any]:
    """Return the answers of the example with the changes made."""
    base = procedure.examples[given.example] if procedure.examples else {}
    return {key: value for key, value in {**base, **given.changes}.items() if value is not None}


def _acted(procedure: Procedure, now: Outcome, code: str, at: datetime, on: WorkCalendar) -> Outcome:
    action = procedure.action(code)
    kind = action.kind if action else BY_CITIZEN.get(code)
    if kind is None:
        return _stuck(now, f"thủ tục không có việc {code}")
    if action and not rules.usable(action, now.status, now.stage, now.seen):
        return _stuck(now, f"việc {code} không làm được ở bước {now.stage}")
    if kind is CoreAction.ACCEPT and now.missing:
        return _stuck(now, f"chưa tiếp nhận được vì thiếu {', '.join(now.missing)}")
    try:
        status = rules.next_status(kind, now.status)
    except Conflict:
        return _stuck(now, f"việc {code} không làm được khi hồ sơ {_label(now.status)}")
    moved = _moved(procedure, replace(now, status=status), action)
    return _clocked(procedure, moved, kind, at, on)


def _moved(procedure: Procedure, now: Outcome, action: Action | None) -> Outcome:
    if action is None:
        return now
    stage = action.to or (procedure.processing_stage if action.kind is CoreAction.ACCEPT else now.stage)
    kept = [flag for flag in now.flags if flag not in action.remove_flags]
    flags = tuple(dict.fromkeys([*kept, *action.add_flags]))
    money = MoneyState.PAID if action.kind is CoreAction.CHARGE else now.money
    return replace(now, stage=stage, flags=flags, money=money)


def _clocked(procedure: Procedure, now: Outcome, kind: CoreAction, at: datetime, on: WorkCalendar) -> Outcome:
    """Start the clock at acceptance, let it stand while the citizen mends, number the result at the end."""
    if kind is CoreAction.ACCEPT:
        now = replace(now, accepted_at=at)
    elif kind is CoreAction.REQUEST_SUPPLEMENT:
        now = replace(now, asked_at=at)
    elif kind is CoreAction.RESUME and now.accepted_at and now.asked_at:
        now = replace(now, pauses=(*now.pauses, Pause(now.asked_at, at)))
    elif kind is CoreAction.ISSUE:
        pattern = procedure.results[0].number_pattern
        now = replace(now, number=pattern.format(n=1, year=f"{at:%Y}", agency=AGENCY))
    return replace(now, due=_due(procedure, now, on))


def _due(procedure: Procedure, now: Outcome, on: WorkCalendar) -> datetime | None:
    limit = rules.time_limit(procedure, now.channel, now.seen)
    if now.accepted_at is None or limit.value is None:
        return None
    return calendar.deadline(on, now.accepted_at, as_time_limit(limit), now.pauses).due_at


def _stuck(now: Outcome, text: str) -> Outcome:
    return replace(now, stuck=(*now.stuck, text))


def _differences(procedure: Procedure, scenario: Scenario, found: Outcome) -> Iterator[str]:
    wanted = scenario.expect
    yield from _lists("ô khai cần sửa", found.problems, sorted(wanted.problems))
    yield from _lists("giấy tờ còn thiếu", found.missing, wanted.missing)
    yield from _lists("giấy tờ phải nộp", found.papers, wanted.papers)
    yield from _lists("cờ", sorted(found.flags), None if wanted.flags is None else sorted(wanted.flags))
    if wanted.fee is not None:
        yield from _one("tổng phí, lệ phí", format_dong(found.fee), format_dong(wanted.fee))
    yield from _fees(found, wanted.fees or {})
    yield from _due_differs(found, wanted.due)
    if wanted.status:
        yield from _one("trạng thái", _label(found.status), _label(wanted.status))
    yield from _one("bước", found.stage, wanted.stage)
    yield from _one("số kết quả", found.number, wanted.number)
    for code in wanted.cannot:
        action = procedure.action(code)
        if action and rules.usable(action, found.status, found.stage, found.seen):
            yield f"việc {code} lẽ ra chưa được làm"


def _fees(found: Outcome, wanted: Mapping[str, int]) -> Iterator[str]:
    amounts = {line.code: line.amount for line in found.fees}
    for code, amount in wanted.items():
        computed = format_dong(amounts[code]) if code in amounts else "không thu"
        yield from _one(f"khoản {code}", computed, format_dong(amount))


def _due_differs(found: Outcome, wanted: datetime | None) -> Iterator[str]:
    if wanted is not None:
        computed = _written(found.due) if found.due else "chưa có"
        yield from _one("hạn trả", computed, _written(_wall_clock(wanted)))


def _lists(name: str, found: Sequence[str], wanted: Sequence[str] | None) -> Iterator[str]:
    if wanted is not None and list(found) != list(wanted):
        yield f"{name} tính ra là {_listed(found)}, kịch bản ghi {_listed(wanted)}"


def _one(name: str, found: str | None, wanted: str | None) -> Iterator[str]:
    if wanted is not None and found != wanted:
        yield f"{name} tính ra là {found or 'chưa có'}, kịch bản ghi {wanted}"


def _listed(codes: Sequence[str]) -> str:
    return ", ".join(codes) or "không có"


def _label(status: Status) -> str:
    return STATUS_LABELS[status]


def _written(at: datetime) -> str:
    return f"{clock.local(at):%H:%M %d/%m/%Y}"


def _wall_clock(at: datetime) -> datetime:
    """Read a time without zone on the Vietnamese clock."""
    return at.replace(tzinfo=clock.VIETNAM) if at.tzinfo is None else at
