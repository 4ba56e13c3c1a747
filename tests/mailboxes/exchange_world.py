"""Another program on the same Exchange account, and the server behind it."""

from __future__ import annotations

import itertools
from collections.abc import Iterable
from datetime import datetime

from followup.access.signin import Credential
from followup.exchange.account import ExchangeSettings
from followup.mailboxes.base import DRAFTS, INBOX, SENT, Folder, MessageRef
from followup.mailboxes.exchange import ExchangeMailbox
from tests.servers.ews import EwsServer, Item

MARKS = {INBOX: "inbox", SENT: "sentitems", DRAFTS: "drafts"}
USERS = itertools.count(1)


class World:
    """One account, seen from inside the server; `open` gives followup's side of it."""

    def __init__(self, server: EwsServer, address: str = "", name: str = "Jo Brandt") -> None:
        self.server = server
        self.box = server.add_user(address or f"jo{next(USERS)}@rep.example", name=name)
        self._opened: list[ExchangeMailbox] = []

    def open(self, timeout: float = 10.0) -> ExchangeMailbox:
        """A mailbox object."""
        settings = ExchangeSettings(endpoint=self.server.url, address=self.box.address, auth="basic", timeout=timeout)
        mailbox = ExchangeMailbox(settings, lambda: Credential(self.box.password), pause=lambda _: None)
        self._opened.append(mailbox)
        return mailbox

    def close(self) -> None:
        """End everything that was opened."""
        for mailbox in self._opened:
            mailbox.close()

    def held(self, folder: Folder) -> list[Item]:
        """What the server holds in a folder."""
        with self.server.world.changed:
            return list(self.box.folder(MARKS.get(folder, folder)).items.values())

    # ---- the fixtures of the contract

    def deliver(
        self, raw: bytes, folder: Folder = INBOX, *, at: datetime | None = None, flags: Iterable[str] = ()
    ) -> None:
        world = self.server.world
        with world.changed:
            place = self.box.folder(MARKS[folder]) if folder in MARKS else self.box.make_folder(folder)
            item = world.new_item(place, at=at)
            item.raw, item.flags = raw, set(flags)
            world.put(self.box, place, item)

    def expunge(self, ref: MessageRef) -> None:
        with self.server.world.changed:
            self.server.world.remove(self.box.item(ref.id))

    def edit_draft(self, ref: MessageRef, new_raw: bytes) -> None:
        self.deliver(new_raw, DRAFTS, flags=("\\Draft", "\\Seen"))
        self.expunge(ref)

    def renumber(self, folder: Folder) -> None:
        with self.server.world.changed:
            self.server.world.renumber(self.box.folder(MARKS[folder]))

    def snapshot(self) -> dict[Folder, list[tuple[bytes, frozenset[str]]]]:
        names = {mark: folder for folder, mark in MARKS.items()}
        with self.server.world.changed:
            return {
                names.get(place.mark, Folder(place.name)): sorted(
                    ((item.mime(), frozenset(item.flags)) for item in place.items.values()), key=repr
                )
                for place in self.box.folders.values()
                if place.kind == "IPF.Note"
            }
