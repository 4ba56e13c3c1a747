"""`login` and `logout` against real servers, with a keyring in a file."""

from __future__ import annotations

import itertools
import tomllib

import pytest

from followup.host.wake import Listener
from followup.state.store import Store
from tests.cli.servers import servers

USERS = itertools.count(1)


@pytest.fixture(scope="module")
def there(tmp_path_factory):
    with servers(tmp_path_factory.mktemp("servers")) as running:
        yield running


@pytest.fixture
def user(there, home):
    name = f"login{next(USERS)}"
    home.with_keyring().configure(there.config(name))
    there.sink.logins.clear()
    return name


def stop(home) -> None:
    store = Store(str(home.state))
    with store.write() as tx:
        tx.account_is("work", "stopped", error="refused", code="FU-4005")
    store.close()


def test_the_password_is_tried_then_kept_and_the_account_goes_on(home, there, user):
    stop(home)
    with Listener(home.state) as bell:
        ran = home.run("login", "work", typed=there.password + "\n")
        assert ran.code == 0, ran.err
        assert bell.drain() == {"work"}
    assert home.kept() == {"work": there.password}
    assert "signed in; messages: Inbox 0, Drafts 0, Sent 0." in ran.out
    assert "signed in; nothing was sent." in ran.out
    assert there.password not in ran.out + ran.err
    assert there.sink.kept == []
    assert home.run("status").code == 0, "it is no longer stopped"


def test_a_wrong_password_is_tried_once_and_not_kept(home, there, user):
    ran = home.run("login", "work", typed="wrong\n")
    assert ran.code == 69
    assert "Nothing was stored." in ran.err
    assert "Traceback" not in ran.err
    assert home.kept() == {}
    assert len(there.sink.logins) == 1


def test_a_part_with_a_password_of_its_own(home, there, user):
    there_is = home.config.read_text() + (
        f'calendar = {{ type = "caldav", url = "{there.caldav.root}", user = "{there.caldav.user}" }}\n'
    )
    home.configure(there_is)
    ran = home.run("login", "work", typed=there.password + "\n")
    assert ran.code == 69
    assert "calendar refused this password; the rest is stored." in ran.err
    assert "followup login work --part calendar" in ran.err
    ran = home.run("login", "work", "--part", "calendar", typed=there.caldav.password + "\n")
    assert ran.code == 0, ran.err
    assert home.kept() == {"work": there.password, "work.calendar": there.caldav.password}
    doctor = home.run("doctor", "--json")
    results = {check["name"]: check["result"] for check in doctor.json["checks"]}
    assert (results["work mail"], results["work send"], results["work calendar"]) == ("OK", "OK", "OK")
    assert home.run("logout", "work").code == 0
    assert home.kept() == {}


def test_without_a_test_nobody_is_asked(home, there, user):
    assert home.run("login", "work", "--no-test", typed="anything\n").code == 0
    assert home.kept() == {"work": "anything"}
    assert there.sink.logins == []


def test_a_server_that_is_away(home, there, user):
    text = home.config.read_text().replace(f"port = {there.dovecot.tls_port}", "port = 1")
    home.configure(text)
    ran = home.run("login", "work", typed="x\n")
    assert ran.code == 75
    assert home.kept() == {}


@pytest.mark.parametrize(
    ("words", "typed", "said"),
    [
        (("nobody",), "x\n", "There is no account nobody."),
        (("work",), "\n", "No password was given. Nothing was stored."),
        (("work", "--part", "calendar"), "x\n", "work needs no password of its own for calendar."),
    ],
)
def test_what_cannot_be(home, user, words, typed, said):
    ran = home.run("login", *words, typed=typed)
    assert ran.code == 64
    assert ran.err.startswith(f"followup: {said}")


def test_a_maildir_needs_none(rep):
    ran = rep.run("login", "work", typed="x\n")
    assert ran.code == 64
    assert "needs no password" in ran.err


def test_init_with_real_servers(home, there):
    home.with_keyring()
    name = f"login{next(USERS)}"
    given = {
        "--email": "robin@rep.example",
        "--name": "Robin Hale",
        "--time-zone": "Europe/Berlin",
        "--country": "de",
        "--imap": f"localhost:{there.dovecot.tls_port}",
        "--smtp": f"localhost:{there.sink.port}",
        "--calendar-folder": "Calendar",
        "--user": name,
        "--ca-file": str(there.certificates.ca),
    }
    ran = home.run("init", "--yes", *itertools.chain(*given.items()), typed=there.password + "\n")
    assert ran.code == 0, ran.err
    assert "Next: followup doctor, then followup service install." in ran.out
    assert home.kept() == {"work": there.password}
    raw = tomllib.loads(home.config.read_text())
    assert raw["rep"]["country"] == "DE"
    assert raw["accounts"]["work"]["mail"]["port"] == there.dovecot.tls_port
    assert there.password not in home.config.read_text()
    assert home.config.stat().st_mode & 0o777 == 0o600
    assert (home.path / "Calendar").is_dir()
    assert there.sink.kept == []
    wrong = home.run("init", "--yes", *itertools.chain(*given.items()), "--account", "other", typed="wrong\n")
    assert wrong.code == 69
    assert "other" not in tomllib.loads(home.config.read_text())["accounts"]
