"""What the engine announces."""

from dataclasses import dataclass
from typing import ClassVar
from uuid import UUID

from tinhso.platform.cases.contracts.states import CoreAction


@dataclass(frozen=True, slots=True)
class CaseEvent:
    """Every announcement of the engine has these fields; `type` tells them apart."""

    type: ClassVar[str]
    case_id: UUID
    code: str
    procedure_code: str
    status: str
    stage: str
    unit_id: UUID
    applicant_id: UUID
    note: str = ""

    @property
    def subject(self) -> str:
        return self.code


@dataclass(frozen=True, slots=True)
class CaseSubmitted(CaseEvent):
    type: ClassVar[str] = "cases.submitted"


@dataclass(frozen=True, slots=True)
class CaseAccepted(CaseEvent):
    type: ClassVar[str] = "cases.accepted"


@dataclass(frozen=True, slots=True)
class CaseRefused(CaseEvent):
    type: ClassVar[str] = "cases.refused"


@dataclass(frozen=True, slots=True)
class SupplementRequested(CaseEvent):
    type: ClassVar[str] = "cases.supplement_requested"


@dataclass(frozen=True, slots=True)
class SupplementAnswered(CaseEvent):
    type: ClassVar[str] = "cases.supplement_answered"


@dataclass(frozen=True, slots=True)
class CaseForwarded(CaseEvent):
    type: ClassVar[str] = "cases.forwarded"


@dataclass(frozen=True, slots=True)
class CaseApproved(CaseEvent):
    type: ClassVar[str] = "cases.approved"


@dataclass(frozen=True, slots=True)
class ResultIssued(CaseEvent):
    type: ClassVar[str] = "cases.result_issued"


@dataclass(frozen=True, slots=True)
class ResultReturned(CaseEvent):
    type: ClassVar[str] = "cases.result_returned"


@dataclass(frozen=True, slots=True)
class CaseCharged(CaseEvent):
    type: ClassVar[str] = "cases.charged"


@dataclass(frozen=True, slots=True)
class WithdrawalAsked(CaseEvent):
    type: ClassVar[str] = "cases.withdrawal_asked"


@dataclass(frozen=True, slots=True)
class CaseKept(CaseEvent):
    type: ClassVar[str] = "cases.kept"


@dataclass(frozen=True, slots=True)
class CaseStopped(CaseEvent):
    type: ClassVar[str] = "cases.stopped"


@dataclass(frozen=True, slots=True)
class CaseNoted(CaseEvent):
    type: ClassVar[str] = "cases.noted"


@dataclass(frozen=True, slots=True)
class DeadlineNear(CaseEvent):
    type: ClassVar[str] = "cases.deadline_near"


@dataclass(frozen=True, slots=True)
class DeadlinePassed(CaseEvent):
    type: ClassVar[str] = "cases.deadline_passed"


EVENTS: dict[CoreAction, type[CaseEvent]] = {
    CoreAction.SUBMIT: CaseSubmitted,
    CoreAction.ACCEPT: CaseAccepted,
    CoreAction.REFUSE: CaseRefused,
    CoreAction.REQUEST_SUPPLEMENT: SupplementRequested,
    CoreAction.RESUME: SupplementAnswered,
    CoreAction.FORWARD: CaseForwarded,
    CoreAction.APPROVE: CaseApproved,
    CoreAction.ISSUE: ResultIssued,
    CoreAction.DELIVER: ResultReturned,
    CoreAction.CHARGE: CaseCharged,
    CoreAction.WITHDRAW: WithdrawalAsked,
    CoreAction.KEEP: CaseKept,
    CoreAction.STOP: CaseStopped,
    CoreAction.CUSTOM: CaseNoted,
}
