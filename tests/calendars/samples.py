"""Objects for the calendar tests."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from followup.core.ical import EventSpec, build
from followup.core.model import ReminderKind

BERLIN = ZoneInfo("Europe/Berlin")
STAMP = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)


def reminder(uid: str, title: str = "Check in with Ann Lee", days: int = 0) -> bytes:
    """A reminder on 25 November 2026, 9:30 in Berlin, or `days` later."""
    at = datetime(2026, 11, 25, 9, 30, tzinfo=BERLIN) + timedelta(days=days)
    spec = EventSpec(
        uid=uid, kind=ReminderKind.CHECK_IN, deal="7", n=1, at=at, title=title, text="They said: no, thank you.\nAsk."
    )
    return build(spec, STAMP)


def plain(uid: str, *lines: str) -> bytes:
    """An event as another program would write it, with the given further lines."""
    body = "\r\n".join(
        (
            "BEGIN:VCALENDAR",
            "VERSION:2.0",
            "PRODID:-//other//EN",
            "BEGIN:VEVENT",
            f"UID:{uid}",
            "DTSTAMP:20261101T000000Z",
            *lines,
            "END:VEVENT",
            "END:VCALENDAR",
            "",
        )
    )
    return body.encode()
