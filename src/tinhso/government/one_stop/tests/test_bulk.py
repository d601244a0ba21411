"""Many dossiers at once, lists kept under a name, and lists that leave as files."""

import io
from typing import Any

import openpyxl
import pytest
from django.urls import reverse
from tests.world import World

from tinhso.government.one_stop.actions.saved_views import VIEWS_MAX, drop_view, save_view
from tinhso.government.one_stop.models import SavedView
from tinhso.government.one_stop.selectors import saved_views
from tinhso.government.one_stop.tests.conftest import fresh, signed_in
from tinhso.kernel.errors import Conflict, Denied, Invalid
from tinhso.platform.audit.facade import looks_at
from tinhso.platform.cases import facade as cases
from tinhso.platform.cases.contracts import CaseInfo
from tinhso.platform.cases.models import Case

pytestmark = pytest.mark.django_db
BULK, EXPORT = "one_stop:bulk", "one_stop:export"


def chosen(*found: CaseInfo) -> list[str]:
    return [f"{case.id}:{fresh(case).revision}" for case in found]


class TestBulk:
    def test_taking_over(self, world: World, running: CaseInfo) -> None:
        client = signed_in("chuyen-vien-xa")
        answer = client.post(reverse(BULK), {"case": chosen(running), "do": "claim", "view": "unit"})
        assert "view=unit" in answer["Location"]
        assert fresh(running).assignee_id == world.actor("chuyen-vien-xa").account_id

    def test_one_refusal_does_not_stop_the_others(self, world: World, running: CaseInfo) -> None:
        client = signed_in("chuyen-vien-xa")
        body = {"case": ["abc:1", f"{running.id}:0", *chosen(running)], "do": "claim"}
        client.post(reverse(BULK), body)
        assert fresh(running).assignee_id

    def test_handing_on_where_there_is_one_way(self, world: World, running: CaseInfo) -> None:
        client, before = signed_in("chuyen-vien-xa"), fresh(running)
        client.post(reverse(BULK), {"case": chosen(running), "do": "forward"})
        assert fresh(running).stage != before.stage

    def test_another_unit_changes_nothing(self, running: CaseInfo) -> None:
        for do in ("claim", "forward"):
            signed_in("chuyen-vien-huyen").post(reverse(BULK), {"case": chosen(running), "do": do})
        assert fresh(running).revision == running.revision

    @pytest.mark.parametrize("do", ["", "approve", "erase"])
    def test_other_deeds_are_refused(self, running: CaseInfo, do: str) -> None:
        answer = signed_in("chuyen-vien-xa").post(reverse(BULK), {"case": chosen(running), "do": do})
        assert answer.status_code == 422


class TestSavedViews:
    def test_kept_shown_and_forgotten(self, world: World) -> None:
        client = signed_in("mot-cua-xa")
        body = {"name": "Khai sinh của tôi", "view": "unit", "q": "khai sinh", "procedure": "1.001193"}
        client.post(reverse("one_stop:keep_view"), body)
        page = client.get(reverse("one_stop:worklist")).content.decode()
        assert "Khai sinh của tôi" in page
        assert "view=unit&amp;q=khai+sinh&amp;procedure=1.001193" in page
        (view,) = saved_views(world.actor("mot-cua-xa"))
        signed_in("chuyen-vien-xa").post(reverse("one_stop:forget_view", args=[view.id]))
        assert SavedView.objects.count() == 1
        client.post(reverse("one_stop:forget_view", args=[view.id]))
        assert not SavedView.objects.exists()

    def test_the_same_name_again_replaces(self, world: World) -> None:
        actor = world.actor("mot-cua-xa")
        save_view(actor=actor, name="Của tôi", filters=cases.Filters(cases.View.UNIT))
        save_view(actor=actor, name=" Của  tôi ", filters=cases.Filters(cases.View.TODAY))
        assert [view.query for view in saved_views(actor)] == ["view=today"]
        assert saved_views(world.actor("chuyen-vien-xa")) == []

    @pytest.mark.parametrize("name", ["", "  ", "\x00", "x" * 61])
    def test_a_name_is_needed(self, world: World, name: str) -> None:
        with pytest.raises(Invalid):
            save_view(actor=world.actor("mot-cua-xa"), name=name, filters=cases.Filters())

    def test_not_without_end(self, world: World) -> None:
        actor = world.actor("mot-cua-xa")
        for number in range(VIEWS_MAX):
            save_view(actor=actor, name=f"Bộ {number}", filters=cases.Filters())
        with pytest.raises(Conflict):
            save_view(actor=actor, name="Một nữa", filters=cases.Filters())
        save_view(actor=actor, name="Bộ 0", filters=cases.Filters())

    def test_citizens_have_none(self, world: World) -> None:
        with pytest.raises(Denied):
            save_view(actor=world.citizen(), name="x", filters=cases.Filters())
        with pytest.raises(Denied):
            drop_view(actor=world.citizen(), view_id=world.commune.id)


class TestExport:
    def send(self, who: str, **body: Any) -> Any:
        return signed_in(who).post(reverse(EXPORT), {"view": "unit", **body})

    def test_a_sheet_with_the_own_units_rows(self, running: CaseInfo) -> None:
        answer = self.send("mot-cua-xa", kind="xlsx", purpose="Họp giao ban tuần")
        assert answer["Content-Disposition"].endswith('.xlsx"')
        sheet = openpyxl.load_workbook(io.BytesIO(answer.content)).active
        assert sheet is not None
        rows = list(sheet.values)
        assert [row[0] for row in rows[1:]] == [running.code]
        empty = self.send("mot-cua-huyen", kind="csv", purpose="Thử").content.decode()
        assert running.code not in empty

    def test_those_in_it_see_who_took_it_and_why(self, running: CaseInfo) -> None:
        self.send("mot-cua-xa", kind="csv", purpose="Họp giao ban tuần")
        looks = looks_at(running.applicant_id).rows
        assert any(look.purpose == "Họp giao ban tuần" for look in looks)

    def test_without_a_purpose_nothing_leaves(self, running: CaseInfo) -> None:
        before = len(looks_at(running.applicant_id).rows)
        answer = self.send("mot-cua-xa", kind="csv", purpose="  ")
        assert answer.status_code == 302
        assert len(looks_at(running.applicant_id).rows) == before

    @pytest.mark.parametrize("sign", ["=", "+", "-", "@"])
    def test_no_cell_is_a_formula(self, running: CaseInfo, sign: str) -> None:
        Case.objects.filter(pk=running.id).update(subject=f'{sign}HYPERLINK("x")')
        text = self.send("mot-cua-xa", kind="csv", purpose="Thử").content.decode("utf-8-sig")
        assert f"'{sign}HYPERLINK" in text
        book = self.send("mot-cua-xa", kind="xlsx", purpose="Thử").content
        sheet = openpyxl.load_workbook(io.BytesIO(book)).active
        assert sheet is not None
        assert all(cell.data_type != "f" for row in sheet.iter_rows() for cell in row)
