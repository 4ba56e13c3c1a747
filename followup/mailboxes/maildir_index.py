"""What followup remembers of a Maildir: a number for every file it has ever seen there, like an IMAP server's UIDs.

File names have no order, and a file may be put in with an old time, so nothing but a list of the known names tells
exactly what is new. The list is one SQLite file, so that memory does not grow with the folder. Each number carries a
chained digest of all names up to it; a cursor quotes it, so that a lost, restored or foreign list is noticed.
"""

from __future__ import annotations

import hashlib
import os
import re
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import NamedTuple

from followup.mailboxes.base import Cursor, CursorExpired

_SCHEMA = """
CREATE TABLE IF NOT EXISTS folder(id INTEGER PRIMARY KEY, name BLOB NOT NULL UNIQUE, seed BLOB NOT NULL);
CREATE TABLE IF NOT EXISTS message(
    folder INTEGER NOT NULL, n INTEGER NOT NULL, name BLOB NOT NULL, inode INTEGER NOT NULL, chain BLOB NOT NULL,
    place BLOB, message_id BLOB, PRIMARY KEY(folder, n)) WITHOUT ROWID;
CREATE UNIQUE INDEX IF NOT EXISTS by_name ON message(folder, name);
CREATE INDEX IF NOT EXISTS by_message_id ON message(folder, message_id);
PRAGMA user_version = 1;
"""
_VERSION = 1
_CURSOR = re.compile(r"([0-9]{1,18})-([0-9a-f]{16})")
# Without statistics the planner reads whole folders where an index would do: it is told which.
_ROWS = "SELECT n, name, inode, place FROM message {} WHERE folder = ? AND place IS NOT NULL"
_BY_NAME, _BY_ID = "INDEXED BY by_name", "INDEXED BY by_message_id"
_BUSY = 10.0  # seconds to wait for another followup command that writes


class Entry(NamedTuple):
    """One file as a look at the directory shows it: the unique part of its name, its path below the folder, inode."""

    name: bytes
    place: bytes
    inode: int


class Row(NamedTuple):
    """One numbered message: `place` is where it was seen last, None once it is known to be gone."""

    n: int
    name: bytes
    inode: int
    place: bytes | None


class Index:
    """The numbers of all folders of one Maildir. `path` None keeps them for the life of the object only."""

    def __init__(self, path: Path | None) -> None:
        self._path = path
        self._open: sqlite3.Connection | None = None

    @property
    def _db(self) -> sqlite3.Connection:
        if self._open is None:
            try:
                self._open = self._connect()
            except sqlite3.OperationalError:  # no disk, no rights, busy: not the list's fault
                raise
            except sqlite3.DatabaseError:
                self.discard()
                self._open = self._connect()
        return self._open

    def _connect(self) -> sqlite3.Connection:
        if self._path is not None:
            os.close(os.open(self._path, os.O_CREAT | os.O_RDWR | os.O_CLOEXEC, 0o600))
        # The watcher's thread never comes here; the object may still be opened in one thread and used in another.
        db = sqlite3.connect(
            self._path or ":memory:", timeout=_BUSY, isolation_level=None, check_same_thread=False, cached_statements=16
        )
        try:
            db.execute("PRAGMA journal_mode = WAL").fetchone()
            db.execute("PRAGMA synchronous = FULL")
            if db.execute("PRAGMA user_version").fetchone()[0] not in (0, _VERSION):
                raise sqlite3.DatabaseError("another version")
            db.executescript(_SCHEMA)
        except BaseException:
            db.close()
            raise
        return db

    def close(self) -> None:
        """Close the file; opened again on use. A list in memory stays."""
        if self._open is not None and self._path is not None:
            self._open.close()
            self._open = None

    def discard(self) -> None:
        """Throw the list away, damaged or of another version; all cursors expire."""
        if self._open is not None:
            self._open.close()
            self._open = None
        for end in ("", "-wal", "-shm"):
            with suppress(FileNotFoundError):
                if self._path is not None:
                    self._path.with_name(self._path.name + end).unlink()

    @contextmanager
    def writing(self) -> Iterator[None]:
        """All that is done inside is kept together, or not at all."""
        self._db.execute("BEGIN IMMEDIATE")
        try:
            yield
        except BaseException:
            self._db.execute("ROLLBACK")
            raise
        self._db.execute("COMMIT")

    # ---- folders and cursors

    def folder(self, name: str) -> int:
        """The number of a folder, given on first use."""
        key = name.encode("utf-8", "surrogatepass")
        row = self._db.execute("SELECT id FROM folder WHERE name = ?", (key,)).fetchone()
        if row is None:
            self._db.execute("INSERT OR IGNORE INTO folder(name, seed) VALUES(?, ?)", (key, os.urandom(8)))
            row = self._db.execute("SELECT id FROM folder WHERE name = ?", (key,)).fetchone()
        return int(row[0])

    def last(self, folder: int) -> tuple[int, bytes]:
        """The highest number of a folder and the digest at it; 0 and the folder's seed where there is none."""
        row = self._db.execute(
            "SELECT n, chain FROM message WHERE folder = ? ORDER BY n DESC LIMIT 1", (folder,)
        ).fetchone()
        return row or (0, self._db.execute("SELECT seed FROM folder WHERE id = ?", (folder,)).fetchone()[0])

    def cursor(self, folder: int, n: int | None = None) -> Cursor:
        """The bookmark behind message `n`; behind the last without it."""
        at, chain = self.last(folder) if n is None else (n, self._chain(folder, n))
        return Cursor(f"{at}-{(chain or b'').hex()}")

    def number_of(self, folder: int, cursor: Cursor) -> int:
        """The number that a bookmark stands behind. Raises `CursorExpired` where it is not of this list."""
        match = _CURSOR.fullmatch(cursor)
        if not match or self._chain(folder, int(match[1])) != bytes.fromhex(match[2]):
            raise CursorExpired(cursor)
        return int(match[1])

    def _chain(self, folder: int, n: int) -> bytes | None:
        sql = (
            "SELECT seed FROM folder WHERE id = ? AND ? = 0"
            if n == 0
            else "SELECT chain FROM message WHERE folder = ? AND n = ?"
        )
        row = self._db.execute(sql, (folder, n)).fetchone()
        return row[0] if row else None

    # ---- messages

    def add(self, folder: int, entries: Iterable[Entry]) -> None:
        """Number the entries in the order given; one that is known keeps its number."""
        n, chain = self.last(folder)
        for entry in entries:
            digest = hashlib.sha256(chain + entry.name).digest()[:8]
            done = self._db.execute(
                "INSERT OR IGNORE INTO message(folder, n, name, inode, chain, place) VALUES(?, ?, ?, ?, ?, ?)",
                (folder, n + 1, entry.name, entry.inode, digest, entry.place),
            )
            if done.rowcount == 1:
                n, chain = n + 1, digest

    def known(self, folder: int, names: Sequence[bytes]) -> dict[bytes, Row]:
        """Which of at most 500 names have a number."""
        marks = ",".join("?" * len(names))
        rows = self._db.execute(
            f"SELECT n, name, inode, place FROM message {_BY_NAME} WHERE folder = ? AND name IN ({marks})",  # noqa: S608 - only marks
            (folder, *names),
        )
        return {row[1]: Row(*row) for row in rows}

    def after(self, folder: int, n: int, limit: int) -> list[Row]:
        """The first `limit` messages behind number `n` that are not known to be gone."""
        rows = self._db.execute(
            f"{_ROWS.format('')} AND n > ? ORDER BY n LIMIT ?",
            (folder, n, limit),
        )
        return [Row(*row) for row in rows]

    def placed(self, folder: int, places: Iterable[tuple[int, bytes | None]]) -> None:
        """Remember where messages are now (number, place), or with None that they are gone."""
        self._db.executemany(
            "UPDATE message SET place = ? WHERE folder = ? AND n = ?", [(place, folder, n) for n, place in places]
        )

    def copied(self, folder: int, n: int, inode: int) -> None:
        """The file of message `n` was copied or restored: the same message in another inode."""
        self._db.execute("UPDATE message SET inode = ? WHERE folder = ? AND n = ?", (inode, folder, n))

    def returned(self, folder: int, row: Row) -> None:
        """A message known to be gone is back: free its name, so that it is numbered, and reported, as new."""
        self._db.execute(
            "UPDATE message SET name = ? WHERE folder = ? AND n = ?", (row.name + b"/gone/%d" % row.n, folder, row.n)
        )

    # ---- Message-IDs

    def unread(self, folder: int, limit: int) -> list[Row]:
        """Messages whose Message-ID was not looked at yet."""
        rows = self._db.execute(
            f"{_ROWS.format(_BY_ID)} AND message_id IS NULL LIMIT ?",
            (folder, limit),
        )
        return [Row(*row) for row in rows]

    def read(self, folder: int, found: Iterable[tuple[int, str]]) -> None:
        """Remember Message-IDs (number, id or "")."""
        self._db.executemany(
            "UPDATE message SET message_id = ? WHERE folder = ? AND n = ?",
            [(_digest(message_id), folder, n) for n, message_id in found],
        )

    def with_id(self, folder: int, message_id: str) -> list[Row]:
        """The messages that had this Message-ID when it was looked at, newest number first."""
        rows = self._db.execute(
            f"{_ROWS.format(_BY_ID)} AND message_id = ? ORDER BY n DESC",
            (folder, _digest(message_id)),
        )
        return [Row(*row) for row in rows]


def _digest(message_id: str) -> bytes:
    return hashlib.sha256(message_id.encode("utf-8", "surrogatepass")).digest()[:16] if message_id else b""
