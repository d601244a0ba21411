"""Codes and numbers: unique under any concurrency, because the row is the counter."""

import secrets
from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import datetime
from itertools import count
from typing import NamedTuple
from uuid import UUID

from tinhso.kernel import clock
from tinhso.kernel.statements import Unwatched, ask
from tinhso.platform.cases.definition import Result

VERIFICATION_BYTES = 12
FOREVER = ""
"""Period of a register that never begins anew."""

_TAKE = Unwatched("""
INSERT INTO cases_counter (unit_id, purpose, period, value)
SELECT wanted.unit_id, %s, %s, wanted.n FROM unnest(%s::uuid[], %s::int[]) AS wanted(unit_id, n)
ON CONFLICT (unit_id, purpose, period) DO UPDATE SET value = cases_counter.value + excluded.value
RETURNING unit_id, value
""")


class Numbered(NamedTuple):
    """A number as it stands on a result, with where it comes from."""

    register: str
    period: str
    number: str


def take_numbers(wanted: Mapping[UUID, int], purpose: str, period: str) -> dict[UUID, int]:
    """Take so many numbers in a row for each unit; returns the first of each.

    The rows, locked lowest first, stay locked until the transaction ends.
    """
    units = sorted(wanted)
    taken = ask(_TAKE, [purpose, period, units, [wanted[unit] for unit in units]])
    return {unit: int(last) - wanted[unit] + 1 for unit, last in taken}


def next_number(unit_id: UUID, purpose: str, period: str) -> int:
    """Take the next number; the row stays locked until the transaction ends."""
    return take_numbers({unit_id: 1}, purpose, period)[unit_id]


def dossier_codes(agencies: Sequence[tuple[UUID, str]], now: datetime) -> list[str]:
    """Return `{agency}-{yyMMdd}-{seq}` for each unit and its code, in the order given.

    The sequence starts anew each day at each agency.
    """
    day = f"{clock.local(now):%y%m%d}"
    first = take_numbers(Counter(unit_id for unit_id, _code in agencies), "dossier", day)
    following = {unit_id: count(number) for unit_id, number in first.items()}
    return [f"{code}-{day}-{next(following[unit_id]):04d}" for unit_id, code in agencies]


def result_number(unit_id: UUID, definition: Result, agency_code: str, now: datetime) -> Numbered:
    """Return the number of a result, the register that gave it and the year in which it comes only once."""
    register = definition.number_register or definition.code
    year = f"{clock.local(now):%Y}"
    period = year if definition.numbered == "yearly" else FOREVER
    number = next_number(unit_id, f"result:{register}", period)
    return Numbered(
        register, period, definition.number_pattern.format(n=number, year=year, agency=agency_code)
    )


def verification_code() -> str:
    """Return an unguessable code for the QR of a result."""
    return secrets.token_urlsafe(VERIFICATION_BYTES)
