"""Find the person an identifier belongs to, or write the person down: once, whoever asks first."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.db import IntegrityError, transaction

from tinhso.kernel.actions import action, emit
from tinhso.kernel.actor import Actor
from tinhso.kernel.errors import Conflict
from tinhso.kernel.text_vi import fold, gettext_noop, nfc
from tinhso.platform.people import rules, selectors
from tinhso.platform.people.actions.find_duplicates import note_duplicates_of
from tinhso.platform.people.contracts import Identity, PersonInfo, PersonRegistered
from tinhso.platform.people.models import Person, PersonIdentifier
from tinhso.platform.people.reference import birth_places


@dataclass(frozen=True, slots=True)
class _Asked:
    """An identity whose parts are in stored form; `number` is ``None`` for one who has none."""

    identity: Identity
    number: selectors.Number | None
    name: str
    phone: str


@action("people.register")
def register_person(*, actor: Actor, identity: Identity) -> PersonInfo:
    """Return the person this identity belongs to, made now if nobody has it yet."""
    return _registered([identity])[0]


@action("people.register")
def register_persons(*, actor: Actor, identities: Sequence[Identity]) -> list[PersonInfo]:
    """Return the persons these identities belong to, in their order: two queries where all are known."""
    return _registered(identities)


def _registered(identities: Sequence[Identity]) -> list[PersonInfo]:
    asked = [_checked(identity) for identity in identities]
    holders = _holders(asked)
    found = [holders[each.number] if each.number else _save(_new_person(each)) for each in asked]
    pairs = zip(found, identities, strict=True)
    return selectors.infos([_agreed(person, identity) for person, identity in pairs])


def _checked(identity: Identity) -> _Asked:
    value = _checked_value(identity)
    name, phone = rules.checked_name(identity.full_name), rules.checked_phone(identity.phone)
    return _Asked(identity, (identity.kind, value) if value else None, name, phone)


def _holders(asked: Sequence[_Asked]) -> dict[selectors.Number, Person]:
    """Return who holds each number; who holds none is written down, lowest number first, like locks."""
    first = {each.number: each for each in reversed(asked) if each.number}
    known = selectors.by_identifiers(first)
    for number in sorted(first.keys() - known.keys()):
        known[number] = _store(_new_person(first[number]), number)
    return known


def _checked_value(identity: Identity) -> str:
    if not identity.value.strip():
        return ""
    year = identity.birth.year if identity.birth else None
    return rules.checked_identifier(
        identity.kind, identity.value, birth_places(), sex=identity.sex, birth_year=year
    )


def _new_person(asked: _Asked) -> Person:
    identity, birth = asked.identity, asked.identity.birth
    return Person(
        full_name=asked.name,
        folded_name=fold(asked.name),
        sex=identity.sex.value,
        birth_year=birth.year if birth else None,
        birth_month=birth.month if birth else None,
        birth_day=birth.day if birth else None,
        ethnicity=nfc(identity.ethnicity),
        nationality=identity.nationality,
        phone=asked.phone,
        email=identity.email.strip(),
        area_code=identity.area_code,
        address_line=nfc(identity.address_line),
    )


def _store(person: Person, number: selectors.Number) -> Person:
    """Let the unique index decide between two who write the same number at once."""
    kind, value = number
    try:
        with transaction.atomic():
            person.save(force_insert=True)
            PersonIdentifier.objects.create(person=person, kind=kind.value, value=value)
    except IntegrityError as error:
        winner = selectors.by_identifier(kind, value)
        if winner is None or "people_identifier_one_holder" not in str(error):
            raise
        return winner
    return _announce(person)


def _save(person: Person) -> Person:
    person.save(force_insert=True)
    return _announce(person)


def _announce(person: Person) -> Person:
    note_duplicates_of(person)
    emit(PersonRegistered(person_id=person.pk))
    return person


def _agreed(person: Person, identity: Identity) -> Person:
    """Refuse a number typed for somebody else: a wrong digit must not open another's record."""
    if not rules.agrees_with(selectors.traits(person, ""), identity.full_name, identity.birth):
        message = gettext_noop(
            "Số này đã thuộc một người khác họ tên và ngày sinh. Hãy kiểm tra lại số, họ tên, ngày sinh."
        )
        raise Conflict("people.other_holder", message, fields={"value": message})
    return person
