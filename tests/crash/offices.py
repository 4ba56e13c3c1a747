"""Servers that send what is approved themselves (EWS, Graph), and how their answers are lost: for P3.

An `Office` is one account on such a server. It has the sending go wrong, knows what really left, and can take the copy
out of Sent and put it back, as it came or under another Message-ID.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, ClassVar, Literal

from followup.core.keys import PROPERTY_NAME
from tests.crash.exchange_ground import ExchangeGround
from tests.crash.graph_ground import GraphGround
from tests.servers.ews import EwsServer
from tests.servers.ews.sending import leave
from tests.servers.ews.soap import t
from tests.servers.graph import Fault, GraphServer, outside

ANOTHER = "<another@server.example>"
LONG = 2.0
"""Seconds that followup waits for an answer which does not come in time."""


@dataclass(frozen=True)
class Outcome:
    """How a sending ends: whether the message left, and what becomes of its draft before anybody has looked again.

    `fault` is what the server does, nothing where followup is `killed` instead. `away`: from then on the server takes
    no request, so that Sent cannot be looked into. `late`: the message leaves when followup waits no longer.
    """

    left: bool
    then: Literal["sent", "unsure", "waits"]
    fault: Mapping[str, Any] = field(default_factory=dict)
    away: bool = False
    late: bool = False
    killed: Literal["", "before", "after"] = ""

    @property
    def slow(self) -> bool:
        """Whether it ends by followup's waiting no longer."""
        return self.fault.get("kind") == "stall" or "hold" in self.fault


KILLS = {
    "killed before the first byte": Outcome(left=False, then="unsure", killed="before"),
    "killed after the answer": Outcome(left=True, then="sent", killed="after"),
}


class Office(ABC):
    """One account; `request` is the point's name of the request that sends."""

    outcomes: ClassVar[Mapping[str, Outcome]]
    not_now: ClassVar[Mapping[str, Mapping[str, Any]]]
    """Faults by which a server says that it did not take the request, and asks to wait."""
    request: ClassVar[str]
    ground: ExchangeGround | GraphGround

    @abstractmethod
    def goes_wrong(self, fault: Mapping[str, Any], *, away: bool = False) -> None:
        """The next sending ends so."""

    @abstractmethod
    def well(self) -> None:
        """Nothing goes wrong any more."""

    def left(self) -> int:
        """How many messages really left."""
        return len(self.ground.account.left)

    @abstractmethod
    def hide(self) -> None:
        """The copy of what was sent goes out of Sent."""

    @abstractmethod
    def show(self, message_id: str = "") -> None:
        """It comes back, under another id where one is given."""

    @abstractmethod
    def sends_by_hand(self, message_id: str = "") -> None:
        """The rep sends the draft from Outlook; the server may give it another id."""


_EWS: dict[str, Mapping[str, Any]] = {
    "the connection dropped": {"kind": "drop"},
    "half an answer": {"kind": "half"},
    "no answer in time": {"kind": "stall"},
    "a fault (500)": {"kind": "status", "code": 500},
    "a gateway's fault (504)": {"kind": "status", "code": 504},
}
_BUSY: dict[str, Mapping[str, Any]] = {
    "ErrorServerBusy": {"kind": "busy", "milliseconds": 700},
    "ErrorServerBusy, of the one item": {"kind": "busy-code"},
    "503 with Retry-After": {"kind": "status", "code": 503, "headers": {"Retry-After": "30"}},
    "429 with Retry-After": {"kind": "status", "code": 429, "headers": {"Retry-After": "7"}},
}
_BOX = "sentitems"
_BIN = "deleteditems"


class ExchangeOffice(Office):
    """On the EWS server."""

    outcomes: ClassVar[Mapping[str, Outcome]] = {
        **{f"{how}, nothing done": Outcome(left=False, then="unsure", fault=fault) for how, fault in _EWS.items()},
        "a fault of EWS's own": Outcome(False, "unsure", {"kind": "code", "word": "ErrorInternalServerError"}),
        "a page instead of an answer": Outcome(False, "unsure", {"kind": "page"}),
        **{f"{how}, but sent": Outcome(True, "sent", {**fault, "after": True}) for how, fault in _EWS.items()},
        **{
            f"{how}, but sent, and the server away": Outcome(True, "unsure", {**fault, "after": True}, away=True)
            for how, fault in _EWS.items()
        },
        **{f"{how}, but sent": Outcome(True, "waits", {**fault, "after": True}) for how, fault in _BUSY.items()},
        **KILLS,
    }
    not_now = _BUSY
    request = "EWS mailbox SendItem"

    def __init__(self, server: EwsServer) -> None:
        self.server = server
        self.ground = ExchangeGround(server)
        self._hidden = ""

    def goes_wrong(self, fault: Mapping[str, Any], *, away: bool = False) -> None:
        self.server.fail("SendItem", **fault)
        if away:
            self.server.fail("", "drop", times=1000)

    def well(self) -> None:
        assert all(fault.used for fault in self.server.faults)
        self.server.faults.clear()

    def _ours(self, mark: str) -> Any:
        (found,) = (
            item
            for item in self.ground.account.folder(mark).items.values()
            if any(PROPERTY_NAME in name for name in item.extended)
        )
        return found

    def _move(self, source: str, target: str) -> Any:
        box = self.ground.account
        return self.server.world.move(box, self._ours(source), box.folder(target))

    def hide(self) -> None:
        with self.server.world.changed:
            self._move(_BOX, _BIN)

    def show(self, message_id: str = "") -> None:
        with self.server.world.changed:
            self._named(self._move(_BIN, _BOX), message_id)

    def sends_by_hand(self, message_id: str = "") -> None:
        with self.server.world.changed:
            box = self.ground.account
            leave(self.server.world, box, self._ours("drafts"), box.folder(_BOX))
            self._named(self._ours(_BOX), message_id)

    @staticmethod
    def _named(item: Any, message_id: str) -> None:
        if message_id:
            item.reworded()
            item.fields["InternetMessageId"] = t("InternetMessageId", message_id)


_SEND = r"POST me/messages/[^/]+/send"
_NEVER = 60.0
_GRAPH: dict[str, Mapping[str, Any]] = {
    "the connection dropped": {"cut": 0},
    "a fault (500)": {"status": 500},
    "a gateway's fault (504)": {"status": 504, "code": "GatewayTimeout"},
    "half an answer": {"status": 502, "code": "BadGateway", "cut": 9},
}
_WAIT: dict[str, Mapping[str, Any]] = {
    "429 with Retry-After": {"status": 429, "code": "ApplicationThrottled", "headers": {"Retry-After": "120"}},
    "503 with Retry-After": {"status": 503, "code": "ServiceUnavailable", "headers": {"Retry-After": "30"}},
}
_SHORT: Mapping[str, Any] = {"status": 503, "code": "ServiceUnavailable", "headers": {"Retry-After": "1"}}


class GraphOffice(Office):
    """On the Graph server."""

    outcomes: ClassVar[Mapping[str, Outcome]] = {
        **{f"{how}, nothing done": Outcome(left=False, then="unsure", fault=fault) for how, fault in _GRAPH.items()},
        "no answer in time, nothing done": Outcome(False, "unsure", {"status": 504, "hold": _NEVER}),
        **{f"{how}, but sent": Outcome(True, "sent", {**fault, "carried_out": True}) for how, fault in _GRAPH.items()},
        "202 lost after its status": Outcome(True, "sent", {"carried_out": True, "body": b"{ }     ", "cut": 2}),
        "asked for a moment, but sent": Outcome(True, "sent", {**_SHORT, "carried_out": True}),
        **{
            f"{how}, but sent, and the service away": Outcome(True, "unsure", {**fault, "carried_out": True}, away=True)
            for how, fault in _GRAPH.items()
        },
        "no answer in time, but sent late": Outcome(True, "unsure", {"hold": 1.3 * LONG}, late=True),
        **{f"{how}, but sent": Outcome(True, "waits", {**fault, "carried_out": True}) for how, fault in _WAIT.items()},
        **KILLS,
    }
    not_now = _WAIT
    request = "Graph mailbox POST send"

    def __init__(self, server: GraphServer) -> None:
        self.server = server
        self.ground = GraphGround(server)

    def goes_wrong(self, fault: Mapping[str, Any], *, away: bool = False) -> None:
        self.server.faults.add(Fault(_SEND, **fault))
        if away:
            self.server.faults.add(Fault("", cut=0, times=1000))

    def well(self) -> None:
        self.server.faults.clear()

    def _ours(self, name: str) -> Any:
        account = self.ground.account
        found = account.within(account.folder(name).id)
        (one,) = (item for item in found if any(PROPERTY_NAME in key for key in item.extended))
        return one

    def hide(self) -> None:
        with self.ground.account.guard:
            self.ground.account.move(self._ours(_BOX), self.ground.account.folder(_BIN).id)

    def show(self, message_id: str = "") -> None:
        account = self.ground.account
        with account.guard:
            item = self._ours(_BIN)
            if message_id:
                item.raw = (item.raw or b"").replace(item.facts["internetMessageId"].encode(), message_id.encode())
                item.facts["internetMessageId"] = message_id
            account.move(item, account.folder(_BOX).id)

    def sends_by_hand(self, message_id: str = "") -> None:
        outside.send(self.ground.account, self._ours("drafts"), message_id=message_id)
