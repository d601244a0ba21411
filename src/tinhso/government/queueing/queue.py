"""What every act on the queue needs: the desk, its rules, its numbers, a ticket under lock."""

import secrets
from datetime import date, datetime
from typing import cast
from uuid import UUID

from django.utils.translation import gettext as _

from tinhso.government.queueing.contracts import (
    ACT_EVENTS,
    CounterInfo,
    GroupInfo,
    Priority,
    QueueRules,
    Source,
    TicketAct,
    TicketInfo,
    TicketState,
)
from tinhso.government.queueing.models import Counter, Desk, Group, Ticket
from tinhso.government.queueing.rules import ORDINARY_RANK, next_state
from tinhso.kernel import clock
from tinhso.kernel.actions import emit
from tinhso.kernel.actor import Actor
from tinhso.kernel.errors import Invalid, NotFound
from tinhso.kernel.statements import ask
from tinhso.platform.calendar import facade as calendar
from tinhso.platform.definitions import facade as definitions
from tinhso.platform.organisations import facade as organisations

KIND, RULES = "queue_rules", "mot_cua"
KIOSK_KEY_BYTES = 18
_NEXT = """
INSERT INTO queueing_number (desk_id, day, letter, value) VALUES (%s, %s, %s, 1)
ON CONFLICT (desk_id, day, letter) DO UPDATE SET value = queueing_number.value + 1
RETURNING value
"""


def rules_now() -> QueueRules:
    """Return the rules of the queue in force today."""
    return cast("QueueRules", definitions.parsed(definitions.effective(KIND, RULES, clock.legal_day()).id))


def priority_of(code: str, rules: QueueRules) -> Priority | None:
    """Return a rule of priority; refuse one that is not in force."""
    if not code:
        return None
    found = next((priority for priority in rules.priorities if priority.code == code), None)
    if found is None:
        raise Invalid("queueing.priority", _("Không có diện ưu tiên này."), fields={"priority": code})
    return found


def desk_of(unit_id: UUID) -> Desk:
    """Return the desk of a one-stop unit, made the first time it is needed."""
    found = Desk.objects.filter(pk=unit_id).first()
    if found:
        return found
    if not organisations.unit(unit_id).one_stop:
        raise NotFound("queueing.no_desk", _("Đơn vị này không có bộ phận một cửa."))
    Desk.objects.bulk_create(
        [Desk(unit_id=unit_id, kiosk_key=secrets.token_urlsafe(KIOSK_KEY_BYTES))], ignore_conflicts=True
    )
    return Desk.objects.get(pk=unit_id)


def opening(unit_id: UUID, day: date) -> tuple[tuple[int, int], ...]:
    """Return the working hours of a desk on a day, in minutes from midnight, by the agency's calendar."""
    return tuple(calendar.calendar_of(organisations.path(unit_id), day).plan(day).intervals)


def is_open(unit_id: UUID, now: datetime) -> bool:
    local = clock.local(now)
    minute = local.hour * 60 + local.minute
    return any(start <= minute < end for start, end in opening(unit_id, local.date()))


def hours_today(unit_id: UUID) -> list[str]:
    """Return today's hours as people read them: ``07:30 - 11:30``."""
    return [f"{_clock(start)} - {_clock(end)}" for start, end in opening(unit_id, clock.today())]


def _clock(minute: int) -> str:
    return f"{minute // 60:02d}:{minute % 60:02d}"


def next_number(desk: Desk, day: date, letter: str) -> int:
    """Take the next number of a line; the row stays locked until the transaction ends, so no gap appears."""
    [(number,)] = ask(_NEXT, [desk.pk, day, letter])
    return int(number)


def locked(ticket_id: UUID) -> Ticket:
    """Return a ticket under lock."""
    found = Ticket.objects.select_for_update(of=("self",)).filter(pk=ticket_id).first()
    if found is None:
        raise NotFound("queueing.ticket", _("Không có số này."))
    return found


def counter_here(actor: Actor, counter_id: UUID) -> Counter:
    """Return a counter of a desk the actor may serve at."""
    found = Counter.objects.filter(pk=counter_id, is_active=True).first()
    if found is None or not actor.can("queueing.serve", organisations.path(found.desk_id)):
        raise NotFound("queueing.counter", _("Không có quầy này ở bộ phận của bạn."))
    return found


def change(ticket: Ticket, act: TicketAct) -> TicketInfo:
    """Move a ticket to its next state, save it once, announce it."""
    ticket.state = next_state(act, TicketState(ticket.state)).value
    ticket.save()
    emit(ACT_EVENTS[act](ticket.pk, ticket.desk_id, ticket.code, ticket.state, ticket.counter_id))
    return info(ticket)


def info(row: Ticket) -> TicketInfo:
    return TicketInfo(
        id=row.pk,
        unit_id=row.desk_id,
        day=row.day,
        code=row.code,
        letter=row.letter,
        line=row.line,
        state=TicketState(row.state),
        priority=row.priority,
        source=Source(row.source),
        procedure_code=row.procedure_code,
        counter_id=row.counter_id,
        booking_id=row.booking_id,
        taken_at=row.taken_at,
        called_at=row.called_at,
        calls=row.calls,
        started_at=row.started_at,
        ended_at=row.ended_at,
    )


def rank_of(priority: Priority | None) -> int:
    return priority.rank if priority else ORDINARY_RANK


def group_info(row: Group) -> GroupInfo:
    return GroupInfo(
        row.pk, row.desk_id, row.letter, row.name, tuple(row.sectors), tuple(row.procedure_codes)
    )


def counter_info(row: Counter) -> CounterInfo:
    return CounterInfo(
        row.pk,
        row.desk_id,
        row.number,
        row.name,
        tuple(row.letters),
        row.is_active and row.officer_id is not None,
        row.officer_id,
    )
