"""The rows of history know who, what and why; what comes after an action does not inherit it."""

import pytest
from django.db import connection, transaction

from tinhso.kernel.history import because, recorded


def setting(name: str) -> str:
    with connection.cursor() as cursor:
        cursor.execute("SELECT current_setting(%s, true)", [f"pghistory.{name}"])
        return cursor.fetchone()[0] or ""


@pytest.mark.django_db(transaction=True)
def test_the_facts_hold_for_one_transaction_only() -> None:
    with transaction.atomic(), recorded(nested=False, action="people.update", actor_name="Lan"):
        because("Ghi nhầm")
        assert '"action": "people.update"' in setting("context_metadata")
        assert '"reason": "Ghi nhầm"' in setting("context_metadata")
    assert setting("context_id") == ""


@pytest.mark.django_db
def test_within_a_larger_transaction_they_end_with_the_action() -> None:
    with recorded(nested=True, action="people.update"):
        first = setting("context_id")
        assert first
    assert setting("context_id") == setting("context_metadata") == ""
    with recorded(nested=True, action="people.update"):
        assert setting("context_id") != first


@pytest.mark.django_db
def test_an_action_that_fails_leaves_nothing_behind() -> None:
    def fail() -> None:
        with transaction.atomic(), recorded(nested=True, action="people.update"):
            raise LookupError

    with pytest.raises(LookupError):
        fail()
    assert setting("context_id") == ""
