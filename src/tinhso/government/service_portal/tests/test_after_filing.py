"""What a citizen is told while the office works, what strangers are told of a result, the one question."""

from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from tests.world import COLLECTED, World, answers_for_birth

from tinhso.government.service_portal.actions.rate import rate
from tinhso.government.service_portal.contracts import Rated
from tinhso.government.service_portal.models import Rating
from tinhso.government.service_portal.selectors import recent_comments, unit_ratings
from tinhso.kernel import clock
from tinhso.kernel.actor import Actor
from tinhso.kernel.errors import Conflict, Denied, Invalid, NotFound
from tinhso.platform.access.models import Account
from tinhso.platform.cases import facade as cases
from tinhso.platform.cases.contracts import CaseInfo, Channel, PaperCheck, Submission, SubmitPaper
from tinhso.platform.cases.models import Case
from tinhso.platform.cases.selectors import info
from tinhso.platform.events.models import Event

pytestmark = pytest.mark.django_db


def client_of(actor: Actor) -> Client:
    client = Client()
    client.force_login(
        Account.objects.get(pk=actor.account_id),
        backend="allauth.account.auth_backends.AuthenticationBackend",
    )
    return client


def again(case: CaseInfo) -> dict[str, Any]:
    return {"case_id": case.id, "revision": Case.objects.get(pk=case.id).revision}


@pytest.fixture
def running(world: World) -> CaseInfo:
    papers = (SubmitPaper("giay-chung-sinh", on_paper=True),)
    submission = Submission("1.001193", answers_for_birth(world), papers, Channel.ONLINE)
    case = cases.submit(actor=world.citizen(), submission=submission)
    checks = {"giay-chung-sinh": cases.Check(PaperCheck.VALID)}
    return cases.accept(actor=world.actor("mot-cua-xa"), **again(case), checks=checks)


@pytest.fixture
def issued(world: World, running: CaseInfo) -> CaseInfo:
    specialist, leader, desk = (world.actor(f"{who}-xa") for who in ("chuyen-vien", "lanh-dao", "mot-cua"))
    fields = {"registration_place": "UBND phường", "note": "Không"}
    cases.draft_result(actor=specialist, **again(running), fields=fields)
    for actor, code in ((specialist, "submit_for_approval"), (leader, "approve"), (desk, "issue")):
        cases.perform(actor=actor, **again(running), code=code)
    return running


@pytest.fixture
def returned(world: World, issued: CaseInfo) -> CaseInfo:
    cases.perform(actor=world.actor("mot-cua-xa"), **again(issued), code="deliver", handover=COLLECTED)
    return info(Case.objects.get(pk=issued.id))


def page(world: World, case: CaseInfo) -> str:
    found = client_of(world.citizen()).get(reverse("service_portal:dossier", args=[case.id]))
    assert found.status_code == 200
    return found.content.decode()


class TestTold:
    def test_money_to_pay_how_much_and_why(self, world: World, running: CaseInfo) -> None:
        cases.request_fee(
            actor=world.actor("chuyen-vien-xa"),
            **again(running),
            name="Lệ phí trước bạ",
            amount=512_000,
            note="0,5 % giá trị",
        )
        text = page(world, running)
        assert "Đang chờ bạn nộp" in text
        assert "512.000" in text
        assert "0,5 % giá trị" in text

    def test_a_suspension_and_its_reason(self, world: World, running: CaseInfo) -> None:
        cases.suspend(actor=world.actor("lanh-dao-xa"), **again(running), note="Chờ kết luận điều tra")
        text = page(world, running)
        assert "đang tạm dừng" in text
        assert "Chờ kết luận điều tra" in text
        assert "Rút hồ sơ" in text

    def test_an_apology_with_the_new_date(self, world: World, running: CaseInfo) -> None:
        later = clock.now() + timedelta(days=400)
        cases.apologise(
            actor=world.actor("lanh-dao-xa"), **again(running), new_due_at=later, note="Cán bộ ốm"
        )
        assert "xin lỗi vì chậm trễ" in page(world, running)

    def test_a_correction_leads_to_the_new_dossier(self, world: World, issued: CaseInfo) -> None:
        made = cases.open_correction(actor=world.actor("chuyen-vien-xa"), **again(issued), note="Sai")
        assert made.code in page(world, issued)
        assert issued.code in page(world, made)

    def test_a_withdrawal_asked_for(self, world: World, running: CaseInfo) -> None:
        client = client_of(world.citizen())
        body = {"revision": again(running)["revision"], "note": "Không cần nữa"}
        assert client.post(reverse("service_portal:withdraw", args=[running.id]), body).status_code == 302
        assert "Bạn đã xin rút hồ sơ" in page(world, running)


class TestVerifying:
    def verify(self, case: CaseInfo) -> str:
        (result,) = cases.results(case.id)
        found = Client().get(reverse("service_portal:verify", args=[result.verification_code]))
        assert found.status_code == 200
        return found.content.decode()

    def test_what_holds(self, issued: CaseInfo) -> None:
        text = self.verify(issued)
        assert "do hệ thống ban hành" in text
        assert "SHA-256" in text

    def test_what_was_revoked(self, world: World, issued: CaseInfo) -> None:
        (result,) = cases.results(issued.id)
        cases.revoke_result(
            actor=world.actor("lanh-dao-xa"), **again(issued), result_id=result.id, note="QĐ 12, bí mật"
        )
        text = self.verify(issued)
        assert "đã bị thu hồi" in text
        assert "do hệ thống ban hành" not in text
        assert "bí mật" not in text
        assert "Đã thu hồi" in page(world, issued)

    def test_what_was_replaced(self, world: World, issued: CaseInfo) -> None:
        from tinhso.platform.cases.models import Result

        reason = "Thay bằng bản đính chính số 9"
        Result.objects.filter(case_id=issued.id).update(state="replaced", ended_reason=reason)
        text = self.verify(issued)
        assert "đã được thay thế" in text
        assert reason in text


class TestRating:
    def test_once_for_a_returned_dossier(self, world: World, returned: CaseInfo) -> None:
        client = client_of(world.citizen())
        url = reverse("service_portal:rate", args=[returned.id])
        assert "Bạn có hài lòng không?" in page(world, returned)
        assert client.post(url, {"score": "4", "comment": "Nhanh, rõ ràng"}).status_code == 302
        row = Rating.objects.get()
        assert (row.case_id, row.unit_id, row.score) == (returned.id, returned.unit_id, 4)
        assert client.post(url, {"score": "1", "comment": "Đổi ý"}).status_code == 409
        assert Rating.objects.get().score == 4
        assert Event.objects.filter(type=Rated.type).count() == 1
        assert "Nhanh, rõ ràng" in page(world, returned)

    @pytest.mark.parametrize("score", ["", "0", "6", "năm", "-1", "5.0"])
    def test_only_the_five_steps(self, world: World, returned: CaseInfo, score: str) -> None:
        url = reverse("service_portal:rate", args=[returned.id])
        answer = client_of(world.citizen()).post(url, {"score": score, "comment": "Chữ đã gõ"})
        assert answer.status_code == 422
        assert "Chữ đã gõ" in answer.content.decode()
        assert not Rating.objects.exists()

    def test_not_before_the_result_is_in_hand(self, world: World, issued: CaseInfo) -> None:
        with pytest.raises(Conflict):
            rate(actor=world.citizen(), case_id=issued.id, score=5)
        assert "Bạn có hài lòng không?" not in page(world, issued)

    def test_nobody_else_answers(self, world: World, returned: CaseInfo) -> None:
        stranger = world.citizen("Trần Thị Mai", "030193004321")
        with pytest.raises(NotFound):
            rate(actor=stranger, case_id=returned.id, score=1)
        with pytest.raises(Denied):
            rate(actor=world.actor("mot-cua-xa"), case_id=returned.id, score=5)
        assert not Rating.objects.exists()

    def test_a_comment_too_long(self, world: World, returned: CaseInfo) -> None:
        with pytest.raises(Invalid) as refused:
            rate(actor=world.citizen(), case_id=returned.id, score=3, comment="x" * 1_001)
        assert "comment" in refused.value.fields

    def test_leaders_see_averages_of_their_own_units(self, world: World, returned: CaseInfo) -> None:
        rate(actor=world.citizen(), case_id=returned.id, score=2, comment="Phải đi lại")
        since = clock.now() - timedelta(days=30)
        (row,) = unit_ratings(world.actor("lanh-dao-xa"), since)
        assert (row.unit_id, row.answers, row.average, row.low) == (returned.unit_id, 1, 2.0, 1)
        assert unit_ratings(world.actor("chu-tich-tinh"), since) == [row]
        assert unit_ratings(world.actor("lanh-dao-huyen"), since) == []
        assert recent_comments(world.actor("lanh-dao-huyen"), since) == []
        client = client_of(world.actor("lanh-dao-xa"))
        text = client.get(reverse("service_portal:ratings"), {"ngay": "90"}).content.decode()
        assert "Phải đi lại" in text
        assert "Nguyễn Văn Tùng" not in text
        assert client_of(world.actor("mot-cua-xa")).get(reverse("service_portal:ratings")).status_code == 403
