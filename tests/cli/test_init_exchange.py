"""`init` from an address alone to an account on the firm's own Exchange server, and what `doctor` says of it."""

from __future__ import annotations

import itertools
import json
import tomllib
from datetime import UTC, datetime, timedelta

import dns.resolver
import pytest

from followup.mailboxes.base import DRAFTS, SENT
from followup.tasks.check import Check
from followup.tasks.checks import everything
from tests.daemon.running import NO
from tests.mailboxes.exchange_world import World
from tests.scenarios.people import offer
from tests.scenarios.stage import letter
from tests.servers.dns import NameServer
from tests.servers.ews import ews, work_hours
from tests.servers.ews.doors import names, settings
from tests.servers.tls import Authority

pytestmark = pytest.mark.server

MIRA = "mira.holt@rep.example"
ELSEWHERE = "mail.hoster.example"
HOSTS = ("autodiscover.rep.example", "mail.rep.example", "rep.example", ELSEWHERE)
SVC = "/autodiscover/autodiscover.svc"
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

        server.pages[SVC] = soap
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


def test_the_address_alone_then_a_loss_and_what_doctor_says(home, firm, monkeypatch):
    ran = init(home, firm)
    assert ran.code == 0, ran.err + ran.out
    assert "on an Exchange server of your firm's" in ran.out
    assert "Your Exchange server, says Autodiscover: mail.rep.example." in ran.out
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

    found = doctor(home, monkeypatch)
    assert [found[f"work {part}"].mark for part in ("mail", "send", "calendar", "certificates", "clock")] == ["OK"] * 5
    assert "mail.rep.example" in found["work certificates"].said
    assert "work settings" not in found, "the mailbox tells of none"
    firm.box.work_hours = work_hours("W. Europe Standard Time", "Monday", "08:00:00", "16:30:00")
    assert doctor(home, monkeypatch)["work settings"].said == "as in the mailbox: Europe/Berlin, 08:00-16:30"
    firm.server.fail("", "status", times=50, code=403)
    blocked = doctor(home, monkeypatch)["work mail"]
    assert (blocked.mark, blocked.code) == ("FAIL", "FU-4002")
    assert "forbids this account to use EWS" in blocked.said
    firm.server.faults.clear()


@pytest.mark.parametrize(
    ("more", "zone"), [((), "America/New_York"), (("--time-zone", "Europe/Berlin"), "Europe/Berlin")]
)
def test_the_zone_of_the_mailbox_unless_one_is_given(home, firm, more, zone):
    firm.box.work_hours = work_hours("Eastern Standard Time", "Monday Tuesday", "08:00:00", "16:30:00")
    given = [word for word in REP if word not in {"--time-zone", "Europe/Berlin"}]
    ran = home.here("init", *given, *more, typed=firm.box.password + "\n")
    assert ran.code == 0, ran.err + ran.out
    rep = tomllib.loads(home.config.read_text())["rep"]
    assert (rep["time_zone"], rep.get("working_hours", "")) == (zone, "")
    assert ("Your mailbox is in the time zone America/New_York" in ran.out) is (not more)
    ran = home.here("init", *given, typed=firm.box.password + "\n")
    assert tomllib.loads(home.config.read_text())["rep"]["time_zone"] == zone  # what stands there stays


ASKED = (*REP[:-1], "--language", "en", "--provider", "exchange")


def test_a_server_outside_the_firms_domain_is_asked_about(home, firm):
    port = int(firm.server.root.rpartition(":")[2])
    endpoint = f"https://{ELSEWHERE}:{port}/EWS/Exchange.asmx"
    firm.server.pages[SVC] = lambda headers, body: (
        (200, {"Content-Type": "text/xml"}, settings(ExternalEwsUrl=endpoint))
        if "authorization" in headers
        else (401, {"WWW-Authenticate": 'Basic realm="x"'}, b"")
    )
    for words, typed in ((REP, ""), (ASKED, "n\n")):
        ran = home.here("init", *words, typed=f"{firm.box.password}\n{typed}")
        assert ran.code == 69
        assert f"followup init --exchange {ELSEWHERE}" in ran.err
        assert not home.config.exists()
        assert firm.server.calls == [], "no password went there"
    ran = home.here("init", *ASKED, typed=f"{firm.box.password}\ny\n")
    assert ran.code == 0, ran.err + ran.out
    assert f"Is {ELSEWHERE} your firm's" in ran.out
    assert tomllib.loads(home.config.read_text())["accounts"]["work"]["mail"]["server"] == endpoint


def test_where_none_is_found_the_rep_is_asked_for_its_name(home, firm):
    firm.server.pages[SVC] = lambda headers, body: (404, {}, b"")
    ran = home.here("init", *REP, typed=firm.box.password + "\n")
    assert (ran.code, "followup init --exchange HOST" in ran.err) == (69, True)
    ran = home.here("init", *ASKED, typed=f"{firm.box.password}\n{firm.server.url}\n")
    assert ran.code == 0, ran.err + ran.out
    assert tomllib.loads(home.config.read_text())["accounts"]["work"]["mail"]["server"] == firm.server.url


def doctor(home, monkeypatch) -> dict[str, Check]:
    """What it says of the account; templates, machine and the like are left out."""
    for name, value in home.environment.items():
        monkeypatch.setenv(name, value)
    found = everything(home.config, datetime.now(UTC), offline=False)
    return {one.name: one for one in itertools.takewhile(lambda one: one.name != "templates", found)}
