"""Documents as PDF: results, and the national forms of the one-stop shop."""

from tinhso.platform.cases.prints.compiling import compile_pdf, qr_svg
from tinhso.platform.cases.prints.results import answers_with_names, numbered_pdf, pdf_to_sign, result_pdf
from tinhso.platform.cases.prints.wording import tracking_url, verification_url, written

__all__ = [
    "answers_with_names",
    "compile_pdf",
    "numbered_pdf",
    "pdf_to_sign",
    "qr_svg",
    "result_pdf",
    "tracking_url",
    "verification_url",
    "written",
]
