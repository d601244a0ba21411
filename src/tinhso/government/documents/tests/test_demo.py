"""The office of the demo commune, made by the real actions; loading twice changes nothing."""

from collections import Counter
from unittest.mock import patch

import pytest
from django.conf import settings
from tests.world import World

from tinhso.government.documents import demo, facade
from tinhso.government.documents.models import Document, Meeting
from tinhso.kernel.manifest import SeedContext

pytestmark = pytest.mark.django_db


def test_every_desk_has_something_to_do(world: World) -> None:
    with patch.object(settings, "DEMO", True):
        demo.load(SeedContext(lambda text: None))
        demo.load(SeedContext(lambda text: None))
    statuses = Counter(Document.objects.values_list("status", flat=True))
    assert statuses["filed"] == statuses["presented"] == statuses["format_check"] == 1
    assert statuses["registered"] == 3
    assert Document.objects.get(status="received").source == "email"
    for username in ("van-thu-xa", "chuyen-vien-xa", "lanh-dao-xa"):
        assert facade.waiting_count(world.actor(username)), username
    assert all(facade.trail_is_whole(key) for key in Document.objects.values_list("pk", flat=True))
    assert Meeting.objects.count() == 2
