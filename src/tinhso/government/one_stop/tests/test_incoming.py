"""What other units send: dossiers offered, and questions."""

from typing import Any
from uuid import uuid4

import pytest
from django.urls import reverse
from tests.world import World

from tinhso.government.one_stop.tests.conftest import again, fresh, signed_in
from tinhso.platform.audit.facade import looks_at
from tinhso.platform.cases import facade as cases
from tinhso.platform.cases.contracts import CaseInfo, TransferInfo, Verdict

pytestmark = pytest.mark.django_db


@pytest.fixture
def offered(world: World, running: CaseInfo) -> TransferInfo:
    cases.offer_transfer(
        actor=world.actor("chuyen-vien-xa"),
        **again(running),
        to_unit_id=world.district.id,
        note="Thuộc huyện",
    )
    return cases.transfers(running.id)[0]


@pytest.fixture
def asked(world: World, running: CaseInfo) -> Any:
    cases.consult(
        actor=world.actor("chuyen-vien-xa"),
        **again(running),
        unit_ids=[world.district.id],
        question="Địa chỉ này có thật không?",
        days=2,
    )
    return cases.consultations(running.id)[0]


class TestTransfers:
    def test_the_receiving_desk_sees_and_receives(
        self, world: World, running: CaseInfo, offered: TransferInfo
    ) -> None:
        desk = signed_in("mot-cua-huyen")
        page = desk.get(reverse("one_stop:transfers")).content.decode()
        assert offered.case_code in page
        assert "Thuộc huyện" in page
        answer = desk.post(reverse("one_stop:answer_transfer", args=[offered.id]), {"do": "receive"})
        assert answer["Location"] == reverse("one_stop:dossier", args=[running.id])
        assert fresh(running).unit_id == world.district.id

    def test_sending_back_needs_a_reason(self, running: CaseInfo, offered: TransferInfo) -> None:
        desk = signed_in("mot-cua-huyen")
        url = reverse("one_stop:answer_transfer", args=[offered.id])
        refused = desk.post(url, {"do": "return", "note": " "})
        assert refused.status_code == 422
        assert "Hãy ghi vì sao không nhận" in refused.content.decode()
        assert desk.post(url, {"do": "return", "note": "Thuộc xã khác"}).status_code == 302
        page = signed_in("chuyen-vien-xa").get(reverse("one_stop:dossier", args=[running.id]))
        assert "Thuộc xã khác" in page.content.decode()

    def test_answering_twice_is_told(self, offered: TransferInfo) -> None:
        desk, url = signed_in("mot-cua-huyen"), reverse("one_stop:answer_transfer", args=[offered.id])
        desk.post(url, {"do": "receive"})
        assert desk.post(url, {"do": "receive"}).status_code == 409

    def test_others_neither_see_nor_answer(self, offered: TransferInfo) -> None:
        sender = signed_in("mot-cua-xa")
        assert offered.case_code not in sender.get(reverse("one_stop:transfers")).content.decode()
        url = reverse("one_stop:answer_transfer", args=[offered.id])
        assert sender.post(url, {"do": "receive"}).status_code == 404
        assert signed_in("chuyen-vien-huyen").get(reverse("one_stop:transfers")).status_code == 403

    def test_the_menu_says_how_many_wait(self, offered: TransferInfo) -> None:
        page = signed_in("mot-cua-huyen").get(reverse("one_stop:worklist")).content.decode()
        assert 'Chuyển đến</span><span class="num">1</span>' in page
        page = signed_in("mot-cua-xa").get(reverse("one_stop:worklist")).content.decode()
        assert 'Chuyển đến</span><span class="num">' not in page


class TestQuestions:
    def test_the_unit_asked_reads_and_answers(self, world: World, running: CaseInfo, asked: Any) -> None:
        officer = signed_in("chuyen-vien-huyen")
        assert "Địa chỉ này có thật không?" in officer.get(reverse("one_stop:questions")).content.decode()
        url = reverse("one_stop:question", args=[asked.id])
        page = officer.get(url).content.decode()
        assert running.subject in page
        (paper,) = [paper for paper in cases.papers(running.id) if paper.file_id]
        assert officer.get(reverse("files:download", args=[paper.file_id])).status_code == 200
        assert officer.post(url, {"verdict": "agree_if", "text": "Cần xác minh thêm"}).status_code == 302
        (answered,) = cases.consultations(running.id)
        assert answered.opinion
        assert answered.opinion.verdict is Verdict.AGREE_IF

    def test_the_citizen_sees_who_looked_and_why(self, running: CaseInfo, asked: Any) -> None:
        signed_in("chuyen-vien-huyen").get(reverse("one_stop:question", args=[asked.id]))
        looks = looks_at(running.applicant_id).rows
        assert any("ý kiến" in look.purpose and look.subject == running.code for look in looks)

    @pytest.mark.parametrize(
        "body", [{}, {"verdict": "agree", "text": " "}, {"verdict": "maybe", "text": "Chữ đã gõ"}]
    )
    def test_half_an_answer_is_none(self, running: CaseInfo, asked: Any, body: dict[str, str]) -> None:
        answer = signed_in("chuyen-vien-huyen").post(reverse("one_stop:question", args=[asked.id]), body)
        assert answer.status_code == 422
        assert body.get("text", "") in answer.content.decode()
        assert cases.consultations(running.id)[0].opinion is None

    def test_others_do_not_read_it(self, world: World, running: CaseInfo, asked: Any) -> None:
        url = reverse("one_stop:question", args=[asked.id])
        assert signed_in("chuyen-vien-xa").get(url).status_code == 404
        assert signed_in("mot-cua-huyen").get(url).status_code == 403
        assert (
            signed_in("chuyen-vien-huyen").get(reverse("one_stop:question", args=[uuid4()])).status_code
            == 404
        )

    def test_a_cancelled_question_is_closed(self, world: World, running: CaseInfo, asked: Any) -> None:
        cases.cancel_consultation(
            actor=world.actor("chuyen-vien-xa"), **again(running), consultation_id=asked.id, note="Thôi"
        )
        officer, url = signed_in("chuyen-vien-huyen"), reverse("one_stop:question", args=[asked.id])
        assert "Câu hỏi đã đóng" in officer.get(url).content.decode()
        assert officer.post(url, {"verdict": "agree", "text": "Muộn"}).status_code == 409
        (paper,) = [paper for paper in cases.papers(running.id) if paper.file_id]
        assert officer.get(reverse("files:download", args=[paper.file_id])).status_code in {403, 404}
