"""A second way to the same dates, written differently: plain loops, tables as sets, UTC epoch seconds."""

from __future__ import annotations

from bisect import bisect_right
from datetime import UTC, date, datetime, timedelta
from functools import cache
from zoneinfo import ZoneInfo

EPOCH = date(1970, 1, 1)
FIRST = int(datetime(2025, 1, 1, tzinfo=UTC).timestamp())
LAST = int(datetime(2046, 1, 1, tzinfo=UTC).timestamp())
STEP = 5 * 86400


def easter(year: int) -> date:
    """Gauss' way, with the corrections for 1900 to 2099."""
    d = (19 * (year % 19) + 24) % 30
    e = (2 * (year % 4) + 4 * (year % 7) + 6 * d + 5) % 7
    if d == 29 and e == 6:
        d = 22
        e = 6
    if d == 28 and e == 6 and year % 19 > 10:
        d = 21
        e = 6
    return date(year, 3, 22) + timedelta(days=d + e)


@cache
def bavaria() -> frozenset[date]:
    """Public holidays of all Bavaria, 2024 to 2060."""
    days = set()
    for year in range(2024, 2061):
        days |= {easter(year) + timedelta(days=n) for n in (-2, 1, 39, 50, 60)}
        days |= {date(year, *md) for md in ((1, 1), (1, 6), (5, 1), (10, 3), (11, 1), (12, 25), (12, 26))}
    return frozenset(days)


@cache
def france() -> frozenset[date]:
    """Public holidays of metropolitan France, 2024 to 2060."""
    days = set()
    for year in range(2024, 2061):
        days |= {easter(year) + timedelta(days=n) for n in (1, 39, 50)}
        fixed = ((1, 1), (5, 1), (5, 8), (7, 14), (8, 15), (11, 1), (11, 11), (12, 25))
        days |= {date(year, *md) for md in fixed}
    return frozenset(days)


class Zone:
    """The offsets of one zone as two lists: from this epoch second on, so many seconds east."""

    def __init__(self, name: str) -> None:
        self.zone = ZoneInfo(name)
        self.since = [FIRST - 2 * 366 * 86400]
        self.offsets = [self._ask(self.since[0])]
        for end in range(self.since[0] + STEP, LAST + 3 * 366 * 86400, STEP):
            if self._ask(end) != self.offsets[-1]:
                low, high = end - STEP, end
                while high - low > 1:
                    middle = (low + high) // 2
                    low, high = (low, middle) if self._ask(middle) != self.offsets[-1] else (middle, high)
                self.since.append(high)
                self.offsets.append(self._ask(high))

    def _ask(self, second: int) -> int:
        offset = datetime.fromtimestamp(second, self.zone).utcoffset()
        assert offset is not None
        return int(offset.total_seconds())

    def offset(self, second: int) -> int:
        return self.offsets[bisect_right(self.since, second) - 1]

    def changes(self) -> list[int]:
        return [second for second in self.since[1:] if FIRST <= second < LAST]

    def instant(self, face: int) -> int:
        """The UTC second at which clocks here show `face` (seconds since 1970 as read off the clock).

        Twice: the earlier. Never: as if the clocks had not been moved yet.
        """
        around = {self.offset(face - 86400), self.offset(face + 86400)}
        there = [face - offset for offset in around if self.offset(face - offset) == offset]
        return min(there) if there else face - self.offset(face - 86400)


def face(day: date, hour: int, minute: int) -> int:
    return (day - EPOCH).days * 86400 + hour * 3600 + minute * 60


def free_day(day: date, off: frozenset[date]) -> date:
    while (day.toordinal() + 6) % 7 >= 5 or day in off:
        day = date.fromordinal(day.toordinal() + 1)
    return day


def count_on(day: date, n: int, off: frozenset[date]) -> date:
    while n:
        day = free_day(date.fromordinal(day.toordinal() + 1), off)
        n -= 1
    return day


def months_later(day: date, months: int) -> date:
    """Day by day to the month that is meant, then back from a day that it does not have."""
    first = day.replace(day=1)
    for _ in range(months):
        first = date.fromordinal(first.toordinal() + 31)
        first = first.replace(day=1)
    for number in range(day.day, 0, -1):
        try:
            return first.replace(day=number)
        except ValueError:
            continue
    raise AssertionError


def loss_series(day: date, off: frozenset[date]) -> list[tuple[str, int, date]]:
    """Kind, number and working day of each reminder of a `lost_competitor` on `day`, playbook's defaults, no cap."""
    end = months_later(day, 12)
    wanted = [
        ("post_mortem", 1, count_on(day, 1, off)),
        ("thank_you_card", 1, count_on(day, 3, off)),
        ("check_in", 1, date.fromordinal(day.toordinal() + 30)),
        ("check_in", 2, date.fromordinal(day.toordinal() + 90)),
        ("check_in", 3, date.fromordinal(day.toordinal() + 180)),
        ("referral", 1, date.fromordinal(day.toordinal() + 60)),
        ("renewal", 1, date.fromordinal(end.toordinal() - 120)),
    ]
    return sorted((kind, n, free_day(one, off)) for kind, n, one in wanted)
