"""What a process remembers of rights is never older than the database."""

from datetime import datetime, timedelta

import pytest
from django.db import IntegrityError, connection, transaction
from django.test.utils import CaptureQueriesContext
from hypothesis import given
from hypothesis import strategies as st

from tinhso.kernel.actor import Grant
from tinhso.platform.access import rights
from tinhso.platform.access.contracts import Role
from tinhso.platform.access.models import AccessState, RoleGrant
from tinhso.platform.access.rights import Holding
from tinhso.platform.access.tests.conftest import Hire, acting

APPROVE = "access.manage"
DAY = timedelta(days=1)
NOON = datetime.fromisoformat("2026-11-22T12:00:00+07:00")
DAYS = st.integers(-5, 5)
PERIODS = st.lists(st.tuples(DAYS, st.none() | DAYS), max_size=4)


@given(PERIODS, DAYS)
def test_a_holding_needs_all_its_periods(periods: list[tuple[int, int | None]], day: int) -> None:
    grant = Grant(frozenset({"x"}), None)
    dated = tuple((NOON + a * DAY, None if b is None else NOON + b * DAY) for a, b in periods)
    expected = all(a <= day and (b is None or day < b) for a, b in periods)
    assert Holding(grant, dated).at(NOON + day * DAY) is expected


@pytest.mark.django_db
class TestKept:
    def test_a_change_by_sql_counts_at_once(self, hire: Hire) -> None:
        account = hire("qt", Role.ADMINISTRATOR)
        assert acting(account).holds(APPROVE)
        with connection.cursor() as cursor:
            cursor.execute(
                "UPDATE access_rolegrant SET revoked_at = now() WHERE account_id = %s", [account.pk]
            )
        assert not acting(account).holds(APPROVE)

    def test_one_row_holds_the_token(self, hire: Hire) -> None:
        before = AccessState.objects.get().token
        hire("qt", Role.ADMINISTRATOR)
        assert AccessState.objects.get().token != before
        with pytest.raises(IntegrityError), transaction.atomic():
            AccessState.objects.create(id=2)

    def test_nothing_of_a_rolled_back_change_stays(self, hire: Hire) -> None:
        account = hire("qt", Role.ADMINISTRATOR)
        with transaction.atomic():
            RoleGrant.objects.filter(account=account).delete()
            assert not acting(account).holds(APPROVE)
            transaction.set_rollback(True)
        assert acting(account).holds(APPROVE)

    def test_nothing_of_it_stays_after_the_next_change_either(self, hire: Hire) -> None:
        account = hire("qt", Role.ADMINISTRATOR)
        with transaction.atomic():
            RoleGrant.objects.filter(account=account).delete()
            acting(account)
            transaction.set_rollback(True)
        hire("khac", Role.LEADER)
        assert acting(account).holds(APPROVE)

    def test_signing_in_makes_nobody_forget(self, hire: Hire) -> None:
        account = hire("qt", Role.ADMINISTRATOR)
        acting(account)
        account.last_login = NOON
        account.save(update_fields=["last_login"])
        with CaptureQueriesContext(connection) as queries:
            acting(account)
        assert len([q for q in queries if "rolegrant" in q["sql"]]) == 0

    def test_memory_is_bounded(self, hire: Hire, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(rights, "ACCOUNTS_KEPT", 1)
        first, second = hire("a", Role.ADMINISTRATOR), hire("b", Role.LEADER)
        assert acting(first).holds(APPROVE)
        assert not acting(second).holds(APPROVE)
        assert acting(first).holds(APPROVE)
        assert len(rights._kept) == 1
