"""Issuing the forms of a dossier: those that follow from an act, and the control slip an officer asks for."""

from collections.abc import Iterable
from uuid import UUID

from tinhso.kernel import rows
from tinhso.kernel.actions import action
from tinhso.kernel.actor import Actor
from tinhso.kernel.errors import Conflict, NotFound
from tinhso.platform.cases.contracts import Form, PrintedFormInfo
from tinhso.platform.cases.models import Case, Transfer
from tinhso.platform.cases.prints.issuing import day_of_receipt, info, issue
from tinhso.platform.cases.prints.sheets import NOTICES
from tinhso.platform.cases.prints.slips import control_slip
from tinhso.platform.cases.selectors import find
from tinhso.platform.organisations import facade as organisations


@action("cases.print")
def issue_notices(
    *, actor: Actor, case_id: UUID, forms: Iterable[Form] = tuple(NOTICES)
) -> tuple[PrintedFormInfo, ...]:
    """Issue what the acts of a dossier call for and was not issued yet; doing it twice changes nothing."""
    (case,) = rows.matching(Case, id=case_id)
    actor.require("cases.print", organisations.path(case.unit_id))
    on = day_of_receipt(case)
    made = [issue(actor, sheet, on, case) for form in forms for sheet in NOTICES[form](case)]
    return tuple(info(row) for row in made if row)


@action("cases.print")
def issue_control_slip(*, actor: Actor, case_id: UUID, transfer_id: UUID | None = None) -> PrintedFormInfo:
    """Print who held the dossier until now, or one hand-over alone; unchanged rows give the same paper."""
    case = find(actor, case_id)
    if case is None:
        raise NotFound("cases.not_found", "Không có hồ sơ này, hoặc hồ sơ không thuộc đơn vị của bạn.")
    transfer = _transfer(case, transfer_id) if transfer_id else None
    made = issue(actor, control_slip(case, transfer), day_of_receipt(case), case)
    if made is None:
        raise Conflict("cases.no_form", "Chưa có mẫu phiếu kiểm soát cho ngày tiếp nhận; hãy báo quản trị.")
    return info(made)


def _transfer(case: Case, transfer_id: UUID) -> Transfer:
    found = case.transfers.filter(pk=transfer_id).first()
    if found is None:
        raise NotFound("cases.transfer", "Hồ sơ này không có lần chuyển đó.")
    return found
