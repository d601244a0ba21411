"""Issued forms: once for each act, from the set of the day of receipt, the same bytes for ever."""

import hashlib
import json
import subprocess
import sys
from datetime import timedelta
from typing import Any
from unittest.mock import patch
from uuid import uuid4

import pytest
from django.db import DatabaseError, transaction
from tests.world import World

from tinhso.kernel import clock
from tinhso.kernel.actor import Actor, system_actor
from tinhso.kernel.errors import Denied, NotFound
from tinhso.platform.audit.models import AccessLog
from tinhso.platform.cases import facade
from tinhso.platform.cases.contracts import CaseInfo, Form
from tinhso.platform.cases.models import Case, Extension, PrintedForm, PrintLayout
from tinhso.platform.cases.prints import compiling, issuing, serving
from tinhso.platform.events import facade as events
from tinhso.platform.events.contracts import EventInfo
from tinhso.platform.events.models import Delivery

pytestmark = pytest.mark.django_db
DAY = timedelta(days=1)
PRINTER = system_actor("test", ["cases.print"])


def again(case: CaseInfo) -> dict[str, Any]:
    return {"case_id": case.id, "revision": Case.objects.get(pk=case.id).revision}


def forms_of(case: CaseInfo) -> list[str]:
    return [str(form.form) for form in facade.printed_forms(case.id, internal=True)]


def only(case: CaseInfo, form: Form) -> PrintedForm:
    return PrintedForm.objects.get(case_id=case.id, form=form)


@pytest.fixture
def desk(world: World) -> Actor:
    return world.actor("mot-cua-xa")


@pytest.fixture
def leader(world: World) -> Actor:
    return world.actor("lanh-dao-xa")


class TestAutomatic:
    def test_acceptance_gives_the_receipt_once(self, world: World, accepted: CaseInfo) -> None:
        events.deliver_due()
        row = only(accepted, Form.RECEIPT)
        assert (row.number, row.sequence, row.unit_id) == ("01", row.sequence, accepted.intake_unit_id)
        assert row.data["code"] == accepted.code
        assert row.data["papers"] == ["Giấy chứng sinh"] or row.data["papers"]
        assert hashlib.sha256(issuing.again(row)).hexdigest() == row.sha256
        events.deliver_due()
        facade.issue_notices(actor=PRINTER, case_id=accepted.id)
        assert forms_of(accepted) == ["receipt"]

    def test_the_same_event_again_changes_nothing(self, accepted: CaseInfo) -> None:
        info = Delivery.objects.get(subscription="cases.accepted:forms").event.as_info()
        assert isinstance(info, EventInfo)
        serving.on_act(info)
        serving.on_act(info)
        assert forms_of(accepted) == ["receipt"]

    def test_each_request_for_papers_has_its_own_form(
        self, world: World, filed: CaseInfo, desk: Actor
    ) -> None:
        facade.perform(
            actor=desk,
            **again(filed),
            code="request_supplement",
            note="Ảnh mờ",
            paper_codes=["giay-chung-sinh"],
        )
        events.deliver_due()
        (form,) = facade.printed_forms(filed.id)
        row = only(filed, Form.SUPPLEMENT)
        assert (form.form, form.number, form.made_by) == (Form.SUPPLEMENT, "02", desk.name)
        assert row.data["reason"] == "Ảnh mờ"
        assert len(row.data["papers"]) == 1
        assert "trước khi tiếp nhận" in row.data["stage"]

    def test_refusal(self, filed: CaseInfo, desk: Actor) -> None:
        facade.perform(actor=desk, **again(filed), code="refuse", note="Không thuộc thẩm quyền")
        events.deliver_due()
        row = only(filed, Form.REFUSAL)
        assert (row.data["reason"], row.data["signer"]) == ("Không thuộc thẩm quyền", desk.name)
        assert forms_of(filed) == ["refusal"]

    def test_apology(self, accepted: CaseInfo, leader: Actor) -> None:
        new_due = (accepted.due_at or clock.now()) + 3 * DAY
        facade.apologise(actor=leader, **again(accepted), new_due_at=new_due, note="Mất điện")
        events.deliver_due()
        row = only(accepted, Form.APOLOGY)
        assert row.cause == Extension.objects.get(case_id=accepted.id).pk
        assert row.data["reason"] == "Mất điện"
        assert row.data["old_due"] != row.data["new_due"]
        assert forms_of(accepted) == ["receipt", "apology"]

    def test_an_act_stands_although_its_form_cannot_be_printed(self, filed: CaseInfo, desk: Actor) -> None:
        with patch.object(issuing, "compile_source", side_effect=RuntimeError("font")):
            facade.perform(actor=desk, **again(filed), code="refuse", note="Sai nơi nộp")
            events.deliver_due()
        assert Case.objects.get(pk=filed.id).status == "refused"
        assert forms_of(filed) == []
        with clock.at(clock.now() + DAY):
            events.deliver_due()
        assert forms_of(filed) == ["refusal"]


class TestPreconditions:
    def test_what_did_not_happen_is_not_printed(self, filed: CaseInfo) -> None:
        assert facade.issue_notices(actor=PRINTER, case_id=filed.id) == ()

    def test_an_accepted_dossier_has_a_receipt_and_nothing_else(self, accepted: CaseInfo) -> None:
        made = facade.issue_notices(actor=PRINTER, case_id=accepted.id)
        assert [form.form for form in made] == [Form.RECEIPT]

    def test_the_set_of_2018_has_no_notice_of_stopping(
        self, world: World, accepted: CaseInfo, desk: Actor
    ) -> None:
        self._stop(world, accepted)
        facade.issue_notices(actor=PRINTER, case_id=accepted.id)
        assert forms_of(accepted) == ["receipt"]

    def test_the_set_of_2025_has(self, world: World, accepted: CaseInfo, settings: Any) -> None:
        self._stop(world, accepted)
        settings.LEGAL_DATE = None
        made = facade.issue_notices(actor=PRINTER, case_id=accepted.id)
        assert [(form.form, form.number) for form in made] == [(Form.RECEIPT, "01"), (Form.STOPPING, "05")]
        row = only(accepted, Form.STOPPING)
        assert row.data["reason"] == "Đồng ý cho rút"
        assert row.data["wish"] == "Đổi ý"
        assert row.definition.content["legal_basis"][0]["document"] == "03/2025/TT-VPCP"

    def _stop(self, world: World, case: CaseInfo) -> None:
        facade.withdraw(actor=world.citizen(), **again(case), note="Đổi ý")
        facade.perform(actor=world.actor("chuyen-vien-xa"), **again(case), code="stop", note="Đồng ý cho rút")

    def test_one_who_may_not_print_prints_nothing(self, world: World, accepted: CaseInfo) -> None:
        elsewhere = world.staff("cases.read", "cases.print", unit=world.other_commune)
        for actor in (system_actor("test", []), elsewhere):
            with pytest.raises(Denied):
                facade.issue_notices(actor=actor, case_id=accepted.id)
        assert not PrintedForm.objects.exists()


class TestTheSameBytes:
    def test_after_the_case_and_the_template_changed(
        self, world: World, accepted: CaseInfo, desk: Actor
    ) -> None:
        first = facade.receipt_pdf(desk, accepted.id)
        Case.objects.filter(pk=accepted.id).update(applicant_name="Tên Khác", subject="Khác")
        with patch.object(compiling, "part", lambda name: "#set page(fill: red)\n"):
            assert facade.receipt_pdf(desk, accepted.id) == first
            row = only(accepted, Form.RECEIPT)
            assert issuing.again(row) == first

    def test_in_another_process(self, accepted: CaseInfo, desk: Actor, tmp_path: Any) -> None:
        first = facade.receipt_pdf(desk, accepted.id)
        row = only(accepted, Form.RECEIPT)
        script = (
            "import json,sys,hashlib;from tinhso.platform.cases.prints.compiling import compile_source;"
            "d=json.load(sys.stdin);print(hashlib.sha256(compile_source(*d)).hexdigest())"
        )
        code = (
            "import django,os;os.environ['DJANGO_SETTINGS_MODULE']='tinhso.project.settings.test';"
            "django.setup();"
        )
        done = subprocess.run(
            [sys.executable, "-c", code + script],
            input=json.dumps([row.layout.source, row.data, row.qr]),
            capture_output=True,
            text=True,
            check=True,
        )
        assert done.stdout.strip() == hashlib.sha256(first).hexdigest() == row.sha256

    def test_an_issued_form_is_never_altered(self, accepted: CaseInfo, desk: Actor) -> None:
        facade.receipt_pdf(desk, accepted.id)
        for change in (
            lambda: PrintedForm.objects.update(name="x"),
            lambda: PrintedForm.objects.all().delete(),
            lambda: PrintLayout.objects.update(source="x"),
        ):
            with pytest.raises(DatabaseError), transaction.atomic():
                change()

    def test_numbers_of_an_agency_run_on(self, world: World, filed: CaseInfo, desk: Actor) -> None:
        facade.perform(actor=desk, **again(filed), code="request_supplement", note="Một")
        facade.issue_notices(actor=PRINTER, case_id=filed.id)
        facade.answer_supplement(actor=world.citizen(), **again(filed), answer="Đây", given=())
        facade.perform(actor=desk, **again(filed), code="request_supplement", note="Hai")
        facade.issue_notices(actor=PRINTER, case_id=filed.id)
        rows = list(PrintedForm.objects.filter(form=Form.SUPPLEMENT).order_by("sequence"))
        assert [row.data["reason"] for row in rows] == ["Một", "Hai"]
        assert rows[1].sequence == rows[0].sequence + 1


class TestControlSlip:
    def test_rows_are_the_stays(self, accepted: CaseInfo, desk: Actor) -> None:
        made = facade.issue_control_slip(actor=desk, case_id=accepted.id)
        row = PrintedForm.objects.get(pk=made.id)
        assert made.number == "05"
        assert [cells[-1] for cells in row.data["rows"]] == ["Không đặt hạn riêng", "Đang giữ"]
        assert row.data["rows"][0][-2] == desk.name

    def test_unchanged_it_is_the_same_paper_and_moved_on_a_new_one(
        self, world: World, accepted: CaseInfo, desk: Actor
    ) -> None:
        first = facade.issue_control_slip(actor=desk, case_id=accepted.id)
        assert facade.issue_control_slip(actor=desk, case_id=accepted.id) == first
        case = Case.objects.get(pk=accepted.id)
        case.tasks.filter(closed_at__isnull=True).update(closed_at=clock.now(), closed_by="Lan")
        second = facade.issue_control_slip(actor=desk, case_id=accepted.id)
        assert second.id != first.id
        assert PrintedForm.objects.get(pk=first.id).data["rows"][1][-1] == "Đang giữ"

    def test_a_transfer_slip_shows_one_hand_over(self, world: World, accepted: CaseInfo, desk: Actor) -> None:
        specialist = world.actor("chuyen-vien-xa")
        facade.offer_transfer(
            actor=specialist, **again(accepted), to_unit_id=world.other_commune.id, note="Sai nơi"
        )
        offer = facade.transfers(accepted.id)[0]
        there = world.staff("cases.accept", "cases.read", "cases.print", unit=world.other_commune)
        facade.answer_transfer(actor=there, transfer_id=offer.id, received=True)
        made = facade.issue_control_slip(actor=there, case_id=accepted.id, transfer_id=offer.id)
        data = PrintedForm.objects.get(pk=made.id).data
        assert made.name == "PHIẾU CHUYỂN HỒ SƠ"
        assert [cells[0] for cells in data["rows"]] == [world.commune.name, world.other_commune.name]
        assert data["transfers"][0][:2] == [world.commune.name, world.other_commune.name]
        with pytest.raises(NotFound):
            facade.issue_control_slip(actor=there, case_id=accepted.id, transfer_id=uuid4())

    def test_another_commune_prints_nothing(self, world: World, accepted: CaseInfo) -> None:
        stranger = world.staff("cases.read", "cases.print", unit=world.other_commune)
        with pytest.raises(NotFound):
            facade.issue_control_slip(actor=stranger, case_id=accepted.id)
        assert not PrintedForm.objects.exists()


class TestWhoMayOpen:
    def test_the_person_opens_notices_and_no_slip(
        self, world: World, accepted: CaseInfo, desk: Actor
    ) -> None:
        slip = facade.issue_control_slip(actor=desk, case_id=accepted.id)
        (receipt,) = facade.issue_notices(actor=PRINTER, case_id=accepted.id)
        found, content = facade.printed_pdf(world.citizen(), receipt.id)
        assert hashlib.sha256(content).hexdigest() == found.sha256
        assert [form.id for form in facade.printed_forms(accepted.id)] == [receipt.id]
        for actor, form in (
            (world.citizen(), slip),
            (world.citizen("Trần Thị Mai", "030193004321"), receipt),
            (world.staff("cases.read", unit=world.other_commune), receipt),
        ):
            with pytest.raises(NotFound):
                facade.printed_pdf(actor, form.id)

    def test_an_officers_look_is_told_to_the_person(
        self, world: World, accepted: CaseInfo, desk: Actor
    ) -> None:
        (receipt,) = facade.issue_notices(actor=PRINTER, case_id=accepted.id)
        before = AccessLog.objects.count()
        facade.printed_pdf(world.citizen(), receipt.id)
        assert AccessLog.objects.count() == before
        facade.printed_pdf(desk, receipt.id)
        entry = AccessLog.objects.order_by("-at")[0]
        assert (entry.person_id, entry.subject) == (accepted.applicant_id, accepted.code)
