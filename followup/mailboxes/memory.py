"""A mailbox in memory, for the simulator and for tests: server and back-end in one object.

What the world outside does to it (`deliver`, `expunge`, `renumber`) and what is seen from outside (`folders`) are
methods of their own, so that the contract suite holds it to the same promises as a real server.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from threading import Condition

from followup.mailboxes import base
from followup.mailboxes.base import (
    DRAFTS,
    INBOX,
    SENT,
    Changes,
    Cursor,
    CursorExpired,
    Fetched,
    Folder,
    FolderMissing,
    Listed,
    MessageGone,
    MessageRef,
)
from followup.mailboxes.headers import header_of, is_since, message_id_of

_CURSOR = re.compile(r"([1-9][0-9]{0,17})/([0-9]{1,18})")
_BATCH = 500


@dataclass(frozen=True, slots=True)
class Stored:
    """One message as the server holds it."""

    raw: bytes
    received: datetime
    flags: frozenset[str] = frozenset()


@dataclass(slots=True)
class _Folder:
    validity: int
    next_uid: int = 1
    messages: dict[int, Stored] = field(default_factory=dict)

    def add(self, stored: Stored) -> int:
        uid = self.next_uid
        self.messages[uid] = stored
        self.next_uid += 1
        return uid


class MemoryMailbox:
    """`Mailbox` and `Waits` over dictionaries; every method may be called from any thread."""

    def __init__(self, clock: Callable[[], datetime] = lambda: datetime.now(UTC)) -> None:
        self._clock = clock
        self._changed = Condition()
        self._arrivals: dict[Folder, int] = {}
        self._noticed: dict[Folder, int] = {}
        self._interrupted = False
        self._folders = {folder: _Folder(1) for folder in (INBOX, SENT, DRAFTS)}

    # ---- the world outside

    @property
    def folders(self) -> Mapping[Folder, tuple[Stored, ...]]:
        """All folders and what they hold now, oldest first."""
        with self._changed:
            return {name: tuple(folder.messages.values()) for name, folder in self._folders.items()}

    def deliver(
        self, raw: bytes, folder: Folder = INBOX, *, at: datetime | None = None, flags: Iterable[str] = ()
    ) -> MessageRef:
        """Put `raw` into the folder as a server does, received `at` (aware; default: now); makes the folder."""
        with self._changed:
            held = self._folders.setdefault(folder, _Folder(1))
            uid = held.add(Stored(raw, (at or self._clock()).astimezone(UTC), frozenset(flags)))
            self._arrivals[folder] = self._arrivals.get(folder, 0) + 1
            self._changed.notify_all()
            return MessageRef(folder, f"{held.validity}/{uid}")

    def expunge(self, ref: MessageRef) -> None:
        """Remove a message as another mail program does. Raises `MessageGone`."""
        with self._changed:
            held, uid = self._place(ref)
            del held.messages[uid]

    def renumber(self, folder: Folder) -> None:
        """Give every message of the folder a new number, as after a lost index: cursors expire, refs are gone."""
        with self._changed:
            old = self._folders[folder]
            self._folders[folder] = new = _Folder(old.validity + 1)
            for stored in old.messages.values():
                new.add(stored)

    # ---- Mailbox

    def changes(self, folder: Folder, since: Cursor | None, limit: int = 100) -> Changes:
        """See `Mailbox.changes`."""
        with self._changed:
            held = self._held(folder)
            last = held.next_uid - 1
            if since is None:
                return Changes((), Cursor(f"{held.validity}/{last}"))
            match = _CURSOR.fullmatch(since)
            if not match or int(match[1]) != held.validity or int(match[2]) > last:
                raise CursorExpired(folder)
            new = [uid for uid in held.messages if uid > int(match[2])]
            more = len(new) > limit
            messages = tuple(self._fetched(folder, uid) for uid in new[:limit])
            return Changes(
                messages, Cursor(f"{held.validity}/{new[limit - 1] if more else last}"), more, len(held.messages)
            )

    def listing(self, folder: Folder, since: datetime) -> Iterator[tuple[Listed, ...]]:
        """See `Mailbox.listing`."""
        with self._changed:
            held = self._held(folder)
            found = [
                (uid, stored)
                for uid, stored in held.messages.items()
                if is_since(header_of(stored.raw), stored.received, since)
            ]
        for start in range(0, len(found), _BATCH):
            yield tuple(
                Listed(
                    MessageRef(folder, f"{held.validity}/{uid}"),
                    header_of(stored.raw),
                    stored.received,
                    len(stored.raw),
                )
                for uid, stored in found[start : start + _BATCH]
            )

    def names(self, folder: Folder, since: datetime) -> tuple[Listed, ...]:
        """See `Names.names`."""
        with self._changed:
            held = self._held(folder)
            found = [(uid, stored) for uid, stored in held.messages.items() if stored.received >= since]
            return tuple(
                Listed(
                    MessageRef(folder, f"{held.validity}/{uid}"),
                    f"Message-ID: {message_id_of(header_of(stored.raw))}\r\n\r\n".encode("utf-8", "surrogateescape"),
                    stored.received,
                    len(stored.raw),
                )
                for uid, stored in found
            )

    def count(self, folder: Folder) -> int:
        """See `Mailbox.count`."""
        with self._changed:
            return len(self._held(folder).messages)

    def get(self, ref: MessageRef) -> Fetched:
        """See `Mailbox.get`."""
        with self._changed:
            _, uid = self._place(ref)
            return self._fetched(ref.folder, uid)

    def get_many(self, listed: Sequence[Listed]) -> tuple[Fetched, ...]:
        """See `Mailbox.get_many`."""
        found = []
        for one in listed:
            with suppress(MessageGone):
                found.append(self.get(one.ref))
        return tuple(found)

    def find(self, folder: Folder, message_id: str) -> MessageRef | None:
        """See `Mailbox.find`."""
        with self._changed:
            held = self._held(folder)
            found = [
                (stored.received, uid)
                for uid, stored in held.messages.items()
                if message_id_of(header_of(stored.raw)) == message_id
            ]
            return MessageRef(folder, f"{held.validity}/{max(found)[1]}") if found and message_id else None

    def save_draft(self, raw: bytes, message_id: str) -> MessageRef:
        """See `Mailbox.save_draft`."""
        with self._changed:
            return self.find(DRAFTS, message_id) or self.deliver(raw, DRAFTS, flags=("\\Draft", "\\Seen"))

    def remove_draft(self, ref: MessageRef, raw: bytes) -> bool:
        """See `Mailbox.remove_draft`."""
        if ref.folder != DRAFTS:
            return False
        with self._changed:
            try:
                held, uid = self._place(ref)
            except MessageGone:
                return all(stored.raw != raw for stored in self._held(DRAFTS).messages.values())
            if held.messages[uid].raw != raw:
                return False
            del held.messages[uid]
            return True

    def file_sent(self, raw: bytes, message_id: str) -> MessageRef:
        """See `Mailbox.file_sent`."""
        with self._changed:
            return self.find(SENT, message_id) or self.deliver(raw, SENT, flags=("\\Seen",))

    def close(self) -> None:
        """Nothing is open; the messages stay."""

    # ---- Waits

    def wait(self, folder: Folder, timeout: timedelta) -> bool:
        """See `Waits.wait`."""
        with self._changed:
            before = self._noticed.setdefault(folder, self._arrivals.get(folder, 0))
            self._changed.wait_for(
                lambda: self._interrupted or self._arrivals.get(folder, 0) != before, timeout.total_seconds()
            )
            if self._interrupted:
                self._interrupted = False
                return False
            self._noticed[folder] = self._arrivals.get(folder, 0)
            return self._noticed[folder] != before

    def interrupt(self) -> None:
        """See `Waits.interrupt`."""
        with self._changed:
            self._interrupted = True
            self._changed.notify_all()

    # ---- inside, under the lock

    def _held(self, folder: Folder) -> _Folder:
        try:
            return self._folders[folder]
        except KeyError:
            raise FolderMissing(folder) from None

    def _place(self, ref: MessageRef) -> tuple[_Folder, int]:
        held, match = self._folders.get(ref.folder), _CURSOR.fullmatch(ref.id)
        if held is None or not match or int(match[1]) != held.validity or int(match[2]) not in held.messages:
            raise MessageGone(ref.id)
        return held, int(match[2])

    def _fetched(self, folder: Folder, uid: int) -> Fetched:
        held = self._folders[folder]
        stored = held.messages[uid]
        large = len(stored.raw) > base.MAX_MESSAGE
        return Fetched(
            MessageRef(folder, f"{held.validity}/{uid}"),
            None if large else stored.raw,
            stored.received,
            len(stored.raw),
            stored.flags,
            "too-large" if large else "",
        )
