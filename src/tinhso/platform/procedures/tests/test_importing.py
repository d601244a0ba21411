"""Taking records over: once, in order, without touching what is under way."""

import json
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from tinhso.kernel.actor import Actor, ActorKind
from tinhso.kernel.errors import Conflict, Denied, Invalid, NotFound
from tinhso.kernel.ids import new_id
from tinhso.platform.definitions.models import Definition
from tinhso.platform.events.models import Event
from tinhso.platform.procedures import facade, selectors
from tinhso.platform.procedures.contracts import EntryInfo, Filters, ImportState
from tinhso.platform.procedures.models import Entry, Import
from tinhso.platform.procedures.reading import lines_of
from tinhso.platform.procedures.record import Record
from tinhso.platform.procedures.tests.conftest import record


def data(*records: Record) -> bytes:
    return "\n".join(lines_of(records)).encode()


def take(actor: Actor, *records: Record) -> Import:
    key = facade.check_file(actor=actor, file_name="a.jsonl", data=data(*records))
    facade.apply_import(actor=actor, import_id=key)
    return selectors.checked_import(key)


def versions(code: str) -> list[tuple[int, str]]:
    rows = Definition.objects.filter(kind="procedure", code=code).order_by("version")
    return list(rows.values_list("version", "status"))


@pytest.mark.django_db
class TestImport:
    def test_a_checked_file_changes_nothing_yet(self, importer: Actor) -> None:
        key = facade.check_file(actor=importer, file_name="a.jsonl", data=data(record()) + b"\n{")
        row = selectors.checked_import(key)
        assert (row.state, row.report["new"], len(row.report["refused"])) == ("checked", ["1.009999"], 1)
        assert not Entry.objects.exists()
        assert not Definition.objects.filter(code="1.009999").exists()

    def test_taking_over_makes_a_version_and_lists_it(self, importer: Actor) -> None:
        row = take(importer, record())
        assert (row.state, row.lines) == (ImportState.APPLIED, [])
        assert versions("1.009999") == [(1, "effective")]
        [entry] = facade.entries(Filters()).rows
        assert isinstance(entry, EntryInfo)
        assert (entry.code, entry.generic, entry.as_of) == ("1.009999", True, "2026-06")
        types = set(Event.objects.values_list("type", flat=True))
        assert {"procedures.records_imported", "definitions.effective"} <= types

    def test_the_stored_version_holds_everything(self, importer: Actor) -> None:
        take(importer, record())
        content = Definition.objects.get(code="1.009999").content
        assert content["record"]["digest"] == record().digest
        assert {"papers", "stages", "actions", "forms", "templates", "time_limits"} <= content.keys()

    def test_the_same_again_is_no_version(self, importer: Actor) -> None:
        take(importer, record())
        again = take(importer, record())
        assert (again.report["new"], again.report["changed"], again.report["same"]) == ([], [], 1)
        assert versions("1.009999") == [(1, "effective")]

    def test_a_changed_record_is_the_next_version(self, importer: Actor) -> None:
        take(importer, record())
        take(importer, record(name="Cấp giấy phép thử nghiệm (sửa đổi)"))
        assert versions("1.009999") == [(1, "superseded"), (2, "effective")]
        assert facade.names(["1.009999"]) == {"1.009999": "Cấp giấy phép thử nghiệm (sửa đổi)"}
        take(importer, record())
        assert [number for number, _status in versions("1.009999")] == [1, 2, 3]

    def test_a_second_press_does_nothing(self, importer: Actor) -> None:
        row = take(importer, record())
        assert facade.apply_import(actor=importer, import_id=row.pk).taken == 0
        assert selectors.checked_import(row.pk).report["new"] == ["1.009999"]

    def test_a_dropped_file_cannot_be_taken_over(self, importer: Actor) -> None:
        key = facade.check_file(actor=importer, file_name="a.jsonl", data=data(record()))
        facade.drop_import(actor=importer, import_id=key)
        with pytest.raises(Conflict):
            facade.apply_import(actor=importer, import_id=key)
        with pytest.raises(Conflict):
            facade.drop_import(actor=importer, import_id=key)

    def test_a_hidden_record_is_not_listed(self, importer: Actor) -> None:
        take(importer, record(state="hidden"))
        assert facade.entries(Filters()).rows == []
        take(importer, record())
        assert len(facade.entries(Filters()).rows) == 1

    def test_an_empty_file_is_refused(self, importer: Actor) -> None:
        with pytest.raises(Invalid):
            facade.check_file(actor=importer, file_name="a.jsonl", data=b"\n \n")

    def test_an_unknown_import_is_not_found(self, importer: Actor) -> None:
        with pytest.raises(NotFound):
            facade.apply_import(actor=importer, import_id=new_id())

    def test_nobody_else_imports(self) -> None:
        stranger = Actor(ActorKind.STAFF, name="Người khác")
        with pytest.raises(Denied):
            facade.check_file(actor=stranger, file_name="a.jsonl", data=data(record()))


@pytest.mark.django_db
class TestCommand:
    def call(self, path: Path, *options: str) -> str:
        out = StringIO()
        call_command("procedures", "import", str(path), *options, stdout=out)
        return out.getvalue()

    def test_it_says_what_it_did_and_that_it_was_done_before(self, tmp_path: Path) -> None:
        path = tmp_path / "a.jsonl"
        path.write_bytes(data(record()))
        assert "1 mới" in self.call(path, "--check")
        assert not Entry.objects.exists()
        assert "1 mới, 0 thay đổi" in self.call(path)
        assert "đã nạp rồi" in self.call(path)

    def test_it_names_what_it_refused(self, tmp_path: Path) -> None:
        path = tmp_path / "a.jsonl"
        path.write_text(json.dumps({"code": "1.000001"}), encoding="utf-8")
        assert "dòng 1: “Tên thủ tục” còn trống." in self.call(path)

    def test_a_missing_file_is_an_error(self, tmp_path: Path) -> None:
        with pytest.raises(CommandError):
            self.call(tmp_path / "none.jsonl")
