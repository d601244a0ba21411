"""What an officer does with the line: call, call again, serve, finish, give up, move."""

from uuid import UUID

from django.utils.translation import gettext as _

from tinhso.government.queueing.contracts import TicketAct, TicketInfo, TicketState
from tinhso.government.queueing.models import Counter, Ticket
from tinhso.government.queueing.queue import change, counter_here, locked, rules_now
from tinhso.government.queueing.rules import ORDINARY_RANK, ordinary_turn
from tinhso.kernel import clock
from tinhso.kernel.actions import action
from tinhso.kernel.actor import Actor
from tinhso.kernel.errors import Conflict, Invalid, NotFound
from tinhso.platform.organisations import facade as organisations

AT_COUNTER = (TicketState.CALLED.value, TicketState.SERVING.value)


@action("queueing.serve")
def call_next(*, actor: Actor, counter_id: UUID) -> TicketInfo | None:
    """Call the next of the counter's lines; two officers at once never get the same one."""
    counter = _seat(actor, counter_id)
    if Ticket.objects.filter(counter=counter, state__in=AT_COUNTER).exists():
        raise Conflict("queueing.busy", _("Quầy đang có người. Hãy bấm Xong hoặc Vắng mặt trước."))
    ticket = _next(counter)
    if ticket is None:
        return None
    ticket.counter, ticket.called_at, ticket.calls = counter, clock.now(), 1
    return change(ticket, TicketAct.CALL)


def _seat(actor: Actor, counter_id: UUID) -> Counter:
    """Return the counter under lock, so that its own two clicks come one after the other."""
    counter_here(actor, counter_id)
    return Counter.objects.select_for_update().get(pk=counter_id)


def _next(counter: Counter) -> Ticket | None:
    """Return the next ticket under lock, passing over those another counter is taking at this moment."""
    today = Ticket.objects.filter(desk_id=counter.desk_id, day=clock.today())
    waiting = today.filter(state=TicketState.WAITING.value, line__in=counter.letters)
    ordered = waiting.select_for_update(skip_locked=True, of=("self",)).order_by("rank", "queued_at", "id")
    limit = rules_now().in_a_row_max
    called = today.filter(called_at__isnull=False, line__in=counter.letters).order_by("-called_at")
    if ordinary_turn(list(called.values_list("rank", flat=True)[:limit]), limit):
        ordinary = ordered.filter(rank__gte=ORDINARY_RANK).first()
        if ordinary:
            return ordinary
    return ordered.first()


@action("queueing.serve")
def recall(*, actor: Actor, ticket_id: UUID) -> TicketInfo:
    """Call again; after the last time the person counts as absent."""
    ticket = _mine(actor, ticket_id)
    if ticket.calls > rules_now().recalls_max:
        raise Conflict("queueing.recalls", _("Đã gọi đủ số lần. Hãy bấm Vắng mặt."))
    ticket.calls += 1
    ticket.called_at = clock.now()
    return change(ticket, TicketAct.RECALL)


@action("queueing.serve")
def start(*, actor: Actor, ticket_id: UUID) -> TicketInfo:
    """The person is at the counter."""
    ticket = _mine(actor, ticket_id)
    ticket.started_at = clock.now()
    return change(ticket, TicketAct.START)


@action("queueing.serve")
def finish(*, actor: Actor, ticket_id: UUID) -> TicketInfo:
    """The person has been served. Who forgot to press "start" is taken to have started at the call."""
    ticket = _mine(actor, ticket_id)
    ticket.started_at = ticket.started_at or ticket.called_at
    ticket.ended_at = clock.now()
    return change(ticket, TicketAct.FINISH)


@action("queueing.serve")
def miss(*, actor: Actor, ticket_id: UUID) -> TicketInfo:
    """Nobody came."""
    ticket = _mine(actor, ticket_id)
    ticket.ended_at = clock.now()
    return change(ticket, TicketAct.MISS)


@action("queueing.serve")
def cancel_ticket(*, actor: Actor, ticket_id: UUID) -> TicketInfo:
    """The person no longer wants to wait."""
    ticket = _mine(actor, ticket_id)
    ticket.ended_at = clock.now()
    return change(ticket, TicketAct.CANCEL)


@action("queueing.serve")
def move(*, actor: Actor, ticket_id: UUID, letter: str) -> TicketInfo:
    """Send a person on to the counters of another group; the number and the place in time stay."""
    ticket = _mine(actor, ticket_id)
    if not ticket.desk.groups.filter(letter=letter, is_active=True).exists():
        raise Invalid("queueing.group", _("Không có nhóm việc này."), fields={"letter": _("Hãy chọn lại.")})
    serving = Counter.objects.filter(desk_id=ticket.desk_id, is_active=True, letters__contains=[letter])
    if not serving.exists():
        raise Conflict("queueing.nobody", _("Chưa có quầy nào phục vụ nhóm việc đó."))
    ticket.line, ticket.counter, ticket.calls = letter, None, 0
    ticket.called_at = ticket.started_at = None
    return change(ticket, TicketAct.MOVE)


def _mine(actor: Actor, ticket_id: UUID) -> Ticket:
    ticket = locked(ticket_id)
    if not actor.can("queueing.serve", organisations.path(ticket.desk_id)):
        raise NotFound("queueing.ticket", _("Không có số này."))
    return ticket


@action("queueing.expire")
def close_days(*, actor: Actor) -> int:
    """End what was left waiting on days gone by; nobody will call it any more."""
    old = Ticket.objects.filter(day__lt=clock.today(), state__in=("waiting", *AT_COUNTER))
    found = [locked(pk) for pk in old.values_list("pk", flat=True)]
    for ticket in found:
        ticket.ended_at = clock.now()
        act = TicketAct.FINISH if ticket.state == TicketState.SERVING else TicketAct.CANCEL
        change(ticket, act)
    return len(found)
