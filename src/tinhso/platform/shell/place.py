"""Where we are: the name of the province and of the desk's unit."""

from functools import cache

from django.conf import settings
from django.db import DatabaseError

from tinhso.kernel import clock
from tinhso.kernel.actor import Actor
from tinhso.kernel.errors import DomainError
from tinhso.platform.organisations import facade as organisations
from tinhso.platform.places import facade as places

PROVINCE_LEVEL = 1


def province_name() -> str:
    """Return ``Tỉnh Hải Dương``; the system's own name before any place is loaded."""
    try:
        return _province(settings.PROVINCE_CODE)
    except (DatabaseError, DomainError):
        return "Tỉnh Số"


def unit_name(actor: Actor) -> str:
    """Return the name of the unit the actor works at."""
    if actor.unit_id is None:
        return ""
    try:
        return str(organisations.unit(actor.unit_id).name)
    except (DatabaseError, DomainError):
        return ""


@cache
def _province(code: str) -> str:
    return str(places.area(code, PROVINCE_LEVEL, clock.legal_day()).name)
