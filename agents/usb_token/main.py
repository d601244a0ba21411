"""The agent beside a USB token: it signs what waits for its owner, on the owner's own machine.

A separate program: it shares no code with Tỉnh Số. A browser cannot reach a token, and a web page must never
see a PIN. So the agent asks the server over the ordinary API what waits (hashes only), shows it on a page of
this machine alone, and sends signatures back. The page stands on 127.0.0.1 at a random port, under an
address nobody guesses; requests from any other origin are refused.
The PIN lives in memory for one signing, written nowhere.

    python agents/usb_token/main.py --server https://… --module /usr/lib/….so --label "…" --id a1

The access token of the officer's account is read from AGENT_TOKEN. It opens the page in the browser.
"""

import argparse
import base64
import html
import json
import os
import secrets
import sys
import urllib.request
import webbrowser
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs

import pkcs11

ANSWER_TIMEOUT_S = 15
FORM_BYTES_MAX = 64 * 1024
SHA256_PREFIX = bytes.fromhex("3031300d060960864801650304020105000420")
"""DigestInfo of SHA-256 (RFC 8017 §9.2): a token signs it with the bare RSA mechanism."""


class Server:
    """The API of the province."""

    def __init__(self, address: str, token: str) -> None:
        self.address = address.rstrip("/")
        self.token = token

    def waiting(self) -> list[dict[str, str]]:
        found: list[dict[str, str]] = self._asked("GET", "/api/v1/signing/agent/hashes", None)
        return found

    def send(self, signatures: dict[str, str]) -> int:
        said = self._asked("POST", "/api/v1/signing/agent/signatures", {"signatures": signatures})
        return int(said["taken"])

    def _asked(self, method: str, path: str, body: Any) -> Any:
        data = json.dumps(body).encode() if body is not None else None
        headers = {"Authorization": f"Bearer {self.token}", "Content-Type": "application/json"}
        request = urllib.request.Request(self.address + path, data, headers, method=method)  # noqa: S310
        with urllib.request.urlopen(request, timeout=ANSWER_TIMEOUT_S) as answer:  # noqa: S310
            return json.load(answer)


class Token:
    """A key in a PKCS#11 token."""

    def __init__(self, module: str, label: str, identifier: str) -> None:
        self.library = pkcs11.lib(module)
        self.label = label
        self.identifier = bytes.fromhex(identifier)

    def sign(self, hashes: dict[str, bytes], pin: str) -> dict[str, str]:
        """Sign SHA-256 digests by name; the session ends with the last one."""
        with self.library.get_token(token_label=self.label).open(user_pin=pin) as session:
            key = session.get_key(object_class=pkcs11.ObjectClass.PRIVATE_KEY, id=self.identifier)
            return {name: base64.b64encode(_signed(key, digest)).decode() for name, digest in hashes.items()}


def _signed(key: Any, digest: bytes) -> bytes:
    return bytes(key.sign(SHA256_PREFIX + digest, mechanism=pkcs11.Mechanism.RSA_PKCS))


class Page(BaseHTTPRequestHandler):
    """The page of this machine: what waits, a PIN, a button."""

    server_version = "usb-token-agent"
    api: Server
    token: Token
    secret: str

    def do_GET(self) -> None:
        if self._ours():
            self._show("")

    def do_POST(self) -> None:
        if not self._ours():
            return
        size = min(int(self.headers.get("Content-Length", 0)), FORM_BYTES_MAX)
        form = parse_qs(self.rfile.read(size).decode("utf-8", "replace"))
        self._show(self._sign(set(form.get("paper", [])), form.get("pin", [""])[0]))

    def _sign(self, chosen: set[str], pin: str) -> str:
        hashes = {
            row["id"]: bytes.fromhex(row["sha256"]) for row in self.api.waiting() if row["id"] in chosen
        }
        if not hashes:
            return "Hãy chọn ít nhất một văn bản."
        try:
            return f"Đã ký {self.api.send(self.token.sign(hashes, pin))} văn bản."
        except (pkcs11.PinIncorrect, pkcs11.PinLenRange, pkcs11.PinInvalid):
            return "Mã PIN không đúng. Chưa ký văn bản nào."
        except pkcs11.PKCS11Error as error:
            return f"Thiết bị không ký được ({type(error).__name__}). Hãy rút ra cắm lại."

    def _ours(self) -> bool:
        """Let through only this page: its address, its host, its origin."""
        host = f"127.0.0.1:{self.server.server_address[1]}"
        origin = self.headers.get("Origin", f"http://{host}")
        right = self.path == f"/{self.secret}/" and self.headers.get("Host") == host
        if right and origin == f"http://{host}":
            return True
        self.send_error(404)
        return False

    def _show(self, message: str) -> None:
        rows = "".join(
            f'<li><label><input type="checkbox" name="paper" value="{html.escape(row["id"])}" checked> '
            f"{html.escape(row['title'])}</label></li>"
            for row in self.api.waiting()
        )
        form = (
            f'<form method="post"><ul>{rows}</ul><label>Mã PIN <input type="password" name="pin"'
            ' autocomplete="off" required></label> <button>Ký</button></form>'
            if rows
            else "<p>Không có văn bản nào chờ ký trên thiết bị này.</p>"
        )
        said = f'<p role="status"><b>{html.escape(message)}</b></p>' if message else ""
        head = '<!doctype html><html lang="vi"><meta charset="utf-8"><title>Ký bằng thiết bị</title>'
        body = head + said + form
        self.send_response(200)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Security-Policy", "default-src 'none'; form-action 'self'")
        self.send_header("Referrer-Policy", "same-origin")
        self.end_headers()
        self.wfile.write(body.encode())

    def log_message(self, *args: Any) -> None:
        """Say nothing: an address here is a secret."""


def page_server(api: Server, token: Token) -> tuple[ThreadingHTTPServer, str]:
    """Return the page's server on a free port and its secret address."""
    secret = secrets.token_urlsafe(24)
    handler = type("Paired", (Page,), {"api": api, "token": token, "secret": secret})
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    return server, f"http://127.0.0.1:{server.server_address[1]}/{secret}/"


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    for name in ("server", "module", "label", "id"):
        parser.add_argument(f"--{name}", required=True)
    words = parser.parse_args()
    access = os.environ.get("AGENT_TOKEN", "")
    if not access:
        sys.stderr.write("AGENT_TOKEN is empty\n")
        return 2
    server, address = page_server(Server(words.server, access), Token(words.module, words.label, words.id))
    sys.stdout.write(address + "\n")
    sys.stdout.flush()
    webbrowser.open(address)
    server.serve_forever()
    return 0


if __name__ == "__main__":
    sys.exit(main())
