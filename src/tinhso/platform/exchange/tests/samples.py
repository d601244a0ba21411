"""Messages written by hand from the standard, and ways to spoil them."""

import base64
import io
import zipfile
from dataclasses import replace
from datetime import date, datetime
from zoneinfo import ZoneInfo

from tinhso.platform.exchange import edxml
from tinhso.platform.exchange.contracts import (
    Attachment,
    Business,
    BusinessKind,
    Message,
    Organization,
    OtherInfo,
    ReceiverChange,
    Reference,
    Replacement,
    Signer,
    Staff,
    StatusCode,
    StatusMessage,
    Trace,
)

VIETNAM = ZoneInfo("Asia/Ho_Chi_Minh")
NAMESPACE = "http://www.mic.gov.vn/TBT/QCVN_102_2016"


def pdf() -> bytes:
    """Return a PDF of one empty page."""
    objects = (
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>",
    )
    body, places = b"%PDF-1.4\n", []
    for number, text in enumerate(objects, start=1):
        places.append(len(body))
        body += b"%d 0 obj\n%s\nendobj\n" % (number, text)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    end = b"trailer<</Size 4/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % len(body)
    return body + b"xref\n0 4\n0000000000 65535 f \n" + table + end


PDF = pdf()
HOME = Organization(
    "H23.11", "Sở Nội vụ", "UBND tỉnh", "45 Quang Trung", "snv@vidu.vn", "0220", "0221", "vidu.vn"
)
AWAY = Organization("H99", "UBND tỉnh Ví Dụ")
STAFF = Staff("Văn thư", "Nguyễn Thị Mai", "vanthu@vidu.vn", "0900000001")
MESSAGE = Message(
    sender=HOME,
    recipients=(AWAY, Organization("G99", "Bộ Ví Dụ")),
    document_id="H23.11,2026/05/06,12/BC-SNV",
    number="12",
    notation="BC-SNV",
    subject="Báo cáo <quý> & năm",
    issued_on=date(2026, 5, 6),
    place="Hải Dương",
    type_code=2,
    type_name="Báo cáo",
    content="Nội dung\ndòng hai",
    signer=Signer("Trần Văn A", "Giám đốc", "KT."),
    due_on=date(2026, 6, 1),
    to_places=("Như trên", "Lưu: VT"),
    other=OtherInfo("2", "Nội vụ", "tva", 3, 4, True, ("Phụ lục 1",), ""),
    response_for=(Reference("H99", "7/CV", date(2026, 1, 2), "H99,2026/01/02,7/CV"),),
    task_codes=("NV-1", "NV-2"),
    steering=1,
    trace=(Trace("H23.11", datetime(2026, 5, 6, 7, 8, 9, tzinfo=VIETNAM)),),
    business=Business(reason="Gửi mới", staff=STAFF),
    attachments=(
        Attachment("1", "bao-cao.pdf", PDF, "application/pdf", "Bản ký"),
        Attachment("2", "so-lieu.xml", b"<a/>", "application/xml", zipped=True),
    ),
)
REVOKE = replace(
    MESSAGE, business=Business(BusinessKind.REVOKE, MESSAGE.document_id, "Sai nội dung"), attachments=()
)
UPDATE = replace(
    MESSAGE,
    business=Business(
        BusinessKind.UPDATE,
        MESSAGE.document_id,
        "Cập nhật",
        True,
        True,
        True,
        (("H99", ReceiverChange.REMOVE), ("H98", ReceiverChange.ADD)),
        staff=STAFF,
    ),
)
REPLACE = replace(
    MESSAGE,
    business=Business(
        BusinessKind.REPLACE,
        reason="Thay thế",
        replacements=(
            Replacement("H23.11,2026/01/02,3/BC-SNV", ("H99", "H98")),
            Replacement("X,2026/01/02,4"),
        ),
    ),
)


def status(code: StatusCode = StatusCode.REGISTERED, sender: Organization = AWAY) -> StatusMessage:
    return StatusMessage(
        sender,
        Reference("H23.11", MESSAGE.code, MESSAGE.issued_on, MESSAGE.document_id),
        code,
        "Đã vào sổ",
        datetime(2026, 5, 7, 1, 2, 3, tzinfo=VIETNAM),
        STAFF,
    )


def zipped(*entries: tuple[str, bytes]) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in entries:
            archive.writestr(name, data)
    return packed.getvalue()


def docx() -> bytes:
    """Return the bones of a word processor document, which is a ZIP."""
    return zipped(("[Content_Types].xml", b"<Types/>"), ("word/document.xml", b"<document/>"))


def with_content(data: bytes | str, name: str = "bao-cao.pdf", declared: str = "application/zip") -> bytes:
    """Return a message whose one attachment carries exactly this (text is put in as it stands)."""
    encoded = data if isinstance(data, str) else base64.b64encode(data).decode()
    message = replace(MESSAGE, attachments=(Attachment("1", name, b"X", "application/octet-stream"),))
    written = edxml.write(message).replace(b"application/octet-stream", declared.encode())
    return written.replace(b'2016">WA==<', f'2016">{encoded}<'.encode())


def bomb() -> bytes:
    return zipped(("bao-cao.pdf", b"\0" * (40 * 1024 * 1024)))
