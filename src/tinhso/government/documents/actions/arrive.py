"""What the axis brings: a document, a recall, an update, a replacement; what receivers say of ours."""

from datetime import date
from uuid import UUID

from django.utils.translation import gettext as _

from tinhso.government.documents.axis import agency_code, line_of
from tinhso.government.documents.contracts import (
    Act,
    Direction,
    DocumentInfo,
    DocumentReceived,
    Source,
    Status,
    Urgency,
)
from tinhso.government.documents.indexing import index
from tinhso.government.documents.models import TASK_CODE_LENGTH, Document, Recipient
from tinhso.government.documents.office import (
    announce,
    linked,
    locked,
    locked_for,
    lookup_code,
    noted,
    rules_now,
    step,
)
from tinhso.government.documents.parts import OWNER, RECIPIENT_LABELS
from tinhso.government.documents.rules import possible, printed_code
from tinhso.government.documents.selectors import info
from tinhso.kernel import clock
from tinhso.kernel.actions import action
from tinhso.kernel.actor import Actor
from tinhso.kernel.errors import Conflict
from tinhso.kernel.ids import new_id
from tinhso.kernel.text_vi import gettext_noop, nfc
from tinhso.platform.exchange import facade as exchange
from tinhso.platform.exchange.contracts import (
    BusinessKind,
    Message,
    Received,
    ReceiverChange,
    StatusArrived,
)
from tinhso.platform.files import facade as files

AXIS = "documents.axis"
ASKED = "recall_asked"
TASK_CODES_MAX = 20


@action("documents.axis")
def take_in(*, actor: Actor, exchange_id: UUID, unit_id: UUID) -> DocumentInfo | None:
    """Turn what arrived into a document that waits for the clerk, or into what it asks of one we have."""
    there = Document.objects.select_related("unit", "lead_unit", "handler").filter(exchange_id=exchange_id)
    if (known := there.first()) is not None:
        return info(known)
    came = exchange.received(exchange_id)
    message = came.message
    if message is None:
        return None
    target = _target(unit_id, came, message)
    if message.business.kind is BusinessKind.REVOKE and target:
        return _asked_back(actor, target, message)
    if message.business.kind is BusinessKind.UPDATE and target and not message.business.content_changes:
        return _updated(actor, target, message)
    made = _document(unit_id, came, message)
    made.save(force_insert=True)
    _keep_files(actor, made, came)
    _linked(actor, made, target, message)
    made.save()
    index(made)
    announce(DocumentReceived, made)
    return info(Document.objects.select_related("unit", "lead_unit", "handler").get(pk=made.pk))


def _target(unit_id: UUID, came: Received, message: Message) -> Document | None:
    """Return the document a message is about, under lock, if this agency has it from the same sender."""
    rows = Document.objects.select_for_update(of=("self",)).select_related("unit", "lead_unit", "handler")
    sent_by = exchange.codes_of(came.info.from_code)
    wanted = [one[:120] for one in message.target_ids]
    same = rows.filter(unit_id__in=line_of(unit_id), agency_code__in=sent_by, edxml_id__in=wanted)
    return same.filter(direction=Direction.INCOMING.value).order_by("-id").first() if wanted else None


def _updated(actor: Actor, target: Document, message: Message) -> DocumentInfo:
    """Note what the sender says anew of a document; being taken off is for the clerk to answer."""
    own, reason = exchange.codes_of(agency_code(target.unit_id)), message.business.reason
    if any(code in own and change == ReceiverChange.REMOVE for code, change in message.business.receivers):
        return noted(target, actor, ASKED, gettext_noop("Bên gửi xin thu hồi"), note=reason)
    return noted(target, actor, "update", gettext_noop("Bên gửi cập nhật"), note=reason)


def _asked_back(actor: Actor, target: Document, message: Message) -> DocumentInfo:
    """What nobody registered yet goes back at once; what is in the register waits for the clerk's word."""
    if target.status == Status.RECEIVED:
        return step(target, actor, Act.RECALL, note=message.business.reason)
    return noted(target, actor, ASKED, gettext_noop("Bên gửi xin thu hồi"), note=message.business.reason)


def _document(unit_id: UUID, came: Received, message: Message) -> Document:
    types = {kind.name.vi.casefold(): kind.code for kind in rules_now().types}
    number, notation = nfc(message.number)[:11], nfc(message.notation)[:30]
    urgency = message.other.priority if message.other.priority in set(Urgency) else Urgency.NORMAL.value
    return Document(
        id=new_id(),
        direction=Direction.INCOMING.value,
        unit_id=unit_id,
        status=Status.RECEIVED.value,
        year=clock.today().year,
        code_number=number,
        notation=notation,
        code=printed_code(number, notation)[:50],
        type_code=_type(message.type_name, types),
        subject=nfc(message.subject)[:500],
        agency_code=came.info.from_code[:40],
        agency_name=nfc(message.sender.name or came.info.from_name or came.info.from_code)[:200],
        issued_on=message.issued_on,
        arrived_on=clock.today(),
        source=Source.AXIS.value,
        urgency=urgency,
        signer_name=nfc(message.signer.full_name)[:50],
        signer_position=nfc(message.signer.position)[:100],
        pages=max(1, min(message.other.pages, 32_000)),
        due_on=_due(message.due_on),
        exchange_id=came.info.id,
        edxml_id=message.document_id[:120],
        task_codes=[nfc(code)[:TASK_CODE_LENGTH] for code in message.task_codes[:TASK_CODES_MAX]],
        lookup_code=lookup_code(),
        key=f"axis/{came.info.id}",
        created_at=clock.now(),
    )


def _type(name: str, types: dict[str, str]) -> str:
    found = nfc(name)
    return types.get(found.casefold()) or (found if found in types.values() else "CV")


def _due(day: date | None) -> date | None:
    """Return the sender's term; one long gone says nothing."""
    return day if day and day >= clock.today() else None


def _keep_files(actor: Actor, made: Document, came: Received) -> None:
    for one in came.files:
        stored = files.file_info(one.file_id)
        if not stored.usable:
            continue
        with files.open_file(one.file_id) as stream:
            kept = files.keep(
                actor,
                stream.read(),
                name=one.name,
                owner_kind=OWNER,
                owner_id=made.pk,
                media_type=stored.media_type,
            )
        made.file_id = made.file_id or kept.id


def _linked(actor: Actor, made: Document, target: Document | None, message: Message) -> None:
    """Tie an answer to what it answers, a replacement to what it replaces; keep a reference nobody knows."""
    unknown = [one.code or one.document_id for one in message.response_for]
    for one in message.response_for:
        same = Document.objects.filter(code=one.code, issued_on=one.issued_on)
        ours = same.filter(unit_id__in=line_of(made.unit_id)).first()
        if ours and one.code:
            made.answers_id = ours.pk
            unknown.remove(one.code or one.document_id)
    unknown += _changed(actor, made, target, message)
    facts = {"from": made.agency_code, "unknown_references": unknown, "files": bool(made.file_id)}
    linked(made, actor, "received", gettext_noop("Nhận từ trục liên thông"), data=facts)


def _changed(actor: Actor, made: Document, target: Document | None, message: Message) -> list[str]:
    """Tie a replacement to what it stands for; return what it names and we have not."""
    if message.business.kind is BusinessKind.NEW:
        return []
    if target is None:
        return list(message.target_ids)
    made.replaces_id = target.pk
    replaced = message.business.kind is BusinessKind.REPLACE
    if replaced and Act.REPLACE in possible(Direction.INCOMING, Status(target.status)):
        step(target, actor, Act.REPLACE, note=made.code)
    else:
        noted(target, actor, "update", gettext_noop("Bên gửi cập nhật"), note=made.code)
    return []


@action("documents.register")
def answer_recall(*, actor: Actor, document_id: UUID, agree: bool, note: str = "") -> DocumentInfo:
    """Let the sender have a document back (15), or say no (16); either way it stays in the register."""
    found = locked_for(actor, document_id, "documents.register")
    if not recall_open(found):
        raise Conflict("documents.not_asked", _("Bên gửi không xin thu hồi văn bản này."))
    if agree:
        return step(found, actor, Act.RECALL, note=note.strip())
    return noted(found, actor, "recall_refused", gettext_noop("Không đồng ý cho thu hồi"), note=note.strip())


def recall_open(found: Document) -> bool:
    """Say whether the sender asked for it back and nobody answered."""
    acts = list(found.trail.order_by("seq").values_list("content__act", flat=True))
    answered = {"recall_refused", Act.RECALL.value}
    last = max((place for place, act in enumerate(acts) if act == ASKED), default=-1)
    return last >= 0 and not answered & set(acts[last + 1 :])


@action("documents.axis")
def note_status(*, actor: Actor, status: StatusArrived) -> None:
    """Keep what a receiver says of our document; one out of order is noted and moves nothing."""
    rows = Recipient.objects.filter(sending_id=status.sending_id) if status.sending_id else None
    one = rows.filter(code=status.from_code).first() if rows is not None else None
    if one is None:
        return
    found = locked(one.document_id)
    if status.in_order:
        one.state, one.state_at = status.status, clock.now()
        one.save()
    label = RECIPIENT_LABELS.get(status.status, status.status)
    facts = {"status": status.status, "in_order": status.in_order}
    noted(found, actor, "receiver", label, note=one.name, data=facts)
