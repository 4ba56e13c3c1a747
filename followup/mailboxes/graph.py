"""A mailbox of Microsoft 365 over Graph, held to the contract of `followup.mailboxes.base`.

Ids are Graph's immutable ids, cursors delta links. Graph does not push to a rep's machine: `wait` polls.
"""

from __future__ import annotations

import time
from collections import Counter, deque
from collections.abc import Callable, Iterator, Sequence
from datetime import datetime, timedelta

from followup.graph.answers import Way
from followup.graph.client import Graph
from followup.graph.values import items, seconds
from followup.mailboxes import graph_changes, graph_drafts, graph_seal, graph_send
from followup.mailboxes import graph_fields as fields
from followup.mailboxes.base import (
    DRAFTS,
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
from followup.mailboxes.graph_changes import Doubts
from followup.mailboxes.graph_find import find
from followup.mailboxes.graph_folders import Folders
from followup.mailboxes.graph_wait import Watch
from followup.mailboxes.watches import Watches

__all__ = ["GraphMailbox"]

_PAGE = 200
_NAMES = 500


class GraphMailbox:
    """`Mailbox`, `Names`, `TakesNoMore`, `Waits` and `Sends` for one account.

    `connect` makes a client: one for all calls, and one for each folder under `wait`. `poll` is how long `wait` lets
    pass between two looks, `pause` waits on the spot, some seconds at most.
    """

    largest_draft = 3 * 1024 * 1024
    """A request may have 4 MB, and MIME goes in base64. More would go in parts, which nothing but a rep's own
    attachment in a draft that is edited here could need."""

    def __init__(
        self,
        connect: Callable[[], Graph],
        poll: timedelta = timedelta(seconds=60),
        pause: Callable[[float], None] = time.sleep,
    ) -> None:
        self._connect = connect
        self._pause = pause
        self._poll = poll
        self._graph = connect()
        self._folders = Folders(self._graph)
        self._doubts: Doubts = Counter()
        self._watches = Watches(lambda folder: Watch(self._connect, folder, self._poll))

    def changes(self, folder: Folder, since: Cursor | None, limit: int = 100) -> Changes:
        """See `Mailbox.changes`."""
        if since is None:
            return Changes((), graph_changes.newest(self._graph, self._folders, folder))
        return graph_changes.changes(self._graph, self._folders, folder, since, limit, self._doubts)

    def listing(self, folder: Folder, since: datetime) -> Iterator[tuple[Listed, ...]]:
        """See `Mailbox.listing`.

        First what came before `since` and was written after it, then the rest. In two collections, since Graph orders
        one only by what its filter begins with, and may find an "or" in it too complex.
        """
        params = {
            "$orderby": "receivedDateTime",
            "$select": fields.HEADER,
            "$expand": fields.expand(fields.SIZE, fields.KEY, fields.IN_REPLY_TO, fields.REFERENCES),
            "$top": str(_PAGE),
        }
        at = seconds(since)
        for wanted in (f"receivedDateTime lt {at} and sentDateTime ge {at}", f"receivedDateTime ge {at}"):
            yield from self._listed(folder, params | {"$filter": wanted}, whole=True)

    def names(self, folder: Folder, since: datetime) -> tuple[Listed, ...]:
        """See `Names.names`."""
        params = {
            "$filter": f"receivedDateTime ge {seconds(since)}",
            "$select": "id,receivedDateTime,internetMessageId",
            "$top": str(_NAMES),
        }
        return tuple(one for batch in self._listed(folder, params, whole=False) for one in batch)

    def _listed(self, folder: Folder, params: dict[str, str], *, whole: bool) -> Iterator[tuple[Listed, ...]]:
        """The messages of a folder, page by page; a page that shifts while mail comes in repeats none."""
        answer = self._graph.send("GET", f"{self._folders.path(folder)}/messages", params=params)
        page = self._folders.found(folder, answer).json()
        lately: deque[str] = deque(maxlen=2 * _NAMES)
        way = Way()
        while True:
            new = [one for one in items(page) if str(one["id"]) not in lately]
            lately.extend(str(one["id"]) for one in new)
            if new:
                yield tuple(self._one_listed(folder, one, whole=whole) for one in new)
            link = way.on(page, anything=bool(new))
            if not link:
                return
            page = self._graph.get(link)

    def _one_listed(self, folder: Folder, one: fields.Json, *, whole: bool) -> Listed:
        named = f"Message-ID: {one.get('internetMessageId') or ''}\r\n".encode("utf-8", "replace")
        header = fields.header_of(one, folder) if whole else named
        return Listed(
            MessageRef(folder, str(one["id"])), header + b"\r\n", fields.received_of(one), fields.size_of(one)
        )

    def count(self, folder: Folder) -> int:
        """See `Mailbox.count`."""
        return self._folders.count(folder)

    def get(self, ref: MessageRef) -> Fetched:
        """See `Mailbox.get`."""
        try:
            at = self._folders.id(ref.folder)
        except FolderMissing:
            raise MessageGone(ref.id) from None
        message = graph_seal.read(self._graph, ref.id, whole=ref.folder in (DRAFTS, SENT))
        found = None
        if message is not None and message.get("parentFolderId") == at:
            found = graph_changes.fetched(self._graph, ref.folder, message, self._doubts)
        if found is None:
            raise MessageGone(ref.id)
        return found

    def get_many(self, listed: Sequence[Listed]) -> tuple[Fetched, ...]:
        """See `Mailbox.get_many`."""
        if not listed:
            return ()
        folder = listed[0].ref.folder
        try:
            at = self._folders.id(folder)
        except FolderMissing:
            return ()
        found = []
        for message in graph_changes.metas(self._graph, [one.ref.id for one in listed]):
            if message.get("parentFolderId") == at:
                found.append(graph_changes.fetched(self._graph, folder, message, self._doubts))
        return tuple(one for one in found if one is not None)

    def find(self, folder: Folder, message_id: str) -> MessageRef | None:
        """See `Mailbox.find`. In Drafts and Sent also by our key: sending may give a message another Message-ID."""
        id = find(self._graph, self._folders, folder, message_id)
        return MessageRef(folder, id) if id is not None else None

    def save_draft(self, raw: bytes, message_id: str) -> MessageRef:
        """See `Mailbox.save_draft`."""
        return graph_drafts.save(self._graph, self._folders, raw, message_id)

    def remove_draft(self, ref: MessageRef, raw: bytes) -> bool:
        """See `Mailbox.remove_draft`."""
        return graph_drafts.remove(self._graph, self._folders, ref, raw)

    def file_sent(self, raw: bytes, message_id: str) -> MessageRef:
        """See `Mailbox.file_sent`."""
        return graph_drafts.file(self._graph, self._folders, raw, message_id)

    def send_draft(self, raw: bytes, message_id: str, recipients: tuple[str, ...]) -> None:
        """See `Sends.send_draft`."""
        graph_send.send(self._graph, self._folders, raw, message_id, recipients, self._pause)

    def check(self) -> None:
        """Sign in and look for Drafts and Sent, for `doctor` and `init`; also raises `FolderMissing`."""
        for folder in (DRAFTS, SENT):
            self._folders.count(folder)

    def close(self) -> None:
        """See `Mailbox.close`."""
        self._graph.close()
        for watch in self._watches.taken():
            watch.close()

    # ---- Waits

    def wait(self, folder: Folder, timeout: timedelta) -> bool:
        """See `Waits.wait`."""
        return self._watches.of(folder).wait(timeout)

    def interrupt(self) -> None:
        """See `Waits.interrupt`."""
        self._watches.interrupt()
