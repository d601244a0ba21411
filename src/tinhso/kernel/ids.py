"""Identifiers: UUIDv7 (RFC 9562), so that keys sort by creation and indexes stay dense."""

from uuid import UUID

from uuid_utils import compat


def new_id() -> UUID:
    """Return a new time-ordered identifier."""
    return compat.uuid7()
