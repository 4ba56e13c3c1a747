"""IMAP on a real Dovecot: the whole contract."""

from __future__ import annotations

import pytest

from tests.mailboxes.contract import MailboxContract, RenumberContract, WaitsContract
from tests.mailboxes.imap_world import World
from tests.servers.authority import Certificates
from tests.servers.dovecot import Dovecot

pytestmark = pytest.mark.server


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


class OnDovecot:
    """The fixtures of the contract."""

    @pytest.fixture
    def mailbox(self, world):
        return world.open()

    @pytest.fixture
    def reopen(self, world):
        return world.open

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

    @pytest.fixture
    def renumber(self, world):
        return world.renumber


class TestImap(OnDovecot, MailboxContract, RenumberContract, WaitsContract):
    """By implicit TLS."""
