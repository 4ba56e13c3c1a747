"""The world outside followup at Microsoft, mail and calendar both, with a rep who works in Outlook."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from followup.mailboxes.base import Folder
from tests.crash.exchange_ground import ExchangeGround
from tests.crash.graph_ground import GraphGround
from tests.crash.grounds import Point
from tests.mailboxes.outlook import ExchangeOutlook, GraphOutlook
from tests.scenarios.outlook_hands import ExchangeHand, GraphHand
from tests.servers.ews import EwsServer
from tests.servers.graph import GraphServer


class WholeExchange(ExchangeGround):
    """Mailbox and calendar on the EWS server."""

    def __init__(self, server: EwsServer, root: Path) -> None:
        super().__init__(server, root)
        self.program = ExchangeOutlook(server, self._world.box)
        self._hand = ExchangeHand(server, self._world.box)

    def open(self, point: Point) -> tuple[Any, Any]:
        return super().open(point)[0], self._hand.open()

    def held(self, folder: Folder) -> list[tuple[bytes, frozenset[str]]]:
        return self.program.held(folder)

    def events(self) -> list[bytes]:
        return list(self._hand.all().values())


class WholeGraph(GraphGround):
    """Mailbox and calendar on the Graph server."""

    def __init__(self, server: GraphServer, root: Path) -> None:
        super().__init__(server, root)
        self.program = GraphOutlook(self._world.account)
        self._hand = GraphHand(server, self._world.account)

    def open(self, point: Point) -> tuple[Any, Any]:
        return super().open(point)[0], self._hand.open()

    def held(self, folder: Folder) -> list[tuple[bytes, frozenset[str]]]:
        return self.program.held(folder)

    def events(self) -> list[bytes]:
        return list(self._hand.all().values())
