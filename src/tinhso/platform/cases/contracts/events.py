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


@dataclass(frozen=True, slots=True)
class FeeRequested(CaseEvent):
    type: ClassVar[str] = "cases.fee_requested"


@dataclass(frozen=True, slots=True)
class CaseSuspended(CaseEvent):
    type: ClassVar[str] = "cases.suspended"


@dataclass(frozen=True, slots=True)
class CaseResumed(CaseEvent):
    type: ClassVar[str] = "cases.resumed"


@dataclass(frozen=True, slots=True)
class ConsultationAsked(CaseEvent):
    type: ClassVar[str] = "cases.consultation_asked"


@dataclass(frozen=True, slots=True)
class OpinionGiven(CaseEvent):
    type: ClassVar[str] = "cases.opinion_given"


@dataclass(frozen=True, slots=True)
class ConsultationCancelled(CaseEvent):
    type: ClassVar[str] = "cases.consultation_cancelled"


@dataclass(frozen=True, slots=True)
class ConsultationOverdue(CaseEvent):
    type: ClassVar[str] = "cases.consultation_overdue"


@dataclass(frozen=True, slots=True)
class TransferOffered(CaseEvent):
    type: ClassVar[str] = "cases.transfer_offered"


@dataclass(frozen=True, slots=True)
class TransferReceived(CaseEvent):
    type: ClassVar[str] = "cases.transfer_received"


@dataclass(frozen=True, slots=True)
class CaseReleased(CaseEvent):
    """Whoever held it may no longer work on it: it waits for the whole unit again."""

    type: ClassVar[str] = "cases.released"


@dataclass(frozen=True, slots=True)
class TransferReturned(CaseEvent):
    type: ClassVar[str] = "cases.transfer_returned"


@dataclass(frozen=True, slots=True)
class DeadlineExtended(CaseEvent):
    type: ClassVar[str] = "cases.deadline_extended"


@dataclass(frozen=True, slots=True)
class ResultRevoked(CaseEvent):
    type: ClassVar[str] = "cases.result_revoked"


@dataclass(frozen=True, slots=True)
class CorrectionOpened(CaseEvent):
    type: ClassVar[str] = "cases.correction_opened"


@dataclass(frozen=True, slots=True)
class LinkedOpened(CaseEvent):
    type: ClassVar[str] = "cases.linked_opened"


@dataclass(frozen=True, slots=True)
class LinkedEnded(CaseEvent):
    type: ClassVar[str] = "cases.linked_ended"


@dataclass(frozen=True, slots=True)
class CaseRehomed(CaseEvent):
    """Another unit holds the case because units were reformed; `note` is the legal basis."""

    type: ClassVar[str] = "cases.rehomed"
    reform_id: UUID | None = None


@dataclass(frozen=True, slots=True)
class PaperFlagged(CaseEvent):
    """A paper taken from the store may no longer be used; `note` says which and why."""

    type: ClassVar[str] = "cases.paper_flagged"


@dataclass(frozen=True, slots=True)
class PaperDigitised(CaseEvent):
    """A paper was turned into a file at the desk; `note` is its code."""

    type: ClassVar[str] = "cases.paper_digitised"


@dataclass(frozen=True, slots=True)
class PaperReused(CaseEvent):
    """An officer put a paper of the store into a dossier; `note` is its code."""

    type: ClassVar[str] = "cases.paper_reused"


@dataclass(frozen=True, slots=True)
class ResultStored(CaseEvent):
    """The issued results of a case are in the store of their holder."""

    type: ClassVar[str] = "cases.result_stored"


@dataclass(frozen=True, slots=True)
class ResultPosted(CaseEvent):
    """The result is on its way by post; `note` is the number of the parcel."""

    type: ClassVar[str] = "cases.result_posted"


@dataclass(frozen=True, slots=True)
class ResultSigned(CaseEvent):
    """The leader signed a result in person; `note` is its name."""

    type: ClassVar[str] = "cases.result_signed"


@dataclass(frozen=True, slots=True)
class ResultDeclined(CaseEvent):
    """The leader declined to sign results, which are drafts again; `note` is the reason."""

    type: ClassVar[str] = "cases.result_declined"


@dataclass(frozen=True, slots=True)
class ResultSentBack(CaseEvent):
    """The post brought the result back; `note` says why."""

    type: ClassVar[str] = "cases.result_sent_back"


@dataclass(frozen=True, slots=True)
class ResultProven(CaseEvent):
    """A time-stamp that had to wait was added to what the dossier holds; what was signed is the same."""

    type: ClassVar[str] = "cases.result_proven"


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
    CoreAction.REQUEST_FEE: FeeRequested,
    CoreAction.SUSPEND: CaseSuspended,
}

COORDINATION: tuple[type[CaseEvent], ...] = (
    CaseResumed,
    CaseReleased,
    ConsultationAsked,
    OpinionGiven,
    ConsultationCancelled,
    ConsultationOverdue,
    TransferOffered,
    TransferReceived,
    TransferReturned,
    DeadlineExtended,
    ResultRevoked,
    CorrectionOpened,
    LinkedOpened,
    LinkedEnded,
    CaseRehomed,
    PaperFlagged,
    PaperDigitised,
    PaperReused,
    ResultStored,
    ResultPosted,
    ResultSentBack,
    ResultSigned,
    ResultDeclined,
    ResultProven,
)
"""What offices do around a case; none of it changes the business status by itself."""
