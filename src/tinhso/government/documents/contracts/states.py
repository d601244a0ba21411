"""Where documents stand, in the words of decree 30/2020/NĐ-CP and of those who use them."""

from enum import StrEnum

from tinhso.kernel.text_vi import gettext_noop


class Direction(StrEnum):
    INCOMING = "incoming"
    OUTGOING = "outgoing"
    INTERNAL = "internal"


DIRECTION_LABELS = {
    Direction.INCOMING: gettext_noop("Văn bản đến"),
    Direction.OUTGOING: gettext_noop("Văn bản đi"),
    Direction.INTERNAL: gettext_noop("Văn bản nội bộ"),
}


class Source(StrEnum):
    """How an incoming document reached the agency."""

    AXIS = "axis"
    SCAN = "scan"
    EMAIL = "email"
    POST = "post"
    HAND = "hand"


SOURCE_LABELS = {
    Source.AXIS: gettext_noop("Trục liên thông"),
    Source.SCAN: gettext_noop("Bản giấy đã quét"),
    Source.EMAIL: gettext_noop("Thư điện tử"),
    Source.POST: gettext_noop("Bưu chính"),
    Source.HAND: gettext_noop("Nộp trực tiếp"),
}


class Urgency(StrEnum):
    """The numbers are those of `Priority` in edXML."""

    NORMAL = "0"
    URGENT = "1"
    VERY_URGENT = "2"
    IMMEDIATE = "3"


URGENCY_LABELS = {
    Urgency.NORMAL: gettext_noop("Thường"),
    Urgency.URGENT: gettext_noop("Khẩn"),
    Urgency.VERY_URGENT: gettext_noop("Thượng khẩn"),
    Urgency.IMMEDIATE: gettext_noop("Hỏa tốc"),
}


class Secrecy(StrEnum):
    """Secret documents have no place on this network: a line of the register, nothing of their content."""

    NONE = "none"
    SECRET = "secret"
    TOP_SECRET = "top_secret"
    HIGHEST = "highest"


SECRECY_LABELS = {
    Secrecy.NONE: gettext_noop("Không"),
    Secrecy.SECRET: gettext_noop("Mật"),
    Secrecy.TOP_SECRET: gettext_noop("Tối mật"),
    Secrecy.HIGHEST: gettext_noop("Tuyệt mật"),
}


class Status(StrEnum):
    """Both lives: of what came in, and of what goes out. Each act moves one step of one of them."""

    RECEIVED = "received"
    REGISTERED = "registered"
    PRESENTED = "presented"
    DIRECTED = "directed"
    WITH_UNIT = "with_unit"
    WITH_PERSON = "with_person"
    IN_PROGRESS = "in_progress"
    RESOLVED = "resolved"
    FILED = "filed"
    ARCHIVED = "archived"
    REFUSED = "refused"
    DRAFT = "draft"
    CONTENT_REVIEW = "content_review"
    FORMAT_CHECK = "format_check"
    SIGNING = "signing"
    SIGNED = "signed"
    NUMBERED = "numbered"
    ISSUED = "issued"
    SENT = "sent"
    RECALLED = "recalled"
    REPLACED = "replaced"
    CANCELLED = "cancelled"


STATUS_LABELS = {
    Status.RECEIVED: gettext_noop("Mới đến, chưa vào sổ"),
    Status.REGISTERED: gettext_noop("Đã vào sổ"),
    Status.PRESENTED: gettext_noop("Đã trình lãnh đạo"),
    Status.DIRECTED: gettext_noop("Đã có ý kiến chỉ đạo"),
    Status.WITH_UNIT: gettext_noop("Đã chuyển đơn vị chủ trì"),
    Status.WITH_PERSON: gettext_noop("Đã phân công người làm"),
    Status.IN_PROGRESS: gettext_noop("Đang giải quyết"),
    Status.RESOLVED: gettext_noop("Đã giải quyết"),
    Status.FILED: gettext_noop("Đã vào hồ sơ công việc"),
    Status.ARCHIVED: gettext_noop("Đã nộp lưu trữ"),
    Status.REFUSED: gettext_noop("Từ chối nhận"),
    Status.DRAFT: gettext_noop("Đang soạn thảo"),
    Status.CONTENT_REVIEW: gettext_noop("Chờ duyệt nội dung"),
    Status.FORMAT_CHECK: gettext_noop("Chờ kiểm tra thể thức"),
    Status.SIGNING: gettext_noop("Chờ ký"),
    Status.SIGNED: gettext_noop("Đã ký, chờ cấp số"),
    Status.NUMBERED: gettext_noop("Đã cấp số, chờ ký số cơ quan"),
    Status.ISSUED: gettext_noop("Đã ban hành, chờ gửi"),
    Status.SENT: gettext_noop("Đã gửi"),
    Status.RECALLED: gettext_noop("Đã thu hồi"),
    Status.REPLACED: gettext_noop("Đã có văn bản thay thế"),
    Status.CANCELLED: gettext_noop("Đã hủy"),
}


class Act(StrEnum):
    """Everything that moves a document."""

    REGISTER = "register"
    REFUSE = "refuse"
    PRESENT = "present"
    DIRECT = "direct"
    FORWARD = "forward"
    ASSIGN = "assign"
    START = "start"
    RESOLVE = "resolve"
    FILE = "file"
    ARCHIVE = "archive"
    SUBMIT = "submit"
    APPROVE = "approve"
    SEND_BACK = "send_back"
    CHECK = "check"
    SIGN = "sign"
    NUMBER = "number"
    ISSUE = "issue"
    SEND = "send"
    RECALL = "recall"
    REPLACE = "replace"
    CANCEL = "cancel"


ACT_LABELS = {
    Act.REGISTER: gettext_noop("Vào sổ"),
    Act.REFUSE: gettext_noop("Từ chối nhận"),
    Act.PRESENT: gettext_noop("Trình lãnh đạo"),
    Act.DIRECT: gettext_noop("Cho ý kiến chỉ đạo"),
    Act.FORWARD: gettext_noop("Chuyển đơn vị chủ trì"),
    Act.ASSIGN: gettext_noop("Phân công người làm"),
    Act.START: gettext_noop("Nhận giải quyết"),
    Act.RESOLVE: gettext_noop("Giải quyết xong"),
    Act.FILE: gettext_noop("Đưa vào hồ sơ công việc"),
    Act.ARCHIVE: gettext_noop("Nộp lưu trữ"),
    Act.SUBMIT: gettext_noop("Trình duyệt nội dung"),
    Act.APPROVE: gettext_noop("Duyệt nội dung"),
    Act.SEND_BACK: gettext_noop("Trả lại người soạn"),
    Act.CHECK: gettext_noop("Đúng thể thức, trình ký"),
    Act.SIGN: gettext_noop("Người có thẩm quyền ký"),
    Act.NUMBER: gettext_noop("Cấp số"),
    Act.ISSUE: gettext_noop("Ký số cơ quan, ban hành"),
    Act.SEND: gettext_noop("Gửi đi"),
    Act.RECALL: gettext_noop("Thu hồi"),
    Act.REPLACE: gettext_noop("Thay thế"),
    Act.CANCEL: gettext_noop("Hủy"),
}


class Route(StrEnum):
    """How a document goes to one who receives it."""

    AXIS = "axis"
    EMAIL = "email"
    POST = "post"
    HAND = "hand"


ROUTE_LABELS = {
    Route.AXIS: gettext_noop("Trục liên thông"),
    Route.EMAIL: gettext_noop("Thư điện tử"),
    Route.POST: gettext_noop("Bưu chính"),
    Route.HAND: gettext_noop("Trao tận tay"),
}


class CopyKind(StrEnum):
    """Copies with legal worth (NĐ 30/2020/NĐ-CP, Article 25)."""

    SY = "SY"
    TRS = "TrS"
    SL = "SL"


COPY_LABELS = {
    CopyKind.SY: gettext_noop("Sao y"),
    CopyKind.TRS: gettext_noop("Trích sao"),
    CopyKind.SL: gettext_noop("Sao lục"),
}


class MeetingKind(StrEnum):
    MEETING = "meeting"
    LEADER = "leader"


MEETING_LABELS = {
    MeetingKind.MEETING: gettext_noop("Cuộc họp"),
    MeetingKind.LEADER: gettext_noop("Lịch công tác của lãnh đạo"),
}


class MailVerdict(StrEnum):
    """What is noticed of an e-mail that came, the worst last. Each is kept; `too_large` without its files."""

    GOOD = "good"
    CHARSET = "charset"
    NO_ATTACHMENT = "no_attachment"
    FILE_REFUSED = "file_refused"
    NO_SENDER = "no_sender"
    UNKNOWN_ADDRESS = "unknown_address"
    TOO_LARGE = "too_large"


MAIL_LABELS = {
    MailVerdict.GOOD: gettext_noop("Nhận đủ"),
    MailVerdict.CHARSET: gettext_noop("Bảng mã của thư không đúng, có chữ không đọc được"),
    MailVerdict.NO_ATTACHMENT: gettext_noop("Thư không có tệp đính kèm"),
    MailVerdict.FILE_REFUSED: gettext_noop("Có tệp đính kèm bị cách ly"),
    MailVerdict.NO_SENDER: gettext_noop("Thư không ghi người gửi"),
    MailVerdict.UNKNOWN_ADDRESS: gettext_noop("Địa chỉ nhận không phải của cơ quan nào ở đây"),
    MailVerdict.TOO_LARGE: gettext_noop("Thư lớn quá, không nhận tệp; người gửi được báo lại"),
}
