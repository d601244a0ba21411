"""What the engine does when others announce something: the leader's signature, or a proof that came later."""

from uuid import UUID

from tinhso.kernel.actor import system_actor
from tinhso.platform.cases.actions.note_declined import note_declined
from tinhso.platform.cases.actions.note_proven import note_proven
from tinhso.platform.cases.actions.note_signed import note_signed
from tinhso.platform.cases.countersigning import case_of, result_of
from tinhso.platform.events.contracts import EventInfo
from tinhso.platform.signing.contracts import SignatureProven

ACTOR = "Ký số"


def signed(event: EventInfo) -> None:
    """All signed; only requests for results concern us."""
    result_id = result_of(event.data["signed_subject"])
    if result_id is None:
        return
    note_signed(
        actor=system_actor(ACTOR, ["cases.signed"]),
        result_id=result_id,
        request_id=UUID(event.data["request_id"]),
        file_id=UUID(event.data["result_file_id"]),
    )


def declined(event: EventInfo) -> None:
    """The leader said no; only requests for results concern us."""
    result_id = result_of(event.data["signed_subject"])
    if result_id is None:
        return
    note_declined(
        actor=system_actor(event.data["signer"], ["cases.signed"]),
        result_id=result_id,
        request_id=UUID(event.data["request_id"]),
        reason=event.data["reason"],
    )


def proven(event: EventInfo) -> None:
    """A time-stamp came later; only what dossiers hold concerns us."""
    case_id = case_of(event.data["signed_subject"])
    if case_id is None:
        return
    told = SignatureProven.read(event.data)
    note_proven(actor=system_actor(ACTOR, ["cases.signed"]), case_id=case_id, told=told)
