"""VTIMEZONE (RFC 5545 section 3.6.5) of an IANA zone, from the rules that this machine has.

The library's own `from_tzinfo` puts each jump forward an hour late, hence this.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from functools import lru_cache
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

if TYPE_CHECKING:
    from icalendar import Timezone, TimezoneDaylight, TimezoneStandard

_YEARS_AFTER = 10


@lru_cache(maxsize=32)
def timezone(key: str, year: int) -> Timezone:
    """The VTIMEZONE `key` from the year before `year` to ten years after: an event dragged far stays at its hour."""
    from icalendar import Timezone

    zone = ZoneInfo(key)
    first, last = datetime(year - 1, 1, 1, tzinfo=UTC), datetime(year + _YEARS_AFTER + 1, 1, 1, tzinfo=UTC)
    found = Timezone()
    found.add("tzid", key)
    found.add_component(_observance(zone, first, first - timedelta(seconds=1), []))
    groups: dict[tuple[object, ...], list[datetime]] = {}
    for at in changes(zone, first, last):
        before, after = (at - timedelta(seconds=1)).astimezone(zone), at.astimezone(zone)
        groups.setdefault((before.utcoffset(), after.utcoffset(), after.tzname()), []).append(at)
    for times in groups.values():
        found.add_component(_observance(zone, times[0], times[0] - timedelta(seconds=1), times[1:]))
    return found


@lru_cache(maxsize=32)
def timezone_lines(key: str, year: int) -> bytes:
    """The same as content lines: writing them out costs more than the event that they stand before."""
    return bytes(timezone(key, year).to_ical())


def _observance(
    zone: ZoneInfo, at: datetime, before: datetime, more: list[datetime]
) -> TimezoneStandard | TimezoneDaylight:
    """STANDARD or DAYLIGHT that begins at `at` (UTC); its onsets are wall-clock times as they were just before."""
    from icalendar import TimezoneDaylight, TimezoneStandard

    old, new = before.astimezone(zone).utcoffset() or timedelta(0), at.astimezone(zone)
    part = TimezoneDaylight() if new.dst() else TimezoneStandard()
    part.add("dtstart", (at + old).replace(tzinfo=None))
    part.add("tzoffsetfrom", old)
    part.add("tzoffsetto", new.utcoffset() or timedelta(0))
    part.add("tzname", new.tzname() or "")
    if more:
        part.add("rdate", [(one + old).replace(tzinfo=None) for one in more])
    return part


def changes(zone: ZoneInfo, first: datetime, last: datetime) -> Iterator[datetime]:
    """The instants (UTC) in [`first`, `last`) at which the zone's offset changes, to the second."""
    step = timedelta(days=7)  # shorter than the shortest summer time, which is Morocco's four weeks' pause
    at = first
    while at < last:
        nearer, farther = at, at + step
        if _offset(zone, nearer) != _offset(zone, farther):
            while farther - nearer > timedelta(seconds=1):
                middle = nearer + (farther - nearer) / 2
                middle = middle.replace(microsecond=0)
                if _offset(zone, middle) == _offset(zone, nearer):
                    nearer = middle
                else:
                    farther = middle
            if farther < last:
                yield farther
        at += step


def _offset(zone: ZoneInfo, at: datetime) -> timedelta | None:
    return at.astimezone(zone).utcoffset()
