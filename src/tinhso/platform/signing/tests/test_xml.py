"""Signed XML: good for xmlsec1 too, and no way to sign one thing and show another."""

import subprocess
from pathlib import Path

import pytest

from tinhso.platform.signing import keys, trust
from tinhso.platform.signing.contracts import XML, Level, SignatureReport, Verdict
from tinhso.platform.signing.documents import xml_checking
from tinhso.platform.signing.engine import Job
from tinhso.platform.signing.tests.conftest import Authorities, now

WRAPPED = (
    "<hoSo xmlns='urn:vn:thu'><noiDung Id='nd'><ten>Nguyễn Văn Tùng</ten>"
    "<tien>5000000</tien></noiDung></hoSo>"
)
PLAIN = "<donTu><ten>Nguyễn Văn Tùng</ten><tien>5000000</tien></donTu>"


def signed(authorities: Authorities, content: str, name: str = "Vũ Văn Bình", *, stamp: bool = True) -> bytes:
    issued = authorities.issue(name)
    engine = authorities.engine(issued, stamp=stamp)
    job = Job(content.encode(), XML, name)
    return engine.sign(job, lambda data: keys.sign(issued.key, data)).document


def checked(content: bytes, authorities: Authorities) -> tuple[Verdict, tuple[SignatureReport, ...]]:
    trust.forget()
    verdict, signatures, _findings = xml_checking.check(content, authorities.anchors, now())
    return verdict, signatures


@pytest.mark.parametrize("content", [WRAPPED, PLAIN])
def test_a_signature_is_valid_stamped_and_proven(authorities: Authorities, content: str) -> None:
    verdict, (found,) = checked(signed(authorities, content), authorities)
    assert (verdict, found.level, found.signer) == (Verdict.VALID, Level.LT, "Vũ Văn Bình")
    assert found.stamped_at is not None


@pytest.mark.parametrize(("content", "element"), [(WRAPPED, "noiDung"), (PLAIN, "")])
@pytest.mark.judge("xmlsec1")
def test_xmlsec1_agrees(authorities: Authorities, content: str, element: str, tmp_path: Path) -> None:
    """The judge from outside, with the chain up to our root."""
    path = tmp_path / "signed.xml"
    path.write_bytes(signed(authorities, content))

    def verified() -> bool:
        folder = authorities.pki.folder
        words = ["xmlsec1", "--verify", "--enabled-key-data", "x509,rsa"]
        words += ["--trusted-pem", str(folder / "official-root.crt")]
        words += ["--untrusted-pem", str(folder / "official-ca.crt")]
        for name in filter(None, (element and f"urn:vn:thu:{element}", "SignedProperties", "KeyInfo")):
            space = "http://uri.etsi.org/01903/v1.3.2#:" if name == "SignedProperties" else ""
            space = "http://www.w3.org/2000/09/xmldsig#:" if name == "KeyInfo" else space
            words += ["--id-attr:Id", f"{space}{name}"]
        done = subprocess.run([*words, str(path)], capture_output=True, check=False)
        return done.returncode == 0

    assert verified()
    path.write_bytes(path.read_bytes().replace(b"5000000", b"9000000"))
    assert not verified()


def test_two_sign_one_content(authorities: Authorities) -> None:
    first = signed(authorities, WRAPPED)
    both = signed(authorities, first.decode().split("?>", 1)[1], "Đỗ Thị Hai")
    verdict, signatures = checked(both, authorities)
    assert verdict is Verdict.VALID
    assert {each.signer for each in signatures} == {"Vũ Văn Bình", "Đỗ Thị Hai"}


def test_edited_content(authorities: Authorities) -> None:
    for content in (WRAPPED, PLAIN):
        forged = signed(authorities, content).replace(b"5000000", b"9000000")
        assert checked(forged, authorities)[0] is Verdict.ALTERED


def test_another_signing_time_or_certificate(authorities: Authorities) -> None:
    content = signed(authorities, WRAPPED)
    start = content.index(b"SigningTime>") + 12
    forged = content[:start] + b"1999" + content[start + 4 :]
    assert checked(forged, authorities)[0] is Verdict.ALTERED


def test_signature_wrapping(authorities: Authorities) -> None:
    """The signed element is moved away and a forged one put where readers look."""
    content = signed(authorities, WRAPPED).decode()
    start, end = content.index("<noiDung"), content.index("</noiDung>") + len("</noiDung>")
    original = content[start:end]
    forged = original.replace("5000000", "9000000")
    moved = content[:start] + forged.replace(' Id="nd"', "") + f"<cu>{original}</cu>" + content[end:]
    assert checked(moved.encode(), authorities)[0] is Verdict.NOT_COVERED
    doubled = content[:start] + forged + f"<cu>{original}</cu>" + content[end:]
    assert checked(doubled.encode(), authorities)[0] is Verdict.WRAPPED


def test_words_added_beside_the_signed(authorities: Authorities) -> None:
    content = signed(authorities, WRAPPED).decode()
    added = content.replace("</hoSo>", "<ghiChu>Đã sửa</ghiChu></hoSo>")
    assert checked(added.encode(), authorities)[0] is Verdict.NOT_COVERED


def test_a_transform_that_leaves_out_is_not_believed(authorities: Authorities) -> None:
    content = signed(authorities, PLAIN).decode()
    hidden = content.replace(
        "http://www.w3.org/2000/09/xmldsig#enveloped-signature",
        "http://www.w3.org/TR/1999/REC-xpath-19991116",
    )
    assert checked(hidden.encode(), authorities)[0] in {Verdict.WRAPPED, Verdict.ALTERED}


def test_weak_algorithms(authorities: Authorities) -> None:
    content = signed(authorities, PLAIN).replace(
        b"http://www.w3.org/2001/04/xmldsig-more#rsa-sha256", b"http://www.w3.org/2000/09/xmldsig#rsa-sha1"
    )
    assert checked(content, authorities)[0] is Verdict.WEAK


def test_wrong_base64(authorities: Authorities) -> None:
    content = signed(authorities, PLAIN)
    start = content.index(b"SignatureValue>") + 15
    forged = content[:start] + b"!!" + content[start + 2 :]
    assert checked(forged, authorities)[0] is Verdict.ALTERED


BOMB = """<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]><x>&b;</x>"""


@pytest.mark.parametrize(
    ("content", "verdict"),
    [
        (BOMB.encode(), Verdict.UNREADABLE),
        (BOMB.encode("utf-16"), Verdict.UNREADABLE),
        (b"<a>" * 100_000, Verdict.UNREADABLE),
        (b"<a>" * 5_000 + b"</a>" * 5_000, Verdict.UNREADABLE),
        (b"<a", Verdict.UNREADABLE),
        (b"", Verdict.UNREADABLE),
        (PLAIN.encode(), Verdict.NO_SIGNATURE),
        (b"<S xmlns='http://www.w3.org/2000/09/xmldsig#'><Signature/></S>", Verdict.UNREADABLE),
    ],
    ids=["bomb", "bomb in utf-16", "never closed", "nested", "cut off", "empty", "unsigned", "hollow"],
)
def test_what_is_no_signed_xml(authorities: Authorities, content: bytes, verdict: Verdict) -> None:
    assert checked(content, authorities)[0] is verdict
