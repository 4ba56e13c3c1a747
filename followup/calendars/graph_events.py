"""Events of Graph as iCalendar objects and back: what a reminder says, and what tells busy times and absences.

Graph keeps fields, not objects: an object is written from them as it is read. All times come in UTC; a whole day, whose
midnight may come as that of UTC or of the zone in which it was made, is told as a date.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import UTC, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from followup.core import ical_lines as content
from followup.core.ical_dates import span, zone_key, zone_named
from followup.core.ical_fields import about, about_lines, alarm_minutes
from followup.core.keys import PROPERTY_ABOUT, PROPERTY_NAME, PROPERTY_SET
from followup.errors import Unreachable
from followup.graph.values import instant

KEY = f"String {{{PROPERTY_SET}}} Name {PROPERTY_NAME}"
"""The extended property with the UID of a reminder's event."""

ABOUT = f"String {{{PROPERTY_SET}}} Name {PROPERTY_ABOUT}"
"""The one that says which reminder it is: kind, number and deal."""

FIELDS = (
    "iCalUId",
    "changeKey",
    "subject",
    "body",
    "start",
    "end",
    "originalStartTimeZone",
    "isAllDay",
    "showAs",
    "categories",
    "isCancelled",
    "isReminderOn",
    "reminderMinutesBeforeStart",
    "attendees",
    "responseStatus",
    "recurrence",
    "seriesMasterId",
    "createdDateTime",
)
"""What is asked for of each event."""

_BUSY = {"free": "FREE", "tentative": "TENTATIVE", "oof": "OOF", "workingElsewhere": "WORKINGELSEWHERE"}
_FREQUENCY = {"daily": "DAILY", "weekly": "WEEKLY"}
_HALF_A_DAY = timedelta(hours=12)


def own(event: Mapping[str, Any], name: str) -> str:
    """The value of one of our properties, "" where it is not there."""
    for one in _list(event.get("singleValueExtendedProperties")):
        if str(_object(one).get("id", "")).lower() == name.lower():
            return str(one.get("value", ""))
    return ""


def fields_of(ics: bytes) -> dict[str, Any]:
    """What the fields of an event say for the object of a reminder. ValueError where it holds no event."""
    lines = content.split(ics)
    event = content.master(tuple(content.components(lines)))
    lasting = span(event, UTC) if event is not None else None
    if event is None or lasting is None:
        raise ValueError("no event in the object")
    start, end, whole = lasting
    named = event.get("DTSTART")
    zone = (zone_named(named.params.get("TZID", "")) if named else None) or UTC
    minutes = alarm_minutes(lines)
    return {
        "subject": content.unescape(event.value("SUMMARY")),
        "body": {"contentType": "text", "content": content.unescape(event.value("DESCRIPTION"))},
        "start": zoned(start.astimezone(zone)),
        "end": zoned((start if whole else end).astimezone(zone)),
        "isAllDay": False,
        "isReminderOn": minutes is not None,
        "reminderMinutesBeforeStart": minutes or 0,
    }


def about_of(ics: bytes) -> str:
    """Kind, number and deal of the reminder in an object."""
    event = content.master(content.events(ics))
    return about(event) if event else ""


def zoned(at: datetime) -> dict[str, str]:
    """A time as Graph takes it: wall clock with the zone's name, else UTC."""
    key = zone_key(at)
    local = at if key is not None else at.astimezone(UTC)
    return {"dateTime": f"{local:%Y-%m-%dT%H:%M:%S}", "timeZone": key or "UTC"}


def in_utc(fields: Mapping[str, Any]) -> dict[str, Any]:
    """The same fields with their times in UTC, for a service that does not know the zone."""
    changed = dict(fields)
    for name in {"start", "end"} & set(fields):
        said = fields[name]
        at = datetime.fromisoformat(said["dateTime"]).replace(tzinfo=zone_named(said["timeZone"]) or UTC)
        changed[name] = zoned(at.astimezone(UTC))
    return changed


def differing(event: Mapping[str, Any], ics: bytes) -> dict[str, Any]:
    """The fields in which an object differs from its event as it stands: those are written, and no others.

    So the rep's own layout of the text stays, and a time that is the same in another zone.
    """
    before, after = fields_of(ics_of(event)), fields_of(ics)
    moved = any(_moment(before[name]) != _moment(after[name]) for name in ("start", "end"))
    times = {"start", "end", "isAllDay"}
    return {name: after[name] for name in after if (moved if name in times else after[name] != before[name])}


def _moment(said: Mapping[str, str]) -> datetime:
    zone = zone_named(said["timeZone"]) or UTC
    return datetime.fromisoformat(said["dateTime"]).replace(tzinfo=zone).astimezone(UTC)


def ics_of(event: Mapping[str, Any]) -> bytes:
    """The object of an event as it stands. Never raises: what cannot be read of it is left out."""
    return b"".join(content.fold(line) for line in _lines(event))


def _lines(event: Mapping[str, Any]) -> Iterator[str]:
    yield from ("BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//followup//followup//EN", "BEGIN:VEVENT")
    yield f"UID:{content.escape(own(event, KEY) or str(event.get('iCalUId') or event.get('id')))}"
    yield from _times(event)
    yield f"SUMMARY:{content.escape(str(event.get('subject') or ''))}"
    if text := _text(event):
        yield f"DESCRIPTION:{content.escape(text)}"
    if categories := _list(event.get("categories")):
        yield "CATEGORIES:" + ",".join(content.escape(str(one)) for one in categories)
    yield from _standing(event)
    yield from about_lines(own(event, ABOUT))
    if event.get("isReminderOn"):
        yield from ("BEGIN:VALARM", "ACTION:DISPLAY", "DESCRIPTION:followup")
        yield from (f"TRIGGER:-PT{_number(event.get('reminderMinutesBeforeStart'))}M", "END:VALARM")
    yield from ("END:VEVENT", "END:VCALENDAR")


def _standing(event: Mapping[str, Any]) -> Iterator[str]:
    """What tells whether the rep is busy then, and who else comes."""
    declined = _object(event.get("responseStatus")).get("response") == "declined"
    busy = "FREE" if declined else _BUSY.get(str(event.get("showAs")), "BUSY")
    yield f"X-MICROSOFT-CDO-BUSYSTATUS:{busy}"
    yield f"TRANSP:{'TRANSPARENT' if busy == 'FREE' else 'OPAQUE'}"
    if event.get("isCancelled"):
        yield "STATUS:CANCELLED"
    for one in _list(event.get("attendees")):
        address = str(_object(_object(one).get("emailAddress")).get("address", ""))
        yield f"ATTENDEE:mailto:{content.escape(' '.join(address.split()))}"
    pattern = _object(_object(event.get("recurrence")).get("pattern"))
    if pattern:
        # it only says that there is a series: its occurrences come expanded by the service
        frequency = _FREQUENCY.get(str(pattern.get("type")), "MONTHLY")
        yield f"RRULE:FREQ={frequency};INTERVAL={_number(pattern.get('interval')) or 1}"


def _times(event: Mapping[str, Any]) -> Iterator[str]:
    for name, field in (("DTSTART", "start"), ("DTEND", "end")):
        try:
            at = instant(_object(event.get(field)).get("dateTime", ""))
            day = _day(at, str(event.get("originalStartTimeZone") or ""))
        except (Unreachable, OverflowError):
            continue
        yield f"{name};VALUE=DATE:{day:%Y%m%d}" if event.get("isAllDay") else f"{name}:{at:%Y%m%dT%H%M%S}Z"


def _day(at: datetime, zone: str) -> datetime:
    """The day that begins at `at`: midnight of UTC, of the zone in which the event was made, or nearest to it."""
    known = zone_named(zone)
    local = at.astimezone(known) if isinstance(known, ZoneInfo) else at
    if at.time() == time():
        return at
    return local if local.time() == time() else at + _HALF_A_DAY


def _text(event: Mapping[str, Any]) -> str:
    """The event's words; asked for as plain text."""
    words = str(_object(event.get("body")).get("content") or "")
    return words.replace("\r\n", "\n").rstrip("\n")


def _object(value: object) -> dict[str, Any]:
    return value if isinstance(value, dict) else {}


def _list(value: object) -> list[Any]:
    return value if isinstance(value, list) else []


def _number(value: object) -> int:
    return value if isinstance(value, int) and 0 <= value < 1_000_000 else 0
