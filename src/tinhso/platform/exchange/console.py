"""What `tinhso edxml` says and does: look at, judge and write edXML files; needs no database."""

import json
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from pathlib import Path

from django.utils.translation import gettext as _
from pydantic import TypeAdapter, ValidationError

from tinhso.kernel.errors import Invalid
from tinhso.platform.exchange import edxml
from tinhso.platform.exchange.contracts import (
    BUSINESS_LABELS,
    STATUS_LABELS,
    VERDICT_LABELS,
    Attachment,
    Message,
    StatusMessage,
)

MESSAGE, STATUS = TypeAdapter(Message), TypeAdapter(StatusMessage)
Say = Callable[[str], object]


def inspect(files: Iterable[Path], say: Say, *, as_json: bool = False, extract: Path | None = None) -> None:
    """Say what each file contains; write its attachments into `extract`."""
    for path in files:
        reading = edxml.read(path.read_bytes())
        if extract and reading.message:
            _extract(reading.message, extract)
        light = reading.without_data()
        say(_facts(light) if as_json else "\n".join([f"{path}", *_lines(light), *_findings(reading)]))


def validate(files: Iterable[Path], say: Say) -> int:
    """Say the verdict on each file; return how many are refused."""
    refused = 0
    for path in files:
        reading = edxml.read(path.read_bytes())
        refused += not reading.accepted
        word = "nhận" if reading.accepted else "cách ly"
        say(f"{path}: {word}: {reading.verdict} ({_(VERDICT_LABELS[reading.verdict])})")
        for line in _findings(reading):
            say(line)
    return refused


def make(files: Sequence[Path], attach: list[Path], *, zipped: bool) -> bytes:
    """Return the message that the facts of one JSON file make."""
    if len(files) != 1:
        raise Invalid("exchange.console", "make cần đúng một tệp JSON.")
    return edxml.write(_made(files[0].read_bytes(), attach, zipped=zipped))


def _extract(message: Message, folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for number, found in enumerate(message.attachments, start=1):
        name = Path(found.name.replace("\\", "/")).name or "tep"
        (folder / f"{number:02}-{name}").write_bytes(found.data)


def _facts(reading: edxml.Reading) -> str:
    if reading.status:
        return STATUS.dump_json(reading.status, indent=2).decode()
    if reading.message:
        return MESSAGE.dump_json(reading.message, indent=2).decode()
    raise Invalid("exchange.console", _(VERDICT_LABELS[reading.verdict]))


def _made(facts: bytes, attach: list[Path], *, zipped: bool) -> Message | StatusMessage:
    """Read facts as `inspect --json` prints them; a status is told by its `code`."""
    try:
        given = json.loads(facts)
        if isinstance(given, dict) and isinstance(given.get("response_for"), dict):
            return STATUS.validate_json(facts)
        message = MESSAGE.validate_json(facts)
    except (ValidationError, ValueError) as error:
        raise Invalid("exchange.console", str(error)) from error
    files = [
        Attachment(str(number), path.name, path.read_bytes(), zipped=zipped)
        for number, path in enumerate(attach, start=1)
    ]
    return replace(message, attachments=tuple(files))


def _lines(reading: edxml.Reading) -> list[str]:
    if reading.status:
        status = reading.status
        return [
            f"  {_(STATUS_LABELS[status.code])} ({status.code}): {status.description}",
            f"  {status.sender.organ_id} {status.sender.name} → {status.response_for.organ_id}",
            f"  {status.response_for.document_id or status.response_for.code}",
        ]
    if reading.message is None:
        return []
    message = reading.message
    return [
        f"  {_(BUSINESS_LABELS[message.business.kind])}: {message.code}, {message.issued_on or '—'}",
        f"  {message.subject}",
        f"  {message.sender.organ_id} {message.sender.name} → "
        + ", ".join(to.organ_id for to in message.recipients),
        f"  DocumentId {message.document_id or '—'}",
        *(
            f"  + {found.name} ({found.media_type}{', zip' if found.zipped else ''})"
            for found in message.attachments
        ),
    ]


def _findings(reading: edxml.Reading) -> list[str]:
    return [
        f"  {'✗' if found.stops else '!'} {found.verdict} {found.where} {found.value}".rstrip()
        for found in reading.findings
    ]
