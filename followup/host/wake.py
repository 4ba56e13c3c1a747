"""Waking the running daemon: a datagram socket in the state directory, for the owner only.

A word says what changed ("drafts", "stop-waiting"); it is a hint, never an order: the truth is in the store, and a
daemon that misses a word finds the same work at its next look.
"""

from __future__ import annotations

import contextlib
import os
import socket
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import Self

NAME = "wake.sock"
_LONGEST_WORD = 64
_SUN_PATH = 100  # bytes; sun_path holds 108 on Linux and 104 on macOS and BSD, with a closing zero byte (unix(7))


class Listener:
    """The daemon's end. `fileno` is readable when somebody rang; one per state directory, guarded by `lock.Lock`.

    Raises OSError when the directory cannot be written.
    """

    def __init__(self, state_dir: Path) -> None:
        self._path = state_dir / NAME
        self._socket = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
        try:
            with contextlib.suppress(FileNotFoundError):
                self._path.unlink()  # left by a killed daemon: bind(2) refuses a name that exists
            before = os.umask(0o177)
            try:
                _with_short_path(self._path, self._socket.bind)
            finally:
                os.umask(before)
            self._socket.setblocking(False)
        except BaseException:
            self._socket.close()
            raise

    def fileno(self) -> int:
        """For select and poll."""
        return self._socket.fileno()

    def drain(self) -> frozenset[str]:
        """All words since the last call; empty when nobody rang."""
        words = set()
        while True:
            try:
                words.add(self._socket.recv(_LONGEST_WORD).decode("utf-8", "replace"))
            except BlockingIOError:
                return frozenset(words)

    def close(self) -> None:
        """Take the name away and close; a second call does nothing."""
        if self._socket.fileno() >= 0:
            with contextlib.suppress(OSError):
                self._path.unlink()
            self._socket.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def ring(state_dir: Path, word: str) -> bool:
    """Wake the daemon of `state_dir` with `word` (at most 64 bytes); False when nobody listens.

    A full queue counts as heard: the daemon has been woken and will look.
    """
    data = word.encode()
    if len(data) > _LONGEST_WORD:
        raise ValueError(f"a word to ring with has at most {_LONGEST_WORD} bytes")
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as sock:
        sock.setblocking(False)
        try:
            _with_short_path(state_dir / NAME, lambda path: sock.sendto(data, path))
        except BlockingIOError:
            return True
        except OSError:  # no such file, nobody behind it, or another user's
            return False
    return True


def _with_short_path(path: Path, use: Callable[[str], object]) -> None:
    """Call `use` with a name of `path` that fits into sun_path.

    Too long a path is reached through the open directory, /proc/self/fd/N, where the system has that.
    """
    if len(os.fsencode(path)) <= _SUN_PATH:
        use(str(path))
        return
    directory = os.open(path.parent, os.O_RDONLY | getattr(os, "O_DIRECTORY", 0))
    try:
        use(f"/proc/self/fd/{directory}/{path.name}")
    finally:
        os.close(directory)
