"""Questions drawn, posted and drawn again; the register of areas stands behind them."""

import re
from datetime import date
from typing import Any

import pytest
from django.http import QueryDict
from django.test import RequestFactory
from django.utils import translation

from tinhso.kernel.actor import Actor, ActorKind, Grant
from tinhso.kernel.registry import permissions_of_kind
from tinhso.kernel.text_vi import fold
from tinhso.platform.forms import areas, facade, views
from tinhso.platform.forms.contracts import Fault, Step
from tinhso.platform.forms.tests.samples import FORM, GOOD, SHOP
from tinhso.platform.forms.wording import FAULT_CODES, message
from tinhso.platform.places.models import Area

pytestmark = pytest.mark.django_db
REQUEST = RequestFactory().get("/")
NOBODY = Actor(ActorKind.ANONYMOUS, grants=(Grant(permissions_of_kind(ActorKind.ANONYMOUS), None),))


@pytest.fixture(autouse=True)
def _hai_duong(settings: Any) -> None:
    settings.PROVINCE_CODE, settings.LEGAL_DATE = "30", date(2022, 3, 28)
    rows = [
        ("30", 1, "Tỉnh Hải Dương", ""),
        ("294", 2, "Huyện Thanh Hà", "30"),
        ("10507", 3, "Phường Cẩm Thượng", "294"),
        ("10816", 3, "Xã Thanh Sơn", "294"),
        ("22", 1, "Tỉnh Quảng Ninh", ""),
        ("196", 2, "Thành phố Uông Bí", "22"),
        ("06823", 3, "Phường Thanh Sơn", "196"),
    ]
    for code, level, name, parent in rows:
        Area.objects.create(
            code=code, level=level, name=name, folded_name=fold(name), kind="", parent_code=parent
        )


def step(code: str) -> Step:
    found = FORM.step(code)
    assert found
    return found


def draw(code: str, answers: dict[str, Any] | None = None, **more: Any) -> str:
    return str(facade.render_step(REQUEST, FORM, step(code), answers or {}, **more))


def post(code: str, query: str, answers: dict[str, Any] | None = None) -> Any:
    return facade.parse_step(FORM, step(code), QueryDict(query), answers or {})


@pytest.mark.parametrize("code", [s.code for s in FORM.steps])
def test_every_question_has_a_label_and_a_unique_id(code: str) -> None:
    drawn = draw(code, GOOD)
    ids = re.findall(r'\sid="([^"]+)"', drawn)
    assert len(ids) == len(set(ids))
    for target in re.findall(r'<label[^>]*\sfor="([^"]+)"', drawn):
        assert target in ids
    for described in re.findall(r'aria-describedby="([^"]+)"', drawn):
        assert set(described.split()) <= set(ids)


def test_enter_goes_on_even_where_rows_have_buttons() -> None:
    first = re.search(r'<button[^>]*type="submit"[^>]*>', draw("partners", GOOD))
    assert first
    assert 'value="next"' in first[0]


def test_errors_stand_at_the_top_and_beside_the_field_with_the_typed_text() -> None:
    parsed = post("shop", "capital=năm+chục+triệu&_do=next")
    drawn = draw("shop", parsed.answers, errors=parsed.errors, typed=parsed.typed)
    assert '<a href="#f-capital">Vốn kinh doanh: hãy nhập số tiền, ví dụ 50.000.000</a>' in drawn
    assert 'id="f-capital-error"' in drawn
    assert 'value="năm chục triệu"' in drawn


def test_every_error_link_reaches_its_field() -> None:
    for code in ("owner", "shop", "promise", "partners"):
        parsed = post(code, "_do=next", GOOD | {"partners": []})
        drawn = draw(code, {}, errors=parsed.errors, typed=parsed.typed)
        for anchor in re.findall(r'<a href="#([^"]+)"', drawn):
            assert f'id="{anchor}"' in drawn


def test_typed_text_is_escaped() -> None:
    parsed = post("shop", "title=%22%3E%3Cscript%3Ealert(1)%3C/script%3E")
    assert "<script" not in draw("shop", {}, typed=parsed.typed)


def test_what_the_state_knows_can_be_disputed() -> None:
    drawn = draw("owner", GOOD, prefilled={"name": GOOD["name"], "phone": "0999999999"})
    assert drawn.count("Lấy từ Cơ sở dữ liệu dân cư") == 1
    assert "Không đúng?" in drawn


def test_personal_data_tells_its_purpose_once() -> None:
    assert draw("owner").count("Để xác định người nộp hồ sơ") == 1


def test_an_area_is_found_without_script_and_ours_come_first() -> None:
    parsed = post("shop", "commune.q=thanh+son&_do=find:commune")
    drawn = draw("shop", parsed.answers, typed=parsed.typed)
    found = re.findall(r'name="commune" value="(\d+)"', drawn)
    assert found == ["10816", "06823"]


def test_an_area_is_found_through_province_and_district() -> None:
    parsed = post("shop", "commune.p=22&commune.d=196&_do=find:commune")
    drawn = draw("shop", parsed.answers, typed=parsed.typed)
    assert 'value="06823"' in drawn
    assert '<option value="22" selected>' in drawn


def test_the_chosen_area_stays_chosen() -> None:
    drawn = draw("shop", GOOD)
    assert re.search(r'name="commune" value="10507" checked', drawn)


def test_an_area_that_does_not_exist_is_refused() -> None:
    parsed = post("promise", "agree=yes")
    assert parsed.complete
    assert facade.check_all(FORM, {**GOOD, "commune": "99999"}) == {"commune": Fault("area")}


def test_the_fragment_for_typing_gives_radio_buttons() -> None:
    request = RequestFactory().get(
        "/forms/areas", {"name": "home", "input": "home.area", "home.q": "thanh sơn"}
    )
    request.actor = NOBODY  # type: ignore[attr-defined]
    shown = views.areas(request).content.decode()
    assert 'name="home.area" value="10816"' in shown
    assert "Huyện Thanh Hà" in shown


@pytest.mark.parametrize("query", ["", "   ", "%", "\\", "'; drop table", "x" * 5000, "zzzz"])
def test_searching_for_anything_is_safe(query: str) -> None:
    assert areas.find_areas(query) == []


def test_a_whole_submission_is_checked_in_words() -> None:
    assert facade.problems([SHOP], GOOD) == {}
    found = facade.problems([SHOP], {**GOOD, "phone": "123", "admin": True})
    assert found == {
        "phone": "Hãy nhập số điện thoại, ví dụ 0912 345 678",
        "admin": "Biểu mẫu không có câu hỏi này",
    }


def test_the_check_page_names_areas() -> None:
    rows = {row.path: row.text for part in facade.summary(FORM, GOOD) for row in part.rows}
    assert rows["commune"] == "Phường Cẩm Thượng, Huyện Thanh Hà, Tỉnh Hải Dương"


def test_a_broken_definition_is_described() -> None:
    assert facade.definition_problems(SHOP) == []
    assert "steps" in facade.definition_problems({"code": "x", "title": {"vi": "X"}})[0]


EXAMPLES = {"min": 1, "max": 2, "kind": "money", "length": 3, "message": None}
DAYS = {"min": "2020-01-01", "max": "2020-12-31"}


@pytest.mark.parametrize("language", ["vi", "en"])
@pytest.mark.parametrize("code", sorted(FAULT_CODES))
def test_every_fault_has_words(code: str, language: str) -> None:
    values = DAYS if code in {"too_early", "too_late"} else EXAMPLES
    with translation.override(language):
        assert len(message(Fault(code, values))) > 5
