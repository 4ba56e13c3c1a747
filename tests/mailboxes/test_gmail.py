"""Mail of type gmail as the configuration opens it: the contract on Dovecot, which asks our Google of each token."""

from __future__ import annotations

import time

import msgspec
import pytest

from followup import errors
from followup.access import secrets
from followup.access.google_account import client_of, scopes_of, tokens_of
from followup.accounts import Account
from followup.config import Config, tokens_directory
from followup.mailboxes.base import INBOX
from followup.opening import mailbox
from tests.mailboxes.contract import MailboxContract
from tests.mailboxes.imap_world import World
from tests.mailboxes.test_imap import OnDovecot
from tests.servers.dovecot import PASSWORD, Dovecot
from tests.servers.google import CLIENT, Keys, google, granted
from tests.servers.google_world import dovecot_of

pytestmark = pytest.mark.server


@pytest.fixture(scope="module")
def there():
    with google() as found:
        yield found


@pytest.fixture(scope="module")
def dovecot(there, tmp_path_factory):
    server = dovecot_of(there, tmp_path_factory.mktemp("tls"))
    yield server
    server.close()


class GmailWorld(World):
    """As `World`; `open` reads a configuration."""

    def __init__(self, server: Dovecot, there, directory) -> None:
        super().__init__(server)
        there.user = self.user
        mail = {
            "type": "gmail",
            "client_id": CLIENT,
            "authority": there.root,
            "user": self.user,
            "host": "localhost",
            "port": server.tls_port,
            "ca_file": str(server.certificates.ca),
        }
        rep = {"name": "Jo Rep", "email": "jo@shop.example"}
        self.config = msgspec.convert(
            {"rep": rep, "accounts": {"work": {"mail": mail}}, "state": {"path": str(directory)}}, Config
        )
        self.there = there

    @property
    def account(self) -> Account:
        return self.config.accounts["work"]

    @property
    def tokens(self):
        return tokens_of("work", self.account.mail, "jo@shop.example", tokens_directory(self.config))

    def sign_in(self) -> None:
        """The rep signs in, in the browser."""
        client = client_of(self.account.mail, "jo@shop.example")
        self.tokens.keep(granted(self.there, client, scopes_of(self.account), time.time()), 5)

    def open(self, **_: object):
        opened = mailbox("work", self.account, self.config, None)
        self._opened.append(opened)
        return opened


@pytest.fixture
def signed_out(dovecot, there, tmp_path, monkeypatch):
    Keys(monkeypatch)
    world = GmailWorld(dovecot, there, tmp_path / "state")
    yield world
    world.close()


@pytest.fixture
def world(signed_out):
    signed_out.sign_in()
    return signed_out


class TestGmail(OnDovecot, MailboxContract):
    """By XOAUTH2, on a server without Google's extensions; what does not sign in anew is that of IMAP."""


def test_nobody_signed_in(signed_out):
    with pytest.raises(errors.NeedsRep, match="Nobody is signed in for work"):
        signed_out.open().count(INBOX)


def test_a_new_token_is_a_new_connection(world, there):
    """A token that the server takes no more is renewed once; the connection of the old one is of no use."""
    box = world.open()
    assert box.count(INBOX) == 0
    before = there.renewals
    there.expire()
    box.close()
    assert box.count(INBOX) == 0
    assert there.renewals == before + 1


def test_a_sign_in_that_was_ended_at_google_is_told_at_once(world, there):
    before = there.renewals
    there.expire()
    there.refresh = "ended"
    with pytest.raises(errors.SignInRefused, match="takes the stored sign-in no more"):
        world.open().count(INBOX)
    assert there.renewals == before


def test_an_app_password_needs_no_client(world):
    mail = msgspec.structs.replace(world.account.mail, auth="password", client_id="")
    account = msgspec.structs.replace(world.account, mail=mail)
    secrets.put("work", secrets.Secret(PASSWORD))
    box = mailbox("work", account, world.config, None)
    assert box.count(INBOX) == 0
    box.close()
