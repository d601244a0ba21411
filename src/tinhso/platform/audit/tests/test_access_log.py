"""Who looked at whose data: written when others look, shown to the person and to auditors."""

from uuid import UUID, uuid4

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from tests.world import World

from tinhso.kernel.actor import Actor, system_actor
from tinhso.kernel.errors import Invalid
from tinhso.platform.access.actions.accounts import deactivate
from tinhso.platform.access.models import Account
from tinhso.platform.audit.facade import looks_at, looks_by, record_access
from tinhso.platform.audit.models import AccessLog
from tinhso.platform.people import facade as people
from tinhso.platform.people.contracts import IdentifierKind, Identity, Sex

pytestmark = pytest.mark.django_db


def look(actor: Actor, *persons: UUID, subject: str = "") -> None:
    record_access(actor, persons, what="Đăng ký khai sinh", purpose="Giải quyết hồ sơ", subject=subject)


def client_of(actor: Actor) -> Client:
    client = Client()
    client.force_login(Account.objects.get(pk=actor.account_id))
    return client


def test_a_look_names_who_where_what_and_why(world: World) -> None:
    person = uuid4()
    look(world.actor("mot-cua-xa"), person, subject="H23.41-261116-0001")
    entry = looks_at(person).rows[0]
    assert (entry.actor_name, entry.unit_name) == ("Lê Thị Hồng", world.commune.name)
    assert (entry.what, entry.purpose) == ("Đăng ký khai sinh", "Giải quyết hồ sơ")
    assert entry.subject == "H23.41-261116-0001"


def test_the_own_look_is_not_recorded(world: World) -> None:
    citizen = world.citizen()
    assert citizen.person_id
    with CaptureQueriesContext(connection) as queries:
        look(citizen, citizen.person_id)
    assert list(queries) == []
    look(citizen, citizen.person_id, uuid4())
    assert AccessLog.objects.count() == 1


def test_a_person_named_twice_is_recorded_once(world: World) -> None:
    person = uuid4()
    look(world.actor("mot-cua-xa"), person, person)
    assert len(looks_at(person).rows) == 1


def test_a_household_is_one_insert(world: World) -> None:
    actor = world.actor("mot-cua-xa")
    with CaptureQueriesContext(connection) as queries:
        look(actor, *(uuid4() for _ in range(6)))
    assert len([q for q in queries if q["sql"].startswith("INSERT")]) == 1
    assert len(looks_by(actor.account_id).rows) == 6


def test_pages_of_the_log_lose_nothing(world: World) -> None:
    actor, person = world.actor("mot-cua-xa"), uuid4()
    for number in range(7):
        look(actor, person, subject=str(number))
    seen, cursor = [], ""
    while True:
        page = looks_at(person, cursor=cursor, size=3)
        seen += [entry.subject for entry in page.rows]
        cursor = page.next_cursor
        if not cursor:
            break
    assert seen == ["6", "5", "4", "3", "2", "1", "0"]


@pytest.mark.parametrize("cursor", ["x", "WyJ4Il0", "WzFd"])
def test_a_made_up_cursor_is_refused(cursor: str) -> None:
    with pytest.raises(Invalid):
        looks_by(None, cursor=cursor)


def test_the_citizen_sees_who_looked_and_nobody_else(world: World) -> None:
    citizen, other = world.citizen(), world.citizen("Trần Thị Mai", "030193004321")
    assert citizen.person_id
    look(world.actor("mot-cua-xa"), citizen.person_id)
    assert "Lê Thị Hồng" in client_of(citizen).get(reverse("audit:who_looked")).content.decode()
    assert "Lê Thị Hồng" not in client_of(other).get(reverse("audit:who_looked")).content.decode()


def test_the_auditor_sees_all_and_the_officer_nothing(world: World) -> None:
    look(world.actor("mot-cua-xa"), uuid4())
    assert (
        "Lê Thị Hồng" in client_of(world.actor("kiem-tra")).get(reverse("audit:access_log")).content.decode()
    )
    assert client_of(world.actor("mot-cua-xa")).get(reverse("audit:access_log")).status_code == 403


def test_the_row_history_carries_who_and_which_request(world: World) -> None:
    from django.apps import apps

    history = apps.get_model("access", "AccountEvent")
    account = Account.objects.get(username="mot-cua-xa")
    deactivate(actor=system_actor("Người khóa", ["access.manage"]), account_id=account.pk)
    row = history.objects.filter(pgh_obj_id=account.pk).latest("pgh_id")
    assert row.pgh_context.metadata["action"] == "access.manage"
    assert row.pgh_context.metadata["actor_name"] == "Người khóa"


@pytest.mark.parametrize("page", ["person", "household"])
def test_an_officer_opening_a_person_is_seen_by_that_person(world: World, page: str) -> None:
    citizen = world.citizen()
    before = AccessLog.objects.count()
    assert (
        client_of(world.actor("mot-cua-xa"))
        .get(reverse(f"people:{page}", args=[citizen.person_id]))
        .status_code
        == 200
    )
    assert AccessLog.objects.count() == before + 1
    shown = client_of(citizen).get(reverse("audit:who_looked")).content.decode()
    assert "Lê Thị Hồng" in shown
    assert "Tra cứu dân cư" in shown


def test_a_list_of_persons_names_each_of_them(world: World) -> None:
    citizen, other = world.citizen(), world.citizen("Nguyễn Văn Tùng Lâm", "030093001299")
    client_of(world.actor("mot-cua-xa")).get(reverse("people:search"), {"q": "nguyen van tung"})
    for actor in (citizen, other):
        assert actor.person_id
        assert [entry.purpose for entry in looks_at(actor.person_id).rows] == ["Tra cứu dân cư"]


def test_suggestions_are_looks_too(world: World) -> None:
    citizen = world.citizen()
    assert citizen.person_id
    client_of(world.actor("mot-cua-xa")).get(reverse("search:suggestions"), {"q": "030093001234"})
    assert len(looks_at(citizen.person_id).rows) == 1


def test_who_was_refused_has_seen_nothing(world: World) -> None:
    citizen, other = world.citizen(), world.citizen("Trần Thị Mai", "030193004321")
    for client in (client_of(other), Client()):
        for name in ("person", "household"):
            client.get(reverse(f"people:{name}", args=[citizen.person_id]))
        client.get(reverse("people:search"), {"q": "nguyen van tung"})
    assert not AccessLog.objects.exists()


def test_looks_at_a_merged_record_stay_with_the_person(world: World) -> None:
    citizen = world.citizen()
    assert citizen.person_id
    paper = people.register_person(
        actor=system_actor("test", ["people.register"]),
        identity=Identity(
            "Nguyễn Văn Tùng", Sex.MALE, value="141234567", kind=IdentifierKind.OLD_IDENTITY_CARD
        ),
    )
    look(world.actor("mot-cua-xa"), paper.id, subject="trước khi gộp")
    people.merge_persons(
        actor=system_actor("test", ["people.merge"]),
        kept_id=citizen.person_id,
        merged_id=paper.id,
        reason="Một người",
    )
    assert "trước khi gộp" in client_of(citizen).get(reverse("audit:who_looked")).content.decode()
