"""Worked examples of procedures: all of the province's own hold, and what fails is told in one sentence."""

import json
from typing import Any

import pytest
from django.conf import settings
from tests.world import World

from tinhso.kernel.actor import system_actor
from tinhso.platform.calendar.facade import published_calendar
from tinhso.platform.cases import preflight, scenarios
from tinhso.platform.cases.definition import Procedure, Scenario
from tinhso.platform.cases.tests.definitions import BIRTH, COPY, SHOP, procedure, versions
from tinhso.platform.definitions import facade as definitions
from tinhso.platform.definitions.models import Definition

CALENDAR = published_calendar(settings.DEFINITIONS_DIR / "calendars")
ALL = [
    pytest.param(version, number, id=f"{version.code}-{version.effective_from}-{number}")
    for version in versions()
    for number in range(len(version.scenarios))
]


@pytest.mark.parametrize(("version", "number"), ALL)
def test_a_worked_example_holds(version: Procedure, number: int) -> None:
    assert scenarios.failures(version, version.scenarios[number], CALENDAR) == []


@pytest.mark.parametrize("version", versions(), ids=lambda v: f"{v.code}-{v.effective_from}")
def test_every_procedure_shows_an_example_to_the_public(version: Procedure) -> None:
    shown = [scenario for scenario in version.scenarios if scenario.example]
    assert shown, "mark a scenario `example: true`"
    assert all(scenario.title.en for scenario in version.scenarios)
    assert version.examples, "examples/ holds complete answers"


def run(code: str, expect: dict[str, Any], when: list[Any] = (), **given: Any) -> list[str]:  # type: ignore[assignment]
    scenario = Scenario.model_validate(
        {
            "title": {"vi": "Thử"},
            "given": {"received": "2022-04-01T16:10:00", **given},
            "when": list(when),
            "expect": expect,
        }
    )
    return scenarios.failures(procedure(code), scenario, CALENDAR)


WRONG = [
    (
        {"due": "2022-04-01T17:00:00"},
        ["accept"],
        "hạn trả tính ra là 17:00 04/04/2022, kịch bản ghi 17:00 01/04/2022",
    ),
    ({"due": "2022-04-01T17:00:00"}, [], "hạn trả tính ra là chưa có"),
    ({"status": "returned"}, ["accept"], "trạng thái tính ra là Đã tiếp nhận, kịch bản ghi Đã trả kết quả"),
    ({"stage": "duyet"}, ["accept"], "bước tính ra là tham-tra, kịch bản ghi duyet"),
    ({"missing": ["to-khai"]}, [], "giấy tờ còn thiếu tính ra là không có, kịch bản ghi to-khai"),
    ({"papers": []}, [], "giấy tờ phải nộp tính ra là giay-chung-sinh, kịch bản ghi không có"),
    ({"problems": ["address"]}, [], "ô khai cần sửa tính ra là không có, kịch bản ghi address"),
    ({"fee": 5_000}, [], "tổng phí, lệ phí tính ra là 0 ₫, kịch bản ghi 5.000 ₫"),
    ({"fees": {"phi": 5_000}}, [], "khoản phi tính ra là không thu, kịch bản ghi 5.000 ₫"),
    ({"flags": ["da-kiem-tra"]}, ["accept"], "cờ tính ra là không có, kịch bản ghi da-kiem-tra"),
    ({"number": "2/2022"}, [], "số kết quả tính ra là chưa có, kịch bản ghi 2/2022"),
    ({"cannot": ["submit_for_approval"]}, ["accept"], "việc submit_for_approval lẽ ra chưa được làm"),
    ({}, ["deliver"], "việc deliver không làm được ở bước tiep-nhan"),
    ({}, ["dong-dau"], "thủ tục không có việc dong-dau"),
    ({}, ["resume"], "việc resume không làm được khi hồ sơ Mới nộp"),
]


@pytest.mark.parametrize(("expect", "when", "sentence"), WRONG)
def test_what_fails_is_said_in_one_sentence(expect: dict[str, Any], when: list[str], sentence: str) -> None:
    (told,) = run(BIRTH, expect, when)
    assert told.startswith("Kịch bản “Thử”: ")
    assert sentence in told


def test_papers_that_are_missing_keep_a_dossier_from_being_accepted() -> None:
    told = run(BIRTH, {"missing": ["giay-chung-sinh"]}, ["accept"], papers=[])
    assert told == ["Kịch bản “Thử”: chưa tiếp nhận được vì thiếu giay-chung-sinh."]


def test_a_form_is_judged_on_the_day_the_dossier_comes_in() -> None:
    later = {"changes": {"child_birth_date": "2022-04-02"}}
    assert run(BIRTH, {"problems": ["child_birth_date"]}, **later) == []


def test_withdrawing_ends_a_dossier_that_was_not_accepted() -> None:
    assert run(SHOP, {"status": "stopped"}, ["withdraw"]) == []


def test_paying_opens_the_way_of_the_money_axis() -> None:
    told = run(COPY, {"cannot": ["charge"]}, ["accept", "charge"], channel="desk")
    assert told == []


def test_preflight_runs_them() -> None:
    def lower(content: dict[str, Any]) -> None:
        content["fees"][0]["amount"] = 7_000

    (told, *_others) = preflight.problems(procedure(BIRTH, lower))
    assert "tổng phí, lệ phí tính ra là 7.000 ₫, kịch bản ghi 0 ₫" in told


def test_preflight_fills_in_the_examples() -> None:
    def spoil(content: dict[str, Any]) -> None:
        content["examples"][0]["mother_birth_year"] = 1700

    assert any(
        told.startswith("Ví dụ 1, ô mother_birth_year")
        for told in preflight.problems(procedure(BIRTH, spoil))
    )


def test_an_example_that_does_not_exist_is_named() -> None:
    assert run(BIRTH, {}, example=7) == ["Kịch bản “Thử” dùng ví dụ không có trong examples/."]


@pytest.mark.django_db
def test_a_version_whose_example_fails_is_not_marked_tested(world: World) -> None:
    writer = system_actor("Pháp chế", ["definitions.propose"])
    content = procedure(BIRTH).model_dump(mode="json", exclude_unset=True)
    content["fees"][0]["amount"] = 7_000
    content["effective_from"] = "2030-01-01"
    key = definitions.propose(actor=writer, kind="procedure", source=json.dumps(content, ensure_ascii=False))
    told = definitions.mark_tested(actor=writer, definition_id=key)
    assert any("kịch bản ghi 0 ₫" in problem for problem in told)
    assert Definition.objects.get(pk=key).status == "draft"
