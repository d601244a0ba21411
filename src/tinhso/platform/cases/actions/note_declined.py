"""What comes of a leader who declines to sign a result."""

from uuid import UUID

from tinhso.kernel import clock
from tinhso.kernel.actions import action, emit
from tinhso.kernel.actor import Actor
from tinhso.platform.cases import countersigning
from tinhso.platform.cases.catalogue import procedure_of
from tinhso.platform.cases.contracts import CLOCK_RUNS, ResultDeclined, ResultState, Status
from tinhso.platform.cases.models import Case, Result
from tinhso.platform.cases.step import enter_stage, event_of, locked, record

LABEL = "Lãnh đạo từ chối ký kết quả"


@action("cases.signed")
def note_declined(*, actor: Actor, result_id: UUID, request_id: UUID, reason: str) -> bool:
    """The leader said no: the approved results are drafts again where they can be corrected.

    A late word of an old request is nothing. A dossier that stands still keeps its stage.
    """
    case_id = Result.objects.filter(pk=result_id).values_list("case_id", flat=True).first()
    if case_id is None:
        return False
    case = locked(case_id)
    waiting = case.results.filter(state=ResultState.APPROVED, signing_id=request_id, signed_at=None)
    if not waiting.filter(pk=result_id).exists():
        return False
    codes = countersigning.to_drafts(case, procedure_of(case.definition_id), reason)
    _send_back(case, actor)
    record(case, actor, "decline_result", LABEL, clock.now(), note=reason, data={"taken_back": codes})
    case.revision += 1
    case.save()
    emit(event_of(ResultDeclined, case, reason))
    return True


def _send_back(case: Case, actor: Actor) -> None:
    procedure = procedure_of(case.definition_id)
    stage = countersigning.stage_to_correct(procedure, case.stage)
    if Status(case.status) in CLOCK_RUNS and stage != case.stage:
        enter_stage(case, procedure, stage, actor.name, clock.now())
