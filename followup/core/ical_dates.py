"""Dates of RFC 5545 as instants: DATE, DATE-TIME, DURATION and TZID, without trusting a VTIMEZONE.

A zone is taken by its name alone, also where that is a Windows name or carries a program's prefix. The definition that
comes along is never run: it may hold an endless rule, and the library would keep it for all later objects of that name.
A zone that nobody knows ("Customized Time Zone") is read as the rep's own.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from functools import lru_cache
from zoneinfo import ZoneInfo

from followup.core.ical_lines import Component, Property

_DATE = re.compile(r"(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d)(Z?))?\Z")
_DURATION = re.compile(r"\+?P(?:(\d{1,6})W)?(?:(\d{1,6})D)?(?:T(?:(\d{1,6})H)?(?:(\d{1,6})M)?(?:(\d{1,6})S)?)?\Z")
_LONGEST = timedelta(days=3660)


@lru_cache(maxsize=64)
def zone_named(tzid: str) -> tzinfo | None:
    """The zone of a TZID parameter: an IANA name, a Windows name, or either behind a program's prefix; else None.

    >>> zone_named("/example.org/2026/Europe/Berlin")
    zoneinfo.ZoneInfo(key='Europe/Berlin')
    """
    name = tzid.strip().strip('"')
    if (windows := _windows_names().get(name)) is not None:
        return ZoneInfo(windows)
    parts = name.strip("/").split("/")[-3:]
    for start in range(len(parts)):
        try:
            return ZoneInfo("/".join(parts[start:]))
        except (LookupError, ValueError, OSError):  # no such zone, or a name that is a path
            continue
    return None


def _windows_names() -> Mapping[str, str]:
    """IANA names by Windows names; the library's table, and 9 MB, come in with the first TZID."""
    from icalendar.timezone.windows_to_olson import WINDOWS_TO_OLSON

    return WINDOWS_TO_OLSON


def moment(value: str, params: dict[str, str], zone: tzinfo) -> date | datetime | None:
    """A DATE as `date`, a DATE-TIME as an aware `datetime`, None for what is neither; floating times are in `zone`."""
    found = _DATE.match(value.strip())
    if found is None:
        return None
    try:
        day = date(int(found[1]), int(found[2]), int(found[3]))
        if found[4] is None:
            return day
        # A leap second counts as the second before it.
        clock = time(int(found[4]), int(found[5]), min(int(found[6]), 59))
        where = UTC if found[7] else zone_named(params["TZID"]) or zone if "TZID" in params else zone
        return datetime.combine(day, clock, where).astimezone(zone)
    except (ValueError, OverflowError):
        return None


def begins(event: Component, zone: tzinfo) -> date | datetime | None:
    """DTSTART."""
    found = event.get("DTSTART")
    return None if found is None else moment(found.value, found.params, zone)


def span(event: Component, zone: tzinfo) -> tuple[datetime, datetime, bool] | None:
    """Start and end (aware, in `zone`; a whole day is 00:00 to 00:00 there) and whether it is a whole-day event."""
    start = begins(event, zone)
    if start is None:
        return None
    whole = not isinstance(start, datetime)
    first = _instant(start, zone)
    try:
        last = _end(event, first, zone, whole)
        return first, last if last.astimezone(UTC) > first.astimezone(UTC) else first, whole
    except OverflowError:
        return first, first, whole


def _end(event: Component, first: datetime, zone: tzinfo, whole: bool) -> datetime:
    """DTEND, else what follows from DURATION: hours are of exact time, whole days of the wall clock."""
    ended = event.get("DTEND")
    if ended is not None and (end := moment(ended.value, ended.params, zone)) is not None:
        return _instant(end, zone)
    lasting = duration(event.get("DURATION"))
    if lasting is None:
        lasting = timedelta(days=1) if whole else timedelta(0)
    return first + lasting if whole else (first.astimezone(UTC) + lasting).astimezone(zone)


def duration(found: Property | None) -> timedelta | None:
    """A DURATION (section 3.3.6), at most ten years; None where it is absent or not one."""
    read = None if found is None else _DURATION.match(found.value.strip())
    if read is None:
        return None
    weeks, days, hours, minutes, seconds = (int(part or 0) for part in read.groups())
    return min(timedelta(weeks=weeks, days=days, hours=hours, minutes=minutes, seconds=seconds), _LONGEST)


def _instant(value: date | datetime, zone: tzinfo) -> datetime:
    return value if isinstance(value, datetime) else datetime.combine(value, time(), zone)


def local_value(at: datetime) -> tuple[str, str]:
    """Parameters and value of DTSTART or DTEND for `at` (aware): wall clock with TZID, else UTC.

    UTC is used for a zone without an IANA name, and for the second of two equal wall-clock times in autumn, since a
    local time there means the first (section 3.3.5).

    >>> local_value(datetime(2026, 11, 25, 9, 30, tzinfo=ZoneInfo("Europe/Berlin")))
    (';TZID=Europe/Berlin', '20261125T093000')
    """
    real = at.astimezone(UTC).astimezone(at.tzinfo)
    if zone_key(real) is None:
        return "", f"{real.astimezone(UTC):%Y%m%dT%H%M%S}Z"
    return f";TZID={zone_key(real)}", f"{real:%Y%m%dT%H%M%S}"


def zone_key(at: datetime) -> str | None:
    """The IANA name under which `at` can be written as local time, or None where it is written in UTC."""
    zone = at.tzinfo
    if not isinstance(zone, ZoneInfo) or zone.key is None or zone.key in {"UTC", "Etc/UTC", "localtime"}:
        return None
    return None if at.fold and at.utcoffset() != at.replace(fold=0).utcoffset() else zone.key
