"""One daemon per state directory: flock(2) decides, the text in the file only names the holder.

The kernel frees the lock when its holder ends in whatever way, so nothing left in the file is ever an obstacle.
The text (pid, its start tick, boot id, time of day) answers "who?" and tells a stale entry from a live one after a
reboot or when the pid went to another process.
"""

from __future__ import annotations

import contextlib
import json
import os
import sys
import time
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import BinaryIO, Self

from followup.errors import AlreadyRunning

NAME = "daemon.lock"
_FAR = 1 << 30
_SIZE = 4096  # our text is about 120 bytes; whatever else lies there is not read whole


@dataclass(frozen=True, slots=True)
class Holder:
    """Who holds, or last held, the lock. `since` is UTC; `start` is in clock ticks since boot, 0 where unknown."""

    pid: int
    since: datetime
    start: int = 0
    boot: str = ""


class Lock:
    """Held from `acquire` until `release` or the end of the process; not by its children.

    Raises AlreadyRunning, naming the holder, when another process has it; OSError when the directory cannot be used.
    """

    def __init__(self, state_dir: Path) -> None:
        self._path = state_dir / NAME
        self._file: BinaryIO | None = None

    def acquire(self) -> None:
        """Take the lock now, or raise; never waits."""
        file = os.fdopen(os.open(self._path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600), "r+b", buffering=0)
        if not try_lock(file):
            file.close()
            raise AlreadyRunning(
                _refusal(_just_started(self._path.parent)), "Nothing to do: the other one goes on working."
            )
        record = Holder(os.getpid(), datetime.now(UTC), _start_tick(os.getpid()) or 0, _boot_id())
        with contextlib.suppress(OSError):  # a full disk must not stop what only the text needs
            file.truncate(0)
            file.write(_packed(record))
        self._file = file
        _HELD.append(file)

    def release(self) -> None:
        """Give the lock up; the file stays, since removing it would let two processes lock two files of one name."""
        if self._file is not None:
            _HELD.remove(self._file)
            with contextlib.suppress(OSError):
                self._file.truncate(0)
            self._file.close()
            self._file = None

    def __enter__(self) -> Self:
        self.acquire()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.release()


def holder(state_dir: Path) -> Holder | None:
    """The process that works on this state directory now, or None. Never takes the lock, never waits."""
    found = _read(state_dir / NAME)
    boot = _boot_id()
    if found is None or found.pid <= 0 or (found.boot and boot and found.boot != boot):
        return None
    start = _start_tick(found.pid)
    if start is None or (found.start and start and start != found.start):
        return None
    return found


_HELD: list[BinaryIO] = []


def _drop_in_child() -> None:
    """A forked worker that outlives a killed daemon must not keep the lock; closing a copy does not unlock."""
    for file in _HELD:
        with contextlib.suppress(OSError):
            file.close()
    _HELD.clear()


if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_drop_in_child)


def try_lock(file: BinaryIO) -> bool:
    """Lock an open file for this process, without waiting; whether it is ours now."""
    try:
        if sys.platform == "win32":
            import msvcrt

            file.seek(_FAR)  # Windows refuses to read locked bytes, so not the text's own
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
            file.seek(0)
        else:
            import fcntl

            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except (BlockingIOError, PermissionError):
        return False
    return True


def _boot_id() -> str:
    """The kernel's name for this boot; empty where it has none or shows none (ProcSubset=pid)."""
    try:
        return Path("/proc/sys/kernel/random/boot_id").read_text("ascii").strip()
    except OSError:
        return ""


def _start_tick(pid: int) -> int | None:
    """When `pid` started, in ticks since boot (proc(5), stat field 22); 0 where unknown, None where it is gone."""
    if sys.platform == "win32":  # os.kill(pid, 0) would end it there
        return 0
    try:
        stat = Path(f"/proc/{pid}/stat").read_bytes()
    except OSError:
        return _alive_without_proc(pid)
    state, *fields = stat[stat.rindex(b")") + 2 :].split()  # the name before it may hold blanks and brackets
    return None if state in {b"Z", b"X"} else int(fields[18])


def _alive_without_proc(pid: int) -> int | None:
    if Path("/proc/self/stat").exists():
        return None
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return None
    except PermissionError:
        return 0
    return 0


def _packed(record: Holder) -> bytes:
    fields = {"pid": record.pid, "since": record.since.isoformat(), "start": record.start, "boot": record.boot}
    return json.dumps(fields).encode("ascii") + b"\n"


def _read(path: Path) -> Holder | None:
    try:
        with path.open("rb") as file:
            text = json.loads(file.read(_SIZE))
        since = datetime.fromisoformat(text["since"])
        found = Holder(int(text["pid"]), since, int(text.get("start", 0)), str(text.get("boot", "")))
    except (OSError, ValueError, TypeError, LookupError, AttributeError, RecursionError):
        return None
    return found if since.tzinfo is not None else None


def _just_started(state_dir: Path) -> Holder | None:
    """The holder, waiting up to a second where it has taken the lock but not yet written its name."""
    limit = time.monotonic() + 1
    while (found := holder(state_dir)) is None and time.monotonic() < limit:
        time.sleep(0.02)
    return found


def _refusal(found: Holder | None) -> str:
    if found is None:
        return "Already running. This one stops."
    return f"Already running (pid {found.pid} since {_day(found.since)}). This one stops."


def _day(since: datetime) -> str:
    """The local weekday within the last six days, the date before."""
    local = since.astimezone()
    recent = (datetime.now(UTC) - since).days < 6
    return f"{local:%A}" if recent else f"{local:%d %B %Y}"
