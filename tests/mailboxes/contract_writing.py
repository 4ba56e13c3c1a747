"""Part of the mailbox contract: drafts and the copy in Sent, each exactly once (DESIGN.md 2, TRUST.md P1, P6)."""

from __future__ import annotations

from followup.mailboxes.base import DRAFTS, INBOX, SENT
from tests.mailboxes.letters import LONG_AGO, ODD_BYTES, id_of, letter

DRAFT = letter(
    "draft", body="Thank you for telling us.", extra="X-Followup-Key: 0f3c\r\nIn-Reply-To: <no@shop.example>\r\n"
)
DRAFT_ID = id_of("draft")


def bodies(snapshot: dict, folder: str) -> list[bytes]:
    """The bytes in a folder as seen from outside; a folder that does not exist yet is empty."""
    return [raw for raw, _ in snapshot.get(folder, [])]


class WritingContract:
    """`save_draft`, `remove_draft` and `file_sent`; fixtures as in `tests.mailboxes.contract`."""

    def test_a_draft_is_saved_flagged_and_found(self, mailbox, snapshot):
        ref = mailbox.save_draft(DRAFT, DRAFT_ID)
        saved = mailbox.get(ref)
        assert (ref.folder, saved.raw) == (DRAFTS, DRAFT)
        assert {"\\Draft", "\\Seen"} <= saved.flags
        assert mailbox.find(DRAFTS, DRAFT_ID) == ref
        ((raw, flags),) = snapshot()[DRAFTS]
        assert (raw, flags) == (DRAFT, frozenset({"\\Draft", "\\Seen"}))

    def test_saved_twice_is_one_draft(self, mailbox, reopen, snapshot):
        ref = mailbox.save_draft(DRAFT, DRAFT_ID)
        assert mailbox.save_draft(DRAFT, DRAFT_ID) == ref
        mailbox.close()
        assert reopen().save_draft(DRAFT, DRAFT_ID) == ref
        assert bodies(snapshot(), DRAFTS) == [DRAFT]

    def test_a_draft_keeps_odd_bytes(self, mailbox, snapshot):
        mailbox.save_draft(ODD_BYTES, "<odd@shop.example>")
        assert bodies(snapshot(), DRAFTS) == [ODD_BYTES]

    def test_a_draft_that_the_rep_edited_is_not_saved_over(self, mailbox, edit_draft, snapshot):
        ref = mailbox.save_draft(DRAFT, DRAFT_ID)
        edited = DRAFT + b"In my own words.\r\n"
        edit_draft(ref, edited)
        again = mailbox.save_draft(DRAFT, DRAFT_ID)
        assert mailbox.get(again).raw == edited
        assert bodies(snapshot(), DRAFTS) == [edited]

    def test_another_id_is_another_draft(self, mailbox, snapshot):
        other = letter("draft2")
        refs = {mailbox.save_draft(DRAFT, DRAFT_ID), mailbox.save_draft(other, id_of("draft2"))}
        assert len(refs) == 2
        assert sorted(bodies(snapshot(), DRAFTS)) == sorted([DRAFT, other])

    def test_an_untouched_draft_is_removed(self, mailbox, snapshot):
        ref = mailbox.save_draft(DRAFT, DRAFT_ID)
        assert mailbox.remove_draft(ref, DRAFT) is True
        assert bodies(snapshot(), DRAFTS) == []
        assert mailbox.find(DRAFTS, DRAFT_ID) is None
        assert mailbox.remove_draft(ref, DRAFT) is True

    def test_removed_and_saved_again(self, mailbox, snapshot):
        mailbox.remove_draft(mailbox.save_draft(DRAFT, DRAFT_ID), DRAFT)
        ref = mailbox.save_draft(DRAFT, DRAFT_ID)
        assert mailbox.get(ref).raw == DRAFT
        assert bodies(snapshot(), DRAFTS) == [DRAFT]

    def test_other_bytes_are_not_removed(self, mailbox, snapshot):
        ref = mailbox.save_draft(DRAFT, DRAFT_ID)
        assert mailbox.remove_draft(ref, DRAFT + b"x") is False
        assert mailbox.remove_draft(ref, b"") is False
        assert bodies(snapshot(), DRAFTS) == [DRAFT]

    def test_an_edited_draft_stays(self, mailbox, edit_draft, snapshot):
        ref = mailbox.save_draft(DRAFT, DRAFT_ID)
        edited = DRAFT + b"In my own words.\r\n"
        edit_draft(ref, edited)
        mailbox.remove_draft(ref, DRAFT)
        assert bodies(snapshot(), DRAFTS) == [edited]
        assert mailbox.remove_draft(mailbox.find(DRAFTS, DRAFT_ID), DRAFT) is False
        assert bodies(snapshot(), DRAFTS) == [edited]

    def test_removing_touches_no_other_draft(self, mailbox, deliver, snapshot):
        twin = letter("draft", body="The rep's own, with the same id")
        deliver(twin, DRAFTS, at=LONG_AGO)
        deliver(letter("reps"), DRAFTS, flags=("\\Draft", "\\Deleted"))
        before = snapshot()[DRAFTS]
        other = letter("ours")
        ref = mailbox.save_draft(other, id_of("ours"))
        assert mailbox.remove_draft(ref, other) is True
        assert snapshot()[DRAFTS] == before

    def test_only_drafts_are_removed(self, mailbox, deliver, snapshot):
        deliver(letter("one"))
        deliver(letter("two"), SENT)
        before = snapshot()
        assert mailbox.remove_draft(mailbox.find(INBOX, id_of("one")), letter("one")) is False
        assert mailbox.remove_draft(mailbox.find(SENT, id_of("two")), letter("two")) is False
        assert snapshot() == before

    def test_a_sent_message_is_filed_once(self, mailbox, reopen, snapshot):
        sent = letter("sent")
        ref = mailbox.file_sent(sent, id_of("sent"))
        assert mailbox.file_sent(sent, id_of("sent")) == ref
        mailbox.close()
        assert reopen().file_sent(sent, id_of("sent")) == ref
        assert snapshot()[SENT] == [(sent, frozenset({"\\Seen"}))]
        assert (ref.folder, mailbox.get(ref).raw) == (SENT, sent)

    def test_what_the_server_filed_itself_is_not_filed_again(self, mailbox, deliver, snapshot):
        theirs = letter("sent", extra="Received: by mail.example; Mon, 05 Jan 2026 10:00:01 +0000\r\n")
        deliver(theirs, SENT)
        ref = mailbox.file_sent(letter("sent"), id_of("sent"))
        assert mailbox.get(ref).raw == theirs
        assert bodies(snapshot(), SENT) == [theirs]

    def test_a_sent_draft_leaves_drafts_and_is_seen_in_sent(self, mailbox, deliver, expunge):
        """What another mail program does on sending: a copy in Sent, the draft gone."""
        cursor = None
        ref = mailbox.save_draft(DRAFT, DRAFT_ID)
        deliver(letter("earlier"), SENT)
        cursor = mailbox.changes(SENT, cursor).cursor
        deliver(DRAFT, SENT, flags=("\\Seen",))
        expunge(ref)
        (sent,) = mailbox.changes(SENT, cursor).messages
        assert sent.raw == DRAFT
        assert mailbox.find(DRAFTS, DRAFT_ID) is None
