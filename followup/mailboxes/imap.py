r"""A mailbox over IMAP (RFC 9051, and RFC 3501 servers), held to the contract of `followup.mailboxes.base`.

Reads with EXAMINE and BODY.PEEK; writes by APPEND to Drafts and Sent, and by \Deleted and UID EXPUNGE on an own,
untouched draft. Ids are `UIDVALIDITY/UID`, cursors `UIDVALIDITY/UIDNEXT/MODSEQ`.
"""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from datetime import datetime, timedelta
from typing import TypeVar

from followup import errors
from followup.access.signin import Credential
from followup.mailboxes import imap_bulk, imap_changes, imap_drafts, imap_gmail
from followup.mailboxes.base import (
    DRAFTS,
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
from followup.mailboxes.imap_changes import place_of
from followup.mailboxes.imap_clock import Clock
from followup.mailboxes.imap_folders import server_name
from followup.mailboxes.imap_idle import State, Watch, state_of
from followup.mailboxes.imap_session import ImapSettings, Session, Unframed
from followup.mailboxes.watches import Watches

__all__ = ["ImapMailbox", "ImapSettings"]

T = TypeVar("T")

_QUICK = 5.0
"""Seconds within which a dead connection shows; a server that is slow to fail is not asked a second time."""

_PATIENCE = 8
"""Times a folder is read again at once because of messages that break the connection."""


class ImapMailbox:
    """`Mailbox` and `Waits` for one account. `credential` is asked at each sign-in, so that tokens may be renewed.

    `clock` is what `wait` goes by. One connection serves all calls, one more each folder under `wait`, and one each
    `listing` that is under way.
    """

    def __init__(
        self, settings: ImapSettings, credential: Callable[[], Credential], clock: Clock | None = None
    ) -> None:
        self._settings = settings
        self._clock = clock or Clock()
        self._credential = credential
        self._session: Session | None = None
        self._doubts: imap_changes.Doubts = Counter()
        self._known: dict[Folder, State] = {}
        self._watches = Watches(lambda folder: Watch(self._open, folder, self._clock))

    def changes(self, folder: Folder, since: Cursor | None, limit: int = 100) -> Changes:
        """See `Mailbox.changes`."""

        def look(session: Session) -> Changes:
            selected = session.examine(server_name(session, folder))
            self._known[folder] = state_of(selected)
            return imap_changes.changes(session, folder, selected, since, limit, self._doubts)

        found = self._read(look)
        for message in found.messages:
            self._doubts.pop(message.ref, None)
        return found

    def listing(self, folder: Folder, since: datetime) -> Iterator[tuple[Listed, ...]]:
        """See `Mailbox.listing`."""
        yield from imap_bulk.listing(self._open(), folder, since)

    def names(self, folder: Folder, since: datetime) -> tuple[Listed, ...]:
        """See `Names.names`."""
        return self._do(lambda session: imap_bulk.names(session, folder, since))

    def count(self, folder: Folder) -> int:
        """See `Mailbox.count`."""
        return self._do(lambda session: session.examine(server_name(session, folder)).exists)

    def get(self, ref: MessageRef) -> Fetched:
        """See `Mailbox.get`."""
        place = place_of(ref)
        if place is None:
            raise MessageGone(ref.id)

        def look(session: Session) -> Fetched:
            try:
                selected = session.examine(server_name(session, ref.folder))
            except FolderMissing:
                raise MessageGone(ref.id) from None
            if selected.validity != place[0]:
                raise MessageGone(ref.id)
            found = imap_changes.by_uid(session, ref.folder, selected.validity, place[1], self._doubts)
            if found is None:
                raise MessageGone(ref.id)
            return found

        return self._read(look)

    def get_many(self, listed: Sequence[Listed]) -> tuple[Fetched, ...]:
        """See `Mailbox.get_many`."""

        def look(session: Session) -> tuple[Fetched, ...]:
            folder = listed[0].ref.folder
            try:
                selected = session.opened(server_name(session, folder))
            except FolderMissing:
                return ()
            return imap_changes.bodies(session, folder, selected.validity, listed, self._doubts)

        return self._read(look) if listed else ()

    def find(self, folder: Folder, message_id: str) -> MessageRef | None:
        """See `Mailbox.find`. In Drafts, what is marked as deleted counts as gone."""

        def look(session: Session) -> MessageRef | None:
            selected = session.examine(server_name(session, folder))
            uid = imap_drafts.find_uid(session, message_id, "UNDELETED" if folder == DRAFTS else "")
            return MessageRef(folder, f"{selected.validity}/{uid}") if uid is not None else None

        return self._do(look)

    def save_draft(self, raw: bytes, message_id: str) -> MessageRef:
        """See `Mailbox.save_draft`."""
        return self._do(lambda session: imap_drafts.save(session, DRAFTS, raw, message_id, (rb"\Draft", rb"\Seen")))

    def remove_draft(self, ref: MessageRef, raw: bytes) -> bool:
        """See `Mailbox.remove_draft`."""
        return self._do(lambda session: imap_drafts.remove(session, ref.folder, place_of(ref), raw))

    def file_sent(self, raw: bytes, message_id: str) -> MessageRef:
        """See `Mailbox.file_sent`."""
        return self._do(lambda session: imap_drafts.save(session, SENT, raw, message_id, (rb"\Seen",)))

    def mates(self, ref: MessageRef) -> tuple[str, ...]:
        """See `Threads.mates`: at Gmail by X-GM-THRID; elsewhere nothing is known."""
        return self._do(lambda session: imap_gmail.mates(session, ref.folder, place_of(ref)))

    def check(self) -> None:
        """Sign in and look for Drafts and Sent, for `doctor` and `init`; also raises `FolderMissing`."""

        def look(session: Session) -> None:
            for folder in (DRAFTS, SENT):
                session.examine(server_name(session, folder))

        self._do(look)

    def close(self) -> None:
        """See `Mailbox.close`."""
        session, self._session = self._session, None
        if session is not None:
            session.close(polite=True)
        for watch in self._watches.taken():
            watch.dispose()

    # ---- Waits

    def wait(self, folder: Folder, timeout: timedelta) -> bool:
        """See `Waits.wait`."""
        return self._watches.of(folder).wait(timeout, self._known.get(folder))

    def interrupt(self) -> None:
        """See `Waits.interrupt`."""
        self._watches.interrupt()

    # ---- inside

    def _open(self) -> Session:
        return Session(self._settings, self._credential)

    def _read(self, request: Callable[[Session], T]) -> T:
        """As `_do`; where a message breaks the connections, until it is known which one, and set aside."""
        for _ in range(_PATIENCE):
            before = self._doubts.total()
            try:
                return self._do(request)
            except Unframed:
                if self._doubts.total() == before:
                    raise
        return self._do(request)

    def _do(self, request: Callable[[Session], T]) -> T:
        """Run `request` on the open connection; on a new one where that has died since the last call.

        Not a second time where an APPEND may have been carried out: the next call asks the server first.
        """
        old, begun = self._session, time.monotonic()
        if old is not None:
            old.unsure = False
            try:
                return self._on(old, request)
            except (errors.Throttled, errors.SignInRefused):
                raise
            except errors.Unreachable:
                if old.unsure or time.monotonic() - begun > _QUICK:
                    raise
        self._session = self._open()
        return self._on(self._session, request)

    def _on(self, session: Session, request: Callable[[Session], T]) -> T:
        try:
            return request(session)
        except (CursorExpired, LookupError, ValueError):
            raise  # nothing is wrong with the connection
        except BaseException:
            self._session = None
            session.close()
            raise
