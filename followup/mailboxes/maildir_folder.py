"""One Maildir folder with its numbers: what is in it, and where a numbered message is now."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator, Sequence
from itertools import islice
from pathlib import Path
from urllib.parse import quote_from_bytes

from followup import errors
from followup.mailboxes import maildir_files as files
from followup.mailboxes.base import Fetched, Folder, MessageRef
from followup.mailboxes.maildir_files import Stamp
from followup.mailboxes.maildir_index import Entry, Index, Row

BATCH = 500
_ROUNDS = 20
_TICK = 2.0  # seconds; longer than a file system needs to give a later change a later time
_MANY = 20_000  # new files at a time that are put in order together; more would not fit in little memory
_STALE = 600.0  # seconds; after this a folder is looked through even if nothing seems to have changed


class Settled:
    """Remembers of a directory which change time a complete look has covered, so that the next one may be saved.

    A change within the clock tick of the look would leave that time as it is; so only a look at a time that was
    already seen `_TICK` seconds before counts.
    """

    def __init__(self) -> None:
        self.stamp: int | None = None
        self.complete = False
        self._since = self._looked = 0.0

    def holds(self, now: int) -> bool:
        """Whether a look would find nothing new."""
        return self.complete and now == self.stamp and time.monotonic() - self._looked < _STALE

    def looked(self, before: int, began: float) -> None:
        """A look that began at `began` (monotonic) went through with the same change time before and after it."""
        if before != self.stamp:
            self.stamp, self._since = before, began
        self.complete = began - self._since >= _TICK
        self._looked = began


Both = tuple[Settled, Settled]
"""For new/ and for cur/: where mail only arrives, the much larger cur/ need not be looked through."""


class MaildirFolder:
    """The messages of `folder`, whose files are below `path`, by their numbers in `index`."""

    def __init__(self, folder: Folder, path: Path, index: Index, settled: Both) -> None:
        self.folder = folder
        self.path = path
        self.index = index
        self.id = index.folder(folder)
        self._settled = settled
        self._undisturbed: tuple[Stamp, float] = ((0, 0), 0.0)

    def ref(self, row: Row) -> MessageRef:
        """The message's place as the outside knows it: its unique name, safe in any text."""
        return MessageRef(self.folder, quote_from_bytes(row.name, safe=",=+@"))

    def look(self, parts: tuple[bytes, ...] = files.PARTS) -> Iterator[Entry]:
        """Every file, from looks repeated until one was not disturbed by a change of names; may repeat entries."""
        for _ in range(_ROUNDS):
            began = time.monotonic()
            before = files.stamp(self.path)
            yield from files.look(self.path, parts)
            if files.stamp(self.path) == before:
                self._undisturbed = before, began
                return
        raise errors.Unreachable(f"The folder {self.folder} changes without a pause.")

    def refresh(self) -> None:
        """Number every file that has none yet, oldest first."""
        now = files.stamp(self.path)
        parts = [n for n, settled in enumerate(self._settled) if not settled.holds(now[n])]
        if not parts:
            return
        with self.index.writing():
            fresh: dict[bytes, Entry] = {}
            doubtful: set[bytes] = set()
            for batch in _batches(self.look(tuple(files.PARTS[n] for n in parts))):
                self._sort_out(batch, fresh, doubtful)
                if len(fresh) >= _MANY:
                    self._number(fresh)
            self._number(fresh)
            before, began = self._undisturbed
            if doubtful:
                self._resolve(doubtful)
        for n in parts:
            self._settled[n].looked(before[n], began)

    def _number(self, fresh: dict[bytes, Entry]) -> None:
        self.index.add(self.id, sorted(fresh.values(), key=lambda entry: files.order(self.path, entry)))
        fresh.clear()

    def _sort_out(self, batch: list[Entry], fresh: dict[bytes, Entry], doubtful: set[bytes]) -> None:
        """Put entries without a number into `fresh`, names that stand for two files into `doubtful`."""
        known = self.index.known(self.id, list({entry.name for entry in batch}))
        moved: dict[int, bytes] = {}
        for entry in batch:
            row = known.get(entry.name)
            if row is None:
                first = fresh.setdefault(entry.name, entry)
                if first.inode != entry.inode:
                    doubtful.add(entry.name)
            elif row.place is None:
                self.index.returned(self.id, row)
                del known[entry.name]
                fresh[entry.name] = entry
            elif row.inode != entry.inode:
                doubtful.add(entry.name)
            elif row.place != entry.place:
                moved[row.n] = entry.place
        if moved:
            self.index.placed(self.id, moved.items())

    def _resolve(self, doubtful: set[bytes]) -> None:
        """Of files that share a unique name: copies of one message are one, others get a number of their own."""
        found: dict[bytes, dict[int, Entry]] = {name: {} for name in doubtful}
        for entry in self.look():
            if entry.name in found:
                found[entry.name][entry.inode] = entry
        for name, by_inode in found.items():
            entries = sorted(by_inode.values(), key=lambda entry: files.order(self.path, entry))
            row = self.index.known(self.id, [name]).get(name)
            if row is None or not entries:
                continue
            first = by_inode.get(row.inode, entries[0])
            if first.inode != row.inode:
                self.index.copied(self.id, row.n, first.inode)
            self.index.placed(self.id, [(row.n, first.place)])
            others = [entry for entry in entries if entry is not first and not self._same(first, entry)]
            self.index.add(self.id, (entry._replace(name=twin_name(entry)) for entry in others))

    def _same(self, one: Entry, other: Entry) -> bool:
        """Whether two files hold the same bytes; a file that has gone meanwhile is no message of its own."""
        nowhere = MessageRef(self.folder, "")
        try:
            return files.read(self.path, other.place, nowhere).raw == files.read(self.path, one.place, nowhere).raw
        except FileNotFoundError:
            return True

    def locate(self, rows: Sequence[Row]) -> dict[int, bytes]:
        """Where these messages are now, by number; what is left out is gone, and from now on known to be."""
        places = {row.n: row.place for row in rows if row.place is not None and self._is_at(row, row.place)}
        lost = {row.name: row for row in rows if row.n not in places}
        if not lost:
            return places
        found: dict[int, bytes] = {}
        inexact: dict[int, bytes] = {}
        for entry in self.look():
            row = lost.get(twin_name(entry)) or lost.get(entry.name)
            if row is not None:
                (found if row.inode == entry.inode else inexact)[row.n] = entry.place
        for row in lost.values():
            if row.n in inexact and row.n not in found and self._no_twin(row, inexact[row.n]):
                found[row.n] = inexact[row.n]
        with self.index.writing():
            self.index.placed(self.id, ((row.n, found.get(row.n)) for row in lost.values()))
        return places | found

    def _is_at(self, row: Row, place: bytes) -> bool:
        inode = files.inode_at(self.path, place)
        return inode == row.inode or (inode is not None and self._no_twin(row, place))

    def _no_twin(self, row: Row, place: bytes) -> bool:
        """Whether the file there is this message's own, copied or restored, not another of the same unique name."""
        inode = files.inode_at(self.path, place)
        twin = twin_name(Entry(row.name, place, inode or 0))
        return inode is not None and not self.index.known(self.id, [twin])

    def headers(self, rows: Sequence[Row]) -> Iterator[tuple[Row, bytes, os.stat_result]]:
        """Header and status of each message that is still there."""
        places = self.locate(rows)
        for row in rows:
            place = places.get(row.n)
            while place is not None:
                try:
                    yield row, *files.read_header(self.path, place)
                    break
                except FileNotFoundError:
                    place = self.locate([row]).get(row.n)

    def fetch(self, row: Row, place: bytes | None) -> Fetched | None:
        """The whole message, first looked for at `place`; None where it is gone."""
        for _ in range(_ROUNDS):
            if place is None:
                return None
            try:
                return files.read(self.path, place, self.ref(row))
            except FileNotFoundError:
                place = self.locate([row._replace(place=place)]).get(row.n)
        raise errors.Unreachable(f"A message in {self.folder} changes its name without a pause.")

    def fetch_all(self, names: Sequence[bytes]) -> tuple[Fetched, ...]:
        """The whole messages of these unique names, which have numbers, in this order; those that are gone left out."""
        rows = self.index.known(self.id, names)
        found = (self.fetch(row, row.place) for name in names if (row := rows.get(name)) is not None)
        return tuple(message for message in found if message is not None)


def twin_name(entry: Entry) -> bytes:
    """What a second file with the same unique name is known by; no file is called so."""
    return entry.name + b"/%d" % entry.inode


def _batches(entries: Iterator[Entry]) -> Iterator[list[Entry]]:
    while batch := list(islice(entries, BATCH)):
        yield batch
