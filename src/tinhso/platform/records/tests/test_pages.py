"""Pages and API of work files, for a keeper, the archive, and others."""

from http import HTTPStatus

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from tinhso.platform.access.models import Account
from tinhso.platform.records import facade
from tinhso.platform.records.models import Item, Record
from tinhso.platform.records.tests.conftest import Office, pdf


def signed_in(username: str) -> Client:
    client = Client()
    client.force_login(Account.objects.get(username=username))
    return client


@pytest.fixture
def keeper(office: Office) -> Client:
    return signed_in("chuyen-vien-xa")


def test_a_file_is_opened_filled_closed_and_handed_over_on_pages(keeper: Client, office: Office) -> None:
    facts = {"notation": "05.TCCB", "title": "Thi đua", "retention": "10-nam", "started_on": "2022-01-10"}
    keeper.post(reverse("records:new"), facts)
    record = Record.objects.get(notation="05.TCCB")
    upload = SimpleUploadedFile("quyết định.pdf", pdf("x"), "application/pdf")
    paper = {"title": "Quyết định khen thưởng", "code": "9/QĐ-UBND", "pages": "3", "file": upload}
    keeper.post(reverse("records:add", args=[record.pk]), paper)
    page = keeper.get(reverse("records:detail", args=[record.pk])).content.decode()
    assert "Quyết định khen thưởng" in page
    assert "quyết định.pdf" in page
    keeper.post(reverse("records:close", args=[record.pk]), {"ended_on": "2022-02-01"})
    assert "01/02/2023" in keeper.get(reverse("records:list")).content.decode()
    keeper.post(reverse("records:new_transfer"), {"records": [record.pk], "receiver": "Lưu trữ xã"})
    record.refresh_from_db()
    assert record.state == "handed_over"
    leader = signed_in("lanh-dao-xa")
    leader.post(reverse("records:receive", args=[record.transfer_id]))
    record.refresh_from_db()
    assert record.state == "archived"
    package = keeper.get(reverse("records:package", args=[record.pk]))
    assert package["Content-Type"] == "application/zip"
    for name in ("transfer_pdf", "minutes_pdf"):
        answer = keeper.get(reverse(f"records:{name}", args=[record.transfer_id]))
        assert answer.content.startswith(b"%PDF")
    assert keeper.get(reverse("records:files_pdf"), {"year": 2022}).content.startswith(b"%PDF")
    assert keeper.get(reverse("records:contents_pdf", args=[record.pk])).content.startswith(b"%PDF")


def test_bad_input_is_said_beside_its_field_and_nothing_typed_is_lost(keeper: Client, office: Office) -> None:
    answer = keeper.post(
        reverse("records:new"), {"notation": "SAI", "title": "Giữ lại", "retention": "10-nam"}
    )
    page = answer.content.decode()
    assert answer.status_code == HTTPStatus.UNPROCESSABLE_ENTITY
    assert "ví dụ 01.TCCB" in page
    assert "Giữ lại" in page
    record = office.open()
    bad = {"title": "Ảnh", "file": SimpleUploadedFile("a.pdf", b"not a pdf")}
    refused = keeper.post(reverse("records:add", args=[record.id]), bad)
    assert refused.status_code == HTTPStatus.UNPROCESSABLE_ENTITY
    assert 'value="Ảnh"' in refused.content.decode()
    assert not Item.objects.exists()
    nothing = keeper.post(reverse("records:new_transfer"), {"records": ["x"], "receiver": "Lưu trữ"})
    assert nothing.status_code in {HTTPStatus.UNPROCESSABLE_ENTITY, HTTPStatus.OK}


def test_the_api_opens_files_and_closes(keeper: Client, office: Office) -> None:
    body = {
        "unit_id": str(office.world.commune.id),
        "notation": "06.TCCB",
        "title": "Qua API",
        "retention": "5-nam",
    }
    made = keeper.post("/api/v1/records", body, content_type="application/json").json()
    filing = {"subject": "document:9", "title": "Công\0văn", "pages": 1, "note": "\0"}
    keeper.post(f"/api/v1/records/{made['id']}/items", filing, content_type="application/json")
    found = keeper.get(f"/api/v1/records/{made['id']}").json()
    assert [(item["subject"], item["title"]) for item in found["items"]] == [("document:9", "Công văn")]
    closed = keeper.post(f"/api/v1/records/{made['id']}/close", {}, content_type="application/json").json()
    assert (closed["state"], closed["items"]) == ("closed", 1)
    listed = keeper.get("/api/v1/records", {"q": "qua api"}).json()["records"]
    assert [row["id"] for row in listed] == [made["id"]]


def test_others_do_not_get_in(office: Office) -> None:
    record = office.open()
    address = reverse("records:detail", args=[record.id])
    assert Client().get(address).status_code == HTTPStatus.FOUND
    citizen = Client()
    citizen.force_login(Account.objects.get(pk=office.world.citizen().account_id))
    assert citizen.get(address).status_code == HTTPStatus.FORBIDDEN
    district = signed_in("chuyen-vien-huyen")
    assert district.get(address).status_code == HTTPStatus.NOT_FOUND
    assert district.post(reverse("records:close", args=[record.id])).status_code == HTTPStatus.FOUND
    assert facade.record(office.keeper, record.id).state == "open"
