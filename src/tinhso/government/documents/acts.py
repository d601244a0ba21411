"""What may be done on the page of one document: which form, for whom, when, and by which action."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.http import HttpRequest
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from tinhso.government.documents import facade
from tinhso.government.documents.contracts.info import DocumentInfo, Instruction
from tinhso.government.documents.contracts.states import ACT_LABELS, Act, CopyKind, Direction, Status
from tinhso.government.documents.layout import body_lines, unreadable
from tinhso.government.documents.letters.filling import left_in
from tinhso.government.documents.office import at_turn
from tinhso.government.documents.page_forms import (
    CommentForm,
    CopyForm,
    InstructionForm,
    NoteForm,
    PersonForm,
    ProofForm,
    ReasonForm,
    RecordForm,
    RefusableForm,
    ResultForm,
    VersionForm,
)
from tinhso.government.documents.reading import DOCX
from tinhso.government.documents.rules import apart, possible
from tinhso.government.documents.signers import leaders
from tinhso.kernel.actor import Actor
from tinhso.kernel.errors import Invalid
from tinhso.platform.access import facade as access
from tinhso.platform.assignments import facade as assignments
from tinhso.platform.files import facade as files
from tinhso.platform.organisations import facade as organisations
from tinhso.platform.records import facade as records
from tinhso.platform.records.contracts import RecordState

Data = Mapping[str, Any]
Do = Callable[[Actor, UUID, Data, HttpRequest], Any]


@dataclass(frozen=True, slots=True)
class Button:
    """One act of the page. `main`: shown open and first; others fold."""

    code: str
    label: Any
    permission: str
    act: Act | None
    do: Do
    form: type[RefusableForm] | None = None
    main: bool = False


def _plain(function: Callable[..., Any]) -> Do:
    return lambda actor, key, data, request: function(actor=actor, document_id=key)


def _noted(function: Callable[..., Any]) -> Do:
    return lambda actor, key, data, request: function(actor=actor, document_id=key, note=data["note"])


def _reasoned(function: Callable[..., Any]) -> Do:
    return lambda actor, key, data, request: function(actor=actor, document_id=key, reason=data["reason"])


def _present(actor: Actor, key: UUID, data: Data, request: HttpRequest) -> Any:
    return facade.present(actor=actor, document_id=key, leader_id=data["account_id"])


def _direct(actor: Actor, key: UUID, data: Data, request: HttpRequest) -> Any:
    said = Instruction(
        text=data["text"],
        unit_id=data["unit_id"],
        account_id=data["account_id"],
        support=data.get("support", ()),
        due_on=data["due_on"],
    )
    seen = request.POST.get("revision", "")
    revision = int(seen) if seen.isascii() and seen.isdigit() else None
    return facade.direct(actor=actor, document_id=key, instruction=said, revision=revision)


def _assign(actor: Actor, key: UUID, data: Data, request: HttpRequest) -> Any:
    return facade.assign(actor=actor, document_id=key, account_id=data["account_id"])


def _version(actor: Actor, key: UUID, data: Data, request: HttpRequest) -> Any:
    sent, body, kept = data["file"], data["body"], None
    if sent:
        stored = files.store(actor=actor, stream=sent.file, name=sent.name)
        if stored.media_type != DOCX or not stored.usable:
            message = _("Hãy tải lên tệp DOCX.")
            raise Invalid("documents.docx", message, fields={"file": message})
        body, kept = _text_of(files.read(stored)), stored.id
    return facade.save_version(actor=actor, document_id=key, body=body, note=data["note"], file_id=kept)


def _text_of(data: bytes) -> str:
    """Return the text of a DOCX that is brought back; one that still has fields of a template is none."""
    try:
        if left := left_in(data):
            message = _("Tệp còn trường của mẫu chưa điền: %(names)s.") % {"names": ", ".join(left)}
            raise Invalid("documents.docx_fields", message, fields={"file": message})
        return "\n".join(body_lines(data))
    except unreadable() as error:
        message = _("Tệp không phải DOCX đọc được.")
        raise Invalid("documents.docx", message, fields={"file": message}) from error


def _copy(actor: Actor, key: UUID, data: Data, request: HttpRequest) -> Any:
    return facade.make_copy(
        actor=actor,
        document_id=key,
        kind=CopyKind(data["kind"]),
        part=data["part"],
        receivers=data["receivers"],
    )


def _proof(actor: Actor, key: UUID, data: Data, request: HttpRequest) -> Any:
    return facade.note_sent(
        actor=actor, document_id=key, recipient_id=data["recipient_id"], proof=data["proof"]
    )


def _answer_recall(agree: bool) -> Do:
    return lambda actor, key, data, request: facade.answer_recall(
        actor=actor, document_id=key, agree=agree, note=data["note"]
    )


def _resolve(actor: Actor, key: UUID, data: Data, request: HttpRequest) -> Any:
    return facade.resolve(actor=actor, document_id=key, result=data["result"])


def _file(actor: Actor, key: UUID, data: Data, request: HttpRequest) -> Any:
    return facade.file_into(actor=actor, document_id=key, record_id=data["record_id"])


def _comment(actor: Actor, key: UUID, data: Data, request: HttpRequest) -> Any:
    return facade.comment(actor=actor, document_id=key, text=data["comment"])


REGISTER, HANDLE, ISSUE = "documents.register", "documents.handle", "documents.issue"
READ, WRITE, REVIEW = "documents.read", "documents.draft", "documents.review"
L = {act: gettext_lazy(label) for act, label in ACT_LABELS.items()}
BUTTONS: tuple[Button, ...] = (
    Button("present", L[Act.PRESENT], REGISTER, Act.PRESENT, _present, PersonForm, main=True),
    Button("direct", L[Act.DIRECT], "documents.direct", Act.DIRECT, _direct, InstructionForm, main=True),
    Button("forward", L[Act.FORWARD], REGISTER, Act.FORWARD, _plain(facade.forward), main=True),
    Button("assign", L[Act.ASSIGN], HANDLE, Act.ASSIGN, _assign, PersonForm),
    Button("start", L[Act.START], HANDLE, Act.START, _plain(facade.start), main=True),
    Button("resolve", L[Act.RESOLVE], HANDLE, Act.RESOLVE, _resolve, ResultForm),
    Button("submit", L[Act.SUBMIT], WRITE, Act.SUBMIT, _noted(facade.submit), NoteForm, main=True),
    Button(
        "approve",
        L[Act.APPROVE],
        "documents.review",
        Act.APPROVE,
        _noted(facade.approve),
        NoteForm,
        main=True,
    ),
    Button("check", L[Act.CHECK], ISSUE, Act.CHECK, _noted(facade.check_format), NoteForm, main=True),
    Button("number", L[Act.NUMBER], ISSUE, Act.NUMBER, _plain(facade.number), main=True),
    Button("issue", L[Act.ISSUE], ISSUE, Act.ISSUE, _plain(facade.issue), main=True),
    Button("send", L[Act.SEND], ISSUE, Act.SEND, _plain(facade.send), main=True),
    Button("file", L[Act.FILE], HANDLE, Act.FILE, _file, RecordForm),
    Button("version", gettext_lazy("Lưu phiên bản mới"), WRITE, Act.SUBMIT, _version, VersionForm),
    Button("comment", gettext_lazy("Góp ý"), READ, None, _comment, CommentForm),
    Button(
        "send_back",
        L[Act.SEND_BACK],
        "documents.read",
        Act.SEND_BACK,
        _reasoned(facade.send_back),
        ReasonForm,
    ),
    Button("refuse", L[Act.REFUSE], REGISTER, Act.REFUSE, _reasoned(facade.refuse), ReasonForm),
    Button(
        "agree", gettext_lazy("Đồng ý cho thu hồi"), REGISTER, None, _answer_recall(True), NoteForm, main=True
    ),
    Button("disagree", gettext_lazy("Không cho thu hồi"), REGISTER, None, _answer_recall(False), NoteForm),
    Button("proof", gettext_lazy("Ghi đã gửi"), ISSUE, None, _proof, ProofForm),
    Button("copy", gettext_lazy("Sao văn bản"), ISSUE, None, _copy, CopyForm),
    Button("recall", L[Act.RECALL], ISSUE, Act.RECALL, _reasoned(facade.recall), ReasonForm),
    Button("cancel", L[Act.CANCEL], ISSUE, Act.CANCEL, _reasoned(facade.cancel), ReasonForm),
)
BY_CODE = {button.code: button for button in BUTTONS}
DRAFTS = frozenset({Status.DRAFT, Status.CONTENT_REVIEW, Status.FORMAT_CHECK})


def offered(actor: Actor, found: DocumentInfo, *, recall_asked: bool, unsent: bool = True) -> list[Button]:
    """Return what this actor may do with this document now. `unsent`: somebody waits for it by wire."""
    units = [found.unit_id, *([found.lead_unit_id] if found.lead_unit_id else [])]
    paths = [organisations.path(unit) for unit in units]
    acts, acting = possible(found.direction, found.status), access.acting_as(actor)
    return [
        button
        for button in BUTTONS
        if any(actor.can(button.permission, path) for path in paths)
        and _own(actor, button, found, acting)
        and (button.code != "send" or unsent or found.status is Status.ISSUED)
        and (button.act in acts if button.act else _fits(button.code, found, recall_asked=recall_asked))
    ]


def _own(actor: Actor, button: Button, found: DocumentInfo, acting: frozenset[UUID]) -> bool:
    """Say whether a button is for this person: what would only be refused is not offered."""
    who = actor.account_id
    if button.code in {"submit", "version"}:
        return found.drafter_id in acting
    if button.code in {"start", "resolve"}:
        return found.handler_id is None or found.handler_id in acting
    if button.code == "recall" and found.direction is Direction.INCOMING:
        return False
    if button.code == "send_back":
        return at_turn(actor, found.unit_id, found.status, found.signer_id)
    before = {"drafter": found.drafter_id, "reviewer": found.reviewer_id, "signer": found.signer_id}
    return not (button.act and apart(button.act, who, before))


def _fits(code: str, found: DocumentInfo, *, recall_asked: bool) -> bool:
    incoming = found.direction is Direction.INCOMING
    return {
        "comment": not incoming and found.status in DRAFTS,
        "agree": recall_asked,
        "disagree": recall_asked,
        "proof": not incoming and found.status in {Status.ISSUED, Status.SENT, Status.FILED},
        "copy": found.code != "" and found.status not in DRAFTS,
    }.get(code, False)


def form_of(button: Button, actor: Actor, found: DocumentInfo, data: Any = None, sent: Any = None) -> Any:
    """Return the form of a button, filled with what was typed; ``None`` for one that asks nothing."""
    if button.form is None:
        return None
    extra: dict[str, Any] = {}
    if button.form is PersonForm:
        extra = {
            "accounts": _people(button.code, found),
            "label": _("Lãnh đạo") if button.code == "present" else _("Người làm"),
        }
    elif button.form is RecordForm:
        extra = {"open_records": records.records(actor, state=RecordState.OPEN).rows}
    elif button.form is InstructionForm:
        units = assignments.units_for(actor)
        extra = {"units": units, "accounts": assignments.people_of([unit.id for unit in units])}
    initial = {}
    if button.code == "version" and data is None:
        newest = next(iter(facade.versions(actor, found.id)), None)
        initial = {"body": newest.body if newest else ""}
    return button.form(data, sent, prefix=button.code, initial=initial, **extra)


def _people(code: str, found: DocumentInfo) -> list[Any]:
    if code == "present":
        return leaders(found.unit_id)
    return access.staff_of([found.lead_unit_id or found.unit_id])
