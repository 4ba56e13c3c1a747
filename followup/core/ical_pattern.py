"""The event of a reminder as the library writes it, with marks where one event differs from the next.

The library takes two milliseconds for an event and a loss has seven, which differ in nine values: so it writes the
lines once, and `ical.build` puts the values in.
"""

from __future__ import annotations

from datetime import timedelta
from functools import lru_cache

_MARK = ":@"
_MARKS = {
    "uid": "uid",
    "dtstamp": "stamp",
    "dtstart": "start",
    "dtend": "end",
    "summary": "title",
    "description": "text",
    "x-followup-kind": "kind",
    "x-followup-deal": "deal",
    "x-followup-n": "n",
}

Line = tuple[str, str]
"""A property's name and the mark of its value, or a whole line (its end included) and ""."""


@lru_cache(maxsize=8)
def pattern(alarm_minutes: int) -> tuple[bytes, tuple[Line, ...]]:
    """What stands before the VTIMEZONE, and the lines from BEGIN:VEVENT on."""
    from icalendar import Alarm, Calendar, Event, vText

    calendar = Calendar()
    calendar.add("version", "2.0")
    calendar.add("prodid", "-//followup//followup//EN")
    event = Event()
    for name, mark in _MARKS.items():
        event.add(name, vText(f"@{mark}"), encode=False)
    event.add("class", "PRIVATE")
    event.add("transp", "TRANSPARENT")
    event.add("categories", ["followup"])
    event.add("x-microsoft-cdo-busystatus", "FREE")  # Outlook does not look at TRANSP
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", "@title")
    alarm.add("trigger", -timedelta(minutes=alarm_minutes))
    event.add_component(alarm)
    calendar.add_component(event)
    head, begin, rest = bytes(calendar.to_ical()).decode().partition("BEGIN:VEVENT")
    return head.encode(), tuple(_line(line) for line in (begin + rest).splitlines(keepends=True))


def _line(line: str) -> Line:
    name, found, mark = line.rstrip("\r\n").partition(_MARK)
    return (name, mark) if found else (line, "")
