"""The way of what came in: to the leader, to the unit, to the person, to its end."""

from datetime import date, datetime
from uuid import UUID

from django.utils.translation import gettext as _

from tinhso.government.documents.contracts import Act, DocumentInfo, Instruction, Status
from tinhso.government.documents.indexing import body_of, index
from tinhso.government.documents.models import Directive, Document
from tinhso.government.documents.office import locked_for, required, step
from tinhso.government.documents.selectors import info
from tinhso.kernel import clock
from tinhso.kernel.actions import action
from tinhso.kernel.actor import Actor
from tinhso.kernel.errors import Conflict, Invalid
from tinhso.platform.access import facade as access
from tinhso.platform.assignments import facade as assignments
from tinhso.platform.assignments.contracts import WORKING, NewAssignment, Subject
from tinhso.platform.organisations import facade as organisations

URL = "/van-ban/{id}/"


@action("documents.register")
def present(*, actor: Actor, document_id: UUID, leader_id: UUID, note: str = "") -> DocumentInfo:
    """Lay a document before a leader of the agency."""
    found = locked_for(actor, document_id, "documents.register")
    leader = access.accounts_by_id([leader_id]).get(leader_id)
    if leader is None or not access.actor_of_id(leader_id).can(
        "documents.direct", organisations.path(found.unit_id)
    ):
        message = _("Hãy chọn lãnh đạo của cơ quan.")
        raise Invalid("documents.leader", message, fields={"leader_id": message})
    found.leader_id = leader_id
    return step(found, actor, Act.PRESENT, note=note.strip(), data={"leader": leader.full_name})


@action("documents.direct")
def direct(
    *,
    actor: Actor,
    document_id: UUID,
    instruction: Instruction,
    forward: bool = True,
    revision: int | None = None,
) -> DocumentInfo:
    """Say who leads, who helps, until when; `forward` sends it on to the unit at once.

    The term of the instruction never moves the term the document itself sets. With the `revision` the leader
    saw, an instruction on what has changed since is refused, so that one form sent twice is one.
    """
    found = locked_for(actor, document_id, "documents.direct")
    if revision is not None and revision != found.trail_length:
        raise Conflict("documents.changed", _("Văn bản vừa có thay đổi. Hãy xem lại rồi cho ý kiến."))
    text = required(instruction.text, "text", _("Hãy ghi ý kiến chỉ đạo."))
    found.leader_id = found.leader_id or actor.account_id
    step(found, actor, Act.DIRECT, note=text, data={"due_on": _iso(instruction.due_on)})
    given = assignments.give(actor=actor, new=_work(found, instruction, text))
    Directive.objects.create(
        document=found,
        leader_name=actor.name,
        text=text,
        unit_id=instruction.unit_id,
        due_on=instruction.due_on,
        assignment_id=given.id,
        at=clock.now(),
    )
    found.lead_unit_id = instruction.unit_id
    found.due_on = found.due_on or instruction.due_on
    found.handler_id = instruction.account_id
    if not forward:
        found.save()
        return info(found)
    done = step(found, actor, Act.FORWARD, data={"unit": given.unit_name})
    if instruction.account_id:
        done = step(found, actor, Act.ASSIGN, data={"person": given.account_name})
    index(found, body_of(found))
    return done


def _work(found: Document, instruction: Instruction, text: str) -> NewAssignment:
    what = found.subject or _("Văn bản mật, xem bản giấy")
    title = f"{found.code or found.number}: {what}"
    legal = _end_of(found.due_on)
    return NewAssignment(
        title=title[:500],
        content=text,
        unit_id=instruction.unit_id,
        account_id=instruction.account_id,
        support=instruction.support,
        due_on=instruction.due_on or found.due_on,
        subject=Subject(f"document:{found.pk}", title[:600], URL.format(id=found.pk), legal),
        key=f"document/{found.pk}/{found.trail_length}",
    )


def _end_of(day: date | None) -> datetime | None:
    return datetime(day.year, day.month, day.day, 23, 59, tzinfo=clock.VIETNAM) if day else None


def _iso(day: date | None) -> str:
    return day.isoformat() if day else ""


@action("documents.register")
def forward(*, actor: Actor, document_id: UUID) -> DocumentInfo:
    """Send a document on to the unit the leader named."""
    found = locked_for(actor, document_id, "documents.register")
    done = step(found, actor, Act.FORWARD)
    index(found, body_of(found))
    return done


@action("documents.handle")
def assign(*, actor: Actor, document_id: UUID, account_id: UUID) -> DocumentInfo:
    """The unit names the person who deals with it, or somebody takes it up."""
    found = locked_for(actor, document_id, "documents.handle")
    work = assignment_of(found)
    named = assignments.name_person(actor=actor, assignment_id=work, account_id=account_id)
    found.handler_id = account_id
    return step(found, actor, Act.ASSIGN, data={"person": named.account_name})


@action("documents.handle")
def start(*, actor: Actor, document_id: UUID) -> DocumentInfo:
    """The person begins."""
    found = _own(actor, document_id)
    return step(found, actor, Act.START)


@action("documents.handle")
def resolve(*, actor: Actor, document_id: UUID, result: str) -> DocumentInfo:
    """Say what came of it; the assignment is reported finished and waits for the giver's word."""
    found = _own(actor, document_id)
    text = required(result, "result", _("Hãy ghi kết quả giải quyết."))
    work = next((one for one in assignments.of_subject(f"document:{found.pk}") if one.state in WORKING), None)
    if work:
        assignments.report(actor=actor, assignment_id=work.id, progress=100, text=text)
    found.note = text
    return step(found, actor, Act.RESOLVE, note=text)


def _own(actor: Actor, document_id: UUID) -> Document:
    found = locked_for(actor, document_id, "documents.handle")
    if found.handler_id and found.handler_id not in access.acting_as(actor):
        message = _("Văn bản này do người khác giải quyết.")
        raise Invalid("documents.handler", message)
    if found.handler_id is None and found.status != Status.WITH_UNIT:
        raise Invalid("documents.handler", _("Văn bản chưa được phân công."))
    return found


def assignment_of(found: Document) -> UUID:
    """Return the assignment of the newest direction."""
    newest = found.directives.order_by("-at", "-id").first()
    if newest is None:
        raise Invalid("documents.no_directive", _("Văn bản chưa có ý kiến chỉ đạo."))
    return newest.assignment_id
