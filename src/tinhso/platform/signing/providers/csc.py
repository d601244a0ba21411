"""Remote signing by the CSC API v2 (Cloud Signature Consortium): hashes go out, the signer agrees elsewhere.

`clientData` carries our key of the batch, so that a provider knows a repeated call. A lost answer is made
good by asking again under the same key. Providers differ in how they say “not yet”: 202 or the error
`authorization_pending` are both read so.
"""

import base64
import json
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlencode

from django.conf import settings

from tinhso.platform.signing.contracts import State
from tinhso.platform.signing.network import SilentError, exchange
from tinhso.platform.signing.providers.base import (
    Answer,
    HeldKey,
    ProviderSilentError,
    RefusedError,
)

SHA256_OID = "2.16.840.1.101.3.4.2.1"
SIGN_ALGORITHMS = {"rsa": "1.2.840.113549.1.1.11", "ec": "1.2.840.10045.4.3.2"}
OK, ACCEPTED, UNAUTHORIZED = 200, 202, 401
SERVER_ERROR = 500
RENEW_BEFORE_S = 60.0
PENDING = frozenset({"authorization_pending", "pending"})
FAILURES = {"expired": State.EXPIRED, "access_denied": State.REJECTED, "invalid_sad": State.EXPIRED}


@dataclass(slots=True)
class Csc:
    """One remote signing service, as the settings name it."""

    _token: str = ""
    _token_until: float = 0.0
    _address: str = field(default="")

    def send(self, key: HeldKey, batch: str, hashes: Sequence[bytes]) -> str:
        said = self._call(
            "credentials/authorize",
            {
                "credentialID": key.reference,
                "numSignatures": len(hashes),
                "hashes": _encoded(hashes),
                "hashAlgorithmOID": SHA256_OID,
                "clientData": batch,
            },
        )
        handle = (said or {}).get("handle")
        if not isinstance(handle, str) or not handle:
            raise RefusedError("refused")
        return handle

    def ask(self, key: HeldKey, transaction: str, batch: str, hashes: Sequence[bytes]) -> Answer:
        agreed = self._call("credentials/authorizeCheck", {"handle": transaction, "clientData": batch})
        if agreed is None or "SAD" not in agreed:
            return Answer(State.WAITING_USER)
        made = self._call(
            "signatures/signHash",
            {
                "credentialID": key.reference,
                "SAD": agreed["SAD"],
                "hashes": _encoded(hashes),
                "hashAlgorithmOID": SHA256_OID,
                "signAlgo": _algorithm(key),
                "clientData": batch,
            },
        )
        return Answer(State.SIGNED, _signatures(made, len(hashes)))

    def credentials(self, user: str) -> dict[str, list[str]]:
        """Return the keys of a user: name → certificates in base64, the signer's first."""
        listed = self._call("credentials/list", {"userID": user}) or {}
        found = {}
        for name in listed.get("credentialIDs", []):
            facts = self._call("credentials/info", {"credentialID": name, "certificates": "chain"}) or {}
            found[str(name)] = [str(each) for each in facts.get("cert", {}).get("certificates", [])]
        return found

    def _call(self, path: str, body: Mapping[str, Any]) -> dict[str, Any] | None:
        """POST and return the answer; nothing while it is “not yet”. Raises as providers do."""
        status, said = self._posted(path, body)
        if status == UNAUTHORIZED:
            self._token_until = 0.0
            status, said = self._posted(path, body)
        if status == OK:
            return said
        if status == ACCEPTED or said.get("error") in PENDING:
            return None
        if status >= SERVER_ERROR:
            raise ProviderSilentError(f"{path}: {status}")
        raise RefusedError("refused", FAILURES.get(str(said.get("error")), State.REJECTED))

    def _posted(self, path: str, body: Mapping[str, Any]) -> tuple[int, dict[str, Any]]:
        headers = {"Authorization": f"Bearer {self._bearer()}", "Content-Type": "application/json"}
        return _json(f"{settings.REMOTE_SIGNING_URL}/{path}", json.dumps(dict(body)).encode(), headers)

    def _bearer(self) -> str:
        if self._address != settings.REMOTE_SIGNING_URL or self._token_until < time.monotonic():
            self._token, lifetime = self._fetched()
            self._address = settings.REMOTE_SIGNING_URL
            self._token_until = time.monotonic() + max(lifetime - RENEW_BEFORE_S, 1.0)
        return self._token

    def _fetched(self) -> tuple[str, float]:
        form = {
            "grant_type": "client_credentials",
            "client_id": settings.REMOTE_SIGNING_CLIENT_ID,
            "client_secret": settings.REMOTE_SIGNING_CLIENT_SECRET,
        }
        headers = {"Content-Type": "application/x-www-form-urlencoded"}
        status, said = _json(f"{settings.REMOTE_SIGNING_URL}/oauth2/token", urlencode(form).encode(), headers)
        if status != OK or "access_token" not in said:
            raise ProviderSilentError(f"token: {status}")
        return str(said["access_token"]), float(said.get("expires_in", 0))


def _json(url: str, body: bytes, headers: dict[str, str]) -> tuple[int, dict[str, Any]]:
    try:
        status, raw = exchange(url, body, headers)
    except SilentError as error:
        raise ProviderSilentError(str(error)) from error
    try:
        said = json.loads(raw)
    except ValueError:
        said = {}
    return status, said if isinstance(said, dict) else {}


def _encoded(hashes: Sequence[bytes]) -> list[str]:
    return [base64.b64encode(each).decode() for each in hashes]


def _signatures(made: dict[str, Any] | None, count: int) -> tuple[bytes, ...]:
    listed = (made or {}).get("signatures", [])
    try:
        found = tuple(base64.b64decode(str(each), validate=True) for each in listed)
    except ValueError as error:
        raise RefusedError("mismatch", State.EMBED_MISMATCH) from error
    if len(found) != count:
        raise RefusedError("mismatch", State.EMBED_MISMATCH)
    return found


def _algorithm(key: HeldKey) -> str:
    from tinhso.platform.signing.trust import parse

    return SIGN_ALGORITHMS[parse(key.certificate).public_key.algorithm]
