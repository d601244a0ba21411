"""Cells, addresses and the drawing, without a database."""

from contextlib import suppress
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tinhso.government.designer import cells, content
from tinhso.government.designer.cells import Cell
from tinhso.government.designer.graph import graph_of
from tinhso.kernel.errors import Invalid, NotFound
from tinhso.platform.cases.tests.definitions import procedure, versions

VALUES: list[tuple[str, Any]] = [
    ("text", "Tên"),
    ("number", 8),
    ("amount", 75_000),
    ("amount", "answers.copies * 5000"),
    ("condition", True),
    ("condition", False),
    ("condition", "answers.kind == 'house'"),
    ("tick", True),
    ("lines", ["a", "b"]),
    ("texts", [{"vi": "Một", "en": "One"}, {"vi": "Hai"}]),
    ("many", ["desk", "post"]),
    ("options", [{"value": "x", "label": {"vi": "X", "en": "Ex"}}, {"value": "y", "label": {"vi": "y"}}]),
    ("labels", {"visited": {"vi": "Đã kiểm tra", "en": "Visited"}}),
    ("basis", [{"document": "15/2021/NĐ-CP", "clause": "Điều 41"}, {"document": "62/2020/QH14"}]),
]


@pytest.mark.parametrize(("kind", "value"), VALUES)
def test_what_is_shown_and_typed_again_is_the_same(kind: str, value: Any) -> None:
    cell = Cell("x", "X", kind)
    shown = cells.typed(cell, {"x": value})
    assert cells.read(cell, shown if isinstance(shown, list) else [shown], value) == value


@given(st.text(max_size=30), st.sampled_from(sorted(cells.READERS)))
def test_any_typing_is_read_or_refused(text: str, kind: str) -> None:
    with suppress(Invalid):
        cells.read(Cell("x", "X", kind), [text], None)


def test_an_empty_cell_takes_its_key_away() -> None:
    row = {"name": {"vi": "A"}, "hint": {"vi": "B", "en": "C"}}
    cells.put(row, "hint.vi", None)
    cells.put(row, "name.vi", None)
    cells.put(row, "label.vi", "D")
    assert row == {"hint": {"en": "C"}, "label": {"vi": "D"}}


def test_parts_by_address() -> None:
    whole = {"forms": [{"steps": [{"fields": [1]}]}]}
    assert content.part(whole, "forms/0/steps/0/fields") == [1]
    assert content.part(whole, "linked") == []
    changed = content.with_part(whole, "forms/0/steps/0/fields", [2])
    assert (content.part(changed, "forms/0/steps/0/fields"), whole["forms"][0]["steps"][0]["fields"]) == (
        [2],
        [1],
    )
    assert content.with_part(whole, "linked", []) == whole
    with pytest.raises(NotFound):
        content.part(whole, "forms/3/steps")


@given(st.lists(st.integers(), max_size=5), st.integers(-2, 7), st.sampled_from([-1, 1]))
def test_moving_loses_nothing(rows: list[int], index: int, by: int) -> None:
    assert sorted(content.moved(rows, index, by)) == sorted(rows)


@pytest.mark.parametrize("version", versions(), ids=lambda v: f"{v.code}-{v.effective_from}")
def test_every_process_can_be_drawn(version: Any) -> None:
    graph = graph_of(version, {}, {})
    assert {stage.code for stage in version.stages} <= {node.code for node in graph.nodes}
    places = [(node.x, node.y) for node in graph.nodes]
    assert len(set(places)) == len(places), "no node hides another"
    assert all(
        node.x + node.width <= graph.width and node.y + node.height <= graph.height for node in graph.nodes
    )


def test_a_problem_marks_its_node() -> None:
    graph = graph_of(procedure(), {"tham-tra": ["Sai."]}, {})
    assert [node.code for node in graph.nodes if node.problems] == ["tham-tra"]
