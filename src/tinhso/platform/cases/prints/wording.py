"""Addresses and times as papers write them."""

from datetime import date, datetime
from functools import lru_cache

from django.conf import settings

from tinhso.kernel import clock
from tinhso.platform.cases.models import Case, Result
from tinhso.platform.places import facade as places

AREAS_KEPT = 20_000


def tracking_url(case: Case) -> str:
    return f"{settings.PUBLIC_URL}/tra-cuu/?ma={case.code}"


def verification_url(result: Result) -> str:
    return f"{settings.PUBLIC_URL}/kiem-tra/{result.verification_code}/"


def written(moment: datetime | None) -> str:
    """Write an instant as forms do: ``08 giờ 05 phút, ngày 21/11/2026``."""
    return f"{clock.local(moment):%H giờ %M phút, ngày %d/%m/%Y}" if moment else ""


def short(moment: datetime | None) -> str:
    """Write an instant as tables do: ``21/11/2026 08:05``."""
    return f"{clock.local(moment):%d/%m/%Y %H:%M}" if moment else ""


def day_parts(moment: datetime) -> list[str]:
    return f"{clock.local(moment):%d/%m/%Y}".split("/")


@lru_cache(maxsize=AREAS_KEPT)
def area_name(code: str, on: date) -> str:
    found = places.areas([code], on).get(code)
    return found.full_name if found else ""
