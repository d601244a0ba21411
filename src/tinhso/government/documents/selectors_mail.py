"""Which e-mails came, and which addresses are whose?"""

from django.db.models import Q

from tinhso.government.documents.contracts import MailboxInfo, MailInfo, MailVerdict
from tinhso.government.documents.models import Mail, Mailbox
from tinhso.kernel.actor import Actor
from tinhso.kernel.paging import PAGE_SIZE, Page, cursor_id, page_of
from tinhso.platform.files.contracts import FileInfo
from tinhso.platform.organisations import facade as organisations

REGISTER, MAILBOXES = "documents.register", "documents.mailboxes"


def _seen(actor: Actor) -> Q:
    """Return mails of units where the actor registers; those for nobody are for who keeps the addresses."""
    reach = actor.reach(REGISTER)
    own = organisations.within(reach, "unit") if reach else Q(pk__in=[])
    return own | Q(unit__isnull=True) if actor.holds(MAILBOXES) else own


def mails(actor: Actor, *, cursor: str = "") -> Page[MailInfo]:
    """Return what came by e-mail, the newest first. One query."""
    rows = Mail.objects.filter(_seen(actor)).select_related("unit")
    if cursor:
        rows = rows.filter(pk__lt=cursor_id(cursor))
    found = [mail_info(row) for row in rows.order_by("-pk")[: PAGE_SIZE + 1]]
    return page_of(found, PAGE_SIZE, lambda one: [one.id])


def mailboxes(actor: Actor) -> list[MailboxInfo]:
    """Return the addresses of units within the actor's reach. One query."""
    rows = Mailbox.objects.filter(organisations.within(actor.reach(MAILBOXES), "unit"))
    return [
        MailboxInfo(row.pk, row.unit_id, row.unit.name, row.address)
        for row in rows.select_related("unit").order_by("address")
    ]


def may_open_mail(actor: Actor, file: FileInfo) -> bool:
    """Say whether an actor may open a mail as it came: who sees it in the list."""
    return Mail.objects.filter(_seen(actor), pk=file.owner_id).exists()


def mail_info(row: Mail, *, again: bool = False) -> MailInfo:
    return MailInfo(
        id=row.pk,
        unit_id=row.unit_id,
        unit_name=row.unit.name if row.unit else "",
        document_id=row.document_id,
        to=row.to,
        sender=row.sender,
        sender_name=row.sender_name,
        subject=row.subject,
        verdict=MailVerdict(row.verdict),
        raw_file_id=row.raw_file_id,
        size=row.size,
        received_at=row.received_at,
        again=again,
    )
