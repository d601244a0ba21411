"""Sending by SMTP, with retries; a message that already left is not sent again."""

from uuid import UUID

from django.core.mail import send_mail
from django.db import transaction
from procrastinate import RetryStrategy

from tinhso.kernel import clock
from tinhso.kernel.actor import system_actor
from tinhso.platform.jobs import facade as jobs
from tinhso.platform.messaging.models import Message

ATTEMPTS_MAX = 6
WAIT_S = 30


@jobs.task(
    queue="messages",
    name="messaging.send_email",
    retry=RetryStrategy(max_attempts=ATTEMPTS_MAX, exponential_wait=WAIT_S),
)
def send_email(message_id: str) -> None:
    """Send one message by e-mail."""
    with transaction.atomic():
        message = Message.objects.select_for_update().get(pk=UUID(message_id))
        if message.emailed_at or not message.email:
            return
        send_mail(message.title, message.body, None, [message.email])
        message.emailed_at = clock.now()
        message.save(update_fields=["emailed_at"])


LETTER_ATTEMPTS_MAX = 8


class LetterDelayed(Exception):
    """The mail server did not take a letter now; the job is tried again."""


@jobs.task(
    queue="messages",
    name="messaging.send_letter",
    retry=RetryStrategy(max_attempts=LETTER_ATTEMPTS_MAX, exponential_wait=WAIT_S),
)
def send_letter(letter_id: str) -> None:
    """Mail one letter."""
    from tinhso.platform.messaging.actions.post import try_letter

    actor = system_actor("Thư điện tử", ["messaging.send"])
    if not try_letter(actor=actor, letter_id=UUID(letter_id)):
        raise LetterDelayed(letter_id)
