"""The world outside followup on our own Graph server, with a folder calendar beside it.

The server outlives every kill; `restore` takes its account back. Each request that changes something is a kill point on
both sides: one call of followup's may be several.
"""

from __future__ import annotations

import copy
import os
import shutil
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from typing import Any

from followup.calendars.folder import FolderCalendar
from followup.graph.client import Answer, Graph, GraphSettings
from followup.mailboxes.base import Folder
from followup.mailboxes.graph import GraphMailbox
from tests.crash.grounds import Point, calendar_files, put_event
from tests.desks import START
from tests.mailboxes.graph_world import NAMES, World
from tests.servers.graph import GraphServer

_FLAGS = {"S": "\\Seen", "D": "\\Draft", "F": "\\Flagged"}
_KEPT = ("folders", "items", "log", "left", "_numbers")


class _CutGraph(Graph):
    """Cut before each request that changes something, and before its answer."""

    point: Point

    def send(self, method: str, path: str, **more: Any) -> Answer:
        if method == "GET" or path == "$batch":
            return super().send(method, path, **more)
        name = f"{method} {path.rpartition('/')[2] if method == 'POST' else 'message'}"
        self.point(f"before Graph {name}")
        answer = super().send(method, path, **more)
        self.point(f"after Graph {name}")
        return answer


class GraphGround:
    """One account of `server`; its calendar is a directory below `root`."""

    def __init__(self, server: GraphServer, root: Path) -> None:
        self.now = START
        server.now = lambda: self.now
        self._world = World(server)
        self.calendar = root / "calendar"
        self.calendar.mkdir(parents=True)
        self._kept = 0

    def open(self, point: Point) -> tuple[Any, Any]:
        return GraphMailbox(lambda: self._connect(point)), FolderCalendar(self.calendar)

    def _connect(self, point: Point) -> Graph:
        graph = _CutGraph(GraphSettings(self._world.server.base), self._token)
        graph.point = point
        return graph

    def _token(self, *, renew: bool = False, claims: str = "") -> str:
        assert not renew
        return self._world.account.token

    def deliver(self, raw: bytes, folder: Folder, at: datetime, flags: str = "") -> None:
        self.now = max(self.now, at)
        self._world.deliver(raw, folder, at=at, flags=[_FLAGS[letter] for letter in flags])

    def held(self, folder: Folder) -> list[tuple[bytes, frozenset[str]]]:
        return self._world.snapshot()[folder]

    def expunge(self, folder: Folder, raw: bytes) -> None:
        account = self._world.account
        place = account.folder(NAMES[folder])
        item = next(item for item in account.within(place.id) if self._world.bytes_of(item) == raw)
        with account.guard:
            account.remove(item)

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
        self._world.server.asked.clear()
        vars(self._world.account).update(copy.deepcopy(kept[1]))
        self.now = kept[2]

    def _state(self) -> Mapping[str, Any]:
        return copy.deepcopy({name: getattr(self._world.account, name) for name in _KEPT})
