"""A record becomes a definition that passes every check the hand-written ones pass."""

import random
from typing import Any, cast

import pytest
from hypothesis import given, settings

from tinhso.kernel.registry import definition_kinds
from tinhso.platform.cases.contracts import Channel
from tinhso.platform.cases.definition import Procedure
from tinhso.platform.procedures.generic import functions_of, generic_definition
from tinhso.platform.procedures.record import Record
from tinhso.platform.procedures.tests.conftest import catalogue, record
from tinhso.platform.procedures.tests.test_reading import RECORDS

SEED, SAMPLE = 1956, 200


def made(source: Record) -> Procedure:
    return Procedure.model_validate(generic_definition(source))


def checked(source: Record) -> list[str]:
    kind = definition_kinds()["procedure"]
    assert kind.check is not None
    return kind.check(made(source))


@settings(max_examples=40, deadline=None)
@given(RECORDS)
def test_any_record_gives_a_definition_without_a_problem(source: Record) -> None:
    assert checked(source) == []


def test_the_catalogue_gives_definitions_without_a_problem() -> None:
    every = catalogue()
    for source in random.Random(SEED).sample(every, SAMPLE):
        assert checked(source) == [], source.code


def test_the_same_record_gives_the_same_definition() -> None:
    assert generic_definition(record()) == generic_definition(record())


def test_nothing_is_invented_where_the_record_is_silent() -> None:
    silent = record(channels=[{"channel": "direct", "time_limit": {"note": "trình tự nêu mốc: 3 ngày"}}])
    found = made(silent)
    assert found.effective_from is None
    assert [(limit.value, limit.note) for limit in found.time_limits] == [(None, "trình tự nêu mốc: 3 ngày")]
    assert [fee.amount for fee in found.fees] == ["0"]
    assert "chưa ghi mức thu" in found.fees[0].explanation.vi


def test_fees_and_limits_follow_the_channel() -> None:
    found = made(record())
    assert [(limit.value, limit.channels) for limit in found.time_limits] == [
        (5, [Channel.DESK]),
        (3, [Channel.ONLINE]),
    ]
    assert [(fee.amount, fee.channels) for fee in found.fees] == [
        (20_000, [Channel.DESK]),
        ("0", [Channel.ONLINE]),
    ]


def test_the_longest_of_several_limits_counts() -> None:
    ways = [
        {"channel": "direct", "time_limit": {"value": n, "unit": u}} for n, u in ((9, "hour"), (30, "day"))
    ]
    found = made(record(channels=ways))
    assert [(limit.value, limit.unit) for limit in found.time_limits] == [(30, "day"), (9, "hour")]


def test_half_a_working_day_is_four_hours() -> None:
    half = record(channels=[{"channel": "direct", "time_limit": {"value": 0.5, "unit": "working_day"}}])
    assert [(limit.value, limit.unit) for limit in made(half).time_limits] == [(4, "hour")]


def test_papers_of_a_situation_are_asked_in_that_situation() -> None:
    papers = [{"name": "A", "situation": "Lần đầu"}, {"name": "B", "situation": "Cấp lại"}, {"name": "C"}]
    found = made(record(papers=papers))
    assert [paper.visible for paper in found.papers] == [
        "'th-1' in answers.situations",
        "'th-2' in answers.situations",
        True,
    ]
    fields: Any = cast("dict[str, Any]", found.forms[0])["steps"][1]["fields"]
    assert [option["label"]["vi"] for option in fields[0]["options"]] == ["Lần đầu", "Cấp lại"]


@pytest.mark.parametrize(
    ("level", "authority", "functions"),
    [
        ("commune", "Ủy ban nhân dân cấp xã", []),
        ("province", "Sở Tư pháp", ["justice", "one_stop"]),
        ("province", "Sở Nông nghiệp và Môi trường", ["agriculture", "one_stop"]),
        ("province", "Ủy ban nhân dân cấp tỉnh", ["one_stop"]),
        ("ministry", "Cục Bổ trợ tư pháp", ["one_stop"]),
    ],
)
def test_the_department_named_decides(level: str, authority: str, functions: list[str]) -> None:
    assert functions_of(record(level=level, authority=authority)) == functions


@pytest.mark.parametrize("name", ["'); drop", '" + answers.x + "', "a\\", "{n}"])
def test_a_name_is_never_an_expression(name: str) -> None:
    source = record(name=name, results=[name])
    assert checked(source) == []
    from tinhso.kernel.expressions import evaluate

    assert evaluate(made(source).results[0].fields[0].prefill, {}) == name
