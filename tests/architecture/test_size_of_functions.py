"""Functions stay small enough to read at a glance."""

import ast
from pathlib import Path
from statistics import median

SOURCE = Path(__file__).resolve().parents[2] / "src" / "tinhso"
LINES_MAX = 50
MEDIAN_MAX = 10


def functions() -> list[tuple[str, int]]:
    found = []
    for path in SOURCE.rglob("*.py"):
        if "migrations" in path.parts or "tests" in path.parts:
            continue
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                found.append((f"{path}:{node.name}", (node.end_lineno or node.lineno) - node.lineno + 1))
    return found


def test_no_function_is_long() -> None:
    assert [f for f in functions() if f[1] > LINES_MAX] == []


def test_the_median_is_short() -> None:
    assert median(lines for _, lines in functions()) <= MEDIAN_MAX
