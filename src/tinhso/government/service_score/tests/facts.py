"""Facts and cases made up for tests."""

from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID, uuid4

from tinhso.government.service_score.contracts import Fact
from tinhso.government.service_score.rules.counting import fact_of
from tinhso.platform.cases.contracts import Channel, Status
from tinhso.platform.cases.facade import CaseFacts, Held, Stand

ROOT, BRANCH, UNIT, OTHER = (UUID(int=number) for number in (1, 2, 3, 4))
START = datetime(2026, 11, 2, 2, tzinfo=UTC)
DAY = timedelta(days=1)


def case(**changes: Any) -> CaseFacts:
    """Return an accepted online dossier, due ten days after its acceptance on 2 November 2026."""
    values: dict[str, Any] = {
        "id": uuid4(),
        "code": f"H23.{uuid4().hex[:6]}",
        "procedure_code": "1.001193",
        "definition_id": None,
        "root_id": ROOT,
        "branch_id": BRANCH,
        "unit_id": UNIT,
        "channel": Channel.ONLINE,
        "status": Status.PROCESSING,
        "stage": "tham-tra",
        "stage_role": "specialist",
        "fee_total": 0,
        "filed_by_citizen": True,
        "submitted_at": START - DAY,
        "accepted_at": START,
        "attention_at": START + 10 * DAY,
        "due_at": START + 10 * DAY,
        "ended_at": None,
        "input_file": True,
        "result_file": False,
        "reused": False,
        "from_store": False,
        "stands": (),
        "stages": (Held("tham-tra", "specialist", UNIT, START, None),),
    }
    return CaseFacts(**(values | changes))


def done(days: float, **changes: Any) -> CaseFacts:
    """Return a dossier whose result was issued so many days after acceptance."""
    ended = START + days * DAY
    return case(**{"status": Status.RESULT_ISSUED, "ended_at": ended, "result_file": True, **changes})


def asked(at: float, answered: float | None = None, *, before: bool = False) -> Stand:
    return Stand(True, before, START + at * DAY, None if answered is None else START + answered * DAY)


def minutes(unit_id: UUID, start: datetime, end: datetime) -> int:
    """Every minute works: simple to count in one's head."""
    return int((end - start).total_seconds() // 60)


def fact(source: CaseFacts | None = None, **changes: Any) -> Fact:
    return fact_of(source or case(**changes), 1, minutes)
