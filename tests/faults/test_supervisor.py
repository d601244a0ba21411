"""Stopping, being killed and starting again: no orphans, no repair, nothing forgotten."""

import os
import signal

import pytest

from tests.conftest import Province
from tests.faults.client import Client
from tests.installation import STOP_S, Installation, until
from tests.world import birth_answers

pytestmark = pytest.mark.faults

ONE_OF_EACH = ("tinhso run", "granian", "tinhso worker", "national_identity")


def file_one(province: Province, child: str) -> None:
    facts = province.facts
    client = Client(province.installation.port, facts["tokens"][facts["citizens"][0]])
    client.file(child, birth_answers(facts["commune"]))


def check_whole(installation: Installation) -> None:
    """One supervisor with one of everything, and one database."""
    masters = [
        pid for pid in installation.pids("granian") if parent(pid) == installation.pids("tinhso run")[0]
    ]
    assert len(masters) == 1
    assert all(installation.pids(words) for words in ONE_OF_EACH)
    assert len(installation.pids("tinhso run")) == len(installation.pids("tinhso worker")) == 1
    assert len(installation.pids(f"postgres -D {installation.cluster.directory}")) == 1


def parent(pid: int) -> int:
    with open(f"/proc/{pid}/stat", encoding="utf-8") as file:
        return int(file.read().rpartition(")")[2].split()[1])


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_signal_stops_everything_and_a_start_keeps_everything(
    province: Province, number: signal.Signals
) -> None:
    installation, child = province.installation, f"Bé {number.name}"
    file_one(province, child)
    assert installation.stop(number) == 0, installation.tail()
    assert installation.processes() == []
    installation.start()
    check_whole(installation)
    assert installation.inside("count_cases", child=child) == 1


def test_a_killed_supervisor_leaves_no_orphans_and_needs_no_repair(province: Province) -> None:
    installation = province.installation
    file_one(province, "Bé mồ côi")
    assert installation.supervisor
    os.kill(installation.supervisor.pid, signal.SIGKILL)
    installation.supervisor.wait(STOP_S)
    installation.start()
    check_whole(installation)
    assert installation.inside("count_cases", child="Bé mồ côi") == 1


def test_what_a_killed_supervisor_ran_stops_by_itself(province: Province) -> None:
    installation = province.installation
    assert installation.supervisor
    os.kill(installation.supervisor.pid, signal.SIGKILL)
    installation.supervisor.wait(STOP_S)
    until(lambda: installation.processes() == [], STOP_S, lambda: str(installation.processes()))
    installation.start()
