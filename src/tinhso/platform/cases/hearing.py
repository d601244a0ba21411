"""What the engine does when others announce something: the leader's signature is there."""

from uuid import UUID

from tinhso.kernel.actor import system_actor
from tinhso.platform.cases.actions.note_signed import note_signed
from tinhso.platform.cases.countersigning import result_of
from tinhso.platform.events.contracts import EventInfo


def signed(event: EventInfo) -> None:
    """All signed; only requests for results concern us."""
    result_id = result_of(event.data["signed_subject"])
    if result_id is None:
        return
    note_signed(
        actor=system_actor("Ký số", ["cases.signed"]),
        result_id=result_id,
        request_id=UUID(event.data["request_id"]),
        file_id=UUID(event.data["result_file_id"]),
    )
