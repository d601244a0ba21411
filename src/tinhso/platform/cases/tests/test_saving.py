"""A dossier under lock is written back in the columns that changed, and no change is lost."""

import pytest
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext

from tinhso.platform.cases.contracts import CaseInfo
from tinhso.platform.cases.models import Case
from tinhso.platform.cases.step import locked

pytestmark = pytest.mark.django_db


def test_only_changed_columns_are_written(accepted: CaseInfo) -> None:
    with transaction.atomic(), CaptureQueriesContext(connection) as asked:
        case = locked(accepted.id)
        case.stage_role = "leader"
        case.save()
        case.save()
    (update,) = [query["sql"] for query in asked if query["sql"].startswith("UPDATE")]
    assert '"stage_role"' in update
    assert '"search_vector"' not in update
    assert '"answers"' not in update
    assert Case.objects.get(pk=accepted.id).stage_role == "leader"


def test_what_changes_inside_a_column_is_written_too(accepted: CaseInfo) -> None:
    with transaction.atomic():
        case = locked(accepted.id)
        case.flags.append("khan")
        case.answers["note"] = {"deep": ["down"]}
        case.save()
        case.answers["note"]["deep"].append("deeper")
        case.save()
    kept = Case.objects.get(pk=accepted.id)
    assert kept.flags == ["khan"]
    assert kept.answers["note"] == {"deep": ["down", "deeper"]}
