"""The contract of every mailbox back-end: raw RFC 5322 bytes in, drafts out, nothing of the rep's touched.

Terms. A *folder* is named by its special use (RFC 6154) or, for further folders to watch, by its name on the server.
A *cursor* is the back-end's own bookmark in one folder, opaque to everyone else. A *ref* names one message in one
folder for as long as the folder is not renumbered.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import NewType, Protocol, runtime_checkable

Folder = NewType("Folder", str)
"""`INBOX`, a special-use attribute (`SENT`, `DRAFTS`), or another folder's name on the server."""

INBOX = Folder("INBOX")
SENT = Folder("\\Sent")
DRAFTS = Folder("\\Drafts")


def folders_named(names: Iterable[str]) -> tuple[Folder, ...]:
    """The folders that a configuration names; INBOX in whatever case (RFC 9051 section 5.1)."""
    return tuple(INBOX if name.upper() == INBOX else Folder(name) for name in names)


Cursor = NewType("Cursor", str)
"""A bookmark, kept as it was given (IMAP: UIDVALIDITY, next UID and MODSEQ)."""

MAX_MESSAGE = 25 * 1024 * 1024
"""Bytes; a larger message is reported without its bytes and set aside."""


@dataclass(frozen=True, slots=True)
class MessageRef:
    """One message's place: its folder and the back-end's id in it (IMAP: `UIDVALIDITY/UID`)."""

    folder: Folder
    id: str


@dataclass(frozen=True, slots=True)
class Fetched:
    """One message. `raw` is None where it is larger than `MAX_MESSAGE` or could not be read; `problem` says which.

    `received` is the server's own time for it (INTERNALDATE), aware, UTC. `size` is in bytes. `flags` are the system
    and keyword flags as on the server. `problem` is "", `too-large` or `unreadable`.
    """

    ref: MessageRef
    raw: bytes | None
    received: datetime
    size: int
    flags: frozenset[str] = frozenset()
    problem: str = ""


@dataclass(frozen=True, slots=True)
class Listed:
    """A message's header only: `header` is the raw header section, complete or the fields that matter."""

    ref: MessageRef
    header: bytes
    received: datetime
    size: int


@dataclass(frozen=True, slots=True)
class Changes:
    """What appeared in a folder: `messages` oldest first, and the `cursor` that stands after the last of them.

    `more` is true where `limit` cut the list: ask again with `cursor`. `held` is how many messages the folder holds,
    None where that was not to be seen on the way (then ask `Mailbox.count`).
    """

    messages: tuple[Fetched, ...]
    cursor: Cursor
    more: bool = False
    held: int | None = None


class CursorExpired(Exception):
    """The server no longer knows the cursor: the folder was renumbered (a new UIDVALIDITY, RFC 9051 2.3.1.1).

    The caller takes a new cursor (`changes(folder, None)`), lists the folder again by date, and knows the messages
    that it has read by their Message-ID.
    """


class MessageGone(LookupError):
    """The message is not there any more (moved, deleted, or its folder renumbered)."""


class FolderMissing(LookupError):
    """The account has no such folder."""


class Mailbox(Protocol):
    """One account's mail. Contract: `tests/mailboxes/contract.py`.

    Never changes, moves, deletes or marks read a message of the rep's: reads with EXAMINE and BODY.PEEK or their like,
    adds to Drafts and Sent, removes only a draft that followup made and nobody edited. Blocking; one thread at a time.
    Faults: `errors.Unreachable` (try later), `errors.Throttled`, `errors.SignInRefused`, `errors.NeedsRep`.
    After a fault the same object can be used again: it connects anew by itself.
    """

    def changes(self, folder: Folder, since: Cursor | None, limit: int = 100) -> Changes:
        """At most `limit` messages that appeared after `since`, oldest first, and the next cursor.

        `since` None means from now on: no messages, only a cursor. A message that vanishes while it is read is left
        out. Raises `CursorExpired`, `FolderMissing`.
        """

    def listing(self, folder: Folder, since: datetime) -> Iterator[tuple[Listed, ...]]:
        """The headers of all messages received, or by their Date written, at or after `since` (aware).

        In batches of up to 500. A server's clock may be behind this machine's: which time holds, the caller decides.

        For a first look and after `CursorExpired`; memory does not grow with the folder. The fields hold at least
        Message-ID, In-Reply-To, References, From, To, Cc, Reply-To, Subject, Date, Auto-Submitted, Precedence, List-*,
        Return-Path, Content-Type and X-Followup-Key.
        """

    def count(self, folder: Folder) -> int:
        """How many messages the folder holds now."""

    def get(self, ref: MessageRef) -> Fetched:
        """The whole message. Raises `MessageGone`."""

    def get_many(self, listed: Sequence[Listed]) -> tuple[Fetched, ...]:
        """The whole messages of one folder, in this order; those that are gone are left out.

        All of them are in memory then: the caller asks for as many as it can hold, by their `size`.
        """

    def find(self, folder: Folder, message_id: str) -> MessageRef | None:
        """The message of the folder with this Message-ID (in angle brackets; literal, never injected), or None.

        Of several the newest.
        """

    def save_draft(self, raw: bytes, message_id: str) -> MessageRef:
        """Put `raw` into Drafts, flagged as draft and seen; `message_id` is the one in `raw`.

        Where Drafts already holds a message with it, changes nothing and gives its ref: the call may be repeated.
        """

    def remove_draft(self, ref: MessageRef, raw: bytes) -> bool:
        """Remove the message at `ref` from Drafts if it still has exactly these bytes; True if it is gone now.

        False where it has other bytes: the rep edited it, and it stays. Touches nothing else in the folder.
        """

    def file_sent(self, raw: bytes, message_id: str) -> MessageRef:
        """Put `raw` into Sent, flagged as seen, unless Sent holds `message_id` already."""

    def close(self) -> None:
        """End connections; the object may be used again afterwards."""


@runtime_checkable
class Names(Protocol):
    """For back-ends whose `changes` trusts numbers that a server gave: they can be checked without reading on."""

    def names(self, folder: Folder, since: datetime) -> tuple[Listed, ...]:
        """All messages received at or after `since` (aware), by number; no more than Message-ID in the header.

        A message from the day before `since` may be among them. Raises `FolderMissing`.
        """


@runtime_checkable
class TakesNoMore(Protocol):
    """For back-ends whose server takes no draft beyond a size in one request (Graph)."""

    largest_draft: int
    """Bytes."""


@runtime_checkable
class Threads(Protocol):
    """For back-ends whose server may put messages into conversations by itself (Gmail's X-GM-THRID)."""

    def mates(self, ref: MessageRef) -> tuple[str, ...]:
        """Message-IDs of what the rep sent in the server's conversation of `ref`, the newest first.

        Nothing where the server has no conversations, or the message is gone.
        """


@runtime_checkable
class Sends(Protocol):
    """For back-ends whose server sends a draft out of Drafts by itself, and files it (Graph, EWS)."""

    def send_draft(self, raw: bytes, message_id: str, recipients: tuple[str, ...]) -> None:
        """Send the draft with this Message-ID, if it still says what `raw` says to these `recipients`; once.

        `raw` is what was approved: words and people count, not Date, Message-ID or encodings. `recipients` are all
        addr-specs of To, Cc and Bcc. What Sent holds already is not sent again. Raises `errors.SendRefused` where
        nothing was sent and nothing will be, `errors.SendUnsure` where the server was told to send and its answer is
        not known, and the faults of `Mailbox` where trying again is safe.
        """

    def check(self) -> None:
        """Sign in and look for Drafts and Sent; raises as the others do."""


@runtime_checkable
class Waits(Protocol):
    """For back-ends that can block until something happens (IMAP IDLE, inotify)."""

    def wait(self, folder: Folder, timeout: timedelta) -> bool:
        """Block until the folder may have changed (True) or `timeout` has passed or `interrupt` was called (False).

        Runs on a connection of its own, in the watcher's thread. A push may be missed or come for nothing:
        the truth is always `changes`. Raises the faults of `Mailbox`.
        """

    def interrupt(self) -> None:
        """Make a `wait` in another thread return soon; safe to call from any thread.

        Where nothing waits, the next `wait` returns at once, so that a stop between two waits is not lost.
        """
