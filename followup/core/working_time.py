"""How long somebody took, counted in working hours only: a Friday evening's mail answered on Monday is no delay."""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta, tzinfo

from followup.core.walltime import wall
from followup.core.workdays import DAY, Workdays

NOTHING = timedelta()


def working_time(begin: datetime, end: datetime, hours: tuple[time, time], zone: tzinfo, days: Workdays) -> timedelta:
    """The time between two moments (aware) that lies within working `hours` of working days in `zone`.

    Nothing where `end` is not after `begin`. `hours` are those of `core.slots.hours_of`.

    >>> from zoneinfo import ZoneInfo
    >>> friday, monday = datetime(2026, 5, 8, 16, tzinfo=UTC), datetime(2026, 5, 11, 8, 30, tzinfo=UTC)
    >>> str(working_time(friday, monday, (time(9), time(17)), ZoneInfo("Europe/Paris"), Workdays()))
    '1:30:00'
    """
    begin, end = begin.astimezone(UTC), end.astimezone(UTC)
    whole = NOTHING
    first, last = hours
    day = begin.astimezone(zone).date()
    until = end.astimezone(zone).date()
    while day <= until:
        if days.is_working(day):
            opens = wall(day, first, zone).astimezone(UTC)
            closes = wall(day, last, zone).astimezone(UTC)
            whole += max(min(closes, end) - max(opens, begin), NOTHING)
        day += DAY
    return whole
