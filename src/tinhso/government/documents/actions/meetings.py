"""The calendar: meetings of the agency, days of its leaders."""

from datetime import datetime
from uuid import UUID

from django.utils.translation import gettext as _

from tinhso.government.documents.contracts import MeetingInfo, MeetingKind, MeetingPlanned
from tinhso.government.documents.models import Meeting
from tinhso.government.documents.office import required
from tinhso.government.documents.planning import meeting_info
from tinhso.kernel.actions import action, emit
from tinhso.kernel.actor import Actor
from tinhso.kernel.errors import Conflict, Invalid, NotFound
from tinhso.kernel.text_vi import nfc
from tinhso.platform.organisations import facade as organisations

PLAN = "documents.plan"


@action("documents.plan")
def plan_meeting(*, actor: Actor, wanted: MeetingInfo) -> MeetingInfo:
    """Put an appointment into the calendar; a leader or a room is not in two places at once."""
    actor.require(PLAN, organisations.path(wanted.unit_id))
    title = required(wanted.title, "title", _("Hãy ghi nội dung."), 300)
    if wanted.ends_at <= wanted.starts_at:
        message = _("Giờ kết thúc phải sau giờ bắt đầu.")
        raise Invalid("documents.meeting", message, fields={"ends_at": message})
    _check_free(wanted.unit_id, nfc(wanted.place), nfc(wanted.chair), wanted.starts_at, wanted.ends_at)
    made = Meeting.objects.create(
        id=wanted.id,
        unit_id=wanted.unit_id,
        kind=MeetingKind(wanted.kind).value,
        title=title,
        starts_at=wanted.starts_at,
        ends_at=wanted.ends_at,
        place=nfc(wanted.place)[:200],
        chair=nfc(wanted.chair)[:200],
        attendees=nfc(wanted.attendees)[:1_000],
        document_id=wanted.document_id,
    )
    emit(MeetingPlanned(made.pk, made.unit_id, False))
    return meeting_info(made)


def _check_free(unit_id: UUID, place: str, chair: str, start: datetime, end: datetime) -> None:
    at_once = Meeting.objects.filter(unit_id=unit_id, cancelled=False, starts_at__lt=end, ends_at__gt=start)
    for name, value in (("place", place), ("chair", chair)):
        taken = at_once.filter(**{name: value}).first() if value else None
        if taken:
            message = _("Trùng với “%(title)s”.") % {"title": taken.title}
            raise Conflict("documents.meeting_twice", message, fields={name: message})


@action("documents.plan")
def cancel_meeting(*, actor: Actor, meeting_id: UUID) -> MeetingInfo:
    """Call an appointment off; it stays to be seen as such."""
    found = Meeting.objects.select_for_update().filter(pk=meeting_id).first()
    if found is None or not actor.can(PLAN, organisations.path(found.unit_id)):
        raise NotFound("documents.meeting_unknown", _("Không có lịch này."))
    found.cancelled = True
    found.save()
    emit(MeetingPlanned(found.pk, found.unit_id, True))
    return meeting_info(found)
