"""Pages: the queue of a leader, the check that is open to all, and what others may not see."""

import io

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from tinhso.platform.access.models import Account
from tinhso.platform.signing import facade
from tinhso.platform.signing.contracts import RequestState
from tinhso.platform.signing.demo import pictures
from tinhso.platform.signing.models import Authority, Credential, Power, Request
from tinhso.platform.signing.tests.conftest import PIN, Office, one_page

pytestmark = pytest.mark.django_db


def as_user(name: str) -> Client:
    client = Client()
    client.force_login(Account.objects.get(username=name))
    return client


def test_a_leader_signs_two_papers_with_one_pin(office: Office) -> None:
    first, second = (office.present([office.leader_step()], key=f"p{number}") for number in range(2))
    client = as_user("lanh-dao-xa")
    page = client.get(reverse("signing:queue")).content.decode()
    assert "Văn bản p0" in page
    assert "Văn bản p1" in page
    form = {
        "request": [str(first.id), str(second.id)],
        "key": str(office.keys["Vũ Văn Bình"]),
        "pin": "sai-pin",
    }
    refused = client.post(reverse("signing:queue"), form)
    assert refused.status_code == 422
    assert refused.content.decode().count(" checked") == 2  # nothing chosen is lost
    done = client.post(reverse("signing:queue"), form | {"pin": PIN})
    assert done.status_code == 200
    assert done.content.decode().count("Đã ký</span>") == 2
    assert Request.objects.filter(state=RequestState.DONE).count() == 2


def test_a_leader_declines_on_the_pages_and_over_the_api(office: Office) -> None:
    one, two, three = (office.present([office.leader_step()], key=f"d{number}").id for number in range(3))
    client, queue = as_user("lanh-dao-xa"), reverse("signing:queue")
    form = {"do": "decline", "request": [str(one), str(two)], "reason": "ngắn"}
    short = client.post(queue, form)
    page = short.content.decode()
    assert (short.status_code, "từ 10 đến 500" in page, page.count(" checked")) == (422, True, 2)
    assert ">ngắn</textarea>" in page
    assert client.post(queue, {"do": "decline", "reason": "Thiếu căn cứ ban hành"}).status_code == 422
    address = reverse("signing:decline", args=[two])
    assert client.post(address, {"reason": ""}).status_code == 422
    assert as_user("chuyen-vien-xa").post(address, {"reason": "Thiếu căn cứ ban hành"}).status_code == 422
    assert client.post(address, {"reason": "Thiếu căn cứ ban hành"}).status_code == 302
    done = client.post(queue, form | {"reason": "Thiếu căn cứ ban hành"}).content.decode()
    assert "Đã từ chối" in done
    assert "đã bị từ chối ký trước đó" in done
    states = Request.objects.order_by("created_at").values_list("state", flat=True)
    assert list(states) == ["declined", "declined", "open"]
    shown = as_user("chuyen-vien-xa").get(reverse("signing:detail", args=[one])).content.decode()
    assert "Từ chối ký: Thiếu căn cứ ban hành" in shown
    said = {"reason": "Thiếu căn cứ ban hành"}
    api = f"/api/v1/signing/requests/{three}/decline"
    assert client.post(api, said, content_type="application/json").json()["state"] == "declined"
    assert client.post(api, said, content_type="application/json").status_code == 409


@pytest.mark.parametrize("form", [{}, {"request": ["x"], "key": "y"}, {"request": [], "key": ""}])
def test_an_empty_choice_is_said(office: Office, form: dict[str, object]) -> None:
    assert as_user("lanh-dao-xa").post(reverse("signing:queue"), form).status_code == 422


def test_presenting_a_file_and_taking_it_back(office: Office) -> None:
    client = as_user("chuyen-vien-xa")
    form = {
        "title": "Giấy mời",
        "signers": "lanh-dao-xa",
        "position": "CHỦ TỊCH",
        "visible": "on",
        "agency": "on",
        "file": SimpleUploadedFile("moi.pdf", one_page()),
    }
    address = reverse("signing:present")
    wrong = client.post(
        address, form | {"signers": "khong-co", "file": SimpleUploadedFile("a.pdf", one_page())}
    )
    assert wrong.status_code == 422
    assert "khong-co" in wrong.content.decode()
    assert "Giấy mời" in wrong.content.decode()
    made = client.post(address, form)
    assert made.status_code == 302
    page = client.get(made["Location"]).content.decode()
    assert "Vũ Văn Bình" in page
    found = Request.objects.get()
    assert [step.kind for step in found.steps.order_by("number")] == ["personal", "agency"]
    cancel = reverse("signing:cancel", args=[found.pk])
    assert client.post(cancel, {"reason": ""}).status_code == 422
    assert as_user("lanh-dao-xa").post(cancel, {"reason": "x"}).status_code == 403
    assert client.post(cancel, {"reason": "Nhầm"}).status_code == 302


def test_others_do_not_see_a_request(office: Office) -> None:
    found = office.present([office.leader_step()])
    address = reverse("signing:detail", args=[found.id])
    assert as_user("lanh-dao-xa").get(address).status_code == 200
    assert as_user("chuyen-vien-huyen").get(address).status_code == 404
    assert as_user("lanh-dao-xa").get(reverse("files:download", args=[found.file_id])).status_code == 200
    assert (
        as_user("chuyen-vien-huyen").get(reverse("files:download", args=[found.file_id])).status_code == 404
    )


def test_anybody_checks_a_file(office: Office) -> None:
    found = office.present([office.leader_step()])
    (outcome,) = facade.sign(
        actor=office.leader, request_ids=[found.id], credential_id=office.keys["Vũ Văn Bình"], secret=PIN
    )
    content = office.bytes_of(outcome.result_file_id)
    client, address = Client(), reverse("signing:verify")
    for name, data, words in (
        ("ky.pdf", content, "Chữ ký hợp lệ"),
        ("chua.pdf", one_page(), "Không có chữ ký số"),
        ("x.pdf", b"khong phai pdf", "Không đọc được tệp"),
        ("rong.pdf", b"", "Không đọc được tệp"),
    ):
        page = client.post(address, {"file": SimpleUploadedFile(name, data)})
        assert page.status_code == 200
        assert words in page.content.decode()
    assert client.post(address).status_code == 422
    answer = client.post("/api/v1/signing/verify", {"file": SimpleUploadedFile("ky.pdf", content)})
    assert answer.json()["verdict"] == "valid"
    assert answer.json()["signatures"][0]["signer"] == "Vũ Văn Bình"


def test_keys_and_pictures(office: Office) -> None:
    client, key = as_user("lanh-dao-xa"), office.keys["Vũ Văn Bình"]
    assert "Vũ Văn Bình" in client.get(reverse("signing:keys")).content.decode()
    picture = reverse("signing:picture", args=[key])
    bad = client.post(picture, {"picture": SimpleUploadedFile("a.png", b"GIF89a")})
    assert bad.status_code == 422
    png = pictures.signature("Vũ Văn Bình")
    assert client.post(picture, {"picture": SimpleUploadedFile("a.png", png)}).status_code == 302
    assert client.get(reverse("signing:shown_picture", args=[key])).content == png
    pin = reverse("signing:pin", args=[key])
    assert client.post(pin, {"old": "sai", "new": "135791"}).status_code == 422
    assert client.post(pin, {"old": PIN, "new": "135791"}).status_code == 302
    assert as_user("chuyen-vien-xa").get(reverse("signing:key", args=[key])).status_code == 404
    assert Credential.objects.get(pk=key).failures == 0


def test_powers_and_authorities(office: Office) -> None:
    head = as_user("lanh-dao-huyen")
    form = {
        "deputy": "lanh-dao-xa",
        "capacity": "KT",
        "start": "2026-01-01",
        "end": "2025-01-01",
        "basis": "Quyết định 15/QĐ-UBND",
    }
    assert head.post(reverse("signing:powers"), form).status_code == 422
    assert head.post(reverse("signing:powers"), form | {"end": "2027-01-01"}).status_code == 302
    power = Power.objects.get()
    assert "Quyết định 15" in as_user("lanh-dao-xa").get(reverse("signing:powers")).content.decode()
    assert head.post(reverse("signing:revoke_power", args=[power.pk])).status_code == 302
    admin = as_user("quan-tri")
    assert "Gốc" in admin.get(reverse("signing:authorities")).content.decode()
    wrong = {"certificate": "khong phai", "trust_as": "public", "legal_basis": "x"}
    assert admin.post(reverse("signing:authorities"), wrong).status_code == 422
    one = Authority.objects.filter(removed_at__isnull=True).first()
    assert one is not None
    assert admin.post(reverse("signing:remove_authority", args=[one.pk])).status_code == 302
    assert as_user("lanh-dao-xa").get(reverse("signing:authorities")).status_code == 403


def test_requests_over_the_api(office: Office) -> None:
    client = as_user("chuyen-vien-xa")
    name = "van-ban.pdf"
    stored = client.post(
        f"/api/v1/files?name={name}", io.BytesIO(one_page()).read(), content_type="application/pdf"
    ).json()
    body = {
        "title": "Qua API",
        "file_id": stored["id"],
        "steps": [{"kind": "personal", "account_id": str(office.leader.account_id)}],
        "key": "1",
    }
    made = client.post("/api/v1/signing/requests", body, content_type="application/json")
    assert made.status_code == 201, made.content
    leader = as_user("lanh-dao-xa")
    (waiting,) = leader.get("/api/v1/signing/requests").json()["requests"]
    signing = {
        "request_ids": [waiting["id"]],
        "credential_id": str(office.keys["Vũ Văn Bình"]),
        "secret": PIN,
    }
    (outcome,) = leader.post("/api/v1/signing/sign", signing, content_type="application/json").json()
    assert outcome["problem"] == ""
    report = client.get(f"/api/v1/signing/requests/{waiting['id']}/report").json()
    assert report["valid"] is True
