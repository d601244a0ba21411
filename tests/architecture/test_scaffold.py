"""`tinhso new-system` makes a system that passes every check, in a copy of the source."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote, urlencode

import pytest
from django.conf import settings

from tinhso.project.env import ROOT

COPIED = ("src", "tools", "conftest.py", "pyproject.toml", ".importlinter")
SYSTEM = "src/tinhso/economy/bee_keeping"
STRICT = ("contracts", "rules", "facade", "actions/open_entry", "actions/close_entry", "selectors", "rest")


def database_url() -> str:
    """Name another database of the same server, so that two suites never meet."""
    default = settings.DATABASES["default"]
    user = ":".join(quote(default[key], safe="") for key in ("USER", "PASSWORD") if default.get(key))
    query = {"host": default["HOST"], "port": default.get("PORT", "")}
    return f"postgresql://{user}@/scaffold?{urlencode({k: v for k, v in query.items() if v})}"


def environment(folder: Path) -> dict[str, str]:
    inherited = {
        key: value for key, value in os.environ.items() if not key.startswith(("PYTEST", "COV", "SYSTEMS"))
    }
    own = {
        "PYTHONPATH": f"{folder}{os.pathsep}{folder / 'src'}",
        "DATABASE_URL": database_url(),
        "TEST_DATA_DIR": str(folder / "data"),
    }
    return inherited | own


class Copy:
    """A copy of the source in which commands run."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        for name in COPIED:
            source = ROOT / name
            if source.is_dir():
                shutil.copytree(source, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
            else:
                shutil.copy2(source, folder / name)

    def run(self, *words: str) -> "subprocess.CompletedProcess[str]":
        """Run a Python module, or code after ``-c``."""
        return subprocess.run(
            [sys.executable, *(words if words[:1] == ("-c",) else ("-m", *words))],
            cwd=self.folder,
            env=environment(self.folder),
            capture_output=True,
            text=True,
            check=False,
        )

    def expect(self, *words: str) -> str:
        done = self.run(*words)
        assert done.returncode == 0, f"{words[0]}\n{done.stdout}\n{done.stderr}"
        return done.stdout

    def files(self) -> set[Path]:
        return {path for path in (self.folder / "src").rglob("*") if "__pycache__" not in path.parts}


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Copy]:
    made = Copy(tmp_path_factory.mktemp("scaffold"))
    said = made.expect("tinhso", "new-system", "economy", "bee_keeping", "Nuôi ong")
    assert SYSTEM in said
    yield made
    shutil.rmtree(made.folder)


def test_it_adds_one_folder_and_one_line(copy: Copy) -> None:
    before = (ROOT / "src/tinhso/project/settings/systems.py").read_text(encoding="utf-8").splitlines()
    after = (copy.folder / "src/tinhso/project/settings/systems.py").read_text(encoding="utf-8").splitlines()
    assert [line for line in after if line not in before] == ['    "tinhso.economy.bee_keeping",']
    assert len(after) == len(before) + 1
    made = {path.name for path in (copy.folder / SYSTEM).iterdir()} - {"__pycache__"}
    assert made >= {
        "README.md",
        "manifest.py",
        "contracts.py",
        "rules.py",
        "facade.py",
        "migrations",
        "tests",
    }
    assert (copy.folder / SYSTEM / "migrations" / "0001_initial.py").is_file()


def test_its_code_is_clean_and_typed(copy: Copy) -> None:
    copy.expect("ruff", "check", SYSTEM)
    copy.expect("ruff", "format", "--check", SYSTEM)
    files = [f"{SYSTEM}/{name}.py" for name in STRICT]
    copy.expect("mypy", "--follow-imports", "silent", "--cache-dir", os.devnull, *files)


def test_it_keeps_the_import_contracts(copy: Copy) -> None:
    lint = "from importlinter.cli import lint_imports_command; lint_imports_command()"
    assert "0 broken" in copy.expect("-c", lint, "--no-cache")


def test_its_texts_are_translated(copy: Copy) -> None:
    from tinhso.platform.shell.messages import untranslated

    assert untranslated([copy.folder / SYSTEM]) == []


def test_its_own_tests_pass(copy: Copy) -> None:
    said = copy.expect("pytest", "-n", "0", "--create-db", "-p", "no:randomly", SYSTEM)
    assert "skipped" not in said


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        ((), "trụ cột"),
        (("platform", "bees"), "trụ cột"),
        (("economy", "Bee-Keeping"), "chữ thường"),
        (("economy", "../bees"), "chữ thường"),
        (("economy", "cases"), "đã có"),
        (("economy", "bee_keeping"), "đã có"),
        (("economy", "bees", 'Ong "mật"'), "Nhãn"),
        (("economy", "bees", "Ong", "mật"), "ngoặc kép"),
    ],
)
def test_what_it_refuses_changes_nothing(copy: Copy, words: tuple[str, ...], reason: str) -> None:
    before = copy.files()
    done = copy.run("tinhso", "new-system", *words)
    assert done.returncode == 2
    assert reason in done.stderr
    assert "Cách dùng" in done.stderr
    assert copy.files() == before


def test_a_failure_half_way_takes_everything_back(copy: Copy) -> None:
    listed = copy.folder / "src/tinhso/project/settings/systems.py"
    text, before = listed.read_text(encoding="utf-8"), copy.files()
    broken = text.replace("SECTORS = [\n", "SECTORS = [  # changed by hand\n")
    listed.write_text(broken, encoding="utf-8")
    try:
        done = copy.run("tinhso", "new-system", "society", "bees")
        assert done.returncode == 1
        assert "giữ như cũ" in done.stderr
        assert listed.read_text(encoding="utf-8") == broken
        assert copy.files() == before
    finally:
        listed.write_text(text, encoding="utf-8")
