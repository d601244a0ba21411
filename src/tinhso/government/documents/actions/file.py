"""Putting a document into a work file: a reference, so that one document may stand in several."""

from uuid import UUID

from django.utils.translation import gettext as _

from tinhso.government.documents.contracts import Act, DocumentInfo
from tinhso.government.documents.office import locked_for, required, step
from tinhso.kernel.actions import action
from tinhso.kernel.actor import Actor


@action("documents.handle")
def file_into(*, actor: Actor, document_id: UUID, record: str) -> DocumentInfo:
    """Note the work file (its notation, such as ``01.TCCB``) in which a document stands."""
    found = locked_for(actor, document_id, "documents.handle")
    notation = required(record, "record", _("Hãy ghi ký hiệu hồ sơ công việc."), 60)
    return step(found, actor, Act.FILE, note=notation, data={"record": notation})
