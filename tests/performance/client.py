"""A small keep-alive client: the load generator shares the two cores with what it measures."""

import http.client
import json
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from statistics import quantiles
from typing import Any, Protocol

CLIENTS = 8


class Caller(Protocol):
    """Makes a request in the name of somebody and returns the answer."""

    def call(
        self, who: str, method: str, path: str, body: Any = None, *, raw: bytes | None = None
    ) -> Any: ...


class InProcess:
    """The same requests without a socket, to count what they ask of the database."""

    def __init__(self, tokens: dict[str, str]) -> None:
        from django.test import Client

        self.client, self.tokens = Client(), tokens

    def call(self, who: str, method: str, path: str, body: Any = None, *, raw: bytes | None = None) -> Any:
        kind = "application/offset+octet-stream" if raw is not None else "application/json"
        content = raw if raw is not None else json.dumps(body)
        head = {"Authorization": f"Bearer {self.tokens[who]}"}
        answer = self.client.generic(method, path, content, content_type=kind, headers=head)
        if answer.status_code >= 400:
            raise RuntimeError(f"{method} {path}: {answer.status_code} {answer.content[:400]!r}")
        return json.loads(answer.content)


class Api:
    """One connection of one user."""

    def __init__(self, address: str, tokens: dict[str, str]) -> None:
        host, port = address.removeprefix("http://").split(":")
        self.connection = http.client.HTTPConnection(host, int(port), timeout=60)
        self.tokens = tokens

    def call(
        self, who: str, method: str, path: str, body: Any = None, *, raw: bytes | None = None, **headers: str
    ) -> Any:
        payload = raw if raw is not None else json.dumps(body).encode() if body is not None else None
        kind = "application/offset+octet-stream" if raw is not None else "application/json"
        head = {"Authorization": f"Bearer {self.tokens[who]}", "Content-Type": kind, **headers}
        self.connection.request(method, path, payload, head)
        response = self.connection.getresponse()
        content = response.read()
        if response.status >= 400:
            raise RuntimeError(f"{method} {path}: {response.status} {content[:400]!r}")
        return json.loads(content) if content and content[:1] in b"{[" else content


def hammer(
    make: Callable[[], Callable[[], Any]], seconds: float, clients: int = CLIENTS, every_s: float = 0.0
) -> tuple[float, list[float]]:
    """Run a step from `clients` threads for some seconds; returns runs per second and all latencies in ms.

    A client asks again at once, or once every `every_s` seconds, each in its own part of that time.
    """
    started = time.monotonic()

    def work(number: int) -> list[float]:
        step, latencies = make(), []
        due = started + every_s * number / clients
        while time.monotonic() - started < seconds:
            time.sleep(max(0.0, due - time.monotonic()))
            before = time.perf_counter()
            step()
            latencies.append((time.perf_counter() - before) * 1000)
            due += every_s
        return latencies

    with ThreadPoolExecutor(clients) as pool:
        found = [latency for part in pool.map(work, range(clients)) for latency in part]
    return len(found) / (time.monotonic() - started), found


def percentiles(latencies: list[float]) -> tuple[float, float]:
    """Return p50 and p99 in ms."""
    cuts = quantiles(latencies, n=100) if len(latencies) > 1 else [latencies[0]] * 99
    return cuts[49], cuts[98]
