"""The daemon on a real Dovecot: woken by IDLE, through restarts, refused sign-ins and a network that swallows all."""

from __future__ import annotations

import re

import pytest

from tests.daemon.conftest import give, imap_home
from tests.daemon.running import in_time
from tests.servers.dovecot import PASSWORD, Dovecot
from tests.servers.programs import until
from tests.servers.proxy import Proxy

pytestmark = pytest.mark.server


def test_a_draft_within_three_seconds_or_six_on_a_loaded_machine(run, home, dovecot):
    desk = imap_home(home, dovecot)
    daemon = run().ready().looked()
    loss = desk.no()
    until(lambda: desk.answers(loss), in_time(), "a draft")
    again = desk.no("PS: the keys are still with your colleague.")
    until(lambda: desk.answers(again), in_time(), "a draft")
    until(lambda: not desk.answers(loss), in_time(), "the first draft withdrawn")
    assert daemon.end() == 0, daemon.log
    assert PASSWORD not in daemon.log


def test_the_server_is_restarted(run, home, tmp_path_factory, dovecot):
    server = Dovecot(dovecot.certificates)
    try:
        desk = imap_home(home, server)
        daemon = run().ready().looked()
        server.stop()
        until(lambda: daemon.state() == "retrying", 10, "the fault in the status")
        assert home.run("status").code == 75
        loss = desk.no()
        server.start()
        until(lambda: desk.answers(loss), 30, "a draft")
        until(lambda: daemon.state() == "ok", 5, "health")
        assert home.run("status").code == 0
        assert daemon.end() == 0, daemon.log
    finally:
        server.close()


def refused(server: Dovecot) -> int:
    """Sign-ins that the server refused."""
    log = (server.dir / "log").read_text()
    return len(re.findall(r"(?i)auth(?:entication)? failed", log))


def test_a_wrong_password_is_tried_twice(run, home, dovecot):
    server = Dovecot(dovecot.certificates)
    try:
        desk = imap_home(home, server, password="wrong")
        daemon = run().ready()
        until(lambda: daemon.state() == "stopped", 30, "the stop")
        until(lambda: refused(server) == 2, 5, "two refusals in the log")
        done = home.run("status", "--json")
        assert done.code == 69
        assert "followup login" in done.json["accounts"][0]["error"]
        loss = desk.no()
        assert home.run("drafts", "list").code == 0  # a command does not try by itself
        give(home, PASSWORD)
        assert home.run("resume", "work").code == 0
        until(lambda: desk.answers(loss), 15, "a draft")
        assert refused(server) == 2
        assert daemon.end() == 0, daemon.log
    finally:
        server.close()


def test_a_black_hole(run, home, dovecot):
    """The network swallows what is sent: nothing hangs for good, and a stop is still clean."""
    proxy = Proxy(dovecot.port, "imap", dovecot.certificates.good.context())
    try:
        desk = imap_home(home, dovecot, proxy.port)
        daemon = run().ready().looked()
        proxy.fail("IDLE|NOOP|EXAMINE|FETCH", kind="black-hole")
        loss = desk.no()
        proxy.drop_all()
        until(lambda: proxy.faults[0].met, 20, "the black hole")
        assert daemon.end() == 0, daemon.log
        again = run().ready()
        until(lambda: desk.answers(loss), 15, "a draft")
        assert again.end() == 0
    finally:
        proxy.close()


def test_connections_are_cut(run, home, dovecot):
    proxy = Proxy(dovecot.port, "imap", dovecot.certificates.good.context())
    try:
        desk = imap_home(home, dovecot, proxy.port)
        daemon = run().ready().looked()
        proxy.drop_all()
        loss = desk.no()
        until(lambda: desk.answers(loss), 30, "a draft")
        assert daemon.end() == 0, daemon.log
    finally:
        proxy.close()
