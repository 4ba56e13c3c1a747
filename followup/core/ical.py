"""Reminders as iCalendar objects (RFC 5545): built, and read back.

Every object that followup makes is built by `build`; none names anybody but the rep (no ATTENDEE, ORGANIZER, METHOD),
since servers mail those. Objects come back changed by the rep, other programs and servers: `read` takes any bytes.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta, tzinfo
from zoneinfo import ZoneInfo

from followup.core import ical_lines as content
from followup.core.ical_dates import begins, local_value, zone_key
from followup.core.ical_pattern import Line, pattern
from followup.core.ical_zone import timezone_lines
from followup.core.model import ReminderKind

_LINE_LIMIT, _TEXT_LIMIT = 200, 8000
_UNSEEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufffe\uffff\ud800-\udfff]"
)
_DONE_WORDS = "done|completed|erledigt|erl|fait|terminé|hecho|fatto|gedaan|klaar|feito|concluído"
_DONE = re.compile(
    rf"\s*(?:[✓✔☑✅🗸🗹]|[\[(]\s*(?:[xX✓✔]|{_DONE_WORDS})\s*[\])]|(?:{_DONE_WORDS})(?![\w-]))", re.IGNORECASE
)
_DONE_CATEGORIES = re.compile(rf"(?:{_DONE_WORDS})\s*\Z", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class EventSpec:
    """What one reminder's event says. `at` is aware, in the rep's zone; `minutes` is its length.

    `deal` and `n` (from 1) come back from `read`; `alarm_minutes` before `at` the alarm rings.
    """

    uid: str
    kind: ReminderKind
    deal: str
    n: int
    at: datetime
    title: str
    text: str
    minutes: int = 15
    alarm_minutes: int = 15


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadEvent:
    """An event as it stands in the calendar now.

    `start` is aware, in the zone that was asked for; with `all_day` it is 00:00 of that day and no time was said.
    `kind` and `deal` are None where the X-FOLLOWUP properties are missing or unknown. `status` is in upper case, ""
    where absent. `done`: the rep marked it as done. `recurrence_id` is the value of RECURRENCE-ID where the object
    holds only an exception of a series; `recurring` tells a series.
    """

    uid: str
    start: datetime
    all_day: bool
    title: str
    kind: ReminderKind | None
    deal: str | None
    n: int
    status: str
    done: bool
    recurrence_id: str | None
    recurring: bool


def clean(text: str, limit: int, lines: bool = False) -> str:
    """`text` without control, zero-width and direction characters, in one line unless `lines`, cut at `limit` (B53)."""
    kept = _UNSEEN.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))
    if not lines:
        kept = " ".join(kept.split())
    return kept if len(kept) <= limit else kept[: limit - 1].rstrip() + "…"


@dataclass(frozen=True, slots=True)
class Frame:
    """What stands around the values of an event, as the library writes it: see `ical_pattern` and `ical_zone`."""

    head: bytes
    zone: bytes
    lines: tuple[Line, ...]


def frame(alarm_minutes: int, key: str, year: int) -> Frame:
    """The frame of events in `year` in the zone `key`; an empty key: in UTC."""
    head, lines = pattern(alarm_minutes)
    return Frame(head, timezone_lines(key, year) if key else b"", lines)


def build(spec: EventSpec, stamp: datetime, framed: Callable[[int, str, int], Frame] = frame) -> bytes:
    """The object of one reminder; `stamp` (aware) is its DTSTAMP. Equal input gives equal bytes.

    `framed` gives the frame, where another process has the library.
    """
    start = spec.at.astimezone(UTC).astimezone(spec.at.tzinfo)
    end = (spec.at.astimezone(UTC) + timedelta(minutes=spec.minutes)).astimezone(spec.at.tzinfo)
    zone = ""
    if zone_key(start) is None or zone_key(end) is None:
        start, end = start.astimezone(UTC), end.astimezone(UTC)
    elif isinstance(start.tzinfo, ZoneInfo):
        zone = start.tzinfo.key
    values = {
        "uid": clean(spec.uid, 255),
        "title": clean(spec.title, _LINE_LIMIT),
        "text": clean(spec.text, _TEXT_LIMIT, lines=True),
        "kind": spec.kind.value,
        "deal": clean(spec.deal, _LINE_LIMIT),
        "n": str(spec.n),
    }
    filled = {mark: f":{content.escape(value)}" for mark, value in values.items()}
    for mark, at in (("stamp", stamp.astimezone(UTC)), ("start", start), ("end", end)):
        filled[mark] = ":".join(local_value(at))
    around = framed(spec.alarm_minutes, zone, start.year)
    lines = (content.fold(name + filled[mark]) if mark else name.encode() for name, mark in around.lines)
    return around.head + around.zone + b"".join(lines)


def read(ics: bytes, zone: tzinfo) -> ReadEvent | None:
    """The event of an object, in `zone`; None where there is none with a UID and a start. Never raises."""
    event = content.master(content.events(ics))
    if event is None:
        return None
    uid = content.unescape(event.value("UID")).strip()
    start = begins(event, zone)
    if not uid or start is None:
        return None
    title = clean(content.unescape(event.value("SUMMARY")), 1000)
    status = event.value("STATUS").strip().upper()
    recurrence = event.get("RECURRENCE-ID")
    n = event.value("X-FOLLOWUP-N").strip()
    return ReadEvent(
        uid=uid,
        start=start if isinstance(start, datetime) else datetime.combine(start, time(), zone),
        all_day=not isinstance(start, datetime),
        title=title,
        kind=_kind(event.value("X-FOLLOWUP-KIND").strip()),
        deal=content.unescape(event.value("X-FOLLOWUP-DEAL")).strip() or None,
        n=int(n) if n.isascii() and n.isdigit() and len(n) < 6 else 1,
        status=status,
        done=_done(title, status, event),
        recurrence_id=None if recurrence is None else recurrence.value,
        recurring=event.get("RRULE") is not None or event.get("RDATE") is not None,
    )


def _kind(word: str) -> ReminderKind | None:
    return next((kind for kind in ReminderKind if kind == word), None)


def _done(title: str, status: str, event: content.Component) -> bool:
    if status == "COMPLETED" or _DONE.match(title):
        return True
    categories = (part for found in event.properties if found.name == "CATEGORIES" for part in found.value.split(","))
    return any(_DONE_CATEGORIES.match(part.strip()) for part in categories)


def marked_done(title: str) -> bool:
    """Whether a title begins with "done" in one of the seven languages, or with a check mark.

    >>> marked_done("✓ Check in with Ann"), marked_done("Erledigt: Karte"), marked_done("Donegal, check in")
    (True, True, False)
    """
    return _DONE.match(title) is not None
