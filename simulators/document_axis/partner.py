"""An agency at the other end, so that a demo province has somebody to write to: it sends a few documents at
the start, and registers and finishes what it receives. Everything it says is made up.
"""

import time
from datetime import datetime
from xml.sax.saxutils import escape

from ledger import Ledger

EVERY_S = 5.0
NAMESPACE = "http://www.mic.gov.vn/TBT/QCVN_102_2016"
SUBJECTS = (
    ("Giấy mời", "GM", "Mời họp giao ban trực tuyến quý tới"),
    ("Công văn", "VP", "Đề nghị báo cáo tình hình thực hiện chuyển đổi số"),
    ("Kế hoạch", "KH", "Kế hoạch kiểm tra cải cách hành chính"),
)
PDF = (
    "JVBERi0xLjQKMSAwIG9iago8PC9UeXBlL0NhdGFsb2cvUGFnZXMgMiAwIFI+PgplbmRvYmoKMiAwIG9iago8PC9UeXBlL1BhZ2Vz"
    "L0tpZHNbMyAwIFJdL0NvdW50IDE+PgplbmRvYmoKMyAwIG9iago8PC9UeXBlL1BhZ2UvUGFyZW50IDIgMCBSL01lZGlhQm94WzAg"
    "MCA1OTUgODQyXT4+CmVuZG9iagp4cmVmCjAgNAowMDAwMDAwMDAwIDY1NTM1IGYgCjAwMDAwMDAwMDkgMDAwMDAgbiAKMDAwMDAw"
    "MDA1NCAwMDAwMCBuIAowMDAwMDAwMTA1IDAwMDAwIG4gCnRyYWlsZXI8PC9TaXplIDQvUm9vdCAxIDAgUj4+CnN0YXJ0eHJlZgox"
    "NzAKJSVFT0YK"
)
"""One empty page."""


class Partner:
    def __init__(self, ledger: Ledger, system: str, writes_to: list[str]) -> None:
        self.ledger = ledger
        self.writes_to = writes_to
        agencies = {row["code"]: row["name"] for row in ledger.agencies() if row["system"] == system}
        self.code, self.name = next(iter(agencies.items()))
        self.codes = list(agencies)

    def run(self) -> None:
        if not self.ledger.sent(self.codes, "edoc", ""):
            for number, (kind, notation, subject) in enumerate(SUBJECTS, start=1):
                for receiver in self.writes_to:
                    self.send(number, kind, notation, subject, receiver)
        while True:
            self.answer()
            time.sleep(EVERY_S)

    def answer(self) -> None:
        for row in self.ledger.waiting(self.codes, "edoc"):
            self.ledger.change(row["docId"], "done", "")
            for code, words in (("01", "Văn bản đã đến"), ("03", "Văn thư đã vào sổ")):
                self.tell(row, code, words)
        for row in self.ledger.waiting(self.codes, "status"):
            self.ledger.change(row["docId"], "done", "")

    def send(self, number: int, kind: str, notation: str, subject: str, receiver: str) -> None:
        today = f"{datetime.now():%Y/%m/%d}"  # noqa: DTZ005 - the wire has no zone
        code = f"{number}/{notation}"
        header = (
            f"{self.origin()}<edXML:To><edXML:OrganId>{receiver}</edXML:OrganId></edXML:To>"
            f"<edXML:DocumentId>{self.code},{today},{code}</edXML:DocumentId><edXML:Code><edXML:CodeNumber>{number}"
            f"</edXML:CodeNumber><edXML:CodeNotation>{notation}</edXML:CodeNotation></edXML:Code>"
            f"<edXML:PromulgationInfo><edXML:PromulgationDate>{today}</edXML:PromulgationDate>"
            "</edXML:PromulgationInfo><edXML:DocumentType><edXML:Type>2</edXML:Type>"
            f"<edXML:TypeName>{kind}</edXML:TypeName></edXML:DocumentType>"
            f"<edXML:Subject>{subject}</edXML:Subject><edXML:Content>{subject}</edXML:Content>"
        )
        facts = {"title": subject, "notation": code}
        self.ledger.accept(self.code, [receiver], "edoc", envelope(header, attached=True), facts)

    def tell(self, row: object, code: str, words: str) -> None:
        found = self.ledger.delivery(row["docId"], self.codes)  # type: ignore[index]
        if found is None:
            return
        document = self.ledger.rows("SELECT * FROM document WHERE id=?", found["document"])[0]
        text = document["body"].decode("utf-8", "replace")
        document_id = text.partition("<edXML:DocumentId>")[2].partition("<")[0]
        header = (
            f"{self.origin()}<edXML:ResponseFor><edXML:OrganId>{document['sender']}</edXML:OrganId><edXML:Code>"
            f"{escape(document['notation'])}</edXML:Code><edXML:DocumentId>{document_id}</edXML:DocumentId>"
            f"</edXML:ResponseFor><edXML:StatusCode>{code}</edXML:StatusCode><edXML:Description>{words}"
            f"</edXML:Description><edXML:Timestamp>{datetime.now():%Y/%m/%d %H:%M:%S}</edXML:Timestamp>"  # noqa: DTZ005
        )
        facts = {"title": words, "notation": document["notation"]}
        self.ledger.accept(self.code, [document["sender"]], "status", envelope(header), facts)

    def origin(self) -> str:
        return (
            f"<edXML:From><edXML:OrganId>{self.code}</edXML:OrganId>"
            f"<edXML:OrganName>{escape(self.name)}</edXML:OrganName></edXML:From>"
        )


def envelope(header: str, *, attached: bool = False) -> bytes:
    body, files = "", ""
    if attached:
        listed = "<{p}ContentId>cid:1</{p}ContentId><{p}AttachmentName>van-ban.pdf</{p}AttachmentName>"
        body = (
            '<edXML:edXMLBody><edXML:edXMLManifest version="1.0"><edXML:Reference>'
            f"{listed.format(p='edXML:')}</edXML:Reference></edXML:edXMLManifest></edXML:edXMLBody>"
        )
        files = (
            f"<AttachmentEncoded><Attachment>{listed.format(p='')}<ContentType>application/pdf</ContentType>"
            f'<edXML:ContentTransferEncoded xmlns:edXML="{NAMESPACE}">{PDF}</edXML:ContentTransferEncoded>'
            "</Attachment></AttachmentEncoded>"
        )
    return (
        f'<?xml version="1.0" encoding="UTF-8"?><edXML xmlns="{NAMESPACE}"><edXML:edXMLEnvelope '
        f'xmlns:edXML="{NAMESPACE}"><edXML:edXMLHeader><edXML:MessageHeader>{header}</edXML:MessageHeader>'
        f"</edXML:edXMLHeader>{body}</edXML:edXMLEnvelope>{files}</edXML>"
    ).encode()
