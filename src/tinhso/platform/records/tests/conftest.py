from dataclasses import dataclass
from datetime import date
from io import BytesIO
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from tests.world import World

from tinhso.kernel.actions import hooks
from tinhso.kernel.actor import Actor, ActorKind, Grant
from tinhso.kernel.registry import permissions_of_kind
from tinhso.platform.access.facade import account_named
from tinhso.platform.files import facade as files
from tinhso.platform.records import facade
from tinhso.platform.records.contracts import Filing, ItemInfo, Opening, RecordInfo

STARTED = date(2022, 1, 10)


def pdf(text: str = "") -> bytes:
    """Return a PDF of one empty page; `text` makes its bytes differ."""
    objects = (
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>",
    )
    body, places = b"%PDF-1.4\n%" + text.encode() + b"\n", []
    for number, content in enumerate(objects, start=1):
        places.append(len(body))
        body += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    end = b"trailer<</Size 4/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % len(body)
    return body + b"xref\n0 4\n0000000000 65535 f \n" + table + end


@dataclass(frozen=True, slots=True)
class Office:
    """Those who keep files and the archive of the demo commune."""

    world: World

    def someone(self, *permissions: str, account: str = "chuyen-vien-xa", unit: UUID | None = None) -> Actor:
        at = unit or self.world.commune.id
        rights = frozenset({"files.upload", "files.read", *permissions})
        grants = (
            Grant(permissions_of_kind(ActorKind.STAFF), None),
            Grant(rights, at, covers_children=False),
        )
        found = account_named(account)
        return Actor(ActorKind.STAFF, account_id=found.id, name=found.full_name, unit_id=at, grants=grants)

    @property
    def keeper(self) -> Actor:
        return self.someone("records.read", "records.keep")

    @property
    def archivist(self) -> Actor:
        return self.someone("records.read", "records.archive", account="lanh-dao-xa")

    @property
    def stranger(self) -> Actor:
        return self.someone(
            "records.read", "records.keep", "records.archive", unit=self.world.other_commune.id
        )

    def open(self, notation: str = "01.TCCB", **facts: Any) -> RecordInfo:
        given = {"title": "Tuyển dụng công chức", "retention": "20-nam", "started_on": STARTED} | facts
        opening = Opening(self.world.commune.id, notation, **given)
        return facade.open_record(actor=self.keeper, opening=opening)

    def add(self, record: RecordInfo, subject: str, issued_on: date | None = None, **facts: Any) -> ItemInfo:
        stored = files.store(actor=self.keeper, stream=BytesIO(pdf(subject)), name=f"{subject[-4:]}.pdf")
        given = {
            "title": f"Văn bản {subject}",
            "code": "12/QĐ-UBND",
            "kind": "Quyết định",
            "pages": 2,
        } | facts
        filing = Filing(subject, file_ids=(stored.id,), issued_on=issued_on, **given)
        return facade.file_into(actor=self.keeper, record_id=record.id, filing=filing)

    def closed(self, notation: str = "01.TCCB", ended_on: date = date(2022, 3, 1)) -> RecordInfo:
        record = self.open(notation)
        self.add(record, f"document:{notation}-b", date(2022, 2, 2))
        self.add(record, f"document:{notation}-a", date(2022, 1, 15))
        self.add(record, f"document:{notation}-c")
        return facade.close_record(actor=self.keeper, record_id=record.id, ended_on=ended_on)


@pytest.fixture(autouse=True)
def announced(monkeypatch: pytest.MonkeyPatch) -> list[Any]:
    """Collect the events of actions instead of writing them to the outbox."""
    events: list[Any] = []
    monkeypatch.setattr(hooks, "outbox", lambda use, batch: events.extend(batch))
    return events


@pytest.fixture
def office(world: World, db: None, settings: Any, tmp_path: Path) -> Office:
    settings.DATA_DIR = tmp_path / "data"
    settings.CLAMD_SOCKET = ""
    return Office(world)
