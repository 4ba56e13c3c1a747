"""A Maildir++ on this machine: INBOX at the root, `.Sent`, `.Drafts` and further folders beside it.

Nothing that was delivered is renamed or touched; a new message is one whose unique name the index does not know yet,
whatever its time. Drafts and Sent are made when something is first put there, and are empty until then.
"""

from __future__ import annotations

import os
import sqlite3
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from datetime import datetime, timedelta
from pathlib import Path
from urllib.parse import unquote_to_bytes

from followup.mailboxes import maildir_files as files
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
from followup.mailboxes.folder_names import pick
from followup.mailboxes.headers import is_since, message_id_of
from followup.mailboxes.maildir_faults import is_damage, worded
from followup.mailboxes.maildir_folder import BATCH, Both, MaildirFolder, Settled
from followup.mailboxes.maildir_index import Index, Row
from followup.mailboxes.maildir_watch import Watch

_PAGE_BYTES = 32 * 1024 * 1024
_MADE = {SENT: ".Sent", DRAFTS: ".Drafts"}


class MaildirMailbox:
    """`Mailbox` and `Waits` on the Maildir++ at `path`.

    `index` is a file of followup's own in the state directory; where it is lost, cursors expire. Without it, cursors
    live as long as the object. `poll` is the pause between looks where inotify is not there or not wanted (`native`
    False, for network file systems that do not tell of changes made elsewhere).
    """

    def __init__(
        self, path: Path, index: Path | None = None, *, poll: timedelta = timedelta(seconds=30), native: bool = True
    ) -> None:
        self._path = path
        self._index = Index(index)
        self._poll = poll.total_seconds()
        self._native = native
        self._settled: dict[Folder, Both] = {}
        self._watches: dict[Folder, Watch] = {}
        self._watching = threading.Lock()
        self._interrupted = False

    # ---- Mailbox

    def changes(self, folder: Folder, since: Cursor | None, limit: int = 100) -> Changes:
        """See `Mailbox.changes`. A page also ends at 32 MB, so that large messages do not fill the memory."""
        with self._faults():
            held = self._folder(folder)
            number = self._index.folder(folder)
            if held is not None:
                held.refresh()
            if since is None:
                return Changes((), self._index.cursor(number))
            start = self._index.number_of(number, since)
            rows = self._index.after(number, start, limit + 1) if held is not None else []
            if held is None or not rows:
                return Changes((), since)
            messages, read = self._page(held, rows[:limit])
            # not the last number there is: another command may have given more since
            return Changes(messages, self._index.cursor(number, rows[read - 1].n), read < len(rows))

    def _page(self, held: MaildirFolder, rows: list[Row]) -> tuple[tuple[Fetched, ...], int]:
        """The messages of the first rows, up to a page's bytes, and how many rows that were."""
        places = held.locate(rows)
        messages: list[Fetched] = []
        size = 0
        for read, row in enumerate(rows, start=1):
            message = held.fetch(row, places.get(row.n))
            if message is not None:
                messages.append(message)
                size += len(message.raw or b"")
            if size > _PAGE_BYTES:
                return tuple(messages), read
        return tuple(messages), len(rows)

    def listing(self, folder: Folder, since: datetime) -> Iterator[tuple[Listed, ...]]:
        """See `Mailbox.listing`."""
        with self._faults():
            held = self._folder(folder)
            if held is None:
                return
            held.refresh()
        last = 0
        while True:
            with self._faults():
                rows = self._index.after(held.id, last, BATCH)
                batch = self._listed(held, rows, since)
            if not rows:
                return
            last = rows[-1].n
            if batch:
                yield batch

    def _listed(self, held: MaildirFolder, rows: list[Row], since: datetime) -> tuple[Listed, ...]:
        found = []
        for row, header, status in held.headers(rows):
            received = files.received(status)
            if is_since(header, received, since):
                found.append(Listed(held.ref(row), header, received, status.st_size))
        return tuple(found)

    def count(self, folder: Folder) -> int:
        """See `Mailbox.count`."""
        with self._faults():
            held = self._folder(folder)
            return 0 if held is None else sum(1 for _ in files.look(held.path))

    def get(self, ref: MessageRef) -> Fetched:
        """See `Mailbox.get`."""
        with self._faults():
            found = self._message(ref)
            if found is None:
                raise MessageGone(ref.id)
            return found[1]

    def get_many(self, listed: Sequence[Listed]) -> tuple[Fetched, ...]:
        """See `Mailbox.get_many`."""
        with self._faults(), suppress(FolderMissing):
            held = self._folder(listed[0].ref.folder) if listed else None
            return held.fetch_all([unquote_to_bytes(one.ref.id) for one in listed]) if held is not None else ()
        return ()

    def _message(self, ref: MessageRef) -> tuple[MaildirFolder, Fetched, Row] | None:
        try:
            held = self._folder(ref.folder)
        except FolderMissing:
            return None
        if held is None:
            return None
        held.refresh()
        name = unquote_to_bytes(ref.id)
        row = self._index.known(held.id, [name]).get(name)
        message = held.fetch(row, row.place) if row is not None else None
        return (held, message, row) if message is not None and row is not None else None

    def find(self, folder: Folder, message_id: str) -> MessageRef | None:
        """See `Mailbox.find`. The header of each file is read for this once in the life of the index."""
        with self._faults():
            held = self._folder(folder)
            if held is None or not message_id:
                return None
            held.refresh()
            while unread := self._index.unread(held.id, BATCH):
                read = [(row.n, message_id_of(header)) for row, header, _ in held.headers(unread)]
                with self._index.writing():
                    self._index.read(held.id, read)
            candidates = [
                (status.st_mtime_ns, row.n, row)
                for row, header, status in held.headers(self._index.with_id(held.id, message_id))
                if message_id_of(header) == message_id
            ]
            return held.ref(max(candidates)[2]) if candidates else None

    def save_draft(self, raw: bytes, message_id: str) -> MessageRef:
        """See `Mailbox.save_draft`."""
        return self.find(DRAFTS, message_id) or self._put(raw, DRAFTS, "DS")

    def file_sent(self, raw: bytes, message_id: str) -> MessageRef:
        """See `Mailbox.file_sent`."""
        return self.find(SENT, message_id) or self._put(raw, SENT, "S")

    def _put(self, raw: bytes, folder: Folder, flags: str) -> MessageRef:
        with self._faults():
            held = self._folder(folder)
            if held is None:
                path = self._path / _MADE[folder]
                files.create(path, marker=True)
                files.sync(self._path)
                held = self._held(folder, path)
            name = files.write(held.path, raw, flags)
            return held.ref(Row(0, name, 0, None))

    def remove_draft(self, ref: MessageRef, raw: bytes) -> bool:
        """See `Mailbox.remove_draft`."""
        if ref.folder != DRAFTS:
            return False
        with self._faults():
            while found := self._message(ref):
                held, message, row = found
                if message.raw != raw:
                    return False
                place = held.locate([row]).get(row.n)
                if place is None:
                    continue
                try:
                    os.unlink(files.path_of(held.path, place))  # noqa: PTH108 - bytes
                except FileNotFoundError:  # flags changed in this moment
                    continue
                files.sync(held.path / os.fsdecode(place.partition(b"/")[0]))
            return True

    def close(self) -> None:
        """See `Mailbox.close`."""
        with self._watching:
            watches, self._watches = self._watches, {}
        for watch in watches.values():
            watch.close()
        self._settled.clear()
        self._index.close()

    # ---- Waits

    def wait(self, folder: Folder, timeout: timedelta) -> bool:
        """See `Waits.wait`."""
        with self._faults():
            watch = self._watch(folder)
            if watch is None:
                return False
            try:
                return watch.wait(timeout.total_seconds())
            except OSError:  # gone, perhaps to come back as another directory: watch it anew then
                with self._watching:
                    self._watches.pop(folder, None)
                watch.close()
                raise

    def _watch(self, folder: Folder) -> Watch | None:
        """What waits for this folder, or None where an interrupt came before there was anything to wait."""
        directory = self._directory(folder) or self._path
        with self._watching:
            if self._interrupted:
                self._interrupted = False
                return None
            watch = self._watches.get(folder)
            if watch is None or watch.folder != directory:
                looked = self._settled.get(folder)
                # what came in the clock tick of the last look was perhaps not seen: -1 ends the first wait at once
                seen = tuple(-1 if not part.complete or part.stamp is None else part.stamp for part in looked or ())
                watch = self._watches[folder] = Watch(directory, self._poll, seen or None, native=self._native)
            return watch

    def interrupt(self) -> None:
        """See `Waits.interrupt`."""
        with self._watching:
            self._interrupted = not self._watches
            for watch in self._watches.values():
                watch.interrupt()

    # ---- inside

    def _folder(self, folder: Folder) -> MaildirFolder | None:
        """The folder; None for Sent or Drafts that nothing was put into yet."""
        directory = self._directory(folder)
        return None if directory is None else self._held(folder, directory)

    def _held(self, folder: Folder, directory: Path) -> MaildirFolder:
        return MaildirFolder(folder, directory, self._index, self._settled.setdefault(folder, (Settled(), Settled())))

    def _directory(self, folder: Folder) -> Path | None:
        if not (self._path / "cur").is_dir():  # not there, or the empty place where it is mounted otherwise
            raise FileNotFoundError(self._path)
        if folder == INBOX:
            return self._path
        with os.scandir(self._path) as listing:
            names = [found.name for found in listing if found.name.startswith(".") and found.name != "."]
        name = pick(folder, sorted(name for name in names if (self._path / name / "cur").is_dir()))
        if name is not None:
            return self._path / name
        if folder in _MADE:
            return None
        raise FolderMissing(folder)

    @contextmanager
    def _faults(self) -> Iterator[None]:
        with worded(self._path):
            try:
                yield
            except sqlite3.DatabaseError as error:
                if is_damage(error):
                    self._index.discard()
                    self._settled.clear()
                raise
