"""A believable population: seeded, streaming, no database. Nobody in it is a real person."""

from bisect import bisect
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from itertools import accumulate
from random import Random
from typing import Generic, TypeVar

from pydantic import BaseModel, ConfigDict

from tinhso.kernel.text_vi import fold
from tinhso.platform.people.contracts import Relation, Sex
from tinhso.platform.people.rules import write_personal_number

T = TypeVar("T")

HOUSEHOLD_SIZES = {1: 11, 2: 19, 3: 21, 4: 25, 5: 14, 6: 7, 7: 3}
HEAD_AGES = {22: 3, 27: 7, 32: 11, 37: 13, 42: 13, 47: 12, 52: 11, 57: 10, 62: 9, 67: 7, 72: 5, 77: 3, 82: 2}
"""Ages of heads of households, each for the two years around it."""
MOTHER_AGES = range(19, 37)
FATHER_OLDER_MAX = 7
AGE_MAX = 103
GRANDPARENT_FROM = 58
MARRIED = 0.86
MALE_HEAD = 0.74
MALE_ALONE = 0.38
BOYS = 0.52
PARENTS_LIVE_WITH = 0.3
SERIALS = 1_000_000
SERIAL_STEP = 618_033
"""No common factor with a power of ten, so the walk visits every number before it repeats one."""
PHONES = 10_000_000
PHONE_STEP = 6_180_341
PHONE_PREFIXES = (
    "032",
    "033",
    "034",
    "035",
    "036",
    "037",
    "038",
    "039",
    "070",
    "076",
    "077",
    "078",
    "081",
    "082",
)
PHONE_PREFIXES_MORE = (
    "083",
    "084",
    "085",
    "086",
    "088",
    "089",
    "090",
    "091",
    "093",
    "094",
    "096",
    "097",
    "098",
    "099",
)
PHONE_FROM_AGE = 14
BORN_ELSEWHERE = 0.06
YEAR_ONLY = 0.03
"""Share of the old whose papers tell only the year of birth."""
OLD_AGE = 65
OLD_CARD = 0.2
OLD_CARD_AGE = 24
HAS_PHONE = 0.82
RECORDED_TWICE = 0.004
URBAN_KINDS = frozenset({"phường", "thị trấn"})


class Generation(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    until: int
    male_middle: Mapping[str, int]
    male_given: Mapping[str, int]
    female_middle: Mapping[str, int]
    female_given: Mapping[str, int]


class Names(BaseModel):
    """The content of `definitions/people/names.yaml`."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    surnames: Mapping[str, int]
    generations: tuple[Generation, ...]
    ethnicities: Mapping[str, int]
    urban_streets: tuple[str, ...]
    rural_places: tuple[str, ...]
    commune_sizes: Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Commune:
    code: str
    kind: str


@dataclass(slots=True)
class Made:
    """One generated person, ready to be stored."""

    full_name: str
    folded_name: str
    sex: Sex
    birth_year: int
    birth_month: int | None
    birth_day: int | None
    ethnicity: str
    personal_number: str
    old_card: str
    phone: str
    relation: Relation
    twice: bool
    """An old paper record of the same person stands beside this one, without the number."""


@dataclass(slots=True)
class MadeHousehold:
    area_code: str
    address_line: str
    members: list[Made] = field(default_factory=list)


class Choice(Generic[T]):
    """A weighted choice, prepared once."""

    __slots__ = ("cumulative", "total", "values")

    def __init__(self, weights: Mapping[T, float]) -> None:
        self.values = list(weights)
        self.cumulative = list(accumulate(weights.values()))
        self.total = self.cumulative[-1]

    def pick(self, random: Random) -> T:
        return self.values[bisect(self.cumulative, random.random() * self.total)]


class NameMaker:
    """Full names and their folded form, from parts folded once."""

    def __init__(self, names: Names) -> None:
        self.surnames = Choice(names.surnames)
        self.ethnicities = Choice(names.ethnicities)
        self._until = [generation.until for generation in names.generations]
        self._parts = [
            {
                Sex.MALE: (Choice(g.male_middle), Choice(g.male_given)),
                Sex.FEMALE: (Choice(g.female_middle), Choice(g.female_given)),
            }
            for g in names.generations
        ]
        self._folded: dict[str, str] = {}

    def make(self, random: Random, surname: str, sex: Sex, birth_year: int) -> tuple[str, str]:
        middle, given = self._parts[bisect(self._until, birth_year - 1)][sex]
        words = (surname, middle.pick(random), given.pick(random))
        return " ".join(words), " ".join(map(self._fold, words))

    def _fold(self, word: str) -> str:
        found = self._folded.get(word)
        if found is None:
            found = self._folded[word] = fold(word)
        return found


class Numbers:
    """Unique numbers that do not look counted: each series walks its whole range once."""

    def __init__(self, random: Random) -> None:
        self._random = random
        self._last: dict[str, int] = {}
        self._phones = random.randrange(PHONES)
        self._cards = random.randrange(SERIALS)
        self._phone_prefixes = PHONE_PREFIXES + PHONE_PREFIXES_MORE

    def personal(self, place: str, sex: Sex, birth_year: int) -> str:
        head = write_personal_number(place, sex, birth_year, 0)[:6]
        serial = self._last.get(head)
        serial = self._random.randrange(SERIALS) if serial is None else (serial + SERIAL_STEP) % SERIALS
        self._last[head] = serial
        return f"{head}{serial:06}"

    def phone(self) -> str:
        self._phones += 1
        prefix = self._phone_prefixes[self._phones % len(self._phone_prefixes)]
        return f"{prefix}{self._phones * PHONE_STEP % PHONES:07}"

    def old_card(self, place: str) -> str:
        self._cards += 1
        return f"{place[1:]}{self._cards * PHONE_STEP % PHONES:07}"


class Builder:
    """Makes one household after another; the same seed makes the same people."""

    def __init__(
        self, random: Random, names: Names, place: str, other_places: Sequence[str], on: date
    ) -> None:
        self._random = random
        self._names = NameMaker(names)
        self._numbers = Numbers(random)
        self._place = place
        self._other_places = tuple(other_places)
        self._on = on
        self._head_ages = Choice(HEAD_AGES)
        self._streets = names.urban_streets
        self._hamlets = names.rural_places

    def household(self, commune: Commune, size: int) -> MadeHousehold:
        home = MadeHousehold(commune.code, self._address(commune.kind))
        head = self._head(size)
        home.members.append(head)
        if size > 1 and self._random.random() < MARRIED:
            home.members.append(self._spouse(head, Relation.SPOUSE))
        age = self._on.year - head.birth_year
        if age >= GRANDPARENT_FROM:
            self._add_younger_family(home, size)
        elif size - len(home.members) > 1 and self._random.random() < PARENTS_LIVE_WITH:
            self._add_parents(home, size)
        self._add_children(home, size)
        return home

    def _head(self, size: int) -> Made:
        age = self._head_ages.pick(self._random) + self._random.randrange(-2, 3)
        if size == 1:
            age = min(age + self._random.randrange(15), AGE_MAX)
        male = MALE_HEAD if size > 1 else MALE_ALONE
        sex = Sex.MALE if self._random.random() < male else Sex.FEMALE
        return self._person(Relation.HEAD, sex, self._on.year - age, self._surname())

    def _spouse(self, partner: Made, relation: Relation) -> Made:
        older = self._random.randrange(FATHER_OLDER_MAX) - 1
        sex = Sex.FEMALE if partner.sex is Sex.MALE else Sex.MALE
        born = partner.birth_year + older if sex is Sex.FEMALE else partner.birth_year - older
        return self._person(relation, sex, min(born, self._on.year - 18), self._surname())

    def _add_parents(self, home: MadeHousehold, size: int) -> None:
        head = home.members[0]
        surname = head.full_name.split(" ", 1)[0]
        born = head.birth_year - self._random.choice(MOTHER_AGES)
        if self._on.year - born > AGE_MAX - FATHER_OLDER_MAX:
            return
        mother = self._person(Relation.PARENT, Sex.FEMALE, born, self._surname())
        home.members.append(mother)
        if size - len(home.members) > 1 and self._random.random() < 0.5:  # noqa: PLR2004
            father_born = born - self._random.randrange(FATHER_OLDER_MAX)
            home.members.append(self._person(Relation.PARENT, Sex.MALE, father_born, surname))

    def _add_younger_family(self, home: MadeHousehold, size: int) -> None:
        """A grown child stays, marries and has children; the old couple keeps the house."""
        if size - len(home.members) < 1:
            return
        grown = self._child(home.members, Relation.CHILD)
        home.members.append(grown)
        if size - len(home.members) < 1 or self._on.year - grown.birth_year < MOTHER_AGES[3]:
            return
        partner = self._spouse(grown, Relation.OTHER)
        home.members.append(partner)
        while len(home.members) < size:
            home.members.append(self._child([grown, partner], Relation.GRANDCHILD))

    def _add_children(self, home: MadeHousehold, size: int) -> None:
        couple = [m for m in home.members if m.relation in {Relation.HEAD, Relation.SPOUSE}]
        while len(home.members) < size:
            home.members.append(self._child(couple, Relation.CHILD))

    def _child(self, couple: Sequence[Made], relation: Relation) -> Made:
        """A child of the couple; where they are too young for another one, a younger relative."""
        father = next((one for one in couple if one.sex is Sex.MALE), couple[0])
        mother = next((one for one in couple if one.sex is Sex.FEMALE), couple[0])
        surname = father.full_name.split(" ", 1)[0]
        sex = Sex.MALE if self._random.random() < BOYS else Sex.FEMALE
        born = mother.birth_year + self._random.choice(MOTHER_AGES)
        if born <= self._on.year:
            return self._person(relation, sex, born, surname)
        last = self._on.year - mother.birth_year
        if last >= MOTHER_AGES[0]:
            born = mother.birth_year + self._random.randrange(MOTHER_AGES[0], last + 1)
            return self._person(relation, sex, born, surname)
        born = min(couple[0].birth_year + self._random.randrange(1, 9), self._on.year)
        return self._person(Relation.SIBLING, sex, born, couple[0].full_name.split(" ", 1)[0])

    def _person(self, relation: Relation, sex: Sex, born: int, surname: str) -> Made:
        random = self._random
        name, folded = self._names.make(random, surname, sex, born)
        age = self._on.year - born
        month, day = self._birthday(born, age)
        elsewhere = random.random() < BORN_ELSEWHERE
        place = random.choice(self._other_places) if elsewhere else self._place
        return Made(
            full_name=name,
            folded_name=folded,
            sex=sex,
            birth_year=born,
            birth_month=month,
            birth_day=day,
            ethnicity=self._names.ethnicities.pick(random),
            personal_number=self._numbers.personal(place, sex, born),
            old_card=self._numbers.old_card(place)
            if age > OLD_CARD_AGE and random.random() < OLD_CARD
            else "",
            phone=self._numbers.phone() if age >= PHONE_FROM_AGE and random.random() < HAS_PHONE else "",
            relation=relation,
            twice=age >= OLD_CARD_AGE and random.random() < RECORDED_TWICE,
        )

    def _birthday(self, born: int, age: int) -> tuple[int | None, int | None]:
        if age >= OLD_AGE and self._random.random() < YEAR_ONLY:
            return None, None
        days = 365 if age > 0 else self._on.timetuple().tm_yday
        day = date(born, 1, 1) + timedelta(days=self._random.randrange(days))
        return day.month, day.day

    def _surname(self) -> str:
        return self._names.surnames.pick(self._random)

    def _address(self, kind: str) -> str:
        if kind in URBAN_KINDS:
            return f"Số {self._random.randrange(1, 400)} đường {self._random.choice(self._streets)}"
        return self._random.choice(self._hamlets)


def generate(
    *, seed: int, communes: Sequence[Commune], persons: int, names: Names, places: Sequence[str], on: date
) -> Iterator[MadeHousehold]:
    """Stream households until exactly `persons` people are made. `places[0]` is where most were born."""
    random = Random(seed)  # noqa: S311
    builder = Builder(random, names, places[0], places[1:] or places, on)
    sizes = Choice(HOUSEHOLD_SIZES)
    for commune, quota in zip(communes, allocate(random, communes, persons, names), strict=True):
        left = quota
        while left > 0:
            home = builder.household(commune, min(sizes.pick(random), left))
            left -= len(home.members)
            yield home


def allocate(random: Random, communes: Sequence[Commune], persons: int, names: Names) -> list[int]:
    """Share people among communes by kind and chance; the shares add up exactly."""
    weights = [names.commune_sizes.get(c.kind, 1.0) * random.uniform(0.6, 1.4) for c in communes]
    total = sum(weights)
    shares = [int(persons * weight / total) for weight in weights]
    for index in range(persons - sum(shares)):
        shares[index % len(shares)] += 1
    return shares
