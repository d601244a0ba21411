"""Validity periods that the database keeps apart, with built-in range classes only (no `btree_gist`).

An exclusion constraint compares ranges; a number or a text becomes a range of exactly one value:
``expressions=[(TextRange("code"), "&&"), (DayRange("valid_from", "valid_to"), "&&")]``.
"""

from django.contrib.postgres.fields import BigIntegerRangeField, DateRangeField
from django.db.models import Func


class NumberRange(Func):
    """A number as a range of one."""

    output_field = BigIntegerRangeField()
    arity = 1
    template = "int8range((%(expressions)s)::bigint, (%(expressions)s)::bigint, '[]')"


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
