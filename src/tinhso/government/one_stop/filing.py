"""What follows an intake at once, wherever it was made."""

from collections.abc import Iterable
from datetime import datetime

from tinhso.kernel.actor import Actor
from tinhso.platform.cases import facade as cases
from tinhso.platform.cases.contracts import CaseInfo, PaperCheck, SubmitPaper


def accept_if_here(
    actor: Actor, case: CaseInfo, given: Iterable[SubmitPaper], received_at: datetime | None = None
) -> CaseInfo:
    """Accept a dossier just taken in, when this desk decides on it too."""
    if case.unit_id != actor.unit_id or case.accepted_at:
        return case
    checks = {paper.code: cases.Check(PaperCheck.VALID) for paper in given}
    return cases.accept(
        actor=actor, case_id=case.id, revision=case.revision, checks=checks, received_at=received_at
    )
