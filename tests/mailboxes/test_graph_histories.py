"""P7 on the Graph server: whatever it does, every message is judged once or visibly set aside."""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import datetime

import pytest

from followup import looking
from followup.graph.values import instant
from followup.mailboxes.base import Folder
from followup.mailboxes.graph import GraphMailbox
from tests.crash.life import Quick
from tests.mailboxes.graph_world import NAMES, World
from tests.mailboxes.post_life import LIMIT, Stable
from tests.mailboxes.posts import Held
from tests.mailboxes.test_histories import _play
from tests.servers.graph import GraphServer
from tests.servers.graph.account import Folder as Place
from tests.servers.graph.wire import Refused


class GraphPost:
    """An account at Microsoft, by what the rep does in Outlook; its rounds repeat items, and its links get lost."""

    odd = False

    def __init__(self, server: GraphServer) -> None:
        self._server = server
        self.fresh()

    def fresh(self) -> None:
        self._world = World(self._server)
        self._account = self._world.account
        self._account.repeats_items = True
        self._account.own_page_size = 2

    def open(self) -> GraphMailbox:
        return self._world.open()

    def deliver(self, folder: Folder, raw: bytes, at: datetime) -> None:
        self._world.deliver(raw, folder, at=at)

    def _place(self, folder: Folder) -> Place:
        return self._account.folder(NAMES.get(folder, folder))

    def held(self, folder: Folder) -> Held:
        try:
            items = self._account.within(self._place(folder).id)
        except Refused:
            return []
        return [
            (str(item.number), self._world.bytes_of(item), instant(item.facts["receivedDateTime"])) for item in items
        ]

    def expunge(self, folder: Folder, id: str) -> None:
        self._account.remove(self._account.items[int(id)])

    def move(self, source: Folder, id: str, target: Folder) -> None:
        self._account.move(self._account.items[int(id)], self._place(target).id)

    def renumber(self, folder: Folder) -> None:
        try:
            self._place(folder).epoch += 1
        except Refused:
            return

    def reuse(self, folder: Folder, dice: random.Random) -> None:
        raise AssertionError("Graph does not")

    def rename(self, old: Folder, new: Folder) -> None:
        self._place(old).name = new


@pytest.fixture
def server() -> Iterator[GraphServer]:
    server = GraphServer()
    yield server
    server.close()


def test_nothing_is_missed_at_microsoft(server, monkeypatch: pytest.MonkeyPatch, tmp_path_factory):
    monkeypatch.setattr(looking, "SUDDENLY_EMPTY", LIMIT)
    with Quick() as sandbox:
        _play(5, 9000, Stable(tmp_path_factory.mktemp("post"), sandbox), GraphPost(server))
