"""Several dossiers at once by HTTP."""

import re
from typing import Any

import pytest
from django.urls import reverse
from tests.world import World

from tinhso.government.one_stop.blocks import under
from tinhso.government.one_stop.tests.conftest import signed_in
from tinhso.platform.cases.models import Case

pytestmark = pytest.mark.django_db
COPIES = "2.000815"
URL = ("one_stop:take_in_group", COPIES)
PERSON = {
    "personal_number": "030060007777",
    "full_name": "Bùi Văn Lâm",
    "birth": "1960",
    "phone": "0987 000 111",
}


def block(world: World, number: int, **changes: Any) -> dict[str, Any]:
    answers = {
        "commune": world.commune.area_code,
        "document_name": f"Bằng số {number}",
        "pages": "3",
        "copies": "2",
        "paper": ["ban-chinh", "ban-sao"],
    }
    return {f"d{number}-{name}": value for name, value in (answers | changes).items()}


def body(*blocks: dict[str, Any], **more: Any) -> dict[str, Any]:
    numbers = [str(number) for number in range(len(blocks))]
    return (
        {"block": numbers, "idempotency_key": "k1"} | {k: v for one in blocks for k, v in one.items()} | more
    )


def test_three_copies_one_receipt(world: World) -> None:
    desk, url = signed_in("mot-cua-xa"), reverse(URL[0], args=[URL[1]])
    assert desk.get(url).status_code == 200
    sent = body(block(world, 0, **PERSON), block(world, 1, same="1"), block(world, 2, same="1"))
    answer = desk.post(url, sent)
    assert answer.status_code == 302, re.findall(r'class="msg"[^>]*>([^<]+)', answer.content.decode())
    rows = Case.objects.order_by("code")
    assert [row.status for row in rows] == ["accepted"] * 3
    receipt = desk.get(answer["Location"]).content.decode()
    assert all(row.code in receipt for row in rows)
    assert "30.000" in receipt
    assert desk.post(url, sent)["Location"] == answer["Location"]
    assert Case.objects.count() == 3


def test_one_mistake_takes_in_none_and_loses_nothing(world: World) -> None:
    desk, url = signed_in("mot-cua-xa"), reverse(URL[0], args=[URL[1]])
    sent = body(block(world, 0, **PERSON), block(world, 1, same="1", pages="ba"))
    answer = desk.post(url, sent)
    assert answer.status_code == 422
    page = answer.content.decode()
    assert "Bằng số 1" in page
    assert 'value="ba"' in page
    assert not Case.objects.exists()


def test_missing_papers_are_named(world: World) -> None:
    desk, url = signed_in("mot-cua-xa"), reverse(URL[0], args=[URL[1]])
    answer = desk.post(url, body(block(world, 0, **PERSON), block(world, 1, same="1", paper=[])))
    assert answer.status_code == 422
    assert "Hãy nộp Bản chính" in answer.content.decode()
    assert not Case.objects.exists()


def test_two_persons(world: World) -> None:
    other = PERSON | {"personal_number": "030160008888", "full_name": "Lê Thị Mơ"}
    desk, url = signed_in("mot-cua-xa"), reverse(URL[0], args=[URL[1]])
    answer = desk.post(url, body(block(world, 0, **PERSON), block(world, 1, **other)))
    assert answer.status_code == 302
    assert set(Case.objects.values_list("applicant_name", flat=True)) == {"Bùi Văn Lâm", "Lê Thị Mơ"}


def test_one_more_and_one_less(world: World) -> None:
    desk, url = signed_in("mot-cua-xa"), reverse(URL[0], args=[URL[1]])
    more = desk.post(url, body(block(world, 0, **PERSON), block(world, 1), one_more="1"))
    assert more.status_code == 200
    page = more.content.decode()
    assert page.count('name="block"') == 3
    assert "Bùi Văn Lâm" in page
    assert 'class="msg"' not in page
    less = desk.post(url, body(block(world, 0), block(world, 1), block(world, 2), leave_out="0"))
    page = less.content.decode()
    assert page.count('name="block"') == 2
    assert "Bằng số 0" not in page
    assert "Bằng số 2" in page


@pytest.mark.parametrize("numbers", [[], ["99999", "-1", "x"], ["٣"], ["0"] * 500])
def test_made_up_blocks(world: World, numbers: list[str]) -> None:
    desk, url = signed_in("mot-cua-xa"), reverse(URL[0], args=[URL[1]])
    answer = desk.post(url, {"block": numbers})
    assert answer.status_code == 422
    assert answer.content.decode().count('name="block"') == 2


def test_no_id_stands_twice(world: World) -> None:
    page = signed_in("mot-cua-xa").get(reverse(URL[0], args=[URL[1]])).content.decode()
    ids = re.findall(r' id="([^"]+)"', page)
    assert len(ids) == len(set(ids))


def test_names_are_put_under_the_prefix() -> None:
    html = '<label for="f-a">A</label><input id="f-a" name="a" hx-post="" aria-describedby="f-a-hint f-b">'
    assert under("d1", html) == (
        '<label for="d1-f-a">A</label><input id="d1-f-a" name="d1-a" aria-describedby="d1-f-a-hint d1-f-b">'
    )


def test_the_receipt_of_a_group_is_for_its_office(world: World) -> None:
    desk, url = signed_in("mot-cua-xa"), reverse(URL[0], args=[URL[1]])
    made = desk.post(url, body(block(world, 0, **PERSON), block(world, 1, same="1")))
    assert signed_in("mot-cua-huyen").get(made["Location"]).status_code == 404
    assert signed_in("quan-tri").get(url).status_code == 403
