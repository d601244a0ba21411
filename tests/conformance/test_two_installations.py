"""Two installations, two processes, two databases: a letter and its statuses over the axis."""

import shutil
from pathlib import Path

import pytest

from tests.side import SUBJECT, Side, databases
from tinhso.platform.exchange.tests.axis import Axis, secret_of
from tinhso.project.env import ROOT

pytestmark = pytest.mark.django_db(transaction=True)
HERE, THERE = "H01.7", "H02.9"


def test_a_letter_goes_over_and_its_statuses_come_back(tmp_path: Path) -> None:
    shutil.copytree(ROOT / "definitions" / "document_rules", tmp_path / "definitions" / "document_rules")
    axis = Axis({"mot": {HERE: "Xã một"}, "hai": {THERE: "Xã hai"}})
    names = tuple(f"side_{axis.port}_{name}" for name in ("mot", "hai"))
    try:
        with (
            databases(names) as (first, second),
            Side(tmp_path / "mot", first) as here,
            Side(tmp_path / "hai", second) as there,
        ):
            for side, code, system in ((here, HERE, "mot"), (there, THERE, "hai")):
                side.ask(
                    "begin",
                    code=code,
                    name=f"UBND xã {system}",
                    axis=axis.url,
                    system=system,
                    secret=secret_of(system),
                    definitions=str(tmp_path / "definitions"),
                )
            talk(here, there)
    finally:
        axis.stop()


def talk(here: Side, there: Side) -> None:
    here.ask("issue", to=THERE, number="12")
    assert there.ask("work") == 1
    assert there.ask("incoming") == [
        {
            "code": "12/UBND",
            "subject": SUBJECT,
            "status": "received",
            "from": HERE,
            "tasks": ["NV-1"],
            "file": True,
            "verdict": "good",
        }
    ]
    assert (here.ask("work"), here.ask("told")) == (1, ["01"])
    there.ask("register", code="12/UBND")
    assert there.ask("work") == 0
    assert (here.ask("work"), here.ask("told")) == (1, ["03"])
    here.ask("recall", code="12/UBND")
    here.ask("work")
    assert (there.ask("work"), there.ask("incoming")[0]["status"]) == (1, "registered")
    there.ask("agree", code="12/UBND")
    there.ask("work")
    assert (here.ask("work"), here.ask("told")) == (1, ["15"])
    assert there.ask("incoming")[0]["status"] == "recalled"
    assert (here.ask("work"), there.ask("work")) == (0, 0), "nothing comes twice"
