"""What the mail server said of a letter becomes the proof, or the failure, of its receiver."""

from tinhso.government.documents.mailing import recipient_id
from tinhso.government.documents.models import Recipient
from tinhso.government.documents.office import locked, noted
from tinhso.government.documents.parts import FAILED, RECIPIENT_LABELS, SENT
from tinhso.kernel import clock
from tinhso.kernel.actions import action
from tinhso.kernel.actor import Actor


@action("documents.mail")
def note_mail(*, actor: Actor, key: str, proof: str = "", error: str = "") -> None:
    """Keep the Message-ID of a letter that left, or why it did not. A letter of others changes nothing."""
    wanted = recipient_id(key)
    one = Recipient.objects.filter(pk=wanted).first() if wanted else None
    if one is None:
        return
    found = locked(one.document_id)
    one.state, note = (FAILED, error) if error else (SENT, proof)
    one.state_at, one.note = clock.now(), note[:500]
    one.save(update_fields=["state", "state_at", "note"])
    noted(found, actor, "mail", RECIPIENT_LABELS[one.state], note=f"{one.name}: {note}"[:2_000])
