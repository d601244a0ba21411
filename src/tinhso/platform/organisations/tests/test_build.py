from collections import Counter
from datetime import date
from typing import Any

import pytest

from tinhso.kernel.errors import Invalid, NotFound
from tinhso.platform.organisations import facade
from tinhso.platform.organisations.contracts import CodeScheme, ProvinceBuilt, UnitKind
from tinhso.platform.organisations.models import Unit, UnitCode, UnitName
from tinhso.platform.organisations.tests.conftest import DEMO_DAY, REFORM, build

pytestmark = pytest.mark.django_db
COMMITTEE = UnitKind.PEOPLE_COMMITTEE.value


def test_hai_duong_as_it_stood(announced: list[Any]) -> None:
    made = build()
    root = facade.province_root("30", DEMO_DAY)
    assert root.name == "Ủy ban nhân dân tỉnh Hải Dương"
    below = facade.children(root.id, DEMO_DAY)
    departments = [unit for unit in below if unit.kind != COMMITTEE]
    districts = [unit for unit in below if unit.kind == COMMITTEE]
    assert (len(departments), len(districts)) == (20, 12)
    communes = Unit.objects.filter(kind=COMMITTEE, level=3)
    assert communes.count() == 235
    assert not communes.filter(one_stop=False).exists()
    assert Unit.objects.count() == made == 1 + 20 + 12 * 13 + 235
    (event,) = announced
    assert event == ProvinceBuilt(root_id=root.id, province_code="30", units=made)


def test_building_twice_changes_nothing(announced: list[Any]) -> None:
    build()
    assert build() == 0
    assert len(announced) == 1


def test_hai_phong_after_the_reform_has_two_tiers(announced: list[Any]) -> None:
    build("31", REFORM)
    levels = Counter(Unit.objects.filter(kind=COMMITTEE).values_list("level", flat=True))
    assert levels == {1: 1, 3: 114}
    assert not UnitCode.objects.filter(scheme="qcvn102").exists()
    assert UnitCode.objects.get(code="H24.101").unit.parent == Unit.objects.get(level=1)
    names = set(Unit.objects.filter(level=2).values_list("name", flat=True))
    assert "Sở Nông nghiệp và Môi trường" in names
    assert "Sở Kế hoạch và Đầu tư" not in names
    assert set(Unit.objects.values_list("valid_from", flat=True)) == {REFORM}


def test_ha_noi_before_the_reform(announced: list[Any]) -> None:
    build("01", DEMO_DAY)
    root = facade.province_root("01", DEMO_DAY)
    assert root.name == "Ủy ban nhân dân thành phố Hà Nội"
    assert Unit.objects.filter(kind=COMMITTEE, level=2).count() == 30
    assert Unit.objects.filter(kind=COMMITTEE, level=3).count() == 579
    assert Unit.objects.filter(name="Sở Quy hoạch - Kiến trúc").exists()
    urban = facade.competent_unit([(2, "001")], 2, DEMO_DAY, function="infrastructure")
    assert urban.name == "Phòng Quản lý đô thị quận Ba Đình"


@pytest.mark.parametrize("code", ["79", "38", "46", "92"])
@pytest.mark.parametrize("on", [DEMO_DAY, date(2025, 1, 15), date(2026, 1, 1)])
def test_any_province_on_any_day(announced: list[Any], code: str, on: date) -> None:
    made = build(code, on)
    assert made > 50
    assert UnitName.objects.count() == made
    assert UnitCode.objects.filter(scheme="qd20").count() == made


def test_a_province_that_did_not_exist_is_refused() -> None:
    for code, on in (("30", REFORM), ("99", DEMO_DAY)):
        with pytest.raises(Invalid, match="PROVINCE_CODE"):
            build(code, on)


def test_every_unit_has_a_code_of_both_systems(announced: list[Any]) -> None:
    made = build()
    for scheme in CodeScheme:
        codes = UnitCode.objects.filter(scheme=scheme.value)
        assert codes.count() == made
        assert codes.values("normalised").distinct().count() == made
    assert set(UnitCode.objects.filter(synthetic=False).values_list("code", flat=True)) == {
        "H23",
        "000.00.00.H23",
    }
    assert facade.unit_by_code("h23.03", DEMO_DAY).name == "Sở Tư pháp"
    assert facade.unit_by_code("000.00.03.H23", DEMO_DAY).name == "Sở Tư pháp"
    with pytest.raises(NotFound):
        facade.unit_by_code("H99")


def test_the_seed_of_the_manifest_prints_what_it_did(announced: list[Any]) -> None:
    from tinhso.platform.organisations.manifest import SYSTEM

    class Seed:
        said: list[str] = []

        def stdout(self, text: str) -> None:
            self.said.append(text)

    seed = Seed()
    SYSTEM.seeds[0].run(seed)
    SYSTEM.seeds[0].run(seed)
    assert seed.said == ["Đơn vị của tỉnh: 412 đơn vị mới", "Đơn vị của tỉnh: đã có"]
    assert SYSTEM.health[0].check() == []


def test_one_committee_for_an_area_at_a_time(announced: list[Any]) -> None:
    build()
    again = Unit.objects.get(level=1)
    with pytest.raises(Exception, match="organisations_unit_one_committee"):
        Unit.objects.create(
            name="UBND khác",
            short_name="UBND",
            folded_name="",
            kind=COMMITTEE,
            level=1,
            path=[again.pk],
            area_level=1,
            area_code="30",
        )


def test_a_unit_never_moves(announced: list[Any]) -> None:
    build()
    unit = Unit.objects.filter(level=3).first()
    assert unit is not None
    unit.parent = Unit.objects.get(level=1)
    with pytest.raises(Exception, match=r"Cannot update"):
        unit.save()
