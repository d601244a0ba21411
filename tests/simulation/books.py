"""The books of a province: what must be nought however long it worked."""

from django.db import connection

from tinhso.platform.cases import facade as cases
from tinhso.platform.cases.models import Case

CHAINS_CHECKED = 200
DEAD = "SELECT count(*) FROM events_delivery WHERE state = 'dead'"
TWICE = "SELECT count(*) - count(DISTINCT code) FROM cases_case"


def faults() -> dict[str, int]:
    """Count broken chains among some dossiers, events nobody could take, and codes given twice."""
    some = Case.objects.order_by("?").values_list("id", flat=True)[:CHAINS_CHECKED]
    broken = sum(not cases.trail_is_whole(key) for key in some)
    return {"broken chains": broken, "dead deliveries": _count(DEAD), "codes twice": _count(TWICE)}


def _count(query: str) -> int:
    with connection.cursor() as cursor:
        cursor.execute(query)
        return int(cursor.fetchone()[0])
