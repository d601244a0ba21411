from typing import Any

import pytest
from django.test import RequestFactory
from ninja.testing import TestClient

from tinhso.kernel.actor import Actor, ActorKind, Grant
from tinhso.kernel.errors import Denied, DomainError, Invalid
from tinhso.platform.places import views
from tinhso.platform.places.rest import router

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("country")]

STAFF = Actor(ActorKind.STAFF, grants=(Grant(frozenset({"places.browse", "places.read"}), None),))


def get(path: str, actor: Actor = STAFF, **query: str) -> Any:
    request: Any = RequestFactory().get(path, query)
    request.actor = actor
    return request


def test_provinces_of_a_day() -> None:
    page = views.areas(get("/", on="2022-03-28")).content.decode()
    assert "Tỉnh Quảng Nam" in page
    assert "Tỉnh Quảng Nam" not in views.areas(get("/", on="2026-01-01")).content.decode()


def test_search_and_nothing_found() -> None:
    assert "Huyện Nam Sách" in views.areas(get("/", q="nam sach", on="2022-03-28")).content.decode()
    assert "Không tìm thấy" in views.areas(get("/", q="<script>")).content.decode()


def test_an_area_with_children_history_and_heirs() -> None:
    page = views.area(get("/", on="2022-03-28"), code="30").content.decode()
    assert "Huyện Nam Sách" in page
    assert "Thành phố Hải Phòng" in page


def test_an_area_that_is_gone_still_has_a_page() -> None:
    page = views.area(get("/", on="2026-01-01"), code="30").content.decode()
    assert "không có đơn vị mang mã 30" in page


def test_a_wrong_date_or_code_says_what_to_do() -> None:
    with pytest.raises(Invalid, match=r"01/07/2025"):
        views.areas(get("/", on="hôm qua"))
    with pytest.raises(Invalid, match="chữ số"):
        views.area(get("/"), code="x")


def test_citizens_do_not_browse() -> None:
    with pytest.raises(Denied):
        views.areas(get("/", Actor(ActorKind.CITIZEN)))


class Caller(TestClient):
    def get(self, path: str, **extra: Any) -> Any:  # type: ignore[override]
        return super().get(path, actor=STAFF, **extra)


def test_the_api_lists_by_day_level_and_parent() -> None:
    client = Caller(router)
    rows = client.get("/areas?on=2022-03-28&parent=30&level=3").json()
    assert len(rows) == 235
    assert {row["level"] for row in rows} == {3}
    assert len(client.get("/areas?on=2026-01-01").json()) == 34
    assert len(client.get("/areas?on=2022-03-28&parent=30").json()) == 12
    assert client.get("/areas?on=2022-03-28&q=nam%20sach&level=2").json()[0]["code"] == "291"


def test_the_api_follows_successors() -> None:
    rows = Caller(router).get("/areas/30/successors?from=2022-03-28&on=2026-01-01").json()
    assert [(row["share"], row["area"]["code"]) for row in rows] == [("whole", "31")]


def test_the_api_refuses_in_the_same_words() -> None:
    with pytest.raises(DomainError):
        Caller(router).get("/areas/xx")
    assert Caller(router).get("/areas?level=9").status_code == 422
