"""A time-stamp that had to wait: the copies of what was signed get it too, in the dossier and the store."""

from typing import Any
from uuid import UUID

from tinhso.kernel import clock
from tinhso.kernel.actions import action, emit
from tinhso.kernel.actor import Actor
from tinhso.platform.cases import depositing
from tinhso.platform.cases.contracts import ResultProven
from tinhso.platform.cases.models import Case, PrintedForm, Result
from tinhso.platform.cases.step import event_of, locked, record
from tinhso.platform.files import facade as files
from tinhso.platform.signing import facade as signing
from tinhso.platform.signing.contracts import SignatureProven

LABEL = "Bổ sung dấu thời gian cho chữ ký"


@action("cases.signed")
def note_proven(*, actor: Actor, case_id: UUID, told: SignatureProven) -> int:
    """Let every copy of the signed bytes follow; what was signed stays as it is. Returns how many followed.

    Raises `OSError` while a copy needs the authority and it is silent: the event is then heard again.
    """
    case = locked(case_id)
    results = case.results.select_for_update().filter(file__isnull=False).order_by("pk")
    count = sum(_follow(actor, case, row, told, {"result": row.code}) for row in results)
    forms = case.printed.exclude(signed_sha256="").order_by("pk")
    count += sum(_follow(actor, case, row, told, {"form": str(row.pk)}) for row in forms)
    if count:
        case.save()
        emit(event_of(ResultProven, case))
    return count


def _follow(
    actor: Actor, case: Case, row: Result | PrintedForm, told: SignatureProven, which: dict[str, Any]
) -> bool:
    held = files.file_info(row.file_id) if row.file_id else None
    content = signing.followed(told, files.read(held)) if held else None
    if held is None or content is None:
        return False
    owner = held.owner_id or case.pk
    kept = files.keep(actor, content, name=held.name, owner_kind=held.owner_kind, owner_id=owner)
    row.file_id = kept.id
    if isinstance(row, PrintedForm):
        row.signed_sha256 = kept.sha256
    row.save(update_fields=["file", *(["signed_sha256"] if isinstance(row, PrintedForm) else [])])
    data = {**which, "before": held.sha256, "sha256": kept.sha256}
    if isinstance(row, Result):
        data["stored"] = depositing.follow(row, held.sha256, kept)
    record(case, actor, "prove_signature", LABEL, clock.now(), data=data)
    return True
