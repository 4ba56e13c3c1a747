"""IMAP servers with few extensions, and servers that answer what none may (TRUST.md B83)."""

from __future__ import annotations

import re

import pytest

from followup import errors
from followup.access.signin import Credential
from followup.mailboxes.base import DRAFTS, INBOX
from followup.mailboxes.imap import ImapMailbox, ImapSettings
from tests.mailboxes.contract_writing import WritingContract
from tests.mailboxes.imap_world import World
from tests.mailboxes.letters import id_of, letter
from tests.servers.authority import Certificates
from tests.servers.dovecot import Dovecot
from tests.servers.proxy import Proxy
from tests.servers.scripted_imap import ScriptedImap


@pytest.fixture(scope="module")
def certificates(tmp_path_factory):
    return Certificates(tmp_path_factory.mktemp("tls"))


@pytest.fixture(scope="module")
def dovecot(certificates):
    server = Dovecot(certificates)
    yield server
    server.close()


def plain(data: bytes) -> bytes:
    """Take the extensions out of what the server says."""
    data = re.sub(rb" (UIDPLUS|IDLE|CONDSTORE|QRESYNC|SPECIAL-USE|LITERAL\+|ESEARCH)\b", b"", data)
    data = re.sub(rb"\[(APPENDUID|HIGHESTMODSEQ|UIDNEXT)[^]]*\] ?", b"", data)
    return re.sub(rb" \\(Drafts|Sent)\b", b"", data)


class TestWithoutExtensions(WritingContract):
    """No UIDPLUS, CONDSTORE, SPECIAL-USE, and no UIDNEXT in EXAMINE."""

    @pytest.fixture
    def world(self, dovecot):
        world = World(dovecot)
        proxy = Proxy(dovecot.port, "imap", dovecot.certificates.good.context(), rewrite=plain)
        world.proxied = proxy
        yield world
        world.close()
        proxy.close()

    @pytest.fixture
    def mailbox(self, world):
        return world.open(world.proxied.port)

    @pytest.fixture
    def reopen(self, world):
        return lambda: world.open(world.proxied.port)

    @pytest.fixture
    def deliver(self, world):
        return world.deliver

    @pytest.fixture
    def expunge(self, world):
        return world.expunge

    @pytest.fixture
    def snapshot(self, world):
        return world.snapshot

    @pytest.fixture
    def edit_draft(self, world):
        return world.edit_draft

    def test_removing_touches_no_other_draft(self, mailbox, deliver, snapshot):
        """Without UIDPLUS ours is only marked where the rep has marked others: EXPUNGE would take those along."""
        deliver(letter("reps"), DRAFTS, flags=("\\Draft", "\\Deleted"))
        before = snapshot()[DRAFTS]
        ref = mailbox.save_draft(letter("ours"), id_of("ours"))
        assert mailbox.remove_draft(ref, letter("ours")) is True
        assert mailbox.find(DRAFTS, id_of("ours")) is None
        assert [row for row in snapshot()[DRAFTS] if row[0] != letter("ours")] == before

    def test_news_is_seen_by_uid_alone(self, mailbox, deliver):
        deliver(letter("old"))
        start = mailbox.changes(INBOX, None).cursor
        assert mailbox.changes(INBOX, start).messages == ()
        deliver(letter("one"))
        after = mailbox.changes(INBOX, start)
        assert [message.raw for message in after.messages] == [letter("one")]
        assert mailbox.changes(INBOX, after.cursor).messages == ()


META = b'* 2 FETCH (UID 8 RFC822.SIZE 10 INTERNALDATE "05-Jan-2026 10:00:00 +0000" FLAGS ())\r\n'


@pytest.mark.parametrize(
    "script",
    [
        ((rb"FETCH.*BODY", b"* 2 FETCH (UID 8 BODY[] {99999999999999999999999999}\r\n!"),),
        ((rb"FETCH.*BODY", b"* 2 FETCH (UID 8 BODY[] {50}\r\n* BYE shutting down!"),),
        ((rb"EXAMINE", b"* 2 EXISTS\r\n* OK [UIDVALIDITY 0] ok\r\n* OK [UIDNEXT 9] ok\r\n"),),
        ((rb"EXAMINE", b"* 2 EXISTS\r\n"),),
        ((rb"EXAMINE", b"* BYE [UNAVAILABLE] back soon\r\n!"),),
        ((rb"FETCH", b"* BYE shutting down\r\n!"),),
        ((rb"FETCH", b"?? what\r\n"),),
        ((rb"SEARCH", b"* SEARCH eight\r\n"), (rb"EXAMINE", b"* 2 EXISTS\r\n* OK [UIDVALIDITY 7] ok\r\n")),
        ((rb"EXAMINE", b"* OK [UIDVALIDITY x] ok\r\n* many EXISTS\r\n"),),
        ((rb"CAPABILITY", b"\x00\xff\r\n!"),),
    ],
    ids=range(10),
)
def test_an_answer_that_may_not_be_is_a_fault_for_later(certificates, script):
    server = ScriptedImap(certificates, *script, (rb"SEARCH", b"* SEARCH 8\r\n"), (rb"FETCH", META))
    mailbox = ImapMailbox(
        ImapSettings("localhost", "rep", server.port, ca_file=certificates.ca, timeout=2), lambda: Credential("x")
    )
    try:
        for _ in range(2):
            with pytest.raises(errors.Unreachable):
                mailbox.changes(INBOX, "7/8/0")
    finally:
        mailbox.close()
        server.close()


def test_answers_nobody_asked_for_are_passed_over(certificates):
    body = (
        b"* 1 EXISTS\r\n* 8 FETCH (FLAGS (\\Seen))\r\n* 1 FETCH (UID 3 BODY[] {5}\r\nother)\r\n"
        b'* 2 FETCH (UID 8 RFC822.SIZE 4 INTERNALDATE "05-Jan-2026 10:00:00 +0000" FLAGS () BODY[] {4}\r\nours)\r\n'
    )
    server = ScriptedImap(
        certificates, (rb"FETCH.*BODY", body), (rb"SEARCH", b"* SEARCH 8 3\r\n"), (rb"FETCH", b"* 1 EXISTS\r\n" + META)
    )
    mailbox = ImapMailbox(
        ImapSettings("localhost", "rep", server.port, ca_file=certificates.ca, timeout=2), lambda: Credential("x")
    )
    try:
        (message,) = mailbox.changes(INBOX, "7/8/0").messages
        assert (message.raw, message.flags) == (b"ours", frozenset())
    finally:
        mailbox.close()
        server.close()
