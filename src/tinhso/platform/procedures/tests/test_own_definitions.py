"""What the province wrote by hand stays, and the list follows what is in force."""

import pytest
from tests.world import World

from tinhso.kernel.actor import Actor
from tinhso.platform.procedures import facade
from tinhso.platform.procedures.contracts import Filters
from tinhso.platform.procedures.models import Entry
from tinhso.platform.procedures.tests.conftest import record
from tinhso.platform.procedures.tests.test_importing import take, versions

WRITTEN_BY_HAND = "1.001193"


@pytest.mark.django_db
class TestList:
    def test_what_somebody_wrote_is_kept(self, world: World, importer: Actor) -> None:
        before = versions(WRITTEN_BY_HAND)
        row = take(importer, record(WRITTEN_BY_HAND))
        assert row.report["kept"] == [WRITTEN_BY_HAND]
        assert versions(WRITTEN_BY_HAND) == before
        assert [entry.generic for entry in facade.entries(Filters(text="khai sinh")).rows][:1] == [False]

    def test_the_list_can_be_made_again(self, world: World) -> None:
        before = set(Entry.objects.values_list("code", "search_text"))
        assert before
        Entry.objects.all().delete()
        Entry.objects.create(code="9.000000", sort_name="x", search_text="x", sector="x", level="commune")
        assert facade.catch_up() == len(before)
        assert set(Entry.objects.values_list("code", "search_text")) == before
