"""Facts of many dossiers at once, for those who count them: no names, no answers.

Read by systems that measure the work (indicators, statistics, forecasts); what they make of a fact is theirs.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db.models import Exists, OuterRef, Q, Value

from tinhso.platform.cases.contracts import Channel, ResultState, Status
from tinhso.platform.cases.depositing import kept_results
from tinhso.platform.cases.models import Case, Paper, Pause, Result, Supplement, Task

DRAFTED = (ResultState.DRAFT, ResultState.APPROVED)


@dataclass(frozen=True, slots=True)
class Stand:
    """A time in which the clock stood; `asked` when it was a request for a supplement."""

    asked: bool
    before_acceptance: bool
    start: datetime
    end: datetime | None


@dataclass(frozen=True, slots=True)
class Held:
    """A stage of the case at one unit: which role had it, from when until when, and who ended it."""

    stage: str
    role: str
    unit_id: UUID
    opened_at: datetime
    closed_at: datetime | None
    officer: str = ""


@dataclass(frozen=True, slots=True)
class CaseFacts:
    """What may be counted of a dossier. `attention_at` is the deadline of the answer until acceptance."""

    id: UUID
    code: str
    procedure_code: str
    definition_id: UUID
    root_id: UUID
    branch_id: UUID
    unit_id: UUID
    channel: Channel
    status: Status
    stage: str
    stage_role: str
    fee_total: int
    filed_by_citizen: bool
    submitted_at: datetime
    accepted_at: datetime | None
    attention_at: datetime
    due_at: datetime | None
    ended_at: datetime | None
    input_file: bool
    result_file: bool
    reused: bool
    from_store: bool
    stands: tuple[Stand, ...]
    stages: tuple[Held, ...]


_COLUMNS = (
    "id", "code", "procedure_code", "definition_id", "root_id", "branch_id", "unit_id", "channel", "status",
    "stage", "stage_role", "fee_total", "submitted_at", "accepted_at", "attention_at", "due_at", "ended_at",
)  # fmt: skip


def facts(case_ids: Collection[UUID]) -> list[CaseFacts]:
    """Return the facts of those of the cases that exist, by id. Three queries, however many."""
    stands, stages = _stands(case_ids), _stages(case_ids)
    current = Paper.objects.filter(case=OuterRef("pk"), superseded=False)
    paper, stored = current.exclude(file=None, item=None), current.filter(item__isnull=False)
    result = Result.objects.filter(case=OuterRef("pk"), file__isnull=False).exclude(state__in=DRAFTED)
    rows = Case.objects.filter(pk__in=case_ids).order_by("pk")
    found = rows.annotate(
        input_file=Exists(paper),
        result_file=Exists(result),
        reused=Exists(stored),
        from_store=Exists(stored) | Exists(kept_results(OuterRef("code"))),
    )
    columns = (*_COLUMNS, "filer__kind", "input_file", "result_file", "reused", "from_store")
    return [_facts(row, stands, stages) for row in found.values(*columns)]


def case_ids(*, after: UUID | None = None, size: int = 1_000) -> list[UUID]:
    """Return the ids of a batch of all cases, in order, to walk them once. One query."""
    rows = Case.objects.order_by("pk")
    return list((rows.filter(pk__gt=after) if after else rows).values_list("pk", flat=True)[:size])


def ids_of_unit(unit_id: UUID, *, since: datetime, size: int) -> list[UUID]:
    """Return the latest dossiers a unit had a finished or open step in since a moment. One query."""
    recent = Q(closed_at__gte=since) | Q(closed_at__isnull=True)
    rows = Task.objects.filter(recent, unit_id=unit_id).order_by("-case_id").distinct("case_id")
    return list(rows.values_list("case_id", flat=True)[:size])


def _facts(row: dict[str, Any], stands: dict[UUID, list[Stand]], stages: dict[UUID, list[Held]]) -> CaseFacts:
    kind, key = row.pop("filer__kind"), row["id"]
    row["channel"], row["status"] = Channel(row["channel"]), Status(row["status"])
    return CaseFacts(
        **row, filed_by_citizen=kind == "citizen", stands=tuple(stands[key]), stages=tuple(stages[key])
    )


def _stands(case_ids: Collection[UUID]) -> dict[UUID, list[Stand]]:
    asked = Supplement.objects.filter(case__in=case_ids).values_list(
        "case_id", Value(True), "before_acceptance", "requested_at", "answered_at"
    )
    stood = Pause.objects.filter(case__in=case_ids).values_list(
        "case_id", Value(False), Value(False), "started_at", "ended_at"
    )
    found: defaultdict[UUID, list[Stand]] = defaultdict(list)
    rows: Iterable[Any] = asked.union(stood, all=True)
    for case_id, *rest in sorted(rows, key=lambda row: row[3]):
        found[case_id].append(Stand(*rest))
    return found


def _stages(case_ids: Collection[UUID]) -> dict[UUID, list[Held]]:
    found: defaultdict[UUID, list[Held]] = defaultdict(list)
    rows = Task.objects.filter(case__in=case_ids).order_by("opened_at", "id")
    for row in rows.values_list("case_id", "stage", "role", "unit_id", "opened_at", "closed_at", "closed_by"):
        found[row[0]].append(Held(*row[1:]))
    return found
