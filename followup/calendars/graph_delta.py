"""What changed in a calendar of Graph: rounds of calendarView/delta, which knows fixed dates alone."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Any, NamedTuple
from urllib.parse import quote

from followup.calendars.base import Cursor, EventRef, Stored
from followup.calendars.graph_events import ics_of
from followup.graph.answers import Way
from followup.graph.client import Graph
from followup.graph.values import items

BEHIND, AHEAD, LEFT = timedelta(days=60), timedelta(days=800), timedelta(days=430)
"""From which day to which changes are told, and how much of that must be left or the dates are set anew."""

PAGE = 200
TEXT = 'outlook.body-content-type="text"'
LOST = frozenset({400, 404, 410})
"""What an id or a link is answered with that the service does not know (any more)."""

_PREFER = (TEXT, f"odata.maxpagesize={PAGE}")


class Round(NamedTuple):
    """Events by id, ids of what is gone or has left the dates, and the link for the next round."""

    changed: dict[str, dict[str, Any]]
    removed: tuple[str, ...]
    link: str


def follow(graph: Graph, path: str, query: dict[str, str] | None = None) -> Round | None:
    """One round; None where the service does not know the link."""
    changed: dict[str, dict[str, Any]] = {}
    removed: dict[str, None] = {}
    way = Way()
    while True:
        answer = graph.send("GET", path, params=query, prefer=_PREFER, also={400})
        if answer.status in LOST:
            return None
        page = answer.found()
        told = items(page)
        for one in told:
            id = str(one.get("id"))
            if "@removed" in one:
                changed.pop(id, None)
                removed[id] = None
            else:
                removed.pop(id, None)
                changed[id] = one
        path, query = way.on(page, anything=bool(told)), None
        if not path:
            return Round(changed, tuple(removed), str(page.get("@odata.deltaLink", "")))


class Bookmark(NamedTuple):
    """What a cursor says: the end of the dates, and where the next round begins."""

    until: datetime
    link: str

    @classmethod
    def of(cls, since: Cursor | None, base: str) -> Bookmark | None:
        """The one in a cursor; None where it is none of ours, or leads to another service than `base`."""
        try:
            kept = json.loads(since or "")
            until, link = datetime.fromisoformat(kept["until"]), kept["link"]
        except (ValueError, TypeError, LookupError):
            return None
        sound = until.tzinfo is not None and isinstance(link, str) and link.startswith(base)
        return cls(until, link) if sound else None

    def cursor(self) -> Cursor:
        """It as a cursor."""
        return Cursor(json.dumps({"until": self.until.isoformat(), "link": self.link}))


def others(changed: dict[str, dict[str, Any]]) -> Iterator[Stored]:
    """What a round told, without our properties; of a series one object, wherever it is told of."""
    told: set[str] = set()
    for one in changed.values():
        series = one.get("seriesMasterId")
        if series and (series in changed or series in told):
            continue
        if series:
            told.add(str(series))
        if "start" in one:
            yield stored_of(one | {"id": series or one.get("id")})


def ref_of(event: dict[str, Any]) -> EventRef:
    """Where an event stands, and its change key."""
    return EventRef(str(event.get("id")), str(event.get("changeKey", "")))


def stored_of(event: dict[str, Any]) -> Stored:
    """An event as its object."""
    return Stored(ref_of(event), ics_of(event))


def path_of(href: str) -> str:
    """The path of one event."""
    return f"me/events/{quote(href, safe='=')}"


def bound(at: datetime) -> str:
    """A time as startDateTime and endDateTime take it."""
    return f"{at.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}"
