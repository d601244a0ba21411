"""Keeping the list in step with the definitions in force."""

from collections.abc import Iterable
from typing import Any

from tinhso.kernel.text_vi import fold
from tinhso.platform.procedures.models import Entry

SORT_LENGTH_MAX = 300
_FIELDS = [field.name for field in Entry._meta.concrete_fields if field.name not in {"code", "search_vector"}]  # noqa: SLF001


def list_procedures(procedures: Iterable[Any], hidden: frozenset[str] = frozenset()) -> None:
    """Write the entries of definitions that came into force. One statement."""
    entries = [_entry(procedure, hidden) for procedure in procedures]
    Entry.objects.bulk_create(
        entries, update_conflicts=True, unique_fields=["code"], update_fields=_FIELDS, batch_size=1_000
    )


def unlist(code: str) -> None:
    """Take a procedure off the list: nothing of it is in force any more."""
    Entry.objects.filter(code=code).delete()


def _entry(procedure: Any, hidden: frozenset[str]) -> Entry:
    record = procedure.record
    return Entry(
        code=procedure.code,
        name=procedure.name.vi,
        name_en=procedure.name.en,
        short_name=procedure.short_name.vi,
        short_name_en=procedure.short_name.en,
        summary=procedure.summary.vi,
        summary_en=procedure.summary.en,
        sector=procedure.sector,
        level=procedure.level,
        authority=procedure.authority,
        applicants=procedure.applicants,
        life_events=procedure.life_events,
        keywords=procedure.keywords,
        channels=[channel.value for channel in procedure.channels],
        record_digest=record.digest if record else "",
        as_of=record.as_of if record else "",
        listed=procedure.code not in hidden,
        sort_name=fold(procedure.short_name.vi)[:SORT_LENGTH_MAX],
        search_text=_searched(procedure),
    )


def _searched(procedure: Any) -> str:
    """Return the folded words a procedure is found by."""
    named = (procedure.short_name, procedure.name, procedure.summary)
    texts = [text for name in named for text in (name.vi, name.en)]
    return fold(" ".join((procedure.code, *texts, *procedure.keywords, procedure.sector)))
