"""Months, quarters and years, each a half-open span of days on the Vietnamese calendar."""

import re
from dataclasses import dataclass
from datetime import date, datetime

from tinhso.government.service_score.contracts import NEVER, Said
from tinhso.kernel import clock
from tinhso.kernel.clock import VIETNAM
from tinhso.kernel.errors import Invalid
from tinhso.kernel.text_vi import gettext_noop

_CODE = re.compile(r"(?P<year>20\d\d)(?:-(?P<month>0[1-9]|1[0-2])|-Q(?P<quarter>[1-4]))?")
QUARTER_MONTHS, YEAR_MONTHS = 3, 12


@dataclass(frozen=True, slots=True)
class Period:
    """`first` up to but not including `end`; both are first days of months."""

    code: str
    first: date
    end: date

    @property
    def ends_at(self) -> datetime:
        return datetime(self.end.year, self.end.month, 1, tzinfo=VIETNAM)

    @property
    def last_day(self) -> date:
        return date.fromordinal(self.end.toordinal() - 1)

    @property
    def label(self) -> Said:
        if "Q" in self.code:
            return Said(
                gettext_noop("Quý %(quarter)s năm %(year)s"),
                {"quarter": self.code[-1], "year": self.code[:4]},
            )
        if "-" in self.code:
            return Said(
                gettext_noop("Tháng %(month)s năm %(year)s"),
                {"month": str(self.first.month), "year": self.code[:4]},
            )
        return Said(gettext_noop("Năm %(year)s"), {"year": self.code})

    def __contains__(self, month: date) -> bool:
        return self.first <= month < self.end


def period(code: str) -> Period:
    """Read ``2026-11``, ``2026-Q4`` or ``2026``."""
    found = _CODE.fullmatch(code)
    if found is None:
        raise Invalid("service_score.period", "Kỳ phải viết như 2026-11, 2026-Q4 hoặc 2026.")
    year = int(found["year"])
    if found["month"]:
        return _span(code, year, int(found["month"]), 1)
    if found["quarter"]:
        return _span(code, year, (int(found["quarter"]) - 1) * QUARTER_MONTHS + 1, QUARTER_MONTHS)
    return _span(code, year, 1, YEAR_MONTHS)


def _span(code: str, year: int, month: int, months: int) -> Period:
    years, rest = divmod(month - 1 + months, YEAR_MONTHS)
    return Period(code, date(year, month, 1), date(year + years, rest + 1, 1))


def month_of(moment: datetime | None) -> date:
    """Return the first day of the month a moment lies in on the Vietnamese wall clock."""
    return clock.local(moment).date().replace(day=1) if moment else NEVER


def current(now: datetime) -> Period:
    return period(f"{month_of(now):%Y-%m}")


def choices(now: datetime) -> list[Period]:
    """Return the periods one is likely to ask for: this year, its quarters so far, twelve months."""
    year, month = month_of(now).year, month_of(now).month
    quarters = [f"{year}-Q{number}" for number in range(_quarter(month), 0, -1)]
    back = [divmod(year * YEAR_MONTHS + month - 1 - past, YEAR_MONTHS) for past in range(YEAR_MONTHS)]
    months = [f"{y}-{m + 1:02}" for y, m in back]
    return [period(code) for code in (*months, *quarters, str(year), str(year - 1))]


def _quarter(month: int) -> int:
    return (month - 1) // QUARTER_MONTHS + 1
