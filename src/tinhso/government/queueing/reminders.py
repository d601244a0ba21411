"""The day before an appointment its holder is reminded, once."""

from datetime import timedelta

from django.urls import reverse

from tinhso.government.queueing.contracts import BookingState
from tinhso.government.queueing.models import Booking
from tinhso.kernel import clock
from tinhso.kernel.actor import Actor, system_actor
from tinhso.platform.messaging import facade as messaging
from tinhso.platform.organisations import facade as organisations
from tinhso.platform.people import facade as people
from tinhso.platform.procedures import facade as procedures

TEMPLATE = "booking.reminder"


def remind_tomorrow() -> int:
    """Tell everybody who signed in to book for tomorrow; run again it tells nobody twice."""
    tomorrow = clock.today() + timedelta(days=1)
    rows = Booking.objects.filter(day=tomorrow, state=BookingState.OPEN.value, person__isnull=False)
    actor = system_actor("Nhắc lịch hẹn", ["messaging.send"])
    return sum(_remind(actor, row) for row in rows.iterator())


def _remind(actor: Actor, row: Booking) -> bool:
    person = people.person(row.person_id) if row.person_id else None
    if person is None:
        return False
    local = clock.local(row.starts_at)
    return messaging.notify(
        actor=actor,
        recipient=messaging.Recipient(person_id=person.id, email=person.email),
        template=TEMPLATE,
        values={
            "code": row.code,
            "at": f"{local:%H:%M}",
            "day": f"{local:%d/%m/%Y}",
            "unit": organisations.unit(row.desk_id).name,
            "procedure": procedures.names([row.procedure_code]).get(row.procedure_code, row.procedure_code),
        },
        key=f"booking:{row.pk}:{row.day:%Y%m%d}",
        link=reverse("queueing:bookings"),
    )
