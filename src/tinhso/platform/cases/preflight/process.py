"""The process as a graph of states, walked to the last one: nothing is stranded, nothing is there in vain.

A state is all that decides what may be done: step, status, flags, money, whether a result is approved, how
often more was asked. Every act the engine knows leads on from it: those of the definition, and what citizen
and leader may do in any procedure (answer, withdraw, suspend, ask for money). The walk is done once for every
combination of answers that guards can tell apart, with the rules of the engine itself.
"""

from collections import defaultdict, deque
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from itertools import islice
from typing import Any

from tinhso.kernel.expression_types import Type
from tinhso.platform.cases import rules
from tinhso.platform.cases.contracts import CLOSED, STATUS_LABELS, CoreAction, MoneyState, Status
from tinhso.platform.cases.definition import Action, Procedure
from tinhso.platform.cases.preflight.limits import edges
from tinhso.platform.cases.preflight.problem import Area, Problem
from tinhso.platform.cases.preflight.witnesses import COMBINATIONS_MAX, witnesses
from tinhso.platform.forms import facade as forms

STATES_MAX = 50_000
OF_EVERY_PROCEDURE = (
    CoreAction.RESUME,
    CoreAction.WITHDRAW,
    CoreAction.SUSPEND,
    CoreAction.REQUEST_FEE,
)
DETOURS = frozenset(
    {CoreAction.WITHDRAW, CoreAction.SUSPEND, CoreAction.REQUEST_FEE, CoreAction.REQUEST_SUPPLEMENT}
)
"""Acts that may happen, but that no dossier may depend on to come to its end."""


@dataclass(frozen=True, slots=True)
class State:
    stage: str
    status: Status
    flags: frozenset[str] = frozenset()
    money: MoneyState = MoneyState.FREE
    approved: bool = False
    asked: int = 0


@dataclass(slots=True)
class Walk:
    """Every state reached with certain answers, what leads where, and which acts were done."""

    answers: Mapping[str, Any]
    onward: dict[State, list[tuple[CoreAction, State]]] = field(default_factory=dict)
    done: set[str] = field(default_factory=set)


def found(p: Procedure, answers: Mapping[str, Type]) -> Iterator[Problem]:
    every = witnesses(p, answers, forms.always_answered(p.forms))
    given = list(islice(every, COMBINATIONS_MAX + 1))
    if len(given) > COMBINATIONS_MAX:
        text = f"Điều kiện của các việc hỏi quá nhiều câu trả lời: hơn {COMBINATIONS_MAX} tổ hợp."
        yield Problem(text, Area.ACTIONS)
        return
    walks = [walked(p, one) for one in given]
    if any(len(walk.onward) > STATES_MAX for walk in walks):
        yield Problem(f"Quá nhiều cờ: quy trình có hơn {STATES_MAX} trạng thái.", Area.ACTIONS)
        return
    unreached = [stage.code for stage in p.stages if stage.code not in _reached(p, walks)]
    yield from (Problem(_unreached(p, code), Area.STAGES, code) for code in unreached)
    yield from _stranded(p, walks)
    yield from _undelivered(walks)
    yield from _never_done(p, walks, unreached)


def walked(p: Procedure, answers: Mapping[str, Any]) -> Walk:
    """Go from a dossier just filed, paid or free or not, through everything that may be done to it."""
    walk = Walk(answers)
    money = (MoneyState.FREE, MoneyState.DUE) if p.fees else (MoneyState.FREE,)
    queue = deque(State(p.first_stage, Status.SUBMITTED, money=state) for state in money)
    while queue and len(walk.onward) <= STATES_MAX:
        state = queue.popleft()
        if state not in walk.onward:
            walk.onward[state] = list(_acts(p, walk, state))
            queue.extend(after for _kind, after in walk.onward[state])
    return walk


def _acts(p: Procedure, walk: Walk, state: State) -> Iterator[tuple[CoreAction, State]]:
    seen = rules.values(walk.answers, sorted(state.flags), _case(state))
    for action in p.actions:
        if not _hindered(p, action.kind, state) and rules.usable(action, state.status, state.stage, seen):
            walk.done.add(action.code)
            yield action.kind, _after(p, action, state)
    for kind in OF_EVERY_PROCEDURE:
        if state.status in rules.TRANSITIONS[kind]:
            money = MoneyState.DUE if kind is CoreAction.REQUEST_FEE else state.money
            yield kind, replace(state, status=rules.next_status(kind, state.status), money=money)


def _case(state: State) -> dict[str, Any]:
    facts = {"code": "", "channel": "online", "applicant_name": "", "fee_total": 0}
    open_ones = {"consultations_open": 0, "linked_open": 0}
    return {**facts, **open_ones, "status": str(state.status), "money": str(state.money)}


def _hindered(p: Procedure, kind: CoreAction, state: State) -> bool:
    """Say whether the engine itself refuses an act whose place it otherwise is."""
    too_often = state.status is not Status.SUBMITTED and state.asked >= p.supplements_max
    return (
        (kind is CoreAction.ISSUE and not state.approved)
        or (kind is CoreAction.DELIVER and state.money is MoneyState.DUE)
        or (kind is CoreAction.CHARGE and state.money is not MoneyState.DUE)
        or (kind is CoreAction.REQUEST_SUPPLEMENT and too_often)
    )


def _after(p: Procedure, action: Action, state: State) -> State:
    moving = {CoreAction.ACCEPT, CoreAction.FORWARD, CoreAction.APPROVE, CoreAction.ISSUE}
    target = action.to or (p.processing_stage if action.kind is CoreAction.ACCEPT else state.stage)
    asks = action.kind is CoreAction.REQUEST_SUPPLEMENT and state.status is not Status.SUBMITTED
    return State(
        stage=target if action.kind in moving else state.stage,
        status=rules.next_status(action.kind, state.status),
        flags=(state.flags - set(action.remove_flags)) | set(action.add_flags),
        money=MoneyState.PAID if action.kind is CoreAction.CHARGE else state.money,
        approved=state.approved or action.kind is CoreAction.APPROVE,
        asked=state.asked + asks,
    )


def _reached(p: Procedure, walks: Iterable[Walk]) -> set[str]:
    return {state.stage for walk in walks for state in walk.onward}


def _unreached(p: Procedure, code: str) -> str:
    leads = any(code in targets for targets in edges(p).values())
    hint = "; có việc dẫn tới, nhưng điều kiện của nó không bao giờ đúng" if leads else ""
    return f"Không có đường nào tới bước {code}{hint}."


def ending(walk: Walk) -> set[State]:
    """Return the states from which an end can be reached without a detour."""
    back: dict[State, list[State]] = defaultdict(list)
    for state, acts in walk.onward.items():
        for kind, after in acts:
            if kind not in DETOURS:
                back[after].append(state)
    reached = {state for state in walk.onward if state.status in CLOSED}
    queue = deque(reached)
    while queue:
        for before in back[queue.popleft()]:
            if before not in reached:
                reached.add(before)
                queue.append(before)
    return reached


def _stranded(p: Procedure, walks: Iterable[Walk]) -> Iterator[Problem]:
    """Tell each step and status once, with the flags and answers of the first dossier stranded there."""
    stuck: dict[tuple[str, Status], tuple[State, Walk]] = {}
    free: set[str] = set()
    for walk in walks:
        good = ending(walk)
        free |= {state.stage for state in good}
        for state in walk.onward:
            if state not in good:
                stuck.setdefault((state.stage, state.status), (state, walk))
    told = {stage for stage, _status in stuck if stage not in free}
    for stage in sorted(told):
        yield Problem(f"Từ bước {stage} không có đường nào tới kết thúc.", Area.STAGES, stage)
    for (stage, status), (state, walk) in stuck.items():
        if stage not in told:
            text = f"Hồ sơ ở bước {stage}, {STATUS_LABELS[status].lower()}{_with(state, walk)}"
            yield Problem(f"{text} không có đường nào tới kết thúc.", Area.STAGES, stage)


def _with(state: State, walk: Walk) -> str:
    parts = [f"cờ {flag}" for flag in sorted(state.flags)]
    parts += [f"{key} = {value}" for key, value in walk.answers.items()]
    parts += ["còn phí chưa nộp"] if state.money is MoneyState.DUE else []
    return f" ({', '.join(parts)})" if parts else ""


def _undelivered(walks: Iterable[Walk]) -> Iterator[Problem]:
    """Every dossier that is accepted can come to a result that is approved, issued and handed over."""
    for walk in walks:
        accepted = [state for state in walk.onward if state.status is Status.ACCEPTED]
        if accepted and not any(state.status is Status.RETURNED for state in walk.onward):
            text = "Không có đường nào tới trả kết quả (duyệt, ban hành rồi trả)"
            yield Problem(f"{text}{_with(accepted[0], walk)}.", Area.ACTIONS)
            return


def _never_done(p: Procedure, walks: Iterable[Walk], unreached: list[str]) -> Iterator[Problem]:
    done = {code for walk in walks for code in walk.done}
    for action in p.actions:
        if action.code not in done and not set(action.stages) <= set(unreached):
            text = f"Việc {action.code} không bao giờ làm được: không hồ sơ nào ở {_places(action)}"
            yield Problem(f"{text} thỏa điều kiện của nó.", Area.ACTIONS, action.code)


def _places(action: Action) -> str:
    return f"bước {', '.join(action.stages)}" if action.stages else "bước nào cả"
