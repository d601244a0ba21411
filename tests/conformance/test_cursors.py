"""A made-up cursor is refused with a reason on every list; none breaks."""

import base64
import json
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.world import World
from tinhso.platform.access.models import Account

pytestmark = pytest.mark.django_db
LISTS = (
    *("definitions:list", "files:list", "people:duplicates", "people:search", "access:accounts"),
    *("audit:access_log", "jobs:list", "events:list", "events:dead"),
)
KEY = st.one_of(
    st.none(),
    st.integers(),
    st.floats(),
    st.text(max_size=8),
    st.sampled_from(["\0", "\ud800", "2026-01-01", "0001-01-01T00:00:00+14:00", 2**70]),
    st.uuids().map(str),
)


@pytest.fixture(params=LISTS)
def address(request: pytest.FixtureRequest) -> str:
    return reverse(request.param)


@given(st.lists(KEY, max_size=4))
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_a_made_up_cursor_is_refused_or_ignored(world: World, address: str, keys: list[Any]) -> None:
    client = Client(raise_request_exception=False)
    reader = "kiem-tra" if "truy-cap" in address else "quan-tri"
    client.force_login(Account.objects.get(username=reader))
    cursor = base64.urlsafe_b64encode(json.dumps(keys).encode()).decode()
    assert client.get(address, {"cursor": cursor, "q": "nguyen"}).status_code in {200, 422}
