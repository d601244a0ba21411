"""The simulator of the axis as a process of its own, for tests."""

import json
import os
import socket
import subprocess
import sys
import time
import urllib.parse
import urllib.request
from pathlib import Path
from typing import Any

from django.conf import settings

from tinhso.platform.exchange.axis.client import AxisClient

PROGRAM = Path(settings.DEFINITIONS_DIR).parent / "simulators" / "document_axis" / "main.py"
START_S = 20.0
POLL_S = 0.02
FILE_BYTES_MAX = 2 * 1024 * 1024


class Axis:
    """A running simulator. `systems` maps a system id to its agencies; the secret is `secret of <id>`."""

    def __init__(self, systems: dict[str, dict[str, str]]) -> None:
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port = probe.getsockname()[1]
        self.url = f"http://127.0.0.1:{self.port}"
        told = {
            system: {
                "secret": secret_of(system),
                "agencies": [{"code": code, "name": name} for code, name in agencies.items()],
            }
            for system, agencies in systems.items()
        }
        self.process = subprocess.Popen(
            [sys.executable, str(PROGRAM)],
            env=os.environ
            | {
                "AXIS_PORT": str(self.port),
                "AXIS_SYSTEMS": json.dumps(told),
                "AXIS_FILE_BYTES_MAX": str(FILE_BYTES_MAX),
                "AXIS_DATA": "",
                "AXIS_PARTNER": "",
            },
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        self._wait()

    def _wait(self) -> None:
        deadline = time.monotonic() + START_S
        while time.monotonic() < deadline:
            try:
                socket.create_connection(("127.0.0.1", self.port), timeout=1).close()
            except OSError:
                time.sleep(POLL_S)
            else:
                return
        raise TimeoutError("the axis did not start")

    def stop(self) -> None:
        self.process.kill()
        self.process.wait()

    def client(self, system: str, secret: str = "") -> AxisClient:
        return AxisClient(self.url, system, secret or secret_of(system))

    def documents(self) -> list[dict[str, Any]]:
        """Return every delivery the axis knows of."""
        with urllib.request.urlopen(f"{self.url}/_admin/documents", timeout=10) as answer:
            found: list[dict[str, Any]] = json.load(answer)
            return found

    def fault(self, operation: str, fault: str, count: int = 1) -> None:
        body = json.dumps({"operation": operation, "fault": fault, "count": count}).encode()
        self._post("/_admin/faults", body, "application/json")

    def forget(self) -> None:
        self._post("/_admin/forget", b"", "application/json")

    def deliver(self, sender: str, receiver: str, data: bytes, kind: str = "edoc") -> None:
        query = urllib.parse.urlencode({"from": sender, "to": receiver, "messagetype": kind})
        self._post(f"/_admin/deliver?{query}", data, "application/octet-stream")

    def _post(self, path: str, body: bytes, content_type: str) -> None:
        request = urllib.request.Request(self.url + path, body, {"Content-Type": content_type})
        urllib.request.urlopen(request, timeout=10).close()


def secret_of(system: str) -> str:
    return f"secret of {system}"
