"""Numbers of results: taken at issue, one after another, never twice."""

from collections.abc import Callable
from datetime import datetime
from typing import Any

import pytest
from django.db import IntegrityError, transaction
from tests.world import World

from tinhso.kernel import clock
from tinhso.kernel.actor import Actor
from tinhso.platform.cases import facade
from tinhso.platform.cases.contracts import CaseInfo, ResultState, SubmitPaper
from tinhso.platform.cases.definition import Result as Definition
from tinhso.platform.cases.models import Result
from tinhso.platform.cases.numbers import result_number
from tinhso.platform.cases.tests.conftest import VALID, birth
from tinhso.platform.cases.tests.test_lifecycle import to_result
from tinhso.platform.organisations.models import Unit

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


def test_a_register_of_the_year_begins_anew_and_gives_the_same_numbers(
    world: World, accepted: CaseInfo, upload: Callable[[Actor], Any]
) -> None:
    to_result(world, accepted)
    last_year = Result.objects.get()
    Result.objects.filter(pk=last_year.pk).update(period="2025", number="1/QĐ-UBND")
    to_result(world, second(world, upload))
    newer = Result.objects.exclude(pk=last_year.pk)
    assert newer.update(number="1/QĐ-UBND") == 1
    with pytest.raises(IntegrityError), transaction.atomic():
        newer.update(period="2025")


def test_the_definition_says_which_register_and_for_how_long(world: World) -> None:
    unit = world.root.id
    old, new = (datetime(year, 12, 31, 12, tzinfo=clock.VIETNAM) for year in (2026, 2027))
    yearly = definition("aa", "{n}/QĐ-UBND")
    assert numbers(yearly, old, old, new) == ["1/QĐ-UBND", "2/QĐ-UBND", "1/QĐ-UBND"]
    forever = definition("bb", "{n:06d}/CCHN", numbered="forever")
    assert numbers(forever, old, new) == ["000001/CCHN", "000002/CCHN"]
    one, other = (definition(code, "{n}/{year}", number_register="chung") for code in ("cc", "dd"))
    assert (numbers(one, old), numbers(other, old)) == (["1/2026"], ["2/2026"])
    assert result_number(unit, forever, "H23", new)[:2] == ("bb", "")
    assert result_number(unit, one, "H23", new)[:2] == ("chung", "2027")


def definition(code: str, pattern: str, **said: Any) -> Definition:
    return Definition.model_validate(
        {"code": code, "name": {"vi": "Giấy"}, "template": "a", "number_pattern": pattern, **said}
    )


def numbers(found: Definition, *moments: datetime) -> list[str]:
    unit = Unit.objects.get(parent=None).pk
    return [result_number(unit, found, "H23", at).number for at in moments]
