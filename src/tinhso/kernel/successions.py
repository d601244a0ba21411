"""Who stands for whom after mergers and splits: follow the chain of successors through every reform."""

from collections import defaultdict
from collections.abc import Hashable, Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Generic, TypeVar

K = TypeVar("K", bound=Hashable)


class Share(StrEnum):
    """How much of the predecessor a successor received."""

    WHOLE = "whole"
    MAIN = "part-main"
    PART = "part"


_STRENGTH = {Share.PART: 0, Share.MAIN: 1, Share.WHOLE: 2}


@dataclass(frozen=True, slots=True)
class Link(Generic[K]):
    """`old` handed `share` of itself to `new` on a day."""

    old: K
    on: date
    new: K
    share: Share


def follow(start: K, links: Iterable[Link[K]]) -> dict[K, Share]:
    """Return the last holders of `start` after all `links`, with the share each received.

    Something nobody succeeded stays itself. Parts that meet again in one successor are whole again.
    """
    by_day: dict[date, dict[K, list[Link[K]]]] = defaultdict(lambda: defaultdict(list))
    for link in links:
        by_day[link.on][link.old].append(link)
    holders = {start: Share.WHOLE}
    for day in sorted(by_day):
        holders = _hand_over(holders, by_day[day])
    return holders


def _hand_over(holders: dict[K, Share], links: dict[K, list[Link[K]]]) -> dict[K, Share]:
    after: dict[K, Share] = {}
    for holder, share in holders.items():
        heirs = [(link.new, link.share) for link in links.get(holder, ())] or [(holder, Share.WHOLE)]
        for heir, part in heirs:
            received = min(share, part, key=_STRENGTH.__getitem__)
            after[heir] = max(after.get(heir, Share.PART), received, key=_STRENGTH.__getitem__)
    if len(after) == 1:
        return dict.fromkeys(after, Share.WHOLE)
    return after
