"""What other modules may ask of signatures."""

from collections.abc import Sequence
from uuid import UUID

from tinhso.kernel.actor import Actor
from tinhso.kernel.paging import PAGE_SIZE, Page
from tinhso.platform.signing.contracts import (
    RequestInfo,
    Signer,
    SignOutcome,
    VerificationReport,
)


def open_request(
    *, actor: Actor, subject: str, title: str, file_id: UUID, steps: Sequence[Signer], key: str
) -> RequestInfo:
    """Open a request for signatures on a file. The same `key` always returns the same request.

    `subject` names what it is about (`case:…`). Raises `Invalid` for a file that is neither PDF nor XML or
    whose steps break a rule, `NotFound` for one the actor may not open.
    """
    raise NotImplementedError


def sign(*, actor: Actor, request_ids: Sequence[UUID], credential_id: UUID, secret: str) -> list[SignOutcome]:
    """Sign the documents whose turn is the actor's, each for itself; a wrong PIN is an outcome."""
    raise NotImplementedError


def sign_as_agency(
    *, actor: Actor, subject: str, title: str, file_id: UUID, unit_id: UUID, key: str
) -> RequestInfo | None:
    """Sign at once with the system key of an agency; nothing where it has none."""
    raise NotImplementedError


def cancel(*, actor: Actor, request_id: UUID, reason: str) -> RequestInfo:
    """Take an open request back; what is already signed stays on record."""
    raise NotImplementedError


def waiting_for(actor: Actor, *, cursor: str = "", size: int = PAGE_SIZE) -> Page[RequestInfo]:
    """Return the requests whose turn is the actor's, oldest first."""
    raise NotImplementedError


def request(actor: Actor, request_id: UUID) -> RequestInfo:
    """Return a request the actor opened, signs or signed."""
    raise NotImplementedError


def verify(content: bytes, media_type: str) -> VerificationReport:
    """Check the signatures of a PDF or XML. Never raises for bad input: it gets a named verdict."""
    raise NotImplementedError


def report_of(file_id: UUID) -> VerificationReport:
    """Return the check of a stored file; the caller answers for who may know of it."""
    raise NotImplementedError
