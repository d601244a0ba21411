"""The package verifies itself, outside of everything; a changed byte, a missing or foreign file is told."""

import io
import json
import subprocess
import sys
import zipfile
from pathlib import Path
from typing import Any

import pdfplumber
import pytest
from asn1crypto import cms
from defusedxml import ElementTree

from tinhso.kernel.actor import system_actor
from tinhso.platform.files import facade as files
from tinhso.platform.records import facade
from tinhso.platform.records.package.building import Package
from tinhso.platform.records.tests.conftest import Office
from tinhso.platform.signing import facade as signing
from tinhso.platform.signing.contracts import Kind
from tinhso.platform.signing.providers.base import HeldKey
from tinhso.platform.signing.tests.conftest import Authorities, authorities, believe  # noqa: F401


@pytest.fixture
def made(office: Office) -> Package:
    return facade.export(office.keeper, office.closed().id)


def verify(target: Path) -> tuple[int, str]:
    """Run the script of the package alone: no path, no environment, standard library only."""
    script = target / "verify.py" if target.is_dir() else target.parent / "verify.py"
    if not target.is_dir():
        script.write_bytes(zipfile.ZipFile(target).read("verify.py"))
    command = [sys.executable, "-I", "-S", str(script), str(target)]
    done = subprocess.run(command, capture_output=True, text=True, env={}, check=False)
    return done.returncode, done.stdout


def test_a_whole_package_is_found_whole(made: Package, tmp_path: Path) -> None:
    packed = tmp_path / "goi.zip"
    packed.write_bytes(made.stream.read())
    code, said = verify(packed)
    assert (code, made.head in said) == (0, True), said
    folder = tmp_path / "folder"
    zipfile.ZipFile(packed).extractall(folder)
    assert verify(folder)[0] == 0


def test_the_same_file_gives_the_same_bytes(office: Office) -> None:
    record = office.closed()
    one, two = (facade.export(office.keeper, record.id) for _time in range(2))
    names = zipfile.ZipFile(one.stream).namelist()
    assert names[:3] == [
        "documents/0001/01-CB-a.pdf",
        "documents/0002/01-CB-b.pdf",
        "documents/0003/01-CB-c.pdf",
    ]
    assert set(names[3:]) == {
        "record.xml",
        "contents.pdf",
        "README.txt",
        "verify.py",
        "manifest.json",
    }
    assert one.head == two.head


@pytest.mark.parametrize("spoil", ["change", "remove", "add", "reorder", "rename"])
def test_every_change_is_told(made: Package, tmp_path: Path, spoil: str) -> None:
    folder = tmp_path / "folder"
    zipfile.ZipFile(made.stream).extractall(folder)
    document = next((folder / "documents" / "0002").iterdir())
    manifest = folder / "manifest.json"
    facts = json.loads(manifest.read_text(encoding="utf-8"))
    if spoil == "change":
        document.write_bytes(document.read_bytes() + b" ")
    elif spoil == "remove":
        document.unlink()
    elif spoil == "add":
        (folder / "documents" / "them.pdf").write_bytes(b"x")
    elif spoil == "reorder":
        facts["chain"][0], facts["chain"][1] = facts["chain"][1], facts["chain"][0]
    else:
        facts["chain"][1]["title"] = "Tên khác"
    manifest.write_text(json.dumps(facts, ensure_ascii=False), encoding="utf-8")
    code, said = verify(folder)
    assert code == 1
    assert "FAIL" in said


def test_the_metadata_carry_the_names_of_annex_vi(made: Package) -> None:
    root = ElementTree.fromstring(zipfile.ZipFile(made.stream).read("record.xml"))
    assert [child.tag for child in root] == [
        "FileCode",
        "Title",
        "Maintenance",
        "Creator",
        "Language",
        "StartDate",
        "EndDate",
        "DocTotal",
        "PageTotal",
        "Documents",
    ]
    assert (root.findtext("StartDate"), root.findtext("EndDate")) == ("10/01/2022", "01/03/2022")
    assert (root.findtext("DocTotal"), root.findtext("PageTotal")) == ("3", "6")
    first = root.findall("Documents/Document")[0]
    assert (first.findtext("CodeNumber"), first.findtext("CodeNotation")) == ("12", "QĐ-UBND")
    assert first.find("File") is not None


def text_of(data: bytes) -> str:
    with pdfplumber.open(io.BytesIO(data)) as found:
        return "\n".join(page.extract_text() for page in found.pages)


def columns_of(data: bytes) -> int:
    with pdfplumber.open(io.BytesIO(data)) as found:
        table = found.pages[0].extract_table()
        assert table is not None
        return len(table[0])


def test_the_printed_lists_have_the_columns_of_the_law(office: Office) -> None:
    record = office.closed()
    transfer = facade.hand_over(
        actor=office.keeper, unit_id=record.unit_id, record_ids=[record.id], receiver="Trần Thị Lưu"
    )
    lists = {
        5: facade.files_pdf(office.keeper, record.unit_id, 2022),
        7: facade.contents_pdf(office.keeper, record.id),
    }
    assert {columns_of(data) for data in lists.values()} == set(lists)
    assert columns_of(facade.transfer_pdf(office.keeper, transfer.id)) == 7
    assert "01.TCCB" in text_of(lists[5])
    assert "12/QĐ-UBND" in text_of(lists[7])
    minutes = " ".join(text_of(facade.minutes_pdf(office.keeper, transfer.id)).split())
    assert "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM" in minutes
    assert "Trần Thị Lưu" in minutes
    assert "1 hồ sơ, 3 văn bản, 6 tờ" in minutes


@pytest.mark.judge("openssl")
def test_the_seal_of_an_archived_package_is_checked_without_us(
    office: Office,
    authorities: Authorities,  # noqa: F811
    settings: Any,
    tmp_path: Path,
) -> None:
    settings.TIME_STAMPING_URL = authorities.stamping_url
    believe(authorities)
    issued = authorities.issue("Xã niêm phong")
    signing.enter_key(
        actor=system_actor("thử", ["signing.manage"]),
        kind=Kind.AGENCY,
        owner_id=office.world.commune.id,
        provider="software",
        name="hệ thống",
        key=HeldKey("", issued.pem, authorities.seal("Xã niêm phong", "")),
        needs_pin=False,
    )
    record = office.closed()
    given = facade.hand_over(
        actor=office.keeper, unit_id=record.unit_id, record_ids=[record.id], receiver="Trần Thị Lưu"
    )
    facade.receive(actor=office.archivist, transfer_id=given.id)
    kept = facade.record(office.keeper, record.id).package_file_id
    assert kept
    packed = tmp_path / "goi.zip"
    with files.open_file(kept) as stream:
        packed.write_bytes(stream.read())
    code, said = verify(packed)
    assert (code, "the seal holds" in said) == (0, True), said
    assert "CN=Xã niêm phong" in said

    folder = tmp_path / "folder"
    zipfile.ZipFile(packed).extractall(folder)
    root = authorities.pki.folder / "official-root.crt"
    command = (
        "openssl cms -verify -binary -inform DER -in manifest.json.p7s -content manifest.json -out /dev/null"
    )
    by_root = [*command.split(), "-purpose", "any", "-CAfile", str(root)]

    def judged() -> int:
        return subprocess.run(by_root, cwd=folder, capture_output=True, check=False).returncode

    assert judged() == 0, "whom one believes is enough: neither our script nor our server"
    seal = cms.ContentInfo.load((folder / "manifest.json.p7s").read_bytes())["content"]
    assert seal["encap_content_info"]["content"].native is None, "the manifest stands beside the seal"
    (info,) = seal["signer_infos"]
    attributes = {one["type"].native for one in (*info["signed_attrs"], *info["unsigned_attrs"])}
    assert {"signing_certificate_v2", "signing_time", "signature_time_stamp_token"} <= attributes

    manifest = folder / "manifest.json"
    manifest.write_bytes(manifest.read_bytes() + b" ")
    code, said = verify(folder)
    assert (code, "the seal does not hold" in said, judged() != 0) == (1, True, True), said
