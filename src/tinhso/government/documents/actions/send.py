"""Sending, taking back, replacing: by the axis, by e-mail, by post, by hand."""

from collections.abc import Sequence
from uuid import UUID

from django.db.models import Q
from django.utils.translation import gettext as _

from tinhso.government.documents import mailing
from tinhso.government.documents.axis import agency_code, message_of
from tinhso.government.documents.contracts import Act, DocumentInfo, Route, Status
from tinhso.government.documents.models import Document, Recipient
from tinhso.government.documents.office import locked_for, noted, required, step
from tinhso.government.documents.parts import FAILED, SENDING, SENT, WAITING
from tinhso.kernel import clock
from tinhso.kernel.actions import action
from tinhso.kernel.actor import Actor, system_actor
from tinhso.kernel.errors import Conflict, Invalid
from tinhso.kernel.text_vi import gettext_noop
from tinhso.platform.exchange import facade as exchange
from tinhso.platform.exchange.contracts import Business, BusinessKind, OutgoingFile, Replacement, StatusCode

ISSUE = "documents.issue"
PROOF_LENGTH_MAX = 500


@action("documents.issue")
def send(*, actor: Actor, document_id: UUID) -> DocumentInfo:
    """Send a document to all who wait for it on the axis or by e-mail, and anew where a mail failed.

    What goes by hand or post is noted one by one.
    """
    found = locked_for(actor, document_id, ISSUE)
    unsent = Q(state=WAITING) | Q(state=FAILED, route=Route.EMAIL.value)
    waiting = list(found.recipients.select_for_update().filter(unsent))
    if not found.recipients.exists():
        message = _("Văn bản chưa có nơi nhận. Hãy ghi nơi nhận trước.")
        raise Invalid("documents.receivers", message, fields={"receivers": message})
    by_axis = [one for one in waiting if one.route == Route.AXIS]
    if by_axis:
        _to_axis(actor, found, by_axis, Business(BusinessKind.NEW), "new")
    by_mail = [one for one in waiting if one.route == Route.EMAIL]
    if by_mail:
        mailing.post(actor, found, by_mail)
        for one in by_mail:
            _mark(one, SENDING)
    facts = {"axis": [one.name for one in by_axis], "mail": [one.address for one in by_mail]}
    return step(found, actor, Act.SEND, data=facts)


@action("documents.issue")
def note_sent(*, actor: Actor, document_id: UUID, recipient_id: UUID, proof: str) -> DocumentInfo:
    """Note that a paper went out: the number of the letter, who signed for it."""
    found = locked_for(actor, document_id, ISSUE)
    if found.status not in {Status.SENT, Status.FILED, Status.ISSUED}:
        raise Conflict("documents.not_issued", _("Văn bản chưa ban hành."))
    unsent = [WAITING, FAILED]
    one = found.recipients.select_for_update().filter(pk=recipient_id, state__in=unsent).first()
    if one is None or one.route == Route.AXIS:
        raise Conflict("documents.recipient", _("Nơi nhận này không chờ gửi theo cách đó."))
    one.note = required(proof, "proof", _("Hãy ghi số bưu gửi hoặc người ký nhận."), PROOF_LENGTH_MAX)
    _mark(one, SENT)
    return noted(found, actor, "sent", gettext_noop("Đã gửi"), note=f"{one.name}: {one.note}")


@action("documents.issue")
def recall(*, actor: Actor, document_id: UUID, reason: str) -> DocumentInfo:
    """Take a document back: receivers on the axis are asked (13) and agree (15) or not (16)."""
    found = locked_for(actor, document_id, ISSUE)
    text = required(reason, "reason", _("Hãy ghi lý do thu hồi."))
    reached = list(found.recipients.filter(route=Route.AXIS.value).exclude(state=WAITING))
    if reached:
        business = Business(BusinessKind.REVOKE, document_id=found.edxml_id, reason=text)
        _to_axis(actor, found, reached, business, "revoke", state=StatusCode.RECALL_ASKED.value)
    found.note = text
    return step(found, actor, Act.RECALL, note=text)


@action("documents.issue")
def replace(*, actor: Actor, document_id: UUID, by_id: UUID) -> DocumentInfo:
    """Say that another issued document stands in place of this one, and tell its receivers."""
    found = locked_for(actor, document_id, ISSUE)
    new = locked_for(actor, by_id, ISSUE)
    if new.pk == found.pk or new.status not in {Status.ISSUED, Status.SENT}:
        message = _("Văn bản thay thế phải là một văn bản khác, đã ban hành.")
        raise Invalid("documents.replacement", message, fields={"by_id": message})
    new.replaces_id = found.pk
    new.save(update_fields=["replaces"])
    reached = list(found.recipients.filter(route=Route.AXIS.value).exclude(state=WAITING))
    if reached:
        codes = tuple(one.code for one in reached)
        business = Business(BusinessKind.REPLACE, replacements=(Replacement(found.edxml_id, codes),))
        _to_axis(actor, new, reached, business, f"replace/{found.pk}", state="")
    return step(found, actor, Act.REPLACE, note=new.code, data={"by": str(new.pk)})


def _to_axis(
    actor: Actor, found: Document, to: Sequence[Recipient], business: Business, what: str, state: str = SENT
) -> None:
    """Hand a message to the axis; the key makes a second try the same message."""
    if not agency_code(found.unit_id):
        raise Invalid("documents.no_code", _("Cơ quan chưa có mã định danh để gửi qua trục."))
    message = message_of(found, to, business)
    content = [OutgoingFile(found.file_id)] if found.file_id and business.kind != BusinessKind.REVOKE else []
    sender = system_actor(actor.name, ["exchange.send", "documents.read"])
    keys = "/".join(sorted(str(one.pk) for one in to))[:40]
    sent = exchange.send_document(
        actor=sender, message=message, attachments=content, key=f"document/{found.pk}/{what}/{keys}"
    )
    found.edxml_id = found.edxml_id or message.document_id
    for one in to:
        one.sending_id = sent.id
        _mark(one, state or one.state)


def _mark(one: Recipient, state: str) -> None:
    one.state, one.state_at = state, clock.now()
    one.sent_at = one.sent_at or clock.now()
    one.save()
