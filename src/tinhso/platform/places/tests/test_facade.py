from datetime import date

import pytest

from tinhso.kernel.errors import Invalid, NotFound
from tinhso.kernel.successions import Share
from tinhso.platform.places import facade
from tinhso.platform.places.facade import load_areas
from tinhso.platform.places.tests.conftest import FOLDER, LOADER

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("country")]

BEFORE = date(2022, 3, 28)
BETWEEN = date(2025, 1, 15)
AFTER = date(2026, 1, 1)
NO_RECORDED_SUCCESSOR = "10774"  # xã Phúc Thành A: the published lists name nobody


@pytest.mark.parametrize(
    ("on", "provinces", "districts", "communes"),
    [(BEFORE, 63, 705, 10_603), (BETWEEN, 63, 696, 10_051), (AFTER, 34, 0, 3_321)],
)
def test_the_country_on_three_days(on: date, provinces: int, districts: int, communes: int) -> None:
    counts = [len(facade.areas_of_level(level, on)) for level in (1, 2, 3)]
    assert counts == [provinces, districts, communes]
    assert len(facade.provinces(on)) == provinces


@pytest.mark.parametrize(("on", "communes"), [(BEFORE, 235), (BETWEEN, 207)])
def test_hai_duong_before_the_reform(on: date, communes: int) -> None:
    assert len(facade.children("30", 1, on)) == 12
    assert len(facade.descendants("30", 1, on, only_level=3)) == communes
    assert len(facade.descendants("30", 1, on)) == communes + 12


def test_hai_duong_is_gone_after_the_reform() -> None:
    with pytest.raises(NotFound, match="01/01/2026"):
        facade.area("30", 1, AFTER)
    heirs = facade.successors("30", 1, BEFORE, AFTER)
    assert [(heir.area.name, heir.share) for heir in heirs] == [("Thành phố Hải Phòng", Share.WHOLE)]


def test_full_name_climbs_to_the_province() -> None:
    info = facade.search("an lam nam sach", BEFORE) or facade.search("an lam", BEFORE, 3)
    found = [area.full_name for area in info]
    assert "Xã An Lâm, Huyện Nam Sách, Tỉnh Hải Dương" in found


def test_ancestors_nearest_first() -> None:
    commune = next(a for a in facade.descendants("291", 2, BEFORE) if a.name == "Xã An Lâm")
    assert [up.name for up in facade.ancestors(commune.code, 3, BEFORE)] == [
        "Huyện Nam Sách",
        "Tỉnh Hải Dương",
    ]


def test_every_area_has_a_whole_lineage_on_each_day() -> None:
    for on in (BEFORE, BETWEEN, AFTER):
        depth = 1 if on == AFTER else 2
        assert {a.full_name.count(", ") for a in facade.areas_of_level(3, on)} == {depth}


def test_successors_follow_both_reforms() -> None:
    merged = [
        area
        for area in facade.descendants("30", 1, BEFORE, only_level=3)
        if area.code != NO_RECORDED_SUCCESSOR and not facade.areas([area.code], BETWEEN)
    ]
    assert merged
    for area in merged:
        heirs = facade.successors(area.code, 3, BEFORE, AFTER)
        assert heirs, area.name
        assert all(facade.ancestors(heir.area.code, 3, AFTER)[0].code == "31" for heir in heirs)


def test_every_commune_of_hai_duong_has_one_main_heir() -> None:
    assert facade.successors(NO_RECORDED_SUCCESSOR, 3, BEFORE, AFTER) == ()
    for area in facade.descendants("30", 1, BEFORE, only_level=3):
        if area.code == NO_RECORDED_SUCCESSOR:
            continue
        shares = [heir.share for heir in facade.successors(area.code, 3, BEFORE, AFTER)]
        assert sum(share is not Share.PART for share in shares) == 1, area.full_name


def test_without_a_reform_between_an_area_is_its_own_successor() -> None:
    heirs = facade.successors("30", 1, BEFORE, BETWEEN)
    assert [heir.area.code for heir in heirs] == ["30"]


def test_predecessors_are_the_inverse_of_successors() -> None:
    made_from = {found.area.code for found in facade.predecessors("31", 1, AFTER)}
    assert made_from == {"30", "31"}
    assert facade.predecessors("30", 1, BEFORE) == ()


def test_history_of_a_code_names_who_took_over() -> None:
    ((period, heirs),) = facade.heirs_of_periods("30", 1)
    assert period.valid_to == date(2025, 7, 1)
    assert [heir.area.code for heir in heirs] == ["31"]


@pytest.mark.parametrize("text", ["hải dương", "hai duong", "HẢI DƯƠNG", "Hải Dương"])
def test_search_needs_no_tone_marks(text: str) -> None:
    names = [area.name for area in facade.search(text, BEFORE)]
    assert names[:2] == ["Tỉnh Hải Dương", "Thành phố Hải Dương"]


def test_search_by_code_and_by_level() -> None:
    assert facade.search("291", BEFORE)[0].name == "Huyện Nam Sách"
    assert {area.level for area in facade.search("hai duong", BEFORE, 2)} == {2}
    assert facade.search("%_", BEFORE) == []
    assert facade.search("  ", BEFORE) == []


def test_a_code_of_the_wrong_shape_is_refused() -> None:
    for code in ("", "3", "٣٠", "abc", "123456"):
        with pytest.raises(Invalid):
            facade.area(code, 1, BEFORE)
    with pytest.raises(NotFound):
        facade.area("30", 2, BEFORE)


def test_loading_again_reads_only_the_digest(django_assert_max_num_queries) -> None:  # type: ignore[no-untyped-def]
    with django_assert_max_num_queries(7):
        assert load_areas(actor=LOADER, folder=FOLDER) == 0


def test_reads_cost_few_queries(django_assert_num_queries) -> None:  # type: ignore[no-untyped-def]
    with django_assert_num_queries(3):
        facade.search("an", BEFORE, 3)
    with django_assert_num_queries(3):
        facade.areas_of_level(3, BEFORE)
