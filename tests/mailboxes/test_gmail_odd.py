"""What Gmail does otherwise: names of folders, conversations, the bin, why it lets nobody in. On a scripted server."""

from __future__ import annotations

import contextlib

import pytest

from followup import errors
from followup.access.signin import Credential
from followup.mailboxes.base import DRAFTS, INBOX, SENT, MessageRef
from followup.mailboxes.imap import ImapMailbox, ImapSettings
from tests.servers.authority import Certificates
from tests.servers.scripted_imap import EXAMINED, ScriptedImap

CAPABLE = b"* CAPABILITY IMAP4rev1 AUTH=PLAIN UIDPLUS MOVE X-GM-EXT-1 LITERAL+\r\n"
FOLDERS = (
    b'* LIST (\\HasNoChildren) "/" "INBOX"\r\n'
    b'* LIST (\\HasChildren \\Noselect) "/" "[Gmail]"\r\n'
    b'* LIST (\\All \\HasNoChildren) "/" "[Gmail]/Alle Nachrichten"\r\n'
    b'* LIST (\\Drafts \\HasNoChildren) "/" "[Gmail]/Entw&APw-rfe"\r\n'
    b'* LIST (\\HasNoChildren \\Sent) "/" "[Gmail]/Gesendet"\r\n'
    b'* LIST (\\HasNoChildren \\Trash) "/" "[Gmail]/Papierkorb"\r\n'
)
DRAFT = b"Message-ID: <ours@rep.example>\r\nSubject: Re: offer\r\n\r\nThank you.\r\n"


@pytest.fixture(scope="module")
def certificates(tmp_path_factory):
    return Certificates(tmp_path_factory.mktemp("tls"))


@pytest.fixture
def gmail(certificates):
    """Opens a mailbox on a server with this script; what was said to it stands in `said`."""
    with contextlib.ExitStack() as ending:

        def start(*script, capable=CAPABLE):
            server = ScriptedImap(certificates, *script, (rb" LIST ", FOLDERS), (rb" CAPABILITY", capable))
            ending.callback(server.close)
            settings = ImapSettings("localhost", "jo", server.port, ca_file=certificates.ca, timeout=5)
            mailbox = ImapMailbox(settings, lambda: Credential("pw"))
            ending.callback(mailbox.close)
            mailbox.said = server.said
            return mailbox

        yield start


def told(mailbox, word: bytes) -> list[bytes]:
    """The requests with this word, without their tags."""
    return [line.partition(b" ")[2].rstrip() for line in mailbox.said if word in line]


def test_sent_and_drafts_are_those_of_special_use_in_whatever_language(gmail):
    mailbox = gmail()
    mailbox.check()
    assert told(mailbox, b"EXAMINE") == [b'EXAMINE "[Gmail]/Entw&APw-rfe"', b'EXAMINE "[Gmail]/Gesendet"']


def found_draft(uid: int) -> bytes:
    head = b'* 1 FETCH (UID %d RFC822.SIZE %d INTERNALDATE "02-Mar-2026 09:30:00 +0000" FLAGS (\\Draft \\Seen) BODY[] '
    return head % (uid, len(DRAFT)) + b"{%d}\r\n%b)\r\n" % (len(DRAFT), DRAFT)


def test_an_own_draft_goes_into_the_bin(gmail):
    """Expunged from Drafts it would stay in All Mail, where it looks like a mail that was sent."""
    mailbox = gmail((rb"SELECT", EXAMINED), (rb"UID FETCH 5 ", found_draft(5)), (rb"UID MOVE", b""))
    assert mailbox.remove_draft(MessageRef(DRAFTS, "7/5"), DRAFT)
    assert told(mailbox, b"UID MOVE") == [b'UID MOVE 5 "[Gmail]/Papierkorb"']
    assert not told(mailbox, b"EXPUNGE") + told(mailbox, b"STORE")


def test_an_edited_draft_stays(gmail):
    mailbox = gmail((rb"SELECT", EXAMINED), (rb"UID FETCH 5 ", found_draft(5)))
    assert not mailbox.remove_draft(MessageRef(DRAFTS, "7/5"), DRAFT + b"And more.\r\n")
    assert not told(mailbox, b"UID MOVE")


THREAD = b"* 1 FETCH (UID 5 X-GM-THRID 1266894439832287888)\r\n"


def named(uid: int, message_id: bytes) -> bytes:
    line = b"Message-ID: " + message_id + b"\r\n\r\n"
    return b"* %d FETCH (UID %d BODY[HEADER.FIELDS (MESSAGE-ID)] {%d}\r\n%b)\r\n" % (uid, uid, len(line), line)


def test_the_servers_conversation_gives_what_the_rep_sent_in_it(gmail):
    mailbox = gmail(
        (rb"FETCH 5 \(?X-GM-THRID", THREAD),
        (rb"UID SEARCH X-GM-THRID 1266894439832287888", b"* SEARCH 3 8\r\n"),
        (rb"UID FETCH 3,8 ", named(3, b"<one@rep.example>") + named(8, b"<two@rep.example>")),
    )
    assert mailbox.mates(MessageRef(INBOX, "7/5")) == ("<two@rep.example>", "<one@rep.example>")
    assert told(mailbox, b"EXAMINE") == [b'EXAMINE "INBOX"', b'EXAMINE "[Gmail]/Gesendet"']


@pytest.mark.parametrize(
    ("script", "ref"),
    [
        ([(rb"X-GM-THRID", b"")], "7/5"),
        ([(rb"FETCH 5 \(?X-GM-THRID", THREAD), (rb"SEARCH", b"* SEARCH\r\n")], "7/5"),
        ([], "6/5"),
        ([], "none"),
    ],
)
def test_nothing_is_known_of_a_message_that_is_gone_or_alone(gmail, script, ref):
    assert gmail(*script).mates(MessageRef(INBOX, ref)) == ()


def test_a_server_without_the_extension_is_asked_nothing(gmail):
    mailbox = gmail(capable=b"* CAPABILITY IMAP4rev1 AUTH=PLAIN UIDPLUS\r\n")
    assert mailbox.mates(MessageRef(INBOX, "7/5")) == ()
    assert not told(mailbox, b"EXAMINE") + told(mailbox, b"FETCH")


@pytest.mark.parametrize(
    ("said", "kind", "cure"),
    [
        (b"[ALERT] IMAP access is disabled for your domain. Please contact", errors.NotAllowed, "docs/"),
        (b"[ALERT] Your account is not enabled for IMAP use. Please visit", errors.NotAllowed, "Switch it on"),
        (b"[ALERT] Application-specific password required: https://", errors.NeedsRep, "apppasswords"),
        (b"[WEBALERT https://accounts.google.example] Web login required.", errors.NeedsRep, "browser"),
        (b"AUTHENTICATE failed: BasicAuthBlocked-DefaultAuthPolicy", errors.NotAllowed, "graph"),
        (b"[AUTHENTICATIONFAILED] Invalid credentials (Failure)", errors.SignInRefused, "followup login"),
    ],
)
def test_why_nobody_is_let_in(gmail, said, kind, cure):
    mailbox = gmail((rb"AUTHENTICATE|LOGIN", b"<tag> NO " + said + b"\r\n"))
    with pytest.raises(errors.NeedsRep) as fault:
        mailbox.count(SENT)
    assert type(fault.value) is kind
    assert cure in fault.value.hint
    assert "Nothing is lost" in str(fault.value)
