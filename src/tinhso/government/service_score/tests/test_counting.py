from datetime import date

import pytest

from tinhso.government.service_score.contracts import NEVER
from tinhso.government.service_score.rules.counting import fact_of, stages_of, sums_of
from tinhso.government.service_score.rules.periods import choices, current, period
from tinhso.government.service_score.tests.facts import DAY, START, asked, case, done, fact, minutes
from tinhso.kernel.errors import Invalid
from tinhso.platform.cases.contracts import Status
from tinhso.platform.cases.facade import CaseFacts

NOVEMBER = period("2026-11")


@pytest.mark.parametrize(
    ("source", "late_after_days"),
    [
        (done(9), None),
        (done(10), None),
        (done(10.001), 10),
        (case(), 10),
        (case(due_at=None), None),
        (done(300, due_at=None), None),
        (case(stands=(asked(5),), status=Status.SUPPLEMENT), None),
        (case(stands=(asked(11),), status=Status.SUPPLEMENT), 10),
        (done(9, stands=(asked(2, 3), asked(5, 6))), 5),
        (done(9, stands=(asked(-0.5, -0.2, before=True), asked(5, 6))), None),
        (case(accepted_at=None, due_at=None, status=Status.SUBMITTED), None),
        (case(accepted_at=None, due_at=None, status=Status.REFUSED, ended_at=START + 11 * DAY), 10),
        (case(accepted_at=None, due_at=None, status=Status.REFUSED, ended_at=START + 2 * DAY), None),
        (case(status=Status.STOPPED, ended_at=START + 3 * DAY), None),
    ],
)
def test_since_when_a_dossier_is_late(source: CaseFacts, late_after_days: float | None) -> None:
    found = fact_of(source, 1, minutes)
    assert found.late_at == (None if late_after_days is None else START + late_after_days * DAY)


def test_supplements_beyond_what_the_formula_tolerates() -> None:
    source = done(9, stands=(asked(2, 3), asked(5, 6)))
    assert fact_of(source, 0, minutes).late_at == START + 2 * DAY
    assert fact_of(source, 2, minutes).late_at is None
    assert fact_of(source, None, minutes).late_at is None


def test_what_of_a_dossier_counts() -> None:
    found = fact(done(9, fee_total=8_000, stands=(asked(2, 3),)))
    assert (found.received, found.compared, found.online, found.online_complete) == (True,) * 4
    assert (found.fee_due, found.with_result, found.result_file, found.both_files) == (True,) * 4
    assert (found.paid_online, found.reused, found.from_store) == (False,) * 3
    assert found.minutes == 8 * 24 * 60
    stored = fact(done(9, reused=True, from_store=True))
    assert (stored.reused, stored.from_store) == (True, True)
    waiting = fact(case(accepted_at=None, due_at=None, status=Status.SUBMITTED))
    assert (waiting.received, waiting.compared, waiting.online, waiting.verified) == (False,) * 4
    assert (waiting.received_month, waiting.ended_month) == (NEVER, NEVER)


def test_a_refused_dossier_is_compared_but_was_not_received() -> None:
    refused = fact(
        case(accepted_at=None, due_at=None, status=Status.REFUSED, ended_at=START + DAY, result_file=False)
    )
    assert (refused.received, refused.compared, refused.online) == (False, True, False)
    assert sums_of(refused, NOVEMBER) == {"touched.compared": 1}


@pytest.mark.parametrize(
    ("source", "november", "december"),
    [
        (done(9), (1, 0), (0, 0)),
        (done(11), (1, 1), (0, 0)),
        (done(35), (1, 1), (1, 1)),
        (done(35, due_at=START + 32 * DAY), (1, 0), (1, 1)),
        (done(35, due_at=START + 40 * DAY), (1, 0), (1, 0)),
        (case(), (1, 1), (0, 0)),
        (case(due_at=START + 40 * DAY), (1, 0), (0, 0)),
        (case(due_at=None), (0, 0), (0, 0)),
    ],
)
def test_a_dossier_is_judged_at_the_end_of_each_period_it_belongs_to(
    source: CaseFacts, november: tuple[int, int], december: tuple[int, int]
) -> None:
    found = fact(source)
    for code, expected in (("2026-11", november), ("2026-12", december)):
        sums = sums_of(found, period(code))
        assert (sums["touched.compared"], sums["touched.late"]) == expected


def test_a_quarter_counts_a_dossier_once() -> None:
    assert sums_of(fact(done(35)), period("2026-Q4"))["touched.compared"] == 1
    assert sums_of(fact(done(35)), period("2026"))["touched.compared"] == 1


def test_stages_are_learnt_from_dossiers_with_a_result() -> None:
    from tinhso.platform.cases.facade import Held

    stages = (
        Held("tham-tra", "specialist", case().unit_id, START, START + 4 * DAY),
        Held("duyet", "leader", case().unit_id, START + 4 * DAY, START + 9 * DAY),
        Held("tra", "reception", case().unit_id, START + 9 * DAY, None),
    )
    source = done(9, stages=stages, stands=(asked(1, 2),))
    assert [(one.stage, one.minutes // 1440, one.rest // 1440) for one in stages_of(source, minutes)] == [
        ("tham-tra", 3, 5),
        ("duyet", 5, 0),
    ]
    assert stages_of(case(stages=stages), minutes) == []


@pytest.mark.parametrize(
    ("code", "first", "end"),
    [
        ("2026-11", date(2026, 11, 1), date(2026, 12, 1)),
        ("2026-12", date(2026, 12, 1), date(2027, 1, 1)),
        ("2026-Q1", date(2026, 1, 1), date(2026, 4, 1)),
        ("2026-Q4", date(2026, 10, 1), date(2027, 1, 1)),
        ("2026", date(2026, 1, 1), date(2027, 1, 1)),
    ],
)
def test_periods(code: str, first: date, end: date) -> None:
    found = period(code)
    assert (found.first, found.end) == (first, end)
    assert first in found
    assert end not in found


@pytest.mark.parametrize(
    "code", ["", "2026-13", "2026-Q5", "26-11", "2026-1", "1999", "2026-11-01", "x" * 500]
)
def test_no_period(code: str) -> None:
    with pytest.raises(Invalid):
        period(code)


def test_the_periods_on_offer_begin_with_this_month() -> None:
    offered = [one.code for one in choices(START)]
    assert offered[:2] == ["2026-11", "2026-10"]
    assert offered[12:] == ["2026-Q4", "2026-Q3", "2026-Q2", "2026-Q1", "2026", "2025"]
    assert current(START).code == "2026-11"
