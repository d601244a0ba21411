"""How fast messages of the document axis are read, judged and stored, and how much memory that takes."""

import base64
import os
import resource
import shutil
import tempfile
import time
from dataclasses import replace
from pathlib import Path
from typing import Any
from unittest.mock import patch

MESSAGE_BYTES = 1_000_000
MIB = 1024 * 1024


def edxml_measures(messages: int = 1_000) -> tuple[float, float]:
    """Take in so many messages of 1 MB each, and roll them back.

    Returns messages a second and by how many MiB the memory of the process grew over its first ten.
    """
    from django.conf import settings
    from django.db import transaction

    folder = Path(tempfile.mkdtemp())
    try:
        with patch.object(settings, "DATA_DIR", folder), transaction.atomic():
            take_in(0, 10)
            before = peak_mib()
            started = time.monotonic()
            take_in(10, messages)
            rate = messages / (time.monotonic() - started)
            transaction.set_rollback(True)
            return rate, peak_mib() - before
    finally:
        shutil.rmtree(folder)


def take_in(first: int, count: int) -> None:
    from tinhso.kernel.actor import system_actor
    from tinhso.platform.exchange import facade
    from tinhso.platform.exchange.contracts import MessageKind

    actor = system_actor("đo", ["exchange.operate"])
    template = message()
    for number in range(first, first + count):
        delivery = facade.Delivery(f"bench-{number}", MessageKind.DOCUMENT, "H99", "H88")
        facade.take_in(actor=actor, delivery=delivery, data=template.replace(b"@NUMBER@", b"%08d" % number))


def message() -> bytes:
    """Return a message of 1 MB whose subject and attachment carry a number to fill in."""
    from tinhso.platform.exchange import facade
    from tinhso.platform.exchange.contracts import Attachment, Message, Organization

    room = MESSAGE_BYTES * 3 // 4 - 3_000
    noise = base64.b64encode(os.urandom(room * 3 // 4 + 3))
    text = b"<a>" + noise[: room - 7] + b"</a>"
    facts = Message(
        Organization("H99"), (Organization("H88"),), "H99,2026/05/06,@NUMBER@", "@NUMBER@", "CV", "Đo", None
    )
    found = replace(facts, attachments=(Attachment("1", "so-lieu.xml", text, "application/xml"),))
    return facade.edxml.write(found)


def peak_mib() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024 / MIB


def edxml_rows(messages: int = 1_000) -> list[dict[str, Any]]:
    from tests.performance.rows import row

    rate, growth = edxml_measures(messages)
    return [
        row("edXML of 1 MB read, judged, stored", rate, "messages/s", limit="flushing two files each"),
        row(f"memory over {messages:,} edXML messages", growth, "MiB more"),
    ]
