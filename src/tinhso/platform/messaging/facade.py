"""Telling people things."""

from tinhso.platform.messaging.actions.notify import notify, notify_all
from tinhso.platform.messaging.contracts import Notice, Recipient
from tinhso.platform.messaging.selectors import inbox, unread_count

__all__ = ["Notice", "Recipient", "inbox", "notify", "notify_all", "unread_count"]
