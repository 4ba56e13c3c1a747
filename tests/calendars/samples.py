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


_MORNING = ("DTSTART;TZID=Europe/Berlin:20261105T100000", "DTEND;TZID=Europe/Berlin:20261105T110000")


def _but(day: int, start: str, end: str, *lines: str) -> tuple[str, ...]:
    """The exception of a daily series on a day of November 2026: another event of the same object."""
    head = ("END:VEVENT", "BEGIN:VEVENT", "UID:0@x", "DTSTAMP:20261101T000000Z")
    times = (("RECURRENCE-ID", f"{day}T1000"), ("DTSTART", start), ("DTEND", end))
    return (*head, *(f"{name};TZID=Europe/Berlin:202611{at}00" for name, at in times), *lines)


A_WEEK: tuple[tuple[str, ...], ...] = (
    (
        *_MORNING,
        "RRULE:FREQ=DAILY;UNTIL=20261126T230000Z",
        "EXDATE;TZID=Europe/Berlin:20261122T100000,20261124T100000",
        "SUMMARY:Every morning",
        *_but(25, "25T1200", "25T1300", "SUMMARY:Later"),
        *_but(26, "26T1000", "26T1100", "ATTENDEE;PARTSTAT=DECLINED:mailto:Robin@rep.example", "SUMMARY:Not for me"),
    ),
    ("DTSTART:20261124T090000Z", "DURATION:PT1H", "TRANSP:TRANSPARENT", "SUMMARY:Takes no time"),
    ("DTSTART:20261124T100000Z", "DURATION:PT1H", "STATUS:CANCELLED", "SUMMARY:Cancelled"),
    ("DTSTART:20261124T110000Z", "SUMMARY:A moment"),
    ("DTSTART:20261126T150000", "DURATION:PT90M", "STATUS:TENTATIVE", "SUMMARY:Floating"),
    ("DTSTART;VALUE=DATE:20261127", "SUMMARY:Trade fair"),
    ("DTSTART;VALUE=DATE:20261128", "TRANSP:TRANSPARENT", "SUMMARY:A birthday"),
)
"""A rep's week from 22 November 2026 on, each event as the lines of `plain`."""
