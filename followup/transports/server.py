"""The transport of accounts whose mail server sends a draft out of Drafts itself, and files it (Graph, EWS)."""

from __future__ import annotations

from followup import errors
from followup.mailboxes.base import Sends
from followup.mailboxes.headers import header_of, message_id_of
from followup.transports.gate import refuse_unsafe


class ServerTransport:
    """`Transport` that has the mailbox's own server send the draft that was approved."""

    files_sent = True

    def __init__(self, mailbox: Sends) -> None:
        self._mailbox = mailbox

    def send(self, raw: bytes, sender: str, recipients: tuple[str, ...]) -> None:
        """See `Transport.send`. The draft in Drafts is what leaves, if it still says what `raw` says."""
        refuse_unsafe(raw, sender, recipients)
        message_id = message_id_of(header_of(raw))
        if not message_id:
            raise errors.SendRefused("The message has no Message-ID. Nothing was sent.")
        self._mailbox.send_draft(raw, message_id, recipients)

    def check(self) -> None:
        """See `Transport.check`."""
        self._mailbox.check()
