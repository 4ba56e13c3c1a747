"""IMAP servers that ask for rest, refuse for now, or garble one message: each ends as TRUST.md says (B81 to B83)."""

from __future__ import annotations

import pytest

from followup import errors
from followup.access.signin import Credential
from followup.mailboxes.base import INBOX, MessageRef
from followup.mailboxes.imap import ImapMailbox, ImapSettings
from followup.mailboxes.imap_changes import DOUBT
from tests.mailboxes.letters import id_of, letter
from tests.servers.authority import Certificates
from tests.servers.scripted_imap import ScriptedImap


@pytest.fixture(scope="module")
def certificates(tmp_path_factory):
    return Certificates(tmp_path_factory.mktemp("tls"))


@pytest.fixture
def serve(certificates):
    opened = []

    def start(*script, **more):
        server = ScriptedImap(certificates, *script, **more)
        settings = ImapSettings("localhost", "rep", server.port, ca_file=certificates.ca, timeout=2)
        mailbox = ImapMailbox(settings, lambda: Credential("x"))
        opened.extend((mailbox, server))
        return mailbox, server

    yield start
    for one in opened:
        one.close()


REST = ["[THROTTLED] too fast", "[LIMIT] enough for today", "Too many simultaneous connections. (Failure)"]
LATER = ["[UNAVAILABLE] back soon", "[INUSE] locked", "[SERVERBUG] internal error", "no reason"]


@pytest.mark.parametrize("text", REST)
@pytest.mark.parametrize("request_", ["AUTHENTICATE", "EXAMINE", "FETCH", "FETCH.*BODY"])
def test_asked_to_rest(serve, request_, text):
    mailbox, server = serve(
        (request_.encode(), b"<tag> NO " + text.encode() + b"\r\n"), (rb"FETCH [^B]*\)", row(8)), (rb"LIST", INBOX_ONLY)
    )
    with pytest.raises(errors.Throttled) as caught:
        mailbox.changes(INBOX, "7/8/0")
    assert caught.value.seconds == 60
    assert sum(b"AUTHENTICATE" in line for line in server.said) == 1, "not tried again at once"


def test_asked_to_rest_for_so_long(serve):
    mailbox, _ = serve((rb"EXAMINE", b"<tag> NO Request is throttled. Suggested Backoff Time: 299961 milliseconds\r\n"))
    with pytest.raises(errors.Throttled) as caught:
        mailbox.count(INBOX)
    assert caught.value.seconds == pytest.approx(299.961)


@pytest.mark.parametrize("greeting", ["* BYE Too many connections", "* BYE [UNAVAILABLE] later", "* BYE", "* NO no"])
def test_turned_away_at_the_door(serve, greeting):
    mailbox, server = serve(greeting=greeting.encode() + b"\r\n")
    with pytest.raises(errors.Unreachable) as caught:
        mailbox.count(INBOX)
    assert isinstance(caught.value, errors.Throttled) == ("Too many" in greeting)
    assert not any(b"AUTHENTICATE" in line for line in server.said)


@pytest.mark.parametrize("text", LATER)
def test_a_folder_that_cannot_be_opened_now_is_not_missing(serve, text):
    mailbox, _ = serve((rb"EXAMINE", b"<tag> NO " + text.encode() + b"\r\n"), (rb"LIST", INBOX_ONLY))
    with pytest.raises(errors.Unreachable):
        mailbox.count(INBOX)


@pytest.mark.parametrize(("text", "refused"), [(LATER[0], False), (LATER[1], False), (LATER[2], False), ("no", True)])
def test_a_sign_in_that_fails_for_now_is_no_wrong_password(serve, text, refused):
    mailbox, _ = serve((rb"AUTHENTICATE", b"<tag> NO " + text.encode() + b"\r\n"))
    with pytest.raises(errors.SignInRefused if refused else errors.Unreachable):
        mailbox.count(INBOX)


@pytest.mark.parametrize(("text", "aside"), [(LATER[0], False), (LATER[1], False), (LATER[2], True), (LATER[3], True)])
def test_a_message_that_is_refused_for_good_is_set_aside(serve, text, aside):
    mailbox, _ = serve((rb"FETCH.*BODY", b"<tag> NO " + text.encode() + b"\r\n"), (rb"FETCH", row(8)))
    if aside:
        (message,) = mailbox.changes(INBOX, "7/8/0").messages
        assert (message.problem, message.raw) == ("unreadable", None)
    else:
        with pytest.raises(errors.Unreachable):
            mailbox.changes(INBOX, "7/8/0")


@pytest.mark.parametrize("word", ["THROTTLED", "LIMIT", "UNAVAILABLE"])
def test_a_draft_that_is_refused_for_now_may_be_saved_later(serve, word):
    mailbox, server = serve(
        (rb"LIST", b'* LIST (\\Drafts) "/" Drafts\r\n'),
        (rb"SEARCH", (b"<tag> BAD no literal\r\n", b"* SEARCH\r\n")),
        (rb"FETCH", b""),
        (rb"APPEND", b"<tag> NO [%b] later\r\n" % word.encode()),
    )
    with pytest.raises(errors.Unreachable):
        mailbox.save_draft(letter("d"), id_of("d"))
    assert sum(b"APPEND" in line for line in server.said) <= 1


INBOX_ONLY = b'* LIST () "/" INBOX\r\n'
THREE = b"* 3 EXISTS\r\n* OK [UIDVALIDITY 7] ok\r\n* OK [UIDNEXT 11] ok\r\n"


def row(uid: int, body: bytes | None = None) -> bytes:
    """A FETCH answer, with a body or without."""
    meta = b'UID %d RFC822.SIZE 4 INTERNALDATE "05-Jan-2026 10:00:00 +0000" FLAGS ()' % uid
    literal = b"" if body is None else b" BODY[] {%d}\r\n%b" % (len(body), body)
    return b"* %d FETCH (%b%b)\r\n" % (uid - 7, meta, literal)


ROWS = b"".join(row(uid) for uid in (8, 9, 10))
GARBLED = {
    "a literal of 4 GB": b"* 2 FETCH (UID 9 BODY[] {4294967296}\r\n",
    "more bytes than announced": b"* 2 FETCH (UID 9 BODY[] {4}\r\nnine, and more)\r\n",
    "more lines than announced": b"* 2 FETCH (UID 9 BODY[] {4}\r\nnine)\r\nand\r\nmore)\r\n",
    "a line without end": b'* 2 FETCH (UID 9 BODY[] "' + b"x" * (9 * 1024 * 1024) + b'")\r\n',
}


@pytest.mark.parametrize("garbled", GARBLED.values(), ids=GARBLED)
def test_one_garbled_message_is_set_aside_and_the_others_are_read(serve, garbled):
    mailbox, server = serve(
        (rb"EXAMINE", THREE),
        (rb"FETCH 8:10 .*BODY", row(8, b"one!") + garbled),
        (rb"FETCH 8 .*BODY", row(8, b"one!")),
        (rb"FETCH 9 .*BODY", garbled),
        (rb"FETCH 10 .*BODY", row(10, b"two!")),
        (rb"FETCH", ROWS),
    )
    found = mailbox.changes(INBOX, "7/8/0")
    assert [(message.raw, message.problem) for message in found.messages] == [
        (b"one!", ""),
        (None, "unreadable"),
        (b"two!", ""),
    ]
    assert found.cursor == "7/11/0"
    assert sum(b"AUTHENTICATE" in line for line in server.said) == DOUBT + 1
    assert mailbox.get(MessageRef(INBOX, "7/9")).problem == "unreadable"
    assert mailbox.get(MessageRef(INBOX, "7/8")).raw == b"one!"


def test_what_was_garbled_once_is_read_the_next_time(serve):
    mailbox, _ = serve((rb"FETCH.*BODY", (GARBLED["more lines than announced"], row(8, b"one!"))), (rb"FETCH", row(8)))
    (message,) = mailbox.changes(INBOX, "7/8/0").messages
    assert (message.raw, message.problem) == (b"one!", "")


def test_a_server_that_garbles_everything_is_a_fault_for_later(serve):
    mailbox, server = serve((rb"FETCH", b"?? what\r\n"))
    with pytest.raises(errors.Unreachable):
        mailbox.changes(INBOX, "7/8/0")
    assert sum(b"AUTHENTICATE" in line for line in server.said) <= 2
