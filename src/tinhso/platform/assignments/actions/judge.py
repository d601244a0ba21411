"""What the giver does: confirm, send back, decide on a term, call off."""

from uuid import UUID

from django.utils.translation import gettext as _

from tinhso.kernel import clock
from tinhso.kernel.actions import action
from tinhso.kernel.actor import Actor
from tinhso.kernel.errors import Conflict
from tinhso.platform.assignments.acting import announced, given_by, moved, text_of
from tinhso.platform.assignments.actions.work import REASON_LENGTH_MAX
from tinhso.platform.assignments.contracts import (
    AssignmentCancelled,
    AssignmentDone,
    AssignmentInfo,
    AssignmentSentBack,
    Decision,
    ExtensionDecided,
)
from tinhso.platform.assignments.models import OPEN_STATES, Assignment
from tinhso.platform.assignments.rules import Act


@action("assignments.judge")
def confirm(*, actor: Actor, assignment_id: UUID) -> AssignmentInfo:
    """Agree that the work is done."""
    found = given_by(actor, assignment_id)
    moved(found, Act.CONFIRM)
    return announced(AssignmentDone, found)


@action("assignments.judge")
def send_back(*, actor: Actor, assignment_id: UUID, reason: str) -> AssignmentInfo:
    """Ask for more; what was reported stays on record."""
    found = given_by(actor, assignment_id)
    found.note = text_of(reason, "reason", _("Hãy ghi điều cần làm thêm."), REASON_LENGTH_MAX)
    moved(found, Act.SEND_BACK)
    return announced(AssignmentSentBack, found)


@action("assignments.judge")
def decide_extension(*, actor: Actor, assignment_id: UUID, grant: bool, note: str = "") -> AssignmentInfo:
    """Grant the later term that was asked for, or refuse it with a reason."""
    found = given_by(actor, assignment_id)
    asked = found.extensions.select_for_update().filter(decision=Decision.PENDING.value).first()
    if asked is None:
        raise Conflict("assignments.not_asked", _("Không có đề nghị gia hạn nào đang chờ."))
    asked.note = note.strip()[:REASON_LENGTH_MAX]
    if not grant:
        asked.note = text_of(note, "note", _("Hãy ghi lý do không đồng ý."), REASON_LENGTH_MAX)
    asked.decision = (Decision.GRANTED if grant else Decision.REFUSED).value
    asked.decided_by, asked.decided_at = actor.name, clock.now()
    asked.save()
    if grant:
        found.due_on = asked.wanted_on
    return announced(ExtensionDecided, found)


@action("assignments.judge")
def cancel(*, actor: Actor, assignment_id: UUID, reason: str) -> AssignmentInfo:
    """Call work off, with all its open parts."""
    found = given_by(actor, assignment_id)
    found.note = text_of(reason, "reason", _("Hãy ghi lý do hủy."), REASON_LENGTH_MAX)
    for part in _open_below(found):
        part.note = found.note
        moved(part, Act.CANCEL)
        announced(AssignmentCancelled, part)
    moved(found, Act.CANCEL)
    return announced(AssignmentCancelled, found)


def _open_below(found: Assignment) -> list[Assignment]:
    parts = Assignment.objects.select_for_update(of=("self",)).select_related("unit")
    here = list(parts.filter(parent=found, state__in=OPEN_STATES).order_by("pk"))
    return here + [below for part in here for below in _open_below(part)]
