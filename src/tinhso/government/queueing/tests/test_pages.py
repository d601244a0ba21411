"""The pages and the API as each kind of person meets them."""

import json
from datetime import timedelta

import pytest
from django.test import Client
from tests.world import World

from tinhso.government.queueing import facade
from tinhso.government.queueing.models import Booking, Ticket
from tinhso.government.queueing.tests.conftest import COPIES, MORNING, Hall
from tinhso.platform.access.models import Account

pytestmark = pytest.mark.django_db
TOMORROW = MORNING + timedelta(days=1)


def signed_in(username: str) -> Client:
    client = Client()
    client.force_login(
        Account.objects.get(username=username), backend="allauth.account.auth_backends.AuthenticationBackend"
    )
    return client


def test_the_kiosk_gives_a_number_without_signing_in(hall: Hall) -> None:
    kiosk = Client()
    address = f"/lay-so/may/{hall.key}/"
    assert "Chứng thực" in kiosk.get(address).content.decode()
    taken = kiosk.post(address, {"letter": "A", "priority": "elderly", "idempotency_key": "x"})
    page = kiosk.get(taken["Location"]).content.decode()
    assert "A001" in page
    assert "<svg" in page
    assert kiosk.post(address, {"letter": "?"}).status_code == 422
    assert kiosk.get("/lay-so/may/khong-co/").status_code == 404


def test_the_wall_has_numbers_and_no_names(hall: Hall) -> None:
    hall.take()
    hall.call()
    wall = Client().get(f"/lay-so/man-hinh/{hall.unit_id}/").content.decode()
    assert "A001" in wall
    assert "http-equiv" in wall
    part = Client().get(f"/lay-so/man-hinh/{hall.unit_id}/", headers={"HX-Request": "true"}).content.decode()
    assert "<html" not in part
    assert "A001" in part


def test_an_officer_works_the_line_by_pages(hall: Hall) -> None:
    hall.take()
    desk = signed_in("mot-cua-xa")

    def do(**data: object) -> str:
        answer = desk.post("/quay/lam/", data, follow=True)
        assert answer.status_code == 200
        return answer.content.decode()

    assert "Ngồi vào" in desk.get("/quay/").content.decode()
    do(do="sit", counter=hall.one.id)
    assert "A001" in do(do="call", counter=hall.one.id)
    ticket = Ticket.objects.get()
    assert "A001" in desk.get("/mot-cua/tiep-nhan/").content.decode()  # the bar in the desk's own pages
    for act in ("recall", "start", "finish", "finish", "không có"):
        do(do=act, ticket=ticket.pk)
    ticket.refresh_from_db()
    assert ticket.state == "done"
    assert "Không có ai chờ" in do(do="call", counter=hall.one.id)
    do(do="give", unit=hall.unit_id, letter="B", idempotency_key="y")
    do(do="call", counter="sai")
    do(do="stand")
    assert Ticket.objects.filter(letter="B").count() == 1


def test_the_bar_is_silent_for_those_without_a_seat(hall: Hall) -> None:
    assert "Gọi số tiếp" not in signed_in("mot-cua-xa").get("/mot-cua/tiep-nhan/").content.decode()


def test_the_leader_arranges_by_page(hall: Hall) -> None:
    leader = signed_in("lanh-dao-xa")
    assert leader.get("/quay/thiet-lap/").status_code == 200
    group = {"do": "group", "letter": "d", "name": "Đất đai", "sectors": "Đất đai\n\nXây dựng"}
    assert leader.post("/quay/thiet-lap/", group).status_code == 302
    assert leader.post("/quay/thiet-lap/", {"do": "counter", "number": "x"}).status_code == 422
    assert facade.groups(hall.unit_id)[-1].sectors == ("Đất đai", "Xây dựng")
    hall.take()
    assert "1 số" in leader.get("/quay/so-lieu/").content.decode()
    assert leader.get("/quay/so-lieu/?ngay=hôm-qua").status_code == 200
    assert signed_in("mot-cua-xa").get("/quay/thiet-lap/").status_code == 403


def test_an_administrator_arranges_any_desk_and_a_leader_only_the_own(hall: Hall, world: World) -> None:
    administrator, leader = signed_in("quan-tri"), signed_in("lanh-dao-xa")
    assert "Chưa chọn bộ phận một cửa" in administrator.get("/quay/thiet-lap/").content.decode()
    found = administrator.get("/quay/thiet-lap/", {"unit.q": world.commune.name}).content.decode()
    assert f'value="{hall.unit_id}" checked' in found
    group = {"do": "group", "letter": "e", "name": "Hộ tịch", "sectors": ""}
    saved = administrator.post(f"/quay/thiet-lap/?unit={hall.unit_id}", group)
    assert saved["Location"] == f"/quay/thiet-lap/?unit={hall.unit_id}"
    assert facade.groups(hall.unit_id)[-1].name == "Hộ tịch"
    for ask in (leader.get, leader.post):
        assert ask(f"/quay/thiet-lap/?unit={world.other_commune.id}").status_code == 403


def test_a_stranger_books_moves_and_cancels(hall: Hall) -> None:
    visitor, day = Client(), TOMORROW.date().isoformat()
    address = f"/dat-lich/moi/?thu-tuc={COPIES}&noi={hall.unit_id}&ngay={day}"
    for part in ("/dat-lich/", "/dat-lich/moi/?q=chung+thuc", f"/dat-lich/moi/?thu-tuc={COPIES}", address):
        assert visitor.get(part).status_code == 200
    assert "09:30" in visitor.get(address).content.decode()
    form = {"thu-tuc": COPIES, "noi": hall.unit_id, "ngay": day, "gio": f"{day}T09:30", "phone": "0912345678"}
    refused = visitor.post("/dat-lich/moi/", form | {"name": ""})
    assert refused.status_code == 422
    assert "0912345678" in refused.content.decode()
    made = visitor.post("/dat-lich/moi/", form | {"name": "Đặng Thị Mận"})
    page = visitor.get(made["Location"]).content.decode()
    row = Booking.objects.get()
    assert row.code in page
    assert b"BEGIN:VEVENT" in visitor.get(f"/dat-lich/{row.code}/lich.ics").content
    visitor.post(f"/dat-lich/{row.code}/", {"gio": f"{day}T14:00"})
    visitor.post(f"/dat-lich/{row.code}/", {"do": "arrive"})  # too early: said, not done
    visitor.post(f"/dat-lich/{row.code}/", {"do": "cancel"})
    row.refresh_from_db()
    assert (row.state, row.starts_at.astimezone(MORNING.tzinfo).hour) == ("cancelled", 14)


def test_a_code_without_its_phone_tells_nothing(hall: Hall) -> None:
    test_a_stranger_books_moves_and_cancels(hall)
    row, other = Booking.objects.get(), Client()
    assert other.get(f"/dat-lich/{row.code}/").status_code == 404
    other.post("/dat-lich/", {"code": row.code, "phone": "0900000000"})
    assert other.get(f"/dat-lich/{row.code}/lich.ics").status_code == 404
    other.post("/dat-lich/", {"code": row.code, "phone": "0912 345 678"})
    assert other.get(f"/dat-lich/{row.code}/").status_code == 200


def test_the_api_of_kiosk_wall_and_bookings(hall: Hall) -> None:
    client, api = Client(), "/api/v1/queueing"
    body = {"kiosk_key": hall.key, "letter": "A", "key": "1"}
    made = client.post(f"{api}/tickets", json.dumps(body), content_type="application/json")
    assert (made.status_code, made.json()["code"]) == (201, "A001")
    assert client.get(f"{api}/tickets/{made.json()['id']}").json()["state"] == "waiting"
    assert client.get(f"{api}/desks/{hall.unit_id}/wall").json()["waiting"][0]["before"] == 1
    assert [g["letter"] for g in client.get(f"{api}/desks/{hall.unit_id}/groups").json()] == ["A", "B"]
    slots = client.get(f"{api}/desks/{hall.unit_id}/slots?day={TOMORROW.date()}").json()
    wanted = {
        "unit_id": str(hall.unit_id),
        "procedure_code": COPIES,
        "starts_at": slots[0]["starts_at"],
        "name": "Mận",
        "phone": "0912345678",
    }
    booked = client.post(f"{api}/bookings", json.dumps(wanted), content_type="application/json")
    assert booked.status_code == 201
    assert client.get(f"{api}/bookings").json() == []
    bad = client.post(f"{api}/tickets", json.dumps(body | {"letter": "AA"}), content_type="application/json")
    assert bad.status_code == 422
