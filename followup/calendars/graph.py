"""The calendar of a Microsoft 365 account, by Graph: one event for each reminder, found again by our own property."""

from __future__ import annotations

import json
import uuid
from collections.abc import Callable, Iterable, Iterator
from datetime import UTC, datetime, timedelta
from typing import Any
from urllib.parse import quote, urlencode

from followup import errors
from followup.calendars.base import Changes, Conflict, Cursor, EventGone, EventRef, Stored
from followup.calendars.graph_events import ABOUT, FIELDS, KEY, about_of, differing, fields_of, ics_of, in_utc, own
from followup.core.absence import out_of_office
from followup.graph.answers import Way, raise_for
from followup.graph.client import Answer, Graph, Part, items, quoted
from followup.graph.settings import away

BEHIND, AHEAD, LEFT = timedelta(days=60), timedelta(days=800), timedelta(days=430)
"""Graph tells changes within fixed dates alone: from, to, and how much of them must be left or they are set anew."""

PAGE = 200
_TEXT = 'outlook.body-content-type="text"'
_SELECT = ",".join(FIELDS)
_EXPAND = f"singleValueExtendedProperties($filter=id eq '{KEY}' or id eq '{ABOUT}')"
_LOST = frozenset({400, 404, 410})
_PREFER = (_TEXT, f"odata.maxpagesize={PAGE}")


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
            return _ref(there)
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
                return _ref(there)
            answer = self._written("POST", self._at("events"), {**made, "transactionId": None})
        return _ref(_taken(answer))

    def get(self, uid: str) -> Stored | None:
        """As `Calendar.get`."""
        found = self._find(uid)
        return None if found is None else _stored(found)

    def replace(self, ref: EventRef, ics: bytes) -> EventRef:
        """As `Calendar.replace`; fields that both say alike are not written, so that the rep's wording stays."""
        event = self._current(ref)
        if event is None:
            raise EventGone(ref.href)
        changed = {} if event.get("attendees") else differing(event, ics)
        if not changed:
            return ref
        answer = self._written("PATCH", _path(ref.href), changed, {"If-Match": _etag(event)})
        if answer.status == 412:
            raise Conflict(ref.href)
        if answer.status == 404:
            raise EventGone(ref.href)
        return _ref(_taken(answer))

    def delete(self, ref: EventRef) -> None:
        """As `Calendar.delete`."""
        event = self._current(ref)
        if event is None or event.get("attendees"):
            return
        answer = self._graph.send("DELETE", _path(ref.href), headers={"If-Match": _etag(event)})
        if answer.status == 412:
            raise Conflict(ref.href)

    def _written(self, method: str, path: str, fields: dict[str, Any], headers: dict[str, str] | None = None) -> Answer:
        """The answer to a write; once more in UTC where the service does not know the zone."""
        answer = self._graph.send(method, path, json=fields, headers=headers, prefer=(_TEXT,), also={400})
        if answer.status == 400 and "start" in fields:
            answer = self._graph.send(method, path, json=in_utc(fields), headers=headers, prefer=(_TEXT,))
        return answer

    def _current(self, ref: EventRef) -> dict[str, Any] | None:
        """The event at `ref`, None where it is gone. Raises `Conflict` where it changed since."""
        answer = self._graph.send(
            "GET", _path(ref.href), params=_query(), prefer=(_TEXT,), also={400}
        )  # 400: an id of another service
        if answer.status in _LOST:
            return None
        event = answer.found()
        if _ref(event).etag != ref.etag:
            raise Conflict(ref.href)
        return event

    def _find(self, uid: str) -> dict[str, Any] | None:
        """The event with our key; of several (the rep made copies) the one that was there first."""
        test = f"singleValueExtendedProperties/Any(ep: ep/id eq '{KEY}' and ep/value eq {quoted(uid)})"
        found = [one for one in self._listed(test) if own(one, KEY) == uid]  # the service compares without case
        return min(found, key=lambda one: (str(one.get("createdDateTime")), str(one["id"])), default=None)

    def _listed(self, test: str) -> Iterator[dict[str, Any]]:
        query = {**_query(), "$filter": test, "$top": str(PAGE)}
        for page in self._graph.pages(self._at("events"), params=query, prefer=(_TEXT,)):
            yield from page

    # -- the calendar

    def changes(self, since: Cursor | None) -> Changes:
        """As `Calendar.changes`, by delta. Our reminders are told wherever they stand, other events within dates."""
        known = _cursor(since, str(self._graph.base))
        round_ = None
        if known is not None and datetime.fromisoformat(known["until"]) - self._clock() >= LEFT:
            round_ = self._round(known["link"])
        if known is None or round_ is None:
            return self._complete()
        changed, removed, link = round_
        if not changed and not removed:
            return Changes((), (), Cursor(since or ""), complete=False)
        stored, gone = self._looked_at([*changed, *removed])
        stored |= {one.ref.href: one for one in _others(changed) if one.ref.href not in stored}
        return Changes(tuple(stored.values()), tuple(one for one in removed if one in gone), _mark(known, link), False)

    def _complete(self) -> Changes:
        now = self._clock()
        until = (now + AHEAD).replace(microsecond=0)
        query = {"startDateTime": _bound(now - BEHIND), "endDateTime": _bound(until)}
        found = self._round(self._at("calendarView/delta"), query)
        if found is None:
            raise errors.Unreachable("Microsoft 365 does not tell what changed in the calendar. followup tries again.")
        ours = {one.ref.href: one for one in map(_stored, self._listed(_ANY))}
        ours |= {one.ref.href: one for one in _others(found[0]) if one.ref.href not in ours}
        return Changes(tuple(ours.values()), (), _mark({"until": until.isoformat()}, found[2]), complete=True)

    def _round(
        self, path: str, query: dict[str, str] | None = None
    ) -> tuple[dict[str, dict[str, Any]], tuple[str, ...], str] | None:
        """One round: events by id, ids of what is gone (or has left the dates), the next link; None: link unknown."""
        changed: dict[str, dict[str, Any]] = {}
        removed: dict[str, None] = {}
        way = Way()
        while True:
            answer = self._graph.send("GET", path, params=query, prefer=_PREFER, also={400})
            if answer.status in _LOST:
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
                return changed, tuple(removed), str(page.get("@odata.deltaLink", ""))

    def _looked_at(self, ids: Iterable[str]) -> tuple[dict[str, Stored], set[str]]:
        """Those of the events that are still there, with our properties, which delta does not give; and those gone."""
        known = list(ids)
        query = urlencode(_query(), quote_via=quote)
        wanted = {"Prefer": f'IdType="ImmutableId", {_TEXT}'}
        parts = [Part("GET", f"{_path(one)}?{query}", headers=wanted) for one in known]
        stored: dict[str, Stored] = {}
        gone: set[str] = set()
        for one, answer in zip(known, self._graph.batch(parts), strict=True):
            if answer.ok:
                stored[one] = _stored(answer.json())
            elif answer.status in _LOST:
                gone.add(one)
            else:
                raise_for(answer)  # the same changes are told again from the same cursor
        return stored, gone

    def between(self, start: datetime, end: datetime) -> tuple[Stored, ...]:
        """As `Calendar.between`: each occurrence stands for itself, as the service expands a series.

        Automatic replies that are set for a time count as an absence of the rep's.
        """
        query = {**_query(), "startDateTime": _bound(start), "endDateTime": _bound(end), "$top": str(PAGE)}
        pages = self._graph.pages(self._at("calendarView"), params=query, prefer=(_TEXT,))
        stored = tuple(_stored(one) for page in pages for one in page)
        replies = [one for one in (away(self._graph),) if one is not None and one[0] < end and one[1] > start]
        return (*stored, *(Stored(EventRef("automatic-replies", ""), out_of_office(*one)) for one in replies))

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


_ANY = f"singleValueExtendedProperties/Any(ep: ep/id eq '{KEY}' and ep/value ne null)"


def _query() -> dict[str, str]:
    return {"$select": _SELECT, "$expand": _EXPAND}


def _path(href: str) -> str:
    return f"me/events/{quote(href, safe='=')}"


def _taken(answer: Answer) -> dict[str, Any]:
    """The event in the answer to a write. Raises `errors.Unreachable` for a refusal that should not be."""
    if not answer.ok:
        raise errors.Unreachable(f"Microsoft 365 did not take an event ({answer.code}). followup tries again.")
    return answer.json()


def _bound(at: datetime) -> str:
    return f"{at.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}"


def _etag(event: dict[str, Any]) -> str:
    return str(event.get("@odata.etag") or f'W/"{event.get("changeKey", "")}"')


def _ref(event: dict[str, Any]) -> EventRef:
    return EventRef(str(event["id"]), str(event.get("changeKey", "")))


def _stored(event: dict[str, Any]) -> Stored:
    return Stored(_ref(event), ics_of(event))


def _others(changed: dict[str, dict[str, Any]]) -> Iterator[Stored]:
    """What a round told, without our properties; of a series one object, wherever it is told of."""
    told: set[str] = set()
    for one in changed.values():
        series = one.get("seriesMasterId")
        if series and (series in changed or series in told):
            continue
        if series:
            told.add(str(series))
        if "start" in one:
            yield _stored(one | {"id": series or one.get("id")})


def _cursor(since: Cursor | None, base: str) -> dict[str, str] | None:
    """The end of the dates and the link in a cursor; None where it is none of ours, or leads to another service."""
    try:
        kept = json.loads(since or "")
        until = datetime.fromisoformat(kept["until"])
        link = kept["link"]
    except (ValueError, TypeError, LookupError):
        return None
    sound = until.tzinfo is not None and isinstance(link, str) and link.startswith(base)
    return {"until": kept["until"], "link": link} if sound else None


def _mark(known: dict[str, str], link: str) -> Cursor:
    return Cursor(json.dumps({"until": known["until"], "link": link}))
