"""Dossiers follow their unit through a reform. The due date never moves; the chain says by which law."""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db.models import Q, QuerySet

from tinhso.kernel import clock
from tinhso.kernel.actions import action, emit
from tinhso.kernel.actor import Actor, Path
from tinhso.kernel.bulk import write_columns
from tinhso.kernel.unit_moves import Moved, UnitReform
from tinhso.platform.access import facade as access
from tinhso.platform.cases.contracts import CLOSED, CaseRehomed, Status
from tinhso.platform.cases.models import OPEN, Case, Task, TrailRow
from tinhso.platform.cases.rehoming import Router, open_cases
from tinhso.platform.cases.step import link
from tinhso.platform.organisations import facade as organisations

ACTION = "rehome"
MOVED, RETURNED = "Chuyển do sắp xếp đơn vị", "Chuyển trở lại, bỏ sắp xếp đơn vị"
CHANGED = [
    "unit", "root_id", "branch_id", "intake_unit", "assignee", "revision", "trail_length", "trail_head"
]  # fmt: skip


@action("cases.rehome")
def rehome(*, actor: Actor, reform: UnitReform, size: int, wait: bool) -> Sequence[Moved]:
    """Move a batch of open dossiers to the units that inherit them."""
    cases = _locked(Case.objects.filter(open_cases(reform)), size, wait=wait)
    router = Router(reform)
    targets = {case.pk: router.target(case.unit_id, case) for case in cases}
    moved = [Moved(case.pk, case.code, case.unit_id, targets[case.pk], _place_of(case)) for case in cases]
    for case in cases:
        case.intake_unit_id = router.desk(case.intake_unit_id, case, targets[case.pk])
    label = RETURNED if reform.undo else MOVED
    _carry(actor, cases, targets, reform, label)
    return moved


@action("cases.rehome")
def take_home(*, actor: Actor, reform: UnitReform, items: Sequence[Moved], wait: bool) -> Mapping[UUID, str]:
    """Take dossiers back to where they were. What was decided or handed on meanwhile stays."""
    by_id = {item.item_id: item for item in items}
    cases = _locked(Case.objects.filter(pk__in=by_id), len(by_id), wait=wait)
    stays = {case.pk: _why_it_stays(case, by_id[case.pk], reform) for case in cases}
    returning = [case for case in cases if not stays[case.pk]]
    for case in returning:
        case.intake_unit_id = UUID(by_id[case.pk].before["intake"])
    homes = {case.pk: by_id[case.pk].old_id for case in returning}
    _carry(actor, returning, homes, reform, RETURNED, _officers(returning, by_id))
    return stays


@action("cases.rehome")
def redirect_desks(*, actor: Actor, reform: UnitReform, size: int, wait: bool) -> Sequence[Moved]:
    """Let dossiers decided elsewhere be collected at the desk that took over; the rest stays as it is."""
    here = OPEN & Q(intake_unit_id__in=reform.heirs) & ~Q(unit_id__in=reform.heirs)
    cases = _locked(Case.objects.filter(here), size, wait=wait)
    router, now, links, moved = Router(reform), clock.now(), [], []
    for case in cases:
        old = case.intake_unit_id
        case.intake_unit_id = router.desk(old, case, router.fallback(old))
        moved.append(Moved(case.pk, case.code, old, case.intake_unit_id))
        links.append(_linked(actor, case, now, "Đổi nơi nhận kết quả do sắp xếp đơn vị", reform, old))
    _save(cases, links)
    return moved


@action("cases.rehome")
def restore_desks(
    *, actor: Actor, reform: UnitReform, items: Sequence[Moved], wait: bool
) -> Mapping[UUID, str]:
    """Give dossiers their desks back."""
    by_id = {item.item_id: item for item in items}
    cases = _locked(Case.objects.filter(pk__in=by_id), len(by_id), wait=wait)
    stays = {case.pk: "Hồ sơ đã kết thúc" if Status(case.status) in CLOSED else "" for case in cases}
    now, links = clock.now(), []
    returning = [case for case in cases if not stays[case.pk]]
    for case in returning:
        new, case.intake_unit_id = case.intake_unit_id, by_id[case.pk].old_id
        links.append(_linked(actor, case, now, "Trả lại nơi nhận kết quả", reform, new))
    _save(returning, links)
    return stays


def count_desks(reform: UnitReform) -> QuerySet[Case]:
    return Case.objects.filter(OPEN, intake_unit_id__in=reform.heirs).exclude(unit_id__in=reform.heirs)


def _locked(rows: QuerySet[Case], size: int, *, wait: bool) -> list[Case]:
    """Lock in key order; what an officer is at work on is left for later unless one may wait."""
    return list(rows.select_for_update(skip_locked=not wait, of=("self",)).order_by("pk")[:size])


def _place_of(case: Case) -> dict[str, Any]:
    return {
        "intake": str(case.intake_unit_id),
        "assignee": str(case.assignee_id or ""),
        "due_at": case.due_at.isoformat() if case.due_at else "",
    }


def _carry(
    actor: Actor,
    cases: Sequence[Case],
    targets: Mapping[UUID, UUID],
    reform: UnitReform,
    label: str,
    officers: Mapping[UUID, UUID | None] | None = None,
) -> None:
    """Set the place of locked dossiers with task, chain and event: a fixed number of statements."""
    now = clock.now()
    homes = access.accounts_by_id(case.assignee_id for case in cases if case.assignee_id)
    paths = {key: organisations.path(key) for key in set(targets.values())}
    links = []
    for case in cases:
        old, path = case.unit_id, paths[targets[case.pk]]
        _place(case, path, {key: account.unit_id for key, account in homes.items()})
        if officers is not None:
            case.assignee_id = officers[case.pk]
        links.append(_linked(actor, case, now, label, reform, old))
    _hand_tasks_on(actor, {case.pk: case.unit_id for case in cases}, now)
    _save(cases, links)
    for case in cases:
        emit(_event(case, reform))


def _officers(cases: Sequence[Case], items: Mapping[UUID, Moved]) -> dict[UUID, UUID | None]:
    """Return who had the dossiers before: they get them back."""
    before = {case.pk: items[case.pk].before["assignee"] for case in cases}
    return {key: UUID(officer) if officer else None for key, officer in before.items()}


def _place(case: Case, path: Path, homes: Mapping[UUID, UUID | None]) -> None:
    """The officer keeps the dossier when the officer moves with it; else it waits at the new unit's desk."""
    case.unit_id, case.root_id, case.branch_id = path[-1], path[0], path[min(1, len(path) - 1)]
    if case.assignee_id and homes.get(case.assignee_id) not in path:
        case.assignee_id = None


def _linked(actor: Actor, case: Case, now: datetime, label: str, reform: UnitReform, old: UUID) -> TrailRow:
    names = _Names(reform)
    data = {
        "reform": str(reform.id),
        "basis": reform.legal_basis,
        "from": names[old],
        "to": names[case.unit_id],
        "due_at": case.due_at.isoformat() if case.due_at else "",
    }
    case.revision += 1
    return link(case, actor, ACTION, label, now, note=reform.name, data=data)


class _Names:
    """Units by name, on whichever side of the reform they stand."""

    def __init__(self, reform: UnitReform) -> None:
        self.reform = reform

    def __getitem__(self, key: UUID) -> str:
        node = self.reform.before.nodes.get(key) or self.reform.after.nodes.get(key)
        return node.name if node else organisations.unit(key).name


def _hand_tasks_on(actor: Actor, units: Mapping[UUID, UUID], now: datetime) -> None:
    """Close the open task at the old unit and open the same at the new one: the control slip shows both."""
    open_tasks = Task.objects.filter(case_id__in=units, closed_at__isnull=True)
    tasks = [
        Task(
            case_id=task.case_id,
            stage=task.stage,
            unit_id=units[task.case_id],
            role=task.role,
            opened_at=now,
            due_at=task.due_at,
        )
        for task in open_tasks
    ]
    open_tasks.update(closed_at=now, closed_by=actor.name)
    Task.objects.bulk_create(tasks)


def _save(cases: Collection[Case], links: Collection[TrailRow]) -> None:
    TrailRow.objects.bulk_create(links)
    write_columns(cases, CHANGED)


def _event(case: Case, reform: UnitReform) -> CaseRehomed:
    return CaseRehomed(
        case_id=case.pk,
        code=case.code,
        procedure_code=case.procedure_code,
        status=str(case.status),
        stage=case.stage,
        unit_id=case.unit_id,
        applicant_id=case.applicant_id,
        note=reform.legal_basis,
        reform_id=reform.id,
    )


def _why_it_stays(case: Case, item: Moved, reform: UnitReform) -> str:
    if Status(case.status) in CLOSED:
        return "Hồ sơ đã kết thúc ở đơn vị kế thừa"
    if case.unit_id != item.new_id and case.unit_id not in reform.created:
        return "Hồ sơ đã chuyển tiếp cho đơn vị khác"
    return ""
