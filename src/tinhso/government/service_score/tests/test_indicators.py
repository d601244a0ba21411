from collections import Counter
from datetime import date
from decimal import Decimal
from fractions import Fraction
from functools import cache
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from tinhso.government.service_score.contracts import History, Score, Services, Source, State, rounded
from tinhso.government.service_score.formula import Formula
from tinhso.government.service_score.rules import radar
from tinhso.government.service_score.rules.counting import total
from tinhso.government.service_score.rules.gains import gains
from tinhso.government.service_score.rules.indicators import measure, points_for, problems
from tinhso.government.service_score.rules.periods import period
from tinhso.government.service_score.tests.facts import DAY, START, case, done, fact
from tinhso.project.env import ROOT

SERVICES = Services(100, 60)


@cache
def the_formula() -> Formula:
    path = Path(ROOT) / "definitions" / "score" / "766-2022.yaml"
    return Formula.model_validate(yaml.safe_load(path.read_text(encoding="utf-8")))


@pytest.fixture
def formula() -> Formula:
    return the_formula()


def of(formula: Formula, *, services: Services | None = SERVICES, **counts: int) -> Score:
    sums = Counter({name.replace("__", "."): count for name, count in counts.items()})
    return measure(formula, sums, services)


@pytest.mark.parametrize(
    ("code", "counts", "ratio", "points"),
    [
        ("2.1", {"touched__compared": 200, "touched__late": 3}, "98.50", "19.70"),
        ("2.1", {"touched__compared": 3, "touched__late": 3}, "0.00", "0.00"),
        ("2.1", {"touched__compared": 3, "touched__late": 1}, "66.67", "13.33"),
        ("1.3", {}, "100.00", "4.00"),
        ("3.1", {}, "60.00", "3.00"),
        ("3.2", {"procedures__online": 15}, "25.00", "1.00"),
        ("3.2", {"procedures__online": 75}, "100.00", "4.00"),
        ("3.3", {"received__received": 100, "received__online_complete": 25}, "25.00", "2.00"),
        ("3.3", {"received__received": 100, "received__online_complete": 50}, "50.00", "4.00"),
        ("3.3", {"received__received": 100, "received__online_complete": 90}, "90.00", "4.00"),
        ("4.1", {"finished__with_result": 4, "finished__result_file": 3}, "75.00", "4.50"),
        ("4.2", {"finished__with_result": 4, "finished__both_files": 2}, "50.00", "2.50"),
        ("4.5", {"received__received": 4, "received__verified": 4}, "100.00", "4.00"),
    ],
)
def test_a_measured_indicator(
    formula: Formula, code: str, counts: dict[str, int], ratio: str, points: str
) -> None:
    found = of(formula, **counts).indicator(code)
    assert (found.state, found.ratio, found.points) == (State.MEASURED, Decimal(ratio), Decimal(points))
    assert found.numerator is not None
    assert found.words.text % found.words.values


@pytest.mark.parametrize(
    ("code", "source"),
    [
        ("1.1", "quốc gia"), ("1.2", "quốc gia"), ("1.4", "đồng bộ"), ("3.4", "thanh toán"),
        ("3.5", "đồng bộ"), ("3.6", "thanh toán"), ("4.3", "dùng lại"), ("4.4", "kho"),
        ("5.1", "phản ánh"), ("5.2", "phản ánh"), ("5.3", "phản ánh"), ("5.4", "phản ánh"),
    ],
)  # fmt: skip
def test_an_indicator_without_its_source_says_so_and_counts_neither_way(
    formula: Formula, code: str, source: str
) -> None:
    found = of(formula, touched__compared=10).indicator(code)
    assert found.state is State.NO_DATA
    assert found.points is None
    assert "Chưa có dữ liệu" in found.words.text
    assert source in found.words.text


def test_only_what_is_measured_enters_the_score(formula: Formula) -> None:
    score = of(formula, touched__compared=10, touched__late=1)
    assert (score.points, score.possible) == (Decimal("25.00"), 32)
    assert score.total == Decimal("78.13")
    assert score.band == "kha"
    assert of(formula).possible == 12
    assert of(formula).band == ""
    nothing = measure(formula, Counter(), None)
    assert (nothing.total, nothing.band, nothing.possible) == (None, "", 0)
    assert {one.state for one in nothing.indicators} == {State.NO_DATA, State.EMPTY}


def test_a_department_has_no_list_of_its_own(formula: Formula) -> None:
    found = of(formula, services=None, touched__compared=10)
    assert [found.indicator(code).state for code in ("1.3", "3.1", "3.2")] == [State.NO_DATA] * 3


def test_sources_that_have_come(formula: Formula) -> None:
    sums = Counter({"received.fee_due": 4, "received.paid_online": 1, "touched.compared": 10})
    sums |= Counter({"touched.late": 1, "touched.complained": 1})
    found = measure(formula, sums, SERVICES, [Source.PAYMENTS, Source.FEEDBACK])
    assert found.indicator("3.6").points == Decimal("1.25")
    assert found.indicator("5.4").points == Decimal("5.33")
    assert found.indicator("5.2").state is State.NO_DATA


def test_the_average_time_is_information(formula: Formula) -> None:
    found = of(formula, procedures__minutes=2_400, procedures__finished=2).indicator("2.2")
    assert found.state is State.INFORMATION
    assert str(found.words.values["days"]) == "2.50"


@given(st.integers(0, 10_000), st.integers(0, 10_000))
def test_more_in_time_is_never_worse(late: int, compared: int) -> None:
    formula = the_formula()
    late = min(late, compared)
    worse = of(formula, touched__compared=compared, touched__late=late)
    better = of(formula, touched__compared=compared, touched__late=max(late - 1, 0))
    assert worse.exact <= better.exact
    assert 0 <= worse.exact <= worse.possible <= 100


@given(st.fractions(0, 1))
def test_points_never_exceed_their_maximum(share: Fraction) -> None:
    for indicator in the_formula().indicators:
        assert 0 <= points_for(indicator, share) <= indicator.points


@pytest.mark.parametrize(
    ("value", "shown"), [(Fraction(1, 3), "0.33"), (Fraction(5, 1000), "0.01"), (Fraction(-5, 1000), "-0.01")]
)
def test_rounding_is_half_up(value: Fraction, shown: str) -> None:
    assert rounded(value) == Decimal(shown)


def test_the_preflight_of_a_formula(formula: Formula) -> None:
    assert problems(formula) == []
    assert formula.total == 100
    assert formula.effective_from == date(2022, 6, 23)
    cheaper = formula.model_copy(update={"indicators": formula.indicators[1:]})
    assert "phải là 100" in problems(cheaper)[0]
    twice = formula.model_copy(update={"indicators": [*formula.indicators, formula.indicators[5]]})
    assert any("khai hai lần" in line for line in problems(twice))
    upside = formula.model_copy(update={"bands": formula.bands[::-1]})
    assert any("xếp loại" in line for line in problems(upside))
    lost = formula.model_copy(update={"groups": formula.groups[1:]})
    assert any("nhóm" in line for line in problems(lost))


NOVEMBER, NOW = period("2026-11"), START + 5 * DAY


def test_what_a_dossier_is_worth(formula: Formula) -> None:
    facts = [fact(done(3)), fact(done(12)), urgent := fact(case()), late := fact(case(due_at=START + DAY))]
    paper = fact(case(input_file=False, due_at=START + 60 * DAY))
    facts.append(paper)
    found = gains(formula, total(facts, NOVEMBER), facts, NOVEMBER, NOW, SERVICES)
    by_case = {gain.fact.case_id: gain for gain in found}
    assert set(by_case) == {urgent.case_id, late.case_id, paper.case_id}
    assert found[0].fact == urgent
    assert dict(by_case[urgent.case_id].parts)["2.1"] == Fraction(20, 5)
    assert by_case[urgent.case_id].in_time
    assert not by_case[late.case_id].in_time
    assert "2.1" not in dict(by_case[late.case_id].parts)
    assert by_case[paper.case_id].digitise


def test_a_gain_is_the_score_with_it_less_the_score_without(formula: Formula) -> None:
    from tinhso.government.service_score.rules.gains import finished

    facts = [fact(done(3)), fact(case())]
    before = measure(formula, total(facts, NOVEMBER), SERVICES)
    (found,) = gains(formula, total(facts, NOVEMBER), facts, NOVEMBER, NOW, SERVICES)
    after = measure(formula, total([facts[0], finished(facts[1], NOW)], NOVEMBER), SERVICES)
    assert found.total == after.exact - before.exact
    assert sum(points for _code, points in found.parts) == found.total


LEARNT = History("procedure", 30, median=100, p80=300, rest=50)


@pytest.mark.parametrize(
    ("left", "spent", "expected"),
    [
        (500, 0, None), (340, 0, False), (140, 0, True), (60, 90, False), (59, 90, True),
        (50, 300, None), (49, 900, True),
    ],
)  # fmt: skip
def test_the_risk_of_a_dossier(left: int, spent: int, expected: bool | None) -> None:
    found = radar.risk(fact(), left, spent, LEARNT, 3)
    assert (found.likely if found else None) is expected


@given(st.integers(0, 5_000), st.integers(0, 5_000), st.integers(1, 500))
def test_more_time_never_makes_it_worse(left: int, spent: int, more: int) -> None:
    ranks = {None: 0, False: 1, True: 2}
    one, other = (radar.risk(fact(), time, spent, LEARNT, 0) for time in (left, left + more))
    assert ranks[other and other.likely] <= ranks[one and one.likely]
