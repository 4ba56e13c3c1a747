"""What every HTTP client shares: how long to wait, as a server says it, and how long for it."""

from __future__ import annotations

import time
from datetime import UTC, datetime

import pytest

from followup import errors
from followup.access.google import MAIL_SCOPE, GoogleClient, SignIn
from followup.access.web import retry_after
from followup.graph.client import Graph, GraphSettings
from tests.servers.scripted_http import Reply, scripted

NOW = datetime(2026, 11, 25, 9, 30, tzinfo=UTC)


@pytest.mark.parametrize(
    ("said", "seconds"),
    [
        ("120", 120.0),
        ("Wed, 25 Nov 2026 09:30:30 GMT", 30.0),
        ("Wed, 25 Nov 2026 10:30:30 +0100", 30.0),
        ("Fri, 31 Dec 9999 23:59:59 -1200", 60.0),
        ("Wed, 25 Nov 99999999999999 09:30:30 GMT", 60.0),
        ("Wed, 25 Nov 2026 09:30:30 +99999999999", 60.0),
        ("-5", 60.0),
        ("soon", 60.0),
        ("", 60.0),
        (None, 60.0),
    ],
)
def test_a_pause_is_read_or_a_minute(said: str | None, seconds: float) -> None:
    assert retry_after(said, NOW) == seconds


def test_a_large_message_comes_over_a_slow_line() -> None:
    """Slower than the limit of an answer, and faster than 4 kB a second."""
    body = b"x" * 65536
    with scripted(lambda _: Reply(200, body, paced=(8192, 0.05))) as server:
        graph = Graph(GraphSettings(server.root, timeout=0.2), lambda **_: "t1")
        assert graph.fetch("me/messages/1/$value", 100_000).body == body
        graph.close()


def test_a_drip_of_bytes_is_left() -> None:
    began = time.monotonic()
    with scripted(lambda _: Reply(200, b"x" * 9000, paced=(1, 0.02))) as server:
        graph = Graph(GraphSettings(server.root, timeout=0.3), lambda **_: "t1")
        with pytest.raises(errors.Unreachable, match="in time"):
            graph.send("POST", "me/messages", json={})
        graph.close()
    assert time.monotonic() - began < 20


@pytest.mark.parametrize("reply", [Reply(200, slow=0.02), Reply(200, b"{" + b" " * 9000, paced=(1, 0.02))])
def test_google_holds_nobody_up(reply: Reply) -> None:
    """Whoever renews a token holds the lock on all tokens of the account."""
    began = time.monotonic()
    with scripted(lambda _: reply) as server, pytest.raises(errors.Unreachable):
        SignIn(GoogleClient("x", "rep@shop.example", server.root, timeout=0.3), (MAIL_SCOPE,), "http://localhost:1")
    assert time.monotonic() - began < 20
