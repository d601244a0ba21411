"""Load the national lists by COPY. The same file again costs one read of its digest."""

import csv
import hashlib
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any

from django.db import connection

from tinhso.kernel.actions import action, emit
from tinhso.kernel.actor import Actor
from tinhso.kernel.bulk import copying
from tinhso.kernel.clock import now
from tinhso.kernel.ids import new_id
from tinhso.kernel.locks import advisory_lock
from tinhso.kernel.text_vi import fold, nfc
from tinhso.platform.places.contracts import AreasLoaded
from tinhso.platform.places.models import LoadedFile

UNITS_FILE = "administrative_units.csv"
SUCCESSIONS_FILE = "administrative_unit_successions.csv"
Record = dict[str, str]

_AREA_COLUMNS = (
    "id, code, level, name, folded_name, kind, parent_code,"
    " valid_from, valid_to, latitude, longitude, area_km2"
)
_AREA_UPDATE = """
UPDATE places_area a SET name=n.name, folded_name=n.folded_name, kind=n.kind, parent_code=n.parent_code,
  valid_to=n.valid_to, latitude=n.latitude, longitude=n.longitude, area_km2=n.area_km2
FROM incoming n WHERE a.code=n.code AND a.valid_from IS NOT DISTINCT FROM n.valid_from
  AND (a.name, a.kind, a.parent_code, a.valid_to, a.latitude, a.longitude, a.area_km2)
   IS DISTINCT FROM (n.name, n.kind, n.parent_code, n.valid_to, n.latitude, n.longitude, n.area_km2)
"""
_AREA_INSERT = f"""
INSERT INTO places_area ({_AREA_COLUMNS}) SELECT {_AREA_COLUMNS} FROM incoming
ON CONFLICT (code, valid_from) DO NOTHING
"""  # noqa: S608
_SUCCESSION_COLUMNS = 'id, level, old_code, "on", new_code, share'
_SUCCESSION_INSERT = f"""
INSERT INTO places_areasuccession ({_SUCCESSION_COLUMNS}) SELECT {_SUCCESSION_COLUMNS} FROM incoming
ON CONFLICT (old_code, "on", new_code) DO UPDATE SET share=excluded.share
  WHERE places_areasuccession.share <> excluded.share
"""  # noqa: S608


@action("places.manage")
def load_areas(*, actor: Actor, folder: Path) -> int:
    """Bring the tables to what the files say; return the rows read (0: nothing new)."""
    advisory_lock("places.load")
    read = _load(folder / UNITS_FILE, "places_area", _AREA_COLUMNS, _area, (_AREA_UPDATE, _AREA_INSERT))
    return read + _load(
        folder / SUCCESSIONS_FILE,
        "places_areasuccession",
        _SUCCESSION_COLUMNS,
        _succession,
        (_SUCCESSION_INSERT,),
    )


def _load(
    path: Path, table: str, columns: str, row_of: Callable[[Record], Sequence[Any]], merges: Iterable[str]
) -> int:
    content = path.read_bytes()
    digest = hashlib.sha256(content).hexdigest()
    if LoadedFile.objects.filter(name=path.name, digest=digest).exists():
        return 0
    rows = [row_of(record) for record in csv.DictReader(content.decode("utf-8-sig").splitlines())]
    _merge(table, columns, rows, merges)
    LoadedFile.objects.update_or_create(
        name=path.name, defaults={"digest": digest, "rows": len(rows), "loaded_at": now()}
    )
    emit(AreasLoaded(file=path.name, digest=digest, rows=len(rows)))
    return len(rows)


def _merge(table: str, columns: str, rows: Sequence[Sequence[Any]], merges: Iterable[str]) -> None:
    with connection.cursor() as cursor:
        cursor.execute(f"CREATE TEMPORARY TABLE incoming (LIKE {table}) ON COMMIT DROP")
        with copying("incoming", columns) as copy:
            for row in rows:
                copy.write_row(row)
        for statement in merges:
            cursor.execute(statement)
        cursor.execute("DROP TABLE incoming")
        cursor.execute(f"ANALYZE {table}")


def _area(record: Record) -> Sequence[Any]:
    name = nfc(record["name"])
    return (
        new_id(),
        record["code"],
        record["level"],
        name,
        fold(name),
        nfc(record["kind"]),
        record["parent_code"],
        record["valid_from"] or None,
        record["valid_to"] or None,
        record["latitude"] or None,
        record["longitude"] or None,
        record["area_km2"] or None,
    )


def _succession(record: Record) -> Sequence[Any]:
    return (
        new_id(),
        record["level"],
        record["old_code"],
        record["on"],
        record["new_code"],
        record["share"],
    )
