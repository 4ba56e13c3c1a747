"""`init` from an address alone, by what its domain declares; then the first loss, by the configuration it wrote.

Name server, web site, Dovecot, SMTP and Radicale are real; only where the names lead is handed in.
"""

from __future__ import annotations

import pwd
import socket
import tomllib

import pytest

from followup.access import discovery
from tests.access.discovery.world import World
from tests.cli.servers import servers
from tests.daemon.running import Desk
from tests.scenarios.post import Post
from tests.servers.caldav import OtherProgram
from tests.servers.tls import Authority

MIRA = "mira.holt@rep.example"
MX = "rep.example. 60 IN MX 10 mx.rep.example."
REP = ("--email", MIRA, "--name", "Mira Holt", "--time-zone", "Europe/Berlin", "--country", "DE", "--yes")

AUTOCONFIG = """<?xml version="1.0"?>
<clientConfig version="1.1"><emailProvider id="rep.example">
  <incomingServer type="imap"><hostname>imap.rep.example</hostname><port>{imap}</port><socketType>SSL</socketType>
    <authentication>password-cleartext</authentication><username>%EMAILADDRESS%</username></incomingServer>
  <outgoingServer type="smtp"><hostname>smtp.rep.example</hostname><port>{smtp}</port><socketType>SSL</socketType>
    <authentication>password-cleartext</authentication><username>%EMAILADDRESS%</username></outgoingServer>
</emailProvider></clientConfig>"""


@pytest.fixture(scope="module")
def there(tmp_path_factory):
    with servers(tmp_path_factory.mktemp("servers")) as running:
        yield running


@pytest.fixture
def domain(tmp_path, monkeypatch):
    """The domain rep.example: what it declares is asked there, and its hosts are this machine."""
    world = World(Authority(tmp_path))
    world.records(MX)
    real = socket.getaddrinfo

    def lookup(host, *rest, **more):
        return real("127.0.0.1" if str(host).endswith(".rep.example") else host, *rest, **more)

    monkeypatch.setattr(socket, "getaddrinfo", lookup)
    monkeypatch.setattr(discovery, "access", world.access)
    yield world
    world.close()


def desk(there, user: str) -> Desk:
    """The rep's mailbox on the server, with an offer sent."""
    owner = pwd.getpwnam(there.dovecot.user)
    return Desk(Post(there.dovecot.maildir(user), (owner.pw_uid, owner.pw_gid)))


def test_autoconfig_and_then_a_loss(home, there, domain):
    text = AUTOCONFIG.format(imap=there.dovecot.tls_port, smtp=there.sink.port)
    domain.site("autoconfig.rep.example", "/mail/config-v1.1.xml", text.encode())
    ca = ("--ca-file", str(there.certificates.ca))
    ran = home.with_keyring().here("init", *REP, *ca, typed=there.password + "\n")
    assert ran.code == 0, ran.err + ran.out
    assert "(autoconfig)" in ran.out
    account = tomllib.loads(home.config.read_text())["accounts"]["work"]
    assert (account["mail"]["host"], account["send"]["host"]) == ("imap.rep.example", "smtp.rep.example")
    assert (account["mail"]["user"], account["calendar"]["type"]) == (MIRA, "folder")
    mine = desk(there, MIRA)
    loss = mine.no()
    ran = home.here("once")
    assert ran.code == 0, ran.err
    assert mine.answers(loss)
    assert len(list((home.path / "data" / "followup" / "calendar").glob("*.ics"))) > 3
    assert there.sink.kept == []


def test_srv_with_a_calendar_of_another_password_and_then_a_loss(home, there, domain):
    domain.records(
        MX,
        f"_imap._tcp.rep.example. 60 IN SRV 0 0 {there.dovecot.port} imap.rep.example.",
        f"_submissions._tcp.rep.example. 60 IN SRV 0 0 {there.sink.port} smtp.rep.example.",
    )
    user = there.caldav.user
    more = ("--ca-file", str(there.certificates.ca), "--caldav", there.caldav.root, "--user", user)
    ran = home.with_keyring().here("init", *REP, *more, typed=there.password + "\n")
    assert ran.code == 0, ran.err + ran.out
    assert "(srv)" in ran.out
    assert "calendar takes another password; afterwards: followup login work --part calendar" in ran.out
    account = tomllib.loads(home.config.read_text())["accounts"]["work"]
    assert (account["mail"]["tls"], account["calendar"]["url"]) == ("starttls", there.caldav.root)
    assert [account[part]["user"] for part in ("mail", "send", "calendar")] == [user] * 3
    ran = home.here("login", "work", "--part", "calendar", typed=there.caldav.password + "\n")
    assert ran.code == 0, ran.err
    mine = desk(there, user)
    loss = mine.no()
    ran = home.here("once")
    assert ran.code == 0, ran.err
    assert mine.answers(loss)
    other = OtherProgram(there.caldav, f"{there.caldav.home}reminders/")
    assert len(other._names()) > 3
    other.close()
