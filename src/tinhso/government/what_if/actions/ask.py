"""Ask what would happen."""

from uuid import UUID

from tinhso.government.what_if.contracts import Change, StudyAsked, StudyInfo
from tinhso.government.what_if.models import Study
from tinhso.government.what_if.rules.asking import checked
from tinhso.government.what_if.selectors import info_of
from tinhso.government.what_if.tasks import answer
from tinhso.kernel import clock
from tinhso.kernel.actions import action, emit
from tinhso.kernel.actor import Actor
from tinhso.platform.organisations import facade as organisations


@action("what_if.use")
def ask(*, actor: Actor, unit_id: UUID, change: Change, horizon: int) -> StudyInfo:
    """Keep the question and have it answered by the worker: simulating takes up to a minute."""
    path = organisations.path(unit_id)
    actor.require("what_if.use", path)
    checked(change, horizon)
    study = Study.objects.create(
        unit_id=unit_id,
        unit_path=list(path),
        officers={role: count for role, count in change.officers.items() if count},
        volume=change.volume,
        limit=change.limit,
        horizon=horizon,
        asked_at=clock.now(),
        asked_by=actor.name,
    )
    answer.defer(study_id=str(study.pk))
    emit(StudyAsked(study_id=study.pk, unit_id=unit_id))
    return info_of(study)
