"""The history of a record in the words of the page."""

from dataclasses import replace
from uuid import UUID

from tinhso.platform.people import facade
from tinhso.platform.people.contracts import Change
from tinhso.platform.people.models import Person


def history(person_id: UUID) -> list[Change]:
    """Return the changes with the names of the fields instead of their columns."""
    return [replace(change, fields=_named(change.fields)) for change in facade.changes_of(person_id)]


def _named(columns: tuple[str, ...]) -> tuple[str, ...]:
    names = (str(Person._meta.get_field(name).verbose_name) for name in columns)  # noqa: SLF001
    return tuple(dict.fromkeys(names))
