"""Answer what would happen."""

from dataclasses import asdict
from uuid import UUID

from tinhso.government.what_if.contracts import State, StudyFinished
from tinhso.government.what_if.models import Study
from tinhso.government.what_if.rules.study import study as simulated
from tinhso.government.what_if.selectors import change_of
from tinhso.government.what_if.workload import workload
from tinhso.kernel import clock
from tinhso.kernel.actions import action, emit
from tinhso.kernel.actor import Actor
from tinhso.kernel.errors import Invalid


@action("what_if.answer")
def answer(*, actor: Actor, study_id: UUID) -> None:
    """Simulate a study that waits; one answered already stays as it is."""
    row = Study.objects.select_for_update().get(pk=study_id)
    if row.state != State.WAITING:
        return
    try:
        load, history = workload(row.unit_id, row.asked_at)
        findings = simulated(load, change_of(row), row.horizon, history, seed=str(row.pk))
        row.findings, row.state = asdict(findings), State.DONE.value
    except Invalid as error:
        row.problem, row.state = str(error.message), State.FAILED.value
    row.finished_at = clock.now()
    row.save()
    emit(StudyFinished(study_id=row.pk, state=State(row.state)))
