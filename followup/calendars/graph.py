"""The calendar of a Microsoft 365 account, by Graph: one event for each reminder, found again by our own property."""

from __future__ import annotations

import uuid
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from datetime import UTC, datetime
from typing import Any
from urllib.parse import quote, urlencode

from followup import errors
from followup.calendars.base import Changes, Conflict, Cursor, EventGone, EventRef, Stored
from followup.calendars.graph_delta import (
    AHEAD,
    BEHIND,
    LEFT,
    LOST,
    PAGE,
    TEXT,
    Bookmark,
    bound,
    follow,
    others,
    path_of,
    ref_of,
    stored_of,
)
from followup.calendars.graph_events import ABOUT, FIELDS, KEY, about_of, differing, fields_of, in_utc, own
from followup.core.absence import out_of_office
from followup.core.office import Office
from followup.graph.answers import raise_for
from followup.graph.client import Answer, Graph, Part
from followup.graph.settings import away, settings
from followup.graph.values import quoted

MANY = 60
"""Of so many removals in one round it is asked whether they only left the dates; of more, where a series went, not."""

DOUBT = 3
"""So often a changed event is asked for that the service gives with a fault; then it is told without our properties."""

_SELECT = ",".join(FIELDS)
_EXPAND = f"singleValueExtendedProperties($filter=id eq '{KEY}' or id eq '{ABOUT}')"
_QUERY = {"$select": _SELECT, "$expand": _EXPAND}
_ANY = f"singleValueExtendedProperties/Any(ep: ep/id eq '{KEY}' and ep/value ne null)"


class GraphCalendar:
    """The account's own calendar, or the one of the given name; contract as `Calendar`.

    An href is the event's immutable id, an etag its change key, a cursor the delta link with the end of its dates. An
    event to which the rep has invited others is a meeting of theirs: it is neither changed nor deleted, since the
    service would mail it to them. `clock` gives the time, aware.
    """

    def __init__(self, graph: Graph, name: str = "", clock: Callable[[], datetime] = lambda: datetime.now(UTC)) -> None:
        self._graph = graph
        self._name = name
        self._clock = clock
        self._found = ""
        self._doubts: Counter[str] = Counter()

    def check(self) -> None:
        """Sign in and find the calendar, for `init` and `doctor`. Raises `errors.NeedsRep` where there is none."""
        self._graph.get(self._at("events"), params={"$select": "id", "$top": "1"})

    def close(self) -> None:
        """As `Calendar.close`."""
        self._graph.close()
        self._found = ""

    # -- single objects

    def put(self, uid: str, ics: bytes) -> EventRef:
        """As `Calendar.put`: found by our property before it is made, and known to the service by transactionId."""
        there = self._find(uid)
        if there is not None:
            return ref_of(there)
        made = {
            **fields_of(ics),
            "showAs": "free",
            "sensitivity": "private",
            "categories": ["followup"],
            "transactionId": str(uuid.uuid5(uuid.NAMESPACE_URL, uid)),
            "singleValueExtendedProperties": [{"id": KEY, "value": uid}, {"id": ABOUT, "value": about_of(ics)}],
        }
        answer = self._written("POST", self._at("events"), made)
        if answer.status == 409:  # the transaction is known, though the event was not found
            there = self._find(uid)
            if there is not None:
                return ref_of(there)
            answer = self._written("POST", self._at("events"), {**made, "transactionId": None})
        return ref_of(_taken(answer))

    def get(self, uid: str) -> Stored | None:
        """As `Calendar.get`."""
        found = self._find(uid)
        return None if found is None else stored_of(found)

    def replace(self, ref: EventRef, ics: bytes) -> EventRef:
        """As `Calendar.replace`; fields that both say alike are not written, so that the rep's wording stays."""
        event = self._current(ref)
        if event is None:
            raise EventGone(ref.href)
        changed = {} if event.get("attendees") else differing(event, ics)
        if not changed:
            return ref
        answer = self._written("PATCH", path_of(ref.href), changed, {"If-Match": _etag(event)})
        if answer.status == 412:
            raise Conflict(ref.href)
        if answer.status == 404:
            raise EventGone(ref.href)
        return ref_of(_taken(answer))

    def delete(self, ref: EventRef) -> None:
        """As `Calendar.delete`."""
        event = self._current(ref)
        if event is None or event.get("attendees"):
            return
        answer = self._graph.send("DELETE", path_of(ref.href), headers={"If-Match": _etag(event)})
        if answer.status == 412:
            raise Conflict(ref.href)

    def _written(self, method: str, path: str, fields: dict[str, Any], headers: dict[str, str] | None = None) -> Answer:
        """The answer to a write; once more in UTC where the service does not know the zone."""
        answer = self._graph.send(method, path, json=fields, headers=headers, prefer=(TEXT,), also={400})
        if answer.status == 400 and "start" in fields:
            answer = self._graph.send(method, path, json=in_utc(fields), headers=headers, prefer=(TEXT,))
        return answer

    def _current(self, ref: EventRef) -> dict[str, Any] | None:
        """The event at `ref`, None where it is gone. Raises `Conflict` where it changed since."""
        answer = self._graph.send(
            "GET", path_of(ref.href), params=_QUERY, prefer=(TEXT,), also={400}
        )  # 400: an id of another service
        if answer.status in LOST:
            return None
        event = answer.found()
        if ref_of(event).etag != ref.etag:
            raise Conflict(ref.href)
        return event

    def _find(self, uid: str) -> dict[str, Any] | None:
        """The event with our key; of several (the rep made copies) the one that was there first."""
        test = f"singleValueExtendedProperties/Any(ep: ep/id eq '{KEY}' and ep/value eq {quoted(uid)})"
        found = [one for one in self._listed(test) if own(one, KEY) == uid]  # the service compares without case
        return min(found, key=lambda one: (str(one.get("createdDateTime")), str(one["id"])), default=None)

    def _listed(self, test: str) -> Iterator[dict[str, Any]]:
        query = {**_QUERY, "$filter": test, "$top": str(PAGE)}
        for page in self._graph.pages(self._at("events"), params=query, prefer=(TEXT,)):
            yield from page

    # -- the calendar

    def changes(self, since: Cursor | None) -> Changes:
        """As `Calendar.changes`, by delta. Our reminders are told wherever they stand, other events within dates.

        The cursor is another one each time: the service forgets a link some answers later.
        """
        known = Bookmark.of(since, str(self._graph.base))
        found = follow(self._graph, known.link) if known and known.until - self._clock() >= LEFT else None
        if known is None or found is None:
            return self._complete()
        single = [id for id, event in found.changed.items() if not event.get("seriesMasterId")]
        stored, there = self._looked_at([*single, *found.removed[:MANY]])
        stored |= {one.ref.href: one for one in others(found.changed) if one.ref.href not in stored}
        gone = tuple(id for id in found.removed if id not in there)
        return Changes(tuple(stored.values()), gone, Bookmark(known.until, found.link).cursor(), complete=False)

    def _complete(self) -> Changes:
        now = self._clock()
        until = (now + AHEAD).replace(microsecond=0)
        dates = {"startDateTime": bound(now - BEHIND), "endDateTime": bound(until)}
        found = follow(self._graph, self._at("calendarView/delta"), dates)
        if found is None:
            raise errors.Unreachable("Microsoft 365 does not tell what changed in the calendar. followup tries again.")
        told = {one.ref.href: one for one in map(stored_of, self._listed(_ANY))}
        told |= {one.ref.href: one for one in others(found.changed) if one.ref.href not in told}
        return Changes(tuple(told.values()), (), Bookmark(until, found.link).cursor(), complete=True)

    def _looked_at(self, ids: Iterable[str]) -> tuple[dict[str, Stored], set[str]]:
        """The events that are there, with our properties, which delta does not give; and the ids that are not gone."""
        known = list(ids)
        query = urlencode(_QUERY, quote_via=quote)
        wanted = {"Prefer": f'IdType="ImmutableId", {TEXT}'}
        parts = [Part("GET", f"{path_of(one)}?{query}", headers=wanted) for one in known]
        stored: dict[str, Stored] = {}
        there: set[str] = set()
        for one, answer in zip(known, self._graph.batch(parts), strict=True):
            if answer.status in LOST:
                continue
            if answer.ok:
                stored[one] = stored_of(answer.json())
            elif self._doubts[one] < DOUBT:
                self._doubts[one] += 1
                raise_for(answer)  # the same changes are told again from the same cursor
            there.add(one)
        return stored, there

    def between(self, start: datetime, end: datetime) -> tuple[Stored, ...]:
        """As `Calendar.between`: each occurrence stands for itself, as the service expands a series.

        Automatic replies that are set for a time count as an absence of the rep's.
        """
        query = {**_QUERY, "startDateTime": bound(start), "endDateTime": bound(end), "$top": str(PAGE)}
        pages = self._graph.pages(self._at("calendarView"), params=query, prefer=(TEXT,))
        stored = tuple(stored_of(one) for page in pages for one in page)
        replies = [one for one in (away(self._graph),) if one is not None and one[0] < end and one[1] > start]
        return (*stored, *(Stored(EventRef("automatic-replies", ""), out_of_office(*one)) for one in replies))

    def office(self) -> Office:
        """As `TellsOffice.office`, by the mailbox's settings."""
        return settings(self._graph)

    def _at(self, rest: str) -> str:
        """The path of something in the calendar, which is looked up by its name once."""
        if not self._name:
            return f"me/calendar/{rest}"
        if not self._found:
            pages = self._graph.pages("me/calendars", params={"$select": "id,name", "$top": "100"})
            named = [str(one["id"]) for page in pages for one in page if one.get("name") == self._name]
            if not named:
                raise errors.NeedsRep(
                    f"There is no calendar {self._name} at Microsoft 365. Nothing was changed.",
                    "Correct calendar in config.toml, or make it in Outlook.",
                )
            self._found = named[0]
        return f"me/calendars/{self._found}/{rest}"


def _taken(answer: Answer) -> dict[str, Any]:
    """The event in the answer to a write. Raises `errors.Unreachable` for a refusal that should not be."""
    if not answer.ok:
        raise errors.Unreachable(f"Microsoft 365 did not take an event ({answer.code}). followup tries again.")
    return answer.json()


def _etag(event: dict[str, Any]) -> str:
    return str(event.get("@odata.etag") or f'W/"{event.get("changeKey", "")}"')
