"""Every module introduces itself: a README, a manifest with an English label, a line in the list."""

import re
from importlib import import_module
from pathlib import Path

import pghistory.models
import pytest
from django.apps import apps
from django.db import models
from django.utils import translation

from tinhso.kernel.manifest import System
from tinhso.project.env import ROOT
from tinhso.project.settings.systems import PLATFORM, SECTORS

SOURCE = ROOT / "src" / "tinhso"
PILLARS = ("platform", "government", "economy", "society")
README_LINES = range(5, 61)
ENGLISH = re.compile(r"[ -~]+")
MODULES = sorted(path.parent for pillar in PILLARS for path in (SOURCE / pillar).glob("*/__init__.py"))


def name_of(module: Path) -> str:
    return "tinhso." + ".".join(module.relative_to(SOURCE).parts)


def manifest_of(module: Path) -> System:
    found = import_module(f"{name_of(module)}.manifest").SYSTEM
    assert isinstance(found, System)
    return found


by_module = pytest.mark.parametrize("module", MODULES, ids=lambda path: path.name)


@by_module
def test_a_module_has_a_short_readme(module: Path) -> None:
    lines = (module / "README.md").read_text(encoding="utf-8").splitlines()
    assert lines[0].startswith("# ")
    assert len(lines) in README_LINES


@by_module
def test_a_manifest_names_its_module_in_both_languages(module: Path) -> None:
    system = manifest_of(module)
    assert system.code == module.name
    assert system.pillar == module.parent.name
    with translation.override("vi"):
        assert str(system.label).strip()
    assert ENGLISH.fullmatch(system.label_en)


@by_module
def test_a_module_stands_in_the_list(module: Path) -> None:
    assert name_of(module) in (PLATFORM if module.parent.name == "platform" else SECTORS)


def test_a_key_of_the_menu_does_one_thing() -> None:
    keys = [item.key for module in MODULES for item in manifest_of(module).menu if item.key]
    assert sorted(keys) == sorted(set(keys))
    assert len(keys) > 3


def test_the_list_names_only_what_exists() -> None:
    known = {name_of(module) for module in MODULES}
    assert [name for name in (*PLATFORM, *SECTORS) if name not in known] == []


def own_models() -> list[type[models.Model]]:
    """Return our tables; the history tables that pghistory adds are not ours."""
    own = [model for model in apps.get_models() if model.__module__.startswith("tinhso.")]
    return [model for model in own if not issubclass(model, pghistory.models.Event)]


def words_of_tests() -> set[str]:
    files = [*SOURCE.rglob("tests/*.py"), *(ROOT / "tests").rglob("*.py")]
    return {word for path in files for word in re.findall(r"\w+", path.read_text(encoding="utf-8"))}


def test_every_table_is_seen_by_some_test() -> None:
    words = words_of_tests()
    unseen = [m._meta.label for m in own_models() if not {m.__name__, m._meta.db_table} & words]
    assert unseen == []
