"""A time-stamp that had to wait: the document gets it too, whatever was filled in or signed since then."""

from uuid import UUID

from tinhso.government.documents.models import Document
from tinhso.government.documents.office import linked
from tinhso.government.documents.parts import OWNER
from tinhso.kernel.actions import action
from tinhso.kernel.actor import Actor
from tinhso.platform.files import facade as files
from tinhso.platform.signing import facade as signing
from tinhso.platform.signing.contracts import SignatureProven

LABEL = "Bổ sung dấu thời gian cho chữ ký"


@action("documents.signed")
def note_proven(*, actor: Actor, document_id: UUID, told: SignatureProven) -> bool:
    """Let the kept copy follow; what was signed stays as it is. False where it holds other bytes by now.

    Raises `OSError` while the copy needs the authority and it is silent: the event is then heard again.
    """
    found = Document.objects.select_for_update(of=("self",)).filter(pk=document_id).first()
    if found is None or found.file_id is None:
        return False
    held = files.file_info(found.file_id)
    with files.open_file(held.id) as stream:
        content = signing.followed(told, stream.read())
    if content is None:
        return False
    kept = files.keep(actor, content, name=held.name, owner_kind=OWNER, owner_id=found.pk)
    found.file_id = kept.id
    linked(found, actor, "prove", LABEL, data={"before": held.sha256, "sha256": kept.sha256})
    found.save(update_fields=["file", "trail_length", "trail_head"])
    return True
