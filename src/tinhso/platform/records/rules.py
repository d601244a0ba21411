"""Days, codes and which state may follow which."""

import calendar
import re
from datetime import date, timedelta

from tinhso.platform.records.contracts import RecordRules, RecordState, Retention

ORGAN_LENGTH, NOTATION_LENGTH = 13, 20

NEXT = {
    RecordState.OPEN: {RecordState.CLOSED},
    RecordState.CLOSED: {RecordState.OPEN, RecordState.HANDED_OVER},
    RecordState.HANDED_OVER: {RecordState.CLOSED, RecordState.ARCHIVED},
    RecordState.ARCHIVED: set(),
}
"""What is archived stays as it is; what was handed over may come back."""


def months_later(day: date, months: int) -> date:
    """Return the same day of a later month, or that month's last day."""
    index = day.year * 12 + day.month - 1 + months
    year, month = divmod(index, 12)
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def transfer_due(ended_on: date, rules: RecordRules) -> date:
    return months_later(ended_on, rules.transfer_months)


def warn_from(due: date, rules: RecordRules) -> date:
    return due - timedelta(days=rules.warn_days)


def good_notation(notation: str, rules: RecordRules) -> bool:
    return len(notation) <= NOTATION_LENGTH and re.fullmatch(rules.notation, notation) is not None


def retention_named(code: str, rules: RecordRules) -> Retention | None:
    return next((found for found in rules.retention if found.code == code), None)


def file_code(organ_id: str, year: int, notation: str) -> str:
    """Return the FileCode of Annex VI: the agency (13), the year of the list (4), the notation (20)."""
    return ".".join(part for part in (organ_id[:ORGAN_LENGTH], f"{year:04}", notation) if part)
