"""Errors that reach people. Each has a stable code, an HTTP status and says what to do next."""

from collections.abc import Mapping
from http import HTTPStatus
from typing import ClassVar

from django.utils.translation import gettext


class DomainError(Exception):
    """A rule refused. `message` is for the person, `code` for programs, `fields` for forms.

    Both are said in the language of the request: `tinhso messages` finds them where errors are made.
    """

    status: ClassVar[HTTPStatus] = HTTPStatus.UNPROCESSABLE_ENTITY

    def __init__(self, code: str, message: object, *, fields: Mapping[str, object] | None = None) -> None:
        super().__init__(code)
        self.code = code
        self.message = _said(message)
        self.fields: dict[str, object] = {name: _said(text) for name, text in (fields or {}).items()}

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


def _said(text: object) -> object:
    return gettext(text) if isinstance(text, str) and text else text
