"""The states of a case on its four axes, and the core actions."""

from enum import StrEnum

from tinhso.kernel.text_vi import gettext_noop


class Status(StrEnum):
    """Business axis. Only core actions change it."""

    SUBMITTED = "submitted"
    SUPPLEMENT_BEFORE = "supplement_before"
    ACCEPTED = "accepted"
    PROCESSING = "processing"
    SUPPLEMENT = "supplement"
    FEE_DUE = "fee_due"
    SUSPENDED = "suspended"
    WITHDRAW_ASKED = "withdraw_asked"
    STOPPED = "stopped"
    REFUSED = "refused"
    RESULT_ISSUED = "result_issued"
    RETURNED = "returned"


STATUS_LABELS = {
    Status.SUBMITTED: gettext_noop("Mới nộp"),
    Status.SUPPLEMENT_BEFORE: gettext_noop("Chờ bổ sung trước khi tiếp nhận"),
    Status.ACCEPTED: gettext_noop("Đã tiếp nhận"),
    Status.PROCESSING: gettext_noop("Đang xử lý"),
    Status.SUPPLEMENT: gettext_noop("Chờ người dân bổ sung"),
    Status.FEE_DUE: gettext_noop("Chờ nộp nghĩa vụ tài chính"),
    Status.SUSPENDED: gettext_noop("Tạm dừng giải quyết"),
    Status.WITHDRAW_ASKED: gettext_noop("Người dân xin rút"),
    Status.STOPPED: gettext_noop("Đã dừng"),
    Status.REFUSED: gettext_noop("Không tiếp nhận"),
    Status.RESULT_ISSUED: gettext_noop("Đã có kết quả"),
    Status.RETURNED: gettext_noop("Đã trả kết quả"),
}

NATIONAL_STATUS = {
    Status.SUBMITTED: 1,
    Status.ACCEPTED: 2,
    Status.REFUSED: 3,
    Status.PROCESSING: 4,
    Status.SUPPLEMENT_BEFORE: 5,
    Status.SUPPLEMENT: 5,
    Status.FEE_DUE: 6,
    Status.SUSPENDED: 4,
    Status.WITHDRAW_ASKED: 7,
    Status.STOPPED: 8,
    Status.RESULT_ISSUED: 9,
    Status.RETURNED: 10,
}
"""Codes of the national portal (TrangThaiHoSo)."""

CLOSED = frozenset({Status.STOPPED, Status.REFUSED, Status.RETURNED})
CLOCK_RUNS = frozenset({Status.ACCEPTED, Status.PROCESSING, Status.WITHDRAW_ASKED})


class CoreAction(StrEnum):
    """The only acts that change the status of a case."""

    SUBMIT = "submit"
    ACCEPT = "accept"
    REFUSE = "refuse"
    REQUEST_SUPPLEMENT = "request_supplement"
    RESUME = "resume"
    FORWARD = "forward"
    APPROVE = "approve"
    ISSUE = "issue"
    DELIVER = "deliver"
    CHARGE = "charge"
    REQUEST_FEE = "request_fee"
    SUSPEND = "suspend"
    WITHDRAW = "withdraw"
    KEEP = "keep"
    STOP = "stop"
    CUSTOM = "custom"


class Channel(StrEnum):
    """How the dossier came in; the numbers are those of the national portal (KenhThucHien)."""

    DESK = "desk"
    ONLINE = "online"
    POST = "post"


CHANNEL_LABELS = {
    Channel.DESK: gettext_noop("Trực tiếp tại quầy"),
    Channel.ONLINE: gettext_noop("Trực tuyến"),
    Channel.POST: gettext_noop("Bưu chính"),
}


class MoneyState(StrEnum):
    FREE = "free"
    DUE = "due"
    PAID = "paid"


MONEY_LABELS = {
    MoneyState.FREE: gettext_noop("Không thu phí"),
    MoneyState.DUE: gettext_noop("Chưa nộp"),
    MoneyState.PAID: gettext_noop("Đã nộp"),
}


class DeliveryState(StrEnum):
    WAITING = "waiting"
    READY = "ready"
    SENT = "sent"
    DELIVERED = "delivered"


DELIVERY_LABELS = {
    DeliveryState.WAITING: gettext_noop("Chưa có kết quả"),
    DeliveryState.READY: gettext_noop("Chờ trả"),
    DeliveryState.SENT: gettext_noop("Đã gửi bưu chính"),
    DeliveryState.DELIVERED: gettext_noop("Đã trả"),
}


class DeliveryMethod(StrEnum):
    DESK = "desk"
    ONLINE = "online"
    POST = "post"


METHOD_LABELS = {
    DeliveryMethod.DESK: gettext_noop("Nhận tại quầy"),
    DeliveryMethod.ONLINE: gettext_noop("Nhận bản điện tử"),
    DeliveryMethod.POST: gettext_noop("Nhận qua bưu chính"),
}


class SyncState(StrEnum):
    """Where the copy at the national portal stands; never touches the business axis."""

    LOCAL = "local"


SYNC_LABELS = {SyncState.LOCAL: gettext_noop("Chỉ ở tỉnh")}


class PaperSource(StrEnum):
    """Where a paper of a dossier comes from; an upload is never a verified paper."""

    NONE = "none"
    STORE = "store"
    DIGITISED = "digitised"
    SCANNED = "scanned"
    UPLOADED = "uploaded"
    ON_PAPER = "on_paper"


SOURCE_LABELS = {
    PaperSource.NONE: gettext_noop("Chưa có"),
    PaperSource.STORE: gettext_noop("Từ kho, đã xác thực"),
    PaperSource.DIGITISED: gettext_noop("Số hóa tại quầy, đã đối chiếu bản chính"),
    PaperSource.SCANNED: gettext_noop("Quét tại quầy, chưa đối chiếu bản chính"),
    PaperSource.UPLOADED: gettext_noop("Người dân tải lên, chưa xác thực"),
    PaperSource.ON_PAPER: gettext_noop("Bản giấy đã nhận tại quầy"),
}


class PaperCheck(StrEnum):
    UNCHECKED = "unchecked"
    VALID = "valid"
    INVALID = "invalid"


CHECK_LABELS = {
    PaperCheck.UNCHECKED: gettext_noop("Chưa kiểm tra"),
    PaperCheck.VALID: gettext_noop("Hợp lệ"),
    PaperCheck.INVALID: gettext_noop("Chưa hợp lệ"),
}


class ResultState(StrEnum):
    DRAFT = "draft"
    APPROVED = "approved"
    ISSUED = "issued"
    REPLACED = "replaced"
    REVOKED = "revoked"


RESULT_LABELS = {
    ResultState.DRAFT: gettext_noop("Dự thảo"),
    ResultState.APPROVED: gettext_noop("Đã duyệt"),
    ResultState.ISSUED: gettext_noop("Đã ban hành"),
    ResultState.REPLACED: gettext_noop("Đã thay bằng bản đính chính"),
    ResultState.REVOKED: gettext_noop("Đã thu hồi"),
}


class PauseKind(StrEnum):
    """Why the clock stands, besides a supplement."""

    SUSPENSION = "suspension"
    FEE = "fee"


class Verdict(StrEnum):
    """What a consulted unit says. Saying nothing is none of these: silence is not consent."""

    AGREE = "agree"
    AGREE_IF = "agree_if"
    DISAGREE = "disagree"


VERDICT_LABELS = {
    Verdict.AGREE: gettext_noop("Đồng ý"),
    Verdict.AGREE_IF: gettext_noop("Đồng ý, có điều kiện"),
    Verdict.DISAGREE: gettext_noop("Không đồng ý"),
}


class LinkKind(StrEnum):
    """Why one dossier belongs to another."""

    CORRECTION = "correction"
    PART = "part"
    GROUP = "group"


LINK_LABELS = {
    LinkKind.CORRECTION: gettext_noop("Đính chính"),
    LinkKind.PART: gettext_noop("Liên thông"),
    LinkKind.GROUP: gettext_noop("Cùng lượt nộp"),
}


class Timeliness(StrEnum):
    """End of processing against the due time (QĐ 766, indicator 2.1)."""

    RUNNING = "running"
    OVERDUE = "overdue"
    EARLY = "early"
    ON_TIME = "on_time"
    LATE = "late"
