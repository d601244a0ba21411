"""Questions to the list of procedures; each says its cost."""

import json
from collections.abc import Iterable, Sequence
from uuid import UUID

from django.contrib.postgres.search import SearchQuery, SearchRank
from django.db.models import Count, Func, Q, QuerySet

from tinhso.kernel.errors import NotFound
from tinhso.kernel.paging import PAGE_SIZE, PAGE_SIZE_MAX, Page, cursor_keys, page_of
from tinhso.kernel.text_vi import fold
from tinhso.platform.procedures.contracts import EntryInfo, Filters, ImportState, Totals
from tinhso.platform.procedures.models import Entry, Import
from tinhso.platform.search import facade as search

CANDIDATES_MAX = 300
MISSPELT_MAX = 5_000
IMPORTS_SHOWN = 20
WORDS_MAX = 12
_SHOWN = [field.name for field in Entry._meta.concrete_fields if not field.name.startswith("search_")]  # noqa: SLF001


def entries(filters: Filters, *, cursor: str = "", size: int = PAGE_SIZE) -> Page[EntryInfo]:
    """Return procedures by name, those with all the typed words where there are any. One query."""
    rows = _narrowed(filters)
    query = _all_words(filters.text)
    if query:
        rows = rows.filter(search_vector=query)
    if cursor:
        name, code = cursor_keys(cursor, str, str)
        rows = rows.filter(Q(sort_name__gt=name) | Q(sort_name=name, code__gt=code))
    size = min(size, PAGE_SIZE_MAX)
    found = list(rows.order_by("sort_name", "code")[: size + 1])
    page = page_of(found, size, lambda row: (row.sort_name, row.code))
    return Page([info(row) for row in page.rows], page.next_cursor)


def candidates(filters: Filters, words: Sequence[str]) -> list[EntryInfo]:
    """Return what may answer typed words, for somebody else to rank.

    Entries with all the words (abbreviations written out); where there is none those with some, the
    nearest first; where no word is known, all: it may be misspelt. One to three queries.
    """
    rows = _narrowed(filters).order_by("record_digest", "code")
    readings = search.readings_of(" ".join(words))
    found = _having(rows, _any(" & ".join(map(_begins, reading)) for reading in readings))
    if not found:
        query = _any(_begins(word) for reading in readings for word in reading)
        found = _having(
            rows.order_by(SearchRank("search_vector", query).desc(), "code") if query else rows, query
        )
    return [info(row) for row in found or rows[:MISSPELT_MAX]]


def _having(rows: QuerySet[Entry], query: SearchQuery | None) -> list[Entry]:
    return list(rows.filter(search_vector=query)[:CANDIDATES_MAX]) if query else []


def featured(size: int) -> list[EntryInfo]:
    """Return procedures somebody wrote for this province, by name. One query."""
    rows = _narrowed(Filters()).filter(record_digest="").order_by("sort_name", "code")
    return [info(row) for row in rows[:size]]


def count(filters: Filters) -> int:
    """Return how many procedures match. One query."""
    query = _all_words(filters.text)
    rows = _narrowed(filters)
    return (rows.filter(search_vector=query) if query else rows).count()


def totals() -> Totals:
    """Return the size of the list. One query."""
    found = Entry.objects.filter(listed=True).aggregate(
        listed=Count("code"), online=Count("code", filter=Q(channels__contains=["online"]))
    )
    return Totals(**found)


def sectors(filters: Filters) -> list[str]:
    """Return the sectors that have a procedure, by name. One query."""
    rows = _narrowed(Filters(level=filters.level, life_event=filters.life_event))
    return sorted(rows.order_by().values_list("sector", flat=True).distinct(), key=fold)


def life_events_used() -> set[str]:
    """Return the occasions of life that bring a procedure with them. One query."""
    rows = Entry.objects.filter(listed=True).exclude(life_events=[])
    return set(rows.values_list(Func("life_events", function="unnest"), flat=True).distinct())


def names(codes: Iterable[str]) -> dict[str, str]:
    """Return short names by code. One query."""
    return dict(Entry.objects.filter(code__in=set(codes)).values_list("code", "short_name"))


def digests(codes: Iterable[str]) -> dict[str, str]:
    """Return the record each listed code was made from; empty for one written by hand. One query."""
    return dict(Entry.objects.filter(code__in=set(codes)).values_list("code", "record_digest"))


def imports() -> list[Import]:
    """Return the latest imports without what they hold. One query."""
    return list(Import.objects.defer("lines").order_by("-id")[:IMPORTS_SHOWN])


def checked_import(import_id: UUID, *, lock: bool = False) -> Import:
    """Return an import, under lock when it is about to change."""
    rows = Import.objects.select_for_update() if lock else Import.objects.all()
    found = rows.filter(pk=import_id).first()
    if found is None:
        raise NotFound("procedures.import_unknown", "Không có lần nạp này.")
    return found


def applied_before(sha256: str) -> bool:
    """Say whether just these bytes were taken over last of all. One query."""
    last = Import.objects.filter(state=ImportState.APPLIED).order_by("-applied_at").values_list("sha256")
    return last.filter(sha256=sha256).exists()


def info(row: Entry) -> EntryInfo:
    return EntryInfo(
        code=row.code,
        name=row.name,
        name_en=row.name_en,
        short_name=row.short_name,
        short_name_en=row.short_name_en,
        summary=row.summary,
        summary_en=row.summary_en,
        sector=row.sector,
        level=row.level,
        authority=row.authority,
        applicants=tuple(row.applicants),
        life_events=tuple(row.life_events),
        keywords=tuple(row.keywords),
        channels=tuple(row.channels),
        generic=bool(row.record_digest),
        as_of=row.as_of,
    )


def _narrowed(filters: Filters) -> QuerySet[Entry]:
    rows = Entry.objects.filter(listed=True).only(*_SHOWN)
    wanted = {"level": filters.level, "sector": filters.sector}
    rows = rows.filter(**{name: value for name, value in wanted.items() if value})
    lists = {
        "applicants": filters.applicant,
        "life_events": filters.life_event,
        "channels": filters.channel,
    }
    return rows.filter(**{f"{name}__contains": [value] for name, value in lists.items() if value})


def _all_words(text: str) -> SearchQuery | None:
    return _any([" & ".join(map(_begins, list(dict.fromkeys(fold(text).split()))[:WORDS_MAX]))])


def _begins(word: str) -> str:
    """Folded words hold letters and digits alone, so nothing in them is an operator."""
    return f"{word}:*"


def _any(alternatives: Iterable[str]) -> SearchQuery | None:
    found = [f"({words})" for words in dict.fromkeys(alternatives) if words]
    return SearchQuery(" | ".join(found), config="simple", search_type="raw") if found else None


def offered(row: Import, codes: Iterable[str]) -> list[tuple[str, str]]:
    """Return code and name of what a file offers, or has brought. One query at most."""
    waiting = {record["code"]: record["name"] for record in map(json.loads, row.lines)}
    found = waiting or names(codes)
    return [(code, found.get(code, "")) for code in codes]
