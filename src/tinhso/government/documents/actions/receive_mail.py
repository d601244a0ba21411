"""An e-mail to an address of an agency waits for its clerk as a document; nothing that comes is lost."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from django.utils.translation import gettext as _

from tinhso.government.documents.axis import holder_of
from tinhso.government.documents.contracts import (
    Direction,
    DocumentReceived,
    MailInfo,
    MailVerdict,
    Source,
    Status,
)
from tinhso.government.documents.indexing import index
from tinhso.government.documents.mail_reading import ReadMail
from tinhso.government.documents.models import Document, Mail, Mailbox
from tinhso.government.documents.office import announce, linked, lookup_code
from tinhso.government.documents.parts import OWNER
from tinhso.government.documents.selectors_mail import mail_info
from tinhso.kernel import clock
from tinhso.kernel.actions import action
from tinhso.kernel.actor import Actor
from tinhso.kernel.ids import new_id
from tinhso.kernel.locks import advisory_lock
from tinhso.kernel.text_vi import gettext_noop
from tinhso.platform.files import facade as files

MAIL_OWNER = "document_mail"
_ORDER = list(MailVerdict)


@action("documents.mail")
def receive_mail(
    *, actor: Actor, read: ReadMail, raw: bytes, size: int, to: str = "", whole: bool = True
) -> list[MailInfo]:
    """Keep a mail for each of our addresses it was for; the same mail again returns what is there.

    `to` is the address the mail server names; without one those in the mail count. Where not the `whole` was
    read (`size` bytes came), only its head is kept and the verdict says so.
    """
    asked = [to.strip().lower()] if to.strip() else list(read.to)
    identity = f"{read.message_id}/{_content(read) if whole else hashlib.sha256(raw).hexdigest()}"
    boxes = list(Mailbox.objects.filter(address__in=asked).order_by("address"))
    by_unit = {holder_of(box.unit_id): box.address for box in reversed(boxes)}
    came = _Came(read, raw, size, whole, identity)
    if not by_unit:
        return [_kept(actor, came, None, ", ".join(asked)[:300])]
    return [_kept(actor, came, unit_id, address) for unit_id, address in by_unit.items()]


def _content(read: ReadMail) -> str:
    """Return a digest of what the sender wrote and attached; the way a mail took does not change it."""
    digest = hashlib.sha256()
    for part in (read.sender, read.subject, read.text):
        digest.update(f"{part}\0".encode())
    for one in read.attached:
        digest.update(hashlib.sha256(one.data).digest())
    return digest.hexdigest()


@dataclass(frozen=True, slots=True)
class _Came:
    """A mail with its bytes; `identity` is Message-ID and content: some mailers give all mails one id."""

    read: ReadMail
    raw: bytes
    size: int
    whole: bool
    identity: str


def _kept(actor: Actor, came: _Came, unit_id: UUID | None, to: str) -> MailInfo:
    read = came.read
    key = f"{came.identity}/{to}"[:400]
    advisory_lock(f"mail/{key}")
    there = Mail.objects.filter(key=key).select_related("unit").first()
    if there is not None:
        return mail_info(there, again=True)
    row = Mail(
        id=new_id(),
        key=key,
        unit_id=unit_id,
        to=to,
        sender=read.sender,
        sender_name=read.sender_name,
        subject=read.subject,
        size=came.size,
        received_at=clock.now(),
    )
    findings = list(read.findings) if came.whole else [MailVerdict.TOO_LARGE]
    if unit_id is None:
        findings.append(MailVerdict.UNKNOWN_ADDRESS)
    row.raw_file_id = _keep_raw(actor, row, came.raw)
    if unit_id is not None and came.whole:
        row.document_id, refused = _document(actor, row, read, unit_id)
        findings += refused
    row.findings = [str(one) for one in findings]
    row.verdict = max(findings, key=_ORDER.index, default=MailVerdict.GOOD).value
    row.save(force_insert=True)
    return mail_info(row)


def _keep_raw(actor: Actor, row: Mail, raw: bytes) -> UUID:
    kept = files.keep(
        actor, raw, name="thu.eml", owner_kind=MAIL_OWNER, owner_id=row.pk, media_type="message/rfc822"
    )
    return kept.id


def _document(actor: Actor, row: Mail, read: ReadMail, unit_id: UUID) -> tuple[UUID, Sequence[MailVerdict]]:
    made = Document(
        id=new_id(),
        direction=Direction.INCOMING.value,
        unit_id=unit_id,
        status=Status.RECEIVED.value,
        year=clock.today().year,
        type_code="CV",
        subject=read.subject or _("(thư không có tiêu đề)"),
        agency_name=(read.sender_name or read.sender or _("Không rõ người gửi"))[:200],
        arrived_on=clock.today(),
        source=Source.EMAIL.value,
        email=read.sender if "@" in read.sender else "",
        lookup_code=lookup_code(),
        key=f"mail/{row.pk}",
        created_at=clock.now(),
    )
    made.save(force_insert=True)
    refused = _files(actor, made, read)
    facts = {"from": read.sender, "message_id": read.message_id, "files": len(read.attached)}
    linked(made, actor, "received", gettext_noop("Nhận từ thư điện tử"), data=facts)
    made.save()
    index(made, read.text)
    announce(DocumentReceived, made)
    return made.pk, refused


def _files(actor: Actor, made: Document, read: ReadMail) -> Sequence[MailVerdict]:
    """Keep the files as any upload is kept, and the words of the mail beside them."""
    refused: list[MailVerdict] = []
    for one in read.attached:
        kept = files.bring(actor, one.data, name=one.name, owner_kind=OWNER, owner_id=made.pk)
        if kept.usable:
            made.file_id = made.file_id or kept.id
        elif not refused:
            refused.append(MailVerdict.FILE_REFUSED)
    if read.text.strip():
        words = read.text.encode()
        files.keep(
            actor, words, name="noi-dung-thu.txt", owner_kind=OWNER, owner_id=made.pk, media_type="text/plain"
        )
    return refused
