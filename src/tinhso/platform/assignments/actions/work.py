"""What the one who leads does: name a person, report, ask for time, hand back."""

from collections.abc import Sequence
from datetime import date
from uuid import UUID

from django.utils.translation import gettext as _

from tinhso.kernel import clock
from tinhso.kernel.actions import action, emit
from tinhso.kernel.actor import Actor
from tinhso.kernel.errors import Conflict, Invalid
from tinhso.platform.assignments.acting import announced, event_of, led_by, moved, text_of
from tinhso.platform.assignments.actions.give import person_at
from tinhso.platform.assignments.contracts import (
    AssignmentInfo,
    AssignmentReported,
    AssignmentReturned,
    AssignmentTaken,
    Decision,
    ExtensionAsked,
    ExtensionInfo,
)
from tinhso.platform.assignments.models import Extension, Report
from tinhso.platform.assignments.rules import COMPLETE, Act, check_due, check_progress
from tinhso.platform.assignments.selectors import extension_info, open_parts
from tinhso.platform.files import facade as files

REASON_LENGTH_MAX = 2_000
OWNER = "assignment"


@action("assignments.work")
def name_person(*, actor: Actor, assignment_id: UUID, account_id: UUID) -> AssignmentInfo:
    """Name the person of the unit who does it, or take it oneself."""
    found = led_by(actor, assignment_id)
    found.account_name = person_at(account_id, found.unit_id)
    found.account_id = account_id
    moved(found, Act.NAME)
    return announced(AssignmentTaken, found)


@action("assignments.work")
def report(
    *, actor: Actor, assignment_id: UUID, progress: int, text: str, file_ids: Sequence[UUID] = ()
) -> AssignmentInfo:
    """Say how far it is, with proof; at 100 percent it waits for the giver's word."""
    found = led_by(actor, assignment_id)
    check_progress(progress, open_parts(found))
    said = text_of(text, "text", _("Hãy ghi kết quả, việc đã làm."))
    moved(found, Act.FINISH if progress == COMPLETE else Act.REPORT)
    found.progress = progress
    Report.objects.create(
        assignment=found,
        progress=progress,
        text=said,
        by_id=actor.account_id,
        by_name=actor.name,
        at=clock.now(),
    )
    if file_ids:
        files.attach(actor, file_ids, owner_kind=OWNER, owner_id=found.pk)
    return announced(AssignmentReported, found)


@action("assignments.work")
def hand_back(*, actor: Actor, assignment_id: UUID, reason: str) -> AssignmentInfo:
    """Say that it is not ours, and why."""
    found = led_by(actor, assignment_id)
    found.note = text_of(reason, "reason", _("Hãy ghi lý do trả lại."), REASON_LENGTH_MAX)
    moved(found, Act.RETURN)
    return announced(AssignmentReturned, found)


@action("assignments.work")
def ask_extension(*, actor: Actor, assignment_id: UUID, wanted_on: date, reason: str) -> ExtensionInfo:
    """Ask for a later term; one question at a time. A legal deadline cannot be moved."""
    found = led_by(actor, assignment_id)
    moved(found, Act.EXTEND)
    check_due(wanted_on, clock.today(), found.legal_due_at)
    if found.due_on is None or wanted_on <= found.due_on:
        message = _("Hạn xin gia hạn phải sau hạn hiện nay.")
        raise Invalid("assignments.due", message, fields={"due_on": message})
    if found.extensions.filter(decision=Decision.PENDING.value).exists():
        raise Conflict("assignments.asked", _("Đã xin gia hạn, đang chờ trả lời."))
    asked = Extension.objects.create(
        assignment=found,
        wanted_on=wanted_on,
        reason=text_of(reason, "reason", _("Hãy ghi lý do xin gia hạn."), REASON_LENGTH_MAX),
        asked_by=actor.name,
        asked_at=clock.now(),
    )
    emit(event_of(ExtensionAsked, found))
    return extension_info(asked)
