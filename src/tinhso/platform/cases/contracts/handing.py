"""Handing results over with proof, and turning papers into files at the desk."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from uuid import UUID

from tinhso.kernel.text_vi import gettext_noop
from tinhso.platform.cases.contracts.states import DeliveryMethod


class Collector(StrEnum):
    APPLICANT = "applicant"
    AUTHORISED = "authorised"


COLLECTOR_LABELS = {
    Collector.APPLICANT: gettext_noop("Người đứng tên hồ sơ"),
    Collector.AUTHORISED: gettext_noop("Người được ủy quyền nhận"),
}


class Proof(StrEnum):
    """What shows that a result arrived. That a notice was sent shows nothing."""

    SLIP = "slip"
    SIGNATURE = "signature"
    CODE = "code"
    OPENED = "opened"
    POST = "post"
    TOGETHER = "together"


PROOF_LABELS = {
    Proof.SLIP: gettext_noop("Ký nhận trên phiếu giấy lưu tại quầy"),
    Proof.SIGNATURE: gettext_noop("Ảnh chữ ký của người nhận"),
    Proof.CODE: gettext_noop("Mã xác nhận gửi cho người đứng tên"),
    Proof.OPENED: gettext_noop("Người dân đã mở bản điện tử"),
    Proof.POST: gettext_noop("Bưu chính báo đã phát"),
    Proof.TOGETHER: gettext_noop("Chuyển cho hồ sơ liên thông để trả cùng"),
}
DESK_PROOFS = (Proof.SLIP, Proof.SIGNATURE, Proof.CODE)


class HandingState(StrEnum):
    SENT = "sent"
    DONE = "done"
    RETURNED = "returned"


HANDING_LABELS = {
    HandingState.SENT: gettext_noop("Đã gửi bưu chính"),
    HandingState.DONE: gettext_noop("Đã nhận"),
    HandingState.RETURNED: gettext_noop("Bưu chính hoàn lại"),
}


@dataclass(frozen=True, slots=True)
class HandOver:
    """Who took the result at the desk, on which identity paper, and what proves it."""

    collector: Collector = Collector.APPLICANT
    name: str = ""
    paper_number: str = ""
    proof: Proof = Proof.SLIP
    code: str = ""
    file_id: UUID | None = None
    authority: str = ""
    """Number of the paper that authorises somebody else to collect."""
    mandate_id: UUID | None = None


@dataclass(frozen=True, slots=True)
class HandingInfo:
    id: UUID
    channel: DeliveryMethod
    state: HandingState
    proof: Proof
    collector: Collector
    name: str
    paper_number: str
    authority: str
    file_id: UUID | None
    order_number: str
    carrier: str
    reason: str
    officer: str
    sent_at: datetime | None
    done_at: datetime | None
    returned_at: datetime | None


class ScanSource(StrEnum):
    ORIGINAL = "original"
    CERTIFIED = "certified"
    COPY = "copy"


SCAN_LABELS = {
    ScanSource.ORIGINAL: gettext_noop("Bản chính"),
    ScanSource.CERTIFIED: gettext_noop("Bản sao chứng thực"),
    ScanSource.COPY: gettext_noop("Bản sao thường"),
}


@dataclass(frozen=True, slots=True)
class ScanInfo:
    """A paper turned into a file at the desk: from what, by whom, compared or not, kept or given back."""

    paper_code: str
    paper_name: str
    source: ScanSource
    pages: int
    dpi: int | None
    sha256: str
    compared: bool
    kept: bool
    officer: str
    unit_id: UUID
    at: datetime
    item_id: UUID | None
