"""What the engine's API takes and gives."""

from datetime import date, datetime
from typing import Any
from uuid import UUID

from ninja import Schema
from pydantic import AwareDatetime, BaseModel, Field

from tinhso.platform.cases.actions.submit import Representative
from tinhso.platform.cases.contracts import (
    NATIONAL_STATUS,
    CaseInfo,
    Channel,
    Collector,
    ConsultationInfo,
    DeliveryMethod,
    HandOver,
    PaperCheck,
    Proof,
    SubmitPaper,
    TransferInfo,
    Verdict,
)
from tinhso.platform.cases.contracts import Submission as NewCase
from tinhso.platform.mandates.contracts import MandateKind, Scope
from tinhso.platform.people.contracts import Identity, PartialDate, Sex

TEXT_LENGTH_MAX = 2_000
OPINION_LENGTH_MAX = 4_000
GROUP_MAX = 100


class PaperIn(Schema):
    code: str = Field(max_length=64)
    file_id: UUID | None = None
    on_paper: bool = False
    item_id: UUID | None = Field(None, description="A paper of the store; needs reuse_consent")

    def contract(self) -> SubmitPaper:
        return SubmitPaper(self.code, self.file_id, self.on_paper, self.item_id)


class SubmissionIn(Schema):
    procedure_code: str = Field(max_length=20)
    answers: dict[str, Any]
    papers: list[PaperIn] = Field(default=[], max_length=100)
    delivery_method: DeliveryMethod = DeliveryMethod.DESK
    delivery_address: str = Field("", max_length=500)
    key: str = Field("", max_length=40, description="Idempotency key: the same key makes one dossier")
    reuse_consent: bool = Field(False, description="The applicant agrees that papers come from the store")
    mandate_id: UUID | None = Field(None, description="Filed for the one who gave this mandate")

    def contract(self, channel: Channel) -> NewCase:
        papers = tuple(paper.contract() for paper in self.papers)
        return NewCase(
            procedure_code=self.procedure_code,
            answers=self.answers,
            papers=papers,
            channel=channel,
            delivery_method=self.delivery_method,
            delivery_address=self.delivery_address,
            key=self.key,
            reuse_consent=self.reuse_consent,
            mandate_id=self.mandate_id,
        )


class ApplicantIn(Schema):
    full_name: str = Field(max_length=200)
    personal_number: str = Field(max_length=12)
    birth_year: int
    birth_month: int | None = None
    birth_day: int | None = None
    sex: Sex
    phone: str = Field("", max_length=20)

    def identity(self) -> Identity:
        return Identity(
            full_name=self.full_name,
            value=self.personal_number,
            birth=PartialDate(self.birth_year, self.birth_month, self.birth_day),
            sex=self.sex,
            phone=self.phone,
        )


class FilerIn(Schema):
    """Somebody who files for the applicant, and the paper that lets them."""

    person: ApplicantIn
    kind: MandateKind
    document_number: str = Field(max_length=120)
    may_collect: bool = False
    valid_to: date | None = None

    def contract(self) -> Representative:
        scope = Scope(self.kind, self.document_number, (), self.may_collect, self.valid_to)
        return Representative(self.person.identity(), scope)


class IntakeIn(SubmissionIn):
    applicant: ApplicantIn
    filer: FilerIn | None = None
    channel: Channel = Channel.DESK


class CheckIn(Schema):
    state: PaperCheck
    note: str = Field("", max_length=TEXT_LENGTH_MAX)


class HandOverIn(Schema):
    """Who took the result at the desk and what proves it."""

    collector: Collector = Collector.APPLICANT
    name: str = Field("", max_length=200)
    paper_number: str = Field(max_length=40, description="Identity paper compared at the desk")
    proof: Proof = Proof.SLIP
    code: str = Field("", max_length=20)
    file_id: UUID | None = None
    authority: str = Field("", max_length=120)
    mandate_id: UUID | None = None

    def contract(self) -> HandOver:
        return HandOver(**self.model_dump())


class ActionIn(Schema):
    revision: int = Field(description="The revision the caller saw; an older one is refused with 409")
    note: str = Field("", max_length=TEXT_LENGTH_MAX)
    checks: dict[str, CheckIn] = {}
    paper_codes: list[str] = Field(default=[], max_length=100)
    handover: HandOverIn | None = Field(None, description="Demanded by the act that hands the result over")


class DraftIn(Schema):
    revision: int
    result_code: str = Field("", max_length=64)
    fields: dict[str, str] = {}
    file_id: UUID | None = Field(None, description="A PDF made elsewhere, where the procedure takes one")


class GroupIn(Schema):
    dossiers: list[IntakeIn] = Field(min_length=2, max_length=GROUP_MAX)


class NoteIn(Schema):
    """An act with its reason."""

    revision: int
    note: str = Field("", max_length=TEXT_LENGTH_MAX)


class SupplementIn(Schema):
    revision: int
    answer: str = Field("", max_length=TEXT_LENGTH_MAX)
    papers: list[PaperIn] = Field(default=[], max_length=100)

    def given(self) -> list[SubmitPaper]:
        return [paper.contract() for paper in self.papers]


class FeeRequestIn(NoteIn):
    name: str = Field(max_length=300)
    amount: int = Field(description="Đồng")


class TransferIn(NoteIn):
    to_unit_id: UUID


class TransferAnswerIn(Schema):
    received: bool
    note: str = Field("", max_length=TEXT_LENGTH_MAX)


class ConsultationIn(Schema):
    revision: int
    unit_ids: list[UUID] = Field(max_length=100)
    question: str = Field(max_length=TEXT_LENGTH_MAX)
    days: int = Field(description="Working days of the unit asked")


class OpinionIn(Schema):
    verdict: Verdict
    text: str = Field(max_length=OPINION_LENGTH_MAX)


class ApologyIn(NoteIn):
    new_due_at: AwareDatetime


class CaseOut(BaseModel):
    """A dossier in lists and answers; a plain model, since pages of a hundred are written at once."""

    id: UUID
    code: str
    procedure_code: str
    procedure_name: str
    subject: str
    status: str
    national_status: int
    stage: str
    revision: int
    channel: str
    money: str
    fee_total: int
    delivery: str
    submitted_at: str
    accepted_at: str | None
    due_at: str | None
    ended_at: str | None


class PageOut(BaseModel):
    cases: list[CaseOut]
    next_cursor: str


_TIMES = ("submitted_at", "accepted_at", "due_at", "ended_at")
_PLAIN = tuple(name for name in CaseOut.model_fields if name not in {*_TIMES, "national_status"})


def out(case: CaseInfo) -> CaseOut:
    return CaseOut(
        **{name: getattr(case, name) for name in _PLAIN},
        **{name: _iso(getattr(case, name)) for name in _TIMES},
        national_status=NATIONAL_STATUS[case.status],
    )


class ProcedureOut(Schema):
    """A procedure as lists show it; `generic` ones are made from the national record alone."""

    code: str
    name: str
    short_name: str
    summary: str
    sector: str
    level: str
    authority: str
    applicants: tuple[str, ...]
    channels: tuple[str, ...]
    generic: bool
    as_of: str


class ProcedurePageOut(Schema):
    procedures: list[ProcedureOut]
    next_cursor: str


def _iso(moment: Any) -> str | None:
    return moment.isoformat() if moment else None


class OpinionOut(Schema):
    verdict: str
    text: str
    given_at: datetime
    given_by: str


class ConsultationOut(Schema):
    id: UUID
    case_id: UUID
    case_code: str
    subject: str
    unit_id: UUID
    question: str
    asked_at: datetime
    due_at: datetime
    cancelled_at: datetime | None
    opinions: list[OpinionOut]

    @classmethod
    def of(cls, found: ConsultationInfo) -> "ConsultationOut":
        return cls.model_validate(found, from_attributes=True)


class TransferOut(Schema):
    id: UUID
    case_id: UUID
    case_code: str
    subject: str
    due_at: datetime | None
    from_unit_id: UUID
    to_unit_id: UUID
    reason: str
    offered_at: datetime
    answered_at: datetime | None
    received: bool | None
    answer: str

    @classmethod
    def of(cls, found: TransferInfo) -> "TransferOut":
        return cls.model_validate(found, from_attributes=True)


class PauseOut(Schema):
    kind: str
    reason: str
    started_at: datetime
    ended_at: datetime | None


class ExtensionOut(Schema):
    old_due_at: datetime
    new_due_at: datetime
    reason: str
    at: datetime


class LinkOut(Schema):
    kind: str
    forward: bool = Field(description="That dossier came out of this one")
    case_id: UUID
    code: str
    status: str


class CoordinationOut(Schema):
    """What offices do around a dossier."""

    pauses: list[PauseOut]
    transfers: list[TransferOut]
    consultations: list[ConsultationOut]
    extension: ExtensionOut | None
    links: list[LinkOut]
