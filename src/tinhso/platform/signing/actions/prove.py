"""Adding the time-stamp and the proof that a signature had to do without."""

from uuid import UUID

from tinhso.kernel.actions import action, emit
from tinhso.kernel.actor import Actor
from tinhso.platform.files import facade as files
from tinhso.platform.signing import engine, trust
from tinhso.platform.signing.anchoring import anchors
from tinhso.platform.signing.batch import chain_of
from tinhso.platform.signing.contracts import PDF, SignatureProven, State
from tinhso.platform.signing.finishing import OWNER_KIND
from tinhso.platform.signing.models import Attempt, Credential, Request


@action("signing.remote")
def prove(*, actor: Actor, request_id: UUID) -> bool:
    """Stamp the newest bytes of a request; false while the authority is silent or nothing is due.

    A time-stamp over the whole document proves all signatures before it (PAdES, document time-stamp).
    """
    row = Request.objects.select_for_update().filter(pk=request_id).first()
    if row is None or row.result_file_id is None or row.media_type != PDF:
        return False
    due = list(row.steps.select_related("credential").filter(state=State.EMBEDDED))
    if not due or Attempt.objects.filter(step__request=row, closed_at__isnull=True).exists():
        return False
    believed = anchors()
    chains = [_chain(step.credential, believed) for step in due if step.credential]
    proven = engine.prove_later(_bytes(row.result_file_id), believed, chains)
    if proven is None:
        return False
    before = files.file_info(row.result_file_id)
    kept = files.keep(actor, proven, name=before.name, owner_kind=OWNER_KIND, owner_id=row.pk)
    row.result_file_id = kept.id
    row.save(update_fields=["result_file"])
    row.steps.filter(pk__in=[step.pk for step in due]).update(state=State.TIMESTAMPED)
    emit(SignatureProven(row.pk, row.subject, before.id, kept.id))
    return True


def followed(told: SignatureProven, held: bytes) -> bytes | None:
    """Return a copy of what was proven with the proof; nothing for bytes that are no continuation of it.

    What others filled in or signed since then gets one time-stamp of its own behind all signatures. Raises
    `OSError` while the authority is silent. The caller answers for the copy.
    """
    from tinhso.platform.signing.documents import pdf_signing

    before = _bytes(told.before_file_id)
    if held == before:
        return _bytes(told.result_file_id)
    signers = pdf_signing.signers_of(held) if held.startswith(before) else None
    if signers is None:
        return None
    believed = anchors()
    chains = [believed.chain(leaf, pool) or (leaf,) for leaf, *pool in signers]
    proven = engine.prove_later(held, believed, chains)
    if proven is None:
        raise OSError("the time-stamping authority is silent")
    return proven


def _bytes(file_id: UUID) -> bytes:
    with files.open_file(file_id) as opened:
        return opened.read()


def _chain(credential: Credential, believed: trust.Anchors) -> tuple[trust.Certificate, ...]:
    leaf = trust.parse(credential.certificate)
    return believed.chain(leaf, chain_of(credential)) or (leaf,)
