"""The register, the forms of a dossier and its due date, by HTTP."""

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from tests.world import World, answers_for_birth

from tinhso.kernel import clock
from tinhso.platform.access.models import Account
from tinhso.platform.cases import facade as cases
from tinhso.platform.cases.contracts import CaseInfo, Channel, PaperCheck, Submission, SubmitPaper
from tinhso.platform.cases.models import PrintedForm
from tinhso.platform.events import facade as events

pytestmark = pytest.mark.django_db
BACKEND = "allauth.account.auth_backends.AuthenticationBackend"


def signed_in(username: str) -> Client:
    client = Client()
    client.force_login(Account.objects.get(username=username), backend=BACKEND)
    return client


def citizen_client(world: World, *who: str) -> Client:
    client = Client()
    client.force_login(Account.objects.get(pk=world.citizen(*who).account_id), backend=BACKEND)
    return client


@pytest.fixture
def desk(world: World) -> Client:
    return signed_in("mot-cua-xa")


@pytest.fixture
def accepted(world: World) -> CaseInfo:
    papers = (SubmitPaper("giay-chung-sinh", on_paper=True),)
    submission = Submission("1.001193", answers_for_birth(world), papers, Channel.ONLINE)
    filed = cases.submit(actor=world.citizen(), submission=submission)
    checks = {"giay-chung-sinh": cases.Check(PaperCheck.VALID)}
    made = cases.accept(
        actor=world.actor("mot-cua-xa"), case_id=filed.id, revision=filed.revision, checks=checks
    )
    events.deliver_due()
    return made


def text(response: Any) -> str:
    return str(response.content.decode())


class TestRegister:
    def test_it_lists_the_last_month_with_totals(self, desk: Client, accepted: CaseInfo) -> None:
        shown = desk.get(reverse("registers:register"))
        assert shown.status_code == 200
        assert accepted.code in text(shown)
        assert "Đang giải quyết, trong hạn" in text(shown)
        assert reverse("registers:papers", args=[accepted.id]) in text(shown)

    def test_a_unit_is_found_without_tone_marks(self, world: World, desk: Client, accepted: CaseInfo) -> None:
        from tinhso.kernel.text_vi import fold

        found = desk.get(reverse("registers:register"), {"unit": fold(world.commune.name)})
        assert found.status_code == 200
        assert accepted.code in text(found)

    @pytest.mark.parametrize(
        "typed",
        [
            {"unit": "không có nơi này"},
            {"first": "2026-13-40"},
            {"first": "2026-11-20", "last": "2026-11-01"},
            {"first": "2020-01-01", "last": "2026-11-01"},
            {"status": "gone"},
            {"procedure": "x" * 99},
            {"unit": "\x00"},
            {"cursor": "nonsense"},
        ],
    )
    def test_bad_input_is_said_beside_the_field_and_kept(self, desk: Client, typed: dict[str, str]) -> None:
        for way in (desk.get, desk.post):
            address = reverse("registers:register" if way == desk.get else "registers:export")
            if "cursor" in typed and way == desk.post:
                continue
            shown = way(address, typed)
            assert shown.status_code == 422
            if "unit" in typed and "\x00" not in typed["unit"]:
                assert typed["unit"] in text(shown)

    def test_printing_leads_to_the_paper(self, desk: Client, accepted: CaseInfo) -> None:
        answer = desk.post(reverse("registers:print"), {"procedure": "1.001193"})
        made = PrintedForm.objects.get(form="register")
        assert answer.url == reverse("registers:download", args=[made.id])
        paper = desk.get(answer.url)
        assert paper["Content-Type"] == "application/pdf"
        assert paper.content.startswith(b"%PDF")

    def test_exporting_gives_a_workbook(self, desk: Client, accepted: CaseInfo) -> None:
        book = desk.post(reverse("registers:export"), {})
        assert book.content.startswith(b"PK")
        assert "attachment" in book["Content-Disposition"]

    def test_it_is_not_for_citizens_nor_strangers(self, world: World, accepted: CaseInfo) -> None:
        assert citizen_client(world).get(reverse("registers:register")).status_code == 403
        assert Client().get(reverse("registers:register")).status_code == 302
        for name in ("print", "export"):
            assert citizen_client(world).post(reverse(f"registers:{name}")).status_code == 403
        assert not PrintedForm.objects.filter(form="register").exists()


class TestPapers:
    def test_the_citizen_finds_the_receipt_and_no_slip(
        self, world: World, desk: Client, accepted: CaseInfo
    ) -> None:
        assert desk.post(reverse("registers:control_slip", args=[accepted.id])).status_code == 302
        slip = PrintedForm.objects.get(form="control_slip")
        shown = citizen_client(world).get(reverse("registers:papers", args=[accepted.id]))
        assert "Giấy tiếp nhận hồ sơ và hẹn trả kết quả" in text(shown)
        assert "Phiếu kiểm soát" not in text(shown)
        refused = citizen_client(world).get(reverse("registers:download", args=[slip.id]))
        assert refused.status_code == 404

    def test_both_download_the_same_bytes(self, world: World, desk: Client, accepted: CaseInfo) -> None:
        receipt = PrintedForm.objects.get(form="receipt")
        address = reverse("registers:download", args=[receipt.id])
        assert desk.get(address).content == citizen_client(world).get(address).content
        same = reverse("one_stop:receipt", args=[accepted.id])
        assert desk.get(same).content == desk.get(address).content

    def test_the_officer_makes_a_slip(self, desk: Client, accepted: CaseInfo) -> None:
        desk.post(reverse("registers:control_slip", args=[accepted.id]))
        desk.post(reverse("registers:control_slip", args=[accepted.id]))
        assert PrintedForm.objects.filter(form="control_slip").count() == 1
        assert "Phiếu kiểm soát" in text(desk.get(reverse("registers:papers", args=[accepted.id])))

    @pytest.mark.parametrize("transfer", ["nonsense", "0197a000-0000-7000-8000-000000000000"])
    def test_a_transfer_that_is_none(self, desk: Client, accepted: CaseInfo, transfer: str) -> None:
        answer = desk.post(reverse("registers:control_slip", args=[accepted.id]), {"transfer": transfer})
        assert answer.status_code in {404, 422}
        assert not PrintedForm.objects.filter(form="control_slip").exists()

    def test_others_see_nothing(self, world: World, accepted: CaseInfo) -> None:
        stranger = citizen_client(world, "Trần Thị Mai", "030193004321")
        for name in ("papers", "why"):
            address = reverse(f"registers:{name}", args=[accepted.id])
            assert stranger.get(address).status_code == 404
            assert signed_in("mot-cua-huyen").get(address).status_code == 404
            assert Client().get(address).status_code == 302


class TestWhy:
    def test_today_it_agrees_with_the_dossier(self, world: World, desk: Client, accepted: CaseInfo) -> None:
        for client in (desk, citizen_client(world)):
            shown = client.get(reverse("registers:why", args=[accepted.id]))
            assert shown.status_code == 200
            assert "Tính lại từ đầu ra đúng hạn" in text(shown)

    def test_the_links_of_the_history_show_that_moment(self, desk: Client, accepted: CaseInfo) -> None:
        assert accepted.accepted_at
        minute = f"{clock.local(accepted.accepted_at):%Y-%m-%dT%H:%M}"
        address = reverse("registers:why", args=[accepted.id])
        assert f"?tai={minute}" in text(desk.get(address))
        assert "Hạn trả, như đã biết lúc đó" in text(desk.get(address, {"tai": minute}))
        assert "Lúc đó chưa có hạn trả" in text(desk.get(address, {"tai": "2020-01-01T08:00"}))

    @pytest.mark.parametrize("typed", ["x", "2026-02-30T10:00", "0001-01-01T00:00", "9999-12-31T23:59"])
    def test_a_moment_that_cannot_be(self, desk: Client, accepted: CaseInfo, typed: str) -> None:
        shown = desk.get(reverse("registers:why", args=[accepted.id]), {"tai": typed})
        assert shown.status_code == 422
        assert "tai-error" in text(shown)
