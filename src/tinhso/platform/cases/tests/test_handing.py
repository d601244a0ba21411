"""Nothing is delivered without a proof: over the desk, by code, online, by post."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from tests.world import COLLECTED, World

from tinhso.kernel import clock
from tinhso.kernel.errors import Conflict, Denied, Invalid, NotFound
from tinhso.platform.cases import facade
from tinhso.platform.cases.contracts import (
    CaseInfo,
    Collector,
    DeliveryMethod,
    DeliveryState,
    HandingState,
    HandOver,
    Proof,
    Status,
)
from tinhso.platform.cases.models import Case, CollectCode, Handing
from tinhso.platform.cases.tests.stored import pdf
from tinhso.platform.cases.tests.test_lifecycle import to_result
from tinhso.platform.events.models import Event
from tinhso.platform.messaging.models import Message

pytestmark = pytest.mark.django_db


@pytest.fixture
def issued(world: World, accepted: CaseInfo) -> CaseInfo:
    return to_result(world, accepted)


def deliver(world: World, case: CaseInfo, handover: HandOver | None) -> CaseInfo:
    return facade.deliver(
        actor=world.actor("mot-cua-xa"), case_id=case.id, revision=case.revision, handover=handover
    )


def at_post(world: World, case: CaseInfo) -> CaseInfo:
    return facade.send_by_post(
        actor=world.actor("mot-cua-xa"),
        case_id=case.id,
        revision=case.revision,
        order_number="EX123456789VN",
        carrier="Bưu điện Việt Nam",
    )


class TestDesk:
    def test_the_applicant_signs_the_slip(self, world: World, issued: CaseInfo) -> None:
        case = deliver(world, issued, COLLECTED)
        assert (case.status, case.delivery) == (Status.RETURNED, DeliveryState.DELIVERED)
        row = Handing.objects.get()
        assert (row.state, row.proof, row.name, row.paper_number) == (
            HandingState.DONE,
            Proof.SLIP,
            "Nguyễn Văn Tùng",
            "030093001234",
        )
        assert row.result_sha256
        assert facade.trail(case.id)[-1].data["handing"] == str(row.pk)
        assert facade.trail_is_whole(case.id)

    @pytest.mark.parametrize(
        ("handover", "field"),
        [
            (None, "paper_number"),
            (HandOver(), "paper_number"),
            (replace(COLLECTED, proof=Proof.OPENED), "proof"),
            (replace(COLLECTED, proof=Proof.SIGNATURE), "file"),
            (replace(COLLECTED, proof=Proof.CODE, code="12345678"), "code"),
            (replace(COLLECTED, collector=Collector.AUTHORISED), "name"),
            (replace(COLLECTED, collector=Collector.AUTHORISED, name="Bà Mai"), "authority"),
            (replace(COLLECTED, paper_number="9" * 41), "paper_number"),
        ],
    )
    def test_without_proof_nothing_moves(
        self, world: World, issued: CaseInfo, handover: HandOver | None, field: str
    ) -> None:
        with pytest.raises(Invalid) as refused:
            deliver(world, issued, handover)
        assert field in refused.value.fields
        found = Case.objects.get(pk=issued.id)
        assert (found.delivery, found.revision) == (DeliveryState.READY, issued.revision)
        assert not Handing.objects.exists()

    def test_a_picture_of_the_signature_is_kept(self, world: World, issued: CaseInfo) -> None:
        picture = pdf(world.actor("mot-cua-xa"))
        deliver(world, issued, replace(COLLECTED, proof=Proof.SIGNATURE, file_id=picture))
        assert Handing.objects.get().file_id == picture

    def test_somebody_else_brings_a_paper(self, world: World, issued: CaseInfo) -> None:
        other = replace(
            COLLECTED, collector=Collector.AUTHORISED, name="Phạm Thu Hường", authority="GUQ 05/2026"
        )
        deliver(world, issued, other)
        row = Handing.objects.get()
        assert (row.collector, row.name, row.authority) == ("authorised", "Phạm Thu Hường", "GUQ 05/2026")

    def test_only_the_desk_may(self, world: World, issued: CaseInfo) -> None:
        with pytest.raises(Denied):
            facade.deliver(
                actor=world.actor("chuyen-vien-xa"),
                case_id=issued.id,
                revision=issued.revision,
                handover=COLLECTED,
            )
        assert not Handing.objects.exists()


class TestCode:
    def test_the_code_told_to_the_applicant_is_the_proof(self, world: World, issued: CaseInfo) -> None:
        case = facade.send_collect_code(
            actor=world.actor("mot-cua-xa"), case_id=issued.id, revision=issued.revision
        )
        told = Message.objects.get(template="case.collect_code")
        code = told.title.rsplit(": ", 1)[1].replace(" ", "")
        assert told.person_id == issued.applicant_id
        assert code not in CollectCode.objects.get().digest
        with pytest.raises(Invalid):
            deliver(world, case, replace(COLLECTED, proof=Proof.CODE, code="00000000"))
        case = deliver(world, case, replace(COLLECTED, proof=Proof.CODE, code=code))
        assert case.status is Status.RETURNED
        assert not CollectCode.objects.exists()

    def test_it_dies_after_its_minutes(self, world: World, issued: CaseInfo) -> None:
        case = facade.send_collect_code(
            actor=world.actor("mot-cua-xa"), case_id=issued.id, revision=issued.revision
        )
        code = Message.objects.get(template="case.collect_code").title.rsplit(": ", 1)[1].replace(" ", "")
        CollectCode.objects.update(expires_at=clock.now() - timedelta(seconds=1))
        with pytest.raises(Invalid):
            deliver(world, case, replace(COLLECTED, proof=Proof.CODE, code=code))


class TestOnline:
    @pytest.fixture
    def online(self, issued: CaseInfo) -> CaseInfo:
        Case.objects.filter(pk=issued.id).update(delivery_method=DeliveryMethod.ONLINE)
        return issued

    def collect(self, world: World, case: CaseInfo, **who: Any) -> CaseInfo:
        result = facade.results(case.id)[0]
        return facade.collect_online(actor=world.citizen(**who), case_id=case.id, result_id=result.id)[0]

    def test_opening_it_is_the_proof_and_happens_once(self, world: World, online: CaseInfo) -> None:
        case = self.collect(world, online)
        assert (case.status, case.delivery) == (Status.RETURNED, DeliveryState.DELIVERED)
        row = Handing.objects.get()
        assert (row.channel, row.proof, row.account_id) == ("online", "opened", world.citizen().account_id)
        assert self.collect(world, online).revision == case.revision
        assert Event.objects.filter(type="cases.result_returned", subject=case.code).count() == 1

    def test_issuing_and_telling_is_no_delivery(self, online: CaseInfo) -> None:
        assert Case.objects.get(pk=online.id).delivery == DeliveryState.READY

    def test_where_paper_was_asked_for_opening_moves_nothing(self, world: World, issued: CaseInfo) -> None:
        assert self.collect(world, issued).status is Status.RESULT_ISSUED
        assert not Handing.objects.exists()

    def test_strangers_get_nothing(self, world: World, online: CaseInfo) -> None:
        with pytest.raises(NotFound):
            self.collect(world, online, name="Trần Thị Mai", number="030193004321")
        assert not Handing.objects.exists()


class TestPost:
    def test_handing_it_to_the_post_is_not_yet_delivery(self, world: World, issued: CaseInfo) -> None:
        case = at_post(world, issued)
        assert (case.status, case.delivery) == (Status.RESULT_ISSUED, DeliveryState.SENT)
        with pytest.raises(Conflict):
            deliver(world, case, COLLECTED)
        with pytest.raises(Conflict):
            at_post(world, case)

    def test_it_arrives(self, world: World, issued: CaseInfo) -> None:
        case = at_post(world, issued)
        desk = world.actor("mot-cua-xa")
        inputs = {"actor": desk, "case_id": case.id, "revision": case.revision, "name": "Bà Hường"}
        with pytest.raises(Invalid):
            facade.post_delivered(**inputs, at=clock.now() + timedelta(days=1))
        case = facade.post_delivered(**inputs)
        assert (case.status, case.delivery) == (Status.RETURNED, DeliveryState.DELIVERED)
        assert facade.handings(case.id)[0].name == "Bà Hường"

    def test_it_comes_back_and_waits_at_the_desk(self, world: World, issued: CaseInfo) -> None:
        case = at_post(world, issued)
        desk = world.actor("mot-cua-xa")
        case = facade.post_returned(
            actor=desk, case_id=case.id, revision=case.revision, note="Không có người nhận"
        )
        assert (case.status, case.delivery) == (Status.RESULT_ISSUED, DeliveryState.READY)
        assert deliver(world, case, COLLECTED).status is Status.RETURNED
        states = [row.state for row in facade.handings(case.id)]
        assert states == [HandingState.DONE, HandingState.RETURNED]


def test_what_nobody_collects_is_in_a_list_of_its_own(world: World, issued: CaseInfo) -> None:
    desk, filters = world.actor("mot-cua-xa"), facade.Filters(facade.View.UNCOLLECTED)
    assert facade.worklist(desk, filters).rows == []
    later = clock.now() + timedelta(days=8)
    assert [case.id for case in facade.worklist(desk, filters, now=later).rows] == [issued.id]
    deliver(world, issued, COLLECTED)
    assert facade.worklist(desk, filters, now=later).rows == []
