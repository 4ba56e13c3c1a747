"""`init` from an address alone to an account on the firm's own Exchange server, and what `doctor` says of it."""

from __future__ import annotations

import json
import tomllib
from datetime import UTC, datetime, timedelta

import dns.resolver
import pytest

from followup.mailboxes.base import DRAFTS, SENT
from tests.daemon.running import NO
from tests.mailboxes.exchange_world import World
from tests.scenarios.people import offer
from tests.scenarios.stage import letter
from tests.servers.dns import NameServer
from tests.servers.ews import ews
from tests.servers.ews.doors import names, settings
from tests.servers.tls import Authority

pytestmark = pytest.mark.server

MIRA = "mira.holt@rep.example"
HOSTS = ("autodiscover.rep.example", "mail.rep.example", "rep.example")
REP = ("--email", MIRA, "--name", "Mira Holt", "--time-zone", "Europe/Berlin", "--country", "DE", "--yes")
NTLM = {"WWW-Authenticate": "Negotiate, NTLM"}


@pytest.fixture(scope="module")
def authority(tmp_path_factory):
    return Authority(tmp_path_factory.mktemp("tls"))


@pytest.fixture
def firm(authority, home, monkeypatch):
    """A firm with an Exchange server that Autodiscover leads to; its authority is one that the machine trusts."""
    with ews(authority.server("localhost", *HOSTS)) as server:
        world = World(server, MIRA)
        port = int(server.root.rpartition(":")[2])
        found = settings(ExternalEwsUrl=f"https://mail.rep.example:{port}/EWS/Exchange.asmx")
        server.pages["/autodiscover/autodiscover.xml"] = lambda headers, body: (401, NTLM, b"")

        def soap(headers, body):
            if "authorization" not in headers:
                return 401, {"WWW-Authenticate": 'Basic realm="x"'}, b""
            return 200, {"Content-Type": "text/xml"}, found

        server.pages["/autodiscover/autodiscover.svc"] = soap
        domain = NameServer(
            "rep.example. 60 IN MX 10 mail.rep.example.", *(f"{one}. 60 IN A 127.0.0.1" for one in HOSTS)
        )
        resolver = domain.resolver()
        monkeypatch.setattr(dns.resolver, "Resolver", lambda *rest, **more: resolver)
        home.with_keyring().extra["SSL_CERT_FILE"] = str(authority.file)
        with names(monkeypatch, port, *HOSTS):
            yield world
        world.close()
        domain.close()
        assert server.broken == []


def init(home, world):
    return home.here("init", *REP, typed=world.box.password + "\n")


def test_the_address_alone_and_then_a_loss(home, firm):
    ran = init(home, firm)
    assert ran.code == 0, ran.err + ran.out
    assert "on an Exchange server of your firm's" in ran.out
    account = tomllib.loads(home.config.read_text())["accounts"]["work"]
    assert account == {"mail": {"type": "exchange"}, "send": {"type": "exchange"}, "calendar": {"type": "exchange"}}
    assert json.loads((home.state / "work.exchange.json").read_text())["address"] == MIRA

    before = datetime.now(UTC).astimezone() - timedelta(hours=2)
    sent = offer(at=before)
    firm.deliver(sent.as_bytes(), SENT, at=before, flags=("\\Seen",))
    assert home.here("once").code == 0
    who, subject = "Ines Okafor <ines@dock.example>", "Re: Dock scheduling"
    loss = letter(who, f"Mira Holt <{MIRA}>", subject, NO, datetime.now(UTC).astimezone(), answers=sent)
    firm.deliver(loss.as_bytes())
    ran = home.here("once")
    assert ran.code == 0, ran.err
    (draft,) = firm.held(DRAFTS)
    assert loss["Message-ID"].encode() in draft.mime()


def doctor(home) -> dict[str, tuple[str, str, str]]:
    ran = home.here("doctor", "--json")
    return {one["name"]: (one["result"], one["said"], one["code"] or "") for one in ran.json["checks"]}


def test_doctor_on_a_sound_account_and_on_one_that_is_blocked(home, firm):
    assert init(home, firm).code == 0
    found = doctor(home)
    for part in ("mail", "send", "calendar", "certificates", "clock"):
        assert found[f"work {part}"][0] == "OK", found
    assert "mail.rep.example" in found["work certificates"][1]

    firm.server.fail("", "status", times=50, code=403)
    found = doctor(home)
    assert found["work mail"][::2] == ("FAIL", "FU-4002")
    assert "forbids this account to use EWS" in found["work mail"][1]
    firm.server.faults.clear()
