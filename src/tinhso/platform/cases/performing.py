"""Doing an action by its code in the case's own definition."""

from typing import Any
from uuid import UUID

from tinhso.kernel.actor import Actor
from tinhso.kernel.errors import NotFound
from tinhso.platform.cases.actions.intake import accept, refuse
from tinhso.platform.cases.actions.process import custom, forward, keep, stop
from tinhso.platform.cases.actions.result import approve, charge, deliver, issue
from tinhso.platform.cases.actions.supplement import request_supplement
from tinhso.platform.cases.catalogue import procedure_of
from tinhso.platform.cases.contracts import CaseInfo, CoreAction
from tinhso.platform.cases.selectors import definition_of

_PERFORM: dict[CoreAction, Any] = {
    CoreAction.ACCEPT: accept,
    CoreAction.REFUSE: refuse,
    CoreAction.REQUEST_SUPPLEMENT: request_supplement,
    CoreAction.FORWARD: forward,
    CoreAction.APPROVE: approve,
    CoreAction.ISSUE: issue,
    CoreAction.DELIVER: deliver,
    CoreAction.CHARGE: charge,
    CoreAction.KEEP: keep,
    CoreAction.STOP: stop,
    CoreAction.CUSTOM: custom,
}

_INPUTS: dict[CoreAction, set[str]] = {
    CoreAction.ACCEPT: {"checks"},
    CoreAction.REQUEST_SUPPLEMENT: {"note", "paper_codes"},
    CoreAction.ISSUE: set(),
    CoreAction.DELIVER: {"note", "handover"},
}


def perform(*, actor: Actor, case_id: UUID, revision: int, code: str, **inputs: Any) -> CaseInfo:
    """Do the action `code`; `inputs` are those of its core action, which locks, authorises and announces."""
    found_action = procedure_of(definition_of(case_id)).action(code)
    if found_action is None:
        raise NotFound("cases.unknown_action", "Thủ tục này không có việc đó.")
    wanted = _INPUTS.get(found_action.kind, {"note"})
    given = {name: value for name, value in inputs.items() if name in wanted}
    found: CaseInfo = _PERFORM[found_action.kind](
        actor=actor, case_id=case_id, revision=revision, code=code, **given
    )
    return found
