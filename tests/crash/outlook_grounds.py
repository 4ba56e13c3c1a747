"""The world outside followup at Microsoft with a rep who works in Outlook: what stands there is what it shows."""

from __future__ import annotations

from followup.mailboxes.base import Folder
from tests.crash.exchange_ground import ExchangeGround
from tests.crash.graph_ground import GraphGround
from tests.mailboxes.outlook import ExchangeOutlook, GraphOutlook
from tests.servers.ews import EwsServer
from tests.servers.graph import GraphServer


class OutlookAtExchange(ExchangeGround):
    """On the EWS server."""

    def __init__(self, server: EwsServer) -> None:
        super().__init__(server)
        self.program = ExchangeOutlook(server, self.account)

    def held(self, folder: Folder) -> list[tuple[bytes, frozenset[str]]]:
        return self.program.held(folder)


class OutlookAtGraph(GraphGround):
    """On the Graph server."""

    def __init__(self, server: GraphServer) -> None:
        super().__init__(server)
        self.program = GraphOutlook(self.account)

    def held(self, folder: Folder) -> list[tuple[bytes, frozenset[str]]]:
        return self.program.held(folder)
