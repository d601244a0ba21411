from datetime import UTC, date, datetime

import pytest
from django import forms
from django.template import Context, Template
from django.test import RequestFactory
from django.utils import translation

from tinhso.kernel import clock
from tinhso.kernel.paging import Page
from tinhso.platform.shell.contracts import ErrorLine, Tab
from tinhso.platform.shell.gallery import LONG_NAME, NAMES

NOW = datetime(2026, 11, 21, 5, 50, tzinfo=UTC)


def render(source: str, **context: object) -> str:
    request = RequestFactory().get("/danh-sach", {"q": "khai sinh", "cursor": "abc"})
    with clock.at(NOW), translation.override("vi"):
        return Template("{% load shell %}" + source).render(Context({"request": request, **context}))


class PersonForm(forms.Form):
    name = forms.CharField(label="Họ tên", help_text="Như trên thẻ")
    birth = forms.DateField(label="Ngày sinh", required=False)
    sex = forms.ChoiceField(label="Giới tính", widget=forms.RadioSelect, choices=[("f", "Nữ"), ("m", "Nam")])
    agree = forms.BooleanField(label="Đồng ý")
    where = forms.MultipleChoiceField(
        label="Nơi bán", widget=forms.CheckboxSelectMultiple, choices=[("a", "Chợ"), ("b", "Sàn")]
    )
    secret = forms.CharField(widget=forms.HiddenInput, required=False)


def test_a_field_ties_label_hint_and_error_together() -> None:
    shown = render("{% field form.name %}", form=PersonForm({}))
    assert '<label for="id_name">Họ tên' in shown
    assert 'id="id_name-hint"' in shown
    assert 'id="id_name-error"' in shown
    assert 'aria-describedby="id_name-hint id_name-error"' in shown
    assert 'aria-invalid="true"' in shown


def test_an_optional_field_says_so() -> None:
    assert "không bắt buộc" in render("{% field form.birth %}", form=PersonForm())
    assert "không bắt buộc" not in render("{% field form.name %}", form=PersonForm())


@pytest.mark.parametrize("name", ["sex", "where"])
def test_choices_are_a_group_with_a_legend(name: str) -> None:
    shown = render("{% field item %}", item=PersonForm()[name])
    assert "<fieldset" in shown
    assert "<legend>" in shown
    assert shown.count('class="opt"') == 2


def test_a_checkbox_stands_in_its_label() -> None:
    assert 'class="opt" for="id_agree"' in render("{% field form.agree %}", form=PersonForm())


def test_a_hidden_field_has_no_label() -> None:
    assert "label" not in render("{% field form.secret %}", form=PersonForm())


def test_typed_text_survives_an_error_and_is_escaped() -> None:
    shown = render("{% field form.name %}", form=PersonForm({"name": '<script>"'}))
    assert "&lt;script&gt;&quot;" in shown


def test_the_error_summary_links_to_each_field() -> None:
    shown = render("{% error_summary form %}", form=PersonForm({"name": "Ửng"}))
    assert 'role="alert"' in shown
    assert 'href="#id_agree"' in shown
    assert 'href="#id_name"' not in shown


def test_the_error_summary_takes_lines_too() -> None:
    lines = [ErrorLine("von", "Vốn", "hãy nhập số tiền")]
    assert '<a href="#von">Vốn: hãy nhập số tiền</a>' in render("{% error_summary lines %}", lines=lines)
    assert render("{% error_summary lines %}", lines=[]).strip() == ""


def test_an_unknown_tone_is_plain() -> None:
    assert render('{% status_tag "shiny" "Mới" %}') == '<span class="tag plain">Mới</span>'


@pytest.mark.parametrize(
    ("when", "spoken"),
    [
        (datetime(2026, 11, 21, 9, 30, tzinfo=UTC), "16:30 hôm nay"),
        (datetime(2026, 11, 20, 1, 5, tzinfo=UTC), "08:05 hôm qua"),
        (datetime(2026, 11, 21, 17, 0, tzinfo=UTC), "00:00 ngày mai"),
        (datetime(2026, 11, 24, 2, 0, tzinfo=UTC), "09:00 thứ Ba 24/11"),
        (datetime(2025, 7, 1, 0, 0, tzinfo=UTC), "07:00 01/07/2025"),
    ],
)
def test_a_moment_is_said_as_people_say_it(when: datetime, spoken: str) -> None:
    shown = render("{{ when|moment }}", when=when)
    assert f">{spoken}</time>" in shown
    assert 'title="' in shown


def test_dates_and_amounts() -> None:
    assert ">21/11/2026<" in render("{{ d|day }}", d=date(2026, 11, 21))
    assert "1.234.567 ₫" in render("{{ a|dong }}", a=1_234_567)
    assert render("{{ a|number }}", a=98.7) == "98,7"
    assert (
        render("{{ nothing|moment }}{{ nothing|day }}{{ nothing|dong }}{{ nothing|number }}", nothing=None)
        == ""
    )


def test_the_pager_keeps_the_filters() -> None:
    shown = render("{% pager page %}", page=Page(["a"], "xyz"))
    assert "?q=khai+sinh&amp;cursor=xyz" in shown
    assert 'href="?q=khai+sinh"' in shown
    assert "Về đầu danh sách" in shown


def test_breadcrumbs_end_with_this_page() -> None:
    shown = render('{% breadcrumbs "Thủ tục" "/thu-tuc" "Khai sinh" %}')
    assert '<a href="/thu-tuc">Thủ tục</a>' in shown
    assert '<span aria-current="page">Khai sinh</span>' in shown


def test_tabs_are_links() -> None:
    shown = render("{% tabs items %}", items=[Tab("Giấy tờ", "/a", True, 3), Tab("Nhật ký", "/b")])
    assert 'aria-current="page">Giấy tờ (3)' in shown


def test_each_form_gets_its_own_idempotency_key() -> None:
    assert render("{% idempotency_field %}") != render("{% idempotency_field %}")


def test_an_icon_is_decoration_unless_labelled() -> None:
    assert 'aria-hidden="true"' in render('{% icon "search" %}')
    assert 'aria-label="Tìm"' in render('{% icon "search" "Tìm" %}')


@pytest.mark.parametrize("name", [*NAMES, LONG_NAME])
def test_torture_names_come_through_whole(name: str) -> None:
    assert name in render('{% status_tag "ok" name %}', name=name)
    assert name in render("{% empty_state name %}", name=name)
