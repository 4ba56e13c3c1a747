"""One Graph server for the module, one account for each test."""

from __future__ import annotations

import pytest

from followup.graph.client import Graph, GraphSettings
from tests.servers.graph import GraphServer


@pytest.fixture(scope="module")
def server():
    server = GraphServer()
    yield server
    server.close()


@pytest.fixture
def account(server):
    server.faults.clear()
    return server.account()


@pytest.fixture
def graph(server, account):
    def token(*, refused: str = "", claims: str = "") -> str:
        if refused:
            account.token = account.new_token()
        return str(account.token)

    client = Graph(GraphSettings(server.base, timeout=5), token, pause=lambda _: None)
    yield client
    client.close()
