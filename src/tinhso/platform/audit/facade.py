"""Recording who looked, and asking about it."""

from collections.abc import Iterable
from uuid import UUID

from tinhso.kernel import clock
from tinhso.kernel.actor import Actor
from tinhso.platform.audit.models import AccessLog
from tinhso.platform.audit.selectors import looks_at, looks_by

__all__ = ["looks_at", "looks_by", "record_access"]


def record_access(
    actor: Actor, person_ids: Iterable[UUID], *, what: str, purpose: str, subject: str = ""
) -> None:
    """Write that `actor` saw `what` of these persons. Looking at one's own data is not recorded."""
    others = sorted({person for person in person_ids if person != actor.person_id})
    if not others:
        return
    AccessLog.objects.bulk_create(
        AccessLog(
            at=clock.now(),
            person_id=person,
            account_id=actor.account_id,
            actor_name=actor.name,
            unit_name=actor.unit_name,
            purpose=purpose,
            what=what,
            subject=subject,
            request_id=actor.request_id,
            ip_address=actor.ip_address,
        )
        for person in others
    )
