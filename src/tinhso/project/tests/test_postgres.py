"""The embedded server: private, under its own user when root starts it, and hard to kill."""

import os
import pwd
import shutil
import stat
import subprocess
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest

from tinhso.project import postgres
from tinhso.project.postgres import Cluster, PostgresError, embedded, is_running, run_sql, start, stop

ROOT_USER = os.geteuid() == 0


@pytest.fixture(scope="module")
def cluster(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Cluster]:
    """A server of its own that tests may kill."""
    found = embedded(tmp_path_factory.mktemp("data"), durable=False)
    yield found
    if is_running(found):
        _end(found)
    shutil.rmtree(found.directory.parent)


@pytest.fixture
def running(cluster: Cluster) -> Iterator[Cluster]:
    process = start(cluster)
    yield cluster
    if process:
        stop(process)


def _postmaster(cluster: Cluster) -> int:
    return int((cluster.directory / "postmaster.pid").read_text().split()[0])


def _end(cluster: Cluster) -> None:
    os.kill(_postmaster(cluster), 3)


def _mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def test_it_starts_stops_and_starts_again(cluster: Cluster) -> None:
    first = start(cluster)
    assert first is not None
    assert is_running(cluster)
    assert start(cluster) is None, "a second start finds the first"
    run_sql(cluster, "CREATE TABLE kept (n int); INSERT INTO kept VALUES (7)", "tinhso")
    stop(first)
    assert not is_running(cluster)
    second = start(cluster)
    assert second is not None
    assert run_sql(cluster, "SELECT n FROM kept", "tinhso") == "7"
    stop(second)


def test_a_killed_server_restarts_without_repair(cluster: Cluster) -> None:
    process = start(cluster)
    assert process is not None
    run_sql(cluster, "CREATE TABLE survived (n int); INSERT INTO survived VALUES (1)", "tinhso")
    run_sql(cluster, "CHECKPOINT")
    process.kill()
    process.wait()
    again = start(cluster)
    assert again is not None
    assert run_sql(cluster, "SELECT n FROM survived", "tinhso") == "1"
    stop(again)


def test_nobody_else_may_enter_its_directories(running: Cluster) -> None:
    owner = pwd.getpwnam(running.user).pw_uid if running.user else os.geteuid()
    for path in (running.directory, running.directory.parent, running.socket_dir):
        assert _mode(path) == 0o700, path
        assert path.stat().st_uid == owner, path
    assert _mode(running.socket_dir / ".s.PGSQL.5432") == 0o700


def test_it_listens_on_no_network(running: Cluster) -> None:
    assert run_sql(running, "SHOW listen_addresses") == ""
    with pytest.raises(psycopg.OperationalError):
        psycopg.connect(host="127.0.0.1", port=5432, user="tinhso", dbname="tinhso", connect_timeout=2)


@pytest.mark.skipif(not ROOT_USER, reason="only root hands the server to another user")
def test_root_hands_it_to_a_user_without_rights(running: Cluster) -> None:
    assert running.user == postgres.SYSTEM_USER
    process = Path(f"/proc/{_postmaster(running)}")
    assert process.stat().st_uid == pwd.getpwnam(postgres.SYSTEM_USER).pw_uid
    status = dict(
        line.split(":\t", 1) for line in (process / "status").read_text().splitlines() if ":\t" in line
    )
    assert status["Groups"].strip() == ""
    assert set(status["Uid"].split()) == {str(pwd.getpwnam(postgres.SYSTEM_USER).pw_uid)}
    assert int(status["CapEff"], 16) == 0
    environment = (process / "environ").read_bytes().decode().split("\0")
    assert [line for line in environment if line.startswith(("SECRET_KEY", "DATABASE_URL"))] == []


@pytest.mark.skipif(not ROOT_USER, reason="only root hands the server to another user")
def test_root_opens_no_directory_to_others(running: Cluster, tmp_path: Path) -> None:
    assert _mode(postgres.SYSTEM_HOME) == 0o711, "others may pass, not list"
    before = {path: _mode(path) for path in tmp_path.parents}
    described = embedded(tmp_path / "data")
    assert not str(described.directory).startswith(str(tmp_path))
    assert before == {path: _mode(path) for path in tmp_path.parents}


def test_a_plain_user_keeps_it_in_the_data_directory(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 1234)
    found = embedded(tmp_path)
    assert (found.directory, found.socket_dir, found.user) == (tmp_path / "cluster", tmp_path / "run", None)


def test_a_long_path_moves_the_socket_to_a_short_one(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 1234)
    found = embedded(tmp_path / ("x" * 100))
    assert len(os.fsencode(found.socket_dir)) < postgres.SOCKET_PATH_LENGTH_MAX
    assert "1234" in found.socket_dir.name
    assert found.socket_dir != embedded(tmp_path / ("y" * 100)).socket_dir


def test_two_installations_have_two_clusters(tmp_path: Path) -> None:
    assert embedded(tmp_path / "a").directory != embedded(tmp_path / "b").directory
    assert embedded(tmp_path / "a") == embedded(tmp_path / "a")


def test_only_a_test_cluster_goes_without_fsync(tmp_path: Path) -> None:
    assert "fsync=off" in embedded(tmp_path, durable=False).command()
    assert not [word for word in embedded(tmp_path).command() if "fsync" in word or "synchronous" in word]


def test_a_start_that_never_succeeds_says_where_to_look(
    cluster: Cluster, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(postgres, "START_TIMEOUT_S", 0)
    monkeypatch.setattr(postgres, "is_running", lambda cluster: False)
    with pytest.raises(PostgresError, match=r"postgres\.log"):
        start(cluster)


def test_a_tool_that_fails_gives_its_own_words(running: Cluster) -> None:
    with pytest.raises(PostgresError, match=r"psql: .*no_such_table"):
        run_sql(running, "SELECT * FROM no_such_table")


def test_the_server_is_not_left_behind(running: Cluster) -> None:
    found = subprocess.run(
        ["pgrep", "-f", str(running.directory)], capture_output=True, text=True, check=False
    )
    assert str(_postmaster(running)) in found.stdout.split()
