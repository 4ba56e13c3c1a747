"""What an Exchange mailbox knows of when its rep works, and servers that do not tell."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from followup import errors
from followup.calendars.exchange import ExchangeCalendar
from followup.core.office import Office
from followup.exchange.hours import read
from tests.calendars.outlook import open_calendar
from tests.servers.ews import EwsServer, Mailbox, ews, work_hours

pytestmark = pytest.mark.server

BERLIN = Office("Europe/Berlin", (0, 1, 2, 3), "07:30-16:00")


@pytest.fixture
def server() -> Iterator[EwsServer]:
    with ews() as server:
        yield server
        server.check()


@pytest.fixture
def box(server: EwsServer) -> Mailbox:
    return server.add_user("robin@rep.example")


@pytest.fixture
def calendar(server: EwsServer, box: Mailbox) -> Iterator[ExchangeCalendar]:
    calendar = open_calendar(server, box)
    yield calendar
    calendar.close()


def test_the_hours_that_outlook_keeps(box: Mailbox, calendar: ExchangeCalendar):
    box.work_hours = work_hours("W. Europe Standard Time", "Monday Tuesday Wednesday Thursday", "07:30:00", "16:00:00")
    assert calendar.office() == BERLIN


def test_a_mailbox_without_any(box: Mailbox, calendar: ExchangeCalendar):
    assert calendar.office() == Office()


def test_where_it_may_not_be_asked(server: EwsServer, calendar: ExchangeCalendar):
    server.fail("GetUserConfiguration", "code", word="ErrorAccessDenied")
    assert calendar.office() == Office()


def test_a_server_that_does_not_know_the_question(server: EwsServer, calendar: ExchangeCalendar):
    server.fail("GetUserConfiguration", "status", code=500, body=b"<html>no such thing</html>")
    with pytest.raises(errors.Unreachable):
        calendar.office()
    calendar.check()


@pytest.mark.parametrize(
    "stream",
    [
        b"",
        b"\xff\xfe\x00",
        b"<Root/>",
        work_hours("Customized Time Zone", "Someday", "17:00:00", "09:00:00"),
        work_hours("../../etc/passwd", "", "25:00:00", "x"),
    ],
)
def test_a_stream_that_says_nothing(stream: bytes):
    assert read(stream) == Office()


def test_a_zone_of_its_own_leaves_days_and_hours():
    own = work_hours("Customized Time Zone", "Sunday Monday", "09:00:00", "18:00:00")
    assert read(own) == Office("", (0, 6), "09:00-18:00")
