"""The words of the tables people fill in: sheets, headings, and how the codes of a column are written."""

from collections.abc import Sequence
from typing import Any

LIST_SEPARATOR = ";"
PROCEDURES, CHANNELS, PAPERS = "Thủ tục", "Cách thực hiện", "Giấy tờ"
TABLE_COLUMN = "Bảng"

COLUMNS: dict[str, dict[str, str]] = {
    PROCEDURES: {
        "code": "Mã thủ tục",
        "name": "Tên thủ tục",
        "sector": "Lĩnh vực",
        "level": "Cấp thực hiện",
        "authority": "Cơ quan thực hiện",
        "applicants": "Đối tượng thực hiện",
        "results": "Kết quả",
        "legal_basis": "Căn cứ pháp lý",
        "publisher": "Cơ quan công bố",
        "decision": "Quyết định công bố",
        "effective_from": "Hiệu lực từ",
        "effective_to": "Hết hiệu lực từ",
        "online_level": "Mức độ trực tuyến",
        "life_events": "Việc trong đời",
        "state": "Trạng thái",
        "source": "Nguồn",
        "as_of": "Dữ liệu tháng",
    },
    CHANNELS: {
        "code": "Mã thủ tục",
        "channel": "Cách nộp",
        "value": "Thời hạn",
        "unit": "Đơn vị tính",
        "cut_off": "Giờ chốt",
        "limit_note": "Ghi chú thời hạn",
        "office": "Đơn vị tiếp nhận",
        "kind": "Loại khoản thu",
        "amount": "Số tiền",
        "fee_note": "Ghi chú khoản thu",
    },
    PAPERS: {
        "code": "Mã thủ tục",
        "name": "Tên giấy tờ",
        "form": "Mẫu",
        "originals": "Bản chính",
        "copies": "Bản sao",
        "required": "Bắt buộc",
        "situation": "Trường hợp",
    },
}
LISTS = ("applicants", "results", "legal_basis", "life_events")
WORDS: dict[str, dict[str, Any]] = {
    "level": {"commune": "Xã", "district": "Huyện", "province": "Tỉnh", "ministry": "Bộ"},
    "channel": {"direct": "Trực tiếp", "online": "Trực tuyến", "post": "Bưu chính"},
    "unit": {"hour": "Giờ", "working_day": "Ngày làm việc", "day": "Ngày", "month": "Tháng"},
    "kind": {"fee": "Lệ phí", "charge": "Phí"},
    "online_level": {"full": "Toàn trình", "partial": "Một phần", "none": "Không"},
    "state": {"published": "Công khai", "hidden": "Không công khai"},
    "required": {True: "Có", False: "Không"},
}
"""How people write the codes of a column; the code itself is understood too."""

NATIONAL = {"channel": {"1": "direct", "2": "online", "3": "post"}, "state": {"1": "published"}}
"""Codes of the national database itself."""

_LABELS = {
    **{name: label for columns in reversed(COLUMNS.values()) for name, label in columns.items()},
    "channels": CHANNELS,
    "papers": PAPERS,
    "note": "Ghi chú",
    "unit": "Đơn vị tính",
}


def label_of(place: Sequence[Any]) -> str:
    """Name a part of a record as its heading does."""
    named = [part for part in place if isinstance(part, str)]
    return _LABELS.get(named[-1], named[-1]) if named else "Thủ tục"
