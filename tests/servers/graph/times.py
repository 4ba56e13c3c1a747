"""dateTimeTimeZone, and the occurrences of a recurring event."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from dateutil import rrule

from tests.servers.graph.wire import Request, bad

WINDOWS = {
    "W. Europe Standard Time": "Europe/Berlin",
    "Romance Standard Time": "Europe/Paris",
    "GMT Standard Time": "Europe/London",
    "Eastern Standard Time": "America/New_York",
    "Pacific Standard Time": "America/Los_Angeles",
    "Tokyo Standard Time": "Asia/Tokyo",
    "UTC": "UTC",
}
_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_INDEX = {"first": 1, "second": 2, "third": 3, "fourth": 4, "last": -1}
_FREQUENCY = {
    "daily": rrule.DAILY,
    "weekly": rrule.WEEKLY,
    "absoluteMonthly": rrule.MONTHLY,
    "relativeMonthly": rrule.MONTHLY,
    "absoluteYearly": rrule.YEARLY,
    "relativeYearly": rrule.YEARLY,
}


def zone(name: str) -> ZoneInfo:
    """A Windows or IANA name; others are refused."""
    try:
        return ZoneInfo(WINDOWS.get(name, name))
    except (ZoneInfoNotFoundError, ValueError, OSError):
        raise bad(f"A valid TimeZone value must be specified: '{name}'.", "TimeZoneNotSupportedException") from None


def read(zoned: dict[str, str]) -> datetime:
    """A dateTimeTimeZone, aware."""
    if set(zoned) != {"dateTime", "timeZone"}:
        raise bad("A dateTimeTimeZone needs dateTime and timeZone.", "ErrorInvalidArgument")
    text = re.sub(r"(\.\d{6})\d+$", r"\1", zoned["dateTime"])
    return datetime.fromisoformat(text).replace(tzinfo=zone(zoned["timeZone"]))


def said(at: datetime, request: Request) -> dict[str, str]:
    """In the zone that `Prefer: outlook.timezone` names, else UTC; seven digits of a second."""
    preferred = re.search(r'outlook\.timezone="([^"]*)"', request.prefer)
    name = preferred[1] if preferred else "UTC"
    local = at.astimezone(zone(name))
    return {"dateTime": local.strftime("%Y-%m-%dT%H:%M:%S.%f0"), "timeZone": name}


def bound(text: str) -> datetime:
    """startDateTime or endDateTime of a view: UTC where it has no offset."""
    try:
        at = datetime.fromisoformat(re.sub(r"(\.\d{6})\d+", r"\1", text).replace("Z", "+00:00").replace(" ", "+"))
    except ValueError:
        raise bad("This request requires a time window specified by startDateTime and endDateTime.") from None
    return at.replace(tzinfo=UTC) if at.tzinfo is None else at


def occurrences(facts: dict[str, Any], start: datetime, end: datetime) -> Iterator[tuple[datetime, datetime]]:
    """Beginning and end of each occurrence that touches [`start`, `end`); the event's own where it has no pattern.

    `without` in `facts` are the beginnings (ISO, local) of those that were deleted or stand for themselves.
    """
    first, last = read(facts["start"]), read(facts["end"])
    pattern = facts.get("recurrence")
    if not pattern:
        if (first < end and last > start) or start <= first < end:
            yield first, last
        return
    local = first.astimezone(zone(facts["start"]["timeZone"]))
    length = last - first
    for at in _rule(pattern, local.replace(tzinfo=None)):
        begin = at.replace(tzinfo=local.tzinfo)
        if begin >= end or at > end.replace(tzinfo=None) + timedelta(days=2):
            return
        if begin + length > start and at.isoformat() not in facts.get("without", ()):
            yield begin, begin + length


def _rule(recurrence: dict[str, Any], first: datetime) -> rrule.rrule:
    pattern, span = recurrence["pattern"], recurrence["range"]
    kind = pattern["type"]
    more: dict[str, Any] = {"interval": pattern.get("interval", 1)}
    days = [getattr(rrule, day[:2].upper()) for day in pattern.get("daysOfWeek") or ()]
    if kind == "weekly":
        more |= {"byweekday": days, "wkst": _DAYS.index(pattern.get("firstDayOfWeek", "sunday").lower())}
    elif kind.startswith("relative"):
        more["byweekday"] = [day(_INDEX[pattern.get("index", "first")]) for day in days]
    elif kind.startswith("absolute"):
        more["bymonthday"] = pattern["dayOfMonth"]
    if kind.endswith("Yearly"):
        more["bymonth"] = pattern["month"]
    if span["type"] == "numbered":
        more["count"] = span["numberOfOccurrences"]
    elif span["type"] == "endDate":
        more["until"] = datetime.fromisoformat(span["endDate"]) + timedelta(hours=23, minutes=59)
    return rrule.rrule(_FREQUENCY[kind], dtstart=first, **more)
