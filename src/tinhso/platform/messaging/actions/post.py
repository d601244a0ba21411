"""Letters to people outside, with files: written down at once, mailed by a job, each once."""

from smtplib import SMTPException, SMTPRecipientsRefused, SMTPResponseException
from uuid import UUID

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.mail import EmailMessage
from django.core.validators import validate_email
from django.utils.translation import gettext as _

from tinhso.kernel import clock
from tinhso.kernel.actions import action, emit
from tinhso.kernel.actor import Actor
from tinhso.kernel.errors import Invalid
from tinhso.kernel.ids import new_id
from tinhso.kernel.locks import advisory_lock
from tinhso.platform.definitions import facade as definitions
from tinhso.platform.files import facade as files
from tinhso.platform.messaging import models
from tinhso.platform.messaging.contracts import (
    Letter,
    LetterFailed,
    LetterSent,
    LetterState,
    MessageTemplate,
)
from tinhso.platform.messaging.tasks import LETTER_ATTEMPTS_MAX, send_letter

KIND = "message_template"
MIB = 1024 * 1024
LETTER_BYTES_MAX = 20 * MIB
"""Most mail servers take 25 MB; base64 makes a third more of the files, many refuse earlier."""
REFUSED_FOR_GOOD = 500
"""SMTP replies from here on say that trying again is of no use."""


@action("messaging.send")
def post(*, actor: Actor, letter: Letter) -> UUID:
    """Put a letter on its way; the same `key` again is the same letter. The caller answers for the files.

    Raises `Invalid` at `email` for an address that is none and at `files` for files no mail server takes.
    """
    advisory_lock(f"letter/{letter.key}")
    there = models.Letter.objects.filter(key=letter.key).values_list("pk", flat=True).first()
    if there is not None:
        return there
    _check(letter)
    words: MessageTemplate = definitions.parsed(
        definitions.effective(KIND, letter.template, clock.legal_day()).id
    )
    row = models.Letter.objects.create(
        id=new_id(),
        key=letter.key,
        email=letter.email,
        reply_to=letter.reply_to,
        title=" ".join(words.title.vi.format_map(letter.values).split())[:300],
        body=words.body.vi.format_map(letter.values),
        file_ids=list(letter.file_ids),
        state=LetterState.WAITING.value,
        created_at=clock.now(),
    )
    send_letter.defer(letter_id=str(row.pk))
    return row.pk


def _check(letter: Letter) -> None:
    try:
        validate_email(letter.email)
    except ValidationError as error:
        message = _("Địa chỉ thư điện tử %(address)s chưa đúng.") % {"address": letter.email}
        raise Invalid("messaging.email", message, fields={"email": message}) from error
    if sum(files.file_info(key).size for key in letter.file_ids) > LETTER_BYTES_MAX:
        message = _("Tệp lớn quá %(size)s MB, không gửi bằng thư điện tử được.")
        text = message % {"size": LETTER_BYTES_MAX // MIB}
        raise Invalid("messaging.too_large", text, fields={"files": text})


@action("messaging.send")
def try_letter(*, actor: Actor, letter_id: UUID) -> bool:
    """Try to mail a letter; false if it should be tried again later."""
    row = models.Letter.objects.select_for_update().get(pk=letter_id)
    if row.state != LetterState.WAITING:
        return True
    row.attempts += 1
    row.message_id = f"<{row.pk}@{settings.DEFAULT_FROM_EMAIL.rpartition('@')[2].strip('> ')}>"
    try:
        _mail(row).send()
    except (SMTPException, OSError) as error:
        return _failed(row, error)
    row.error = ""
    _end(row, LetterState.SENT)
    emit(LetterSent(row.pk, row.key, row.message_id))
    return True


def _mail(row: models.Letter) -> EmailMessage:
    """Return the mail. A letter mailed again after a crash has the same Message-ID, so readers see one."""
    mail = EmailMessage(
        row.title,
        row.body,
        to=[row.email],
        reply_to=[row.reply_to] if row.reply_to else None,
        headers={"Message-ID": row.message_id},
    )
    for key in row.file_ids:
        found = files.file_info(key)
        with files.open_file(key) as stream:
            mail.attach(found.name, stream.read(), found.media_type)
    return mail


def _failed(row: models.Letter, error: Exception) -> bool:
    row.error = str(error)[:500]
    if row.attempts < LETTER_ATTEMPTS_MAX and not _for_good(error):
        row.save()
        return False
    _end(row, LetterState.FAILED)
    emit(LetterFailed(row.pk, row.key, row.error))
    return True


def _for_good(error: Exception) -> bool:
    if isinstance(error, SMTPRecipientsRefused):
        return all(code >= REFUSED_FOR_GOOD for code, _text in error.recipients.values())
    return isinstance(error, SMTPResponseException) and error.smtp_code >= REFUSED_FOR_GOOD


def _end(row: models.Letter, state: LetterState) -> None:
    row.state, row.ended_at = state.value, clock.now()
    row.save()
