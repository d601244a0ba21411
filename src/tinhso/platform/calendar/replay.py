"""The calendar as it was known at a past moment, to explain a date that was counted then."""

from datetime import date, datetime

from django.db.models import Exists, OuterRef, Q

from tinhso.kernel.actor import Path
from tinhso.platform.calendar.models import CalendarException, Origin
from tinhso.platform.calendar.rules import WorkCalendar
from tinhso.platform.calendar.selectors import Almanac, almanac


def almanac_known(at: datetime) -> Almanac:
    """Return the calendars with the days decided by then and not yet taken back.

    Days of a file count from when they were loaded; before the first load the file counts as a whole, since
    a dossier older than the installation was counted by the published calendar too. Weekly hours are those
    of now: a calendar with other hours is another calendar.
    """
    now = almanac()
    if now.changed_at is not None and now.changed_at <= at:
        return now  # nothing was decided or taken back since
    of_file = Q(origin=Origin.FILE)
    loaded_by_then = CalendarException.objects.filter(
        of_file, calendar=OuterRef("calendar"), created_at__lte=at
    )
    decided = Q(created_at__lte=at) | (of_file & ~Exists(loaded_by_then))
    standing = Q(cancelled_at__isnull=True) | Q(cancelled_at__gt=at)
    return Almanac(None, decided & standing)


def calendar_known(almanac: Almanac, path: Path, on: date | None = None) -> WorkCalendar:
    """Return the calendar of the unit that ends `path` in such an almanac."""
    return almanac.calendar(almanac.code_for(almanac.codes_of(path), on), path)
