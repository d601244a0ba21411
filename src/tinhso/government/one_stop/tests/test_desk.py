"""The desk as officers use it, by HTTP."""

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from tests.world import World, answers_for_birth

from tinhso.platform.access.models import Account
from tinhso.platform.cases import facade as cases
from tinhso.platform.cases.contracts import CaseInfo, Channel, PaperCheck, Status, Submission, SubmitPaper

pytestmark = pytest.mark.django_db


def signed_in(username: str) -> Client:
    client = Client()
    client.force_login(
        Account.objects.get(username=username), backend="allauth.account.auth_backends.AuthenticationBackend"
    )
    return client


@pytest.fixture
def filed(world: World) -> CaseInfo:
    papers = (SubmitPaper("giay-chung-sinh", on_paper=True),)
    citizen = world.citizen()
    submission = Submission("1.001193", answers_for_birth(world), papers, Channel.ONLINE)
    return cases.submit(actor=citizen, submission=submission)


def post(client: Client, case: CaseInfo, action: str, **data: Any) -> Any:
    body = {"revision": case.revision, "action": action, **data}
    return client.post(reverse("one_stop:dossier", args=[case.id]), body)


def now(case: CaseInfo) -> CaseInfo:
    from tinhso.platform.cases.models import Case
    from tinhso.platform.cases.selectors import info

    return info(Case.objects.get(pk=case.id))


def test_worklist_shows_only_the_own_unit(world: World, filed: CaseInfo) -> None:
    mine = signed_in("mot-cua-xa").get(reverse("one_stop:worklist"))
    assert filed.code in mine.content.decode()
    district = signed_in("mot-cua-huyen").get(reverse("one_stop:worklist") + "?view=unit")
    assert filed.code not in district.content.decode()
    chairman = signed_in("chu-tich-tinh").get(reverse("one_stop:worklist") + "?view=unit")
    assert filed.code in chairman.content.decode()


@pytest.mark.parametrize("text", ["nguyen van tung", "Nguyễn Văn", "minh khoi", "0912345678"])
def test_search_needs_no_tone_marks(world: World, filed: CaseInfo, text: str) -> None:
    found = signed_in("mot-cua-xa").get(reverse("one_stop:worklist"), {"view": "unit", "q": text})
    assert filed.code in found.content.decode()


@pytest.mark.parametrize("text", ["')) OR 1=1 --", "<script>", "& | !", "x" * 5_000, "\x00"])
def test_strange_searches_find_nothing_and_break_nothing(world: World, filed: CaseInfo, text: str) -> None:
    found = signed_in("mot-cua-xa").get(reverse("one_stop:worklist"), {"view": "unit", "q": text})
    assert found.status_code == 200


def test_the_whole_way_by_pages(world: World, filed: CaseInfo) -> None:
    desk, specialist, leader = (signed_in(f"{who}-xa") for who in ("mot-cua", "chuyen-vien", "lanh-dao"))
    assert desk.get(reverse("one_stop:dossier", args=[filed.id])).status_code == 200
    assert post(desk, filed, "accept", **{"check-giay-chung-sinh": "valid"}).status_code == 302
    assert desk.get(reverse("one_stop:receipt", args=[filed.id])).content.startswith(b"%PDF")
    body = {"revision": now(filed).revision, "registration_place": "UBND phường", "note": "Không"}
    assert specialist.post(reverse("one_stop:draft", args=[filed.id]), body).status_code == 302
    draft = cases.results(filed.id)[0]
    assert specialist.get(reverse("one_stop:draft_pdf", args=[draft.id])).content.startswith(b"%PDF")
    assert post(specialist, now(filed), "submit_for_approval").status_code == 302
    queue = leader.get(reverse("one_stop:sign"))
    assert filed.code in queue.content.decode()
    chosen = {"case": f"{filed.id}:{now(filed).revision}"}
    assert leader.post(reverse("one_stop:sign"), chosen).status_code == 302
    assert post(desk, now(filed), "issue").status_code == 302
    page = reverse("one_stop:hand_over", args=[filed.id])
    body = {"way": "desk", "revision": now(filed).revision, "collector": "applicant", "proof": "slip"}
    refused = desk.post(page, body)
    assert refused.status_code == 422
    assert "Hãy ghi số giấy tờ tùy thân" in refused.content.decode()
    assert desk.post(page, body | {"paper_number": "030093001234"}).status_code == 302
    assert now(filed).status is Status.RETURNED


def test_a_stale_page_is_refused_and_keeps_what_was_typed(world: World, filed: CaseInfo) -> None:
    desk = signed_in("mot-cua-xa")
    cases.check_papers(
        actor=world.actor("mot-cua-xa"),
        case_id=filed.id,
        revision=1,
        checks={"giay-chung-sinh": cases.Check(PaperCheck.VALID)},
    )
    answer = post(desk, filed, "refuse", **{"reason-refuse": "Không đúng thẩm quyền của xã"})
    assert answer.status_code == 409
    text = answer.content.decode()
    assert "Người khác vừa xử lý" in text
    assert "Không đúng thẩm quyền của xã" in text


def test_a_missing_reason_is_asked_for_in_place(world: World, filed: CaseInfo) -> None:
    answer = post(signed_in("mot-cua-xa"), filed, "request_supplement", **{"reason-request_supplement": " "})
    assert answer.status_code == 422
    assert "Hãy ghi lý do" in answer.content.decode()
    assert now(filed).status is Status.SUBMITTED


@pytest.mark.parametrize("action", ["", "approve", "nonsense", "deliver"])
def test_forged_actions_change_nothing(world: World, filed: CaseInfo, action: str) -> None:
    answer = post(signed_in("mot-cua-xa"), filed, action)
    assert answer.status_code in {403, 404, 409, 422}
    assert now(filed).revision == filed.revision


@pytest.mark.parametrize("revision", ["", "abc", "-1", "9" * 30])
def test_a_forged_revision_is_refused(world: World, filed: CaseInfo, revision: str) -> None:
    body = {"revision": revision, "action": "accept", "check-giay-chung-sinh": "valid"}
    answer = signed_in("mot-cua-xa").post(reverse("one_stop:dossier", args=[filed.id]), body)
    assert answer.status_code in {409, 422}


def test_the_other_unit_sees_nothing(world: World, filed: CaseInfo) -> None:
    other = signed_in("mot-cua-huyen")
    assert other.get(reverse("one_stop:dossier", args=[filed.id])).status_code == 404
    assert post(other, filed, "accept").status_code == 404
    assert other.get(reverse("one_stop:receipt", args=[filed.id])).status_code == 404


INTAKE = {
    "personal_number": "030060007777",
    "full_name": "Bùi Văn Lâm",
    "birth": "1960",
    "phone": "0987 000 111",
    "document_name": "bằng tốt nghiệp",
    "pages": "3",
    "copies": "2",
    "paper": ["ban-chinh", "ban-sao"],
    "delivery": "desk",
}


class TestIntake:
    def test_one_page_takes_in_and_accepts(self, world: World) -> None:
        desk = signed_in("mot-cua-xa")
        url = reverse("one_stop:take_in", args=["2.000815"])
        assert desk.get(url).status_code == 200
        answer = desk.post(url, {**INTAKE, "commune": world.commune.area_code, "idempotency_key": "k1"})
        assert answer.status_code == 302, answer.content.decode()
        case_id = answer["Location"].rstrip("/").split("/")[-1]
        again = desk.post(url, {**INTAKE, "commune": world.commune.area_code, "idempotency_key": "k1"})
        assert again["Location"] == answer["Location"]
        page = desk.get(answer["Location"]).content.decode()
        assert "10.000" in page, "two pages at 2,000 and one at 1,000, twice"
        assert case_id

    def test_mistakes_are_shown_and_nothing_typed_is_lost(self, world: World) -> None:
        desk = signed_in("mot-cua-xa")
        body = {**INTAKE, "commune": world.commune.area_code, "personal_number": "123", "pages": "ba"}
        answer = desk.post(reverse("one_stop:take_in", args=["2.000815"]), body)
        assert answer.status_code == 422
        text = answer.content.decode()
        assert "Hãy nhập đủ 12 chữ số." in text
        assert "Bùi Văn Lâm" in text
        assert 'value="ba"' in text

    def test_missing_papers_are_named(self, world: World) -> None:
        desk = signed_in("mot-cua-xa")
        body = {**INTAKE, "commune": world.commune.area_code, "paper": []}
        answer = desk.post(reverse("one_stop:take_in", args=["2.000815"]), body)
        assert answer.status_code == 422
        assert "Hãy nộp Bản chính" in answer.content.decode()

    def test_procedures_are_found_by_common_words(self, world: World) -> None:
        desk = signed_in("mot-cua-xa")
        for words in ("sao y", "chung thuc", "2.000815"):
            found = desk.get(reverse("one_stop:intake"), {"q": words}).content.decode()
            assert reverse("one_stop:take_in", args=["2.000815"]) in found
