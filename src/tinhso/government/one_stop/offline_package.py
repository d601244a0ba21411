"""What a desk keeps for the hours without a line: its most used procedures, the map, estimated due dates."""

import hashlib
import json
from collections.abc import Iterator
from datetime import datetime, time, timedelta
from typing import Any
from uuid import UUID

from django.conf import settings

from tinhso.kernel import clock
from tinhso.kernel.actor import Actor
from tinhso.kernel.errors import Denied
from tinhso.platform.calendar import facade as calendar
from tinhso.platform.cases import facade as cases
from tinhso.platform.cases.contracts import Channel
from tinhso.platform.forms import facade as forms
from tinhso.platform.organisations import facade as organisations
from tinhso.platform.places import facade as places
from tinhso.platform.places.contracts import AreaInfo
from tinhso.platform.procedures import facade as procedures

PROCEDURES_MAX = 40
FEATURED_MAX = 200
BYTES_MAX = 1_500_000
USED_SINCE = timedelta(days=90)
ESTIMATED_DAYS = 4
ESTIMATED_HOUR = time(10)
COMMUNE_LEVEL = 3

Mornings = list[tuple[datetime, calendar.WorkCalendar]]


def package(actor: Actor) -> tuple[str, bytes]:
    """Return the package of the officer's desk and its ETag; the same content has the same tag."""
    if actor.unit_id is None:
        raise Denied("cases.no_desk", "Tài khoản của bạn chưa gắn với bộ phận một cửa nào.")
    head = {"unit": actor.unit_name, "province": settings.PROVINCE_CODE, "areas": _areas()}
    room = BYTES_MAX - len(_json(head))
    kept: list[dict[str, Any]] = []
    for described in _described(actor.unit_id):
        room -= len(_json(described))
        if room < 0:
            break
        kept.append(described)
    body = _json({**head, "procedures": kept})
    return hashlib.sha256(body).hexdigest()[:32], body


def _described(unit_id: UUID) -> Iterator[dict[str, Any]]:
    codes, mornings = wanted(unit_id), _mornings(unit_id)
    in_force = cases.procedures_in_force(codes)  # what was used in the last months may be so no longer
    for definition_id, procedure in (in_force[code] for code in codes if code in in_force):
        if Channel.DESK in procedure.channels:
            yield describe(definition_id, procedure, mornings)


def wanted(unit_id: UUID) -> list[str]:
    """Return what this desk takes in most, then what somebody wrote a guide and a form of its own for."""
    used = cases.most_used(unit_id, clock.now() - USED_SINCE, PROCEDURES_MAX)
    written = sorted(procedures.featured(FEATURED_MAX), key=lambda entry: entry.level != "commune")
    return list(dict.fromkeys((*used, *(entry.code for entry in written))))[:PROCEDURES_MAX]


def describe(definition_id: UUID, procedure: cases.Procedure, mornings: Mornings) -> dict[str, Any]:
    """Return a procedure as the desk's script draws it; conditions stay CEL and are asked there too."""
    return {
        "code": procedure.code,
        "definition_id": str(definition_id),
        "name": procedure.short_name.vi,
        "sector": procedure.sector,
        "keywords": procedure.keywords,
        "delivery": procedure.delivery,
        "papers": [
            {
                "code": paper.code,
                "name": paper.name.vi,
                "required": paper.required,
                "visible": paper.visible,
                "shown_only": paper.shown_only,
            }
            for paper in procedure.papers
        ],
        "fees": [
            {"name": fee.name.vi, "amount": fee.amount, "when": fee.when}
            for fee in procedure.fees
            if Channel.DESK in fee.channels
        ],
        "limits": _limits(procedure, mornings),
        "forms": [
            forms.load_form(form).model_dump(mode="json", by_alias=True, exclude_defaults=True)
            for form in procedure.forms
        ],
    }


def _mornings(unit_id: UUID) -> Mornings:
    """Return the mornings of the next days with the calendar of the desk on each."""
    path, today = organisations.path(unit_id), clock.today()
    days = [today + timedelta(days=n) for n in range(ESTIMATED_DAYS)]
    return [
        (datetime.combine(day, ESTIMATED_HOUR, clock.VIETNAM), calendar.calendar_of(path, day))
        for day in days
    ]


def _limits(procedure: cases.Procedure, mornings: Mornings) -> list[dict[str, Any]]:
    """Return each limit with the due date of a dossier received on each of the next days."""
    found = []
    for limit in procedure.time_limits:
        if Channel.DESK not in limit.channels:
            continue
        due = {f"{m:%Y-%m-%d}": cases.estimated_due(limit, working, m) for m, working in mornings}
        shown = {day: at.isoformat() for day, at in due.items() if at}
        found.append({"when": limit.when, "note": limit.note, "due": shown})
    return found


def _areas() -> list[list[str]]:
    """Return the communes of the province: code, name, district."""
    day = clock.legal_day()
    below = places.descendants(settings.PROVINCE_CODE, 1, day)
    names = {(area.level, area.code): area.name for area in below}
    return [
        [area.code, area.full_name or area.name, _above(area, names)]
        for area in below
        if area.level == COMMUNE_LEVEL
    ]


def _above(area: AreaInfo, names: dict[tuple[int, str], str]) -> str:
    return names.get((area.level - 1, area.parent_code), "")


def _json(content: Any) -> bytes:
    return json.dumps(content, ensure_ascii=False, separators=(",", ":"), sort_keys=True).encode()
