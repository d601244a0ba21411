"""Areas of Viet Nam by date: what other modules may ask."""

from datetime import date, timedelta

from django.utils.translation import gettext as _

from tinhso.kernel.errors import NotFound
from tinhso.kernel.successions import follow
from tinhso.platform.places import rules, selectors
from tinhso.platform.places.actions.load import load_areas
from tinhso.platform.places.contracts import AreaInfo, Successor


def area(code: str, level: int, on: date) -> AreaInfo:
    """Return the area with this code on a day; raise `NotFound` if there was none."""
    found = selectors.by_code([_checked(code, level)], on)
    if code not in found:
        raise NotFound(
            "places.unknown_area",
            _("Ngày %(on)s không có đơn vị hành chính mang mã %(code)s. Hãy chọn lại từ danh sách.")
            % {"on": f"{on:%d/%m/%Y}", "code": code},
        )
    return selectors.named([found[code]], on)[0]


def areas(codes: list[str], on: date) -> dict[str, AreaInfo]:
    """Return those of the areas that exist on the day, by code."""
    found = list(selectors.by_code(codes, on).values())
    return {info.code: info for info in selectors.named(found, on)}


def ancestors(code: str, level: int, on: date) -> tuple[AreaInfo, ...]:
    """Return the areas above, nearest first."""
    lineage = selectors.lineage_of(_checked(code, level), on)
    return tuple(selectors.named(lineage, on)[1:])


def children(code: str, level: int, on: date) -> list[AreaInfo]:
    """Return the areas directly below, by code."""
    return selectors.named(selectors.children_of(_checked(code, level), on), on)


def provinces(on: date) -> list[AreaInfo]:
    return selectors.named(selectors.children_of("", on), on)


def areas_of_level(level: int, on: date) -> list[AreaInfo]:
    """Return all areas of a level in the country, by code."""
    return selectors.named(list(selectors.on_date(on).filter(level=level).order_by("code")), on)


def descendants(code: str, level: int, on: date, *, only_level: int | None = None) -> list[AreaInfo]:
    """Return everything below, upper levels first, or only one level of it."""
    found = selectors.descendants_of(_checked(code, level), on)
    return selectors.named([a for a in found if only_level in (None, a.level)], on)


def successors(code: str, level: int, from_: date, on: date) -> tuple[Successor, ...]:
    """Return who holds on `on` the area that had `code` on `from_`, through all reforms between.

    An area no reform touched is its own successor. Where the lists record no successor the answer is empty.
    """
    held = follow(_checked(code, level), selectors.links_from(code, from_, on))
    found = {info.code: info for info in selectors.named(list(selectors.by_code(held, on).values()), on)}
    return tuple(Successor(found[key], held[key]) for key in sorted(held) if key in found)


def predecessors(code: str, level: int, on: date) -> tuple[Successor, ...]:
    """Return the areas that the reform creating this one merged or divided."""
    links = selectors.links_to(_checked(code, level), on)
    if not links:
        return ()
    before = links[0].on - timedelta(days=1)
    known = areas([link.old for link in links], before)
    return tuple(Successor(known[link.old], link.share) for link in links if link.old in known)


def periods(code: str) -> list[AreaInfo]:
    """Return every period in which the code was used, oldest first."""
    return [selectors.info_of(area, area.name) for area in selectors.periods_of(code)]


def heirs_of_periods(code: str, level: int) -> list[tuple[AreaInfo, tuple[Successor, ...]]]:
    """Return, for each period of a code that ended, who took over on that day."""
    ended = [info for info in periods(code) if info.valid_to]
    return [(info, _heirs_at_end(info.code, level, info.valid_to)) for info in ended if info.valid_to]


def _heirs_at_end(code: str, level: int, end: date) -> tuple[Successor, ...]:
    return successors(code, level, end - timedelta(days=1), end)


def search(text: str, on: date, level: int | None = None) -> list[AreaInfo]:
    """Find areas by name (tone marks or not) or code, best first."""
    return selectors.named(selectors.search(text, on, level), on)


def _checked(code: str, level: int) -> str:
    if rules.level_of(code) != level:
        raise NotFound(
            "places.unknown_area",
            _("Mã %(code)s không phải mã của cấp %(level)s. Hãy chọn lại.") % {"code": code, "level": level},
        )
    return code


__all__ = [
    "ancestors",
    "area",
    "areas",
    "areas_of_level",
    "children",
    "descendants",
    "heirs_of_periods",
    "load_areas",
    "periods",
    "predecessors",
    "provinces",
    "search",
    "successors",
]
