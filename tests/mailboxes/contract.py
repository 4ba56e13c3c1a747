"""The contract of a mailbox (`followup.mailboxes.base`), inherited by the tests of every back-end.

A back-end's test class says how to open one and how the world outside acts on it, by these fixtures:

`mailbox`     the back-end, on an account whose INBOX exists and is empty.
`reopen`      `reopen() -> Mailbox`: another object on the same account, as after a restart of followup.
`deliver`     `deliver(raw, folder=INBOX, *, at=None, flags=())`: a server or another mail program puts `raw` there,
              with the server's time `at` (whole seconds, aware) and these flags; makes a folder that is missing.
`expunge`     `expunge(ref)`: another mail program removes the message for good.
`snapshot`    `snapshot() -> dict[Folder, list[tuple[bytes, frozenset[str]]]]`: bytes and flags (without \\Recent) of
              every message as seen from outside, sorted by `repr`; keys `INBOX`, `SENT`, `DRAFTS` or the folder's name.
`edit_draft`  `edit_draft(ref, new_raw)`: what a mail program does when the rep edits: new one saved, old one removed.
`renumber`    `renumber(folder)`: cursors into the folder expire; only for classes with `RenumberContract`.

A back-end looks at `base.MAX_MESSAGE` when it reads, so that a test can lower it. What not every back-end can do is a
class of its own (`RenumberContract`, `WaitsContract`): inherit it where it applies.
"""

from __future__ import annotations

import pytest

from followup.mailboxes import base
from followup.mailboxes.base import DRAFTS, INBOX, SENT, CursorExpired, Folder, MessageGone
from tests.mailboxes.contract_changes import ChangesContract, raws
from tests.mailboxes.contract_reading import ReadingContract, every, ids
from tests.mailboxes.contract_waits import WaitsContract
from tests.mailboxes.contract_writing import WritingContract
from tests.mailboxes.letters import LONG_AGO, id_of, letter

__all__ = ["MailboxContract", "RenumberContract", "WaitsContract"]


class MailboxContract(ChangesContract, ReadingContract, WritingContract):
    """What every mailbox promises; here what concerns all of it together."""

    def test_a_whole_life_changes_nothing_of_the_reps(self, mailbox, reopen, deliver, snapshot):
        for n in range(6):
            flags = ("\\Seen",) if n % 2 else ("\\Flagged", "\\Answered") if n % 3 else ()
            for folder in (INBOX, SENT, DRAFTS, Folder("Archive")):
                deliver(letter(folder.strip("\\") + str(n)), folder, flags=flags)
        before = snapshot()
        cursor = mailbox.changes(INBOX, None).cursor
        deliver(letter("no"))
        (no,) = mailbox.changes(INBOX, cursor).messages
        for folder in (INBOX, SENT, DRAFTS, Folder("Archive")):
            for listed in every(mailbox, folder, LONG_AGO):
                mailbox.get(listed.ref)
        draft, sent = letter("ours-draft"), letter("ours-sent")
        kept = mailbox.save_draft(draft, id_of("ours-draft"))
        assert mailbox.remove_draft(kept, draft)
        mailbox.file_sent(sent, id_of("ours-sent"))
        mailbox.close()
        again = reopen()
        again.get(no.ref)
        after = snapshot()
        new = {INBOX: (letter("no"), frozenset()), SENT: (sent, frozenset({"\\Seen"}))}
        for folder, messages in before.items():
            assert after[folder] == sorted([*messages, *([new[folder]] if folder in new else [])], key=repr), folder

    def test_it_can_be_used_after_close(self, mailbox, deliver):
        start = mailbox.changes(INBOX, None).cursor
        mailbox.close()
        mailbox.close()
        deliver(letter("one"))
        assert raws(mailbox.changes(INBOX, start).messages) == [letter("one")]


class RenumberContract:
    """For back-ends whose folders can be renumbered under them (a new UIDVALIDITY, a lost index)."""

    def test_after_renumbering_nothing_is_lost(self, mailbox, deliver, renumber):
        start = mailbox.changes(INBOX, None).cursor
        deliver(letter("one"))
        cursor = mailbox.changes(INBOX, start).cursor
        deliver(letter("unread"))
        renumber(INBOX)
        for old in (start, cursor):
            with pytest.raises(CursorExpired):
                mailbox.changes(INBOX, old)
        fresh = mailbox.changes(INBOX, None).cursor
        assert ids(every(mailbox, INBOX, LONG_AGO)) == {id_of("one"), id_of("unread")}
        deliver(letter("later"))
        assert raws(mailbox.changes(INBOX, fresh).messages) == [letter("later")]

    def test_an_old_ref_never_means_another_message(self, mailbox, deliver, renumber):
        names = ("one", "two", "three")
        for name in names:
            deliver(letter(name))
        refs = {name: mailbox.find(INBOX, id_of(name)) for name in names}
        renumber(INBOX)
        for name, ref in refs.items():
            try:
                assert mailbox.get(ref).raw == letter(name)
            except MessageGone:
                assert mailbox.get(mailbox.find(INBOX, id_of(name))).raw == letter(name)

    def test_an_old_draft_ref_removes_no_other_draft(self, mailbox, deliver, snapshot, renumber):
        deliver(letter("reps"), DRAFTS)
        ours = letter("ours")
        ref = mailbox.save_draft(ours, id_of("ours"))
        deliver(letter("reps-too"), DRAFTS)
        renumber(DRAFTS)
        gone = mailbox.remove_draft(ref, ours)
        left = {raw for raw, _ in snapshot()[DRAFTS]}
        assert {letter("reps"), letter("reps-too")} <= left
        assert gone == (ours not in left)

    def test_a_garbled_cursor_has_expired(self, mailbox):
        for garbled in ("", "0", "x/y/z", "99999999999999999999", "1/1"):
            with pytest.raises(CursorExpired):
                mailbox.changes(INBOX, base.Cursor(garbled))
