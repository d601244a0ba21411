"""The queues of a unit as a discrete-event simulation: dossiers pass their steps, officers are the servers.

One unit of time is a working minute, so nights and holidays do not exist. Days of the past are drawn with
replacement and replayed with the dossiers that came on them; what is open at the start comes first.
"""

import math
from collections import defaultdict
from collections.abc import Generator, Mapping, Sequence
from dataclasses import dataclass, field
from random import Random
from typing import Any

import simpy

from tinhso.government.what_if.contracts import AS_NOW, Change
from tinhso.government.what_if.rules.log import DAY_MINUTES, Trace


@dataclass(frozen=True, slots=True)
class Waiting:
    """A dossier open at the start: how many of its steps are done and how many minutes are left (or lost)."""

    procedure_code: str
    steps_done: int
    left: int


@dataclass(frozen=True, slots=True)
class Workload:
    """What a unit has to do and who does it."""

    traces: Sequence[Trace]
    waiting: Sequence[Waiting]
    officers: Mapping[str, int]
    days: int


@dataclass(slots=True)
class Run:
    """What came of one replication."""

    due: int = 0
    late: int = 0
    open: int = 0
    waits: list[float] = field(default_factory=list)
    busy: defaultdict[str, float] = field(default_factory=lambda: defaultdict(float))

    @property
    def late_share(self) -> float:
        return self.late / self.due if self.due else 0.0


def simulate(load: Workload, change: Change, horizon: int, seed: str) -> Run:
    """Run `horizon` working days once; the same seed brings the same dossiers whatever is changed."""
    environment, run, end = simpy.Environment(), Run(), horizon * DAY_MINUTES
    desks = _desks(environment, load, change)
    for start, trace, first in _coming(load, change, horizon, Random(seed)):  # noqa: S311 - a simulation must be repeatable
        environment.process(_pass(environment, desks, run, start, trace, first, end))
    environment.run(until=end)
    return run


def _desks(
    environment: simpy.Environment, load: Workload, change: Change
) -> dict[str, simpy.Resource | None]:
    """Return the officers of each role; a role nobody fills any more lets nothing pass."""
    counts = {role: count + change.officers.get(role, 0) for role, count in load.officers.items()}
    return {
        role: simpy.Resource(environment, capacity=count) if count > 0 else None
        for role, count in counts.items()
    }


def _coming(
    load: Workload, change: Change, horizon: int, chance: Random
) -> Generator[tuple[int, Trace, int], None, None]:
    """Yield when each dossier arrives, its course, and its first step: first what waits, then day by day."""
    alike: defaultdict[str, list[Trace]] = defaultdict(list)
    of_day: defaultdict[int, list[Trace]] = defaultdict(list)
    for trace in load.traces:
        alike[trace.procedure_code].append(trace)
        of_day[trace.arrived // DAY_MINUTES].append(trace)
    for open_now in load.waiting:
        course = chance.choice(alike.get(open_now.procedure_code) or load.traces)
        limit = Trace(course.procedure_code, 0, course.steps, 0, open_now.left)
        yield 0, limit, min(open_now.steps_done, len(course.steps) - 1)
    for day in range(horizon):
        for trace in of_day.get(chance.randrange(load.days), ()):
            limit = _with_limit(trace, change.limit)
            for _copy in range(_copies(change.volume, chance.random())):
                yield day * DAY_MINUTES + trace.arrived % DAY_MINUTES, limit, 0


def _copies(volume: int, chance: float) -> int:
    whole, part = divmod(volume, AS_NOW)
    return whole + (chance * AS_NOW < part)


def _with_limit(trace: Trace, limit: int) -> Trace:
    allowed = math.ceil(trace.allowed * limit / AS_NOW)
    return Trace(trace.procedure_code, trace.arrived, trace.steps, trace.unclocked, allowed)


def _pass(
    environment: simpy.Environment,
    desks: Mapping[str, simpy.Resource | None],
    run: Run,
    start: int,
    trace: Trace,
    first: int,
    end: int,
) -> Generator[Any, Any, None]:
    yield environment.timeout(start)
    run.open += 1
    counted = first >= trace.unclocked
    due: float = start + trace.allowed
    if counted:
        _count_due(run, due, end)
    for number, (role, minutes) in enumerate(trace.steps[first:], first + 1):
        desk = desks.get(role)
        if desk is None:
            yield environment.event()
            return
        asked = environment.now
        with desk.request() as turn:
            yield turn
            run.waits.append(environment.now - asked)
            run.busy[role] += min(minutes, end - environment.now)
            yield environment.timeout(minutes)
        if not counted and number >= trace.unclocked:
            counted, due = True, environment.now + trace.allowed
            _count_due(run, due, end)
    run.open -= 1
    if due < end and environment.now <= due:
        run.late -= 1


def _count_due(run: Run, due: float, end: int) -> None:
    """Count a dossier as late until it is done in time; those due after the end say nothing yet."""
    if due < end:
        run.due += 1
        run.late += 1
