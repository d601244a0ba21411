"""Run every measurement and print a table and JSON lines.

`python -m tests.performance [--quick]`. Nothing here is a timed test: the figures inform.
"""

import argparse
import json
import os
import sys
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]


def main() -> int:
    """Prepare an installation of its own, measure, report."""
    options = arguments()
    os.environ |= {
        "DATA_DIR": str(ROOT / ".data-bench"),
        "PORT": "8090",
        "NATIONAL_IDENTITY_PORT": "8091",
        "CERTIFICATES_PORT": "8092",
        "DOCUMENT_AXIS_URL": "http://127.0.0.1:9/none",
        "DJANGO_SETTINGS_MODULE": "tinhso.project.settings.base",
        "LOG_LEVEL": "WARNING",
    }
    from tests.performance.stand import Stand

    with Stand(ROOT) as stand:
        from tests.performance import measurements

        rows = measurements.run(
            stand, dossiers=options.dossiers, persons=options.persons, seconds=options.seconds
        )
    report(rows)
    return 0


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser()
    parser.add_argument("--dossiers", type=int, default=1_000_000)
    parser.add_argument("--persons", type=int, default=1_900_000)
    parser.add_argument("--seconds", type=int, default=20)
    return parser.parse_args()


def report(rows: list[dict[str, Any]]) -> None:
    """Print the table and write the lines."""
    width = max(len(row["measure"]) for row in rows)
    for row in rows:
        limit = f"  ({row['limit']})" if row.get("limit") else ""
        sys.stdout.write(
            f"{row['measure']:<{width}}  {row['value']:>12,.1f} {row['unit']:<14}{row.get('ratio', '')}{limit}\n"
        )
    lines = "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)
    (ROOT / "bench-results.jsonl").write_text(lines, encoding="utf-8")


if __name__ == "__main__":
    raise SystemExit(main())
