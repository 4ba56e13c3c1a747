"""The occurrences of an iCalendar object (RFC 5545): one for a plain event, each in a span of time for a series.

Series are expanded by recurring-ical-events, which is imported only then, and only for rules that end soon enough: an
endless or impossible rule in a stranger's object (B52) must not hold anything up.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from typing import Any
from zoneinfo import ZoneInfo

from followup.core import ical_lines as content
from followup.core.ical_dates import span, zone_named

_PLAIN_RULE = re.compile(
    r"FREQ=(?:DAILY|WEEKLY)(?:;(?:(?:INTERVAL|COUNT|UNTIL|WKST)=\w{1,16}|BYDAY=[A-Z,]{2,20}))*\Z"
    r"|FREQ=(?:MONTHLY|YEARLY)(?:;(?:(?:INTERVAL|COUNT|UNTIL|WKST)=\w{1,16}|BYDAY=[-+1-5A-Z,]{2,30}|BYMONTH=[\d,]{1,26}"
    r"|BYMONTHDAY=-?\d{1,2}|BYSETPOS=-?[1-4]))*\Z"
)
_NEVER = re.compile(
    r"(?=.*BYMONTHDAY=(?:3[01]|[4-9]\d))(?=.*BYMONTH=0?2(?:;|\Z))|(?=.*BYMONTHDAY=-?(?:0\b|3[2-9]|[4-9]\d))"
)
"""Rules that never come true: looking for their next time goes on to the year 9999."""

_TZID = re.compile(r';TZID=("[^"]*"|[^;:"]*)', re.IGNORECASE)
_DAY = timedelta(days=1)
_ANY_ZONE = timedelta(hours=14)
_SOON = timedelta(days=31)


@dataclass(frozen=True, slots=True, kw_only=True)
class Occurrence:
    """One time of an event. `first` and `last` (its end) are aware; `whole`: it is of whole days, 00:00 to 00:00.

    `status`, `transp` and `busy` (X-MICROSOFT-CDO-BUSYSTATUS) are in upper case, "" where absent; `attendees` are
    addresses in lower case, each with its PARTSTAT. `unclear`: of a series whose rule is not expanded, its first time.
    """

    first: datetime
    last: datetime
    whole: bool
    title: str
    categories: str
    status: str
    transp: str
    busy: str
    attendees: tuple[tuple[str, str], ...]
    unclear: bool = False


def occurrences(
    ics: bytes, start: date, end: date, zone: tzinfo, wanted: Callable[[Occurrence], bool]
) -> Iterator[Occurrence]:
    """The wanted occurrences of an object: of a series those between two days in `zone`, of a plain event its own.

    A series is expanded where it or one of its exceptions (RECURRENCE-ID) is wanted,
    and each of these stands for itself.
    """
    events = content.events(ics)
    own = [(event, found) for event in events if (found := _alone(event, zone)) is not None]
    if not any(wanted(found) for _, found in own):
        return
    first = next(((event, found) for event, found in own if is_series(event)), None)
    if first is None:
        yield from (found for _, found in own if wanted(found))
    elif not expandable(first[0], first[1].first):
        yield from (replace(found, unclear=True) for event, found in own if is_series(event) and wanted(found))
    else:
        yield from (found for found in expanded(ics, start, end, zone) if wanted(found))


def is_series(event: content.Component) -> bool:
    """Whether an event has further occurrences."""
    return event.get("RRULE") is not None or event.get("RDATE") is not None


def expandable(event: content.Component, first: datetime) -> bool:
    """Whether the rule of a series that begins with `first` is one that is expanded."""
    rules = [found for found in event.properties if found.name == "RRULE"]
    written = [found.value.strip().upper() for found in rules]
    plain = all(_PLAIN_RULE.match(rule) and not _NEVER.match(rule) for rule in written)
    plain = plain and not any("BYSETPOS" in rule and "BYMONTHDAY" in rule for rule in written)
    return plain and len(rules) <= 1 and first.year >= 1970


def _alone(event: content.Component, zone: tzinfo) -> Occurrence | None:
    """The event itself as one occurrence; None where it has no start."""
    lasting = span(event, zone)
    if lasting is None:
        return None
    first, last, whole = lasting
    return Occurrence(
        first=first,
        last=_a_day_at_least(first, last) if whole else last,
        whole=whole,
        title=content.unescape(event.value("SUMMARY")),
        categories=content.unescape(event.value("CATEGORIES")),
        status=event.value("STATUS").strip().upper(),
        transp=event.value("TRANSP").strip().upper(),
        busy=event.value("X-MICROSOFT-CDO-BUSYSTATUS").strip().upper(),
        attendees=tuple(
            (_address(found.value), found.params.get("PARTSTAT", "").upper())
            for found in event.properties
            if found.name == "ATTENDEE"
        ),
    )


def _a_day_at_least(first: datetime, last: datetime) -> datetime:
    """The end of whole days; some programs write the same date as start and end."""
    return last if last > first else first + _DAY  # wall clock: 00:00 of the next day


def expanded(ics: bytes, start: date, end: date, zone: tzinfo) -> Iterator[Occurrence]:
    """The occurrences of an object between two days, in `zone`; none where the library cannot read it.

    What one of them says otherwise than its series (RECURRENCE-ID) is in it.
    """
    import recurring_ical_events
    from icalendar import Calendar

    text = b"".join(_without_zones(content.split(ics)))
    try:
        found = recurring_ical_events.of(Calendar.from_ical(text), skip_bad_series=True).between(start, end)
        read = [_of(one, zone) for one in found]
    except (ValueError, KeyError, TypeError, AttributeError, OverflowError):  # not an object that it can read
        return
    yield from read


def _without_zones(lines: list[content.Line]) -> Iterator[bytes]:
    """An object's lines without its VTIMEZONE, each TZID as the IANA name, or floating where nobody knows the zone."""
    skip = False
    for line in lines:
        skip = skip or line.text.upper().startswith("BEGIN:VTIMEZONE")
        if not skip:
            yield line.raw if ";TZID=" not in line.text.upper() else content.fold(_TZID.sub(_by_name, line.text, 1))
        skip = skip and not line.text.upper().startswith("END:VTIMEZONE")


def _by_name(found: re.Match[str]) -> str:
    zone = zone_named(found[1])
    return f";TZID={zone.key}" if isinstance(zone, ZoneInfo) else ""


def _of(one: Any, zone: tzinfo) -> Occurrence:
    """An event of the library's as an occurrence."""
    listed = one.get("ATTENDEE", [])
    attendees = listed if isinstance(listed, list) else [listed]
    first, whole = _instant(one.start, zone), not isinstance(one.start, datetime)
    if whole:
        last = _a_day_at_least(first, _instant(one.end, zone))
    else:  # the library adds the length to the wall clock; it is of exact time (section 3.8.5.3)
        last = (first.astimezone(UTC) + (one.end - one.start)).astimezone(zone)
    return Occurrence(
        first=first,
        last=last,
        whole=whole,
        title=str(one.get("SUMMARY", "")),
        categories=",".join(str(found) for found in one.categories),
        status=str(one.get("STATUS", "")).strip().upper(),
        transp=str(one.get("TRANSP", "")).strip().upper(),
        busy=str(one.get("X-MICROSOFT-CDO-BUSYSTATUS", "")).strip().upper(),
        attendees=tuple((_address(str(who)), str(who.params.get("PARTSTAT", "")).upper()) for who in attendees),
    )


def _address(value: str) -> str:
    return value.strip().lower().removeprefix("mailto:")


def _instant(value: date | datetime, zone: tzinfo) -> datetime:
    """A DATE or DATE-TIME as an instant; days begin, and floating times are, in `zone`."""
    if not isinstance(value, datetime):
        return datetime.combine(value, time(), zone)
    return value.replace(tzinfo=zone) if value.tzinfo is None else value.astimezone(zone)


def occurs(ics: bytes, start: datetime, end: datetime) -> bool:
    """Whether the object has an occurrence in [`start`, `end`) (aware), as RFC 4791 section 9.9 counts it.

    Floating times and whole days count in every time zone of the world, since an object alone does not tell its own.
    A series whose rule is not expanded counts from its first occurrence on.
    """
    events = content.events(ics)
    series = next((event for event in events if is_series(event)), None)
    return any(_occurs(ics, event, start, end) for event in (events if series is None else [series]))


def _occurs(ics: bytes, event: content.Component, start: datetime, end: datetime) -> bool:
    lasting, begin = span(event, UTC), event.get("DTSTART")
    if lasting is None:
        return False
    floating = begin is not None and not begin.value.endswith("Z") and "TZID" not in begin.params
    slack = _ANY_ZONE if floating else timedelta(0)
    start, end = start.astimezone(UTC) - slack, end.astimezone(UTC) + slack
    if not is_series(event):
        return meets(lasting[0], lasting[1], start, end)
    if not expandable(event, lasting[0]):
        return lasting[0] < end
    for until in (min(start + _SOON, end), end):  # most series have a time soon, and each that is counted costs
        found = expanded(ics, start.date() - _DAY, until.date() + 2 * _DAY, UTC)
        if any(meets(one.first, one.last, start, end) for one in found):
            return True
    return False


def meets(first: datetime, last: datetime, start: datetime, end: datetime) -> bool:
    """Whether [`first`, `last`) and [`start`, `end`) meet; an instant meets the span that it lies in."""
    return start <= first < end if first == last else first < end and last > start
