"""The client of the document axis: one function for each operation, and three ways to fail."""

import base64
import binascii
import http.client
import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings

from tinhso.kernel import clock
from tinhso.platform.exchange.axis.signature import file_hash, signed, timestamp
from tinhso.platform.exchange.contracts import MessageKind

TIMEOUT_S = 60.0
ANSWER_BYTES_MAX = 160 * 1024 * 1024
"""A message of 80 MB in base64, in JSON."""
SERVICE = "eDoc"
_JSON, _BYTES = "application/json", "application/octet-stream"
_SERVER_ERRORS = 500


class AxisError(Exception):
    """The axis did not do what was asked; the text is for the administrator."""


class Unreachable(AxisError):
    """Nothing arrived there; asking again is safe."""


class Lost(AxisError):
    """The question may have arrived; nobody knows what became of it."""


class Rejected(AxisError):
    """The axis said no, and why."""


@dataclass(frozen=True, slots=True)
class Delivery:
    """A line of the list of what waits for us. `sha256` is empty if the axis tells none."""

    axis_id: str
    kind: MessageKind
    from_code: str
    to_code: str
    sha256: str = ""


@dataclass(frozen=True, slots=True)
class SentRow:
    """A line of the list of what we sent, one for each receiver."""

    axis_id: str
    from_code: str
    to_code: str
    notation: str
    state: str
    at: str
    sent_at: str


@dataclass(frozen=True, slots=True)
class AgencyRow:
    code: str
    name: str
    code102: str
    parent_code: str


class AxisClient:
    """Speaks for one system. Nothing is retried here: the caller knows what may be repeated."""

    def __init__(self, url: str, system_id: str, secret: str, *, unpadded_hash: bool = False) -> None:
        self.url = urlsplit(url)
        self.system_id = system_id
        self.secret = secret
        self.unpadded_hash = unpadded_hash

    def agencies(self) -> list[AgencyRow]:
        """Return all agencies with their codes of both systems."""
        found = self._ask("getAgenciesListQD20", {})
        rows = [row for row in _rows(found) if row.get("code")]
        return [
            AgencyRow(_text(row, "code"), _text(row, "name"), _text(row, "code102"), _text(row, "pid"))
            for row in rows
        ]

    def waiting(self, kind: MessageKind) -> list[Delivery]:
        """Return what waits for the agencies of this system, the oldest first."""
        found = self._ask("getReceivedEdocList", {"servicetype": SERVICE, "messagetype": kind})
        return [
            Delivery(
                _text(row, "docId"), kind, _text(row, "from"), _text(row, "to"), _text(row, "contentSha256")
            )
            for row in _rows(found)
            if row.get("docId")
        ]

    def fetch(self, axis_id: str) -> bytes:
        """Return a message as it stands; it stays in the list until it is acknowledged."""
        found = self._ask("getEdoc", {"docId": axis_id})
        try:
            return base64.b64decode(_text(found, "data"))
        except (binascii.Error, ValueError) as error:
            raise Lost("getEdoc: data is not base64") from error

    def acknowledge(self, axis_id: str, *, done: bool) -> None:
        """Say what became of a message: kept (`done`) or not usable (`fail`). Saying it twice is harmless."""
        self._ask("updateStatus", {"docId": axis_id, "status": "done" if done else "fail"})

    def send(self, from_code: str, kind: MessageKind, data: bytes) -> str:
        """Hand a message over; return the id the axis gives it."""
        digest = file_hash(data, unpadded=self.unpadded_hash)
        facts = {"from": from_code, "servicetype": SERVICE, "messagetype": str(kind), "hash-file": digest}
        # The official client ends the body with a line break, and the axis reads it so.
        found = self._ask("sendEdoc", facts, data + b"\r\n")
        axis_id = _text(found, "DocId")
        if not axis_id:
            raise Lost("sendEdoc: no DocId")
        return axis_id

    def sent(self, kind: MessageKind, axis_id: str = "") -> list[SentRow]:
        """Return what was sent and how far it got, for one message or the latest of all."""
        facts = {"servicetype": SERVICE, "messagetype": str(kind)} | ({"docId": axis_id} if axis_id else {})
        return [_sent(row) for row in _rows(self._ask("getSentEdocList", facts))]

    def _ask(self, operation: str, facts: Mapping[str, str], body: bytes = b"{}") -> dict[str, Any]:
        parameters = {
            "timestamp": timestamp(clock.now()),
            "systemid": self.system_id,
            "Content-Type": _BYTES if operation == "sendEdoc" else _JSON,
            **facts,
        }
        status, text = self._exchange(operation, signed(parameters, self.secret), body)
        if status >= _SERVER_ERRORS:
            raise Lost(f"{operation}: HTTP {status}")
        return _answer(operation, text)

    def _exchange(self, operation: str, headers: Mapping[str, str], body: bytes) -> tuple[int, bytes]:
        connection = self._connection()
        try:
            connection.connect()
        except OSError as error:
            raise Unreachable(f"{operation}: {error}") from error
        try:
            wire = {name: value.encode().decode("latin-1") for name, value in headers.items()}
            connection.request("POST", f"{self.url.path.rstrip('/')}/{operation}", body, wire)
            answer = connection.getresponse()
            return answer.status, answer.read(ANSWER_BYTES_MAX)
        except (OSError, http.client.HTTPException, ValueError) as error:
            raise Lost(f"{operation}: {error or type(error).__name__}") from error
        finally:
            connection.close()

    def _connection(self) -> http.client.HTTPConnection:
        host, port = self.url.hostname or "", self.url.port
        if self.url.scheme == "https":
            return http.client.HTTPSConnection(host, port, timeout=TIMEOUT_S)
        return http.client.HTTPConnection(host, port, timeout=TIMEOUT_S)


def configured() -> AxisClient | None:
    """Return the client of this installation, ``None`` if it has no axis."""
    if not settings.DOCUMENT_AXIS_URL:
        return None
    return AxisClient(
        settings.DOCUMENT_AXIS_URL,
        settings.DOCUMENT_AXIS_SYSTEM_ID,
        settings.DOCUMENT_AXIS_SECRET,
        unpadded_hash=settings.DOCUMENT_AXIS_UNPADDED_HASH,
    )


def _answer(operation: str, text: bytes) -> dict[str, Any]:
    try:
        found = json.loads(text)
    except ValueError as error:
        raise Lost(f"{operation}: the answer is not JSON") from error
    if not isinstance(found, dict):
        raise Lost(f"{operation}: the answer is no object")
    if str(found.get("status", "")).upper() == "FAIL" or str(found.get("ErrorCode", "0")) != "0":
        said = f"{found.get('ErrorCode', '')} {found.get('ErrorDesc', '')}".strip()
        raise Rejected(f"{operation}: {said}"[:500])
    return found


def _rows(found: dict[str, Any]) -> list[dict[str, Any]]:
    data = found.get("data") or []
    return [row for row in data if isinstance(row, dict)] if isinstance(data, list) else []


def _text(row: Mapping[str, Any], name: str) -> str:
    value = row.get(name)
    return "" if value is None else str(value).replace("\0", "")


def _sent(row: Mapping[str, Any]) -> SentRow:
    return SentRow(
        axis_id=_text(row, "senderDocId"),
        from_code=_text(row, "fromCode"),
        to_code=_text(row, "toCode"),
        notation=_text(row, "notation"),
        state=_text(row, "receiveStatus"),
        at=_text(row, "receivedTime"),
        sent_at=_text(row, "sentTime"),
    )
