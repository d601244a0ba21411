"""One dossier from the citizen's phone to the result, and everything that may go wrong on the way."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from django.db import DatabaseError, transaction
from tests.world import COLLECTED, World

from tinhso.kernel import clock
from tinhso.kernel.actor import Actor
from tinhso.kernel.errors import Conflict, Denied, Invalid, NotFound
from tinhso.platform.access.facade import anonymous
from tinhso.platform.audit.facade import looks_at
from tinhso.platform.cases import facade
from tinhso.platform.cases.contracts import (
    CaseInfo,
    Channel,
    DeliveryState,
    PaperCheck,
    ResultState,
    Status,
    SubmitPaper,
)
from tinhso.platform.cases.models import Case, Task, TrailRow
from tinhso.platform.cases.tests.conftest import VALID, birth
from tinhso.platform.events.models import Event
from tinhso.platform.people.contracts import IdentifierKind, Identity, PartialDate, Sex

pytestmark = pytest.mark.django_db
MONDAY_MORNING = datetime(2026, 11, 16, 1, 5, tzinfo=UTC)  # 08:05 in Viet Nam


def event_types(case: CaseInfo) -> list[str]:
    return list(Event.objects.filter(subject=case.code).order_by("id").values_list("type", flat=True))


def to_result(world: World, case: CaseInfo) -> CaseInfo:
    """Carry an accepted case to its issued result."""
    specialist, leader, desk = (world.actor(f"{who}-xa") for who in ("chuyen-vien", "lanh-dao", "mot-cua"))
    fields = {"registration_place": "UBND phường", "note": "Không"}
    case = facade.draft_result(actor=specialist, case_id=case.id, revision=case.revision, fields=fields)
    case = facade.perform(
        actor=specialist, case_id=case.id, revision=case.revision, code="submit_for_approval"
    )
    case = facade.perform(actor=leader, case_id=case.id, revision=case.revision, code="approve")
    return facade.perform(actor=desk, case_id=case.id, revision=case.revision, code="issue")


class TestSubmit:
    def test_makes_case_code_papers_event_and_trail(self, world: World, filed: CaseInfo) -> None:
        agency, day, number = filed.code.rsplit("-", 2)
        assert agency.startswith("H23.")
        assert (len(day), number) == (6, "0001")
        assert filed.status is Status.SUBMITTED
        assert filed.unit_id == world.commune.id
        assert filed.subject == "Đăng ký khai sinh cho Nguyễn Minh Khôi"
        assert [(p.code, p.required, p.check) for p in facade.papers(filed.id)] == [
            ("giay-chung-sinh", True, PaperCheck.UNCHECKED),
            ("giay-ket-hon", False, PaperCheck.UNCHECKED),
        ]
        assert event_types(filed) == ["cases.submitted"]
        assert [entry.action for entry in facade.trail(filed.id)] == ["submit"]
        assert facade.trail_is_whole(filed.id)

    def test_the_same_key_makes_one_case(self, world: World, upload: Callable[[Actor], Any]) -> None:
        citizen = world.citizen()
        submission = birth(world, SubmitPaper("giay-chung-sinh", upload(citizen)), key="tab-1")
        first = facade.submit(actor=citizen, submission=submission)
        again = facade.submit(actor=citizen, submission=submission)
        assert first.id == again.id
        assert Case.objects.filter(filer_id=citizen.account_id).count() == 1

    def test_numbers_run_without_gap_per_agency_and_day(
        self, world: World, upload: Callable[[Actor], Any]
    ) -> None:
        citizen = world.citizen()
        paper = SubmitPaper("giay-chung-sinh", upload(citizen))
        codes = [facade.submit(actor=citizen, submission=birth(world, paper)).code for _ in range(3)]
        assert [code[-4:] for code in codes] == ["0001", "0002", "0003"]

    def test_a_missing_paper_is_named(self, world: World) -> None:
        with pytest.raises(Invalid) as refused:
            facade.submit(actor=world.citizen(), submission=birth(world))
        assert "paper-giay-chung-sinh" in refused.value.fields
        assert not Case.objects.exists()

    def test_conditional_papers_follow_the_answers(self, world: World) -> None:
        with pytest.raises(Invalid) as refused:
            facade.submit(actor=world.citizen(), submission=birth(world, birth_notice="no"))
        assert list(refused.value.fields) == ["paper-van-ban-lam-chung"]

    def test_wrong_answers_are_named_by_field(self, world: World, upload: Callable[[Actor], Any]) -> None:
        citizen = world.citizen()
        submission = birth(
            world, SubmitPaper("giay-chung-sinh", upload(citizen)), child_name="", mother_birth_year=12
        )
        with pytest.raises(Invalid) as refused:
            facade.submit(actor=citizen, submission=submission)
        assert {"child_name", "mother_birth_year"} <= refused.value.fields.keys()

    def test_somebody_elses_file_cannot_be_used(self, world: World, upload: Callable[[Actor], Any]) -> None:
        other = world.citizen("Trần Thị Mai", "030193004321")
        with pytest.raises(Invalid):
            facade.submit(
                actor=world.citizen(), submission=birth(world, SubmitPaper("giay-chung-sinh", upload(other)))
            )
        assert not Case.objects.exists()

    def test_staff_cannot_file_for_themselves(self, world: World) -> None:
        with pytest.raises(Denied):
            facade.submit(actor=world.actor("mot-cua-xa"), submission=birth(world))

    def test_the_check_is_due_in_eight_working_hours(
        self, world: World, upload: Callable[[Actor], Any]
    ) -> None:
        citizen = world.citizen()
        with clock.at(MONDAY_MORNING):
            case = facade.submit(
                actor=citizen, submission=birth(world, SubmitPaper("giay-chung-sinh", upload(citizen)))
            )
        assert clock.local(case.attention_at).date().isoformat() in {"2026-11-16", "2026-11-17"}


class TestDesk:
    def identity(self) -> Identity:
        return Identity(
            full_name="Bùi Văn Lâm",
            sex=Sex.MALE,
            birth=PartialDate(1960),
            kind=IdentifierKind.PERSONAL_NUMBER,
            value="030060007777",
            phone="0987000111",
        )

    def test_an_officer_takes_in_papers_for_somebody_present(self, world: World) -> None:
        papers = (
            SubmitPaper("giay-chung-sinh", on_paper=True),
            SubmitPaper("giay-to-tuy-than", on_paper=True),
        )
        case = facade.take_in_at_desk(
            actor=world.actor("mot-cua-xa"),
            submission=birth(world, *papers, channel=Channel.DESK),
            applicant=self.identity(),
        )
        assert case.channel is Channel.DESK
        assert case.applicant_name == "Bùi Văn Lâm"
        assert all(p.on_paper for p in facade.papers(case.id) if p.required)

    def test_support_place_and_competent_unit_differ(self, world: World) -> None:
        papers = (
            SubmitPaper("giay-chung-sinh", on_paper=True),
            SubmitPaper("giay-to-tuy-than", on_paper=True),
        )
        submission = birth(world, *papers, channel=Channel.DESK, commune=world.other_commune.area_code)
        case = facade.take_in_at_desk(
            actor=world.actor("mot-cua-xa"), submission=submission, applicant=self.identity()
        )
        assert (case.intake_unit_id, case.unit_id) == (world.commune.id, world.other_commune.id)

    def test_only_reception_may(self, world: World) -> None:
        with pytest.raises(Denied):
            facade.take_in_at_desk(
                actor=world.actor("lanh-dao-xa"), submission=birth(world), applicant=self.identity()
            )


class TestAccept:
    def test_starts_the_clock_and_moves_on(self, world: World, accepted: CaseInfo) -> None:
        assert accepted.status is Status.ACCEPTED
        assert accepted.stage == "tham-tra"
        assert accepted.due_at is not None
        assert facade.due_explanation(accepted.id)
        assert event_types(accepted) == ["cases.submitted", "cases.accepted"]
        assert list(
            Task.objects.filter(case_id=accepted.id, closed_at=None).values_list("stage", flat=True)
        ) == ["tham-tra"]

    @pytest.mark.parametrize(
        ("received", "due"),
        [
            (datetime(2026, 11, 16, 1, 5, tzinfo=UTC), "2026-11-16"),  # Monday 08:05
            (datetime(2026, 11, 16, 8, 30, tzinfo=UTC), "2026-11-17"),  # Monday 15:30, after the cut-off
            (datetime(2026, 11, 20, 8, 30, tzinfo=UTC), "2026-11-23"),  # Friday 15:30
        ],
    )
    def test_same_day_before_fifteen_oclock(
        self, world: World, filed: CaseInfo, received: datetime, due: str
    ) -> None:
        desk = world.actor("mot-cua-xa")
        with clock.at(received):
            case = facade.accept(actor=desk, case_id=filed.id, revision=1, checks=VALID)
        assert case.due_at is not None
        assert clock.local(case.due_at).date().isoformat() == due

    def test_unchecked_required_papers_stop_it(self, world: World, filed: CaseInfo) -> None:
        with pytest.raises(Invalid):
            facade.accept(actor=world.actor("mot-cua-xa"), case_id=filed.id, revision=1)
        assert Case.objects.get(pk=filed.id).status == Status.SUBMITTED

    def test_an_invalid_paper_needs_a_reason(self, world: World, filed: CaseInfo) -> None:
        wrong = {"giay-chung-sinh": facade.Check(PaperCheck.INVALID)}
        with pytest.raises(Invalid) as refused:
            facade.check_papers(actor=world.actor("mot-cua-xa"), case_id=filed.id, revision=1, checks=wrong)
        assert "note-giay-chung-sinh" in refused.value.fields

    def test_an_old_page_is_refused(self, world: World, filed: CaseInfo) -> None:
        desk = world.actor("mot-cua-xa")
        facade.check_papers(actor=desk, case_id=filed.id, revision=1, checks=VALID)
        with pytest.raises(Conflict) as refused:
            facade.accept(actor=desk, case_id=filed.id, revision=1, checks=VALID)
        assert refused.value.code == "cases.stale"

    def test_twice_is_refused(self, world: World, accepted: CaseInfo) -> None:
        with pytest.raises(Conflict):
            facade.accept(
                actor=world.actor("mot-cua-xa"), case_id=accepted.id, revision=accepted.revision, checks=VALID
            )

    def test_another_unit_does_not_even_see_it(self, world: World, filed: CaseInfo) -> None:
        stranger = world.staff("cases.read", "cases.accept", "cases.process", unit=world.other_commune)
        with pytest.raises(NotFound):
            facade.accept(actor=stranger, case_id=filed.id, revision=1, checks=VALID)
        with pytest.raises(NotFound):
            facade.case_for_staff(stranger, filed.id, purpose="tò mò")
        assert event_types(filed) == ["cases.submitted"]

    def test_a_reader_may_not_accept(self, world: World, filed: CaseInfo) -> None:
        with pytest.raises(Denied):
            facade.accept(actor=world.staff("cases.read"), case_id=filed.id, revision=1, checks=VALID)


class TestSupplement:
    def ask(self, world: World, case: CaseInfo, actor: Actor | None = None) -> CaseInfo:
        return facade.request_supplement(
            actor=actor or world.actor("chuyen-vien-xa"),
            case_id=case.id,
            revision=case.revision,
            note="Ảnh giấy chứng sinh bị mờ.",
            paper_codes=["giay-chung-sinh"],
        )

    def test_stands_the_clock_and_adds_the_pause(
        self, world: World, filed: CaseInfo, upload: Callable[[Actor], Any]
    ) -> None:
        citizen, desk, specialist = world.citizen(), world.actor("mot-cua-xa"), world.actor("chuyen-vien-xa")
        with clock.at(MONDAY_MORNING):
            case = facade.accept(actor=desk, case_id=filed.id, revision=1, checks=VALID)
        with clock.at(MONDAY_MORNING + timedelta(hours=1)):
            case = self.ask(world, case, specialist)
        assert case.status is Status.SUPPLEMENT
        before = case.due_at
        with clock.at(MONDAY_MORNING + timedelta(days=2)):
            case = facade.answer_supplement(
                actor=citizen,
                case_id=case.id,
                revision=case.revision,
                answer="Đã chụp lại",
                given=[SubmitPaper("giay-chung-sinh", upload(citizen, "ro-hon.pdf"))],
            )
        assert case.status is Status.PROCESSING
        assert before is not None
        assert case.due_at is not None
        assert case.due_at > before
        assert any("bổ sung" in str(step["text_vi"]).lower() for step in facade.due_explanation(case.id))
        paper = facade.papers(case.id)[0]
        assert (paper.file_name, paper.check) == ("ro-hon.pdf", PaperCheck.UNCHECKED)
        assert event_types(case)[-2:] == ["cases.supplement_requested", "cases.supplement_answered"]

    def test_needs_a_reason(self, world: World, accepted: CaseInfo) -> None:
        with pytest.raises(Invalid):
            facade.request_supplement(
                actor=world.actor("chuyen-vien-xa"),
                case_id=accepted.id,
                revision=accepted.revision,
                note="  ",
            )

    def test_an_answer_without_the_paper_is_refused(self, world: World, accepted: CaseInfo) -> None:
        case = self.ask(world, accepted)
        with pytest.raises(Invalid) as refused:
            facade.answer_supplement(
                actor=world.citizen(), case_id=case.id, revision=case.revision, answer="Tôi không có"
            )
        assert "paper-giay-chung-sinh" in refused.value.fields

    def test_a_stranger_cannot_answer(self, world: World, accepted: CaseInfo) -> None:
        case = self.ask(world, accepted)
        with pytest.raises(NotFound):
            facade.answer_supplement(
                actor=world.citizen("Trần Thị Mai", "030193004321"),
                case_id=case.id,
                revision=case.revision,
                answer="x",
            )

    def test_before_acceptance_it_is_another_act(self, world: World, filed: CaseInfo) -> None:
        case = facade.request_supplement(
            actor=world.actor("mot-cua-xa"), case_id=filed.id, revision=1, note="Thiếu trang 2"
        )
        assert case.status is Status.SUPPLEMENT_BEFORE
        assert case.due_at is None
        back = facade.answer_supplement(
            actor=world.citizen(), case_id=case.id, revision=case.revision, answer="Đây ạ"
        )
        assert back.status is Status.SUBMITTED


class TestResult:
    def test_whole_way(self, world: World, accepted: CaseInfo) -> None:
        case = to_result(world, accepted)
        assert case.status is Status.RESULT_ISSUED
        assert case.ended_at is not None
        assert case.delivery is DeliveryState.READY
        result = facade.results(case.id)[0]
        assert (result.state, result.number) == (ResultState.ISSUED, f"1/{clock.local(clock.now()):%Y}")
        assert result.file_id is not None
        found = facade.verified(result.verification_code)
        assert found is not None
        assert found[1].answers == {}
        case = facade.deliver(
            actor=world.actor("mot-cua-xa"), case_id=case.id, revision=case.revision, handover=COLLECTED
        )
        assert case.status is Status.RETURNED
        assert facade.trail_is_whole(case.id)
        assert event_types(case) == [
            "cases.submitted",
            "cases.accepted",
            "cases.forwarded",
            "cases.approved",
            "cases.result_issued",
            "cases.result_returned",
        ]
        assert not Task.objects.filter(case_id=case.id, closed_at=None).exists()

    def test_approval_needs_a_draft(self, world: World, accepted: CaseInfo) -> None:
        specialist, leader = world.actor("chuyen-vien-xa"), world.actor("lanh-dao-xa")
        case = facade.perform(
            actor=specialist, case_id=accepted.id, revision=accepted.revision, code="submit_for_approval"
        )
        with pytest.raises(Invalid) as refused:
            facade.perform(actor=leader, case_id=case.id, revision=case.revision, code="approve")
        assert refused.value.code == "cases.no_draft"

    def test_a_specialist_cannot_approve(self, world: World, accepted: CaseInfo) -> None:
        specialist = world.actor("chuyen-vien-xa")
        case = facade.perform(
            actor=specialist, case_id=accepted.id, revision=accepted.revision, code="submit_for_approval"
        )
        with pytest.raises(Denied):
            facade.perform(actor=specialist, case_id=case.id, revision=case.revision, code="approve")

    def test_the_leader_may_send_it_back_with_a_reason(self, world: World, accepted: CaseInfo) -> None:
        specialist, leader = world.actor("chuyen-vien-xa"), world.actor("lanh-dao-xa")
        case = facade.perform(
            actor=specialist, case_id=accepted.id, revision=accepted.revision, code="submit_for_approval"
        )
        with pytest.raises(Invalid):
            facade.perform(actor=leader, case_id=case.id, revision=case.revision, code="send_back")
        due = case.due_at
        case = facade.perform(
            actor=leader, case_id=case.id, revision=case.revision, code="send_back", note="Sai tên đệm"
        )
        assert (case.stage, case.due_at) == ("tham-tra", due)

    def test_an_approved_draft_is_frozen(self, world: World, accepted: CaseInfo) -> None:
        case = to_result(world, accepted)
        with pytest.raises(Conflict):
            facade.draft_result(
                actor=world.actor("chuyen-vien-xa"),
                case_id=case.id,
                revision=case.revision,
                fields={"registration_place": "x", "note": "y"},
            )

    def test_empty_fields_are_named(self, world: World, accepted: CaseInfo) -> None:
        with pytest.raises(Invalid) as refused:
            facade.draft_result(
                actor=world.actor("chuyen-vien-xa"),
                case_id=accepted.id,
                revision=accepted.revision,
                fields={},
            )
        assert set(refused.value.fields) == {"registration_place", "note"}

    def test_prints_are_the_same_bytes_again(self, world: World, accepted: CaseInfo) -> None:
        desk = world.actor("mot-cua-xa")
        assert facade.receipt_pdf(desk, accepted.id) == facade.receipt_pdf(desk, accepted.id)
        assert facade.receipt_pdf(world.citizen(), accepted.id).startswith(b"%PDF")
        with pytest.raises(NotFound):
            facade.receipt_pdf(world.citizen("Trần Thị Mai", "030193004321"), accepted.id)


class TestEndings:
    def test_refusal(self, world: World, filed: CaseInfo) -> None:
        case = facade.perform(
            actor=world.actor("mot-cua-xa"),
            case_id=filed.id,
            revision=1,
            code="refuse",
            note="Không thuộc thẩm quyền",
        )
        assert case.status is Status.REFUSED
        assert case.ended_at is not None

    def test_withdrawal_before_acceptance_is_at_once(self, world: World, filed: CaseInfo) -> None:
        case = facade.withdraw(actor=world.citizen(), case_id=filed.id, revision=1, note="Nộp nhầm")
        assert case.status is Status.STOPPED

    def test_withdrawal_later_is_decided_by_the_office(self, world: World, accepted: CaseInfo) -> None:
        case = facade.withdraw(
            actor=world.citizen(), case_id=accepted.id, revision=accepted.revision, note="Đổi ý"
        )
        assert case.status is Status.WITHDRAW_ASKED
        specialist = world.actor("chuyen-vien-xa")
        kept = facade.perform(
            actor=specialist, case_id=case.id, revision=case.revision, code="keep", note="Đã trình ký"
        )
        assert kept.status is Status.PROCESSING
        again = facade.withdraw(
            actor=world.citizen(), case_id=case.id, revision=kept.revision, note="Vẫn xin rút"
        )
        stopped = facade.perform(
            actor=specialist, case_id=case.id, revision=again.revision, code="stop", note="Theo đơn"
        )
        assert stopped.status is Status.STOPPED


class TestRecords:
    def test_the_look_of_an_officer_is_on_record(self, world: World, filed: CaseInfo) -> None:
        facade.case_for_staff(world.actor("mot-cua-xa"), filed.id, purpose="Kiểm tra hồ sơ")
        entries = looks_at(filed.applicant_id).rows
        assert [(e.actor_name, e.purpose, e.subject) for e in entries] == [
            ("Lê Thị Hồng", "Kiểm tra hồ sơ", filed.code)
        ]

    def test_the_trail_cannot_be_changed(self, world: World, filed: CaseInfo) -> None:
        with pytest.raises(DatabaseError), transaction.atomic():
            TrailRow.objects.filter(case_id=filed.id).update(hash="0" * 64)
        with pytest.raises(DatabaseError), transaction.atomic():
            TrailRow.objects.filter(case_id=filed.id)._raw_delete("default")

    def test_a_case_cannot_be_deleted(self, world: World, filed: CaseInfo) -> None:
        with pytest.raises(DatabaseError), transaction.atomic():
            Case.objects.filter(pk=filed.id)._raw_delete("default")

    def test_tracking_needs_the_phone(self, world: World, filed: CaseInfo) -> None:
        assert facade.track(actor=anonymous(), code=filed.code, phone_tail="5678") is not None
        assert facade.track(actor=anonymous(), code=filed.code.lower(), phone_tail=" 5678 ") is not None
        assert facade.track(actor=anonymous(), code=filed.code, phone_tail="0000") is None
        assert facade.track(actor=anonymous(), code=filed.code, phone_tail="") is None
        assert facade.track(actor=anonymous(), code=filed.code, phone_tail="678") is None
        assert facade.track(actor=anonymous(), code="khong-co", phone_tail="5678") is None


def test_only_the_owner_of_a_stage_sends_it_back(world: World, accepted: CaseInfo) -> None:
    specialist, desk = world.actor("chuyen-vien-xa"), world.actor("mot-cua-xa")
    case = facade.perform(
        actor=specialist, case_id=accepted.id, revision=accepted.revision, code="submit_for_approval"
    )
    assert "send_back" not in {option.code for option in facade.options(desk, case.id)}
    assert "send_back" in {option.code for option in facade.options(world.actor("lanh-dao-xa"), case.id)}
    with pytest.raises(Denied):
        facade.perform(actor=desk, case_id=case.id, revision=case.revision, code="send_back", note="Không")
