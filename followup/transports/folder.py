"""The transport `folder`: "sending" files the message into Sent and nothing else, for demo and trial accounts."""

from __future__ import annotations

from followup import errors
from followup.mailboxes.base import INBOX, Mailbox
from followup.mailboxes.headers import header_of, message_id_of
from followup.transports.gate import refuse_unsafe


class FolderTransport:
    """`Transport` that hands over to the rep's own Sent folder; nobody else ever gets the message."""

    files_sent = True

    def __init__(self, mailbox: Mailbox) -> None:
        self._mailbox = mailbox

    def send(self, raw: bytes, sender: str, recipients: tuple[str, ...]) -> None:
        """See `Transport.send`. A message whose Message-ID Sent holds already is not filed again."""
        refuse_unsafe(raw, sender, recipients)
        message_id = message_id_of(header_of(raw))
        if not message_id:
            raise errors.SendRefused("The message has no Message-ID. Nothing was sent.")
        self._mailbox.file_sent(raw, message_id)

    def check(self) -> None:
        """See `Transport.check`: the mailbox can be read."""
        self._mailbox.count(INBOX)
