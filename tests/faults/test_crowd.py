"""Two hundred desks at once, each sending its intake twice: no code twice, and the register counts right."""

import json
import threading
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest

from tests.conftest import Province
from tests.faults.client import PAPER, PROCEDURE, Client
from tests.world import birth_answers

pytestmark = pytest.mark.faults

CLIENTS, SENT = 200, 2
DESK, LEADER = "mot-cua-xa", "lanh-dao-xa"


def intake(commune: str, number: int) -> bytes:
    body = {
        "procedure_code": PROCEDURE,
        "answers": birth_answers(commune) | {"child_name": f"Bé quầy {number}"},
        "papers": [{"code": PAPER, "on_paper": True}],
        "key": f"quay-{number}",
        "applicant": {
            "full_name": "Nguyễn Văn Tùng",
            "personal_number": "030093001234",
            "birth_year": 1993,
            "birth_month": 10,
            "birth_day": 7,
            "sex": "male",
        },
    }
    return json.dumps(body).encode()


def test_two_hundred_intakes_at_once(province: Province) -> None:
    facts, start = province.facts, threading.Barrier(CLIENTS)
    before = province.installation.inside("register", leader=LEADER)

    def file(number: int) -> list[str]:
        client = Client(province.installation.port, facts["tokens"][DESK])
        body = intake(facts["commune"], number)
        start.wait(timeout=60)
        made: list[dict[str, Any]] = [client.call("POST", "/api/v1/cases/intake", body) for _ in range(SENT)]
        return [case["code"] for case in made]

    with ThreadPoolExecutor(CLIENTS) as pool:
        codes = list(pool.map(file, range(CLIENTS)))
    assert all(first == second for first, second in codes), "sent again, told the same"
    assert len({first for first, _second in codes}) == CLIENTS
    after = province.installation.inside("register", leader=LEADER)
    assert {name: after[name] - before[name] for name in after} == dict.fromkeys(after, CLIENTS)
