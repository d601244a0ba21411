"""Small signs of the desk's lists."""

from collections.abc import Mapping

from django import template
from django.utils.translation import gettext

from tinhso.kernel import clock
from tinhso.platform.cases.contracts import CLOSED, STATUS_LABELS, CaseInfo, Status

register = template.Library()
TONES = {
    Status.SUBMITTED: "info",
    Status.SUPPLEMENT: "warn",
    Status.SUPPLEMENT_BEFORE: "warn",
    Status.WITHDRAW_ASKED: "warn",
    Status.REFUSED: "bad",
    Status.STOPPED: "plain",
    Status.RESULT_ISSUED: "ok",
    Status.RETURNED: "ok",
}


@register.filter
def tone(case: CaseInfo) -> str:
    """Return the colour of a status; it always stands beside its word."""
    return TONES.get(case.status, "jade")


@register.filter
def status_label(case: CaseInfo) -> str:
    return gettext(STATUS_LABELS[case.status])


@register.filter
def is_overdue(case: CaseInfo) -> bool:
    """Say whether the next thing is already late for the office."""
    waiting = case.status in {Status.SUPPLEMENT, Status.SUPPLEMENT_BEFORE}
    return not (case.status in CLOSED or case.ended_at or waiting or case.attention_at > clock.now())


@register.filter
def at(values: Mapping[str, str], key: str) -> str:
    return values.get(key, "")
