"""Answers that make every difference the guards can see: one set for each combination.

Guards are evaluated by the engine itself, so the answers must be real ones. A choice has its options, a
number each constant it is compared with and its neighbours, a list nothing, one and many; a question that
may stay open is also left open.
"""

from collections.abc import Iterator, Mapping, Sequence
from itertools import product
from typing import Any

from tinhso.kernel.expression_tree import Const, Node, Select, parsed, walk
from tinhso.kernel.expression_types import Kind, Type
from tinhso.platform.cases.definition import Procedure

COMBINATIONS_MAX = 2_000
ABSENT = object()
ANOTHER_TEXT = "một câu trả lời khác"


def witnesses(p: Procedure, answers: Mapping[str, Type], always: frozenset[str]) -> Iterator[dict[str, Any]]:
    """Yield answers to what the guards ask, in every combination; `always` are never left open."""
    trees = [parsed(action.guard) for action in p.actions if isinstance(action.guard, str)]
    constants = [node.value for tree in trees for node in walk(tree) if isinstance(node, Const)]
    asked = sorted({key for tree in trees for key in _asked(tree)} & set(answers))
    open_one: dict[str, list[Any]] = {key: [] if key in always else [ABSENT] for key in asked}
    ranges = [[*open_one[key], *_values(answers[key], constants)] for key in asked]
    for chosen in product(*ranges):
        yield {key: value for key, value in zip(asked, chosen, strict=True) if value is not ABSENT}


def _asked(tree: Node) -> Iterator[str]:
    for node in walk(tree):
        if isinstance(node, Select) and getattr(node.operand, "name", "") == "answers":
            yield node.field


def _values(asked: Type, constants: Sequence[Any]) -> list[Any]:
    texts = sorted({value for value in constants if isinstance(value, str)})
    if asked.kind is Kind.BOOLEAN:
        return [True, False]
    if asked.kind in {Kind.INTEGER, Kind.NUMBER}:
        return _numbers(constants, whole=asked.kind is Kind.INTEGER)
    if asked.kind is Kind.LIST:
        one = (
            _values(asked.item, constants)[:3] if asked.item and asked.item.kind is not Kind.RECORD else [{}]
        )
        return [[], *([value] for value in one), [*one, *one]]
    return sorted(asked.values) if asked.values is not None else [*texts, ANOTHER_TEXT]


def _numbers(constants: Sequence[Any], *, whole: bool) -> list[Any]:
    found = {0, 1}
    for value in constants:
        if isinstance(value, int | float) and not isinstance(value, bool):
            found |= {int(value) - 1, int(value), int(value) + 1}
    return sorted(found) if whole else sorted(float(value) for value in found)
