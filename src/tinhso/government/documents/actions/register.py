"""What comes in: registered with the next number of its register, or refused."""

from collections.abc import Sequence
from datetime import date
from uuid import UUID

from django.utils.translation import gettext as _

from tinhso.government.documents import rules
from tinhso.government.documents.contracts import (
    Act,
    Arrival,
    Direction,
    DocumentInfo,
    DocumentRegistered,
    Secrecy,
    Source,
    Status,
)
from tinhso.government.documents.contracts.states import ACT_LABELS
from tinhso.government.documents.indexing import index
from tinhso.government.documents.models import SUBJECT_LENGTH_MAX, Document
from tinhso.government.documents.office import (
    announce,
    keep_number,
    known_by,
    linked,
    locked_for,
    lookup_code,
    required,
    rules_now,
    step,
    take_number,
)
from tinhso.government.documents.parts import OWNER
from tinhso.government.documents.selectors import info, same_as
from tinhso.kernel import clock
from tinhso.kernel.actions import action
from tinhso.kernel.actor import Actor
from tinhso.kernel.errors import Conflict, Invalid
from tinhso.kernel.ids import new_id
from tinhso.kernel.text_vi import nfc
from tinhso.platform.files import facade as files
from tinhso.platform.organisations import facade as organisations

REGISTER = "documents.register"
CORRECTED = ("type_code", "subject", "urgency", "due_on", "agency_name", "pages", "arrived_on")
READ_OFF = ("code_number", "notation", "code", "issued_on", "signer_name", "email")
"""What a message of the axis says of itself and the clerk reads off any other document."""


@action("documents.register")
def register(*, actor: Actor, arrival: Arrival, again: bool = False) -> DocumentInfo:
    """Write an incoming document into the register; the same `key` again returns what is there.

    One with the number, author and day of another is refused once, so that the clerk looks; `again` says
    that it is another document all the same.
    """
    actor.require(REGISTER, organisations.path(arrival.unit_id))
    there = known_by(arrival.key)
    if there is not None:
        return info(there)
    found = _document(arrival)
    _check(arrival, found, again=again)
    found.save(force_insert=True)
    _keep_files(actor, found, arrival.file_ids)
    return _numbered(actor, found)


@action("documents.register")
def register_received(*, actor: Actor, document_id: UUID, arrival: Arrival) -> DocumentInfo:
    """Register what came by the axis or by e-mail, with what the clerk corrected."""
    found = locked_for(actor, document_id, REGISTER)
    rules.next_status(Direction.INCOMING, Act.REGISTER, Status(found.status))
    made = _document(arrival)
    for name in CORRECTED if found.source == Source.AXIS else (*CORRECTED, *READ_OFF):
        setattr(found, name, getattr(made, name))
    found.arrived_on = found.arrived_on or clock.today()
    return _numbered(actor, found)


@action("documents.register")
def refuse(*, actor: Actor, document_id: UUID, reason: str) -> DocumentInfo:
    """Send back what was sent here by mistake; the reason goes to the sender."""
    found = locked_for(actor, document_id, REGISTER)
    found.note = required(reason, "reason", _("Hãy ghi lý do từ chối."))
    return step(found, actor, Act.REFUSE, note=found.note)


def _document(arrival: Arrival) -> Document:
    today = clock.today()
    number, notation = nfc(arrival.number)[:11], nfc(arrival.notation)[:30]
    return Document(
        id=new_id(),
        direction=Direction.INCOMING.value,
        unit_id=arrival.unit_id,
        status=Status.REGISTERED.value,
        year=today.year,
        code_number=number,
        notation=notation,
        code=rules.printed_code(number, notation),
        type_code=arrival.type_code,
        subject=nfc(arrival.subject.replace("\x00", " ")),
        agency_code=arrival.agency_code,
        agency_name=nfc(arrival.agency_name.replace("\x00", " "))[:200],
        issued_on=arrival.issued_on,
        arrived_on=arrival.arrived_on or today,
        source=arrival.source.value,
        urgency=arrival.urgency.value,
        secrecy=arrival.secrecy.value,
        signer_name=nfc(arrival.signer_name)[:50],
        signer_position=nfc(arrival.signer_position)[:100],
        pages=arrival.pages,
        due_on=arrival.due_on,
        email=arrival.email,
        answers_id=arrival.answers,
        lookup_code=lookup_code(),
        key=arrival.key or str(new_id()),
        created_at=clock.now(),
    )


def _check(arrival: Arrival, found: Document, *, again: bool) -> None:
    rules.check_sender_number(found.code_number)
    rules.check_secret(arrival.secrecy, arrival.file_ids, arrival.subject)
    if arrival.secrecy is Secrecy.NONE:
        required(arrival.subject, "subject", _("Hãy ghi trích yếu."), SUBJECT_LENGTH_MAX)
    required(arrival.agency_name, "agency_name", _("Hãy ghi cơ quan ban hành."), 200)
    _check_days(found.issued_on, found.arrived_on)
    if rules_now().type_of(arrival.type_code) is None:
        message = _("Không có loại văn bản này.")
        raise Invalid("documents.type", message, fields={"type_code": message})
    twins = [] if again else same_as(arrival.unit_id, found.code, found.agency_name, found.issued_on)
    if twins:
        message = _("Văn bản này đã vào sổ, số đến %(number)s. Nếu là văn bản khác, hãy đánh dấu vẫn vào sổ.")
        text = message % {"number": twins[0].number}
        raise Conflict("documents.twin", text, fields={"number": text})


def _check_days(issued_on: date | None, arrived_on: date | None) -> None:
    message = ""
    if arrived_on and arrived_on > clock.today():
        message = _("Ngày đến không thể sau hôm nay.")
        raise Invalid("documents.arrived", message, fields={"arrived_on": message})
    if issued_on and arrived_on and issued_on > arrived_on:
        message = _("Ngày văn bản không thể sau ngày đến.")
        raise Invalid("documents.issued", message, fields={"issued_on": message})


def _keep_files(actor: Actor, found: Document, file_ids: Sequence[UUID]) -> None:
    if not file_ids:
        return
    kept = files.attach(actor, file_ids, owner_kind=OWNER, owner_id=found.pk)
    found.file_id = kept[file_ids[0]].id


def _numbered(actor: Actor, found: Document) -> DocumentInfo:
    now = rules_now()
    secret = found.secrecy != Secrecy.NONE
    book = rules.register_for(now, "incoming", found.type_code, secret=secret)
    found.register, found.year = book.code, clock.today().year
    found.number = take_number(found, book.code, found.year)
    found.status = Status.REGISTERED.value
    keep_number(found, book.code, found.year, found.number, str(found.number))
    source = {"number": found.number, "register": book.code, "source": found.source or Source.AXIS.value}
    linked(found, actor, Act.REGISTER.value, ACT_LABELS[Act.REGISTER], data=source)
    found.save()
    index(found)
    announce(DocumentRegistered, found)
    return info(Document.objects.select_related("unit", "lead_unit", "handler").get(pk=found.pk))
