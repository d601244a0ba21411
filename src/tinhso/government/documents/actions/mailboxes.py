"""Which e-mail address belongs to which agency."""

from uuid import UUID

from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.utils.translation import gettext as _

from tinhso.government.documents.contracts import MailboxInfo
from tinhso.government.documents.models import Mailbox
from tinhso.kernel.actions import action
from tinhso.kernel.actor import Actor
from tinhso.kernel.errors import Conflict, Invalid, NotFound
from tinhso.kernel.locks import advisory_lock
from tinhso.platform.organisations import facade as organisations

MAILBOXES = "documents.mailboxes"


@action(MAILBOXES)
def add_mailbox(*, actor: Actor, unit_id: UUID, address: str) -> MailboxInfo:
    """Give an address to an agency; mail to it is the agency's from now on."""
    actor.require(MAILBOXES, organisations.path(unit_id))
    wanted = address.strip().lower()
    try:
        validate_email(wanted)
    except ValidationError as error:
        message = _("Địa chỉ thư điện tử chưa đúng. Hãy nhập như vanthu@xa.gov.vn.")
        raise Invalid("documents.address", message, fields={"address": message}) from error
    advisory_lock(f"mailbox/{wanted}")
    if Mailbox.objects.filter(address=wanted).exists():
        message = _("Địa chỉ này đã thuộc một cơ quan.")
        raise Conflict("documents.address_taken", message, fields={"address": message})
    row = Mailbox.objects.create(unit_id=unit_id, address=wanted)
    return MailboxInfo(row.pk, unit_id, organisations.unit(unit_id).name, wanted)


@action(MAILBOXES)
def remove_mailbox(*, actor: Actor, mailbox_id: UUID) -> None:
    """Take an address away; what came stays."""
    row = Mailbox.objects.select_for_update().filter(pk=mailbox_id).first()
    if row is None or not actor.can(MAILBOXES, organisations.path(row.unit_id)):
        raise NotFound("documents.mailbox", _("Không có hộp thư này."))
    row.delete()
