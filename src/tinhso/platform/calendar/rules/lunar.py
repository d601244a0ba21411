"""The Vietnamese lunar calendar, to foresee Tết and the Hùng Kings' day in years not yet decreed.

Mean-element astronomy after Jean Meeus, "Astronomical Algorithms" (new moons and the sun's longitude),
reckoned on Hà Nội time (UTC+7).
"""

from datetime import date
from math import floor, pi, sin

_WINTER_MONTH = 11
_DAYS_OF_TWELVE_MONTHS_MAX = 355
_SECTOR_OF_THE_SOLSTICE = 9
_SYNODIC_MONTH_DAYS = 29.530588853
_FIRST_NEW_MOON = 2415021.076998695  # Julian day of the new moon of 1 January 1900
_JULIAN_DAY_OF_ORDINAL_ZERO = 1721425
_HANOI_OFFSET_DAYS = 7 / 24


def solar_date(year: int, month: int, day: int) -> date:
    """Return the solar day of a lunar day in an ordinary (not leap) month of the lunar `year`."""
    winter, next_winter = _eleventh_month(year - 1), _eleventh_month(year)
    if month >= _WINTER_MONTH:
        winter, next_winter = next_winter, _eleventh_month(year + 1)
    index = round((winter - _FIRST_NEW_MOON) / _SYNODIC_MONTH_DAYS)
    steps = (month - _WINTER_MONTH) % 12
    leap = _leap_offset(winter) if next_winter - winter > _DAYS_OF_TWELVE_MONTHS_MAX else None
    if leap is not None and steps >= leap:
        steps += 1
    return date.fromordinal(_new_moon_day(index + steps) + day - 1 - _JULIAN_DAY_OF_ORDINAL_ZERO)


def _new_moon_day(index: int) -> int:
    """Return the Julian day number, in Hà Nội, of the `index`-th new moon since 1900."""
    t = index / 1236.85
    t2, t3, rad = t * t, t**3, pi / 180
    moment = 2415020.75933 + 29.53058868 * index + 0.0001178 * t2 - 0.000000155 * t3
    moment += 0.00033 * sin((166.56 + 132.87 * t - 0.009173 * t2) * rad)
    sun = (359.2242 + 29.10535608 * index - 0.0000333 * t2 - 0.00000347 * t3) * rad
    moon = (306.0253 + 385.81691806 * index + 0.0107306 * t2 + 0.00001236 * t3) * rad
    node = (21.2964 + 390.67050646 * index - 0.0016528 * t2 - 0.00000239 * t3) * rad
    moment += (0.1734 - 0.000393 * t) * sin(sun) + 0.0021 * sin(2 * sun)
    moment += -0.4068 * sin(moon) + 0.0161 * sin(2 * moon) - 0.0004 * sin(3 * moon)
    moment += 0.0104 * sin(2 * node) - 0.0051 * sin(sun + moon) - 0.0074 * sin(sun - moon)
    moment += 0.0004 * sin(2 * node + sun) - 0.0004 * sin(2 * node - sun)
    moment += -0.0006 * sin(2 * node + moon) + 0.0010 * sin(2 * node - moon) + 0.0005 * sin(2 * moon + sun)
    return floor(moment + 0.5 - _delta(t) + _HANOI_OFFSET_DAYS)


def _delta(t: float) -> float:
    """Return dynamical time minus universal time, in days."""
    return -0.000278 + 0.000265 * t + 0.000262 * t * t


def _sun_sector(julian_day: int) -> int:
    """Return which of the twelve zodiac sectors the sun stands in at midnight in Hà Nội."""
    t = (julian_day - 0.5 - _HANOI_OFFSET_DAYS - 2451545.0) / 36525
    t2, rad = t * t, pi / 180
    anomaly = (357.52910 + 35999.05030 * t - 0.0001559 * t2 - 0.00000048 * t * t2) * rad
    longitude = 280.46645 + 36000.76983 * t + 0.0003032 * t2
    longitude += (1.914600 - 0.004817 * t - 0.000014 * t2) * sin(anomaly)
    longitude += (0.019993 - 0.000101 * t) * sin(2 * anomaly) + 0.000290 * sin(3 * anomaly)
    return floor((longitude % 360) / 30)


def _eleventh_month(year: int) -> int:
    """Return the first day of the lunar month that holds the winter solstice of the solar `year`."""
    end_of_year = date(year, 12, 31).toordinal() + _JULIAN_DAY_OF_ORDINAL_ZERO
    index = floor((end_of_year - 2415021) / _SYNODIC_MONTH_DAYS)
    first = _new_moon_day(index)
    return _new_moon_day(index - 1) if _sun_sector(first) >= _SECTOR_OF_THE_SOLSTICE else first


def _leap_offset(winter: int) -> int:
    """Return how many months after the eleventh the leap month stands (the one without a solar term)."""
    index = round((winter - _FIRST_NEW_MOON) / _SYNODIC_MONTH_DAYS)
    previous = _sun_sector(_new_moon_day(index + 1))
    for offset in range(2, 14):
        sector = _sun_sector(_new_moon_day(index + offset))
        if sector == previous:
            return offset - 1
        previous = sector
    raise ValueError(f"no leap month after Julian day {winter}")
