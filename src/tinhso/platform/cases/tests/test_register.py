"""The dossier register: scoped, paged by key, totals that add up, limited on paper and in workbooks."""

import io
from datetime import UTC, date, datetime, timedelta
from typing import Any
from unittest.mock import patch

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import load_workbook
from tests.world import World

from tinhso.kernel import clock
from tinhso.kernel.errors import Denied, Invalid, NotFound
from tinhso.kernel.freshness import asked_once
from tinhso.platform.audit.models import AccessLog
from tinhso.platform.cases import facade
from tinhso.platform.cases.contracts import (
    CLOCK_RUNS,
    CLOSED,
    CaseInfo,
    Outcome,
    RegisterFilters,
    RegisterTotals,
    Status,
    SubmitPaper,
)
from tinhso.platform.cases.models import Case, PrintedForm
from tinhso.platform.cases.prints import register
from tinhso.platform.cases.tests.conftest import birth

DAY = timedelta(days=1)
NOON = datetime(2026, 11, 18, 5, tzinfo=UTC)
times = st.one_of(st.none(), st.integers(-10, 10).map(lambda days: NOON + days * DAY))


class TestOutcome:
    @given(st.sampled_from(sorted(Status)), times, times)
    def test_every_dossier_has_one_place(
        self, status: Status, due: datetime | None, ended: datetime | None
    ) -> None:
        assert register.outcome(status, due, ended, NOON) in Outcome

    @pytest.mark.parametrize(
        ("status", "due", "ended", "expected"),
        [
            (Status.SUBMITTED, None, None, Outcome.WAITING),
            (Status.SUPPLEMENT_BEFORE, None, None, Outcome.WAITING),
            (Status.PROCESSING, NOON + DAY, None, Outcome.RUNNING),
            (Status.PROCESSING, NOON - DAY, None, Outcome.OVERDUE),
            (Status.SUPPLEMENT, NOON - DAY, None, Outcome.RUNNING),
            (Status.PROCESSING, None, None, Outcome.RUNNING),
            (Status.RETURNED, NOON, NOON - DAY, Outcome.IN_TIME),
            (Status.RETURNED, NOON, NOON, Outcome.IN_TIME),
            (Status.RESULT_ISSUED, NOON - DAY, NOON, Outcome.LATE),
            (Status.RESULT_ISSUED, None, NOON, Outcome.IN_TIME),
            (Status.REFUSED, None, NOON, Outcome.REFUSED),
            (Status.STOPPED, NOON - DAY, NOON, Outcome.STOPPED),
        ],
    )
    def test_table(self, status: Status, due: Any, ended: Any, expected: Outcome) -> None:
        assert register.outcome(status, due, ended, NOON) is expected

    def test_the_clock_runs_only_where_something_can_be_late(self) -> None:
        assert not CLOCK_RUNS & CLOSED


@pytest.fixture
def dossiers(world: World, upload: Any, db: None) -> list[CaseInfo]:
    """Five births filed on five days."""
    citizen = world.citizen()
    made = []
    for days in range(5):
        with clock.at(NOON + days * DAY):
            paper = SubmitPaper("giay-chung-sinh", upload(citizen))
            made.append(facade.submit(actor=citizen, submission=birth(world, paper, key=f"so-{days}")))
    return made


def filters(first: int = 18, last: int = 22, **more: Any) -> RegisterFilters:
    return RegisterFilters(date(2026, 11, first), date(2026, 11, last), **more)


@pytest.mark.django_db
class TestRows:
    def test_all_of_a_period_in_the_order_they_came(self, world: World, dossiers: list[CaseInfo]) -> None:
        found = facade.register_page(world.actor("mot-cua-xa"), filters())
        assert [row.code for row in found.rows] == [case.code for case in dossiers]
        row = found.rows[0]
        assert (row.unit_name, row.applicant_name) == (world.commune.name, "Nguyễn Văn Tùng")
        assert row.area.startswith(("Xã", "Phường", "Thị trấn"))

    def test_both_days_belong_to_the_period(self, world: World, dossiers: list[CaseInfo]) -> None:
        found = facade.register_page(world.actor("mot-cua-xa"), filters(19, 20))
        assert [row.code for row in found.rows] == [case.code for case in dossiers[1:3]]

    def test_pages_join_without_gap_or_double(self, world: World, dossiers: list[CaseInfo]) -> None:
        desk, seen, cursor = world.actor("mot-cua-xa"), [], ""
        while True:
            found = facade.register_page(desk, filters(), cursor=cursor, size=2)
            seen += [row.code for row in found.rows]
            cursor = found.next_cursor
            if not cursor:
                break
        assert seen == [case.code for case in dossiers]

    def test_a_page_costs_three_queries(
        self, world: World, dossiers: list[CaseInfo], django_assert_max_num_queries: Any
    ) -> None:
        desk = world.actor("mot-cua-xa")
        facade.register_page(desk, filters())
        with asked_once(), django_assert_max_num_queries(5):
            facade.register_page(desk, filters())

    def test_another_commune_sees_none_and_the_chairman_all(
        self, world: World, dossiers: list[CaseInfo]
    ) -> None:
        stranger = world.staff("cases.read", unit=world.other_commune)
        assert facade.register_page(stranger, filters()).rows == []
        assert facade.register_totals(stranger, filters()).total == 0
        assert len(facade.register_page(world.actor("chu-tich-tinh"), filters()).rows) == 5

    @pytest.mark.parametrize(
        ("more", "count"),
        [
            ({"procedure_code": "1.001193"}, 5),
            ({"procedure_code": "1.000000"}, 0),
            ({"status": "submitted"}, 5),
            ({"status": "refused"}, 0),
        ],
    )
    def test_filters(self, world: World, dossiers: list[CaseInfo], more: dict[str, str], count: int) -> None:
        assert len(facade.register_page(world.actor("mot-cua-xa"), filters(**more)).rows) == count

    def test_of_a_unit_and_those_below(self, world: World, dossiers: list[CaseInfo]) -> None:
        chairman = world.actor("chu-tich-tinh")
        for unit, count in ((world.commune, 5), (world.root, 5), (world.other_commune, 0)):
            assert len(facade.register_page(chairman, filters(unit_id=unit.id)).rows) == count

    @pytest.mark.parametrize(
        ("first", "last"), [((2026, 11, 2), (2026, 11, 1)), ((2025, 1, 1), (2026, 6, 1))]
    )
    def test_a_period_that_cannot_be(self, world: World, first: Any, last: Any) -> None:
        wrong = RegisterFilters(date(*first), date(*last))
        with pytest.raises(Invalid) as refused:
            facade.register_page(world.actor("mot-cua-xa"), wrong)
        assert "last" in refused.value.fields


@pytest.mark.django_db
class TestTotals:
    def test_they_add_up(self, world: World, dossiers: list[CaseInfo]) -> None:
        Case.objects.filter(pk=dossiers[0].id).update(status="refused")
        totals = facade.register_totals(world.actor("mot-cua-xa"), filters())
        assert totals.total == sum(totals.by_outcome.values()) == 5
        assert totals.by_outcome[Outcome.REFUSED] == 1
        assert totals.by_outcome[Outcome.WAITING] == 4

    def test_more_than_are_counted_is_said(self, world: World, dossiers: list[CaseInfo]) -> None:
        with patch.object(register, "TOTALS_ROWS_MAX", 3):
            totals = facade.register_totals(world.actor("mot-cua-xa"), filters())
        assert isinstance(totals, RegisterTotals)
        assert (totals.total, totals.capped) == (3, True)


@pytest.mark.django_db
class TestOnPaper:
    def test_it_is_numbered_kept_and_the_people_in_it_are_told(
        self, world: World, dossiers: list[CaseInfo]
    ) -> None:
        desk = world.actor("mot-cua-xa")
        made = facade.print_register(actor=desk, filters=filters())
        row = PrintedForm.objects.get(pk=made.id)
        assert (made.number, made.case_id, row.unit_id) == ("06", None, world.commune.id)
        assert len(row.data["rows"]) == 5
        assert row.data["totals"][-1] == ["Tổng số", "5"]
        assert (
            AccessLog.objects.filter(person_id=dossiers[0].applicant_id, what="Sổ theo dõi hồ sơ").count()
            == 1
        )
        _info, content = facade.printed_pdf(desk, made.id)
        assert content.startswith(b"%PDF")
        assert facade.print_register(actor=desk, filters=filters()) == made

    def test_only_one_who_reads_every_line_opens_it(self, world: World, dossiers: list[CaseInfo]) -> None:
        made = facade.print_register(actor=world.actor("mot-cua-xa"), filters=filters())
        facade.printed_pdf(world.actor("chu-tich-tinh"), made.id)
        for actor in (world.citizen(), world.staff("cases.read", unit=world.other_commune)):
            with pytest.raises(NotFound):
                facade.printed_pdf(actor, made.id)

    def test_too_long_is_refused(self, world: World, dossiers: list[CaseInfo]) -> None:
        with patch.object(register, "PRINT_ROWS_MAX", 4), pytest.raises(Invalid) as refused:
            facade.print_register(actor=world.actor("mot-cua-xa"), filters=filters())
        assert "last" in refused.value.fields
        assert not PrintedForm.objects.exists()

    def test_without_the_right_nothing_is_printed(self, world: World, dossiers: list[CaseInfo]) -> None:
        with pytest.raises(Denied):
            facade.print_register(actor=world.staff("cases.read"), filters=filters())
        assert not PrintedForm.objects.exists()


@pytest.mark.django_db
class TestWorkbook:
    def test_text_stays_text_and_the_look_is_recorded(self, world: World, dossiers: list[CaseInfo]) -> None:
        Case.objects.filter(pk=dossiers[0].id).update(applicant_name="=HYPERLINK(1)")
        desk = world.actor("mot-cua-xa")
        content = facade.export_register(actor=desk, filters=filters())
        sheet = load_workbook(io.BytesIO(content)).active
        cell = sheet.cell(2, 4)
        assert (cell.value, cell.data_type) == ("=HYPERLINK(1)", "s")
        assert sheet.max_row == 6
        assert sheet.cell(2, 8).value == clock.local(dossiers[0].submitted_at).replace(tzinfo=None)
        purposes = AccessLog.objects.filter(account_id=desk.account_id).values_list("purpose", flat=True)
        assert "Xuất sổ theo dõi ra bảng tính" in purposes

    def test_it_is_limited(self, world: World, dossiers: list[CaseInfo]) -> None:
        with patch.object(register, "EXPORT_ROWS_MAX", 4), pytest.raises(Invalid):
            facade.export_register(actor=world.actor("mot-cua-xa"), filters=filters())
