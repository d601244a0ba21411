"""Plans worked out from a few choices: whatever is chosen, nothing is left behind."""

from datetime import date
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tinhso.kernel.errors import Invalid
from tinhso.kernel.successions import Share
from tinhso.kernel.unit_moves import Competence
from tinhso.platform.organisations.contracts import (
    CodeScheme,
    PlannedCode,
    Reorganisation,
    UnitInfo,
    UnitKind,
)
from tinhso.platform.reforms.contracts import ReformKind
from tinhso.platform.reforms.models import Reform
from tinhso.platform.reforms.picture import backwards, drawn
from tinhso.platform.reforms.planning import Draft, NewName, Planner

COMMUNES = 6
FIELDS = ("office", "economy", "culture")
ON = date(2030, 1, 1)


def unit(number: int, parent: UnitInfo | None, kind: UnitKind, level: int, function: str = "") -> UnitInfo:
    key = UUID(int=number)
    area = (f"{number:05}", 3) if kind is UnitKind.PEOPLE_COMMITTEE else (parent and parent.area_code, 3)
    return UnitInfo(
        id=key,
        name=f"Đơn vị {number}",
        short_name="",
        kind=kind.value,
        level=level,
        parent_id=parent.id if parent else None,
        path=(*(parent.path if parent else ()), key),
        area_level=area[1],
        area_code=area[0] or "",
        function=function,
        valid_from=None,
        valid_to=None,
        receives_dossiers=True,
        one_stop=True,
        working_calendar="",
    )


ROOT = unit(1, None, UnitKind.PEOPLE_COMMITTEE, 1)
HEADS = [unit(10 + number, ROOT, UnitKind.PEOPLE_COMMITTEE, 3) for number in range(COMMUNES)]
PARTS = [
    unit(100 + 10 * number + place, head, UnitKind.DIVISION, 3, function)
    for number, head in enumerate(HEADS)
    for place, function in enumerate(FIELDS[: 1 + number % len(FIELDS)])
]
LIVING = [ROOT, *HEADS, *PARTS]
CODES = {unit.id: [PlannedCode(CodeScheme.QD20, f"H23.{number}")] for number, unit in enumerate(LIVING)}
chosen = st.lists(st.sampled_from(HEADS), min_size=2, max_size=COMMUNES, unique=True)


def whole(draft: Draft) -> None:
    """Check what must hold of every plan."""
    ended = {row.old_id for row in draft.rows}
    new = {one.id: one for one in draft.new}
    after = {unit.id for unit in LIVING} - ended | set(new)
    assert all(row.new_id in after for row in draft.rows)
    assert all(one.parent_id in after for one in new.values())
    left_behind = [unit for unit in LIVING if unit.id not in ended and set(unit.path) & ended]
    assert left_behind == []
    for old in ended:
        shares = [row.share for row in draft.rows if row.old_id == old]
        assert shares == [Share.WHOLE] or shares.count(Share.MAIN) == 1
    codes = [code.code for one in draft.new for code in one.codes]
    assert len(codes) == len(set(codes))


@given(units=chosen, new=st.booleans(), place=st.integers(0, COMMUNES - 1))
def test_any_merger_is_whole_and_leads_back(units: list[UnitInfo], new: bool, place: int) -> None:
    heir = NewName("Xã mới") if new else units[place % len(units)].id
    draft = Planner(LIVING, CODES).merge([unit.id for unit in units], heir)
    whole(draft)
    leads_there_and_back(draft)


def leads_there_and_back(draft: Draft) -> None:
    """Every dossier of an ended unit ends at one living unit; from a created unit there is a way back."""
    row = Reform(name="Thử", kind=ReformKind.MERGE, legal_basis="72/2025/QH15", on=ON, return_days=30)
    plan = Reorganisation(ON, tuple(draft.new), tuple(draft.rows))
    forward = drawn(row, LIVING, plan, {})
    back = backwards(forward)
    for old in LIVING:
        law = Competence(old.area_code, old.level, (), old.level, ())
        if old.id not in plan.ended:
            continue
        there = forward.destination(old.id, law).unit_id
        assert there in forward.after.nodes
        assert there not in plan.ended
        if there in forward.created:
            home = back.destination(there, law).unit_id
            assert home in {unit.id for unit in LIVING}


@given(old=st.sampled_from(HEADS))
def test_any_division_is_whole(old: UnitInfo) -> None:
    parts = [NewName("Xã Đông"), NewName("Xã Tây", code="H23.99", area_code="99999")]
    draft = Planner(LIVING, CODES).split(old.id, parts)
    whole(draft)
    assert [row.share for row in draft.rows if row.old_id == old.id] == [Share.MAIN, Share.PART]
    assert len(draft.new) == 2 * (1 + len([part for part in PARTS if part.parent_id == old.id]))


@pytest.mark.parametrize(
    ("units", "heir"),
    [
        ([HEADS[0].id], HEADS[0].id),
        ([HEADS[0].id, HEADS[0].id], HEADS[0].id),
        ([HEADS[0].id, PARTS[0].id], HEADS[0].id),
        ([HEADS[0].id, HEADS[1].id], HEADS[2].id),
        ([ROOT.id, HEADS[0].id], ROOT.id),
        ([HEADS[0].id, UUID(int=999)], HEADS[0].id),
    ],
)
def test_what_cannot_be_merged(units: list[UUID], heir: UUID) -> None:
    with pytest.raises(Invalid):
        Planner(LIVING, CODES).merge(units, heir)


def test_what_cannot_be_divided() -> None:
    for old, parts in ((HEADS[0].id, [NewName("Một")]), (ROOT.id, [NewName("Một"), NewName("Hai")])):
        with pytest.raises(Invalid):
            Planner(LIVING, CODES).split(old, parts)
