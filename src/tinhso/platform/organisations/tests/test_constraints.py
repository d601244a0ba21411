"""What the database refuses about successions, whoever writes."""

from datetime import date
from uuid import uuid4

import pytest
from django.db import IntegrityError, transaction

from tinhso.kernel.successions import Share
from tinhso.platform.organisations.models import Unit, UnitSuccession

pytestmark = pytest.mark.django_db
DAY = date(2025, 3, 1)


def unit(name: str) -> Unit:
    key = uuid4()
    return Unit.objects.create(
        id=key, name=name, short_name=name, folded_name=name, kind="department", level=2, path=[key]
    )


def refused(constraint: str, **fields: object) -> None:
    with pytest.raises(IntegrityError, match=constraint), transaction.atomic():
        UnitSuccession.objects.create(**fields)


def test_a_unit_hands_over_to_another_once_a_day() -> None:
    old, new = unit("so mot"), unit("so hai")
    made = UnitSuccession.objects.create(old=old, new=new, on=DAY, share=Share.WHOLE.value)
    assert str(made) == f"{old.pk} → {new.pk} (2025-03-01)"
    refused("organisations_succession_once", old=old, new=new, on=DAY, share=Share.PART.value)
    refused("organisations_succession_of_another", old=old, new=old, on=DAY, share=Share.WHOLE.value)
    refused("organisations_succession_share", old=new, new=old, on=DAY, share="most")
    assert UnitSuccession.objects.count() == 1


def test_the_history_of_a_succession_is_kept() -> None:
    old, new = unit("so mot"), unit("so hai")
    made = UnitSuccession.objects.create(old=old, new=new, on=DAY, share=Share.MAIN.value)
    UnitSuccession.objects.filter(pk=made.pk).update(share=Share.PART.value)
    events = UnitSuccession.pgh_event_model.objects.filter(pgh_obj_id=made.pk)  # type: ignore[attr-defined]
    assert set(events.values_list("share", flat=True)) == {"part-main", "part"}
