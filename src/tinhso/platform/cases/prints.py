"""Documents as PDF, by Typst. The same facts give the same bytes: no clock, no random, fonts embedded."""

import json
from datetime import date, datetime
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

import segno
import typst
from django.conf import settings

from tinhso.kernel import clock
from tinhso.kernel.errors import Invalid
from tinhso.kernel.money import format_dong
from tinhso.kernel.text_vi import dong_in_words
from tinhso.platform.cases.catalogue import print_form, procedure_of
from tinhso.platform.cases.contracts import CHANNEL_LABELS, METHOD_LABELS
from tinhso.platform.cases.definition import Procedure
from tinhso.platform.cases.models import Case, Result
from tinhso.platform.organisations import facade as organisations
from tinhso.platform.places import facade as places

RECEIPT = "receipt"
QR_MASK = 4  # any mask is valid; a fixed one spares trying all eight and keeps the bytes the same
AREAS_KEPT = 20_000


def receipt_pdf(case: Case) -> bytes:
    """Return form 01, receipt and appointment, in the version of the day of receipt."""
    if case.accepted_at is None:
        raise Invalid("cases.not_accepted", "Hồ sơ chưa được tiếp nhận nên chưa có giấy hẹn.")
    form = print_form(RECEIPT, clock.legal_day(case.accepted_at))
    return compile_pdf(form.template, receipt_data(case), tracking_url(case))


def receipt_data(case: Case) -> dict[str, Any]:
    """Return what form 01 prints."""
    unit = organisations.unit(case.intake_unit_id)
    papers = case.papers.filter(superseded=False).order_by("position")
    return {
        "agency": unit.name,
        "code": case.code,
        "applicant": case.applicant_name,
        "phone": case.applicant_phone,
        "procedure": procedure_of(case.definition_id).name.vi,
        "subject": case.subject,
        "papers": [paper.name for paper in papers if paper.file_id or paper.on_paper],
        "channel": CHANNEL_LABELS[case.channel],
        "delivery": METHOD_LABELS[case.delivery_method],
        "received": written(case.accepted_at),
        "due": written(case.due_at),
        "why": [step["text_vi"] for step in case.due_explanation],
        "fees": [f"{fee['name']}: {format_dong(fee['amount'])}" for fee in case.fee_lines],
        "total": format_dong(case.fee_total),
        "total_words": dong_in_words(case.fee_total),
        "officer": case.trail.filter(content__action="accept")
        .values_list("content__actor_name", flat=True)
        .first(),
    }


def result_pdf(case: Case, procedure: Procedure, result: Result) -> bytes:
    """Return a result document; a draft says that it is one."""
    template = procedure.templates[procedure.result(result.code).template]
    data = {
        "agency": organisations.unit(result.unit_id).name,
        "number": result.number,
        "draft": not result.number,
        "issued": written(result.issued_at),
        "day": clock.local(result.issued_at).strftime("%d/%m/%Y").split("/")
        if result.issued_at
        else ["…", "…", "…"],
        "signer": result.approved_by,
        "code": case.code,
        "applicant": case.applicant_name,
        "answers": answers_with_names(case),
        "fields": result.data,
        "channel": str(case.channel),
    }
    return compile_pdf(template, data, verification_url(result) if result.verification_code else "")


def answers_with_names(case: Case) -> dict[str, Any]:
    """Return the answers with the name of the commune beside its code."""
    return {**case.answers, "commune_name": _area_name(case.commune_code, clock.legal_day(case.submitted_at))}


@lru_cache(maxsize=AREAS_KEPT)
def _area_name(code: str, on: date) -> str:
    found = places.areas([code], on).get(code)
    return found.full_name if found else ""


def tracking_url(case: Case) -> str:
    return f"{settings.PUBLIC_URL}/tra-cuu/?ma={case.code}"


def verification_url(result: Result) -> str:
    return f"{settings.PUBLIC_URL}/kiem-tra/{result.verification_code}/"


def compile_pdf(template: str, data: dict[str, Any], qr: str) -> bytes:
    """Compile a Typst template with `data` (parsed by the template from `sys.inputs.data`) and a QR code."""
    inputs = {"data": json.dumps(data, ensure_ascii=False), "qr": qr_svg(qr) if qr else ""}
    compiled = typst.compile(
        (_head() + template).encode(), format="pdf", sys_inputs=inputs, ignore_system_fonts=True
    )
    return bytes(compiled)


@cache
def _head() -> str:
    return (Path(__file__).parent / "typst" / "official.typ").read_text(encoding="utf-8")


def qr_svg(text: str) -> str:
    return segno.make(text, error="m", mask=QR_MASK, boost_error=False).svg_inline(
        scale=4, border=1, dark="#17211f"
    )


def written(moment: datetime | None) -> str:
    """Write an instant as forms do: ``08 giờ 05 phút, ngày 21/11/2026``."""
    return f"{clock.local(moment):%H giờ %M phút, ngày %d/%m/%Y}" if moment else ""
