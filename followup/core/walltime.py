"""Days and wall-clock times: a local hour on a day, months added to a date."""

from __future__ import annotations

from calendar import monthrange
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from functools import lru_cache
from hashlib import sha256

DAY = timedelta(days=1)


def wall(day: date, at: time, zone: tzinfo) -> datetime:
    """`at` o'clock on `day` in `zone`, aware.

    A time that the clocks skip moves on by what they skip (02:30 becomes 03:30 in a spring gap); of a time that comes
    twice the first is meant (RFC 5545 section 3.3.5 asks for both). Made from day and hour each time, so that a
    change of the zone's rules leaves the local hour as it is.
    """
    local = datetime.combine(day, at.replace(fold=0), tzinfo=zone)
    return local.astimezone(UTC).astimezone(zone)


def add_months(day: date, months: int) -> date:
    """The same day of the month `months` later (0 or more), the last day where that month is shorter.

    >>> add_months(date(2027, 1, 31), 1).isoformat(), add_months(date(2028, 2, 29), 12).isoformat()
    ('2027-02-28', '2029-02-28')
    """
    years, month0 = divmod(day.month - 1 + months, 12)
    year, month = day.year + years, month0 + 1
    return date(year, month, min(day.day, monthrange(year, month)[1]))


@lru_cache(maxsize=8)
def rules_of(zone: tzinfo, year: int) -> str:
    """A word for what the clocks of `zone` show in eleven years from `year` on: another one if its rules change."""
    first = datetime(year, 1, 1, tzinfo=zone)
    offsets = ",".join(str(zone.utcoffset(first + week * 7 * DAY)) for week in range(11 * 53))
    return sha256(offsets.encode()).hexdigest()[:8]
