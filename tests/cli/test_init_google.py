"""`init` from an address alone to an account at Google: its real names, its page in the browser, every part tried.

The names lead to servers of ours on this machine, whose authority the machine trusts.
"""

from __future__ import annotations

import socket
import threading
import tomllib
import webbrowser
from dataclasses import replace
from types import SimpleNamespace

import dns.resolver
import pytest
from cryptography.fernet import Fernet

from followup.tasks import signing_in
from tests.servers.authority import Pair
from tests.servers.caldav import radicale
from tests.servers.dns import NameServer
from tests.servers.google import CALENDAR, CLIENT, MAIL, SECRET, Google
from tests.servers.google_caldav import google_calendar
from tests.servers.google_world import dovecot_of
from tests.servers.scripted_http import scripted
from tests.servers.smtp import Sink
from tests.servers.tls import Authority

pytestmark = pytest.mark.server

MIRA = "mira.holt@rep.example"
REP = ("--email", MIRA, "--name", "Mira Holt", "--time-zone", "Europe/Berlin", "--country", "DE", "--yes")
HOSTS = ("accounts.google.com", "imap.gmail.com", "smtp.gmail.com", "apidata.googleusercontent.com")


@pytest.fixture
def google(tmp_path, monkeypatch):
    """Google under its own names; the browser is one that signs in and allows everything."""
    authority = Authority(tmp_path)
    context = authority.server(*HOSTS)
    there = Google(user=MIRA, root=f"https://{HOSTS[0]}")
    (tmp_path / "caldav").mkdir()
    with (
        radicale(tmp_path / "caldav") as behind,
        scripted(there.answer) as asked,
        scripted(there.answer, context) as page,
    ):
        behind.make_calendar(MIRA)
        pem = Pair(tmp_path / f"{HOSTS[0]}.pem", tmp_path / f"{HOSTS[0]}.pem")
        certificates = SimpleNamespace(good=pem, ca=authority.file)
        there.root = asked.root
        dovecot = dovecot_of(there, tmp_path, certificates)
        there.root = f"https://{HOSTS[0]}"
        sink = Sink("implicit", context, tokens=True)
        sink.token_of = lambda token: MIRA if token in there.live else ""
        domain = NameServer("rep.example. 60 IN MX 1 smtp.google.com.")
        with google_calendar(behind, lambda token: token in there.live, context) as calendar:
            ports = (_port(page), dovecot.tls_port, sink.port, _port(calendar))
            lead(monkeypatch, dict(zip(HOSTS, ports, strict=True)), domain)
            monkeypatch.setattr(
                webbrowser, "open", lambda url: threading.Thread(target=there.browse, args=(url,)).start()
            )
            yield SimpleNamespace(there=there, ca=authority.file, sink=sink, behind=behind)
        domain.close()
        sink.close()
        dovecot.close()


def _port(server) -> int:
    return int(server.root.rpartition(":")[2])


def lead(monkeypatch, ports: dict[str, int], domain: NameServer) -> None:
    """These names are this machine, at these ports whatever was asked for."""
    real, resolver = socket.getaddrinfo, domain.resolver()

    def lookup(host, wanted, *rest, **more):
        name = host.decode() if isinstance(host, bytes) else host
        return real("127.0.0.1", ports[name], *rest, **more) if name in ports else real(host, wanted, *rest, **more)

    monkeypatch.setattr(socket, "getaddrinfo", lookup)
    monkeypatch.setattr(dns.resolver, "Resolver", lambda *rest, **more: resolver)
    monkeypatch.setattr(signing_in, "PATIENCE", 20.0)
    monkeypatch.setattr(webbrowser, "get", lambda: None)


def keyed(home, google) -> None:
    """The key of the tokens comes as a service has it: without a process of the keyring for each asking."""
    folder = home.path / "credentials"
    folder.mkdir(mode=0o700)
    (folder / "work.tokens").write_bytes(Fernet.generate_key())
    (folder / "work.tokens").chmod(0o600)
    home.extra.update({"CREDENTIALS_DIRECTORY": str(folder), "SSL_CERT_FILE": str(google.ca)})


def test_the_address_and_the_firms_client_id(home, google):
    keyed(home, google)
    ran = home.here("init", *REP, "--client-id", CLIENT, typed=SECRET + "\n")
    assert ran.code == 0, ran.err + ran.out
    assert "This mailbox is at Google" in ran.out
    for part, said in (("mail", "signed in; messages"), ("send", "signed in; nothing"), ("calendar", "a calendar was")):
        assert f"Trying {part} ... " in ran.out
        assert said in ran.out
    assert tomllib.loads(home.config.read_text())["accounts"]["work"] == {
        "mail": {"type": "gmail", "client_id": CLIENT},
        "send": {"type": "gmail"},
        "calendar": {"type": "gmail"},
    }
    assert google.sink.kept == []
    assert {MAIL, CALENDAR} == set(google.there.asked_for)
    assert home.here("once").code == 0


def test_a_calendar_elsewhere_is_tried_when_its_password_is_there(home, google, tmp_path):
    users = tmp_path / "caldav" / "users"
    users.write_text(users.read_text() + f"{MIRA}:canary\n")
    behind = replace(google.behind, user=MIRA, password="canary", home=f"/{MIRA}/")
    with behind.client() as client:
        client.request("PROPFIND", behind.home)
    behind.make_calendar("mine")
    keyed(home.with_keyring(), google)
    words = (*REP, "--client-id", CLIENT, "--caldav", behind.root)
    ran = home.here("init", *words, typed=f"{SECRET}\nwrong\n")
    assert (ran.code, "Trying calendar" in ran.out) == (69, False)
    ran = home.here("init", *words, typed="canary\n")
    assert ran.code == 0, ran.err + ran.out
    said = [line for line in ran.out.splitlines() if line.startswith("Trying ")]
    assert [line.partition(" ...")[0] for line in said] == [
        "Trying mail",
        "Trying send",
        "Trying 127.0.0.1:{}".format(behind.root.rpartition(":")[2]) + " (calendar)",
    ]
    assert home.kept()["work"] == "canary"

    ran = home.here("logout", "work")
    assert (ran.code, home.kept()) == (0, {})
    ran = home.here("login", "work", typed=f"{SECRET}\n")
    assert ran.code == 0, ran.err + ran.out
    assert "calendar has a password of its own: followup login work --part calendar" in ran.out
    assert home.here("login", "work", "--part", "calendar", typed="canary\n").code == 0
    assert home.kept()["work.calendar"] == "canary"
    assert home.here("once").code == 0
