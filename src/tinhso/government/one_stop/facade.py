"""What pages and programs may ask of the desk that works without a line."""

from collections.abc import Iterable
from uuid import UUID

from tinhso.government.one_stop.actions.meet_device import meet_device, owner_of
from tinhso.government.one_stop.actions.take_in_offline import take_in_offline
from tinhso.government.one_stop.contracts import OfflineAnswer, OfflineRecord, Outcome
from tinhso.government.one_stop.models import OfflineIntake
from tinhso.government.one_stop.offline_package import package
from tinhso.kernel.actor import Actor
from tinhso.kernel.errors import DomainError


def take_in_all(actor: Actor, records: Iterable[OfflineRecord]) -> list[OfflineAnswer]:
    """File records one by one, each whole or not at all; one that is refused keeps no other from its code."""
    return [_taken_in(actor, record) for record in records]


def case_of(actor: Actor, record_id: UUID) -> UUID | None:
    """Return the dossier a provisional slip became, if the actor's desk took it in."""
    row = OfflineIntake.objects.filter(pk=record_id).first()
    return row.case_id if row and row.unit_id == actor.unit_id else None


def _taken_in(actor: Actor, record: OfflineRecord) -> OfflineAnswer:
    try:
        return take_in_offline(actor=actor, record=record)
    except DomainError as error:
        fields = {name: str(message) for name, message in error.fields.items()}
        return OfflineAnswer(record.id, Outcome.REFUSED, message=str(error.message), fields=fields)


__all__ = ["case_of", "meet_device", "owner_of", "package", "take_in_all", "take_in_offline"]
