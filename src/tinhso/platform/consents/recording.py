"""Writing down that somebody agreed, inside the action that needed it."""

from uuid import UUID

from django.utils.translation import get_language

from tinhso.kernel import clock
from tinhso.kernel.actions import emit
from tinhso.kernel.actor import Actor
from tinhso.platform.consents.contracts import ConsentGiven, ConsentInfo, Purpose, Through
from tinhso.platform.consents.models import Consent
from tinhso.platform.consents.selectors import info, wording


def keep(actor: Actor, person_id: UUID, purpose: Purpose, object_ref: str, object_name: str) -> ConsentInfo:
    """Record a consent; given again while in force it stays the first. The caller has authorised.

    An actor who is not the person writes down what the person said at the desk.
    """
    definition_id, words = wording(purpose)
    english = (get_language() or "vi").startswith("en") and words.text.en
    row, new = Consent.objects.get_or_create(
        person_id=person_id,
        purpose=purpose,
        object_ref=object_ref,
        withdrawn_at=None,
        defaults={
            "object_name": object_name[:300],
            "wording_id": definition_id,
            "text": english or words.text.vi,
            "through": Through.ONLINE if actor.person_id == person_id else Through.DESK,
            "recorded_by_id": actor.account_id,
            "recorded_by": actor.name,
            "given_at": clock.now(),
        },
    )
    if new:
        emit(ConsentGiven(row.pk, person_id, str(purpose), object_ref))
    return info(row)
