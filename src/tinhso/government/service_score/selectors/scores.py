"""The score of a unit, and of the whole tree."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from uuid import UUID

from django.contrib.postgres.aggregates import ArrayAgg
from django.db.models import Count, Q, Sum

from tinhso.government.service_score.contracts import NEVER, Score, Services, Source, Sums
from tinhso.government.service_score.formula import Formula
from tinhso.government.service_score.models import DossierFact, MonthCell, ProcedureCell
from tinhso.government.service_score.rules.counting import BASES
from tinhso.government.service_score.rules.indicators import measure
from tinhso.government.service_score.rules.periods import Period
from tinhso.government.service_score.selectors.reach import below, in_reach, seen_unit
from tinhso.kernel import clock
from tinhso.kernel.actor import Actor
from tinhso.platform.organisations import facade as organisations
from tinhso.platform.organisations.contracts import UnitInfo, UnitKind
from tinhso.platform.procedures import facade as procedures
from tinhso.platform.procedures.contracts import Filters

SOURCES: frozenset[Source] = frozenset({Source.REUSE, Source.STORE})
"""Other systems that feed indicators; a system that comes adds its source here."""

UNIT_KEYS = ("root_id", "branch_id", "unit_id")
DISTRICT, COMMUNE = 2, 3


@dataclass(slots=True)
class Counted:
    """The counts of a unit with all below it, and the online procedures that had dossiers."""

    sums: Sums = field(default_factory=Counter)
    online: set[str] = field(default_factory=set)

    def whole(self) -> Sums:
        return self.sums + Counter({"procedures.online": len(self.online)})


@dataclass(frozen=True, slots=True)
class UnitScore:
    """A line of the tree: `depth` 0 is the province."""

    unit: UnitInfo
    depth: int
    score: Score
    compared: int
    late: int


def unit_score(
    actor: Actor, unit_id: UUID, period: Period, formula: Formula, now: datetime
) -> tuple[UnitInfo, Score]:
    """Return the score of a unit with all below it. Three queries and those of the list of procedures."""
    unit = seen_unit(actor, unit_id)
    counted = counted_of(unit, period, now)
    return unit, measure(formula, counted.whole(), services_of(unit), SOURCES)


def counted_of(unit: UnitInfo, period: Period, now: datetime | None) -> Counted:
    """Return the counts of a unit; without `now` every open dossier is judged at the end of the period."""
    return _rolled_up(below(unit.id), period, now)[unit.id]


def tree(
    actor: Actor, period: Period, formula: Formula, now: datetime, *, new_map: bool = False
) -> list[UnitScore]:
    """Return the scores of all units in reach, each below the one above it. Five queries of our own.

    On the new map a unit that ended counts with the one that holds its main part now: two more.
    """
    heirs = organisations.heirs_of_ended(clock.legal_day()) if new_map else {}
    counted = _rolled_up(in_reach(actor), period, now, heirs)
    offered = services()
    return [
        UnitScore(
            unit,
            len(unit.path) - 1,
            measure(formula, counted[unit.id].whole(), offered[_scale(unit)], SOURCES),
            counted[unit.id].sums["touched.compared"],
            counted[unit.id].sums["touched.late"],
        )
        for unit in _shown(actor, counted)
    ]


def _shown(actor: Actor, counted: Iterable[UUID]) -> list[UnitInfo]:
    """Return the units in reach that receive dossiers or have had some, in the order of the tree."""
    receiving = organisations.receiving_units(clock.legal_day())
    wanted = {key for unit in receiving for key in unit.path} | set(counted)
    found = organisations.units(wanted)
    seen = [unit for unit in found.values() if actor.can("service_score.read", unit.path)]
    return sorted(seen, key=lambda unit: [_place(found.get(key)) for key in unit.path])


def _place(unit: UnitInfo | None) -> tuple[int, str]:
    return (unit.level, unit.area_code + unit.name) if unit else (0, "")


def _rolled_up(
    scope: Q, period: Period, now: datetime | None, heirs: Mapping[UUID, UUID] | None = None
) -> defaultdict[UUID, Counted]:
    """Add the counts of every unit (or of its heir) to itself and to those above it."""
    found: defaultdict[UUID, Counted] = defaultdict(Counted)
    rows = [*_cells(scope, period), *_procedures(scope, period)]
    if now is not None and now < period.ends_at:
        rows += _not_yet_late(scope, period, now)
    for row in rows:
        heir = (heirs or {}).get(row["unit_id"])
        keys = {row.pop(key) for key in UNIT_KEYS}
        above = set(organisations.path(heir)) if heir else keys
        online = row.pop("codes", None) or ()
        for unit_id in above:
            found[unit_id].online.update(online)
            found[unit_id].sums.update({_name(key): count or 0 for key, count in row.items()})
    return found


def _name(column: str) -> str:
    return column.replace("__", ".")


def _cells(scope: Q, period: Period) -> list[dict[str, Any]]:
    spans = {"received": _within("received_month", period), "finished": _within("ended_month", period)}
    either = spans["received"] | spans["finished"]
    wanted = {
        f"{base}__{flag}": Sum(flag, filter=spans[base], default=0)
        for base, flags in BASES.items()
        for flag in flags
    }
    wanted["touched__compared"] = Sum("compared", default=0)
    wanted["touched__late"] = Sum("compared", filter=Q(late_month__lt=period.end), default=0)
    return _by_unit(MonthCell.objects.filter(scope, either), wanted)


def _procedures(scope: Q, period: Period) -> list[dict[str, Any]]:
    wanted = {
        "codes": ArrayAgg("procedure_code", filter=Q(online__gt=0), distinct=True, default=[]),
        "procedures__finished": Sum("finished"),
        "procedures__minutes": Sum("minutes"),
    }
    return _by_unit(ProcedureCell.objects.filter(scope, _within("received_month", period)), wanted)


def _not_yet_late(scope: Q, period: Period, now: datetime) -> list[dict[str, Any]]:
    """Take back what the end of the period would make late and is not late yet."""
    rows = DossierFact.objects.filter(
        scope,
        _within("received_month", period),
        ended_month=NEVER,
        received=True,
        compared=True,
        late_at__gt=now,
        late_at__lt=period.ends_at,
    )
    return [
        {**{key: row[key] for key in UNIT_KEYS}, "touched__late": -row["open"]}
        for row in _by_unit(rows, {"open": Count("pk")})
    ]


def _by_unit(rows: Any, wanted: dict[str, Any]) -> list[dict[str, Any]]:
    return list(rows.order_by().values(*UNIT_KEYS).annotate(**wanted))


def _within(column: str, period: Period) -> Q:
    return Q(**{f"{column}__gte": period.first, f"{column}__lt": period.end})


def services() -> dict[str, Services | None]:
    """Return how many procedures there are for each scale of unit; five counts of a short list."""
    whole = procedures.totals()
    commune, district = (_level(level) for level in ("commune", "district"))
    both = Services(commune.listed + district.listed, commune.online + district.online)
    return {
        "province": Services(whole.listed, whole.online),
        "district": both,
        "commune": commune,
        "other": None,
    }


def services_of(unit: UnitInfo) -> Services | None:
    """Return the list a unit answers for, or ``None`` where it is not kept apart."""
    return services()[_scale(unit)]


def _level(level: str) -> Services:
    listed = procedures.count(Filters(level=level))
    return Services(listed, procedures.count(Filters(level=level, channel="online")))


def _scale(unit: UnitInfo) -> str:
    """Return for which list a unit answers; that of a single department is not kept apart."""
    if unit.parent_id is None:
        return "province"
    if unit.kind != UnitKind.PEOPLE_COMMITTEE:
        return "other"
    return {DISTRICT: "district", COMMUNE: "commune"}.get(unit.level, "other")
