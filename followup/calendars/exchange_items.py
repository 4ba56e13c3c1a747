"""Events of Exchange as iCalendar objects and back: what a reminder says, and what tells busy times and absences.

Exchange keeps fields, not objects: an object is written from them as it is read.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from typing import Any

from exchangelib import CalendarItem
from exchangelib.properties import Body, HTMLBody

from followup.core import ical_lines as content
from followup.core.ical_dates import span, zone_named
from followup.core.ical_fields import about, about_lines, alarm_minutes
from followup.exchange.key import ABOUT, KEY
from followup.exchange.zones import known

FIELDS = (
    "uid",
    "subject",
    "body",
    "text_body",
    "start",
    "end",
    "is_all_day",
    "legacy_free_busy_status",
    "categories",
    "is_cancelled",
    "is_meeting",
    "my_response_type",
    "reminder_is_set",
    "reminder_minutes_before_start",
    "type",
    KEY,
    ABOUT,
)
"""What is asked for of each event."""

_BUSY = {"Free": "FREE", "Tentative": "TENTATIVE", "OOF": "OOF", "WorkingElsewhere": "WORKINGELSEWHERE"}
_SAID = {"Decline": "DECLINED", "Accept": "ACCEPTED", "Tentative": "TENTATIVE"}


def values_of(ics: bytes) -> dict[str, Any]:
    """What the fields of an event say for the object of a reminder. ValueError where it holds no event."""
    lines = content.split(ics)
    event = content.master(tuple(content.components(lines)))
    lasting = span(event, UTC) if event is not None else None
    if event is None or lasting is None:
        raise ValueError("no event in the object")
    start, end, whole = lasting
    named = event.get("DTSTART")
    zone = known(zone_named(named.params.get("TZID", "")) if named else None)
    minutes = alarm_minutes(lines)
    return {
        "subject": content.unescape(event.value("SUMMARY")),
        "body": Body(content.unescape(event.value("DESCRIPTION"))),
        "start": start.astimezone(zone),
        "end": (start if whole else end).astimezone(zone),
        "is_all_day": False,
        "reminder_is_set": minutes is not None,
        "reminder_minutes_before_start": minutes or 0,
        ABOUT: about(event),
    }


def new(ics: bytes, uid: str, account: Any, folder: Any) -> CalendarItem:
    """The event of a reminder, not saved yet: free, private, and nobody is invited."""
    return CalendarItem(
        account=account,
        folder=folder,
        uid=uid,
        legacy_free_busy_status="Free",
        sensitivity="Private",
        categories=["followup"],
        **{KEY: uid},
        **values_of(ics),
    )


def differing(item: CalendarItem, ics: bytes) -> list[str]:
    """Write what an object says otherwise than its event into the event; the names of those fields."""
    before, after = values_of(ics_of(item, "")), values_of(ics)
    changed = [name for name in after if after[name] != before[name]]
    if {"start", "end"} & set(changed):  # Exchange judges them together
        changed = [*dict.fromkeys([*changed, "start", "end"])]
    if "start" in changed and item.is_all_day:
        changed = [*dict.fromkeys([*changed, "is_all_day"])]
    for name in changed:
        setattr(item, name, after[name])
    if "start" in changed:
        item._start_timezone, item._end_timezone = after["start"].tzinfo, after["end"].tzinfo
        changed += ["_start_timezone", "_end_timezone"]
    return changed


def ics_of(item: CalendarItem, address: str) -> bytes:
    """The object of an event as it stands; `address` is the rep's, for what they answered to an invitation."""
    return b"".join(content.fold(line) for line in _lines(item, address))


def _lines(item: CalendarItem, address: str) -> Iterator[str]:
    yield from ("BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//followup//followup//EN", "BEGIN:VEVENT")
    yield f"UID:{content.escape(getattr(item, KEY) or item.uid or item.id)}"
    yield from _times(item)
    yield f"SUMMARY:{content.escape(item.subject or '')}"
    yield f"DESCRIPTION:{content.escape(_text(item))}"
    if item.categories:
        yield "CATEGORIES:" + ",".join(content.escape(str(one)) for one in item.categories)
    busy = item.legacy_free_busy_status
    if item.my_response_type == "Decline":
        busy = "Free"
    yield f"X-MICROSOFT-CDO-BUSYSTATUS:{_BUSY.get(busy or '', 'BUSY')}"
    yield f"TRANSP:{'TRANSPARENT' if busy == 'Free' else 'OPAQUE'}"
    if item.is_cancelled:
        yield "STATUS:CANCELLED"
    elif busy == "Tentative":
        yield "STATUS:TENTATIVE"
    if item.is_meeting and item.my_response_type in _SAID:
        yield f"ATTENDEE;PARTSTAT={_SAID[item.my_response_type]}:mailto:{address}"
    yield from about_lines(getattr(item, ABOUT) or "")
    if item.reminder_is_set:
        yield from ("BEGIN:VALARM", "ACTION:DISPLAY", "DESCRIPTION:followup")
        yield from (f"TRIGGER:-PT{item.reminder_minutes_before_start or 0}M", "END:VALARM")
    yield from ("END:VEVENT", "END:VCALENDAR")


def _times(item: CalendarItem) -> Iterator[str]:
    """DTSTART and DTEND; the library gives the last day of whole days, iCalendar the one after."""
    for name, at in (("DTSTART", item.start), ("DTEND", item.end)):
        if isinstance(at, datetime):
            yield f"{name}:{_utc(at)}"
        elif isinstance(at, date):
            yield f"{name};VALUE=DATE:{at + timedelta(days=name == 'DTEND'):%Y%m%d}"


def _utc(at: datetime) -> str:
    """An instant as iCalendar writes it; the library's own class converts to no zone but its own."""
    return f"{datetime.fromtimestamp(at.timestamp(), UTC):%Y%m%dT%H%M%SZ}"


def _text(item: CalendarItem) -> str:
    """The event's words; of what an editor made HTML, as the server tells it in plain text."""
    text = item.text_body if isinstance(item.body, HTMLBody) else item.body
    return str(text or "").replace("\r\n", "\n").rstrip("\n")
