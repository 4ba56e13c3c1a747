"""CalDAV (RFC 4791) on httpx: one object for each reminder, written with preconditions, read back by sync token."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace as changed_copy
from datetime import datetime

from followup import errors
from followup.access.signin import Credential
from followup.calendars import caldav_xml as xml
from followup.calendars.base import Changes, Conflict, Cursor, EventGone, EventRef, Stored
from followup.calendars.caldav_discovery import Collection, discover, not_webdav
from followup.calendars.caldav_http import Answer, CaldavSettings, Session
from followup.calendars.caldav_xml import Multistatus, Resource, c, canonical, d
from followup.calendars.folder import file_name
from followup.calendars.snapshot import Snapshot
from followup.core.ical_lines import uids

_BATCH = 100
_PAGES = 200
_ICS = "text/calendar; charset=utf-8"


class _TokenUnknown(Exception):
    """The server does not know the sync token, or has no change log."""


class CaldavCalendar:
    """One calendar of a CalDAV server; contract as `Calendar`.

    An href is the path in one canonical spelling. The collection is looked up at the first use and then stays: one that
    is gone, or another one than the cursor is of, is `NeedsRep`, never "all deleted". `credential` is asked at each new
    connection, so that tokens may be renewed.
    """

    def __init__(self, settings: CaldavSettings, credential: Callable[[], Credential]) -> None:
        self._settings = settings
        self._session = Session(settings, credential)
        self._collection: Collection | None = None
        self._spelling: dict[str, str] = {}
        self._snapshot = Snapshot()

    def check(self) -> str:
        """Connect, sign in and find the calendar, for `init` and `doctor`; its path."""
        return self._home().path

    def close(self) -> None:
        """End the connection; the object may be used again."""
        self._session.close()

    # -- single objects

    def put(self, uid: str, ics: bytes) -> EventRef:
        """As `Calendar.put`."""
        there = self.get(uid)
        if there is not None:
            return there.ref
        path = self._path(uid)
        answer = self._session.send("PUT", path, ics, If_None_Match="*", Content_Type=_ICS)
        if answer.status in {200, 201, 204}:
            return self._written(path, answer)
        if answer.status in {403, 409, 412}:
            # Some servers want a UID once in all calendars of the rep: one moved to another calendar is there too.
            elsewhere = xml.conflicting(answer.body)
            there = self.get(uid) or (self._fetch(self._session.path(elsewhere)) if elsewhere else None)
            if there is not None:
                return there.ref
        raise self._refused(answer)

    def get(self, uid: str) -> Stored | None:
        """As `Calendar.get`."""
        found = self._fetch(self._path(uid))
        if found is not None and uid in uids(found.ics):
            return found
        queried = self._stored(self._report(xml.by_uid(uid)))
        return next((stored for stored in queried if uid in uids(stored.ics)), None)

    def replace(self, ref: EventRef, ics: bytes) -> EventRef:
        """As `Calendar.replace`."""
        path = self._spelled(ref.href)
        answer = self._session.send("PUT", path, ics, If_Match=ref.etag, Content_Type=_ICS)
        if answer.status in {200, 201, 204}:
            return self._written(path, answer)
        if answer.status in {404, 409, 410, 412}:
            if self._fetch(path) is None:
                raise EventGone(ref.href)
            if answer.status == 412:
                raise Conflict(ref.href)
        raise self._refused(answer)

    def delete(self, ref: EventRef) -> None:
        """As `Calendar.delete`."""
        path = self._spelled(ref.href)
        answer = self._session.send("DELETE", path, If_Match=ref.etag)
        if answer.status == 412 and self._fetch(path) is not None:
            raise Conflict(ref.href)
        if answer.status not in {200, 202, 204, 404, 410, 412}:
            raise self._refused(answer)

    def _written(self, path: str, answer: Answer) -> EventRef:
        """The ref after a PUT. Without a strong ETag the server changed what it stored: it is asked for."""
        href, etag = self._href(path), answer.headers.get("etag", "")
        if etag and not etag.startswith("W/"):
            return EventRef(href, etag)
        stored = self._fetch(path)
        # Removed in between by the rep's hand: the ref leads nowhere, and the next reading says so.
        return EventRef(href, "") if stored is None else stored.ref

    def _fetch(self, path: str) -> Stored | None:
        answer = self._session.send("GET", path, Accept="text/calendar")
        if answer.status in {404, 410}:
            return None
        if answer.status != 200 or b"BEGIN:VCALENDAR" not in answer.body[:4096].upper():
            raise self._refused(answer) if answer.status != 200 else not_webdav()
        etag = answer.headers.get("etag", "")
        if not etag:
            queried = self._multistatus("PROPFIND", path, xml.propfind((d("getetag"),)), "0")
            etag = next((one.text(d("getetag")) for one in queried.resources), "")
        return Stored(EventRef(self._href(path), etag), answer.body)

    # -- the collection

    def changes(self, since: Cursor | None) -> Changes:
        """As `Calendar.changes`. The cursor is JSON: `at` the calendar, `sync` the server's token or `etags` a digest.

        Raises `NeedsRep` where the cursor is of another calendar; None begins with this one.
        """
        kept, at = _cursor(since), canonical(self._home().path)
        if kept.get("at", at) != at:
            raise errors.NeedsRep(
                "The server now gives another calendar than before. No reminder was touched.",
                "Name the right one in config.toml (url or calendar), then run followup resume.",
            )
        found = self._changes(kept)
        return changed_copy(found, cursor=Cursor(json.dumps({"at": at, **_cursor(found.cursor)})))

    def _changes(self, kept: dict[str, str]) -> Changes:
        if self._home().syncs:
            try:
                return self._synced(kept.get("sync", ""))
            except _TokenUnknown:
                self._collection = changed_copy(self._home(), syncs=False)
        listed = {href: one.text(d("getetag")) for href, one in self._listing()}
        before = Cursor(kept["etags"]) if "etags" in kept else None
        found = self._snapshot.changes(before, listed, self._multiget)
        return changed_copy(found, cursor=Cursor(json.dumps({"etags": found.cursor})))

    def between(self, start: datetime, end: datetime) -> tuple[Stored, ...]:
        """As `Calendar.between`."""
        return tuple(self._stored(self._report(xml.by_time(start, end))))

    def _synced(self, token: str) -> Changes:
        """By sync-collection; a token that the server forgot begins again. Raises `_TokenUnknown` without a log."""
        complete = not token
        try:
            changed, removed, last = self._sync_pages(token)
        except _TokenUnknown:
            if complete:
                raise
            complete = True
            changed, removed, last = self._sync_pages("")
        fetched = tuple(self._multiget(changed))
        return Changes(fetched, () if complete else tuple(removed), Cursor(json.dumps({"sync": last})), complete)

    def _sync_pages(self, token: str) -> tuple[list[str], list[str], str]:
        changed: dict[str, None] = {}
        removed: dict[str, None] = {}
        for _ in range(_PAGES):
            page = self._report(xml.sync(token))
            if not page.token:
                raise _TokenUnknown
            cut = False
            for one in page.resources:
                href = self._known(one)
                if href is None:
                    cut = cut or one.status == 507  # truncated (RFC 6578 section 3.6): the rest by the new token
                elif one.status in {404, 410}:
                    removed[href] = None
                    changed.pop(href, None)
                else:
                    changed[href] = None
                    removed.pop(href, None)
            if not cut:
                return list(changed), list(removed), page.token
            if page.token == token:
                break
            token = page.token
        raise _TokenUnknown  # a part of the changes would pass for all of them

    def _listing(self) -> Iterator[tuple[str, Resource]]:
        found = self._multistatus("PROPFIND", self._home().path, xml.propfind((d("getetag"), d("resourcetype"))), "1")
        for one in found.resources:
            href = self._known(one)
            if href is not None and one.text(d("getetag")):
                yield href, one

    def _multiget(self, hrefs: list[str]) -> Iterator[Stored]:
        for start in range(0, len(hrefs), _BATCH):
            batch = [self._spelled(href) for href in hrefs[start : start + _BATCH]]
            yield from self._stored(self._report(xml.multiget(batch)))

    def _stored(self, found: Multistatus) -> Iterable[Stored]:
        """The objects of an answer; one that failed by itself (an inner 404 or 5xx) is left out."""
        for one in found.resources:
            data, href = one.properties.get(c("calendar-data")), self._known(one)
            if href is not None and data is not None and data.text:
                ics = data.text.replace("\r\n", "\n").replace("\n", "\r\n")  # XML gives line feeds alone
                yield Stored(EventRef(href, one.text(d("getetag"))), ics.encode())

    def _report(self, body: bytes) -> Multistatus:
        return self._multistatus("REPORT", self._home().path, body, "1" if b"sync-collection" not in body else "0")

    def _multistatus(self, method: str, path: str, body: bytes, depth: str) -> Multistatus:
        answer = self._session.send(method, path, body, Depth=depth)
        if answer.status == 207:
            try:
                return xml.multistatus(answer.body)
            except xml.NotWebdav as fault:
                raise not_webdav() from fault
        if b"sync-collection" in body and answer.status in {403, 405, 409, 412, 415, 501, 507}:
            raise _TokenUnknown
        raise self._refused(answer) if answer.status >= 300 else not_webdav()

    # -- names

    def _home(self) -> Collection:
        if self._collection is None:
            self._collection = discover(self._session, self._settings.calendar)
        return self._collection

    def _path(self, uid: str) -> str:
        return self._home().path + canonical(file_name(uid))

    def _href(self, path: str) -> str:
        href = canonical(path)
        if href != path:
            self._spelling[href] = path
        return href

    def _spelled(self, href: str) -> str:
        """The server's own spelling of an href, where it was seen."""
        return self._session.path(self._spelling.get(href, href))

    def _known(self, one: Resource) -> str | None:
        """The canonical href of an object in the collection; None for the collection itself and what lies outside."""
        home = canonical(self._home().path)
        path = self._session.path(one.href, self._home().path)
        href = canonical(path)
        return self._href(path) if href.startswith(home) and len(href) > len(home) and href[-1] != "/" else None

    def _refused(self, answer: Answer) -> errors.FollowupError:
        """The fault for a status that the request cannot do with."""
        if answer.status in {404, 409, 410}:
            return errors.NeedsRep(
                "The calendar is not on the server any more. Nothing was changed.",
                "Make it again there, or name another in config.toml.",
            )
        if answer.status in {403, 405, 507}:
            full = "is full" if answer.status == 507 else "does not let you write"
            return errors.NeedsRep(f"The calendar {full}.", "Look at its settings on the server.")
        return errors.Unreachable(
            f"The calendar server answered with {answer.status}.", "followup tries again by itself."
        )


def _cursor(since: Cursor | None) -> dict[str, str]:
    try:
        kept = json.loads(since or "{}")
    except ValueError:
        return {}
    return {key: kept[key] for key in kept if isinstance(kept[key], str)} if isinstance(kept, dict) else {}
