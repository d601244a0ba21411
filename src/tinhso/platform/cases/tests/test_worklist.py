"""Worklists: who sees what, in which order, and no row lost or doubled between pages."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from tests.world import World

from tinhso.kernel import clock
from tinhso.kernel.actor import Actor, ActorKind, Grant
from tinhso.kernel.errors import Invalid
from tinhso.kernel.paging import encode_cursor
from tinhso.platform.cases import facade, worklists
from tinhso.platform.cases.contracts import CaseInfo, SubmitPaper
from tinhso.platform.cases.facade import Filters, View
from tinhso.platform.cases.models import Case
from tinhso.platform.cases.tests.conftest import VALID, birth

pytestmark = pytest.mark.django_db
NOON = datetime(2026, 11, 16, 5, 0, tzinfo=UTC)
File = Callable[..., list[CaseInfo]]


@pytest.fixture
def file(world: World, upload: Callable[[Actor], Any], db: None) -> File:
    def make(count: int, **changes: Any) -> list[CaseInfo]:
        citizen = world.citizen()
        paper = SubmitPaper("giay-chung-sinh", upload(citizen))
        return [facade.submit(actor=citizen, submission=birth(world, paper, **changes)) for _ in range(count)]

    return make


def walk(actor: Actor, filters: Filters, size: int) -> list[str]:
    seen, cursor = [], ""
    while True:
        page = facade.worklist(actor, filters, cursor=cursor, size=size)
        seen += [case.code for case in page.rows]
        cursor = page.next_cursor
        if not cursor:
            return seen


class TestPaging:
    @pytest.mark.parametrize("size", [1, 2, 3, 7, 50])
    def test_equal_times_lose_and_double_nothing(self, world: World, file: File, size: int) -> None:
        codes = {case.code for case in file(7)}
        Case.objects.update(attention_at=NOON)
        seen = walk(world.actor("mot-cua-xa"), Filters(View.UNIT), size)
        assert len(seen) == len(set(seen)) == 7
        assert set(seen) == codes

    def test_the_most_urgent_comes_first_and_closed_ones_newest_first(self, world: World, file: File) -> None:
        cases = file(4)
        for hours, case in enumerate(cases):
            Case.objects.filter(pk=case.id).update(attention_at=NOON - timedelta(hours=hours))
        desk, codes = world.actor("mot-cua-xa"), [case.code for case in cases]
        assert walk(desk, Filters(View.UNIT), 2) == codes[::-1]
        Case.objects.update(status="refused")
        assert walk(desk, Filters(View.CLOSED), 2) == codes

    def test_a_case_filed_meanwhile_does_not_shift_the_pages(self, world: World, file: File) -> None:
        first_four = [case.code for case in file(4)]
        desk = world.actor("mot-cua-xa")
        page = facade.worklist(desk, Filters(View.UNIT), size=2)
        late = file(1)[0]
        Case.objects.filter(pk=late.id).update(attention_at=NOON - timedelta(days=1))
        rest = facade.worklist(desk, Filters(View.UNIT), cursor=page.next_cursor, size=10)
        assert [case.code for case in (*page.rows, *rest.rows)] == first_four

    @pytest.mark.parametrize("values", [["x"], ["x", "y"], [1, 2], ["2026-11-16", "y"]])
    def test_a_made_up_cursor_is_refused(self, world: World, values: list[object]) -> None:
        with pytest.raises(Invalid):
            facade.worklist(world.actor("mot-cua-xa"), Filters(View.UNIT), cursor=encode_cursor(values))

    def test_a_page_is_one_query(self, world: World, file: File) -> None:
        file(3)
        desk = world.actor("mot-cua-xa")
        facade.worklist(desk, Filters(View.UNIT))
        with CaptureQueriesContext(connection) as queries:
            facade.worklist(desk, Filters(View.UNIT))
        assert len(queries) == 1


class TestViews:
    def seen(self, actor: Actor, view: View) -> bool:
        return bool(facade.worklist(actor, Filters(view)).rows)

    def test_new_ones_wait_at_the_desk(self, world: World, file: File) -> None:
        file(1)
        assert self.seen(world.actor("mot-cua-xa"), View.MINE)
        assert not self.seen(world.actor("lanh-dao-xa"), View.MINE)

    def test_a_claimed_case_leaves_the_lists_of_others(self, world: World, accepted: CaseInfo) -> None:
        facade.claim(actor=world.actor("mot-cua-xa"), case_id=accepted.id, revision=accepted.revision)
        assert self.seen(world.actor("mot-cua-xa"), View.MINE)
        assert not self.seen(world.actor("chuyen-vien-xa"), View.MINE)
        assert self.seen(world.actor("chuyen-vien-xa"), View.UNIT)

    def test_waiting_for_the_citizen(self, world: World, accepted: CaseInfo) -> None:
        specialist = world.actor("chuyen-vien-xa")
        facade.request_supplement(
            actor=specialist, case_id=accepted.id, revision=accepted.revision, note="Mờ", paper_codes=[]
        )
        assert self.seen(specialist, View.WAITING)
        assert not self.seen(specialist, View.MINE)
        Case.objects.update(attention_at=clock.now() - timedelta(days=9))
        assert not self.seen(specialist, View.OVERDUE)

    def test_overdue_and_today(self, world: World, accepted: CaseInfo) -> None:
        desk = world.actor("mot-cua-xa")
        Case.objects.update(attention_at=NOON)
        for moment, today, overdue in (
            (NOON - timedelta(days=1), False, False),
            (NOON - timedelta(hours=1), True, False),
            (NOON + timedelta(seconds=1), True, True),
        ):
            with clock.at(moment):
                assert (self.seen(desk, View.TODAY), self.seen(desk, View.OVERDUE)) == (today, overdue)

    def test_the_signing_queue(self, world: World, accepted: CaseInfo) -> None:
        leader, specialist = world.actor("lanh-dao-xa"), world.actor("chuyen-vien-xa")
        assert not self.seen(leader, View.SIGN)
        facade.perform(
            actor=specialist, case_id=accepted.id, revision=accepted.revision, code="submit_for_approval"
        )
        assert self.seen(leader, View.SIGN)
        assert self.seen(leader, View.MINE)

    def test_closed_is_not_open(self, world: World, filed: CaseInfo) -> None:
        desk = world.actor("mot-cua-xa")
        facade.perform(actor=desk, case_id=filed.id, revision=1, code="refuse", note="Không thuộc thẩm quyền")
        assert self.seen(desk, View.CLOSED)
        assert not any(self.seen(desk, view) for view in View if view is not View.CLOSED)

    def test_counts_agree_with_lists(self, world: World, file: File) -> None:
        file(3)
        desk = world.actor("mot-cua-xa")
        counted = facade.counts(desk, list(View))
        assert counted == {view: len(facade.worklist(desk, Filters(view)).rows) for view in View}


class TestScope:
    def test_reach_decides(self, world: World, filed: CaseInfo) -> None:
        assert walk(world.actor("kiem-tra"), Filters(), 50) == [filed.code]
        for actor in (
            world.staff("cases.read", unit=world.other_commune),
            world.staff(),
            world.actor("mot-cua-huyen"),
        ):
            assert walk(actor, Filters(), 50) == []

    def test_a_whole_district_sees_its_communes(self, world: World, filed: CaseInfo) -> None:
        whole = Actor(ActorKind.STAFF, grants=(Grant(frozenset({"cases.read"}), world.district.id),))
        assert walk(whole, Filters(), 50) == [filed.code]

    @pytest.mark.parametrize("text", ["minh khoi", "MINH KHÔI", "nguyen tung", "0912345678", "khoi minh"])
    def test_words_in_any_order_without_marks(self, world: World, filed: CaseInfo, text: str) -> None:
        assert walk(world.actor("mot-cua-xa"), Filters(text=text), 50) == [filed.code]

    @pytest.mark.parametrize("walked", [1, 3, 1_000])
    @pytest.mark.parametrize("view", [View.UNIT, View.CLOSED])
    def test_common_and_rare_words_are_found_alike_in_a_whole_district(
        self, world: World, file: File, monkeypatch: pytest.MonkeyPatch, view: View, walked: int
    ) -> None:
        monkeypatch.setattr(worklists, "WALKED", walked)
        cases = file(4)
        for hours, case in enumerate(cases):
            Case.objects.filter(pk=case.id).update(attention_at=NOON + timedelta(hours=hours))
        Case.objects.filter(pk=cases[2].id).update(search_text="hiem co")
        codes = [case.code for case in cases]
        if view is View.CLOSED:
            Case.objects.update(status="refused")
            codes.reverse()
        whole = Actor(ActorKind.STAFF, grants=(Grant(frozenset({"cases.read"}), world.district.id),))
        found = [walk(whole, Filters(view, text=text), 1) for text in ("nguyen", "hiem", "khong ai")]
        assert found == [[code for code in codes if code != cases[2].code], [cases[2].code], []]

    @pytest.mark.parametrize("text", ["minh xyz", "& | !", "'; --", "tran"])
    def test_other_words_find_nothing_or_everything_but_never_break(
        self, world: World, filed: CaseInfo, text: str
    ) -> None:
        assert set(walk(world.actor("mot-cua-xa"), Filters(text=text), 50)) <= {filed.code}

    def test_by_procedure_and_status(self, world: World, filed: CaseInfo) -> None:
        desk = world.actor("mot-cua-xa")
        assert walk(desk, Filters(procedure_code="1.001193", status="submitted"), 50) == [filed.code]
        assert walk(desk, Filters(procedure_code="1.001612"), 50) == []
        assert walk(desk, Filters(status="accepted"), 50) == []


def test_a_checked_case_keeps_its_place(world: World, filed: CaseInfo) -> None:
    desk = world.actor("mot-cua-xa")
    facade.check_papers(actor=desk, case_id=filed.id, revision=1, checks=VALID)
    assert walk(desk, Filters(View.MINE), 50) == [filed.code]
