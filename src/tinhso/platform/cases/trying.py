"""Trying a definition out: a dossier carried through it in memory, by the rules that carry real ones."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.conf import settings

from tinhso.kernel import clock
from tinhso.kernel.money import format_dong
from tinhso.platform.calendar import facade as calendar
from tinhso.platform.calendar.contracts import Deadline
from tinhso.platform.calendar.facade import published_calendar
from tinhso.platform.cases import rules, scenarios
from tinhso.platform.cases.contracts import CoreAction
from tinhso.platform.cases.deadlines import as_time_limit
from tinhso.platform.cases.definition import Act, Action, Given, Procedure, Scenario
from tinhso.platform.cases.prints.compiling import compile_pdf
from tinhso.platform.cases.scenarios import BY_CITIZEN, Outcome

AGENCY_SHOWN = "Ủy ban nhân dân (bản xem thử)"
UNWRITTEN = "…"


@dataclass(frozen=True, slots=True)
class Possible:
    """An act that has its place now. `code` is that of the definition, or the citizen's own act."""

    code: str
    label: str
    by_citizen: bool = False


@dataclass(frozen=True, slots=True)
class Tried:
    """Where a dossier stands after the acts, what may be done next, and how its due date was counted."""

    outcome: Outcome
    possible: tuple[Possible, ...]
    deadline: Deadline | None
    paper_names: Mapping[str, str]


def tried(procedure: Procedure, given: Given, acts: Sequence[Act]) -> Tried:
    """Take a dossier in and do the acts; nothing is written anywhere."""
    on = published_calendar(settings.DEFINITIONS_DIR / "calendars")
    scenario = _scenario(given, acts)
    outcome = scenarios.play(procedure, scenario, on)
    names = {paper.code: paper.name.vi for paper in procedure.papers}
    return Tried(outcome, _possible(procedure, outcome), _deadline(procedure, outcome, on), names)


def scenario_failures(procedure: Procedure) -> list[tuple[str, list[str]]]:
    """Return each scenario by its title with what came out differently; an empty list means it holds."""
    on = published_calendar(settings.DEFINITIONS_DIR / "calendars")
    return [(item.title.vi, scenarios.failures(procedure, item, on)) for item in procedure.scenarios]


def as_scenario(title: str, given: Given, acts: Sequence[Act], outcome: Outcome) -> dict[str, Any]:
    """Write a walk down as a scenario that expects what came of it."""
    expected: dict[str, Any] = {
        "papers": list(outcome.papers),
        "fee": outcome.fee,
        "status": str(outcome.status),
        "stage": outcome.stage,
        "flags": sorted(outcome.flags),
    }
    for name, found in (("problems", list(outcome.problems)), ("missing", list(outcome.missing))):
        expected |= {name: found} if found else {}
    if outcome.due:
        expected["due"] = f"{clock.local(outcome.due):%Y-%m-%d %H:%M}:00"
    return {
        "title": {"vi": title},
        "given": given.model_dump(mode="json", exclude_unset=True),
        "when": [act.model_dump(mode="json", exclude_unset=True) for act in acts],
        "expect": expected,
    }


def preview_result(procedure: Procedure, result_code: str, answers: Mapping[str, Any]) -> bytes:
    """Return a result as it would look with these answers; it is marked a draft."""
    result = procedure.result(result_code)
    data = {
        "agency": AGENCY_SHOWN,
        "number": "",
        "draft": True,
        "issued": "",
        "day": [UNWRITTEN] * 3,
        "signer": "",
        "code": "",
        "applicant": str(answers.get("full_name", UNWRITTEN)),
        "answers": {**answers, "commune_name": UNWRITTEN},
        "fields": {field.code: field.label.vi for field in result.fields},
        "channel": "online",
    }
    return compile_pdf(procedure.templates[result.template], data, "")


def amounts(outcome: Outcome) -> list[tuple[str, str, str]]:
    """Return name, amount and explanation of each fee."""
    return [(line.name, format_dong(line.amount), line.explanation) for line in outcome.fees]


def _scenario(given: Given, acts: Sequence[Act]) -> Scenario:
    plain = {"title": {"vi": "Thử"}, "given": given, "when": list(acts), "expect": {}}
    return Scenario.model_validate(plain)


def _possible(procedure: Procedure, now: Outcome) -> tuple[Possible, ...]:
    staff = [
        Possible(action.code, action.label.vi)
        for action in procedure.actions
        if rules.usable(action, now.status, now.stage, now.seen) and not _waits(action, now)
    ]
    citizen = [
        Possible(code, _CITIZEN_LABELS[code], by_citizen=True)
        for code, kind in BY_CITIZEN.items()
        if now.status in rules.TRANSITIONS[kind]
    ]
    return (*staff, *citizen)


_CITIZEN_LABELS = {"resume": "Người dân bổ sung hồ sơ", "withdraw": "Người dân xin rút hồ sơ"}


def _waits(action: Action, now: Outcome) -> bool:
    return action.kind is CoreAction.ACCEPT and bool(now.missing or now.problems)


def _deadline(procedure: Procedure, now: Outcome, on: calendar.WorkCalendar) -> Deadline | None:
    if now.accepted_at is None:
        return None
    limit = rules.time_limit(procedure, now.channel, now.seen)
    if limit.value is None:
        return None
    return calendar.deadline(on, now.accepted_at, as_time_limit(limit), now.pauses)


__all__ = [
    "Possible",
    "Tried",
    "amounts",
    "as_scenario",
    "preview_result",
    "scenario_failures",
    "tried",
]
