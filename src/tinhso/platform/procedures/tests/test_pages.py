"""Pages of the catalogue as each kind of user meets them."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from tests.world import World

from tinhso.kernel.actor import Actor
from tinhso.platform.access.models import Account
from tinhso.platform.procedures.models import Entry, Import
from tinhso.platform.procedures.record import Record
from tinhso.platform.procedures.tests.conftest import catalogue, record
from tinhso.platform.procedures.tests.test_importing import data, take

pytestmark = pytest.mark.django_db
MANY = 400
FINDER_QUERIES_MAX = 6


def signed_in(username: str) -> Client:
    client = Client()
    client.force_login(Account.objects.get(username=username))
    return client


@pytest.fixture
def administrator(world: World) -> Client:
    return signed_in("quan-tri")


def upload(client: Client, content: bytes, name: str = "a.jsonl") -> object:
    return client.post(
        reverse("procedures:imports"), {"file": SimpleUploadedFile(name, content)}, follow=True
    )


def test_an_administrator_uploads_looks_and_confirms(administrator: Client) -> None:
    shown = upload(administrator, data(record()) + b'\n{"code": "1.000001"}')
    text = shown.content.decode()
    assert "1 thủ tục mới" in text
    assert "“Tên thủ tục” còn trống." in text
    row = Import.objects.get()
    applied = administrator.post(reverse("procedures:apply", args=[row.pk]), follow=True).content.decode()
    assert "Đã nạp 1 thủ tục" in applied
    assert "Cấp giấy phép thử nghiệm" in applied
    assert (
        reverse("procedures:preview", args=[row.pk])
        in administrator.get(reverse("procedures:imports")).content.decode()
    )


def test_a_bad_file_is_422_with_the_reason(administrator: Client) -> None:
    answer = upload(administrator, b"MZ", "virus.exe")
    assert answer.status_code == 422
    assert "Chỉ nhận tệp" in answer.content.decode()
    assert administrator.post(reverse("procedures:imports")).status_code == 422


def test_a_file_can_be_dropped(administrator: Client) -> None:
    upload(administrator, data(record()))
    row = Import.objects.get()
    assert administrator.post(reverse("procedures:drop", args=[row.pk]), follow=True).status_code == 200
    assert administrator.post(reverse("procedures:apply", args=[row.pk])).status_code == 409
    assert not Entry.objects.filter(code="1.009999").exists()


def test_the_form_is_a_spreadsheet(administrator: Client) -> None:
    assert administrator.get(reverse("procedures:form")).content.startswith(b"PK")


@pytest.mark.parametrize("username", ["mot-cua-xa", "chuyen-vien-xa", "lanh-dao-xa", "kiem-tra"])
def test_officers_do_not_import(world: World, username: str) -> None:
    assert signed_in(username).get(reverse("procedures:imports")).status_code == 403


def test_strangers_are_sent_to_sign_in(world: World) -> None:
    assert Client().get(reverse("procedures:imports")).status_code == 302


@pytest.fixture
def many(world: World, importer: Actor) -> list[Record]:
    found = catalogue()[:: len(catalogue()) // MANY]
    take(importer, *found)
    return found


@pytest.mark.parametrize(
    "query", [{}, {"q": "giay phep"}, {"cap": "commune"}, {"linh-vuc": "Hộ tịch", "q": "ks"}]
)
def test_the_finder_costs_the_same_however_many(many: list[Record], query: dict[str, str]) -> None:
    with CaptureQueriesContext(connection) as seen:
        assert Client().get(reverse("service_portal:finder"), query).status_code == 200
    assert len(seen) <= FINDER_QUERIES_MAX


def test_the_finder_pages_on(many: list[Record]) -> None:
    first = Client().get(reverse("service_portal:finder"))
    assert len(first.context["found"]) == 50
    cursor = first.context["page"].next_cursor
    second = Client().get(reverse("service_portal:finder"), {"cursor": cursor})
    assert not {c.code for c in first.context["found"]} & {c.code for c in second.context["found"]}
    assert Client().get(reverse("service_portal:finder"), {"cursor": "x"}).status_code == 422


def test_every_record_has_a_public_page(many: list[Record]) -> None:
    client = Client()
    for found in many[:: MANY // 20]:
        shown = client.get(reverse("service_portal:procedure", args=[found.code]))
        assert shown.status_code == 200, found.code
        assert found.code in shown.content.decode()


def test_the_page_says_whose_data_it_is(world: World, importer: Actor) -> None:
    take(
        importer,
        record(level="ministry", channels=[{"channel": "online", "time_limit": {"note": "theo đợt"}}]),
    )
    shown = Client().get(reverse("service_portal:procedure", args=["1.009999"])).content.decode()
    for words in ("tháng 06/2026", "Không ấn định số ngày", "theo đợt", "Cơ quan trung ương giải quyết"):
        assert words in shown


def test_the_desk_finds_and_opens_it(world: World, importer: Actor) -> None:
    take(importer, record())
    desk = signed_in("mot-cua-xa")
    found = desk.get(reverse("one_stop:intake"), {"q": "giay phep thu nghiem"}).content.decode()
    assert "Cấp giấy phép thử nghiệm" in found
    assert desk.get(reverse("one_stop:take_in", args=["1.009999"])).status_code == 200
