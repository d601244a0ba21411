"""Reading the claims of the national identity provider (government.md §1.4, userinfo of the SSO)."""

from collections.abc import Mapping
from typing import Any

from tinhso.kernel.errors import Invalid
from tinhso.kernel.text_vi import nfc
from tinhso.platform.people.contracts import IdentifierKind, Identity, PartialDate, Sex

_SEX = {"1": Sex.MALE, "2": Sex.FEMALE, "nam": Sex.MALE, "nữ": Sex.FEMALE}


def identity_of(claims: Mapping[str, Any]) -> Identity:
    """Return the person that the claims describe. Matched by number, never by e-mail."""
    number, tech_id = str(claims.get("SoDinhDanh") or ""), str(claims.get("TechID") or "")
    name = nfc(str(claims.get("HoVaTen") or ""))
    if not name or not (number or tech_id):
        raise Invalid("access.claims", "Định danh điện tử chưa trả đủ họ tên và số định danh; hãy thử lại.")
    return Identity(
        full_name=name,
        sex=_SEX.get(str(claims.get("GioiTinh") or "").lower(), Sex.OTHER),
        birth=_birth(str(claims.get("NgaySinh") or "")),
        kind=IdentifierKind.PERSONAL_NUMBER if number else IdentifierKind.TECH_ID,
        value=number or tech_id,
        phone=str(claims.get("SoDienThoai") or ""),
        email=str(claims.get("ThuDienTu") or ""),
        address_line=nfc(str(claims.get("DiaChi") or ""))[:200],
    )


def _birth(text: str) -> PartialDate | None:
    return PartialDate.parse(text) if text else None
