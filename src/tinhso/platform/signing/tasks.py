"""Jobs of signing: hashes to providers elsewhere and back, and proofs that had to wait."""

from uuid import UUID

from django.db.models import Exists, OuterRef

from tinhso.kernel import clock
from tinhso.kernel.actor import Actor, system_actor
from tinhso.platform.jobs import facade as jobs
from tinhso.platform.signing import providers
from tinhso.platform.signing.actions.prove import prove
from tinhso.platform.signing.actions.remote import (
    digest_of,
    embed_signed,
    give_up,
    mark_sent,
    record_signatures,
    record_transaction,
)
from tinhso.platform.signing.batch import held_key
from tinhso.platform.signing.contracts import FAILED, PDF, State
from tinhso.platform.signing.models import Attempt, Step
from tinhso.platform.signing.providers.base import ProviderSilentError, RefusedError

ASK_EVERY_S = 2
PROOFS_MAX = 200
"""Documents proven in one run."""


def signer() -> Actor:
    return system_actor("Ký số", ["signing.remote"])


@jobs.task(queue="default", name="signing.remote")
def remote(batch_id: str) -> None:
    """Carry a batch one step on; while the signer has not answered, come back soon."""
    if advance(UUID(batch_id)):
        remote.configure(schedule_in={"seconds": ASK_EVERY_S}).defer(batch_id=batch_id)


def advance(batch_id: UUID) -> bool:
    """Carry a batch one step on; say whether it has to be asked again.

    What was sent is asked for by the same key: a lost reply makes us ask, never sign again.
    """
    rows = Attempt.objects.filter(batch=batch_id, closed_at__isnull=True).select_related("credential")
    attempts = list(rows.order_by("pk"))
    if not attempts:
        return False
    waiting = [each for each in attempts if each.signature is None]
    try:
        if waiting and not _asked(batch_id, waiting):
            return _still_time(batch_id, waiting)
    except ProviderSilentError:
        return _still_time(batch_id, waiting)
    except RefusedError as error:
        give_up(actor=signer(), batch_id=batch_id, state=error.state)
        return False
    for attempt in rows.filter(signature__isnull=False):
        embed_signed(actor=signer(), attempt_id=attempt.pk)
    return False


def _asked(batch_id: UUID, waiting: list[Attempt]) -> bool:
    """Send or ask; say whether all signatures are here."""
    credential = waiting[0].credential
    provider, key = providers.remote(credential.provider), held_key(credential)
    transaction = waiting[0].transaction
    if not transaction:
        mark_sent(actor=signer(), batch_id=batch_id)
        transaction = provider.send(key, str(batch_id), [digest_of(each) for each in waiting])
        record_transaction(actor=signer(), batch_id=batch_id, transaction=transaction)
    answer = provider.ask(key, transaction, str(batch_id), [digest_of(each) for each in waiting])
    if answer.state in FAILED:
        raise RefusedError("refused", answer.state)
    if answer.state is not State.SIGNED:
        return False
    pairs = zip(waiting, answer.signatures, strict=True)
    record_signatures(
        actor=signer(), batch_id=batch_id, signatures={str(each.pk): made for each, made in pairs}
    )
    return True


def _still_time(batch_id: UUID, waiting: list[Attempt]) -> bool:
    if clock.now() < waiting[0].expires_at:
        return True
    give_up(actor=signer(), batch_id=batch_id, state=State.EXPIRED)
    return False


def sweep() -> int:
    """Take up batches that lost their worker, and prove what had to wait for a clock authority."""
    batches = Attempt.objects.filter(closed_at__isnull=True).values_list("batch", flat=True).distinct()
    for batch_id in batches:
        advance(batch_id)
    under_way = Attempt.objects.filter(closed_at__isnull=True, step__request=OuterRef("request"))
    waiting = Step.objects.filter(~Exists(under_way), state=State.EMBEDDED, request__media_type=PDF)
    due = waiting.order_by("request_id")
    proven = 0
    for request_id in dict.fromkeys(due.values_list("request_id", flat=True)[:PROOFS_MAX]):
        if not prove(actor=signer(), request_id=request_id):
            break
        proven += 1
    return proven
