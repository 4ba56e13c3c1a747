"""A calendar in memory: for `demo`'s dry run, the simulator and tests; held to the same contract as the others."""

from __future__ import annotations

from datetime import datetime
from itertools import count

from followup.calendars.base import Changes, Conflict, Cursor, EventGone, EventRef, Stored
from followup.core.ical_lines import uids
from followup.core.occurrences import occurs


class MemoryCalendar:
    """Objects by href, each with the number of the write that made it; contract as `Calendar`.

    The number is the etag, and the cursor is the number of the last write or removal.
    """

    def __init__(self) -> None:
        self._objects: dict[str, tuple[int, bytes]] = {}
        self._uids: dict[str, frozenset[str]] = {}
        self._removed: dict[str, int] = {}
        self._counter = count(1)
        self._last = 0

    def _next(self) -> int:
        self._last = next(self._counter)
        return self._last

    def _store(self, href: str, ics: bytes) -> EventRef:
        number = self._next()
        self._objects[href] = (number, ics)
        self._uids[href] = uids(ics)
        self._removed.pop(href, None)
        return EventRef(href, str(number))

    def _stored(self, href: str) -> Stored:
        number, ics = self._objects[href]
        return Stored(EventRef(href, str(number)), ics)

    def put(self, uid: str, ics: bytes) -> EventRef:
        """As `Calendar.put`."""
        there = self.get(uid)
        if there is not None:
            return there.ref
        href = f"{uid}.ics"
        while href in self._objects:  # another program uses that name for an object with another UID
            href = f"{self._last}-{href}"
        return self._store(href, ics)

    def get(self, uid: str) -> Stored | None:
        """As `Calendar.get`."""
        return next((self._stored(href) for href in self._objects if uid in self._uids[href]), None)

    def replace(self, ref: EventRef, ics: bytes) -> EventRef:
        """As `Calendar.replace`."""
        self._check(ref)
        return self._store(ref.href, ics)

    def delete(self, ref: EventRef) -> None:
        """As `Calendar.delete`."""
        if ref.href in self._objects:
            self._check(ref)
            del self._objects[ref.href], self._uids[ref.href]
            self._removed[ref.href] = self._next()

    def _check(self, ref: EventRef) -> None:
        if ref.href not in self._objects:
            raise EventGone(ref.href)
        if str(self._objects[ref.href][0]) != ref.etag:
            raise Conflict(ref.href)

    def changes(self, since: Cursor | None) -> Changes:
        """As `Calendar.changes`."""
        known = since is not None and since.isascii() and since.isdigit() and int(since) <= self._last
        after = int(since) if known and since is not None else 0
        changed = tuple(self._stored(href) for href, (number, _) in self._objects.items() if number > after)
        removed = tuple(href for href, number in self._removed.items() if number > after) if known else ()
        return Changes(changed, removed, Cursor(str(self._last)), complete=not known)

    def between(self, start: datetime, end: datetime) -> tuple[Stored, ...]:
        """As `Calendar.between`."""
        return tuple(self._stored(href) for href, (_, ics) in self._objects.items() if occurs(ics, start, end))

    def close(self) -> None:
        """Nothing to end."""
