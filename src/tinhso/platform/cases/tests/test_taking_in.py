"""A group is what its dossiers are alone, made with the statements of one."""

import json
import re
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any
from uuid import UUID

import pytest
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext
from tests.world import World

from tinhso.kernel import clock
from tinhso.kernel.actor import Actor
from tinhso.kernel.errors import Invalid
from tinhso.kernel.ids import new_id
from tinhso.platform.cases import facade
from tinhso.platform.cases.contracts import CaseInfo, Channel, Submission, SubmitPaper
from tinhso.platform.cases.models import Case
from tinhso.platform.cases.tests.conftest import birth
from tinhso.platform.files.models import StoredFile
from tinhso.platform.people import facade as people
from tinhso.platform.people.contracts import IdentifierKind, Identity, PartialDate, Sex

pytestmark = pytest.mark.django_db
Dossier = tuple[Submission, Identity]
UUIDS = re.compile("[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}")
WRITTEN = {
    "cases_case": "id",
    "cases_caseevent": "pgh_obj_id",
    "cases_trailrow": "id",
    "cases_paper": "id",
    "cases_paperevent": "pgh_obj_id",
    "cases_task": "id",
    "cases_taskevent": "pgh_obj_id",
    "events_event": "id",
    "events_delivery": "id",
    "files_storedfile": "owner_id",
    "people_person": "id",
    "people_personevent": "pgh_obj_id",
    "people_personidentifier": "id",
    "people_personidentifierevent": "pgh_obj_id",
}
"""Every table a dossier leaves rows in, with the column that is new with it."""


def person(number: int) -> Identity:
    return Identity(
        full_name=f"Trần Văn {('An', 'Bình', 'Cường')[number % 3]}",
        sex=Sex.MALE,
        birth=PartialDate(1990, 1, 2),
        kind=IdentifierKind.PERSONAL_NUMBER,
        value=f"0300900000{number:02}",
        phone="0912000111",
    )


def dossiers(world: World, count: int, key: str, file_id: UUID | None = None) -> list[Dossier]:
    paper = SubmitPaper("giay-chung-sinh", file_id, on_paper=file_id is None)
    return [(birth(world, paper, key=f"{key}-{n}", channel=Channel.DESK), person(n)) for n in range(count)]


def alone(desk: Actor, group: Sequence[Dossier]) -> list[CaseInfo]:
    return [facade.take_in_at_desk(actor=desk, submission=one, applicant=whom) for one, whom in group]


@contextmanager
def undone() -> Iterator[None]:
    with transaction.atomic():
        yield
        transaction.set_rollback(True)


def written(made: Sequence[CaseInfo], since: UUID) -> list[str]:
    """Return all rows written since, without what must differ: new keys read as what they stand for."""
    known = {str(case.id): f"case {case.code}" for case in made}
    known |= {str(case.applicant_id): f"person {case.applicant_name}" for case in made}

    def plain(found: re.Match[str]) -> str:
        return known.get(found[0], "new") if UUID(found[0]) > since else found[0]

    rows = []
    with connection.cursor() as cursor:
        for table, column in WRITTEN.items():
            cursor.execute(
                f"SELECT to_jsonb(t) - 'pgh_id' - 'pgh_created_at' FROM {table} t WHERE {column} > %s",
                [since],
            )
            found = [row if isinstance(row, str) else json.dumps(row) for (row,) in cursor.fetchall()]
            assert len(found) >= len(made), f"nothing in {table}"
            rows += [f"{table} {UUIDS.sub(plain, row)}" for row in found]
    return sorted(rows)


def test_a_group_writes_what_its_dossiers_write_alone(world: World, upload: Callable[[Actor], Any]) -> None:
    desk = world.actor("mot-cua-xa")
    group = dossiers(world, 3, "so-sánh", upload(desk))
    seen = []
    with clock.at(clock.now()):
        for take_in in (alone, lambda desk, group: facade.take_in_group(actor=desk, dossiers=group)):
            since = new_id()
            with undone():
                made = take_in(desk, group)
                seen.append(written(made, since))
    assert seen[0] == seen[1]


def test_statements_do_not_grow_with_the_group(world: World, upload: Callable[[Actor], Any]) -> None:
    desk, asked = world.actor("mot-cua-xa"), {}
    people.resolve_all([person(n) for n in range(20)])
    alone(desk, dossiers(world, 1, "trước"))
    for count in (5, 20):
        file_id = upload(desk)
        with CaptureQueriesContext(connection) as captured:
            facade.take_in_group(actor=desk, dossiers=dossiers(world, count, f"{count}", file_id))
        asked[count] = [re.sub(r"""\(.*|'.*|"s[0-9].*""", "", query["sql"]) for query in captured]
    assert asked[5] == asked[20]
    assert Case.objects.filter(submission_key__contains=":20-").count() == 20
    assert StoredFile.objects.filter(owner_kind="case").count() == 25


def test_one_key_twice_in_a_group_is_one_dossier(world: World) -> None:
    first, second = dossiers(world, 2, "hai-lần")
    made = facade.take_in_group(actor=world.actor("mot-cua-xa"), dossiers=[first, second, first])
    assert made[0].id == made[2].id != made[1].id


def test_a_person_new_twice_in_a_group_is_one_person(world: World) -> None:
    (one, whom), (other, _second) = dossiers(world, 2, "một-người")
    desk = world.actor("mot-cua-xa")
    made = facade.take_in_group(actor=desk, dossiers=[(one, whom), (other, whom)])
    assert made[0].applicant_id == made[1].applicant_id


def test_a_file_somebody_else_uploaded_refuses_all(world: World, upload: Callable[[Actor], Any]) -> None:
    group = [*dossiers(world, 2, "của-mình"), *dossiers(world, 3, "của-người", upload(world.citizen()))[2:]]
    with undone(), pytest.raises(Invalid) as refused:
        facade.take_in_group(actor=world.actor("mot-cua-xa"), dossiers=group)
    assert refused.value.code == "files.unusable"
