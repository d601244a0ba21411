"""When a mandate lets somebody file for another."""

from datetime import date

from tinhso.kernel.text_vi import gettext_noop
from tinhso.platform.mandates.contracts import MandateInfo, MandateKind


def in_force(mandate: MandateInfo, on: date) -> bool:
    if mandate.revoked_at is not None or on < mandate.valid_from:
        return False
    return mandate.valid_to is None or on <= mandate.valid_to


def covers(mandate: MandateInfo, procedure_code: str, on: date) -> bool:
    """Say whether it is in force on a day and for a procedure; none named means all."""
    named = not mandate.procedures or procedure_code in mandate.procedures
    return in_force(mandate, on) and named


def problems(
    kind: MandateKind, document_number: str, organisation: str, valid_to: date | None, on: date
) -> dict[str, str]:
    """Return what is wrong with a mandate to be made, by field."""
    found = {}
    if not document_number:
        found["document_number"] = gettext_noop(
            "Hãy ghi số văn bản ủy quyền, hoặc số giấy khai sinh nếu là cha mẹ."
        )
    if kind is MandateKind.STAFF and not organisation:
        found["organisation_code"] = gettext_noop("Hãy ghi mã số của tổ chức, doanh nghiệp.")
    if valid_to is not None and valid_to < on:
        found["valid_to"] = gettext_noop("Ngày hết hạn phải từ hôm nay trở đi.")
    return found
