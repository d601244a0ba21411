"""The panel “Phối hợp” by HTTP: every act, its refusals, and nothing typed lost."""

from datetime import timedelta
from typing import Any
from uuid import UUID, uuid4

import pytest
from django.urls import reverse
from tests.world import World

from tinhso.government.one_stop.tests.conftest import again, fresh, signed_in
from tinhso.kernel import clock
from tinhso.platform.cases import facade as cases
from tinhso.platform.cases.contracts import CaseInfo, ResultState, Status, Verdict
from tinhso.platform.organisations.picker import read_choice

pytestmark = pytest.mark.django_db


def act(who: str, case: CaseInfo, code: str, about: UUID | None = None, **data: Any) -> Any:
    name = "one_stop:coordinate_about" if about else "one_stop:coordinate"
    url = reverse(name, args=[case.id, code, *([about] if about else [])])
    body = {
        "revision": fresh(case).revision,
        **{key if key in FREE else f"{code}-{key}": data[key] for key in data},
    }
    return signed_in(who).post(url, body)


FREE = {"revision", "find"}


def shown(who: str, case: CaseInfo) -> str:
    return signed_in(who).get(reverse("one_stop:dossier", args=[case.id])).content.decode()


class TestConsulting:
    def test_asking_a_unit_by_its_typed_name(self, world: World, running: CaseInfo) -> None:
        typed = {"units.q": world.district.name, "question": "Có tranh chấp không?", "days": "3"}
        assert act("chuyen-vien-xa", running, "consult", **typed).status_code == 302
        (asked,) = cases.consultations(running.id)
        assert asked.unit_id == world.district.id
        page = shown("chuyen-vien-xa", running)
        assert "Có tranh chấp không?" in page
        assert "chờ trả lời" in page

    def test_several_units_that_were_ticked(self, world: World, running: CaseInfo) -> None:
        ticked = [str(world.district.id), str(world.other_commune.id)]
        data = {"units": ticked, "units.q": "", "question": "Ý kiến?", "days": "5"}
        assert act("chuyen-vien-xa", running, "consult", **data).status_code == 302
        assert {row.unit_id for row in cases.consultations(running.id)} == {
            world.district.id,
            world.other_commune.id,
        }

    def test_ambiguous_words_offer_the_units_and_keep_the_question(
        self, world: World, running: CaseInfo
    ) -> None:
        answer = act(
            "chuyen-vien-xa",
            running,
            "consult",
            **{"units.q": "uy ban", "question": "Hỏi gì đó", "days": "2"},
        )
        assert answer.status_code == 422
        page = answer.content.decode()
        assert "hãy chọn trong danh sách" in page
        assert "Hỏi gì đó" in page
        assert 'value="uy ban"' in page
        assert not cases.consultations(running.id)

    def test_looking_for_a_unit_asks_nothing_yet(self, world: World, running: CaseInfo) -> None:
        answer = act(
            "chuyen-vien-xa", running, "consult", find="1", **{"units.q": "uy ban", "question": "Dở"}
        )
        page = answer.content.decode()
        assert "Dở" in page
        assert "Hãy ghi rõ" not in page
        assert not cases.consultations(running.id)

    @pytest.mark.parametrize(
        ("data", "message"),
        [
            ({"units.q": "khong co don vi nao ten nay", "question": "x", "days": "3"}, "Không có đơn vị nào"),
            ({"units.q": "", "question": "x", "days": "3"}, "Hãy gõ tên đơn vị"),
            ({"units.q": "so y te", "question": " ", "days": "3"}, "Hãy ghi rõ"),
            ({"units.q": "so y te", "question": "x", "days": "0"}, "1"),
            ({"units": [str(uuid4())], "question": "x", "days": "3"}, "Hãy gõ tên đơn vị"),
        ],
    )
    def test_mistakes_are_named(
        self, world: World, running: CaseInfo, data: dict[str, Any], message: str
    ) -> None:
        answer = act("chuyen-vien-xa", running, "consult", **data)
        assert answer.status_code == 422
        assert message in answer.content.decode()
        assert not cases.consultations(running.id)

    def test_giving_up_one_answer(self, world: World, running: CaseInfo) -> None:
        actor = world.actor("chuyen-vien-xa")
        cases.consult(actor=actor, **again(running), unit_ids=[world.district.id], question="Hỏi", days=2)
        (asked,) = cases.consultations(running.id)
        empty = act("chuyen-vien-xa", running, "cancel_consultation", asked.id, note="")
        assert empty.status_code == 422
        assert (
            act("chuyen-vien-xa", running, "cancel_consultation", asked.id, note="Đã rõ").status_code == 302
        )
        assert "đã hủy" in shown("chuyen-vien-xa", running)


class TestOtherActs:
    def test_transfer(self, world: World, running: CaseInfo) -> None:
        data = {"unit.q": world.district.name, "note": "Không thuộc thẩm quyền"}
        assert act("chuyen-vien-xa", running, "transfer", **data).status_code == 302
        page = shown("chuyen-vien-xa", running)
        assert "Đang chờ" in page
        assert reverse("one_stop:coordinate", args=[running.id, "transfer"]) not in page

    def test_transfer_to_oneself_is_refused_beside_the_field(self, world: World, running: CaseInfo) -> None:
        answer = act("chuyen-vien-xa", running, "transfer", unit=str(world.commune.id), note="Chuyển")
        assert answer.status_code == 422
        assert "Hãy chọn một đơn vị khác" in answer.content.decode()

    @pytest.mark.parametrize("typed", ["500.000", "500000", "500 000 đ"])
    def test_money(self, running: CaseInfo, typed: str) -> None:
        answer = act("chuyen-vien-xa", running, "request_fee", name="Lệ phí trước bạ", amount=typed)
        assert answer.status_code == 302, answer.content.decode()
        assert fresh(running).status is Status.FEE_DUE
        assert cases.fee_lines(running.id)[-1].amount == 500_000
        assert "chờ nộp tiền" in shown("chuyen-vien-xa", running)

    @pytest.mark.parametrize("typed", ["nửa triệu", "", "-5", "9" * 40, "٥٠٠"])
    def test_money_that_is_none(self, running: CaseInfo, typed: str) -> None:
        answer = act("chuyen-vien-xa", running, "request_fee", name="Thuế", amount=typed)
        assert answer.status_code == 422
        assert fresh(running).revision == running.revision

    def test_suspending_and_going_on(self, running: CaseInfo) -> None:
        assert act("lanh-dao-xa", running, "suspend", note="Chờ kết luận").status_code == 302
        assert "Chờ kết luận" in shown("lanh-dao-xa", running)
        assert act("lanh-dao-xa", running, "resume", note="").status_code == 302
        assert fresh(running).status is Status.PROCESSING

    def test_an_apology(self, running: CaseInfo) -> None:
        later = clock.local(clock.now() + timedelta(days=400)).strftime("%d/%m/%Y %H:%M")
        answer = act("lanh-dao-xa", running, "apologise", new_due_at=later, note="Cán bộ ốm")
        assert answer.status_code == 302, answer.content.decode()
        assert "Đã xin lỗi và hẹn lại" in shown("lanh-dao-xa", running)

    @pytest.mark.parametrize("typed", ["01/01/2020 08:00", "mai", "31/02/2027 08:00", ""])
    def test_an_impossible_new_date(self, running: CaseInfo, typed: str) -> None:
        answer = act("lanh-dao-xa", running, "apologise", new_due_at=typed, note="Cán bộ ốm nặng")
        assert answer.status_code == 422
        assert "Cán bộ ốm nặng" in answer.content.decode()
        assert cases.extension(running.id) is None

    def test_correction_opens_another_dossier(self, issued: CaseInfo) -> None:
        answer = act("chuyen-vien-xa", issued, "open_correction", note="Sai năm sinh của mẹ")
        assert answer.status_code == 302
        (link,) = cases.links(issued.id)
        assert str(link.case_id) in answer["Location"]
        assert link.code in shown("chuyen-vien-xa", issued)

    def test_revoking(self, issued: CaseInfo) -> None:
        (result,) = cases.results(issued.id)
        answer = act("lanh-dao-xa", issued, "revoke_result", result.id, note="QĐ 12")
        assert answer.status_code == 302
        assert cases.results(issued.id)[0].state is ResultState.REVOKED


class TestWhoAndWhen:
    @pytest.mark.parametrize("code", ["suspend", "apologise", "revoke_result"])
    def test_a_specialist_does_not_do_the_leaders_acts(self, running: CaseInfo, code: str) -> None:
        later = "01/01/2030 08:00"
        answer = act("chuyen-vien-xa", running, code, note="x", new_due_at=later)
        assert answer.status_code == 403
        assert fresh(running).revision == running.revision

    def test_another_unit_finds_nothing(self, running: CaseInfo) -> None:
        assert act("chuyen-vien-huyen", running, "suspend", note="x").status_code == 404

    def test_a_stale_page_keeps_the_text_and_the_form_open(self, world: World, running: CaseInfo) -> None:
        answer = act("lanh-dao-xa", running, "suspend", revision=1, note="Chờ công văn của Sở")
        assert answer.status_code == 409
        page = answer.content.decode()
        assert "Người khác vừa xử lý" in page
        assert "Chờ công văn của Sở" in page

    def test_an_unknown_act_is_not_found(self, running: CaseInfo) -> None:
        assert act("lanh-dao-xa", running, "erase").status_code == 404

    def test_a_made_up_question_or_result(self, running: CaseInfo, issued: CaseInfo) -> None:
        assert act("lanh-dao-xa", issued, "revoke_result", uuid4(), note="x").status_code == 404
        assert act("lanh-dao-xa", issued, "revoke_result", note="x").status_code == 404

    def test_forms_are_offered_only_to_those_who_may(self, running: CaseInfo) -> None:
        suspend = reverse("one_stop:coordinate", args=[running.id, "suspend"])
        assert suspend in shown("lanh-dao-xa", running)
        assert suspend not in shown("chuyen-vien-xa", running)


class TestPicker:
    def test_words_for_a_ticked_unit_are_spent(self, world: World) -> None:
        choice = read_choice([str(world.district.id)], world.district.name)
        assert [unit.id for unit in choice.ticked] == [world.district.id]
        assert choice.text == ""

    def test_tone_marks_do_not_matter(self, world: World) -> None:
        assert read_choice([], "so y te").ticked == read_choice([], "Sở Y tế").ticked

    @pytest.mark.parametrize("text", ["", "   ", "\x00", "'; --", "x" * 9_999])
    def test_nonsense_is_nobody(self, text: str) -> None:
        assert read_choice(["abc", ""], text).ticked == ()


def test_the_answer_is_shown_with_its_verdict(world: World, running: CaseInfo) -> None:
    actor = world.actor("chuyen-vien-xa")
    cases.consult(actor=actor, **again(running), unit_ids=[world.district.id], question="Hỏi", days=2)
    (asked,) = cases.consultations(running.id)
    cases.give_opinion(
        actor=world.actor("chuyen-vien-huyen"),
        consultation_id=asked.id,
        verdict=Verdict.DISAGREE,
        text="Sai chỗ",
    )
    page = shown("chuyen-vien-xa", running)
    assert "Không đồng ý" in page
    assert "Sai chỗ" in page
