"""IMAP when things break: the proxy in front of Dovecot, restarts, certificates, and what goes over the wire."""

from __future__ import annotations

import re
import time
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest

from followup import errors
from followup.mailboxes import imap_drafts
from followup.mailboxes.base import DRAFTS, INBOX, SENT, CursorExpired
from tests.mailboxes.imap_world import ALLOWED, World
from tests.mailboxes.letters import LONG_AGO, id_of, letter
from tests.servers.authority import Certificates
from tests.servers.dovecot import Dovecot
from tests.servers.programs import until
from tests.servers.proxy import Proxy

pytestmark = pytest.mark.server

DRAFT, DRAFT_ID = letter("draft"), id_of("draft")


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


@pytest.fixture
def proxy(dovecot, world):
    proxy = Proxy(dovecot.port, "imap", dovecot.certificates.good.context())
    yield proxy
    world.close()
    proxy.close()
    proxy.check()


@pytest.fixture
def mailbox(world, proxy):
    return world.open(proxy.port, timeout=1.5)


def drafts(world):
    return [raw for raw, _ in world.snapshot()[DRAFTS]]


@pytest.mark.parametrize("kind", ["drop-before", "drop-after", "half", "black-hole", "slow"])
@pytest.mark.parametrize("request_", [" APPEND ", "UID SEARCH", "UID FETCH", "EXAMINE"])
def test_a_draft_saved_over_a_broken_connection_is_one_draft(mailbox, proxy, world, kind, request_, monkeypatch):
    world.deliver(letter("reps"), DRAFTS)
    if request_ == "UID SEARCH":  # as in a folder that is too large to be read whole
        monkeypatch.setattr(imap_drafts, "READ_WHOLE", 0)
    proxy.fail(request_, 1, kind)
    with pytest.raises(errors.Unreachable):
        mailbox.save_draft(DRAFT, DRAFT_ID)
    until(lambda: mailbox.save_draft(DRAFT, DRAFT_ID), what="the draft")
    assert sorted(drafts(world)) == sorted([DRAFT, letter("reps")])


def test_a_push_and_its_draft_are_four_requests(mailbox, proxy, world):
    cursor = mailbox.changes(INBOX, None).cursor
    for n in range(3):
        world.deliver(letter(f"rep{n}"), DRAFTS)
    mailbox.save_draft(letter("d0"), id_of("d0"))
    for n in range(1, 4):
        world.deliver(letter(f"n{n}"))
        before = len(proxy.seen)
        cursor = mailbox.changes(INBOX, cursor).cursor
        mailbox.save_draft(letter(f"d{n}"), id_of(f"d{n}"))
        requests = [re.sub(r"^\S+ |\{.*", "", line) for line in proxy.seen[before:]]
        assert [line.split(" (")[0].strip() for line in requests] == [
            'EXAMINE "INBOX"',
            f"UID FETCH {n}:{n}",
            'EXAMINE "Drafts"',
            'APPEND "Drafts"',
        ]


def test_a_draft_put_there_by_another_connection_is_found(mailbox, world):
    mailbox.save_draft(letter("first"), id_of("first"))
    world.deliver(DRAFT, DRAFTS)
    ref = mailbox.save_draft(DRAFT, DRAFT_ID)
    assert mailbox.get(ref).raw == DRAFT
    assert len(drafts(world)) == 2


def test_the_answer_to_an_append_is_lost_ten_times(mailbox, proxy, world):
    for _ in range(10):
        proxy.fail(" APPEND ", 1, "drop-after")
    for n in range(10):
        with pytest.raises(errors.Unreachable):
            mailbox.save_draft(letter(f"d{n}"), id_of(f"d{n}"))
        mailbox.save_draft(letter(f"d{n}"), id_of(f"d{n}"))
    assert len(drafts(world)) == 10


@pytest.mark.parametrize("kind", ["drop-before", "drop-after", "half", "black-hole"])
@pytest.mark.parametrize("request_", ["STORE", "UID EXPUNGE"])
def test_a_draft_removed_over_a_broken_connection_is_gone(mailbox, proxy, world, kind, request_):
    world.deliver(letter("reps"), DRAFTS)
    ref = mailbox.save_draft(DRAFT, DRAFT_ID)
    mailbox.close()
    proxy.fail(request_, 1, kind)
    with pytest.raises(errors.Unreachable):
        mailbox.remove_draft(ref, DRAFT)
    assert mailbox.remove_draft(ref, DRAFT) is True
    assert drafts(world) == [letter("reps")]


@pytest.mark.parametrize("kind", ["drop-before", "drop-after", "half", "black-hole", "slow"])
def test_changes_over_a_broken_connection_lose_nothing(mailbox, proxy, world, kind):
    start = mailbox.changes(INBOX, None).cursor
    mailbox.close()
    for name in ("one", "two"):
        world.deliver(letter(name))
    proxy.fail("UID FETCH.*BODY", 1, kind)
    with pytest.raises(errors.Unreachable):
        mailbox.changes(INBOX, start)
    assert [message.raw for message in mailbox.changes(INBOX, start).messages] == [letter("one"), letter("two")]


def test_a_connection_that_died_while_idle_is_no_fault(mailbox, proxy, world):
    start = mailbox.changes(INBOX, None).cursor
    world.deliver(letter("one"))
    proxy.drop_all()
    assert [message.raw for message in mailbox.changes(INBOX, start).messages] == [letter("one")]


def test_idle_that_breaks_reports_and_then_sees_what_came(mailbox, proxy, world):
    start = mailbox.changes(INBOX, None).cursor
    with ThreadPoolExecutor(1) as watcher:
        waiting = watcher.submit(mailbox.wait, INBOX, timedelta(seconds=30))
        until(lambda: any("IDLE" in line for line in proxy.seen), what="IDLE")
        world.deliver(letter("one"))
        proxy.drop_all()
        try:
            assert waiting.result(timeout=5) is True
        except errors.Unreachable:
            assert mailbox.wait(INBOX, timedelta(seconds=5)) is True
    assert [message.raw for message in mailbox.changes(INBOX, start).messages] == [letter("one")]


def test_the_server_restarts(world, tmp_path):
    server = Dovecot(world.server.certificates)
    try:
        own = World(server)
        mailbox = own.open()
        start = mailbox.changes(INBOX, None).cursor
        server.stop()
        with pytest.raises(errors.Unreachable):
            mailbox.changes(INBOX, start)
        server.start()
        own.deliver(letter("one"))
        assert [message.raw for message in mailbox.changes(INBOX, start).messages] == [letter("one")]
        own.close()
    finally:
        server.close()


def test_a_wrong_password_is_tried_once_a_call(world, proxy):
    mailbox = world.open(proxy.port, password="wrong")
    for n in (1, 2):
        with pytest.raises(errors.SignInRefused):
            mailbox.changes(INBOX, None)
        assert sum("AUTHENTICATE" in line for line in proxy.seen) == n
    assert not any("LOGIN" in line for line in proxy.seen)


@pytest.mark.parametrize("which", ["expired", "other", "selfsigned"])
def test_a_certificate_that_does_not_hold(world, dovecot, which):
    proxy = Proxy(dovecot.port, "imap", getattr(dovecot.certificates, which).context())
    try:
        with pytest.raises(errors.Unreachable, match="No password was sent"):
            world.open(proxy.port).count(INBOX)
        assert proxy.seen == []
    finally:
        proxy.close()


def test_starttls_taken_away(world, dovecot):
    proxy = Proxy(dovecot.port, "imap", None, rewrite=lambda data: data.replace(b"STARTTLS", b"X-NOTHING"))
    try:
        with pytest.raises(errors.Unreachable, match="No password was sent"):
            world.open(proxy.port, tls="starttls").count(INBOX)
        assert all("CAPABILITY" in line for line in proxy.seen)
    finally:
        proxy.close()


def test_starttls(world, dovecot):
    assert world.open(dovecot.port, tls="starttls").count(INBOX) == 0


def test_only_harmless_commands_go_over_the_wire(mailbox, proxy, world):
    for n in range(8):
        world.deliver(letter(f"n{n}"))
    world.deliver(letter("reps"), DRAFTS)
    before = world.snapshot()
    cursor = mailbox.changes(INBOX, None).cursor
    world.deliver(letter("no"))
    assert len(mailbox.changes(INBOX, cursor).messages) == 1
    assert sum(len(batch) for batch in mailbox.listing(INBOX, LONG_AGO)) == 9
    mailbox.remove_draft(mailbox.save_draft(DRAFT, DRAFT_ID), DRAFT)
    mailbox.file_sent(letter("sent"), id_of("sent"))
    mailbox.wait(INBOX, timedelta(milliseconds=200))
    mailbox.close()
    strange = [line for line in proxy.seen if not ALLOWED.fullmatch(line)]
    assert strange == []
    after = world.snapshot()
    assert after[DRAFTS] == before[DRAFTS]
    assert set(before[INBOX]) <= set(after[INBOX])
    assert [raw for raw, _ in after[SENT]] == [letter("sent")]


def test_a_renumbered_folder_while_connected(mailbox, proxy, world):
    world.deliver(letter("one"))
    cursor = mailbox.changes(INBOX, None).cursor
    world.renumber(INBOX)
    with pytest.raises(CursorExpired):
        mailbox.changes(INBOX, cursor)


def test_a_black_hole_ends_in_time(mailbox, proxy):
    proxy.fail("EXAMINE", 1, "black-hole")
    began = time.monotonic()
    with pytest.raises(errors.Unreachable):
        mailbox.count(INBOX)
    assert time.monotonic() - began < 6
