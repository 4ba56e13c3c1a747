"""How far back: a span such as `12mo`, or a day, as the moment at which it begins."""

from __future__ import annotations

import calendar
import re
from datetime import date, datetime, time, timedelta

_SPAN = re.compile(r"([1-9]\d{0,4}) ?(d|w|mo|y)")


def begin_of(text: str, now: datetime) -> datetime:
    """The moment at which a span that ends `now` (aware) begins: `90d`, `8w`, `12mo`, `2y`, or a day as 2025-06-30.

    Months and years go by the calendar; the 31st becomes the last day of a shorter month. Raises ValueError for
    anything else, for what is not past, and for what is before 1970.

    >>> from datetime import UTC
    >>> begin_of("12mo", datetime(2024, 2, 29, 8, 0, tzinfo=UTC)).isoformat()
    '2023-02-28T08:00:00+00:00'
    """
    try:
        begin = _begin(text.strip().lower(), now)
    except (ValueError, OverflowError):
        begin = now
    if not begin < now or begin.year < 1970:
        raise ValueError(f"{text!r} is no span of time")
    return begin


def _begin(text: str, now: datetime) -> datetime:
    found = _SPAN.fullmatch(text)
    if found is None:
        return datetime.combine(date.fromisoformat(text), time(), now.tzinfo)
    number, unit = int(found[1]), found[2]
    if unit in {"d", "w"}:
        return now - timedelta(days=number * (7 if unit == "w" else 1))
    return _months_before(now, number * (12 if unit == "y" else 1))


def _months_before(now: datetime, months: int) -> datetime:
    year, month = divmod(now.year * 12 + now.month - 1 - months, 12)
    if year < 1:
        raise ValueError(months)
    day = min(now.day, calendar.monthrange(year, month + 1)[1])
    return now.replace(year=year, month=month + 1, day=day)
