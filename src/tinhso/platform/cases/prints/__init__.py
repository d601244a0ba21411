"""Documents as PDF: results, and the national forms of the one-stop shop."""

from tinhso.platform.cases.prints.compiling import compile_pdf, qr_svg
from tinhso.platform.cases.prints.results import answers_with_names, result_pdf
from tinhso.platform.cases.prints.wording import tracking_url, verification_url, written

__all__ = [
    "answers_with_names",
    "compile_pdf",
    "qr_svg",
    "result_pdf",
    "tracking_url",
    "verification_url",
    "written",
]
