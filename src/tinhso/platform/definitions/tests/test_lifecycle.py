from datetime import UTC, date, datetime, timedelta

import pytest
from django.db import DatabaseError, transaction

from tinhso.kernel import clock
from tinhso.kernel.actor import system_actor
from tinhso.kernel.errors import Conflict, Denied, Invalid, NotFound
from tinhso.platform.definitions import facade, selectors
from tinhso.platform.definitions.models import Definition, DefinitionState
from tinhso.platform.definitions.tests.conftest import LEADER, WRITER, fee, staff

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("announced")]

START = date(2026, 7, 1)


@pytest.fixture(autouse=True)
def on_the_eve():
    with clock.at(datetime(2026, 6, 30, 3, tzinfo=UTC)):
        yield


def decided(amount=8_000, start=START, end=None, **keys):
    key = facade.propose(actor=WRITER, kind="fee", source=fee(amount, **keys))
    assert facade.mark_tested(actor=WRITER, definition_id=key) == []
    facade.approve(
        actor=LEADER, definition_id=key, decision_number="12/QĐ-UBND", effective_from=start, effective_to=end
    )
    return key


def amount_on(day):
    return facade.effective("fee", "khai_sinh", day).content["amount"]


def statuses():
    return list(Definition.objects.order_by("version").values_list("status", flat=True))


def test_from_draft_to_effective(announced):
    key = decided()
    assert statuses() == ["approved"]
    assert [event.type for event in announced] == ["definitions.approved"]
    with pytest.raises(NotFound, match="30/06/2026"):
        facade.effective("fee", "khai_sinh", START - timedelta(days=1))
    assert facade.effective("fee", "khai_sinh", START).id == key
    with clock.at(datetime(2026, 7, 1, 3, tzinfo=UTC)):
        assert facade.roll_over(actor=system_actor("t", ["definitions.load"])) == 1
        assert facade.roll_over(actor=system_actor("t", ["definitions.load"])) == 0
    assert statuses() == ["effective"]
    assert announced[-1].type == "definitions.effective"


def test_a_new_version_takes_over_on_its_day():
    decided()
    decided(10_000, date(2027, 3, 1))
    assert (amount_on(date(2027, 2, 28)), amount_on(date(2027, 3, 1))) == (8_000, 10_000)
    first, second = Definition.objects.order_by("version")
    assert (first.effective_to, second.effective_to) == (date(2027, 3, 1), None)


def test_what_stands_is_kept_until_any_version_is_written(django_assert_num_queries):
    decided()
    assert amount_on(START) == 8_000
    with django_assert_num_queries(1):
        assert amount_on(START) == 8_000
    token = DefinitionState.objects.get().token
    Definition.objects.update(note="Sửa bằng SQL")
    assert DefinitionState.objects.get().token != token
    with django_assert_num_queries(2):
        assert amount_on(START) == 8_000


def test_a_version_between_two_others_holds_only_until_the_later_one():
    decided()
    decided(10_000, date(2027, 3, 1))
    decided(9_000, date(2027, 1, 1))
    days = [date(2026, 12, 31), date(2027, 1, 1), date(2027, 2, 28), date(2027, 3, 1)]
    assert [amount_on(day) for day in days] == [8_000, 9_000, 9_000, 10_000]


def test_a_version_replaced_before_its_day_never_held():
    first = decided()
    decided(9_000)
    assert amount_on(START) == 9_000
    row = Definition.objects.get(pk=first)
    assert row.effective_from == row.effective_to


def test_all_effective_lists_each_code_once():
    decided()
    decided(10_000, date(2027, 3, 1))
    decided(5_000, code="ket_hon")
    found = facade.all_effective("fee", START)
    assert [(item.code, item.version) for item in found] == [("ket_hon", 1), ("khai_sinh", 1)]


def test_the_parsed_model_is_kept(django_assert_num_queries):
    key = decided()
    assert facade.parsed(key).amount == 8_000
    with django_assert_num_queries(0):
        assert facade.parsed(key) is facade.parsed(key)
        assert facade.get(key).version == 1


def test_a_draft_is_never_kept():
    key = facade.propose(actor=WRITER, kind="fee", source=fee())
    assert facade.get(key).content["amount"] == 8_000
    facade.rewrite(actor=WRITER, definition_id=key, source=fee(9_000))
    assert facade.get(key).content["amount"] == 9_000


def test_the_kept_versions_are_bounded(monkeypatch):
    monkeypatch.setattr(selectors, "KEPT_MAX", 2)
    keys = [decided(code=code) for code in ("a", "b", "c")]
    for key in keys:
        facade.get(key)
    assert len(selectors._kept) == 2


def test_a_failed_test_keeps_the_draft_and_names_the_problem():
    key = facade.propose(actor=WRITER, kind="fee", source=fee(8_500, legal_basis="[1/2099/NĐ-CP]"))
    problems = facade.mark_tested(actor=WRITER, definition_id=key)
    assert [text[:8] for text in problems] == ["Mức phí ", "Căn cứ 1"]
    assert Definition.objects.get(pk=key).test_report == problems
    with pytest.raises(Conflict):
        facade.approve(actor=LEADER, definition_id=key, decision_number="1", effective_from=START)


def test_correcting_a_tested_version_sends_it_back_to_draft():
    key = facade.propose(actor=WRITER, kind="fee", source=fee())
    facade.mark_tested(actor=WRITER, definition_id=key)
    facade.rewrite(actor=WRITER, definition_id=key, source=fee(9_000))
    assert statuses() == ["draft"]
    with pytest.raises(Invalid, match="giữ nguyên"):
        facade.rewrite(actor=WRITER, definition_id=key, source=fee(code="khac"))


def test_nobody_approves_their_own_proposal():
    key = facade.propose(actor=WRITER, kind="fee", source=fee())
    facade.mark_tested(actor=WRITER, definition_id=key)
    with pytest.raises(Denied, match="tự duyệt"):
        facade.approve(actor=WRITER, definition_id=key, decision_number="1", effective_from=START)


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"decision_number": " "}, "decision_number"),
        ({"effective_from": date(2026, 6, 29)}, "effective_from"),
        ({"effective_to": START}, "effective_to"),
    ],
)
def test_a_decision_must_be_whole(changes, field):
    key = facade.propose(actor=WRITER, kind="fee", source=fee())
    facade.mark_tested(actor=WRITER, definition_id=key)
    values = {"decision_number": "1", "effective_from": START} | changes
    with pytest.raises(Invalid) as refused:
        facade.approve(actor=LEADER, definition_id=key, **values)
    assert field in refused.value.fields


def test_the_same_content_is_not_proposed_again():
    decided()
    with pytest.raises(Invalid, match="giống hệt"):
        facade.propose(actor=WRITER, kind="fee", source=fee())


def test_a_decided_version_is_neither_edited_nor_discarded():
    key = decided()
    with pytest.raises(Conflict):
        facade.rewrite(actor=WRITER, definition_id=key, source=fee(1_000))
    with pytest.raises(Conflict):
        facade.discard(actor=WRITER, definition_id=key)


def test_a_draft_is_discarded():
    key = facade.propose(actor=WRITER, kind="fee", source=fee())
    facade.discard(actor=WRITER, definition_id=key)
    with pytest.raises(NotFound):
        facade.get(key)


def test_retiring_ends_a_version_without_successor(announced):
    key = decided()
    facade.retire(actor=LEADER, definition_id=key, effective_to=date(2027, 1, 1), decision_number="9/QĐ")
    assert amount_on(date(2026, 12, 31)) == 8_000
    with pytest.raises(NotFound):
        amount_on(date(2027, 1, 1))
    with pytest.raises(Invalid):
        facade.retire(actor=LEADER, definition_id=key, effective_to=date(2028, 1, 1), decision_number="9/QĐ")
    facade.retire(actor=LEADER, definition_id=key, effective_to=START, decision_number="10/QĐ")
    assert Definition.objects.get(pk=key).status == "approved"


def test_permissions_are_demanded():
    with pytest.raises(Denied):
        facade.propose(actor=LEADER, kind="fee", source=fee())
    with pytest.raises(Denied):
        facade.roll_over(actor=staff("x"))


@pytest.mark.parametrize(
    "source",
    ["", "code: x", "code: x\namount: 1\nmore: 2", "amount: 1", "code: x\namount: 1\neffective_from: mai"],
)
def test_what_cannot_be_read_is_refused(source):
    with pytest.raises(Invalid):
        facade.propose(actor=WRITER, kind="fee", source=source)
    with pytest.raises(Invalid):
        facade.propose(actor=WRITER, kind="nothing", source=fee())


@pytest.mark.parametrize(
    "change",
    [
        {"content": {"amount": 1}},
        {"title": "Khác"},
        {"effective_from": date(2026, 1, 1)},
        {"decision_number": "0"},
        {"status": "draft"},
        {"version": 7},
        {"code": "khac"},
    ],
)
def test_the_database_keeps_what_is_decided(change):
    key = decided()
    with pytest.raises(DatabaseError, match="decided"), transaction.atomic():
        Definition.objects.filter(pk=key).update(**change)


def test_the_database_keeps_the_row():
    key = decided()
    with pytest.raises(DatabaseError, match="decided"), transaction.atomic():
        Definition.objects.filter(pk=key).delete()
