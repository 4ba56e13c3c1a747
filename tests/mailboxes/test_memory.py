"""The mailbox in memory keeps the contract like the rest."""

from __future__ import annotations

import pytest

from followup.mailboxes.base import DRAFTS, Folder, Mailbox
from followup.mailboxes.memory import MemoryMailbox
from tests.mailboxes.contract import MailboxContract, RenumberContract, WaitsContract


class TestMemory(MailboxContract, RenumberContract, WaitsContract):
    @pytest.fixture
    def mailbox(self) -> MemoryMailbox:
        return MemoryMailbox()

    @pytest.fixture
    def reopen(self, mailbox):
        def same() -> Mailbox:
            return mailbox  # the object is the server too

        return same

    @pytest.fixture
    def deliver(self, mailbox):
        return mailbox.deliver

    @pytest.fixture
    def expunge(self, mailbox):
        return mailbox.expunge

    @pytest.fixture
    def renumber(self, mailbox):
        return mailbox.renumber

    @pytest.fixture
    def snapshot(self, mailbox):
        def snapshot() -> dict[Folder, list[tuple[bytes, frozenset[str]]]]:
            return {
                name: sorted(((stored.raw, stored.flags) for stored in messages), key=repr)
                for name, messages in mailbox.folders.items()
            }

        return snapshot

    @pytest.fixture
    def edit_draft(self, mailbox):
        def edit_draft(ref, new_raw) -> None:
            mailbox.deliver(new_raw, DRAFTS, flags=("\\Draft", "\\Seen"))
            mailbox.expunge(ref)

        return edit_draft
