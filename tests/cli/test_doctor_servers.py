"""`doctor` on an account's servers: certificates, clocks, and who asked for a rest."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from followup.cli.doctor import report
from followup.config import load
from followup.state.store import Store
from followup.tasks.check import Check
from followup.tasks.checks_servers import of_rests, of_servers
from tests.servers.authority import Certificates
from tests.servers.ews.doors import names
from tests.servers.scripted_http import Reply, scripted
from tests.servers.scripted_imap import ScriptedImap
from tests.servers.smtp import Sink

NOW = datetime(2026, 3, 2, 10, 0, 0, tzinfo=UTC)

CONFIG = """
[rep]
name = "Robin Hale"
email = "robin@rep.example"

[accounts.work]
mail = {{ type = "imap", host = "localhost", port = {imap}, ca_file = "{ca}" }}
send = {{ type = "smtp", host = "localhost", port = {smtp}, tls = "starttls", ca_file = "{ca}" }}
"""
CALENDAR = 'calendar = {{ type = "caldav", url = "{url}", ca_file = "{ca}" }}\n'


@pytest.fixture(scope="module")
def certificates(tmp_path_factory):
    return Certificates(tmp_path_factory.mktemp("tls"))


@pytest.fixture
def servers(certificates):
    imap, smtp = ScriptedImap(certificates), Sink("starttls", certificates.good.context())
    yield imap, smtp
    imap.close()
    smtp.close()


def checks(home, certificates, servers, calendar="", now=None):
    imap, smtp = servers
    text = CONFIG.format(imap=imap.port, smtp=smtp.port, ca=certificates.ca)
    if calendar:
        text += CALENDAR.format(url=calendar, ca=certificates.ca)
    found = of_servers(load(home.configure(text)), "work", lambda: now or datetime.now(UTC))
    return {check.name: check for check in found}


def test_certificates_by_tls_and_by_starttls(home, certificates, servers):
    """Those of the tests hold for thirty days."""
    (check,) = checks(home, certificates, servers).values()
    assert (check.name, check.mark) == ("work certificates", "OK")
    assert check.said == "that of localhost holds for 29 days, the others longer"
    assert (servers[0].said, servers[1].logins) == ([], [])  # nobody signed in


def test_a_certificate_that_ends_soon(home, certificates, servers):
    (check,) = checks(home, certificates, servers, now=datetime.now(UTC) + timedelta(days=20)).values()
    assert check.mark == "WARN"
    assert "holds for 9 days" in check.said
    assert "Tell who runs localhost" in check.cure


def test_a_certificate_that_has_ended_and_a_server_that_is_away(home, certificates, servers):
    context = certificates.expired.context()
    with scripted(lambda _: Reply(404), context) as web:
        found = checks(home, certificates, servers, web.root)
    assert found["work certificates"].mark == "WARN"
    assert "does not hold" in found["work certificates"].said
    found = checks(home, certificates, servers, web.root)
    assert "cannot be reached" in found["work certificates"].said
    assert found["work clock"].mark == "WARN"


@pytest.mark.parametrize(
    ("astray", "mark", "said"),
    [
        (timedelta(seconds=90), "OK", "as that of localhost"),
        (timedelta(minutes=7), "WARN", "this machine is 7 minutes ahead of localhost"),
        (timedelta(hours=-3), "WARN", "this machine is 3 hours behind localhost"),
        (timedelta(days=-400), "WARN", "this machine is 400 days behind localhost"),
    ],
)
def test_the_clock_is_held_against_the_servers(home, certificates, servers, astray, mark, said):
    with scripted(lambda _: Reply(401), certificates.good.context()) as web:
        now = datetime.now(UTC).replace(microsecond=0)
        check = checks(home, certificates, servers, web.root, now + astray)["work clock"]
        assert [asked.method for asked in web.asked] == ["HEAD"]
        assert "authorization" not in web.asked[0].headers
    assert (check.mark, check.said) == (mark, said)


def test_ews_at_microsoft_is_ending_and_a_servers_of_the_firms_own_is_not(home, monkeypatch):
    """Nobody is reached: no such name is known here."""
    mail = 'mail = {{ type = "exchange", server = "{}" }}'
    rep = CONFIG.partition("[accounts")[0] + "[accounts.work]\n"
    found = {}
    with names(monkeypatch, 1):
        for server in ("outlook.office365.com", "mail.rep.example"):
            config = load(home.configure(rep + mail.format(server) + "\n"))
            found[server] = {check.name: check for check in of_servers(config, "work")}
    check = found["outlook.office365.com"]["work allow list"]
    assert (check.mark, check.code, check.cure) == ("WARN", "FU-4006", "followup migrate work")
    assert list(found["mail.rep.example"]) == ["work certificates", "work clock"]
    assert all("Cannot find" in check.said for check in found["mail.rep.example"].values())


def test_an_account_on_this_machine_has_none(rep):
    assert list(of_servers(load(rep.config), "work")) == []


@pytest.mark.parametrize(
    ("values", "mark", "said"),
    [
        ({"state": "ok"}, "OK", "no server asked followup to wait at the last look"),
        (
            {"state": "retrying", "code": "FU-4004", "error": "x asks us to wait.", "next_try": timedelta(minutes=9)},
            "WARN",
            "asked to wait until",
        ),
        (
            {"state": "retrying", "code": "FU-4004", "error": "x asks us to wait.", "next_try": timedelta(minutes=-9)},
            "WARN",
            "which is over",
        ),
        ({"state": "retrying", "code": "FU-4003", "error": "x is away.", "next_try": timedelta(5)}, "WARN", "next try"),
        ({"state": "stopped", "code": "FU-4005", "error": "refused"}, "OK", "no server asked"),
    ],
)
def test_who_asked_for_a_rest(rep, monkeypatch, values, mark, said):
    for name in ("XDG_STATE_HOME", "XDG_CONFIG_HOME"):
        monkeypatch.setenv(name, rep.environment[name])
    given = {key: NOW + one if isinstance(one, timedelta) else one for key, one in values.items()}
    store = Store(str(rep.state))
    with store.write() as tx:
        tx.account_is("work", given.pop("state"), **given)
    store.close()
    (check,) = of_rests(rep.config, "work", NOW)
    assert (check.name, check.mark) == ("work throttling", mark)
    assert said in check.said


def test_the_report_tells_no_name():
    kinds = ("certificates", "clock", "throttling", "allow list", "sign-in")
    said = report([Check(f"canaryname {kind}", "OK", "canary-host.example") for kind in kinds])
    assert [one["check"] for one in said["checks"]] == [f"account 1 {kind}" for kind in kinds]
