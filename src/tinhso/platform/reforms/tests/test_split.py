"""A commune divided: a person decides where its dossiers go, together or one by one."""

import pytest
from tests.world import World

from tinhso.kernel.errors import Conflict, Invalid
from tinhso.kernel.unit_moves import EACH
from tinhso.platform.cases.models import Case
from tinhso.platform.organisations import facade as organisations
from tinhso.platform.reforms import facade
from tinhso.platform.reforms.contracts import ReformInfo, ReformState
from tinhso.platform.reforms.models import Answer
from tinhso.platform.reforms.tests.conftest import Office

EAST, WEST = "Ủy ban nhân dân xã Đông", "Ủy ban nhân dân xã Tây"


def planned(office: Office) -> ReformInfo:
    return facade.plan_split(
        actor=office.author,
        decision=office.decision(name="Chia xã"),
        unit_id=office.world.commune.id,
        parts=[facade.NewName(EAST), facade.NewName(WEST, code="H23.31.98", area_code="99999")],
    )


def keys(office: Office, reform: ReformInfo) -> dict[str, dict[str, str]]:
    """Return the questions with their options by name."""
    asked = facade.review(office.author, reform.id).asked
    return {one.question.key: {words: value for value, words in one.question.options} for one in asked}


def test_it_may_not_be_proposed_before_the_dossiers_are_decided(office: Office, world: World) -> None:
    office.file()
    reform = planned(office)
    assert f"split:{world.commune.id}" in keys(office, reform)
    assert f"officers:{world.commune.id}" in keys(office, reform)
    with pytest.raises(Conflict):
        facade.propose(actor=office.author, reform_id=reform.id)
    with pytest.raises(Invalid):
        facade.answer(
            actor=office.author, reform_id=reform.id, answers={f"split:{world.commune.id}": "elsewhere"}
        )
    assert not Answer.objects.exists()


def test_all_together(office: Office, world: World) -> None:
    case = office.file()
    reform = planned(office)
    west = keys(office, reform)[f"split:{world.commune.id}"][WEST]
    facade.answer(actor=office.author, reform_id=reform.id, answers={f"split:{world.commune.id}": west})
    given = Answer.objects.get(reform=reform.id)
    assert (given.key, given.value, given.by) == (f"split:{world.commune.id}", west, office.author.name)
    reform = office.run(reform)
    assert reform.state is ReformState.DONE
    assert str(Case.objects.get(pk=case.id).unit_id) == west


def test_one_by_one_and_back(office: Office, world: World) -> None:
    east_case, west_case = office.file("Bé Đông"), office.file("Bé Tây")
    reform = planned(office)
    split = f"split:{world.commune.id}"
    facade.answer(actor=office.author, reform_id=reform.id, answers={split: EACH})
    asked = keys(office, reform)
    chosen = {
        f"item:{case.id}": asked[f"item:{case.id}"][name]
        for case, name in ((east_case, EAST), (west_case, WEST))
    }
    facade.answer(actor=office.author, reform_id=reform.id, answers=chosen)
    reform = office.run(reform)
    homes = {case.pk: organisations.unit(case.unit_id).name for case in Case.objects.all()}
    assert homes == {east_case.id: EAST, west_case.id: WEST}
    office.take_back(reform)
    assert set(Case.objects.values_list("unit_id", flat=True)) == {world.commune.id}
    assert organisations.code_of(world.commune.id, world_day()) != ""


def world_day():  # type: ignore[no-untyped-def]
    from tinhso.kernel import clock

    return clock.legal_day()
