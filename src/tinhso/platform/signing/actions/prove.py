"""Adding the time-stamp and the proof that a signature had to do without."""

from uuid import UUID

from tinhso.kernel.actions import action
from tinhso.kernel.actor import Actor
from tinhso.platform.files import facade as files
from tinhso.platform.signing import engine, trust
from tinhso.platform.signing.anchoring import anchors
from tinhso.platform.signing.batch import chain_of
from tinhso.platform.signing.contracts import PDF, RequestState, State
from tinhso.platform.signing.finishing import OWNER_KIND
from tinhso.platform.signing.models import Credential, Request


@action("signing.remote")
def prove(*, actor: Actor, request_id: UUID) -> bool:
    """Stamp the newest bytes of a request; false while the authority is silent or nothing is due.

    A time-stamp over the whole document proves all signatures before it (PAdES, document time-stamp).
    """
    row = Request.objects.select_for_update().filter(pk=request_id).first()
    if row is None or row.result_file_id is None or row.media_type != PDF:
        return False
    due = list(row.steps.select_related("credential").filter(state=State.EMBEDDED))
    if not due or (row.state == RequestState.OPEN and row.steps.filter(attempts__closed_at=None).exists()):
        return False
    believed = anchors()
    chains = [_chain(step.credential, believed) for step in due if step.credential]
    with files.open_file(row.result_file_id) as opened:
        proven = engine.prove_later(opened.read(), believed, chains)
    if proven is None:
        return False
    info = files.file_info(row.result_file_id)
    kept = files.keep(actor, proven, name=info.name, owner_kind=OWNER_KIND, owner_id=row.pk)
    row.result_file_id = kept.id
    row.save(update_fields=["result_file"])
    row.steps.filter(pk__in=[step.pk for step in due]).update(state=State.TIMESTAMPED)
    return True


def _chain(credential: Credential, believed: trust.Anchors) -> tuple[trust.Certificate, ...]:
    leaf = trust.parse(credential.certificate)
    return believed.chain(leaf, chain_of(credential)) or (leaf,)
