"""Result documents: drafts, those a leader signs before they have a number, and issued ones."""

from dataclasses import asdict
from typing import Any

from tinhso.kernel import clock
from tinhso.platform.cases.definition import Procedure
from tinhso.platform.cases.models import Case, Result
from tinhso.platform.cases.prints.compiling import compile_pdf, compile_source, part, places
from tinhso.platform.cases.prints.wording import area_name, verification_url, written
from tinhso.platform.organisations import facade as organisations
from tinhso.platform.signing import facade as signing
from tinhso.platform.signing.contracts import Blank, Place, Sample

NUMBER_CHARACTERS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyzĐ.-/ "
"""What a number is made of: counter, year, code of the agency and the notation of its pattern."""


def result_pdf(case: Case, procedure: Procedure, result: Result) -> bytes:
    """Return a result document; a draft says that it is one."""
    template = procedure.templates[procedure.result(result.code).template]
    return compile_pdf(template, _data(case, result, draft=not result.number), _qr(result))


def pdf_to_sign(case: Case, procedure: Procedure, result: Result) -> tuple[bytes, Place | None]:
    """Return an approved result with empty fields for number and day, and where its signature is seen."""
    definition = procedure.result(result.code)
    source = part("official") + procedure.templates[definition.template]
    made = clock.local(result.approved_at or clock.now())
    data = _data(case, result, draft=False)
    data |= {"fillable": True, "made": [made.year, made.month, made.day]}
    told = places(source, data, _qr(result))
    blanks = [Blank(**one) for one in told if "name" in one]
    seen = next((Place(**one) for one in told if "name" not in one), None)
    characters = "".join(sorted({*NUMBER_CHARACTERS, *definition.number_pattern}))
    pdf = compile_source(source, data, _qr(result), archival=True)
    return signing.with_fields(pdf, blanks, _sample, characters), seen


def numbered_pdf(signed: bytes, result: Result) -> bytes:
    """Return a signed result with number and day filled in; the signature stays whole."""
    on = clock.local(result.issued_at or clock.now()).date()
    return signing.with_values(signed, {"so": result.number, **signing.day_values(on)})


def _data(case: Case, result: Result, *, draft: bool) -> dict[str, Any]:
    issued = result.issued_at
    return {
        "agency": organisations.unit(result.unit_id).name,
        "number": result.number,
        "draft": draft,
        "issued": written(issued),
        "day": clock.local(issued).strftime("%d/%m/%Y").split("/") if issued else ["…", "…", "…"],
        "signer": result.approved_by,
        "code": case.code,
        "applicant": case.applicant_name,
        "answers": answers_with_names(case),
        "fields": result.data,
        "channel": str(case.channel),
    }


def _qr(result: Result) -> str:
    return verification_url(result) if result.verification_code else ""


def _sample(wanted: Sample) -> bytes:
    return compile_pdf(part("face"), asdict(wanted), "")


def answers_with_names(case: Case) -> dict[str, Any]:
    """Return the answers with the name of the commune beside its code."""
    return {**case.answers, "commune_name": area_name(case.commune_code, clock.legal_day(case.submitted_at))}
