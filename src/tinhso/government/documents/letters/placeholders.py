"""The names that may stand in a letter template. A fixed list: another name is refused where it stands."""

from collections.abc import Mapping
from dataclasses import dataclass

from tinhso.government.documents.definition import DocumentType
from tinhso.kernel.text_vi import gettext_noop

Values = Mapping[str, tuple[str, ...]]
"""What is filled in, by name: one text, or the lines of a field that repeats its paragraph."""


@dataclass(frozen=True, slots=True)
class Placeholder:
    """A field of a template, written ``{{ name }}``. `lines`: its paragraph is repeated for every line."""

    name: str
    label: str
    example: tuple[str, ...]
    lines: bool = False

    @property
    def written(self) -> str:
        """Return the field as it stands in the file."""
        return f"{{{{ {self.name} }}}}"


PLACEHOLDERS = (
    Placeholder(
        "co_quan_chu_quan",
        gettext_noop("Cơ quan cấp trên, in hoa; cơ quan không ghi cấp trên thì bỏ dòng"),
        ("ỦY BAN NHÂN DÂN TỈNH HẢI DƯƠNG",),
    ),
    Placeholder("co_quan", gettext_noop("Cơ quan ban hành, in hoa"), ("ỦY BAN NHÂN DÂN XÃ THANH HÀ",)),
    Placeholder(
        "ten_co_quan", gettext_noop("Cơ quan ban hành, viết thường"), ("Ủy ban nhân dân xã Thanh Hà",)
    ),
    Placeholder("so_ky_hieu", gettext_noop("Số và ký hiệu; số để trống đến khi cấp"), ("15/QĐ-UBND",)),
    Placeholder("dia_danh", gettext_noop("Địa danh"), ("Thanh Hà",)),
    Placeholder(
        "ngay_thang",
        gettext_noop("Ngày, tháng, năm; để trống đến khi cấp số"),
        ("ngày 03 tháng 02 năm 2027",),
    ),
    Placeholder("ten_loai", gettext_noop("Tên loại văn bản, in hoa"), ("QUYẾT ĐỊNH",)),
    Placeholder("trich_yeu", gettext_noop("Trích yếu"), ("Kết quả cải cách hành chính quý IV",)),
    Placeholder(
        "kinh_gui", gettext_noop("Những nơi văn bản kính gửi, cách nhau bằng dấu phẩy"), ("Sở Nội vụ",)
    ),
    Placeholder(
        "van_ban_den",
        gettext_noop("Văn bản được trả lời"),
        ("Công văn số 1234/SNV-CCHC ngày 29/11/2027 của Sở Nội vụ",),
    ),
    Placeholder(
        "noi_dung",
        gettext_noop("Nội dung, mỗi đoạn một dòng"),
        ("Thực hiện nhiệm vụ được giao, cơ quan báo cáo như sau.", "Đã giải quyết 320 hồ sơ."),
        lines=True,
    ),
    Placeholder(
        "noi_nhan", gettext_noop("Nơi nhận, mỗi nơi một dòng"), ("Sở Nội vụ", "Trạm Y tế xã"), lines=True
    ),
    Placeholder(
        "quyen_han_ky",
        gettext_noop("Quyền hạn và chức vụ người ký, mỗi phần một dòng"),
        ("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"),
        lines=True,
    ),
    Placeholder("chuc_vu", gettext_noop("Chức vụ người ký"), ("CHỦ TỊCH",)),
    Placeholder("nguoi_ky", gettext_noop("Họ tên người ký"), ("Vũ Văn Bình",)),
    Placeholder("do_khan", gettext_noop("Độ khẩn; văn bản thường thì bỏ dòng"), ("KHẨN",)),
    Placeholder("nguoi_soan", gettext_noop("Người soạn"), ("Phạm Quang Huy",)),
)
BY_NAME = {one.name: one for one in PLACEHOLDERS}


def examples(kind: DocumentType | None) -> dict[str, tuple[str, ...]]:
    """Return an example of every field, for a document of a kind."""
    found = {one.name: one.example for one in PLACEHOLDERS}
    if kind is not None:
        found["ten_loai"] = (kind.name.vi.split("(")[0].strip().upper(),)
        found["so_ky_hieu"] = (f"15/{kind.abbreviation}-UBND" if kind.abbreviation else "45/UBND-KT",)
    return found
