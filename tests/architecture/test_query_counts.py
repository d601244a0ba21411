"""What a page asks of the database is committed, and does not grow with the rows it shows."""

import json
import os

import pytest
from django.db import transaction

from tests.architecture import query_counts
from tests.architecture.query_counts import Counts
from tests.world import World

pytestmark = pytest.mark.django_db
STATEMENTS_MAX = 40
DEARER = {"reforms:detail as auditor": 60}
"""The review of a reform counts once for each kind of thing that moves, whatever the rows."""
MAIN = {
    "one_stop:dossier as officer",
    "one_stop:intake as officer",
    "one_stop:sign as leader",
    "messaging:inbox as citizen",
    "audit:who_looked as citizen",
    "organisations:unit as officer",
    "one_stop:worklist as officer",
    "organisations:tree as officer",
    "service_portal:dossiers as citizen",
    "service_portal:finder as citizen",
    "service_portal:form_step as citizen",
    "service_portal:home as citizen",
    "service_portal:procedure as citizen",
    "events:list as auditor",
    "/api/v1/cases as officer",
}


@pytest.fixture(scope="module")
def measured(world: World) -> dict[int, Counts]:
    with transaction.atomic():
        found = query_counts.measure(world)
        transaction.set_rollback(True)
    return found


def test_no_page_costs_more_with_more_rows(measured: dict[int, Counts]) -> None:
    assert query_counts.grown(measured) == {}


def test_the_costs_are_the_committed_ones(measured: dict[int, Counts]) -> None:
    counts = measured[query_counts.SIZES[-1]]
    if os.environ.get(query_counts.REWRITE):
        query_counts.TABLE.write_text(query_counts.written(counts), encoding="utf-8")
    committed = json.loads(query_counts.TABLE.read_text(encoding="utf-8"))
    assert counts == committed, "costs changed; see tests/architecture/query_counts.py"


def test_the_main_pages_are_measured_and_none_is_dear(measured: dict[int, Counts]) -> None:
    counts = measured[1]
    assert set(counts) >= MAIN
    dear = {name: n for name, n in counts.items() if n > DEARER.get(name, STATEMENTS_MAX)}
    assert dear == {}
