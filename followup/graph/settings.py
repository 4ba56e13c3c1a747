"""What the mailbox itself knows of the rep: time zone, working hours, automatic replies (mailboxSettings of Graph)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, time
from typing import Any
from zoneinfo import ZoneInfo

from followup.core.ical_dates import zone_named
from followup.graph.client import Graph

_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


@dataclass(frozen=True, slots=True)
class Settings:
    """`time_zone` is an IANA name, "" where the mailbox names none that is known; `days` of the week, 0 for Monday.

    `start` and `end` of work are of the wall clock, None where they are not told.
    """

    time_zone: str = ""
    days: tuple[int, ...] = ()
    start: time | None = None
    end: time | None = None

    @property
    def working_hours(self) -> str:
        """As `[rep] working_hours`; "" where they are not told.

        >>> Settings(start=time(8), end=time(16, 30)).working_hours
        '08:00-16:30'
        """
        return f"{self.start:%H:%M}-{self.end:%H:%M}" if self.start and self.end and self.start < self.end else ""


def settings(graph: Graph) -> Settings:
    """What the mailbox knows; nothing where it may not be asked."""
    answer = graph.send("GET", "me/mailboxSettings", params={"$select": "timeZone,workingHours"}, also={403})
    if not answer.ok:
        return Settings()
    said = answer.json()
    hours = _object(said.get("workingHours"))
    listed = hours.get("daysOfWeek")
    named = zone_named(str(said.get("timeZone") or _object(hours.get("timeZone")).get("name") or "-"))
    return Settings(
        time_zone=named.key if isinstance(named, ZoneInfo) else "",
        days=tuple(_DAYS.index(day) for day in listed if day in _DAYS) if isinstance(listed, list) else (),
        start=_clock(hours.get("startTime")),
        end=_clock(hours.get("endTime")),
    )


def away(graph: Graph) -> tuple[datetime, datetime] | None:
    """From when to when automatic replies are set, UTC; None where they are not, or are without a time.

    Those without a time say nothing of dates: some have them on for ever.
    """
    answer = graph.send("GET", "me/mailboxSettings/automaticRepliesSetting", also={403})
    said = answer.json() if answer.ok else {}
    if str(said.get("status", "")).lower() != "scheduled":
        return None
    start, end = (_moment(said.get(f"scheduled{name}DateTime")) for name in ("Start", "End"))
    return (start, end) if start and end and start < end else None


def _object(value: object) -> dict[str, Any]:
    return value if isinstance(value, dict) else {}


def _moment(value: object) -> datetime | None:
    said = _object(value)
    try:
        at = datetime.fromisoformat(str(said.get("dateTime", ""))[:19])
    except ValueError:
        return None
    zone = zone_named(str(said.get("timeZone") or "UTC")) or UTC
    try:
        return at.replace(tzinfo=at.tzinfo or zone).astimezone(UTC)
    except OverflowError:  # the first or the last day of all calendars, which stands for none
        return None


def _clock(value: object) -> time | None:
    try:
        return time.fromisoformat(str(value)[:8])
    except ValueError:
        return None
