"""What an agent beside a USB token fetches and brings."""

from collections.abc import Mapping
from uuid import UUID

from django.utils.translation import gettext as _

from tinhso.kernel.actions import action
from tinhso.kernel.actor import Actor
from tinhso.kernel.errors import Invalid
from tinhso.platform.signing import keys, providers, trust
from tinhso.platform.signing.contracts import State
from tinhso.platform.signing.models import Attempt

BROUGHT_MAX = 50


def waiting_on_token(actor: Actor) -> list[Attempt]:
    """Return what the actor sent to be signed by their own token, oldest first."""
    rows = Attempt.objects.select_related("step__request", "credential").filter(
        started_by_id=actor.account_id,
        credential__provider=providers.AGENT,
        closed_at__isnull=True,
        signature__isnull=True,
    )
    return list(rows.order_by("pk")[:BROUGHT_MAX]) if actor.account_id else []


@action("signing.sign")
def bring_signatures(*, actor: Actor, signatures: Mapping[UUID, bytes]) -> int:
    """Keep signatures an agent made; each is checked with the certificate before it is believed."""
    from tinhso.platform.signing.tasks import remote

    if len(signatures) > BROUGHT_MAX:
        raise Invalid("signing.batch", _("Mỗi lần nhiều nhất 50 chữ ký."))
    rows = Attempt.objects.select_for_update(of=("self",)).select_related("credential")
    found = rows.filter(pk__in=[each.pk for each in waiting_on_token(actor)]).order_by("pk")
    kept = [attempt for attempt in found if _taken(attempt, signatures.get(attempt.pk))]
    for batch in {attempt.batch for attempt in kept}:
        remote.defer(batch_id=str(batch))
    return len(kept)


def _taken(attempt: Attempt, signature: bytes | None) -> bool:
    leaf = trust.parse(attempt.credential.certificate)
    if signature is None or not keys.verified(leaf, signature, bytes(attempt.to_sign)):
        return False
    attempt.signature, attempt.state = signature, State.SIGNED
    attempt.save(update_fields=["signature", "state"])
    return True
