"""The pages and the API, for those who may and those who may not."""

import io
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from openpyxl import load_workbook
from tests.world import World

from tinhso.kernel import clock
from tinhso.kernel.errors import Denied, NotFound
from tinhso.platform.access.facade import actor_for
from tinhso.platform.access.models import Account
from tinhso.platform.cases.models import Case
from tinhso.platform.organisations import facade as organisations
from tinhso.platform.reforms import facade
from tinhso.platform.reforms.models import NewUnit, Reform, Row
from tinhso.platform.reforms.tasks import tick
from tinhso.platform.reforms.tests.conftest import BASIS, Office

LIST = "/quan-tri/sap-xep-don-vi/"


def client_of(username: str) -> Client:
    client = Client()
    client.force_login(Account.objects.get(username=username))
    return client


def merging(world: World, **changes: Any) -> dict[str, Any]:
    return {
        "thuoc": str(world.district.id),
        "name": "Hợp nhất hai xã",
        "legal_basis": BASIS,
        "on": "2022-03-28",
        "units": [str(world.commune.id), str(world.other_commune.id)],
        "heir": str(world.other_commune.id),
    } | changes


def test_from_the_form_to_the_report(office: Office, world: World) -> None:
    case = office.accept(office.file())
    admin, chair = client_of("quan-tri"), client_of("chu-tich-tinh")
    assert admin.get(LIST).status_code == 200
    page = admin.get(f"{LIST}hop-nhat/?thuoc={world.district.id}")
    assert world.commune.name in page.content.decode()
    made = admin.post(f"{LIST}hop-nhat/", merging(world))
    assert made.status_code == 302
    url = made["Location"]
    shown = admin.get(url).content.decode()
    assert world.other_commune.name in shown
    admin.post(f"{url}tra-loi/", {"suggested": "1"})
    admin.post(f"{url}trinh/")
    assert admin.post(f"{url}duyet/").status_code == 403
    assert "không tự duyệt" in admin.get(url).content.decode()
    assert chair.post(f"{url}duyet/").status_code == 302
    assert admin.post(f"{url}chay/").status_code == 302
    office.finish(facade.reforms(office.author)[0])
    assert "Đã chuyển xong" in admin.get(url).content.decode()
    assert case.code in admin.get(f"{url}danh-sach/?loai=cases.cases").content.decode()
    book = load_workbook(io.BytesIO(admin.get(f"{url}danh-sach.xlsx").content))
    assert case.code in [row[2].value for row in book.active.iter_rows()]
    assert admin.get(f"{url}bao-cao.pdf").content.startswith(b"%PDF")
    assert admin.get(f"{url}tien-do/")["HX-Refresh"] == "true"
    assert admin.post(f"{url}dua-tro-lai/", {"reason": ""}).status_code == 422
    assert admin.post(f"{url}dua-tro-lai/", {"reason": "Thử"}).status_code == 302
    assert "Đang đưa trở lại" in admin.get(url).content.decode()


def test_wrong_input_comes_back_beside_its_field(office: Office, world: World) -> None:
    admin = client_of("quan-tri")
    for changes in (
        {"legal_basis": "Không có"},
        {"units": [str(world.commune.id)]},
        {"heir": "new"},
        {"on": "hôm qua"},
        {"name": ""},
    ):
        answer = admin.post(f"{LIST}hop-nhat/", merging(world, **changes))
        assert answer.status_code == 422, changes
    assert not Reform.objects.exists()
    answer = admin.post(f"{LIST}ca-tinh/", {"name": "Cả tỉnh", "legal_basis": BASIS, "on": "2026-01-01"})
    assert answer.status_code == 422
    assert "không ghi sắp xếp" in answer.content.decode()


def test_the_province_from_the_national_lists(office: Office) -> None:
    admin = client_of("quan-tri")
    assert "2025-07-01" in admin.get(f"{LIST}ca-tinh/").content.decode()
    made = admin.post(f"{LIST}ca-tinh/", {"name": "2025", "legal_basis": "202/2025/QH15", "on": "2025-07-01"})
    assert made.status_code == 302
    shown = admin.get(made["Location"]).content.decode()
    assert "thành phố Hải Phòng" in shown
    assert NewUnit.objects.filter(kind="people_committee", level=3).count() == 65
    assert Row.objects.filter(share="part-main").exists()


def test_out_of_reach_there_is_no_plan(office: Office) -> None:
    reform = office.merge()
    for username in ("mot-cua-xa", "lanh-dao-xa"):
        with pytest.raises((Denied, NotFound)):
            facade.reform(actor_for(Account.objects.get(username=username), clock.now()), reform.id)


@pytest.mark.parametrize("username", ["mot-cua-xa", "chuyen-vien-xa", "lanh-dao-xa"])
def test_others_change_nothing(office: Office, world: World, username: str) -> None:
    reform = office.merge()
    client = client_of(username)
    assert client.get(f"{LIST}{reform.id}/").status_code in {403, 404}
    for step in ("tra-loi", "trinh", "chay", "bo", "dua-tro-lai", "duyet"):
        assert client.post(f"{LIST}{reform.id}/{step}/", {"reason": "x"}).status_code in {403, 404}
    assert client.post(f"{LIST}hop-nhat/", merging(world)).status_code == 403
    assert Reform.objects.get().state == "draft"


def test_the_day_starts_what_was_confirmed(office: Office, world: World) -> None:
    office.file()
    reform = office.confirmed(office.merge())
    assert tick() == 1
    assert tick() == 0
    office.finish(reform)
    assert Case.objects.get().unit_id == world.other_commune.id


def test_before_its_day_nothing_runs(office: Office, world: World) -> None:
    from datetime import date

    reform = office.confirmed(office.merge(on=date(2030, 1, 1)))
    assert tick() == 0
    answer = client_of("quan-tri").post(f"{LIST}{reform.id}/chay/")
    assert answer.status_code == 409
    assert organisations.unit(world.commune.id).valid_to is None


def test_the_citizen_reads_who_has_the_dossier_and_that_the_date_stands(office: Office, world: World) -> None:
    from tinhso.platform.events.dispatch import deliver_due
    from tinhso.platform.messaging.models import Message

    case = office.accept(office.file())
    office.run(office.merge())
    client = Client()
    account = Account.objects.get(person_id=case.applicant_id)
    client.force_login(account)
    page = client.get(reverse("service_portal:dossier", args=[case.id])).content.decode()
    assert world.other_commune.name in page
    assert f"theo {BASIS}" in page
    assert "Ngày hẹn không đổi." in page
    deliver_due()
    deliver_due()
    assert Message.objects.filter(template="case.rehomed").count() == 1


def test_the_api(office: Office, world: World) -> None:
    admin = client_of("quan-tri")
    body = merging(world)
    made = admin.post(
        "/api/v1/reforms/merge",
        {key: body[key] for key in ("name", "legal_basis", "on", "units", "heir")},
        content_type="application/json",
    )
    assert made.status_code == 200, made.content
    key = made.json()["id"]
    review = admin.get(f"/api/v1/reforms/{key}/review").json()
    answers = {one["key"]: one["suggested"] for one in review["questions"]}
    done = admin.post(f"/api/v1/reforms/{key}/answers", {"answers": answers}, content_type="application/json")
    assert done.json()["ready"]
    assert admin.post(f"/api/v1/reforms/{key}/propose").json()["state"] == "proposed"
    assert admin.post(f"/api/v1/reforms/{key}/confirm").status_code == 403
    assert client_of("chu-tich-tinh").post(f"/api/v1/reforms/{key}/confirm").json()["state"] == "confirmed"
    assert admin.post(f"/api/v1/reforms/{key}/start").json()["state"] == "running"
    assert admin.get(f"/api/v1/reforms/{key}/rows").json()[0]["old_name"] == world.commune.name
    assert client_of("mot-cua-xa").get("/api/v1/reforms").status_code == 403
