"""The simulation against what queueing theory and common sense say."""

import math
from random import Random
from uuid import UUID

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tinhso.government.what_if.contracts import Change, History
from tinhso.government.what_if.rules.log import DAY_MINUTES, Done, Past, Trace, officers, traces, work_minutes
from tinhso.government.what_if.rules.queues import Waiting, Workload, simulate
from tinhso.government.what_if.rules.study import REPLICATIONS_MAX, REPLICATIONS_MIN, study

CASE, OTHER = UUID(int=1), UUID(int=2)
HISTORY = History(days=10, dossiers=40, late=0.1, waiting=0, officers={"specialist": 2})


def poisson_load(
    servers: int, a_day: float, minutes: float, days: int = 200, allowed: int = 10**6
) -> Workload:
    """Return the past of a unit with random arrivals and exponential work, as theory wants it."""
    chance, at, found = Random("tinhso"), 0.0, []
    while True:
        at += chance.expovariate(a_day / DAY_MINUTES)
        if at >= days * DAY_MINUTES:
            return Workload(tuple(found), (), {"specialist": servers}, days)
        work = max(1, round(chance.expovariate(1 / minutes)))
        found.append(Trace("1", int(at), (("specialist", work),), 0, allowed))


def erlang_c_wait(servers: int, a_day: float, minutes: float) -> float:
    """Return the mean wait of M/M/c in minutes (Erlang, 1917)."""
    load = a_day / DAY_MINUTES * minutes
    last = load**servers / math.factorial(servers) * servers / (servers - load)
    waits = last / (sum(load**k / math.factorial(k) for k in range(servers)) + last)
    return waits * minutes / (servers - load)


@pytest.mark.parametrize(("servers", "a_day", "minutes"), [(1, 9.6, 30), (2, 19.2, 32), (4, 48.0, 28)])
def test_the_mean_wait_is_that_of_erlang(servers: int, a_day: float, minutes: float) -> None:
    load = poisson_load(servers, a_day, minutes)
    work = [trace.steps[0][1] for trace in load.traces]
    a_day, minutes = len(work) / load.days, sum(work) / len(work)
    runs = [simulate(load, Change(), 200, f"erlang/{number}") for number in range(3)]
    waits = [wait for run in runs for wait in run.waits]
    assert sum(waits) / len(waits) == pytest.approx(erlang_c_wait(servers, a_day, minutes), rel=0.25)


def test_nothing_waits_where_officers_abound() -> None:
    run = simulate(poisson_load(200, 20, 60), Change(), 40, "abound")
    assert sum(run.waits) == 0
    assert run.late == 0


def test_the_same_seed_brings_the_same_and_another_something_else() -> None:
    load = poisson_load(2, 19, 38, allowed=120)
    first, again, other = (simulate(load, Change(), 40, seed) for seed in ("a", "a", "b"))
    assert (first.late, first.due, first.waits) == (again.late, again.due, again.waits)
    assert first.waits != other.waits


@settings(max_examples=25, deadline=None)
@given(st.integers(1, 4), st.integers(1, 3), st.integers(100, 300), st.integers(0, 1000))
def test_more_work_or_fewer_people_never_help(servers: int, fewer: int, volume: int, seed: int) -> None:
    load = poisson_load(servers, 12, 45, days=20, allowed=200)
    now = simulate(load, Change(), 20, str(seed))
    short = simulate(load, Change({"specialist": -fewer}), 20, str(seed))
    busier = simulate(load, Change(volume=volume), 20, str(seed))
    assert short.late >= now.late
    assert busier.due >= now.due
    assert busier.open >= now.open - 1


def test_without_anybody_nothing_passes() -> None:
    run = simulate(poisson_load(1, 10, 30, days=20, allowed=60), Change({"specialist": -1}), 20, "none")
    assert run.late == run.due > 0
    assert run.waits == []


def test_a_shorter_limit_makes_more_late_and_changes_no_queue() -> None:
    load = poisson_load(1, 12, 35, days=40, allowed=300)
    now, shorter = (simulate(load, Change(limit=limit), 40, "limit") for limit in (100, 20))
    assert shorter.waits == now.waits
    assert shorter.late > now.late


def test_what_is_open_comes_first_and_what_was_late_stays_late() -> None:
    trace = Trace("1", 0, (("specialist", 30), ("leader", 10)), 0, 600)
    waiting = (Waiting("1", 1, -5), Waiting("1", 1, 60), Waiting("unknown", 0, 60))
    load = Workload((trace,), waiting, {"specialist": 1, "leader": 1}, days=10**6)
    run = simulate(load, Change(), 2, "open")
    assert (run.due, run.late, run.open) == (3, 1, 0)


def test_the_clock_starts_with_the_acceptance() -> None:
    steps = (("reception", 400), ("specialist", 30))
    load = Workload((Trace("1", 0, steps, 1, 60),), (), {"reception": 1, "specialist": 1}, days=1)
    run = simulate(load, Change(), 3, "accepted")
    assert run.due >= 2
    assert run.late == 0


def test_a_study_compares_each_replication_with_itself() -> None:
    load = poisson_load(2, 19, 38, days=20, allowed=240)
    same = study(load, Change(), 10, HISTORY, "study")
    fewer = study(load, Change({"specialist": -1}), 10, HISTORY, "study")
    assert same.now == same.changed == fewer.now
    assert (same.difference.low, same.difference.high) == (0, 0)
    assert fewer.difference.low > 0.1
    assert fewer.changed.late.low <= fewer.changed.late.middle <= fewer.changed.late.high
    assert fewer.changed.busy["specialist"].middle > fewer.now.busy["specialist"].middle
    assert REPLICATIONS_MIN <= fewer.replications <= REPLICATIONS_MAX


@pytest.mark.parametrize(
    ("steps", "minutes"),
    [
        ([(0, 30, 0)], [30]),
        ([(0, 30, 0), (10, 50, 0)], [30, 20]),
        ([(0, 30, 0), (40, 50, 0)], [30, 10]),
        ([(0, 5000, 0)], [DAY_MINUTES]),
        ([(0, 100, 60)], [40]),
        ([(10, 10, 0)], [1]),
    ],
)
def test_work_begins_when_it_came_or_when_one_was_free(
    steps: list[tuple[int, int, int]], minutes: list[int]
) -> None:
    done = [Done(CASE, "specialist", "Lan", *step) for step in steps]
    found = work_minutes(done)
    assert [found[step] for step in done] == minutes


def test_two_officers_do_not_wait_for_each_other() -> None:
    lan, mai = Done(CASE, "specialist", "Lan", 0, 60), Done(OTHER, "specialist", "Mai", 0, 60)
    assert set(work_minutes([lan, mai]).values()) == {60}
    assert officers([lan, mai, Done(CASE, "leader", "Hải", 60, 70)]) == {"leader": 1, "specialist": 2}


def test_a_trace_has_the_steps_in_order() -> None:
    steps = [Done(CASE, "leader", "Hải", 60, 70), Done(CASE, "specialist", "Lan", 0, 60)]
    past = [Past(CASE, "1", 0, 300, 0, late=False), Past(OTHER, "1", 5, 300, 0, late=False)]
    (trace,) = traces(past, steps)
    assert trace.steps == (("specialist", 60), ("leader", 10))
