"""Telling people things."""

from tinhso.platform.messaging.actions.notify import notify, notify_all
from tinhso.platform.messaging.actions.post import post
from tinhso.platform.messaging.contracts import Letter, Notice, Recipient
from tinhso.platform.messaging.selectors import inbox, unread_count

__all__ = ["Letter", "Notice", "Recipient", "inbox", "notify", "notify_all", "post", "unread_count"]
