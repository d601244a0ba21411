"""The package of a work file: documents in the order of time, metadata, and the means to verify it."""

import hashlib
import json
import re
import tempfile
import zipfile
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import IO, Any
from uuid import UUID

from django.conf import settings

from tinhso.kernel import clock
from tinhso.kernel.actor import Actor
from tinhso.platform.files import facade as files
from tinhso.platform.records import selectors
from tinhso.platform.records.contracts import ItemFile, ItemInfo, RecordInfo
from tinhso.platform.records.models import Record
from tinhso.platform.records.package.metadata import record_xml
from tinhso.platform.records.package.sealing import sealed
from tinhso.platform.records.package.verify import MANIFEST, SEAL, START, canonical
from tinhso.platform.records.printing import contents_of

FORMAT = "tinhso-record/1"
VERIFIER = Path(__file__).with_name("verify.py")
README = (
    "Gói hồ sơ. Kiểm tra toàn vẹn, không cần mạng và máy chủ: python3 verify.py\n"
    "record.xml: thông tin mô tả (Phụ lục VI NĐ 30/2020/NĐ-CP). manifest.json: mã băm SHA-256 và chuỗi băm.\n"
    "manifest.json.p7s (nếu có): chữ ký số tách rời của cơ quan trên manifest.json. Chỉ cần openssl:\n"
    "openssl cms -verify -binary -inform DER -in manifest.json.p7s -content manifest.json -purpose any"
    " -CAfile GOC.pem -out /dev/null\n"
)
EPOCH = (1980, 1, 1, 0, 0, 0)
"""The time of every entry: the same file makes the same bytes."""
_UNSAFE = re.compile(r'[\\/:*?"<>|\x00-\x1f]+')
NAME_LENGTH = 80
PIECE_BYTES = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Package:
    """A package on disk: `stream` stands at its beginning and is gone when it is closed."""

    name: str
    stream: IO[bytes]
    head: str


def export(actor: Actor, record_id: UUID) -> Package:
    """Return the package of a file as it stands now, for one who may read it."""
    return build(selectors.row_of(actor, record_id), archived_at=None)


def build(row: Record, *, archived_at: datetime | None, sealer: Actor | None = None) -> Package:
    """Build the package; the same file at the same moment gives the same bytes, but for the seal.

    With a `sealer`, inside an action, the agency's key signs the manifest, where it has one the system may
    use. Documents go from disk to disk a piece at a time. The caller has authorised.
    """
    record, items = selectors.info(row), selectors.items(row.pk)
    parts = _Parts()
    paths = {item.id: parts.documents(item) for item in items}
    parts.add("record.xml", record_xml(record, items, paths))
    parts.add("contents.pdf", contents_of(row, items))
    parts.add("README.txt", README.encode())
    parts.add("verify.py", VERIFIER.read_bytes())
    chain = _chain(items, paths, parts.listed)
    head = chain[-1]["hash"] if chain else START
    facts = _facts(record, archived_at) | {"files": parts.lines(), "chain": chain, "head": head}
    manifest = json.dumps(facts, ensure_ascii=False, indent=1).encode()
    parts.add(MANIFEST, manifest)
    seal = sealed(sealer, record, manifest) if sealer else b""
    if seal:
        parts.add(SEAL, seal)
    return Package(f"{_safe(record.file_code)}.zip", parts.whole(), head)


def _facts(record: RecordInfo, archived_at: datetime | None) -> dict[str, Any]:
    return {
        "format": FORMAT,
        "file_code": record.file_code,
        "title": record.title,
        "record_id": str(record.id),
        "state": "archived" if archived_at else record.state,
        "archived_at": clock.local(archived_at).isoformat(timespec="seconds") if archived_at else None,
    }


def _chain(
    items: list[ItemInfo], paths: dict[UUID, list[str]], listed: dict[str, str]
) -> list[dict[str, Any]]:
    """Return one entry a document, each sealed with the hash of the one before."""
    chain: list[dict[str, Any]] = []
    previous = START
    for item in items:
        entry: dict[str, Any] = {
            "number": item.number,
            "subject": item.subject,
            "code": item.code,
            "title": item.title,
            "issued_on": item.issued_on.isoformat() if item.issued_on else None,
            "files": {path: listed[path] for path in paths[item.id]},
            "previous": previous,
        }
        previous = hashlib.sha256(canonical(entry)).hexdigest()
        chain.append(entry | {"hash": previous})
    return chain


class _Parts:
    """The entries of the ZIP, with their digests."""

    def __init__(self) -> None:
        self.stream: IO[bytes] = tempfile.TemporaryFile(dir=settings.DATA_DIR)  # noqa: SIM115 - closed by who reads it
        self.archive = zipfile.ZipFile(self.stream, "w", zipfile.ZIP_DEFLATED)
        self.listed: dict[str, str] = {}
        self.sizes: dict[str, int] = {}

    def add(self, path: str, data: bytes) -> None:
        self.archive.writestr(zipfile.ZipInfo(path, EPOCH), data, zipfile.ZIP_DEFLATED)
        self.listed[path], self.sizes[path] = hashlib.sha256(data).hexdigest(), len(data)

    def documents(self, item: ItemInfo) -> list[str]:
        paths = []
        for number, file in enumerate(item.files, start=1):
            path = f"documents/{item.number:04}/{number:02}-{_safe(file.name)}"
            self.copy(path, file)
            paths.append(path)
        return paths

    def copy(self, path: str, file: ItemFile) -> None:
        info, digest, size = zipfile.ZipInfo(path, EPOCH), hashlib.sha256(), 0
        info.compress_type, info.file_size = zipfile.ZIP_DEFLATED, file.size
        with files.open_file(file.id) as source, self.archive.open(info, "w") as target:
            while piece := source.read(PIECE_BYTES):
                digest.update(piece)
                target.write(piece)
                size += len(piece)
        self.listed[path], self.sizes[path] = digest.hexdigest(), size

    def lines(self) -> list[dict[str, Any]]:
        return [
            {"path": path, "sha256": digest, "size": self.sizes[path]} for path, digest in self.listed.items()
        ]

    def whole(self) -> IO[bytes]:
        self.archive.close()
        self.stream.seek(0)
        return self.stream


def _safe(name: str) -> str:
    """Return a name that every file system takes, its ending kept."""
    clean = _UNSAFE.sub("-", name).strip(". ") or "tep"
    stem, dot, ending = clean.rpartition(".")
    return f"{stem[:NAME_LENGTH]}{dot}{ending[:10]}" if dot else clean[:NAME_LENGTH]
