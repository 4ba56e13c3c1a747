"""Exchange on the EWS test server: the whole contract."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.mailboxes.contract import MailboxContract, RenumberContract, WaitsContract
from tests.mailboxes.exchange_world import World
from tests.servers.ews import EwsServer, ews

pytestmark = pytest.mark.server


@pytest.fixture(scope="module")
def shared() -> Iterator[EwsServer]:
    with ews() as server:
        yield server


@pytest.fixture
def server(shared: EwsServer) -> Iterator[EwsServer]:
    yield shared
    try:
        shared.check()
    finally:
        shared.faults.clear()
        shared.invalid.clear()
        shared.broken.clear()


@pytest.fixture
def world(server: EwsServer) -> Iterator[World]:
    world = World(server)
    yield world
    world.close()


class OnEws:
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


class TestExchange(OnEws, MailboxContract, RenumberContract, WaitsContract):
    """Unchanged."""
