"""Working time of some years laid end to end, so that a question is one binary search."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable

from tinhso.platform.calendar.rules.week import MINUTES_A_DAY, Intervals


class Timeline:
    """Sorted arrays for the days from `first` up to `last` (ordinals, half-open).

    `starts` and `ends` are the working intervals in minutes since day 0, `totals` the working minutes done
    by the end of each; `days` are the ordinals of days with work, `opens` and `closes` their limits.
    """

    __slots__ = ("closes", "days", "ends", "first", "last", "opens", "starts", "totals")

    def __init__(self, first: int, last: int, plan: Iterable[Intervals]) -> None:
        self.first, self.last = first, last
        self.starts: list[int] = []
        self.ends: list[int] = []
        self.totals: list[int] = []
        self.days: list[int] = []
        self.opens: list[int] = []
        self.closes: list[int] = []
        total = 0
        for ordinal, intervals in enumerate(plan, first):
            if intervals:
                total = self._append(ordinal, intervals, total)

    def _append(self, ordinal: int, intervals: Intervals, total: int) -> int:
        base = ordinal * MINUTES_A_DAY
        for start, end in intervals:
            total += end - start
            self.starts.append(base + start)
            self.ends.append(base + end)
            self.totals.append(total)
        self.days.append(ordinal)
        self.opens.append(base + intervals[0][0])
        self.closes.append(base + intervals[-1][1])
        return total

    def done(self, minute: int) -> int:
        """Return the working minutes from the beginning up to `minute`."""
        index = bisect_right(self.starts, minute) - 1
        if index < 0:
            return 0
        end = self.ends[index]
        return self.totals[index] - (end - minute if minute < end else 0)

    def when(self, total: int) -> int | None:
        """Return the first minute by which `total` working minutes are done; None: beyond the end."""
        index = bisect_left(self.totals, total)
        if index == len(self.totals):
            return None
        return self.ends[index] - (self.totals[index] - total)

    def day_after(self, ordinal: int, count: int) -> int | None:
        """Return the index of the `count`-th working day after `ordinal`; 0 is the day itself or the next."""
        found = bisect_right(self.days, ordinal) + count - 1 if count else bisect_left(self.days, ordinal)
        return found if found < len(self.days) else None
