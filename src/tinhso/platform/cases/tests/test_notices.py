"""Timers look again before they speak; each event leads to one message, however often it is delivered."""

from collections.abc import Callable
from datetime import datetime, timedelta

import pytest
from tests.world import COLLECTED, World

from tinhso.kernel import clock
from tinhso.kernel.actor import system_actor
from tinhso.kernel.registry import systems
from tinhso.platform.access.models import Account
from tinhso.platform.cases import facade, notices
from tinhso.platform.cases.actions.timers import BATCH_ROWS, fire_timers
from tinhso.platform.cases.contracts import CaseInfo
from tinhso.platform.cases.deadlines import DUE, NEAR
from tinhso.platform.cases.models import Case, Timer
from tinhso.platform.events.facade import deliver_due
from tinhso.platform.events.models import Delivery, Event
from tinhso.platform.messaging.models import Message

pytestmark = pytest.mark.django_db
CLOCK = system_actor("Hẹn giờ", ["cases.timers"])
Perform = Callable[..., CaseInfo]


def templates(case: CaseInfo) -> list[str]:
    return list(
        Message.objects.filter(link__contains=str(case.id)).order_by("id").values_list("template", flat=True)
    )


def kinds(case: CaseInfo) -> list[str]:
    return list(Event.objects.filter(subject=case.code).order_by("id").values_list("type", flat=True))


def fire(case: CaseInfo, late: timedelta) -> int:
    assert case.due_at is not None
    with clock.at(case.due_at + late):
        return fire_timers(actor=CLOCK)


def later(case: CaseInfo) -> datetime:
    assert case.due_at is not None
    return case.due_at + timedelta(minutes=5)


class TestTimers:
    def test_acceptance_plans_two(self, accepted: CaseInfo) -> None:
        planned = dict(Timer.objects.filter(case_id=accepted.id).values_list("kind", "fires_at"))
        assert planned.keys() == {NEAR, DUE}
        assert planned[DUE] == accepted.due_at
        assert planned[NEAR] <= planned[DUE]

    def test_nothing_fires_early(self, accepted: CaseInfo) -> None:
        Timer.objects.update(fires_at=accepted.due_at)
        assert fire(accepted, timedelta(seconds=-1)) == 0

    def test_each_fires_once(self, accepted: CaseInfo) -> None:
        assert fire(accepted, timedelta(minutes=1)) == 2
        assert fire(accepted, timedelta(minutes=2)) == 0
        assert kinds(accepted)[-2:] == ["cases.deadline_near", "cases.deadline_passed"]

    def test_a_case_that_ended_is_left_alone(self, world: World, accepted: CaseInfo) -> None:
        Case.objects.filter(pk=accepted.id).update(status="result_issued")
        assert fire(accepted, timedelta(minutes=1)) == 2
        assert "cases.deadline_passed" not in kinds(accepted)

    def test_a_case_that_waits_for_the_citizen_is_not_late(self, world: World, accepted: CaseInfo) -> None:
        facade.request_supplement(
            actor=world.actor("chuyen-vien-xa"),
            case_id=accepted.id,
            revision=accepted.revision,
            note="Mờ",
            paper_codes=["giay-chung-sinh"],
        )
        fire(accepted, timedelta(minutes=1))
        assert "cases.deadline_passed" not in kinds(accepted)

    def test_a_batch_is_bounded(self) -> None:
        assert 0 < BATCH_ROWS <= 1_000


class TestWarnings:
    def test_leaders_are_warned_while_nobody_holds_it(self, world: World, accepted: CaseInfo) -> None:
        fire(accepted, timedelta(minutes=1))
        deliver_due(later(accepted))
        leader = Account.objects.get(username="lanh-dao-xa")
        told = Message.objects.filter(template="case.deadline_passed").values_list("account_id", flat=True)
        assert leader.pk in told

    def test_the_one_who_holds_it_is_warned_alone(self, world: World, accepted: CaseInfo) -> None:
        specialist = world.actor("chuyen-vien-xa")
        facade.claim(actor=specialist, case_id=accepted.id, revision=accepted.revision)
        fire(accepted, timedelta(minutes=1))
        deliver_due(later(accepted))
        told = Message.objects.filter(template="case.deadline_passed").values_list("account_id", flat=True)
        assert list(told) == [specialist.account_id]


class TestNotices:
    def test_every_step_reaches_the_citizen_once(self, world: World, accepted: CaseInfo) -> None:
        specialist, leader, desk = (world.actor(f"{n}-xa") for n in ("chuyen-vien", "lanh-dao", "mot-cua"))
        fields = {"registration_place": "UBND phường", "note": "Không"}
        case = facade.draft_result(
            actor=specialist, case_id=accepted.id, revision=accepted.revision, fields=fields
        )
        for actor, code in (
            (specialist, "submit_for_approval"),
            (leader, "approve"),
            (desk, "issue"),
            (desk, "deliver"),
        ):
            case = facade.perform(
                actor=actor, case_id=case.id, revision=case.revision, code=code, handover=COLLECTED
            )
        deliver_due()
        assert templates(case) == [
            "case.submitted",
            "case.accepted",
            "case.result_issued",
            "case.result_returned",
        ]

    def test_delivered_twice_is_told_once(self, accepted: CaseInfo) -> None:
        deliver_due()
        before = Message.objects.count()
        Delivery.objects.update(state="pending")
        assert deliver_due() > 0
        assert Message.objects.count() == before

    def test_what_is_asked_for_stands_in_the_message(self, world: World, accepted: CaseInfo) -> None:
        facade.request_supplement(
            actor=world.actor("chuyen-vien-xa"),
            case_id=accepted.id,
            revision=accepted.revision,
            note="Ảnh giấy chứng sinh bị mờ",
        )
        deliver_due()
        message = Message.objects.get(template="case.supplement_requested")
        assert "Ảnh giấy chứng sinh bị mờ" in message.body
        assert message.person_id == accepted.applicant_id

    @pytest.mark.parametrize("event_type", [*notices.NOTICES, *notices.WARNINGS])
    def test_every_told_event_is_subscribed(self, event_type: str) -> None:
        subscribed = [s.event_type for system in systems() for s in system.subscriptions]
        assert event_type in subscribed

    @pytest.mark.parametrize("template", [*notices.NOTICES.values(), *notices.WARNINGS.values()])
    def test_every_template_exists_and_can_be_filled(
        self, world: World, accepted: CaseInfo, template: str
    ) -> None:
        from tinhso.platform.definitions import facade as definitions

        found = definitions.effective("message_template", template, clock.legal_day())
        assert found is not None
        known = notices.values(Case.objects.get(pk=accepted.id), "lý do")
        for part in ("title", "body"):
            for language in ("vi", "en"):
                assert "{" not in str(found.content[part].get(language, "")).format_map(known)
