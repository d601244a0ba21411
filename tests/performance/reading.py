"""Pages at full size."""

import time
from collections.abc import Callable
from dataclasses import dataclass
from statistics import median
from typing import Any

from tests.performance.client import Api, hammer, percentiles
from tests.performance.rows import Row, row
from tests.performance.stand import Stand

CROWD, EVERY_S = 16, 0.4
"""Officers at work, and how often each opens a page: forty a second, ten times the busiest hour of a province."""
WORKLIST = "/api/v1/cases?view=unit&size=100"
OFFICER, LEADER = "mot-cua-xa", "chu-tich-tinh"


@dataclass(frozen=True, slots=True)
class Asked:
    """A page of somebody, and how long the database alone takes for its rows (ms), where that is measured."""

    name: str
    who: str
    path: str
    raw_ms: float | None = None


def worklist_alone_ms(stand: Stand) -> float:
    """Return p50 of a full worklist page for one client, at the present size."""
    stand.settle()
    return percentiles(timed(stand, Asked("", LEADER, WORKLIST), 4, clients=1)[1])[0]


def timed(stand: Stand, page: Asked, seconds: float, **how: Any) -> tuple[float, list[float]]:
    def client() -> Callable[[], Any]:
        api = Api(stand.address, stand.tokens)
        return lambda: api.call(page.who, "GET", page.path)

    return hammer(client, seconds, **how)


def pages() -> list[Asked]:
    code, phone = tracked()
    return [
        Asked("worklist of 100, commune officer", OFFICER, WORKLIST, raw_ms(OFFICER)),
        Asked("worklist of 100, leader of the province", LEADER, WORKLIST, raw_ms(LEADER)),
        Asked(
            "search without tone marks",
            OFFICER,
            f"{WORKLIST}&text=nguyen%20van",
            raw_ms(OFFICER, "nguyen van"),
        ),
        Asked("tracking by code and phone", "citizen", f"/api/v1/cases/track?code={code}&phone_tail={phone}"),
        Asked("list of procedures", "citizen", "/api/v1/cases/procedures"),
    ]


def rows_at_size(stand: Stand, seconds: int) -> list[Row]:
    """Each page for one client, for sixteen at work, and for eight that never pause."""
    found: list[Row] = []
    for page in pages():
        alone = percentiles(timed(stand, page, 3, clients=1)[1])[0]
        raw = f"{alone / page.raw_ms:.1f} × the raw query of {page.raw_ms:.1f} ms" if page.raw_ms else ""
        found.append(row(f"{page.name}: one client p50", alone, "ms", ratio=raw))
        found += _crowd(stand, page, seconds)
    return found


def _crowd(stand: Stand, page: Asked, seconds: int) -> list[Row]:
    rate, paced = timed(stand, page, min(seconds, 8), clients=CROWD, every_s=EVERY_S)
    p50, p99 = percentiles(paced)
    full, hammered = timed(stand, page, min(seconds, 6))
    q50, q99 = percentiles(hammered)
    return [
        row(f"{page.name}: 16 at work p50", p50, "ms", ratio=f"{rate:,.0f}/s"),
        row(f"{page.name}: 16 at work p99", p99, "ms"),
        row(f"{page.name}: 8 that never pause p50", q50, "ms", ratio=f"{full:,.0f}/s, p99 {q99:.0f} ms"),
    ]


def raw_ms(who: str, text: str = "") -> float:
    """Return the median of the worklist's own SQL on an open connection, rows fetched."""
    from django.db import connection

    from tinhso.kernel import clock
    from tinhso.platform.access.facade import account_named, actor_for_account
    from tinhso.platform.cases import worklists

    actor = actor_for_account(account_named(who))
    rows = worklists.worklist_rows(actor, worklists.Filters(), clock.now())
    rows = worklists.holding(rows, text.split(), near=True) if text else rows
    listed = rows.order_by("attention_at", "id").values_list(*worklists.LIST_COLUMNS)[:101]
    sql, params = listed.query.sql_with_params()
    times = []
    with connection.cursor() as cursor:
        for _ in range(40):
            before = time.perf_counter()
            cursor.execute(sql, params)
            cursor.fetchall()
            times.append((time.perf_counter() - before) * 1000)
    return median(times)


def tracked() -> tuple[str, str]:
    from tinhso.platform.cases.models import Case

    case = Case.objects.exclude(applicant_phone="").order_by("id").first()
    assert case is not None
    return case.code, case.applicant_phone[-4:]
