"""A signed PDF is good for others too, and every deceit has its name."""

import re
import subprocess
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from io import BytesIO
from pathlib import Path

import pytest
from pyhanko.pdf_utils.reader import PdfFileReader

from tinhso.kernel import typesetting
from tinhso.platform.signing import keys, trust
from tinhso.platform.signing.contracts import Level, SignatureReport, Trust, Verdict
from tinhso.platform.signing.documents import appearance, pdf_checking, pdf_signing
from tinhso.platform.signing.documents.pdf_fields import face_of
from tinhso.platform.signing.engine import Job
from tinhso.platform.signing.tests.conftest import Authorities, hours, now, one_page


def checked(
    content: bytes, authorities: Authorities, anchors: trust.Anchors | None = None
) -> tuple[Verdict, tuple[SignatureReport, ...]]:
    trust.forget()
    believed = authorities.anchors if anchors is None else anchors
    verdict, signatures, _findings = pdf_checking.check(content, believed, now())
    return verdict, signatures


def test_a_signature_is_valid_stamped_and_proven(authorities: Authorities) -> None:
    verdict, (found,) = checked(authorities.signed(authorities.issue("Vũ Văn Bình")), authorities)
    assert (verdict, found.level, found.trust) == (Verdict.VALID, Level.LT, Trust.OFFICIAL)
    assert found.signer == "Vũ Văn Bình"
    assert found.stamped_at is not None
    assert abs(found.stamped_at - now()) < timedelta(minutes=1)
    assert all(finding.good for finding in found.findings)


@pytest.mark.judge("pdfsig")
def test_pdfsig_agrees(authorities: Authorities, tmp_path: Path) -> None:
    """The judge from outside: Poppler validates the signature over the bytes it covers."""
    path = tmp_path / "signed.pdf"
    path.write_bytes(authorities.signed(authorities.issue("Vũ Văn Bình")))
    said = subprocess.run(["pdfsig", str(path)], capture_output=True, text=True, check=False).stdout
    assert "Signature is Valid" in said
    assert "ETSI.CAdES.detached" in said
    path.write_bytes(edited(path.read_bytes()))
    said = subprocess.run(["pdfsig", str(path)], capture_output=True, text=True, check=False).stdout
    assert "Signature is Valid" not in said


@pytest.mark.judge("openssl")
def test_openssl_agrees(authorities: Authorities, tmp_path: Path) -> None:
    """The CMS inside verifies with openssl, chain and all, over exactly the bytes it covers."""
    content = authorities.signed(authorities.issue("Vũ Văn Bình"))
    start, end = (
        content.index(b"/Contents <") + len(b"/Contents "),
        content.index(b">", content.index(b"/Contents <")),
    )
    der = bytes.fromhex(content[start + 1 : end].decode()).rstrip(b"\0")
    covered = content[:start] + content[end + 1 : _end_of_range(content)]
    for name, data in {"cms.der": der, "data": covered}.items():
        (tmp_path / name).write_bytes(data)
    root = authorities.pki.folder / "official-root.crt"
    words = "openssl cms -verify -inform DER -in cms.der -content data -binary -purpose any -out /dev/null"
    done = subprocess.run(
        [*words.split(), "-CAfile", str(root)], cwd=tmp_path, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr


def _end_of_range(content: bytes) -> int:
    spans = content[content.index(b"/ByteRange [") + 12 :].split(b"]", 1)[0].split()
    return int(spans[2]) + int(spans[3])


def test_a_public_authority_is_told_apart(authorities: Authorities) -> None:
    citizen = authorities.issue("Nguyễn Văn Tùng", "public-ca")
    _verdict, (found,) = checked(authorities.signed(citizen), authorities)
    assert (found.verdict, found.trust) == (Verdict.VALID, Trust.PUBLIC)


def test_two_signers_one_after_the_other(authorities: Authorities) -> None:
    first, second = authorities.issue("Vũ Văn Bình"), authorities.issue("Đỗ Thị Hai")
    content = authorities.signed(second, authorities.signed(first))
    verdict, signatures = checked(content, authorities)
    assert verdict is Verdict.VALID
    assert [each.signer for each in signatures] == ["Vũ Văn Bình", "Đỗ Thị Hai"]


def test_without_a_clock_authority_it_is_plain_and_can_be_proven_later(authorities: Authorities) -> None:
    content = authorities.signed(authorities.issue("Vũ Văn Bình"), stamp=False)
    _verdict, (found,) = checked(content, authorities)
    assert (found.verdict, found.level, found.stamped_at) == (Verdict.VALID, Level.B, None)
    engine = authorities.engine(authorities.issue("Vũ Văn Bình"))
    assert engine.stamper is not None
    proven = pdf_signing.stamp_later(content, engine.stamper, engine.proof)
    _verdict, (found,) = checked(proven.document, authorities)
    assert (found.verdict, found.level) == (Verdict.VALID, Level.LT)
    assert found.stamped_at is not None


def test_a_silent_clock_authority_does_not_stop_the_signing(authorities: Authorities) -> None:
    issued = authorities.issue("Vũ Văn Bình")
    engine = authorities.engine(issued)
    assert engine.stamper is not None
    engine.stamper.url = "http://127.0.0.1:9/tsa"
    made = engine.sign(Job(one_page(), "application/pdf", "x"), lambda data: keys.sign(issued.key, data))
    assert made.level is Level.B
    assert engine.stamper is None  # the next document of the batch does not wait again


def test_edited_bytes(authorities: Authorities) -> None:
    content = authorities.signed(authorities.issue("Vũ Văn Bình"))
    assert checked(edited(content), authorities)[0] is Verdict.ALTERED


def edited(content: bytes) -> bytes:
    """Change one bit of the page."""
    place = content.index(b"/MediaBox") + 12
    return content[:place] + bytes([content[place] ^ 1]) + content[place + 1 :]


def test_a_page_replaced_after_signing(authorities: Authorities) -> None:
    from pyhanko.pdf_utils import generic
    from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter

    writer = IncrementalPdfFileWriter(BytesIO(authorities.signed(authorities.issue("Vũ Văn Bình"))))
    page = writer.root["/Pages"]["/Kids"][0]
    page["/Contents"] = writer.add_object(generic.StreamObject(stream_data=b"BT ET"))
    writer.update_container(page)
    output = BytesIO()
    writer.write(output)
    assert checked(output.getvalue(), authorities)[0] is Verdict.CHANGED_LATER


def test_bytes_hidden_in_the_hole(authorities: Authorities) -> None:
    """Signature wrapping of PDF: the hole of the signature is made to hold more than the signature."""
    content = authorities.signed(authorities.issue("Vũ Văn Bình"))
    spans = content[content.index(b"/ByteRange [") + 12 :].split(b"]", 1)[0]
    numbers = [int(each) for each in spans.split()]
    moved = f"{numbers[0]} {numbers[1] - 40} {numbers[2]} {numbers[3]}".encode().ljust(len(spans))
    forged = content.replace(b"/ByteRange [" + spans, b"/ByteRange [" + moved)
    assert checked(forged, authorities)[0] is Verdict.WRAPPED


def test_bytes_appended_after_the_end(authorities: Authorities) -> None:
    content = authorities.signed(authorities.issue("Vũ Văn Bình"))
    assert checked(content + b"\n% them vao sau\n", authorities)[0] is Verdict.CHANGED_LATER


def test_an_expired_certificate(authorities: Authorities) -> None:
    old = authorities.issue("Hết hạn", starts=now() - timedelta(days=40), ends=now() - timedelta(days=10))
    _verdict, (found,) = checked(authorities.signed(old), authorities)
    assert found.verdict is Verdict.CERTIFICATE_EXPIRED


def test_revocation_before_and_after_signing(authorities: Authorities) -> None:
    """What was signed before stays valid because of the time-stamp; what came after does not."""
    early, late = authorities.issue("Thu hồi sau khi ký"), authorities.issue("Thu hồi trước khi ký")
    before, after = authorities.signed(early), authorities.signed(late)
    unstamped = authorities.signed(early, stamp=False)
    authorities.pki.revoke(early.certificate, now() + timedelta(seconds=2))
    authorities.pki.revoke(late.certificate, now() - hours(1))
    assert checked(before, authorities)[0] is Verdict.VALID
    assert checked(after, authorities)[0] is Verdict.REVOKED
    trust.forget()
    later = now() + timedelta(seconds=5)
    assert pdf_checking.check(unstamped, authorities.anchors, later)[0] is Verdict.REVOKED


def test_nobody_is_believed_without_a_root(authorities: Authorities) -> None:
    content = authorities.signed(authorities.issue("Vũ Văn Bình"))
    assert checked(content, authorities, trust.Anchors())[0] is Verdict.CHAIN_UNKNOWN


def test_a_chain_is_built_by_signatures_never_by_names(
    authorities: Authorities, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """An impostor with the very names of our authorities, and its own keys."""
    from tinhso.platform.signing.demo.pki import DemoPki

    impostor = Authorities(DemoPki(tmp_path_factory.mktemp("impostor"), authorities.pki.address))
    impostor.pki.ensure()
    content = impostor.signed(impostor.issue("Vũ Văn Bình"), stamp=False)
    assert checked(content, authorities)[0] is Verdict.CHAIN_UNKNOWN
    assert checked(content, impostor)[0] is not Verdict.CHAIN_UNKNOWN


def test_a_certificate_that_is_not_for_signing(authorities: Authorities) -> None:
    other = authorities.issue("Chỉ để mã hóa", usages=("key_encipherment",))
    assert checked(authorities.signed(other), authorities)[0] is Verdict.NOT_FOR_SIGNING


def test_silent_authorities_are_said_to_be_silent(authorities: Authorities) -> None:
    content = authorities.signed(authorities.issue("Vũ Văn Bình"), stamp=False)
    verdict, _signatures, _findings = pdf_checking.check(content, authorities.anchors, now(), online=False)
    assert verdict is Verdict.REVOCATION_UNKNOWN


@pytest.mark.parametrize(
    ("content", "verdict"),
    [
        (b"", Verdict.UNREADABLE),
        (b"%PDF-1.7\n", Verdict.UNREADABLE),
        (b"%PDF-1.7\n" + b"<<" * 100_000, Verdict.UNREADABLE),
        (one_page(), Verdict.NO_SIGNATURE),
        (one_page()[:-300], Verdict.UNREADABLE),
    ],
    ids=["empty", "head only", "nested", "unsigned", "cut off"],
)
def test_what_is_no_signed_pdf(authorities: Authorities, content: bytes, verdict: Verdict) -> None:
    assert checked(content, authorities)[0] is verdict


@pytest.mark.parametrize("broken", [b"/Contents <00", b"/Contents <zz", b"/Contents <31"])
def test_a_broken_signature_value(authorities: Authorities, broken: bytes) -> None:
    content = authorities.signed(authorities.issue("Vũ Văn Bình"))
    start = content.index(b"/Contents <")
    forged = content[:start] + broken + content[start + len(broken) :]
    assert checked(forged, authorities)[0] in {Verdict.UNREADABLE, Verdict.ALTERED, Verdict.WRAPPED}


def test_a_false_end_after_the_end(authorities: Authorities) -> None:
    """The appended bytes bring an end mark of their own that points back to the old table."""
    content = authorities.signed(authorities.issue("Vũ Văn Bình"))
    mark = content[content.rindex(b"startxref") :]
    assert checked(content + b"% them vao\n" + mark, authorities)[0] is Verdict.CHANGED_LATER


@pytest.mark.parametrize(("at_once", "revisions"), [(True, 2), (False, 3)])
def test_the_proof_stands_with_the_signature_where_it_is_made_at_once(
    authorities: Authorities, at_once: bool, revisions: int
) -> None:
    issued = authorities.issue("Vũ Văn Bình")
    engine = authorities.engine(issued)
    prepared = engine.prepare(Job(one_page(), "application/pdf", "x"), at_once=at_once)
    made = engine.embed(prepared, keys.sign(issued.key, prepared.to_sign), "application/pdf").document
    verdict, (found,) = checked(made, authorities)
    assert (verdict, found.level) == (Verdict.VALID, Level.LT)
    assert found.covers_whole is at_once
    assert made.count(b"startxref") == revisions


def test_a_look_is_drawn_once_and_tells_each_moment(authorities: Authorities) -> None:
    before = appearance._drawn.cache_info().misses
    issued, at = authorities.issue("UBND phường Ái Quốc"), now()
    engine = authorities.engine(issued)
    for moment in (at, at + timedelta(seconds=71)):
        look = appearance.info("UBND phường Ái Quốc", moment)
        job = Job(one_page(), "application/pdf", "x", (look,))
        made = engine.sign(job, lambda data: keys.sign(issued.key, data)).document
        assert words_of_the_look(made) == appearance.iso(moment)
        assert checked(made, authorities)[0] is Verdict.VALID
    assert appearance._drawn.cache_info().misses == before + 1


def words_of_the_look(content: bytes) -> str:
    """Read what is written into the look of the only signature, by the face it is written in."""
    field = PdfFileReader(BytesIO(content)).root["/AcroForm"]["/Fields"][0]
    look = field["/AP"]["/N"]
    written = re.search(rb"/(\S+) [\d.]+ Tf .*<([0-9a-fA-F]+)> Tj", look.data)
    assert written
    face = face_of(look["/Resources"]["/Font"][f"/{written[1].decode()}"])
    chars = {code.lower(): char for char, code in face.codes.items()}
    codes = written[2].decode().lower()
    return "".join(chars[codes[place : place + 4]] for place in range(0, len(codes), 4))


def test_threads_share_no_certificate(authorities: Authorities) -> None:
    """A certificate is taken apart while it is looked at: two threads at one object find it half done."""
    pem = authorities.issue("UBND phường Bình Hàn").pem
    with ThreadPoolExecutor(1) as other:
        theirs = other.submit(trust.parse, pem).result()
    mine = trust.parse(pem)
    assert mine is trust.parse(pem) is trust.shared(mine)
    assert theirs is not mine
    assert theirs.dump() == mine.dump()


def test_a_broken_certificate_is_refused_each_time(authorities: Authorities) -> None:
    der = trust.parse(authorities.issue("UBND phường Tứ Minh").pem).dump()
    place = der.rindex(b"Z", 0, der.index(b"UBND ph")) - 12
    broken = der[:place] + b"99" * 6 + der[place + 12 :]
    for _again in range(2):
        with pytest.raises(ValueError, match=r"."):
            trust.parse(broken)


def test_what_a_document_says_of_itself_stays(authorities: Authorities) -> None:
    """Author and moment are its maker's; the signature brings its own."""
    said = '#set document(author: "Trần Thị Mơ", date: datetime(year: 2026, month: 3, day: 2))\nXin'
    made = typesetting.pdf(said.encode(), {})
    signed = authorities.signed(authorities.issue("Vũ Văn Bình"), made)
    before, after = (PdfFileReader(BytesIO(each)) for each in (made, signed))
    assert after.root["/Metadata"].data == before.root["/Metadata"].data
    assert dict(after.trailer["/Info"]) == dict(before.trailer["/Info"])
    assert checked(signed, authorities)[0] is Verdict.VALID
