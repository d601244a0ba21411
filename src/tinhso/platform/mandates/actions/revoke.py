"""Taking a mandate back, or giving it up."""

from uuid import UUID

from tinhso.kernel import clock
from tinhso.kernel.actions import action, emit
from tinhso.kernel.actor import Actor
from tinhso.kernel.errors import NotFound
from tinhso.platform.mandates.contracts import MandateInfo, MandateRevoked
from tinhso.platform.mandates.models import Mandate
from tinhso.platform.mandates.selectors import info
from tinhso.platform.people import facade as people

REASON_LENGTH_MAX = 1_000


@action("mandates.own")
def revoke(*, actor: Actor, mandate_id: UUID, reason: str = "") -> MandateInfo:
    """End a mandate as the one who gave it, or as the one who holds it. Dossiers filed under it stay."""
    row = Mandate.objects.select_for_update().filter(pk=mandate_id).first()
    mine = people.same_person_ids(actor.person_id) if actor.person_id else ()
    if row is None or not {row.principal_id, row.agent_id} & set(mine):
        raise NotFound("mandates.not_found", "Không có ủy quyền này trong tài khoản của bạn.")
    return _end(actor, row, reason)


@action("mandates.end")
def end_by_withdrawal(*, actor: Actor, mandate_id: UUID) -> MandateInfo:
    """End a mandate because the consent behind it was taken back."""
    return _end(actor, Mandate.objects.select_for_update().get(pk=mandate_id), "Rút sự đồng ý")


def _end(actor: Actor, row: Mandate, reason: str) -> MandateInfo:
    if row.revoked_at is None:
        row.revoked_at, row.revoked_by = clock.now(), actor.name
        row.revoked_reason = reason.strip()[:REASON_LENGTH_MAX]
        row.save(update_fields=["revoked_at", "revoked_by", "revoked_reason"])
        emit(MandateRevoked(row.pk, row.principal_id, row.agent_id))
    return info(row)
