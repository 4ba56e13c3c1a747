"""The files of one Maildir folder: looking, reading, and writing as the Maildir specification asks.

A delivered file is never renamed or touched: moving it from new/ to cur/ is the rep's mail program's business.
Names are bytes throughout; a name's unique part (before `:2,`) is what a message is known by.
"""

from __future__ import annotations

import errno
import os
import re
import secrets
import socket
import stat
import time
from collections.abc import Iterator
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

from followup.mailboxes import base
from followup.mailboxes.base import Fetched, MessageRef
from followup.mailboxes.headers import header_of
from followup.mailboxes.maildir_index import Entry

_FLAGS = {"D": "\\Draft", "F": "\\Flagged", "P": "$Forwarded", "R": "\\Answered", "S": "\\Seen", "T": "\\Deleted"}
_HEADER_STEP = 8192
_HEADER_LIMIT = 256 * 1024
_UNREADABLE = {errno.ELOOP, errno.EACCES, errno.EPERM, errno.ENXIO, errno.EISDIR}
_NUMBERS = re.compile(rb"M([0-9]{1,9})|Q([0-9]{1,18})")
_INODE_MASK = 2**63 - 1  # SQLite's integers are signed
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)

PARTS = (b"new", b"cur")
"""Where messages are; new/ first, so that one moved on meanwhile is seen."""

Stamp = tuple[int, int]
"""The change times of new/ and cur/ in ns; equal stamps mean that no name came or went between."""


def unique(name: bytes) -> bytes:
    """The part of a file name that stays when flags change."""
    return name.partition(b":")[0]


def stamp(folder: Path) -> Stamp:
    """When names in new/ and cur/ changed last. Raises `OSError` where cur/ cannot be looked at."""
    try:
        new = (folder / "new").stat().st_mtime_ns
    except FileNotFoundError:
        new = 0
    return new, (folder / "cur").stat().st_mtime_ns


def look(folder: Path, parts: tuple[bytes, ...] = PARTS) -> Iterator[Entry]:
    """Every message file, new/ first, so that one moved to cur/ meanwhile is seen (perhaps twice).

    A name that is changed while the directory is read may be missed: compare `stamp` before and after.
    """
    for part in parts:
        try:
            listing = os.scandir(os.path.join(os.fsencode(folder), part))  # noqa: PTH118 - bytes
        except FileNotFoundError:
            if part == b"cur":
                raise
            continue
        with listing:
            for found in listing:
                if not found.name.startswith(b".") and not found.is_dir(follow_symlinks=False):
                    yield Entry(unique(found.name), part + b"/" + found.name, found.inode() & _INODE_MASK)


def path_of(folder: Path, place: bytes) -> bytes:
    """The whole path of a file at `place` below the folder."""
    return os.path.join(os.fsencode(folder), place)  # noqa: PTH118 - bytes


def order(folder: Path, entry: Entry) -> tuple[int, int, int, int, bytes]:
    """What sorts files by age: time of the file, then second, microsecond and serial number in its name."""
    try:
        modified = os.lstat(path_of(folder, entry.place)).st_mtime_ns
    except FileNotFoundError:
        modified = 0
    second = re.match(rb"[0-9]{1,18}", entry.name)
    micro = serial = 0
    for found in _NUMBERS.finditer(entry.name.partition(b".")[2].partition(b".")[0]):
        micro, serial = (int(found[1]), serial) if found[1] else (micro, int(found[2]))
    return modified, int(second[0]) if second else 0, micro, serial, entry.name


def inode_at(folder: Path, place: bytes) -> int | None:
    """The inode of the file there, None where there is none."""
    try:
        return os.lstat(path_of(folder, place)).st_ino & _INODE_MASK
    except FileNotFoundError:
        return None


def flags_of(place: bytes) -> frozenset[str]:
    """The system flags in a file name; none for a file in new/."""
    letters = place.rpartition(b":2,")[2].decode("ascii", "replace") if b":2," in place else ""
    return frozenset(_FLAGS[letter] for letter in letters if letter in _FLAGS)


def received(status: os.stat_result) -> datetime:
    """When a file was delivered: its modification time, to the second; 1970 where that is no date."""
    try:
        return datetime.fromtimestamp(status.st_mtime_ns // 10**9, UTC)
    except (ValueError, OverflowError, OSError):
        return _EPOCH


def _open(path: bytes) -> int:
    # never through a link out of the Maildir, never waiting on a pipe
    return os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_NOCTTY | os.O_CLOEXEC)


def read(folder: Path, place: bytes, ref: MessageRef) -> Fetched:
    """The whole message at `place`. Raises `FileNotFoundError` where the file has gone from there."""
    path = path_of(folder, place)
    try:
        fd = _open(path)
    except OSError as error:
        if error.errno not in _UNREADABLE:
            raise
        status = os.lstat(path)
        return Fetched(ref, None, received(status), status.st_size, flags_of(place), "unreadable")
    with os.fdopen(fd, "rb", buffering=0) as file:
        status = os.fstat(fd)
        problem = "" if stat.S_ISREG(status.st_mode) else "unreadable"
        if not problem and status.st_size > base.MAX_MESSAGE:
            problem = "too-large"
        raw = None if problem else file.read()
    size = status.st_size if raw is None else len(raw)
    return Fetched(ref, raw, received(status), size, flags_of(place), problem)


def read_header(folder: Path, place: bytes) -> tuple[bytes, os.stat_result]:
    """The header section of the message at `place` and its status, without reading the body.

    Empty for what cannot be read. Raises `FileNotFoundError` where the file has gone from there.
    """
    path = path_of(folder, place)
    try:
        fd = _open(path)
    except OSError as error:
        if error.errno not in _UNREADABLE:
            raise
        return b"", os.lstat(path)
    try:
        status = os.fstat(fd)
        data = os.read(fd, _HEADER_STEP) if stat.S_ISREG(status.st_mode) else b""
        header = header_of(data)
        while len(header) == len(data) and len(data) < min(status.st_size, _HEADER_LIMIT):
            more = os.read(fd, _HEADER_STEP)
            data += more
            header = header_of(data)
            if not more:
                break
        return header, status
    finally:
        os.close(fd)


def create(folder: Path, *, marker: bool = False) -> None:
    """Make a Maildir folder (mode 0700) with its three directories; `marker` for one below the INBOX."""
    for part in ("", "tmp", "new", "cur"):
        (folder / part).mkdir(mode=0o700, parents=not part, exist_ok=True)
    if marker:
        (folder / "maildirfolder").touch(mode=0o600)


def write(folder: Path, raw: bytes, flags: str) -> bytes:
    """Put a message into cur/, there whole or not at all, also after a power cut; gives its unique name."""
    host = socket.gethostname().replace("/", "\\057").replace(":", "\\072")[:64]
    seconds, nanos = divmod(time.time_ns(), 10**9)
    name = f"{seconds}.M{nanos // 1000}P{os.getpid()}R{secrets.token_hex(8)}.{host}"
    draft = folder / "tmp" / name
    (folder / "tmp").mkdir(mode=0o700, exist_ok=True)
    try:
        with os.fdopen(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC, 0o600), "wb") as file:
            file.write(raw)
            file.flush()
            os.fsync(file.fileno())
        draft.rename(folder / "cur" / f"{name}:2,{flags}")
    except BaseException:
        with suppress(OSError):
            draft.unlink()
        raise
    sync(folder / "cur")
    return os.fsencode(name)


def sync(directory: Path) -> None:
    """Make names that came or went in a directory last."""
    fd = os.open(directory, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
    try:
        os.fsync(fd)
    finally:
        os.close(fd)
