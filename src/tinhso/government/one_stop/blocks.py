"""Several dossiers of one procedure on one page: every block is the intake form under a prefix of its own."""

import re
from collections.abc import Iterator
from typing import Any

from django.http import HttpRequest, QueryDict
from django.utils.safestring import SafeString, mark_safe

BLOCKS_MIN, BLOCKS_MAX = 2, 30
UNTOUCHED = QueryDict("_do=refresh")
"""What a block holds that nobody has filled in yet: nothing, and no mistakes."""
NAMED = re.compile(r' (name|id|for|data-enter|aria-describedby)="([^"]+)"')
ANCHOR = re.compile(r' href="#([^"]+)"')
LIVE = re.compile(r' hx-[a-z-]+=(?:"[^"]*"|\'[^\']*\')')


def prefix_of(number: int) -> str:
    return f"d{number}"


def under(prefix: str, html: str) -> SafeString:
    """Put the questions of a form under a prefix, so that one page can hold them several times.

    Their live parts are taken out: they would answer for the first block only; their buttons work.
    """
    plain = LIVE.sub("", html)
    named = NAMED.sub(lambda m: f' {m[1]}="{" ".join(f"{prefix}-{word}" for word in m[2].split())}"', plain)
    return mark_safe(ANCHOR.sub(rf' href="#{prefix}-\1"', named))


def part_of(data: QueryDict, prefix: str) -> QueryDict:
    """Return what was posted under a prefix, without it."""
    found = QueryDict(mutable=True)
    mark = f"{prefix}-"
    for name in data:
        if name.startswith(mark):
            found.setlist(name.removeprefix(mark), data.getlist(name))
    return found


def sent(request: HttpRequest, number: int) -> QueryDict | None:
    """Return what was posted for a block; while the page is arranged nothing counts as missing."""
    if request.method != "POST" or str(number) not in request.POST.getlist("block"):
        return None
    found = part_of(request.POST, prefix_of(number))
    if changing(request):
        found.setdefault("_do", "refresh")
    return found


def wanted(request: HttpRequest) -> list[int]:
    """Return the numbers of the blocks to show, after “one more” and “leave out” have had their say."""
    if request.method != "POST":
        return list(range(BLOCKS_MIN))
    posted = [int(text) for text in request.POST.getlist("block") if text.isascii() and text.isdigit()]
    kept = sorted({number for number in posted if number < BLOCKS_MAX})
    left_out = request.POST.get("leave_out", "")
    kept = [number for number in kept if str(number) != left_out]
    return kept + list(_new(kept, max(BLOCKS_MIN - len(kept), int("one_more" in request.POST))))


def _new(kept: list[int], count: int) -> Iterator[int]:
    free = (number for number in range(BLOCKS_MAX) if number not in kept)
    for _place, number in zip(range(count), free, strict=False):
        yield number


def changing(request: HttpRequest) -> bool:
    """Say whether the page is only being arranged: a block more or less, an area looked for."""
    names: Any = request.POST
    return any(name in names for name in ("one_more", "leave_out")) or any(
        name.endswith("-_do") for name in names
    )
