"""What is known of a draft, by the names of the fields of a template."""

from tinhso.government.documents.letters.placeholders import Values
from tinhso.government.documents.models import Document
from tinhso.government.documents.office import rules_now
from tinhso.government.documents.prints.letter import letter_data

OPEN_NUMBER = "        /"
OPEN_DAY = "ngày      tháng      năm     "
"""Number and day are empty until the document is issued."""


def values_of(found: Document, body: str) -> Values:
    """Return the text of every field; what is not known yet has no lines."""
    data = letter_data(found, body)
    return {
        "co_quan_chu_quan": _one(data["above"].upper()),
        "co_quan": _one(data["agency"].upper()),
        "ten_co_quan": _one(data["agency"]),
        "so_ky_hieu": (OPEN_NUMBER + data["notation"],),
        "dia_danh": _one(data["place"]),
        "ngay_thang": (OPEN_DAY,),
        "ten_loai": _one(data["kind"].split("(")[0].strip().upper()),
        "trich_yeu": _one(found.subject),
        "kinh_gui": tuple(data["recipients"]),
        "van_ban_den": _one(_answered(found)),
        "noi_dung": tuple(line.strip() for line in body.splitlines() if line.strip()),
        "noi_nhan": tuple(data["recipients"]),
        "quyen_han_ky": tuple(data["authority"].upper().splitlines()),
        "chuc_vu": _one(found.signer_position.upper()),
        "nguoi_ky": _one(found.signer_name),
        "do_khan": _one(data["urgency"].upper()),
        "nguoi_soan": _one(found.drafter.full_name if found.drafter else ""),
    }


def _one(text: str) -> tuple[str, ...]:
    return (text,) if text else ()


def _answered(found: Document) -> str:
    """Name the document that is answered, as a letter quotes it."""
    other = found.answers
    if other is None:
        return ""
    kind = rules_now().type_of(other.type_code)
    parts = [
        kind.name.vi.capitalize() if kind else other.type_code,
        f"số {other.code}" if other.code else "",
        f"ngày {other.issued_on:%d/%m/%Y}" if other.issued_on else "",
        f"của {other.agency_name}",
    ]
    return " ".join(part for part in parts if part)
