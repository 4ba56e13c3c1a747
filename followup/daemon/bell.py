"""Waiting for a while or until somebody rings, on a socket instead of a lock.

A lock's time limit runs on the steady clock of the C library; where that is shifted (as in tests of a whole year)
such a wait never ends, while a wait on a socket does.
"""

from __future__ import annotations

import select
import socket
from contextlib import suppress


class Bell:
    """Rung from any thread, waited for in one; a ring that came before the wait ends it at once."""

    def __init__(self) -> None:
        self._heard, self._rope = socket.socketpair()
        self._heard.setblocking(False)
        self._rope.setblocking(False)

    def ring(self) -> None:
        """End the wait of the other thread, or the next one."""
        with suppress(OSError):  # full: it rings already; closed: nobody waits any more
            self._rope.send(b"!")

    def wait(self, seconds: float | None) -> None:
        """Return after so many seconds (None: never by itself), or when it rings."""
        if select.select([self._heard], [], [], seconds)[0]:
            with suppress(BlockingIOError):
                self._heard.recv(4096)

    def close(self) -> None:
        """Give the sockets back."""
        self._heard.close()
        self._rope.close()
