import io
from typing import Any
from uuid import UUID

import pikepdf
import pytest
from django.test import Client
from tests.world import World, answers_for_birth

from tinhso.kernel.actor import Actor
from tinhso.platform.access.models import Account
from tinhso.platform.cases import facade as cases
from tinhso.platform.cases.contracts import CaseInfo, Channel, PaperCheck, Submission, SubmitPaper
from tinhso.platform.cases.models import Case
from tinhso.platform.cases.selectors import info
from tinhso.platform.files import facade as files


def signed_in(username: str) -> Client:
    client = Client()
    client.force_login(
        Account.objects.get(username=username), backend="allauth.account.auth_backends.AuthenticationBackend"
    )
    return client


def pdf_bytes() -> bytes:
    pdf, out = pikepdf.new(), io.BytesIO()
    pdf.add_blank_page()
    pdf.save(out)
    return out.getvalue()


def stored(actor: Actor) -> UUID:
    return files.store(actor=actor, stream=io.BytesIO(pdf_bytes()), name="giay-chung-sinh.pdf").id


def fresh(case: CaseInfo) -> CaseInfo:
    return info(Case.objects.get(pk=case.id))


def again(case: CaseInfo) -> dict[str, Any]:
    return {"case_id": case.id, "revision": fresh(case).revision}


@pytest.fixture
def running(world: World, db: None) -> CaseInfo:
    """A birth registration of Nguyễn Văn Tùng, accepted at the commune."""
    citizen = world.citizen()
    papers = (SubmitPaper("giay-chung-sinh", stored(citizen)),)
    submission = Submission("1.001193", answers_for_birth(world), papers, Channel.ONLINE)
    case = cases.submit(actor=citizen, submission=submission)
    checks = {"giay-chung-sinh": cases.Check(PaperCheck.VALID)}
    return cases.accept(actor=world.actor("mot-cua-xa"), **again(case), checks=checks)


@pytest.fixture
def issued(world: World, running: CaseInfo) -> CaseInfo:
    specialist, leader, desk = (world.actor(f"{who}-xa") for who in ("chuyen-vien", "lanh-dao", "mot-cua"))
    fields = {"registration_place": "UBND phường", "note": "Không"}
    cases.draft_result(actor=specialist, **again(running), fields=fields)
    for actor, code in ((specialist, "submit_for_approval"), (leader, "approve"), (desk, "issue")):
        cases.perform(actor=actor, **again(running), code=code)
    return fresh(running)
