"""Telling people things."""

from tinhso.platform.messaging.actions.notify import notify
from tinhso.platform.messaging.contracts import Recipient
from tinhso.platform.messaging.selectors import inbox, unread_count

__all__ = ["Recipient", "inbox", "notify", "unread_count"]
