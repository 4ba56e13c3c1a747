"""A mailbox on an Exchange server over EWS, by exchangelib, held to the contract of `followup.mailboxes.base`.

Ids are the items' own, which differ to the letter's case and change when an item is moved; cursors are the states of
SyncFolderItems. What only wakes is in `exchange_watch`.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from datetime import datetime, timedelta

from exchangelib import Account
from exchangelib.errors import ErrorFolderNotFound
from exchangelib.folders import BaseFolder

from followup import errors
from followup.access.signin import Credential
from followup.exchange.account import ExchangeSettings, Opened
from followup.exchange.refusals import answered_no
from followup.mailboxes import exchange_changes, exchange_drafts, exchange_listing, exchange_sending
from followup.mailboxes.base import (
    DRAFTS,
    INBOX,
    SENT,
    Changes,
    Cursor,
    Fetched,
    Folder,
    FolderMissing,
    Listed,
    MessageGone,
    MessageRef,
)
from followup.mailboxes.exchange_fetch import bodies, meta
from followup.mailboxes.exchange_folders import Places
from followup.mailboxes.exchange_watch import Streams
from followup.mailboxes.headers import header_of, is_usable, message_id_of

__all__ = ["ExchangeMailbox", "ExchangeSettings"]


class ExchangeMailbox:
    """`Mailbox`, `Names`, `Sends` and `Waits` for one account. `credential` is asked at each sign-in.

    `folders` are those that are watched: what a draft answers is looked for there first. `pause` waits some seconds.
    One account object serves all calls, another one the streams, so that neither waits for the other's connections.
    """

    def __init__(
        self,
        settings: ExchangeSettings,
        credential: Callable[[], Credential],
        folders: Sequence[Folder] = (INBOX,),
        pause: Callable[[float], None] = time.sleep,
    ) -> None:
        self._opened = Opened(settings, credential)
        self._places = Places()
        self._folders = tuple(folders)
        self._pause = pause
        self._cursors: dict[Folder, Cursor] = {}
        self._streams = Streams(lambda: Opened(settings, credential), self._cursors)

    def changes(self, folder: Folder, since: Cursor | None, limit: int = 100) -> Changes:
        """See `Mailbox.changes`."""
        with self._at(folder) as (account, place):
            found = exchange_changes.changes(account, place, folder, since, limit)
        self._cursors[folder] = found.cursor
        return found

    def listing(self, folder: Folder, since: datetime) -> Iterator[tuple[Listed, ...]]:
        """See `Mailbox.listing`."""
        with self._at(folder) as (account, place):
            pages = exchange_listing.listing(account, place, folder, since)
        while True:
            with self._at(folder):
                page = next(pages, None)
            if page is None:
                return
            yield page

    def names(self, folder: Folder, since: datetime) -> tuple[Listed, ...]:
        """See `Names.names`."""
        with self._at(folder) as (account, place):
            return tuple(exchange_listing.names(account, place, folder, since))

    def count(self, folder: Folder) -> int:
        """See `Mailbox.count`."""
        with self._at(folder) as (_, place):
            place.refresh()
            return int(place.total_count or 0)

    def get(self, ref: MessageRef) -> Fetched:
        """See `Mailbox.get`."""
        try:
            with self._at(ref.folder) as (account, place):
                found = _one(account, place, ref)
        except FolderMissing:
            found = None
        if found is None:
            raise MessageGone(ref.id)
        return found

    def get_many(self, listed: Sequence[Listed]) -> tuple[Fetched, ...]:
        """See `Mailbox.get_many`."""
        if not listed:
            return ()
        folder = listed[0].ref.folder
        wanted = [(one.ref.id, one.size) for one in listed]
        try:
            with self._at(folder) as (account, place):
                return tuple(bodies(account, place, folder, wanted))
        except FolderMissing:
            return ()

    def find(self, folder: Folder, message_id: str) -> MessageRef | None:
        """See `Mailbox.find`."""
        with self._at(folder) as (account, place):
            found = exchange_listing.find(account, place, folder, message_id)
        return MessageRef(folder, found) if found else None

    def save_draft(self, raw: bytes, message_id: str) -> MessageRef:
        """See `Mailbox.save_draft`. Raises ValueError for an id that no message of ours has."""
        if not is_usable(message_id):
            raise ValueError("not a Message-ID that followup makes")
        with self._at(DRAFTS) as (account, place):
            found = exchange_listing.find(account, place, DRAFTS, message_id)
            if found is None:
                found = exchange_drafts.save(account, place, raw, message_id, self._sources(account))
            else:
                exchange_drafts.finish(account, place, found, raw)
        return MessageRef(DRAFTS, found)

    def remove_draft(self, ref: MessageRef, raw: bytes) -> bool:
        """See `Mailbox.remove_draft`. One that the rep's program saved anew is looked for by its Message-ID."""
        if ref.folder != DRAFTS:
            return False
        with self._at(DRAFTS) as (account, place):
            found = _one(account, place, ref)
            if found is None:
                again = exchange_listing.find(account, place, DRAFTS, message_id_of(header_of(raw)))
                found = _one(account, place, MessageRef(DRAFTS, again)) if again else None
            if found is None:
                return True
            if not exchange_drafts.is_same(found, raw):
                return False
            exchange_drafts.delete(account, found.ref.id)
            return True

    def file_sent(self, raw: bytes, message_id: str) -> MessageRef:
        """See `Mailbox.file_sent`."""
        with self._at(SENT) as (account, place):
            found = exchange_listing.find(account, place, SENT, message_id)
            return MessageRef(SENT, found or exchange_drafts.file_sent(account, place, raw))

    def send_draft(self, raw: bytes, message_id: str, recipients: tuple[str, ...]) -> None:
        """See `Sends.send_draft`."""
        try:
            with self._at(DRAFTS) as (account, drafts):
                exchange_sending.send(account, drafts, self._places.of(account, SENT), raw, message_id, recipients)
        except errors.SendUnsure:
            if not exchange_sending.look(lambda: self.find(SENT, message_id), self._pause):
                raise

    def check(self) -> None:
        """Sign in and look for Drafts and Sent, for `doctor` and `init`; also raises `FolderMissing`."""
        for folder in (DRAFTS, SENT):
            self.count(folder)

    def close(self) -> None:
        """See `Mailbox.close`."""
        self._streams.close()
        self._opened.close()

    def wait(self, folder: Folder, timeout: timedelta) -> bool:
        """See `Waits.wait`."""
        return self._streams.wait(folder, timeout)

    def interrupt(self) -> None:
        """See `Waits.interrupt`."""
        self._streams.interrupt()

    @contextmanager
    def _at(self, folder: Folder) -> Iterator[tuple[Account, BaseFolder]]:
        with self._opened.use() as account, self._places.using(account, folder) as place:
            yield account, place

    def _sources(self, account: Account) -> Iterator[list[BaseFolder]]:
        """Where the message may be that a draft answers: the folders that are watched, then all others."""
        watched = []
        for folder in self._folders:
            with suppress(FolderMissing):
                watched.append(self._places.of(account, folder))
        yield watched
        known = {place.id for place in watched}
        try:
            others = self._places.others(account)
        except Exception as fault:
            if not answered_no(fault) and not isinstance(fault, ErrorFolderNotFound):
                raise
            return  # then the draft hangs on the conversation by its header alone
        yield [place for place in others if place.id not in known]


def _one(account: Account, place: BaseFolder, ref: MessageRef) -> Fetched | None:
    """One message. Drafts are ours and small; of others the size is asked for before the bytes are."""
    size = 0
    if ref.folder != DRAFTS:
        known = meta(account, place, ref.id)
        if known is None:
            return None
        size = int(known.size or 0)
    return next(bodies(account, place, ref.folder, [(ref.id, size)]), None)
