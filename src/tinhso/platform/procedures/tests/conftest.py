"""Records as tests need them."""

from pathlib import Path
from typing import Any

import pytest
from django.conf import settings

from tinhso.kernel.actor import Actor, system_actor
from tinhso.platform.procedures.record import Record


def record(code: str = "1.009999", **changes: Any) -> Record:
    """Return a small whole record."""
    plain: dict[str, Any] = {
        "code": code,
        "name": "Cấp giấy phép thử nghiệm",
        "sector": "Thử nghiệm",
        "level": "province",
        "authority": "Sở Tư pháp",
        "applicants": ["Công dân Việt Nam"],
        "channels": [
            {
                "channel": "direct",
                "time_limit": {"value": 5, "unit": "working_day"},
                "fees": [{"amount": 20_000}],
            },
            {"channel": "online", "time_limit": {"value": 3, "unit": "working_day"}},
        ],
        "papers": [{"name": "Đơn đề nghị", "form": "Mẫu số 01", "originals": 1}],
        "results": ["Giấy phép"],
        "legal_basis": ["01/2020/NĐ-CP"],
        "as_of": "2026-06",
    }
    return Record.model_validate(plain | changes)


def lines() -> list[str]:
    """Return every record of the demo province as it is written."""
    folder = Path(settings.DEFINITIONS_DIR) / "catalogue"
    paths = sorted(folder.glob("*.jsonl"))
    return [line for path in paths for line in path.read_text(encoding="utf-8").splitlines()]


def catalogue() -> list[Record]:
    """Return every record of the demo province."""
    return [Record.model_validate_json(line) for line in lines()]


@pytest.fixture
def importer() -> Actor:
    return system_actor("Thử nạp", ["procedures.import"])
