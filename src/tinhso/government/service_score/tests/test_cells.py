"""Whatever happens, in whatever order and however often: the counts are those of a count from scratch."""

from collections import Counter
from datetime import date
from typing import Any
from unittest.mock import patch
from uuid import UUID

import pytest
from django.db import transaction
from django.db.models import Q
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tinhso.government.service_score import cells
from tinhso.government.service_score.actions import refresh as refreshing
from tinhso.government.service_score.contracts import FLAGS
from tinhso.government.service_score.facade import recount, refresh
from tinhso.government.service_score.jobs import counter
from tinhso.government.service_score.models import DossierFact, MonthCell, ProcedureCell
from tinhso.government.service_score.rules.counting import total
from tinhso.government.service_score.rules.periods import period
from tinhso.government.service_score.selectors.dossiers import Side, behind_rows, fact_of_row
from tinhso.government.service_score.selectors.scores import _rolled_up, counted_of
from tinhso.government.service_score.tests.facts import (
    BRANCH,
    DAY,
    OTHER,
    START,
    UNIT,
    asked,
    case,
    done,
    minutes,
)
from tinhso.kernel.actor import Actor, ActorKind, Grant
from tinhso.kernel.errors import Denied
from tinhso.platform.cases.contracts import Channel, Status
from tinhso.platform.cases.facade import CaseFacts

pytestmark = pytest.mark.django_db
NOW = START + 20 * DAY
IDS = [UUID(int=100 + number) for number in range(4)]
PERIODS = [period(code) for code in ("2026-10", "2026-11", "2026-12", "2026-Q4", "2026", "2027-Q1")]
EVERYWHERE = Actor(ActorKind.STAFF, name="Thử", grants=(Grant(frozenset({"service_score.read"}), None),))

STANDS = [asked(1, 2), asked(3), asked(5, 6), asked(0, 1, before=True)]
STATES = st.builds(
    lambda key, unit, accepted, due, ended, status, channel, file, fee, stands, procedure: case(
        id=key,
        code=f"H23-{key.int}",
        unit_id=unit,
        accepted_at=None if accepted is None else START + accepted * DAY,
        due_at=None if accepted is None or due is None else START + (accepted + due) * DAY,
        ended_at=START + ended * DAY if status in ENDED else None,
        status=status,
        channel=channel,
        input_file=file,
        result_file=file,
        fee_total=fee,
        stands=tuple(stands),
        procedure_code=procedure,
    ),
    key=st.sampled_from(IDS),
    unit=st.sampled_from([UNIT, OTHER]),
    accepted=st.none() | st.integers(-40, 40),
    due=st.none() | st.integers(1, 60),
    ended=st.integers(-30, 90),
    status=st.sampled_from(list(Status)),
    channel=st.sampled_from(list(Channel)),
    file=st.booleans(),
    fee=st.sampled_from([0, 8_000]),
    stands=st.lists(st.sampled_from(STANDS), max_size=3),
    procedure=st.sampled_from(["1.001193", "2.000815"]),
)
ENDED = {Status.RESULT_ISSUED, Status.RETURNED, Status.REFUSED, Status.STOPPED}


def told(world: dict[UUID, CaseFacts], *case_ids: UUID) -> None:
    """Count dossiers whose cases stand as in `world`."""
    with (
        patch.object(refreshing.cases, "facts", lambda ids: [world[k] for k in sorted(ids) if k in world]),
        patch.object(refreshing, "working_minutes", minutes),
        patch.object(refreshing, "formula_for", lambda day: None),
    ):
        refresh(actor=counter(), case_ids=case_ids)


def rows_of(model: Any) -> Counter[tuple[Any, ...]]:
    names = [field.name for field in model._meta.concrete_fields if field.name != "id"]
    found = Counter(tuple(row) for row in model.objects.values_list(*names))
    assert max(found.values(), default=1) == 1
    counts = set(cells.CELLS.counts) | set(cells.PROCEDURES.counts)
    numbers = [place for place, name in enumerate(names) if name in counts]
    return Counter({row: 1 for row in found if any(row[place] for place in numbers)})


def everything() -> list[Counter[tuple[Any, ...]]]:
    return [rows_of(MonthCell), rows_of(ProcedureCell)]


def agree_with_a_recount() -> None:
    kept = everything()
    for month in {*DossierFact.objects.values_list("received_month", flat=True)}:
        recount(actor=counter(), month=month)
    assert everything() == kept


def agree_with_the_rule() -> None:
    facts = [fact_of_row(row) for row in DossierFact.objects.all()]
    for one in PERIODS:
        for unit in (UNIT, OTHER, BRANCH):
            inside = [fact for fact in facts if unit in (fact.unit_id, fact.branch_id)]
            counted = _rolled_up(Q(), one, None)[unit]
            known = {name: n for name, n in counted.sums.items() if n and not name.startswith("procedures")}
            assert known == total(inside, one)


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.lists(STATES, max_size=8), st.data())
def test_any_events_in_any_order_any_number_of_times(states: list[CaseFacts], data: st.DataObject) -> None:
    with transaction.atomic():
        world: dict[UUID, CaseFacts] = {}
        for state in states:
            world[state.id] = state
            for _again in range(data.draw(st.integers(0, 2))):
                told(world, data.draw(st.sampled_from(sorted(world))))
        if data.draw(st.booleans()):
            told(world, *data.draw(st.permutations(sorted(world))))
        agree_with_a_recount()
        agree_with_the_rule()
        transaction.set_rollback(True)


def test_a_dossier_told_of_twice_counts_once() -> None:
    source = done(3)
    for _again in range(3):
        told({source.id: source}, source.id)
    assert MonthCell.objects.get().dossiers == 1
    assert DossierFact.objects.get().code == source.code


def test_a_dossier_that_moves_to_another_unit_takes_its_counts_along() -> None:
    source = case()
    told({source.id: source}, source.id)
    moved = case(id=source.id, code=source.code, unit_id=OTHER)
    told({source.id: moved}, source.id)
    counts = dict(MonthCell.objects.values_list("unit_id", "dossiers"))
    assert counts == {UNIT: 0, OTHER: 1}


def test_a_dossier_nobody_knows_counts_nowhere() -> None:
    told({}, UUID(int=5))
    assert not MonthCell.objects.exists()
    agree_with_a_recount()


def test_a_recount_mends_what_drifted() -> None:
    source = done(3)
    told({source.id: source}, source.id)
    MonthCell.objects.update(dossiers=7, late_month=date(2026, 11, 1))
    ProcedureCell.objects.all().delete()
    recount(actor=counter(), month=date(2026, 11, 1))
    assert MonthCell.objects.get().dossiers == 1
    assert ProcedureCell.objects.get().finished == 1


def test_only_the_counter_counts() -> None:
    for act, inputs in ((refresh, {"case_ids": [UUID(int=5)]}), (recount, {"month": date(2026, 11, 1)})):
        with pytest.raises(Denied):
            act(actor=EVERYWHERE, **inputs)  # type: ignore[operator]
    assert not DossierFact.objects.exists()


def test_an_open_dossier_is_late_only_when_its_time_has_come() -> None:
    source = case(due_at=START + 25 * DAY)
    told({source.id: source}, source.id)
    november = period("2026-11")
    with patch("tinhso.government.service_score.selectors.scores.below", lambda unit_id: Q(unit_id=unit_id)):
        unit: Any = type("U", (), {"id": UNIT})
        late = [
            counted_of(unit, november, moment).sums["touched.late"]
            for moment in (START, START + 26 * DAY, START + 60 * DAY, None)
        ]
    assert late == [0, 1, 1, 1]


@pytest.mark.parametrize("indicator", ["2.1", "2.2", "3.3", "3.6", "4.1", "4.2", "4.3", "4.4", "4.5"])
def test_every_number_has_just_its_dossiers_behind_it(indicator: str) -> None:
    sources = [
        done(3), done(12), done(40), case(), case(due_at=START + 25 * DAY), case(due_at=None),
        done(5, channel=Channel.DESK, filed_by_citizen=False), done(4, input_file=False, fee_total=5),
        case(accepted_at=START - 40 * DAY, due_at=START - 20 * DAY, ended_at=START, status=Status.STOPPED),
    ]  # fmt: skip
    told({one.id: one for one in sources}, *(one.id for one in sources))
    for one in PERIODS[:4]:
        for now in (NOW, NOW + 100 * DAY):
            _compare(indicator, one, now)


def _compare(indicator: str, one: Any, now: Any) -> None:
    from tinhso.government.service_score.rules.indicators import MEASURES

    package = "tinhso.government.service_score.selectors.dossiers"
    with (
        patch(f"{package}.below", lambda unit_id: Q(unit_id=unit_id)),
        patch(f"{package}.seen_unit", lambda actor, unit_id: None),
    ):
        listed = {side: behind_rows(EVERYWHERE, UNIT, indicator, side, one, now).count() for side in Side}
    sums = _rolled_up(Q(), one, now)[UNIT].whole()
    if indicator == "2.2":
        assert listed[Side.ALL] == sums["procedures.finished"]
        return
    numerator, denominator = MEASURES[indicator](sums, None)
    assert (listed[Side.COUNTED], listed[Side.ALL]) == (numerator, denominator)
    assert listed[Side.FAILED] == denominator - numerator


def test_every_flag_is_counted_and_stored() -> None:
    names = {field.name for field in MonthCell._meta.concrete_fields}
    assert set(FLAGS) <= names
    assert set(FLAGS) <= {field.name for field in DossierFact._meta.concrete_fields}
