"""What the rep's mailbox says of the rep's work: time zone, working days and hours. config.toml goes before it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import time
from typing import Any
from zoneinfo import ZoneInfo

from followup.core.ical_dates import zone_named

USUAL_HOURS = "09:00-17:00"
"""Working hours where neither config.toml nor the mailbox names any."""

_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


@dataclass(frozen=True, slots=True)
class Office:
    """`time_zone` is an IANA name, "" where the mailbox names none that is known; `days` of the week, 0 for Monday.

    `hours` are as `[rep] working_hours`, of the wall clock; "" where they are not told.
    """

    time_zone: str = ""
    days: tuple[int, ...] = ()
    hours: str = ""

    def kept(self) -> dict[str, Any]:
        """As JSON holds it."""
        return {"time_zone": self.time_zone, "days": list(self.days), "hours": self.hours}

    @classmethod
    def of(cls, kept: dict[str, Any]) -> Office:
        """What `kept` gave."""
        return cls(str(kept["time_zone"]), tuple(int(day) for day in kept["days"]), str(kept["hours"]))


def told(zone: str, days: Iterable[object], start: str, end: str) -> Office:
    """As a server tells it: a Windows or IANA name, English names of days, clock times with or without seconds.

    What cannot be read, or ends before it begins, counts as not told.

    >>> told("W. Europe Standard Time", ["Monday", "tuesday"], "08:00:00.0000000", "16:30")
    Office(time_zone='Europe/Berlin', days=(0, 1), hours='08:00-16:30')
    """
    named = zone_named(zone) if zone else None
    known = {str(day).lower() for day in days}
    first, last = _clock(start), _clock(end)
    return Office(
        time_zone=named.key if isinstance(named, ZoneInfo) else "",
        days=tuple(number for number, day in enumerate(_DAYS) if day in known),
        hours=f"{first:%H:%M}-{last:%H:%M}" if first and last and first < last else "",
    )


def _clock(value: str) -> time | None:
    try:
        return time.fromisoformat(value[:8]).replace(second=0, tzinfo=None)
    except ValueError:
        return None
