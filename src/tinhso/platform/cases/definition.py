"""The procedure definition: one folder of YAML that says everything a procedure is.

`procedure.yaml` holds this schema; `forms/`, `templates/` and `tests/` of the folder are read into
`forms`, `templates` and `scenarios`. Texts are Vietnamese first. Conditions are CEL over `answers`,
`case` and `flags`.
"""

from datetime import date, datetime, time
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from tinhso.platform.cases.contracts import Channel, CoreAction, Status

Code = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_-]{1,63}$")]
Condition = bool | str


class Part(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Text(Part):
    """A text for people: Vietnamese, and English where somebody has written it."""

    vi: str
    en: str = ""


class LegalBasis(Part):
    document: str = Field(description="Number of a document in the legal registry, such as 60/2014/QH13")
    clause: str = Field("", description="Article, clause, point")


class Reuse(Part):
    """What of the store of papers would do instead, so that nobody hands in what the state already has."""

    kind: Code = Field(description="Kind of paper, from definitions/document_kinds")
    when: Condition = Field(True, description="CEL over answers, case and item (what is written on it)")
    max_age_days: int | None = Field(None, ge=1, description="Issued no longer ago than this")


class Paper(Part):
    """A required paper (thành phần hồ sơ)."""

    code: Code
    name: Text
    hint: Text | None = None
    required: Condition = True
    visible: Condition = True
    originals: int = Field(1, ge=0, description="Originals to hand in or show at the desk")
    copies: int = Field(0, ge=0)
    shown_only: bool = Field(False, description="Shown at the desk and given back; not kept")
    online: bool = Field(True, description="May be attached as a file")
    kind: str = Field("", description="Kind of paper; with it a certified scan goes into the store")
    reuse: list[Reuse] = Field(default_factory=list, description="What of the store would do instead")


class Fee(Part):
    """A fee. `amount` is đồng, or CEL giving đồng."""

    code: Code
    name: Text
    kind: Literal["fee", "charge"] = Field("fee", description="fee = lệ phí, charge = phí")
    amount: int | str
    when: Condition = True
    channels: list[Channel] = Field(default_factory=lambda: list(Channel))
    explanation: Text
    legal_basis: LegalBasis | None = None


class Limit(Part):
    """A time limit. The first whose channel and condition fit is the one that counts.

    Without a value no due date is counted: the law says it in words, and `note` has them.
    """

    value: int | None = Field(ge=0)
    unit: Literal["hour", "working_day", "day", "month"] = "working_day"
    note: str = Field("", description="What the law says where a number alone would not tell it")
    convention: Literal["legal", "eight_hours"] = "legal"
    cut_off: time | None = Field(
        None, description="Received later than this counts from the next working day"
    )
    when: Condition = True
    channels: list[Channel] = Field(default_factory=lambda: list(Channel))
    legal_basis: LegalBasis | None = None


class Stage(Part):
    """A step of the process and who owns it."""

    code: Code
    name: Text
    role: str
    quota_hours: int = Field(ge=0, description="Working hours of this step")


class Action(Part):
    """A button. Only a core kind moves the case; `custom` sets flags and data."""

    code: Code
    kind: CoreAction
    label: Text
    stages: list[Code]
    to: Code | None = None
    guard: Condition = True
    key: str = ""
    primary: bool = False
    note: Literal["none", "optional", "required"] = "optional"
    add_flags: list[str] = Field(default_factory=list)
    remove_flags: list[str] = Field(default_factory=list)


class ResultField(Part):
    """A line of a result that the officer fills in; `prefill` is CEL for its first value."""

    code: Code
    label: Text
    prefill: str = ""


class Result(Part):
    """A result document, made from a Typst template with the answers and the officer's own fields.

    With `upload` the office may hand in a PDF made elsewhere; it then is the result, byte for byte.
    With `signature: leader` whoever approved it signs it in person before the agency does.
    """

    code: Code
    name: Text
    template: str
    number_pattern: str = Field("{n}", description="{n} counter of the register, {year}, {agency}")
    number_register: str = Field(
        "",
        max_length=64,
        description="Register shared with other results; empty: one of its own, by code",
    )
    numbered: Literal["yearly", "forever"] = Field(
        "yearly", description="yearly: the register begins anew each year; forever: a number comes only once"
    )
    fields: list[ResultField] = Field(default_factory=list, description="What the officer fills in")
    upload: bool = Field(False, description="A PDF made elsewhere may be the result")
    signature: Literal["agency", "leader"] = Field(
        "agency", description="leader: the leader who approves signs in person, then the agency"
    )
    kind: str = Field("", description="Kind of paper it is in the store, from definitions/document_kinds")
    facts: dict[str, str] = Field(
        default_factory=dict, description="What is written on it, for conditions of reuse: CEL by name"
    )


class Question(Part):
    question: Text
    answer: Text


class Given(Part):
    """A dossier as it comes in. `changes` are made to the example named; an empty value removes an answer."""

    channel: Channel = Channel.ONLINE
    received: datetime = Field(description="Vietnamese wall clock, such as 2022-04-01 16:10")
    example: int = Field(0, ge=0, description="Which of the examples the answers are taken from")
    changes: dict[str, Any] = Field(default_factory=dict)
    papers: list[Code] | None = Field(None, description="Handed in; empty means all that are demanded")


class Act(Part):
    """What somebody does next: a code of `actions`, or `resume` and `withdraw` by the citizen."""

    action: Code
    at: datetime | None = Field(None, description="Empty: at the same time as the act before")


class Expected(Part):
    """What must come of it; what is left out is not looked at, but for `problems` and `missing`."""

    problems: list[str] = Field(default_factory=list, description="Questions of the form answered wrongly")
    missing: list[Code] = Field(default_factory=list, description="Papers demanded and not handed in")
    papers: list[Code] | None = Field(None, description="Papers demanded, in order")
    fee: int | None = Field(None, ge=0, description="Sum of all fees in đồng")
    fees: dict[Code, int] | None = None
    due: datetime | None = None
    status: Status | None = None
    stage: Code | None = None
    flags: list[str] | None = None
    cannot: list[Code] = Field(default_factory=list, description="Actions that have no place at the end")
    number: str | None = Field(None, description="Number of the first result of the year, agency H00.1")


class Scenario(Part):
    """A worked example that is checked whenever the definition is: given, when, expect."""

    title: Text
    example: bool = Field(False, description="Show it on the public page of the procedure")
    given: Given
    when: list[Act | Code] = Field(default_factory=list)
    expect: Expected


class Origin(Part):
    """The record of the national database a definition was made from, when nobody wrote it by hand."""

    digest: str
    as_of: str = Field("", description="Month the record stood so, YYYY-MM")
    source: str = ""


class Linked(Part):
    """A dossier that opens elsewhere when this one is accepted (liên thông)."""

    code: Code
    procedure: str = Field(pattern=r"^\d\.\d{6}$", description="National code of the linked procedure")
    name: Text
    when: Condition = True
    answers: dict[str, str] = Field(description="Its answers: CEL over those of this dossier")
    papers: dict[Code, Code] = Field(
        default_factory=dict, description="Its papers: code there → code of the paper here"
    )


class Procedure(Part):
    """One administrative procedure, in one version."""

    code: str = Field(pattern=r"^\d\.\d{6}$", description="National code (mã TTHC)")
    name: Text
    short_name: Text
    summary: Text
    sector: str
    level: Literal["ministry", "province", "district", "commune"]
    authority: str
    functions: list[str] = Field(
        default_factory=list,
        description="Functions of the unit that decides, the first that exists; none is the committee itself",
    )
    applicants: list[str]
    online_level: Literal["full", "partial", "none"]
    decision_number: str = Field("", description="Decision that published this version")
    certainty: Literal["sure", "likely", "memory"] = Field(
        "likely", description="How sure code, limits and fees are, as in the catalogue of legal documents"
    )
    effective_from: date | None = Field(None, description="Empty where the source does not say")
    effective_to: date | None = None
    legal_basis: list[LegalBasis] = Field(min_length=1)
    life_events: list[Code] = Field(default_factory=list)
    keywords: list[str] = Field(default_factory=list)
    channels: list[Channel] = Field(default_factory=lambda: [Channel.DESK, Channel.ONLINE, Channel.POST])
    delivery: list[Literal["desk", "online", "post"]] = Field(
        default_factory=lambda: ["desk", "online", "post"]
    )
    steps: list[Text] = Field(min_length=1, description="What the citizen does, in plain words")
    questions: list[Question] = Field(default_factory=list)
    subject: str = Field(description="CEL giving the title of a dossier")
    competent: str = Field(
        "answers.commune", description="CEL giving the commune that decides the competent unit"
    )
    papers: list[Paper]
    fees: list[Fee]
    time_limits: list[Limit] = Field(min_length=1)
    stages: list[Stage] = Field(min_length=1)
    check_limit: Limit = Field(description="Within which an online dossier must be answered")
    first_stage: Code
    processing_stage: Code
    actions: list[Action] = Field(min_length=1)
    linked: list[Linked] = Field(default_factory=list)
    supplements_max: int = Field(
        1,
        ge=1,
        description="Requests for papers allowed after acceptance; QĐ 766, 2.1 counts a second as late",
    )
    fee_pauses: bool = Field(True, description="The clock stands while a financial obligation is unpaid")
    flags: dict[str, Text] = Field(default_factory=dict)
    results: list[Result] = Field(min_length=1)
    forms: list[dict[str, Any]] = Field(min_length=1)
    templates: dict[str, str] = Field(default_factory=dict)
    scenarios: list[Scenario] = Field(default_factory=list)
    examples: list[dict[str, Any]] = Field(default_factory=list, description="Complete answers")
    record: Origin | None = None

    def stage(self, code: str) -> Stage:
        return next(stage for stage in self.stages if stage.code == code)

    def action(self, code: str) -> Action | None:
        return next((action for action in self.actions if action.code == code), None)

    def result(self, code: str) -> Result:
        return next(result for result in self.results if result.code == code)

    def paper(self, code: str) -> Paper | None:
        return next((paper for paper in self.papers if paper.code == code), None)


class PrintForm(Part):
    """A national form (giấy tiếp nhận, …) as a Typst template; chosen by the day of receipt."""

    code: Code
    name: Text
    number: str = Field(description="Its number in the circular, such as 01")
    effective_from: date
    effective_to: date | None = None
    legal_basis: list[LegalBasis] = Field(min_length=1)
    certainty: Literal["sure", "likely", "memory"] = Field(
        "likely", description="How sure number, title and lines are, as in the catalogue of legal documents"
    )
    note: str = Field("", description="What must still be compared with the published text")
    template: str
