"""A small believable world for tests: the demo province with its accounts.

It is loaded once for each process, into a database of its own beside the empty one of the tests.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from unittest.mock import patch

from django.conf import settings
from django.db import connection, transaction

from tinhso.kernel import clock
from tinhso.kernel.actor import Actor, ActorKind, Grant
from tinhso.kernel.manifest import SeedContext
from tinhso.kernel.registry import permissions_of_kind, systems
from tinhso.platform.access.facade import actor_for
from tinhso.platform.access.models import Account
from tinhso.platform.cases.contracts import HandOver
from tinhso.platform.organisations import facade as organisations
from tinhso.platform.organisations.contracts import UnitInfo
from tinhso.platform.people import facade as people
from tinhso.platform.people.contracts import IdentifierKind, Identity, PartialDate, Sex

POPULATION = 60
LOADED_AT = datetime(2026, 11, 2, 8, 0, tzinfo=clock.VIETNAM)
"""Grants and calendars hold from here on: tests may stand on fixed days after it, whatever today is."""
COLLECTED = HandOver(paper_number="030093001234")
"""The applicant collects in person and signs the slip."""
DOSSIERS = 80  # seeds from here on file demo dossiers; tests make their own


@dataclass(frozen=True, slots=True)
class World:
    """The units of the demo accounts, and another commune of the same district."""

    root: UnitInfo
    commune: UnitInfo
    district: UnitInfo
    other_commune: UnitInfo

    def actor(self, username: str) -> Actor:
        return actor_for(Account.objects.get(username=username), clock.now())

    def staff(self, *permissions: str, unit: UnitInfo | None = None) -> Actor:
        """Return an officer of a unit with just these permissions."""
        desk = unit or self.commune
        kind = permissions_of_kind(ActorKind.STAFF)
        grants = (Grant(kind, None), Grant(frozenset(permissions), desk.id, covers_children=False))
        return Actor(ActorKind.STAFF, name="Cán bộ thử", unit_id=desk.id, grants=grants)

    def citizen(self, name: str = "Nguyễn Văn Tùng", number: str = "030093001234") -> Actor:
        """Return a signed-in citizen, opening person and account the first time."""
        from tinhso.kernel.actor import system_actor
        from tinhso.platform.access.actions.accounts import citizen_account

        identity = Identity(
            full_name=name,
            sex=Sex.FEMALE if int(number[3]) % 2 else Sex.MALE,
            birth=PartialDate(1993, 10, 7),
            kind=IdentifierKind.PERSONAL_NUMBER,
            value=number,
            phone="0912345678",
            email="tung@example.vn",
        )
        found = citizen_account(actor=system_actor("test", ["access.citizen_sign_in"]), identity=identity)
        return actor_for(Account.objects.get(pk=found.id), clock.now())


def load() -> World:
    """Bring the world into the database one is in, for tests that must see it committed.

    The first time in a process by the real seeds; after that by copying back what they wrote.
    """
    if _written:
        _restore()
    else:
        before = _tables_with_rows()
        _seed()
        _written.update({table: _copy_out(table) for table in _tables_with_rows() - before})
        _counted.update(_sequences())
    return describe()


def _seed() -> None:
    demo = patch.object(settings, "DEMO", True), patch.object(settings, "DEMO_PERSONS", POPULATION)
    with demo[0], demo[1], clock.at(LOADED_AT):
        for seed in sorted(
            (seed for system in systems() for seed in system.seeds), key=lambda seed: seed.order
        ):
            if seed.order < DOSSIERS:
                seed.run(SeedContext(lambda text: None))


_written: dict[str, bytes] = {}
"""What the seeds wrote, by table, in PostgreSQL's own copy format."""
_counted: dict[str, int] = {}
"""How far the sequences had come then."""


def _tables_with_rows() -> set[str]:
    with connection.cursor() as cursor:
        tables = [
            table for table in connection.introspection.table_names(cursor) if "migrations" not in table
        ]
        union = " UNION ALL ".join(f"(SELECT '{table}' FROM \"{table}\" LIMIT 1)" for table in tables)
        cursor.execute(union)
        return {row[0] for row in cursor.fetchall()}


def _columns(cursor: Any, table: str) -> str:
    """Return the columns that may be written: those that are not generated."""
    cursor.execute(
        "SELECT string_agg(quote_ident(attname), ',' ORDER BY attnum) FROM pg_attribute"
        " WHERE attrelid = %s::regclass AND attnum > 0 AND NOT attisdropped AND attgenerated = ''",
        [table],
    )
    return str(cursor.fetchone()[0])


def _copy_out(table: str) -> bytes:
    with connection.cursor() as cursor:
        columns = _columns(cursor, table)
        with cursor.copy(f'COPY "{table}" ({columns}) TO STDOUT') as copy:
            return b"".join(bytes(block) for block in copy)


def _sequences() -> dict[str, int]:
    with connection.cursor() as cursor:
        cursor.execute("SELECT sequencename, last_value FROM pg_sequences WHERE last_value IS NOT NULL")
        return dict(cursor.fetchall())


def _restore() -> None:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT setval(format('%%I', sequencename)::regclass, greatest(last_value, counted))"
            " FROM pg_sequences JOIN unnest(%s::text[], %s::bigint[]) AS known (name, counted)"
            " ON name = sequencename",
            [list(_counted), list(_counted.values())],
        )
        cursor.execute("SET LOCAL session_replication_role = replica")  # neither triggers nor foreign keys
        for table, rows in _written.items():
            with cursor.copy(f'COPY "{table}" ({_columns(cursor, table)}) FROM STDIN') as copy:
                copy.write(rows)
        cursor.execute("SET LOCAL session_replication_role = origin")


def describe() -> World:
    """Find the units of the demo accounts."""
    from tinhso.platform.access.demo import demo_units

    root = organisations.roots(clock.legal_day())[0]
    commune, district = demo_units(root.id)
    others = organisations.children(district.id, clock.legal_day())
    other = next(unit for unit in others if unit.one_stop and unit.id != commune.id)
    return World(root, commune, district, other)


@contextmanager
def loaded(blocker: Any) -> Iterator[World]:
    """Look at the database of the world, inside a transaction that is rolled back."""
    empty = connection.settings_dict["NAME"]
    with blocker.unblock():
        if empty not in _filled:
            _fill(empty)
        _look_at(world_beside(empty))
        try:
            with transaction.atomic():
                yield describe()
                transaction.set_rollback(True)
        finally:
            _look_at(empty)


_filled: set[str] = set()


def world_beside(empty: str) -> str:
    """Return the name of the database that holds the world."""
    return f"{empty}_world"


def _fill(empty: str) -> None:
    """Make a copy of the empty database and load the world there."""
    connection.close()  # nobody may look at a template while it is copied
    forget(empty)
    with connection._nodb_cursor() as cursor:
        cursor.execute(f'CREATE DATABASE "{world_beside(empty)}" TEMPLATE "{empty}"')
    _look_at(world_beside(empty))
    try:
        with transaction.atomic():
            load()
            connection.run_on_commit.clear()  # nothing follows: tests find the events still waiting
        with connection.cursor() as cursor:
            cursor.execute("ANALYZE")
    finally:
        _look_at(empty)
    _filled.add(empty)


def forget(empty: str) -> None:
    """Drop the database of the world."""
    _filled.discard(empty)
    with connection._nodb_cursor() as cursor:
        cursor.execute(f'DROP DATABASE IF EXISTS "{world_beside(empty)}" WITH (FORCE)')


def _look_at(name: str) -> None:
    connection.close()
    connection.settings_dict["NAME"] = settings.DATABASES["default"]["NAME"] = name


def answers_for_birth(world: World, **changes: Any) -> dict[str, Any]:
    """Return a complete birth registration form."""
    return birth_answers(world.commune.area_code) | changes


def birth_answers(commune: str) -> dict[str, Any]:
    return {
        "child_name": "Nguyễn Minh Khôi",
        "child_birth_date": "2026-11-10",
        "child_sex": "male",
        "child_ethnicity": "Kinh",
        "child_birth_place": "Bệnh viện Phụ sản Hải Dương",
        "child_home_town": "Thanh Hà, Hải Dương",
        "birth_notice": "yes",
        "mother_name": "Phạm Thu Hường",
        "mother_birth_year": 1996,
        "father_known": "yes",
        "father_name": "Nguyễn Văn Tùng",
        "father_birth_year": 1993,
        "parents_married": "yes",
        "commune": commune,
        "address": "Số 5, phố Quang Trung",
        "relation": "father",
    }


__all__ = ["COLLECTED", "World", "answers_for_birth", "birth_answers", "describe", "load", "loaded", "people"]
