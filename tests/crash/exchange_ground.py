"""The world outside followup on our own EWS server, with a folder calendar beside it.

The server outlives every kill; `restore` takes its mailbox back. Each request that changes something is a kill point on
both sides: one call of followup's may be several.
"""

from __future__ import annotations

import copy
import os
import re
import shutil
from collections.abc import Callable, Mapping
from datetime import datetime
from pathlib import Path
from typing import Any

from followup.access.signin import Credential
from followup.calendars.folder import FolderCalendar
from followup.exchange.account import ExchangeSettings, Opened
from followup.mailboxes.base import Folder
from followup.mailboxes.exchange import ExchangeMailbox
from tests.crash.grounds import Point, calendar_files, put_event
from tests.desks import REP, START
from tests.mailboxes.exchange_world import MARKS, World
from tests.servers.ews import EwsServer

_FLAGS = {"S": "\\Seen", "D": "\\Draft", "F": "\\Flagged"}
_KEPT = ("folders", "root", "very_root", "conversations", "left")
_CHANGES = re.compile(rb"<m:(CreateItem|UpdateItem|DeleteItem|SendItem)\b")


class _CutOpened(Opened):
    """Its connections are cut before each request that changes something, and before its answer."""

    point: Point

    def _opened(self) -> Any:
        fresh = self._account is None
        account = super()._opened()
        if fresh:
            make = account.protocol.create_session
            account.protocol.create_session = lambda: self._cut(make())
        return account

    def _cut(self, session: Any) -> Any:
        post: Callable[..., Any] = session.post

        def request(**more: Any) -> Any:
            found = _CHANGES.search(more["data"])
            if not found:
                return post(**more)
            self.point(f"before EWS {found[1].decode()}")
            answer = post(**more)
            self.point(f"after EWS {found[1].decode()}")
            return answer

        session.post = request
        return session


class ExchangeGround:
    """One mailbox of `server`; its calendar is a directory below `root`."""

    def __init__(self, server: EwsServer, root: Path) -> None:
        self.now = START
        server.world.clock = lambda: self.now
        self._world = World(server, REP, "Hale, Robin (Sales)")
        self.calendar = root / "calendar"
        self.calendar.mkdir(parents=True)
        self._kept = 0

    def open(self, point: Point) -> tuple[Any, Any]:
        box = self._world.box
        settings = ExchangeSettings(endpoint=self._world.server.url, address=box.address, auth="basic")
        mailbox = ExchangeMailbox(settings, lambda: Credential(box.password))
        mailbox._opened = cut = _CutOpened(settings, lambda: Credential(box.password))
        cut.point = point
        return mailbox, FolderCalendar(self.calendar)

    def deliver(self, raw: bytes, folder: Folder, at: datetime, flags: str = "") -> None:
        self.now = max(self.now, at)
        self._world.deliver(raw, folder, at=at, flags=[_FLAGS[letter] for letter in flags])

    def held(self, folder: Folder) -> list[tuple[bytes, frozenset[str]]]:
        return self._world.snapshot()[folder]

    def expunge(self, folder: Folder, raw: bytes) -> None:
        with self._world.server.world.changed:
            place = self._world.box.folder(MARKS[folder])
            item = next(item for item in place.items.values() if item.mime() == raw)
            self._world.server.world.remove(item)

    def events(self) -> list[bytes]:
        return [path.read_bytes() for path in calendar_files(self.calendar)]

    def put_event(self, uid: str, ics: bytes | None) -> None:
        put_event(self.calendar, uid, ics)

    def keep(self) -> Any:
        self._kept += 1
        target = self.calendar.with_name(f"calendar-kept-{self._kept}")
        shutil.copytree(self.calendar, target, copy_function=os.link)
        return target, self._state(), self.now

    def restore(self, kept: Any) -> None:
        shutil.rmtree(self.calendar)
        shutil.copytree(kept[0], self.calendar, copy_function=os.link)
        self._world.server.calls.clear()
        vars(self._world.box).update(copy.deepcopy(kept[1]))
        self.now = kept[2]

    def _state(self) -> Mapping[str, Any]:
        return copy.deepcopy({name: getattr(self._world.box, name) for name in _KEPT})
