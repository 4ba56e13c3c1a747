"""P7: whatever a mail server does, every message is judged once or visibly set aside."""

from __future__ import annotations

import os
import random
import time
from collections.abc import Iterator
from datetime import UTC, datetime

import pytest

from followup import looking
from followup.mailboxes.base import Folder, MessageRef
from followup.mailboxes.imap import ImapMailbox
from tests.crash.life import Quick
from tests.mailboxes.imap_world import NAMES, World
from tests.mailboxes.post_life import LIMIT, Stable
from tests.mailboxes.posts import Held, ModelPost, Post
from tests.servers.authority import Certificates
from tests.servers.dovecot import Dovecot

FIRST = int(os.environ.get("FOLLOWUP_SEED", "0"))
SOAK = 20 if os.environ.get("FOLLOWUP_SOAK") else 1


@pytest.fixture(scope="module")
def stable(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Stable]:
    with Quick() as sandbox:
        yield Stable(tmp_path_factory.mktemp("post"), sandbox)


def _play(count: int, first: int, stable: Stable, post: Post) -> None:
    wrong, kills, stops, read = [], 0, 0, 0
    begun = time.process_time()
    for seed in range(FIRST + first, FIRST + first + count * SOAK):
        try:
            life = stable.play(seed, post)
        except AssertionError as found:
            wrong.append(f"seed {seed}: {found}")
            continue
        kills, stops, read = kills + life.kills, stops + life.stops, read + len(life.must)
    print(f"\n{count * SOAK} histories, {read} messages, {kills} kills, {stops} stops, {len(wrong)} wrong")
    print(f"{time.process_time() - begun:.1f} s of CPU")
    assert not wrong, f"{len(wrong)} wrong:\n" + "\n\n".join(wrong[:3])
    assert read > count  # they are not empty


class DovecotPost:
    """A real Dovecot, by commands of another program; it gives no number twice."""

    odd = False

    def __init__(self, server: Dovecot) -> None:
        self._server = server
        self._world: World | None = None

    @property
    def world(self) -> World:
        """Another program begins anew for each thing that it does: its folder may be another one by now."""
        assert self._world is not None
        self._world.hang_up()
        return self._world

    def fresh(self) -> None:
        self.close()
        self._world = World(self._server)

    def close(self) -> None:
        if self._world is not None:
            self._world.close()

    def open(self) -> ImapMailbox:
        return self.world.open()

    def deliver(self, folder: Folder, raw: bytes, at: datetime) -> None:
        self.world.deliver(raw, folder, at=at)

    def held(self, folder: Folder) -> Held:
        other, name = self.world.outside, NAMES.get(folder, folder)
        if not other.folder_exists(name):
            return []
        other.select_folder(name, readonly=True)
        rows = other.fetch(other.search(), ["BODY.PEEK[]", "INTERNALDATE"])
        return [(str(uid), row[b"BODY[]"], row[b"INTERNALDATE"].astimezone(UTC)) for uid, row in rows.items()]

    def expunge(self, folder: Folder, id: str) -> None:
        self.world.expunge(MessageRef(folder, f"0/{id}"))

    def move(self, source: Folder, id: str, target: Folder) -> None:
        other = self.world.outside
        other.select_folder(NAMES.get(source, source))
        other.move([int(id)], NAMES.get(target, target))

    def renumber(self, folder: Folder) -> None:
        user, name = self.world.user, NAMES.get(folder, folder)
        if (self._server.maildir(user, name) / "dovecot-uidlist").exists():  # else nobody has numbers from it yet
            self._server.renumber(user, name)

    def reuse(self, folder: Folder, dice: random.Random) -> None:
        raise AssertionError("Dovecot does not")

    def rename(self, old: Folder, new: Folder) -> None:
        self.world.outside.rename_folder(old, new)


@pytest.mark.server
def test_the_same_on_dovecot(stable: Stable, monkeypatch: pytest.MonkeyPatch, tmp_path_factory):
    monkeypatch.setattr(looking, "SUDDENLY_EMPTY", LIMIT)
    server = Dovecot(Certificates(tmp_path_factory.mktemp("tls")))
    post = DovecotPost(server)
    try:
        _play(12, 5000, stable, post)
    finally:
        post.close()
        server.close()


@pytest.mark.parametrize("chunk", range(3))
def test_nothing_is_missed_and_nothing_judged_twice(chunk: int, stable: Stable, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(looking, "SUDDENLY_EMPTY", LIMIT)
    _play(100, 1000 * chunk, stable, ModelPost())
