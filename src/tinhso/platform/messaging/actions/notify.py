"""Send a message once."""

from collections.abc import Mapping

from tinhso.kernel import clock
from tinhso.kernel.actions import action, emit
from tinhso.kernel.actor import Actor
from tinhso.platform.definitions import facade as definitions
from tinhso.platform.messaging.contracts import MessageSent, MessageTemplate, Recipient
from tinhso.platform.messaging.models import Message, Preference
from tinhso.platform.messaging.tasks import send_email

KIND = "message_template"


@action("messaging.send")
def notify(
    *, actor: Actor, recipient: Recipient, template: str, values: Mapping[str, str], key: str, link: str = ""
) -> bool:
    """Put a message into the inbox and mail it where wanted; ``False`` when `key` was sent before."""
    found = definitions.effective(KIND, template, clock.legal_day())
    words: MessageTemplate = definitions.parsed(found.id)
    message = Message(
        key=key,
        template=template,
        person_id=recipient.person_id,
        account_id=recipient.account_id,
        title=words.title.vi.format_map(values),
        body=words.body.vi.format_map(values),
        link=link,
        sent_at=clock.now(),
        email=recipient.email if words.email and wants_email(recipient) else "",
    )
    if not _stored(message):
        return False
    if message.email:
        send_email.defer(message_id=str(message.pk))
    emit(MessageSent(message.pk, template, bool(message.email)))
    return True


def _stored(message: Message) -> bool:
    """Insert unless the key is taken. The insert waits for another with the same key to commit, and
    tells nothing of what it left out: only a row under our own id was written by us."""
    Message.objects.bulk_create([message], ignore_conflicts=True)
    return Message.objects.filter(pk=message.pk).exists()


def wants_email(recipient: Recipient) -> bool:
    if recipient.person_id is None:
        return bool(recipient.email)
    declined = Preference.objects.filter(person_id=recipient.person_id, email=False)
    return bool(recipient.email) and not declined.exists()
