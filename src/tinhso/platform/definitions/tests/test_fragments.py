"""Parts that several definitions share."""

from pathlib import Path
from typing import Any

import pytest

from tinhso.kernel.errors import Invalid
from tinhso.platform.definitions.fragments import DEPTH_MAX, expanded
from tinhso.platform.definitions.reading import inlined


@pytest.fixture
def root(tmp_path: Path) -> Path:
    shared = tmp_path / "fragments"
    (shared / "plans").mkdir(parents=True)
    (shared / "plans" / "short.yaml").write_text("stages: [a, b]\nfirst_stage: a\n", encoding="utf-8")
    (shared / "fees.yaml").write_text("- 1\n- 2\n", encoding="utf-8")
    (shared / "nested.yaml").write_text("- include: fees\n- 3\n", encoding="utf-8")
    (shared / "loop.yaml").write_text("include: loop\n", encoding="utf-8")
    (tmp_path / "secret.yaml").write_text("password: x\n", encoding="utf-8")
    return tmp_path


def test_a_mapping_takes_what_it_lacks(root: Path) -> None:
    found = expanded({"include": "plans/short", "first_stage": "b"}, root)
    assert found == {"stages": ["a", "b"], "first_stage": "b"}


@pytest.mark.parametrize(
    ("own", "whole"),
    [
        ([0, {"include": "fees"}, 9], [0, 1, 2, 9]),
        ([{"include": "nested"}], [1, 2, 3]),
        ([{"include": "plans/short"}], [{"stages": ["a", "b"], "first_stage": "a"}]),
        ({"deep": {"list": [{"include": "fees"}]}}, {"deep": {"list": [1, 2]}}),
        ({"nothing": [1, "include"]}, {"nothing": [1, "include"]}),
    ],
)
def test_what_an_include_becomes(root: Path, own: object, whole: object) -> None:
    assert expanded(own, root) == whole


@pytest.mark.parametrize("name", ["missing", "../secret", "/etc/passwd", 7, None])
def test_only_fragments_are_included(root: Path, name: object) -> None:
    with pytest.raises(Invalid, match="Không có phần dùng chung"):
        expanded({"include": name}, root)


def test_a_list_has_no_place_in_a_mapping(root: Path) -> None:
    with pytest.raises(Invalid, match="là danh sách"):
        expanded({"include": "fees", "own": 1}, root)


def test_a_loop_is_refused(root: Path) -> None:
    with pytest.raises(Invalid, match=f"quá {DEPTH_MAX} tầng"):
        expanded({"include": "loop"}, root)


def test_a_folder_says_only_what_differs_from_the_one_it_is_based_on(tmp_path: Path) -> None:
    after = versions(tmp_path, "based_on: truoc\nlevel: commune\neffective_from: 2025-07-01\n")
    assert (after["name"], after["level"], after["templates"]) == ("Cấp phép", "commune", {"giay": "= Giấy"})
    assert "effective_to" not in after, "when the old version ends is its own affair"
    assert "scenarios" not in after, "what was true under the old law is tested under the old law"


@pytest.mark.parametrize("name", ["khong-co", "../truoc", "sau"])
def test_only_a_folder_beside_it_may_be_named(tmp_path: Path, name: str) -> None:
    with pytest.raises(Invalid):
        versions(tmp_path, f"based_on: {name}\n")


def versions(root: Path, after: str) -> dict[str, Any]:
    before = "name: Cấp phép\nlevel: district\neffective_to: 2025-07-01\n"
    for folder, text in (("truoc", before), ("sau", after)):
        (root / folder / "templates").mkdir(parents=True)
        (root / folder / "procedure.yaml").write_text(text)
    (root / "truoc" / "tests").mkdir()
    (root / "truoc" / "tests" / "a.yaml").write_text("- {title: {vi: A}}\n")
    (root / "truoc" / "templates" / "giay.typ").write_text("= Giấy")
    return inlined(root / "sau")
