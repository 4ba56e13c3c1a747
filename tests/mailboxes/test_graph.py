"""Microsoft 365 over Graph: the whole contract, on our own server."""

from __future__ import annotations

import pytest

from tests.mailboxes.contract import MailboxContract, RenumberContract, WaitsContract
from tests.mailboxes.contract_writing import WritingContract
from tests.mailboxes.graph_world import World
from tests.servers.graph import GraphServer


@pytest.fixture(scope="module")
def server():
    server = GraphServer()
    yield server
    server.close()


@pytest.fixture
def world(server):
    world = World(server)
    yield world
    world.close()


class OnGraph:
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


class TestGraph(OnGraph, MailboxContract, RenumberContract, WaitsContract):
    """The rep edits in Outlook."""


class TestSavedAnew(OnGraph, WritingContract):
    """The rep edits with a program that saves a new draft in place of the old one."""

    @pytest.fixture
    def edit_draft(self, world):
        return world.save_anew
