"""Codes and numbers: unique under any concurrency, because the row is the counter."""

import secrets
from datetime import datetime
from typing import NamedTuple
from uuid import UUID

from django.db import connection

from tinhso.kernel import clock
from tinhso.platform.cases.definition import Result

VERIFICATION_BYTES = 12
FOREVER = ""
"""Period of a register that never begins anew."""

_NEXT = """
INSERT INTO cases_counter (unit_id, purpose, period, value) VALUES (%s, %s, %s, 1)
ON CONFLICT (unit_id, purpose, period) DO UPDATE SET value = cases_counter.value + 1
RETURNING value
"""


class Numbered(NamedTuple):
    """A number as it stands on a result, with where it comes from."""

    register: str
    period: str
    number: str


def next_number(unit_id: UUID, purpose: str, period: str) -> int:
    """Take the next number; the row stays locked until the transaction ends."""
    with connection.cursor() as cursor:
        cursor.execute(_NEXT, [unit_id, purpose, period])
        return int(cursor.fetchone()[0])


def dossier_code(unit_id: UUID, agency_code: str, now: datetime) -> str:
    """Return `{agency}-{yyMMdd}-{seq}`, the sequence starting anew each day at each agency."""
    day = f"{clock.local(now):%y%m%d}"
    return f"{agency_code}-{day}-{next_number(unit_id, 'dossier', day):04d}"


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
