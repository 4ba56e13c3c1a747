"""The contract on the EWS test server, and what only Exchange does."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from followup.access.signin import Credential
from followup.calendars.exchange import ExchangeCalendar
from followup.exchange.account import ExchangeSettings
from tests.calendars.contract import CalendarContract
from tests.calendars.outlook import Outlook
from tests.servers.ews import EwsServer, Mailbox, ews

pytestmark = pytest.mark.server
ADDRESS = "robin@rep.example"


def open_calendar(server: EwsServer, box: Mailbox) -> ExchangeCalendar:
    settings = ExchangeSettings(endpoint=server.url, address=box.address, auth="basic", timeout=10.0)
    return ExchangeCalendar(settings, lambda: Credential(box.password))


@pytest.fixture(scope="module")
def shared() -> Iterator[EwsServer]:
    with ews() as server:
        yield server


@pytest.fixture
def server(shared: EwsServer) -> Iterator[EwsServer]:
    yield shared
    shared.check()
    shared.faults.clear()


@pytest.fixture
def box(server: EwsServer) -> Mailbox:
    return server.add_user(ADDRESS)


@pytest.fixture
def calendar(server: EwsServer, box: Mailbox) -> Iterator[ExchangeCalendar]:
    calendar = open_calendar(server, box)
    yield calendar
    calendar.close()
    assert not server.left  # nothing was mailed


@pytest.fixture
def outside(server: EwsServer, box: Mailbox) -> Outlook:
    return Outlook(server, box)


class TestExchange(CalendarContract):
    histories = 15
