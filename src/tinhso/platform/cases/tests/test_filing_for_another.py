"""Filing for somebody else: only under a mandate, online and at the desk; who sees and who collects."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from typing import Any
from uuid import uuid4

import pytest
from tests.world import World

from tinhso.kernel import clock
from tinhso.kernel.actor import Actor
from tinhso.kernel.errors import Denied, Invalid, NotFound
from tinhso.platform.cases import facade
from tinhso.platform.cases.contracts import CaseInfo, Channel, SubmitPaper
from tinhso.platform.cases.models import Case
from tinhso.platform.cases.tests.conftest import VALID, birth
from tinhso.platform.cases.tests.test_lifecycle import to_result
from tinhso.platform.consents import facade as consents
from tinhso.platform.consents.models import Consent
from tinhso.platform.events.facade import deliver_due
from tinhso.platform.files import facade as files
from tinhso.platform.mandates import facade as mandates
from tinhso.platform.mandates.contracts import MandateInfo, MandateKind, Scope
from tinhso.platform.mandates.models import Mandate
from tinhso.platform.messaging.models import Message
from tinhso.platform.people.contracts import Identity, PartialDate, Sex

pytestmark = pytest.mark.django_db
MAI = ("Trần Thị Mai", "030193004321")
NUMBERED = (MAI[1], MAI[0])
BY_PAPER = Scope(MandateKind.ATTORNEY, "GUQ 12/2026")


@pytest.fixture
def agent(world: World) -> Actor:
    return world.citizen(*MAI)


@pytest.fixture
def mandate(world: World, agent: Actor) -> MandateInfo:
    return given(world)


def given(world: World, **changes: Any) -> MandateInfo:
    return mandates.give(
        actor=world.citizen(), agent_number=MAI[1], agent_name=MAI[0], scope=replace(BY_PAPER, **changes)
    )


@pytest.fixture
def filed_by_agent(
    world: World, agent: Actor, mandate: MandateInfo, upload: Callable[[Actor], Any]
) -> CaseInfo:
    return file(world, agent, mandate, upload)


def file(world: World, agent: Actor, mandate: MandateInfo, upload: Callable[[Actor], Any]) -> CaseInfo:
    wanted = birth(world, SubmitPaper("giay-chung-sinh", upload(agent)))
    return facade.submit(actor=agent, submission=replace(wanted, mandate_id=mandate.id))


def test_the_dossier_is_the_principals_and_says_who_filed(
    world: World, filed_by_agent: CaseInfo, mandate: MandateInfo
) -> None:
    principal = world.citizen()
    assert filed_by_agent.applicant_id == principal.person_id
    assert (filed_by_agent.filer_name, filed_by_agent.mandate_id) == ("Trần Thị Mai", mandate.id)
    assert facade.own_case(principal, filed_by_agent.id).code == filed_by_agent.code
    assert facade.trail(filed_by_agent.id)[0].data["filer"] == "Trần Thị Mai"


@pytest.mark.parametrize(
    "changes", [{"procedures": ("2.000815",)}, {"valid_to": clock.today() + timedelta(days=3650)}]
)
def test_scope_decides(
    world: World, agent: Actor, upload: Callable[[Actor], Any], changes: dict[str, Any]
) -> None:
    made = given(world, **changes)
    if "valid_to" in changes:
        assert file(world, agent, made, upload).mandate_id == made.id
        return
    with pytest.raises(Denied):
        file(world, agent, made, upload)


def test_default_is_no(
    world: World, agent: Actor, mandate: MandateInfo, upload: Callable[[Actor], Any]
) -> None:
    third = world.citizen("Lê Văn Ba", "030093002222")
    with pytest.raises(Denied):
        file(world, third, mandate, upload)
    with pytest.raises(Denied):
        file(world, agent, replace(mandate, id=uuid4()), upload)
    Mandate.objects.update(
        valid_from=clock.today() - timedelta(days=9), valid_to=clock.today() - timedelta(days=1)
    )
    with pytest.raises(Denied):
        file(world, agent, mandate, upload)
    assert not Case.objects.exists()


def test_revoked_it_files_nothing_new_and_the_old_stays(
    world: World, agent: Actor, mandate: MandateInfo, filed_by_agent: CaseInfo, upload: Callable[[Actor], Any]
) -> None:
    mandates.revoke(actor=world.citizen(), mandate_id=mandate.id, reason="Xong việc")
    with pytest.raises(Denied):
        file(world, agent, mandate, upload)
    assert facade.own_case(agent, filed_by_agent.id).id == filed_by_agent.id
    deliver_due()
    told = Message.objects.filter(template="mandate.revoked").values_list("person_id", flat=True)
    assert set(told) == {mandate.principal_id, mandate.agent_id}


def test_withdrawing_the_consent_ends_the_mandate(world: World, mandate: MandateInfo) -> None:
    consents.withdraw(actor=world.citizen(), consent_id=Consent.objects.get().pk)
    deliver_due()
    assert Mandate.objects.get().revoked_at is not None


def test_strangers_can_neither_see_nor_end_it(world: World, mandate: MandateInfo) -> None:
    third = world.citizen("Lê Văn Ba", "030093002222")
    assert (mandates.given(third), mandates.held(third)) == ([], [])
    with pytest.raises(NotFound):
        mandates.revoke(actor=third, mandate_id=mandate.id)
    assert Mandate.objects.get().revoked_at is None


@pytest.mark.parametrize("may_collect", [True, False])
def test_results_go_to_whom_the_mandate_says(
    world: World, agent: Actor, upload: Callable[[Actor], Any], may_collect: bool
) -> None:
    case = file(world, agent, given(world, may_collect=may_collect), upload)
    case = facade.accept(
        actor=world.actor("mot-cua-xa"), case_id=case.id, revision=case.revision, checks=VALID
    )
    case = to_result(world, case)
    result = facade.results(case.id)[0]
    assert result.file_id is not None
    seen = files.may_open(agent, files.file_info(result.file_id))
    assert seen is may_collect
    assert files.may_open(world.citizen(), files.file_info(result.file_id))
    if may_collect:
        facade.collect_online(actor=agent, case_id=case.id, result_id=result.id)
        return
    with pytest.raises(NotFound):
        facade.collect_online(actor=agent, case_id=case.id, result_id=result.id)


def test_at_the_desk_the_paper_is_demanded_and_written_down(world: World) -> None:
    mother = Identity(full_name=MAI[0], sex=Sex.FEMALE, birth=PartialDate(1993), value=MAI[1])
    tung = Identity(
        full_name="Nguyễn Văn Tùng", sex=Sex.MALE, birth=PartialDate(1993, 10, 7), value="030093001234"
    )
    papers = (SubmitPaper("giay-chung-sinh", on_paper=True), SubmitPaper("giay-to-tuy-than", on_paper=True))
    wanted = birth(world, *papers, channel=Channel.DESK, key="tại quầy")
    desk = world.actor("mot-cua-xa")

    def take_in(number: str) -> CaseInfo:
        filer = facade.Representative(mother, Scope(MandateKind.PARENT, number))
        return facade.take_in_at_desk(actor=desk, submission=wanted, applicant=tung, filer=filer)

    with pytest.raises(Invalid) as refused:
        take_in(" ")
    assert "document_number" in refused.value.fields
    case = take_in("GKS 12/2020")
    assert take_in("GKS 12/2020").id == case.id
    found = Mandate.objects.get()
    assert (found.at_desk, found.procedures, found.agent_name) == (True, ["1.001193"], MAI[0])
    assert (case.filer_name, case.applicant_name) == (MAI[0], "Nguyễn Văn Tùng")


@pytest.mark.parametrize(
    ("agent_number", "agent_name", "scope", "field"),
    [
        ("030090009999", "Người Lạ", BY_PAPER, "agent_number"),
        (MAI[1], "Tên Khác", BY_PAPER, "agent_number"),
        ("030093001234", "Nguyễn Văn Tùng", BY_PAPER, "agent_number"),
        (*NUMBERED, replace(BY_PAPER, document_number=" "), "document_number"),
        (*NUMBERED, replace(BY_PAPER, kind=MandateKind.STAFF), "organisation_code"),
        (*NUMBERED, replace(BY_PAPER, valid_to=clock.today() - timedelta(days=1)), "valid_to"),
    ],
)
def test_a_mandate_is_whole_or_not_made(
    world: World, agent: Actor, agent_number: str, agent_name: str, scope: Scope, field: str
) -> None:
    with pytest.raises(Invalid) as refused:
        mandates.give(actor=world.citizen(), agent_number=agent_number, agent_name=agent_name, scope=scope)
    assert field in refused.value.fields
    assert not Mandate.objects.exists()


def test_one_who_files_for_another_brings_the_papers(
    world: World, agent: Actor, mandate: MandateInfo
) -> None:
    wanted = birth(world, SubmitPaper("giay-chung-sinh", item_id=uuid4()))
    with pytest.raises(Invalid) as refused:
        facade.submit(actor=agent, submission=replace(wanted, mandate_id=mandate.id, reuse_consent=True))
    assert refused.value.code == "cases.reuse_by_other"
