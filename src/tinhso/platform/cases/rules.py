"""The rules of the engine: pure functions over definitions and facts."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any

from tinhso.kernel import clock
from tinhso.kernel.errors import Conflict, Invalid
from tinhso.kernel.expressions import evaluate, holds
from tinhso.kernel.wording import gettext as _
from tinhso.platform.cases.contracts import Channel, CoreAction, FeeLine, PaperCheck, Status, Timeliness
from tinhso.platform.cases.definition import Action, Fee, Limit, Paper, Procedure

S = Status
TRANSITIONS: dict[CoreAction, dict[Status, Status]] = {
    CoreAction.ACCEPT: {S.SUBMITTED: S.ACCEPTED},
    CoreAction.REFUSE: {S.SUBMITTED: S.REFUSED, S.SUPPLEMENT_BEFORE: S.REFUSED},
    CoreAction.REQUEST_SUPPLEMENT: {
        S.SUBMITTED: S.SUPPLEMENT_BEFORE,
        S.ACCEPTED: S.SUPPLEMENT,
        S.PROCESSING: S.SUPPLEMENT,
    },
    CoreAction.RESUME: {
        S.SUPPLEMENT_BEFORE: S.SUBMITTED,
        S.SUPPLEMENT: S.PROCESSING,
        S.SUSPENDED: S.PROCESSING,
    },
    CoreAction.FORWARD: {S.ACCEPTED: S.PROCESSING, S.PROCESSING: S.PROCESSING},
    CoreAction.APPROVE: {S.ACCEPTED: S.PROCESSING, S.PROCESSING: S.PROCESSING},
    CoreAction.ISSUE: {S.PROCESSING: S.RESULT_ISSUED},
    CoreAction.DELIVER: {S.RESULT_ISSUED: S.RETURNED},
    CoreAction.WITHDRAW: {
        S.SUBMITTED: S.STOPPED,
        S.SUPPLEMENT_BEFORE: S.STOPPED,
        S.ACCEPTED: S.WITHDRAW_ASKED,
        S.PROCESSING: S.WITHDRAW_ASKED,
        S.SUPPLEMENT: S.WITHDRAW_ASKED,
        S.FEE_DUE: S.WITHDRAW_ASKED,
        S.SUSPENDED: S.WITHDRAW_ASKED,
    },
    CoreAction.KEEP: {S.WITHDRAW_ASKED: S.PROCESSING},
    CoreAction.STOP: dict.fromkeys((S.WITHDRAW_ASKED, S.SUPPLEMENT, S.FEE_DUE, S.SUSPENDED), S.STOPPED),
    CoreAction.CHARGE: {
        **{status: status for status in (S.SUBMITTED, S.ACCEPTED, S.PROCESSING, S.RESULT_ISSUED)},
        S.FEE_DUE: S.PROCESSING,
    },
    CoreAction.REQUEST_FEE: {S.ACCEPTED: S.FEE_DUE, S.PROCESSING: S.FEE_DUE},
    CoreAction.SUSPEND: {S.ACCEPTED: S.SUSPENDED, S.PROCESSING: S.SUSPENDED},
    CoreAction.CUSTOM: {status: status for status in (S.SUBMITTED, S.ACCEPTED, S.PROCESSING)},
}
"""The core of every procedure (government.md §1.3): which act leads from which status to which."""

ACTION_PERMISSIONS = {
    CoreAction.ACCEPT: "cases.accept",
    CoreAction.REFUSE: "cases.accept",
    CoreAction.REQUEST_SUPPLEMENT: "cases.process",
    CoreAction.FORWARD: "cases.process",
    CoreAction.APPROVE: "cases.approve",
    CoreAction.ISSUE: "cases.issue",
    CoreAction.DELIVER: "cases.deliver",
    CoreAction.CHARGE: "cases.charge",
    CoreAction.KEEP: "cases.process",
    CoreAction.STOP: "cases.process",
    CoreAction.CUSTOM: "cases.process",
}

ROLE_PERMISSIONS = {"reception": "cases.accept", "specialist": "cases.process", "leader": "cases.approve"}
"""What one must be allowed to act as the owner of a stage."""

OWNERS_ONLY = frozenset({CoreAction.FORWARD, CoreAction.REQUEST_SUPPLEMENT, CoreAction.CUSTOM})


def permissions_for(kind: CoreAction, stage_role: str) -> frozenset[str]:
    """Return all that an act demands: its own permission, and for some acts that of the stage's owner."""
    own = {ACTION_PERMISSIONS[kind]}
    if kind in OWNERS_ONLY and stage_role in ROLE_PERMISSIONS:
        own.add(ROLE_PERMISSIONS[stage_role])
    return frozenset(own)


def next_status(kind: CoreAction, status: Status) -> Status:
    """Return the status an act leads to; refuse when the act has no place now."""
    try:
        return TRANSITIONS[kind][status]
    except KeyError:
        raise Conflict(
            "cases.action_not_now", "Hồ sơ đã chuyển sang bước khác. Hãy tải lại trang để xem việc cần làm."
        ) from None


def values(answers: Mapping[str, Any], flags: Sequence[str], case: Mapping[str, Any]) -> dict[str, Any]:
    """Return what expressions may see."""
    return {"answers": dict(answers), "flags": list(flags), "case": dict(case)}


def papers_for(procedure: Procedure, seen: Mapping[str, Any]) -> list[tuple[Paper, bool]]:
    """Return the papers that concern these answers, each with whether it must be there."""
    return [(p, holds(p.required, seen)) for p in procedure.papers if holds(p.visible, seen)]


def missing_papers(procedure: Procedure, seen: Mapping[str, Any], given: Iterable[str]) -> list[Paper]:
    have = set(given)
    return [paper for paper, required in papers_for(procedure, seen) if required and paper.code not in have]


def time_limit(procedure: Procedure, channel: Channel, seen: Mapping[str, Any]) -> Limit:
    """Return the first time limit that fits channel and answers."""
    for limit in procedure.time_limits:
        if channel in limit.channels and holds(limit.when, seen):
            return limit
    raise Invalid("cases.no_time_limit", "Thủ tục chưa có thời hạn cho trường hợp này; hãy báo quản trị.")


def fee_lines(procedure: Procedure, channel: Channel, seen: Mapping[str, Any]) -> tuple[FeeLine, ...]:
    """Compute the fees, each with its explanation. Free lines are kept: people ask why it is free."""
    return tuple(
        FeeLine(fee.code, fee.name.vi, fee.kind, _amount(fee, seen), fee.explanation.vi)
        for fee in procedure.fees
        if channel in fee.channels and holds(fee.when, seen)
    )


def _amount(fee: Fee, seen: Mapping[str, Any]) -> int:
    amount = fee.amount if isinstance(fee.amount, int) else evaluate(fee.amount, seen)
    if not isinstance(amount, int) or isinstance(amount, bool) or amount < 0:
        raise Invalid(
            "cases.fee", _("Mức thu %(fee)s tính ra không hợp lệ; hãy báo quản trị.") % {"fee": fee.name.vi}
        )
    return amount


def usable(action: Action, status: Status, stage: str, seen: Mapping[str, Any]) -> bool:
    """Say whether an action of the definition has its place now."""
    return stage in action.stages and status in TRANSITIONS[action.kind] and holds(action.guard, seen)


def acceptable(papers: Iterable[tuple[bool, PaperCheck]]) -> bool:
    """Say whether intake may accept: every required paper valid, none found invalid."""
    return all(
        check is PaperCheck.VALID or (not required and check is PaperCheck.UNCHECKED)
        for required, check in papers
    )


def timeliness(due_at: datetime | None, ended_at: datetime | None, now: datetime) -> Timeliness:
    """Compare the end of processing, not the delivery, with the due time."""
    if due_at is None:
        return Timeliness.RUNNING
    if ended_at is None:
        return Timeliness.OVERDUE if now > due_at else Timeliness.RUNNING
    if ended_at > due_at:
        return Timeliness.LATE
    early = clock.local(ended_at).date() < clock.local(due_at).date()
    return Timeliness.EARLY if early else Timeliness.ON_TIME
