"""Streams of an Exchange server: they end, break off, fall silent, or are not there; mail is noticed all the same."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest

from followup.errors import SignInRefused, Throttled, Unreachable
from followup.mailboxes import exchange_watch
from followup.mailboxes.base import INBOX
from tests.mailboxes.exchange_world import World
from tests.mailboxes.letters import letter
from tests.servers.ews import EwsServer, ews

pytestmark = pytest.mark.server

LONG, SHORT = timedelta(seconds=60), timedelta(milliseconds=200)


@pytest.fixture
def server() -> Iterator[EwsServer]:
    with ews() as server:
        yield server
        server.check()


@pytest.fixture
def world(server: EwsServer) -> Iterator[World]:
    world = World(server)
    yield world
    world.close()


@pytest.fixture
def mailbox(world):
    mailbox = world.open()
    mailbox.changes(INBOX, None)
    return mailbox


def woken_by_mail(world, mailbox) -> bool:
    """Whether mail ends a wait that runs."""
    with ThreadPoolExecutor(1) as watcher:
        waiting = watcher.submit(mailbox.wait, INBOX, LONG)
        try:
            world.deliver(letter("one"))
            return waiting.result(timeout=20)
        finally:
            mailbox.interrupt()


def test_one_stream_serves_many_waits(world, mailbox):
    for _ in range(3):
        assert mailbox.wait(INBOX, SHORT) is False
    assert woken_by_mail(world, mailbox)
    assert [len(world.server.asked(call)) for call in ("Subscribe", "GetStreamingEvents")] == [1, 1]


def test_a_stream_that_the_server_ends_is_begun_anew_with_the_same_subscription(world, mailbox, monkeypatch):
    monkeypatch.setattr(exchange_watch, "SERVED", 0.0)
    world.server.streams.minute = 0.01
    assert mailbox.wait(INBOX, timedelta(seconds=1)) is False
    assert len(world.server.asked("GetStreamingEvents")) > 1
    assert len(world.server.asked("Subscribe")) == 1
    assert woken_by_mail(world, mailbox)


def test_what_came_between_two_streams_is_noticed(world, mailbox, monkeypatch):
    monkeypatch.setattr(exchange_watch, "SERVED", 0.0)
    assert mailbox.wait(INBOX, SHORT) is False
    world.server.streams.deaf = True
    world.deliver(letter("one"))
    world.server.streams.break_off()
    assert mailbox.wait(INBOX, LONG) is True


def test_a_server_that_forgot_the_subscription_gets_another(world, mailbox, monkeypatch):
    monkeypatch.setattr(exchange_watch, "SERVED", 0.0)
    assert mailbox.wait(INBOX, SHORT) is False
    world.server.streams.forget()
    assert woken_by_mail(world, mailbox)
    mailbox.changes(INBOX, None)
    mailbox.wait(INBOX, SHORT)
    assert woken_by_mail(world, mailbox)
    assert len(world.server.asked("Subscribe")) == 2


def test_a_stream_that_breaks_at_once_is_told(world, mailbox):
    assert mailbox.wait(INBOX, SHORT) is False
    world.server.streams.break_off()
    with pytest.raises(Unreachable):
        mailbox.wait(INBOX, LONG)
    assert woken_by_mail(world, mailbox)


def test_a_silent_stream_is_not_relied_on(world, mailbox, monkeypatch):
    assert mailbox.wait(INBOX, SHORT) is False
    world.server.streams.deaf = True
    monkeypatch.setattr(exchange_watch, "SILENT", 0.3)
    assert woken_by_mail(world, mailbox)


NOTHING = b"""<e:Envelope xmlns:e="http://schemas.xmlsoap.org/soap/envelope/"><e:Body><e:Fault>
<faultcode>Server</faultcode><faultstring>Unknown request</faultstring></e:Fault></e:Body></e:Envelope>"""


@pytest.mark.parametrize("call", ["Subscribe", "GetStreamingEvents"])
@pytest.mark.parametrize(
    "how",
    [
        {"kind": "code", "word": "ErrorInvalidSubscriptionRequest"},
        {"kind": "code", "word": "ErrorExceededSubscriptionCount"},
        {"kind": "code", "word": "ErrorInvalidOperation"},
        {"kind": "status", "code": 500, "body": NOTHING},
        {"kind": "status", "code": 501},
        {"kind": "status", "code": 404},
    ],
    ids=lambda how: how.get("word", how.get("code")),
)
def test_a_server_without_streams_is_asked_now_and_then(world, mailbox, monkeypatch, call, how):
    monkeypatch.setattr(exchange_watch, "POLL", 0.3)
    world.server.fail(call, **how)
    assert mailbox.wait(INBOX, SHORT) is False
    assert woken_by_mail(world, mailbox)
    assert len(world.server.asked("GetStreamingEvents")) <= 1


@pytest.mark.parametrize(
    ("how", "told"),
    [
        ({"kind": "status", "code": 401}, SignInRefused),
        ({"kind": "busy"}, Throttled),
        ({"kind": "drop"}, Unreachable),
    ],
)
def test_a_fault_of_the_stream_is_told_by_the_wait(world, mailbox, how, told):
    world.server.fail("Subscribe", **how)
    with pytest.raises(told):
        mailbox.wait(INBOX, LONG)
    assert mailbox.wait(INBOX, SHORT) is False


def test_a_stream_that_never_lasts_is_told_once_and_the_folder_looked_at_instead(world, mailbox, monkeypatch):
    """As behind a proxy that lets no long answer through."""
    monkeypatch.setattr(exchange_watch, "POLL", 0.2)
    world.server.fail("GetStreamingEvents", "drop", times=10**6)
    with pytest.raises(Unreachable):
        mailbox.wait(INBOX, LONG)
    assert woken_by_mail(world, mailbox)
    assert len(world.server.asked("Subscribe")) == 2


def test_closing_ends_the_stream_at_the_server(world, mailbox):
    world.server.streams.heartbeat = 0.2
    assert mailbox.wait(INBOX, SHORT) is False
    assert world.server.streams.open == 1
    mailbox.close()
    with world.server.world.changed:
        assert world.server.world.changed.wait_for(lambda: world.server.streams.open == 0, timeout=10)
