"""What the pages of assignments show."""

from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext as _

from tinhso.kernel.actor import Actor
from tinhso.platform.access import facade as access
from tinhso.platform.assignments import facade
from tinhso.platform.assignments.contracts import (
    DECISION_LABELS,
    STATE_LABELS,
    TIMELINESS_LABELS,
    AssignmentInfo,
    Decision,
    State,
    Timeliness,
)
from tinhso.platform.assignments.page_forms import (
    CancelForm,
    DecideForm,
    ExtensionForm,
    PersonForm,
    ReportForm,
    ReturnForm,
    SendBackForm,
)
from tinhso.platform.assignments.rules import TRANSITIONS, Act
from tinhso.platform.assignments.selectors import GIVE, WORK
from tinhso.platform.organisations import facade as organisations

STATE_TONES = {
    State.GIVEN: "info",
    State.DOING: "jade",
    State.REPORTED: "warn",
    State.DONE: "ok",
    State.RETURNED: "plain",
    State.CANCELLED: "plain",
}
TIME_TONES = {
    Timeliness.ON_TIME: "ok",
    Timeliness.LATE: "bad",
    Timeliness.OPEN: "plain",
    Timeliness.NEAR: "warn",
    Timeliness.OVERDUE: "bad",
    Timeliness.NONE: "plain",
}
LEAD_FORMS: dict[str, type[forms.Form]] = {
    "report": ReportForm,
    "extend": ExtensionForm,
    "return": ReturnForm,
}
GIVER_FORMS: dict[str, type[forms.Form]] = {"send_back": SendBackForm, "cancel": CancelForm}
ACTS = {
    "report": Act.REPORT,
    "extend": Act.EXTEND,
    "return": Act.RETURN,
    "person": Act.NAME,
    "confirm": Act.CONFIRM,
    "send_back": Act.SEND_BACK,
    "cancel": Act.CANCEL,
    "pass_on": Act.PASS_ON,
}


def line(found: AssignmentInfo) -> dict[str, Any]:
    """Return one row of a list with its words and tones."""
    return {
        "work": found,
        "state": _(STATE_LABELS[found.state]),
        "state_tone": STATE_TONES[found.state],
        "time": _(TIMELINESS_LABELS[found.timeliness]),
        "time_tone": TIME_TONES[found.timeliness],
        "indent": range(found.depth),
    }


def detail(
    actor: Actor, assignment_id: UUID, refused: tuple[str, forms.Form] | None = None
) -> dict[str, Any]:
    """Return all a page of one assignment shows; `refused` is the form that was not accepted."""
    found = facade.assignment(actor, assignment_id)
    asked = facade.extensions(actor, assignment_id)
    pending = next((one for one in asked if one.decision is Decision.PENDING), None)
    return line(found) | {
        "reports": facade.reports(actor, assignment_id),
        "extensions": [(one, _(DECISION_LABELS[one.decision])) for one in asked],
        "pending": pending,
        "support": facade.support(found.id),
        "proofs": facade.proofs(actor, assignment_id),
        "parts": [line(one) for one in facade.tree(actor, assignment_id)[1:]],
        "forms": _forms(actor, found, refused, asked=pending is not None),
        "problems": refused[1] if refused else None,
    }


def _forms(
    actor: Actor, found: AssignmentInfo, refused: tuple[str, forms.Form] | None, *, asked: bool
) -> dict[str, Any]:
    lead, giver = _leads(actor, found), _gave(actor, found)
    shown: dict[str, Any] = {}
    if lead:
        shown |= {code: form(prefix=code) for code, form in LEAD_FORMS.items()}
        shown["person"] = PersonForm(prefix="person", people=facade.people_of([found.unit_id]))
        shown["pass_on"] = True
        if "report" in shown:
            shown["report"].initial = {"progress": found.progress}
    if giver:
        shown |= {code: form(prefix=code) for code, form in GIVER_FORMS.items()}
        shown["confirm"] = True
    allowed = {code: form for code, form in shown.items() if found.state in TRANSITIONS[ACTS[code]]}
    if asked:
        allowed.pop("extend", None)
        if giver:
            allowed["decide"] = DecideForm(prefix="decide")
    if refused and refused[0] in allowed:
        allowed[refused[0]] = refused[1]
    return allowed


def _leads(actor: Actor, found: AssignmentInfo) -> bool:
    path = organisations.path(found.unit_id)
    if actor.can(GIVE, path):
        return True
    return found.account_id in access.acting_as(actor) if found.account_id else actor.can(WORK, path)


def _gave(actor: Actor, found: AssignmentInfo) -> bool:
    own = found.giver_id in access.acting_as(actor)
    return own or actor.can(GIVE, organisations.path(found.giver_unit_id))
