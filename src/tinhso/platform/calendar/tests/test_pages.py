"""The pages and the API, as staff, administrators and strangers see them."""

from datetime import date

import pytest
from django.urls import reverse

from tinhso.kernel.actor import ActorKind
from tinhso.kernel.registry import permissions_of_kind, permissions_of_role
from tinhso.platform.calendar.models import CalendarException
from tinhso.platform.calendar.tests.conftest import make_unit, staff

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("loaded", "announced")]

NEW = {
    "calendar": "vn",
    "kind": "closed",
    "day": "2026-11-25",
    "name": "Nghỉ tránh bão số 13",
    "decision_number": "125/QĐ-UBND",
}


@pytest.fixture
def as_actor(monkeypatch):
    """Put an actor on every request of the test client."""
    from tinhso.platform.access import middleware

    def become(*permissions):
        monkeypatch.setattr(middleware, "_of_session", lambda request: staff(*permissions))

    return become


@pytest.fixture
def administrator(as_actor):
    as_actor(*permissions_of_role("administrator"), *permissions_of_kind(ActorKind.STAFF))


def test_strangers_are_sent_to_sign_in(client):
    for name in ("year", "add", "try"):
        assert client.get(reverse(f"calendar:{name}")).status_code == 302


def test_staff_see_the_year_but_no_buttons(client, as_actor):
    as_actor(*permissions_of_kind(ActorKind.STAFF))
    page = client.get(reverse("calendar:year"), {"year": 2026}).content.decode()
    assert "Ngày Văn hóa Việt Nam" in page
    assert "Tháng 11/2026: 20 ngày làm việc" in page
    assert reverse("calendar:add") not in page
    assert client.get(reverse("calendar:add")).status_code == 403


def test_a_unit_is_picked_by_its_name(client, administrator):
    root = make_unit("So Y te")
    make_unit("So Xay dung")
    page = client.get(reverse("calendar:year"), {"year": 2026, "unit.q": "Sở Y tế"}).content.decode()
    assert f'value="{root.id}" checked' in page
    many = client.get(reverse("calendar:year"), {"year": 2026, "unit.q": "so"})
    assert many.status_code == 422
    assert "hãy chọn trong danh sách" in many.content.decode()
    client.post(reverse("calendar:add"), NEW | {"unit.q": "so y te"})
    assert CalendarException.objects.get(name=NEW["name"]).unit_id == root.id


def test_a_foreseen_year_says_so(client, administrator):
    assert "chưa có thông báo" in client.get(reverse("calendar:year"), {"year": 2030}).content.decode()
    assert client.get(reverse("calendar:year"), {"year": 99999}).status_code == 422


def test_add_and_cancel_a_day(client, administrator):
    response = client.post(reverse("calendar:add"), NEW, follow=True)
    assert "Nghỉ tránh bão số 13" in response.content.decode()
    row = CalendarException.objects.get(day=date(2026, 11, 25))
    assert row.kind == "holiday"
    client.post(reverse("calendar:cancel", args=[row.pk]), {"reason": "Bão tan"})
    row.refresh_from_db()
    assert row.cancel_reason == "Bão tan"


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"decision_number": ""}, "decision_number"),
        ({"kind": "make_up"}, "replaces"),
        ({"kind": "hours", "hours": "sáng"}, "hours"),
        ({"day": "2026-13-45"}, "day"),
    ],
)
def test_a_wrong_form_keeps_what_was_typed(client, administrator, changes, field):
    response = client.post(reverse("calendar:add"), NEW | changes)
    assert response.status_code == 422
    assert field in response.context["form"].errors
    assert "Nghỉ tránh bão số 13" in response.content.decode()


def test_try_a_deadline(client, as_actor):
    as_actor(*permissions_of_kind(ActorKind.STAFF))
    assert client.get(reverse("calendar:try")).status_code == 200
    query = {
        "start": "2026-11-23T15:30",
        "value": 1,
        "time_unit": "working_day",
        "convention": "legal",
        "cut_off": "15:00",
        "pause_start": "2026-11-25T08:00",
        "pause_end": "2026-11-25T09:00",
    }
    page = client.get(reverse("calendar:try"), query).content.decode()
    assert "Nhận sau 15:00" in page
    assert "cộng lại 1 giờ" in page
    assert client.get(reverse("calendar:try"), query | {"value": "10000000"}).status_code == 422
    assert client.get(reverse("calendar:try"), query | {"pause_end": "2026-11-24T09:00"}).status_code == 422


def test_api(client):
    days = client.get("/api/v1/calendar/days", {"first": "2026-11-23", "last": "2026-11-24"}).json()
    assert [day["hours"] for day in days] == [["07:30-11:30", "13:30-17:00"], []]
    assert days[1]["reason"] == "Ngày Văn hóa Việt Nam"
    due = client.get("/api/v1/calendar/due", {"start": "2026-11-23T08:00:00+07:00", "value": 1}).json()
    assert due["due_at"] == "2026-11-25T17:00:00+07:00"
    assert due["steps"][-1]["at"] == due["due_at"]


@pytest.mark.parametrize(
    "query",
    [
        {"start": "2026-11-23T08:00:00", "value": 1},
        {"start": "2026-11-23T08:00:00+07:00", "value": -1},
        {"start": "2026-11-23T08:00:00+07:00", "value": 1, "calendar": "nowhere"},
        {"start": "hôm nay", "value": 1},
    ],
)
def test_api_refuses_with_a_problem(client, query):
    response = client.get("/api/v1/calendar/due", query)
    assert response.status_code in {404, 422}
    assert response["Content-Type"] == "application/problem+json"


def test_api_limits_the_span(client):
    response = client.get("/api/v1/calendar/days", {"first": "2026-01-01", "last": "2036-01-01"})
    assert response.status_code == 422
