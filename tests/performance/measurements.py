"""The measurements themselves, each a row with its ratio and what limits it."""

import re
import subprocess

from tests.performance import counting, filling, lifecycle, reading
from tests.performance.client import CLIENTS
from tests.performance.documents import documents_rows
from tests.performance.exchange import edxml_rows
from tests.performance.rows import Row, row
from tests.performance.signing import signing_rows
from tests.performance.stand import Stand

FEW = 10_000
FILES_EACH, EVENTS_EACH = 3, 8


def run(stand: Stand, *, dossiers: int, persons: int, seconds: int) -> list[Row]:
    """Run all; the order goes from the small database to the large one."""
    pgbench = pgbench_tps(stand, seconds)
    rows = [row("pgbench TPC-B, 8 clients", pgbench, "tps", limit="commit fsync and two cores")]
    bench = lifecycle.bench(stand, seconds, pgbench)
    filling.dossiers(FEW)
    small_page = reading.worklist_alone_ms(stand)
    found, small = lifecycle.whole(bench, f"at {FEW:,} dossiers")
    rows += [
        *found,
        *lifecycle.parts(bench),
        *counting.rows(persons),
        *edxml_rows(),
        *signing_rows(),
        *documents_rows(stand, dossiers),
        *_filled(dossiers),
    ]
    found, large = lifecycle.whole(bench, f"at {dossiers:,} dossiers")
    rows += [
        *found,
        row("CPU of a lifecycle, large against small", large / small, "ratio"),
        row("worklist page, large against small", reading.worklist_alone_ms(stand) / small_page, "ratio"),
        *reading.rows_at_size(stand, seconds),
    ]
    rows += [row(f"memory {name}", value, "MiB PSS") for name, value in stand.memory_mib().items()]
    return rows


def _filled(dossiers: int) -> list[Row]:
    rates = {
        f"bulk dossiers ({dossiers:,})": filling.dossiers(dossiers),
        f"bulk files ({dossiers * FILES_EACH:,})": filling.files(dossiers * FILES_EACH),
        f"bulk events ({dossiers * EVENTS_EACH:,})": filling.events(dossiers * EVENTS_EACH),
    }
    return [row(name, rate, "rows/s") for name, rate in rates.items()]


def pgbench_tps(stand: Stand, seconds: int) -> float:
    """Return TPC-B transactions a second of the same server with eight clients."""
    from tinhso.project.postgres import run_sql

    base = [str(stand.cluster.binaries / "pgbench"), "-h", str(stand.cluster.socket_dir), "-U", "tinhso"]
    if run_sql(stand.cluster, "SELECT 1 FROM pg_database WHERE datname='bench'") != "1":
        run_sql(stand.cluster, "CREATE DATABASE bench")
        subprocess.run([*base, "-i", "-s", "20", "-q", "bench"], check=True, capture_output=True)
    measure = [*base, "-c", str(CLIENTS), "-j", "2", "-T", str(seconds), "bench"]
    output = subprocess.run(measure, check=True, capture_output=True, text=True).stdout
    found = re.search(r"tps = ([\d.]+)", output)
    assert found
    return float(found.group(1))
