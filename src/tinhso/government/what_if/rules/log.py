"""From the record of what was done to what a simulation needs: how long each step really took.

The record says when a step came to an officer's role and when it was done, not when the officer took it up.
As in queue mining, work on a step is taken to begin when it arrived or when the same officer finished the
step before, whichever is later. All times are working minutes of the unit's calendar.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from uuid import UUID

DAY_MINUTES = 8 * 60
WORK_MINUTES_MAX = DAY_MINUTES
"""A step that stood longer than a day was not worked on all that time."""


@dataclass(frozen=True, slots=True)
class Done:
    """A step that was finished; `paused` is how long the clock stood in it."""

    case_id: UUID
    role: str
    officer: str
    opened: int
    closed: int
    paused: int = 0


@dataclass(frozen=True, slots=True)
class Past:
    """A finished dossier. `allowed` counts from the end of its first `unclocked` steps."""

    case_id: UUID
    procedure_code: str
    arrived: int
    allowed: int
    unclocked: int
    late: bool


@dataclass(frozen=True, slots=True)
class Trace:
    """A dossier as it is replayed: arrival, then each step as (role, minutes of work), then its limit."""

    procedure_code: str
    arrived: int
    steps: tuple[tuple[str, int], ...]
    unclocked: int
    allowed: int


def work_minutes(steps: Iterable[Done]) -> dict[Done, int]:
    """Return how long an officer worked on each step, at least a minute and at most a day."""
    free: dict[str, int] = {}
    found: dict[Done, int] = {}
    for step in sorted(steps, key=lambda step: (step.closed, step.opened)):
        begun = max(step.opened + step.paused, free.get(step.officer, step.opened))
        found[step] = min(max(step.closed - begun, 1), WORK_MINUTES_MAX)
        free[step.officer] = step.closed
    return found


def traces(cases: Iterable[Past], steps: Sequence[Done]) -> list[Trace]:
    """Return the dossiers that have steps, each with the work its steps took."""
    work = work_minutes(steps)
    of_case: defaultdict[UUID, list[Done]] = defaultdict(list)
    for step in sorted(steps, key=lambda step: (step.opened, step.closed)):
        of_case[step.case_id].append(step)
    return [
        Trace(
            case.procedure_code,
            case.arrived,
            tuple((step.role, work[step]) for step in of_case[case.case_id]),
            case.unclocked,
            case.allowed,
        )
        for case in cases
        if of_case[case.case_id]
    ]


def officers(steps: Iterable[Done]) -> dict[str, int]:
    """Return how many different people did the work of each role."""
    people: defaultdict[str, set[str]] = defaultdict(set)
    for step in steps:
        people[step.role].add(step.officer)
    return {role: len(names) for role, names in sorted(people.items())}
