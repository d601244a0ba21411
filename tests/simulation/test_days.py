"""Some days of a small province: whoever changes a rule of the engine sees that officers can still work."""

from collections.abc import Iterator
from datetime import datetime
from random import Random
from typing import Any

import pytest

from tests.performance.lifecycle import attachment
from tests.simulation import books, year
from tests.world import loaded
from tinhso.kernel import clock
from tinhso.platform.cases.models import Case
from tinhso.platform.events.models import Delivery

pytestmark = pytest.mark.django_db

MONDAY = datetime(2026, 11, 30, tzinfo=clock.VIETNAM)
DAYS, A_DAY = 8, 2.0


@pytest.fixture(scope="module")
def played(django_db_setup: None, django_db_blocker: Any) -> Iterator[year.Province]:
    with loaded(django_db_blocker), clock.at(MONDAY):
        province = year.part_of(Random("2026"), attachment())
        province.run(MONDAY, DAYS, A_DAY)
        yield province


def test_dossiers_come_in_go_on_and_end(played: year.Province) -> None:
    filed = sum(month.filed for month in played.months.values())
    assert filed == Case.objects.count()
    assert sum(month.finished for month in played.months.values()) > 0
    assert len(set(Case.objects.values_list("procedure_code", flat=True))) > filed // 3


def test_the_books_are_in_order(played: year.Province) -> None:
    assert not any(books.faults().values())
    assert not Delivery.objects.filter(state="pending").exists()
