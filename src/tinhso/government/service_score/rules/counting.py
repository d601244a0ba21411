"""What of a dossier counts, and in which period (methodology of QĐ 766/QĐ-TTg, indicator 2.1)."""

from collections import Counter
from collections.abc import Callable, Iterable
from datetime import date, datetime
from typing import TYPE_CHECKING
from uuid import UUID

from tinhso.government.service_score.contracts import FLAGS, NEVER, Fact, Spent, Sums
from tinhso.government.service_score.rules.periods import Period, month_of
from tinhso.kernel import clock
from tinhso.platform.cases.contracts import CLOSED, Channel, Status

if TYPE_CHECKING:
    from tinhso.platform.cases.facade import CaseFacts, Held, Stand

Minutes = Callable[[UUID, datetime, datetime], int]
"""Working minutes of a unit between two moments."""

CellKey = tuple[UUID, UUID, UUID, date, date, date]
ProcedureKey = tuple[UUID, UUID, UUID, str, date]
CELL_COUNTS = ("dossiers", *FLAGS)
PROCEDURE_COUNTS = ("received", "online", "finished", "minutes")
RESULT = frozenset({Status.RESULT_ISSUED, Status.RETURNED})
NO_DEADLINE_YEAR = 9999

BASES = {
    "received": ("received", "online", "online_complete", "fee_due", "paid_online", "reused", "from_store",
                 "verified"),
    "finished": ("with_result", "result_file", "both_files"),
}  # fmt: skip
"""Which flags are counted over the dossiers received in the period, and which over those finished in it."""


def fact_of(case: "CaseFacts", tolerated: int | None, minutes: Minutes) -> Fact:
    """Return what counts of a dossier; the same case always gives the same fact.

    `tolerated` requests for supplements after acceptance do not make it late; ``None``: any number.
    """
    received_at, due_at = _start_and_due(case)
    late_at = _late_at(case, due_at, tolerated)
    held = next((stage for stage in reversed(case.stages) if stage.closed_at is None), None)
    done = case.status in RESULT
    online = case.channel is Channel.ONLINE and case.accepted_at is not None
    result_file = done and case.result_file
    return Fact(
        case_id=case.id,
        code=case.code,
        procedure_code=case.procedure_code,
        definition_id=case.definition_id,
        root_id=case.root_id,
        branch_id=case.branch_id,
        unit_id=case.unit_id,
        channel=case.channel.value,
        status=case.status.value,
        stage=case.stage,
        stage_role=case.stage_role,
        stage_since=held.opened_at if held else None,
        waiting=any(stand.end is None for stand in case.stands),
        received_at=received_at,
        due_at=due_at,
        ended_at=case.ended_at,
        late_at=late_at,
        received_month=month_of(received_at),
        ended_month=month_of(case.ended_at),
        late_month=month_of(late_at),
        minutes=_worked(case, received_at, case.ended_at, minutes) if done else 0,
        input_file=case.input_file,
        received=case.accepted_at is not None,
        compared=received_at is not None and due_at is not None,
        online=online,
        online_complete=online and result_file,
        fee_due=case.accepted_at is not None and case.fee_total > 0,
        paid_online=False,
        with_result=done,
        result_file=result_file,
        both_files=result_file and case.input_file,
        reused=case.reused,
        from_store=case.from_store,
        verified=case.accepted_at is not None and case.filed_by_citizen,
    )


def _start_and_due(case: "CaseFacts") -> tuple[datetime | None, datetime | None]:
    """A refused dossier was never accepted: it is measured from filing against the time to answer."""
    if case.accepted_at is not None:
        return case.accepted_at, case.due_at
    if case.status is Status.REFUSED and case.attention_at.year < NO_DEADLINE_YEAR:
        return case.submitted_at, case.attention_at
    return None, None


def _late_at(case: "CaseFacts", due_at: datetime | None, tolerated: int | None) -> datetime | None:
    """Return since when a dossier is late: past its due time unless it stopped before, or asked too often."""
    asked = sorted(stand.start for stand in _after_acceptance(case) if stand.asked)
    moments = [] if tolerated is None else asked[tolerated : tolerated + 1]
    stopped = _stopped_at(case)
    if due_at is not None and (stopped is None or stopped > due_at):
        moments.append(due_at)
    return min(moments, default=None)


def _after_acceptance(case: "CaseFacts") -> "list[Stand]":
    return [stand for stand in case.stands if not stand.before_acceptance]


def _stopped_at(case: "CaseFacts") -> datetime | None:
    """Return the end of processing; while the citizen is waited for, the time of the request."""
    waiting = next((stand.start for stand in case.stands if stand.end is None), None)
    return waiting or case.ended_at


def _worked(case: "CaseFacts", start: datetime | None, end: datetime | None, minutes: Minutes) -> int:
    """Return the working minutes of a span without those in which the clock stood."""
    if start is None or end is None or end <= start:
        return 0
    total = minutes(case.unit_id, start, end)
    for stand in _after_acceptance(case):
        first, last = max(stand.start, start), min(stand.end or end, end)
        total -= minutes(case.unit_id, first, last) if first < last else 0
    return max(total, 0)


def stages_of(case: "CaseFacts", minutes: Minutes) -> list[Spent]:
    """Return how long each stage of a dossier with a result took; of others nobody can learn."""
    ended_at = case.ended_at
    if case.status not in RESULT or ended_at is None:
        return []
    return [_spent(case, stage, ended_at, minutes) for stage in case.stages if stage.opened_at < ended_at]


def _spent(case: "CaseFacts", stage: "Held", ended_at: datetime, minutes: Minutes) -> Spent:
    left_at = min(stage.closed_at or ended_at, ended_at)
    return Spent(
        case_id=case.id,
        opened_at=stage.opened_at,
        procedure_code=case.procedure_code,
        stage=stage.stage,
        role=stage.role,
        unit_id=stage.unit_id,
        ended_on=clock.local(ended_at).date(),
        minutes=_worked(case, stage.opened_at, left_at, minutes),
        rest=_worked(case, left_at, ended_at, minutes),
    )


def is_open(fact: Fact) -> bool:
    return fact.status not in CLOSED and fact.ended_month == NEVER


def cell_key(fact: Fact) -> CellKey:
    return (
        fact.unit_id, fact.root_id, fact.branch_id, fact.received_month, fact.ended_month, fact.late_month
    )  # fmt: skip


def cell_counts(fact: Fact) -> tuple[int, ...]:
    return (1, *(int(getattr(fact, flag)) for flag in FLAGS))


def procedure_key(fact: Fact) -> ProcedureKey:
    return (fact.unit_id, fact.root_id, fact.branch_id, fact.procedure_code, fact.received_month)


def procedure_counts(fact: Fact) -> tuple[int, ...]:
    return (int(fact.received), int(fact.online), int(fact.with_result), fact.minutes)


def sums_of(fact: Fact, period: Period) -> Sums:
    """Return what one dossier adds to a period, judged at its end: the definition the tables must agree with.

    A dossier belongs to a period in which it was received or finished; it is late in it when it got late
    before the period ended.
    """
    found: Sums = Counter()
    inside = {"received": fact.received_month in period, "finished": fact.ended_month in period}
    for base, flags in BASES.items():
        if inside[base]:
            found.update({f"{base}.{flag}": 1 for flag in flags if getattr(fact, flag)})
    if any(inside.values()) and fact.compared:
        found["touched.compared"] += 1
        found["touched.late"] += fact.late_month < period.end
    return +found


def total(facts: Iterable[Fact], period: Period) -> Sums:
    found: Sums = Counter()
    for fact in facts:
        found.update(sums_of(fact, period))
    return found
