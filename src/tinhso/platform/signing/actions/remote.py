"""What a provider elsewhere answered, written down step by step; each action bears being run again."""

import hashlib
from collections.abc import Mapping
from uuid import UUID

from tinhso.kernel import clock
from tinhso.kernel.actions import action
from tinhso.kernel.actor import Actor
from tinhso.platform.files import facade as files
from tinhso.platform.signing import engine, rules, trust
from tinhso.platform.signing.anchoring import anchors
from tinhso.platform.signing.batch import chain_of
from tinhso.platform.signing.contracts import State
from tinhso.platform.signing.embedding import MismatchError, Prepared
from tinhso.platform.signing.finishing import fail, finish
from tinhso.platform.signing.models import Attempt, Request

FAILURE_CODES = {State.EXPIRED: "expired_wait", State.REJECTED: "rejected", State.CERT_REVOKED: "revoked"}


@action("signing.remote")
def mark_sent(*, actor: Actor, batch_id: UUID) -> bool:
    """Note, before anything leaves, that the hashes of a batch may reach the provider."""
    return _move(batch_id, State.HASH_SENT, "")


@action("signing.remote")
def record_transaction(*, actor: Actor, batch_id: UUID, transaction: str) -> bool:
    """Keep the provider's name of the batch: from now on it is asked, never sent to."""
    return _move(batch_id, State.WAITING_USER, transaction)


@action("signing.remote")
def record_signatures(*, actor: Actor, batch_id: UUID, signatures: Mapping[str, bytes]) -> int:
    """Keep what came back before it is put into the documents."""
    kept = 0
    for attempt in _open(batch_id):
        signature = signatures.get(str(attempt.pk))
        if signature is None or not rules.may_become(State(attempt.state), State.SIGNED):
            continue
        attempt.signature, attempt.state = signature, State.SIGNED
        attempt.save(update_fields=["signature", "state"])
        kept += 1
    return kept


@action("signing.remote")
def embed_signed(*, actor: Actor, attempt_id: UUID) -> State | None:
    """Put a signature that came back into its document, and let the next signer have their turn."""
    attempt = _locked(attempt_id)
    if attempt is None or attempt.signature is None:
        return None
    row, step = attempt.step.request, attempt.step
    leaf = trust.parse(attempt.credential.certificate)
    using = engine.engine_for(leaf, chain_of(attempt.credential), anchors())
    try:
        signed = using.embed(_prepared(attempt), bytes(attempt.signature), row.media_type)
    except MismatchError:
        _close(attempt, State.EMBED_MISMATCH)
        fail(row, step, State.EMBED_MISMATCH, "mismatch")
        return State.EMBED_MISMATCH
    found = finish(actor, row, step, attempt.credential, signed)
    _close(attempt, found.state or State.EMBEDDED)
    return found.state


@action("signing.remote")
def give_up(*, actor: Actor, batch_id: UUID, state: State) -> int:
    """End the open attempts of a batch that came to nothing; the documents can be signed again."""
    count = 0
    for attempt in _open(batch_id):
        if attempt.state == State.SIGNED:
            continue
        _close(attempt, state)
        fail(attempt.step.request, attempt.step, state, FAILURE_CODES[state])
        count += 1
    return count


def digest_of(attempt: Attempt) -> bytes:
    """Return the hash that the provider signs."""
    return hashlib.sha256(bytes(attempt.to_sign)).digest()


def _move(batch_id: UUID, state: State, transaction: str) -> bool:
    moved = False
    for attempt in _open(batch_id):
        if not rules.may_become(State(attempt.state), state):
            continue
        attempt.state, attempt.transaction = state, transaction
        attempt.save(update_fields=["state", "transaction"])
        attempt.step.state = state
        attempt.step.save(update_fields=["state"])
        moved = True
    return moved


def _open(batch_id: UUID) -> list[Attempt]:
    rows = Attempt.objects.select_for_update(of=("self",)).select_related("step__request", "credential")
    return list(rows.filter(batch=batch_id, closed_at__isnull=True).order_by("pk"))


def _locked(attempt_id: UUID) -> Attempt | None:
    """Lock the request first, as everybody does, then the attempt."""
    request_ids = Attempt.objects.filter(pk=attempt_id).values("step__request_id")
    Request.objects.select_for_update().filter(pk__in=request_ids).first()
    rows = Attempt.objects.select_for_update(of=("self",)).select_related(
        "step__request", "step__unit", "step__account", "credential"
    )
    return rows.filter(pk=attempt_id, closed_at__isnull=True).first()


def _close(attempt: Attempt, state: State) -> None:
    attempt.state, attempt.closed_at = state, clock.now()
    attempt.save(update_fields=["state", "closed_at"])


def _prepared(attempt: Attempt) -> Prepared:
    with files.open_file(attempt.prepared_id) as opened:
        document = opened.read()
    return Prepared(
        document, bytes(attempt.to_sign), bytes(attempt.digest), attempt.room_start, attempt.room_end
    )
