import signal
import subprocess
import sys
import time

import pytest

from tinhso.project import supervisor
from tinhso.project.supervisor import Child, Database, web_command
from tinhso.project.tests.conftest import Configure

WAITS = "import signal; signal.pause()"
DEAF = (
    "import signal, sys; signal.signal(signal.SIGTERM, signal.SIG_IGN);"
    "sys.stdout.write('ready'); sys.stdout.flush(); signal.pause()"
)


def child(code: str = WAITS) -> Child:
    made = Child("thử", [sys.executable, "-c", code])
    made.start()
    return made


def test_a_child_that_died_is_started_again(capsys: pytest.CaptureFixture[str]) -> None:
    made = child("raise SystemExit(3)")
    first = made.process
    assert first is not None
    first.wait()
    made.started_at = time.monotonic() - supervisor.RESTART_PAUSE_S - 1
    made.command = [sys.executable, "-c", WAITS]
    made.keep_alive()
    assert made.process is not first
    assert "thử đã dừng (mã 3), khởi động lại." in capsys.readouterr().out
    made.terminate()
    made.wait()


def test_a_child_that_dies_at_once_is_given_a_pause() -> None:
    made = child("raise SystemExit(1)")
    first = made.process
    assert first is not None
    first.wait()
    made.started_at = time.monotonic()
    made.keep_alive()
    assert made.process is first


def test_a_living_child_is_left_alone() -> None:
    made = child()
    first = made.process
    made.keep_alive()
    assert made.process is first
    made.terminate()
    made.wait()
    assert first is not None
    assert first.returncode == -signal.SIGTERM


def test_a_deaf_child_is_killed_in_the_end(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(supervisor, "STOP_TIMEOUT_S", 0.2)
    made = Child("điếc", [sys.executable, "-c", DEAF])
    made.process = subprocess.Popen(made.command, start_new_session=True, stdout=subprocess.PIPE)
    assert made.process.stdout is not None
    assert made.process.stdout.read(5) == b"ready"
    made.terminate()
    made.wait()
    assert made.process.wait(5) == -signal.SIGKILL
    made.process.stdout.close()


def test_what_was_never_started_stops_quietly() -> None:
    made = Child("thử", ["true"])
    made.terminate()
    made.wait()
    made.keep_alive()
    assert made.process is None


def test_a_database_of_somebody_else_is_left_alone() -> None:
    database = Database(None)
    database.start()
    database.keep_alive()
    database.stop()
    assert database.process is None


def test_the_web_server_gets_the_settings(configure: Configure) -> None:
    configure(HOST="127.0.0.9", PORT="8123", WEB_PROCESSES="5", WEB_THREADS="7")
    words = web_command()
    for pair in (
        ("--host", "127.0.0.9"),
        ("--port", "8123"),
        ("--workers", "5"),
        ("--blocking-threads", "7"),
    ):
        assert words[words.index(pair[0]) + 1] == pair[1]
    assert words[-1] == "tinhso.project.wsgi:application"


def test_the_simulator_runs_only_without_a_real_provider(
    configure: Configure, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("DEMO_IDENTITIES", "NATIONAL_IDENTITY_REDIRECT"):
        monkeypatch.setenv(name, "")
    configure(NATIONAL_IDENTITY_URL="")
    assert [made.name for made in supervisor._children()] == ["web", "worker", "định danh mô phỏng"]
    configure(NATIONAL_IDENTITY_URL="https://id.example.vn")
    assert [made.name for made in supervisor._children()] == ["web", "worker"]


def test_a_failed_preparation_stops_with_a_sentence(
    monkeypatch: pytest.MonkeyPatch, configure: Configure, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail() -> None:
        raise subprocess.CalledProcessError(1, ["tinhso", "migrate"])

    handlers = [signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM)]
    configure(DATABASE_URL="postgresql://nobody@localhost/none")
    monkeypatch.setattr(supervisor, "_prepare", fail)
    try:
        assert supervisor.run() == 1
    finally:
        for number, handler in zip((signal.SIGINT, signal.SIGTERM), handlers, strict=True):
            signal.signal(number, handler)
    assert "Không khởi động được" in capsys.readouterr().out
