"""Load a generated population by COPY, once for each seed and size."""

import time
from collections.abc import Iterable, Iterator, Sequence
from contextlib import ExitStack
from datetime import date

from django.db import connection
from uuid_utils import uuid7

from tinhso.kernel.actions import action, emit
from tinhso.kernel.actor import Actor
from tinhso.kernel.bulk import copying
from tinhso.kernel.locks import advisory_lock
from tinhso.platform.people.actions.find_duplicates import note_all_duplicates
from tinhso.platform.people.bulk import ahead, unindexed, without_row_history
from tinhso.platform.people.contracts import IdentifierKind, LoadReport, PopulationLoaded
from tinhso.platform.people.models import Person, PopulationLoad
from tinhso.platform.people.population import Commune, Made, MadeHousehold, generate
from tinhso.platform.people.reference import birth_places, names
from tinhso.platform.places import facade as places

BLOCK_PERSONS = 20_000
"""Persons sent in one COPY of each table: a few megabytes of memory."""
REBUILD_FROM_PERSONS = 50_000
"""From here on building the indexes once is faster than keeping them."""
PERSONS_MAX = 20_000_000

PERSON = "people_person"
IDENTIFIER = "people_personidentifier"
HOUSEHOLD = "people_household"
MEMBER = "people_householdmember"
TABLES = (PERSON, IDENTIFIER, HOUSEHOLD, MEMBER)
COLUMNS = {
    PERSON: "id, full_name, folded_name, sex, birth_year, birth_month, birth_day, ethnicity, nationality,"
    " phone, email, area_code, address_line, status",
    IDENTIFIER: "id, person_id, kind, value, active",
    HOUSEHOLD: "id, area_code, address_line",
    MEMBER: "id, household_id, person_id, relation",
}


@action("people.load")
def load_population(
    *, actor: Actor, province_code: str, on: date, persons: int, seed: int = 30
) -> LoadReport:
    """Generate and store `persons` people of a province as it stood on a day; nothing if done before."""
    advisory_lock("people.load")
    done = PopulationLoad.objects.filter(province_code=province_code, seed=seed, persons=persons).first()
    if done is not None:
        return LoadReport(0, 0, 0.0)
    started = time.perf_counter()
    households = _store(_made(province_code, on, min(persons, PERSONS_MAX), seed), persons)
    report = LoadReport(persons, households, time.perf_counter() - started)
    PopulationLoad.objects.create(
        province_code=province_code,
        seed=seed,
        persons=persons,
        households=households,
        seconds=report.seconds,
    )
    emit(PopulationLoaded(province_code=province_code, persons=persons))
    return report


def _made(province_code: str, on: date, persons: int, seed: int) -> Iterator[MadeHousehold]:
    below = places.descendants(province_code, 1, on, only_level=3)
    here = f"0{province_code}"
    others = sorted(code for code in birth_places().provinces if code != here)
    return generate(
        seed=seed,
        communes=[Commune(area.code, area.kind) for area in below],
        persons=persons,
        names=names(),
        places=[here, *others],
        on=on,
    )


def _store(homes: Iterable[MadeHousehold], persons: int) -> int:
    households = 0
    with ExitStack() as stack:
        if persons >= REBUILD_FROM_PERSONS and not Person.objects.exists():
            stack.enter_context(unindexed(TABLES))
        stack.enter_context(without_row_history(TABLES))
        for count, texts in ahead(_texts(homes)):
            households += count
            for table, text in texts.items():
                with copying(table, COLUMNS[table]) as copy:
                    copy.write(text)
        # Deferred foreign keys are checked now, so that the tables may be altered again.
        with connection.cursor() as cursor:
            cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
            cursor.execute("SET CONSTRAINTS ALL DEFERRED")
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE " + ", ".join(TABLES))
    if persons < REBUILD_FROM_PERSONS:  # otherwise the nightly scan finds them
        note_all_duplicates()
    return households


def _texts(homes: Iterable[MadeHousehold]) -> Iterator[tuple[int, dict[str, str]]]:
    for block in _blocks(homes):
        yield len(block), {table: "".join(lines) for table, lines in _lines(block).items()}


def _blocks(homes: Iterable[MadeHousehold]) -> Iterator[list[MadeHousehold]]:
    block: list[MadeHousehold] = []
    size = 0
    for home in homes:
        block.append(home)
        size += len(home.members)
        if size >= BLOCK_PERSONS:
            yield block
            block, size = [], 0
    if block:
        yield block


def _lines(block: Sequence[MadeHousehold]) -> dict[str, list[str]]:
    """Write rows in COPY text format; generated text has no tab, newline or backslash."""
    persons: list[str] = []
    identifiers: list[str] = []
    households: list[str] = []
    members: list[str] = []
    for home in block:
        home_id = uuid7()
        households.append(f"{home_id}\t{home.area_code}\t{home.address_line}\n")
        for made in home.members:
            key = uuid7()
            persons.append(_person(made, str(key), home))
            if made.twice:
                persons.append(_person(made, str(uuid7()), home))
            members.append(f"{uuid7()}\t{home_id}\t{key}\t{made.relation.value}\n")
            identifiers.append(
                f"{uuid7()}\t{key}\t{IdentifierKind.PERSONAL_NUMBER.value}\t{made.personal_number}\tt\n"
            )
            if made.old_card:
                identifiers.append(
                    f"{uuid7()}\t{key}\t{IdentifierKind.OLD_IDENTITY_CARD.value}\t{made.old_card}\tt\n"
                )
    return {PERSON: persons, IDENTIFIER: identifiers, HOUSEHOLD: households, MEMBER: members}


def _person(made: Made, key: str, home: MadeHousehold) -> str:
    month = made.birth_month or "\\N"
    day = made.birth_day or "\\N"
    return (
        f"{key}\t{made.full_name}\t{made.folded_name}\t{made.sex.value}\t{made.birth_year}\t{month}\t{day}"
        f"\t{made.ethnicity}\tVN\t{made.phone}\t\t{home.area_code}\t{home.address_line}\tactive\n"
    )
