"""A Graph mailbox whose service goes in circles, ignores what it is asked for, or names people by no address."""

from __future__ import annotations

from datetime import timedelta

import pytest

from followup.errors import NeedsRep, SendRefused, Unreachable
from followup.mailboxes.base import DRAFTS, INBOX
from tests.mailboxes.graph_world import World
from tests.mailboxes.letters import LONG_AGO, id_of, letter
from tests.mailboxes.test_graph_drafts import ID, TO, reply
from tests.servers.graph import Fault, GraphServer
from tests.servers.graph.account import stamp


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


class TestRounds:
    def test_a_page_of_many_times_what_was_asked_for_is_gone_through_once(self, world, mailbox, monkeypatch):
        monkeypatch.setattr("followup.mailboxes.graph_changes._REMEMBERED", 4)
        cursor = mailbox.changes(INBOX, None).cursor
        for n in range(11):
            world.deliver(letter(f"n{n}"))
        world.account.own_page_size = 100
        seen, more = [], True
        while more and len(seen) < 30:
            page = mailbox.changes(INBOX, cursor, limit=2)
            seen += [message.raw for message in page.messages]
            cursor, more = page.cursor, page.more
        assert seen == [letter(f"n{n}") for n in range(11)]

    def test_a_service_that_goes_in_circles_is_left(self, world, mailbox):
        here = f'"@odata.nextLink": "{world.server.base}/me/mailFolders/inbox/messages?$skiptoken='
        circle = [Fault("inbox/messages", 200, body=f'{{"value": [], {here}{n % 2}"}}'.encode()) for n in range(40)]
        for ask in (lambda: mailbox.changes(INBOX, None), lambda: list(mailbox.listing(INBOX, LONG_AGO))):
            world.server.faults.clear()
            for one in circle:
                one.times = 1
                world.server.faults.add(one)
            world.server.asked.clear()
            with pytest.raises(Unreachable, match="circles"):
                ask()
            assert len(world.server.asked) <= 4

    def test_a_link_that_is_lost_again_and_again_is_asked_for_no_oftener_than_mail(self, world):
        mailbox = world.open(poll=5)
        mailbox.wait(INBOX, timedelta(milliseconds=10))
        world.server.faults.add(Fault.sync_state_lost("deltatoken"))
        assert mailbox.wait(INBOX, timedelta(seconds=1)) is True
        world.server.faults.add(Fault("deltatoken", 410, times=99))
        world.server.asked.clear()
        assert mailbox.wait(INBOX, timedelta(seconds=0.3)) is False
        assert len(world.server.asked) == 0


class TestMessages:
    @pytest.mark.parametrize("status", [400, 403, 500])
    def test_one_that_the_service_will_not_give_holds_nothing_up(self, world, mailbox, status):
        cursor = mailbox.changes(INBOX, None).cursor
        world.deliver(letter("bad"))
        world.deliver(letter("good"))
        bad = mailbox.find(INBOX, id_of("bad"))
        world.server.faults.add(Fault(f"{bad.id}/.value", status, "ErrorMimeContentInvalid", times=99))
        for _ in range(3):
            with pytest.raises(Unreachable):
                mailbox.changes(INBOX, cursor)
        one, two = mailbox.changes(INBOX, cursor).messages
        assert (one.raw, one.problem, two.raw) == (None, "unreadable", letter("good"))

    def test_a_sign_in_without_a_mailbox_is_told_so(self, world, mailbox):
        world.server.faults.add(Fault("inbox", 404, "MailboxNotEnabledForRESTAPI"))
        with pytest.raises(NeedsRep, match="no mailbox"):
            mailbox.changes(INBOX, None)


X500 = {"name": "Kim", "address": "/O=EXCHANGELABS/OU=EXCHANGE ADMINISTRATIVE GROUP/CN=RECIPIENTS/CN=KIM"}


class TestDrafts:
    def test_a_colleague_whom_exchange_names_in_its_own_way_makes_it_the_reps(self, world, mailbox):
        world.deliver(letter("no"))
        ref = mailbox.save_draft(reply(), ID)
        world.item(ref).facts["ccRecipients"] = [{"emailAddress": X500}]
        assert mailbox.remove_draft(ref, reply()) is False
        with pytest.raises(SendRefused, match="changed since"):
            mailbox.send_draft(reply(), ID, TO)
        assert mailbox.find(DRAFTS, ID) == ref

    @pytest.mark.parametrize(
        "change",
        [
            {"ccRecipients": [{"emailAddress": {"name": "Kim", "address": "kim@rep.example"}}]},
            {"subject": "Re: About no, and the price"},
            {"hasAttachments": True},
        ],
    )
    def test_what_the_rep_added_to_a_draft_that_was_not_sealed_yet_is_his(self, world, mailbox, change):
        """Killed before the seal; the rep goes on with the draft, and followup starts again."""
        world.deliver(letter("no"))
        world.server.faults.add(Fault("PATCH me/messages", cut=0, skip=1))
        with pytest.raises(Unreachable):
            mailbox.save_draft(reply(), ID)
        item = world.item(mailbox.find(DRAFTS, ID))
        later = stamp(world.account.clock() + timedelta(minutes=3))
        item.facts |= change | {"lastModifiedDateTime": later}
        ref = world.open().save_draft(reply(), ID)
        assert world.open().remove_draft(ref, reply()) is False
        assert {name: item.facts[name] for name in change} == change

    @pytest.mark.parametrize("status", [504, 503])
    @pytest.mark.parametrize("looks", [0, 3])
    def test_an_answer_that_came_too_late_is_no_refusal(self, world, mailbox, status, looks):
        world.deliver(letter("no"))
        mailbox.save_draft(reply(), ID)
        world.account.files_late = looks
        late = Fault(r"/send", status, "gatewayTimeout", {"Retry-After": "1"}, carried_out=True)
        world.server.faults.add(late)
        mailbox.send_draft(reply(), ID, TO)
        assert len(world.account.left) == 1
