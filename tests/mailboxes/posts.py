"""One account's mail for `post_life`, as its server and the rep's other program have it; here the one in memory."""

from __future__ import annotations

import random
from datetime import datetime
from typing import Any, Protocol

from followup.mailboxes.base import Folder
from followup.mailboxes.memory import MemoryMailbox

Held = list[tuple[str, bytes, datetime]]
"""What a folder holds: the server's own id, the bytes, and when it came."""


class Post(Protocol):
    """One account as its server and the rep's other program have it."""

    odd: bool
    """Whether it can be made to give numbers twice."""

    def fresh(self) -> None: ...
    def open(self) -> Any: ...
    def deliver(self, folder: Folder, raw: bytes, at: datetime) -> None: ...
    def held(self, folder: Folder) -> Held: ...
    def expunge(self, folder: Folder, id: str) -> None: ...
    def move(self, source: Folder, id: str, target: Folder) -> None: ...
    def renumber(self, folder: Folder) -> None: ...
    def reuse(self, folder: Folder, dice: random.Random) -> None:
        """Give the messages other numbers under the same UIDVALIDITY, as an index made anew by a bad server."""

    def rename(self, old: Folder, new: Folder) -> None: ...


class ModelPost:
    """The mailbox in memory, with a server that keeps no rule of RFC 9051."""

    odd = True

    def fresh(self) -> None:
        self._mailbox = MemoryMailbox()

    def open(self) -> MemoryMailbox:
        return self._mailbox

    def deliver(self, folder: Folder, raw: bytes, at: datetime) -> None:
        self._mailbox.deliver(raw, folder, at=at)

    def held(self, folder: Folder) -> Held:
        found = self._mailbox._folders.get(folder)
        return [(str(uid), one.raw, one.received) for uid, one in found.messages.items()] if found else []

    def expunge(self, folder: Folder, id: str) -> None:
        del self._mailbox._folders[folder].messages[int(id)]

    def move(self, source: Folder, id: str, target: Folder) -> None:
        stored = self._mailbox._folders[source].messages.pop(int(id))
        self._mailbox.deliver(stored.raw, target, at=stored.received)

    def renumber(self, folder: Folder) -> None:
        self._mailbox.renumber(folder)

    def reuse(self, folder: Folder, dice: random.Random) -> None:
        held = self._mailbox._folders[folder]
        stored = list(held.messages.values())
        dice.shuffle(stored)
        held.messages = dict(enumerate(stored, 1 + dice.randint(0, 2)))
        held.next_uid = max(held.messages, default=0) + 1

    def rename(self, old: Folder, new: Folder) -> None:
        folders = self._mailbox._folders
        folders[new] = folders.pop(old)
