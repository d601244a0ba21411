"""What the axis remembers: messages, what became of them at each receiver, and signatures seen."""

import hashlib
import sqlite3
import threading
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from typing import Any

SCHEMA = """
CREATE TABLE IF NOT EXISTS document (
  id TEXT PRIMARY KEY, sender TEXT NOT NULL, kind TEXT NOT NULL, service TEXT NOT NULL, sha256 TEXT NOT NULL,
  title TEXT NOT NULL, notation TEXT NOT NULL, sent_at TEXT NOT NULL, body BLOB NOT NULL);
CREATE TABLE IF NOT EXISTS delivery (
  id TEXT PRIMARY KEY, document TEXT NOT NULL REFERENCES document, receiver TEXT NOT NULL,
  status TEXT NOT NULL, note TEXT NOT NULL, fetched INTEGER NOT NULL, updated_at TEXT NOT NULL);
CREATE INDEX IF NOT EXISTS delivery_receiver ON delivery (receiver, status);
CREATE TABLE IF NOT EXISTS signature (hash TEXT PRIMARY KEY, at REAL NOT NULL);
CREATE TABLE IF NOT EXISTS agency (code TEXT PRIMARY KEY, system TEXT NOT NULL, name TEXT NOT NULL,
  code102 TEXT NOT NULL, pid TEXT NOT NULL, mail TEXT NOT NULL);
"""
WAITING = """
SELECT delivery.id AS docId, receiver, status, note, updated_at, sender, kind, service, sha256, sent_at,
  length(body) AS length FROM delivery JOIN document ON document.id = delivery.document
WHERE receiver IN (codes) AND kind=? AND status IN ('initial','processing')
ORDER BY sent_at, delivery.rowid LIMIT 100
"""
SENT = """
SELECT document.id AS senderDocId, delivery.id AS receiverDocId, sender, receiver, status, note, kind,
  service, title, notation, sent_at, updated_at, sha256
FROM document JOIN delivery ON document.id = delivery.document
WHERE sender IN (codes) AND kind=? AND (?='' OR document.id=?)
ORDER BY sent_at DESC, document.rowid DESC LIMIT 100
"""


def now() -> str:
    return datetime.now().strftime("%Y-%m-%d %H:%M:%S")  # noqa: DTZ005 - the axis speaks local time


class Ledger:
    """One SQLite file (or memory), one writer at a time."""

    def __init__(self, path: str) -> None:
        self.lock = threading.RLock()
        self.database = sqlite3.connect(path, check_same_thread=False)
        self.database.row_factory = sqlite3.Row
        self.database.executescript(SCHEMA)

    @contextmanager
    def writing(self) -> Iterator[sqlite3.Connection]:
        with self.lock, self.database:
            yield self.database

    def rows(self, query: str, *values: Any) -> list[sqlite3.Row]:
        with self.lock:
            return self.database.execute(query, values).fetchall()

    def register(self, system: str, agency: dict[str, str]) -> None:
        values = [agency.get(name, "") for name in ("name", "code102", "pid", "mail")]
        with self.writing() as database:
            database.execute(
                "INSERT OR REPLACE INTO agency VALUES (?,?,?,?,?,?)", [agency["code"], system, *values]
            )

    def forget(self, system: str, code: str) -> bool:
        with self.writing() as database:
            return (
                database.execute("DELETE FROM agency WHERE code=? AND system=?", (code, system)).rowcount > 0
            )

    def clear(self) -> None:
        with self.writing() as database:
            database.executescript("DELETE FROM delivery; DELETE FROM document; DELETE FROM signature;")

    def agencies(self) -> list[sqlite3.Row]:
        return self.rows("SELECT * FROM agency ORDER BY code")

    def codes_of(self, system: str) -> list[str]:
        return [row["code"] for row in self.rows("SELECT code FROM agency WHERE system=?", system)]

    def known(self, code: str) -> str:
        """Return the code an agency is registered under, asked for by either of its codes."""
        found = self.rows("SELECT code FROM agency WHERE code=? OR code102=?", code, code)
        return str(found[0]["code"]) if found else ""

    def seen(self, signature: str, at: float) -> bool:
        """Say whether this signature was used before, and remember it."""
        with self.writing() as database:
            return (
                database.execute("INSERT OR IGNORE INTO signature VALUES (?,?)", (signature, at)).rowcount
                == 0
            )

    def accept(self, sender: str, receivers: list[str], kind: str, body: bytes, facts: dict[str, str]) -> str:
        document = str(uuid.uuid4())
        with self.writing() as database:
            database.execute(
                "INSERT INTO document VALUES (?,?,?,?,?,?,?,?,?)",
                (
                    document,
                    sender,
                    kind,
                    "eDoc",
                    hashlib.sha256(body).hexdigest(),
                    facts.get("title", ""),
                    facts.get("notation", ""),
                    now(),
                    body,
                ),
            )
            database.executemany(
                "INSERT INTO delivery VALUES (?,?,?,'initial','',0,?)",
                [(str(uuid.uuid4()), document, receiver, now()) for receiver in receivers],
            )
        return document

    def waiting(self, receivers: list[str], kind: str) -> list[sqlite3.Row]:
        """Return what was not acknowledged yet, the oldest first; asked again it is told again."""
        return self.rows(_for_each(WAITING, receivers), *receivers, kind)

    def delivery(self, delivery: str, receivers: list[str]) -> sqlite3.Row | None:
        found = self.rows(
            "SELECT delivery.*, body, kind FROM delivery JOIN document ON document.id = delivery.document"
            " WHERE delivery.id=?",
            delivery,
        )
        return found[0] if found and found[0]["receiver"] in receivers else None

    def fetched(self, delivery: str) -> None:
        with self.writing() as database:
            database.execute("UPDATE delivery SET fetched = fetched + 1 WHERE id=?", (delivery,))

    def change(self, delivery: str, status: str, note: str) -> None:
        with self.writing() as database:
            database.execute(
                "UPDATE delivery SET status=?, note=?, updated_at=? WHERE id=?",
                (status, note, now(), delivery),
            )

    def sent(self, senders: list[str], kind: str, document: str) -> list[sqlite3.Row]:
        return self.rows(_for_each(SENT, senders), *senders, kind, document, document)


def _for_each(query: str, codes: list[str]) -> str:
    """Return the query with as many places as there are codes."""
    return query.replace("(codes)", "(" + ",".join("?" * len(codes)) + ")")
