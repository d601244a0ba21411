"""`python -m tests.architecture access_matrix|query_counts` measures again and rewrites the table."""

import os
import subprocess
import sys

TABLES = ("access_matrix", "query_counts")


def main(*names: str) -> int:
    """Run the test of each table with leave to rewrite it; returns the exit code."""
    if not names or not set(names) <= set(TABLES):
        sys.stderr.write(f"{__doc__}\n")
        return 2
    rewrite = {f"REWRITE_{name.upper()}": "1" for name in names}
    tests = [f"tests/architecture/test_{name}.py" for name in names]
    command = [sys.executable, "-m", "pytest", *tests, "-n", "0", "-q"]
    return subprocess.run(command, env={**os.environ, **rewrite}, check=False).returncode


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
