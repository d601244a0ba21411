"""The last step of a case: the result has arrived, and something proves it."""

from tinhso.platform.cases.contracts import CaseInfo, DeliveryState
from tinhso.platform.cases.models import Handing
from tinhso.platform.cases.step import Step, close_task, finish, move


def delivered(step: Step, proof: Handing, note: str = "") -> CaseInfo:
    """Move the delivery of a case to its end; the proof is named in the trail."""
    step.case.returned_at = proof.done_at
    step.case.delivery = DeliveryState.DELIVERED
    move(step)
    close_task(step.case, step.actor.name, step.now)
    data = {"handing": str(proof.pk), "channel": proof.channel, "proof": proof.proof, "to": proof.name}
    return finish(step, note=note, data=data)
