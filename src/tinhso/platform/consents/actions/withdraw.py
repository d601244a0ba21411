"""Taking a consent back."""

from uuid import UUID

from tinhso.kernel import clock
from tinhso.kernel.actions import action, emit
from tinhso.kernel.actor import Actor
from tinhso.kernel.errors import NotFound
from tinhso.platform.consents.contracts import ConsentInfo, ConsentWithdrawn
from tinhso.platform.consents.models import Consent
from tinhso.platform.consents.selectors import info
from tinhso.platform.people import facade as people


@action("consents.own")
def withdraw(*, actor: Actor, consent_id: UUID) -> ConsentInfo:
    """Take back one's own consent. What was done lawfully before stays done (Law 91/2025/QH15)."""
    row = Consent.objects.select_for_update().filter(pk=consent_id).first()
    mine = people.same_person_ids(actor.person_id) if actor.person_id else ()
    if row is None or row.person_id not in mine:
        raise NotFound("consents.not_found", "Không có sự đồng ý này trong tài khoản của bạn.")
    if row.withdrawn_at is None:
        row.withdrawn_at = clock.now()
        row.save(update_fields=["withdrawn_at"])
        emit(ConsentWithdrawn(row.pk, row.person_id, row.purpose, row.object_ref))
    return info(row)
