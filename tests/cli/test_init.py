"""`init`: questions and answers, and what stands in config.toml afterwards. Real servers: test_login.py."""

from __future__ import annotations

import tomllib
from dataclasses import replace

import pytest

from followup.access.discovery.model import Calendar, Found, Server
from followup.errors import ConfigError, UsageFault
from followup.tasks import setup

OPTIONS = ("--maildir", "Mail", "--calendar-folder", "Calendar", "--email", "robin@rep.example", "--name", "Robin Hale")


def test_a_maildir_without_questions(home):
    home.maildir()
    ran = home.run("init", *OPTIONS, "--time-zone", "Europe/Berlin", "--yes")
    assert ran.code == 0, ran.err
    raw = tomllib.loads(home.config.read_text())
    assert raw["rep"]["email"] == "robin@rep.example"
    assert raw["accounts"]["work"] == {
        "mail": {"type": "maildir", "path": str(home.path / "Mail")},
        "send": {"type": "folder"},
        "calendar": {"type": "folder", "path": str(home.path / "Calendar")},
    }
    assert home.config.stat().st_mode & 0o777 == 0o600
    assert home.config.parent.stat().st_mode & 0o777 == 0o700
    assert (home.path / "Calendar").stat().st_mode & 0o777 == 0o700


def test_asked_and_answered(home):
    home.maildir()
    answers = ["robin@rep.example", "", "Europe/Paris", "FR", "fr", "maildir", "Mail", "", "Calendar"]
    ran = home.run("init", typed="\n".join(answers) + "\n")
    assert ran.code == 0, ran.err + ran.out
    raw = tomllib.loads(home.config.read_text())
    assert raw["rep"] == {
        "name": "Robin",
        "email": "robin@rep.example",
        "time_zone": "Europe/Paris",
        "country": "FR",
        "language": "fr",
    }


def test_comments_and_other_tables_stay_and_replacing_is_asked(rep):
    text = "# my own words\n" + rep.config.read_text() + "\n[detect]\nact = 0.9 # surer\n"
    rep.configure(text)
    ran = rep.run("init", *OPTIONS, typed="n\n")
    assert ran.code == 130
    assert rep.config.read_text() == text
    assert rep.run("init", *OPTIONS, "--account", "second", "--yes").code == 0
    after = rep.config.read_text()
    assert "# my own words" in after
    assert "act = 0.9 # surer" in after
    raw = tomllib.loads(after)
    assert list(raw["accounts"]) == ["work", "second"]
    assert raw["rep"]["time_zone"] == "Europe/Berlin"


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--maildir", "nowhere", "--email", "a@b.example", "--yes"), "There is no Maildir at"),
        (("--maildir", ".", "--email", "nobody", "--yes"), "'nobody' is no e-mail address."),
        (("--yes",), "With --yes the address must be given."),
        (
            ("--email", "a@b.example", "--yes", "--imap", "x:y", "--smtp", "h", "--calendar-folder", "c"),
            "'x:y' is no server",
        ),
    ],
)
def test_what_cannot_be_writes_nothing(home, words, said):
    ran = home.run("init", *words)
    assert ran.code == 64
    assert said in ran.err
    assert not home.config.exists()


def test_what_was_found_becomes_tables():
    found = Found(
        "robin@rep.example",
        mail=Server("imap.rep.example", 143, "starttls", "robin", "srv"),
        send=Server("smtp.rep.example", 465, "implicit", "robin", "srv"),
        calendar=Calendar("https://cal.rep.example/", "robin", "well-known"),
    )
    assert setup.server_table("imap", found.mail) == {
        "type": "imap",
        "host": "imap.rep.example",
        "user": "robin",
        "tls": "starttls",
    }
    assert setup.server_table("smtp", found.send) == {"type": "smtp", "host": "smtp.rep.example", "user": "robin"}
    assert [line.split(":")[0].strip() for line in setup.shown(found)] == ["mail", "send", "calendar"]


@pytest.mark.parametrize(
    ("kind", "given", "port", "tls"),
    [
        ("imap", "h.example", 993, "implicit"),
        ("imap", "h.example:143", 143, "starttls"),
        ("imap", "h.example:9993", 9993, "implicit"),
        ("smtp", "h.example", 465, "implicit"),
        ("smtp", "h.example:587", 587, "starttls"),
    ],
)
def test_a_named_server(kind, given, port, tls):
    server = setup.named_server(kind, given, "robin")
    assert (server.host, server.port, server.tls) == ("h.example", port, tls)


@pytest.mark.parametrize("given", ["", ":993", "h:0", "h:99999", "h:x"])
def test_no_server(given):
    with pytest.raises(UsageFault):
        setup.named_server("imap", given, "")


def test_a_broken_file_is_left_alone(home):
    home.configure("[rep\n")
    with pytest.raises(ConfigError):
        setup.document(home.config)
    ran = home.run("init", *OPTIONS, "--yes")
    assert ran.code == 78
    assert home.config.read_text() == "[rep\n"


# ---- at a provider

ADDRESS = ("--email", "robin@rep.example", "--name", "Robin", "--time-zone", "Europe/Paris", "--country", "FR", "--yes")


@pytest.fixture
def found(monkeypatch):
    """What the domain of the address is found to say; the looking itself: tests/access/discovery."""
    said = Found("robin@rep.example")

    def say(**values):
        nonlocal said
        said = replace(said, **values)

    monkeypatch.setattr("followup.access.discovery.discover", lambda email, access: said)
    return say


def account(home) -> dict:
    return tomllib.loads(home.config.read_text())["accounts"]["work"]


def test_at_google_with_the_firms_client(home, found):
    found(provider="google", mail=Server("imap.gmail.com", 993, "implicit", "robin@rep.example", "provider"))
    ran = home.here("init", *ADDRESS, "--client-id", "1.apps.example", "--no-test")
    assert ran.code == 0, ran.err
    assert account(home) == {
        "mail": {"type": "gmail", "client_id": "1.apps.example"},
        "send": {"type": "gmail"},
        "calendar": {"type": "gmail"},
    }
    assert "afterwards run followup login work" in ran.out


def test_at_google_without_one_an_app_password_opens_mail_alone(home, found):
    found(provider="google")
    ran = home.here("init", *ADDRESS, "--no-test", "--no-send", "--calendar-folder", "Calendar")
    assert ran.code == 0, ran.err
    assert account(home)["mail"] == {"type": "gmail", "auth": "password"}
    assert "send" not in account(home)
    assert account(home)["calendar"]["type"] == "folder"


def test_at_microsoft_without_a_client_id_the_rep_is_told_whom_to_ask(home, found):
    found(provider="microsoft", authority="https://login.microsoftonline.com/id")
    ran = home.here("init", *ADDRESS)
    assert ran.code == 69
    assert "only where the firm has registered it. Nothing was written." in ran.err
    assert "docs/microsoft-and-google.md" in ran.err
    assert not home.config.exists()


def test_at_microsoft(home, found):
    found(provider="microsoft", authority="https://login.microsoftonline.com/id")
    ran = home.here("init", *ADDRESS, "--client-id", "abc", "--no-test")
    assert ran.code == 0, ran.err
    assert account(home) == {
        "mail": {"type": "graph", "client_id": "abc", "authority": "https://login.microsoftonline.com/id"},
        "send": {"type": "graph"},
        "calendar": {"type": "graph"},
    }


@pytest.mark.parametrize("how", [(), ("--exchange", "mail.rep.example"), ("--provider", "exchange")])
def test_on_an_exchange_server(home, found, how):
    found(provider="microsoft" if how else "exchange")
    ran = home.here("init", *ADDRESS, *how, "--no-test", "--user", "REP\\robin")
    assert ran.code == 0, ran.err
    mail = {"type": "exchange", "user": "REP\\robin"} | ({"server": how[1]} if "--exchange" in how else {})
    assert account(home) == {"mail": mail, "send": {"type": "exchange"}, "calendar": {"type": "exchange"}}


def test_servers_that_are_named_go_before_what_is_found(home, found):
    found(provider="microsoft")
    named = ("--imap", "imap.rep.example", "--smtp", "smtp.rep.example", "--calendar-folder", "Calendar")
    assert home.here("init", *ADDRESS, *named, "--no-test").code == 0
    assert account(home)["mail"]["type"] == "imap"
