"""The contract on real servers, and discovery from whatever address the rep has."""

from __future__ import annotations

import secrets
from collections.abc import Iterator
from dataclasses import replace

import pytest

from followup import errors
from followup.access.signin import Credential
from followup.calendars.caldav import CaldavCalendar
from followup.calendars.caldav_discovery import Collection
from followup.calendars.caldav_http import CaldavSettings
from tests.calendars.contract import UID, CalendarContract
from tests.calendars.samples import reminder
from tests.servers.caldav import CaldavServer, OtherProgram, radicale, xandikos

pytestmark = pytest.mark.server


def open_calendar(
    server: CaldavServer, url: str, name: str | None = None, opens: type[CaldavCalendar] = CaldavCalendar
) -> CaldavCalendar:
    credential = Credential(server.password)
    return opens(CaldavSettings(url, server.user, calendar=name), lambda: credential)


class CaldavContract(CalendarContract):
    histories = 15
    opens: type[CaldavCalendar] = CaldavCalendar

    @pytest.fixture
    def path(self, server: CaldavServer) -> Iterator[str]:
        path = server.make_calendar()
        yield path
        with server.client() as client:
            client.delete(path)

    @pytest.fixture
    def calendar(self, server: CaldavServer, path: str) -> Iterator[CaldavCalendar]:
        calendar = open_calendar(server, server.root + path, opens=self.opens)
        yield calendar
        calendar.close()

    @pytest.fixture
    def outside(self, server: CaldavServer, path: str) -> Iterator[OtherProgram]:
        other = OtherProgram(server, path)
        yield other
        other.close()

    @pytest.mark.parametrize("start", ["", "/", "/rep/"])
    def test_a_calendar_is_found_by_its_name(self, server: CaldavServer, start: str):
        name = secrets.token_hex(4)
        path = server.make_calendar(name)
        calendar = open_calendar(server, server.root + start, name)
        assert calendar.check() == path
        calendar.close()

    def test_no_calendar_of_that_name(self, server: CaldavServer, path: str):
        calendar = open_calendar(server, server.root, "no such calendar")
        with pytest.raises(errors.NeedsRep, match="no such calendar"):
            calendar.check()
        calendar.close()

    def test_the_calendar_itself_is_gone(self, server: CaldavServer, path: str, calendar: CaldavCalendar):
        calendar.put(UID, reminder(UID))
        cursor = calendar.changes(None).cursor
        with server.client() as client:
            assert client.delete(path).status_code in {200, 204}
        for call in (
            lambda: calendar.changes(cursor),
            lambda: calendar.put("b@x", reminder("b@x")),
            lambda: calendar.get(UID),
        ):
            with pytest.raises(errors.NeedsRep):
                call()


@pytest.fixture(scope="session")
def radicale_server(tmp_path_factory) -> Iterator[CaldavServer]:
    with radicale(tmp_path_factory.mktemp("radicale")) as server:
        yield server


@pytest.fixture(scope="session")
def xandikos_server(tmp_path_factory) -> Iterator[CaldavServer]:
    with xandikos(tmp_path_factory.mktemp("xandikos")) as server:
        yield server


class WithoutChangeLog(CaldavCalendar):
    """As on a server that does not offer sync-collection."""

    def _home(self) -> Collection:
        return replace(super()._home(), syncs=False)


class TestRadicale(CaldavContract):
    @pytest.fixture
    def server(self, radicale_server: CaldavServer) -> CaldavServer:
        return radicale_server

    def test_wrong_password(self, server: CaldavServer, path: str):
        calendar = CaldavCalendar(CaldavSettings(server.root + path, server.user), lambda: Credential("wrong"))
        with pytest.raises(errors.SignInRefused):
            calendar.get(UID)
        calendar.close()


class TestRadicaleWithoutChangeLog(TestRadicale):
    histories = 2
    opens = WithoutChangeLog


class TestXandikos(CaldavContract):
    @pytest.fixture
    def server(self, xandikos_server: CaldavServer) -> CaldavServer:
        return xandikos_server
