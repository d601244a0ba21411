"""Words and colours of a line of the register."""

from django import template
from django.utils.translation import gettext as _

from tinhso.platform.cases.contracts import OUTCOME_LABELS, STATUS_LABELS, Outcome, RegisterRow

register = template.Library()
TONES = {
    Outcome.WAITING: "info",
    Outcome.RUNNING: "plain",
    Outcome.OVERDUE: "bad",
    Outcome.IN_TIME: "ok",
    Outcome.LATE: "warn",
    Outcome.REFUSED: "plain",
    Outcome.STOPPED: "plain",
}


@register.filter
def tone(row: RegisterRow) -> str:
    return TONES[row.outcome]


@register.filter
def status_label(row: RegisterRow) -> str:
    return _(STATUS_LABELS[row.status])


@register.filter
def outcome_label(row: RegisterRow) -> str:
    return _(OUTCOME_LABELS[row.outcome])
