"""The schema as all migrations leave it, in one file, so that a fresh database is ready in seconds.

Migrations stay the truth. Only an empty database takes the file, and only while every migration it names is
installed as it was; otherwise, or where the server refuses it, they run one by one.
"""

import hashlib
import logging
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import psycopg
from django.db import DatabaseError, transaction
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.recorder import MigrationRecorder

from tinhso.project.env import ROOT
from tinhso.project.postgres import DATABASE, Cluster, embedded, start, stop

log = logging.getLogger(__name__)
FILE = Path(__file__).with_name("schema.sql")
FILLED_LATER = ("django_migrations", "django_content_type", "auth_permission")
"""Tables whose rows are written after the schema stands."""
LISTED = "-- migration "
_OF_THE_SERVER = re.compile(r"^(\\(un)?restrict .*|-- Dumped .*)\n", re.MULTILINE)
_SETTING = re.compile(
    r"^SET (?=(statement_timeout|lock_timeout|idle_in_transaction_session_timeout|transaction_timeout"
    r"|client_encoding|standard_conforming_strings|check_function_bodies|xmloption|client_min_messages"
    r"|row_security|default_tablespace|default_table_access_method) = )",
    re.MULTILINE,
)
_PATH = "set_config('search_path', '', {})"
_COUNTED = re.compile(
    rf"^SELECT pg_catalog.setval\('public.({'|'.join(FILLED_LATER)})_id_seq'.*\n", re.MULTILINE
)
_ROW = re.compile(r"^INSERT INTO .*$", re.MULTILINE)
_KEY = re.compile(r"'[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}'")


def installed(loader: MigrationLoader) -> list[str]:
    """Return a line for every installed migration: app, name, digest of its text."""
    found = []
    for (app, name), migration in sorted(loader.disk_migrations.items()):
        source = sys.modules[type(migration).__module__].__file__
        text = Path(source).read_bytes() if source else b""
        found.append(f"{LISTED}{app} {name} {hashlib.sha256(text).hexdigest()}")
    return found


def listed(text: str) -> list[str]:
    """Return those lines of a schema file."""
    return [line for line in text.splitlines() if line.startswith(LISTED)]


def take(connection: BaseDatabaseWrapper) -> bool:
    """Bring an empty database to the state after the migrations of the file; says whether it did.

    Newer migrations are run after it as always.
    """
    with connection.cursor() as cursor:
        if connection.introspection.table_names(cursor):
            return False
    text = FILE.read_text(encoding="utf-8") if FILE.exists() else ""
    known = listed(text)
    if not known or not set(known) <= set(installed(MigrationLoader(connection))):
        return False
    try:
        _build(connection, text, known)
    except DatabaseError as error:
        log.info("the schema file is not for this server, migrations run one by one: %s", error)
        return False
    return True


def _build(connection: BaseDatabaseWrapper, text: str, known: list[str]) -> None:
    with transaction.atomic(using=connection.alias):
        try:
            connection.connection.execute(text, prepare=False)  # many statements: none of them prepared
            connection.connection.execute("SET LOCAL search_path TO DEFAULT")
        except psycopg.Error as error:
            raise DatabaseError(str(error)) from error
        recorder = MigrationRecorder(connection)
        recorder.ensure_schema()
        names = [line.removeprefix(LISTED).split() for line in known]
        recorder.migration_qs.bulk_create([recorder.Migration(app=app, name=name) for app, name, _ in names])


def made_by_migrations(folder: Path, program: str = "tinhso") -> str:
    """Run every migration on a server of its own in `folder` and return what the file must hold.

    `program`: the Python module that understands `migrate --each`.
    """
    cluster = embedded(folder, durable=False)
    process = start(cluster)
    try:
        environment = {
            name: value for name, value in os.environ.items() if name not in {"DATABASE_URL", "SYSTEMS"}
        }
        environment |= {"DATA_DIR": str(folder), "DJANGO_SETTINGS_MODULE": "tinhso.project.settings.base"}
        words = [sys.executable, "-m", program, "migrate", "--verbosity=0", "--each"]
        subprocess.run(words, check=True, cwd=ROOT, env=environment)  # noqa: S603
        return "\n".join([*installed(MigrationLoader(None)), _settled(_dumped(cluster))])
    finally:
        if process:
            stop(process)
        shutil.rmtree(cluster.directory.parent, ignore_errors=True)


def _dumped(cluster: Cluster) -> str:
    words: list[Any] = [cluster.binaries / "pg_dump", "-h", cluster.socket_dir, "-U", DATABASE, "--inserts"]
    words += ["--no-owner", "--no-privileges", "--no-comments"]
    words += [f"--exclude-table-data={table}" for table in FILLED_LATER]
    return subprocess.run([*words, DATABASE], check=True, capture_output=True, text=True).stdout  # noqa: S603


def _settled(dump: str) -> str:
    """Leave out what depends on the server, keep settings inside the transaction, draw random keys anew."""
    text = _COUNTED.sub("", _SETTING.sub("SET LOCAL ", _OF_THE_SERVER.sub("", dump)))
    text = text.replace(_PATH.format("false"), _PATH.format("true"))
    return _ROW.sub(lambda row: _KEY.sub("gen_random_uuid()", row[0]), text)
