"""Errors that reach people. Each has a stable code, an HTTP status and says what to do next."""

from collections.abc import Mapping
from http import HTTPStatus
from typing import ClassVar


class DomainError(Exception):
    """A rule refused. `message` is for the person, `code` for programs, `fields` for forms."""

    status: ClassVar[HTTPStatus] = HTTPStatus.UNPROCESSABLE_ENTITY

    def __init__(self, code: str, message: object, *, fields: Mapping[str, object] | None = None) -> None:
        super().__init__(code)
        self.code = code
        self.message = message
        self.fields: dict[str, object] = dict(fields or {})

    def __str__(self) -> str:
        return str(self.message)


class Invalid(DomainError):
    """The input breaks a rule; `fields` maps each field to its message."""


class Denied(DomainError):
    """The actor may not do this here."""

    status = HTTPStatus.FORBIDDEN


class NotFound(DomainError):
    """There is no such thing, or the actor may not know of it."""

    status = HTTPStatus.NOT_FOUND


class Conflict(DomainError):
    """Somebody else changed it first, or the state no longer allows it."""

    status = HTTPStatus.CONFLICT


class TooMany(DomainError):
    """A rate limit was reached; wait and try again."""

    status = HTTPStatus.TOO_MANY_REQUESTS
