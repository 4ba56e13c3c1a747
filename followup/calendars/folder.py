"""A calendar in a directory: one .ics file for each object, as vdirsyncer, khal and Radicale read it.

A file is written beside its place (a name that begins with a dot, which those programs skip), synced, and linked or
renamed into place: nobody ever sees half an object, and what `put` returned from is on the disk.
"""

from __future__ import annotations

import hashlib
import os
import re
import secrets
import time
from collections.abc import Iterable
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from followup import errors
from followup.calendars.base import Changes, Conflict, Cursor, EventGone, EventRef, Stored
from followup.calendars.snapshot import Snapshot
from followup.core.ical_lines import MAX_OBJECT, uids
from followup.core.occurrences import occurs

if TYPE_CHECKING:
    from collections.abc import Iterator

_SETTLED = 2_000_000_000
"""Nanoseconds after which a file's times tell a change for certain (file systems count in steps of up to 2 s)."""


@dataclass(frozen=True, slots=True)
class _Seen:
    """A file as it was read last: its times and size, and what followed from its bytes."""

    stamp: tuple[int, int, int, int]
    settled: bool
    etag: str
    uids: frozenset[str]


class FolderCalendar:
    """The directory `path`; contract as `Calendar`. An href is a file name, an etag the hash of the content.

    A directory that is gone (an unmounted disk) is `Unreachable`, never "all deleted"; `create` makes it once.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._seen: dict[str, _Seen] = {}
        self._snapshot = Snapshot()

    def create(self) -> None:
        """Make the directory where it is missing (0700); for `init` and `demo`."""
        with self._faults():
            self._path.mkdir(mode=0o700, parents=True, exist_ok=True)

    def put(self, uid: str, ics: bytes) -> EventRef:
        """As `Calendar.put`."""
        there = self.get(uid)
        if there is not None:
            return there.ref
        name = file_name(uid)
        with self._faults():
            while True:
                if self._write(name, ics, exclusive=True):
                    etag = _etag(ics)
                    self._seen[name] = _Seen(
                        (0, 0, 0, 0), False, etag, frozenset({uid})
                    )  # need not be read for its UID
                    return EventRef(name, etag)
                raw = self._read(name)
                if raw is not None and uid in uids(raw):
                    return EventRef(name, _etag(raw))
                name = f"{secrets.token_hex(4)}-{file_name(uid)}"  # the name is taken by an object of another UID

    def get(self, uid: str) -> Stored | None:
        """As `Calendar.get`."""
        with self._faults():
            # beside the file that we wrote a syncing program may have left a copy
            own = file_name(uid)
            holding = [name for name in self._scan(trusting=True) if uid in self._seen[name].uids]
            for name in sorted(holding, key=lambda name: name != own):
                if (raw := self._read(name)) is not None and uid in uids(raw):
                    return Stored(EventRef(name, _etag(raw)), raw)
        return None

    def replace(self, ref: EventRef, ics: bytes) -> EventRef:
        """As `Calendar.replace`."""
        with self._faults():
            self._check(ref)
            self._write(ref.href, ics, exclusive=False)
        return EventRef(ref.href, _etag(ics))

    def delete(self, ref: EventRef) -> None:
        """As `Calendar.delete`."""
        with self._faults():
            try:
                self._check(ref)
            except EventGone:
                return
            with suppress(FileNotFoundError):
                (self._path / ref.href).unlink()
            self._sync_directory()

    def changes(self, since: Cursor | None) -> Changes:
        """As `Calendar.changes`."""
        with self._faults():
            etags = {name: self._seen[name].etag for name in self._scan()}
            return self._snapshot.changes(since, etags, self._fetch)

    def between(self, start: datetime, end: datetime) -> tuple[Stored, ...]:
        """As `Calendar.between`."""
        with self._faults():
            return tuple(stored for stored in self._fetch(self._scan()) if occurs(stored.ics, start, end))

    def close(self) -> None:
        """Forget what was read."""
        self._seen.clear()

    def _fetch(self, names: list[str]) -> Iterable[Stored]:
        for name in names:
            raw = self._read(name)
            if raw is not None:
                yield Stored(EventRef(name, _etag(raw)), raw)

    def _scan(self, *, trusting: bool = False) -> list[str]:
        """The names of all objects, in order; files that did not change since the last time are not read again.

        `trusting` looks at new names alone: where only UIDs matter, which no program gives to another file's object,
        and the one file that is found is read anyway.
        """
        found: dict[str, _Seen] = {}
        with os.scandir(self._path) as entries:
            for entry in entries:
                seen = self._seen.get(entry.name) if trusting else None
                if seen is None and entry.name.endswith(".ics") and entry.name[0] != "." and entry.is_file():
                    seen = self._look(entry)
                if seen is not None:
                    found[entry.name] = seen
        self._seen = found
        return sorted(found)

    def _look(self, entry: os.DirEntry[str]) -> _Seen | None:
        try:
            stat = entry.stat()
        except FileNotFoundError:
            return None
        stamp = (stat.st_mtime_ns, stat.st_ctime_ns, stat.st_size, stat.st_ino)
        before = self._seen.get(entry.name)
        if before is not None and before.stamp == stamp and before.settled:
            return before
        settled = time.time_ns() - max(stat.st_mtime_ns, stat.st_ctime_ns) > _SETTLED
        raw = self._read(entry.name)
        if raw is None:
            return None
        etag = _etag(raw)
        if before is not None and before.etag == etag:  # taking it apart is the dear part
            return _Seen(stamp, settled, etag, before.uids)
        return _Seen(stamp, settled, etag, uids(raw))

    def _read(self, name: str) -> bytes | None:
        try:
            with (self._path / name).open("rb") as file:
                return file.read(MAX_OBJECT + 1)
        except FileNotFoundError:
            return None

    def _check(self, ref: EventRef) -> None:
        raw = None if "/" in ref.href or ref.href.startswith(".") else self._read(ref.href)
        if raw is None:
            raise EventGone(ref.href)
        if _etag(raw) != ref.etag:
            raise Conflict(ref.href)

    def _write(self, name: str, ics: bytes, *, exclusive: bool) -> bool:
        """Write durably; False where `exclusive` and the name is taken."""
        temporary = self._path / f".{secrets.token_hex(8)}.tmp"
        try:
            with temporary.open("xb") as file:
                os.fchmod(file.fileno(), 0o600)
                file.write(ics)
                file.flush()
                os.fsync(file.fileno())
            if exclusive:
                os.link(temporary, self._path / name)
            else:
                temporary.replace(self._path / name)
        except FileExistsError:
            return False
        finally:
            temporary.unlink(missing_ok=True)
        self._sync_directory()
        return True

    def _sync_directory(self) -> None:
        descriptor = os.open(self._path, os.O_RDONLY | os.O_DIRECTORY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)

    @contextmanager
    def _faults(self) -> Iterator[None]:
        try:
            yield
        except OSError as fault:
            if not self._path.is_dir():
                raise errors.Unreachable(
                    f"The calendar folder {self._path} is not there. Nothing was changed.",
                    "Is its disk mounted? followup tries again by itself.",
                ) from fault
            raise errors.InputOutput(f"The calendar folder {self._path}: {fault.strerror or fault}.") from fault


def _etag(raw: bytes) -> str:
    return hashlib.sha256(raw).hexdigest()[:32]


def file_name(uid: str) -> str:
    """The name of the file for `uid`: the UID itself where it is harmless, else a hash of it.

    >>> file_name("7c1d@followup")
    '7c1d@followup.ics'
    """
    if re.fullmatch(r"[A-Za-z0-9_@][A-Za-z0-9_@.+-]{0,150}", uid):
        return f"{uid}.ics"
    return f"{hashlib.sha256(uid.encode('utf-8', 'surrogatepass')).hexdigest()[:40]}.ics"
