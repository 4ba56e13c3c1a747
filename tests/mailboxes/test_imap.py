"""IMAP on a real Dovecot: the whole contract."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from followup.mailboxes.base import INBOX
from followup.mailboxes.imap_session import Session
from followup.mailboxes.imap_wire import BoundedIMAP4
from tests.mailboxes.contract import MailboxContract, RenumberContract, WaitsContract
from tests.mailboxes.imap_world import World
from tests.mailboxes.letters import letter
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


def test_many_messages_are_one_request(world, monkeypatch):
    """The folder is opened once, and each hundred messages come with one FETCH."""
    for n in range(6):
        world.deliver(letter(f"no{n}"))
    mailbox = world.open()
    listed = [one for batch in mailbox.listing(INBOX, datetime(2000, 1, 1, tzinfo=UTC)) for one in batch]
    asked: list[str] = []
    real_send, real_examine = BoundedIMAP4.send, Session.examine
    monkeypatch.setattr(BoundedIMAP4, "send", lambda engine, data: (asked.append("sent"), real_send(engine, data))[1])
    monkeypatch.setattr(Session, "examine", lambda self, name: (asked.append("opened"), real_examine(self, name))[1])
    mailbox.get_many(listed[:1])
    assert "opened" in asked
    asked.clear()
    assert [one.ref for one in mailbox.get_many(listed)] == [one.ref for one in listed]
    assert asked == ["sent"]
