"""`python -m tests.architecture [access_matrix] [openapi] [query_counts]`: write the committed tables again.

`access_matrix.json` says who may do what, `openapi.json` what the API is, `query_counts.json` what each
page asks of the database. Without a name all are written. Read their differences before committing.
"""

import os
import subprocess
import sys

NAMES = ("access_matrix", "openapi", "query_counts")


def main(*names: str) -> int:
    """Write the named tables; returns the exit code."""
    wanted = set(names or NAMES)
    if unknown := wanted.difference(NAMES):
        sys.stderr.write(f"unknown: {', '.join(sorted(unknown))}\n\n{__doc__}")
        return 2
    tests = [f"tests/architecture/test_{name}.py" for name in NAMES if name in wanted]
    environment = {**os.environ, **{f"REWRITE_{name.upper()}": "1" for name in wanted}}
    command = [sys.executable, "-m", "pytest", "-n", "0", "-q", *tests]
    return subprocess.run(command, env=environment, check=False).returncode


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
