"""An office: the clerk, a specialist, the chairman and his deputy of the demo commune, on a working day."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

import pytest
from django.test import Client
from tests.world import World

from tinhso.government.documents import facade
from tinhso.government.documents.contracts import (
    Arrival,
    DocumentInfo,
    Draft,
    Instruction,
    Receiver,
    Route,
)
from tinhso.kernel import clock
from tinhso.kernel.actor import Actor
from tinhso.platform.access.models import Account
from tinhso.platform.records import facade as records
from tinhso.platform.records.contracts import Opening

NOW = datetime(2027, 12, 1, 9, 0, tzinfo=clock.VIETNAM)
"""A Wednesday after the accounts were opened."""
TODAY = NOW.date()


@dataclass(frozen=True)
class Office:
    world: World
    unit_id: UUID
    clerk: Actor
    specialist: Actor
    reception: Actor
    leader: Actor
    deputy: Actor

    def arrived(self, **changes: Any) -> DocumentInfo:
        wanted: dict[str, Any] = {
            "unit_id": self.unit_id,
            "agency_name": "Sở Nội vụ tỉnh Hải Dương",
            "subject": "V/v báo cáo công tác cải cách hành chính quý IV",
            "number": "1234",
            "notation": "SNV-CCHC",
            "issued_on": date(2027, 11, 29),
        }
        again = changes.pop("again", False)
        return facade.register(actor=self.clerk, arrival=Arrival(**(wanted | changes)), again=again)

    def directed(self, found: DocumentInfo, **changes: Any) -> DocumentInfo:
        wanted: dict[str, Any] = {"text": "Giao tham mưu báo cáo", "unit_id": self.unit_id}
        return facade.direct(
            actor=self.leader, document_id=found.id, instruction=Instruction(**(wanted | changes))
        )

    def record(self) -> UUID:
        opened = Opening(self.unit_id, "01.CCHC", "Cải cách hành chính", "10-nam")
        return records.open_record(actor=self.specialist, opening=opened).id

    def drafted(self, **changes: Any) -> DocumentInfo:
        wanted: dict[str, Any] = {
            "unit_id": self.unit_id,
            "type_code": "BC",
            "subject": "Kết quả cải cách hành chính quý IV năm 2027",
            "body": "Thực hiện công văn của Sở Nội vụ, báo cáo như sau.\nĐã giải quyết 320 hồ sơ.",
            "signer_id": self.leader.account_id,
            "capacity": "TM",
            "position": "CHỦ TỊCH",
            "receivers": [Receiver("Sở Nội vụ", Route.POST, "", "Số 1 đường Quang Trung")],
        }
        return facade.draft(actor=self.specialist, wanted=Draft(**(wanted | changes)))


def office_of(world: World) -> Office:
    names = ("van-thu-xa", "chuyen-vien-xa", "mot-cua-xa", "lanh-dao-xa", "pho-lanh-dao-xa")
    return Office(world, world.commune.id, *(world.actor(name) for name in names))


@pytest.fixture
def office(world: World, db: None) -> Iterator[Office]:
    with clock.at(NOW):
        yield office_of(world)


def signed_in(username: str) -> Client:
    client = Client()
    client.force_login(
        Account.objects.get(username=username), backend="allauth.account.auth_backends.AuthenticationBackend"
    )
    return client
