"""sd_notify over a real datagram socket, by path and by abstract name."""

from __future__ import annotations

import os
import secrets
import socket
import time
from datetime import timedelta

import pytest

from followup.host import notify


@pytest.fixture(params=["path", "abstract"])
def manager(request, tmp_path, monkeypatch):
    sock = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
    sock.settimeout(5)
    if request.param == "path":
        name = str(tmp_path / "notify")
        sock.bind(name)
    else:
        name = "@followup-test-" + secrets.token_hex(8)
        sock.bind("\0" + name[1:])
    monkeypatch.setenv("NOTIFY_SOCKET", name)
    yield sock
    sock.close()


@pytest.mark.parametrize(
    ("call", "datagram"),
    [
        (notify.ready, b"READY=1"),
        (notify.watchdog, b"WATCHDOG=1"),
        (notify.stopping, b"STOPPING=1"),
        (lambda: notify.status("2 drafts\nwait"), b"STATUS=2 drafts wait"),
    ],
)
def test_each_word_is_one_datagram(manager, call, datagram):
    assert call() is True
    assert manager.recv(4096) == datagram


def test_a_reload_carries_the_monotonic_clock(manager):
    before = time.clock_gettime_ns(time.CLOCK_MONOTONIC) // 1000
    notify.reloading()
    first, second = manager.recv(4096).decode().split("\n")
    assert first == "RELOADING=1"
    name, _, usec = second.partition("=")
    assert name == "MONOTONIC_USEC"
    assert before <= int(usec) <= time.clock_gettime_ns(time.CLOCK_MONOTONIC) // 1000


@pytest.mark.parametrize("value", [None, "", "vsock:2:1234", "relative/path"])
def test_without_a_manager_nothing_happens(monkeypatch, value):
    monkeypatch.delenv("NOTIFY_SOCKET", raising=False)
    if value is not None:
        monkeypatch.setenv("NOTIFY_SOCKET", value)
    assert notify.ready() is False


def test_a_manager_that_went_away_is_no_error(monkeypatch, tmp_path):
    monkeypatch.setenv("NOTIFY_SOCKET", str(tmp_path / "gone"))
    assert notify.ready() is False


@pytest.mark.parametrize(
    ("usec", "pid", "expected"),
    [
        ("120000000", None, timedelta(seconds=60)),
        ("120000000", "own", timedelta(seconds=60)),
        ("120000000", "1", None),
        ("0", None, None),
        ("soon", None, None),
        (None, None, None),
    ],
)
def test_the_watchdog_is_fed_twice_as_often_as_asked(monkeypatch, usec, pid, expected):
    for name, value in (("WATCHDOG_USEC", usec), ("WATCHDOG_PID", pid)):
        monkeypatch.delenv(name, raising=False)
        if value is not None:
            monkeypatch.setenv(name, str(os.getpid()) if value == "own" else value)
    assert notify.watchdog_interval() == expected
