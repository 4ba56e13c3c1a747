"""When the rep is busy, as the calendar tells it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import UTC, datetime, timedelta, tzinfo
from functools import partial
from itertools import takewhile

from followup.core.occurrences import Occurrence, occurrences

_DAY = timedelta(days=1)
_FREE = frozenset({"FREE", "WORKINGELSEWHERE"})
_NOT_COMING = frozenset({"DECLINED", "DELEGATED"})

Span = tuple[datetime, datetime]
"""Two instants in UTC, the second after the first."""


def busy(
    objects: Iterable[bytes], start: datetime, end: datetime, zone: tzinfo, own: frozenset[str]
) -> tuple[Span, ...]:
    """The times in [`start`, `end`) (aware) at which the rep is busy, in order, joined where they meet.

    Every event counts, tentative ones and whole days too, but for what is transparent (or of busy status FREE),
    cancelled, or declined by one of the addresses `own` (lower case). Whole days and floating times are of `zone`, the
    rep's. A series whose rule is too odd to be expanded is taken to come every day at its hour.
    """
    start, end = start.astimezone(UTC), end.astimezone(UTC)
    first, last = start.astimezone(zone).date() - _DAY, end.astimezone(zone).date() + 2 * _DAY
    found: list[Span] = []
    for ics in objects:
        for one in occurrences(ics, first, last, zone, partial(_counts, own=own)):
            for begin, over in _times(one, start, end):
                if begin < end and over > start and begin < over:
                    found.append((max(begin, start), min(over, end)))
    return _joined(sorted(found))


def _counts(event: Occurrence, own: frozenset[str]) -> bool:
    if event.status == "CANCELLED" or any(who in own and said in _NOT_COMING for who, said in event.attendees):
        return False
    return event.busy == "OOF" or (event.busy not in _FREE and event.transp != "TRANSPARENT")


def _times(one: Occurrence, start: datetime, end: datetime) -> Iterator[Span]:
    """The occurrence itself; one of an unclear series also at the same hour of every later day, up to `end`."""
    yield one.first.astimezone(UTC), one.last.astimezone(UTC)
    if not one.unclear or one.whole or one.last - one.first >= _DAY:
        return
    skipped = max(0, (start - one.first.astimezone(UTC)).days - 1)
    days = ((one.first + n * _DAY, one.last + n * _DAY) for n in range(skipped + 1, skipped + 3660))
    every = ((first.astimezone(UTC), last.astimezone(UTC)) for first, last in days)
    yield from takewhile(lambda span: span[0] < end, every)


def _joined(spans: list[Span]) -> tuple[Span, ...]:
    joined: list[Span] = []
    for first, last in spans:
        if joined and first <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(joined[-1][1], last))
        else:
            joined.append((first, last))
    return tuple(joined)
