"""Send messages, each once."""

from collections.abc import Collection, Mapping, Sequence
from uuid import UUID

from tinhso.kernel import clock
from tinhso.kernel.actions import action, emit
from tinhso.kernel.actor import Actor
from tinhso.platform.definitions import facade as definitions
from tinhso.platform.messaging.contracts import MessageSent, MessageTemplate, Notice, Recipient
from tinhso.platform.messaging.models import Message, Preference
from tinhso.platform.messaging.tasks import send_email

KIND = "message_template"


@action("messaging.send")
def notify(
    *, actor: Actor, recipient: Recipient, template: str, values: Mapping[str, str], key: str, link: str = ""
) -> bool:
    """Put a message into the inbox and mail it where wanted; ``False`` when `key` was sent before."""
    return notify_all(actor=actor, notices=[Notice(recipient, template, values, key, link)]) == 1


@action("messaging.send")
def notify_all(*, actor: Actor, notices: Sequence[Notice]) -> int:
    """Put messages into inboxes and mail them where wanted; return how many were not sent before."""
    unwilling = _declined([notice.recipient.person_id for notice in notices if notice.recipient.person_id])
    messages = [_message(notice, unwilling) for notice in notices]
    new = _stored(messages)
    for message in new:
        if message.email:
            send_email.defer(message_id=str(message.pk))
        emit(MessageSent(message.pk, message.template, bool(message.email)))
    return len(new)


def _message(notice: Notice, unwilling: Collection[UUID | None]) -> Message:
    found = definitions.effective(KIND, notice.template, clock.legal_day())
    words: MessageTemplate = definitions.parsed(found.id)
    recipient = notice.recipient
    mailed = words.email and recipient.person_id not in unwilling
    return Message(
        key=notice.key,
        template=notice.template,
        person_id=recipient.person_id,
        account_id=recipient.account_id,
        title=words.title.vi.format_map(notice.values),
        body=words.body.vi.format_map(notice.values),
        link=notice.link,
        sent_at=clock.now(),
        email=recipient.email if mailed else "",
    )


def _stored(messages: Sequence[Message]) -> list[Message]:
    """Insert those whose key is free. The insert waits for another with the same key to commit, and
    tells nothing of what it left out: only rows under our own ids were written by us."""
    Message.objects.bulk_create(messages, ignore_conflicts=True)
    written = set(Message.objects.filter(pk__in=[m.pk for m in messages]).values_list("pk", flat=True))
    return [message for message in messages if message.pk in written]


def _declined(person_ids: Collection[UUID]) -> Collection[UUID | None]:
    """Return who of these wants no e-mail."""
    if not person_ids:
        return ()
    rows = Preference.objects.filter(person_id__in=person_ids, email=False)
    return set(rows.values_list("person_id", flat=True))
