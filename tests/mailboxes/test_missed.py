"""What a server's numbers passed over is found within the hour, and nobody erased is read again."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from followup.core.deal import DraftState
from followup.deals import corrections
from followup.mailboxes.base import INBOX, SENT, Folder
from followup.mailboxes.memory import MemoryMailbox
from followup.sandbox import Sandbox
from tests import seen
from tests.desks import ANNA, START, World, loss, mail, offer

HOUR = timedelta(hours=1)


class Counting(MemoryMailbox):
    """Counts what is read whole."""

    def __init__(self, clock: Any) -> None:
        super().__init__(clock)
        self.read: list[str] = []

    def get(self, ref: Any) -> Any:
        if ref.folder == INBOX:
            self.read.append(ref.id)
        return super().get(ref)


@pytest.fixture
def world(tmp_path: Path, sandbox: Sandbox) -> World:
    made = World(tmp_path / "state", sandbox)
    made.mailbox = Counting(lambda: made.now)
    made.deliver(offer(), SENT)
    made.deliver(mail("Hello.", at=START, id="<news@news.example>", sender="news@news.example", subject="News"))
    made.look()
    made.look()
    return made


def set_back(world: World, folder: Folder, by: int = 1) -> None:
    """The server was restored from a copy: its last numbers are given a second time, under the same UIDVALIDITY."""
    held = world.mailbox._folders[folder]
    for uid in sorted(held.messages)[-by:]:
        del held.messages[uid]
    held.next_uid -= by


def test_a_number_given_twice_hides_no_message(world):
    set_back(world, INBOX)
    world.deliver(loss())  # gets the number of the news, which was read
    world.look()
    assert world.drafts() == ()  # no change told of it
    world.now += HOUR
    world.look()
    assert [row.reason for row in seen.incoming(world) if row.message_id == "<loss@shop.example>"] == ["lost"]
    assert len(world.drafts()) == 1


def test_what_was_compared_is_not_read_again(world):
    twice = mail("Twice.", at=START, id="<twice@news.example>", sender="news@news.example", subject="Twice")
    nameless = mail("No id.", at=START, id="<x@shop.example>").replace(b"Message-ID", b"X-Was")
    for raw in (loss(), twice, twice, nameless):
        world.deliver(raw)
    world.look()
    drafts, rows, before = len(world.drafts()), len(seen.incoming(world)), len(world.mailbox.read)
    for _ in range(4):
        world.now += HOUR
        world.look()
    assert sorted(world.mailbox.read[before:]) == ["1/3", "1/4"]  # the two copies, once
    assert len(world.drafts()) == drafts == 1
    assert len(seen.incoming(world)) == rows


def test_a_message_that_got_another_number_is_followed(world):
    world.deliver(loss())
    world.look()
    held = world.mailbox._folders[INBOX]
    last = max(held.messages)
    stored = held.messages.pop(last)
    held.messages[last + 7] = stored
    world.now += HOUR
    world.look()
    assert seen.message(world, "<loss@shop.example>").ref == f"1/{last + 7}"


def test_what_cannot_be_read_is_compared_once(world, monkeypatch):
    monkeypatch.setattr("followup.mailboxes.base.MAX_MESSAGE", 2000)
    world.deliver(loss(text="x" * 3000))
    world.look()
    for _ in range(3):
        world.now += HOUR
        world.look()
    assert len([row for row in seen.incoming(world) if row.reason.startswith("set-aside")]) == 1
    assert len(world.mailbox.read) <= 1


def erase(world: World) -> None:
    with world.desk() as desk:
        deal = seen.deal(world)
        corrections.forget(desk, deal.id, world.now)
        desk.store.erase(ANNA, [deal.id], world.now)


@pytest.mark.parametrize("how", ["renumbered", "compared", "put back", "first look"])
def test_nobody_who_was_erased_is_read_again(world, how):
    nameless = mail(
        "We have decided to go with Brightline.", at=START, id="<x@shop.example>", answers="<offer@rep.example>"
    )
    world.deliver(loss())
    world.deliver(nameless.replace(b"Message-ID: <x", b"X-Was: <x"))
    world.look()
    erase(world)
    world.now += HOUR
    held = world.mailbox._folders[INBOX]
    if how == "renumbered":
        world.mailbox.renumber(INBOX)
        world.mailbox.renumber(SENT)
    elif how == "put back":
        kept = [stored for stored in held.messages.values() if ANNA.encode() in stored.raw]
        for stored in kept:
            world.mailbox.deliver(stored.raw, INBOX, at=stored.received)
    elif how == "first look":
        with world.desk() as desk, desk.store.write() as tx:
            tx._c.exec_driver_sql("DELETE FROM cursors")
    for _ in range(3):
        world.look()
        world.now += HOUR
    assert seen.deals(world) == ()
    assert ANNA.encode() not in (world.state / "followup.db").read_bytes()
    assert not [d for d in seen.drafts(world) if d.state is DraftState.WAITING]
