"""What a reader says of a message, by name. Nothing unusual is passed over in silence."""

from dataclasses import dataclass
from enum import StrEnum

from tinhso.kernel.text_vi import gettext_noop


class Verdict(StrEnum):
    """The worst finding names the message. See `REMARKS` for those that do not stop it."""

    GOOD = "good"
    GARBAGE_BEFORE = "garbage_before"
    GARBAGE_AFTER = "garbage_after"
    NAMESPACE = "namespace"
    IMPOSSIBLE_DATE = "impossible_date"
    BAD_NUMBER = "bad_number"
    NO_CID = "no_cid"
    ATTACHMENT_UNREFERENCED = "attachment_unreferenced"
    ATTACHMENT_MISSING = "attachment_missing"
    SENDER_DIFFERS = "sender_differs"
    FILE_REFUSED = "file_refused"
    STATUS_OUT_OF_ORDER = "status_out_of_order"
    UNKNOWN_DOCUMENT = "unknown_document"
    TARGET_UNKNOWN = "target_unknown"
    RECEIVER_TYPE = "receiver_type"
    NOT_FOR_US = "not_for_us"
    BAD_BASE64 = "bad_base64"
    ARCHIVE_REFUSED = "archive_refused"
    HASH_DIFFERS = "hash_differs"
    EMPTY = "empty"
    TOO_LARGE = "too_large"
    ENTITIES = "entities"
    TOO_DEEP = "too_deep"
    TOO_MANY_PARTS = "too_many_parts"
    NOT_XML = "not_xml"
    NOT_EDXML = "not_edxml"
    MISSING_FIELD = "missing_field"
    UNKNOWN_BUSINESS = "unknown_business"
    UNKNOWN_STATUS = "unknown_status"
    NOT_THE_SENDER = "not_the_sender"


VERDICT_LABELS = {
    Verdict.GOOD: gettext_noop("Đúng chuẩn"),
    Verdict.GARBAGE_BEFORE: gettext_noop("Có ký tự lạ trước phần khai báo XML"),
    Verdict.GARBAGE_AFTER: gettext_noop("Có ký tự lạ sau phần tử gốc"),
    Verdict.NAMESPACE: gettext_noop("Không gian tên không đúng quy chuẩn"),
    Verdict.IMPOSSIBLE_DATE: gettext_noop("Có ngày không tồn tại"),
    Verdict.BAD_NUMBER: gettext_noop("Có số không đọc được"),
    Verdict.NO_CID: gettext_noop("Mã tệp đính kèm thiếu tiền tố cid:"),
    Verdict.ATTACHMENT_UNREFERENCED: gettext_noop("Có tệp đính kèm không khai trong danh mục"),
    Verdict.ATTACHMENT_MISSING: gettext_noop("Thiếu tệp đính kèm đã khai trong danh mục"),
    Verdict.SENDER_DIFFERS: gettext_noop("Nơi gửi ghi trong gói tin khác nơi gửi trục xác nhận"),
    Verdict.BAD_BASE64: gettext_noop("Tệp đính kèm không giải mã được"),
    Verdict.ARCHIVE_REFUSED: gettext_noop("Tệp nén không an toàn hoặc bị hỏng"),
    Verdict.FILE_REFUSED: gettext_noop("Tệp đính kèm bị từ chối hoặc cách ly"),
    Verdict.STATUS_OUT_OF_ORDER: gettext_noop("Trạng thái đến sai thứ tự"),
    Verdict.UNKNOWN_DOCUMENT: gettext_noop("Trạng thái của văn bản không do đây gửi"),
    Verdict.TARGET_UNKNOWN: gettext_noop("Văn bản bị thu hồi, cập nhật hoặc thay thế không có ở đây"),
    Verdict.RECEIVER_TYPE: gettext_noop("Không rõ thêm hay bớt nơi nhận"),
    Verdict.NOT_FOR_US: gettext_noop("Mã nơi nhận không phải đơn vị ở đây"),
    Verdict.HASH_DIFFERS: gettext_noop("Nội dung không khớp mã băm của trục"),
    Verdict.EMPTY: gettext_noop("Gói tin rỗng"),
    Verdict.TOO_LARGE: gettext_noop("Gói tin quá lớn"),
    Verdict.ENTITIES: gettext_noop("Có khai báo DTD hoặc thực thể"),
    Verdict.TOO_DEEP: gettext_noop("XML lồng quá sâu"),
    Verdict.TOO_MANY_PARTS: gettext_noop("XML có quá nhiều phần tử"),
    Verdict.NOT_XML: gettext_noop("Không phải XML"),
    Verdict.NOT_EDXML: gettext_noop("Không phải edXML"),
    Verdict.MISSING_FIELD: gettext_noop("Thiếu trường bắt buộc"),
    Verdict.UNKNOWN_BUSINESS: gettext_noop("Không rõ nghiệp vụ của gói tin"),
    Verdict.UNKNOWN_STATUS: gettext_noop("Không rõ mã trạng thái"),
    Verdict.NOT_THE_SENDER: gettext_noop("Không phải nơi đã gửi văn bản bị thu hồi, cập nhật hoặc thay thế"),
}

REMARKS = frozenset(
    {
        Verdict.GARBAGE_BEFORE,
        Verdict.GARBAGE_AFTER,
        Verdict.NAMESPACE,
        Verdict.IMPOSSIBLE_DATE,
        Verdict.BAD_NUMBER,
        Verdict.NO_CID,
        Verdict.ATTACHMENT_UNREFERENCED,
        Verdict.ATTACHMENT_MISSING,
        Verdict.SENDER_DIFFERS,
        Verdict.FILE_REFUSED,
        Verdict.STATUS_OUT_OF_ORDER,
        Verdict.UNKNOWN_DOCUMENT,
        Verdict.TARGET_UNKNOWN,
        Verdict.RECEIVER_TYPE,
        Verdict.NOT_FOR_US,
    }
)
"""A message with these is accepted and says so; any other finding puts it into quarantine."""
_ORDER = list(Verdict)


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing noticed: where (a path of element names, or a file name) and what stood there."""

    verdict: Verdict
    where: str = ""
    value: str = ""

    @property
    def stops(self) -> bool:
        return self.verdict is not Verdict.GOOD and self.verdict not in REMARKS


def worst(findings: tuple[Finding, ...]) -> Verdict:
    """Return the verdict that names the whole; `GOOD` if nothing was noticed."""
    return max((finding.verdict for finding in findings), key=_ORDER.index, default=Verdict.GOOD)
