"""Drafts over Graph: in their thread, never doubled by a lost answer, never laid over the rep's words; and sending."""

from __future__ import annotations

import pytest

from followup.core.draft_bytes import fingerprint, for_sending
from followup.errors import NotAllowed, SendRefused, SendUnsure, Throttled, Unreachable
from followup.mailboxes.base import DRAFTS, INBOX, SENT, Sends
from followup.transports.server import ServerTransport
from tests.mailboxes.graph_world import World
from tests.mailboxes.letters import LATELY, id_of, letter
from tests.servers.graph import Fault, GraphServer, outside
from tests.servers.graph.account import SCOPES

KEY = "41293a867e268fb7b69570dc4dcc572e"
ID = f"<{KEY}@rep.example>"
TO = ("ines@shop.example",)


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


def reply(words: str = "Thank you for telling us.", to: str = "Ines Okafor <ines@shop.example>") -> bytes:
    return (
        f"From: Jo Brandt <jo@rep.example>\r\nTo: {to}\r\nSubject: Re: About no\r\n"
        f"Date: Mon, 05 Jan 2026 11:00:00 +0000\r\nMessage-ID: {ID}\r\nIn-Reply-To: {id_of('no')}\r\n"
        f"References: {id_of('asked')}\r\n {id_of('no')}\r\nMIME-Version: 1.0\r\n"
        "Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n"
        f"X-Followup-Key: {KEY}\r\n\r\nHello Ines,\r\n\r\n{words}  \r\n\r\n> We have chosen another supplier.\r\n"
    ).encode()


ALIAS = reply().replace(b"<jo@rep.example>", b"<sales@rep.example>")


def drafts(world: World) -> list[bytes]:
    return [raw for raw, _ in world.snapshot()[DRAFTS]]


def asked(world: World, what: str) -> int:
    return sum(f"{one.method} {one.target}".endswith(what) for one in world.server.asked)


class TestInTheThread:
    def test_a_reply_hangs_in_the_conversation(self, world, mailbox):
        world.deliver(letter("no"))
        ref = mailbox.save_draft(reply(), ID)
        draft, original = world.item(ref), world.item(mailbox.find(INBOX, id_of("no")))
        assert draft.facts["conversationId"] == original.facts["conversationId"]
        assert asked(world, "/createReply") == 1
        assert draft.facts["body"]["content"].startswith("Hello Ines,")
        assert "<hr>" not in draft.facts["body"]["content"]  # the server's own quotation
        assert [one["emailAddress"]["address"] for one in draft.facts["toRecipients"]] == list(TO)
        assert (draft.facts["subject"], draft.facts["internetMessageId"]) == ("Re: About no", ID)

    def test_a_reply_that_takes_nothing_when_it_is_made_gets_it_afterwards(self, world, mailbox):
        world.deliver(letter("no"))
        world.server.faults.add(Fault("createReply", 400, "ErrorInvalidPropertySet"))
        ref = mailbox.save_draft(reply(), ID)
        assert mailbox.get(ref).raw == reply()
        assert (asked(world, "/createReply"), len(drafts(world))) == (2, 1)

    def test_a_customer_whom_the_firms_directory_spells_otherwise_is_no_edit(self, world, mailbox):
        world.deliver(letter("no"))
        world.account.directory[TO[0]] = {"name": "Kurz, Ines (Shop)", "address": "Ines@Shop.example"}
        ref = mailbox.save_draft(reply(), ID)
        assert world.item(ref).facts["toRecipients"][0]["emailAddress"]["address"] == "Ines@Shop.example"
        assert mailbox.get(ref).raw == reply()
        assert mailbox.remove_draft(ref, reply()) is True

    def test_what_is_answered_may_lie_in_any_folder(self, world, mailbox):
        world.deliver(letter("no"), "Archive")
        mailbox.save_draft(reply(), ID)
        assert asked(world, "/createReply") == 1

    def test_a_reply_to_what_is_gone_keeps_its_thread(self, world, mailbox):
        ref = mailbox.save_draft(reply(), ID)
        assert asked(world, "/createReply") == 0
        named = dict(world.item(ref).headers)
        assert named == {"In-Reply-To": id_of("no"), "References": f"{id_of('asked')} {id_of('no')}"}
        assert mailbox.get(ref).raw == reply()


class TestLostAnswers:
    @pytest.mark.parametrize("thread", [True, False])
    @pytest.mark.parametrize("where", range(5))
    def test_nothing_is_doubled(self, world, mailbox, thread, where):
        """Whichever change is carried out and not answered, the next call finishes the same draft."""
        if thread:
            world.deliver(letter("no"))
        world.server.faults.add(Fault.lost_answer(r"^(POST (?!\$batch)|PATCH)", skip=where))
        try:
            mailbox.save_draft(reply(), ID)
        except Unreachable:
            ref = world.open().save_draft(reply(), ID)
            assert mailbox.get(ref).raw == reply()
        assert drafts(world) == [reply()]

    @pytest.mark.parametrize("where", range(5))
    def test_what_was_not_carried_out_is_done_the_next_time(self, world, mailbox, where):
        world.deliver(letter("no"))
        world.server.faults.add(Fault(r"^(POST (?!\$batch)|PATCH)", 500, skip=where))
        try:
            mailbox.save_draft(reply(), ID)
        except Unreachable:
            mailbox.save_draft(reply(), ID)
        assert drafts(world) == [reply()]

    def test_a_half_made_draft_that_the_rep_took_up_is_left_alone(self, world, mailbox):
        world.deliver(letter("no"))
        world.server.faults.add(Fault.dropped("^PATCH"))
        with pytest.raises(Unreachable):
            mailbox.save_draft(reply(), ID)
        (draft,) = world.account.within(world.account.folder("drafts").id)
        outside.edit(world.account, draft, body="I write this one myself.")
        draft.facts["lastModifiedDateTime"] = "2035-01-01T00:00:00Z"
        ref = mailbox.save_draft(reply(), ID)
        assert draft.facts["body"]["content"] == "I write this one myself."
        assert b"I write this one myself." in mailbox.get(ref).raw

    @pytest.mark.parametrize(("status", "code"), [(400, "BadRequest"), (404, "UnknownError"), (405, "X")])
    def test_a_national_cloud_knows_deleted_items_alone(self, world, mailbox, status, code):
        ref = mailbox.save_draft(reply(), ID)
        world.server.faults.add(Fault("permanentDelete", status, code))
        assert mailbox.remove_draft(ref, reply()) is True
        assert world.item(ref).folder == world.account.folder("deleteditems").id

    def test_a_removal_whose_answer_was_lost(self, world, mailbox):
        ref = mailbox.save_draft(reply(), ID)
        world.server.faults.add(Fault.lost_answer("permanentDelete"))
        with pytest.raises(Unreachable):
            mailbox.remove_draft(ref, reply())
        assert mailbox.remove_draft(ref, reply()) is True


class TestAttachments:
    """What the rep attached stays when the words are changed by command."""

    def attached(self) -> bytes:
        head, _, body = reply().partition(b"\r\n\r\n")
        head = head.replace(b"Content-Type: text/plain; charset=utf-8", b'Content-Type: multipart/mixed; boundary="b"')
        head = head.replace(b"\r\nContent-Transfer-Encoding: quoted-printable", b"")
        text = b"--b\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n" + body
        file = b'--b\r\nContent-Type: application/pdf; name="a.pdf"\r\nContent-Disposition: attachment; '
        return head + b"\r\n\r\n" + text + file + b'filename="a.pdf"\r\n\r\n%PDF\r\n--b--\r\n'

    def test_they_are_in_the_draft_and_leave_with_it(self, world, mailbox):
        world.deliver(letter("no"))
        ref = mailbox.save_draft(self.attached(), ID)
        item = world.item(ref)
        assert (item.facts["hasAttachments"], item.facts["internetMessageId"]) == (True, ID)
        assert item.facts["conversationId"] == world.item(mailbox.find(INBOX, id_of("no"))).facts["conversationId"]
        assert mailbox.get(ref).raw == self.attached()
        out, sender, to = for_sending(self.attached(), LATELY)
        ServerTransport(mailbox).send(out, sender, to)
        assert b"%PDF" in world.account.left[0][1]

    @pytest.mark.parametrize("where", range(3))
    def test_a_lost_answer_doubles_none(self, world, mailbox, where):
        world.server.faults.add(Fault.lost_answer(r"^(POST (?!\$batch)|PATCH)", skip=where))
        with pytest.raises(Unreachable):
            mailbox.save_draft(self.attached(), ID)
        ref = mailbox.save_draft(self.attached(), ID)
        assert drafts(world) == [self.attached()]
        assert mailbox.get(ref).raw == self.attached()
        assert KEY in world.item(ref).extended.values()
        assert mailbox.remove_draft(ref, self.attached()) is True


class TestEdited:
    def test_an_edit_is_recognised_and_stays(self, world, mailbox):
        world.deliver(letter("no"))
        ref = mailbox.save_draft(reply(), ID)
        outside.edit(world.account, world.item(ref), body="Dear Ines,\n\nin my own words.")
        found = mailbox.get(ref)
        assert fingerprint(found.raw) != fingerprint(reply())
        assert b"in my own words." in found.raw
        assert f"X-Followup-Key: {KEY}".encode() in found.raw
        assert mailbox.save_draft(reply(), ID) == ref
        assert mailbox.remove_draft(ref, reply()) is False
        assert [b"in my own words." in raw for raw in drafts(world)] == [True]

    @pytest.mark.parametrize(
        "change", [{"subject": "Re: Something else"}, {"toRecipients": []}, {"hasAttachments": True}]
    )
    def test_another_subject_recipient_or_attachment_is_an_edit_too(self, world, mailbox, change):
        ref = mailbox.save_draft(reply(), ID)
        world.item(ref).facts |= change
        assert mailbox.remove_draft(ref, reply()) is False
        assert mailbox.get(ref).raw != reply()

    def test_opening_and_flagging_it_is_none(self, world, mailbox):
        ref = mailbox.save_draft(reply(), ID)
        world.item(ref).facts |= {"isRead": False, "flag": {"flagStatus": "flagged"}, "categories": ["Red"]}
        world.account.touch(world.item(ref))
        assert mailbox.get(ref).raw == reply()
        assert mailbox.remove_draft(ref, reply()) is True

    def test_one_that_was_thrown_away_is_gone(self, world, mailbox):
        ref = mailbox.save_draft(reply(), ID)
        world.account.move(world.item(ref), world.account.folder("deleteditems").id)
        assert mailbox.find(DRAFTS, ID) is None
        with pytest.raises(LookupError):
            mailbox.get(ref)
        assert mailbox.remove_draft(ref, reply()) is True
        assert len(world.account.within(world.account.folder("deleteditems").id)) == 1

    def test_the_key_is_told_in_a_listing(self, world, mailbox):
        mailbox.save_draft(reply(), ID)
        ((listed,),) = mailbox.listing(DRAFTS, LATELY)
        assert f"X-Followup-Key: {KEY}\r\n".encode() in listed.header
        assert f"In-Reply-To: {id_of('no')}\r\n".encode() in listed.header

    def test_the_rep_sends_it_from_outlook(self, world, mailbox):
        world.deliver(letter("no"))
        start = mailbox.changes(SENT, None).cursor
        ref = mailbox.save_draft(reply(), ID)
        outside.send(world.account, world.item(ref), message_id="<made-by-the-server@mail.example>")
        (sent,) = mailbox.changes(SENT, start).messages
        assert f"X-Followup-Key: {KEY}".encode() in sent.raw
        assert b"Thank you for telling us." in sent.raw
        assert mailbox.find(SENT, ID) == sent.ref
        assert mailbox.find(DRAFTS, ID) is None


class TestSending:
    @pytest.fixture
    def transport(self, mailbox):
        assert isinstance(mailbox, Sends)
        return ServerTransport(mailbox)

    def send(self, transport, raw=None, to=TO):
        out, sender, _ = for_sending(raw or reply(), LATELY)
        transport.send(out, sender, to)

    @pytest.mark.parametrize("new_id", [False, True])
    def test_it_leaves_once_and_stands_in_sent(self, world, mailbox, transport, new_id):
        world.account.new_id_on_send = new_id
        mailbox.save_draft(reply(), ID)
        self.send(transport)
        assert [people for people, _ in world.account.left] == [TO]
        assert drafts(world) == []
        assert b"Thank you for telling us." in mailbox.get(mailbox.find(SENT, ID)).raw
        self.send(transport)
        assert len(world.account.left) == 1

    def test_a_lost_answer_is_looked_up_in_sent(self, world, mailbox, transport):
        mailbox.save_draft(reply(), ID)
        world.server.faults.add(Fault.lost_answer("/send$"))
        self.send(transport)
        assert len(world.account.left) == 1

    def test_a_send_that_nobody_answers_for_is_unsure(self, world, mailbox, transport):
        mailbox.save_draft(reply(), ID)
        world.server.faults.add(Fault.dropped("/send$"))
        with pytest.raises(SendUnsure):
            self.send(transport)
        assert world.account.left == []
        assert len(world.paused) == 3

    def test_words_that_were_changed_since_do_not_leave(self, world, mailbox, transport):
        ref = mailbox.save_draft(reply(), ID)
        outside.edit(world.account, world.item(ref), body="Other words.")
        with pytest.raises(SendRefused, match="changed"):
            self.send(transport)
        assert world.account.left == []

    @pytest.mark.parametrize("name", ["toRecipients", "bccRecipients"])
    def test_a_recipient_who_was_added_since_gets_nothing(self, world, mailbox, transport, name):
        ref = mailbox.save_draft(reply(), ID)
        facts = world.item(ref).facts
        facts[name] = [*facts[name], {"emailAddress": {"address": "eve@shop.example", "name": "Eve"}}]
        with pytest.raises(SendRefused, match="changed"):
            self.send(transport)
        assert world.account.left == []

    def test_edited_words_leave_when_they_were_approved(self, world, mailbox, transport):
        ref = mailbox.save_draft(reply(), ID)
        outside.edit(world.account, world.item(ref), body="Other words.")
        self.send(transport, mailbox.get(ref).raw)
        assert b"Other words." in world.account.left[0][1]

    def test_a_draft_from_an_alias_leaves_from_it(self, world, mailbox, transport):
        world.account.aliases.add("sales@rep.example")
        mailbox.save_draft(ALIAS, ID)
        self.send(transport, ALIAS)
        assert b"<sales@rep.example>" in world.account.left[0][1]

    @pytest.mark.parametrize(("own", "fault"), [(True, SendRefused), (False, NotAllowed)])
    def test_where_it_would_leave_from_another_address_than_was_approved_it_stays(
        self, world, mailbox, transport, own, fault
    ):
        """A service that puts the mailbox's own address there, and one that does not let it send from the alias."""
        world.account.own_sender = own
        mailbox.save_draft(ALIAS, ID)
        with pytest.raises(fault, match="Nothing was sent"):
            self.send(transport, ALIAS)
        assert (len(drafts(world)), world.account.left) == (1, [])

    def test_without_the_scope_the_rep_is_told_to_send_from_outlook(self, world, mailbox, transport):
        mailbox.save_draft(reply(), ID)
        world.account.token = world.account.new_token(SCOPES - {"Mail.Send"})
        with pytest.raises(NotAllowed, match="does not allow followup to send") as told:
            self.send(transport)
        assert "Send it from Outlook" in told.value.hint
        assert len(drafts(world)) == 1

    def test_a_pause_that_is_asked_for_is_no_doubt(self, world, mailbox, transport):
        mailbox.save_draft(reply(), ID)
        world.server.faults.add(Fault.throttled("/send$", 300))
        with pytest.raises(Throttled):
            self.send(transport)
        self.send(transport)
        assert len(world.account.left) == 1

    def test_a_draft_that_is_gone_is_not_sent(self, world, mailbox, transport):
        transport.check()
        with pytest.raises(SendRefused, match="not in Drafts"):
            self.send(transport)
