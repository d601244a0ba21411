"""Copies with legal worth: SY, TrS, SL, numbered in their own register."""

from uuid import UUID

from django.utils.translation import gettext as _

from tinhso.government.documents.contracts import CopyInfo, CopyKind, CopyMade
from tinhso.government.documents.contracts.states import COPY_LABELS
from tinhso.government.documents.models import Copy
from tinhso.government.documents.numbering import agency_of
from tinhso.government.documents.office import (
    announce,
    locked_for,
    noted,
    required,
    rules_now,
    take_number,
)
from tinhso.government.documents.rules import printed_number, register_for
from tinhso.kernel import clock
from tinhso.kernel.actions import action
from tinhso.kernel.actor import Actor
from tinhso.kernel.errors import Conflict
from tinhso.kernel.text_vi import nfc


@action("documents.issue")
def make_copy(
    *, actor: Actor, document_id: UUID, kind: CopyKind, receivers: str = "", part: str = ""
) -> CopyInfo:
    """Make a copy: the whole (SY), a part that must be named (TrS), or a copy of a copy (SL)."""
    found = locked_for(actor, document_id, "documents.issue")
    if not found.code or found.file_id is None:
        raise Conflict("documents.no_original", _("Văn bản chưa có số hoặc chưa có tệp, không sao được."))
    chosen = nfc(part)[:500]
    if kind is CopyKind.TRS:
        chosen = required(part, "part", _("Hãy ghi phần được trích sao."), 500)
    now, year = rules_now(), clock.today().year
    book = register_for(now, "copy", kind.value)
    number = take_number(found, book.code, year)
    code = f"{printed_number(number, now.number_digits)}/{kind.value}-{agency_of(found.unit_id)}"
    made = Copy.objects.create(
        document=found,
        kind=kind.value,
        number=number,
        code=code,
        receivers=nfc(receivers)[:500],
        part=chosen,
        made_by=actor.name,
        made_at=clock.now(),
        file_id=found.file_id,
    )
    noted(found, actor, "copy", COPY_LABELS[kind], note=code, data={"part": chosen})
    announce(CopyMade, found)
    return CopyInfo(made.pk, kind, code, made.made_by, made.made_at, made.receivers, made.file_id)
