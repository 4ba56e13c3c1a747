"""A rep at Microsoft 365 from sign-in on: one sign-in for mail and calendar; a loss gives a draft and reminders."""

from __future__ import annotations

import threading
import webbrowser
from datetime import UTC, datetime, timedelta
from email import message_from_bytes, policy

import pytest
from cryptography.fernet import Fernet

from followup.config import load
from followup.errors import ConfigError
from tests.cli.homes import SIMPLE, Home
from tests.daemon.running import NO
from tests.scenarios.people import offer
from tests.scenarios.stage import letter
from tests.servers.graph import Account, GraphServer, mail, outside
from tests.servers.identity import CLIENT, Grant, IdentityServer
from tests.servers.identity_wire import identity_server
from tests.servers.tls import Authority

REP = "mira.holt@rep.example"
CONFIG = """
[rep]
name = "Mira Holt"
email = "mira.holt@rep.example"
time_zone = "Europe/Berlin"
country = "DE"

[accounts.work.mail]
type = "graph"
client_id = "{client}"
authority = "{authority}"
url = "{url}"
ca_file = "{ca_file}"

[accounts.work.calendar]
type = "graph"
"""


@pytest.fixture(scope="module")
def certificates(tmp_path_factory):
    return Authority(tmp_path_factory.mktemp("tls"))


class Microsoft:
    """The sign-in service and Graph, which takes its tokens; `account` is the rep's mailbox."""

    def __init__(self, service: IdentityServer, graph: GraphServer) -> None:
        self.service, self.graph = service, graph
        self.account: Account = graph.account(REP)
        self.account.expire_tokens()
        service.user = REP
        service.issued = self._take

    def _take(self, token: str, grant: Grant) -> None:
        self.account.tokens[token] = frozenset(one.rpartition("/")[2] for one in grant.scopes)

    def end_tokens(self) -> None:
        self.service.end_access()
        self.account.expire_tokens()

    def config(self) -> str:
        names = {"client": CLIENT, "authority": self.service.authority, "url": self.graph.base}
        return CONFIG.format(**names, ca_file=self.service.ca_file)

    def drafts(self):
        box = self.account.folder("drafts").id
        raws = [mail.raw_of(self.account, item) for item in self.account.within(box)]
        return [message_from_bytes(raw, policy=policy.default) for raw in raws]

    def events(self):
        return [item.facts for item in self.account.within(self.account.folder("", "calendar").id)]


@pytest.fixture
def there(certificates):
    graph = GraphServer()
    with identity_server(certificates) as service:
        yield Microsoft(service, graph)
    graph.close()


@pytest.fixture
def rep(there, home, monkeypatch) -> Home:
    """A home whose key comes from the service manager; the browser is one that signs in."""
    home.configure(there.config())
    folder = home.path / "credentials"
    folder.mkdir(mode=0o700)
    (folder / "work.tokens").write_bytes(Fernet.generate_key())
    (folder / "work.tokens").chmod(0o600)
    home.extra["CREDENTIALS_DIRECTORY"] = str(folder)

    def browse(url: str) -> bool:
        threading.Thread(target=there.service.sign_in, args=(url,), daemon=True).start()
        return True

    monkeypatch.setattr(webbrowser, "get", lambda: None)
    monkeypatch.setattr(webbrowser, "open", browse)
    return home


def test_a_loss_gives_one_draft_in_the_thread_and_reminders_in_the_calendar(rep, there):
    rep.configure(there.config() + '\n[accounts.work.send]\ntype = "graph"\n')
    ran = rep.here("login", "work")
    assert ran.code == 0, ran.err + ran.out
    assert "Signed in for work as mira.holt@rep.example." in ran.out
    assert "Trying calendar ... signed in; a calendar was found." in ran.out
    assert not any(b"canary" in path.read_bytes() for path in rep.path.rglob("*") if path.is_file())

    before = datetime.now(UTC).astimezone() - timedelta(hours=2)
    sent = offer(at=before)
    outside.deliver(there.account, sent.as_bytes(), "sentitems", at=before, flags=("\\Seen",))
    assert rep.here("once").code == 0
    now = datetime.now(UTC).astimezone()
    lost = letter(
        "Ines Okafor <ines@dock.example>", "Mira Holt <mira.holt@rep.example>", "Re: Dock scheduling", NO, now,
        answers=sent,
    )  # fmt: skip
    outside.deliver(there.account, lost.as_bytes())
    there.end_tokens()  # mail is told that the token ended, and renews it for the calendar too
    renewals = there.service.count("token")
    ran = rep.here("once")
    assert ran.code == 0, ran.err
    assert there.service.count("token") == renewals + 1
    assert len(there.drafts()) == 1, (ran, rep.here("status"), rep.here("held", "list"), rep.here("deals", "list"))
    (draft,) = there.drafts()
    assert draft["In-Reply-To"] == lost["Message-ID"]
    assert "ines@dock.example" in draft["To"]
    planned = there.events()
    assert len(planned) >= 3
    assert all(event["isReminderOn"] and not event["attendees"] for event in planned)

    again = rep.here("once")
    assert again.code == 0, again.err
    assert (len(there.drafts()), len(there.events())) == (1, len(planned))
    assert there.account.left == []

    items = there.account.within(there.account.folder("", "calendar").id)
    first, second = sorted(items, key=lambda item: str(item.facts["start"]))[:2]
    for name, clock in (("start", "11:00"), ("end", "11:15")):
        first.facts[name] = {"dateTime": f"2030-01-15T{clock}:00", "timeZone": "Europe/Berlin"}
    second.facts["subject"] = f"✓ {second.facts['subject']}"
    for item in (first, second):
        there.account.touch(item)
    assert rep.here("once").code == 0  # the rep moved one in Outlook, and ticked one off
    told = {one["note"]: one for one in rep.here("reminders", "list", "--all", "--json").lines if one["note"]}
    assert told["moved-by-rep"]["due"] == "2030-01-15T11:00:00+01:00"
    assert told["done-by-rep"]["state"] == "done"

    assert there.account.left == []
    (one,) = rep.here("drafts", "list", "--json").lines
    ran = rep.here("drafts", "send", str(one["id"]), "--yes", one["fingerprint"])
    assert ran.code == 0, ran.err + ran.out
    assert [people for people, _ in there.account.left] == [("ines@dock.example",)]


def test_signing_in_with_a_code_where_there_is_no_browser(rep, there, monkeypatch):
    def none() -> None:
        raise webbrowser.Error("none")

    monkeypatch.setattr(webbrowser, "get", none)
    ran = rep.here("login", "work", "--no-test")
    assert ran.code == 0, ran.err
    assert f"open {there.service.root}/device and enter the code QW4ERTY" in ran.out
    (asked,) = [call.form["scope"] for call in there.service.calls if call.path.endswith("/devicecode")]
    assert "Mail.ReadWrite" in asked
    assert "Mail.Send" not in asked  # the account does not send: the rep does, from Outlook


def test_an_expired_sign_in_says_what_to_do_and_login_mends_it(rep, there):
    assert rep.here("login", "work", "--no-test").code == 0
    assert rep.here("once").code == 0
    there.end_tokens()
    there.service.fail("token", "invalid_grant", 700082, times=2)
    ran = rep.here("once")
    assert ran.code == 69
    assert "Microsoft wants a new sign-in (not used for 90 days, AADSTS700082)." in ran.err
    today = datetime.now(UTC).astimezone()
    assert f"Run followup login work. Mail since {today.day} {today:%B} will be read then." in ran.err
    assert "canary" not in ran.out + ran.err
    rep.here("once")
    asked = len(there.service.calls)
    assert rep.here("once").code == 69  # refused twice: not asked a third time
    assert len(there.service.calls) == asked
    assert "FU-4007" in rep.here("status", "--json").out
    assert rep.here("login", "work", "--no-test").code == 0
    assert rep.here("once").code == 0


def test_somebody_elses_sign_in_does_not_replace_the_one_that_works(rep, there):
    assert rep.here("login", "work", "--no-test").code == 0
    before = (rep.state / "work.tokens").read_bytes()
    there.service.user = "admin@rep.example"
    for words in ((), ("--no-test",)):
        ran = rep.here("login", "work", *words)
        assert ran.code == 69
        assert f"You signed in as admin@rep.example, and work is the mailbox of {REP}." in ran.err
        assert (rep.state / "work.tokens").read_bytes() == before
    assert rep.here("once").code == 0


def test_doctor_tells_who_signed_in_when_and_what_was_not_allowed(rep, there):
    def found(*words: str) -> dict[str, dict[str, str]]:
        return {one["name"]: one for one in rep.here("doctor", "--json", *words).json["checks"]}

    nobody = found("--offline")["work sign-in"]
    assert (nobody["result"], nobody["said"]) == ("FAIL", "Nobody is signed in for work.")
    assert rep.here("login", "work", "--no-test").code == 0
    checks = found()
    assert (checks["work sign-in"]["result"], checks["work sign-in"]["said"]) == (
        "OK",
        f"{REP} signed in today, renewed today",
    )
    assert (checks["work mail"]["result"], checks["work calendar"]["result"]) == ("OK", "OK")
    assert checks["work settings"]["result"] == "OK"
    assert checks["work settings"]["said"] == "as in the mailbox: Europe/Berlin, 08:00-17:00"
    rep.configure(there.config().replace("[rep]", '[rep]\nworking_hours = "07:00-15:00"'))
    checks = found()
    assert checks["work settings"]["result"] == "WARN"
    assert "working hours are 08:00-17:00, config.toml says 07:00-15:00" in checks["work settings"]["said"]
    rep.configure(there.config() + '\n[accounts.work.send]\ntype = "graph"\n')
    there.graph.asked.clear()
    lacking = found("--offline")["work sign-in"]
    assert (lacking["result"], "not allowed: Mail.Send" in lacking["said"]) == ("WARN", True)
    assert there.graph.asked == []


def test_logout_leaves_nothing(rep, there):
    del rep.extra["CREDENTIALS_DIRECTORY"]
    rep.with_keyring()
    assert rep.here("login", "work", "--no-test").code == 0
    assert list(rep.kept()) == ["work.tokens"]
    ran = rep.here("logout", "work")
    assert ran.code == 0
    assert "myaccount.microsoft.com" in ran.out
    assert rep.kept() == {}
    assert not list(rep.state.glob("*.tokens"))


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (
            ('[accounts.work.mail]\ntype = "graph"', '[accounts.work.mail]\ntype = "imap"\nhost = "x"'),
            "client_id unknown",
        ),
        (
            ("[accounts.work.mail]", '[accounts.o]\nmail = { type = "graph" }\n[accounts.work.mail]'),
            "client_id missing",
        ),
        (("[accounts.work.calendar]", "[accounts.o.calendar]"), "mail missing"),
        (('authority = "https', 'authority = "http'), "authority"),
    ],
)
def test_what_does_not_go_together_is_told_with_its_line(rep, change, words):
    path = rep.configure(rep.config.read_text().replace(*change, 1))
    with pytest.raises(ConfigError, match=words):
        load(path)


def test_a_graph_calendar_needs_graph_mail(rep):
    path = rep.configure(SIMPLE.format(home=rep.path).replace('{ type = "folder", path', '{ type = "graph", calendar'))
    with pytest.raises(ConfigError, match="of type graph needs mail of type graph"):
        load(path)
