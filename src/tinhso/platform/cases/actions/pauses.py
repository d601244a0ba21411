"""The clock stands for a reason the law names: a suspension, or money that must be paid first."""

from uuid import UUID

from tinhso.kernel import clock
from tinhso.kernel.actions import action
from tinhso.kernel.actor import Actor
from tinhso.kernel.errors import Invalid
from tinhso.kernel.text_vi import gettext_noop
from tinhso.platform.cases import deadlines, rules
from tinhso.platform.cases.catalogue import procedure_of
from tinhso.platform.cases.contracts import (
    CaseInfo,
    CaseResumed,
    CaseSuspended,
    CoreAction,
    FeeRequested,
    MoneyState,
    PauseKind,
    Status,
)
from tinhso.platform.cases.models import Case, Pause
from tinhso.platform.cases.step import hold, noted, required, seen_of

AMOUNT_MAX = 1_000_000_000_000
"""Đồng; more than any obligation a dossier carries."""


@action("cases.approve")
def suspend(*, actor: Actor, case_id: UUID, revision: int, note: str) -> CaseInfo:
    """A leader suspends: the clock stands until `resume`, and the reason is told to the citizen."""
    case = hold(actor, case_id, revision, "cases.approve")
    reason = required(note, "note", "Hãy ghi lý do và căn cứ tạm dừng.")
    case.status = rules.next_status(CoreAction.SUSPEND, Status(case.status))
    _stand(case, actor, PauseKind.SUSPENSION, reason)
    return noted(case, actor, "suspend", "Tạm dừng giải quyết", event=CaseSuspended, note=reason)


@action("cases.approve")
def resume(*, actor: Actor, case_id: UUID, revision: int, note: str = "") -> CaseInfo:
    """End a suspension: the time it lasted is added to the due date."""
    case = hold(actor, case_id, revision, "cases.approve")
    if case.status != Status.SUSPENDED:
        raise Invalid("cases.not_suspended", "Hồ sơ này không tạm dừng.")
    case.status = rules.next_status(CoreAction.RESUME, Status.SUSPENDED)
    run_again(case)
    return noted(case, actor, "continue", "Giải quyết tiếp", event=CaseResumed, note=note.strip())


@action("cases.process")
def request_fee(
    *, actor: Actor, case_id: UUID, revision: int, name: str, amount: int, note: str = ""
) -> CaseInfo:
    """Tell the citizen of a financial obligation found while processing; paying it goes on as any charge."""
    case = hold(actor, case_id, revision, "cases.process")
    what = required(name, "name", "Hãy ghi khoản phải nộp, ví dụ: Lệ phí trước bạ.")
    if not 0 < amount <= AMOUNT_MAX:
        message = gettext_noop("Hãy ghi số tiền bằng đồng, lớn hơn 0.")
        raise Invalid("cases.amount", message, fields={"amount": message})
    case.status = rules.next_status(CoreAction.REQUEST_FEE, Status(case.status))
    _owe(case, what, amount, note.strip())
    if procedure_of(case.definition_id).fee_pauses:
        _stand(case, actor, PauseKind.FEE, f"Chờ nộp {what}")
    data = {"name": what, "amount": amount}
    return noted(
        case, actor, "request_fee", "Yêu cầu nghĩa vụ tài chính", event=FeeRequested, note=what, data=data
    )


def run_again(case: Case) -> None:
    """End the open pause, if there is one, and count the due date afresh."""
    case.pauses.filter(ended_at__isnull=True).update(ended_at=clock.now())
    deadlines.set_due(case, deadlines.due(case, procedure_of(case.definition_id), seen_of(case)))
    deadlines.plan_timers(case, clock.now())


def _stand(case: Case, actor: Actor, kind: PauseKind, reason: str) -> None:
    Pause.objects.create(case=case, kind=kind, reason=reason, started_at=clock.now(), started_by=actor.name)


def _owe(case: Case, name: str, amount: int, explanation: str) -> None:
    """Add a line; what was paid before stays paid, so the money axis is due again for the new line alone."""
    code = f"nghia-vu-{len(case.fee_lines) + 1}"
    line = {"code": code, "name": name, "kind": "charge", "amount": amount, "explanation": explanation}
    case.fee_lines = [*case.fee_lines, line]
    case.fee_total += amount
    case.money = MoneyState.DUE
