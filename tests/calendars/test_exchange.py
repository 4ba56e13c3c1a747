"""The contract on the EWS server."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from followup.calendars.exchange import ExchangeCalendar
from tests.calendars.contract import CalendarContract
from tests.calendars.outlook import Outlook, open_calendar
from tests.servers.ews import EwsServer, Mailbox, ews

pytestmark = pytest.mark.server


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
    return server.add_user("robin@rep.example")


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


@pytest.mark.slow
class TestExchangeLong:
    """P4 in full."""

    histories = 200
    test_histories_end_in_exactly_one_each = CalendarContract.test_histories_end_in_exactly_one_each
