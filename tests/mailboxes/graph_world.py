"""The rep's Outlook on the same Graph account, and the server behind it."""

from __future__ import annotations

import base64
import zlib
from collections.abc import Iterable
from datetime import datetime, timedelta

from followup.core.draft_bytes import text_of
from followup.graph.client import Graph, GraphSettings
from followup.mailboxes.base import DRAFTS, INBOX, SENT, Folder, MessageRef
from followup.mailboxes.graph import GraphMailbox
from followup.mailboxes.graph_fields import WRITTEN
from tests.servers.graph import Account, GraphServer, mail, outside
from tests.servers.graph.account import Item, property_key
from tests.servers.graph.wire import Refused

NAMES = {INBOX: "inbox", SENT: "sentitems", DRAFTS: "drafts"}
SHOWN = {INBOX: "Inbox", SENT: "Sent Items", DRAFTS: "Drafts"}


class World:
    """One account; `open` gives followup's side of it."""

    def __init__(self, server: GraphServer) -> None:
        server.faults.clear()
        server.asked.clear()
        self.server = server
        self.account: Account = server.account()
        self.account.aliases |= {"jo@rep.example", "robin@rep.example"}
        self.paused: list[float] = []
        self._opened: list[GraphMailbox] = []

    def open(self, *, timeout: float = 10, poll: float = 0.1) -> GraphMailbox:
        mailbox = GraphMailbox(lambda: self.connect(timeout), timedelta(seconds=poll), self.paused.append)
        self._opened.append(mailbox)
        return mailbox

    def connect(self, timeout: float = 10) -> Graph:
        return Graph(GraphSettings(self.server.base, timeout), self._token, pause=lambda _: None)

    def _token(self, *, refused: str = "", claims: str = "") -> str:
        if refused:
            self.account.token = self.account.new_token()
        return self.account.token

    def close(self) -> None:
        for mailbox in self._opened:
            mailbox.close()

    def item(self, ref: MessageRef) -> Item:
        return self.account.item(ref.id)

    # ---- the fixtures of the contract

    def deliver(
        self, raw: bytes, folder: Folder = INBOX, *, at: datetime | None = None, flags: Iterable[str] = ()
    ) -> None:
        name = NAMES.get(folder, folder)
        try:
            self.account.folder(name)
        except Refused:
            self.account.add_folder(name)
        outside.deliver(self.account, raw, name, at=at, flags=flags)

    def expunge(self, ref: MessageRef) -> None:
        with self.account.guard:
            self.account.remove(self.item(ref))

    def edit_draft(self, ref: MessageRef, new_raw: bytes) -> None:
        """In place, as Outlook does: the draft keeps its id and our properties."""
        outside.edit(self.account, self.item(ref), raw=new_raw)

    def save_anew(self, ref: MessageRef, new_raw: bytes) -> None:
        """As a program does that knows IMAP alone: a new message, without our properties; the old one goes."""
        self.deliver(new_raw, DRAFTS, flags=("\\Draft", "\\Seen"))
        self.expunge(ref)

    def renumber(self, folder: Folder) -> None:
        self.account.lose_sync_state(SHOWN.get(folder, folder))

    def snapshot(self) -> dict[Folder, list[tuple[bytes, frozenset[str]]]]:
        keys = {name: folder for folder, name in SHOWN.items()}
        with self.account.guard:
            return {
                keys.get(one.name, Folder(one.name)): sorted(
                    ((self.bytes_of(i), outside.flags_of(self.account, i)) for i in self.account.within(one.id)),
                    key=repr,
                )
                for one in self.account.folders.values()
                if one.kind == "mail"
            }

    def bytes_of(self, item: Item) -> bytes:
        """What is in the folder: what came, or for a draft of ours the bytes that it says, if it says them."""
        kept = item.extended.get(property_key(WRITTEN))
        if item.raw is None and kept:
            raw = zlib.decompress(base64.b64decode(kept))
            if item.facts["body"]["content"].split() == text_of(raw).split():
                return raw
        return mail.raw_of(self.account, item)
