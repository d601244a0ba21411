"""What other modules may ask of the event log."""

from tinhso.platform.events.contracts import EventInfo
from tinhso.platform.events.dispatch import deliver_due
from tinhso.platform.events.outbox import write
from tinhso.platform.events.selectors import events

__all__ = ["EventInfo", "deliver_due", "events", "write"]
