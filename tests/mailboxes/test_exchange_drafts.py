"""Drafts that the server makes in their thread: keyed, finished after each lost answer, known again."""

from __future__ import annotations

from collections.abc import Iterator
from copy import deepcopy
from datetime import timedelta

import pytest

from followup import errors
from followup.core.compose import Envelope, Quote, compose
from followup.core.draft_bytes import fingerprint
from followup.core.message import header_only
from followup.core.model import Address
from followup.core.template_values import Rendered
from followup.mailboxes.base import DRAFTS, INBOX, SENT, Folder, Mailbox, MessageRef
from tests.mailboxes.exchange_world import World
from tests.mailboxes.letters import LATELY, id_of, letter
from tests.servers.ews import EwsServer, ews
from tests.servers.ews.soap import t

pytestmark = pytest.mark.server

KEY = "7c1d" * 8
ID = f"<{KEY}@rep.example>"
LOSS = letter("loss", extra="References: <offer@rep.example>\r\n")


def answer(text: str = "Thank you for telling us, Ines.\n\nAll the best\n", key: str = KEY) -> bytes:
    """A draft as followup words it: quoted, in the thread of `LOSS`."""
    envelope = Envelope(
        sender=Address("Jo Brandt", "jo@rep.example"),
        to=(Address("Ines Okafor", "ines@shop.example"),),
        message_id=f"<{key}@rep.example>",
        key=key,
        date=LATELY,
        in_reply_to=id_of("loss"),
        references=("<offer@rep.example>",),
    )
    quote = Quote(Address("Ines Okafor", "ines@shop.example"), LATELY, "We have chosen another supplier.")
    return compose(Rendered("Re: About loss", text), envelope, quote=quote, language="en", signature="Jo Brandt")


@pytest.fixture(scope="module")
def shared() -> Iterator[EwsServer]:
    with ews() as server:
        yield server


@pytest.fixture
def world(shared: EwsServer) -> Iterator[World]:
    shared.calls.clear()
    shared.faults.clear()
    world = World(shared, "jo@rep.example")
    world.deliver(LOSS)
    yield world
    world.close()
    shared.check()


def drafts(world: World) -> list:
    return world.held(DRAFTS)


@pytest.mark.parametrize("place", ["INBOX", "Customers"])
def test_a_draft_is_made_by_the_server_in_the_thread(world, place):
    if place != INBOX:
        world.expunge(MessageRef(INBOX, world.held(INBOX)[0].id))
        world.deliver(LOSS, Folder(place))
    mailbox = world.open()
    ref = mailbox.save_draft(answer(), ID)
    (draft,) = drafts(world)
    (original,) = world.held(Folder(place))
    assert draft.conversation == original.conversation
    assert draft.text("InReplyTo") == id_of("loss")
    assert draft.text("References").split() == ["<offer@rep.example>", id_of("loss")]
    kinds = [child.tag.rpartition("}")[2] for call in world.server.asked("CreateItem") for child in call.body[-1]]
    assert kinds == ["ReplyToItem"]
    read = mailbox.get(ref)
    assert fingerprint(read.raw) == fingerprint(answer())
    header = header_only(read.raw)
    assert (header.draft_key, header.message_id, header.in_reply_to) == (KEY, ID, (id_of("loss"),))
    assert mailbox.find(DRAFTS, ID) == ref
    assert mailbox.save_draft(answer(), ID) == ref


def test_it_is_known_again_where_the_server_words_it_in_its_own_way(world):
    world.box.name = "Brandt, Jo (Sales)"  # the address list's name, not the configured one
    mailbox = world.open()
    ref = mailbox.save_draft(answer(), ID)
    assert b"Brandt, Jo" in drafts(world)[0].mime()
    assert mailbox.get(ref).raw == answer()
    assert world.open().remove_draft(ref, answer()) is True
    assert drafts(world) == []


def edit(world: World, text: str) -> None:
    """The rep writes other words in Outlook, and saves."""
    with world.server.world.changed:
        (draft,) = world.box.folder("drafts").items.values()
        draft.reworded()
        draft.fields["Body"] = t("Body", f"<p>{text}</p>", BodyType="HTML")
        world.server.world.touch(draft)


@pytest.mark.parametrize("name", ["Jo Brandt", "Brandt, Jo (Sales)"])
def test_what_the_rep_edited_is_read_as_it_stands_and_stays(world, name):
    world.box.name = name
    mailbox = world.open()
    ref = mailbox.save_draft(answer(), ID)
    edit(world, "My own words.")
    read = mailbox.get(ref)
    assert b"My own words." in read.raw
    assert fingerprint(read.raw) != fingerprint(answer())
    assert header_only(read.raw).draft_key == KEY
    assert mailbox.remove_draft(ref, answer()) is False
    assert mailbox.save_draft(answer(), ID) == ref
    assert len(drafts(world)) == 1


@pytest.mark.parametrize(
    ("call", "after"),
    [
        ("FindItem", False),
        ("GetItem", False),
        *((call, x) for call in ("CreateItem", "UpdateItem") for x in (False, True)),
    ],
)
def test_a_lost_answer_makes_no_second_draft(world, call, after):
    """At every call that saving takes: it fails, before or after it was carried out, and is tried again."""
    world.box.name = "Brandt, Jo (Sales)"
    world.open().save_draft(answer(key="0" * 32), f"<{'0' * 32}@rep.example>")
    calls = len(world.server.asked(call))
    assert calls
    for nth in range(1, calls + 1):
        key = f"{nth:032x}"
        raw, id_ = answer(key=key), f"<{key}@rep.example>"
        fault = world.server.fail(call, "drop", nth=nth, after=after)
        with pytest.raises(errors.Unreachable):
            world.open().save_draft(raw, id_)
        assert fault.used
        world.server.faults.clear()
        mailbox = world.open()
        ref = mailbox.save_draft(raw, id_)
        found = mailbox.get(ref)
        assert fingerprint(found.raw) == fingerprint(raw)
        assert header_only(found.raw).draft_key == key
        assert [one.text("InternetMessageId") for one in drafts(world)].count(id_) == 1
        assert len(drafts(world)) == nth + 1


def test_a_reply_of_the_reps_own_is_not_taken_for_ours(world):
    mailbox = world.open()
    other = answer("I shall call you tomorrow.\n", key="1" * 32)
    world.deliver(other.replace(b"X-Followup-Key", b"X-Other"), DRAFTS, flags=("\\Draft",))
    mailbox.save_draft(answer(), ID)
    assert len(drafts(world)) == 2
    assert other.replace(b"X-Followup-Key", b"X-Other") in [one.mime() for one in drafts(world)]


def test_what_answers_nothing_that_is_there_is_put_as_it_is(world):
    world.expunge(MessageRef(INBOX, world.held(INBOX)[0].id))
    mailbox = world.open()
    ref = mailbox.save_draft(answer(), ID)
    assert drafts(world)[0].raw == answer()
    assert mailbox.get(ref).raw == answer()


def test_a_server_that_gives_it_another_id_on_sending_is_seen_through(world):
    """Exchange Online does so: the copy in Sent is found by our property."""
    mailbox = world.open()
    mailbox.save_draft(answer(), ID)
    with world.server.world.changed:
        (draft,) = world.box.folder("drafts").items.values()
        copy = world.server.world.move(world.box, draft, world.box.folder("sentitems"))
        copy.reworded()
        copy.flags = {"\\Seen"}
        copy.fields = {**deepcopy(copy.fields), "InternetMessageId": t("InternetMessageId", "<theirs@ex.example>")}
    ref = mailbox.find(SENT, ID)
    assert ref is not None
    header = header_only(mailbox.get(ref).raw)
    assert (header.message_id, header.draft_key) == ("<theirs@ex.example>", KEY)
    (listed,) = (one for batch in mailbox.listing(SENT, LATELY) for one in batch)
    assert header_only(listed.header).draft_key == KEY


def test_ids_that_differ_in_letter_case_are_different_drafts(world):
    mailbox: Mailbox = world.open()
    refs = {
        key: mailbox.save_draft(answer(f"Words {key}\n", key=key), f"<{key}@rep.example>")
        for key in ("a" * 32, "b" * 32, "c" * 32)
    }
    ids = [one.id for one in drafts(world)]
    assert len({one.lower() for one in ids}) < len(set(ids))  # the server hands out such pairs
    for key, ref in refs.items():
        assert f"Words {key}".encode() in mailbox.get(ref).raw
    assert mailbox.remove_draft(refs["b" * 32], answer(f"Words {'b' * 32}\n", key="b" * 32))
    assert f"Words {'a' * 32}".encode() in mailbox.get(refs["a" * 32]).raw


def test_a_reply_without_our_key_with_which_the_rep_went_on_stays_his(world):
    """Killed between the reply and its key; the rep finds it, adds a sentence, and followup starts again."""
    world.server.fail("UpdateItem", "drop", nth=1, after=False)
    with pytest.raises(errors.Unreachable):
        world.open().save_draft(answer(), ID)
    world.server.faults.clear()
    with world.server.world.changed:
        (draft,) = world.box.folder("drafts").items.values()
        body = draft.field("Body")
        body.text = (body.text or "").replace("Thank you", "Shame! Thank you")
        world.server.world.touch(draft)
        draft.modified = draft.received + timedelta(minutes=3)
    mailbox = world.open()
    ref = mailbox.save_draft(answer(), ID)
    assert len(drafts(world)) == 1
    assert b"Shame!" in mailbox.get(ref).raw
    assert header_only(mailbox.get(ref).raw).draft_key == KEY
    assert mailbox.remove_draft(ref, answer()) is False
    assert world.open().save_draft(answer(), ID) == ref


def test_a_blind_copy_that_the_mime_does_not_tell_of_goes_to_nobody(world):
    world.expunge(MessageRef(INBOX, world.held(INBOX)[0].id))
    mailbox = world.open()
    mailbox.save_draft(answer(), ID)
    with world.server.world.changed:
        (draft,) = world.box.folder("drafts").items.values()
        someone = t("Mailbox", t("EmailAddress", "kim@else.example"))
        draft.fields["BccRecipients"] = t("BccRecipients", someone)
    with pytest.raises(errors.SendRefused, match="changed since"):
        mailbox.send_draft(answer(), ID, ("ines@shop.example",))
    assert len(drafts(world)) == 1


ALIAS = answer().replace(b"<jo@rep.example>", b"<sales@rep.example>")


def test_a_draft_from_an_alias_leaves_from_it(world):
    world.box.aliases.add("sales@rep.example")
    mailbox = world.open()
    mailbox.save_draft(ALIAS, ID)
    assert b"<sales@rep.example>" in drafts(world)[0].mime()
    mailbox.send_draft(ALIAS, ID, ("ines@shop.example",))
    assert b"From: Jo Brandt <sales@rep.example>" in world.box.left[0].raw


@pytest.mark.parametrize("quirk", ["own-sender", ""])
def test_where_it_would_leave_from_another_address_than_was_approved_it_stays(world, quirk):
    """A server that puts the mailbox's own address there, and one that does not let it send from the alias."""
    world.server.world.quirks = {quirk}
    try:
        mailbox = world.open()
        mailbox.save_draft(ALIAS, ID)
        with pytest.raises(errors.SendRefused, match="Nothing was sent"):
            mailbox.send_draft(ALIAS, ID, ("ines@shop.example",))
    finally:
        world.server.world.quirks = set()
    assert (len(drafts(world)), world.box.left) == (1, [])


@pytest.mark.parametrize(
    "quirk",
    ["own-ids", "deaf-ids", "no-replies", "never-draft", "no-mime", "no-rules", "all", "keeps-drafts", "no-properties"],
)
def test_servers_with_ways_of_their_own_get_one_draft_too(world, quirk):
    world.server.world.quirks = {quirk}
    world.deliver(letter("own"), DRAFTS, flags=("\\Draft",))  # one of the rep's
    try:
        ref = world.open().save_draft(answer(), ID)
        again = world.open()
        assert again.save_draft(answer(), ID) == ref
        read = again.get(again.find(DRAFTS, ID))
        assert fingerprint(read.raw) == fingerprint(answer())
        assert header_only(read.raw).draft_key == KEY
        for _ in range(2):  # said again after a lost answer
            again.send_draft(answer(), ID, ("ines@shop.example",))
        assert [left.recipients for left in world.box.left] == [("ines@shop.example",)]
        sent = again.find(SENT, ID)
        assert header_only(again.get(sent).raw).draft_key == KEY
    finally:
        world.server.world.quirks = set()
    assert [one.raw for one in drafts(world)] == [letter("own")]
