"""What a Graph mailbox does where the service is slow, lost its memory, repeats itself or says nonsense."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from followup.errors import NeedsRep, Throttled, Unreachable
from followup.mailboxes.base import DRAFTS, INBOX, CursorExpired, Folder, FolderMissing
from tests.mailboxes.graph_world import World
from tests.mailboxes.letters import LONG_AGO, id_of, letter
from tests.servers.graph import Fault, GraphServer, outside


@pytest.fixture(scope="module")
def server():
    server = GraphServer()
    yield server
    server.close()


@pytest.fixture
def world(server):
    world = World(server)
    yield world
    world.close()


@pytest.fixture
def mailbox(world):
    return world.open()


def raws(changes) -> list[bytes]:
    return [message.raw for message in changes.messages]


class TestDelta:
    def test_a_round_that_repeats_items_reports_each_once(self, world, mailbox):
        world.account.repeats_items = True
        cursor = mailbox.changes(INBOX, None).cursor
        for n in range(7):
            world.deliver(letter(f"n{n}"))
        seen = []
        for _ in range(4):
            page = mailbox.changes(INBOX, cursor, limit=2)
            seen += raws(page)
            cursor = page.cursor
        assert seen == [letter(f"n{n}") for n in range(7)]

    def test_a_page_larger_than_asked_for_is_cut(self, world, mailbox):
        start = mailbox.changes(INBOX, None).cursor
        for n in range(5):
            world.deliver(letter(f"n{n}"))
        world.account.own_page_size = 4
        pages, cursor, more = [], start, True
        while more:
            page = mailbox.changes(INBOX, cursor, limit=3)
            pages.append(raws(page))
            cursor, more = page.cursor, page.more
        assert pages == [[letter("n0"), letter("n1"), letter("n2")], [letter("n3")], [letter("n4")]]

    def test_what_the_rep_reads_or_flags_is_not_reported_again(self, world, mailbox):
        world.deliver(letter("one"))
        cursor = mailbox.changes(INBOX, None).cursor
        outside.mark_read(world.account, world.item(mailbox.find(INBOX, id_of("one"))))
        page = mailbox.changes(INBOX, cursor)
        assert page.messages == ()

    def test_a_folder_in_which_nothing_happens_keeps_its_link(self, world, mailbox):
        world.account.keeps_links = 3
        cursor = mailbox.changes(INBOX, None).cursor
        for _ in range(6):
            cursor = mailbox.changes(INBOX, cursor).cursor
            mailbox.wait(INBOX, timedelta(milliseconds=1))
        world.deliver(letter("one"))
        assert raws(mailbox.changes(INBOX, cursor)) == [letter("one")]

    def test_what_is_moved_in_is_reported_under_the_same_id(self, world, mailbox):
        world.deliver(letter("one"), "Archive", at=LONG_AGO)
        ref = mailbox.find(Folder("Archive"), id_of("one"))
        cursor = mailbox.changes(INBOX, None).cursor
        world.account.move(world.item(ref), world.account.folder("inbox").id)
        (message,) = mailbox.changes(INBOX, cursor).messages
        assert (message.raw, message.ref.id) == (letter("one"), ref.id)

    @pytest.mark.parametrize(("status", "code"), [(410, "SyncStateNotFound"), (404, "ErrorX"), (400, "BadRequest")])
    def test_a_lost_link_expires_the_cursor(self, world, mailbox, status, code):
        cursor = mailbox.changes(INBOX, None).cursor
        world.server.faults.add(Fault("deltatoken", status, code))
        with pytest.raises(CursorExpired):
            mailbox.changes(INBOX, cursor)
        world.deliver(letter("one"))
        assert raws(mailbox.changes(INBOX, cursor)) == [letter("one")]

    def test_a_link_to_another_server_is_not_followed(self, world, mailbox):
        mailbox.changes(INBOX, None)
        with pytest.raises(NeedsRep, match=r"elsewhere\.example"):
            mailbox.changes(INBOX, " https://elsewhere.example/v1.0/me/messages/delta?x=1")

    @pytest.mark.parametrize(
        "fault",
        [
            Fault("deltatoken", 500),
            Fault.dropped("deltatoken"),
            Fault.half_an_answer("deltatoken"),
            Fault("deltatoken", body=b"<html>Welcome to the hotel</html>"),
            Fault("deltatoken", body=b'{"value": []}'),
            Fault("deltatoken", body=b'{"value": 7, "@odata.deltaLink": "https://x.example/"}'),
            Fault(r"value$", 500),
            Fault.half_an_answer(r"value$"),
        ],
        ids=range(8),
    )
    def test_after_a_fault_the_same_cursor_gives_all(self, world, mailbox, fault):
        cursor = mailbox.changes(INBOX, None).cursor
        world.deliver(letter("one"))
        fault.times = 2  # a GET is tried a second time on a connection that broke
        world.server.faults.add(fault)
        with pytest.raises(Unreachable):
            mailbox.changes(INBOX, cursor)
        world.server.faults.clear()
        assert raws(mailbox.changes(INBOX, cursor)) == [letter("one")]

    def test_a_wait_as_asked(self, world, mailbox):
        cursor = mailbox.changes(INBOX, None).cursor
        world.server.faults.add(Fault.throttled("deltatoken", 90, 503))
        with pytest.raises(Throttled) as told:
            mailbox.changes(INBOX, cursor)
        assert told.value.seconds == 90

    def test_a_service_that_says_nothing_is_given_up_on(self, world):
        mailbox = world.open(timeout=0.3)
        world.server.faults.add(Fault("mailFolders", hold=3, times=2))
        with pytest.raises(Unreachable, match="did not answer"):
            mailbox.count(INBOX)

    def test_an_expired_token_is_renewed_on_the_way(self, world, mailbox):
        cursor = mailbox.changes(INBOX, None).cursor
        world.deliver(letter("one"))
        world.account.expire_tokens()
        assert raws(mailbox.changes(INBOX, cursor)) == [letter("one")]


class TestMessages:
    def test_one_that_cannot_be_had_while_others_can_is_set_aside(self, world, mailbox):
        cursor = mailbox.changes(INBOX, None).cursor
        world.deliver(letter("bad"))
        world.deliver(letter("good"))
        bad = mailbox.find(INBOX, id_of("bad"))
        world.server.faults.add(Fault(f"{bad.id}/.value", 500, times=99))
        for _ in range(3):
            with pytest.raises(Unreachable):
                mailbox.changes(INBOX, cursor)
        one, two = mailbox.changes(INBOX, cursor).messages
        assert (one.raw, one.problem, two.raw) == (None, "unreadable", letter("good"))

    def test_an_outage_sets_nothing_aside(self, world, mailbox):
        cursor = mailbox.changes(INBOX, None).cursor
        world.deliver(letter("one"))
        for _ in range(5):
            world.server.faults.add(Fault("me/messages/", 500, times=2))
            with pytest.raises(Unreachable):
                mailbox.changes(INBOX, cursor)
        world.server.faults.clear()
        assert raws(mailbox.changes(INBOX, cursor)) == [letter("one")]

    def test_a_folder_that_was_renamed_is_missing(self, world, mailbox):
        world.deliver(letter("one"), Folder("Deals"))
        cursor = mailbox.changes(Folder("Deals"), None).cursor
        folder = world.account.folder("Deals")
        world.expunge(mailbox.find(Folder("Deals"), id_of("one")))
        del world.account.folders[folder.id]
        with pytest.raises(FolderMissing):
            mailbox.count(Folder("Deals"))
        with pytest.raises((FolderMissing, CursorExpired)):
            mailbox.changes(Folder("Deals"), cursor)

    def test_names_tell_what_was_missed(self, world, mailbox):
        world.deliver(letter("old"), at=LONG_AGO)
        world.deliver(letter("new"))
        (one,) = mailbox.names(INBOX, datetime.now(UTC) - timedelta(days=1))
        assert (one.header, one.ref) == (
            f"Message-ID: {id_of('new')}\r\n\r\n".encode(),
            mailbox.find(INBOX, id_of("new")),
        )

    def test_only_reading_is_asked_of_a_mailbox_that_is_read(self, world, mailbox):
        cursor = mailbox.changes(INBOX, None).cursor
        world.deliver(letter("one"))
        (message,) = mailbox.changes(INBOX, cursor).messages
        list(mailbox.listing(INBOX, LONG_AGO))
        mailbox.get(message.ref)
        mailbox.find(DRAFTS, id_of("one"))
        mailbox.count(INBOX)
        writes = [f"{one.method} {one.target}" for one in world.server.asked if one.method != "GET"]
        assert writes == ["POST $batch"]
        assert all('"ImmutableId"' in one.headers["prefer"] for one in world.server.asked)

    def test_many_are_looked_up_twenty_at_a_time(self, world, mailbox):
        for n in range(23):
            world.deliver(letter(f"n{n}"))
        listed = [one for batch in mailbox.listing(INBOX, LONG_AGO) for one in batch]
        world.server.asked.clear()
        assert [one.raw for one in mailbox.get_many(listed)] == [letter(f"n{n}") for n in range(23)]
        assert [one.target for one in world.server.asked if not one.target.endswith("$value")][1:] == ["$batch"] * 2

    def test_a_sign_in_without_a_mailbox_is_told_so(self, world, mailbox):
        world.server.faults.add(Fault("mailFolders", 404, "MailboxNotEnabledForRESTAPI"))
        with pytest.raises(NeedsRep, match="no mailbox for this sign-in"):
            mailbox.count(INBOX)


class TestWaiting:
    def test_what_the_rep_opens_wakes_nobody(self, world, mailbox):
        world.deliver(letter("one"))
        mailbox.wait(INBOX, timedelta(milliseconds=10))
        outside.mark_read(world.account, world.item(mailbox.find(INBOX, id_of("one"))))
        assert mailbox.wait(INBOX, timedelta(milliseconds=300)) is False

    def test_a_lost_link_wakes_and_is_replaced(self, world, mailbox):
        mailbox.wait(INBOX, timedelta(milliseconds=50))
        world.account.lose_sync_state("inbox")
        assert mailbox.wait(INBOX, timedelta(seconds=5)) is True
        assert mailbox.wait(INBOX, timedelta(milliseconds=50)) is False

    def test_a_link_is_replaced_once_a_day(self, world, mailbox, monkeypatch):
        mailbox.wait(INBOX, timedelta(milliseconds=10))
        monkeypatch.setattr("followup.mailboxes.graph_wait._FRESH", 0.0)
        world.server.asked.clear()
        assert mailbox.wait(INBOX, timedelta(seconds=5)) is True
        assert "filter=receivedDateTime" in world.server.asked[-1].target

    def test_it_asks_no_oftener_than_it_should(self, world):
        mailbox = world.open(poll=0.2)
        mailbox.wait(INBOX, timedelta(milliseconds=10))
        world.server.asked.clear()
        mailbox.wait(INBOX, timedelta(seconds=0.7))
        assert len(world.server.asked) <= 5

    def test_faults_reach_the_watcher(self, world, mailbox):
        mailbox.wait(INBOX, timedelta(milliseconds=10))
        world.server.faults.add(Fault.throttled("deltatoken", 90))
        with pytest.raises(Throttled):
            mailbox.wait(INBOX, timedelta(seconds=5))
        world.deliver(letter("one"))
        assert mailbox.wait(INBOX, timedelta(seconds=5)) is True
