from datetime import date
from uuid import uuid4

import pytest

from tinhso.kernel.errors import NotFound
from tinhso.platform.organisations import facade, selectors
from tinhso.platform.organisations.contracts import CodeScheme
from tinhso.platform.organisations.models import Unit
from tinhso.platform.organisations.tests.conftest import DEMO_DAY

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("province")]
NAM_SACH = "291"


def commune() -> Unit:
    return Unit.objects.get(name="Ủy ban nhân dân xã An Lâm", kind="people_committee")


def test_the_path_runs_from_the_root() -> None:
    path = facade.path(commune().pk)
    names = [facade.units(path)[key].short_name for key in path]
    assert names == ["UBND tỉnh Hải Dương", "UBND huyện Nam Sách", "UBND xã An Lâm"]
    assert [unit.id for unit in facade.ancestors(commune().pk)] == list(path[:-1])


def test_the_path_is_read_once(django_assert_num_queries) -> None:  # type: ignore[no-untyped-def]
    key = commune().pk
    facade.path(key)
    with django_assert_num_queries(0):
        facade.path(key)


def test_an_unknown_unit_is_said_to_be_unknown() -> None:
    for ask in (facade.unit, facade.path):
        with pytest.raises(NotFound):
            ask(uuid4())
    selectors.path_of.cache_clear()


def test_descendants_and_children() -> None:
    root = facade.province_root("30", DEMO_DAY)
    assert len(facade.descendants(root.id, DEMO_DAY)) == 411
    district = Unit.objects.get(area_code=NAM_SACH, kind="people_committee")
    kinds = {unit.kind for unit in facade.children(district.pk, DEMO_DAY)}
    assert {"people_committee", "division", "office", "inspectorate"} == kinds


@pytest.mark.parametrize(
    ("level", "name"),
    [
        (1, "Ủy ban nhân dân tỉnh Hải Dương"),
        (2, "Ủy ban nhân dân huyện Nam Sách"),
        (3, "Ủy ban nhân dân xã An Lâm"),
    ],
)
def test_which_unit_is_competent_for_a_commune(level: int, name: str) -> None:
    code = commune().area_code
    assert facade.competent_unit([(3, code)], level, DEMO_DAY).name == name
    chain = [(3, code), (2, NAM_SACH), (1, "30")]
    assert facade.competent_unit(chain, level, DEMO_DAY).name == name


@pytest.mark.parametrize(("level", "name"), [(1, "Sở Tư pháp"), (2, "Phòng Tư pháp huyện Nam Sách")])
def test_the_unit_for_a_field_of_work(level: int, name: str) -> None:
    code = commune().area_code
    assert facade.competent_unit([(3, code)], level, DEMO_DAY, function="justice").name == name


def test_nobody_is_competent() -> None:
    code = commune().area_code
    with pytest.raises(NotFound, match="cấp huyện"):
        facade.competent_unit([(3, "99999")], 2, DEMO_DAY)
    with pytest.raises(NotFound, match="lĩnh vực"):
        facade.competent_unit([(3, code)], 3, DEMO_DAY, function="justice")
    with pytest.raises(NotFound):
        facade.competent_unit([], 1, DEMO_DAY)


def test_search_without_tone_marks_and_by_code() -> None:
    assert [unit.name for unit in facade.search("so tu phap", DEMO_DAY)] == ["Sở Tư pháp"]
    assert "Ủy ban nhân dân huyện Nam Sách" in [u.name for u in facade.search("ubnd nam sach", DEMO_DAY)]
    assert [unit.name for unit in facade.search("H23.03", DEMO_DAY)] == ["Sở Tư pháp"]
    assert facade.search("%%%", DEMO_DAY) == []


def test_codes_by_day() -> None:
    root = facade.province_root("30", DEMO_DAY)
    assert facade.code_of(root.id, DEMO_DAY) == "H23"
    assert facade.code_of(root.id, DEMO_DAY, CodeScheme.QCVN102) == "000.00.00.H23"
    assert facade.code_of(uuid4(), DEMO_DAY) == ""
    assert facade.codes_on([root.id], DEMO_DAY) == {root.id: "H23"}


def test_names_and_successors_of_a_unit_nothing_happened_to() -> None:
    key = commune().pk
    assert facade.name_on(key, date(2000, 1, 1)) == "Ủy ban nhân dân xã An Lâm"
    ((heir,),) = [facade.successors(key, DEMO_DAY)]
    assert (heir.unit.id, heir.share.value) == (key, "whole")
    assert facade.predecessors(key) == ()


def test_receiving_units() -> None:
    names = {unit.name for unit in facade.receiving_units(DEMO_DAY)}
    assert "Trung tâm Phục vụ hành chính công tỉnh Hải Dương" in names
    assert "Ủy ban nhân dân tỉnh Hải Dương" not in names
