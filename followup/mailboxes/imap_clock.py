"""The clocks that a wait goes by, and the sleep itself: one object, so that a test can hand in a faster day.

Linux tells a process at once when the time of day was set or the machine slept, by a timer that such a jump cancels
(timerfd_create(2), TFD_TIMER_CANCEL_ON_SET); nothing has to wake up to find out. Elsewhere we look every `SLICE`
seconds.
"""

from __future__ import annotations

import contextlib
import ctypes
import os
import select
import time
from collections.abc import Sequence
from typing import Protocol

ASLEEP = 30.0
"""Seconds by which the clocks differ after a sleep or a jump that matters."""

SLICE = 50.0
"""Seconds: after a sleep new mail is to be seen within a minute."""

_CANCEL_ON_SET = 2
_ABSOLUTE = 1
_NEVER = 1 << 33
"""The year 2242."""


class Jumps(Protocol):
    """Can be read, in the sense of select, once the clock jumped."""

    def fileno(self) -> int:
        """For select."""

    def take(self) -> None:
        """Make it quiet again."""

    def close(self) -> None:
        """Give it back."""


class KernelJumps:
    """`Jumps` on a timer of the kernel. Raises OSError where the system has none."""

    def __init__(self) -> None:
        try:
            libc = ctypes.CDLL(None, use_errno=True)
            create, settime = libc.timerfd_create, libc.timerfd_settime
        except AttributeError as fault:
            raise OSError("no timerfd on this system") from fault
        self._fd: int = create(time.CLOCK_REALTIME, os.O_NONBLOCK | os.O_CLOEXEC)
        if self._fd < 0:
            raise OSError(ctypes.get_errno(), "timerfd_create")
        expiry = (ctypes.c_long * 4)(0, 0, min(_NEVER, (1 << (8 * ctypes.sizeof(ctypes.c_long) - 1)) - 1), 0)
        if settime(self._fd, _ABSOLUTE | _CANCEL_ON_SET, ctypes.byref(expiry), None) < 0:
            os.close(self._fd)
            raise OSError(ctypes.get_errno(), "timerfd_settime")

    def fileno(self) -> int:
        """For select."""
        return self._fd

    def take(self) -> None:
        """Reading says ECANCELED after a jump, and EAGAIN where there was none."""
        with contextlib.suppress(OSError):
            os.read(self._fd, 8)

    def close(self) -> None:
        """Give the timer back."""
        os.close(self._fd)


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

    def jumps(self) -> Jumps | None:
        """What tells of jumps by itself, one for each thread that sleeps; None where the system cannot."""
        try:
            return KernelJumps()
        except OSError:
            return None

    def select(self, waits: Sequence[int], seconds: float) -> None:
        """Sleep until one of these file descriptors can be read, at most so long."""
        select.select(waits, [], [], seconds)

    def sleep(self, waits: Sequence[int], seconds: float, jumps: Jumps | None) -> None:
        """As `select`, also until a jump; where the system does not tell of it, at most `SLICE`."""
        if jumps is None:
            self.select(waits, min(seconds, SLICE))
        else:
            self.select([*waits, jumps.fileno()], seconds)
            jumps.take()

    def offsets(self) -> tuple[float, float]:
        """How far the two clocks that may jump are from the even one; compare with `differ`."""
        even = self.monotonic()
        return self.boot() - even, self.wall() - even


def differ(before: tuple[float, float], now: tuple[float, float]) -> bool:
    """Whether the machine slept between two `offsets`, or its time of day was set."""
    return any(abs(new - old) > ASLEEP for old, new in zip(before, now, strict=True))
