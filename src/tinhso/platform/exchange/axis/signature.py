"""Signed headers of the axis: every parameter travels as a header, their JSON is what the HMAC covers."""

import hashlib
import hmac
import json
from collections.abc import Mapping
from datetime import datetime

from tinhso.platform.exchange.edxml.values import VIETNAM

PREFIX = "XroadVnpt-"
VERSION = "3.0.201608"
USER_AGENT = "TinhSo/1.0 XRoad/VPCP"


def signed(parameters: Mapping[str, str], secret: str) -> dict[str, str]:
    """Return the headers of a request in their order; values must be one line each."""
    headers = {f"{PREFIX}{name}": value for name, value in parameters.items()}
    text = json.dumps(headers, ensure_ascii=False, separators=(",", ":"))
    code = hmac.new(secret.encode(), text.encode(), hashlib.sha256).hexdigest()
    return headers | {
        "Content-Type": parameters["Content-Type"],
        f"{PREFIX}sign-header-key": ";".join(parameters),
        f"{PREFIX}sign-header": text,
        f"{PREFIX}hash-header": code,
        f"{PREFIX}version": VERSION,
        "User-Agent": USER_AGENT,
    }


def timestamp(at: datetime) -> str:
    """Return a time as the axis writes it: ddMMyyyy'T'HHmmss and thousandths in four digits."""
    local = at.astimezone(VIETNAM)
    return f"{local:%d%m%YT%H%M%S}+{local.microsecond // 1000:04}"


def file_hash(data: bytes, *, unpadded: bool) -> str:
    """Return the SHA-256 of a file; the public SDK drops the leading zero of each byte."""
    digest = hashlib.sha256(data).digest()
    return "".join(f"{byte:x}" for byte in digest) if unpadded else digest.hex()
