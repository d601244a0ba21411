"""Mandates as the engine and pages use them."""

from tinhso.kernel.actor import Actor
from tinhso.platform.files.contracts import FileInfo
from tinhso.platform.mandates.actions.give import give, record_at_desk
from tinhso.platform.mandates.actions.revoke import revoke
from tinhso.platform.mandates.models import Mandate
from tinhso.platform.mandates.selectors import given, held, mandate, mandate_in_force, require, usable
from tinhso.platform.people import facade as people


def may_open_file(actor: Actor, file: FileInfo) -> bool:
    """Say whether the actor may open the paper of a mandate: one of its two persons, or who records them."""
    if file.owner_id is None:
        return False
    row = Mandate.objects.filter(pk=file.owner_id).first()
    mine = people.same_person_ids(actor.person_id) if actor.person_id else ()
    return row is not None and (
        bool({row.principal_id, row.agent_id} & set(mine)) or actor.holds("mandates.record")
    )


__all__ = [
    "give",
    "given",
    "held",
    "mandate",
    "mandate_in_force",
    "may_open_file",
    "record_at_desk",
    "require",
    "revoke",
    "usable",
]
