"""Part of the mailbox contract: folders, single messages, looking up and listing."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from email.parser import BytesHeaderParser

import pytest

from followup.mailboxes import base
from followup.mailboxes.base import INBOX, Folder, FolderMissing, Listed, Mailbox, MessageGone, MessageRef
from tests.mailboxes.letters import FOLDED_ID, LATELY, LONG_AGO, NO_ID, WEIRD, WEIRD_ID, id_of, letter

HOSTILE_IDS = [
    "",
    "<>",
    '"',
    '<a"b@shop.example>',
    "<a\\@shop.example>",
    "<one@shop.example>\r\nA1 LOGOUT",
    "<one@shop.example>\r\n",
    "\r\n<one@shop.example>",
    "<one\x00@shop.example>",
    "<one@shop.example> UNSEEN",
    "<{5}@shop.example>",
    "<*@shop.example>",
    "<%@shop.example>",
    "<bl\u00fcte@shop.example>",
    "<\udcff@shop.example>",
    "<../../one@shop.example>",
    "<one@shop.example",
    "one@shop.example",
    "ne@shop",
    "<ONE@shop.example>",
    "<" + "x" * 5000 + "@shop.example>",
]


def every(mailbox: Mailbox, folder: Folder, since: datetime) -> list[Listed]:
    """A whole listing, its batches joined."""
    batches = list(mailbox.listing(folder, since))
    assert all(0 < len(batch) <= 500 for batch in batches)
    return [listed for batch in batches for listed in batch]


def ids(listing: list[Listed]) -> set[str]:
    """The Message-IDs in a listing."""
    return {str(BytesHeaderParser().parsebytes(listed.header)["message-id"]).strip() for listed in listing}


class ReadingContract:
    """`count`, `get`, `find`, `listing`; fixtures as in `tests.mailboxes.contract`."""

    # ---- folders

    @pytest.mark.parametrize("name", ["Archive", "Angebote & Übersicht", "顧客"])
    def test_a_further_folder_is_read_by_its_name(self, mailbox, deliver, name):
        folder = Folder(name)
        deliver(letter("old"), folder)
        start = mailbox.changes(folder, None).cursor
        deliver(letter("new"), folder)
        (message,) = mailbox.changes(folder, start).messages
        assert (message.raw, message.ref.folder) == (letter("new"), folder)
        assert mailbox.get(message.ref).raw == letter("new")
        assert mailbox.count(folder) == 2

    @pytest.mark.parametrize("name", ["Nowhere", "../INBOX", 'a"b', "a\\b", "a\r\nA1 LOGOUT", ""])
    def test_a_folder_that_is_not_there(self, mailbox, deliver, name):
        folder = Folder(name)
        for ask in (
            lambda: mailbox.changes(folder, None),
            lambda: mailbox.count(folder),
            lambda: list(mailbox.listing(folder, LONG_AGO)),
            lambda: mailbox.find(folder, id_of("one")),
        ):
            with pytest.raises(FolderMissing):
                ask()
        deliver(letter("one"))
        assert mailbox.count(INBOX) == 1

    def test_count(self, mailbox, deliver, expunge):
        assert mailbox.count(INBOX) == 0
        deliver(letter("one"))
        deliver(letter("two"), flags=("\\Seen",))
        assert mailbox.count(INBOX) == 2
        expunge(mailbox.find(INBOX, id_of("one")))
        assert mailbox.count(INBOX) == 1

    # ---- get, find, listing

    def test_get_of_what_is_not_there(self, mailbox, deliver, expunge):
        deliver(letter("one"))
        ref = mailbox.find(INBOX, id_of("one"))
        assert mailbox.get(ref).raw == letter("one")
        expunge(ref)
        for gone in (ref, MessageRef(INBOX, "no-such"), MessageRef(INBOX, "../../cur/x"), MessageRef(INBOX, "")):
            with pytest.raises(MessageGone):
                mailbox.get(gone)
        with pytest.raises(MessageGone):
            mailbox.get(MessageRef(Folder("Nowhere"), ref.id))

    def test_many_are_got_at_once(self, mailbox, deliver, expunge, monkeypatch):
        names = [f"no{n}" for n in range(7)]
        for name in names:
            deliver(letter(name, body="x" * 5000 if name == "no3" else "y"))
        monkeypatch.setattr(base, "MAX_MESSAGE", 2000)
        listed = sorted(every(mailbox, INBOX, LONG_AGO), key=lambda one: one.header)
        expunge(next(one.ref for one in listed if ids([one]) == {id_of("no1")}))
        got = mailbox.get_many(listed)
        assert [one.ref for one in got] == [one.ref for one in listed if ids([one]) != {id_of("no1")}]
        large = [one for one in got if one.problem]
        assert [(one.raw, one.problem) for one in large] == [(None, "too-large")]
        assert {one.raw for one in got if not one.problem} == {
            letter(n, body="y") for n in names if n not in ("no1", "no3")
        }
        assert all(one == mailbox.get(one.ref) for one in got)

    def test_many_of_what_is_not_there(self, mailbox, deliver):
        deliver(letter("one"))
        (listed,) = every(mailbox, INBOX, LONG_AGO)
        assert mailbox.get_many([]) == ()
        for folder, place in ((INBOX, "no-such"), (INBOX, ""), (Folder("Nowhere"), listed.ref.id)):
            assert mailbox.get_many([replace(listed, ref=MessageRef(folder, place))]) == ()

    def test_find_by_message_id(self, mailbox, deliver):
        for raw in (
            letter("one"),
            FOLDED_ID,
            WEIRD,
            NO_ID,
            letter("about", extra=f"In-Reply-To: {id_of('asked')}\r\n"),
        ):
            deliver(raw)
        wanted = {id_of("one"): letter("one"), "<folded@shop.example>": FOLDED_ID, WEIRD_ID: WEIRD}
        assert {key: mailbox.get(mailbox.find(INBOX, key)).raw for key in wanted} == wanted
        assert mailbox.find(INBOX, id_of("asked")) is None

    def test_find_gives_the_newest_of_several(self, mailbox, deliver, expunge):
        deliver(letter("twin", body="first"), at=LONG_AGO)
        deliver(letter("twin", body="second"), at=LATELY)
        newest = mailbox.find(INBOX, id_of("twin"))
        assert mailbox.get(newest).raw == letter("twin", body="second")
        expunge(newest)
        assert mailbox.get(mailbox.find(INBOX, id_of("twin"))).raw == letter("twin", body="first")

    @pytest.mark.parametrize("hostile", HOSTILE_IDS, ids=range(len(HOSTILE_IDS)))
    def test_a_hostile_message_id_finds_and_harms_nothing(self, mailbox, deliver, snapshot, hostile):
        deliver(letter("one"))
        before = snapshot()
        assert mailbox.find(INBOX, hostile) is None
        assert mailbox.find(INBOX, id_of("one")) is not None
        assert snapshot() == before

    def test_listing_starts_at_a_moment(self, mailbox, deliver):
        for name, at in (("old", LATELY - timedelta(seconds=1)), ("edge", LATELY), ("new", LATELY + timedelta(days=1))):
            deliver(letter(name, date=LONG_AGO), at=at)
        listing = every(mailbox, INBOX, LATELY)
        assert ids(listing) == {id_of("edge"), id_of("new")}
        assert {listed.received for listed in listing} == {LATELY, LATELY + timedelta(days=1)}
        assert every(mailbox, INBOX, datetime.now(UTC) + timedelta(days=9)) == []

    def test_listing_goes_by_date_where_the_server_is_behind(self, mailbox, deliver):
        deliver(letter("ahead"), at=LONG_AGO)
        deliver(letter("old", date=LATELY - timedelta(days=3)), at=LONG_AGO)
        assert ids(every(mailbox, INBOX, LATELY - timedelta(hours=1))) == {id_of("ahead")}

    def test_listing_holds_the_fields_that_matter(self, mailbox, deliver):
        extra = {
            "In-Reply-To": "<asked@rep.example>",
            "References": "<first@rep.example>\r\n <asked@rep.example>",
            "Cc": "Ada <ada@shop.example>",
            "Reply-To": "desk@shop.example",
            "Auto-Submitted": "auto-replied",
            "Precedence": "bulk",
            "List-Id": "<news.shop.example>",
            "List-Unsubscribe": "<mailto:off@shop.example>",
            "Return-Path": "<ines@shop.example>",
            "X-Followup-Key": "0123abcd",
        }
        raw = letter("one", extra="".join(f"{name}: {value}\r\n" for name, value in extra.items()))
        deliver(raw, at=LATELY)
        (listed,) = every(mailbox, INBOX, LONG_AGO)
        header, whole = (BytesHeaderParser().parsebytes(part) for part in (listed.header, raw))
        for name in (*extra, "Message-ID", "From", "To", "Subject", "Date", "Content-Type"):
            assert header[name] == whole[name], name
        assert (listed.size, listed.received) == (len(raw), LATELY)
        assert mailbox.get(listed.ref).raw == raw

    def test_listing_comes_in_batches_and_bears_vanishing(self, mailbox, deliver, expunge):
        names = [f"n{n}" for n in range(510)]
        for name in names:
            deliver(letter(name, body=""))
        batches = mailbox.listing(INBOX, LONG_AGO)
        first = list(next(batches))
        known = ids(first)
        lost = [name for name in names if id_of(name) not in known][:3]
        for name in lost:
            expunge(mailbox.find(INBOX, id_of(name)))
        rest = [listed for batch in batches for listed in batch]
        seen = [*first, *rest]
        assert len(seen) == len(ids(seen))
        assert {id_of(name) for name in names} - {id_of(name) for name in lost} <= ids(seen)
