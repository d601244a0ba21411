"""The agency's signature over a manifest: a small XML that names its SHA-256, signed as XAdES beside it."""

import hashlib
from xml.etree import ElementTree

from tinhso.kernel.actor import Actor, system_actor
from tinhso.platform.files import facade as files
from tinhso.platform.records.contracts import RecordInfo
from tinhso.platform.records.package.verify import MANIFEST
from tinhso.platform.signing import facade as signing

XML = "application/xml"
NAME = "seal.xml"


def sealed(actor: Actor, record: RecordInfo, manifest: bytes) -> bytes:
    """Return the signed seal, empty where the agency has no key the system may use, or it cannot be used now.

    Call it inside an action. The seal is kept as a file of the work file.
    """
    kept = files.keep(
        actor,
        unsigned(record, manifest),
        name=NAME,
        owner_kind="record",
        owner_id=record.id,
        media_type=XML,
    )
    made = signing.sign_as_agency(
        actor=system_actor(actor.name, ["signing.open"]),
        subject=f"record-seal:{record.id}",
        title=f"{record.notation} {record.title}"[:300],
        file_id=kept.id,
        unit_id=record.unit_id,
        key=f"record-seal/{record.id}/{hashlib.sha256(manifest).hexdigest()[:16]}",
    )
    if made is None or made.result_file_id is None:
        return b""
    with files.open_file(made.result_file_id) as stream:
        return stream.read()


def unsigned(record: RecordInfo, manifest: bytes) -> bytes:
    """Return what is signed: one element with an Id, that other signatures may be added later."""
    root = ElementTree.Element("Seal")
    package = ElementTree.SubElement(root, "Package", {"Id": "package"})
    ElementTree.SubElement(package, "FileCode").text = record.file_code
    digest = {"path": MANIFEST, "algorithm": "SHA-256"}
    ElementTree.SubElement(package, "Manifest", digest).text = hashlib.sha256(manifest).hexdigest()
    found: bytes = ElementTree.tostring(root, encoding="utf-8", xml_declaration=True)
    return found
