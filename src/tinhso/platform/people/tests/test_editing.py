"""Corrections: seen before they are written, refused when stale, kept in the history with their reason."""

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from tests.world import World

from tinhso.kernel.actor import Actor, system_actor
from tinhso.platform.access.models import Account
from tinhso.platform.events.models import Event
from tinhso.platform.people import facade
from tinhso.platform.people.contracts import IdentifierKind, Identity, PersonInfo, Relation, Sex
from tinhso.platform.people.models import HouseholdMember

pytestmark = pytest.mark.django_db


@pytest.fixture
def desk(world: World) -> Client:
    return client_of(world.actor("mot-cua-xa"))


def client_of(actor: Actor) -> Client:
    client = Client()
    client.force_login(Account.objects.get(pk=actor.account_id))
    return client


@pytest.fixture
def tung(world: World) -> PersonInfo:
    key = world.citizen().person_id
    assert key
    return facade.person(key)


def other(world: World) -> PersonInfo:
    key = world.citizen("Trần Thị Mai", "030193004321").person_id
    assert key
    return facade.person(key)


def typed(client: Client, address: str, **changes: str) -> dict[str, str]:
    """Return what the form shows, with some fields typed over."""
    form = client.get(address).context["form"]
    shown = {bound.html_name: bound.value() for bound in form}
    return {name: value for name, value in shown.items() if value not in {None, False, ""}} | changes


def correcting(person: PersonInfo) -> str:
    return reverse("people:correct", args=[person.id])


def test_a_correction_is_written_announced_and_explained(desk: Client, tung: PersonInfo) -> None:
    address = correcting(tung)
    data = typed(desk, address, phone="0987 654 321", birth="1993", reason="Theo giấy khai sinh 12/2022")
    assert desk.post(address, data).status_code == 302
    now = facade.person(tung.id)
    assert (now.phone, str(now.birth)) == ("0987654321", "1993")
    event = Event.objects.get(type="people.person_corrected")
    assert set(event.data["fields"]) == {"phone", "birth_month", "birth_day"}
    page = desk.get(reverse("people:person", args=[tung.id])).content.decode()
    assert "Theo giấy khai sinh 12/2022" in page
    assert "Điện thoại" in page
    assert "Lê Thị Hồng" in page


def test_saving_what_was_shown_changes_nothing(desk: Client, tung: PersonInfo) -> None:
    address = correcting(tung)
    assert desk.post(address, typed(desk, address, reason="Xem lại")).status_code == 302
    assert facade.person(tung.id) == tung
    assert not Event.objects.filter(type="people.person_corrected").exists()


def test_a_stale_page_is_refused_and_what_was_typed_stays(desk: Client, tung: PersonInfo) -> None:
    address = correcting(tung)
    old = typed(desk, address, email="moi@example.vn", reason="Thư mới")
    desk.post(address, typed(desk, address, phone="0987654321", reason="Số mới"))
    refused = desk.post(address, old)
    assert refused.status_code == 422
    shown = refused.content.decode()
    assert "vừa sửa hồ sơ này" in shown
    assert "moi@example.vn" in shown
    assert facade.person(tung.id).email == tung.email
    again = {bound.html_name: bound.value() or "" for bound in refused.context["form"]}
    again.pop("deceased")
    assert desk.post(address, again).status_code == 302
    assert facade.person(tung.id).email == "moi@example.vn"


@pytest.mark.parametrize(
    ("name", "value", "said"),
    [
        ("full_name", "", "họ và tên"),
        ("birth", "31/02/1993", "không có thật"),
        ("birth", "1994", "sinh năm 1993"),
        ("sex", "female", "không khớp giới tính"),
        ("phone", "123", "Số điện thoại chưa đúng"),
        ("email", "x", "email"),
        ("nationality", "Việt Nam", "mã hai chữ"),
        ("area_code", "99999", ""),
        ("reason", "", "lý do"),
        ("reason", "x" * 501, ""),
    ],
)
def test_a_wrong_field_says_so_in_its_place(
    desk: Client, tung: PersonInfo, name: str, value: str, said: str
) -> None:
    address = correcting(tung)
    refused = desk.post(address, typed(desk, address, **({"reason": "x"} | {name: value})))
    assert refused.status_code == 422
    assert list(refused.context["form"].errors) == [name]
    assert said.lower() in str(refused.context["form"].errors[name]).lower()
    assert facade.person(tung.id) == tung


def test_a_merged_record_is_corrected_through_the_one_kept(desk: Client, tung: PersonInfo) -> None:
    paper = facade.register_person(
        actor=system_actor("test", ["people.register"]),
        identity=Identity(
            "Nguyễn Văn Tùng", Sex.MALE, value="141234567", kind=IdentifierKind.OLD_IDENTITY_CARD
        ),
    )
    merger = system_actor("test", ["people.merge"])
    facade.merge_persons(actor=merger, kept_id=tung.id, merged_id=paper.id, reason="Một người")
    address = correcting(paper)
    assert desk.post(address, typed(desk, address, ethnicity="Tày", reason="x")).status_code == 302
    assert facade.person(tung.id).ethnicity == "Tày"


def test_only_with_the_right(world: World, tung: PersonInfo) -> None:
    for username in ("kiem-tra", "lanh-dao-xa"):
        for name in ("correct", "keep_household"):
            client = client_of(world.actor(username))
            assert client.get(reverse(f"people:{name}", args=[tung.id])).status_code == 403
    assert client_of(world.actor("kiem-tra")).get(reverse("people:new")).status_code == 403


def test_a_newcomer_is_written_down_by_hand(desk: Client, tung: PersonInfo) -> None:
    address = reverse("people:new")
    data = typed(
        desk,
        address,
        full_name="Phạm  Văn Bình",
        birth="1988",
        value="030088000007",
        sex="male",
        kind="personal_number",
    )
    done = desk.post(address, data)
    assert done.status_code == 302
    found = facade.find_by_identifier(IdentifierKind.PERSONAL_NUMBER, "030088000007")
    assert found is not None
    assert found.full_name == "Phạm Văn Bình"
    taken = desk.post(address, data | {"full_name": "Lê Thị Hoa", "birth": "1990"})
    assert taken.status_code == 422
    assert list(taken.context["form"].errors) == ["value"]


def keep(client: Client, person: PersonInfo, **changes: Any) -> Any:
    address = reverse("people:keep_household", args=[person.id])
    return client.post(address, typed(client, address, **changes))


def relations(person: PersonInfo) -> dict[str, str]:
    home = facade.household_of(person.id)
    return {m.person.full_name: m.relation for m in home.members} if home else {}


def test_a_household_from_founding_to_leaving(desk: Client, world: World, tung: PersonInfo) -> None:
    mai, commune = other(world), facade.communes(world_day())[0][0]
    assert keep(desk, tung, area_code="").status_code == 422
    assert keep(desk, tung, area_code=commune, address_line="Thôn Đông").status_code == 302
    assert relations(tung) == {"Nguyễn Văn Tùng": "head"}
    assert keep(desk, tung, joining="030093009999", joining_as="spouse").status_code == 422
    assert keep(desk, tung, joining=mai.personal_number, joining_as="spouse").status_code == 302
    assert relations(mai) == {"Nguyễn Văn Tùng": "head", "Trần Thị Mai": "spouse"}
    both = {f"member-{tung.id}": "head", f"member-{mai.id}": "head"}
    assert keep(desk, tung, **both).status_code == 422
    swapped = {f"member-{tung.id}": "spouse", f"member-{mai.id}": "head"}
    assert keep(desk, tung, **swapped).status_code == 302
    assert relations(tung)["Trần Thị Mai"] == "head"
    assert keep(desk, tung, **{f"member-{tung.id}": "left"}).status_code == 302
    assert relations(mai) == {"Trần Thị Mai": "head"}
    assert relations(tung) == {}
    assert HouseholdMember.objects.get(person_id=tung.id).left_on is not None


def test_the_head_of_others_does_not_just_walk_away(desk: Client, world: World, tung: PersonInfo) -> None:
    mai, commune = other(world), facade.communes(world_day())[0][0]
    lan = world.citizen("Phạm Thị Lan", "030193007777").person_id
    assert lan
    keep(desk, tung, area_code=commune)
    keep(desk, mai, area_code=commune)
    keep(desk, mai, joining="030193007777", joining_as="child")
    refused = keep(desk, tung, joining=mai.personal_number, joining_as="spouse")
    assert refused.status_code == 422
    assert "chủ hộ của một hộ khác" in refused.content.decode()
    assert keep(desk, tung, joining="030193007777", joining_as="spouse").status_code == 302
    assert relations(facade.person(lan))["Phạm Thị Lan"] == Relation.SPOUSE


def test_a_household_changed_meanwhile_is_refused(desk: Client, world: World, tung: PersonInfo) -> None:
    mai, commune = other(world), facade.communes(world_day())[0][0]
    keep(desk, tung, area_code=commune)
    address = reverse("people:keep_household", args=[tung.id])
    old = typed(desk, address, address_line="Thôn Tây")
    keep(desk, tung, joining=mai.personal_number, joining_as="spouse")
    assert desk.post(address, old).status_code == 422
    assert relations(tung) == {"Nguyễn Văn Tùng": "head", "Trần Thị Mai": "spouse"}


def world_day() -> Any:
    from tinhso.kernel.clock import legal_day

    return legal_day()
