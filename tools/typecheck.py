"""mypy strict where a wrong type costs most: kernel, contracts, rules, facades, actions."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PATTERNS = (
    "kernel/*.py",
    "**/contracts.py",
    "**/rules.py",
    "**/rules/*.py",
    "**/facade.py",
    "**/actions/*.py",
)


def main() -> int:
    """Run mypy over the strict files; returns its exit code."""
    source = ROOT / "src" / "tinhso"
    files = sorted({str(path) for pattern in PATTERNS for path in source.glob(pattern)})
    return subprocess.call([sys.executable, "-m", "mypy", "--no-error-summary", *files], cwd=ROOT)


if __name__ == "__main__":
    raise SystemExit(main())
