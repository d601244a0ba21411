"""Validity periods that the database keeps apart, with built-in range classes only (no `btree_gist`).

An exclusion constraint compares ranges; a number or a text becomes a range of exactly one value:
``expressions=[(TextRange("code"), "&&"), (DayRange("valid_from", "valid_to"), "&&")]``.
"""

from typing import Any

from django.contrib.postgres.fields import BigIntegerRangeField, DateRangeField
from django.db.models import BigIntegerField, Func, Value
from django.db.models.functions import Cast


class NumberRange(Func):
    """A number as a range of one."""

    output_field = BigIntegerRangeField()
    function = "int8range"

    def __init__(self, number: Any) -> None:
        bound = Cast(number, BigIntegerField())
        super().__init__(bound, bound, Value("[]"))


class TextRange(Func):
    """A text or key as a range of one: its 63-bit hash."""

    output_field = BigIntegerRangeField()
    arity = 1
    _hash = "(hashtextextended((%(expressions)s)::text, 0) >> 1)"
    template = f"int8range({_hash}, {_hash}, '[]')"


class DayRange(Func):
    """The days from the first up to, not including, the second; empty ends are unbounded."""

    output_field = DateRangeField()
    arity = 2
    function = "daterange"
