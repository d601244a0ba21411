"""The daily reminder."""

from tinhso.kernel.actions import action
from tinhso.kernel.actor import Actor
from tinhso.platform.assignments import notices


@action("assignments.remind")
def remind(*, actor: Actor) -> int:
    """Tell those whose terms come near or have passed; never twice of the same term."""
    return notices.remind()
