"""Simulating is long work: the worker does it."""

from uuid import UUID

from tinhso.kernel.actor import system_actor
from tinhso.platform.jobs import facade as jobs


@jobs.task(queue="slow", name="what_if.answer")
def answer(study_id: str) -> None:
    """Answer one study."""
    from tinhso.government.what_if.actions.answer import answer as act

    act(actor=system_actor("Thử trước", ["what_if.answer"]), study_id=UUID(study_id))
