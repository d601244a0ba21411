"""What is in the calendar of an agency?"""

from datetime import date, datetime, time, timedelta
from uuid import UUID

from tinhso.government.documents.contracts import MeetingInfo, MeetingKind
from tinhso.government.documents.models import Meeting
from tinhso.kernel import clock
from tinhso.kernel.actor import Actor
from tinhso.platform.organisations import facade as organisations

WEEK = timedelta(days=7)


def week(actor: Actor, unit_id: UUID, day: date) -> list[MeetingInfo]:
    """Return the appointments of the week of a day, for those who may read the agency's documents."""
    if not actor.can("documents.read", organisations.path(unit_id)):
        return []
    monday = day - timedelta(days=day.weekday())
    start = datetime.combine(monday, time(), tzinfo=clock.VIETNAM)
    rows = Meeting.objects.filter(unit_id=unit_id, starts_at__gte=start, starts_at__lt=start + WEEK)
    return [meeting_info(one) for one in rows.order_by("starts_at", "id")]


def meeting_info(one: Meeting) -> MeetingInfo:
    return MeetingInfo(
        id=one.pk,
        unit_id=one.unit_id,
        kind=MeetingKind(one.kind),
        title=one.title,
        starts_at=one.starts_at,
        ends_at=one.ends_at,
        place=one.place,
        chair=one.chair,
        attendees=one.attendees,
        cancelled=one.cancelled,
        document_id=one.document_id,
    )
