"""Between our documents and the messages of the axis: what one says in the words of the other."""

from collections.abc import Sequence
from uuid import UUID

from tinhso.government.documents.models import Document, Recipient
from tinhso.kernel import clock
from tinhso.kernel.successions import Share
from tinhso.platform.exchange.contracts import (
    Business,
    Message,
    Organization,
    OtherInfo,
    Priority,
    Reference,
    Signer,
    StatusCode,
    StatusMessage,
    document_id_of,
)
from tinhso.platform.organisations import facade as organisations
from tinhso.platform.organisations.contracts import CodeScheme


def agency_code(unit_id: UUID) -> str:
    """Return the code of an agency on the axis today, ``""`` if it has none."""
    on = clock.legal_day()
    newer = organisations.code_of(unit_id, on, CodeScheme.QD20)
    return newer or organisations.code_of(unit_id, on, CodeScheme.QCVN102)


def message_of(found: Document, to: Sequence[Recipient], business: Business) -> Message:
    """Return an issued document as edXML says it."""
    own = agency_code(found.unit_id)
    on = found.issued_on or clock.today()
    answered = found.answers
    return Message(
        sender=Organization(own, found.agency_name),
        recipients=tuple(Organization(one.code, one.name) for one in to),
        document_id=found.edxml_id or document_id_of(own, on, found.code),
        number=found.code_number,
        notation=found.notation,
        subject=found.subject,
        issued_on=on,
        type_name=found.type_code,
        signer=Signer(found.signer_name, found.signer_position, found.signer_capacity),
        due_on=found.due_on,
        to_places=tuple(one.name for one in to),
        other=OtherInfo(priority=Priority(found.urgency), copies=found.copies, pages=found.pages),
        response_for=(_reference(answered),) if answered and answered.code else (),
        task_codes=tuple(found.task_codes),
        business=business,
    )


def _reference(answered: Document) -> Reference:
    return Reference(answered.agency_code, answered.code, answered.issued_on, answered.edxml_id)


def status_of(found: Document, code: StatusCode, description: str) -> StatusMessage:
    """Return what we tell the sender of a document that came by the axis."""
    return StatusMessage(
        sender=Organization(agency_code(found.unit_id), found.unit.name),
        response_for=_reference(found),
        code=code,
        description=description,
        at=clock.now(),
    )


def line_of(unit_id: UUID) -> list[UUID]:
    """Return a unit and all whose work it received in reforms: what was sent to them is its own now."""
    found = [unit_id]
    for key in found:
        found += [old.unit.id for old in organisations.predecessors(key) if old.unit.id not in found]
    return found


def holder_of(unit_id: UUID) -> UUID:
    """Return who answers today for what is sent to a unit: itself, or the main heir of one that ended."""
    today = clock.legal_day()
    if organisations.unit(unit_id).in_force(today):
        return unit_id
    heirs = organisations.successors(unit_id, today)
    main = next((heir for heir in heirs if heir.share is not Share.PART), None)
    return (main or heirs[0]).unit.id if heirs else unit_id
