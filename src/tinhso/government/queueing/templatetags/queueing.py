"""Small words of the queue."""

from collections.abc import Mapping

from django import template
from django.utils.translation import gettext

from tinhso.government.queueing.contracts import BOOKING_LABELS, STATE_LABELS, BookingState, TicketState

register = template.Library()


@register.filter
def state_label(state: TicketState) -> str:
    return gettext(STATE_LABELS[state])


@register.filter
def booking_label(state: BookingState) -> str:
    return gettext(BOOKING_LABELS[state])


@register.filter
def named(names: Mapping[str, str], code: str) -> str:
    """Return the name behind a code; a rule no longer in force keeps its code."""
    return names.get(code, code)
