"""What comes of the leader's signature, whenever the key answers."""

from uuid import UUID

from tinhso.kernel.actions import action, emit
from tinhso.kernel.actor import Actor
from tinhso.platform.cases import countersigning
from tinhso.platform.cases.contracts import ResultSigned, ResultState
from tinhso.platform.cases.models import Result
from tinhso.platform.cases.step import event_of, locked


@action("cases.signed")
def note_signed(*, actor: Actor, result_id: UUID, request_id: UUID, file_id: UUID) -> bool:
    """The leader signed: the signed bytes become the result. A late word of an old request is nothing.

    The revision of the dossier stays: what others have open on their pages is as true as before.
    """
    case_id = Result.objects.filter(pk=result_id).values_list("case_id", flat=True).first()
    if case_id is None:
        return False
    case = locked(case_id)
    waiting = case.results.filter(state=ResultState.APPROVED, signing_id=request_id, signed_at=None)
    result = waiting.filter(pk=result_id).first()
    if result is None:
        return False
    countersigning.take_over(case, result, file_id)
    result.save(update_fields=["file", "signed_at"])
    case.save()
    emit(event_of(ResultSigned, case, result.name))
    return True
