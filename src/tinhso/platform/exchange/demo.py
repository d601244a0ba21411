"""Who takes part in the simulated axis of a demo province: its units with a code, and a made-up partner."""

import json
import os
from uuid import UUID

from django.conf import settings

from tinhso.kernel import clock
from tinhso.kernel.errors import NotFound
from tinhso.kernel.manifest import SeedContext
from tinhso.platform.access import facade as access
from tinhso.platform.exchange.actions.agencies import take_agencies
from tinhso.platform.exchange.axis.client import AgencyRow
from tinhso.platform.exchange.outbound import ACTOR
from tinhso.platform.organisations import facade as organisations
from tinhso.platform.organisations.contracts import CodeScheme, UnitInfo

PARTNER = "tinhso.partner"
PARTNER_AGENCIES = {"H99": "UBND tỉnh Thử Nghiệm (mô phỏng)", "G99": "Bộ Thử Nghiệm (mô phỏng)"}
FILE = "demo_axis.json"
READERS = ("mot-cua-xa", "mot-cua-huyen")
_PRIVATE = 0o600


def load(context: SeedContext) -> None:
    """Write the simulator's list of systems, and take the agencies over as if the axis had told them."""
    if not settings.DEMO:
        return
    on = clock.legal_day()
    roots = organisations.roots(on)
    units = [*roots, *(below for root in roots for below in organisations.descendants(root.id, on))]
    agencies = _agencies(units)
    own = {"secret": settings.DOCUMENT_AXIS_SECRET, "agencies": agencies}
    others = [{"code": code, "name": name} for code, name in PARTNER_AGENCIES.items()]
    writes_to = _desks(roots)
    partner = {"secret": settings.DOCUMENT_AXIS_SECRET, "agencies": others, "writes_to": writes_to}
    _write(json.dumps({settings.DOCUMENT_AXIS_SYSTEM_ID: own, PARTNER: partner}, ensure_ascii=False))
    rows = [AgencyRow(row["code"], row["name"], row.get("code102", ""), "") for row in [*agencies, *others]]
    context.stdout(f"  {take_agencies(actor=ACTOR, rows=rows)} cơ quan trên trục mô phỏng")


def _agencies(units: list[UnitInfo]) -> list[dict[str, str]]:
    codes = organisations.all_codes_on([unit.id for unit in units], clock.legal_day())
    found = []
    for unit in units:
        by_scheme = {code.scheme: code.code for code in codes.get(unit.id, [])}
        if code := by_scheme.get(CodeScheme.QD20):
            old = by_scheme.get(CodeScheme.QCVN102, "")
            found.append({"code": code, "name": unit.name, "code102": old})
    return found


def _desks(roots: list[UnitInfo]) -> list[str]:
    """Return the codes of the units where demo accounts work: the partner writes to them."""
    found = [_unit_of(name) for name in READERS]
    units = [*(root.id for root in roots), *(unit_id for unit_id in found if unit_id)]
    codes = organisations.codes_on(units, clock.legal_day())
    return [codes[unit_id] for unit_id in dict.fromkeys(units) if unit_id in codes]


def _unit_of(username: str) -> UUID | None:
    try:
        return access.account_named(username).unit_id
    except NotFound:
        return None


def _write(text: str) -> None:
    path = settings.DATA_DIR / FILE
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, _PRIVATE)
    with os.fdopen(handle, "w", encoding="utf-8") as file:
        file.write(text)
