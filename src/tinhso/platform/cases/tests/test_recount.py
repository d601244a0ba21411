"""Running deadlines follow the calendar, with a trace; closed ones do not."""

from datetime import UTC, date, datetime

import pytest
from tests.world import World

from tinhso.kernel import clock
from tinhso.kernel.actor import system_actor
from tinhso.platform.calendar import facade as calendar
from tinhso.platform.calendar.contracts import ExceptionKind
from tinhso.platform.cases import facade
from tinhso.platform.cases.actions.recount import recount_deadlines
from tinhso.platform.cases.contracts import CaseInfo
from tinhso.platform.cases.models import Case
from tinhso.platform.cases.tests.conftest import VALID

pytestmark = pytest.mark.django_db
MONDAY_LATE = datetime(2026, 11, 16, 8, 30, tzinfo=UTC)  # 15:30: due on Tuesday
TUESDAY = date(2026, 11, 17)
SYSTEM = system_actor("test", ["cases.recount", "calendar.manage"])


def close_tuesday() -> None:
    calendar.add_exception(
        actor=SYSTEM,
        calendar_code="vn",
        exception=calendar.NewException(TUESDAY, ExceptionKind.HOLIDAY, "Mất điện toàn tỉnh", "12/QĐ-UBND"),
        unit_id=None,
    )


def accept_late(world: World, filed: CaseInfo) -> CaseInfo:
    desk = world.actor("mot-cua-xa")
    with clock.at(MONDAY_LATE):
        return facade.accept(actor=desk, case_id=filed.id, revision=1, checks=VALID)


def recount() -> None:
    recount_deadlines(actor=SYSTEM, day=TUESDAY, unit_id=None, reason="Mất điện", after=None)


def test_a_new_holiday_moves_the_due_date_with_a_trace(world: World, filed: CaseInfo) -> None:
    case = accept_late(world, filed)
    close_tuesday()
    recount()
    moved = Case.objects.get(pk=case.id)
    assert moved.due_at is not None
    assert clock.local(moved.due_at).date() == date(2026, 11, 18)
    assert facade.trail(case.id)[-1].action == "recount"
    assert facade.trail_is_whole(case.id)


def test_counting_again_changes_nothing(world: World, filed: CaseInfo) -> None:
    case = accept_late(world, filed)
    recount()
    same = Case.objects.get(pk=case.id)
    assert (same.due_at, same.revision) == (case.due_at, case.revision)
