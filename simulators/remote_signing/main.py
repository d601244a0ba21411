"""A strict stand-in for a remote signing service (CSC API v2), for demo and tests.

A separate program: it shares no code with Tỉnh Số. It speaks the Cloud Signature Consortium API v2: info,
oauth2/token, credentials/list, info, authorize, authorizeCheck, signatures/signHash. Nobody signs without the
person: an authorisation waits until somebody agrees on `/phone`. The SAD is bound to exactly the hashes agreed
to, and `clientData` makes every call safe to repeat: the same one never asks twice and never signs twice.
Nothing here is real.

Environment: REMOTE_SIGNING_PORT, REMOTE_SIGNING_CLIENT_ID, REMOTE_SIGNING_CLIENT_SECRET, DEMO_REMOTE (folder of
`<credential>.json`: user, key (PEM), certificates (base64 DER, the signer's first)).
`POST /faults {"path": "signatures/signHash", "times": 1}` makes that many answers be lost after the work is done.
"""

import base64
import html
import json
import logging
import os
import secrets
import threading
import time
from dataclasses import dataclass, field
from functools import wraps
from pathlib import Path
from typing import Any

from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import padding, utils
from flask import Flask, Response, jsonify, redirect, request
from werkzeug.serving import make_server

PORT = int(os.environ.get("REMOTE_SIGNING_PORT", "8003"))
CLIENT_ID = os.environ.get("REMOTE_SIGNING_CLIENT_ID", "tinhso")
CLIENT_SECRET = os.environ.get("REMOTE_SIGNING_CLIENT_SECRET", "")
FOLDER = Path(os.environ.get("DEMO_REMOTE", "demo_remote"))
TOKEN_LIFETIME_S = 3600
AGREE_WITHIN_S = 300
HASHES_MAX = 100
SHA256_OID = "2.16.840.1.101.3.4.2.1"
RSA_SHA256_OID = "1.2.840.113549.1.1.11"
HASH_BYTES = 32


@dataclass
class Authorisation:
    """What somebody is asked to agree to."""

    handle: str
    credential: str
    hashes: list[str]
    client_data: str
    until: float
    answer: str = ""
    sad: str = ""
    signatures: list[str] = field(default_factory=list)


app = Flask(__name__)
app.config["MAX_CONTENT_LENGTH"] = 256 * 1024
tokens: dict[str, float] = {}
authorisations: dict[str, Authorisation] = {}
faults: dict[str, int] = {}
made: dict[str, int] = {}
lock = threading.RLock()


def refuse(error: str, description: str, status: int = 400) -> tuple[Response, int]:
    return jsonify({"error": error, "error_description": description}), status


def service(function: Any) -> Any:
    """Let a call through with a token; lose its answer where a fault says so."""

    @wraps(function)
    def guarded() -> Any:
        token = request.headers.get("Authorization", "").removeprefix("Bearer ")
        if tokens.get(token, 0.0) < time.monotonic():
            return refuse("invalid_token", "the token is unknown or expired", 401)
        body = request.get_json(silent=True)
        if not isinstance(body, dict):
            return refuse("invalid_request", "a JSON object is expected")
        with lock:
            answer = function(body)
            path = request.path.removeprefix("/csc/v2/")
            if faults.get(path, 0) > 0:
                faults[path] -= 1
                return Response("lost", status=504)
        return answer

    return guarded


def credential(name: object) -> dict[str, Any] | None:
    if not isinstance(name, str) or not name.replace("-", "").isalnum():
        return None
    path = FOLDER / f"{name}.json"
    return json.loads(path.read_text(encoding="utf-8")) if path.is_file() else None


@app.get("/healthz")
def healthz() -> dict[str, str]:
    return {"signing": "ok"}


@app.post("/csc/v2/info")
def info() -> Response:
    return jsonify(
        {
            "specs": "2.0.0.2",
            "name": "Ký số từ xa (mô phỏng)",
            "region": "VN",
            "lang": "vi-VN",
            "authType": ["oauth2client"],
            "methods": [
                "credentials/list",
                "credentials/info",
                "credentials/authorize",
                "credentials/authorizeCheck",
                "signatures/signHash",
            ],
        }
    )


@app.post("/csc/v2/oauth2/token")
def token() -> Any:
    given = request.form
    if given.get("grant_type") != "client_credentials":
        return refuse("unsupported_grant_type", "client_credentials only")
    same = secrets.compare_digest(given.get("client_secret", ""), CLIENT_SECRET)
    if given.get("client_id") != CLIENT_ID or not same:
        return refuse("invalid_client", "unknown client", 401)
    value = secrets.token_urlsafe(24)
    tokens[value] = time.monotonic() + TOKEN_LIFETIME_S
    return jsonify({"access_token": value, "token_type": "Bearer", "expires_in": TOKEN_LIFETIME_S})


@app.post("/csc/v2/credentials/list")
@service
def credentials_list(body: dict[str, Any]) -> Any:
    if not body.get("userID"):
        return refuse("invalid_request", "userID is required")
    names = sorted(path.stem for path in FOLDER.glob("*.json"))
    found = [name for name in names if (credential(name) or {}).get("user") == body["userID"]]
    return jsonify({"credentialIDs": found})


@app.post("/csc/v2/credentials/info")
@service
def credentials_info(body: dict[str, Any]) -> Any:
    found = credential(body.get("credentialID"))
    if found is None:
        return refuse("invalid_request", "unknown credentialID")
    return jsonify(
        {
            "key": {"status": "enabled", "algo": [RSA_SHA256_OID], "len": 2048},
            "cert": {"status": "valid", "certificates": found["certificates"]},
            "auth": {"mode": "implicit"},
            "multisign": HASHES_MAX,
        }
    )


@app.post("/csc/v2/credentials/authorize")
@service
def authorize(body: dict[str, Any]) -> Any:
    """Ask the person; the same `clientData` is the same question."""
    problem = _problem(body)
    if problem:
        return refuse("invalid_request", problem)
    known = next((a for a in authorisations.values() if a.client_data == body["clientData"]), None)
    if known is not None:
        if (known.credential, known.hashes) != (body["credentialID"], body["hashes"]):
            return refuse("invalid_request", "clientData was used for other hashes")
        return jsonify({"handle": known.handle, "expiresIn": AGREE_WITHIN_S})
    handle = secrets.token_urlsafe(12)
    until = time.monotonic() + AGREE_WITHIN_S
    authorisations[handle] = Authorisation(
        handle, body["credentialID"], list(body["hashes"]), body["clientData"], until
    )
    return jsonify({"handle": handle, "expiresIn": AGREE_WITHIN_S})


def _problem(body: dict[str, Any]) -> str:
    asked = body.get("hashes")
    if credential(body.get("credentialID")) is None:
        return "unknown credentialID"
    if not isinstance(asked, list) or not 1 <= len(asked) <= HASHES_MAX:
        return "hashes: 1 to 100 are expected"
    if body.get("numSignatures") != len(asked):
        return "numSignatures does not match hashes"
    if body.get("hashAlgorithmOID") != SHA256_OID:
        return "only SHA-256 is supported"
    if not isinstance(body.get("clientData"), str) or not body["clientData"]:
        return "clientData is required"
    return "" if all(_decoded(each) for each in asked) else "a hash is not 32 bytes of base64"


def _decoded(text: object) -> bytes:
    try:
        raw = base64.b64decode(str(text), validate=True)
    except ValueError:
        return b""
    return raw if len(raw) == HASH_BYTES else b""


@app.post("/csc/v2/credentials/authorizeCheck")
@service
def authorize_check(body: dict[str, Any]) -> Any:
    found = authorisations.get(str(body.get("handle")))
    if found is None:
        return refuse("invalid_request", "unknown handle")
    if found.answer == "rejected":
        return refuse("access_denied", "the person refused", 403)
    if found.answer != "agreed":
        if found.until < time.monotonic():
            return refuse("expired", "the person did not answer in time", 410)
        return jsonify({"handle": found.handle}), 202
    return jsonify({"SAD": found.sad, "expiresIn": AGREE_WITHIN_S})


@app.post("/csc/v2/signatures/signHash")
@service
def sign_hash(body: dict[str, Any]) -> Any:
    found = next((a for a in authorisations.values() if a.sad and a.sad == body.get("SAD")), None)
    if found is None or found.credential != body.get("credentialID"):
        return refuse("invalid_sad", "the SAD is unknown", 403)
    if found.hashes != body.get("hashes"):
        return refuse("invalid_sad", "the SAD is for other hashes", 403)
    if body.get("signAlgo") != RSA_SHA256_OID or body.get("hashAlgorithmOID") != SHA256_OID:
        return refuse("invalid_request", "unsupported algorithm")
    if not found.signatures:
        held = credential(found.credential) or {"key": ""}
        key: Any = serialization.load_pem_private_key(held["key"].encode(), None)
        found.signatures = [_signed(key, each) for each in found.hashes]
        made[found.credential] = made.get(found.credential, 0) + len(found.hashes)
    return jsonify({"signatures": found.signatures})


def _signed(key: Any, text: str) -> str:
    raw = key.sign(_decoded(text), padding.PKCS1v15(), utils.Prehashed(hashes.SHA256()))
    return base64.b64encode(raw).decode()


@app.get("/phone")
def phone() -> Response:
    """What waits for a person to agree."""
    rows = [
        f"<li>{html.escape(a.credential)}: {len(a.hashes)} văn bản"
        f'<form method="post" action="/phone/{a.handle}"><button name="answer" value="agreed">Đồng ý</button>'
        '<button name="answer" value="rejected">Từ chối</button></form></li>'
        for a in authorisations.values()
        if not a.answer
    ]
    page = f"<!doctype html><html lang=vi><title>Điện thoại mô phỏng</title><ul>{''.join(rows) or 'Không có gì chờ.'}</ul>"
    return Response(page, mimetype="text/html")


@app.post("/phone/<handle>")
def answer(handle: str) -> Any:
    found = authorisations.get(handle)
    said = request.form.get("answer")
    if found is None or found.answer or said not in {"agreed", "rejected"}:
        return refuse("invalid_request", "nothing waits under this handle", 404)
    found.answer = said
    found.sad = secrets.token_urlsafe(24) if said == "agreed" else ""
    return redirect("/phone")


@app.get("/phone.json")
def waiting() -> Response:
    return jsonify([a.handle for a in authorisations.values() if not a.answer])


@app.post("/faults")
def fault() -> Response:
    body = request.get_json(force=True)
    faults[body["path"]] = int(body["times"])
    return jsonify(faults)


@app.get("/counts")
def counts() -> Response:
    """How many signatures each key really made."""
    return jsonify(made)


if __name__ == "__main__":
    logging.getLogger("werkzeug").setLevel(logging.WARNING)
    make_server("127.0.0.1", PORT, app, threaded=True).serve_forever()
