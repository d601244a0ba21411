"""`tinhso edxml`: what it prints, writes and how it ends."""

import json
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import call_command
from django.core.management.base import CommandError

from tinhso.platform.exchange.facade import edxml

FACTS = {
    "sender": {"organ_id": "H23.11", "name": "Sở Nội vụ"},
    "recipients": [{"organ_id": "H99"}],
    "document_id": "H23.11,2026/05/06,12/BC-SNV",
    "number": "12",
    "notation": "BC-SNV",
    "subject": "Báo cáo",
    "issued_on": "2026-05-06",
}
STATUS = {
    "sender": {"organ_id": "H99"},
    "response_for": {"organ_id": "H23.11", "code": "12/BC-SNV"},
    "code": "03",
}


def run(*words: object) -> str:
    out = StringIO()
    call_command("edxml", *map(str, words), stdout=out)
    return out.getvalue()


@pytest.fixture
def made(tmp_path: Path) -> Path:
    facts, letter = tmp_path / "facts.json", tmp_path / "a.txt"
    facts.write_text(json.dumps(FACTS), encoding="utf-8")
    letter.write_bytes(b"hello")
    run("make", facts, "--attach", letter, "--zip", "--out", tmp_path / "a.edxml")
    return tmp_path / "a.edxml"


def test_what_it_makes_it_reads_and_unpacks(made: Path, tmp_path: Path) -> None:
    message = edxml.read(made.read_bytes()).message
    assert message is not None
    assert (message.code, message.attachments[0].data) == ("12/BC-SNV", b"hello")
    assert "Báo cáo" in run("inspect", made, "--extract", tmp_path / "out")
    assert (tmp_path / "out" / "01-a.txt").read_bytes() == b"hello"
    again = tmp_path / "again.json"
    again.write_text(run("inspect", made, "--json"), encoding="utf-8")
    assert json.loads(again.read_text(encoding="utf-8"))["subject"] == "Báo cáo"


def test_a_status_is_made_of_its_facts(tmp_path: Path) -> None:
    facts = tmp_path / "status.json"
    facts.write_text(json.dumps(STATUS), encoding="utf-8")
    assert "<edXML:StatusCode>03</edXML:StatusCode>" in run("make", facts)


def test_validating_ends_with_one_if_anything_is_refused(made: Path, tmp_path: Path) -> None:
    assert "good" in run("validate", made)
    bad = tmp_path / "bad.edxml"
    bad.write_bytes(made.read_bytes()[:-30])
    with pytest.raises(SystemExit) as ended:
        run("validate", made, bad)
    assert ended.value.code == 1


def test_wrong_facts_and_missing_files_are_told(tmp_path: Path) -> None:
    facts = tmp_path / "facts.json"
    facts.write_text("{", encoding="utf-8")
    with pytest.raises(CommandError):
        run("make", facts)
    with pytest.raises(CommandError):
        run("inspect", tmp_path / "nothing.edxml")
