"""Drafting a plan: units merged, a unit divided, a whole province by the national lists."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from uuid import UUID

from django.conf import settings
from django.utils.translation import gettext as _

from tinhso.kernel import clock
from tinhso.kernel.actions import action, emit
from tinhso.kernel.actor import Actor
from tinhso.kernel.errors import Invalid, NotFound
from tinhso.kernel.text_vi import nfc
from tinhso.platform.definitions import facade as definitions
from tinhso.platform.organisations import facade as organisations
from tinhso.platform.organisations.contracts import PlannedUnit, UnitInfo
from tinhso.platform.reforms.actions._steps import event_of, info
from tinhso.platform.reforms.contracts import ReformInfo, ReformKind, ReformPlanned
from tinhso.platform.reforms.definition import ReformRule
from tinhso.platform.reforms.models import NAME_LENGTH_MAX, NewUnit, Reform, Row
from tinhso.platform.reforms.picture import living
from tinhso.platform.reforms.planning import Draft, NewName, Planner
from tinhso.platform.reforms.province import plan_province as drafted_province
from tinhso.platform.reforms.selectors import carried_codes

RULE = "reform_rule"


@dataclass(frozen=True, slots=True)
class Decision:
    """What the paper says that orders the reform: its name, its number, the day it takes effect."""

    name: str
    legal_basis: str
    on: date


@action("reforms.run")
def plan_merge(
    *, actor: Actor, decision: Decision, unit_ids: Sequence[UUID], heir: UUID | NewName
) -> ReformInfo:
    """Merge units into one of them or into a new one."""
    return _planned(actor, decision, ReformKind.MERGE, lambda planner: planner.merge(unit_ids, heir))


@action("reforms.run")
def plan_split(*, actor: Actor, decision: Decision, unit_id: UUID, parts: Sequence[NewName]) -> ReformInfo:
    """Divide a unit; the first part is the main one."""
    return _planned(actor, decision, ReformKind.SPLIT, lambda planner: planner.split(unit_id, parts))


@action("reforms.run")
def plan_province(*, actor: Actor, decision: Decision, folder: Path | None = None) -> ReformInfo:
    """Plan the whole province from the national lists of that day."""
    reform, rule = _begun(actor, decision, ReformKind.PROVINCE)
    reform.by_competence = True
    lists = folder or Path(settings.DEFINITIONS_DIR)
    return _stored(actor, reform, drafted_province(lists, living(reform), reform.on, rule))


def _planned(
    actor: Actor, decision: Decision, kind: ReformKind, made: Callable[[Planner], Draft]
) -> ReformInfo:
    reform, _rule = _begun(actor, decision, kind)
    units = living(reform)
    return _stored(actor, reform, made(Planner(units, carried_codes(units, reform.on))))


def _begun(actor: Actor, decision: Decision, kind: ReformKind) -> tuple[Reform, ReformRule]:
    rule = rule_for(kind, decision.on)
    reform = Reform(
        name=_checked_name(decision.name),
        kind=kind,
        legal_basis=_checked_basis(decision.legal_basis),
        on=decision.on,
        levels=rule.levels,
        functions=rule.functions,
        return_days=rule.return_days,
        planned_by_id=actor.account_id,
        planned_by_name=actor.name,
        planned_at=clock.now(),
        touched_at=clock.now(),
    )
    return reform, rule


def _stored(actor: Actor, reform: Reform, draft: Draft) -> ReformInfo:
    touched = organisations.units(_touched(draft))
    for unit in touched.values():
        actor.require("reforms.run", unit.path)
    reform.scope_id = _common(list(touched.values()))
    reform.save(force_insert=True)
    NewUnit.objects.bulk_create(_new_unit(reform, number, unit) for number, unit in enumerate(draft.new))
    Row.objects.bulk_create(
        Row(reform=reform, old_id=row.old_id, new_id=row.new_id, share=row.share.value) for row in draft.rows
    )
    emit(event_of(ReformPlanned, reform))
    return info(reform)


def _new_unit(reform: Reform, number: int, unit: PlannedUnit) -> NewUnit:
    return NewUnit(
        id=unit.id,
        reform=reform,
        sequence=number,
        parent_id=unit.parent_id,
        name=unit.name,
        short_name=unit.short_name,
        kind=unit.kind.value,
        level=unit.level,
        function=unit.function,
        area_level=unit.area_level,
        area_code=unit.area_code,
        position=unit.position,
        receives_dossiers=unit.receives_dossiers,
        one_stop=unit.one_stop,
        working_calendar=unit.working_calendar,
        codes=[[code.scheme.value, code.code, code.synthetic] for code in unit.codes],
    )


def _touched(draft: Draft) -> set[UUID]:
    """Return the living units a plan concerns: ended, inheriting, or with a new unit below."""
    ended, inheriting = {row.old_id for row in draft.rows}, {row.new_id for row in draft.rows}
    return ended | inheriting | {unit.parent_id for unit in draft.new if unit.parent_id}


def _common(touched: Sequence[UnitInfo]) -> UUID | None:
    """Return the lowest unit that has all these at or below it."""
    paths = [unit.path for unit in touched]
    shared = [step[0] for step in zip(*paths, strict=False) if len(set(step)) == 1]
    return shared[-1] if shared else None


def rule_for(kind: ReformKind, on: date) -> ReformRule:
    """Return the rule in force on a day for a kind of reform."""
    rules: list[ReformRule] = [definitions.parsed(found.id) for found in definitions.all_effective(RULE, on)]
    fitting = next((rule for rule in rules if kind in rule.kinds), None)
    if fitting is None:
        message = _("Chưa có quy tắc sắp xếp đơn vị cho ngày %(on)s; hãy thêm vào định nghĩa.") % {
            "on": f"{on:%d/%m/%Y}"
        }
        raise Invalid("reforms.no_rule", message, fields={"on": message})
    return fitting


def _checked_name(name: str) -> str:
    found = nfc(name.replace("\x00", " "))
    if not 0 < len(found) <= NAME_LENGTH_MAX:
        message = _("Hãy đặt tên phương án, nhiều nhất %(max)s ký tự.") % {"max": NAME_LENGTH_MAX}
        raise Invalid("reforms.name", message, fields={"name": message})
    return found


def _checked_basis(number: str) -> str:
    """Return the number of a document that stands in the legal registry."""
    try:
        return definitions.legal_document(nfc(number.replace("\x00", " "))).number
    except NotFound as error:
        message = _("%(error)s Hãy thêm văn bản vào danh mục văn bản pháp luật trước.") % {"error": error}
        raise Invalid("reforms.legal_basis", message, fields={"legal_basis": message}) from error
