"""Three templates in the form of decree 30/2020/NĐ-CP, made by our own code: a beginning for an office."""

from tinhso.government.documents.prints.docx import docx_of

_EVERY = {
    "above": "{{ co_quan_chu_quan }}",
    "agency": "{{ co_quan }}",
    "notation": "",
    "code": "{{ so_ky_hieu }}",
    "place": "{{ dia_danh }}",
    "day": "{{ ngay_thang }}",
    "letter": False,
    "kind": "{{ ten_loai }}",
    "subject": "{{ trich_yeu }}",
    "authority": "{{ quyen_han_ky }}",
    "signer": "{{ nguoi_ky }}",
    "recipients": ["{{ noi_nhan }}"],
}
SAMPLES = (
    (
        "CV",
        "Công văn trả lời",
        {
            "letter": True,
            "subject": "{{ trich_yeu }}",
            "body": [
                "Kính gửi: {{ kinh_gui }}.",
                "Phúc đáp {{ van_ban_den }}, {{ ten_co_quan }} có ý kiến như sau:",
                "{{ noi_dung }}",
                "{{ ten_co_quan }} trân trọng gửi quý cơ quan biết, phối hợp./.",
            ],
        },
    ),
    (
        "TTr",
        "Tờ trình phê duyệt",
        {
            "body": [
                "Kính gửi: {{ kinh_gui }}.",
                "Căn cứ chức năng, nhiệm vụ được giao;",
                "{{ ten_co_quan }} trình xem xét, phê duyệt nội dung như sau:",
                "{{ noi_dung }}",
                "{{ ten_co_quan }} kính trình xem xét, quyết định./.",
            ],
        },
    ),
    (
        "QĐ",
        "Quyết định cá biệt",
        {
            "body": [
                "{{ CHUC_VU }} {{ CO_QUAN }}",
                "Căn cứ Luật Tổ chức chính quyền địa phương;",
                "Theo đề nghị của {{ nguoi_soan }}.",
                "QUYẾT ĐỊNH:",
                "{{ noi_dung }}",
                "Quyết định này có hiệu lực kể từ ngày ký. Các đơn vị, cá nhân có liên quan thi hành./.",
            ],
        },
    ),
)
"""Kind, name, and what differs from the parts they share."""


def sample_docx(parts: dict[str, object]) -> bytes:
    """Return a template as a file."""
    return docx_of({**_EVERY, **parts})
