"""Dossiers that come out of others: corrections, inter-agency parts, groups; and results that end."""

from collections.abc import Callable, Iterator
from typing import Any
from unittest.mock import patch

import pytest
from tests.world import World

from tinhso.kernel.actor import Actor, system_actor
from tinhso.kernel.errors import Conflict, Denied, Invalid, NotFound, TooMany
from tinhso.platform.cases import facade, step
from tinhso.platform.cases.actions.parts import end_part
from tinhso.platform.cases.contracts import (
    CaseInfo,
    Channel,
    LinkKind,
    MoneyState,
    ResultState,
    Status,
    SubmitPaper,
)
from tinhso.platform.cases.definition import Linked, Text
from tinhso.platform.cases.models import Case, Link
from tinhso.platform.cases.tests.conftest import VALID, birth
from tinhso.platform.cases.tests.test_lifecycle import to_result
from tinhso.platform.cases.tests.test_office import again, types
from tinhso.platform.people.contracts import IdentifierKind, Identity, PartialDate, Sex

pytestmark = pytest.mark.django_db
LINKER = system_actor("t", ["cases.link"])


@pytest.fixture
def issued(world: World, accepted: CaseInfo) -> CaseInfo:
    return to_result(world, accepted)


class TestCorrection:
    def correct(self, world: World, case: CaseInfo) -> CaseInfo:
        return facade.open_correction(
            actor=world.actor("chuyen-vien-xa"), **again(case), note="Sai chữ đệm của mẹ"
        )

    def test_it_is_a_dossier_of_its_own_free_and_linked(self, world: World, issued: CaseInfo) -> None:
        made = self.correct(world, issued)
        row = Case.objects.get(pk=made.id)
        assert row.code != issued.code
        assert row.subject.startswith("Đính chính: ")
        assert (row.money, row.fee_total) == (MoneyState.FREE, 0)
        assert row.answers == Case.objects.get(pk=issued.id).answers
        assert [(link.kind, link.forward, link.code) for link in facade.links(issued.id)] == [
            (LinkKind.CORRECTION, True, made.code)
        ]
        assert types(issued)[-1] == "cases.correction_opened"

    def test_its_result_replaces_the_old_one(self, world: World, issued: CaseInfo) -> None:
        made = self.correct(world, issued)
        case = facade.accept(actor=world.actor("mot-cua-xa"), **again(made), checks=VALID)
        to_result(world, case)
        (old,) = facade.results(issued.id)
        (new,) = facade.results(made.id)
        assert (old.state, new.state) == (ResultState.REPLACED, ResultState.ISSUED)
        assert new.number in old.ended_reason
        assert old.number != new.number
        verified = facade.verified(old.verification_code)
        assert verified
        assert verified[0].state is ResultState.REPLACED

    def test_only_what_was_issued_is_corrected(self, world: World, accepted: CaseInfo) -> None:
        with pytest.raises(Conflict):
            self.correct(world, accepted)
        assert not Link.objects.exists()


class TestRevocation:
    def test_a_revoked_result_says_so_when_verified(self, world: World, issued: CaseInfo) -> None:
        (result,) = facade.results(issued.id)
        facade.revoke_result(
            actor=world.actor("lanh-dao-xa"), **again(issued), result_id=result.id, note="QĐ 12/QĐ-UBND"
        )
        verified = facade.verified(result.verification_code)
        assert verified
        assert (verified[0].state, verified[0].ended_reason) == (ResultState.REVOKED, "QĐ 12/QĐ-UBND")
        with pytest.raises(Conflict):
            facade.revoke_result(
                actor=world.actor("lanh-dao-xa"), **again(issued), result_id=result.id, note="Lần nữa"
            )

    def test_a_leader_only(self, world: World, issued: CaseInfo) -> None:
        (result,) = facade.results(issued.id)
        with pytest.raises(Denied):
            facade.revoke_result(
                actor=world.actor("chuyen-vien-xa"), **again(issued), result_id=result.id, note="x"
            )
        assert facade.results(issued.id) == [result]


@pytest.fixture
def with_part(filed: CaseInfo) -> Iterator[None]:
    """The birth registration of this test also asks for certified copies elsewhere."""
    procedure = facade.procedure_of(filed.definition_id)
    part = Linked(
        code="lan-hai",
        procedure="1.001193",
        name=Text(vi="Đăng ký tại nơi khác"),
        answers={key: f"answers.{key}" for key in Case.objects.get(pk=filed.id).answers},
        papers={"giay-chung-sinh": "giay-chung-sinh"},
    )
    changed = procedure.model_copy(update={"linked": [part]})
    with patch.object(
        step, "procedure_of", lambda pk: changed if pk == filed.definition_id else facade.procedure_of(pk)
    ):
        yield


class TestParts:
    def test_accepting_opens_the_part_with_the_same_papers(
        self, world: World, filed: CaseInfo, with_part: None
    ) -> None:
        parent = facade.accept(actor=world.actor("mot-cua-xa"), **again(filed), checks=VALID)
        (link,) = facade.links(parent.id)
        assert (link.kind, link.status) == (LinkKind.PART, Status.SUBMITTED)
        assert Case.objects.get(pk=parent.id).linked_open == 1
        ours, theirs = facade.papers(parent.id), facade.papers(link.case_id)
        assert next(p.file_id for p in ours if p.file_id) == next(p.file_id for p in theirs if p.file_id)

    def test_the_parent_waits_and_everything_returns_with_it(
        self, world: World, filed: CaseInfo, with_part: None
    ) -> None:
        parent = facade.accept(actor=world.actor("mot-cua-xa"), **again(filed), checks=VALID)
        (link,) = facade.links(parent.id)
        with pytest.raises(Conflict, match="liên thông"):
            to_result(world, parent)
        Case.objects.filter(pk=link.case_id).update(status=Status.RESULT_ISSUED)
        for _time in range(2):
            end_part(actor=LINKER, case_id=link.case_id)
        assert Case.objects.get(pk=parent.id).linked_open == 0
        assert Case.objects.get(pk=link.case_id).status == Status.RETURNED
        assert types(parent).count("cases.linked_ended") == 1
        assert facade.trail_is_whole(parent.id)
        assert facade.trail_is_whole(link.case_id)

    def test_a_refused_part_frees_the_parent_without_a_result(
        self, world: World, filed: CaseInfo, with_part: None
    ) -> None:
        parent = facade.accept(actor=world.actor("mot-cua-xa"), **again(filed), checks=VALID)
        (link,) = facade.links(parent.id)
        Case.objects.filter(pk=link.case_id).update(status=Status.REFUSED)
        end_part(actor=LINKER, case_id=link.case_id)
        assert Case.objects.get(pk=parent.id).linked_open == 0
        assert Case.objects.get(pk=link.case_id).status == Status.REFUSED


class TestGroup:
    def person(self, number: str, name: str) -> Identity:
        return Identity(
            full_name=name,
            sex=Sex.MALE,
            birth=PartialDate(1990, 1, 2),
            kind=IdentifierKind.PERSONAL_NUMBER,
            value=number,
            phone="0912000111",
        )

    def dossiers(self, world: World) -> list[Any]:
        seen = (SubmitPaper("giay-chung-sinh", on_paper=True), SubmitPaper("giay-to-tuy-than", on_paper=True))
        return [
            (birth(world, *seen, key=f"nhom-{n}", channel=Channel.DESK), self.person(f"03009000000{n}", name))
            for n, name in enumerate(("Trần Văn An", "Lê Văn Bình", "Vũ Văn Cường"))
        ]

    def test_all_are_taken_in_and_belong_together(self, world: World) -> None:
        desk = world.actor("mot-cua-xa")
        made = facade.take_in_group(actor=desk, dossiers=self.dossiers(world))
        assert len({case.code for case in made}) == 3
        assert {link.case_id for link in facade.links(made[0].id)} == {made[1].id, made[2].id}
        again_made = facade.take_in_group(actor=desk, dossiers=self.dossiers(world))
        assert [case.id for case in again_made] == [case.id for case in made], "sent again, nothing new"
        assert Link.objects.count() == 2

    def test_one_fault_refuses_all(self, world: World, upload: Callable[[Actor], Any]) -> None:
        dossiers = self.dossiers(world)
        broken = birth(world, key="nhom-hong", channel=Channel.DESK)
        before = Case.objects.count()
        with pytest.raises(Invalid):
            facade.take_in_group(
                actor=world.actor("mot-cua-xa"), dossiers=[*dossiers, (broken, dossiers[0][1])]
            )
        assert Case.objects.count() == before

    @pytest.mark.parametrize("count", [0, 1, 101])
    def test_a_group_is_several(self, world: World, count: int) -> None:
        dossiers = self.dossiers(world)[:1] * count
        with pytest.raises(Invalid):
            facade.take_in_group(actor=world.actor("mot-cua-xa"), dossiers=dossiers)


def test_guesses_are_counted_for_machines_too(world: World, filed: CaseInfo) -> None:
    citizen = world.citizen()
    for _guess in range(10):
        assert facade.track(actor=citizen, code=filed.code, phone_tail="0000") is None
    with pytest.raises(TooMany):
        facade.track(actor=citizen, code=filed.code, phone_tail="5678")
    with pytest.raises(NotFound):
        facade.answer_transfer(actor=world.actor("mot-cua-xa"), transfer_id=filed.id, received=True)
