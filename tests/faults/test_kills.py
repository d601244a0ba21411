"""kill -9 of web, worker and database under load: what was acknowledged is there, once and whole."""

import os
import random
import signal
import threading
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any

import pytest

from tests.conftest import Province
from tests.faults.client import Client
from tests.installation import Installation, until
from tests.world import birth_answers

pytestmark = pytest.mark.faults

SEED, KILLS, AT_ONCE, CLIENTS = 20211121, 50, 4, 6
CALM_S = 60
Victims = Callable[[Installation], list[int]]


@dataclass
class Crowd:
    """Citizens who go on filing until told to stop."""

    province: Province
    acknowledged: list[dict[str, str]] = field(default_factory=list)
    clients: list[Client] = field(default_factory=list)
    enough: threading.Event = field(default_factory=threading.Event)

    def work(self, number: int) -> None:
        facts = self.province.facts
        token = facts["tokens"][facts["citizens"][number]]
        client = Client(self.province.installation.port, token)
        self.clients.append(client)
        answers = birth_answers(facts["commune"])
        filed = 0
        while not self.enough.is_set():
            filed += 1
            self.acknowledged.append(client.file(f"Bé {number} {filed}", answers))

    def refusals(self) -> str:
        """Say what the clients were told last."""
        told = "\n".join(line for client in self.clients for line in client.refused[-2:])
        return f"{len(self.acknowledged)} filed\n{told}\n{self.province.installation.tail()}"


def web(installation: Installation) -> list[int]:
    return installation.pids("granian", "tinhso.project.wsgi")


def web_process(installation: Installation) -> list[int]:
    return [pid for master in web(installation) for pid in children(master)]


def worker(installation: Installation) -> list[int]:
    return installation.pids("tinhso worker")


def database(installation: Installation) -> list[int]:
    return installation.pids(f"postgres -D {installation.cluster.directory}")


def back_end(installation: Installation) -> list[int]:
    return [pid for server in database(installation) for pid in children(server)]


def children(pid: int) -> list[int]:
    with suppress(OSError), open(f"/proc/{pid}/task/{pid}/children", encoding="ascii") as file:
        return [int(word) for word in file.read().split()]
    return []


VICTIMS: list[Victims] = [web, web_process, worker, database, back_end]


def kill_one(installation: Installation, kind: Victims, dice: random.Random) -> None:
    """Kill one process of a kind, as soon as there is one."""
    found: list[int] = []
    until(lambda: found.extend(kind(installation)) or found, CALM_S, lambda: f"no {kind.__name__} any more")
    with suppress(ProcessLookupError):
        os.kill(dice.choice(sorted(found)), signal.SIGKILL)


def test_fifty_kills_lose_nothing(province: Province) -> None:
    installation, dice, crowd = province.installation, random.Random(SEED), Crowd(province)
    with ThreadPoolExecutor(CLIENTS) as pool:
        running = [pool.submit(crowd.work, number) for number in range(CLIENTS)]
        try:
            for blow in range(KILLS):
                if blow % AT_ONCE == 0:
                    wanted = len(crowd.acknowledged) + dice.randint(1, CLIENTS)
                    until(lambda: len(crowd.acknowledged) >= wanted, CALM_S, crowd.refusals, alive(running))  # noqa: B023
                kill_one(installation, dice.choice(VICTIMS), dice)
        finally:
            crowd.enough.set()
        for future in running:
            future.result()
    until(installation.is_ready, CALM_S, installation.tail)
    assert installation.inside("settle", within_s=CALM_S) == 0, "deliveries wait for ever"
    assert len(crowd.acknowledged) >= KILLS
    assert installation.inside("doubts", acknowledged=crowd.acknowledged) == []


def alive(running: list[Future[Any]]) -> Callable[[], bool]:
    """Say whether no client has given up."""
    return lambda: not any(future.done() for future in running)
