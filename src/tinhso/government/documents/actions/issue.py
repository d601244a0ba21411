"""The number, the agency's signature, the way out; and what undoes them, on record."""

from uuid import UUID

from django.utils.translation import gettext as _

from tinhso.government.documents import rules
from tinhso.government.documents.actions.review import before
from tinhso.government.documents.contracts import Act, Direction, DocumentInfo, Status
from tinhso.government.documents.indexing import body_of, index
from tinhso.government.documents.models import Document, Number
from tinhso.government.documents.numbering import agency_of, division_of
from tinhso.government.documents.office import (
    keep_number,
    locked_for,
    required,
    rules_now,
    step,
    take_number,
)
from tinhso.government.documents.parts import OWNER
from tinhso.government.documents.prints.numbered import with_number
from tinhso.government.documents.selectors import info
from tinhso.kernel import clock
from tinhso.kernel.actions import action
from tinhso.kernel.actor import Actor, system_actor
from tinhso.kernel.errors import Conflict
from tinhso.platform.files import facade as files
from tinhso.platform.signing import facade as signing

ISSUE = "documents.issue"


@action("documents.issue")
def number(*, actor: Actor, document_id: UUID) -> DocumentInfo:
    """Take the next number of the register, today, for a signed document; twice it is the same number."""
    found = locked_for(actor, document_id, ISSUE)
    if found.number is not None and found.status == Status.NUMBERED:
        return info(found)
    rules.check_apart(Act.NUMBER, actor.account_id, before(found))
    rules.next_status(Direction(found.direction), Act.NUMBER, Status(found.status))
    now, today = rules_now(), clock.today()
    book = rules.register_for(now, found.direction, found.type_code)
    found.register, found.year, found.issued_on = book.code, today.year, today
    found.number = take_number(found, book.code, today.year)
    agency, division = agency_of(found.unit_id), division_of(found)
    found.notation = rules.notation_of(now, book, found.type_code, agency, division)[:30]
    found.code_number = rules.printed_number(found.number, now.number_digits)
    found.code = rules.printed_code(found.code_number, found.notation, party=book.party)
    keep_number(found, book.code, today.year, found.number, found.code)
    _print_number(actor, found)
    done = step(found, actor, Act.NUMBER, data={"code": found.code, "register": book.code})
    index(found, body_of(found))
    return done


def _print_number(actor: Actor, found: Document) -> None:
    """Fill number and date into the signed PDF as one more revision, which the signature allows."""
    if found.file_id is None:
        return
    with files.open_file(found.file_id) as stream:
        filled = with_number(stream.read(), found.code_number, clock.today())
    name = f"{found.code.replace('/', '-')}.pdf"
    found.file_id = files.keep(actor, filled, name=name, owner_kind=OWNER, owner_id=found.pk).id


@action("documents.issue")
def issue(*, actor: Actor, document_id: UUID) -> DocumentInfo:
    """Sign for the agency and publish; where the agency has no key yet, the trail says so."""
    found = locked_for(actor, document_id, ISSUE)
    rules.check_apart(Act.ISSUE, actor.account_id, before(found))
    rules.next_status(Direction(found.direction), Act.ISSUE, Status(found.status))
    signed = _agency_signature(actor, found)
    return step(found, actor, Act.ISSUE, data={"agency_signature": signed})


def _agency_signature(actor: Actor, found: Document) -> bool:
    if found.file_id is None:
        return False
    made = signing.sign_as_agency(
        actor=system_actor(actor.name, ["signing.open"]),
        subject=f"document-issue:{found.pk}",
        title=found.code,
        file_id=found.file_id,
        unit_id=found.unit_id,
        key=f"document-issue/{found.pk}",
        beside=signing.seen_at(found.signing_id),
    )
    if made is None or made.result_file_id is None:
        return False
    with files.open_file(made.result_file_id) as stream:
        name = files.file_info(found.file_id).name
        found.file_id = files.keep(actor, stream.read(), name=name, owner_kind=OWNER, owner_id=found.pk).id
    return True


@action("documents.issue")
def cancel(*, actor: Actor, document_id: UUID, reason: str) -> DocumentInfo:
    """Call a document off. A number that was taken stays taken, with the reason; it is never given again."""
    found = locked_for(actor, document_id, ISSUE)
    text = required(reason, "reason", _("Hãy ghi lý do hủy."))
    if found.direction == Direction.INCOMING:
        raise Conflict("documents.incoming", _("Văn bản đến không hủy được; hãy từ chối hoặc ghi chú."))
    rows = Number.objects.filter(document=found, cancelled_at__isnull=True)
    rows.update(cancelled_at=clock.now(), reason=text)
    found.note = text
    return step(found, actor, Act.CANCEL, note=text, data={"code": found.code})
