"""Waiting for new files in a folder: by inotify where the system has it, else by looking at times now and then.

inotify is called by ctypes. Of the packages, inotify_simple costs 45 ms and 4 MB on import and starts other programs
to find libc; watchfiles looks 20 times a second whether it may stop. This costs 5 ms and 0.6 MB, and sleeps.
"""

from __future__ import annotations

import ctypes
import os
import select
import struct
import threading
import time
from contextlib import suppress
from pathlib import Path

from followup.mailboxes import maildir_files as files

_CLOSE_WRITE, _MOVED_TO, _CREATE = 0x8, 0x80, 0x100
_DELETE_SELF, _MOVE_SELF, _ONLYDIR = 0x400, 0x800, 0x01000000
_LOST = 0x2000 | 0x8000 | _DELETE_SELF | _MOVE_SELF  # unmounted, ignored from now on, deleted, moved
_EVENT = struct.Struct("iIII")
_MASK = _CLOSE_WRITE | _MOVED_TO | _CREATE | _DELETE_SELF | _MOVE_SELF | _ONLYDIR


def inotify(folder: Path) -> int | None:
    """A descriptor that becomes readable when a file comes into new/ or cur/; None where there is no inotify."""
    libc = ctypes.CDLL(None, use_errno=True)
    if not hasattr(libc, "inotify_init1"):
        return None
    fd: int = libc.inotify_init1(os.O_CLOEXEC | os.O_NONBLOCK)
    if fd < 0:
        return None  # the user's limit of instances is reached
    for part in ("new", "cur"):
        if libc.inotify_add_watch(fd, os.fsencode(folder / part), _MASK) < 0:
            os.close(fd)
            return None
    return fd


class Watch:
    """Waits on one folder. `wait` belongs to one thread; `interrupt` may come from any."""

    def __init__(self, folder: Path, poll: float, seen: tuple[int, ...] | None, *, native: bool) -> None:
        self.folder = folder
        self._poll = poll
        self._waiting = threading.Lock()
        self._wake_read, self._wake_write = os.pipe2(os.O_CLOEXEC | os.O_NONBLOCK)
        self._events = inotify(folder) if native else None
        self._seen: tuple[int, ...] = files.stamp(folder) if seen is None else seen

    def wait(self, seconds: float) -> bool:
        """True as soon as names may have changed since the last True, False after `seconds` or an interrupt."""
        until = time.monotonic() + seconds
        with self._waiting:
            while True:
                if self._drain(self._wake_read):
                    return False
                if self._changed():
                    return True
                left = until - time.monotonic()
                if left <= 0:
                    return False
                self._sleep(left if self._events is not None else min(left, self._poll))

    def _changed(self) -> bool:
        pushed = b"" if self._events is None else self._drain(self._events)
        if _lost(pushed):
            self._release()
            self._events = inotify(self.folder)
        now = files.stamp(self.folder)
        changed = bool(pushed) or now != self._seen
        self._seen = now
        return changed

    def _sleep(self, seconds: float) -> None:
        poller = select.poll()
        for fd in (self._wake_read, self._events):
            if fd is not None:
                poller.register(fd, select.POLLIN)
        poller.poll(seconds * 1000 + 1)

    @staticmethod
    def _drain(fd: int) -> bytes:
        got = b""
        with suppress(BlockingIOError):
            while more := os.read(fd, 65536):
                got += more
        return got

    def _release(self) -> None:
        if self._events is not None:
            os.close(self._events)
            self._events = None

    def interrupt(self) -> None:
        """End the wait that runs, or the next one."""
        with suppress(BlockingIOError):  # the pipe is full of interrupts already
            os.write(self._wake_write, b"x")

    def close(self) -> None:
        """Give the descriptors back, after the wait that may still run."""
        self.interrupt()
        with self._waiting:
            self._release()
            os.close(self._wake_read)
            os.close(self._wake_write)


def _lost(events: bytes) -> bool:
    """Whether one of the directories is no longer watched."""
    at = 0
    while at + _EVENT.size <= len(events):
        _, mask, _, length = _EVENT.unpack_from(events, at)
        if mask & _LOST:
            return True
        at += _EVENT.size + length
    return False
