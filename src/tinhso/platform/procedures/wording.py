"""The fixed parts of a generic definition: steps, stages, actions, questions, the form of a result."""

from pathlib import Path
from typing import Any

TEMPLATE = (Path(__file__).parent / "result.typ").read_text(encoding="utf-8")

STEPS = [
    {
        "vi": "Chuẩn bị giấy tờ theo danh sách bên dưới.",
        "en": "Prepare the papers listed below.",
    },
    {
        "vi": "Nộp hồ sơ tại bộ phận một cửa, hoặc bằng những cách khác mà thủ tục này nhận.",
        "en": "Hand in the dossier at the one-stop desk, or in another way this procedure accepts.",
    },
    {
        "vi": "Theo dõi hồ sơ bằng mã trên giấy tiếp nhận; bổ sung nếu cơ quan yêu cầu.",
        "en": "Follow the dossier by the code on its receipt; add what the office asks for.",
    },
    {"vi": "Nhận kết quả theo cách đã chọn.", "en": "Take the result in the way you chose."},
]

ANSWERED_IN = {
    "value": 8,
    "unit": "hour",
    "legal_basis": {"document": "61/2018/NĐ-CP", "clause": "Điều 17"},
}

FEE_NAMES: dict[str | None, dict[str, str]] = {
    "fee": {"vi": "Lệ phí", "en": "Fee"},
    "charge": {"vi": "Phí", "en": "Charge"},
    None: {"vi": "Phí, lệ phí", "en": "Fees and charges"},
}
FEE_OPEN = {
    "vi": "Dữ liệu quốc gia không ghi một số tiền; cán bộ báo mức thu khi tiếp nhận.",
    "en": "The national data gives no amount; the officer names it at intake.",
}
FEE_UNSAID = {
    "vi": "Dữ liệu quốc gia chưa ghi mức thu; hãy hỏi khi nộp hồ sơ.",
    "en": "The national data does not say; please ask when you file.",
}
FEE_PUBLISHED = {"vi": "Mức đã công bố.", "en": "As published."}

STAGES = [
    {"code": "tiep-nhan", "name": {"vi": "Tiếp nhận", "en": "Intake"}, "role": "reception", "quota_hours": 0},
    {"code": "xu-ly", "name": {"vi": "Xử lý", "en": "Processing"}, "role": "specialist", "quota_hours": 0},
    {"code": "phe-duyet", "name": {"vi": "Phê duyệt", "en": "Approval"}, "role": "leader", "quota_hours": 0},
    {
        "code": "tra-ket-qua",
        "name": {"vi": "Trả kết quả", "en": "Return"},
        "role": "reception",
        "quota_hours": 0,
    },
]


def _act(
    code: str, vi: str, en: str, stages: list[str], *, kind: str = "", to: str = "", **more: Any
) -> dict[str, Any]:
    made = {"code": code, "kind": kind or code, "label": {"vi": vi, "en": en}, "stages": stages, **more}
    return made | ({"to": to} if to else {})


_INTAKE, _WORK, _APPROVAL, _RETURN = "tiep-nhan", "xu-ly", "phe-duyet", "tra-ket-qua"
_AFTER_INTAKE = [_WORK, _APPROVAL, _RETURN]
_MAIN: dict[str, Any] = {"key": "Ctrl+Enter", "primary": True}
_REASON = {"note": "required"}

ACTIONS = [
    _act("accept", "Tiếp nhận hồ sơ", "Accept", [_INTAKE], to=_WORK, note="none", **_MAIN),
    _act("refuse", "Từ chối tiếp nhận", "Refuse", [_INTAKE], key="T", **_REASON),
    _act("request_supplement", "Yêu cầu bổ sung", "Ask for more", [_INTAKE, _WORK], key="B", **_REASON),
    _act("submit_for_approval", "Trình duyệt", "Send for approval", [_WORK], kind="forward", to=_APPROVAL)
    | _MAIN,
    _act("approve", "Duyệt kết quả", "Approve", [_APPROVAL], to=_RETURN, **_MAIN),
    _act("send_back", "Trả lại người xử lý", "Send back", [_APPROVAL], kind="forward", to=_WORK, key="L")
    | _REASON,
    _act("issue", "Ban hành kết quả", "Issue", [_RETURN], note="none", guard="case.status == 'processing'")
    | _MAIN,
    _act("charge", "Xác nhận đã thu", "Confirm payment", [_INTAKE, *_AFTER_INTAKE], key="P")
    | {"guard": "case.money == 'due'"}
    | _REASON,
    _act("deliver", "Trả kết quả", "Return result", [_RETURN], guard="case.status == 'result_issued'")
    | _MAIN,
    _act("keep", "Không đồng ý cho rút", "Go on", _AFTER_INTAKE, **_REASON),
    _act("stop", "Dừng giải quyết", "Stop", [_INTAKE, *_AFTER_INTAKE], **_REASON),
]

PURPOSE = {
    "purpose": {
        "vi": "Xác định người nộp hồ sơ và liên hệ khi cần",
        "en": "To know who files and to reach them",
    }
}


def _ask(key: str, kind: str, vi: str, en: str, *, personal: bool = False, **more: Any) -> dict[str, Any]:
    made = {"key": key, "type": kind, "label": {"vi": vi, "en": en}, **more}
    return made | ({"personal_data": PURPOSE} if personal else {})


DETAILS: dict[str, Any] = {
    "code": "nguoi-nop",
    "title": {"vi": "Người nộp hồ sơ", "en": "Who files"},
    "fields": [
        _ask("full_name", "text", "Họ và tên", "Full name", prefill="person.full_name", personal=True),
        _ask(
            "personal_number",
            "personal_number",
            "Số định danh cá nhân",
            "Personal number",
            prefill="person.personal_number",
            required=False,
            personal=True,
        ),
        _ask("phone", "phone", "Số điện thoại", "Phone", prefill="person.phone", personal=True),
        _ask(
            "organisation",
            "text",
            "Tên cơ quan, tổ chức, doanh nghiệp",
            "Organisation",
            required=False,
            hint={"vi": "Chỉ khi nộp thay cho tổ chức", "en": "Only if you file for one"},
        ),
        _ask("address_line", "text", "Số nhà, đường, thôn", "Address", required=False, personal=True),
        _ask(
            "commune",
            "area",
            "Xã, phường nơi làm thủ tục",
            "Commune",
            prefill="person.area_code",
            hint={"vi": "Gõ tên xã, phường; có dấu hay không đều được"},
        ),
    ],
}

SITUATIONS = _ask(
    "situations", "choices", "Hồ sơ của bạn thuộc trường hợp nào?", "Which situations are yours?"
)

REQUEST: dict[str, Any] = {
    "code": "noi-dung",
    "title": {"vi": "Nội dung đề nghị", "en": "What you ask for"},
    "fields": [
        _ask(
            "content",
            "textarea",
            "Nội dung đề nghị",
            "What you ask for",
            max_length=900,
            hint={"vi": "Viết ngắn gọn điều bạn cần được giải quyết", "en": "Briefly, in your own words"},
        )
    ],
}

RESULT_NAME = "Kết quả giải quyết thủ tục hành chính"
RESULT_TITLE = {"code": "title", "label": {"vi": "Tên văn bản", "en": "Title"}}
RESULT_FIELD = {"code": "content", "label": {"vi": "Nội dung kết quả", "en": "Text of the result"}}
