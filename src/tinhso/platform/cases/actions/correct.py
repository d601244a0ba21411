"""After the result: correcting it by a new dossier linked to the old one, and revoking it."""

from uuid import UUID

from tinhso.kernel import clock, rows
from tinhso.kernel.actions import action
from tinhso.kernel.actor import Actor
from tinhso.kernel.errors import Conflict, NotFound
from tinhso.platform.cases import depositing
from tinhso.platform.cases.catalogue import procedure_of
from tinhso.platform.cases.contracts import (
    CaseInfo,
    CorrectionOpened,
    LinkKind,
    MoneyState,
    ResultRevoked,
    ResultState,
    Status,
)
from tinhso.platform.cases.filing import SUBJECT_LENGTH_MAX
from tinhso.platform.cases.linking import copy_of
from tinhso.platform.cases.models import Case, Link
from tinhso.platform.cases.step import hold, noted, required


@action("cases.process")
def open_correction(*, actor: Actor, case_id: UUID, revision: int, note: str) -> CaseInfo:
    """Open a dossier that corrects an issued result; free of charge, since the mistake is the office's."""
    case = hold(actor, case_id, revision, "cases.process")
    reason = required(note, "note", "Hãy ghi chỗ sai và cách sửa.")
    if Status(case.status) not in {Status.RESULT_ISSUED, Status.RETURNED}:
        raise Conflict("cases.nothing_to_correct", "Chỉ đính chính kết quả đã ban hành.")
    key = f"correction-{case.revision}"
    made = copy_of(actor, case, procedure_of(case.definition_id), key)
    Case.objects.filter(pk=made.id).update(
        subject=f"Đính chính: {made.subject}"[:SUBJECT_LENGTH_MAX],
        money=MoneyState.FREE,
        fee_total=0,
        fee_lines=[],
    )
    Link.objects.create(kind=LinkKind.CORRECTION, origin=case, case_id=made.id)
    data = {"case": made.code}
    noted(case, actor, "open_correction", "Mở đính chính", event=CorrectionOpened, note=reason, data=data)
    return made


@action("cases.approve")
def revoke_result(*, actor: Actor, case_id: UUID, revision: int, result_id: UUID, note: str) -> CaseInfo:
    """Revoke an issued result; whoever verifies its QR is told so from now on."""
    case = hold(actor, case_id, revision, "cases.approve")
    reason = required(note, "note", "Hãy ghi số quyết định và lý do thu hồi.")
    result = case.results.select_for_update().filter(pk=result_id).first()
    if result is None:
        raise NotFound("cases.result", "Hồ sơ này không có kết quả đó.")
    if result.state != ResultState.ISSUED:
        raise Conflict("cases.result_not_valid", "Kết quả này chưa ban hành hoặc đã hết giá trị.")
    result.state, result.ended_at, result.ended_reason = ResultState.REVOKED, clock.now(), reason
    result.save()
    depositing.end(result)
    data = {"result": result.number}
    return noted(case, actor, "revoke_result", "Thu hồi kết quả", event=ResultRevoked, note=reason, data=data)


def replace_corrected(case: Case) -> None:
    """When a correction is issued, the result it corrects ends in its favour."""
    for origin in rows.matching(Link, case_id=case.pk, kind=LinkKind.CORRECTION, ended_at=None):
        for new in case.results.filter(state=ResultState.ISSUED):
            for old in origin.origin.results.filter(code=new.code, state=ResultState.ISSUED):
                old.state, old.replaced_by, old.ended_at = ResultState.REPLACED, new, clock.now()
                old.ended_reason = f"Thay bằng bản đính chính số {new.number}"
                old.save()
                depositing.end(old)
        rows.change(Link, {"ended_at": clock.now()}, id=origin.pk)
