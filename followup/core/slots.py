"""Free slots for a talk: a few times at which the rep is free and both are likely to be at work."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime, time, timedelta, tzinfo

from followup.core.busy import Span
from followup.core.walltime import DAY, wall
from followup.core.workdays import Workdays

COUNT = 3
LENGTH = timedelta(minutes=30)
"""How long a talk is, and from one possible beginning to the next: full and half hours."""

NOTICE = 2
"""The first slot is on the second working day after today: the mail has yet to be approved, sent and read."""

AHEAD = 42 * DAY
"""How far ahead the calendar is looked at."""

THEIR_DAY = time(9), time(18)
"""When a talk suits the prospect, in their own time."""

_EIGHTHS = (1, 5, 2)
"""Where in the working day each slot is wanted: of 09:00 to 17:00 at ten, at two, at eleven."""

Hours = tuple[time, time]


def hours_of(text: str) -> Hours:
    """`[rep] working_hours` as two times of day.

    >>> hours_of("09:00-17:00")
    (datetime.time(9, 0), datetime.time(17, 0))
    """
    first, _, last = text.partition("-")
    return time.fromisoformat(first), time.fromisoformat(last)


def free_slots(
    busy: Sequence[Span],
    now: datetime,
    *,
    zone: tzinfo,
    hours: Hours,
    workdays: Workdays,
    theirs: tzinfo | None = None,
) -> tuple[datetime, ...]:
    """At most three beginnings of a talk, in the rep's `zone`, each on another working day, in order.

    `busy` is what `core.busy` gives, `hours` are the rep's, `workdays` those of both. Where the zone of the prospect is
    known (`theirs`), slots lie within their own day too, if there are such at all. Fewer where the calendar is full.
    """
    days = tuple(_days(now.astimezone(zone).date(), workdays))
    if theirs is not None:
        found = _picked(busy, [_suiting(_starts(day, hours, zone), theirs, workdays) for day in days])
        if found:
            return tuple(at.astimezone(zone) for at in found)
    return tuple(at.astimezone(zone) for at in _picked(busy, [list(_starts(day, hours, zone)) for day in days]))


def _days(today: date, workdays: Workdays) -> Iterator[date]:
    day = workdays.add_working(today, NOTICE)
    while day < today + AHEAD:
        yield day
        day = workdays.next_working(day + DAY)


def _starts(day: date, hours: Hours, zone: tzinfo) -> Iterator[datetime]:
    """The full and half hours of a day, UTC, from which on a talk ends within the working hours."""
    over = wall(day, hours[1], zone).astimezone(UTC)
    for half in range(48):
        at = time(half // 2, half % 2 * 30)
        start = wall(day, at, zone)
        # in spring the clocks skip some
        if at >= hours[0] and start.time() == at and start.astimezone(UTC) + LENGTH <= over:
            yield start.astimezone(UTC)


def _suiting(starts: Iterator[datetime], theirs: tzinfo, workdays: Workdays) -> list[datetime]:
    suiting = []
    for at in starts:
        first, last = at.astimezone(theirs), (at + LENGTH).astimezone(theirs)
        within = first.date() == last.date() and THEIR_DAY[0] <= first.time() and last.time() <= THEIR_DAY[1]
        if within and workdays.is_working(first.date()):
            suiting.append(at)
    return suiting


def _picked(busy: Sequence[Span], days: list[list[datetime]]) -> list[datetime]:
    """From each of the first days with a free time the one nearest to where it is wanted, the later of two."""
    found: list[datetime] = []
    for starts in days:
        free = [at for at in starts if not _clashes(at, busy)]
        if free and len(found) < COUNT:
            wanted = starts[len(starts) * _EIGHTHS[len(found)] // 8]
            found.append(min(reversed(free), key=lambda at: abs(at - wanted)))
    return found


def _clashes(at: datetime, busy: Sequence[Span]) -> bool:
    """Whether the rep is busy in the half hour from `at` on; `busy` is in order and nothing in it overlaps."""
    before = bisect_left(busy, at + LENGTH, key=lambda span: span[0])
    return before > 0 and busy[before - 1][1] > at
