"""My papers for me alone; for the keeper of the machine rows without what they say."""

import json
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from tests.world import World

from tinhso.platform.access.models import Account
from tinhso.platform.cases import facade as cases
from tinhso.platform.cases.contracts import CaseInfo, SubmitPaper
from tinhso.platform.cases.tests.conftest import VALID, birth
from tinhso.platform.cases.tests.stored import certificate, pdf
from tinhso.platform.document_store.contracts import ItemInfo

pytestmark = pytest.mark.django_db


@pytest.fixture
def case(world: World) -> CaseInfo:
    citizen = world.citizen()
    filed = cases.submit(actor=citizen, submission=birth(world, SubmitPaper("giay-chung-sinh", pdf(citizen))))
    return cases.accept(actor=world.actor("mot-cua-xa"), case_id=filed.id, revision=1, checks=VALID)


@pytest.fixture
def item(world: World, case: CaseInfo) -> ItemInfo:
    return certificate(world, case)


def signed_in(account_id: Any) -> Client:
    client = Client()
    client.force_login(Account.objects.get(pk=account_id))
    return client


def staff(username: str) -> Client:
    return signed_in(Account.objects.get(username=username).pk)


def test_the_holder_sees_and_downloads(world: World, item: ItemInfo) -> None:
    client = signed_in(world.citizen().account_id)
    text = client.get(reverse("document_store:mine")).content.decode()
    assert "Giấy khai sinh" in text
    assert "Còn giá trị" in text
    page = client.get(reverse("document_store:paper", args=[item.id]))
    assert item.sha256 in page.content.decode()
    file = client.get(reverse("document_store:content", args=[item.id]))
    assert b"".join(file.streaming_content).startswith(b"%PDF")
    listed = client.get("/api/v1/document-store/mine").json()["items"]
    assert [row["id"] for row in listed] == [str(item.id)]
    assert client.get(f"/api/v1/document-store/mine/{item.id}/content").status_code == 200


def test_a_stranger_gets_nothing(world: World, item: ItemInfo) -> None:
    client = signed_in(world.citizen("Trần Thị Mai", "030193004321").account_id)
    assert "Giấy khai sinh" not in client.get(reverse("document_store:mine")).content.decode()
    for name in ("paper", "content"):
        assert client.get(reverse(f"document_store:{name}", args=[item.id])).status_code == 404
    assert client.get(f"/api/v1/document-store/mine/{item.id}").status_code == 404
    assert Client().get(reverse("document_store:mine")).status_code == 302


@pytest.mark.parametrize("username", ["mot-cua-xa", "lanh-dao-xa", "quan-tri"])
def test_officers_have_no_way_into_a_store(world: World, item: ItemInfo, username: str) -> None:
    client = staff(username)
    for name in ("paper", "content"):
        assert client.get(reverse(f"document_store:{name}", args=[item.id])).status_code == 403


def test_the_keeper_of_the_machine_sees_no_contents(world: World, item: ItemInfo) -> None:
    client = staff("quan-tri")
    page = client.get(reverse("document_store:machine")).content.decode()
    rows = client.get("/api/v1/document-store/rows").json()["rows"]
    assert rows[0]["sha256"] == item.sha256
    for hidden in ("Nguyễn Văn Tùng", "Minh Khôi", item.verification_code, item.source_case):
        assert hidden not in page
        assert hidden not in json.dumps(rows, ensure_ascii=False)
    assert set(rows[0]) == {
        "id", "kind", "trust", "state", "version", "issued_by", "issued_on", "valid_to", "sha256", "uses",
    }  # fmt: skip
    assert client.get(f"/api/v1/files/{item.file_id}/content").status_code in {403, 404}
    assert staff("mot-cua-xa").get(reverse("document_store:machine")).status_code == 403
