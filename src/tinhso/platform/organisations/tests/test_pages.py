from typing import Any
from uuid import uuid4

import pytest
from django.test import RequestFactory
from ninja.testing import TestClient

from tinhso.kernel.actor import Actor, ActorKind
from tinhso.kernel.errors import Denied, NotFound
from tinhso.platform.organisations import facade, views
from tinhso.platform.organisations.models import Unit
from tinhso.platform.organisations.rest import router
from tinhso.platform.organisations.tests.conftest import ADMINISTRATOR, DEMO_DAY, STAFF

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("province", "announced")]


def get(actor: Actor = STAFF, **query: str) -> Any:
    request: Any = RequestFactory().get("/", query)
    request.actor = actor
    return request


def post(actor: Actor, **data: Any) -> Any:
    request: Any = RequestFactory().post("/", data)
    request.actor = actor
    return request


def department() -> Unit:
    return Unit.objects.get(name="Sở Tư pháp")


def test_the_tree_and_its_cost(django_assert_max_num_queries) -> None:  # type: ignore[no-untyped-def]
    with django_assert_max_num_queries(8):
        page = views.tree(get(on="2022-03-28")).content.decode()
    assert page.count("<li>") >= 412
    assert "UBND" not in page or "Ủy ban nhân dân huyện Nam Sách" in page


def test_search_on_the_tree() -> None:
    assert "Phòng Tư pháp huyện Nam Sách" in views.tree(get(q="phong tu phap nam sach")).content.decode()
    assert "Không tìm thấy" in views.tree(get(q="<script>alert(1)</script>")).content.decode()
    assert views.tree(get(on="hôm qua")).status_code == 422


def test_a_unit_with_codes_and_history() -> None:
    page = views.unit(get(), unit_id=department().pk).content.decode()
    assert "000.00.03.H23" in page
    assert "mã mẫu" in page
    assert "Đổi tên" not in page
    assert "Đổi tên" in views.unit(get(ADMINISTRATOR), unit_id=department().pk).content.decode()
    with pytest.raises(NotFound):
        views.unit(get(), unit_id=uuid4())


def test_competence() -> None:
    page = views.competence(get(q="xa an lam", on="2022-03-28")).content.decode()
    assert "Ủy ban nhân dân huyện Nam Sách" in page
    assert "Không có xã nào" in views.competence(get(q="zzz")).content.decode()
    assert views.competence(get()).status_code == 200
    assert views.competence(get(q="")).status_code == 422


def test_rename_by_form_and_what_was_typed_stays() -> None:
    unit = department()
    wrong = views.rename(post(ADMINISTRATOR, name="Sở Mới", since="mai"), unit_id=unit.pk)
    assert wrong.status_code == 422
    assert "Sở Mới" in wrong.content.decode()
    done = views.rename(post(ADMINISTRATOR, name="Sở Mới", since="2023-01-01"), unit_id=unit.pk)
    assert done.status_code == 302
    assert facade.unit(unit.pk).name == "Sở Mới"
    again = views.rename(
        post(ADMINISTRATOR, name="Sở Mới", short_name="Sở Mới", since="2024-01-01"), unit_id=unit.pk
    )
    assert again.status_code == 422
    assert "đang mang đúng tên này" in again.content.decode()


def test_create_code_and_end_by_form() -> None:
    unit = department()
    made = views.create(
        post(ADMINISTRATOR, name="Phòng Một", kind="division", level="3", valid_from="2022-01-01"),
        unit_id=unit.pk,
    )
    assert made.status_code == 302
    child = Unit.objects.get(name="Phòng Một")
    coded = views.code(
        post(ADMINISTRATOR, scheme="qd20", code="H23.03.99", since="2022-02-01"), unit_id=child.pk
    )
    assert coded.status_code == 302
    refused = views.end(post(ADMINISTRATOR, on="2026-01-01", heir=""), unit_id=unit.pk)
    assert refused.status_code == 422
    assert "1 đơn vị trực thuộc" in refused.content.decode()
    heir = Unit.objects.get(name="Sở Nội vụ")
    for key, target in ((child.pk, unit), (unit.pk, heir)):
        ended = views.end(post(ADMINISTRATOR, on="2026-01-01", heir=str(target.pk)), unit_id=key)
        assert ended.status_code == 302
    page = views.unit(get(), unit_id=unit.pk).content.decode()
    assert "Sở Nội vụ" in page
    assert "Không hoạt động" in page


def test_forms_open_and_strangers_are_refused() -> None:
    key = department().pk
    for view in (views.create, views.rename, views.code, views.end):
        assert view(get(ADMINISTRATOR), unit_id=key).status_code == 200
        with pytest.raises(Denied):
            view(get(STAFF), unit_id=key)
    with pytest.raises(Denied):
        views.tree(get(Actor(ActorKind.CITIZEN)))


class Caller(TestClient):
    def get(self, path: str, **extra: Any) -> Any:  # type: ignore[override]
        return super().get(path, actor=STAFF, **extra)


def test_the_api() -> None:
    client = Caller(router)
    (root,) = client.get("/units").json()
    assert len(client.get(f"/units?parent={root['id']}&on=2022-03-28").json()) == 32
    assert client.get("/units?q=so%20y%20te").json()[0]["name"] == "Sở Y tế"
    key = department().pk
    assert client.get(f"/units/{key}").json()["function"] == "justice"
    assert {row["scheme"] for row in client.get(f"/units/{key}/codes").json()} == {"qd20", "qcvn102"}
    assert client.get(f"/units/{key}/successors").json()[0]["share"] == "whole"
    assert client.get("/codes/H23.03").json()["id"] == str(key)
    commune = Unit.objects.get(name="Ủy ban nhân dân xã An Lâm")
    answer = client.get(f"/competent?area={commune.area_code}&level=2&on={DEMO_DAY}&function=justice").json()
    assert answer["name"] == "Phòng Tư pháp huyện Nam Sách"
