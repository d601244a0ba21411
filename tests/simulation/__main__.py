"""`make simulate DAYS=30 SHARE=0.02`: a province at work, through the real actions, faster than its clock.

SHARE is the part of a province's 700,000 dossiers a year that is filed; every core plays its own communes.
It prints, month by month, what happened and what a dossier cost, and then checks the books.
"""

import argparse
import json
import os
import subprocess
import sys
from collections import Counter
from dataclasses import asdict
from datetime import datetime, timedelta
from pathlib import Path
from random import Random
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
DOSSIERS_A_YEAR, WORKING_DAYS_A_YEAR = 700_000, 250


def main() -> int:
    """Prepare an installation of its own, play, report, check."""
    options = arguments()
    os.environ |= {
        "DATA_DIR": str(ROOT / ".data-simulate"),
        "DJANGO_SETTINGS_MODULE": "tinhso.project.settings.base",
        "LOG_LEVEL": "ERROR",
    }
    return play(options) if options.part is not None else lead(options)


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser()
    parser.add_argument("--days", type=int, default=30)
    parser.add_argument("--share", type=float, default=0.02)
    parser.add_argument("--seed", default="2026")
    parser.add_argument("--start", default="")
    parser.add_argument("--parts", type=int, default=os.cpu_count() or 1)
    parser.add_argument("--part", type=int)
    return parser.parse_args()


def lead(options: argparse.Namespace) -> int:
    """Start the database and one player a core; add up what they say."""
    from tests.performance.stand import start_authorities
    from tinhso.project.env import env
    from tinhso.project.postgres import embedded, start, stop

    database = start(embedded(env().data_dir))
    authorities = None
    try:
        prepare = [sys.executable, "-m", "tinhso", "prepare"]
        subprocess.run(prepare, check=True, stdout=subprocess.DEVNULL)
        authorities = start_authorities(ROOT)
        command = [sys.executable, "-m", "tests.simulation", *sys.argv[1:]]
        begin = ["--start", datetime.now().astimezone().date().isoformat()]
        players = [
            subprocess.Popen([*command, *begin, "--part", str(part)], stdout=subprocess.PIPE, cwd=ROOT)
            for part in range(options.parts)
        ]
        said = [player.communicate()[0] for player in players]
        failed = [player.returncode for player in players if player.returncode]
        return 1 if failed else report([json.loads(text) for text in said], options) | check()
    finally:
        if authorities:
            authorities.terminate()
        stop(database)


def play(options: argparse.Namespace) -> int:
    """Play one part of the province and say what came of it as JSON."""
    import django

    django.setup()
    from tests.performance.lifecycle import attachment
    from tests.simulation.year import part_of
    from tinhso.kernel import clock

    chance = Random(f"{options.seed}/{options.part}")
    province = part_of(chance, attachment(), options.part, options.parts)
    a_day = DOSSIERS_A_YEAR * options.share / WORKING_DAYS_A_YEAR / options.parts
    midnight = datetime.fromisoformat(options.start).replace(tzinfo=clock.VIETNAM) + timedelta(days=1)
    province.run(midnight, options.days, a_day)
    print(json.dumps({month: asdict(figures) for month, figures in province.months.items()}))
    return 0


def report(parts: list[dict[str, Any]], options: argparse.Namespace) -> int:
    """Print a line a month: the cost of a dossier must not grow with the year."""
    out = sys.stdout.write
    out(f"{'month':<9}{'filed':>8}{'finished':>10}{'late':>7}{'steps':>8}{'seconds':>9}{'ms a step':>11}\n")
    total: Counter[str] = Counter()
    for month in sorted({month for part in parts for month in part}):
        found: Counter[str] = Counter()
        for part in parts:
            found.update({k: v for k, v in part.get(month, {}).items() if isinstance(v, int | float)})
        late = 100 * found["late"] / (found["finished"] or 1)
        acts = (found["filed"] + found["steps"]) or 1
        out(
            f"{month:<9}{found['filed']:>8}{found['finished']:>10}{late:>6.1f}%{found['steps']:>8}"
            f"{found['seconds']:>9.1f}{1000 * found['seconds'] / acts:>11.1f}\n"
        )
        total.update(found)
    cost = total["seconds"] / (total["filed"] or 1)
    hours = cost * DOSSIERS_A_YEAR / options.parts / 3600
    out(f"{total['filed']} dossiers, {cost * 1000:.0f} ms of one core each, events and history included;\n")
    out(f"a whole year of {DOSSIERS_A_YEAR:,} would take {hours:.1f} hours on {options.parts} cores.\n")
    return 0


def check() -> int:
    """Check the books: codes once, chains whole, every event delivered."""
    import django

    django.setup()
    from django.db import connection

    from tests.simulation.books import faults

    found = faults()
    sys.stdout.write(", ".join(f"{name}: {count}" for name, count in found.items()) + "\n")
    connection.close()
    connection.close_pool()  # type: ignore[attr-defined]
    return 1 if any(found.values()) else 0


if __name__ == "__main__":
    raise SystemExit(main())
