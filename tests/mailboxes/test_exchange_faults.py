"""What an Exchange mailbox does where the server is slow, busy, forgetful or says nonsense; and what it asks for."""

from __future__ import annotations

import time
from collections.abc import Iterator
from datetime import timedelta, timezone
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from lxml import etree

from followup.errors import NeedsRep, SignInRefused, Throttled, Unreachable
from followup.mailboxes import exchange_changes
from followup.mailboxes.base import DRAFTS, INBOX, SENT, CursorExpired, Folder, FolderMissing
from tests.mailboxes.contract_reading import every
from tests.mailboxes.exchange_world import World
from tests.mailboxes.letters import LATELY, LONG_AGO, id_of, letter
from tests.servers.ews import EwsServer, ews
from tests.servers.ews.soap import T

pytestmark = pytest.mark.server

READS = {"GetFolder", "FindFolder", "FindItem", "GetItem", "SyncFolderItems"}


@pytest.fixture(scope="module")
def shared() -> Iterator[EwsServer]:
    with ews() as server:
        yield server


@pytest.fixture
def world(shared: EwsServer) -> Iterator[World]:
    shared.calls.clear()
    shared.faults.clear()
    world = World(shared)
    yield world
    world.close()
    shared.check()


@pytest.fixture
def mailbox(world):
    return world.open()


def raws(changes) -> list[bytes]:
    return [message.raw for message in changes.messages]


FAULTS: list[tuple[dict[str, Any], type[Exception]]] = [
    ({"kind": "drop"}, Unreachable),
    ({"kind": "drop", "after": True}, Unreachable),
    ({"kind": "half", "after": True}, Unreachable),
    ({"kind": "page"}, Unreachable),
    ({"kind": "entities"}, Unreachable),
    ({"kind": "status", "code": 500}, Unreachable),
    ({"kind": "code", "word": "ErrorInternalServerTransientError"}, Unreachable),
    ({"kind": "code", "word": "ErrorMailboxStoreUnavailable"}, Unreachable),
    ({"kind": "busy"}, Throttled),
    ({"kind": "busy-code"}, Throttled),
    ({"kind": "status", "code": 503, "headers": {"Retry-After": "120"}}, Throttled),
    ({"kind": "status", "code": 401}, SignInRefused),
    ({"kind": "status", "code": 403}, NeedsRep),
]


@pytest.mark.parametrize("call", ["SyncFolderItems", "GetItem"])
@pytest.mark.parametrize(("how", "told"), FAULTS, ids=range(len(FAULTS)))
def test_after_a_fault_the_same_cursor_gives_all(world, mailbox, call, how, told):
    cursor = mailbox.changes(INBOX, None).cursor
    world.deliver(letter("one"))
    world.server.fail(call, **how)
    with pytest.raises(told) as caught:
        mailbox.changes(INBOX, cursor)
    if how.get("headers"):
        assert caught.value.seconds == 120
    assert raws(mailbox.changes(INBOX, cursor)) == [letter("one")]


@pytest.mark.parametrize("call", ["SyncFolderItems", "GetItem"])
def test_a_call_has_a_time_limit_of_its_own(world, call):
    mailbox = world.open(timeout=0.5)
    cursor = mailbox.changes(INBOX, None).cursor
    world.deliver(letter("one"))
    world.server.fail(call, "stall")
    began = time.monotonic()
    with pytest.raises(Unreachable, match="in time"):
        mailbox.changes(INBOX, cursor)
    assert time.monotonic() - began < 10
    assert raws(mailbox.changes(INBOX, cursor)) == [letter("one")]


def test_a_state_that_is_lost_expires_the_cursor(world, mailbox):
    cursor = mailbox.changes(INBOX, None).cursor
    world.server.fail("SyncFolderItems", "code", word="ErrorInvalidSyncStateData")
    with pytest.raises(CursorExpired):
        mailbox.changes(INBOX, cursor)
    world.deliver(letter("one"))
    assert raws(mailbox.changes(INBOX, cursor)) == [letter("one")]


def test_a_message_that_the_server_cannot_word_is_set_aside_alone(world, mailbox):
    cursor = mailbox.changes(INBOX, None).cursor
    for name in ("one", "broken", "two"):
        world.deliver(letter(name))
    world.held(INBOX)[1].unreadable = True
    page = mailbox.changes(INBOX, cursor)
    assert [(message.raw, message.problem) for message in page.messages] == [
        (letter("one"), ""),
        (None, "unreadable"),
        (letter("two"), ""),
    ]
    assert mailbox.get(page.messages[1].ref).problem == "unreadable"


def test_what_the_rep_reads_is_not_reported_again_and_what_is_moved_in_is(world, mailbox):
    world.deliver(letter("one"))
    world.deliver(letter("filed"), Folder("Archive"), at=LONG_AGO)
    cursor = mailbox.changes(INBOX, None).cursor
    server = world.server.world
    with server.changed:
        (one,) = world.box.folder("inbox").items.values()
        one.flags.add("\\Seen")
        server.touch(one)
        server.move(world.box, next(iter(world.box.folder("Archive").items.values())), world.box.folder("inbox"))
    (moved,) = mailbox.changes(INBOX, cursor).messages
    assert (moved.raw, moved.received) == (letter("filed"), LONG_AGO)


def test_pages_are_cut_by_their_bytes(world, mailbox, monkeypatch):
    monkeypatch.setattr(exchange_changes, "PAGE_BYTES", 2000)
    cursor = mailbox.changes(INBOX, None).cursor
    sent = [letter(f"n{n}", body="x" * 900) for n in range(5)]
    for raw in sent:
        world.deliver(raw)
    seen, more = [], True
    while more:
        page = mailbox.changes(INBOX, cursor)
        assert len(page.messages) <= 2
        seen, cursor, more = seen + raws(page), page.cursor, page.more
    assert seen == sent


def test_a_folder_that_was_removed_and_made_again_is_found(world, mailbox):
    folder = Folder("Customers")
    world.deliver(letter("one"), folder)
    assert mailbox.count(folder) == 1
    with world.server.world.changed:
        del world.box.folders[world.box.folder("Customers").id]
    with pytest.raises(FolderMissing):
        mailbox.count(folder)
    world.deliver(letter("two"), folder)
    assert mailbox.count(folder) == 1


def test_reading_asks_only_for_what_it_needs_and_changes_nothing(world, mailbox):
    cursor = mailbox.changes(INBOX, None).cursor
    for folder in (INBOX, SENT, DRAFTS):
        world.deliver(letter(f"in{folder.strip(chr(92))}"), folder)
    for folder in (INBOX, SENT, DRAFTS):
        for listed in every(mailbox, folder, LONG_AGO):
            mailbox.get(listed.ref)
        mailbox.get_many(every(mailbox, folder, LONG_AGO))
        mailbox.find(folder, id_of("none"))
        mailbox.names(folder, LONG_AGO)
        mailbox.count(folder)
    mailbox.changes(INBOX, cursor)
    assert {call.operation for call in world.server.calls} <= READS
    shapes = [base.text for call in world.server.calls for base in call.body.iter(f"{T}BaseShape")]
    assert set(shapes) == {"IdOnly"}
    lists = [
        call
        for call in world.server.asked("FindItem") + world.server.asked("SyncFolderItems")
        if b"MimeContent" in etree.tostring(call.body)
    ]
    assert not lists


def test_the_names_are_those_of_the_last_days(world, mailbox):
    world.deliver(letter("old"), at=LONG_AGO)
    world.deliver(letter("new"))
    names = mailbox.names(INBOX, LONG_AGO.replace(day=2))
    assert [one.header for one in names] == [f"Message-ID: {id_of('new')}\r\n".encode()]
    assert names[0].ref == mailbox.find(INBOX, id_of("new"))


def test_a_listing_may_begin_in_any_zone(world, mailbox):
    world.deliver(letter("one", date=LATELY), at=LATELY)
    for zone in (timezone(timedelta(hours=-9, minutes=-30)), ZoneInfo("Asia/Tokyo")):
        assert len(every(mailbox, INBOX, LATELY.astimezone(zone))) == 1
        assert every(mailbox, INBOX, (LATELY + timedelta(seconds=1)).astimezone(zone)) == []
