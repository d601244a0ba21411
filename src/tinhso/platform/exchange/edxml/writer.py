"""Facts to bytes. Receivers compare prefixes, not only meanings, so every byte is written by hand:

inside the envelope each element carries the prefix `edXML:`, the root, the attachments and the signature
carry none, and `ContentTransferEncoded` declares the prefix anew. The order of elements, the two spaces of
indentation and CRLF are those of the official library; empty values are left out as it leaves them out.
"""

import base64
import unicodedata
from collections.abc import Iterable, Sequence
from datetime import date, datetime
from xml.sax.saxutils import escape

from tinhso.platform.exchange.edxml import names
from tinhso.platform.exchange.edxml.attachments import wrap
from tinhso.platform.exchange.edxml.values import VIETNAM
from tinhso.platform.exchange.message import (
    Attachment,
    Business,
    BusinessKind,
    Message,
    Organization,
    OtherInfo,
    Reference,
    Staff,
    StatusMessage,
)

Value = str | int | None
_EOL = "\r\n"
_DECLARED = f'xmlns:{names.PREFIX}="{names.NAMESPACE}"'
_CONTENT_TYPES = {"pdf": "application/pdf", "doc": "application/doc", "docx": "application/docx"}
"""As the official library names them; it unpacks whatever is called application/zip."""
_ZIP = "application/zip"


def write(message: Message | StatusMessage) -> bytes:
    """Return the message as it travels. Characters that XML cannot hold are left out."""
    lines = _Lines()
    with lines.element("edXML", f'xmlns="{names.NAMESPACE}"', prefix=""):
        with lines.element("edXMLEnvelope", _DECLARED):
            if isinstance(message, StatusMessage):
                _status(lines, message)
            else:
                _document(lines, message)
        if isinstance(message, Message):
            _attachments(lines, message.attachments)
    return lines.whole()


class _Element:
    """The end of an element, written when its block ends; without children it closes itself."""

    def __init__(self, lines: "_Lines", name: str) -> None:
        self.lines, self.name = lines, name

    def __enter__(self) -> None:
        self.at = len(self.lines.found)
        self.lines.depth += 1

    def __exit__(self, *_error: object) -> None:
        self.lines.depth -= 1
        if len(self.lines.found) == self.at:
            self.lines.found[-1] = self.lines.found[-1][:-1] + " />"
        else:
            self.lines.line(f"</{self.name}>")


class _Lines:
    def __init__(self) -> None:
        self.found = ['<?xml version="1.0" encoding="UTF-8"?>']
        self.depth = 0

    def line(self, text: str) -> None:
        self.found.append("  " * self.depth + text)

    def element(self, name: str, attributes: str = "", *, prefix: str = names.PREFIX) -> _Element:
        full = f"{prefix}:{name}" if prefix else name
        self.line(f"<{full} {attributes}>" if attributes else f"<{full}>")
        return _Element(self, full)

    def value(self, name: str, value: Value, attributes: str = "", *, prefix: str = names.PREFIX) -> None:
        """Write one value; an empty one is left out, zero is not."""
        text = "" if value is None else _clean(str(value))
        if not text:
            return
        full = f"{prefix}:{name}" if prefix else name
        start = f"<{full} {attributes}>" if attributes else f"<{full}>"
        self.line(f"{start}{escape(text)}</{full}>")

    def values(self, pairs: Iterable[tuple[str, Value]]) -> None:
        for name, value in pairs:
            self.value(name, value)

    def whole(self) -> bytes:
        return (_EOL.join(self.found) + _EOL).encode()


def _clean(text: str) -> str:
    """Return text without blanks around it and without the characters XML 1.0 forbids."""
    allowed = (char for char in text if char in "\t\n\r" or (char >= "\x20" and not _forbidden(char)))
    return _EOL.join(unicodedata.normalize("NFC", "".join(allowed)).strip().splitlines())


def _forbidden(char: str) -> bool:
    return "\ud800" <= char <= "\udfff" or char in "\ufffe\uffff"


def _day(day: date | None) -> str:
    return f"{day.year:04}/{day.month:02}/{day.day:02}" if day else ""


def _moment(at: datetime | None) -> str:
    local = at.astimezone(VIETNAM) if at else None
    return f"{_day(local)} {local:%H:%M:%S}" if local else ""


def _document(lines: _Lines, message: Message) -> None:
    with lines.element("edXMLHeader"):
        _header(lines, message)
        with lines.element("TraceHeaderList"):
            _business(lines, message.business)
            for trace in message.trace:
                with lines.element("TraceHeader"):
                    lines.values((("OrganId", trace.organ_id), ("Timestamp", _moment(trace.at))))
    with lines.element("edXMLBody"), lines.element("edXMLManifest", 'version="1.0"'):
        for attachment in message.attachments:
            with lines.element("Reference"):
                lines.values(
                    (
                        ("ContentId", names.CID + attachment.content_id),
                        ("ContentType", _content_type(attachment)),
                        ("Description", attachment.description),
                        ("AttachmentName", attachment.name),
                    )
                )


def _header(lines: _Lines, message: Message) -> None:
    with lines.element("MessageHeader"):
        _organization(lines, "From", message.sender)
        for recipient in message.recipients:
            _organization(lines, "To", recipient)
        lines.value("DocumentId", message.document_id)
        with lines.element("Code"):
            lines.values((("CodeNumber", message.number), ("CodeNotation", message.notation)))
        with lines.element("PromulgationInfo"):
            lines.values((("Place", message.place), ("PromulgationDate", _day(message.issued_on))))
        with lines.element("DocumentType"):
            lines.values(
                (
                    ("Type", message.type_code),
                    ("TypeDetail", message.type_detail),
                    ("TypeName", message.type_name),
                )
            )
        lines.values((("Subject", message.subject), ("Content", message.content or message.subject)))
        with lines.element("SignerInfo"):
            signer = message.signer
            lines.values(
                (
                    ("Competence", signer.competence),
                    ("Position", signer.position),
                    ("FullName", signer.full_name),
                )
            )
        lines.value("DueDate", _day(message.due_on))
        _other(lines, message.other)
        _answers(lines, message)


def _answers(lines: _Lines, message: Message) -> None:
    for reference in message.response_for:
        _reference(lines, reference)
    lines.value("SteeringType", message.steering)
    if message.task_codes:
        with lines.element("ResponseForTask"):
            lines.values(("TaskCode", code) for code in message.task_codes)
    lines.value("ApplicationType", message.application_type)
    if message.to_places:
        with lines.element("ToPlaces"):
            lines.values(("Place", place) for place in message.to_places)


def _organization(lines: _Lines, name: str, found: Organization) -> None:
    with lines.element(name):
        lines.values(
            (
                ("OrganId", found.organ_id),
                ("OrganizationInCharge", found.in_charge),
                ("OrganName", found.name),
                ("OrganAdd", found.address),
                ("Email", found.email),
                ("Telephone", found.telephone),
                ("Fax", found.fax),
                ("Website", found.website),
            )
        )


def _other(lines: _Lines, other: OtherInfo) -> None:
    with lines.element("OtherInfo"):
        lines.values(
            (
                ("Priority", other.priority),
                ("SphereOfPromulgation", other.sphere),
                ("TyperNotation", other.typist),
                ("PromulgationAmount", other.copies),
                ("PageAmount", other.pages),
                ("Direction", "true" if other.directs else "false"),
                ("ReferenceCodes", other.reference_codes),
            )
        )
        if other.appendixes:
            with lines.element("Appendixes"):
                lines.values(("Appendix", text) for text in other.appendixes)


def _reference(lines: _Lines, reference: Reference) -> None:
    with lines.element("ResponseFor"):
        lines.values(
            (
                ("OrganId", reference.organ_id),
                ("Code", reference.code),
                ("DocumentId", reference.document_id),
                ("PromulgationDate", _day(reference.issued_on)),
            )
        )


def _business(lines: _Lines, business: Business) -> None:
    with lines.element("Bussiness"):
        lines.values(
            (
                ("DocumentId", business.document_id),
                ("BussinessDocType", business.kind),
                ("BussinessDocReason", business.reason),
                ("Paper", int(business.paper)),
            )
        )
        if business.kind is BusinessKind.UPDATE:
            _changes(lines, business)
        if business.replacements:
            _replacements(lines, business)
        if business.staff != Staff():
            _staff(lines, business.staff)


def _changes(lines: _Lines, business: Business) -> None:
    with lines.element("BussinessDocumentInfo"):
        lines.value("DocumentInfo", int(business.content_changes))
        lines.value("DocumentReceiver", int(business.receivers_change))
        if not business.receivers:
            return
        with lines.element("ReceiverList"):
            for organ_id, change in business.receivers:
                with lines.element("Receiver"):
                    lines.values((("OrganId", organ_id), ("ReceiverType", change)))


def _replacements(lines: _Lines, business: Business) -> None:
    with lines.element("ReplacementInfoList"):
        for replaced in business.replacements:
            with lines.element("ReplacementInfo"):
                lines.value("DocumentId", replaced.document_id)
                if replaced.organ_ids:
                    with lines.element("OrganIdList"):
                        lines.values(("OrganId", code) for code in replaced.organ_ids)


def _staff(lines: _Lines, staff: Staff) -> None:
    with lines.element("StaffInfo"):
        lines.values(
            (
                ("Department", staff.department),
                ("DepartmentId", staff.department_id),
                ("Staff", staff.name),
                ("StaffId", staff.staff_id),
                ("Email", staff.email),
                ("Mobile", staff.mobile),
            )
        )


def _status(lines: _Lines, status: StatusMessage) -> None:
    with lines.element("edXMLHeader"), lines.element("MessageHeader"):
        _organization(lines, "From", status.sender)
        _reference(lines, status.response_for)
        if status.staff != Staff():
            _staff(lines, status.staff)
        lines.values(
            (
                ("StatusCode", status.code),
                ("Description", status.description),
                ("Timestamp", _moment(status.at)),
            )
        )


def _attachments(lines: _Lines, attachments: Sequence[Attachment]) -> None:
    with lines.element("AttachmentEncoded", prefix=""):
        for found in attachments:
            data = wrap(found.data, found.name) if found.zipped else found.data
            with lines.element("Attachment", prefix=""):
                lines.value("ContentId", names.CID + found.content_id, prefix="")
                lines.value("AttachmentName", found.name, prefix="")
                lines.value("Description", found.description, prefix="")
                lines.value("ContentType", _content_type(found), prefix="")
                encoded = base64.b64encode(data).decode("ascii")
                lines.line(
                    f"<{names.PREFIX}:ContentTransferEncoded {_DECLARED}>{encoded}"
                    f"</{names.PREFIX}:ContentTransferEncoded>"
                )


def _content_type(attachment: Attachment) -> str:
    if attachment.zipped:
        return _ZIP
    ending = attachment.name.rpartition(".")[2].lower()
    return _CONTENT_TYPES.get(ending, attachment.media_type)
