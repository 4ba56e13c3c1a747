"""IMAP servers with few extensions, and servers that answer what none may (TRUST.md B83)."""

from __future__ import annotations

import re
import socket
import threading

import pytest

from followup import errors
from followup.mailboxes.base import DRAFTS, INBOX
from followup.mailboxes.imap import ImapMailbox, ImapSettings
from followup.signin import Credential
from tests.mailboxes.contract_writing import WritingContract
from tests.mailboxes.imap_world import World
from tests.mailboxes.letters import id_of, letter
from tests.servers.authority import Certificates
from tests.servers.dovecot import Dovecot
from tests.servers.proxy import Proxy


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


EXAMINED = b"* 2 EXISTS\r\n* OK [UIDVALIDITY 7] ok\r\n* OK [UIDNEXT 9] ok\r\n"


class Scripted:
    """A TLS server that greets, takes any password, and answers each command by the first pattern that finds it."""

    def __init__(self, certificates: Certificates, *script: tuple[bytes, bytes]) -> None:
        self._script = [
            *script,
            (rb"CAPABILITY", b"* CAPABILITY IMAP4rev1 AUTH=PLAIN UIDPLUS\r\n"),
            (rb"EXAMINE", EXAMINED),
            (rb"", b""),
        ]
        self._context = certificates.good.context()
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.port = self._listener.getsockname()[1]
        self._thread = threading.Thread(target=self._serve, daemon=True)
        self._thread.start()

    def _serve(self) -> None:
        while True:
            try:
                plain_socket, _ = self._listener.accept()
            except OSError:
                return
            try:
                with self._context.wrap_socket(plain_socket, server_side=True) as sock, sock.makefile("rwb") as wire:
                    self._talk(wire)
            except (OSError, ValueError):
                plain_socket.close()

    def _talk(self, wire) -> None:
        wire.write(b"* OK hello\r\n")
        wire.flush()
        while line := wire.readline():
            if b"AUTHENTICATE" in line:
                wire.write(b"+ \r\n")
                wire.flush()
                wire.readline()
            answer = next(answer for pattern, answer in self._script if re.search(pattern, line))
            wire.write(answer)
            if not answer.endswith(b"!"):
                wire.write(line.split()[0] + b" OK done\r\n")
            wire.flush()
            if answer.endswith(b"!"):
                return

    def close(self) -> None:
        self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()
        self._thread.join(5)


META = b'* 2 FETCH (UID 8 RFC822.SIZE 10 INTERNALDATE "05-Jan-2026 10:00:00 +0000" FLAGS ())\r\n'


@pytest.mark.parametrize(
    "script",
    [
        ((rb"FETCH.*BODY", b"* 2 FETCH (UID 8 BODY[] {4294967296}\r\n"),),
        ((rb"FETCH.*BODY", b"* 2 FETCH (UID 8 BODY[] {99999999999999999999999999}\r\n!"),),
        ((rb"FETCH.*BODY", b"* 2 FETCH (UID 8 BODY[] {50}\r\n* BYE shutting down!"),),
        ((rb"EXAMINE", b"* 2 EXISTS\r\n* OK [UIDVALIDITY 0] ok\r\n* OK [UIDNEXT 9] ok\r\n"),),
        ((rb"EXAMINE", b"* 2 EXISTS\r\n"),),
        ((rb"EXAMINE", b"* BYE [UNAVAILABLE] back soon\r\n!"),),
        ((rb"FETCH", b"* BYE shutting down\r\n!"),),
        ((rb"FETCH", b"?? what\r\n"),),
        ((rb"SEARCH", b"* SEARCH eight\r\n"),),
        ((rb"EXAMINE", b"* OK [UIDVALIDITY x] ok\r\n* many EXISTS\r\n"),),
        ((rb"CAPABILITY", b"\x00\xff\r\n!"),),
    ],
    ids=range(11),
)
def test_an_answer_that_may_not_be_is_a_fault_for_later(certificates, script):
    server = Scripted(certificates, *script, (rb"SEARCH", b"* SEARCH 8\r\n"), (rb"FETCH", META))
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
    server = Scripted(
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
