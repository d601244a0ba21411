"""Correct the record of a person, by somebody who saw what it said."""

from uuid import UUID

from tinhso.kernel import clock
from tinhso.kernel.actions import action, emit
from tinhso.kernel.actor import Actor
from tinhso.kernel.errors import Conflict, Invalid, NotFound
from tinhso.kernel.history import because
from tinhso.kernel.locks import lock_rows
from tinhso.kernel.text_vi import fold, gettext_noop, nfc
from tinhso.platform.people import rules, selectors
from tinhso.platform.people.actions.find_duplicates import note_duplicates_of
from tinhso.platform.people.contracts import Correction, PersonCorrected, PersonInfo, PersonStatus
from tinhso.platform.people.models import Person
from tinhso.platform.people.reference import birth_places
from tinhso.platform.places import facade as places

COMMUNE_LEVEL = 3
STALE = gettext_noop("Người khác vừa sửa hồ sơ này. Hãy xem lại các ô bên dưới rồi lưu lần nữa.")


@action("people.update")
def correct_person(
    *, actor: Actor, person_id: UUID, version: str, correction: Correction, reason: str
) -> PersonInfo:
    """Write the correction down with its reason; refuse it if the record changed since it was shown."""
    person, shown = _locked(person_id)
    if shown.version != version:
        raise Conflict("people.stale", STALE)
    why = rules.checked_reason(reason)
    values = _checked(correction, shown)
    changed = tuple(name for name, value in values.items() if getattr(person, name) != value)
    if changed:
        _write(person, {name: values[name] for name in changed}, why)
        note_duplicates_of(person)
        emit(PersonCorrected(person.pk, changed, why))
    return selectors.infos([person])[0]


def _locked(person_id: UUID) -> tuple[Person, PersonInfo]:
    found = lock_rows(Person.objects.all(), [person_id])
    if not found:
        raise NotFound("people.unknown", "Không có người này. Hãy tìm lại theo họ tên hoặc số định danh.")
    if found[0].merged_into_id:
        raise Conflict("people.already_merged", "Hồ sơ này đã được gộp. Hãy sửa ở hồ sơ được giữ lại.")
    return found[0], selectors.infos(found)[0]


def _checked(wanted: Correction, shown: PersonInfo) -> dict[str, object]:
    birth, name = wanted.birth, rules.checked_name(wanted.full_name)
    _check_number(wanted, shown)
    return {
        "full_name": name,
        "folded_name": fold(name),
        "sex": wanted.sex.value,
        "birth_year": birth.year if birth else None,
        "birth_month": birth.month if birth else None,
        "birth_day": birth.day if birth else None,
        "ethnicity": nfc(wanted.ethnicity),
        "nationality": wanted.nationality.upper(),
        "phone": rules.checked_phone(wanted.phone),
        "email": wanted.email.strip(),
        "area_code": checked_area(wanted.area_code, shown.area_code),
        "address_line": nfc(wanted.address_line),
        "status": (PersonStatus.DECEASED if wanted.deceased else PersonStatus.ACTIVE).value,
    }


def _check_number(wanted: Correction, shown: PersonInfo) -> None:
    """Sex and year of birth stand in the personal number itself; a record must not contradict it."""
    if not shown.personal_number:
        return
    try:
        rules.check_personal_number(
            shown.personal_number,
            birth_places(),
            sex=wanted.sex,
            birth_year=wanted.birth.year if wanted.birth else None,
        )
    except Invalid as error:
        number = rules.parse_personal_number(shown.personal_number)
        name = "sex" if wanted.sex is not number.sex else "birth"
        raise Invalid(error.code, error.message, fields={name: error.message}) from error


def checked_area(code: str, before: str = "") -> str:
    """Return the code of a commune that exists; one that was already written there may stay."""
    if not code or code == before:
        return code
    try:
        return places.area(code, COMMUNE_LEVEL, clock.legal_day()).code
    except NotFound as error:
        raise Invalid("people.area", error.message, fields={"area_code": error.message}) from error


def _write(person: Person, values: dict[str, object], why: str) -> None:
    for name, value in values.items():
        setattr(person, name, value)
    because(why)
    person.save(update_fields=list(values))
