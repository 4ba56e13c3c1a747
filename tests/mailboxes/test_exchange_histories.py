"""P7 on the EWS server: whatever it does, every message is judged once or visibly set aside."""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import datetime

import pytest

from followup import looking
from followup.mailboxes.base import Folder, MessageRef
from followup.mailboxes.exchange import ExchangeMailbox
from tests.crash.life import Quick
from tests.mailboxes.exchange_world import MARKS, World
from tests.mailboxes.post_life import LIMIT, Stable
from tests.mailboxes.posts import Held
from tests.mailboxes.test_histories import _play
from tests.servers.ews import EwsServer, ews
from tests.servers.ews.store import Folder as Place

pytestmark = pytest.mark.server


class ExchangePost:
    """Our EWS server, by another program's hand; its ids change where an item is moved, and are given once."""

    odd = False

    def __init__(self, server: EwsServer) -> None:
        self._server = server
        self._world: World | None = None

    @property
    def world(self) -> World:
        assert self._world is not None
        return self._world

    def fresh(self) -> None:
        self.close()
        self._server.calls.clear()
        self._world = World(self._server)

    def close(self) -> None:
        if self._world is not None:
            self._world.close()

    def open(self) -> ExchangeMailbox:
        return self.world.open()

    def deliver(self, folder: Folder, raw: bytes, at: datetime) -> None:
        self.world.deliver(raw, folder, at=at)

    def held(self, folder: Folder) -> Held:
        place = self._place(folder)
        with self._server.world.changed:
            items = list(place.items.values()) if place is not None else []
            return [(item.id, item.mime(), item.received) for item in items]

    def expunge(self, folder: Folder, id: str) -> None:
        self.world.expunge(MessageRef(folder, id))

    def move(self, source: Folder, id: str, target: Folder) -> None:
        with self._server.world.changed:
            place = self._place(target) or self.world.box.make_folder(target)
            self._server.world.move(self.world.box, self.world.box.item(id), place)

    def renumber(self, folder: Folder) -> None:
        place = self._place(folder)
        if place is not None:
            with self._server.world.changed:
                self._server.world.renumber(place)

    def reuse(self, folder: Folder, dice: random.Random) -> None:
        raise AssertionError("Exchange does not")

    def rename(self, old: Folder, new: Folder) -> None:
        place = self._place(old)
        assert place is not None
        place.name = new

    def _place(self, folder: Folder) -> Place | None:
        name = MARKS.get(folder, folder)
        places = self.world.box.folders.values()
        return next((one for one in places if name == (one.mark if folder in MARKS else one.name)), None)


@pytest.fixture(scope="module")
def stable(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Stable]:
    with Quick() as sandbox:
        yield Stable(tmp_path_factory.mktemp("post"), sandbox)


def test_the_same_on_exchange(stable: Stable, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(looking, "SUDDENLY_EMPTY", LIMIT)
    with ews() as server:
        post = ExchangePost(server)
        try:
            _play(2, 7000, stable, post)
        finally:
            post.close()
        server.check()
