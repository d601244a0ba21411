"""What every act on an assignment needs: the row under lock, who leads it, who gave it, the announcement."""

from uuid import UUID

from django.utils.translation import gettext as _

from tinhso.kernel import clock
from tinhso.kernel.actions import emit
from tinhso.kernel.actor import Actor
from tinhso.kernel.errors import Denied, Invalid, NotFound
from tinhso.kernel.text_vi import nfc
from tinhso.platform.access import facade as access
from tinhso.platform.assignments.contracts import OPEN, AssignmentEvent, AssignmentInfo, State
from tinhso.platform.assignments.models import TEXT_LENGTH_MAX, Assignment
from tinhso.platform.assignments.rules import Act, next_state
from tinhso.platform.assignments.selectors import GIVE, WORK, info
from tinhso.platform.organisations import facade as organisations


def locked(assignment_id: UUID) -> Assignment:
    rows = Assignment.objects.select_for_update(of=("self",)).select_related("unit")
    found = rows.filter(pk=assignment_id).first()
    if found is None:
        raise NotFound("assignments.unknown", _("Không có việc này."))
    return found


def led_by(actor: Actor, assignment_id: UUID) -> Assignment:
    """Return an assignment under lock, for the person who leads it, or whoever may name one at the unit."""
    found = locked(assignment_id)
    path = organisations.path(found.unit_id)
    own = found.account_id in access.acting_as(actor)
    unnamed = found.account_id is None and actor.can(WORK, path)
    if not (own or unnamed or actor.can(GIVE, path)):
        raise Denied("assignments.not_lead", _("Việc này do người khác chủ trì."))
    return found


def given_by(actor: Actor, assignment_id: UUID) -> Assignment:
    """Return an assignment under lock, for the one who gave it or who gives work at that unit."""
    found = locked(assignment_id)
    own = found.giver_id in access.acting_as(actor)
    if not (own or actor.can(GIVE, organisations.path(found.giver_unit_id))):
        raise Denied("assignments.not_giver", _("Chỉ người giao việc làm được bước này."))
    return found


def moved(found: Assignment, act: Act) -> None:
    """Put an assignment into its next state; one that ends is stamped, one that goes on again is not."""
    found.state = next_state(act, State(found.state)).value
    now = clock.now()
    if act is Act.FINISH:
        found.finished_at = now
    elif act is Act.SEND_BACK:
        found.finished_at = None
    found.ended_at = None if State(found.state) in OPEN else now


def announced(kind: type[AssignmentEvent], found: Assignment) -> AssignmentInfo:
    """Save, announce and return."""
    found.save()
    emit(event_of(kind, found))
    return info(found)


def event_of(kind: type[AssignmentEvent], found: Assignment) -> AssignmentEvent:
    return kind(
        assignment_id=found.pk,
        about=found.subject,
        unit_id=found.unit_id,
        account_id=found.account_id,
        giver_id=found.giver_id,
        state=str(found.state),
        due_on=found.due_on,
    )


def text_of(text: str, field: str, message: str, length: int = TEXT_LENGTH_MAX) -> str:
    """Return a required text, trimmed; say at the field what is missing or too long."""
    found = nfc(text.replace("\x00", " "))
    if not found:
        raise Invalid(f"assignments.{field}", message, fields={field: message})
    if len(found) > length:
        long = _("Dài quá %(length)s ký tự.") % {"length": length}
        raise Invalid(f"assignments.{field}", long, fields={field: long})
    return found
