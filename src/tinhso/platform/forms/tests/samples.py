"""A form with one question of every type, shared by the tests."""

from typing import Any

from tinhso.platform.forms.schema import Form

PURPOSE = {"purpose": {"vi": "Để xác định người nộp hồ sơ"}}


def text(vi: str, en: str = "") -> dict[str, str]:
    return {"vi": vi, "en": en}


SHOP: dict[str, Any] = {
    "code": "shop",
    "title": text("Đăng ký hộ kinh doanh", "Register a household business"),
    "personal_data": {"purpose": text("Đăng ký cửa hàng", "To register the shop")},
    "steps": [
        {
            "code": "owner",
            "title": text("Chủ hộ"),
            "fields": [
                {"key": "name", "type": "text", "label": text("Họ, chữ đệm, tên", "Full name"),
                 "max_length": 100, "prefill": "person.full_name"},
                {"key": "number", "type": "personal_number", "label": text("Số định danh"),
                 "prefill": "person.personal_number", "personal_data": PURPOSE},
                {"key": "born", "type": "partial_date", "label": text("Ngày sinh"), "not_future": True,
                 "personal_data": PURPOSE},
                {"key": "phone", "type": "phone", "label": text("Điện thoại"), "personal_data": PURPOSE},
                {"key": "mail", "type": "email", "label": text("Thư điện tử"), "required": False,
                 "personal_data": PURPOSE},
                {"key": "home", "type": "address", "label": text("Nơi cư trú"), "personal_data": PURPOSE},
            ],
        },
        {
            "code": "shop",
            "title": text("Cửa hàng của bạn", "Your shop"),
            "minutes": 4,
            "fields": [
                {"key": "title", "type": "text", "label": text("Tên hộ kinh doanh"),
                 "pattern": "Hộ kinh doanh .+",
                 "pattern_message": text("Hãy bắt đầu bằng “Hộ kinh doanh”")},
                {"key": "commune", "type": "area", "label": text("Xã, phường nơi đặt cửa hàng")},
                {"key": "capital", "type": "money", "label": text("Vốn kinh doanh", "Capital"),
                 "min": 1_000_000, "max": 100_000_000_000},
                {"key": "workers", "type": "number", "label": text("Số lao động"), "min": 0, "max": 10},
                {"key": "surface", "type": "number", "decimals": 2, "label": text("Diện tích"), "unit": "m²",
                 "required": False},
                {"key": "where", "type": "choice", "label": text("Bạn bán hàng ở đâu?"), "options": [
                    {"value": "both", "label": text("Tại cửa hàng và trên sàn nông sản"),
                     "hint": text("Sẽ mở gian hàng khi hồ sơ được duyệt")},
                    {"value": "shop", "label": text("Chỉ tại cửa hàng")}]},
                {"key": "site", "type": "text", "label": text("Tên gian hàng"),
                 "visible": "answers.where == 'both'"},
                {"key": "goods", "type": "choices", "label": text("Mặt hàng"), "max": 2, "options": [
                    {"value": "fruit", "label": text("Trái cây")}, {"value": "rice", "label": text("Gạo")},
                    {"value": "tea", "label": text("Chè")}]},
                {"key": "opens", "type": "date", "label": text("Ngày bắt đầu"), "min": "2020-01-01"},
                {"key": "food", "type": "boolean", "label": text("Có chế biến thực phẩm?")},
                {"key": "notes", "type": "textarea", "label": text("Ghi chú"), "required": False,
                 "max_length": 500},
                {"key": "photo", "type": "file", "label": text("Ảnh cửa hàng"), "required": False},
            ],
        },
        {
            "code": "partners",
            "title": text("Người cùng góp vốn"),
            "visible": "answers.capital > 20000000",
            "fields": [
                {"key": "partners", "type": "group", "label": text("Người góp vốn"), "repeat": {
                    "min": 1, "max": 3, "row_label": text("Người", "Person"), "add_label": text("Thêm người"),
                    "fields": [
                        {"key": "name", "type": "text", "label": text("Họ tên")},
                        {"key": "share", "type": "number", "label": text("Phần trăm"), "min": 1, "max": 100},
                        {"key": "why", "type": "text", "label": text("Lý do góp trên nửa"),
                         "visible": "row.share > 50"},
                    ]}},
            ],
        },
        {
            "code": "promise",
            "title": text("Cam kết"),
            "fields": [
                {"key": "agree", "type": "boolean", "label": text("Tôi chịu trách nhiệm về những gì đã khai"),
                 "validate": [{"rule": "answers.agree == true", "message": text("Bạn cần đồng ý để nộp")}]},
            ],
        },
    ],
}  # fmt: skip

FORM = Form.model_validate(SHOP)

GOOD: dict[str, Any] = {
    "name": "Nguyễn Thị Ửng",
    "number": "030196000718",
    "born": "1996-03",
    "phone": "0912345678",
    "home": {"area": "10507", "line": "Thôn Thúy Lâm"},
    "title": "Hộ kinh doanh Vải thiều Bà Hường",
    "commune": "10507",
    "capital": 50_000_000,
    "workers": 3,
    "surface": 24.5,
    "where": "both",
    "site": "Vải thiều Bà Hường",
    "goods": ["fruit", "rice"],
    "opens": "2026-12-01",
    "food": False,
    "notes": "Bán theo mùa.\nTừ tháng 5.",
    "partners": [
        {"name": "Phạm Văn Bình", "share": 60, "why": "Góp đất"},
        {"name": "Lê Thị Cúc", "share": 40},
    ],
    "agree": True,
}
