"""The two lives of documents, numbers and notations, by table and by property."""

from uuid import uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tinhso.government.documents import rules
from tinhso.government.documents.contracts import Act, Direction, Status
from tinhso.government.documents.tests.test_layout import RULES
from tinhso.kernel.errors import Conflict, Denied

IN = ("register", "present", "direct", "forward", "assign", "start", "resolve", "file", "archive")
OUT = ("submit", "approve", "check", "sign", "number", "issue", "send", "file", "archive")
INCOMING, OUTGOING = [Act(name) for name in IN], [Act(name) for name in OUT]


@pytest.mark.parametrize(
    ("direction", "start", "acts"),
    [(Direction.INCOMING, Status.RECEIVED, INCOMING), (Direction.OUTGOING, Status.DRAFT, OUTGOING)],
)
def test_the_whole_way_leads_to_the_archive(direction: Direction, start: Status, acts: list[Act]) -> None:
    status = start
    for act in acts:
        status = rules.next_status(direction, act, status)
    assert status is Status.ARCHIVED


@given(st.sampled_from(list(Direction)), st.sampled_from(list(Act)), st.sampled_from(list(Status)))
def test_an_act_without_its_place_is_refused(direction: Direction, act: Act, status: Status) -> None:
    if act in rules.possible(direction, status):
        assert rules.next_status(direction, act, status) in set(Status)
        return
    with pytest.raises(Conflict):
        rules.next_status(direction, act, status)


@given(st.sampled_from([Status.ARCHIVED, Status.REFUSED, Status.RECALLED, Status.REPLACED, Status.CANCELLED]))
def test_nothing_leads_out_of_an_end(status: Status) -> None:
    assert not rules.possible(Direction.INCOMING, status)
    assert not rules.possible(Direction.OUTGOING, status)


@pytest.mark.parametrize(
    ("act", "duty"),
    [
        (Act.APPROVE, "drafter"),
        (Act.CHECK, "drafter"),
        (Act.SIGN, "drafter"),
        (Act.SIGN, "reviewer"),
        (Act.NUMBER, "signer"),
        (Act.ISSUE, "drafter"),
    ],
)
def test_duties_are_apart(act: Act, duty: str) -> None:
    one, other = uuid4(), uuid4()
    rules.check_apart(act, other, {duty: one})
    with pytest.raises(Denied):
        rules.check_apart(act, one, {duty: one})


@given(st.sets(st.integers(1, 400)))
def test_missing_numbers_are_those_nobody_took(taken: set[int]) -> None:
    missing = rules.missing_numbers(taken)
    assert set(missing) | taken == set(range(1, max(taken, default=0) + 1))
    assert not set(missing) & taken


@pytest.mark.parametrize(
    ("register", "kind", "agency", "division", "number", "printed"),
    [
        ("di_quyet_dinh", "QĐ", "UBND", "", 15, "15/QĐ-UBND"),
        ("di_bao_cao", "BC", "SNV", "", 123, "123/BC-SNV"),
        ("di_cong_van", "CV", "UBND", "KT", 45, "45/UBND-KT"),
        ("di_cong_van", "CV", "UBND", "", 7, "07/UBND"),
    ],
)
def test_codes_are_printed_as_the_decree_writes_them(
    register: str, kind: str, agency: str, division: str, number: int, printed: str
) -> None:
    book = RULES.register_of(register)
    assert book is not None
    notation = rules.notation_of(RULES, book, kind, agency, division)
    assert rules.printed_code(rules.printed_number(number), notation) == printed


def test_the_party_has_its_own_form_of_number() -> None:
    book = RULES.registers[0].model_copy(update={"party": True})
    notation = rules.notation_of(RULES, book, "CV", "TU")
    assert rules.printed_code("15", notation, party=True) == "15-CV/TU"


def test_each_kind_has_its_register() -> None:
    assert rules.register_for(RULES, "outgoing", "QĐ").code == "di_quyet_dinh"
    assert rules.register_for(RULES, "outgoing", "TTr").code == "di"
    assert rules.register_for(RULES, "incoming", "QĐ", secret=True).code == "den_mat"
    assert rules.register_for(RULES, "copy", "SY").code == "ban_sao"
