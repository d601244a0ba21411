"""Telling both persons of a mandate; ending one whose consent was withdrawn."""

from uuid import UUID

from tinhso.kernel.actor import system_actor
from tinhso.platform.events.contracts import EventInfo
from tinhso.platform.mandates.actions.revoke import end_by_withdrawal
from tinhso.platform.mandates.models import Mandate
from tinhso.platform.messaging import facade as messaging
from tinhso.platform.people import facade as people
from tinhso.platform.search.facade import page_url

TEMPLATES = {"mandates.given": "mandate.given", "mandates.revoked": "mandate.revoked"}
PREFIX = "mandate:"


def tell_both(event: EventInfo) -> None:
    row = Mandate.objects.get(pk=UUID(event.data["mandate_id"]))
    for person_id in (row.principal_id, row.agent_id):
        messaging.notify(
            actor=system_actor("Thông báo ủy quyền", ["messaging.send"]),
            recipient=messaging.Recipient(person_id=person_id, email=people.person(person_id).email),
            template=TEMPLATES[event.type],
            values={"principal": row.principal_name, "agent": row.agent_name},
            key=f"{event.id}:{person_id}",
            link=page_url("mandates:mine"),
        )


def on_withdrawal(event: EventInfo) -> None:
    if event.data["object_ref"].startswith(PREFIX):
        mandate_id = UUID(event.data["object_ref"].removeprefix(PREFIX))
        end_by_withdrawal(actor=system_actor("Rút sự đồng ý", ["mandates.end"]), mandate_id=mandate_id)
