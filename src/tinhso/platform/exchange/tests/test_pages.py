"""Pages and API of the axis, for those who may see them and those who may not."""

from http import HTTPStatus

import pytest
from django.test import Client
from django.urls import reverse
from tests.world import World

from tinhso.platform.access.models import Account
from tinhso.platform.exchange import edxml, facade
from tinhso.platform.exchange.contracts import MessageKind
from tinhso.platform.exchange.models import Sending
from tinhso.platform.exchange.tests import samples
from tinhso.platform.exchange.tests.conftest import OPERATOR, Two


@pytest.fixture
def administrator(world: World, two: Two) -> Client:
    return signed_in("quan-tri")


def signed_in(username: str) -> Client:
    client = Client()
    client.force_login(Account.objects.get(username=username))
    return client


def arrive(axis_id: str, data: bytes, to: str = "H88.88") -> str:
    delivery = facade.Delivery(axis_id, MessageKind.DOCUMENT, samples.HOME.organ_id, to)
    return str(facade.take_in(actor=OPERATOR, delivery=delivery, data=data).id)


def test_an_administrator_sees_what_came_and_why_it_stands_apart(administrator: Client, two: Two) -> None:
    good = arrive("a-1", edxml.write(samples.MESSAGE), two.there.code)
    bad = arrive("a-2", b"<edXML><a>")
    page = administrator.get(reverse("exchange:received")).content.decode()
    assert "12/BC-SNV" in page
    assert "Không phải XML" in page
    detail = administrator.get(reverse("exchange:received_detail", args=[good])).content.decode()
    assert "bao-cao.pdf" in detail
    assert "Cách ly" in administrator.get(reverse("exchange:received_detail", args=[bad])).content.decode()
    only = administrator.get(reverse("exchange:received"), {"state": "quarantined"}).content.decode()
    assert "12/BC-SNV" not in only
    answer = administrator.get("/api/v1/exchange/received").json()
    assert [line["verdict"] for line in answer["messages"]] == ["not_xml", "good"]


def test_an_administrator_sends_again_what_was_refused(administrator: Client, two: Two) -> None:
    sent = two.here.send(two.here.letter("H99.99", number="201"))
    page = administrator.get(reverse("exchange:sent")).content.decode()
    assert "Trục từ chối" in page
    detail = reverse("exchange:sent_detail", args=[sent.id])
    assert "Gửi lại" in administrator.get(detail).content.decode()
    administrator.post(reverse("exchange:retry", args=[sent.id]))
    assert Sending.objects.get(pk=sent.id).state == "unsure"
    listed = administrator.get("/api/v1/exchange/sent").json()["messages"][0]
    assert (listed["state"], listed["receivers"][0]["organ_id"]) == ("unsure", "H99.99")


def test_agencies_are_found_by_name_without_tone_marks(administrator: Client, two: Two) -> None:
    facade.sync_agencies(two.here.client)
    found = administrator.get("/api/v1/exchange/agencies", {"q": "xa hai"}).json()["agencies"]
    assert [row["code"] for row in found] == [two.there.code]
    assert "Xã hai" in administrator.get(reverse("exchange:agencies"), {"q": "xa"}).content.decode()
    assert administrator.get(reverse("exchange:agencies"), {"q": "\0"}).status_code == HTTPStatus.OK
    assert administrator.get("/api/v1/exchange/agencies", {"q": "\0"}).status_code == HTTPStatus.OK
    refused = administrator.post(reverse("exchange:sync"), follow=True).content.decode()
    assert "Không lấy được danh sách" in refused, "no axis is configured in tests"


@pytest.mark.parametrize("name", ["exchange:received", "exchange:sent", "exchange:agencies"])
def test_others_do_not_get_in(two: Two, world: World, name: str) -> None:
    assert signed_in("mot-cua-xa").get(reverse(name)).status_code == HTTPStatus.FORBIDDEN
    assert Client().get(reverse(name)).status_code == HTTPStatus.FOUND


def test_a_stranger_retries_nothing(two: Two, world: World) -> None:
    sent = two.here.send(two.here.letter("H99.99", number="202"))
    answer = signed_in("mot-cua-xa").post(reverse("exchange:retry", args=[sent.id]))
    assert (answer.status_code, Sending.objects.get(pk=sent.id).state) == (403, "refused")
