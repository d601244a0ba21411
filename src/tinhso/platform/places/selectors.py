"""Reads of areas by date. Every list is capped; names of parents come in two more queries at most."""

from collections.abc import Collection, Iterable, Sequence
from datetime import date

from django.db.models import Case, F, Q, QuerySet, Value, When

from tinhso.kernel.successions import Link, Share
from tinhso.kernel.text_vi import fold
from tinhso.platform.places import rules
from tinhso.platform.places.contracts import AreaInfo
from tinhso.platform.places.models import Area, AreaSuccession

SEARCH_LIMIT = 50


def on_date(on: date) -> QuerySet[Area]:
    """Return the areas in force on a day."""
    return Area.objects.filter(
        Q(valid_from__isnull=True) | Q(valid_from__lte=on), Q(valid_to__isnull=True) | Q(valid_to__gt=on)
    )


def by_code(codes: Collection[str], on: date) -> dict[str, Area]:
    return {area.code: area for area in on_date(on).filter(code__in=codes)}


def with_ancestors(areas: Iterable[Area], on: date) -> dict[str, Area]:
    """Return the areas and all areas above them, by code."""
    known = {area.code: area for area in areas}
    missing = {area.parent_code for area in known.values()} - {""}
    while missing:
        found = by_code(missing, on)
        known |= found
        missing = {area.parent_code for area in found.values()} - {""} - known.keys()
    return known


def named(areas: Sequence[Area], on: date) -> list[AreaInfo]:
    """Return contracts with full names (``Xã …, Huyện …, Tỉnh …``) in the order given."""
    known = with_ancestors(areas, on)
    parents = {code: area.parent_code for code, area in known.items()}
    return [info_of(area, _full_name(area.code, known, parents)) for area in areas]


def _full_name(code: str, known: dict[str, Area], parents: dict[str, str]) -> str:
    return rules.full_name(known[step].name for step in rules.lineage(code, parents) if step in known)


def info_of(area: Area, full_name: str) -> AreaInfo:
    return AreaInfo(
        code=area.code,
        level=area.level,
        name=area.name,
        kind=area.kind,
        parent_code=area.parent_code,
        valid_from=area.valid_from,
        valid_to=area.valid_to,
        latitude=area.latitude,
        longitude=area.longitude,
        area_km2=area.area_km2,
        full_name=full_name,
    )


def lineage_of(code: str, on: date) -> list[Area]:
    """Return an area and those above it, nearest first."""
    found: list[Area] = []
    while code and (area := by_code([code], on).get(code)):
        found.append(area)
        code = area.parent_code
    return found


def children_of(code: str, on: date) -> list[Area]:
    """Return the areas directly below; the provinces for ``""``."""
    return list(on_date(on).filter(parent_code=code).order_by("code"))


def descendants_of(code: str, on: date) -> list[Area]:
    """Return everything below, upper levels first."""
    found: list[Area] = []
    parents = [code]
    while parents:
        below = list(on_date(on).filter(parent_code__in=parents).order_by("code"))
        found += below
        parents = [area.code for area in below]
    return found


def periods_of(code: str) -> list[Area]:
    """Return every period of a code, oldest first."""
    return list(Area.objects.filter(code=code).order_by(F("valid_from").asc(nulls_first=True)))


def search(text: str, on: date, level: int | None, limit: int = SEARCH_LIMIT) -> list[Area]:
    """Find areas whose name has all the words, tone marks or not; exact names first."""
    words = fold(text).split()
    if not words:
        return []
    found = on_date(on) if level is None else on_date(on).filter(level=level)
    if len(words) == 1 and words[0].isdigit():
        found = found.filter(Q(code=words[0]) | Q(folded_name__contains=words[0]))
    else:
        for word in words:
            found = found.filter(folded_name__contains=word)
    return list(found.order_by(_closeness(words), "level", "folded_name", "code")[:limit])


def _closeness(words: list[str]) -> Case:
    phrase = " ".join(words)
    return Case(
        When(Q(code=phrase) | Q(folded_name=phrase), then=Value(0)),
        When(folded_name__endswith=f" {phrase}", then=Value(1)),
        When(folded_name__contains=f" {phrase}", then=Value(2)),
        default=Value(3),
    )


def links_from(code: str, after: date, until: date) -> list[Link[str]]:
    """Return all successions reachable from `code` with ``after < on <= until``."""
    rows = AreaSuccession.objects.filter(on__gt=after, on__lte=until)
    found: dict[Link[str], None] = {}
    seen: set[str] = set()
    frontier = {code}
    while frontier:
        links = _links(rows.filter(old_code__in=frontier))
        found |= dict.fromkeys(links)
        seen |= frontier
        frontier = {link.new for link in links} - seen
    return list(found)


def links_to(code: str, on: date) -> list[Link[str]]:
    """Return the successions that made the area of `code` as it stands on a day."""
    current = by_code([code], on).get(code)
    if current is None or current.valid_from is None:
        return []
    return _links(AreaSuccession.objects.filter(new_code=code, on=current.valid_from))


def _links(rows: QuerySet[AreaSuccession]) -> list[Link[str]]:
    return [
        Link(row.old_code, row.on, row.new_code, Share(row.share)) for row in rows.order_by("old_code", "on")
    ]


def is_loaded() -> bool:
    return Area.objects.exists()
