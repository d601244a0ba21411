"""Small signs of the desk's lists."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from django import template
from django.conf import settings
from django.template.context import RequestContext
from django.urls import reverse
from django.utils.translation import gettext

from tinhso.government.one_stop.facade import owner_of
from tinhso.government.one_stop.offline_words import words
from tinhso.kernel import clock
from tinhso.kernel.pages import actor_of
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


@register.inclusion_tag("one_stop/line.html", takes_context=True)
def offline_line(context: RequestContext) -> dict[str, Any]:
    """The state of the line, with what the script needs to go on when it is cut."""
    actor = actor_of(context["request"])
    if not actor.holds("cases.intake"):
        return {}
    api = "/api/v1"
    return {
        "words": words(),
        "where": {
            "owner": owner_of(actor),
            "contact": f"{api}/one-stop/offline/contact",
            "package": f"{api}/one-stop/offline/package",
            "records": f"{api}/one-stop/offline/records",
            "uploads": f"{api}/files/uploads",
            "record": reverse("one_stop:offline"),
            "dossier": reverse("one_stop:dossier", args=[UUID(int=0)]),
            "worker": reverse("one_stop:worker"),
            "scope": reverse("one_stop:worklist"),
            "sign_in": f"{settings.LOGIN_URL}?next={reverse('one_stop:offline')}",
            "sign_out": reverse("account_logout"),
        },
    }
