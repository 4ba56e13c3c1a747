"""Part of the mailbox contract: what is new is reported once, in order, whatever happens meanwhile."""

from __future__ import annotations

from datetime import timedelta

import pytest

from followup.mailboxes import base
from followup.mailboxes.base import INBOX, SENT, Fetched
from tests.mailboxes.letters import LATELY, LONG_AGO, NO_ID, ODD_BYTES, WEIRD, id_of, letter


def raws(messages: tuple[Fetched, ...]) -> list[bytes | None]:
    """The bytes of what was reported, in order."""
    return [message.raw for message in messages]


class ChangesContract:
    """`changes` and what it says of each message; fixtures as in `tests.mailboxes.contract`."""

    def test_none_means_from_now_on(self, mailbox, deliver):
        deliver(letter("old"))
        first = mailbox.changes(INBOX, None)
        assert (first.messages, first.more) == ((), False)
        assert mailbox.changes(INBOX, first.cursor).messages == ()

    def test_a_message_is_reported_once(self, mailbox, deliver):
        start = mailbox.changes(INBOX, None).cursor
        deliver(letter("one"))
        after = mailbox.changes(INBOX, start)
        assert raws(after.messages) == [letter("one")]
        assert mailbox.changes(INBOX, after.cursor).messages == ()

    def test_an_old_cursor_gives_the_same_again(self, mailbox, deliver):
        start = mailbox.changes(INBOX, None).cursor
        deliver(letter("one"))
        first = mailbox.changes(INBOX, start)
        deliver(letter("two"))
        assert raws(mailbox.changes(INBOX, start).messages) == [letter("one"), letter("two")]
        assert raws(mailbox.changes(INBOX, first.cursor).messages) == [letter("two")]

    def test_oldest_first_in_pages(self, mailbox, deliver):
        cursor = mailbox.changes(INBOX, None).cursor
        sent = [letter(f"n{n}") for n in range(5)]
        for raw in sent:
            deliver(raw)
        pages = []
        for _ in range(3):
            page = mailbox.changes(INBOX, cursor, limit=2)
            pages.append((raws(page.messages), page.more))
            cursor = page.cursor
        assert pages == [(sent[:2], True), (sent[2:4], True), (sent[4:], False)]

    def test_a_full_last_page_is_not_reported_again(self, mailbox, deliver):
        cursor = mailbox.changes(INBOX, None).cursor
        deliver(letter("one"))
        deliver(letter("two"))
        page = mailbox.changes(INBOX, cursor, limit=2)
        assert len(page.messages) == 2
        assert mailbox.changes(INBOX, page.cursor, limit=2).messages == ()

    def test_a_message_with_an_old_date_is_new_all_the_same(self, mailbox, deliver):
        deliver(letter("one"))
        start = mailbox.changes(INBOX, None).cursor
        deliver(letter("moved-in"), at=LONG_AGO)
        (message,) = mailbox.changes(INBOX, start).messages
        assert (message.raw, message.received) == (letter("moved-in"), LONG_AGO)

    def test_a_cursor_outlives_the_object(self, mailbox, reopen, deliver):
        start = mailbox.changes(INBOX, None).cursor
        deliver(letter("one"))
        mailbox.close()
        again = reopen()
        after = again.changes(INBOX, start)
        again.close()
        assert raws(after.messages) == [letter("one")]
        assert reopen().changes(INBOX, after.cursor).messages == ()

    def test_each_folder_has_its_own_cursor(self, mailbox, deliver):
        deliver(letter("filed"), SENT)
        inbox, sent = (mailbox.changes(folder, None).cursor for folder in (INBOX, SENT))
        deliver(letter("one"))
        deliver(letter("two"), SENT)
        assert raws(mailbox.changes(INBOX, inbox).messages) == [letter("one")]
        assert raws(mailbox.changes(SENT, sent).messages) == [letter("two")]

    def test_a_vanished_message_is_left_out(self, mailbox, deliver, expunge):
        cursor = mailbox.changes(INBOX, None).cursor
        for name in ("one", "two", "three", "four"):
            deliver(letter(name))
        expunge(mailbox.find(INBOX, id_of("one")))
        page = mailbox.changes(INBOX, cursor, limit=2)
        expunge(mailbox.find(INBOX, id_of("four")))
        rest = mailbox.changes(INBOX, page.cursor)
        assert raws(page.messages + rest.messages) == [letter("two"), letter("three")]

    def test_deleting_the_newest_hides_no_later_one(self, mailbox, deliver, expunge):
        start = mailbox.changes(INBOX, None).cursor
        deliver(letter("one"))
        cursor = mailbox.changes(INBOX, start).cursor
        expunge(mailbox.find(INBOX, id_of("one")))
        assert mailbox.changes(INBOX, cursor).messages == ()
        deliver(letter("two"))
        assert raws(mailbox.changes(INBOX, cursor).messages) == [letter("two")]

    def test_equal_or_missing_message_ids_are_messages_of_their_own(self, mailbox, deliver):
        start = mailbox.changes(INBOX, None).cursor
        twins = [
            letter("twin", body="first"),
            letter("twin", body="second"),
            NO_ID,
            NO_ID,
            letter("twin", body="first"),
        ]
        for raw in twins:
            deliver(raw)
        reported = mailbox.changes(INBOX, start).messages
        assert raws(reported) == twins
        assert len({message.ref for message in reported}) == 5

    @pytest.mark.parametrize("raw", [ODD_BYTES, WEIRD, b"\r\nNo header at all.\r\n", b"Subject: only a header\r\n\r\n"])
    def test_bytes_come_as_they_are(self, mailbox, deliver, raw):
        start = mailbox.changes(INBOX, None).cursor
        deliver(raw)
        (message,) = mailbox.changes(INBOX, start).messages
        assert (message.raw, message.size, message.problem) == (raw, len(raw), "")
        assert mailbox.get(message.ref).raw == raw

    def test_a_too_large_message_is_reported_without_its_bytes(self, mailbox, deliver, monkeypatch):
        monkeypatch.setattr(base, "MAX_MESSAGE", 2000)
        start = mailbox.changes(INBOX, None).cursor
        large = letter("large", body="x" * 5000)
        for raw in (letter("one"), large, letter("two")):
            deliver(raw)
        one, too_large, two = mailbox.changes(INBOX, start).messages
        assert (too_large.raw, too_large.problem, too_large.size) == (None, "too-large", len(large))
        assert (one.raw, two.raw) == (letter("one"), letter("two"))
        assert mailbox.get(too_large.ref).problem == "too-large"

    def test_time_and_flags_are_the_servers(self, mailbox, deliver):
        start = mailbox.changes(INBOX, None).cursor
        deliver(letter("one"), at=LATELY, flags=("\\Seen", "\\Flagged"))
        deliver(letter("two"))
        one, two = mailbox.changes(INBOX, start).messages
        assert (one.raw, one.received) == (letter("one"), LATELY)
        assert {"\\Seen", "\\Flagged"} <= one.flags
        assert "\\Seen" not in two.flags
        assert all(message.received.utcoffset() == timedelta(0) for message in (one, two))
