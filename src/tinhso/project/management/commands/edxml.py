"""`tinhso edxml inspect|validate|make`: look at, judge and write edXML files; needs no database."""

import json
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils.translation import gettext as _
from pydantic import TypeAdapter, ValidationError

from tinhso.platform.exchange.contracts import (
    BUSINESS_LABELS,
    STATUS_LABELS,
    VERDICT_LABELS,
    Attachment,
    Message,
    StatusMessage,
)
from tinhso.platform.exchange.facade import edxml

MESSAGE, STATUS = TypeAdapter(Message), TypeAdapter(StatusMessage)


class Command(BaseCommand):
    help = "inspect FILE… | validate FILE… | make FACTS.json: edXML files (QCVN 102:2016)"
    requires_system_checks: list[str] = []
    requires_migrations_checks = False

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("what", choices=("inspect", "validate", "make"))
        parser.add_argument("files", nargs="+", type=Path)
        parser.add_argument("--json", action="store_true", help="inspect: print the facts that make takes")
        parser.add_argument("--extract", type=Path, help="inspect: write the attachments into this folder")
        parser.add_argument("--attach", nargs="*", type=Path, default=[], help="make: files to attach")
        parser.add_argument("--zip", action="store_true", help="make: wrap attachments in a ZIP each")
        parser.add_argument("--out", type=Path, help="make: file to write; else standard output")

    def handle(self, *args: Any, what: str, **options: Any) -> None:
        try:
            getattr(self, f"_{what}")(options)
        except OSError as error:
            raise CommandError(str(error)) from error

    def _inspect(self, options: dict[str, Any]) -> None:
        for path in options["files"]:
            reading = edxml.read(path.read_bytes())
            if options["extract"] and reading.message:
                self._extract(reading.message, options["extract"])
            light = reading.without_data()
            if options["json"]:
                self.stdout.write(_facts(light))
            else:
                self.stdout.write("\n".join([f"{path}", *_lines(light), *_findings(reading)]))

    def _extract(self, message: Message, folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        for number, found in enumerate(message.attachments, start=1):
            name = Path(found.name.replace("\\", "/")).name or "tep"
            target = folder / f"{number:02}-{name}"
            target.write_bytes(found.data)
            self.stderr.write(str(target))

    def _validate(self, options: dict[str, Any]) -> None:
        refused = 0
        for path in options["files"]:
            reading = edxml.read(path.read_bytes())
            refused += not reading.accepted
            word = "nhận" if reading.accepted else "cách ly"
            self.stdout.write(f"{path}: {word}: {reading.verdict} ({_(VERDICT_LABELS[reading.verdict])})")
            for line in _findings(reading):
                self.stdout.write(line)
        if refused:
            sys.exit(1)

    def _make(self, options: dict[str, Any]) -> None:
        if len(options["files"]) != 1:
            raise CommandError("make cần đúng một tệp JSON.")
        message = _made(options["files"][0].read_bytes(), options["attach"], zipped=options["zip"])
        data = edxml.write(message)
        if options["out"]:
            options["out"].write_bytes(data)
        else:
            self.stdout.write(data.decode())


def _facts(reading: edxml.Reading) -> str:
    if reading.status:
        return STATUS.dump_json(reading.status, indent=2).decode()
    if reading.message:
        return MESSAGE.dump_json(reading.message, indent=2).decode()
    raise CommandError(_(VERDICT_LABELS[reading.verdict]))


def _made(facts: bytes, attach: list[Path], *, zipped: bool) -> Message | StatusMessage:
    """Read facts as `inspect --json` prints them; a status is told by its `code`."""
    try:
        given = json.loads(facts)
        if isinstance(given, dict) and isinstance(given.get("response_for"), dict):
            return STATUS.validate_json(facts)
        message = MESSAGE.validate_json(facts)
    except (ValidationError, ValueError) as error:
        raise CommandError(str(error)) from error
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
