"""Signing: a leader's queue with one PIN, and an agency's document with the key the system may use."""

from collections.abc import Sequence
from uuid import UUID

from django.db.models import Q

from tinhso.kernel import clock
from tinhso.kernel.actions import action
from tinhso.kernel.actor import Actor
from tinhso.kernel.errors import Invalid, NotFound
from tinhso.platform.signing import providers, rules, selectors
from tinhso.platform.signing.actions.open import open_request
from tinhso.platform.signing.batch import Batch, certificate_problem, held_key
from tinhso.platform.signing.contracts import Kind, Place, RequestInfo, Signer, SignOutcome
from tinhso.platform.signing.keys import WrongPinError
from tinhso.platform.signing.models import Credential
from tinhso.platform.signing.providers.base import ProviderSilentError, RefusedError, Signing
from tinhso.platform.signing.sending import send

BATCH_MAX = 50
"""Documents signed in one request of a page; a longer queue is signed page by page."""


@action("signing.sign")
def sign(*, actor: Actor, request_ids: Sequence[UUID], credential_id: UUID, secret: str) -> list[SignOutcome]:
    """Sign the documents whose turn is the actor's, each for itself; a wrong PIN is an outcome.

    A provider elsewhere leaves them waiting for the signer to agree on their device.
    """
    wanted = list(dict.fromkeys(request_ids))
    if not 1 <= len(wanted) <= BATCH_MAX:
        raise Invalid("signing.batch", f"Hãy chọn từ 1 đến {BATCH_MAX} văn bản.")
    credential = _usable(actor, credential_id)
    batch = Batch(actor, credential, wanted)
    if problem := _problem(credential):
        return batch.refused(problem)
    if credential.provider in providers.REMOTE:
        return send(batch, secret)
    opened = _opened(credential, secret)
    return batch.refused(opened) if isinstance(opened, str) else batch.sign(opened)


@action("signing.open")
def sign_as_agency(
    *,
    actor: Actor,
    subject: str,
    title: str,
    file_id: UUID,
    unit_id: UUID,
    key: str,
    beside: Place | None = None,
) -> RequestInfo | None:
    """Sign at once with the system key of an agency; nothing where it has none.

    The caller answers for the right to issue this document in the name of the unit. `beside`: where a person
    signed before; the seal covers a part of it.
    """
    credential = selectors.system_key(unit_id)
    if credential is None:
        return None
    steps = [Signer(Kind.AGENCY, unit_id=unit_id, place=beside)]
    found = open_request(actor=actor, subject=subject, title=title, file_id=file_id, steps=steps, key=key)
    if found.current is None:
        return found
    batch = Batch(actor, credential, [found.id], by_system=True)
    opened = certificate_problem(credential) or _opened(credential, "")
    if not isinstance(opened, str):
        batch.sign(opened)
    return selectors.requests_by_id([found.id])[found.id]


def _usable(actor: Actor, credential_id: UUID) -> Credential:
    rows = Credential.objects.select_for_update(of=("self",)).filter(
        Q(pk=credential_id), selectors.usable_keys(actor), removed_at__isnull=True
    )
    found = rows.first()
    if found is None:
        raise NotFound("signing.credential", "Không có khóa này, hoặc bạn không được dùng.")
    return found


def _problem(credential: Credential) -> str:
    if credential.locked_until and credential.locked_until > clock.now():
        return "locked"
    return certificate_problem(credential)


def _opened(credential: Credential, secret: str) -> Signing | str:
    """Open the key, or say why not. A wrong PIN is counted and must be committed: it raises nothing."""
    try:
        opened = providers.local(credential.provider).open(held_key(credential), secret)
    except WrongPinError:
        credential.failures += 1
        credential.locked_until = rules.locked_until(credential.failures, clock.now())
        credential.save(update_fields=["failures", "locked_until"])
        return "wrong_pin"
    except ProviderSilentError:
        return "silent"
    except RefusedError as error:
        return error.code
    if credential.failures:
        credential.failures, credential.locked_until = 0, None
        credential.save(update_fields=["failures", "locked_until"])
    return opened
