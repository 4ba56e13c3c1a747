"""CalDAV answers that no server of the suite gives: certificates, a change log in pages, the default calendar."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from followup import errors
from followup.access.signin import Credential
from followup.calendars.caldav import CaldavCalendar
from followup.calendars.caldav_http import CaldavSettings
from tests.calendars.samples import reminder
from tests.servers.authority import Certificates
from tests.servers.scripted_http import Asked, Reply, scripted

SPACES = 'xmlns:d="DAV:" xmlns:c="urn:ietf:params:xml:ns:caldav"'
A_CALENDAR = "<d:resourcetype><d:collection/><c:calendar/></d:resourcetype>"


def found(*responses: str, token: str = "") -> Reply:
    """A multistatus."""
    end = f"<d:sync-token>{token}</d:sync-token>" if token else ""
    return Reply(207, f"<d:multistatus {SPACES}>{''.join(responses)}{end}</d:multistatus>".encode())


def at(href: str, properties: str) -> str:
    """One response with properties that were found."""
    status = "<d:status>HTTP/1.1 200 OK</d:status>"
    inner = f"<d:propstat><d:prop>{properties}</d:prop>{status}</d:propstat>"
    return f"<d:response><d:href>{href}</d:href>{inner}</d:response>"


def alone(href: str, status: str) -> str:
    """One response with a status of its own."""
    return f"<d:response><d:href>{href}</d:href><d:status>HTTP/1.1 {status}</d:status></d:response>"


# ---- certificates


@pytest.fixture(scope="module")
def certificates(tmp_path_factory) -> Certificates:
    return Certificates(tmp_path_factory.mktemp("tls"))


def one_calendar(asked: Asked) -> Reply:
    return found(at("/cal/", A_CALENDAR))


@pytest.mark.parametrize("which", ["expired", "other", "selfsigned"])
def test_a_certificate_that_does_not_hold_gets_no_password(certificates: Certificates, which: str):
    with scripted(one_calendar, getattr(certificates, which).context()) as server:
        settings = CaldavSettings(f"{server.root}/cal/", "rep", ca_file=certificates.ca, timeout=5)
        calendar = CaldavCalendar(settings, lambda: Credential("pw"))
        for _ in range(2):
            with pytest.raises(errors.Unreachable, match="no password was sent"):
                calendar.check()
        calendar.close()
        assert server.asked == []


def test_a_good_certificate_of_a_firms_own_authority(certificates: Certificates):
    with scripted(one_calendar, certificates.good.context()) as server:
        for trusted, ca_file in ((True, certificates.ca), (False, None)):
            settings = CaldavSettings(f"{server.root}/cal/", "rep", ca_file=ca_file, timeout=5)
            calendar = CaldavCalendar(settings, lambda: Credential("pw"))
            if trusted:
                assert calendar.check() == "/cal/"
            else:
                with pytest.raises(errors.Unreachable, match="no password was sent"):
                    calendar.check()
            calendar.close()
        assert len(server.asked) == 1


# ---- the change log in pages (RFC 6578 section 3.6)


class Pages:
    """A change log that gives two changes a page, with 507 for the collection itself while there are more.

    `step` is by how much the token gets on with each page where it is not by those two.
    """

    def __init__(self, step: int | None = None) -> None:
        self._step = step
        self.log = [
            at("/cal/a.ics", '<d:getetag>"1"</d:getetag>'),
            at("/cal/b.ics", '<d:getetag>"1"</d:getetag>'),
            alone("/cal/a.ics", "404 Not Found"),
            at("/cal/c.ics", '<d:getetag>"1"</d:getetag>'),
            alone("/cal/gone.ics", "404 Not Found"),
        ]
        self.tokens: list[str] = []

    def answer(self, asked: Asked) -> Reply:
        if b"sync-collection" in asked.body:
            return self._page(asked)
        if b"calendar-multiget" in asked.body:
            hrefs = re.findall(r">(/cal/[^<]*)<", asked.body.decode())
            return found(*(at(href, self._data(href[5:-4])) for href in hrefs))
        if asked.headers.get("depth") == "1":
            return found(at("/cal/", A_CALENDAR), *(at(f"/cal/{name}.ics", self._data(name)) for name in "bcd"))
        return one_calendar(asked)

    def _page(self, asked: Asked) -> Reply:
        token = re.search(rb"urn:page:(\d+)", asked.body)
        begin = int(token.group(1)) if token else 0
        self.tokens.append(token.group(0).decode() if token else "")
        end = min(begin + 2, len(self.log))
        more = end < len(self.log) or self._step is not None
        cut = [alone("/cal/", "507 Insufficient Storage")] if more else []
        return found(*self.log[begin:end], *cut, token=f"urn:page:{end if self._step is None else begin + self._step}")

    def _data(self, name: str) -> str:
        ics = reminder(f"{name}@x").decode()
        return f'<d:getetag>"1"</d:getetag><c:calendar-data>{ics}</c:calendar-data>'


@pytest.fixture
def pages() -> Iterator[tuple[CaldavCalendar, Pages]]:
    log = Pages()
    with scripted(log.answer) as server:
        calendar = CaldavCalendar(CaldavSettings(f"{server.root}/cal/", "rep", timeout=5), lambda: Credential("pw"))
        yield calendar, log
        calendar.close()


def test_a_change_log_that_is_cut_is_read_to_its_end(pages):
    calendar, log = pages
    changes = calendar.changes(None)
    assert [stored.ref.href for stored in changes.changed] == ["/cal/b.ics", "/cal/c.ics"]
    assert (changes.complete, changes.removed) == (True, ())
    assert log.tokens == ["", "urn:page:2", "urn:page:4"]
    log.log.append(alone("/cal/b.ics", "404 Not Found"))
    later = calendar.changes(changes.cursor)
    assert (later.changed, later.removed, later.complete) == ((), ("/cal/b.ics",), False)


@pytest.mark.parametrize("step", [0, 1])
def test_a_change_log_that_never_ends_is_not_taken_for_the_whole(step: int):
    log = Pages(step)
    with scripted(log.answer) as server:
        calendar = CaldavCalendar(CaldavSettings(f"{server.root}/cal/", "rep", timeout=5), lambda: Credential("pw"))
        changes = calendar.changes(None)
        assert [stored.ref.href for stored in changes.changed] == ["/cal/b.ics", "/cal/c.ics", "/cal/d.ics"]
        asked = len(log.tokens)
        assert calendar.changes(changes.cursor).changed == ()
        assert len(log.tokens) == asked, "the log is not asked again"
        calendar.close()


@pytest.mark.parametrize("status", [507, 403])
def test_a_server_that_refuses_its_change_log_is_listed(status: int):
    def answer(asked: Asked) -> Reply:
        if b"sync-collection" in asked.body:
            return Reply(status, b'<d:error xmlns:d="DAV:"><d:number-of-matches-within-limits/></d:error>')
        if asked.headers.get("depth") == "1" and asked.method == "PROPFIND":
            return found(at("/cal/", A_CALENDAR), at("/cal/a.ics", '<d:getetag>"1"</d:getetag>'))
        return Pages().answer(asked)

    with scripted(answer) as server:
        calendar = CaldavCalendar(CaldavSettings(f"{server.root}/cal/", "rep", timeout=5), lambda: Credential("pw"))
        changes = calendar.changes(None)
        calendar.close()
    assert ([stored.ref.href for stored in changes.changed], changes.complete) == (["/cal/a.ics"], True)


# ---- the default calendar (RFC 6638 section 9.2)

INBOX_URL = "<c:schedule-inbox-URL><d:href>/in/</d:href></c:schedule-inbox-URL>"
READ_ONLY = "<d:current-user-privilege-set><d:privilege><d:read/></d:privilege></d:current-user-privilege-set>"
TASKS = '<c:supported-calendar-component-set><c:comp name="VTODO"/></c:supported-calendar-component-set>'


def account(default: str | None, *calendars: str) -> list[tuple[str, Reply]]:
    """The answers of an account by path."""
    inbox = "" if default is None else f"<c:schedule-default-calendar-URL>{default}</c:schedule-default-calendar-URL>"
    home = "<c:calendar-home-set><d:href>/home/</d:href></c:calendar-home-set>"
    return [
        ("/home/", found(at("/home/", "<d:resourcetype><d:collection/></d:resourcetype>"), *calendars)),
        ("/in/", found(at("/in/", inbox))),
        ("/me/", found(at("/me/", home + INBOX_URL))),
        ("/", found(at("/", "<d:current-user-principal><d:href>/me/</d:href></d:current-user-principal>"))),
    ]


FIRST, SECOND = at("/home/first/", A_CALENDAR), at("/home/second/", A_CALENDAR)


@pytest.mark.parametrize(
    ("default", "calendars", "wanted"),
    [
        ("<d:href>/home/second/</d:href>", (FIRST, SECOND), "/home/second/"),
        ("<d:href>/home/second</d:href>", (FIRST, SECOND), "/home/second/"),
        ("<d:href>/home/gone/</d:href>", (FIRST, SECOND), "/home/first/"),
        ("", (FIRST, SECOND), "/home/first/"),
        (None, (FIRST, SECOND), "/home/first/"),
        ("<d:href>/home/second/</d:href>", (FIRST, at("/home/second/", A_CALENDAR + READ_ONLY)), "/home/first/"),
        ("<d:href>/home/second/</d:href>", (FIRST, at("/home/second/", A_CALENDAR + TASKS)), "/home/first/"),
    ],
    ids=["told", "without a slash", "gone", "empty", "not told", "read-only", "tasks"],
)
def test_the_default_calendar(default: str | None, calendars: tuple[str, ...], wanted: str):
    answers = account(default, *calendars)
    with scripted(lambda asked: next(reply for path, reply in answers if asked.path.startswith(path))) as server:
        calendar = CaldavCalendar(CaldavSettings(server.root, "rep", timeout=5), lambda: Credential("pw"))
        assert calendar.check() == wanted
        calendar.close()


@pytest.mark.parametrize("only", [READ_ONLY, TASKS], ids=["read-only", "tasks"])
def test_no_calendar_that_takes_events(only: str):
    answers = account("<d:href>/home/one/</d:href>", at("/home/one/", A_CALENDAR + only))
    with scripted(lambda asked: next(reply for path, reply in answers if asked.path.startswith(path))) as server:
        calendar = CaldavCalendar(CaldavSettings(server.root, "rep", timeout=5), lambda: Credential("pw"))
        with pytest.raises(errors.NeedsRep, match="takes your events"):
            calendar.check()
        calendar.close()
