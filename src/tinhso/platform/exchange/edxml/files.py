"""Attachments of a message, matched with its manifest."""

import mimetypes

from tinhso.platform.exchange.edxml import names
from tinhso.platform.exchange.edxml.attachments import ArchiveRefused, BadBase64, decode, unpack
from tinhso.platform.exchange.edxml.tree import Node
from tinhso.platform.exchange.edxml.values import Values
from tinhso.platform.exchange.message import Attachment
from tinhso.platform.exchange.verdicts import Verdict

UNKNOWN_TYPE = "application/octet-stream"


def read_attachments(root: Node, envelope: Node, values: Values) -> tuple[Attachment, ...]:
    """Return the attachments in the order they travelled; the manifest fills in what they leave out."""
    listed = _manifest(envelope, values)
    sent = root.find("AttachmentEncoded") or envelope.find("AttachmentEncoded")
    nodes = list(sent.all("Attachment"))[: names.ATTACHMENTS_MAX] if sent else []
    found = tuple(_attachment(node, listed, values) for node in nodes)
    here = {attachment.content_id for attachment in found}
    for missing in listed.keys() - here:
        values.note(Verdict.ATTACHMENT_MISSING, listed[missing].get("AttachmentName"), missing)
    return found


def _manifest(envelope: Node, values: Values) -> dict[str, Node]:
    body = envelope.find("edXMLBody")
    manifest = (body.find("edXMLManifest") or body.find("Manifest")) if body else None
    references = manifest.all("Reference") if manifest else ()
    return {_content_id(node, values): node for node in references}


def _content_id(node: Node, values: Values) -> str:
    text = node.get("ContentId")
    if text and not text.startswith(names.CID):
        values.note(Verdict.NO_CID, f"{node.name}/ContentId", text)
    return text.removeprefix(names.CID)


def _attachment(node: Node, listed: dict[str, Node], values: Values) -> Attachment:
    content_id = _content_id(node, values)
    reference = listed.get(content_id)
    if reference is None:
        values.note(Verdict.ATTACHMENT_UNREFERENCED, node.get("AttachmentName"), content_id)
    name = _said(node, reference, "AttachmentName")
    declared = _said(node, reference, "ContentType")
    data, zipped = _bytes(node, name, declared, values)
    return Attachment(
        content_id=content_id,
        name=name,
        data=data,
        media_type=_media_type(name, declared, zipped),
        description=_said(node, reference, "Description"),
        zipped=zipped,
    )


def _said(node: Node, reference: Node | None, name: str) -> str:
    return node.get(name) or (reference.get(name) if reference else "")


def _bytes(node: Node, name: str, declared: str, values: Values) -> tuple[bytes, bool]:
    encoded = node.find("ContentTransferEncoded")
    try:
        data = decode(encoded.raw if encoded else "")
        if encoded:
            encoded.pieces.clear()
        unpacked = unpack(data, name, declared)
    except BadBase64:
        values.note(Verdict.BAD_BASE64, name)
    except ArchiveRefused as refused:
        values.note(Verdict.ARCHIVE_REFUSED, name, str(refused))
    else:
        return unpacked.data, unpacked.zipped
    return b"", False


def _media_type(name: str, declared: str, zipped: bool) -> str:
    """Return the type of the file itself; what was declared may be of the ZIP around it."""
    guessed = mimetypes.guess_type(name)[0]
    if guessed:
        return guessed
    return UNKNOWN_TYPE if zipped or not declared else declared
