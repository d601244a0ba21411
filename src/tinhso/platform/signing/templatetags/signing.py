"""What a check found, as a part of any page. Load with ``{% load signing %}``."""

from typing import Any
from uuid import UUID

from django import template

from tinhso.platform.signing import facade, presenters
from tinhso.platform.signing.contracts import Verdict

register = template.Library()


@register.inclusion_tag("signing/part.html")
def signatures_of(file_id: UUID | None) -> dict[str, Any]:
    """Show the check of a stored file; nothing for a file that nobody signed."""
    if file_id is None:
        return {}
    report = facade.report_of(file_id)
    return {} if report.verdict is Verdict.NO_SIGNATURE else presenters.report_page(report)
