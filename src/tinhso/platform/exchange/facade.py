"""The document axis as other systems may use it.

A document goes out by `send_document`, its states come back as `SendingChanged` and `StatusArrived`; one that
comes in is announced as `DocumentArrived`, read by `received` and acknowledged once it stands in a register.
"""

from tinhso.platform.exchange import console, edxml
from tinhso.platform.exchange.actions.outcome import retry
from tinhso.platform.exchange.actions.send import send_document, send_status
from tinhso.platform.exchange.actions.take_in import acknowledge, take_in
from tinhso.platform.exchange.axis.client import Delivery
from tinhso.platform.exchange.outbound import attempt, send_due, track
from tinhso.platform.exchange.polling import poll, sync_agencies
from tinhso.platform.exchange.selectors import (
    agencies,
    agency,
    arrival_of,
    arrivals,
    may_open_file,
    received,
    sending,
    sendings,
)
from tinhso.platform.exchange.twins import codes_of

__all__ = [
    "Delivery",
    "acknowledge",
    "agencies",
    "agency",
    "arrival_of",
    "arrivals",
    "attempt",
    "codes_of",
    "console",
    "edxml",
    "may_open_file",
    "poll",
    "received",
    "retry",
    "send_document",
    "send_due",
    "send_status",
    "sending",
    "sendings",
    "sync_agencies",
    "take_in",
    "track",
]
