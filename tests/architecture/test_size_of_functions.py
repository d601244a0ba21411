"""Functions stay small enough to read at a glance."""

import ast
from pathlib import Path
from statistics import median

SOURCE = Path(__file__).resolve().parents[2] / "src" / "tinhso"
LINES_MAX = 50
MEDIAN_MAX = 10


def functions() -> list[tuple[str, int]]:
    files = (p for p in SOURCE.rglob("*.py") if "migrations" not in p.parts and "tests" not in p.parts)
    return [
        (f"{path}:{node.name}", (node.end_lineno or node.lineno) - node.lineno + 1)
        for path in files
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    ]


def test_no_function_is_long() -> None:
    assert [f for f in functions() if f[1] > LINES_MAX] == []


def test_the_median_is_short() -> None:
    assert median(lines for _, lines in functions()) <= MEDIAN_MAX
