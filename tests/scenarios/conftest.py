"""Stages for stories: a Maildir and a folder calendar, played inside or outside; a third also on real servers."""

from __future__ import annotations

import pwd
from dataclasses import dataclass
from pathlib import Path

import pytest

from followup.sandbox import Sandbox
from tests.cli.homes import Home
from tests.scenarios.post import Post
from tests.scenarios.reminder_hands import Hand, ServerHand
from tests.scenarios.stage import CONFIG, Stage
from tests.servers.authority import Certificates
from tests.servers.caldav import CaldavServer, radicale
from tests.servers.dovecot import PASSWORD, Dovecot


@dataclass
class FolderEvents:
    """The .ics files of a folder calendar."""

    path: Path

    def files(self) -> list[Path]:
        return sorted(self.path.glob("*.ics"))

    def all(self) -> list[bytes]:
        return [path.read_bytes() for path in self.files()]

    def change(self, uid: str, edit) -> None:
        """Another program changes one event's file; `edit` None deletes it."""
        for path in self.files():
            if uid.encode() in path.read_bytes():
                path.unlink() if edit is None else path.write_bytes(edit(path.read_bytes()))

    def add(self, name: str, ics: bytes) -> None:
        (self.path / f"{name}.ics").write_bytes(ics)


class ServerEvents:
    """The same on a server, by another program's hand."""

    def __init__(self, hand: Hand) -> None:
        self._hand = hand

    def all(self) -> list[bytes]:
        return list(self._hand.all().values())

    def change(self, uid: str, edit) -> None:
        for href, ics in self._hand.all().items():
            if uid.encode() in ics:
                self._hand.remove(href) if edit is None else self._hand.write(href, edit(ics))

    def add(self, name: str, ics: bytes) -> None:
        self._hand.write(None, ics)


@pytest.fixture(scope="package")
def sandbox():
    """One warm reader for all stories."""
    sandbox = Sandbox()
    yield sandbox
    sandbox.close()


@pytest.fixture(scope="package")
def dovecot(tmp_path_factory):
    server = Dovecot(Certificates(tmp_path_factory.mktemp("tls")))
    yield server
    server.close()


@pytest.fixture(scope="package")
def caldav(tmp_path_factory):
    with radicale(tmp_path_factory.mktemp("radicale")) as server:
        yield server


@pytest.fixture
def more():
    """Further tables of a story's configuration."""
    return ""


def on_files(home: Home, sandbox: Sandbox, more: str, *, outside: bool = False) -> Stage:
    root = home.maildir()
    events = home.path / "Calendar"
    events.mkdir()
    mail, calendar = f'{{ type = "maildir", path = "{root}" }}', f'{{ type = "folder", path = "{events}" }}'
    home.configure(CONFIG.format(mail=mail, calendar=calendar, more=f'[state]\npath = "{home.state}"\n{more}'))
    return Stage(home, Post(root), sandbox, FolderEvents(events), outside)


def on_servers(home: Home, sandbox: Sandbox, more: str, dovecot: Dovecot, caldav: CaldavServer) -> Stage:
    user = f"mira{abs(hash(home.path))}"
    path = caldav.make_calendar()
    mail = (
        f'{{ type = "imap", host = "localhost", port = {dovecot.tls_port}, user = "{user}", '
        f'ca_file = "{dovecot.certificates.ca}" }}'
    )
    calendar = f'{{ type = "caldav", url = "{caldav.root}{path}", user = "{caldav.user}" }}'
    home.configure(CONFIG.format(mail=mail, calendar=calendar, more=f'[state]\npath = "{home.state}"\n{more}'))
    owner = pwd.getpwnam(dovecot.user)
    post = Post(dovecot.maildir(user), (owner.pw_uid, owner.pw_gid))
    for name in ("INBOX", "Sent", "Drafts"):
        for part in ("tmp", "new", "cur"):
            post._make(post.folder(name) / part)
    return Stage(home, post, sandbox, ServerEvents(ServerHand(caldav, path)))


def signed_in(path: Path, server: CaldavServer) -> Home:
    """A home that knows the passwords of both servers."""
    home, secrets = Home(path), path / "credentials"
    secrets.mkdir(mode=0o700)
    for name, value in (("work.mail", PASSWORD), ("work.calendar", server.password)):
        (secrets / name).write_text(value)
        (secrets / name).chmod(0o600)
    home.extra["CREDENTIALS_DIRECTORY"] = str(secrets)
    return home


@pytest.fixture
def stage(request, tmp_path, sandbox, more, monkeypatch):
    """Where a story is played; its parameter is `files` (default), `outside` or `servers`."""
    where = getattr(request, "param", "files")
    if where != "servers":
        return on_files(Home(tmp_path), sandbox, more, outside=where == "outside")
    server = request.getfixturevalue("caldav")
    home = signed_in(tmp_path, server)
    monkeypatch.setenv("CREDENTIALS_DIRECTORY", home.extra["CREDENTIALS_DIRECTORY"])
    return on_servers(home, sandbox, more, request.getfixturevalue("dovecot"), server)
