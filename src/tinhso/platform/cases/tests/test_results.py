"""Numbers of results: taken at issue, one after another, never twice."""

from collections.abc import Callable
from typing import Any

import pytest
from django.db import IntegrityError, transaction
from tests.world import World

from tinhso.kernel.actor import Actor
from tinhso.platform.cases import facade
from tinhso.platform.cases.contracts import CaseInfo, ResultState, SubmitPaper
from tinhso.platform.cases.models import Result
from tinhso.platform.cases.tests.conftest import VALID, birth
from tinhso.platform.cases.tests.test_lifecycle import to_result

pytestmark = pytest.mark.django_db


def second(world: World, upload: Callable[[Actor], Any]) -> CaseInfo:
    citizen = world.citizen()
    case = facade.submit(
        actor=citizen, submission=birth(world, SubmitPaper("giay-chung-sinh", upload(citizen)))
    )
    return facade.accept(actor=world.actor("mot-cua-xa"), case_id=case.id, revision=1, checks=VALID)


def test_a_draft_has_no_number(world: World, accepted: CaseInfo) -> None:
    facade.draft_result(
        actor=world.actor("chuyen-vien-xa"),
        case_id=accepted.id,
        revision=accepted.revision,
        fields={"registration_place": "UBND phường", "note": "Không"},
    )
    row = Result.objects.get()
    assert (row.state, row.number, row.verification_code) == (ResultState.DRAFT, "", None)


def test_numbers_follow_each_other_in_a_register(
    world: World, accepted: CaseInfo, upload: Callable[[Actor], Any]
) -> None:
    for case in (accepted, second(world, upload)):
        to_result(world, case)
    numbers = [row.number.split("/")[0] for row in Result.objects.order_by("issued_at")]
    assert numbers == ["1", "2"]
    assert len(set(Result.objects.values_list("verification_code", flat=True))) == 2


def test_the_database_refuses_a_number_twice(
    world: World, accepted: CaseInfo, upload: Callable[[Actor], Any]
) -> None:
    for case in (accepted, second(world, upload)):
        to_result(world, case)
    first = Result.objects.earliest("issued_at")
    with pytest.raises(IntegrityError), transaction.atomic():
        Result.objects.exclude(pk=first.pk).update(number=first.number)
