from collections.abc import Iterator
from dataclasses import dataclass, replace
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from tests.world import World

from tinhso.kernel import clock
from tinhso.kernel.actions import hooks
from tinhso.kernel.actor import Actor, ActorKind, Grant, system_actor
from tinhso.kernel.ids import new_id
from tinhso.platform.exchange import facade
from tinhso.platform.exchange.contracts import (
    Message,
    Organization,
    OutgoingFile,
    Reference,
    SendingInfo,
    StatusCode,
    StatusMessage,
    document_id_of,
)
from tinhso.platform.exchange.tests import samples
from tinhso.platform.exchange.tests.axis import Axis
from tinhso.platform.files import facade as files
from tinhso.platform.organisations import facade as organisations
from tinhso.platform.organisations.contracts import UnitInfo

OPERATOR = system_actor("thử", ["exchange.operate"])


@dataclass(frozen=True, slots=True)
class Site:
    """One agency with the client of its installation: what goes in and out there."""

    unit: UnitInfo
    code: str
    system: str
    axis: Axis

    @property
    def client(self) -> Any:
        return self.axis.client(self.system)

    @property
    def clerk(self) -> Actor:
        rights = frozenset({"exchange.send", "exchange.take", "exchange.read", "files.upload", "files.read"})
        grants = (Grant(rights, self.unit.id, covers_children=False),)
        return Actor(
            ActorKind.STAFF, account_id=new_id(), name="Văn thư", unit_id=self.unit.id, grants=grants
        )

    def letter(self, *to: str, number: str = "12") -> Message:
        sender = Organization(self.code, self.unit.name)
        recipients = tuple(Organization(code) for code in to)
        document_id = document_id_of(self.code, samples.MESSAGE.issued_on, f"{number}/BC-SNV")  # type: ignore[arg-type]
        return replace(
            samples.MESSAGE,
            sender=sender,
            recipients=recipients,
            number=number,
            document_id=document_id,
            attachments=(),
        )

    def send(self, message: Message, key: str = "key", data: bytes | None = None) -> SendingInfo:
        """Put a letter with one file on its way, and try to send it at once."""
        clerk = self.clerk
        stored = files.store(actor=clerk, stream=BytesIO(data or samples.PDF), name="báo cáo.pdf")
        sent = facade.send_document(
            actor=clerk, message=message, attachments=[OutgoingFile(stored.id)], key=key
        )
        facade.attempt(sent.id, self.client)
        return facade.sending(sent.id)

    def tell(self, to: str, message: Message, code: StatusCode, key: str = "") -> SendingInfo:
        reference = Reference(to, message.code, message.issued_on, message.document_id)
        status = StatusMessage(Organization(self.code, self.unit.name), reference, code, "Báo lại")
        sent = facade.send_status(actor=self.clerk, status=status, key=key or f"{message.code}-{code}")
        facade.attempt(sent.id, self.client)
        return facade.sending(sent.id)

    def poll(self) -> int:
        return facade.poll(self.client)


@dataclass(frozen=True, slots=True)
class Two:
    here: Site
    there: Site
    axis: Axis


@pytest.fixture(autouse=True)
def announced(monkeypatch: pytest.MonkeyPatch) -> list[Any]:
    """Collect the events of actions instead of writing them to the outbox."""
    events: list[Any] = []
    monkeypatch.setattr(hooks, "outbox", lambda use, batch: events.extend(batch))
    return events


@pytest.fixture
def disk(settings: Any, tmp_path: Path) -> Path:
    settings.DATA_DIR = tmp_path / "data"
    settings.CLAMD_SOCKET = ""
    return tmp_path / "data"


@pytest.fixture(scope="module")
def running(world: World) -> Iterator[tuple[Axis, str, str]]:
    """One simulator for a module: the demo commune is one installation, its neighbour another."""
    on = clock.legal_day()
    here = organisations.code_of(world.commune.id, on)
    there = organisations.code_of(world.other_commune.id, on)
    axis = Axis({"mot": {here: "Xã một"}, "hai": {there: "Xã hai"}})
    yield axis, here, there
    axis.stop()


@pytest.fixture
def two(running: tuple[Axis, str, str], world: World, disk: Path, db: None) -> Two:
    axis, here, there = running
    axis.forget()
    return Two(Site(world.commune, here, "mot", axis), Site(world.other_commune, there, "hai", axis), axis)
