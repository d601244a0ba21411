"""Two communes become one: what moves, what stays, and all of it back."""

import pytest
from tests.world import World

from tinhso.kernel import clock
from tinhso.kernel.errors import Conflict, Denied
from tinhso.platform.access.models import Account, RoleGrant
from tinhso.platform.cases import facade as cases
from tinhso.platform.cases.models import Case
from tinhso.platform.events.models import Event
from tinhso.platform.organisations import facade as organisations
from tinhso.platform.reforms import facade
from tinhso.platform.reforms.contracts import ReformState
from tinhso.platform.reforms.models import Item
from tinhso.platform.reforms.tests.conftest import BASIS, Office


def test_the_review_counts_what_would_move_and_changes_nothing(office: Office, world: World) -> None:
    office.accept(office.file())
    reform = office.merge()
    found = facade.review(office.author, reform.id)
    dossiers = next(kind for kind in found.counts if kind.code == "cases.cases")
    assert (dossiers.count, dossiers.flows[0].new_name) == (1, world.other_commune.name)
    assert Case.objects.filter(unit_id=world.commune.id).count() == 1
    assert organisations.unit(world.commune.id).valid_to is None


def test_open_dossiers_officers_and_grants_follow(office: Office, world: World) -> None:
    case = office.accept(office.file())
    reform = office.run(office.merge())
    heir = world.other_commune
    moved = Case.objects.get(pk=case.id)
    assert (moved.unit_id, moved.intake_unit_id, moved.branch_id) == (heir.id, heir.id, heir.path[1])
    assert (moved.due_at, moved.code) == (case.due_at, case.code)
    assert moved.revision == case.revision + 1
    assert reform.state is ReformState.DONE
    assert Account.objects.get(username="mot-cua-xa").unit_id == heir.id
    assert world.actor("mot-cua-xa").can("cases.accept", heir.path)
    seen = cases.worklist(world.actor("chuyen-vien-xa"), cases.Filters(cases.View.UNIT)).rows
    assert [row.id for row in seen] == [case.id]


def test_the_chain_names_the_law_and_stays_whole(office: Office, world: World) -> None:
    case = office.accept(office.file())
    reform = office.run(office.merge())
    last = cases.trail(case.id)[-1]
    assert last.action == "rehome"
    assert last.data["basis"] == BASIS
    assert last.data["reform"] == str(reform.id)
    assert (last.data["from"], last.data["to"]) == (world.commune.name, world.other_commune.name)
    assert cases.trail_is_whole(case.id)
    events = Event.objects.filter(type="cases.rehomed")
    assert [event.data["reform_id"] for event in events] == [str(reform.id)]


def test_closed_dossiers_stay_with_the_old_unit(office: Office, world: World) -> None:
    closed = office.file("Bé Đóng")
    desk = world.actor("mot-cua-xa")
    cases.refuse(
        actor=desk, case_id=closed.id, revision=closed.revision, note="Không đúng thẩm quyền", code="refuse"
    )
    office.run(office.merge())
    assert Case.objects.get(pk=closed.id).unit_id == world.commune.id


def test_the_old_unit_has_ended_and_still_finds(office: Office, world: World) -> None:
    code = organisations.code_of(world.commune.id, clock.legal_day())
    office.run(office.merge())
    assert organisations.unit(world.commune.id).valid_to == clock.legal_day()
    assert organisations.unit_by_code(code).id == world.commune.id
    heirs = organisations.successors(world.commune.id, clock.legal_day())
    assert [heir.unit.id for heir in heirs] == [world.other_commune.id]


def test_the_old_name_the_old_code_and_the_old_register_are_found(office: Office, world: World) -> None:
    case = office.accept(office.file())
    office.run(office.merge())
    code = organisations.codes_of(world.commune.id)[0].code
    for words in (world.commune.name, code):
        assert world.commune.id in [unit.id for unit in organisations.search_ended(words, clock.legal_day())]
    chair = world.actor("chu-tich-tinh")
    assert cases.case_by_code(chair, case.code) == case.id
    assert world.commune.id in [unit.id for unit in organisations.ended(clock.legal_day(), [world.root.id])]


def test_new_dossiers_for_the_old_area_go_to_the_successor(office: Office, world: World) -> None:
    office.run(office.merge())
    assert office.file("Bé Mới").unit_id == world.other_commune.id


def test_run_and_back_is_as_before(office: Office, world: World) -> None:
    case = office.accept(office.file())
    before = Case.objects.get(pk=case.id)
    reform = office.take_back(office.run(office.merge()))
    after = Case.objects.get(pk=case.id)
    for name in (
        "unit_id",
        "root_id",
        "branch_id",
        "intake_unit_id",
        "assignee_id",
        "due_at",
        "status",
        "stage",
    ):
        assert getattr(after, name) == getattr(before, name), name
    assert reform.state is ReformState.RETURNED
    assert cases.trail_is_whole(case.id)
    assert organisations.unit(world.commune.id).valid_to is None
    assert Account.objects.get(username="mot-cua-xa").unit_id == world.commune.id
    assert not RoleGrant.objects.filter(follows__isnull=False, revoked_at__isnull=True).exists()
    assert organisations.successors(world.commune.id, clock.legal_day())[0].unit.id == world.commune.id


def test_what_was_decided_meanwhile_stays_and_is_listed(office: Office, world: World) -> None:
    case = office.file()
    reform = office.run(office.merge())
    desk, held = world.actor("mot-cua-xa"), Case.objects.get(pk=case.id)
    cases.refuse(
        actor=desk, case_id=case.id, revision=held.revision, note="Không đúng thẩm quyền", code="refuse"
    )
    office.take_back(reform)
    assert Case.objects.get(pk=case.id).unit_id == world.other_commune.id
    kept = Item.objects.get(kind="cases.cases")
    assert (kept.state, kept.note) == ("kept", "Hồ sơ đã kết thúc ở đơn vị kế thừa")


def test_into_a_new_unit_and_back(office: Office, world: World) -> None:
    case = office.accept(office.file())
    units = [world.commune.id, world.other_commune.id]
    reform = facade.plan_merge(
        actor=office.author,
        decision=office.decision(),
        unit_ids=units,
        heir=facade.NewName("Ủy ban nhân dân phường Mới", "UBND phường Mới", "H23.31.99"),
    )
    reform = office.run(reform)
    moved = Case.objects.get(pk=case.id)
    made = organisations.unit(moved.unit_id)
    assert made.name == "Ủy ban nhân dân phường Mới"
    assert organisations.code_of(made.id, clock.legal_day()) == "H23.31.99"
    fresh = office.file("Bé Mới")
    assert fresh.unit_id == made.id
    assert fresh.code.startswith("H23.31.99-")
    office.take_back(reform)
    assert Case.objects.get(pk=case.id).unit_id == world.commune.id
    assert Case.objects.get(pk=fresh.id).unit_id == world.commune.id
    assert office.file("Bé Cũ").unit_id == world.commune.id
    assert organisations.unit_by_code("H23.31.99").id == made.id


def test_two_people_are_needed(office: Office) -> None:
    reform = office.merge()
    facade.accept_suggestions(actor=office.author, reform_id=reform.id)
    facade.propose(actor=office.author, reform_id=reform.id)
    with pytest.raises(Denied, match="khác người lập"):
        facade.confirm(actor=office.author, reform_id=reform.id)
    with pytest.raises(Conflict):
        facade.begin(actor=office.author, reform_id=reform.id)


def test_nothing_starts_while_a_question_is_open(office: Office) -> None:
    reform = office.merge()
    found = facade.review(office.author, reform.id)
    if found.open:
        with pytest.raises(Conflict):
            facade.propose(actor=office.author, reform_id=reform.id)
    assert not found.problems
