"""Vietnamese is the source; every text a page shows has its English."""

from pathlib import Path

import pytest

from tinhso.platform.shell.messages import untranslated
from tinhso.project.env import ROOT

SOURCE = ROOT / "src" / "tinhso"
MODULES = [*sorted(path.parent for path in SOURCE.glob("*/*/__init__.py")), SOURCE / "project"]


@pytest.mark.parametrize("module", MODULES, ids=lambda path: str(path.relative_to(SOURCE)))
def test_every_text_has_its_english(module: Path) -> None:
    assert untranslated([module]) == []
