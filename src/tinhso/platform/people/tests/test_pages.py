from typing import Any

import pytest
from django.contrib.messages.storage.base import BaseStorage
from django.test import RequestFactory

from tinhso.kernel.actor import Actor, ActorKind
from tinhso.kernel.errors import Denied, NotFound
from tinhso.platform.people import facade, views
from tinhso.platform.people.contracts import PersonInfo
from tinhso.platform.people.models import Household, HouseholdMember
from tinhso.platform.people.tests.conftest import ADMINISTRATOR, READER, register

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("announced")]


class Kept(BaseStorage):
    def _get(self, *args: Any, **kwargs: Any) -> Any:
        return [], True

    def _store(self, *args: Any, **kwargs: Any) -> Any:
        return []


def prepared(request: Any, actor: Actor) -> Any:
    request.actor = actor
    request._messages = Kept(request)
    return request


def get(actor: Actor = READER, **query: str) -> Any:
    return prepared(RequestFactory().get("/", query), actor)


def post(actor: Actor = ADMINISTRATOR, **data: Any) -> Any:
    return prepared(RequestFactory().post("/", data), actor)


@pytest.fixture
def two() -> tuple[PersonInfo, PersonInfo]:
    return register(phone="0912345678"), register(value="", phone="0912345678")


def test_search(two: tuple[PersonInfo, PersonInfo]) -> None:
    assert "Nguyễn Văn An" in views.search(get(q="nguyen van an")).content.decode()
    assert "030088000001" in views.search(get(q="0912 345 678")).content.decode()
    assert "Không tìm thấy ai" in views.search(get(q="<script>alert(1)</script>")).content.decode()
    assert "Không tìm thấy ai" not in views.search(get()).content.decode()
    assert views.search(get(q="x" * 10_000)).status_code == 422


def test_a_person_and_the_household(two: tuple[PersonInfo, PersonInfo]) -> None:
    key = two[0].id
    page = views.person(get(), person_id=key).content.decode()
    assert "05/09/1988" in page
    assert "Chưa ghi nhận hộ" in views.household(get(), person_id=key).content.decode()
    home = Household.objects.create(area_code="10558", address_line="Thôn Đông")
    HouseholdMember.objects.create(household=home, person_id=key, relation="head")
    assert "Chủ hộ" in views.household(get(), person_id=key).content.decode()


def test_compare_merge_and_take_back(two: tuple[PersonInfo, PersonInfo]) -> None:
    first, second = two
    listed = views.duplicates(get(ADMINISTRATOR)).content.decode()
    assert "Cùng số điện thoại" in listed
    (pair,) = facade.duplicates().rows
    assert "Hồ sơ thứ hai" in views.compare(get(ADMINISTRATOR), pair_id=pair.id).content.decode()
    wrong = views.compare(post(kept=str(first.id)), pair_id=pair.id)
    assert wrong.status_code == 422
    assert views.compare(post(kept=str(first.id), reason="Một người"), pair_id=pair.id).status_code == 302
    moved = views.person(get(), person_id=second.id)
    assert moved.status_code == 302
    assert str(first.id) in moved.url
    again = views.compare(post(kept=str(first.id), reason="Lần nữa"), pair_id=pair.id)
    assert again.status_code == 422
    assert "đã được gộp" in again.content.decode()
    (trail,) = facade.merges_of(first.id)
    assert "Hoàn tác" in views.person(get(ADMINISTRATOR), person_id=first.id).content.decode()
    assert "Hoàn tác</a>" not in views.person(get(), person_id=first.id).content.decode()
    assert views.undo(get(ADMINISTRATOR), merge_id=trail.id).status_code == 200
    assert views.undo(post(reason=""), merge_id=trail.id).status_code == 422
    assert views.undo(post(reason="Nhầm"), merge_id=trail.id).status_code == 302
    assert facade.person(second.id).id == second.id


def test_two_different_people(two: tuple[PersonInfo, PersonInfo]) -> None:
    (pair,) = facade.duplicates().rows
    assert views.dismiss(post(), pair_id=pair.id).status_code == 302
    assert "Không còn cặp nào" in views.duplicates(get(ADMINISTRATOR)).content.decode()
    assert views.dismiss(get(ADMINISTRATOR), pair_id=pair.id).status_code == 405


def test_readers_do_not_merge_and_citizens_do_not_read(two: tuple[PersonInfo, PersonInfo]) -> None:
    (pair,) = facade.duplicates().rows
    for view, arguments in ((views.duplicates, {}), (views.compare, {"pair_id": pair.id})):
        with pytest.raises(Denied):
            view(get(READER), **arguments)
    with pytest.raises(Denied):
        views.search(get(Actor(ActorKind.CITIZEN)))
    with pytest.raises(NotFound):
        views.person(get(), person_id=pair.id)
