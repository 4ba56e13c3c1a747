"""The clocks that a wait goes by, and the sleep itself: one object, so that a test can hand in a faster day."""

from __future__ import annotations

import select
import socket
import time
from collections.abc import Sequence

ASLEEP = 30.0
"""Seconds by which the clocks differ after a sleep or a jump."""


class Clock:
    """The machine's clocks, in seconds."""

    def monotonic(self) -> float:
        """Time that passes evenly; on Linux it stands still while the machine sleeps."""
        return time.monotonic()

    def boot(self) -> float:
        """Time that also passes while the machine sleeps, where the system has such a clock."""
        clock = getattr(time, "CLOCK_BOOTTIME", None)
        return time.clock_gettime(clock) if clock is not None else time.time()

    def wall(self) -> float:
        """The time of day, which may be set."""
        return time.time()

    def select(self, waits: Sequence[socket.socket], seconds: float) -> None:
        """Sleep until one of `waits` can be read, at most so long."""
        select.select(waits, [], [], seconds)

    def sleep(self, waits: Sequence[socket.socket], seconds: float) -> bool:
        """As `select`; True where the machine slept meanwhile or its time of day was set."""
        boot, wall, even = self.boot(), self.wall(), self.monotonic()
        self.select(waits, seconds)
        passed = self.monotonic() - even
        return abs(self.boot() - boot - passed) > ASLEEP or abs(self.wall() - wall - passed) > ASLEEP
