"""The transport `folder` keeps the contract of every transport; the far side is the rep's own Sent."""

from __future__ import annotations

from email import message_from_bytes
from email.utils import getaddresses

import pytest

from followup import errors
from followup.mailboxes.base import SENT
from followup.mailboxes.memory import MemoryMailbox
from followup.transports.folder import FolderTransport
from tests.transports.contract import ONE, SENDER, Arrived, TransportContract, approved


class TestFolder(TransportContract):
    @pytest.fixture
    def mailbox(self) -> MemoryMailbox:
        return MemoryMailbox()

    @pytest.fixture
    def transport(self, mailbox) -> FolderTransport:
        return FolderTransport(mailbox)

    @pytest.fixture
    def arrived(self, mailbox):
        def arrived() -> list[Arrived]:
            return [as_arrived(stored.raw) for stored in mailbox.folders[SENT]]

        return arrived

    @pytest.fixture
    def refused(self) -> str:
        return "no-such-address"

    def test_it_files_by_itself_and_once(self, transport, mailbox):
        assert transport.files_sent is True
        for _ in range(2):
            transport.send(approved(ONE), SENDER, (ONE,))
        (stored,) = mailbox.folders[SENT]
        assert (stored.raw, stored.flags) == (approved(ONE), frozenset({"\\Seen"}))

    def test_a_message_without_id_is_refused(self, transport, arrived):
        raw = approved(ONE).replace(b"Message-ID:", b"X-Other:")
        with pytest.raises(errors.SendRefused):
            transport.send(raw, SENDER, (ONE,))
        assert arrived() == []


def as_arrived(raw: bytes) -> Arrived:
    """The envelope as the header tells it: here there is no other."""
    header = message_from_bytes(raw)
    recipients = tuple(address for _, address in getaddresses(header.get_all("to", [])))
    return Arrived(getaddresses([header["from"]])[0][1], recipients, raw)
