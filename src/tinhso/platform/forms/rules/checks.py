"""Checks on understood answers: bounds, and the definition's own rules."""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

from tinhso.kernel import clock
from tinhso.platform.forms.contracts import Fault
from tinhso.platform.forms.rules.conditions import true_for
from tinhso.platform.forms.schema import FieldType, FormField

_NUMBERS = frozenset({FieldType.NUMBER, FieldType.MONEY})
_DAYS = frozenset({FieldType.DATE, FieldType.PARTIAL_DATE})
_LISTS = frozenset({FieldType.CHOICES, FieldType.FILE})
_TEXTS = frozenset({FieldType.TEXT, FieldType.TEXTAREA})


def check_bounds(asked: FormField, value: Any) -> Fault | None:
    """Compare with `min` and `max`, which mean something else for each type."""
    if asked.type in _NUMBERS:
        return _between(asked, value, asked.type.value)
    if asked.type in _DAYS:
        return _check_day(asked, str(value))
    if asked.type in _LISTS:
        return _between(asked, len(value), "count")
    if asked.type in _TEXTS and len(value) < asked.min_length:
        return Fault("too_short", {"min": asked.min_length})
    return None


def check_rules(
    asked: FormField, value: Any, answers: Mapping[str, Any], row: Mapping[str, Any]
) -> Fault | None:
    """Evaluate the field's own rules; they see this answer among the others."""
    own = {asked.key: value}
    seen, here = ({**answers, **own}, row) if not row else (answers, {**row, **own})
    for rule in asked.validations:
        if not true_for(rule.rule, seen, {**here, **own}):
            return Fault("rule", {"message": rule.message})
    return None


def _between(asked: FormField, value: int | float, kind: str) -> Fault | None:
    if isinstance(asked.min, int) and value < asked.min:
        return Fault("too_small", {"min": asked.min, "kind": kind})
    if isinstance(asked.max, int) and value > asked.max:
        return Fault("too_large", {"max": asked.max, "kind": kind})
    return None


def _check_day(asked: FormField, value: str) -> Fault | None:
    earliest, latest = _bound(asked.min), _bound("today" if asked.not_future else asked.max)
    if earliest and value < earliest[: len(value)]:
        return Fault("too_early", {"min": earliest})
    if latest and value > latest[: len(value)]:
        return Fault("too_late", {"max": latest})
    return None


def _bound(bound: int | str | None) -> str:
    """``today``, a day, or a number of days from today."""
    if bound is None:
        return ""
    if bound == "today":
        return clock.today().isoformat()
    if isinstance(bound, int):
        return (clock.today() + timedelta(days=bound)).isoformat()
    return date.fromisoformat(bound).isoformat()
