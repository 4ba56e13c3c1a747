"""What the mailbox itself knows of the rep: time zone, working hours, automatic replies (mailboxSettings of Graph)."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from followup.core.ical_dates import zone_named
from followup.core.office import Office, told
from followup.graph.client import Graph


def settings(graph: Graph) -> Office:
    """What the mailbox knows; nothing where it may not be asked."""
    answer = graph.send("GET", "me/mailboxSettings", params={"$select": "timeZone,workingHours"}, also={403})
    if not answer.ok:
        return Office()
    said = answer.json()
    hours = _object(said.get("workingHours"))
    listed = hours.get("daysOfWeek")
    zones = (str(one or "") for one in (said.get("timeZone"), _object(hours.get("timeZone")).get("name")))
    return told(
        next((name for name in zones if name and zone_named(name)), ""),  # either may be a custom one
        listed if isinstance(listed, list) else (),
        str(hours.get("startTime")),
        str(hours.get("endTime")),
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
