"""Signing: a queue with one PIN."""

from collections.abc import Sequence
from uuid import UUID

from django.db.models import Q
from django.utils.translation import gettext as _

from tinhso.kernel import clock
from tinhso.kernel.actions import action
from tinhso.kernel.actor import Actor
from tinhso.kernel.errors import Invalid, NotFound
from tinhso.platform.signing import providers, rules, selectors
from tinhso.platform.signing.batch import Batch, certificate_problem, held_key
from tinhso.platform.signing.contracts import SignOutcome
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
        raise Invalid("signing.batch", _("Hãy chọn từ 1 đến %(max)s văn bản.") % {"max": BATCH_MAX})
    credential = _usable(actor, credential_id)
    batch = Batch(actor, credential, wanted)
    if problem := _problem(credential):
        return batch.refused(problem)
    if credential.provider in providers.REMOTE:
        return send(batch, secret)
    opened = opened_key(credential, secret)
    return batch.refused(opened) if isinstance(opened, str) else batch.sign(opened)


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


def opened_key(credential: Credential, secret: str) -> Signing | str:
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
