"""The virus scanner (ClamAV), when the installation has one."""

import logging
from dataclasses import dataclass
from pathlib import Path

import clamd
from django.conf import settings

from tinhso.platform.files.contracts import FileState

log = logging.getLogger(__name__)
TIMEOUT_S = 30.0


@dataclass(frozen=True, slots=True)
class Scan:
    state: FileState
    reason: str = ""
    by: str = ""


def scan(path: Path) -> Scan:
    """Ask the scanner. Without one the content checks must do; a silent scanner is asked again later."""
    if not settings.CLAMD_SOCKET:
        return Scan(FileState.CLEAN)
    try:
        with path.open("rb") as file:
            answer = clamd.ClamdUnixSocket(settings.CLAMD_SOCKET, timeout=TIMEOUT_S).instream(file)
    except (clamd.ClamdError, OSError) as error:
        log.warning("virus scanner does not answer: %s", error)
        return Scan(FileState.WAITING)
    verdict, name = answer["stream"]
    if verdict == "FOUND":
        return Scan(FileState.QUARANTINED, f"Bộ quét vi-rút phát hiện {name}.", "ClamAV")
    return Scan(FileState.CLEAN if verdict == "OK" else FileState.WAITING, by="ClamAV")
