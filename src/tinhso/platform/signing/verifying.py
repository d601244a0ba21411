"""The check as others ask for it: by what the bytes are, never by what their name says."""

import hashlib
from dataclasses import asdict
from datetime import datetime
from typing import Any
from uuid import UUID

from django.utils.translation import gettext as _

from tinhso.kernel import clock
from tinhso.platform.files import facade as files
from tinhso.platform.signing.anchoring import anchors
from tinhso.platform.signing.contracts import (
    PDF,
    XML,
    Finding,
    Kind,
    Level,
    SignatureReport,
    Trust,
    Verdict,
    VerificationReport,
)
from tinhso.platform.signing.models import Report
from tinhso.platform.signing.wording import SENTENCES, finding

CONTENT_BYTES_MAX = 50 * 1024 * 1024
MIB = 1024 * 1024
HEAD_BYTES = 1024
"""A PDF may begin with so many other bytes."""


def verify(content: bytes, media_type: str = "") -> VerificationReport:
    """Check the signatures of a PDF or XML. Never raises for bad input: it gets a named verdict."""
    from tinhso.platform.signing.documents import pdf_checking, xml_checking

    now = clock.now()
    kind = sniffed(content)
    if len(content) > CONTENT_BYTES_MAX:
        limit = f"{CONTENT_BYTES_MAX // MIB} MB"
        found: pdf_checking.Checked = (Verdict.TOO_LARGE, (), (finding("too_large", limit=limit),))
    elif kind == PDF:
        found = pdf_checking.check(content, anchors(), now)
    elif kind == XML:
        found = xml_checking.check(content, anchors(), now)
    else:
        found = (Verdict.UNREADABLE, (), (finding("unreadable"),))
    verdict, signatures, findings = found
    digest = hashlib.sha256(content).hexdigest()
    return VerificationReport(kind, digest, len(content), now, verdict, signatures, findings)


def sniffed(content: bytes) -> str:
    """Say what the bytes are."""
    if b"%PDF-" in content[:HEAD_BYTES]:
        return PDF
    return XML if content.lstrip(b"\xef\xbb\xbf \t\r\n")[:1] == b"<" else "application/octet-stream"


def report_of(file_id: UUID) -> VerificationReport:
    """Return the check of a stored file, made once for its bytes and kept; the caller answers for access.

    A verdict that time may change (silent authorities) is asked for anew.
    """
    info = files.file_info(file_id)
    kept = Report.objects.filter(pk=info.sha256).first()
    if kept is not None and kept.verdict != Verdict.REVOCATION_UNKNOWN:
        return read(kept.content, kept.checked_at)
    with files.open_file(file_id) as opened:
        found = verify(opened.read(), info.media_type)
    keep(found)
    return found


def keep(found: VerificationReport) -> None:
    """Keep a check with all it found."""
    content = _plain(asdict(found))
    facts = {"verdict": found.verdict, "checked_at": found.checked_at, "content": content}
    Report.objects.update_or_create(sha256=found.sha256, defaults=facts)


def read(content: dict[str, Any], checked_at: datetime) -> VerificationReport:
    """Read a kept check; its sentences come in the language of the request."""
    return VerificationReport(
        media_type=content["media_type"],
        sha256=content["sha256"],
        size=content["size"],
        checked_at=checked_at,
        verdict=Verdict(content["verdict"]),
        signatures=tuple(_signature(each) for each in content["signatures"]),
        findings=tuple(_finding(each) for each in content["findings"]),
    )


def _signature(content: dict[str, Any]) -> SignatureReport:
    return SignatureReport(
        **{
            **content,
            "verdict": Verdict(content["verdict"]),
            "trust": Trust(content["trust"]),
            "kind": Kind(content["kind"]),
            "level": Level(content["level"]),
            "claimed_at": _moment(content["claimed_at"]),
            "stamped_at": _moment(content["stamped_at"]),
            "findings": tuple(_finding(each) for each in content["findings"]),
        }
    )


def _finding(content: dict[str, Any]) -> Finding:
    sentence = SENTENCES.get(content["code"])
    values = content["values"]
    text = _(sentence) % values if sentence and values else _(sentence) if sentence else content["text"]
    return Finding(content["code"], content["good"], text, values)


def _moment(text: str | None) -> datetime | None:
    return datetime.fromisoformat(text) if text else None


def _plain(value: Any) -> Any:
    if isinstance(value, datetime):
        return value.isoformat()
    if isinstance(value, dict):
        return {key: _plain(each) for key, each in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(each) for each in value]
    return value
