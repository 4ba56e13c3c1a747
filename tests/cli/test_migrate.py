"""An account of Exchange goes on over Microsoft Graph: the same mailbox at both servers, as the cloud has it."""

from __future__ import annotations

import json
import threading
import tomllib
import webbrowser
from collections.abc import Iterator
from html import escape

import pytest
from cryptography.fernet import Fernet

from followup.cli import migrate
from followup.core.draft_bytes import text_of
from followup.mailboxes.graph_fields import SEAL, WRITTEN
from followup.mailboxes.written import deflated
from tests.cli.homes import Home, Ran
from tests.cli.test_microsoft import CLIENT, Microsoft
from tests.desks import config
from tests.servers.ews import Item, ews
from tests.servers.ews.home import AtExchange
from tests.servers.graph import GraphServer, outside
from tests.servers.graph import calendar as graph_calendar
from tests.servers.graph.account import Item as GraphItem
from tests.servers.graph.account import property_key
from tests.servers.identity_wire import identity_server
from tests.servers.tls import Authority

pytestmark = pytest.mark.server


class Moved:
    """The rep at Exchange, and the mailbox that Microsoft made of it; `migrate` is the command."""

    def __init__(self, rep: AtExchange, there: Microsoft) -> None:
        self.rep, self.there, self.home = rep, there, rep.home
        (self.home.path / "credentials" / "work.tokens").write_bytes(Fernet.generate_key())
        (self.home.path / "credentials" / "work.tokens").chmod(0o600)

    def carry(self) -> None:
        """Everything, with its properties, under other ids."""
        for mine, theirs in (("inbox", "inbox"), ("sentitems", "sentitems"), ("drafts", "drafts")):
            for item in self.rep.items(mine):
                made = outside.deliver(
                    self.there.account, item.mime(), theirs, at=item.received, flags=sorted(item.flags)
                )
                self._properties(item, made)
                if mine == "drafts":
                    self._worded_anew(item, made)
        for item in self.rep.items("calendar"):
            times = {name: {"dateTime": item.text(name.title())[:-1], "timeZone": "UTC"} for name in ("start", "end")}
            body = {"contentType": "text", "content": item.text("Body")}
            said = {"subject": item.text("Subject"), "body": body, "isReminderOn": True, **times}
            with self.there.account.guard:
                made = graph_calendar.put(self.there.account, {**said, "reminderMinutesBeforeStart": 15})
            self._properties(item, made)

    def _worded_anew(self, item: Item, made: GraphItem) -> None:
        """As Exchange does where a program sets the text of a draft: HTML, of which MIME is made at each reading."""
        words = text_of(item.mime())
        lines = "<br>\r\n".join(escape(line) for line in words.split("\n"))
        made.facts["body"] = {"contentType": "html", "content": f"<html><body>{lines}</body></html>"}
        made.raw, made.flags = None, frozenset()
        made.headers = [one for one in made.headers if one[0] in ("In-Reply-To", "References")]
        made.extended |= {property_key(WRITTEN): deflated(item.mime()), property_key(SEAL): "a seal of EWS"}

    def _properties(self, item: Item, made: GraphItem) -> None:
        for (space, name, _), held in item.extended.items():
            made.extended[property_key(f"String {{{space}}} Name {name}")] = held[0].text or ""

    def migrate(self, *words: str) -> Ran:
        service = self.there.service
        where = ("--authority", service.authority, "--url", self.there.graph.base, "--ca-file", str(service.ca_file))
        return self.home.here("migrate", "work", "--client-id", CLIENT, *where, *words)

    def states(self, kind: str) -> dict[str, str]:
        return {str(one.get("uid", one.get("id"))): one.get("state", "") for one in self.list(kind)}

    def list(self, kind: str) -> list[dict[str, str]]:
        return self.home.here(kind, "list", *(("--all",) if kind == "reminders" else ()), "--json").lines


@pytest.fixture(scope="module")
def authority(tmp_path_factory: pytest.TempPathFactory) -> Authority:
    return Authority(tmp_path_factory.mktemp("authority"))


@pytest.fixture
def moved(home: Home, authority: Authority, monkeypatch: pytest.MonkeyPatch) -> Iterator[Moved]:
    graph = GraphServer()
    with ews(authority.server("localhost")) as server, identity_server(authority) as service:
        found = Moved(AtExchange(server, home, authority.file), Microsoft(service, graph))

        def browse(url: str) -> bool:
            threading.Thread(target=service.sign_in, args=(url,), daemon=True).start()
            return True

        monkeypatch.setattr(webbrowser, "get", lambda: None)
        monkeypatch.setattr(webbrowser, "open", browse)
        yield found
    graph.close()


@pytest.fixture
def lost(moved: Moved) -> Moved:
    """A loss at Exchange, with its draft and reminders; then EWS is blocked for the firm."""
    moved.rep.loss()
    assert moved.home.here("once").code == 0
    assert moved.list("drafts")
    moved.carry()
    moved.rep.server.fail("", "status", code=403, times=10_000)
    assert moved.home.here("once").code == 69
    return moved


def test_deals_drafts_and_reminders_go_along(lost: Moved):
    before = {kind: lost.list(kind) for kind in ("deals", "drafts", "reminders")}
    ran = lost.migrate()
    assert ran.code == 0, ran.err + ran.out
    planned = len(before["reminders"])
    assert (
        f"work goes over Microsoft Graph now: 1 of 1 drafts and {planned} of {planned} reminders are there." in ran.out
    )
    text = lost.home.config.read_text()
    work = tomllib.loads(text)["accounts"]["work"]
    assert (work["mail"]["type"], work["send"], work["calendar"]) == ("graph", {"type": "graph"}, {"type": "graph"})
    assert "# the rep's own words" in text
    assert lost.home.config.stat().st_mode & 0o777 == 0o600

    asked = len(lost.rep.server.faults[0:1]) and lost.rep.server.faults[0].used
    ran = lost.home.here("once")
    assert ran.code == 0, ran.err + ran.out
    assert "0 new, no draft doubled" in ran.out
    assert lost.rep.server.faults[0].used == asked  # Exchange is asked nothing any more
    assert {kind: lost.list(kind) for kind in before} == before
    (draft,) = lost.list("drafts")
    assert not draft["edited"]
    assert len(lost.there.drafts()) == 1
    assert len(lost.there.events()) == planned

    ran = lost.home.here("drafts", "send", "1", typed="y\n")
    assert ran.code == 0, ran.err + ran.out
    assert [people for people, _ in lost.there.account.left] == [("ines@dock.example",)]


def test_what_the_rep_edited_or_moved_meanwhile_is_theirs(lost: Moved):
    account = lost.there.account
    (draft,) = account.within(account.folder("drafts").id)
    outside.edit(account, draft, body="Ines, thank you. Mira")
    item = account.within(account.folder("", "calendar").id)[0]
    for name, clock in (("start", "11:00"), ("end", "11:15")):
        item.facts[name] = {"dateTime": f"2030-01-15T{clock}:00", "timeZone": "Europe/Berlin"}
    account.touch(item)
    assert lost.migrate().code == 0
    assert lost.home.here("once").code == 0
    assert [draft["edited"] for draft in lost.list("drafts")] == [True]
    assert [one["due"] for one in lost.list("reminders") if one["note"]] == ["2030-01-15T11:00:00+01:00"]
    assert len(lost.there.drafts()) == 1


def test_another_mailbox_is_not_taken_for_this_one(moved: Moved):
    moved.rep.loss()
    assert moved.home.here("once").code == 0
    before, config = moved.list("reminders"), moved.home.config.read_text()
    ran = moved.migrate()
    assert ran.code == 69
    assert "In that mailbox nothing of this account was found" in ran.err
    assert moved.home.config.read_text() == config
    assert moved.list("reminders") == before

    ran = moved.migrate("--anew")
    assert ran.code == 0, ran.err
    assert moved.home.here("once").code == 0
    assert len(moved.there.events()) == len(before)
    assert len(moved.there.drafts()) == 1
    assert moved.list("reminders") == before


def test_what_cannot_be_migrated_says_so(moved: Moved):
    assert "There is no account other" in moved.home.here("migrate", "other").err
    ran = moved.home.here("migrate", "work", typed="\n")
    assert (ran.code, "No client id was given" in ran.err) == (64, True)
    ran = moved.migrate("--authority", "http://not.safe/")
    assert (ran.code, "Nothing was changed" in ran.err) == (64, True)
    text = moved.home.config.read_text()
    moved.home.configure(text.replace('type = "exchange", server', 'type = "imap", host').split("send =")[0])
    ran = moved.home.here("migrate", "work", "--client-id", CLIENT)
    assert (ran.code, "is no account of type exchange" in ran.err) == (64, True)


SMTP = {"type": "smtp", "host": "mail.rep.example"}


@pytest.mark.parametrize(
    ("send", "left"), [({"type": "graph"}, {"other"}), (SMTP, {"other", "work", "work.send"}), (None, {"other"})]
)
def test_only_passwords_that_something_asks_for_stay(
    home: Home, monkeypatch: pytest.MonkeyPatch, send: dict[str, str] | None, left: set[str]
):
    exchange = {"type": "exchange"}
    before = config(accounts={"work": {"mail": exchange, "send": exchange, "calendar": exchange}})
    microsoft = {"mail": {"type": "graph", "client_id": CLIENT}, "calendar": {"type": "graph"}}
    after = config(accounts={"work": microsoft | ({"send": send} if send else {})})
    home.with_keyring().ring.write_text(
        json.dumps(dict.fromkeys(("work", "work.mail", "work.send", "work.calendar", "other"), "pw"))
    )
    for name, value in home.environment.items():
        monkeypatch.setenv(name, value)
    migrate._forget(before, after, "work")
    assert set(home.kept()) == left
