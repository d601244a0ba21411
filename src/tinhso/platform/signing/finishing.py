"""What a signature changes in its request: the state of the step, the newest bytes, whose turn is next."""

from tinhso.kernel import clock
from tinhso.kernel.actions import emit
from tinhso.kernel.actor import Actor
from tinhso.platform.files import facade as files
from tinhso.platform.files.contracts import FileInfo
from tinhso.platform.signing.contracts import (
    DETACHED,
    JSON,
    RequestState,
    SigningCompleted,
    SigningFailed,
    SignOutcome,
    State,
    StepSigned,
)
from tinhso.platform.signing.embedding import Signed
from tinhso.platform.signing.engine import STATE_OF_LEVEL
from tinhso.platform.signing.models import Credential, Request, Step
from tinhso.platform.signing.problems import said

OWNER_KIND = "signing_request"


def finish(actor: Actor, row: Request, step: Step, credential: Credential, signed: Signed) -> SignOutcome:
    """Keep the signed bytes and let the next signer have their turn. The request is locked by the caller."""
    name = files.file_info(row.file_id).name
    kept = keep_signed(actor, row, signed, name)
    step.state, step.turn, step.note = STATE_OF_LEVEL[signed.level], False, ""
    step.signed_at, step.credential, step.signer_name = clock.now(), credential, credential.subject[:200]
    step.save()
    row.result_file_id = kept.id
    later = [each for each in row.steps.all() if each.number > step.number]
    following = min(later, key=lambda each: each.number, default=None)
    if following is not None:
        following.turn = True
        following.save(update_fields=["turn"])
    else:
        row.state, row.finished_at = RequestState.DONE, clock.now()
    row.save(update_fields=["result_file", "state", "finished_at"])
    emit(StepSigned(row.pk, row.subject, step.number, kept.id))
    if following is None:
        emit(SigningCompleted(row.pk, row.subject, row.file_id, kept.id))
    return SignOutcome(row.pk, row.title, State(step.state), result_file_id=kept.id)


def keep_signed(actor: Actor, row: Request, signed: Signed, name: str) -> FileInfo:
    """Keep what a signature made: the signed document, or the signature that stands beside it."""
    beside = row.media_type == JSON
    return files.keep(
        actor,
        signed.document,
        name=f"{name}.p7s" if beside else name,
        owner_kind=OWNER_KIND,
        owner_id=row.pk,
        media_type=DETACHED if beside else row.media_type,
    )


def fail(row: Request, step: Step, state: State, code: str) -> SignOutcome:
    """Note that an attempt came to nothing; the step may be signed again."""
    step.state, step.note = state, said(code)
    step.save(update_fields=["state", "note"])
    emit(SigningFailed(row.pk, row.subject, step.number, state))
    return SignOutcome(row.pk, row.title, state, code, said(code))
