"""Which open dossiers lift the score most: each is finished on paper and the score measured again.

Compared with leaving it until the end of the period, as the methodology judges what is unfinished.
"""

from collections.abc import Collection, Iterable
from dataclasses import replace
from datetime import datetime
from fractions import Fraction

from tinhso.government.service_score.contracts import NEVER, Fact, Gain, Score, Services, Source, State, Sums
from tinhso.government.service_score.formula import Formula
from tinhso.government.service_score.rules.counting import is_open, sums_of
from tinhso.government.service_score.rules.indicators import measure
from tinhso.government.service_score.rules.periods import Period, month_of
from tinhso.platform.cases.contracts import Status


def finished(fact: Fact, now: datetime) -> Fact:
    """Return the dossier as it would be if its result were issued now, its papers scanned."""
    in_time = fact.late_at is None or fact.late_at >= now
    late_at = None if in_time else fact.late_at
    return replace(
        fact,
        status=Status.RESULT_ISSUED.value,
        ended_at=now,
        ended_month=month_of(now),
        late_at=late_at,
        late_month=month_of(late_at),
        with_result=True,
        result_file=True,
        both_files=True,
        online_complete=fact.online,
    )


def gains(
    formula: Formula,
    sums: Sums,
    facts: Iterable[Fact],
    period: Period,
    now: datetime,
    services: Services | None,
    sources: Collection[Source] = (),
) -> list[Gain]:
    """Return what each open dossier is worth, most first; equal ones by due time.

    Dossiers alike in all that counts are measured once.
    """
    base = measure(formula, sums, services, sources)
    known: dict[frozenset[tuple[str, int]], Score] = {}
    found = []
    for fact in facts:
        if not (is_open(fact) and fact.received):
            continue
        after = finished(fact, now)
        change = sums_of(after, period)
        change.subtract(sums_of(fact, period))
        key = frozenset((name, count) for name, count in change.items() if count)
        if key not in known:
            known[key] = measure(formula, _changed(sums, change), services, sources)
        found.append(_gain(fact, after, base, known[key]))
    return sorted(found, key=_order)


def _order(gain: Gain) -> tuple[Fraction, bool, float, str]:
    due = gain.fact.due_at
    return -gain.total, due is None, due.timestamp() if due else 0, str(gain.fact.case_id)


def _changed(sums: Sums, change: Sums) -> Sums:
    result = sums.copy()
    result.update(change)
    return result


def _gain(fact: Fact, after: Fact, base: Score, score: Score) -> Gain:
    pairs = zip(base.indicators, score.indicators, strict=True)
    parts = tuple((new.code, new.exact - old.exact) for old, new in pairs if new.state is State.MEASURED)
    changed = tuple((code, points) for code, points in parts if points)
    return Gain(
        fact=fact,
        total=score.exact - base.exact,
        parts=changed,
        in_time=after.late_month == NEVER,
        digitise=not fact.input_file,
    )
