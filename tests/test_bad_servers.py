"""B55, B81 and B83 through the whole program, and how it words what servers do: each server an account of one look."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape
from zoneinfo import ZoneInfo

import pytest

from tests.bad_mails import lost
from tests.cli.homes import SIMPLE, Home, Ran
from tests.servers.authority import Certificates
from tests.servers.scripted_http import Asked, Reply, scripted
from tests.servers.scripted_imap import EXAMINED, Answer, ScriptedImap

CALENDAR = (
    b'<d:multistatus xmlns:d="DAV:" xmlns:c="urn:ietf:params:xml:ns:caldav"><d:response><d:href>/cal/</d:href>'
    b"<d:propstat><d:prop><d:resourcetype><d:collection/><c:calendar/></d:resourcetype></d:prop>"
    b"<d:status>HTTP/1.1 200 OK</d:status></d:propstat></d:response></d:multistatus>"
)
EMPTY = (
    b'<d:multistatus xmlns:d="DAV:" xmlns:c="urn:ietf:params:xml:ns:caldav">%s'
    b"<d:sync-token>urn:1</d:sync-token></d:multistatus>"
)
ENTRY = (
    b'<d:response><d:href>%s</d:href><d:propstat><d:prop><d:getetag>"1"</d:getetag>'
    b"<c:calendar-data>%s</c:calendar-data></d:prop><d:status>HTTP/1.1 200 OK</d:status></d:propstat></d:response>"
)
TAKEN = b'<d:error xmlns:d="DAV:" xmlns:c="urn:ietf:params:xml:ns:caldav"><c:no-uid-conflict/></d:error>'


@dataclass
class Calendar:
    """A collection that keeps what is put, and answers each first PUT of a name as `put` says."""

    put: Callable[[bytes], Reply]
    keeps: bool = True
    held: dict[str, bytes] = field(default_factory=dict)
    etags: bool = True

    def __call__(self, asked: Asked) -> Reply:
        if asked.method == "PROPFIND":
            return Reply(207, CALENDAR)
        if asked.method == "REPORT":
            found = b"".join(ENTRY % (path.encode(), escape(ics.decode()).encode()) for path, ics in self.held.items())
            return Reply(207, EMPTY % found)
        tag = {"ETag": '"1"'} if self.etags else {}
        if asked.method == "GET":
            return Reply(200, self.held[asked.path], {"ETag": '"1"'}) if asked.path in self.held else Reply(404)
        if asked.path in self.held:
            return Reply(412)
        if self.keeps:
            self.held[asked.path] = asked.body
        said = self.put(asked.body)
        return Reply(said.status, said.body, said.headers | tag)


def waits(value: str) -> Callable[[Asked], Reply]:
    return lambda asked: Reply(503, headers={"Retry-After": value})


CALENDARS: dict[str, tuple[Callable[[Asked], Reply], str]] = {
    "b55-412": (Calendar(lambda body: Reply(412)), "ok"),
    "b55-409": (Calendar(lambda body: Reply(409, TAKEN)), "ok"),
    "b55-201": (Calendar(lambda body: Reply(201), etags=False), "ok"),
    "b55-404": (Calendar(lambda body: Reply(404), keeps=False), "stopped"),
    "b81-negative": (waits("-1"), "retrying"),
    "b81-absurd": (waits("999999999999"), "retrying"),
    "b81-soon": (waits("soon"), "retrying"),
    "b81-past": (waits("Mon, 01 Jan 2024 10:00:00 GMT"), "retrying"),
}
NO = b"<tag> NO [%s] no\r\n"
IMAP: dict[str, tuple[bytes, Answer, str, str]] = {
    "b83-literal": (b"SEARCH", b"* 1 FETCH (UID 1 BODY[] {4294967296}\r\nFrom:!", "retrying", "FU-4003"),
    "b83-bye": (b"SEARCH", b"* 1 FETCH (UID 1 BODY[] {50}\r\nFrom:\r\n* BYE gone\r\n!", "retrying", "FU-4003"),
    "b83-validity": (b"EXAMINE", EXAMINED.replace(b"UIDVALIDITY 7", b"UIDVALIDITY 0"), "retrying", "FU-4003"),
    "wait": (b"EXAMINE", NO % b"UNAVAILABLE", "retrying", "FU-4004"),
    "password": (b"AUTHENTICATE", NO % b"AUTHENTICATIONFAILED", "retrying", "FU-4005"),
}


SAID = {
    "b83-literal": "localhost answered what no IMAP server may answer. followup tries again.",
    "b83-bye": "localhost cannot be reached or broke off. followup tries again.",
    "b83-validity": "localhost gave a folder no UIDVALIDITY. followup tries again.",
    "wait": "localhost asks us to wait until {at}. Nothing to do: followup waits as asked.",
    "password": "localhost refused the password or token. Nothing is lost; it is not tried again by itself. "
    "Run followup login for this account.",
}


@dataclass
class Look:
    """One `once`, what `status` said after it, and the home."""

    home: Home
    ran: Ran
    shown: Ran
    began: datetime

    def account(self, name: str) -> dict[str, Any]:
        return next(one for one in self.shown.json["accounts"] if one["name"] == name)


def home_of(path: Path, accounts: str) -> Home:
    home = Home(path)
    home.configure(SIMPLE.format(home=path).partition("[accounts.work]")[0] + accounts)
    secrets = path / "credentials"
    secrets.mkdir(mode=0o700)
    for name in (*CALENDARS, *IMAP):
        (secrets / name).write_text("correct-horse")
        (secrets / name).chmod(0o600)
    home.extra["CREDENTIALS_DIRECTORY"] = str(secrets)
    return home


@pytest.fixture(scope="module")
def look(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Look]:
    path = tmp_path_factory.mktemp("servers")
    certificates = Certificates(path / "tls")
    accounts = ""
    with ExitStack() as stack:
        for name, (answer, _) in CALENDARS.items():
            url = f"{stack.enter_context(scripted(answer)).root}/cal/"
            mail = f'mail = {{ type = "maildir", path = "{path}/{name}" }}'
            accounts += f'[accounts.{name}]\n{mail}\ncalendar = {{ type = "caldav", url = "{url}" }}\n'
        for name, (pattern, answer, _, _) in IMAP.items():
            server = ScriptedImap(certificates, (pattern, answer))
            stack.callback(server.close)
            where = f'host = "localhost", port = {server.port}, ca_file = "{certificates.ca}"'
            accounts += f'[accounts.{name}]\nmail = {{ type = "imap", {where} }}\n'
        home = home_of(path, accounts)
        began = datetime.now(UTC)
        for name in CALENDARS:
            lost(home.maildir(name), 1, began - timedelta(hours=1))
        ran = home.here("once", "--json")
        assert ran.code in {68, 69, 75}, ran
        yield Look(home, ran, home.here("status", "--json"), began)


@pytest.mark.parametrize("name", CALENDARS)
def test_a_calendar(look: Look, name: str) -> None:
    answer, state = CALENDARS[name]
    assert look.account(name)["state"] == state
    drafts = list((look.home.path / name / ".Drafts").glob("*/*"))
    assert len(drafts) == 1, "the draft waits, whatever the calendar does"
    if isinstance(answer, Calendar) and answer.keeps:
        assert len(answer.held) == 7
        assert len({re.findall(rb"UID:(\S+)", ics)[0] for ics in answer.held.values()}) == 7
    if name.startswith("b81"):
        shown = look.account(name)
        pause = datetime.fromisoformat(shown["next_try"]) - look.began
        assert timedelta(seconds=1) <= pause <= timedelta(hours=1, seconds=90)
        assert shown["code"] == "FU-4004"
        assert shown["error"].endswith("Nothing to do: followup waits as asked.")


@pytest.mark.parametrize("name", IMAP)
def test_an_imap_server(look: Look, name: str) -> None:
    _, _, state, code = IMAP[name]
    shown = look.account(name)
    assert (shown["state"], shown["code"]) == (state, code)
    again = datetime.fromisoformat(shown["next_try"])
    assert shown["error"] == SAID[name].format(at=f"{again.astimezone(ZoneInfo('Europe/Berlin')):%H:%M}")
    assert again > look.began
