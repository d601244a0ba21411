"""Results and receipts of an agency with a key leave signed; without a key they leave as before."""

import hashlib
import subprocess
from pathlib import Path
from typing import Any

import pytest
from cryptography.x509.oid import NameOID
from django.conf import settings as django_settings
from tests.world import World, birth_answers

from tinhso.kernel.actor import system_actor
from tinhso.platform.cases import facade
from tinhso.platform.cases.contracts import CaseInfo, Channel, Form, PaperCheck, Submission, SubmitPaper
from tinhso.platform.cases.models import PrintedForm, Result
from tinhso.platform.cases.prints import issuing
from tinhso.platform.cases.prints.serving import receipt
from tinhso.platform.files import facade as files
from tinhso.platform.signing import facade as signing
from tinhso.platform.signing.contracts import Kind, Trust, Verdict
from tinhso.platform.signing.demo.pki import DemoPki
from tinhso.platform.signing.keys import seal
from tinhso.platform.signing.providers.base import HeldKey

pytestmark = pytest.mark.django_db
VALID = {"giay-chung-sinh": facade.Check(PaperCheck.VALID)}


@pytest.fixture(scope="module")
def pki(tmp_path_factory: pytest.TempPathFactory) -> DemoPki:
    """Authorities that nobody can reach: signing must work without the network."""
    made = DemoPki(tmp_path_factory.mktemp("pki"), "http://127.0.0.1:9")
    made.ensure()
    return made


@pytest.fixture
def agency(world: World, db: None, pki: DemoPki, settings: Any) -> World:
    """The commune has a key that the system may use."""
    settings.TIME_STAMPING_URL = ""
    actor = system_actor("thử", ["signing.authorities", "signing.manage"])
    for code in ("official-root", "official-ca"):
        signing.add_authority(
            actor=actor,
            certificate=(pki.folder / f"{code}.crt").read_text(),
            trust_as=Trust.OFFICIAL,
            stamps_time=False,
            legal_basis="Thử",
        )
    issued = pki.issue("official-ca", {NameOID.COMMON_NAME: world.commune.name})
    signing.enter_key(
        actor=actor,
        kind=Kind.AGENCY,
        owner_id=world.commune.id,
        provider="software",
        name="Hệ thống",
        key=HeldKey("", issued.pem, seal(issued.key_der, django_settings.SIGNING_SECRET, "")),
        needs_pin=False,
    )
    return world


def accepted(world: World) -> CaseInfo:
    answers = birth_answers(world.commune.area_code)
    paper = SubmitPaper("giay-chung-sinh", on_paper=True)
    case = facade.submit(
        actor=world.citizen(), submission=Submission("1.001193", answers, (paper,), Channel.ONLINE, key="k")
    )
    return facade.accept(
        actor=world.actor("mot-cua-xa"), case_id=case.id, revision=case.revision, checks=VALID
    )


def issued(world: World) -> Result:
    case = accepted(world)
    specialist, leader, desk = (world.actor(f"{who}-xa") for who in ("chuyen-vien", "lanh-dao", "mot-cua"))

    def now() -> dict[str, Any]:
        found = facade.case_for_staff(specialist, case.id, purpose="thử")
        return {"case_id": case.id, "revision": found.revision}

    facade.draft_result(
        actor=specialist, **now(), fields={"registration_place": "UBND phường", "note": "Không"}
    )
    facade.perform(actor=specialist, **now(), code="submit_for_approval")
    facade.perform(actor=leader, **now(), code="approve")
    facade.perform(actor=desk, **now(), code="issue")
    return Result.objects.get(case_id=case.id)


def content_of(file_id: Any) -> bytes:
    with files.open_file(file_id) as opened:
        return opened.read()


def pdfsig(path: Path, content: bytes) -> str:
    path.write_bytes(content)
    return subprocess.run(["pdfsig", str(path)], capture_output=True, text=True, check=False).stdout


@pytest.mark.judge("pdfsig")
def test_a_result_is_issued_signed(agency: World, tmp_path: Path) -> None:
    result = issued(agency)
    report = signing.report_of(result.file_id)
    assert report.signatures[0].signer == agency.commune.name[:64]
    assert report.verdict is Verdict.REVOCATION_UNKNOWN  # nobody answers in this test
    assert "Signature is Valid" in pdfsig(tmp_path / "a.pdf", content_of(result.file_id))
    assert files.file_info(result.file_id).owner_kind == "case"


@pytest.mark.judge("pdfsig")
def test_a_receipt_is_signed_once_and_its_print_can_be_made_again(agency: World, tmp_path: Path) -> None:
    case = accepted(agency)
    from tinhso.platform.cases.models import Case

    row_case = Case.objects.get(pk=case.id)
    first = receipt(row_case)
    assert receipt(row_case) == first
    assert "Signature is Valid" in pdfsig(tmp_path / "a.pdf", first)
    row = PrintedForm.objects.get(case_id=case.id, form=Form.RECEIPT)
    printed = issuing.again(row)
    assert hashlib.sha256(printed).hexdigest() == row.sha256
    assert first.startswith(printed)  # the signature stands after the very bytes of the print
    assert hashlib.sha256(first).hexdigest() == row.signed_sha256 == issuing.info(row).sha256


def test_an_agency_without_a_key_issues_as_before(world: World, db: None) -> None:
    result = issued(world)
    assert signing.report_of(result.file_id).verdict is Verdict.NO_SIGNATURE
    row = PrintedForm.objects.filter(case=result.case, form=Form.RECEIPT).first()
    assert row is None or row.signed_sha256 == ""
