"""A watcher's long day on a real Dovecot, by a clock that runs fast: IDLE begun anew, a sleeping laptop, no IDLE."""

from __future__ import annotations

import sys
import time
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager, suppress
from datetime import timedelta
from select import select
from socket import socketpair

import pytest

from followup.mailboxes.base import INBOX
from followup.mailboxes.imap_clock import SLICE, Clock, Jumps, KernelJumps
from tests.mailboxes.imap_world import World
from tests.mailboxes.letters import letter
from tests.servers.authority import Certificates
from tests.servers.dovecot import Dovecot
from tests.servers.programs import until
from tests.servers.proxy import Proxy

pytestmark = pytest.mark.server

DAY = timedelta(days=1)


class Told:
    """Jumps that the test makes."""

    def __init__(self) -> None:
        self._ear, self.mouth = socketpair()

    def fileno(self) -> int:
        return self._ear.fileno()

    def take(self) -> None:
        self._ear.setblocking(False)
        with suppress(BlockingIOError):
            self._ear.recv(100)

    def close(self) -> None:
        self._ear.close()
        self.mouth.close()


class FastClock(Clock):
    """A clock on which `speed` seconds pass in one; `slept` and `set_by` are what a sleep or the rep adds to it.

    `tells` says whether the system tells of a jump, as Linux does; then `jump` is how it does.
    """

    def __init__(self, speed: float = 1.0, tells: bool = True) -> None:
        self.speed = speed
        self._tells = tells
        self._told: list[Told] = []
        self.slept = 0.0
        self.set_by = 0.0
        self.wakes = 0
        self._begun = time.monotonic()

    def monotonic(self) -> float:
        return (time.monotonic() - self._begun) * self.speed

    def boot(self) -> float:
        return self.monotonic() + self.slept

    def wall(self) -> float:
        return self.monotonic() + self.slept + self.set_by

    def jumps(self) -> Jumps | None:
        if not self._tells:
            return None
        self._told.append(Told())
        return self._told[-1]

    def jump(self, which: str, seconds: float) -> None:
        setattr(self, which, seconds)
        for told in self._told:
            told.mouth.send(b"!")

    def select(self, waits: Sequence[int], seconds: float) -> None:
        self.wakes += 1
        super().select(waits, seconds / self.speed)


@pytest.fixture(scope="module")
def dovecot(tmp_path_factory):
    server = Dovecot(Certificates(tmp_path_factory.mktemp("tls")))
    yield server
    server.close()


@pytest.fixture
def world(dovecot):
    world = World(dovecot)
    yield world
    world.close()


@contextmanager
def watched(world, proxy, clock):
    """A wait of a day in a thread of its own; its end as a future."""
    mailbox = world.open(proxy.port, timeout=5, clock=clock)
    with ThreadPoolExecutor(1) as watcher:
        waiting = watcher.submit(mailbox.wait, INBOX, DAY)
        try:
            yield waiting
        finally:
            mailbox.interrupt()
    world.close()


@pytest.fixture
def proxy(dovecot):
    proxy = Proxy(dovecot.port, "imap", dovecot.certificates.good.context())
    yield proxy
    proxy.close()


def commands(proxy: Proxy, word: str) -> int:
    """How many requests were this one so far."""
    return sum(line.split(" ")[-1] == word or f" {word} " in line for line in proxy.seen)


def test_idle_is_begun_anew_every_nine_minutes_with_a_look_between(world, proxy):
    clock = FastClock(1800)
    with watched(world, proxy, clock) as waiting:
        until(lambda: commands(proxy, "IDLE") >= 5, what="IDLE five times")
        minutes = clock.monotonic() / 60
        begun = commands(proxy, "IDLE")
        assert begun - 1 <= minutes / 9
        assert commands(proxy, "DONE") in (begun - 1, begun)
        assert commands(proxy, "EXAMINE") in (begun, begun + 1)
        assert commands(proxy, "AUTHENTICATE") == 1, "all on one connection"
        assert not waiting.done()
        world.deliver(letter("one"))
        assert waiting.result(timeout=5) is True


@pytest.mark.parametrize("tells", [True, False])
def test_it_wakes_seldom(world, proxy, tells):
    clock = FastClock(1200, tells)
    with watched(world, proxy, clock) as waiting:
        until(lambda: commands(proxy, "IDLE") >= 3, what="IDLE three times")
        assert clock.wakes <= clock.monotonic() / (250 if tells else SLICE) + 2
        assert not waiting.done()


@pytest.mark.parametrize("tells", [True, False])
@pytest.mark.parametrize("which", ["slept", "set_by"])
def test_after_a_sleep_or_a_jump_the_connection_is_tried_within_a_minute(world, proxy, which, tells):
    clock = FastClock(40, tells)
    with watched(world, proxy, clock) as waiting:
        until(lambda: clock.wakes and commands(proxy, "IDLE") == 1, what="the sleep in IDLE")
        began = clock.monotonic()
        clock.jump(which, 8 * 3600.0)
        until(lambda: commands(proxy, "IDLE") == 2, what="IDLE again")
        assert clock.monotonic() - began < 100, "the nine minutes were not waited for"
        assert not waiting.done()


def test_a_clock_that_is_put_right_by_a_second_is_no_jump(world, proxy):
    clock = FastClock()
    with watched(world, proxy, clock) as waiting:
        until(lambda: clock.wakes == 1 and commands(proxy, "IDLE") == 1, what="the sleep in IDLE")
        clock.jump("set_by", 1.0)
        until(lambda: clock.wakes == 2, what="a look at the clocks")
        assert commands(proxy, "DONE") == 0
        assert not waiting.done()


def test_after_a_sleep_a_dead_connection_is_replaced_and_mail_is_seen(world, proxy):
    clock = FastClock()
    with watched(world, proxy, clock) as waiting:
        until(lambda: clock.wakes and commands(proxy, "IDLE") == 1, what="the sleep in IDLE")
        proxy.fail("DONE", 1, "drop-before")
        clock.jump("slept", 3600.0)
        until(lambda: commands(proxy, "IDLE") == 2, what="IDLE on a new connection")
        assert commands(proxy, "AUTHENTICATE") == 2
        assert not waiting.done(), "nothing came meanwhile"
        world.deliver(letter("one"))
        assert waiting.result(timeout=5) is True


@pytest.mark.skipif(sys.platform != "linux", reason="timerfd is Linux's")
def test_the_kernels_timer_is_quiet_while_the_clock_does_not_jump():
    jumps = KernelJumps()
    try:
        assert select([jumps], [], [], 0.05) == ([], [], [])
        jumps.take()
    finally:
        jumps.close()


def test_without_idle_it_looks_each_minute(world, dovecot):
    hidden = Proxy(
        dovecot.port,
        "imap",
        dovecot.certificates.good.context(),
        rewrite=lambda data: data.replace(b" IDLE", b" X-IDL"),
    )
    clock = FastClock(300)
    try:
        with watched(world, hidden, clock) as waiting:
            until(lambda: commands(hidden, "EXAMINE") >= 4, what="four looks")
            assert commands(hidden, "EXAMINE") - 1 <= clock.monotonic() / 60
            assert commands(hidden, "IDLE") == 0
            assert not waiting.done()
            world.deliver(letter("one"))
            assert waiting.result(timeout=5) is True
    finally:
        hidden.close()
