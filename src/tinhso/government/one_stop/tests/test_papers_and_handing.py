"""The desk's pages for one paper and for handing a result over."""

import io
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from PIL import Image
from tests.world import World

from tinhso.government.one_stop.tests.conftest import signed_in
from tinhso.platform.cases import facade as cases
from tinhso.platform.cases.contracts import CaseInfo, DeliveryState, PaperSource, Status
from tinhso.platform.cases.models import Case
from tinhso.platform.cases.tests.test_lifecycle import to_result

pytestmark = pytest.mark.django_db
PAPER = "giay-chung-sinh"


def picture(colour: str) -> SimpleUploadedFile:
    out = io.BytesIO()
    Image.new("RGB", (40, 60), colour).save(out, "JPEG")
    return SimpleUploadedFile(f"{colour}.jpg", out.getvalue(), "image/jpeg")


def address(name: str, case: CaseInfo, *more: str) -> str:
    return reverse(f"one_stop:{name}", args=[case.id, *more])


def test_pages_photographed_at_the_desk_become_one_file(world: World, running: CaseInfo) -> None:
    desk = signed_in("mot-cua-xa")
    assert desk.get(address("paper", running, PAPER)).status_code == 200
    body: dict[str, Any] = {"revision": running.revision, "source": "copy", "compared": "on"}
    refused = desk.post(address("digitise", running, PAPER), {**body, "file": [picture("red")]})
    assert refused.status_code == 422
    assert "Bản sao thường không đối chiếu" in refused.content.decode()
    body |= {"source": "original", "file": [picture("red"), picture("blue")]}
    assert desk.post(address("digitise", running, PAPER), body).status_code == 302
    found = cases.papers(running.id)[0]
    assert found.source is PaperSource.DIGITISED
    assert cases.scans(running.id)[0].pages == 2
    assert "2 trang" in desk.get(address("paper", running, PAPER)).content.decode()


def test_what_the_store_has_not_cannot_be_taken(world: World, running: CaseInfo) -> None:
    desk = signed_in("mot-cua-xa")
    body = {"revision": running.revision, "agreed": "on"}
    assert desk.post(address("use_stored", running, "giay-ket-hon"), body).status_code == 409
    assert desk.get(address("stored", running, PAPER)).status_code == 404
    assert desk.get(address("paper", running, "khong-co")).status_code == 404


def test_by_post_and_back_again(world: World, running: CaseInfo) -> None:
    desk = signed_in("mot-cua-xa")
    to_result(world, running)
    page = address("hand_over", running)
    assert "Gửi qua bưu chính" in desk.get(page).content.decode()

    def send(**body: str) -> int:
        revision = Case.objects.get(pk=running.id).revision
        return desk.post(page, {"revision": revision, **body}).status_code

    assert send(way="post", order_number="", carrier="Bưu điện") == 422
    assert send(way="post", order_number="EX1VN", carrier="Bưu điện") == 302
    assert Case.objects.get(pk=running.id).delivery == DeliveryState.SENT
    assert "Bưu chính đã phát" in desk.get(page).content.decode()
    assert send(way="returned", note="Không có người nhận") == 302
    assert send(way="code") == 302
    assert send(way="desk", collector="applicant", paper_number="1", proof="code", code="1") == 422
    assert send(way="desk", collector="applicant", paper_number="030093001234", proof="slip") == 302
    assert Case.objects.get(pk=running.id).status == Status.RETURNED
