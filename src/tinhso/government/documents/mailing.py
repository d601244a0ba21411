"""Documents that go out by e-mail: what the letter says, and what became of it at each receiver."""

from collections.abc import Sequence
from uuid import UUID

from django.utils.translation import gettext as _

from tinhso.government.documents.models import Document, Mailbox, Recipient
from tinhso.kernel.actor import Actor, system_actor
from tinhso.kernel.errors import Invalid
from tinhso.platform.messaging import facade as messaging

TEMPLATE = "document.mailed"
KEY = "document-mail/{recipient}/{attempt}"


def post(actor: Actor, found: Document, to: Sequence[Recipient]) -> None:
    """Put one letter on its way to each receiver, with the document as its file."""
    if found.file_id is None:
        message = _("Văn bản chưa có tệp để gửi bằng thư điện tử.")
        raise Invalid("documents.no_file", message, fields={"receivers": message})
    mailbox = Mailbox.objects.filter(unit_id=found.unit_id).order_by("address").first()
    values = {
        "code": found.code,
        "subject": found.subject,
        "agency": found.agency_name,
        "day": f"{found.issued_on:%d/%m/%Y}" if found.issued_on else "",
    }
    for one in to:
        messaging.post(
            actor=system_actor(actor.name, ["messaging.send"]),
            letter=messaging.Letter(
                email=one.address,
                template=TEMPLATE,
                values=values,
                key=KEY.format(recipient=one.pk, attempt=found.trail_length),
                file_ids=(found.file_id,),
                reply_to=mailbox.address if mailbox else "",
            ),
        )


def recipient_id(key: str) -> UUID | None:
    """Return the receiver a letter was for; letters of others are for none of ours."""
    kind, _slash, rest = key.partition("/")
    return UUID(rest.partition("/")[0]) if kind == KEY.partition("/")[0] else None
