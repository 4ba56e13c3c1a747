"""A watcher's long day on a real Dovecot, by a clock that runs fast: IDLE begun anew, a sleeping laptop, no IDLE."""

from __future__ import annotations

import time
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from datetime import timedelta
from socket import socket

import pytest

from followup.mailboxes.base import INBOX
from followup.mailboxes.imap_clock import Clock
from tests.mailboxes.imap_world import World
from tests.mailboxes.letters import letter
from tests.servers.authority import Certificates
from tests.servers.dovecot import Dovecot
from tests.servers.programs import until
from tests.servers.proxy import Proxy

pytestmark = pytest.mark.server

DAY = timedelta(days=1)


class FastClock(Clock):
    """A clock on which `speed` seconds pass in one; `slept` and `set_by` are what a sleep or the rep adds to it."""

    def __init__(self, speed: float = 1.0) -> None:
        self.speed = speed
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

    def select(self, waits: Sequence[socket], seconds: float) -> None:
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


def test_it_wakes_at_most_once_a_minute(world, proxy):
    clock = FastClock(600)
    with watched(world, proxy, clock) as waiting:
        until(lambda: commands(proxy, "IDLE") >= 3, what="IDLE three times")
        assert clock.wakes <= clock.monotonic() / 60 + 1
        assert not waiting.done()


@pytest.mark.parametrize("jump", ["slept", "set_by"])
def test_after_a_sleep_or_a_jump_the_connection_is_tried_at_once(world, proxy, jump):
    clock = FastClock(130)
    with watched(world, proxy, clock) as waiting:
        until(lambda: clock.wakes and commands(proxy, "IDLE") == 1, what="the sleep in IDLE")
        began = clock.monotonic()
        setattr(clock, jump, 8 * 3600.0)
        until(lambda: commands(proxy, "IDLE") == 2, what="IDLE again")
        assert clock.monotonic() - began < 300, "the nine minutes were not waited for"
        assert not waiting.done()


def test_after_a_sleep_a_dead_connection_is_replaced_and_mail_is_seen(world, proxy):
    clock = FastClock(130)
    with watched(world, proxy, clock) as waiting:
        until(lambda: clock.wakes and commands(proxy, "IDLE") == 1, what="the sleep in IDLE")
        proxy.fail("DONE", 1, "drop-before")
        clock.slept = 3600.0
        until(lambda: commands(proxy, "IDLE") == 2, what="IDLE on a new connection")
        assert commands(proxy, "AUTHENTICATE") == 2
        assert not waiting.done(), "nothing came meanwhile"
        world.deliver(letter("one"))
        assert waiting.result(timeout=5) is True


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
