"""The counts kept ready: changed by differences with every dossier, or counted again from the facts.

Both ways write the same rows. A recount holds the table against writers, so that a difference is added
either before it reads the facts or after it has written.
"""

from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from tinhso.government.service_score.contracts import NEVER, Fact
from tinhso.government.service_score.rules import counting
from tinhso.kernel.statements import tell

Pair = tuple[Fact | None, Fact | None]
ROWS_A_STATEMENT = 500


@dataclass(frozen=True, slots=True)
class Table:
    """A table of counts: its key, its counts, and how both are made of a fact, in Python and in SQL."""

    name: str
    key: tuple[str, ...]
    counts: tuple[str, ...]
    key_of: Callable[[Fact], tuple[Hashable, ...]]
    counts_of: Callable[[Fact], tuple[int, ...]]
    sums: tuple[str, ...]


def _flag(name: str) -> str:
    return f"sum({name}::int)"


CELLS = Table(
    "service_score_monthcell",
    ("unit_id", "root_id", "branch_id", "received_month", "ended_month", "late_month"),
    counting.CELL_COUNTS,
    counting.cell_key,
    counting.cell_counts,
    ("count(*)", *map(_flag, counting.CELL_COUNTS[1:])),
)
PROCEDURES = Table(
    "service_score_procedurecell",
    ("unit_id", "root_id", "branch_id", "procedure_code", "received_month"),
    counting.PROCEDURE_COUNTS,
    counting.procedure_key,
    counting.procedure_counts,
    (_flag("received"), _flag("online"), _flag("with_result"), "sum(minutes)"),
)
TABLES = (CELLS, PROCEDURES)


def add(changes: Iterable[Pair]) -> None:
    """Add to every table what became of some facts: the new one less the old one."""
    pairs = list(changes)
    for table in TABLES:
        _upsert(table, _differences(table, pairs))


def _differences(table: Table, pairs: Sequence[Pair]) -> dict[tuple[Any, ...], list[int]]:
    found: dict[tuple[Any, ...], list[int]] = {}
    for old, new in pairs:
        for fact, sign in ((old, -1), (new, 1)):
            if fact is None:
                continue
            counts = found.setdefault(table.key_of(fact), [0] * len(table.counts))
            for place, count in enumerate(table.counts_of(fact)):
                counts[place] += sign * count
    return {key: counts for key, counts in found.items() if any(counts)}


def _upsert(table: Table, differences: Mapping[tuple[Any, ...], Sequence[int]]) -> None:
    """Write in the order of keys, so that two writers wait for each other and never deadlock."""
    rows = [(*key, *counts) for key, counts in sorted(differences.items(), key=lambda item: str(item[0]))]
    for start in range(0, len(rows), ROWS_A_STATEMENT):
        batch = rows[start : start + ROWS_A_STATEMENT]
        tell(_upsert_sql(table, len(batch)), [value for row in batch for value in row])


def _upsert_sql(table: Table, rows: int) -> str:
    columns = (*table.key, *table.counts)
    values = ", ".join([f"({', '.join(['%s'] * len(columns))})"] * rows)
    added = ", ".join(f"{name} = {table.name}.{name} + excluded.{name}" for name in table.counts)
    return (
        f"INSERT INTO {table.name} ({', '.join(columns)}) VALUES {values}"  # noqa: S608 - our own names
        f" ON CONFLICT ({', '.join(table.key)}) DO UPDATE SET {added}"
    )


def recount(month: date) -> int:
    """Count the dossiers received in a month again from the facts; return how many rows of counts it took."""
    names = ", ".join(table.name for table in TABLES)
    tell(f"LOCK TABLE {names} IN SHARE ROW EXCLUSIVE MODE")
    counted = 0
    for table in TABLES:
        tell(f"DELETE FROM {table.name} WHERE received_month = %s", [month])  # noqa: S608
        counted = tell(_recount_sql(table), [month, ""])
    return counted


def _recount_sql(table: Table) -> str:
    key = ", ".join(table.key)
    return (
        f"INSERT INTO {table.name} ({key}, {', '.join(table.counts)})"  # noqa: S608 - our own names
        f" SELECT {key}, {', '.join(table.sums)} FROM service_score_dossierfact"
        f" WHERE received_month = %s AND code <> %s GROUP BY {key}"
    )


MONTHLESS = NEVER
"""Where dossiers are counted that have not been received: their month is recounted like any other."""
