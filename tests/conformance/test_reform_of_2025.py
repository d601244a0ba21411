"""The real reform of 2025-07-01: Hải Dương (12 districts, 207 communes) becomes a part of Hải Phòng.

Measured against two sources that know nothing of reforms: what `build` makes of the national lists for
province 31 on that day, and the query for the competent unit.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import Any
from unittest.mock import patch
from uuid import UUID

import pytest
from django.conf import settings
from django.db import transaction

from tests import world as worlds
from tests.world import World
from tinhso.kernel import clock
from tinhso.kernel.actor import Actor, ActorKind, Grant, system_actor
from tinhso.kernel.chains import GENESIS
from tinhso.kernel.errors import NotFound
from tinhso.kernel.ids import new_id
from tinhso.kernel.registry import permissions_of_role
from tinhso.kernel.successions import Share
from tinhso.platform.access.facade import account_named
from tinhso.platform.cases import facade as cases
from tinhso.platform.cases import filing
from tinhso.platform.cases.contracts import Channel, RegisterFilters, Submission, SubmitPaper
from tinhso.platform.cases.models import Case, Task
from tinhso.platform.definitions import facade as definitions
from tinhso.platform.organisations import facade as organisations
from tinhso.platform.organisations.models import Unit
from tinhso.platform.places import facade as places
from tinhso.platform.reforms import facade as reforms
from tinhso.platform.reforms.contracts import ReformState

pytestmark = pytest.mark.django_db
EVE, DAY = date(2025, 6, 30), date(2025, 7, 1)
RULE = "bo-cap-huyen"
PER_COMMUNE = 3
Placed = tuple[str, str, int, int | None, str, str]


@dataclass
class Reformed:
    """The province after the reform, and what was known before."""

    world: World
    built: set[Placed]
    before: dict[UUID, tuple[UUID, Any]]
    reform_id: UUID
    register: Any
    closed: set[UUID] = field(default_factory=set)


def administrator(world: World, role: str, name: str) -> Actor:
    grants = (Grant(permissions_of_role(role), None),)
    return Actor(ActorKind.STAFF, account_id=account_named(name).id, name=name, grants=grants)


def placed(unit: Unit) -> Placed:
    code = organisations.code_of(unit.pk, DAY)
    return unit.name, unit.kind, unit.level, unit.area_level, unit.area_code, code


def what_build_makes() -> set[Placed]:
    """Build province 31 as of the day, look at it, and undo it."""
    with transaction.atomic():
        organisations.build_province(
            actor=system_actor("test", ["organisations.manage"]),
            definitions=settings.DEFINITIONS_DIR,
            province_code="31",
            on=DAY,
        )
        found = {placed(unit) for unit in Unit.objects.all()}
        transaction.set_rollback(True)
    return found


def dossiers(world: World) -> None:
    """File one real dossier, and copies of it for every commune, procedures in turn."""
    citizen = world.citizen()
    paper = SubmitPaper("giay-chung-sinh", on_paper=True)
    answers = worlds.answers_for_birth(world)
    first = cases.submit(actor=citizen, submission=Submission("1.001193", answers, (paper,), Channel.ONLINE))
    model = Case.objects.get(pk=first.id)
    codes = sorted(
        path.name for path in (settings.DEFINITIONS_DIR / "procedures").iterdir() if len(path.name) == 8
    )
    versions = [cases.procedure_in_force(code) for code in codes if in_force(code)]
    communes = places.descendants("30", 1, EVE, only_level=3)
    twins = [
        twin(model, area.code, *versions[(number * PER_COMMUNE + turn) % len(versions)])
        for number, area in enumerate(communes)
        for turn in range(PER_COMMUNE)
    ]
    Case.objects.bulk_create(twins)
    Task.objects.bulk_create(
        Task(case=case, stage=case.stage, unit_id=case.unit_id, role=case.stage_role, opened_at=clock.now())
        for case in twins
    )


def in_force(code: str) -> bool:
    try:
        cases.procedure_in_force(code)
    except NotFound:
        return False
    return True


def twin(model: Case, commune: str, definition_id: UUID, procedure: Any) -> Case:
    from copy import copy

    case = copy(model)
    case._state = type(model._state)()
    case.pk = new_id()
    case.code = case.submission_key = str(case.pk)
    case.procedure_code, case.definition_id, case.commune_code = procedure.code, definition_id, commune
    unit = filing.competent_unit(procedure, commune, clock.now())
    case.unit_id = case.intake_unit_id = unit.id
    case.root_id, case.branch_id = unit.path[0], unit.path[min(1, len(unit.path) - 1)]
    case.accepted_at, case.due_at = clock.now(), clock.now()
    case.trail_length, case.trail_head = 0, GENESIS
    stage = procedure.stage(procedure.first_stage)
    case.stage, case.stage_role = stage.code, stage.role
    return case


@pytest.fixture(scope="module")
def reformed(django_db_setup: None, django_db_blocker: Any) -> Iterator[Reformed]:
    with (
        django_db_blocker.unblock(),
        transaction.atomic(),
        patch.multiple(settings, PROVINCE_DATE=EVE, LEGAL_DATE=EVE),
    ):
        built = what_build_makes()
        worlds._seed()
        world = worlds.describe()
        dossiers(world)
        register = cases.register_totals(auditor(world), whole_register(world))
        before = {case.pk: (case.unit_id, case.due_at) for case in Case.objects.all()}
        with patch.object(settings, "LEGAL_DATE", DAY):
            reform_id = run(world)
            yield Reformed(world, built, before, reform_id, register)
        transaction.set_rollback(True)


def auditor(world: World) -> Actor:
    return administrator(world, "auditor", "kiem-tra")


def whole_register(world: World) -> RegisterFilters:
    today = clock.today()
    return RegisterFilters(today, today)


def run(world: World) -> UUID:
    author = administrator(world, "administrator", "quan-tri")
    second = administrator(world, "leader", "chu-tich-tinh")
    decision = reforms.Decision("Sắp xếp Hải Dương vào Hải Phòng", "202/2025/QH15", DAY)
    reform = reforms.plan_province(actor=author, decision=decision)
    reforms.accept_suggestions(actor=author, reform_id=reform.id)
    reforms.propose(actor=author, reform_id=reform.id)
    reforms.confirm(actor=second, reform_id=reform.id)
    reforms.begin(actor=author, reform_id=reform.id)
    while reforms.advance(actor=author, reform_id=reform.id):
        pass
    return reform.id


def test_it_is_done_and_nothing_stays_at_an_ended_unit(reformed: Reformed) -> None:
    author = administrator(reformed.world, "administrator", "quan-tri")
    assert reforms.reform(author, reformed.reform_id).state is ReformState.DONE
    assert not Case.objects.filter(unit__valid_to__isnull=False).exists()
    assert Unit.objects.filter(area_code="30", valid_to=DAY, parent=None).exists()


def test_the_tree_is_what_build_makes(reformed: Reformed) -> None:
    living = Unit.objects.filter(valid_to__isnull=True)
    made = {placed(unit) for unit in living}
    inherited = {
        heir.area.code
        for area in places.descendants("30", 1, EVE, only_level=3)
        for heir in places.successors(area.code, 3, EVE, DAY)
    }
    expected = {unit for unit in reformed.built if unit[3] == 1 or unit[4] in inherited}
    assert made == expected
    assert Counter(unit[1] for unit in made)["people_committee"] == 1 + len(inherited)


def test_every_dossier_sits_with_the_competent_unit(reformed: Reformed) -> None:
    wrong = [
        case.procedure_code
        for case in Case.objects.all()
        if case.unit_id != competent_after(case.procedure_code, case.definition_id, case.commune_code)
    ]
    assert wrong == []
    assert Case.objects.count() == 1 + 207 * PER_COMMUNE


def competent_after(code: str, definition_id: UUID, commune: str) -> UUID:
    """Ask as a new dossier would: the version of the day, the commune of the day."""
    heirs = places.successors(commune, 3, EVE, DAY)
    main = next(heir.area.code for heir in heirs if heir.share is not Share.PART)
    try:
        procedure = definitions.parsed(definitions.effective("procedure", code, DAY).id)
    except NotFound:
        rule = definitions.parsed(definitions.effective("reform_rule", RULE, DAY).id)
        pinned = cases.procedure_of(definition_id)
        functions = tuple(rule.functions.get(name, name) for name in pinned.functions)
        level = rule.levels.get(pinned.level, pinned.level)
        procedure = pinned.model_copy(update={"level": level, "functions": functions})
    return filing.competent_unit(procedure, main, clock.now()).id


def test_no_due_date_moved_and_sums_agree(reformed: Reformed) -> None:
    now = {case.pk: case.due_at for case in Case.objects.all()}
    assert now == {key: due for key, (_unit, due) in reformed.before.items()}
    assert cases.register_totals(auditor(reformed.world), whole_register(reformed.world)) == reformed.register


def test_old_names_and_codes_of_both_schemes_still_find(reformed: Reformed) -> None:
    old = Unit.objects.get(area_code="30", parent=None)
    for info in organisations.codes_of(reformed.world.commune.id):
        assert organisations.unit_by_code(info.code).id == reformed.world.commune.id
    assert organisations.search("Hải Dương", EVE)
    assert [heir.unit.area_code for heir in organisations.successors(old.pk, DAY)] == ["31"]


def test_all_chains_are_whole_and_name_the_law(reformed: Reformed) -> None:
    for key in list(reformed.before)[:40]:
        assert cases.trail_is_whole(key)
        assert cases.trail(key)[-1].data["basis"] == "202/2025/QH15"


def test_the_province_leader_sees_everything_at_once(reformed: Reformed) -> None:
    leader = reformed.world.actor("chu-tich-tinh")
    seen = cases.register_totals(leader, whole_register(reformed.world))
    assert seen.total == len(reformed.before)


def test_taken_back_every_dossier_is_where_it_was(reformed: Reformed) -> None:
    author = administrator(reformed.world, "administrator", "quan-tri")
    with transaction.atomic():
        reforms.begin_back(actor=author, reform_id=reformed.reform_id, reason="Thử đưa trở lại")
        while reforms.advance(actor=author, reform_id=reformed.reform_id):
            pass
        now = {case.pk: (case.unit_id, case.due_at) for case in Case.objects.all()}
        state = reforms.reform(author, reformed.reform_id).state
        ended = Unit.objects.filter(valid_to__isnull=False, area_code="30").exists()
        transaction.set_rollback(True)
    assert now == reformed.before
    assert (state, ended) == (ReformState.RETURNED, False)
