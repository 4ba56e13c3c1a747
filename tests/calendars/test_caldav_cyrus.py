"""The calendar contract on a real Cyrus, over the loopback address."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from imapclient import IMAPClient

from followup import errors
from followup.access.signin import Credential
from followup.calendars.caldav import CaldavCalendar
from followup.calendars.caldav_http import CaldavSettings
from tests.calendars.contract import UID
from tests.calendars.test_caldav_servers import CaldavContract, WithoutChangeLog
from tests.servers.authority import Certificates
from tests.servers.caldav import CaldavServer
from tests.servers.cyrus import PASSWORD, Cyrus

pytestmark = [pytest.mark.server, pytest.mark.slow]

USER = "rep"


@pytest.fixture(scope="module")
def cyrus_server(tmp_path_factory) -> Iterator[CaldavServer]:
    cyrus = Cyrus(Certificates(tmp_path_factory.mktemp("tls")))
    try:
        cyrus.add_user(USER)
        with IMAPClient("127.0.0.1", cyrus.port, ssl=False, timeout=10) as mail:
            mail.login(USER, PASSWORD)  # makes the account, without which there is no calendar home
        root = f"http://127.0.0.1:{cyrus.http_port}"
        yield CaldavServer(root, f"/dav/calendars/user/{USER}/", USER, PASSWORD)
    finally:
        cyrus.close()


class TestCyrus(CaldavContract):
    @pytest.fixture
    def server(self, cyrus_server: CaldavServer) -> CaldavServer:
        return cyrus_server

    def test_the_default_calendar_is_found_from_the_root(self, server: CaldavServer):
        calendar = CaldavCalendar(CaldavSettings(server.root, USER), lambda: Credential(PASSWORD))
        assert calendar.check().startswith(server.home)
        calendar.close()

    def test_wrong_password(self, server: CaldavServer, path: str):
        calendar = CaldavCalendar(CaldavSettings(server.root + path, USER), lambda: Credential("wrong"))
        with pytest.raises(errors.SignInRefused):
            calendar.get(UID)
        calendar.close()


class TestCyrusWithoutChangeLog(TestCyrus):
    histories = 2
    opens = WithoutChangeLog
