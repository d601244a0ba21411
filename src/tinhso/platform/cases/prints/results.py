"""Result documents, drafts and issued ones."""

from typing import Any

from tinhso.kernel import clock
from tinhso.platform.cases.definition import Procedure
from tinhso.platform.cases.models import Case, Result
from tinhso.platform.cases.prints.compiling import compile_pdf
from tinhso.platform.cases.prints.wording import area_name, verification_url, written
from tinhso.platform.organisations import facade as organisations


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
    return {**case.answers, "commune_name": area_name(case.commune_code, clock.legal_day(case.submitted_at))}
