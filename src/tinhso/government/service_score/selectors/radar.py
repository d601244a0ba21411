"""Open dossiers that may become late, where each waits, and what experience says of that place."""

from collections import defaultdict
from collections.abc import Collection, Iterable
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

from django.db.models import Count, F, Q

from tinhso.government.service_score.contracts import NEVER, Fact, History, HitRate, Risk
from tinhso.government.service_score.models import DossierFact, Forecast
from tinhso.government.service_score.rules import radar as rules
from tinhso.government.service_score.selectors.dossiers import fact_of_row
from tinhso.government.service_score.selectors.reach import in_reach
from tinhso.kernel import clock
from tinhso.kernel.actor import Actor
from tinhso.kernel.statements import ask
from tinhso.platform.calendar import facade as calendar
from tinhso.platform.cases import facade as cases
from tinhso.platform.organisations import facade as organisations

CANDIDATES_MAX = 500
CALENDAR_DAYS_MAX = 12
"""Within which two working days lie even at Tết."""

LEARNT_DAYS = 180
PROCEDURE, ROLE, QUOTA = "procedure", "role", "quota"
Key = tuple[str, str]


def risks(actor: Actor, now: datetime) -> list[Risk]:
    """Return the open dossiers in reach due within two working days that may not make it, worst first."""
    facts = [fact for fact in _candidates(actor, now) if _soon(fact, now)]
    learnt, queues = _learnt(facts, now), _queues(actor, facts)
    found = (_risk(fact, learnt, queues, now) for fact in facts)
    return sorted((one for one in found if one), key=rules.urgency)


def overdue_count(actor: Actor, now: datetime) -> int:
    """Return how many open dossiers in reach are late already. One query."""
    rows = DossierFact.objects.filter(in_reach(actor), ended_month=NEVER, received=True, waiting=False)
    return rows.filter(late_at__lte=now).count()


def hit_rate() -> HitRate | None:
    """Return how often a dossier shown as likely late became late, once enough are decided. One query.

    A dossier is decided when it ended or got late; one shown on several days counts once.
    """
    decided = Q(fact__late_at__lte=clock.now()) | ~Q(fact__ended_month=NEVER)
    late = Q(fact__late_at__lte=clock.now())
    rows = Forecast.objects.filter(decided, likely=True)
    found = rows.aggregate(shown=Count("fact", distinct=True), late=Count("fact", filter=late, distinct=True))
    return HitRate(**found) if found["shown"] >= rules.HIT_RATE_MIN else None


def _candidates(actor: Actor, now: datetime) -> list[Fact]:
    rows = DossierFact.objects.filter(
        in_reach(actor),
        ended_month=NEVER,
        received=True,
        waiting=False,
        late_at=F("due_at"),
        late_at__gt=now,
        late_at__lte=now + timedelta(days=CALENDAR_DAYS_MAX),
    )
    return [fact_of_row(row) for row in rows.order_by("late_at", "pk")[:CANDIDATES_MAX]]


def _soon(fact: Fact, now: datetime) -> bool:
    return _left(fact, now) <= rules.DAYS_AHEAD * rules.MINUTES_A_DAY


def _left(fact: Fact, now: datetime) -> int:
    return _minutes(fact.unit_id, now, fact.due_at or now)


def _minutes(unit_id: UUID, start: datetime, end: datetime) -> int:
    chart = calendar.calendar_of(organisations.path(unit_id), clock.local(start).date())
    return calendar.working_minutes(chart, start, max(start, end))


def _risk(
    fact: Fact,
    learnt: dict[tuple[str, Key], History],
    queues: dict[tuple[UUID, str], list[Fact]],
    now: datetime,
) -> Risk | None:
    spent = _minutes(fact.unit_id, fact.stage_since, now) if fact.stage_since else 0
    history = (
        learnt.get((PROCEDURE, (fact.procedure_code, fact.stage)))
        or learnt.get((ROLE, (fact.stage_role, "")))
        or _planned(fact)
    )
    waiting = queues[(fact.unit_id, fact.stage_role)]
    ahead = sum(other.late_at < fact.late_at for other in waiting if other.late_at and fact.late_at)
    return rules.risk(fact, _left(fact, now), spent, history, ahead)


def _planned(fact: Fact) -> History:
    """Return what the procedure itself plans for a stage and those after it, where nobody has learnt yet."""
    quotas: dict[str, int] = {}
    if fact.definition_id:
        stages = cases.procedure_of(fact.definition_id).stages
        quotas = {stage.code: stage.quota_hours * 60 for stage in stages}
    codes = list(quotas)
    here = codes.index(fact.stage) if fact.stage in quotas else len(codes)
    own = quotas.get(fact.stage, 0)
    return History(QUOTA, 0, own, own, sum(quotas[code] for code in codes[here + 1 :]))


def _queues(actor: Actor, facts: Collection[Fact]) -> dict[tuple[UUID, str], list[Fact]]:
    """Return who waits for the same role at the same unit. One query."""
    found: dict[tuple[UUID, str], list[Fact]] = defaultdict(list)
    if not facts:
        return found
    rows = DossierFact.objects.filter(
        in_reach(actor),
        ended_month=NEVER,
        received=True,
        waiting=False,
        unit_id__in={fact.unit_id for fact in facts},
    )
    for row in rows.order_by("late_at")[: CANDIDATES_MAX * 10]:
        found[(row.unit_id, row.stage_role)].append(fact_of_row(row))
    return found


def _learnt(facts: Iterable[Fact], now: datetime) -> dict[tuple[str, Key], History]:
    """Return the experience of the last half year by procedure and stage, and by role. Two queries."""
    known = list(facts)
    since = (clock.local(now) - timedelta(days=LEARNT_DAYS)).date()
    places = sorted({(fact.procedure_code, fact.stage) for fact in known})
    roles = sorted({fact.stage_role for fact in known})
    return {
        **_measured(PROCEDURE, _BY_STAGE, [[a for a, _b in places], [b for _a, b in places]], since),
        **_measured(ROLE, _BY_ROLE, [roles], since),
    }


def _measured(basis: str, sql: str, chosen: list[list[Any]], since: date) -> dict[tuple[str, Key], History]:
    if not chosen[0]:
        return {}
    rows = ask(sql, [*chosen, since, rules.SAMPLES_MIN])
    return {
        (basis, (first, second)): History(basis, count, round(median), round(p80), round(rest))
        for first, second, count, median, p80, rest in rows
    }


_MEASURES = """count(*), percentile_cont(0.5) WITHIN GROUP (ORDER BY minutes),
  percentile_cont(0.8) WITHIN GROUP (ORDER BY minutes), percentile_cont(0.5) WITHIN GROUP (ORDER BY rest)"""
_BY_STAGE = f"""
SELECT t.procedure_code, t.stage, {_MEASURES} FROM service_score_stagetime t
JOIN unnest(%s::text[], %s::text[]) AS wanted (procedure_code, stage)
  ON t.procedure_code = wanted.procedure_code AND t.stage = wanted.stage
WHERE t.ended_on >= %s GROUP BY t.procedure_code, t.stage HAVING count(*) >= %s"""  # noqa: S608
_BY_ROLE = f"""
SELECT role, '', {_MEASURES} FROM service_score_stagetime
WHERE role = ANY(%s) AND ended_on >= %s GROUP BY role HAVING count(*) >= %s"""  # noqa: S608

__all__ = ["hit_rate", "overdue_count", "risks"]
