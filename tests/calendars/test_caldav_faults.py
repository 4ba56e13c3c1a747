"""What a CalDAV server may do wrong (B55, B81, B82, T18), on real HTTP; each ends as the contract says."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

import pytest

from followup import errors
from followup.access.signin import Credential
from followup.calendars.base import Conflict, Cursor, EventRef
from followup.calendars.caldav import CaldavCalendar
from followup.calendars.caldav_http import CaldavSettings
from followup.calendars.caldav_xml import canonical
from tests.calendars.contract import UID
from tests.calendars.samples import reminder
from tests.servers.caldav import CaldavServer, OtherProgram, radicale
from tests.servers.scripted_http import Asked, Reply, Scripted, scripted

CALENDAR = (
    b'<d:multistatus xmlns:d="DAV:" xmlns:c="urn:ietf:params:xml:ns:caldav"><d:response><d:href>/cal/</d:href>'
    b"<d:propstat><d:prop><d:resourcetype><d:collection/><c:calendar/></d:resourcetype>%s</d:prop>"
    b"<d:status>HTTP/1.1 200 OK</d:status></d:propstat></d:response></d:multistatus>"
)
NO_REPORTS = b"<d:supported-report-set/>"
EMPTY = b'<d:multistatus xmlns:d="DAV:"/>'
PASSWORD = Credential("pw")
STRANGE = [
    Reply(200, b"<html><body>Please sign in to the hotel network</body></html>"),
    Reply(207, b"<html>"),
    Reply(207, CALENDAR[: len(CALENDAR) // 2]),
    Reply(207, b'<!DOCTYPE m [<!ENTITY a "' + b"x" * 1000 + b'">]><m>&a;</m>'),
    Reply(207, CALENDAR, cut=40),
    Reply(cut=0),
    Reply(500),
    Reply(502, b"<html/>"),
]


def settings(root: str, timeout: float = 5.0) -> CaldavSettings:
    return CaldavSettings(f"{root}/cal/", "rep", timeout=timeout)


@pytest.fixture
def served() -> Iterator[Callable[..., tuple[CaldavCalendar, Scripted]]]:
    """Gives a calendar on a server that finds its collection and answers the rest by the test's function."""
    opened: list[object] = []

    def serve(answer: Callable[[Asked], Reply], reports: bytes = b"", secret: Credential = PASSWORD):
        def whole(asked: Asked) -> Reply:
            if asked.method == "PROPFIND" and b"resourcetype" in asked.body and asked.headers.get("depth") == "0":
                return Reply(207, CALENDAR % reports)
            return answer(asked)

        manager = scripted(whole)
        server = manager.__enter__()
        calendar = CaldavCalendar(settings(server.root), lambda: secret)
        opened.extend((calendar, manager))
        return calendar, server

    yield serve
    for one in opened:
        if isinstance(one, CaldavCalendar):
            one.close()
    for one in opened:
        if not isinstance(one, CaldavCalendar):
            one.__exit__(None, None, None)  # type: ignore[attr-defined]


@pytest.mark.parametrize("reply", STRANGE, ids=range(len(STRANGE)))
def test_what_is_no_answer_of_caldav_is_tried_again_later(served, reply: Reply):
    calendar, _server = served(lambda asked: reply)
    for call in (lambda: calendar.get(UID), lambda: calendar.changes(None)):
        with pytest.raises(errors.Unreachable) as caught:
            call()
        assert caught.value.temporary
    with scripted(lambda asked: reply) as other:
        unfound = CaldavCalendar(settings(other.root), lambda: Credential("pw"))
        with pytest.raises(errors.Unreachable):
            unfound.changes(None)
        unfound.close()


@pytest.mark.parametrize(
    ("value", "least", "most"),
    [
        ("7", 7, 7),
        ("-1", 60, 60),
        ("soon", 60, 60),
        ("999999999999", 3600, 3600),
        (None, 60, 60),
        ("0", 1, 1),
        ("date", 25, 31),
        ("past", 1, 1),
    ],
)
@pytest.mark.parametrize("status", [429, 503])
def test_asked_to_wait(served, status: int, value: str | None, least: float, most: float):
    now = datetime.now(UTC)
    dates = {"date": format_datetime(now + timedelta(seconds=30)), "past": format_datetime(now - timedelta(days=400))}
    headers = {} if value is None else {"Retry-After": dates.get(value, value)}
    calendar, _server = served(lambda asked: Reply(status, headers=headers))
    with pytest.raises(errors.Throttled) as caught:
        calendar.get(UID)
    assert least <= caught.value.seconds <= most


@pytest.mark.parametrize(
    "location", ["http://other.example/cal/", "//other.example/", "https://127.0.0.1/", "http://127.0.0.1:1/x"]
)
def test_a_redirect_to_another_server_is_refused(served, location: str):
    calendar, _server = served(lambda asked: Reply(302, headers={"Location": location}))
    with pytest.raises(errors.NeedsRep, match="points to another one"):
        calendar.get(UID)


def test_an_href_on_another_server_is_refused(served):
    body = CALENDAR.replace(b"/cal/<", b"https://other.example/cal/x.ics<") % b""
    calendar, _server = served(lambda asked: Reply(207, body))
    with pytest.raises(errors.NeedsRep, match="points to another one"):
        calendar.changes(None)


def test_a_redirect_on_the_same_server_is_followed_with_the_whole_request(served):
    def answer(asked: Asked) -> Reply:
        if asked.method == "GET":
            return Reply(404)
        if asked.method == "REPORT":
            return Reply(207, EMPTY)
        if asked.path.startswith("/cal/"):
            return Reply(307, headers={"Location": "../moved/x.ics"})
        return Reply(201, headers={"ETag": '"1"'})

    calendar, server = served(answer)
    assert calendar.put(UID, reminder(UID)).etag == '"1"'
    assert (server.asked[-1].path, server.asked[-1].body) == ("/moved/x.ics", reminder(UID))


def test_circles_end(served):
    calendar, _server = served(lambda asked: Reply(302, headers={"Location": "/cal/again"}))
    with pytest.raises(errors.Unreachable, match="circles"):
        calendar.get(UID)


def test_no_password_over_plain_http_beyond_this_machine():
    for url in ("http://shop.example/", "ftp://shop.example/", "shop.example", "http://127.0.0.1.evil.example/"):
        with pytest.raises(errors.ConfigError):
            CaldavCalendar(CaldavSettings(url, "rep"), lambda: Credential("pw"))


@pytest.mark.parametrize("status", [409, 403, 412])
def test_b55_a_uid_that_is_there_already_is_done(served, status: int):
    """The server says so only when asked to store it: its search had not found it yet."""
    stored: list[bytes] = []

    def answer(asked: Asked) -> Reply:
        if asked.method == "PUT":
            stored.append(asked.body)
            return Reply(
                status,
                b'<d:error xmlns:d="DAV:"><c:no-uid-conflict xmlns:c="urn:ietf:params:xml:ns:caldav"/></d:error>',
            )
        if asked.method == "GET":
            return Reply(200, stored[0], {"ETag": '"7"'}) if stored else Reply(404)
        return Reply(207, EMPTY)

    calendar, _server = served(answer)
    assert calendar.put(UID, reminder(UID)) == EventRef(canonical(f"/cal/{UID}.ics"), '"7"')


@pytest.mark.parametrize("etag", [None, 'W/"1"'])
def test_b55_201_without_a_strong_etag_asks_for_it(served, etag: str | None):
    stored: list[bytes] = []

    def answer(asked: Asked) -> Reply:
        if asked.method == "PUT":
            stored.append(asked.body)
            return Reply(201, headers={"ETag": etag} if etag else {})
        if asked.method == "GET":
            return Reply(200, stored[0], {"ETag": '"2"'}) if stored else Reply(404)
        return Reply(207, EMPTY)

    calendar, _server = served(answer)
    assert calendar.put(UID, reminder(UID)).etag == '"2"'


def test_b55_207_with_inner_failures(served):
    listed = (
        b'<d:multistatus xmlns:d="DAV:"><d:response><d:href>/cal/a.ics</d:href><d:propstat>'
        b'<d:prop><d:getetag>"1"</d:getetag>'
        b"</d:prop><d:status>HTTP/1.1 200 OK</d:status></d:propstat></d:response>"
        b"<d:response><d:href>/cal/b.ics</d:href>"
        b"<d:status>HTTP/1.1 404 Not Found</d:status></d:response>"
        b"<d:response><d:href>/cal/c.ics</d:href><d:propstat><d:prop>"
        b"<d:getetag/></d:prop><d:status>HTTP/1.1 403 Forbidden</d:status></d:propstat></d:response>"
        b"<d:sync-token>urn:x:2</d:sync-token></d:multistatus>"
    )
    data = (
        '<d:multistatus xmlns:d="DAV:" xmlns:c="urn:ietf:params:xml:ns:caldav">'
        "<d:response><d:href>a.ics</d:href><d:propstat>"
        f'<d:prop><d:getetag>"1"</d:getetag><c:calendar-data>{reminder(UID).decode()}</c:calendar-data></d:prop>'
        "<d:status>HTTP/1.1 200 OK</d:status></d:propstat></d:response><d:response><d:href>/cal/c.ics</d:href>"
        "<d:status>HTTP/1.1 500 Internal</d:status></d:response></d:multistatus>"
    ).encode()
    calendar, _server = served(lambda asked: Reply(207, listed if b"sync-collection" in asked.body else data))
    found = calendar.changes(Cursor('{"at": "/cal/", "sync": "urn:x:1"}'))
    assert [stored.ref.href for stored in found.changed] == ["/cal/a.ics"]
    assert found.changed[0].ics == reminder(UID)
    assert (found.removed, found.complete) == (("/cal/b.ics",), False)


def test_a_forgotten_token_begins_again(served):
    def answer(asked: Asked) -> Reply:
        if b"urn:old" in asked.body:
            return Reply(403, b'<d:error xmlns:d="DAV:"><d:valid-sync-token/></d:error>')
        return Reply(207, EMPTY.replace(b"/>", b"><d:sync-token>urn:new</d:sync-token></d:multistatus>"))

    calendar, _server = served(answer)
    found = calendar.changes(Cursor('{"at": "/cal/", "sync": "urn:old"}'))
    assert found.complete
    assert "urn:new" in found.cursor


def test_another_calendar_than_the_cursors_asks_the_rep(served):
    calendar, _server = served(lambda asked: Reply(207, EMPTY))
    with pytest.raises(errors.NeedsRep, match="another calendar"):
        calendar.changes(Cursor('{"at": "/other/", "sync": "urn:old"}'))


@pytest.mark.parametrize("status", [404, 409, 410])
def test_b55_404_on_the_collection_asks_the_rep(served, status: int):
    calendar, _server = served(lambda asked: Reply(404 if asked.method == "GET" else status), NO_REPORTS)
    for call in (lambda: calendar.changes(None), lambda: calendar.put(UID, reminder(UID)), lambda: calendar.get(UID)):
        with pytest.raises(errors.NeedsRep, match="not on the server"):
            call()


def test_403_and_a_full_store_ask_the_rep(served):
    for status, said in ((403, "does not let you write"), (507, "is full")):
        replies = {"GET": Reply(404), "REPORT": Reply(207, EMPTY), "PUT": Reply(status)}
        calendar, _server = served(lambda asked, replies=replies: replies[asked.method])
        with pytest.raises(errors.NeedsRep, match=said):
            calendar.put(UID, reminder(UID))


def test_412_on_a_change_is_a_conflict_and_on_what_is_gone_is_fine(served):
    there = True

    def answer(asked: Asked) -> Reply:
        if asked.method == "GET":
            return Reply(200, reminder(UID), {"ETag": '"2"'}) if there else Reply(404)
        return Reply(412)

    calendar, _server = served(answer)
    with pytest.raises(Conflict):
        calendar.delete(EventRef("/cal/x.ics", '"1"'))
    there = False
    calendar.delete(EventRef("/cal/x.ics", '"1"'))


def test_digest_and_bearer(served):
    def digest(asked: Asked) -> Reply:
        if asked.headers.get("authorization", "").startswith("Digest "):
            return Reply(207, EMPTY) if asked.method == "REPORT" else Reply(404)
        return Reply(401, headers={"WWW-Authenticate": 'Digest realm="r", nonce="n", qop="auth", algorithm=SHA-256'})

    calendar, server = served(digest)
    assert calendar.get(UID) is None
    assert calendar.get(UID) is None
    assert (
        sum(one.headers["authorization"].startswith("Basic ") for one in server.asked) == 2
    )  # none after the challenge
    token = Credential("token-1", "oauthbearer")
    calendar, server = served(lambda asked: Reply(404) if asked.method == "GET" else Reply(207, EMPTY), secret=token)
    assert calendar.get(UID) is None
    assert {one.headers["authorization"] for one in server.asked} == {"Bearer token-1"}


def test_a_refused_sign_in_is_told_and_not_tried_again(served):
    calendar, server = served(lambda asked: Reply(401, headers={"WWW-Authenticate": 'Basic realm="r"'}))
    with pytest.raises(errors.SignInRefused):
        calendar.get(UID)
    assert len(server.asked) == 2


def test_an_answer_byte_by_byte_ends_at_the_limit():
    with scripted(lambda asked: Reply(slow=0.05)) as server:
        calendar = CaldavCalendar(settings(server.root, timeout=0.6), lambda: PASSWORD)
        began = time.monotonic()
        for _ in range(2):  # the same object can be used again
            with pytest.raises(errors.Unreachable):
                calendar.get(UID)
        assert time.monotonic() - began < 8
        calendar.close()


def test_a_name_that_nobody_knows_and_a_port_where_nobody_listens():
    calendar = CaldavCalendar(CaldavSettings("https://nowhere.invalid/", "rep", timeout=5), lambda: Credential("pw"))
    with pytest.raises((errors.HostUnknown, errors.Unreachable)):
        calendar.get(UID)
    with scripted(lambda asked: Reply()) as server:
        pass
    calendar = CaldavCalendar(settings(server.root), lambda: Credential("pw"))
    with pytest.raises(errors.Unreachable):
        calendar.get(UID)


@pytest.fixture(scope="module")
def real(tmp_path_factory) -> Iterator[CaldavServer]:
    with radicale(tmp_path_factory.mktemp("radicale")) as server:
        yield server


@pytest.mark.server
@pytest.mark.parametrize("method", ["PUT", "DELETE", "REPORT", "GET", "PROPFIND"])
@pytest.mark.parametrize("times", [1, 3])
def test_an_answer_lost_after_the_request_was_carried_out(real: CaldavServer, method: str, times: int):
    """Every request goes through to Radicale; the answer to the first ones of one kind never comes back."""
    path = real.make_calendar()
    other = OtherProgram(real, path)
    lost = times
    with real.client() as upstream:

        def forward(asked: Asked) -> Reply:
            nonlocal lost
            passed = {
                key: value
                for key, value in asked.headers.items()
                if key not in {"host", "connection", "content-length"}
            }
            answer = upstream.send(upstream.build_request(asked.method, asked.path, content=asked.body, headers=passed))
            if asked.method == method and lost:
                lost -= 1
                return Reply(cut=0)
            kept = {
                key: value
                for key, value in answer.headers.items()
                if key.lower() in {"etag", "location", "content-type"}
            }
            return Reply(answer.status_code, answer.content, kept)

        with scripted(forward) as front:
            calendar = CaldavCalendar(
                CaldavSettings(front.root + path, real.user, timeout=5), lambda: Credential(real.password)
            )
            ref = _until_it_works(lambda: calendar.put(UID, reminder(UID)))
            assert other.count(UID) == 1
            assert len(_until_it_works(lambda: calendar.changes(None)).changed) == 1
            _until_it_works(lambda: calendar.delete(ref))
            assert other.count(UID) == 0
            calendar.close()
    other.close()
    assert lost < times, "the fault was not used"


def _until_it_works(call: Callable[[], object]):
    for _ in range(6):
        try:
            return call()
        except errors.Unreachable:
            continue
    pytest.fail("never worked")


def test_proxies_of_the_environment_are_not_used(monkeypatch):
    """They would see the password of a plain request on the loopback."""
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:1/")
    monkeypatch.setenv("ALL_PROXY", "http://127.0.0.1:1/")
    with scripted(lambda asked: Reply(404)) as server:
        calendar = CaldavCalendar(settings(server.root), lambda: Credential("pw"))
        with pytest.raises(errors.NeedsRep):
            calendar.get(UID)
        calendar.close()
