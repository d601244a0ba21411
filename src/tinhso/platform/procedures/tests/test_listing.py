"""The list without a province: filters, paging, spelling."""

import pytest

from tinhso.kernel.actor import Actor
from tinhso.kernel.errors import Invalid
from tinhso.platform.procedures import facade
from tinhso.platform.procedures.contracts import Filters
from tinhso.platform.procedures.tests.conftest import record
from tinhso.platform.procedures.tests.test_importing import take

pytestmark = pytest.mark.django_db


def test_a_retired_procedure_leaves_the_list(importer: Actor) -> None:
    take(importer, record())
    facade.unlist("1.009999")
    assert facade.totals().listed == 0


@pytest.mark.parametrize(
    ("filters", "codes"),
    [
        (Filters(), ["1.000001", "1.000002"]),
        (Filters(text="giay phep"), ["1.000001"]),
        (Filters(text="GIẤY phép"), ["1.000001"]),
        (Filters(text="1.000002"), ["1.000002"]),
        (Filters(text="giay khong co"), []),
        (Filters(text="'); --"), ["1.000001", "1.000002"]),
        (Filters(level="commune"), ["1.000002"]),
        (Filters(sector="Thử nghiệm"), ["1.000001"]),
        (Filters(applicant="Doanh nghiệp"), ["1.000002"]),
        (Filters(life_event="ket-hon"), ["1.000002"]),
        (Filters(channel="online"), ["1.000001"]),
    ],
)
def test_filters(importer: Actor, filters: Filters, codes: list[str]) -> None:
    other = record(
        "1.000002",
        name="Đăng ký kết hôn",
        sector="Hộ tịch",
        level="commune",
        applicants=["Doanh nghiệp"],
        results=["Trích lục"],
        channels=[{"channel": "direct"}],
        life_events=["ket-hon"],
    )
    take(importer, record("1.000001"), other)
    assert [entry.code for entry in facade.entries(filters).rows] == codes
    assert facade.count(filters) == len(codes)


def test_pages_follow_one_another(importer: Actor) -> None:
    take(importer, *(record(f"1.00000{n}", name=f"Thủ tục {n % 3}") for n in range(7)))
    seen: list[str] = []
    cursor = ""
    for _page in range(4):
        page = facade.entries(Filters(), cursor=cursor, size=2)
        seen += [entry.code for entry in page.rows]
        cursor = page.next_cursor
    assert not cursor
    assert sorted(seen) == [f"1.00000{n}" for n in range(7)]


@pytest.mark.parametrize(
    ("typed", "code"),
    [("khai sihn", "1.000002"), ("ks", "1.000002"), ("giay abcdef", "1.000001"), ("khay", "1.000002")],
)
def test_candidates_bear_spelling(importer: Actor, typed: str, code: str) -> None:
    birth = record("1.000002", name="Đăng ký khai sinh", results=["Trích lục"], papers=[])
    take(importer, record("1.000001"), birth)
    assert code in {entry.code for entry in facade.candidates(Filters(), typed.split())}


@pytest.mark.parametrize("cursor", ["x", "WzFd", "WyJhIiwxXQ", "WyJcdTAwMDAiLCJhIl0"])
def test_a_made_up_cursor_is_refused(cursor: str) -> None:
    with pytest.raises(Invalid):
        facade.entries(Filters(), cursor=cursor)
