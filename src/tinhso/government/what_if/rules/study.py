"""Many replications, with and without the change, as intervals."""

from collections.abc import Callable, Iterable, Sequence
from statistics import fmean, quantiles

from tinhso.government.what_if.contracts import Change, Findings, History, Interval, Outcome
from tinhso.government.what_if.rules.log import DAY_MINUTES
from tinhso.government.what_if.rules.queues import Run, Workload, simulate

STEPS_MAX = 400_000
"""Steps simulated in one study, about half a minute of one core."""
REPLICATIONS_MIN, REPLICATIONS_MAX = 12, 60


def study(load: Workload, change: Change, horizon: int, history: History, seed: str) -> Findings:
    """Compare a changed unit with itself; each pair of replications meets the same dossiers."""
    count = replications(load, change, horizon)
    seeds = [f"{seed}/{number}" for number in range(count)]
    now = [simulate(load, Change(), horizon, one) for one in seeds]
    changed = now if change.is_none else [simulate(load, change, horizon, one) for one in seeds]
    pairs = [after.late_share - before.late_share for before, after in zip(now, changed, strict=True)]
    roles = sorted(load.officers)
    before = {role: load.officers[role] for role in roles}
    after = {role: load.officers[role] + change.officers.get(role, 0) for role in roles}
    return Findings(
        history=history,
        replications=count,
        now=_outcome(now, before, horizon),
        changed=_outcome(changed, after, horizon),
        difference=interval(pairs),
    )


def replications(load: Workload, change: Change, horizon: int) -> int:
    """Return how many replications fit into `STEPS_MAX`, both sides counted."""
    a_day = sum(len(trace.steps) for trace in load.traces) / load.days
    steps = a_day * horizon * (1 + change.volume / 100) + 2 * len(load.waiting)
    return max(REPLICATIONS_MIN, min(REPLICATIONS_MAX, int(STEPS_MAX / max(steps, 1))))


def interval(values: Sequence[float]) -> Interval:
    """Return the median with the 5th and 95th percentile."""
    cuts = quantiles(values, n=20, method="inclusive")
    return Interval(cuts[0], cuts[9], cuts[18])


def _outcome(runs: Sequence[Run], officers: dict[str, int], horizon: int) -> Outcome:
    def over(value: Callable[[Run], float]) -> Interval:
        return interval([value(run) for run in runs])

    return Outcome(
        late=over(lambda run: run.late_share),
        wait=over(lambda run: mean(run.waits)),
        backlog=over(lambda run: run.open),
        busy={role: _busy(runs, role, count, horizon) for role, count in officers.items()},
    )


def _busy(runs: Sequence[Run], role: str, count: int, horizon: int) -> Interval:
    """Return the share of their working time the officers of a role are at work."""
    if count <= 0:
        return Interval(0, 0, 0)
    return interval([run.busy[role] / (count * horizon * DAY_MINUTES) for run in runs])


def mean(values: Iterable[float]) -> float:
    found = list(values)
    return fmean(found) if found else 0.0
