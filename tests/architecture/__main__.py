"""`python -m tests.architecture [access_matrix] [openapi] [query_counts]`: write the committed tables again.

`access_matrix.json` says who may do what, `openapi.json` what the API is, `query_counts.json` what each
page asks of the database. Without a name all are written. Read their differences before committing.
"""

import os
import subprocess
import sys

MEASURED = ("access_matrix", "query_counts")
NAMES = {"openapi", *MEASURED}


def main(*names: str) -> int:
    """Write the named tables; returns the exit code."""
    wanted = set(names or NAMES)
    if unknown := wanted - NAMES:
        sys.stderr.write(f"unknown: {', '.join(sorted(unknown))}\n\n{__doc__}")
        return 2
    commands = [["tests.architecture.openapi"]] if "openapi" in wanted else []
    tests = [f"tests/architecture/test_{name}.py" for name in MEASURED if name in wanted]
    commands += [["pytest", "-n", "0", "-q", *tests]] if tests else []
    rewrite = {f"REWRITE_{name.upper()}": "1" for name in wanted}
    environment = {**os.environ, **rewrite}
    return max(
        subprocess.run([sys.executable, "-m", *words], env=environment, check=False).returncode
        for words in commands
    )


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
