"""The handling slip and the ĐẾN stamp of one incoming document."""

from django.conf import settings

from tinhso.government.documents import parts
from tinhso.government.documents.contracts import DirectiveInfo
from tinhso.government.documents.models import Document
from tinhso.government.documents.prints.compiling import compile_pdf
from tinhso.kernel import clock
from tinhso.platform.assignments import facade as assignments
from tinhso.platform.assignments.contracts import AssignmentInfo

SECRET = "(mật)"
TRACK = "/tra-cuu-van-ban/"


def slip_pdf(found: Document) -> bytes:
    """Return the slip with what leader, head of unit and officer said so far; what is empty is dotted."""
    work = assignments.of_subject(f"document:{found.pk}")
    return compile_pdf(
        "slip.typ",
        {
            "agency": found.unit.name,
            "author": found.agency_name,
            "code": found.code,
            "issued": f"{found.issued_on:%d/%m/%Y}" if found.issued_on else "",
            "number": str(found.number or ""),
            "arrived": f"{found.arrived_on:%d/%m/%Y}" if found.arrived_on else "",
            "subject": found.subject or SECRET,
            "leader": [_said(one) for one in parts.directives(found)],
            "head": [_named(one) for one in work if one.account_name],
            "officer": found.note,
        },
    )


def _said(one: DirectiveInfo) -> str:
    term = f", hạn {one.due_on:%d/%m/%Y}" if one.due_on else ""
    return f"{one.leader}: {one.text} ({one.unit_name} chủ trì{term}), {clock.local(one.at):%d/%m/%Y}"


def _named(one: AssignmentInfo) -> str:
    term = f", hạn {one.due_on:%d/%m/%Y}" if one.due_on else ""
    return f"Giao {one.account_name}{term}"


def stamp_pdf(found: Document) -> bytes:
    filed = found.trail.filter(content__act="file").order_by("-seq").values_list("content__note", flat=True)
    return compile_pdf(
        "stamp.typ",
        {
            "agency": found.unit.name,
            "number": str(found.number or ""),
            "arrived": f"{found.arrived_on:%d/%m/%Y}" if found.arrived_on else "",
            "transferred": found.lead_unit.name if found.lead_unit else "",
            "record": filed.first() or "",
        },
    )


def receipt_pdf(found: Document) -> bytes:
    """Return the receipt for who handed in or sent a letter: our number, and how to follow it."""
    return compile_pdf(
        "receipt.typ",
        {
            "agency": found.unit.name,
            "author": found.agency_name,
            "code": found.code or "không số",
            "subject": found.subject,
            "number": str(found.number or ""),
            "arrived": f"{found.arrived_on:%d/%m/%Y}" if found.arrived_on else "",
            "lookup": found.lookup_code,
            "address": f"{settings.PUBLIC_URL}{TRACK}",
        },
    )
