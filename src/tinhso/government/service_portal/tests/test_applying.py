"""A citizen applies, page by page, and follows the dossier."""

import io
from typing import Any
from uuid import UUID

import pikepdf
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from tests.world import World, answers_for_birth

from tinhso.kernel.actor import Actor
from tinhso.platform.access.models import Account
from tinhso.platform.cases import facade as cases
from tinhso.platform.cases.contracts import Status
from tinhso.platform.forms import facade as forms
from tinhso.platform.forms.contracts import DraftInfo
from tinhso.platform.forms.rules.writing import typed_answers

pytestmark = pytest.mark.django_db
BIRTH = "1.001193"
BACKEND = "allauth.account.auth_backends.AuthenticationBackend"


@pytest.fixture
def citizen(world: World) -> Actor:
    return world.citizen()


@pytest.fixture
def client(citizen: Actor) -> Client:
    signed_in = Client()
    signed_in.force_login(Account.objects.get(pk=citizen.account_id), backend=BACKEND)
    return signed_in


@pytest.fixture
def draft(client: Client, citizen: Actor) -> DraftInfo:
    client.get(reverse("service_portal:begin", args=[BIRTH]))
    return forms.drafts(citizen)[0]


def pdf(name: str = "giay-chung-sinh.pdf") -> SimpleUploadedFile:
    document, out = pikepdf.new(), io.BytesIO()
    document.add_blank_page()
    document.save(out)
    return SimpleUploadedFile(name, out.getvalue(), "application/pdf")


def birth_form() -> Any:
    return forms.load_form(cases.procedure_in_force(BIRTH)[1].forms[0])


def step_url(draft: DraftInfo, slug: str) -> str:
    return reverse("service_portal:form_step", args=[draft.id, slug])


def page_url(name: str, draft: DraftInfo) -> str:
    return reverse(f"service_portal:{name}", args=[draft.id])


def fill_in(client: Client, citizen: Actor, draft: DraftInfo, answers: dict[str, Any]) -> None:
    for step in birth_form().steps:
        revision = forms.draft(citizen, draft.id).revision
        data = {**typed_answers(step, answers), "revision": [str(revision)], "_do": ["next"]}
        response = client.post(step_url(draft, step.code), data)
        assert response.status_code == 302, response.content.decode()


def attach(client: Client, draft: DraftInfo) -> Any:
    return client.post(page_url("papers", draft), {"paper-giay-chung-sinh.file": pdf(), "_do": "next"})


def test_a_draft_begins_with_what_the_state_knows(draft: DraftInfo, client: Client) -> None:
    response = client.get(step_url(draft, "con"))
    assert response.status_code == 200
    assert "Kinh" in response.content.decode()


def test_beginning_twice_goes_on_with_the_same_draft(
    draft: DraftInfo, client: Client, citizen: Actor
) -> None:
    client.get(reverse("service_portal:begin", args=[BIRTH]))
    assert [d.id for d in forms.drafts(citizen)] == [draft.id]


def test_errors_are_422_and_nothing_typed_is_lost(draft: DraftInfo, client: Client, citizen: Actor) -> None:
    data = {"child_name": "Nguyễn Thị Ửng", "child_birth_date": "ngày kia", "revision": "1", "_do": "next"}
    response = client.post(step_url(draft, "con"), data)
    shown = response.content.decode()
    assert response.status_code == 422
    assert "hãy nhập ngày, tháng, năm, ví dụ 12/03/1996" in shown
    assert 'value="ngày kia"' in shown
    again = client.get(step_url(draft, "con")).content.decode()
    assert 'value="ngày kia"' in again
    assert 'value="Nguyễn Thị Ửng"' in again


def test_typing_is_saved_as_one_goes(draft: DraftInfo, client: Client, citizen: Actor) -> None:
    data = {"child_name": "Nguyễn Minh", "child_birth_date": "20/1", "revision": "1", "autosave": "1"}
    answer = client.post(step_url(draft, "con"), data).json()
    assert answer["revision"] == 2
    saved = forms.draft(citizen, draft.id)
    assert saved.answers["child_name"] == "Nguyễn Minh"
    assert saved.typed["con"]["child_birth_date"] == ["20/1"]


def test_an_old_page_does_not_overwrite_and_keeps_its_text(draft: DraftInfo, client: Client) -> None:
    client.post(step_url(draft, "con"), {"child_name": "Mới", "revision": "1", "autosave": "1"})
    response = client.post(step_url(draft, "con"), {"child_name": "Cũ", "revision": "1", "_do": "next"})
    shown = response.content.decode()
    assert response.status_code == 409
    assert 'value="Cũ"' in shown
    assert 'name="revision" value="2"' in shown
    autosaved = client.post(step_url(draft, "con"), {"child_name": "Cũ", "revision": "1", "autosave": "1"})
    assert autosaved.status_code == 409
    assert autosaved.json()["code"] == "forms.stale"


def test_going_back_saves_without_complaint(draft: DraftInfo, client: Client, citizen: Actor) -> None:
    response = client.post(
        step_url(draft, "cha-me"), {"mother_name": "Hường", "revision": "1", "_do": "back"}
    )
    assert response["Location"] == step_url(draft, "con")
    assert forms.draft(citizen, draft.id).answers["mother_name"] == "Hường"


def test_nobody_else_can_open_the_draft(draft: DraftInfo, world: World) -> None:
    other = Client()
    account = world.citizen("Trần Thị Cúc", "030193000719").account_id
    other.force_login(Account.objects.get(pk=account), backend=BACKEND)
    for url in (step_url(draft, "con"), page_url("papers", draft), page_url("check", draft)):
        assert other.get(url).status_code == 404
    assert other.post(page_url("discard", draft)).status_code == 404


def test_papers_must_be_there_before_going_on(
    world: World, draft: DraftInfo, client: Client, citizen: Actor
) -> None:
    fill_in(client, citizen, draft, answers_for_birth(world))
    response = client.post(page_url("papers", draft), {"_do": "next"})
    assert response.status_code == 422
    assert 'href="#paper-giay-chung-sinh"' in response.content.decode()
    assert attach(client, draft).status_code == 302
    assert "giay-chung-sinh.pdf" in client.get(page_url("papers", draft)).content.decode()


def test_a_refused_file_says_why_and_loses_nothing(
    world: World, draft: DraftInfo, client: Client, citizen: Actor
) -> None:
    fill_in(client, citizen, draft, answers_for_birth(world))
    bad = SimpleUploadedFile("giay.pdf", b"MZ this is no pdf", "application/pdf")
    response = client.post(page_url("papers", draft), {"paper-giay-chung-sinh.file": bad, "_do": "next"})
    assert response.status_code == 422
    assert forms.draft(citizen, draft.id).answers["child_name"] == "Nguyễn Minh Khôi"


@pytest.mark.parametrize("file_id", ["01a20000-0000-7000-8000-000000000000", "not-an-id", ""])
def test_a_made_up_file_is_not_taken(
    world: World, draft: DraftInfo, client: Client, citizen: Actor, file_id: str
) -> None:
    fill_in(client, citizen, draft, answers_for_birth(world))
    response = client.post(page_url("papers", draft), {"paper-giay-chung-sinh": file_id, "_do": "next"})
    assert response.status_code == 422


def test_a_paper_can_be_taken_away_again(
    world: World, draft: DraftInfo, client: Client, citizen: Actor
) -> None:
    fill_in(client, citizen, draft, answers_for_birth(world))
    attach(client, draft)
    client.post(page_url("papers", draft), {"_do": "remove:giay-chung-sinh"})
    assert forms.draft(citizen, draft.id).extra["papers"] == {}


def test_post_needs_an_address(draft: DraftInfo, client: Client) -> None:
    response = client.post(page_url("delivery", draft), {"method": "post", "address": "", "revision": "1"})
    assert response.status_code == 422
    assert "Hãy nhập địa chỉ" in response.content.decode()


def test_the_check_page_names_what_is_missing(draft: DraftInfo, client: Client) -> None:
    response = client.post(page_url("check", draft))
    assert response.status_code == 422
    assert step_url(draft, "con") in response.content.decode()


def test_from_first_page_to_filed_dossier(
    world: World, draft: DraftInfo, client: Client, citizen: Actor
) -> None:
    fill_in(client, citizen, draft, answers_for_birth(world))
    attach(client, draft)
    revision = forms.draft(citizen, draft.id).revision
    client.post(page_url("delivery", draft), {"method": "desk", "revision": str(revision)})
    shown = client.get(page_url("check", draft)).content.decode()
    assert "Nguyễn Minh Khôi" in shown
    assert "giay-chung-sinh.pdf" in shown
    response = client.post(page_url("check", draft))
    assert response.status_code == 302
    case = cases.own_cases(citizen).rows[0]
    assert response["Location"] == reverse("service_portal:filed", args=[case.id])
    assert case.code in client.get(response["Location"]).content.decode()
    assert forms.drafts(citizen) == []
    assert case.status is Status.SUBMITTED


@pytest.fixture
def filed(world: World, draft: DraftInfo, client: Client, citizen: Actor) -> Any:
    fill_in(client, citizen, draft, answers_for_birth(world))
    attach(client, draft)
    client.post(page_url("check", draft))
    return cases.own_cases(citizen).rows[0]


def own(client: Client, name: str, case_id: UUID, **data: Any) -> Any:
    address = reverse(f"service_portal:{name}", args=[case_id])
    return client.post(address, data) if data else client.get(address)


def test_ones_own_dossiers_and_nobody_elses(world: World, filed: Any, client: Client) -> None:
    assert filed.code in client.get(reverse("service_portal:dossiers")).content.decode()
    assert filed.code in own(client, "dossier", filed.id).content.decode()
    other = Client()
    account = world.citizen("Trần Thị Cúc", "030193000719").account_id
    other.force_login(Account.objects.get(pk=account), backend=BACKEND)
    assert filed.code not in other.get(reverse("service_portal:dossiers")).content.decode()
    assert own(other, "dossier", filed.id).status_code == 404
    assert own(other, "withdraw", filed.id, revision="1", note="x").status_code == 404


def test_a_dossier_can_be_withdrawn_with_a_reason(filed: Any, client: Client, citizen: Actor) -> None:
    response = own(client, "withdraw", filed.id, revision=str(filed.revision), note=" ")
    assert response.status_code == 422
    stale = own(client, "withdraw", filed.id, revision="999", note="Nộp nhầm nơi")
    assert stale.status_code == 409
    assert "Nộp nhầm nơi" in stale.content.decode()
    assert own(client, "withdraw", filed.id, revision=str(filed.revision), note="Nộp nhầm").status_code == 302
    assert cases.own_case(citizen, filed.id).status is Status.STOPPED


def test_answering_what_the_office_asks_for(world: World, filed: Any, client: Client, citizen: Actor) -> None:
    officer = world.actor("mot-cua-xa")
    asked = cases.request_supplement(
        actor=officer,
        case_id=filed.id,
        revision=filed.revision,
        note="Ảnh mờ, xin chụp lại.",
        paper_codes=["giay-chung-sinh"],
    )
    shown = own(client, "dossier", filed.id).content.decode()
    assert "Ảnh mờ, xin chụp lại." in shown
    empty = own(client, "answer", filed.id, revision=str(asked.revision), answer="Tôi đã chụp lại")
    assert empty.status_code == 422
    assert "Tôi đã chụp lại" in empty.content.decode()
    data = {
        "revision": str(asked.revision),
        "answer": "Đây ạ",
        "paper-giay-chung-sinh.file": pdf("anh-moi.pdf"),
    }
    assert own(client, "answer", filed.id, **data).status_code == 302
    assert cases.own_case(citizen, filed.id).status is Status.SUBMITTED


def test_a_receipt_only_after_acceptance(filed: Any, client: Client) -> None:
    assert own(client, "receipt", filed.id).status_code == 422


def test_a_discarded_draft_is_gone(draft: DraftInfo, client: Client, citizen: Actor) -> None:
    assert client.post(page_url("discard", draft)).status_code == 302
    assert forms.drafts(citizen) == []
