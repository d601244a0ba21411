"""From a draft to a signed document: each duty by another person."""

from contextlib import suppress
from dataclasses import replace
from uuid import UUID

from django.utils.translation import gettext as _

from tinhso.government.documents import rules, signers
from tinhso.government.documents.contracts import Act, Direction, DocumentInfo, Status
from tinhso.government.documents.models import Document
from tinhso.government.documents.office import at_turn, check_drafter, locked_for, required, step
from tinhso.government.documents.parts import OWNER
from tinhso.government.documents.prints.letter import letter_pdf
from tinhso.kernel.actions import action
from tinhso.kernel.actor import Actor, system_actor
from tinhso.kernel.errors import Conflict, Denied, Invalid, NotFound
from tinhso.kernel.ids import new_id
from tinhso.platform.access import facade as access
from tinhso.platform.files import facade as files
from tinhso.platform.organisations import facade as organisations
from tinhso.platform.signing import facade as signing
from tinhso.platform.signing.contracts import Capacity, Kind, Place, Signer


@action("documents.draft")
def submit(*, actor: Actor, document_id: UUID, note: str = "") -> DocumentInfo:
    """Ask for the review of the content."""
    found = locked_for(actor, document_id, "documents.draft")
    check_drafter(actor, found)
    return step(found, actor, Act.SUBMIT, note=note.strip())


@action("documents.review")
def approve(*, actor: Actor, document_id: UUID, note: str = "") -> DocumentInfo:
    """Answer for the content; the drafter cannot."""
    found = locked_for(actor, document_id, "documents.review")
    rules.check_apart(Act.APPROVE, actor.account_id, before(found))
    found.reviewer_id = actor.account_id
    return step(found, actor, Act.APPROVE, note=note.strip())


@action("documents.read")
def send_back(*, actor: Actor, document_id: UUID, reason: str) -> DocumentInfo:
    """Give a draft back to its writer: the reviewer, the clerk or the signer, each at their turn."""
    found = locked_for(actor, document_id, "documents.read")
    if not at_turn(actor, found.unit_id, Status(found.status), found.signer_id):
        raise Denied("documents.duties", _("Bước này không phải của bạn."))
    text = required(reason, "reason", _("Hãy ghi điều cần sửa."))
    found.reviewer_id = None
    call_off(found, text)
    return step(found, actor, Act.SEND_BACK, note=text)


def call_off(found: Document, reason: str) -> None:
    """Take the request for signatures back, so that it leaves the signer's queue.

    One that is done, or being signed at this moment, stays; its late word is nothing (`note_signed`).
    """
    request_id, found.signing_id = found.signing_id, None
    checks = found.trail.filter(content__act=Act.CHECK.value).order_by("-seq")
    opener = checks.values_list("content__actor", flat=True).first()
    if request_id is None or not opener:
        return
    actor = replace(system_actor(found.agency_name, ["signing.open"]), account_id=UUID(opener))
    with suppress(Conflict, Denied, NotFound):
        signing.cancel(actor=actor, request_id=request_id, reason=reason)


@action("documents.signed")
def note_called_off(*, actor: Actor, document_id: UUID, request_id: UUID, reason: str) -> DocumentInfo | None:
    """The request for signatures was called off or declined: the document goes back to its writer."""
    found = locked_for(actor, document_id, "documents.signed")
    if found.signing_id != request_id or found.status != Status.SIGNING:
        return None
    found.reviewer_id = found.signing_id = None
    return step(found, actor, Act.SEND_BACK, note=reason)


@action("documents.issue")
def check_format(
    *, actor: Actor, document_id: UUID, signer_id: UUID | None = None, note: str = ""
) -> DocumentInfo:
    """Answer for the form: the final PDF is made and goes to the signer's queue, without a number yet."""
    found = locked_for(actor, document_id, "documents.issue")
    rules.check_apart(Act.CHECK, actor.account_id, before(found))
    found.signer_id = signer_id or found.signer_id
    name = _signer(found)
    rules.check_apart(Act.SIGN, found.signer_id, before(found))
    rules.next_status(Direction(found.direction), Act.CHECK, Status(found.status))
    found.signer_name = name[:50]
    pdf, place = letter_pdf(found)
    kept = files.keep(
        actor, pdf, name=f"{found.type_code} {found.subject[:80]}.pdf", owner_kind=OWNER, owner_id=found.pk
    )
    found.file_id = kept.id
    request_id = new_id()
    signing.open_request(
        actor=_office(actor),
        subject=f"document:{found.pk}",
        title=f"{found.type_code}: {found.subject}",
        file_id=kept.id,
        steps=[_step(found, place)],
        key=f"document/{found.pk}/{found.trail_length}",
        request_id=request_id,
    )
    found.signing_id = request_id
    return step(found, actor, Act.CHECK, note=note.strip(), data={"sha256": kept.sha256, "signer": name})


def _signer(found: Document) -> str:
    signer = access.accounts_by_id([found.signer_id]).get(found.signer_id) if found.signer_id else None
    if signer is None or not signers.may_sign(found.unit_id, signer.id, found.signer_capacity):
        message = _(
            "Hãy chọn người có thẩm quyền ký; người được giao ký thì ghi đúng thẩm quyền (TL., TUQ.)."
        )
        raise Invalid("documents.signer", message, fields={"signer_id": message})
    return signer.full_name


def _step(found: Document, place: Place) -> Signer:
    capacity = Capacity(found.signer_capacity)
    own = capacity in {Capacity.NONE, Capacity.TM, Capacity.Q}
    power = None if own else signers.power_of(found.unit_id, found.signer_id, capacity)
    head = power.principal_id if power else None if own else _head(found)
    return Signer(
        Kind.PERSONAL,
        account_id=found.signer_id,
        capacity=capacity if own or head else Capacity.NONE,
        position=found.signer_position,
        on_behalf_of=head,
        place=place,
    )


def _head(found: Document) -> UUID | None:
    """Return another who may sign at the agency: the head a deputy signs for."""
    leaders = access.staff_of([found.unit_id])
    path = organisations.path(found.unit_id)
    heads = (one.id for one in leaders if one.id != found.signer_id)
    return next((key for key in heads if access.actor_of_id(key).can("documents.sign", path)), None)


@action("documents.signed")
def note_signed(*, actor: Actor, document_id: UUID, request_id: UUID, file_id: UUID) -> DocumentInfo | None:
    """The signer signed: the signed bytes become the document. A late word of an old request is nothing."""
    found = locked_for(actor, document_id, "documents.signed")
    if found.signing_id != request_id or found.status != Status.SIGNING:
        return None
    info = files.file_info(file_id)
    with files.open_file(file_id) as stream:
        kept = files.keep(actor, stream.read(), name=info.name, owner_kind=OWNER, owner_id=found.pk)
    found.file_id = kept.id
    signer = system_actor(found.signer_name, ["documents.signed"])
    return step(found, signer, Act.SIGN, data={"request": str(request_id), "sha256": kept.sha256})


def before(found: Document) -> dict[str, UUID | None]:
    return {"drafter": found.drafter_id, "reviewer": found.reviewer_id, "signer": found.signer_id}


def _office(actor: Actor) -> Actor:
    """Return who opens requests: rights of signing are the block's own affair, the opener is the clerk."""
    return replace(system_actor(actor.name, ["signing.open"]), account_id=actor.account_id)
