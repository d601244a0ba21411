"""Why this date: counted afresh from what was known at any past moment, it is what was recorded then."""

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from typing import Any
from uuid import uuid4

import pytest
from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.world import World

from tinhso.kernel import clock
from tinhso.kernel.actor import system_actor
from tinhso.kernel.errors import DomainError
from tinhso.platform.calendar import facade as calendar
from tinhso.platform.calendar.contracts import ExceptionKind
from tinhso.platform.calendar.models import CalendarException
from tinhso.platform.cases import facade, replay
from tinhso.platform.cases.actions.recount import recount_deadlines
from tinhso.platform.cases.contracts import CaseInfo, Status, SubmitPaper, TrailEntry
from tinhso.platform.cases.models import Case
from tinhso.platform.cases.tests.conftest import VALID, birth

HOUR = timedelta(hours=1)
MONDAY = datetime(2026, 11, 16, 2, tzinfo=UTC)  # 09:00
SYSTEM = system_actor("test", ["cases.recount", "calendar.manage"])


def entry(seq: int, status: Status, action: str = "x") -> TrailEntry:
    return TrailEntry(seq, MONDAY + seq * HOUR, "Lan", "", action, "", status, "", {}, "")


@pytest.mark.parametrize(
    ("acts", "counted"),
    [
        ([(Status.SUBMITTED, "submit")], []),
        ([(Status.SUBMITTED, "submit"), (Status.ACCEPTED, "accept"), (Status.PROCESSING, "forward")], [1]),
        (
            [
                (Status.SUBMITTED, "submit"),
                (Status.ACCEPTED, "accept"),
                (Status.SUPPLEMENT, "more"),
                (Status.PROCESSING, "resume"),
            ],
            [1, 3],
        ),
        (
            [
                (Status.SUBMITTED, "submit"),
                (Status.ACCEPTED, "accept"),
                (Status.WITHDRAW_ASKED, "withdraw"),
                (Status.STOPPED, "stop"),
            ],
            [1],
        ),
        (
            [
                (Status.SUBMITTED, "submit"),
                (Status.ACCEPTED, "accept"),
                (Status.ACCEPTED, "apologise"),
                (Status.ACCEPTED, "recount"),
            ],
            [1, 2, 3],
        ),
    ],
)
def test_acts_that_count(acts: list[tuple[Status, str]], counted: list[int]) -> None:
    trail = [entry(seq, status, action) for seq, (status, action) in enumerate(acts)]
    assert [found.seq for found in replay.counted_at(trail)] == counted


class Office:
    """Somebody acts on one dossier as time goes by, and notes what the dossier said after each act."""

    def __init__(self, world: World, case: CaseInfo) -> None:
        self.case = case
        self.desk, self.specialist = world.actor("mot-cua-xa"), world.actor("chuyen-vien-xa")
        self.leader, self.citizen = world.actor("lanh-dao-xa"), world.citizen()
        self.now = MONDAY
        self.seen: list[tuple[datetime, datetime | None, list[Any]]] = []

    def again(self) -> dict[str, Any]:
        return {"case_id": self.case.id, "revision": Case.objects.get(pk=self.case.id).revision}

    def act(self, name: str, hours: int) -> None:
        self.now += hours * HOUR
        with clock.at(self.now):
            try:
                with transaction.atomic():
                    getattr(self, name)()
            except DomainError:
                pass  # not the time for that act; nothing changed
        row = Case.objects.get(pk=self.case.id)
        self.seen.append((self.now, row.due_at, row.due_explanation))

    def accept(self) -> None:
        facade.accept(actor=self.desk, **self.again(), checks=VALID)

    def ask(self) -> None:
        facade.perform(actor=self.specialist, **self.again(), code="request_supplement", note="Thiếu")

    def answer(self) -> None:
        facade.answer_supplement(actor=self.citizen, **self.again(), answer="Đây")

    def suspend(self) -> None:
        facade.suspend(actor=self.leader, **self.again(), note="Chờ xác minh")

    def resume(self) -> None:
        facade.resume(actor=self.leader, **self.again())

    def owe(self) -> None:
        facade.request_fee(actor=self.specialist, **self.again(), name="Lệ phí", amount=8_000)

    def apologise(self) -> None:
        due = Case.objects.get(pk=self.case.id).due_at or self.now
        new = max(due, self.now) + 48 * HOUR
        facade.apologise(actor=self.leader, **self.again(), new_due_at=new, note="Quá tải")

    def withdraw(self) -> None:
        facade.withdraw(actor=self.citizen, **self.again(), note="Đổi ý")

    def close_a_day(self) -> None:
        day = clock.local(self.now).date() + timedelta(days=1)
        new = calendar.NewException(day, ExceptionKind.HOLIDAY, "Mất điện", f"{uuid4()}/QĐ")
        calendar.add_exception(actor=SYSTEM, calendar_code="vn", exception=new, unit_id=None)
        self._recount(day)

    def open_it_again(self) -> None:
        row = CalendarException.objects.filter(name="Mất điện", cancelled_at__isnull=True).first()
        if row:
            calendar.cancel_exception(actor=SYSTEM, exception_id=row.pk, reason="Có điện")
            self._recount(row.day)

    def _recount(self, day: date) -> None:
        recount_deadlines(actor=SYSTEM, day=day, unit_id=None, reason="Lịch", after=None)


ACTS = (
    "ask", "answer", "suspend", "resume", "owe", "apologise", "withdraw", "close_a_day", "open_it_again",
)  # fmt: skip


@pytest.fixture
def office(world: World, upload: Any, db: None) -> Callable[[], Office]:
    def make() -> Office:
        citizen = world.citizen()
        with clock.at(MONDAY - HOUR):
            paper = SubmitPaper("giay-chung-sinh", upload(citizen))
            filed = facade.submit(actor=citizen, submission=birth(world, paper, key=str(uuid4())))
        return Office(world, filed)

    return make


@settings(
    max_examples=15,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(acts=st.lists(st.tuples(st.sampled_from(ACTS), st.integers(1, 30)), max_size=8))
@pytest.mark.django_db
def test_the_replay_is_what_was_recorded(office: Callable[[], Office], acts: list[tuple[str, int]]) -> None:
    with transaction.atomic():
        held = office()
        held.act("accept", 0)
        for name, hours in acts:
            held.act(name, hours)
        for at, due, explanation in held.seen:
            found = facade.explain_due(held.case.id, at)
            assert found is not None
            assert found.due_at == due, (acts, at)
            texts = [step.text_vi for step in found.steps]
            assert texts == [step["text_vi"] for step in explanation]
        last = facade.explain_due(held.case.id, held.now)
        assert last is not None
        assert last.agrees
        transaction.set_rollback(True)


@pytest.mark.django_db
def test_before_acceptance_there_is_no_date(office: Callable[[], Office]) -> None:
    held = office()
    assert facade.explain_due(held.case.id, MONDAY) is None
    held.act("accept", 0)
    assert facade.explain_due(held.case.id, MONDAY - timedelta(minutes=1)) is None
    assert facade.explain_due(held.case.id, MONDAY) is not None


@pytest.mark.django_db
def test_why_the_clock_stands(office: Callable[[], Office]) -> None:
    held = office()
    held.act("accept", 0)
    held.act("suspend", 1)
    found = facade.explain_due(held.case.id, held.now)
    assert found is not None
    assert found.standing == "Chờ xác minh"
    before = facade.explain_due(held.case.id, held.now - timedelta(minutes=1))
    assert before is not None
    assert before.standing == ""
