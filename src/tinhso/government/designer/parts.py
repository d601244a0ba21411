"""The parts an administrator edits, and the cells of each: what a person must see of the schema."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from tinhso.government.designer.cells import Cell, Choice
from tinhso.government.designer.content import shape_of
from tinhso.kernel.errors import NotFound
from tinhso.platform.access.contracts import ROLE_LABELS
from tinhso.platform.cases.contracts import CHANNEL_LABELS, CoreAction

CEL = _("Có thể là true, false hoặc biểu thức CEL, ví dụ: answers.kind == 'house'")
ALL = _("Không đánh dấu gì là tất cả")
LEVELS = (("province", _("Tỉnh")), ("district", _("Huyện")), ("commune", _("Xã")), ("ministry", _("Bộ")))
ONLINE = (("full", _("Toàn trình")), ("partial", _("Một phần")), ("none", _("Thông tin")))
CERTAINTIES = (
    ("sure", _("Đã đối chiếu")),
    ("likely", _("Có nguồn, chưa đối chiếu")),
    ("memory", _("Theo hiểu biết chung")),
)
UNITS = (
    ("working_day", _("ngày làm việc")),
    ("day", _("ngày")),
    ("hour", _("giờ")),
    ("month", _("tháng")),
)
DELIVERIES = (("desk", _("Tại quầy")), ("online", _("Bản điện tử")), ("post", _("Bưu chính")))
CHANNELS = tuple((channel.value, _(label)) for channel, label in CHANNEL_LABELS.items())
ROLES = tuple((role.value, _(label)) for role, label in ROLE_LABELS.items())
KINDS = (
    (CoreAction.ACCEPT.value, _("Tiếp nhận: đồng hồ bắt đầu chạy")),
    (CoreAction.REFUSE.value, _("Từ chối tiếp nhận: kết thúc")),
    (CoreAction.REQUEST_SUPPLEMENT.value, _("Yêu cầu bổ sung")),
    (CoreAction.FORWARD.value, _("Chuyển sang bước khác")),
    (CoreAction.CUSTOM.value, _("Việc riêng: chỉ đặt cờ")),
    (CoreAction.APPROVE.value, _("Duyệt kết quả")),
    (CoreAction.ISSUE.value, _("Ban hành kết quả: đồng hồ dừng")),
    (CoreAction.DELIVER.value, _("Trả kết quả: kết thúc")),
    (CoreAction.CHARGE.value, _("Xác nhận đã thu tiền")),
    (CoreAction.KEEP.value, _("Không đồng ý cho rút")),
    (CoreAction.STOP.value, _("Dừng giải quyết: kết thúc")),
)
SIGNATURES = (
    ("agency", _("Cơ quan ký khi ban hành")),
    ("leader", _("Lãnh đạo duyệt ký số, rồi cơ quan ký")),
)
NUMBERED = (("yearly", _("Mỗi năm từ số 1")), ("forever", _("Không bao giờ, số chỉ dùng một lần")))
NOTES = (("none", _("Không ghi")), ("optional", _("Ghi nếu cần")), ("required", _("Bắt buộc ghi")))
FEES = (("fee", _("Lệ phí")), ("charge", _("Phí")))
FIELDS = (
    ("text", _("Chữ, một dòng")),
    ("textarea", _("Chữ, nhiều dòng")),
    ("number", _("Số")),
    ("money", _("Số tiền")),
    ("date", _("Ngày")),
    ("partial_date", _("Ngày sinh, có thể không đủ")),
    ("personal_number", _("Số định danh cá nhân")),
    ("phone", _("Số điện thoại")),
    ("email", _("Thư điện tử")),
    ("area", _("Xã, huyện hoặc tỉnh")),
    ("address", _("Địa chỉ")),
    ("choice", _("Chọn một")),
    ("choices", _("Chọn nhiều")),
    ("boolean", _("Có hoặc không")),
    ("file", _("Tệp")),
    ("group", _("Nhóm ô lặp lại")),
)


def stages_of(content: Mapping[str, Any]) -> Sequence[Choice]:
    return [
        (stage["code"], f"{stage['name']['vi']} ({stage['code']})") for stage in content.get("stages", [])
    ]


def flags_of(content: Mapping[str, Any]) -> Sequence[Choice]:
    return [(code, text.get("vi", code)) for code, text in content.get("flags", {}).items()]


def templates_of(content: Mapping[str, Any]) -> Sequence[Choice]:
    return [(name, name) for name in content.get("templates", {})]


_CODE = Cell("code", _("Mã"), "code", hint=_("Chữ thường không dấu, nối bằng gạch: tham-tra"), main=True)
_NAME = Cell("name.vi", _("Tên"), main=True)
_NAME_EN = Cell("name.en", _("Tên tiếng Anh"))
_FIELD_CELLS = (
    Cell("key", _("Mã ô"), "code", hint=_("Biểu thức gọi là answers.mã: full_name"), main=True),
    Cell("label.vi", _("Câu hỏi"), main=True),
    Cell("type", _("Loại"), "choice", FIELDS, main=True),
    Cell("required", _("Bắt buộc"), "condition", hint=CEL, main=True),
    Cell("visible", _("Hiện khi"), "condition", hint=CEL),
    Cell("options", _("Các lựa chọn"), "options", hint=_("Mỗi dòng một lựa chọn: mã = chữ hiện ra")),
    Cell("personal_data.purpose.vi", _("Mục đích, nếu là dữ liệu cá nhân")),
    Cell("hint.vi", pgettext_lazy("field", "Gợi ý")),
    Cell("label.en", _("Câu hỏi tiếng Anh")),
    Cell("prefill", _("Lấy sẵn từ"), hint=_("Ví dụ: person.full_name")),
    Cell("unit", _("Đơn vị đo")),
    Cell("decimals", _("Số chữ số lẻ"), "number"),
    Cell("max_length", _("Dài nhất"), "number"),
)


@dataclass(frozen=True, slots=True)
class Part:
    """What a page edits: rows of a list, or one record (`single`)."""

    shape: str
    title: Any
    cells: tuple[Cell, ...]
    single: bool = False
    new: Callable[[int], dict[str, Any]] = lambda number: {}
    """A row to begin with; the number keeps its code apart from the others."""


PARTS = (
    Part(
        "",
        _("Thông tin chung"),
        (
            Cell("name.vi", _("Tên thủ tục"), "area", main=True),
            Cell("short_name.vi", _("Tên ngắn"), main=True),
            Cell("summary.vi", _("Tóm tắt"), "area", main=True),
            Cell("sector", _("Lĩnh vực"), main=True),
            Cell("level", _("Cấp giải quyết"), "choice", LEVELS, main=True),
            Cell("functions", _("Chức năng của đơn vị quyết định"), "lines", main=True),
            Cell("authority", _("Cơ quan có thẩm quyền"), main=True),
            Cell(
                "legal_basis",
                _("Căn cứ pháp lý"),
                "basis",
                hint=_("Mỗi dòng: số văn bản | điều, khoản"),
                main=True,
            ),
            Cell("channels", _("Cách nộp"), "many", CHANNELS, hint=ALL, main=True),
            Cell("delivery", _("Cách nhận kết quả"), "many", DELIVERIES, hint=ALL, main=True),
            Cell("online_level", _("Mức trực tuyến"), "choice", ONLINE, main=True),
            Cell("steps", _("Người dân làm gì"), "texts", hint=_("Mỗi dòng một việc"), main=True),
            Cell("first_stage", _("Bước đầu tiên"), "choice", stages_of, main=True),
            Cell("processing_stage", _("Bước xử lý sau tiếp nhận"), "choice", stages_of, main=True),
            Cell("subject", _("Tên hồ sơ"), "expression", hint=_("Biểu thức CEL cho ra chữ"), main=True),
            Cell("flags", _("Cờ"), "labels", hint=_("Mỗi dòng một cờ: mã = tên"), main=True),
            Cell("competent", _("Xã quyết định nơi giải quyết"), "expression"),
            Cell("applicants", pgettext_lazy("procedure", "Đối tượng"), "lines"),
            Cell("keywords", _("Từ khóa"), "lines"),
            Cell("certainty", _("Độ chắc chắn"), "choice", CERTAINTIES),
            Cell("decision_number", _("Số quyết định công bố")),
            Cell("effective_from", _("Hiệu lực từ"), "date"),
            Cell("name.en", _("Tên tiếng Anh")),
            Cell("summary.en", _("Tóm tắt tiếng Anh"), "area"),
            Cell("check_limit.value", _("Hạn trả lời hồ sơ trực tuyến"), "number"),
            Cell("check_limit.unit", _("Đơn vị của hạn trả lời"), "choice", UNITS),
            Cell("supplements_max", _("Số lần yêu cầu bổ sung"), "number"),
        ),
        single=True,
    ),
    Part(
        "stages",
        _("Các bước"),
        (
            _CODE,
            _NAME,
            Cell("role", _("Vai trò giữ bước"), "choice", ROLES, main=True),
            Cell("quota_hours", _("Định mức giờ làm việc"), "number", main=True),
            _NAME_EN,
        ),
        new=lambda n: {"code": f"buoc-{n}", "name": {"vi": ""}, "role": "specialist", "quota_hours": 8},
    ),
    Part(
        "actions",
        _("Các việc"),
        (
            _CODE,
            Cell("label.vi", _("Chữ trên nút"), main=True),
            Cell("kind", _("Việc này làm gì"), "choice", KINDS, main=True),
            Cell("stages", _("Làm được ở bước"), "many", stages_of, main=True),
            Cell("to", _("Chuyển tới bước"), "choice", stages_of, main=True),
            Cell("guard", _("Chỉ khi"), "condition", hint=_("Biểu thức CEL: 'visited' in flags"), main=True),
            Cell("note", _("Ghi lý do"), "choice", NOTES),
            Cell("add_flags", _("Đặt cờ"), "many", flags_of),
            Cell("remove_flags", _("Bỏ cờ"), "many", flags_of),
            Cell("key", _("Phím tắt")),
            Cell("primary", _("Việc chính của bước"), "tick"),
            Cell("label.en", _("Chữ trên nút, tiếng Anh")),
        ),
        new=lambda n: {"code": f"viec-{n}", "kind": "forward", "label": {"vi": ""}, "stages": []},
    ),
    Part(
        "papers",
        _("Giấy tờ"),
        (
            _CODE,
            _NAME,
            Cell("required", _("Bắt buộc"), "condition", hint=CEL, main=True),
            Cell("visible", _("Cần khi"), "condition", hint=CEL, main=True),
            Cell("originals", _("Số bản chính"), "number"),
            Cell("copies", _("Số bản sao"), "number"),
            Cell("hint.vi", pgettext_lazy("field", "Gợi ý")),
            _NAME_EN,
        ),
        new=lambda n: {"code": f"giay-to-{n}", "name": {"vi": ""}},
    ),
    Part(
        "fees",
        _("Phí, lệ phí"),
        (
            _CODE,
            _NAME,
            Cell("kind", _("Loại"), "choice", FEES, main=True),
            Cell(
                "amount",
                _("Mức thu"),
                "amount",
                hint=_("Số đồng, hoặc biểu thức CEL cho ra số đồng"),
                main=True,
            ),
            Cell("when", _("Thu khi"), "condition", hint=CEL, main=True),
            Cell("channels", _("Cách nộp"), "many", CHANNELS, hint=ALL),
            Cell("explanation.vi", _("Giải thích cho người dân"), "area", main=True),
            Cell("legal_basis.document", _("Số văn bản")),
            Cell("legal_basis.clause", _("Điều, khoản")),
        ),
        new=lambda n: {"code": f"khoan-{n}", "name": {"vi": ""}, "amount": 0, "explanation": {"vi": ""}},
    ),
    Part(
        "time_limits",
        _("Thời hạn"),
        (
            Cell("value", _("Trong"), "number", main=True),
            Cell("unit", _("Đơn vị"), "choice", UNITS, main=True),
            Cell("when", _("Áp dụng khi"), "condition", hint=CEL, main=True),
            Cell("channels", _("Cách nộp"), "many", CHANNELS, hint=ALL),
            Cell("legal_basis.document", _("Số văn bản"), main=True),
            Cell("legal_basis.clause", _("Điều, khoản"), main=True),
            Cell("note", _("Lời văn của luật")),
        ),
        new=lambda n: {"value": 5, "unit": "working_day"},
    ),
    Part(
        "forms/*/steps",
        _("Tờ khai: các phần"),
        (
            _CODE,
            Cell("title.vi", _("Tên phần"), main=True),
            Cell("visible", _("Hiện khi"), "condition", hint=CEL),
            Cell("minutes", _("Số phút"), "number"),
            Cell("title.en", _("Tên tiếng Anh")),
        ),
        new=lambda n: {
            "code": f"phan-{n}",
            "title": {"vi": ""},
            "fields": [{"key": f"o_{n}", "type": "text", "label": {"vi": "Câu hỏi mới"}}],
        },
    ),
    Part(
        "forms/*/steps/*/fields",
        _("Tờ khai: các ô"),
        _FIELD_CELLS,
        new=lambda n: {"key": f"o_{n}", "type": "text", "label": {"vi": ""}},
    ),
    Part(
        "forms/*/steps/*/fields/*/repeat/fields",
        _("Các ô trong nhóm"),
        _FIELD_CELLS,
        new=lambda n: {"key": f"o_{n}", "type": "text", "label": {"vi": ""}},
    ),
    Part(
        "results",
        _("Kết quả"),
        (
            _CODE,
            _NAME,
            Cell("template", _("Mẫu"), "choice", templates_of, main=True),
            Cell(
                "number_pattern",
                _("Cách ghi số"),
                hint=_("{n} số thứ tự, {year} năm, {agency} mã cơ quan"),
                main=True,
            ),
            Cell("numbered", _("Đánh số lại"), "choice", NUMBERED),
            Cell("number_register", _("Sổ dùng chung"), hint=_("Để trống nếu kết quả có sổ riêng")),
            Cell("signature", _("Ai ký"), "choice", SIGNATURES),
            Cell("upload", _("Nhận tệp PDF làm ở nơi khác"), "tick"),
            _NAME_EN,
        ),
        new=lambda n: {"code": f"ket-qua-{n}", "name": {"vi": ""}, "template": ""},
    ),
    Part(
        "results/*/fields",
        _("Kết quả: ô cán bộ điền"),
        (
            _CODE,
            Cell("label.vi", _("Tên ô"), main=True),
            Cell(
                "prefill", _("Điền sẵn"), "expression", hint=_("Biểu thức CEL: answers.full_name"), main=True
            ),
        ),
        new=lambda n: {"code": f"o-{n}", "label": {"vi": ""}},
    ),
)
BY_SHAPE = {part.shape: part for part in PARTS}
NAVIGATION = ("", "stages", "actions", "papers", "fees", "time_limits", "forms/0/steps", "results")


def part_at(address: str) -> Part:
    found = BY_SHAPE.get(shape_of(address))
    if found is None:
        raise NotFound("designer.part", "Không có phần này của thủ tục.")
    return found


def below(address: str, row: Mapping[str, Any], number: int) -> Iterator[tuple[str, Any]]:
    """Yield the parts inside a row: the questions of a step, the cells of a group or of a result."""
    shape = shape_of(address)
    if shape == "forms/*/steps":
        yield f"{address}/{number}/fields", _("Các ô của phần này")
    elif shape == "results":
        yield f"{address}/{number}/fields", _("Ô cán bộ điền")
    elif row.get("type") == "group":
        yield f"{address}/{number}/repeat/fields", _("Các ô trong nhóm")
