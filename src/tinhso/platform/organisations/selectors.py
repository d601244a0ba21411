"""Reads of units by date."""

from collections.abc import Iterable, Sequence
from datetime import date
from functools import lru_cache
from uuid import UUID

from django.db.models import F, Q, QuerySet

from tinhso.kernel.actor import Path, Reach
from tinhso.kernel.errors import NotFound
from tinhso.kernel.successions import Link, Share, follow
from tinhso.kernel.text_vi import fold
from tinhso.platform.organisations import rules
from tinhso.platform.organisations.contracts import NameInfo, UnitInfo, UnitKind
from tinhso.platform.organisations.models import Unit, UnitCode, UnitName, UnitSuccession

PATHS_KEPT = 100_000
SEARCH_LIMIT = 100


def in_force(on: date) -> Q:
    return (Q(valid_from__isnull=True) | Q(valid_from__lte=on)) & (
        Q(valid_to__isnull=True) | Q(valid_to__gt=on)
    )


def on_date(on: date) -> QuerySet[Unit]:
    return Unit.objects.filter(in_force(on)).order_by("level", "position", "id")


def within(reach: Reach, column: str) -> Q:
    """Return the condition that the unit in a column lies in a reach; joins the units, so for short lists."""
    if reach.everywhere:
        return Q()
    below = Q(**{f"{column}__path__overlap": list(reach.subtrees)}) if reach.subtrees else Q(pk__in=[])
    return Q(**{f"{column}_id__in": reach.units}) | below


def info_of(unit: Unit) -> UnitInfo:
    return UnitInfo(
        id=unit.id,
        name=unit.name,
        short_name=unit.short_name,
        kind=unit.kind,
        level=unit.level,
        parent_id=unit.parent_id,
        path=tuple(unit.path),
        area_level=unit.area_level,
        area_code=unit.area_code,
        function=unit.function,
        valid_from=unit.valid_from,
        valid_to=unit.valid_to,
        receives_dossiers=unit.receives_dossiers,
        one_stop=unit.one_stop,
        working_calendar=unit.working_calendar,
    )


def infos(units: Iterable[Unit]) -> list[UnitInfo]:
    return [info_of(unit) for unit in units]


def by_id(unit_id: UUID) -> Unit:
    unit = Unit.objects.filter(pk=unit_id).first()
    if unit is None:
        raise NotFound("organisations.unknown_unit", "Không có đơn vị này. Hãy chọn lại từ danh sách.")
    return unit


@lru_cache(maxsize=PATHS_KEPT)
def path_of(unit_id: UUID) -> Path:
    """Return root..unit. Kept for ever: a trigger forbids a unit to move, so a path never changes."""
    return tuple(by_id(unit_id).path)


def by_code(code: str, on: date | None) -> Unit | None:
    codes = UnitCode.objects.filter(normalised=rules.normalise_code(code)).select_related("unit")
    if on is not None:
        codes = codes.filter(in_force(on))
    latest = codes.order_by(F("valid_from").desc(nulls_last=True)).first()
    return latest.unit if latest else None


def names_of(unit_id: UUID) -> list[NameInfo]:
    rows = UnitName.objects.filter(unit_id=unit_id).order_by(F("valid_from").desc(nulls_last=True))
    return [NameInfo(r.name, r.short_name, r.valid_from, r.valid_to) for r in rows]


def name_on(unit_id: UUID, on: date) -> str:
    row = UnitName.objects.filter(in_force(on), unit_id=unit_id).first()
    return row.name if row else by_id(unit_id).name


def heir_of_committee(area_codes: Sequence[tuple[int, str]], level: int, on: date) -> UnitInfo | None:
    """Return who took over from the committee of an area that has none any more; the main heir of several."""
    codes = [code for area_level, code in area_codes if area_level == level]
    ended = Unit.objects.filter(
        area_code__in=codes, kind=UnitKind.PEOPLE_COMMITTEE.value, level=level, valid_to__lte=on
    )
    last = ended.order_by("-valid_to").first()
    if last is None:
        return None
    held = follow(last.pk, links_from(last.pk, on))
    main = [key for key, share in held.items() if share is not Share.PART]
    heir = on_date(on).filter(pk__in=main, level=level).first()
    return info_of(heir) if heir else None


def ended(on: date) -> QuerySet[Unit]:
    return Unit.objects.filter(valid_to__lte=on).order_by("-valid_to", "level", "position", "id")


def search_ended(text: str, on: date, limit: int = SEARCH_LIMIT) -> list[Unit]:
    named = _named(text)
    if named is None:
        return []
    coded = UnitCode.objects.filter(normalised=rules.normalise_code(text)).values("unit_id")
    return list(ended(on).filter(named | Q(pk__in=coded))[:limit])


def _named(text: str) -> Q | None:
    """Return the condition that a name has all the words, ``None`` for no words."""
    named = Q()
    for word in fold(text).split():
        named &= Q(folded_name__contains=word)
    return named or None


def search(text: str, on: date, limit: int = SEARCH_LIMIT) -> list[Unit]:
    """Find units whose name has all the words (tone marks or not), or that carry the code."""
    named = _named(text)
    if named is None:
        return []
    coded = UnitCode.objects.filter(in_force(on), normalised=rules.normalise_code(text)).values("unit_id")
    return list(on_date(on).filter(named | Q(pk__in=coded))[:limit])


def links_from(unit_id: UUID, until: date) -> list[Link[UUID]]:
    """Return all successions reachable from a unit up to a day."""
    found: dict[Link[UUID], None] = {}
    seen: set[UUID] = set()
    frontier = {unit_id}
    while frontier:
        links = _links(UnitSuccession.objects.filter(old_id__in=frontier, on__lte=until))
        found |= dict.fromkeys(links)
        seen |= frontier
        frontier = {link.new for link in links} - seen
    return list(found)


def heirs_of_ended(on: date) -> dict[UUID, UUID]:
    links = _links(UnitSuccession.objects.filter(on__lte=on))
    living = set(on_date(on).filter(pk__in={link.new for link in links}).values_list("pk", flat=True))
    found = {}
    for old in {link.old for link in links}:
        held = follow(old, links)
        main = [key for key, share in held.items() if key in living and share is not Share.PART]
        found |= {old: main[0]} if main and main[0] != old else {}
    return found


def links_to(unit_id: UUID) -> list[Link[UUID]]:
    return _links(UnitSuccession.objects.filter(new_id=unit_id))


def _links(rows: QuerySet[UnitSuccession]) -> list[Link[UUID]]:
    return [Link(row.old_id, row.on, row.new_id, Share(row.share)) for row in rows.order_by("on", "id")]


def is_built(province_code: str) -> bool:
    return Unit.objects.filter(parent=None, area_code=province_code).exists()
