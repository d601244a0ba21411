import json
import shutil
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.core.management import CommandError, call_command

from tinhso.kernel.registry import definition_kinds
from tinhso.platform.definitions import facade as definitions
from tinhso.platform.people.models import Person
from tinhso.platform.places import facade as places
from tinhso.project import cli, settings_page

SCHEMAS = settings.DEFINITIONS_DIR / "schemas"
CALENDAR = "calendars/vn.yaml"


def run(*words: str) -> str:
    said = StringIO()
    call_command(*words, stdout=said)
    return said.getvalue()


class TestDefinitions:
    @pytest.fixture
    def folder(self, tmp_path: Path) -> Path:
        """The calendars and the law of the project, to be changed at will."""
        for name in ("calendars", "legal"):
            shutil.copytree(settings.DEFINITIONS_DIR / name, tmp_path / name)
        return tmp_path

    def check(self, folder: Path) -> tuple[int, str]:
        said = StringIO()
        with pytest.raises(SystemExit) as left:
            call_command("definitions", "check", "--folder", str(folder), stdout=said)
        return int(left.value.code or 0), said.getvalue()

    def test_the_folder_of_the_project_has_no_fault(self) -> None:
        assert self.check(settings.DEFINITIONS_DIR) == (0, "Không có lỗi nào.\n")

    def test_a_fault_is_named_with_its_file(self, folder: Path) -> None:
        path = folder / CALENDAR
        path.write_text(path.read_text(encoding="utf-8") + "\nnonsense: true\n", encoding="utf-8")
        code, said = self.check(folder)
        assert code == 1
        assert said.startswith(f"{CALENDAR}: ")
        assert "nonsense" in said

    def test_an_unknown_law_is_named(self, tmp_path: Path) -> None:
        shutil.copytree(settings.DEFINITIONS_DIR / "procedures", tmp_path / "procedures")
        code, said = self.check(tmp_path)
        assert code == 1
        assert "chưa có trong danh mục văn bản" in said

    @pytest.mark.parametrize("kind", sorted(definition_kinds()))
    def test_the_committed_schemas_are_current(self, kind: str, tmp_path: Path) -> None:
        definitions.export_schemas(tmp_path)
        committed = (SCHEMAS / f"{kind}.json").read_text(encoding="utf-8")
        assert committed == (tmp_path / f"{kind}.json").read_text(encoding="utf-8"), (
            "run tinhso definitions schemas"
        )
        assert json.loads(committed)["$schema"].startswith("https://json-schema.org/")

    def test_no_schema_is_left_over(self) -> None:
        assert {path.stem for path in SCHEMAS.glob("*.json")} == set(definition_kinds())

    def test_schemas_are_written(self, folder: Path) -> None:
        assert "schemas/calendar.json" in run("definitions", "schemas", "--folder", str(folder))
        assert (folder / "schemas" / "calendar.json").is_file()

    @pytest.mark.django_db
    def test_what_loading_would_change(self, folder: Path) -> None:
        said = run("definitions", "diff", "--folder", str(folder))
        assert f"{CALENDAR}: mới" in said
        assert definitions.load_folder(folder) > 0
        assert run("definitions", "diff", "--folder", str(folder)).startswith("0 định nghĩa")
        path = folder / CALENDAR
        text = path.read_text(encoding="utf-8")
        title = definitions.parse("calendar", text).title
        path.write_text(text.replace(title, "Lịch khác"), encoding="utf-8")
        said = run("definitions", "diff", "--folder", str(folder))
        assert f"{CALENDAR}: thay phiên bản 1" in said
        assert [line for line in said.splitlines() if line.startswith("+") and "Lịch khác" in line]
        assert said.endswith("1 định nghĩa sẽ có phiên bản mới khi chạy tinhso load.\n")


@pytest.mark.django_db
class TestPeopleGenerate:
    @pytest.fixture
    def country(self) -> None:
        from tinhso.kernel.actor import system_actor

        actor = system_actor("test", ["places.manage"])
        places.load_areas(actor=actor, folder=settings.DEFINITIONS_DIR / "places")

    def test_a_population_is_loaded_once(self, country: None) -> None:
        said = run("people_generate", "--persons", "80", "--seed", "7")
        assert said.startswith("Đã nạp 80 người trong ")
        assert Person.objects.count() >= 80
        assert "đã nạp từ trước" in run("people_generate", "--persons", "80", "--seed", "7")

    def test_numbers_that_are_taken_are_explained(self, country: None) -> None:
        from django.db import transaction

        run("people_generate", "--persons", "80", "--seed", "7")
        before = Person.objects.count()
        with pytest.raises(CommandError, match="--seed khác"), transaction.atomic():
            run("people_generate", "--persons", "90", "--seed", "7")
        assert Person.objects.count() == before

    @pytest.mark.parametrize("number", ["0", "-5"])
    def test_nobody_is_no_population(self, number: str) -> None:
        with pytest.raises(CommandError, match="--persons"):
            run("people_generate", "--persons", number)


class TestSettings:
    def test_the_table_is_printed(self) -> None:
        assert "| `PORT` | `8000` | Port of the web server |" in run("settings")

    def test_the_page_is_written(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        page = tmp_path / "configure.md"
        page.write_text(f"# Configure\n{settings_page.BEGIN}old\n{settings_page.END}rest\n", encoding="utf-8")
        monkeypatch.setattr(settings_page, "PAGE", page)
        run("settings", "--write")
        text = page.read_text(encoding="utf-8")
        assert text.startswith("# Configure\n")
        assert text.endswith("rest\n")
        assert "old" not in text
        assert settings_page.table() in text


class TestCli:
    @pytest.fixture
    def asked(self, monkeypatch: pytest.MonkeyPatch) -> list[Any]:
        found: list[Any] = []
        monkeypatch.setattr("django.core.management.execute_from_command_line", found.append)
        return found

    @pytest.mark.parametrize("words", [[], ["-h"], ["--help"]])
    def test_help_lists_our_own_words(self, words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
        assert cli.main(words) == 0
        said = capsys.readouterr().out
        assert all(name in said for name in cli.OWN)

    @pytest.mark.parametrize(
        ("words", "passed"),
        [
            (["people-generate", "--persons", "5"], ["tinhso", "people_generate", "--persons", "5"]),
            (["migrate", "--plan"], ["tinhso", "migrate", "--plan"]),
            (["--version"], ["tinhso", "--version"]),
        ],
    )
    def test_everything_else_is_djangos(self, asked: list[Any], words: list[str], passed: list[str]) -> None:
        assert cli.main(words) == 0
        assert asked == [passed]

    def test_run_and_new_system_are_ours(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr("tinhso.project.supervisor.run", lambda: 7)
        monkeypatch.setattr("tinhso.project.scaffold.new_system", lambda *words: len(words))
        assert cli.main(["run"]) == 7
        assert cli.main(["new-system", "economy", "bees"]) == 2


@pytest.mark.django_db
def test_accounts_names_every_demo_account() -> None:
    said = run("accounts")
    for name in ("mot-cua-xa", "chuyen-vien-xa", "lanh-dao-xa", "quan-tri", "kiem-tra"):
        assert name in said


def test_our_commands_stay_thin() -> None:
    folder = Path(cli.__file__).parent / "management" / "commands"
    long = {path.name: n for path in folder.glob("*.py") if (n := len(path.read_text().splitlines())) > 40}
    assert long == {}
