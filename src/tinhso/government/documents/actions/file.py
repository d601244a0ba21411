"""Putting a document into a work file: a reference, so that one document may stand in several."""

from uuid import UUID

from tinhso.government.documents import parts
from tinhso.government.documents.contracts import Act, Direction, DocumentInfo
from tinhso.government.documents.models import Document
from tinhso.government.documents.office import locked_for, rules_now, step
from tinhso.kernel.actions import action
from tinhso.kernel.actor import Actor
from tinhso.platform.records import facade as records
from tinhso.platform.records.contracts import Filing


@action("documents.handle")
def file_into(*, actor: Actor, document_id: UUID, record_id: UUID) -> DocumentInfo:
    """Put a document with its files into an open work file; into another one too, if need be."""
    found = locked_for(actor, document_id, "documents.handle")
    records.file_into(actor=actor, record_id=record_id, filing=_filing(found))
    notation = records.record(actor, record_id).notation
    return step(found, actor, Act.FILE, note=notation, data={"record": str(record_id), "notation": notation})


def _filing(found: Document) -> Filing:
    kind = rules_now().type_of(found.type_code)
    return Filing(
        subject=f"document:{found.pk}",
        title=found.subject or "(mật, xem bản giấy)",
        file_ids=_files(found),
        code=found.code,
        kind=kind.name.vi if kind else found.type_code,
        author=found.agency_name,
        issued_on=found.issued_on,
        pages=found.pages,
        metadata=_metadata(found),
    )


def _files(found: Document) -> tuple[UUID, ...]:
    """Return what of a document is kept: all that came in; of our own the issued one, not its drafts."""
    kept = [one.id for one in parts.attached(found)]
    if found.direction == Direction.INCOMING:
        return tuple(kept)
    return (found.file_id,) if found.file_id else ()


def _metadata(found: Document) -> dict[str, str]:
    """Return what Annex VI of decree 30/2020/NĐ-CP wants of a document, by its names there."""
    facts = {
        "CodeNumber": found.code_number,
        "CodeNotation": found.notation,
        "OrganName": found.agency_name,
        "Position": found.signer_position,
        "FullName": found.signer_name,
        "Priority": str(found.urgency),
        "ArrivalDate": found.arrived_on.isoformat() if found.arrived_on else "",
        "ArrivalNumber": str(found.number) if found.arrived_on and found.number else "",
        "DueDate": found.due_on.isoformat() if found.due_on else "",
    }
    return {name: value for name, value in facts.items() if value}
