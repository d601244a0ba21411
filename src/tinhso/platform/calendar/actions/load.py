"""Bring the calendars up to date with their files; a file that did not change is not touched."""

import hashlib
import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import yaml
from django.utils.translation import gettext as _
from pydantic import ValidationError

from tinhso.kernel.actions import action, emit
from tinhso.kernel.actor import Actor
from tinhso.kernel.errors import Invalid
from tinhso.kernel.freshness import forget
from tinhso.platform.calendar.contracts import CalendarChanged, ExceptionKind
from tinhso.platform.calendar.models import STATE, CalendarException, Origin, WorkingCalendar
from tinhso.platform.calendar.schema import CalendarDefinition, check


@action("calendar.manage")
def load_calendars(*, actor: Actor, folder: Path) -> int:
    """Load every calendar of a folder; return how many changed."""
    read = [_read(path) for path in sorted(folder.glob("*.yaml"))]
    # Parents first: a calendar that inherits needs the row it points to.
    ordered = sorted(read, key=lambda definition: bool(definition.inherits))
    return sum(apply_calendar(actor=actor, definition=definition) for definition in ordered)


@action("calendar.manage")
def apply_calendar(*, actor: Actor, definition: CalendarDefinition) -> bool:
    """Make the tables say what a definition says; return whether anything changed."""
    content = definition.model_dump(mode="json")
    digest = hashlib.sha256(json.dumps(content, sort_keys=True).encode()).hexdigest()
    if WorkingCalendar.objects.filter(code=definition.code, digest=digest).exists():
        return False
    _store(definition, content, digest)
    forget(STATE)
    emit(CalendarChanged(definition.code))
    return True


def _read(path: Path) -> CalendarDefinition:
    try:
        definition = CalendarDefinition.model_validate(yaml.safe_load(path.read_text(encoding="utf-8")))
    except (ValidationError, yaml.YAMLError) as error:
        raise Invalid("calendar.file", f"{path.name}: {error}") from error
    problems = check(definition)
    if problems:
        raise Invalid("calendar.file", f"{path.name}: {' '.join(problems)}")
    return definition


def _store(definition: CalendarDefinition, content: dict[str, Any], digest: str) -> None:
    parent = None
    if definition.inherits:
        parent = WorkingCalendar.objects.filter(code=definition.inherits).first()
        if parent is None:
            raise Invalid(
                "calendar.parent",
                _("%(code)s: không có lịch %(inherits)s.")
                % {"code": definition.code, "inherits": definition.inherits},
            )
    row, _created = WorkingCalendar.objects.update_or_create(
        code=definition.code,
        defaults={
            "title": definition.title,
            "inherits": parent,
            "is_default": definition.default,
            "valid_from": definition.valid_from,
            "valid_to": definition.valid_to,
            "content": content,
            "digest": digest,
        },
    )
    _store_days(row, definition)


def _store_days(row: WorkingCalendar, definition: CalendarDefinition) -> None:
    wanted = {(day.day, day.kind): day for day in _days(row, definition)}
    for old in CalendarException.objects.filter(calendar=row, origin=Origin.FILE):
        new = wanted.pop((old.day, old.kind), None)
        if new is None:
            old.delete()
            continue
        new.pk, new.created_at = old.pk, old.created_at
        new.save(force_update=True)
    CalendarException.objects.bulk_create(wanted.values())


def _days(row: WorkingCalendar, definition: CalendarDefinition) -> Iterator[CalendarException]:
    for year in definition.years.values():
        for item in year.days_off:
            clause = item.clause or year.source
            yield _day(row, item.day, ExceptionKind.HOLIDAY, item.name, year.source, clause)
        for swap in year.swaps:
            name = f"Nghỉ hoán đổi, làm bù ngày {swap.make_up:%d/%m/%Y}"
            yield _day(row, swap.free, ExceptionKind.HOLIDAY, name, swap.decision, swap.decision)
            name = f"Làm bù cho ngày {swap.free:%d/%m/%Y}"
            made_up = _day(row, swap.make_up, ExceptionKind.MAKE_UP, name, swap.decision, swap.decision)
            made_up.replaces = swap.free
            yield made_up


def _day(
    row: WorkingCalendar, day: date, kind: ExceptionKind, name: str, decision: str, clause: str
) -> CalendarException:
    return CalendarException(
        calendar=row,
        day=day,
        kind=kind.value,
        name=name,
        decision_number=decision[:100],
        clause=clause[:300],
        origin=Origin.FILE,
    )
