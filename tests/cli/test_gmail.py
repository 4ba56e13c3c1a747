"""A rep at Google from sign-in to a sent draft: one token for mail, sending and calendar, and one copy in Sent."""

from __future__ import annotations

import itertools
import pwd
import threading
import webbrowser
from datetime import UTC, datetime, timedelta
from urllib.parse import urlsplit

import httpx
import pytest
from cryptography.fernet import Fernet

from followup.tasks import signing_in
from followup.tasks.check import Check
from followup.tasks.checks import everything
from tests.daemon.running import Desk
from tests.scenarios.post import Post
from tests.servers.caldav import OtherProgram
from tests.servers.google import MAIL, SECRET
from tests.servers.google_world import at_google

pytestmark = pytest.mark.server

NUMBERS = itertools.count(1)


@pytest.fixture(scope="module")
def there(tmp_path_factory):
    with at_google(tmp_path_factory.mktemp("google")) as running:
        yield running


@pytest.fixture
def rep(there, home, monkeypatch):
    """A home with a configuration and a keyring; the browser is one that signs in and allows everything."""
    number = next(NUMBERS)
    there.google.user, there.google.says, there.google.grants = f"mira{number}@rep.example", "", None
    there.radicale.make_calendar(f"google{number}")
    home.configure(there.config(f"google{number}"))
    folder = home.path / "credentials"  # the key as a service has it: without a process for each asking
    folder.mkdir(mode=0o700)
    (folder / "work.tokens").write_bytes(Fernet.generate_key())
    (folder / "work.tokens").chmod(0o600)
    home.extra["CREDENTIALS_DIRECTORY"] = str(folder)

    def browse(url: str) -> bool:
        threading.Thread(target=there.google.browse, args=(url,), daemon=True).start()
        return True

    monkeypatch.setattr(webbrowser, "get", lambda: None)
    monkeypatch.setattr(webbrowser, "open", browse)
    monkeypatch.setattr(signing_in, "PATIENCE", 20.0)
    home.calendar = f"{there.radicale.home}google{number}/"
    return home


def post(there) -> Post:
    owner = pwd.getpwnam(there.dovecot.user)
    return Post(there.dovecot.maildir(there.google.user), (owner.pw_uid, owner.pw_gid))


def test_from_sign_in_to_a_sent_draft(rep, there):
    ran = rep.here("login", "work", typed=SECRET + "\n")
    assert ran.code == 0, ran.err + ran.out
    assert "Signed in for work." in ran.out
    assert "Trying calendar ... signed in; a calendar was found." in ran.out
    for path in rep.path.rglob("*"):
        text = path.read_bytes() if path.is_file() else b""
        assert there.google.refresh.encode() not in text
        assert SECRET.encode() not in text

    mine = Desk(post(there))
    loss = mine.no()
    there.google.expire()  # mail, and then the calendar, are told that the token ended
    renewals = there.google.renewals
    ran = rep.here("once")
    assert ran.code == 0, ran.err
    assert there.google.renewals == renewals + 1
    assert mine.answers(loss)
    other = OtherProgram(there.radicale, rep.calendar)
    assert len(other._names()) > 3
    other.close()

    ran = rep.here("drafts", "send", "1", typed="y\n")
    assert ran.code == 0, ran.err + ran.out
    (kept,) = there.sink.kept
    assert kept.recipients == ("ines@dock.example",)
    assert len(list(post(there).files("Sent"))) == 1, "the offer: Gmail files what it sends by itself"


def test_only_what_is_used_is_asked_for(rep, monkeypatch):
    asked: list[str] = []
    text = rep.config.read_text()
    rep.configure(text[: text.index("[accounts.work.calendar]")])
    browse = webbrowser.open
    monkeypatch.setattr(webbrowser, "open", lambda url: (asked.append(httpx.URL(url).params["scope"]), browse(url)))
    assert rep.here("login", "work", "--no-test", typed=SECRET + "\n").code == 0
    assert asked == [MAIL]


@pytest.mark.parametrize("asked_for", [True, False])
def test_a_browser_on_another_machine(rep, there, monkeypatch, asked_for):
    """The rep pastes the address at which that browser ended; so too where this machine has none."""
    from followup.cli import browser

    shown: list[str] = []
    monkeypatch.setattr(browser, "_show", shown.append)
    monkeypatch.setattr(browser, "_secret", lambda: SECRET)

    def pasted() -> str:
        with httpx.Client(trust_env=False) as elsewhere:
            return elsewhere.get(shown[0]).headers["location"]

    monkeypatch.setattr(browser, "_pasted", pasted)

    def none() -> None:
        raise webbrowser.Error("none")

    if not asked_for:
        monkeypatch.setattr(webbrowser, "get", none)
    ran = rep.here("login", "work", *(["--no-browser"] if asked_for else []), "--no-test")
    assert ran.code == 0, ran.err
    assert urlsplit(shown[0]).path == "/auth"
    assert (rep.state / "work.tokens").exists()


@pytest.mark.parametrize(
    ("says", "grants", "words"),
    [
        ("admin_policy_enforced", None, "administrator at Google does not allow followup"),
        ("access_denied", None, "not allowed in the browser"),
        ("", (MAIL,), "did not allow followup your calendar"),
    ],
)
def test_what_google_or_the_rep_refuses_is_told_and_nothing_kept(rep, there, says, grants, words):
    there.google.says, there.google.grants = says, grants
    ran = rep.here("login", "work", typed=SECRET + "\n")
    assert ran.code == 69
    assert words in ran.err
    assert "Nothing was stored" in ran.err
    assert not (rep.state / "work.tokens").exists()


def test_another_account_chosen_in_the_browser(rep, there):
    there.sink.logins.clear()
    wanted, there.google.user = there.google.user, "private@elsewhere.example"
    ran = rep.here("login", "work", typed=SECRET + "\n")
    assert ran.code == 69
    assert f"another account than {wanted}" in ran.err
    assert "This sign-in is not kept." in ran.out
    assert not (rep.state / "work.tokens").exists()


def test_another_account_leaves_the_sign_in_that_works(rep, there):
    assert rep.here("login", "work", "--no-test", typed=SECRET + "\n").code == 0
    before = (rep.state / "work.tokens").read_bytes()
    mine, there.google.user = there.google.user, "private@elsewhere.example"
    assert rep.here("login", "work").code == 69
    assert (rep.state / "work.tokens").read_bytes() == before
    there.google.user = mine
    ran = rep.here("once")
    assert ran.code == 0, ran.err


def test_doctor_tells_how_old_the_sign_in_is_and_what_was_not_allowed(rep, monkeypatch):
    text = rep.config.read_text()
    rep.configure(text[: text.index("[accounts.work.calendar]")])
    assert rep.here("login", "work", "--no-test", typed=SECRET + "\n").code == 0

    def stands(days: int) -> Check:
        now = datetime.now(UTC) + timedelta(days=days)
        return next(one for one in everything(rep.config, now, offline=True) if one.name == "work sign-in")

    for name, value in rep.environment.items():
        monkeypatch.setenv(name, value)
    assert (stands(0).mark, stands(0).said) == ("OK", "signed in today, renewed today")
    assert (stands(70).mark, "six months" in stands(70).cure) == ("WARN", True)
    rep.configure(text)
    assert "not allowed: https://www.googleapis.com/auth/calendar" in stands(0).said
    assert stands(0).cure == "Run followup login work and tick every box."


def test_signed_out(rep, there):
    rep.with_keyring().extra.pop("CREDENTIALS_DIRECTORY")
    assert rep.here("login", "work", "--no-test", typed=SECRET + "\n").code == 0
    assert list(rep.kept()) == ["work.tokens"]
    ran = rep.here("logout", "work")
    assert ran.code == 0, ran.err
    assert rep.kept() == {}
    assert not (rep.state / "work.tokens").exists()
    ran = rep.here("once")
    assert "Nobody is signed in for work" in ran.err + ran.out + rep.here("status").out
