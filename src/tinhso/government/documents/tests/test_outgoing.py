"""A document from draft to receivers: duties apart, numbers without gaps, signatures that stay whole."""

import io
from dataclasses import replace
from datetime import date, timedelta
from typing import Any
from uuid import uuid4

import pdfplumber
import pikepdf
import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.x509.oid import NameOID
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign import fields, signers
from pyhanko.sign.diff_analysis import ModificationLevel
from pyhanko.sign.validation import validate_pdf_signature
from pyhanko_certvalidator import ValidationContext

from tinhso.government.documents import facade
from tinhso.government.documents.actions.follow import note_proven
from tinhso.government.documents.actions.review import note_signed
from tinhso.government.documents.contracts import CopyKind, DocumentInfo, Draft, Receiver, Route, Status
from tinhso.government.documents.models import Comment, Copy, Document, Number, Recipient, Version
from tinhso.government.documents.prints.numbered import with_number
from tinhso.government.documents.signers import offered
from tinhso.government.documents.tests.conftest import NOW, TODAY, Office
from tinhso.kernel import clock
from tinhso.kernel.actor import Grant, system_actor
from tinhso.kernel.errors import Conflict, Denied, DomainError, Invalid
from tinhso.platform.access.models import Account
from tinhso.platform.events.facade import deliver_due
from tinhso.platform.events.models import Event
from tinhso.platform.files import facade as files
from tinhso.platform.messaging.models import Message
from tinhso.platform.signing import facade as signing
from tinhso.platform.signing.contracts import Capacity, SignatureProven

pytestmark = pytest.mark.django_db


def checked(office: Office, **changes: Any) -> DocumentInfo:
    found = office.drafted(**changes)
    facade.submit(actor=office.specialist, document_id=found.id)
    facade.approve(actor=office.deputy, document_id=found.id, note="Đồng ý")
    return facade.check_format(actor=office.clerk, document_id=found.id)


def signed(office: Office, **changes: Any) -> DocumentInfo:
    found = checked(office, **changes)
    row = Document.objects.get(pk=found.id)
    done = note_signed(
        actor=system_actor("thử", ["documents.signed"]),
        document_id=found.id,
        request_id=row.signing_id,
        file_id=row.file_id,
    )
    assert done is not None
    return done


def numbered(office: Office, **changes: Any) -> DocumentInfo:
    return facade.number(actor=office.clerk, document_id=signed(office, **changes).id)


def content(found: DocumentInfo) -> bytes:
    with files.open_file(Document.objects.get(pk=found.id).file_id) as stream:
        return stream.read()


def test_from_draft_to_receivers(office: Office) -> None:
    found = signed(office)
    assert (found.status, found.code, found.number, found.issued_on) == (Status.SIGNED, "", None, None)
    done = facade.number(actor=office.clerk, document_id=found.id)
    assert (done.code, done.number, done.issued_on) == ("01/BC-UBND", 1, TODAY)
    assert facade.number(actor=office.clerk, document_id=found.id).code == "01/BC-UBND"
    issued = facade.issue(actor=office.clerk, document_id=found.id)
    assert issued.status is Status.ISSUED
    sent = facade.send(actor=office.clerk, document_id=found.id)
    assert sent.status is Status.SENT
    waiting = facade.recipients(office.clerk, found.id)[0]
    facade.note_sent(actor=office.clerk, document_id=found.id, recipient_id=waiting.id, proof="EX123VN")
    one = Recipient.objects.get()
    assert (one.state, one.note, one.sent_at) == ("sent", "EX123VN", NOW)
    names = list(Event.objects.filter(subject=str(found.id)).order_by("id").values_list("type", flat=True))
    assert names == [
        f"documents.{n}"
        for n in ("drafted", "reviewed", "reviewed", "reviewed", "signed", "numbered", "issued", "sent")
    ]
    assert facade.trail_is_whole(found.id)
    recalled = facade.recall(actor=office.clerk, document_id=found.id, reason="Sai số liệu")
    assert (recalled.status, recalled.note) == (Status.RECALLED, "Sai số liệu")


def test_duties_are_kept_apart(office: Office) -> None:
    found = office.drafted()
    with pytest.raises(Denied):
        facade.submit(actor=office.deputy, document_id=found.id)
    facade.submit(actor=office.specialist, document_id=found.id)
    for who in (office.specialist, office.leader, office.clerk):
        with pytest.raises(Denied):
            facade.approve(actor=who, document_id=found.id)
    facade.approve(actor=office.deputy, document_id=found.id)
    for who in (office.specialist, office.deputy, office.leader):
        with pytest.raises(Denied):
            facade.check_format(actor=who, document_id=found.id)
    with pytest.raises(Denied):
        facade.check_format(actor=office.clerk, document_id=found.id, signer_id=office.deputy.account_id)
    facade.check_format(actor=office.clerk, document_id=found.id)
    with pytest.raises(Conflict):
        facade.number(actor=office.clerk, document_id=found.id)
    assert not Number.objects.exists()


def test_a_clerk_does_not_carry_a_draft_of_their_own_through(office: Office) -> None:
    from tinhso.government.documents.contracts import Draft

    own = Draft(
        office.unit_id, "TB", "Lịch trực Tết", signer_id=office.leader.account_id, position="CHỦ TỊCH"
    )
    found = facade.draft(actor=office.clerk, wanted=own)
    facade.submit(actor=office.clerk, document_id=found.id)
    facade.approve(actor=office.deputy, document_id=found.id)
    with pytest.raises(Denied):
        facade.check_format(actor=office.clerk, document_id=found.id)


def test_a_late_word_of_an_old_request_signs_nothing(office: Office) -> None:
    found = checked(office)
    row = Document.objects.get(pk=found.id)
    facade.send_back(actor=office.leader, document_id=found.id, reason="Sửa câu 2")
    told = note_signed(
        actor=system_actor("thử", ["documents.signed"]),
        document_id=found.id,
        request_id=row.signing_id,
        file_id=row.file_id,
    )
    assert told is None
    assert Document.objects.get().status == Status.DRAFT


def test_a_late_time_stamp_follows_into_the_document(office: Office) -> None:
    found = checked(office)
    before = Document.objects.get(pk=found.id)
    stamped = content(found) + b"\n% a revision more\n"
    after = files.store(actor=office.clerk, stream=io.BytesIO(stamped), name="a.pdf")
    told = SignatureProven(uuid4(), f"document:{found.id}", before.file_id, after.id)
    actor = system_actor("thử", ["documents.signed"])
    assert note_proven(actor=actor, document_id=found.id, told=told)
    assert content(found) == stamped
    assert not note_proven(actor=actor, document_id=found.id, told=told)
    assert before.trail.order_by("-seq")[0].content["data"]["sha256"] == after.sha256
    assert facade.trail_is_whole(found.id)


def test_numbers_run_by_register_and_year_and_a_cancelled_one_stays(office: Office) -> None:
    first, second = numbered(office), numbered(office)
    decision = numbered(office, type_code="QĐ")
    assert [one.code for one in (first, second, decision)] == ["01/BC-UBND", "02/BC-UBND", "01/QĐ-UBND"]
    facade.cancel(actor=office.clerk, document_id=second.id, reason="In sai mẫu")
    third = numbered(office)
    assert third.code == "03/BC-UBND"
    proof = facade.proof(office.unit_id, "di_bao_cao", TODAY.year)
    assert proof.whole
    assert [(gap.code, gap.reason) for gap in proof.cancelled] == [("02/BC-UBND", "In sai mẫu")]
    with clock.at(NOW + timedelta(days=40)):
        assert numbered(office).code == "01/BC-UBND"
    with pytest.raises(DomainError):
        facade.cancel(actor=office.clerk, document_id=second.id, reason="lần nữa")


def test_a_letter_names_the_division_that_wrote_it(office: Office) -> None:
    assert numbered(office, type_code="CV").code == "01/UBND"


def test_versions_stay_and_are_compared(office: Office) -> None:
    from tinhso.government.documents.comparing import compare

    found = office.drafted(body="Một\nHai")
    facade.comment(actor=office.deputy, document_id=found.id, text="Bổ sung số liệu")
    facade.save_version(
        actor=office.specialist, document_id=found.id, body="Một\nHai rưỡi\nBa", note="theo góp ý"
    )
    versions = facade.versions(office.deputy, found.id)
    assert [one.number for one in versions] == [2, 1]
    lines = compare(versions[1].body, versions[0].body)
    assert [line.change for line in lines] == ["same", "changed", "added"]
    facade.resolve_comment(actor=office.specialist, document_id=found.id, comment_id=Comment.objects.get().pk)
    assert [one.resolved for one in facade.comments(office.deputy, found.id)] == [True]
    with pytest.raises(Denied):
        facade.save_version(actor=office.reception, document_id=found.id, body="khác")
    assert Version.objects.count() == 2


def test_copies_have_their_own_numbers(office: Office) -> None:
    found = numbered(office)
    whole = facade.make_copy(
        actor=office.clerk, document_id=found.id, kind=CopyKind.SY, receivers="Trạm y tế"
    )
    with pytest.raises(Invalid) as told:
        facade.make_copy(actor=office.clerk, document_id=found.id, kind=CopyKind.TRS)
    assert "part" in told.value.fields
    part = facade.make_copy(actor=office.clerk, document_id=found.id, kind=CopyKind.TRS, part="Điều 2")
    assert (whole.code, part.code) == ("01/SY-UBND", "02/TrS-UBND")
    assert Copy.objects.count() == 2


def test_a_replacement_is_another_issued_document(office: Office) -> None:
    old, new = numbered(office), numbered(office)
    facade.issue(actor=office.clerk, document_id=old.id)
    with pytest.raises(Invalid):
        facade.replace(actor=office.clerk, document_id=old.id, by_id=new.id)
    facade.issue(actor=office.clerk, document_id=new.id)
    assert facade.replace(actor=office.clerk, document_id=old.id, by_id=new.id).status is Status.REPLACED
    assert Document.objects.get(pk=new.id).replaces_id == old.id


def test_without_receivers_nothing_is_sent(office: Office) -> None:
    found = numbered(office, receivers=[])
    facade.issue(actor=office.clerk, document_id=found.id)
    with pytest.raises(Invalid) as told:
        facade.send(actor=office.clerk, document_id=found.id)
    assert "receivers" in told.value.fields


def test_to_an_agency_of_the_axis_it_goes_as_a_message(office: Office) -> None:
    from tinhso.platform.exchange.models import Sending

    found = numbered(office, receivers=[Receiver("Sở Nội vụ", Route.AXIS, "H30.01")])
    facade.issue(actor=office.clerk, document_id=found.id)
    facade.send(actor=office.clerk, document_id=found.id)
    row = Sending.objects.get()
    assert (row.code, row.to_codes) == ("01/BC-UBND", ["H30.01"])
    assert Recipient.objects.get().sending_id == row.pk


@pytest.fixture(scope="module")
def key() -> signers.SimpleSigner:
    private = rsa.generate_private_key(65537, 2048)
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "Vũ Văn Bình")])
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(private.public_key())
        .serial_number(7)
        .not_valid_before(NOW - timedelta(days=900))
        .not_valid_after(NOW + timedelta(days=900))
        .add_extension(x509.KeyUsage(True, True, *[False] * 7), critical=True)
        .sign(private, hashes.SHA256())
    )
    return signers.SimpleSigner.load_pkcs12_data(
        serialization.pkcs12.serialize_key_and_certificates(
            b"k", private, made, None, serialization.BestAvailableEncryption(b"x")
        ),
        other_certs=[],
        passphrase=b"x",
    )


def test_the_number_is_filled_in_and_the_signature_stays_whole(office: Office, key: Any) -> None:
    pdf = content(checked(office))
    writer = IncrementalPdfFileWriter(io.BytesIO(pdf))
    meta = signers.PdfSignatureMetadata(field_name="Ky1")
    out = signers.sign_pdf(writer, meta, signer=key, new_field_spec=fields.SigFieldSpec("Ky1"))
    filled = with_number(out.getvalue(), "07", date(2027, 2, 3))
    signature = PdfFileReader(io.BytesIO(filled)).embedded_signatures[0]
    context = ValidationContext(trust_roots=[key.signing_cert])
    status = validate_pdf_signature(signature, context)
    assert status.intact
    assert status.valid
    assert status.modification_level is ModificationLevel.FORM_FILLING
    with pikepdf.open(io.BytesIO(filled)) as opened:
        values = {str(one.T): str(one.get("/V", "")) for one in opened.Root.AcroForm.Fields}
    assert {name: values[name] for name in ("so", "ngay", "thang", "nam")} == {
        "so": "07",
        "ngay": "03",
        "thang": "02",
        "nam": "2027",
    }
    broken = filled.replace(b"/BC", b"/QC", 1)
    assert (
        broken == filled
        or not validate_pdf_signature(
            PdfFileReader(io.BytesIO(broken)).embedded_signatures[0], context
        ).intact
    )


def test_the_pdf_has_every_part_of_the_decree(office: Office) -> None:
    with pdfplumber.open(io.BytesIO(content(checked(office)))) as opened:
        text = opened.pages[0].extract_text()
        assert (round(opened.pages[0].width), round(opened.pages[0].height)) == (595, 842)
    for part in (
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Độc lập - Tự do - Hạnh phúc",
        "BÁO CÁO",
        "Kết quả cải cách hành chính",
        "320 hồ sơ./.",
        "- Sở Nội vụ",
        "- Lưu: VT.",
        "TM. ỦY BAN NHÂN DÂN",
        "Vũ Văn Bình",
    ):
        assert part in text, part


def test_the_signature_is_seen_between_authority_and_name(office: Office) -> None:
    found = checked(office)
    request = signing.requests_by_id([Document.objects.get().signing_id])
    (step,) = next(iter(request.values())).steps
    place = step.signer.place
    assert place is not None
    with pdfplumber.open(io.BytesIO(content(found))) as pdf:
        page = pdf.pages[place.page]
        mm = float(page.height) / 297
        left, right = place.left * mm, (place.left + place.width) * mm
        top, bottom = (
            float(page.height) - (place.bottom + place.height) * mm,
            float(page.height) - place.bottom * mm,
        )
        room = page.crop((left, top, right, bottom))
        assert room.extract_text().strip() == ""
        below = page.crop((left, bottom, right, bottom + 10 * mm)).extract_text()
        above = page.crop((left, top - 12 * mm, right, top)).extract_text()
    assert below.strip() == found.signer_name
    assert "CHỦ TỊCH" in above


def test_a_document_raised_for_a_dossier_is_found_by_it(office: Office) -> None:
    found = office.drafted(about="case:7", about_url="/mot-cua/ho-so/7/")
    assert [one.id for one in facade.about("case:7")] == [found.id]
    assert facade.about("case:8") == []
    drafted = Event.objects.get(type="documents.drafted")
    assert drafted.data["about"] == "case:7"


def test_what_is_sent_back_or_called_off_leaves_the_queue_of_the_signer(office: Office) -> None:
    def queue() -> list[str]:
        return [one.title for one in signing.waiting_for(office.leader).rows]

    found = checked(office)
    assert queue() == [f"BC: {found.subject}"]
    facade.send_back(actor=office.leader, document_id=found.id, reason="Sửa câu 2")
    assert queue() == []
    facade.submit(actor=office.specialist, document_id=found.id)
    facade.approve(actor=office.deputy, document_id=found.id)
    facade.check_format(actor=office.clerk, document_id=found.id)
    (again,) = signing.waiting_for(office.leader).rows
    opener = replace(office.clerk, grants=(*office.clerk.grants, Grant(frozenset({"signing.open"}), None)))
    signing.cancel(actor=opener, request_id=again.id, reason="In nhầm")
    while deliver_due():
        pass
    last = facade.trail(office.clerk, found.id)[-1]
    assert (last.act, last.note) == ("send_back", "In nhầm")
    assert facade.document(office.clerk, found.id).status is Status.DRAFT


def test_a_head_of_a_unit_below_signs_by_order_of_the_chairman(office: Office) -> None:
    world, district = office.world, office.world.district
    writer, reviewer, clerk, chairman = (
        world.actor(f"{who}-huyen") for who in ("chuyen-vien", "pho-lanh-dao", "van-thu", "lanh-dao")
    )
    Account.objects.filter(pk=chairman.account_id).update(position="Chủ tịch")
    power = {
        "actor": chairman,
        "valid_from": NOW - timedelta(hours=1),
        "valid_to": NOW + timedelta(days=30),
    }
    with pytest.raises(Invalid) as refused:
        signing.give_power(**power, deputy="lanh-dao-xa", capacity=Capacity.TUQ, basis="Theo quy chế")
    assert "15/QĐ-UBND" in str(refused.value.fields["basis"])
    with pytest.raises(Invalid) as refused:
        signing.give_power(
            **power | {"actor": office.leader}, deputy="lanh-dao-huyen", capacity=Capacity.TL, basis="Quy chế"
        )
    assert "deputy" in refused.value.fields, "by order goes down, never up"

    wanted = Draft(
        district.id,
        "TB",
        "Lịch trực",
        "Trực Tết.",
        signer_id=office.leader.account_id,
        capacity="TL",
        position="Chủ tịch xã",
    )
    found = facade.draft(actor=writer, wanted=wanted)
    facade.submit(actor=writer, document_id=found.id)
    facade.approve(actor=reviewer, document_id=found.id)
    with pytest.raises(Invalid):
        facade.check_format(actor=clerk, document_id=found.id)
    signing.give_power(**power, deputy="lanh-dao-xa", capacity=Capacity.TL, basis="Quy chế làm việc 2027")
    assert office.leader.account_id in {one.id for one in offered(district.id)}
    done = facade.check_format(actor=clerk, document_id=found.id)
    (waiting,) = signing.waiting_for(office.leader).rows
    signer = waiting.steps[0].signer
    assert (signer.capacity, signer.on_behalf_of) == (Capacity.TL, chairman.account_id)
    with pdfplumber.open(io.BytesIO(content(done))) as opened:
        text = opened.pages[0].extract_text()
    assert text.index("TL. CHỦ TỊCH") < text.index("CHỦ TỊCH XÃ")


def test_what_the_signer_declines_goes_back_to_its_writer(office: Office) -> None:
    found, other = checked(office), checked(office, subject="Văn bản khác")
    request_id = Document.objects.get(pk=found.id).signing_id
    signing.decline(actor=office.leader, request_id=request_id, reason="Số liệu mục 2 chưa khớp")
    while deliver_due():
        pass
    last = facade.trail(office.clerk, found.id)[-1]
    assert (last.act, last.actor_name) == ("send_back", office.leader.name)
    assert last.note == "Số liệu mục 2 chưa khớp"
    assert facade.document(office.clerk, found.id).status is Status.DRAFT
    assert facade.document(office.clerk, other.id).status is Status.SIGNING
    told = Message.objects.filter(template__in=["document.draft", "signing.declined"])
    assert {one.account_id for one in told} == {office.specialist.account_id, office.clerk.account_id}
    facade.submit(actor=office.specialist, document_id=found.id)
