"""Handing hashes to a provider elsewhere. Everything is kept before anything is sent."""

from datetime import timedelta
from uuid import UUID

from django.db import IntegrityError, transaction

from tinhso.kernel import clock
from tinhso.kernel.ids import new_id
from tinhso.platform.files import facade as files
from tinhso.platform.signing.batch import Batch, NotSignableError
from tinhso.platform.signing.contracts import SignOutcome, State
from tinhso.platform.signing.embedding import Prepared, UnsignableError
from tinhso.platform.signing.finishing import OWNER_KIND
from tinhso.platform.signing.models import Attempt
from tinhso.platform.signing.problems import PROBLEMS, said


def send(batch: Batch, secret: str) -> list[SignOutcome]:
    """Prepare every document and let the worker hand the hashes over; the signer then agrees elsewhere."""
    from tinhso.platform.signing.tasks import remote

    key = new_id()
    outcomes = [_kept(batch, request_id, key) for request_id in batch.order]
    outcomes += [_outcome(request_id, "", "not_found") for request_id in batch.missing]
    if any(each.ok for each in outcomes):
        remote.defer(batch_id=str(key))
    return outcomes


def _kept(batch: Batch, request_id: UUID, key: UUID) -> SignOutcome:
    row = batch.rows[request_id]
    try:
        turn = batch.turn(request_id)
        with transaction.atomic():
            prepared = batch.engine.prepare(turn.job)
            _keep(batch, turn.row.pk, prepared, key)
            turn.step.state = State.PREPARED
            turn.step.save(update_fields=["state"])
    except NotSignableError as error:
        return _outcome(request_id, row.title if error.code != "not_found" else "", error.code)
    except UnsignableError as error:
        return _outcome(request_id, row.title, error.reason)
    except IntegrityError:
        return _outcome(request_id, row.title, "waiting")
    return SignOutcome(request_id, row.title, State.PREPARED, message=said("waiting"))


def _keep(batch: Batch, request_id: UUID, prepared: Prepared, key: UUID) -> None:
    row = batch.rows[request_id]
    name = files.file_info(row.file_id).name
    kept = files.keep(
        batch.actor,
        prepared.document,
        name=name,
        owner_kind=OWNER_KIND,
        owner_id=row.pk,
        media_type=row.media_type,
    )
    Attempt.objects.create(
        step=row.steps.get(turn=True),
        credential=batch.credential,
        batch=key,
        prepared_id=kept.id,
        to_sign=prepared.to_sign,
        digest=prepared.digest,
        room_start=prepared.room_start,
        room_end=prepared.room_end,
        state=State.PREPARED,
        started_by_id=batch.actor.account_id,
        expires_at=clock.now() + timedelta(minutes=batch.law.wait_minutes),
    )


def _outcome(request_id: UUID, title: str, code: str) -> SignOutcome:
    return SignOutcome(request_id, title, None, code, said(code if code in PROBLEMS else "unreadable"))
