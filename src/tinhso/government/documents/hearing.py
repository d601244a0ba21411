"""What we do when others announce something: the axis, the signatures; and what we tell them of our own."""

from uuid import UUID

from tinhso.government.documents.actions.arrive import note_status, take_in
from tinhso.government.documents.actions.follow import note_proven
from tinhso.government.documents.actions.note_mail import note_mail
from tinhso.government.documents.actions.review import note_called_off, note_signed
from tinhso.government.documents.axis import status_of
from tinhso.government.documents.models import Document
from tinhso.kernel.actor import Actor, system_actor
from tinhso.platform.events.contracts import EventInfo
from tinhso.platform.exchange import facade as exchange
from tinhso.platform.exchange.contracts import StatusArrived, StatusCode
from tinhso.platform.messaging import facade as messaging
from tinhso.platform.signing.contracts import SignatureProven

LINK = "/van-ban/{id}/"
TOLD: dict[str, StatusCode] = {
    "received": StatusCode.ARRIVED,
    "registered": StatusCode.REGISTERED,
    "refused": StatusCode.REFUSED,
    "with_unit": StatusCode.ASSIGNED,
    "with_person": StatusCode.ASSIGNED,
    "in_progress": StatusCode.PROCESSING,
    "resolved": StatusCode.FINISHED,
    "recalled": StatusCode.RECALL_AGREED,
}
"""What the sender hears when a document of theirs gets into a status."""


def arrived(event: EventInfo) -> None:
    """A document came by the axis for one of our agencies."""
    unit_id, exchange_id = event.data.get("unit_id"), UUID(event.data["exchange_id"])
    if not unit_id:
        return
    actor = _axis()
    take_in(actor=actor, exchange_id=exchange_id, unit_id=UUID(unit_id))
    exchange.acknowledge(actor=actor, exchange_id=exchange_id)


def status_arrived(event: EventInfo) -> None:
    """A receiver says what became of our document."""
    data = event.data
    sending = data.get("sending_id")
    note_status(
        actor=_axis(),
        status=StatusArrived(
            exchange_id=UUID(data["exchange_id"]),
            status=data["status"],
            document_id=data["document_id"],
            code=data["code"],
            from_code=data["from_code"],
            sending_id=UUID(sending) if sending else None,
            in_order=bool(data["in_order"]),
        ),
    )


def signed(event: EventInfo) -> None:
    """All signed; only requests of ours concern us."""
    kind, _colon, key = str(event.data["signed_subject"]).partition(":")
    if kind != "document":
        return
    note_signed(
        actor=system_actor("Ký số", ["documents.signed"]),
        document_id=UUID(key),
        request_id=UUID(event.data["request_id"]),
        file_id=UUID(event.data["result_file_id"]),
    )


def proven(event: EventInfo) -> None:
    """A time-stamp came later for a signature on a document of ours."""
    kind, _colon, key = str(event.data["signed_subject"]).partition(":")
    if kind in {"document", "document-issue"}:
        told = SignatureProven.read(event.data)
        note_proven(actor=system_actor("Ký số", ["documents.signed"]), document_id=UUID(key), told=told)


def signing_cancelled(event: EventInfo) -> None:
    """A request for signatures was called off on the page of signing; only ours concern us."""
    kind, _colon, key = str(event.data["signed_subject"]).partition(":")
    if kind != "document":
        return
    note_called_off(
        actor=system_actor("Ký số", ["documents.signed"]),
        document_id=UUID(key),
        request_id=UUID(event.data["request_id"]),
        reason=event.data["reason"],
    )


def signing_declined(event: EventInfo) -> None:
    """The signer said no; the document goes back to its writer with the reason, in the signer's name."""
    kind, _colon, key = str(event.data["signed_subject"]).partition(":")
    if kind != "document":
        return
    note_called_off(
        actor=system_actor(event.data["signer"], ["documents.signed"]),
        document_id=UUID(key),
        request_id=UUID(event.data["request_id"]),
        reason=event.data["reason"],
    )


def letter_sent(event: EventInfo) -> None:
    """A mail server took a letter; only those with our documents concern us."""
    note_mail(actor=_post(), key=event.data["key"], proof=event.data["message_id"])


def letter_failed(event: EventInfo) -> None:
    note_mail(actor=_post(), key=event.data["key"], error=event.data["error"] or "?")


def tell_sender(event: EventInfo) -> None:
    """Send the status back to whom a document came from by the axis."""
    code = TOLD.get(event.data["status"])
    found = Document.objects.filter(pk=UUID(event.data["document_id"])).select_related("unit").first()
    if code is None or found is None or found.exchange_id is None:
        return
    exchange.send_status(
        actor=_axis(),
        status=status_of(found, code, found.note[:500]),
        key=f"document/{found.pk}/{code.value}",
    )


def tell_officers(event: EventInfo) -> None:
    """Tell a leader of what lies before them, and a writer of what came back."""
    found = Document.objects.filter(pk=UUID(event.data["document_id"])).first()
    if found is None:
        return
    status = event.data["status"]
    who = {"presented": found.leader_id, "draft": found.drafter_id, "signed": found.drafter_id}.get(status)
    if who is None or (status == "draft" and event.type != "documents.reviewed"):
        return
    messaging.notify(
        actor=system_actor("Văn bản", ["messaging.send"]),
        recipient=messaging.Recipient(account_id=who),
        template=f"document.{status}",
        values={"code": found.code or found.type_code, "subject": found.subject or "(mật)"},
        key=f"document/{found.pk}/{event.id}",
        link=LINK.format(id=found.pk),
    )


def _axis() -> Actor:
    return system_actor("Trục liên thông", ["documents.axis", "exchange.send", "exchange.take"])


def _post() -> Actor:
    return system_actor("Thư điện tử", ["documents.mail"])
