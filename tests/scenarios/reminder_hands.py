"""The four calendars as another program of the rep's sees them: everything read and written past followup."""

from __future__ import annotations

import itertools
import secrets
from pathlib import Path
from typing import Any, Protocol

from followup.access.signin import Credential
from followup.calendars.caldav import CaldavCalendar
from followup.calendars.caldav_http import CaldavSettings
from followup.calendars.folder import FolderCalendar
from followup.calendars.memory import MemoryCalendar
from tests.servers.caldav import CaldavServer

_numbers = itertools.count(1)

QUERY = b"""<?xml version="1.0"?><C:calendar-query xmlns:D="DAV:" xmlns:C="urn:ietf:params:xml:ns:caldav">
<D:prop><C:calendar-data/></D:prop><C:filter><C:comp-filter name="VCALENDAR"/></C:filter></C:calendar-query>"""

HEADERS = {"Depth": "1", "Content-Type": "application/xml"}


class Hand(Protocol):
    """One calendar, made empty at each `fresh`. Names are the calendar's own: keys, file names, paths."""

    def fresh(self) -> None: ...
    def open(self) -> Any:
        """The back-end, as a new process of followup opens it."""

    def all(self) -> dict[str, bytes]: ...
    def write(self, name: str | None, ics: bytes) -> None:
        """Store an object; with `name` None under a name of this program's own."""

    def remove(self, name: str) -> None: ...


class MemoryHand:
    def fresh(self) -> None:
        self._calendar = MemoryCalendar()

    def open(self) -> MemoryCalendar:
        return self._calendar

    def all(self) -> dict[str, bytes]:
        return {href: ics for href, (_, ics) in self._calendar._objects.items()}

    def write(self, name: str | None, ics: bytes) -> None:
        self._calendar._store(name or f"other-{next(_numbers)}.ics", ics)

    def remove(self, name: str) -> None:
        self._calendar.delete(self._calendar._stored(name).ref)


class FolderHand:
    def __init__(self, root: Path) -> None:
        self._root = root

    def fresh(self) -> None:
        self._path = self._root / f"calendar{next(_numbers)}"
        self._path.mkdir()

    def open(self) -> FolderCalendar:
        return FolderCalendar(self._path)

    def all(self) -> dict[str, bytes]:
        return {path.name: path.read_bytes() for path in self._path.glob("[!.]*.ics")}

    def write(self, name: str | None, ics: bytes) -> None:
        part = self._path / ".other.tmp"
        part.write_bytes(ics)
        part.rename(self._path / (name or f"other-{next(_numbers)}.ics"))

    def remove(self, name: str) -> None:
        (self._path / name).unlink()


class ServerHand:
    """A CalDAV server, by bare HTTP."""

    def __init__(self, server: CaldavServer, path: str = "") -> None:
        self._server = server
        self._client = server.client()
        self._path = path

    def fresh(self) -> None:
        self._path = self._server.make_calendar(f"life{next(_numbers)}")

    def open(self) -> CaldavCalendar:
        credential = Credential(self._server.password)
        settings = CaldavSettings(self._server.root + self._path, self._server.user)
        return CaldavCalendar(settings, lambda: credential)

    def all(self) -> dict[str, bytes]:
        from lxml import etree

        answer = self._client.request("REPORT", self._path, content=QUERY, headers=HEADERS)
        assert answer.status_code == 207, answer.text
        found = {}
        for one in etree.fromstring(answer.content).iter("{DAV:}response"):
            data = one.findtext(".//{urn:ietf:params:xml:ns:caldav}calendar-data")
            if data:
                found[str(one.findtext("{DAV:}href"))] = data.replace("\r\n", "\n").replace("\n", "\r\n").encode()
        return found

    def write(self, name: str | None, ics: bytes) -> None:
        path = name or f"{self._path}{secrets.token_hex(6)}.ics"
        answer = self._client.put(path, content=ics, headers={"Content-Type": "text/calendar"})
        assert answer.status_code in {200, 201, 204}, answer.text

    def remove(self, name: str) -> None:
        assert self._client.delete(name).status_code in {200, 204}

    def close(self) -> None:
        self._client.close()
