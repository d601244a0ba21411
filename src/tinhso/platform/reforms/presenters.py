"""A reform in the words of its pages."""

from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.utils.translation import gettext as _

from tinhso.kernel import clock
from tinhso.kernel.actor import Actor
from tinhso.platform.organisations import facade as organisations
from tinhso.platform.organisations.contracts import UnitInfo, UnitKind
from tinhso.platform.places import facade as places
from tinhso.platform.reforms import facade
from tinhso.platform.reforms.contracts import KIND_LABELS, MOVING, STATE_LABELS, ReformInfo, ReformState

TONES = {
    ReformState.DRAFT: "plain",
    ReformState.PROPOSED: "warn",
    ReformState.CONFIRMED: "info",
    ReformState.RUNNING: "jade",
    ReformState.DONE: "ok",
    ReformState.RETURNING: "warn",
    ReformState.RETURNED: "plain",
    ReformState.DROPPED: "plain",
}
ROWS_SHOWN = 30
FLOWS_SHOWN = 12
BEFORE_RUN = {ReformState.DRAFT, ReformState.PROPOSED, ReformState.CONFIRMED}
MINUTE_S = 60


def line(found: ReformInfo) -> dict[str, Any]:
    return {
        "reform": found,
        "kind": _(KIND_LABELS[found.kind]),
        "label": _(STATE_LABELS[found.state]),
        "tone": TONES[found.state],
    }


def page(actor: Actor, reform_id: UUID) -> dict[str, Any]:
    """Return everything the page of one plan shows."""
    found = facade.reform(actor, reform_id)
    rows = facade.rows(actor, reform_id)
    runs, confirms = _may(actor, found, "reforms.run"), _may(actor, found, "reforms.confirm")
    context = line(found) | {
        "rows": rows[:ROWS_SHOWN],
        "more_rows": max(0, len(rows) - ROWS_SHOWN),
        "progress": progress(found),
        "moving": found.state in MOVING,
        "may_run": runs,
        "may_confirm": confirms and actor.account_id != found.planned_by_id,
        "same_person": confirms and actor.account_id == found.planned_by_id,
        "due": found.on <= clock.legal_day(),
        "may_return": runs and found.state is ReformState.DONE and _in_time(found),
    }
    if found.state in BEFORE_RUN:
        return context | _reviewed(actor, reform_id)
    return context | {"moved": facade.moved(actor, reform_id)}


def _reviewed(actor: Actor, reform_id: UUID) -> dict[str, Any]:
    review = facade.review(actor, reform_id)
    kinds = [
        (kind, kind.flows[:FLOWS_SHOWN], max(0, len(kind.flows) - FLOWS_SHOWN)) for kind in review.counts
    ]
    return {"review": review, "kinds": [one for one in kinds if one[0].count]}


def progress(found: ReformInfo) -> dict[str, Any]:
    """Return how far it is and how long it will take, by the speed so far."""
    return {
        "done": found.done,
        "total": found.total,
        "percent": int(100 * found.share_done),
        "left": _left(found, clock.now()),
    }


def _left(found: ReformInfo, now: datetime) -> str:
    began = found.returning_at if found.state is ReformState.RETURNING else found.started_at
    if began is None or not found.done or found.state not in MOVING:
        return ""
    seconds = (now - began).total_seconds() / found.done * (found.total - found.done)
    if seconds < MINUTE_S:
        return _("còn chưa đến một phút")
    return _("còn khoảng %(minutes)d phút") % {"minutes": round(seconds / MINUTE_S)}


def _may(actor: Actor, found: ReformInfo, permission: str) -> bool:
    return actor.can(permission, organisations.path(found.scope_id) if found.scope_id else ())


def _in_time(found: ReformInfo) -> bool:
    return found.return_until is not None and clock.today() <= found.return_until


def next_province_reform() -> dict[str, str]:
    """Return the day of the last reform the national lists know for this province, and its law."""
    day = max(
        (day for root in organisations.roots(clock.legal_day()) for day in _days(root.area_code)),
        default=None,
    )
    if day is None:
        return {"on": clock.legal_day().isoformat()}
    return {"on": day.isoformat(), "legal_basis": facade.basis_of_province_reforms(day)}


def _days(province: str) -> list[date]:
    return [period.valid_to for period in places.periods(province) if period.valid_to]


def parents(actor: Actor) -> list[UnitInfo]:
    """Return the units below which the actor may reform: those with several units under them."""
    on = clock.legal_day()
    found = [
        unit
        for root in organisations.roots(on)
        for unit in (root, *organisations.descendants(root.id, on))
        if actor.can("reforms.run", unit.path)
    ]
    above = [unit.parent_id for unit in found]
    return [unit for unit in found if above.count(unit.id) > 1]


def candidates(actor: Actor, parent_id: UUID | None) -> list[UnitInfo]:
    """Return the units under one that the actor may reform, committees first."""
    if parent_id is None:
        return []
    below = organisations.children(parent_id, clock.legal_day())
    found = [unit for unit in below if actor.can("reforms.run", unit.path)]
    return sorted(found, key=lambda unit: (unit.kind != UnitKind.PEOPLE_COMMITTEE.value, unit.name))
