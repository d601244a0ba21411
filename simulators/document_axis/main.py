"""A strict stand-in for the national document axis (VDXP), for demo and tests.

A separate program: it shares no code with Tỉnh Số and speaks the client protocol of the axis as the public
SDK does, which works against it unchanged. Each request carries its parameters as `XroadVnpt-` headers and a
signature over them; wrong signatures, unknown systems and agencies, stale or repeated requests, wrong
digests and oversize files are refused. What is not acknowledged is delivered again.

Environment: AXIS_PORT, AXIS_HOST, AXIS_DATA (an SQLite file; empty keeps all in memory), AXIS_SYSTEMS (a JSON
object `{"system": {"secret": "…", "agencies": [{"code": "…", "name": "…", "code102": "…"}]}}`, or the path of
a file with it), AXIS_FILE_BYTES_MAX, AXIS_CLOCK_WINDOW_S, AXIS_PARTNER (the system this program plays itself).

Faults on request, for tests only: `POST /_admin/faults {"operation": "sendEdoc", "fault": "lose", "count": 1}`
does the work and hangs up; `"down"` answers 503 without doing it. `POST /_admin/deliver?from=…&to=…` puts any
bytes into a mailbox; `POST /_admin/forget` empties all of them.
"""

import base64
import hashlib
import hmac
import json
import logging
import os
import socket
import threading
import time
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

from flask import Flask, Response, jsonify, request
from ledger import Ledger
from werkzeug.serving import make_server

PORT = int(os.environ.get("AXIS_PORT", "8002"))
HOST = os.environ.get("AXIS_HOST", "127.0.0.1")
FILE_BYTES_MAX = int(os.environ.get("AXIS_FILE_BYTES_MAX", str(50 * 1024 * 1024)))
CLOCK_WINDOW_S = int(os.environ.get("AXIS_CLOCK_WINDOW_S", "86400"))
"""The SDK takes the time once, when it is created, in the zone of its machine."""
PREFIX = "XroadVnpt-"
NAMESPACE = "{http://www.mic.gov.vn/TBT/QCVN_102_2016}"

app = Flask(__name__)
ledger = Ledger(os.environ.get("AXIS_DATA", "") or ":memory:")
secrets: dict[str, str] = {}
writes_to: dict[str, list[str]] = {}
faults: dict[str, list[str]] = {}
guard = threading.Lock()

Parameters = dict[str, str]


class Refused(Exception):
    """The request is not carried out; the client reads why."""

    def __init__(self, code: str, description: str) -> None:
        super().__init__(description)
        self.code = code


def configure(text: str) -> None:
    """Take the systems and their agencies from JSON, or from the file it names."""
    given = Path(text).read_text(encoding="utf-8") if text and not text.lstrip().startswith("{") else text
    for system, facts in json.loads(given or "{}").items():
        secrets[system] = facts["secret"]
        writes_to[system] = facts.get("writes_to", [])
        for agency in facts["agencies"]:
            ledger.register(system, agency)


def answer(code: str = "0", description: str = "", **more: Any) -> Response:
    status = "OK" if code == "0" else "FAIL"
    return jsonify({"status": status, "ErrorCode": code, "ErrorDesc": description, **more})


def parameters() -> tuple[str, Parameters]:
    """Check the signature of a request; return who asks and the signed parameters, by lower-case name."""
    system = request.headers.get(f"{PREFIX}systemid", "")
    if system not in secrets:
        raise Refused("401", "unknown systemid")
    signed_text = header(f"{PREFIX}sign-header")
    expected = hmac.new(secrets[system].encode(), signed_text.encode(), hashlib.sha256).hexdigest()
    if not hmac.compare_digest(expected, request.headers.get(f"{PREFIX}hash-header", "")):
        raise Refused("403", "hash-header is not the HMAC-SHA256 of sign-header")
    signed = signed_headers(signed_text)
    if signed.get("systemid") != system:
        raise Refused("403", "systemid is not signed")
    check_clock(signed.get("timestamp", ""))
    return system, {name.lower(): value for name, value in signed.items()}


def header(name: str) -> str:
    """Return a header as UTF-8, which is what the SDK writes; WSGI hands out Latin-1."""
    return request.headers.get(name, "").encode("latin-1").decode("utf-8", "replace")


def signed_headers(text: str) -> Parameters:
    try:
        pairs = json.loads(text, object_pairs_hook=list)
    except ValueError as error:
        raise Refused("403", "sign-header is not JSON") from error
    names = [str(name).removeprefix(PREFIX) for name, _value in pairs]
    if ";".join(names) != request.headers.get(f"{PREFIX}sign-header-key", ""):
        raise Refused("403", "sign-header-key does not list the signed headers")
    for name, value in pairs:
        if header(name) != str(value):
            raise Refused("403", f"{name} differs from what was signed")
    return dict(zip(names, (str(value) for _name, value in pairs), strict=True))


def check_clock(stamp: str) -> None:
    try:
        at = datetime.strptime(stamp[:15], "%d%m%YT%H%M%S")  # noqa: DTZ007 - the wire has no zone
    except ValueError as error:
        raise Refused("403", "timestamp must be ddMMyyyy'T'HHmmss") from error
    if abs((datetime.now() - at).total_seconds()) > CLOCK_WINDOW_S:  # noqa: DTZ005
        raise Refused("403", "timestamp is too old or ahead")


def need(found: Parameters, *names: str) -> list[str]:
    missing = [name for name in names if not found.get(name.lower())]
    if missing:
        raise Refused("400", f"missing {', '.join(missing)}")
    return [found[name.lower()] for name in names]


def operation(name: str) -> Callable[[Callable[[str, Parameters], Response]], Callable[..., Any]]:
    """Serve one operation: check, do, and fail on purpose where a test asked for it."""

    def decorate(work: Callable[[str, Parameters], Response]) -> Callable[..., Any]:
        def serve() -> Any:
            if (request.content_length or 0) > FILE_BYTES_MAX * 2:
                return answer("413", f"a file may have {FILE_BYTES_MAX} bytes", DocId="")
            request.get_data()  # an answer before the whole question would be lost with the connection
            fault = next_fault(name)
            if fault == "down":
                return Response("Service Unavailable", 503)
            try:
                found = work(*parameters())
            except Refused as refused:
                found = answer(refused.code, str(refused), DocId="", data=[], count=0)
            if fault == "lose":
                request.environ["werkzeug.socket"].shutdown(socket.SHUT_RDWR)
            return found

        app.add_url_rule(f"/{name}", name, serve, methods=["GET", "POST"])
        return serve

    return decorate


def next_fault(name: str) -> str:
    with guard:
        waiting = faults.get(name, [])
        return waiting.pop(0) if waiting else ""


@operation("sendEdoc")
def send(system: str, found: Parameters) -> Response:
    sender, kind = need(found, "from", "messagetype")
    need(found, "servicetype", "hash-file")
    if kind not in {"edoc", "status"}:
        raise Refused("400", "messagetype must be edoc or status")
    if sender not in ledger.codes_of(system):
        raise Refused("404", f"{sender} is no agency of this system")
    body = whole_body(found["hash-file"])
    facts = facts_of(body)
    wanted = json.loads(found["to"]) if found.get("to") else facts[f"to-{kind}"]
    receivers = registered(wanted)
    if ledger.seen(request.headers[f"{PREFIX}hash-header"], time.time()):
        raise Refused("409", "this request was carried out before")
    return answer(DocId=ledger.accept(sender, receivers, kind, body, facts))


def whole_body(digest: str) -> bytes:
    """Return the file sent. The SDK puts a line break behind it and writes the digest without leading zeros."""
    part = request.files.get("file_doc")
    body = part.read() if part else request.get_data()
    if len(body) > FILE_BYTES_MAX + 2:
        raise Refused("413", f"a file may have {FILE_BYTES_MAX} bytes")
    for candidate in (body, body.removesuffix(b"\r\n")):
        raw = hashlib.sha256(candidate).digest()
        if digest in (raw.hex(), "".join(f"{byte:x}" for byte in raw)):
            return candidate
    raise Refused("400", "hash-file is not the SHA-256 of the file")


def facts_of(body: bytes) -> dict[str, Any]:
    """Return what the axis itself reads of a message: subject, number and notation, receivers."""
    if b"<!DOCTYPE" in body or b"<!ENTITY" in body:
        raise Refused("400", "document type declarations are not allowed")
    try:
        root = ElementTree.fromstring(body)  # noqa: S314 - no document type, so no entities
    except ElementTree.ParseError as error:
        raise Refused("400", f"not well-formed: {error}") from error
    header = root.find(f"{NAMESPACE}edXMLEnvelope/{NAMESPACE}edXMLHeader/{NAMESPACE}MessageHeader")
    if header is None:
        raise Refused("400", "no edXML MessageHeader")

    def text(path: str) -> str:
        return (header.findtext("/".join(NAMESPACE + name for name in path.split("/"))) or "").strip()

    parts = [part for part in (text("Code/CodeNumber"), text("Code/CodeNotation")) if part]
    to = [(node.findtext(f"{NAMESPACE}OrganId") or "").strip() for node in header.iter(f"{NAMESPACE}To")]
    return {
        "title": text("Subject") or text("Description"),
        "notation": "/".join(parts) or text("ResponseFor/Code"),
        "to-edoc": to,
        "to-status": [text("ResponseFor/OrganId")],
    }


def registered(wanted: list[str]) -> list[str]:
    codes = [ledger.known(code) for code in wanted]
    if not wanted or "" in codes:
        unknown = [code for code, found in zip(wanted, codes, strict=True) if not found]
        raise Refused("404", f"unknown organisation {', '.join(unknown)}")
    return list(dict.fromkeys(codes))


@operation("getReceivedEdocList")
def received(system: str, found: Parameters) -> Response:
    (kind,) = need(found, "messagetype")
    rows = ledger.waiting(ledger.codes_of(system), kind)
    return answer(data=[as_received(row) for row in rows])


def as_received(row: Any) -> dict[str, Any]:
    return {
        "docId": row["docId"],
        "from": row["sender"],
        "to": row["receiver"],
        "serviceType": row["service"],
        "messageType": row["kind"],
        "created_time": row["sent_at"],
        "updated_time": row["updated_at"],
        "status": row["status"],
        "status_desc": row["note"],
        "contentSha256": row["sha256"],
        "contentLength": row["length"],
    }


@operation("getEdoc")
def get(system: str, found: Parameters) -> Response:
    return answer(data=base64.b64encode(fetched(system, found)).decode())


@operation("downloadEdoc")
def download(system: str, found: Parameters) -> Response:
    return Response(fetched(system, found), content_type="application/octet-stream")


def fetched(system: str, found: Parameters) -> bytes:
    (delivery,) = need(found, "docId")
    row = ledger.delivery(delivery, ledger.codes_of(system))
    if row is None:
        raise Refused("404", "no such document for this system")
    ledger.fetched(delivery)
    return bytes(row["body"])


@operation("updateStatus")
def update(system: str, found: Parameters) -> Response:
    delivery, status = need(found, "docId", "status")
    if status not in {"processing", "done", "fail"}:
        raise Refused("400", "status must be processing, done or fail")
    row = ledger.delivery(delivery, ledger.codes_of(system))
    if row is None:
        raise Refused("404", "no such document for this system")
    ledger.change(delivery, status, found.get("desc", ""))
    return answer()


@operation("getSentEdocList")
def sent(system: str, found: Parameters) -> Response:
    rows = ledger.sent(ledger.codes_of(system), found.get("messagetype") or "edoc", found.get("docid", ""))
    return answer(data=[as_sent(row) for row in rows])


def as_sent(row: Any) -> dict[str, Any]:
    return {
        "senderDocId": row["senderDocId"],
        "receiverDocId": row["receiverDocId"],
        "fromCode": row["sender"],
        "toCode": row["receiver"],
        "serviceType": row["service"],
        "messageType": row["kind"],
        "title": row["title"],
        "notation": row["notation"],
        "sentTime": row["sent_at"],
        "receivedTime": row["updated_at"],
        "sendStatus": "done",
        "sendStatusDesc": "",
        "receiveStatus": row["status"],
        "receiveStatusDesc": row["note"],
    }


@operation("countReceiveEdoc")
def count_documents(system: str, found: Parameters) -> Response:
    return answer(count=len(ledger.waiting(ledger.codes_of(system), "edoc")))


@operation("countReceiveStatus")
def count_statuses(system: str, found: Parameters) -> Response:
    return answer(count=len(ledger.waiting(ledger.codes_of(system), "status")))


def as_agency(row: Any) -> dict[str, str]:
    return {
        "id": row["code"],
        "pid": row["pid"],
        "code": row["code"],
        "name": row["name"],
        "mail": row["mail"],
        "oldCode": row["code102"],
        "code102": row["code102"],
    }


@operation("getAgenciesList")
def agencies(system: str, found: Parameters) -> Response:
    return answer(data=[as_agency(row) for row in ledger.agencies()])


@operation("getAgenciesListQD20")
def agencies_of_2020(system: str, found: Parameters) -> Response:
    level = found.get("level", "")
    rows = [row for row in ledger.agencies() if not level or row["code"].count(".") < int(level)]
    return answer(data=[as_agency(row) for row in rows])


@operation("getSynchronizeUnit")
def synchronise(system: str, found: Parameters) -> Response:
    rows = [{**as_agency(row), "centerCode": row["system"], "version": 1} for row in ledger.agencies()]
    return answer(data=[{**row, "deleted": False, "isAgency": True} for row in rows])


@operation("registerAgency")
def register(system: str, found: Parameters) -> Response:
    try:
        agency = json.loads(request.get_data())
    except ValueError as error:
        raise Refused("400", "the body must be JSON") from error
    if not isinstance(agency, dict) or not agency.get("code"):
        raise Refused("400", "missing code")
    ledger.register(system, {**agency, "pid": agency.get("pcode", "")})
    return answer()


@operation("deleteAgency")
def delete(system: str, found: Parameters) -> Response:
    (code,) = need(found, "AgencyCode")
    if not ledger.forget(system, code):
        raise Refused("404", "no such agency of this system")
    return answer()


@app.post("/_admin/faults")
def plan_faults() -> Response:
    asked = request.get_json()
    with guard:
        faults.setdefault(asked["operation"], []).extend([asked["fault"]] * int(asked.get("count", 1)))
    return answer()


@app.post("/_admin/deliver")
def deliver() -> Response:
    """Put bytes into a mailbox as if they had come from elsewhere; nothing is checked."""
    query = request.args
    kind = query.get("messagetype", "edoc")
    return answer(DocId=ledger.accept(query["from"], [query["to"]], kind, request.get_data(), {}))


@app.post("/_admin/forget")
def forget() -> Response:
    """Empty all mailboxes and drop planned faults."""
    with guard:
        faults.clear()
    ledger.clear()
    return answer()


@app.get("/_admin/documents")
def documents() -> Response:
    """Tell everything the axis has, newest last."""
    rows = ledger.rows(
        "SELECT document.id, sender, receiver, kind, notation, status, fetched, sha256 FROM document"
        " JOIN delivery ON document.id = delivery.document ORDER BY document.rowid, delivery.rowid"
    )
    return jsonify([dict(row) for row in rows])


def main() -> None:
    configure(os.environ.get("AXIS_SYSTEMS", ""))
    logging.getLogger("werkzeug").setLevel(logging.WARNING)
    server = make_server(HOST, PORT, app, threaded=True)
    if partner := os.environ.get("AXIS_PARTNER", ""):
        from partner import Partner

        threading.Thread(target=Partner(ledger, partner, writes_to[partner]).run, daemon=True).start()
    server.serve_forever()


if __name__ == "__main__":
    main()
