"""The contract of every calendar back-end: one iCalendar object (RFC 5545) for each reminder, and nothing mailed.

Terms. An *href* is the back-end's own name of one object (RFC 4791: its path; a folder: its file name). An *etag*
changes with each write. A *cursor* is a bookmark in the calendar (RFC 6578: the sync token), opaque to others.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import NewType, Protocol, runtime_checkable

from followup.core.office import Office

Cursor = NewType("Cursor", str)


@dataclass(frozen=True, slots=True)
class EventRef:
    """Where an object stands and which version of it is meant."""

    href: str
    etag: str


@dataclass(frozen=True, slots=True)
class Stored:
    """One object of the calendar, as its bytes."""

    ref: EventRef
    ics: bytes


@dataclass(frozen=True, slots=True)
class Changes:
    """Objects added or changed since a cursor, hrefs of those removed, and the next cursor.

    `complete` is true where the back-end listed everything instead of the changes (first time, or the server forgot
    the token): then an href that is known but not in `changed` is gone.
    """

    changed: tuple[Stored, ...]
    removed: tuple[str, ...]
    cursor: Cursor
    complete: bool


class Conflict(Exception):
    """The object changed since `etag`: the rep's version wins; read it again (RFC 9110 section 13.1.1)."""


class EventGone(LookupError):
    """The object is not there any more."""


class Calendar(Protocol):
    """One calendar. Contract: `tests/calendars/contract.py`.

    Never sends an invitation (the objects have no ATTENDEE, ORGANIZER or METHOD) and touches no object that it was
    not asked for by uid or ref. Blocking; one thread at a time. Faults: as for a mailbox.
    """

    def put(self, uid: str, ics: bytes) -> EventRef:
        """Add the object whose UID is `uid`; where one with that UID stands already, change nothing and give its ref.

        With If-None-Match: * where the protocol has it (412 and no-uid-conflict mean that it is there). May be
        repeated, also after an answer was lost.
        """

    def get(self, uid: str) -> Stored | None:
        """The object with this UID, or None."""

    def replace(self, ref: EventRef, ics: bytes) -> EventRef:
        """Change the object at `ref`; raises `Conflict` where its etag is another now, `EventGone`."""

    def delete(self, ref: EventRef) -> None:
        """Remove the object at `ref`; one that is gone already is fine. Raises `Conflict`."""

    def changes(self, since: Cursor | None) -> Changes:
        """What changed since the cursor; None means everything. A cursor that is not known any more: everything."""

    def between(self, start: datetime, end: datetime) -> tuple[Stored, ...]:
        """The objects with an occurrence in [`start`, `end`) (aware), masters of recurring ones included.

        A server that expands series itself gives each of their occurrences, or exceptions, by itself instead.

        `core.busy` and `core.absence` tell from them when the rep is busy or away.
        """

    def close(self) -> None:
        """End connections; the object may be used again afterwards."""


@runtime_checkable
class TellsOffice(Protocol):
    """For calendars of mailboxes that know when their rep works (Exchange, Microsoft 365)."""

    def office(self) -> Office:
        """What the mailbox says; an empty one where it may not be asked, or does not know. Faults: as for a mailbox."""
