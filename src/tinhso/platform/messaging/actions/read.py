"""Opening the inbox and choosing what to receive."""

from uuid import UUID

from tinhso.kernel import clock
from tinhso.kernel.actions import action
from tinhso.kernel.actor import Actor
from tinhso.kernel.errors import NotFound
from tinhso.platform.messaging.models import Preference
from tinhso.platform.messaging.selectors import own_messages


@action("messaging.own")
def mark_read(*, actor: Actor, message_id: UUID) -> None:
    """Mark one of one's own messages as read."""
    if not own_messages(actor).filter(pk=message_id).update(read_at=clock.now()):
        raise NotFound("messaging.not_found", "Không có tin nhắn này.")


@action("messaging.own")
def choose_email(*, actor: Actor, wanted: bool) -> None:
    """Say whether messages should also come by e-mail."""
    if actor.person_id is None:
        raise NotFound("messaging.no_person", "Tài khoản này chưa gắn với một người.")
    Preference.objects.update_or_create(person_id=actor.person_id, defaults={"email": wanted})
