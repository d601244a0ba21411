from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest

from tinhso.kernel.actions import hooks
from tinhso.kernel.actor import Actor, ActorKind, Grant, system_actor
from tinhso.kernel.ids import new_id
from tinhso.platform.files import facade, policy
from tinhso.platform.files.contracts import FileInfo
from tinhso.platform.files.tests.samples import PDF

SWEEPER = system_actor("sweeper", ["files.sweep"])
MANAGER = system_actor("manager", ["files.manage"])


def person(*permissions: str) -> Actor:
    grants = (Grant(frozenset({"files.upload", "files.read", *permissions}), None),)
    return Actor(ActorKind.CITIZEN, account_id=new_id(), name="Nguyễn Văn An", grants=grants)


CITIZEN = person()
OTHER = person()


@pytest.fixture(autouse=True)
def disk(settings: Any, tmp_path: Path) -> Path:
    """A disk of its own for every test."""
    settings.DATA_DIR = tmp_path / "data"
    settings.CLAMD_SOCKET = ""
    return tmp_path / "data" / "files"


@pytest.fixture(autouse=True)
def policies() -> Iterator[dict[str, Any]]:
    before = dict(policy._policies)
    policy._policies.clear()
    yield policy._policies
    policy._policies.clear()
    policy._policies.update(before)


@pytest.fixture(autouse=True)
def announced(monkeypatch: pytest.MonkeyPatch) -> list[Any]:
    """Collect the events of actions instead of writing them to the outbox."""
    events: list[Any] = []
    monkeypatch.setattr(hooks, "outbox", lambda use, batch: events.extend(batch))
    return events


def store(data: bytes = PDF, name: str = "đơn.pdf", actor: Actor = CITIZEN, **options: Any) -> FileInfo:
    return facade.store(actor=actor, stream=BytesIO(data), name=name, **options)
