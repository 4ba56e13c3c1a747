"""The world outside followup on our own Graph server: mailbox and calendar of one account."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from followup.calendars.graph import GraphCalendar
from followup.graph.client import Answer, Graph, GraphSettings
from followup.mailboxes.base import Folder
from followup.mailboxes.graph import GraphMailbox
from tests.calendars.graph_world import OtherProgram
from tests.crash.grounds import Point
from tests.crash.server_grounds import ServerGround, not_at_all
from tests.mailboxes.graph_world import NAMES, World
from tests.scenarios.outlook_hands import GraphHand
from tests.servers.graph import GraphServer, times


class _CutGraph(Graph):
    """Cut before each request that changes something, and before its answer."""

    point: Point
    where: str

    def send(self, method: str, path: str, **more: Any) -> Answer:
        if method == "GET" or path == "$batch":
            return super().send(method, path, **more)
        name = f"{self.where} {method} {path.rpartition('/')[2] if method == 'POST' else ''}".rstrip()
        self.point(f"before Graph {name}")
        answer = super().send(method, path, **more)
        self.point(f"after Graph {name}")
        return answer


class GraphGround(ServerGround):
    """One account of `server`."""

    kept = ("folders", "items", "log", "left", "_numbers")

    def __init__(self, server: GraphServer) -> None:
        world = World(server)
        super().__init__(world, world.account)
        self.server = server
        server.now = lambda: self.now

    def open(self, point: Point) -> tuple[Any, Any]:
        mailbox = GraphMailbox(lambda: self._connect(point, "mailbox"), pause=not_at_all)
        return mailbox, GraphCalendar(self._connect(point, "calendar"), clock=lambda: self.now)

    def _connect(self, point: Point, where: str) -> Graph:
        graph = _CutGraph(GraphSettings(self.server.base, self.timeout), self._token, pause=not_at_all)
        graph.point, graph.where = point, where
        return graph

    def _token(self, *, refused: str = "", claims: str = "") -> str:
        assert not refused
        token: str = self.account.token
        return token

    def expunge(self, folder: Folder, raw: bytes) -> None:
        place = self.account.folder(NAMES[folder])
        item = next(item for item in self.account.within(place.id) if self.world.bytes_of(item) == raw)
        with self.account.guard:
            self.account.remove(item)

    def events(self) -> list[bytes]:
        return list(GraphHand(self.server, self.account).all().values())

    def move_event(self, uid: str, at: datetime) -> None:
        with self.account.guard:
            (item,) = OtherProgram(self.account).items(uid)
            facts = item.facts
            lasts = times.read(facts["end"]) - times.read(facts["start"])
            item.facts = facts | {"start": self._zoned(at), "end": self._zoned(at + lasts)}
            self.account.touch(item)

    @staticmethod
    def _zoned(at: datetime) -> dict[str, str]:
        return {"dateTime": at.replace(tzinfo=None).isoformat(), "timeZone": "Europe/Berlin"}

    def delete_event(self, uid: str) -> None:
        OtherProgram(self.account).delete(uid)

    def forget_requests(self) -> None:
        self.server.asked.clear()
