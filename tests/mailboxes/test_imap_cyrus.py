"""IMAP on a real Cyrus: the whole contract; special use in small letters, UIDVALIDITY as a time, push in 50 ms."""

from __future__ import annotations

import pytest
from imapclient import IMAPClient

from followup import errors
from followup.mailboxes.base import DRAFTS, INBOX, SENT, Folder
from tests.mailboxes.contract import MailboxContract, RenumberContract, WaitsContract
from tests.mailboxes.imap_world import NAMES, World
from tests.mailboxes.letters import id_of, letter
from tests.mailboxes.test_imap import OnDovecot
from tests.servers.authority import Certificates
from tests.servers.cyrus import PASSWORD, Cyrus

pytestmark = [pytest.mark.server, pytest.mark.slow]


class CyrusWorld(World):
    """One account on Cyrus."""

    server: Cyrus

    def __init__(self, server: Cyrus) -> None:
        super().__init__(server)
        server.add_user(self.user)
        with IMAPClient("127.0.0.1", server.port, ssl=False, timeout=10) as first:
            first.login(self.user, PASSWORD)  # makes the folders

    def renumber(self, folder: Folder) -> None:
        name = NAMES[folder]
        validity = self.outside.folder_status(name, ["UIDVALIDITY"])[b"UIDVALIDITY"]
        self.hang_up()
        self.server.renumber(self.user, name, validity)


@pytest.fixture(scope="module")
def cyrus(tmp_path_factory):
    server = Cyrus(Certificates(tmp_path_factory.mktemp("tls")))
    yield server
    server.close()


@pytest.fixture
def world(cyrus):
    world = CyrusWorld(cyrus)
    yield world
    world.close()


class TestCyrus(OnDovecot, MailboxContract, RenumberContract, WaitsContract):
    """By implicit TLS."""


def test_starttls(world, cyrus):
    assert world.open(cyrus.port, tls="starttls").count(INBOX) == 0


def test_special_use_in_small_letters_and_renamed_folders(world):
    for name, new in (("Drafts", "Kladde"), ("Sent", "Weg")):
        world.outside.rename_folder(name, new)
    mailbox = world.open()
    draft = mailbox.save_draft(letter("draft"), id_of("draft"))
    sent = mailbox.file_sent(letter("sent"), id_of("sent"))
    assert (draft.folder, sent.folder) == (DRAFTS, SENT)
    held = world.snapshot()
    assert [raw for raw, _ in held[Folder("Kladde")]] == [letter("draft")]
    assert [raw for raw, _ in held[Folder("Weg")]] == [letter("sent")]


def test_a_wrong_password(world):
    with pytest.raises(errors.SignInRefused):
        world.open(password="wrong").count(INBOX)
