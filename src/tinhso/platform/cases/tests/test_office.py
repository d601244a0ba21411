"""What offices do around a case: pauses, money found later, transfers, opinions, apologies."""

from datetime import timedelta
from typing import Any
from uuid import UUID, uuid4

import pytest
from tests.world import World

from tinhso.kernel import clock
from tinhso.kernel.actor import Actor, system_actor
from tinhso.kernel.errors import Conflict, Denied, Invalid, NotFound
from tinhso.platform.cases import facade
from tinhso.platform.cases.actions.timers import fire_timers, tell_overdue_consultations
from tinhso.platform.cases.contracts import CaseInfo, CoreAction, MoneyState, Status, Verdict
from tinhso.platform.cases.models import Case, Consultation, Opinion, Pause, Task, Transfer
from tinhso.platform.events.models import Event

pytestmark = pytest.mark.django_db
DAY = timedelta(days=1)


def types(case: CaseInfo) -> list[str]:
    return [event.type for event in Event.objects.filter(subject=case.code).order_by("id")]


def again(case: CaseInfo) -> dict[str, Any]:
    return {"case_id": case.id, "revision": Case.objects.get(pk=case.id).revision}


def unchanged(case: CaseInfo) -> bool:
    row = Case.objects.get(pk=case.id)
    return row.revision == case.revision and row.status == case.status


@pytest.fixture
def leader(world: World) -> Actor:
    return world.actor("lanh-dao-xa")


@pytest.fixture
def specialist(world: World) -> Actor:
    return world.actor("chuyen-vien-xa")


class TestSuspension:
    def test_the_clock_stands_and_the_pause_is_explained(
        self, world: World, accepted: CaseInfo, leader: Actor
    ) -> None:
        before = accepted.due_at
        assert before
        stopped = facade.suspend(actor=leader, **again(accepted), note="Chờ kết luận điều tra")
        assert stopped.status is Status.SUSPENDED
        with clock.at(clock.now() + 7 * DAY):
            going = facade.resume(actor=leader, **again(accepted))
        assert going.status is Status.PROCESSING
        assert going.due_at
        assert going.due_at >= before + 5 * DAY
        steps = " ".join(step["text_vi"] or "" for step in facade.due_explanation(accepted.id))
        assert "Chờ kết luận điều tra" in steps
        assert types(accepted)[-2:] == ["cases.suspended", "cases.resumed"]
        (pause,) = facade.pauses(accepted.id)
        assert pause.ended_at
        assert facade.trail_is_whole(accepted.id)

    def test_only_a_leader_suspends(self, accepted: CaseInfo, specialist: Actor) -> None:
        with pytest.raises(Denied):
            facade.suspend(actor=specialist, **again(accepted), note="x")
        assert unchanged(accepted)
        assert not Pause.objects.exists()

    def test_a_reason_is_asked_for(self, accepted: CaseInfo, leader: Actor) -> None:
        with pytest.raises(Invalid) as refused:
            facade.suspend(actor=leader, **again(accepted), note="  ")
        assert "note" in refused.value.fields
        assert unchanged(accepted)

    def test_what_is_not_suspended_is_not_resumed(self, accepted: CaseInfo, leader: Actor) -> None:
        with pytest.raises(Invalid):
            facade.resume(actor=leader, **again(accepted))

    def test_no_reminder_while_it_stands(self, accepted: CaseInfo, leader: Actor) -> None:
        facade.suspend(actor=leader, **again(accepted), note="Chờ")
        with clock.at(clock.now() + 30 * DAY):
            fire_timers(actor=system_actor("t", ["cases.timers"]))
        assert "cases.deadline_passed" not in types(accepted)

    def test_withdrawing_ends_the_pause(self, world: World, accepted: CaseInfo, leader: Actor) -> None:
        facade.suspend(actor=leader, **again(accepted), note="Chờ")
        facade.withdraw(actor=world.citizen(), **again(accepted), note="Không cần nữa")
        going = facade.keep(actor=leader, **again(accepted), note="Đã gần xong")
        assert going.status is Status.PROCESSING
        assert not Pause.objects.filter(ended_at__isnull=True).exists()


class TestMoneyFoundLater:
    def test_the_case_waits_and_goes_on_when_paid(
        self, world: World, accepted: CaseInfo, specialist: Actor
    ) -> None:
        owing = facade.request_fee(
            actor=specialist, **again(accepted), name="Lệ phí trước bạ", amount=500_000
        )
        assert (owing.status, owing.money, owing.fee_total) == (Status.FEE_DUE, MoneyState.DUE, 500_000)
        assert [line.amount for line in facade.fee_lines(accepted.id)][-1] == 500_000
        with clock.at(clock.now() + 3 * DAY):
            paid = facade.perform(
                actor=world.actor("mot-cua-xa"), **again(accepted), code="charge", note="BL 001"
            )
        assert (paid.status, paid.money) == (Status.PROCESSING, MoneyState.PAID)
        assert paid.due_at
        assert accepted.due_at
        assert paid.due_at > accepted.due_at
        assert types(accepted)[-2:] == ["cases.fee_requested", "cases.charged"]

    @pytest.mark.parametrize("amount", [0, -1, 10**15])
    def test_impossible_amounts(self, accepted: CaseInfo, specialist: Actor, amount: int) -> None:
        with pytest.raises(Invalid) as refused:
            facade.request_fee(actor=specialist, **again(accepted), name="Thuế", amount=amount)
        assert "amount" in refused.value.fields
        assert unchanged(accepted)


class TestSupplementOnce:
    def test_a_second_request_after_acceptance_is_refused(
        self, world: World, accepted: CaseInfo, specialist: Actor
    ) -> None:
        assert CoreAction.REQUEST_SUPPLEMENT in offered(specialist, accepted)
        facade.request_supplement(actor=specialist, **again(accepted), note="Thiếu bản chính")
        facade.answer_supplement(actor=world.citizen(), **again(accepted), answer="Đã gửi")
        assert CoreAction.REQUEST_SUPPLEMENT not in offered(specialist, accepted)
        with pytest.raises(Conflict, match="một lần"):
            facade.request_supplement(actor=specialist, **again(accepted), note="Thiếu nữa")

    def test_before_acceptance_it_is_another_act(self, world: World, filed: CaseInfo) -> None:
        desk, citizen = world.actor("mot-cua-xa"), world.citizen()
        for _time in range(2):
            facade.request_supplement(actor=desk, **again(filed), note="Ảnh mờ")
            facade.answer_supplement(actor=citizen, **again(filed), answer="Đã chụp lại")
        assert Case.objects.get(pk=filed.id).status == Status.SUBMITTED


def offered(actor: Actor, case: CaseInfo) -> set[CoreAction]:
    return {option.kind for option in facade.options(actor, case.id)}


class TestTransfer:
    def offer(self, case: CaseInfo, actor: Actor, unit_id: UUID) -> Transfer:
        facade.offer_transfer(actor=actor, **again(case), to_unit_id=unit_id, note="Không thuộc thẩm quyền")
        return Transfer.objects.get(case_id=case.id, answered_at__isnull=True)

    def test_the_sender_is_responsible_until_it_is_received(
        self, world: World, accepted: CaseInfo, specialist: Actor
    ) -> None:
        transfer = self.offer(accepted, specialist, world.other_commune.id)
        assert Case.objects.get(pk=accepted.id).unit_id == world.commune.id
        receiver = world.staff("cases.accept", "cases.read", unit=world.other_commune)
        assert [offer.id for offer in facade.incoming_transfers(receiver)] == [transfer.pk]
        taken = facade.answer_transfer(actor=receiver, transfer_id=transfer.pk, received=True)
        assert taken.unit_id == world.other_commune.id
        assert taken.due_at == accepted.due_at, "the due date never moves"
        assert facade.incoming_transfers(receiver) == []
        open_task = Task.objects.get(case_id=accepted.id, closed_at__isnull=True)
        assert open_task.unit_id == world.other_commune.id
        assert types(accepted)[-2:] == ["cases.transfer_offered", "cases.transfer_received"]

    def test_a_wrong_transfer_comes_back(self, world: World, accepted: CaseInfo, specialist: Actor) -> None:
        transfer = self.offer(accepted, specialist, world.other_commune.id)
        receiver = world.staff("cases.accept", unit=world.other_commune)
        with pytest.raises(Invalid):
            facade.answer_transfer(actor=receiver, transfer_id=transfer.pk, received=False, note=" ")
        back = facade.answer_transfer(
            actor=receiver, transfer_id=transfer.pk, received=False, note="Cũng không phải của chúng tôi"
        )
        assert (back.unit_id, back.due_at) == (world.commune.id, accepted.due_at)
        with pytest.raises(Conflict):
            facade.answer_transfer(actor=receiver, transfer_id=transfer.pk, received=True)

    def test_only_the_receiving_unit_answers(
        self, world: World, accepted: CaseInfo, specialist: Actor
    ) -> None:
        transfer = self.offer(accepted, specialist, world.other_commune.id)
        with pytest.raises(NotFound):
            facade.answer_transfer(actor=world.actor("mot-cua-xa"), transfer_id=transfer.pk, received=True)
        assert facade.incoming_transfers(world.actor("mot-cua-xa")) == []

    def test_one_offer_at_a_time_and_never_to_oneself(
        self, world: World, accepted: CaseInfo, specialist: Actor
    ) -> None:
        with pytest.raises(Invalid):
            self.offer(accepted, specialist, world.commune.id)
        self.offer(accepted, specialist, world.other_commune.id)
        with pytest.raises(Conflict):
            facade.offer_transfer(
                actor=specialist, **again(accepted), to_unit_id=world.district.id, note="Nữa"
            )


class TestConsultation:
    def ask(self, world: World, case: CaseInfo, actor: Actor, days: int = 3) -> list[Consultation]:
        facade.consult(
            actor=actor,
            **again(case),
            unit_ids=[world.other_commune.id, world.district.id],
            question="Có tranh chấp không?",
            days=days,
        )
        return list(Consultation.objects.filter(case_id=case.id).order_by("unit__level"))

    def test_all_must_answer_before_approval(
        self, world: World, accepted: CaseInfo, specialist: Actor, leader: Actor
    ) -> None:
        district, commune = self.ask(world, accepted, specialist)
        facade.draft_result(
            actor=specialist,
            **again(accepted),
            fields={"registration_place": "UBND", "note": "Không"},
        )
        facade.perform(actor=specialist, **again(accepted), code="submit_for_approval")
        with pytest.raises(Conflict, match="Im lặng không phải là đồng ý"):
            facade.perform(actor=leader, **again(accepted), code="approve")
        advisor = world.staff("cases.advise", unit=world.district)
        facade.give_opinion(
            actor=advisor, consultation_id=district.pk, verdict=Verdict.AGREE, text="Không có"
        )
        with pytest.raises(Conflict):
            facade.perform(actor=leader, **again(accepted), code="approve")
        facade.cancel_consultation(actor=leader, **again(accepted), consultation_id=commune.pk, note="Đã rõ")
        assert facade.perform(actor=leader, **again(accepted), code="approve").status is Status.PROCESSING
        assert Case.objects.get(pk=accepted.id).consultations_open == 0

    def test_a_replaced_opinion_stays(self, world: World, accepted: CaseInfo, specialist: Actor) -> None:
        district, _commune = self.ask(world, accepted, specialist)
        advisor = world.staff("cases.advise", unit=world.district)
        for verdict, text in ((Verdict.AGREE, "Được"), (Verdict.DISAGREE, "Có đơn khiếu nại")):
            facade.give_opinion(actor=advisor, consultation_id=district.pk, verdict=verdict, text=text)
        found = next(c for c in facade.consultations(accepted.id) if c.id == district.pk)
        assert [opinion.text for opinion in found.opinions] == ["Được", "Có đơn khiếu nại"]
        assert found.opinion
        assert found.opinion.verdict is Verdict.DISAGREE
        assert Case.objects.get(pk=accepted.id).consultations_open == 1

    def test_silence_is_told_once_and_stays_silence(
        self, world: World, accepted: CaseInfo, specialist: Actor
    ) -> None:
        self.ask(world, accepted, specialist, days=1)
        timer = system_actor("t", ["cases.timers"])
        with clock.at(clock.now() + 10 * DAY):
            assert tell_overdue_consultations(actor=timer) == 2
            assert tell_overdue_consultations(actor=timer) == 0
        assert types(accepted).count("cases.consultation_overdue") == 2
        assert not Opinion.objects.exists()
        assert Case.objects.get(pk=accepted.id).consultations_open == 2

    def test_only_the_unit_that_was_asked_answers(
        self, world: World, accepted: CaseInfo, specialist: Actor
    ) -> None:
        district, _commune = self.ask(world, accepted, specialist)
        with pytest.raises(NotFound):
            facade.give_opinion(
                actor=specialist, consultation_id=district.pk, verdict=Verdict.AGREE, text="Tôi đồng ý"
            )
        assert facade.questions(specialist) == []
        assert [q.id for q in facade.questions(world.staff("cases.advise", unit=world.district))] == [
            district.pk
        ]

    @pytest.mark.parametrize(
        ("units", "days", "field"), [([], 3, "unit_ids"), (["own"], 3, "unit_ids"), (["other"], 0, "days")]
    )
    def test_questions_that_make_no_sense(
        self, world: World, accepted: CaseInfo, specialist: Actor, units: list[str], days: int, field: str
    ) -> None:
        ids = {"own": world.commune.id, "other": world.other_commune.id}
        with pytest.raises(Invalid) as refused:
            facade.consult(
                actor=specialist,
                **again(accepted),
                unit_ids=[ids[unit] for unit in units],
                question="Hỏi",
                days=days,
            )
        assert field in refused.value.fields
        assert unchanged(accepted)

    def test_unknown_questions(self, world: World) -> None:
        advisor = world.staff("cases.advise", unit=world.district)
        with pytest.raises(NotFound):
            facade.give_opinion(actor=advisor, consultation_id=uuid4(), verdict=Verdict.AGREE, text="Đồng ý")


class TestApology:
    def test_once_and_the_first_date_stays(self, accepted: CaseInfo, leader: Actor) -> None:
        assert accepted.due_at
        new = accepted.due_at + 5 * DAY
        moved = facade.apologise(actor=leader, **again(accepted), new_due_at=new, note="Thiếu người")
        assert moved.due_at == new
        kept = facade.extension(accepted.id)
        assert kept
        assert (kept.old_due_at, kept.new_due_at) == (accepted.due_at, new)
        with pytest.raises(Conflict):
            facade.apologise(actor=leader, **again(accepted), new_due_at=new + DAY, note="Lại thiếu")
        assert "Thiếu người" in str(facade.due_explanation(accepted.id))

    def test_a_pause_after_it_moves_the_new_date(self, accepted: CaseInfo, leader: Actor) -> None:
        assert accepted.due_at
        new = accepted.due_at + 5 * DAY
        facade.apologise(actor=leader, **again(accepted), new_due_at=new, note="Thiếu người")
        facade.suspend(actor=leader, **again(accepted), note="Chờ")
        with clock.at(clock.now() + 7 * DAY):
            going = facade.resume(actor=leader, **again(accepted))
        assert going.due_at
        assert going.due_at > new

    def test_an_earlier_date_is_refused(self, accepted: CaseInfo, leader: Actor) -> None:
        assert accepted.due_at
        with pytest.raises(Invalid) as refused:
            facade.apologise(actor=leader, **again(accepted), new_due_at=accepted.due_at - DAY, note="Nhầm")
        assert "new_due_at" in refused.value.fields
        assert unchanged(accepted)
