"""A chain of hashes: each link binds what was done and all that was done before it. No I/O."""

import hashlib
import json
from collections.abc import Iterable, Mapping
from typing import Any

GENESIS = "0" * 64
"""What the first link of every chain follows."""


def canonical(content: Mapping[str, Any]) -> bytes:
    """Return the one byte form that is hashed: sorted keys, no spaces, UTF-8."""
    return json.dumps(content, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode()


def link_hash(previous: str, content: Mapping[str, Any]) -> str:
    """Return the hash of a link: SHA-256 over the previous hash and the canonical content."""
    return hashlib.sha256(previous.encode() + canonical(content)).hexdigest()


def broken_link(entries: Iterable[tuple[str, Mapping[str, Any]]]) -> int | None:
    """Return the position of the first entry whose hash does not follow, or ``None`` when all do."""
    previous = GENESIS
    for position, (claimed, content) in enumerate(entries):
        if link_hash(previous, content) != claimed:
            return position
        previous = claimed
    return None
