"""`followup once` started again and again, as from cron: as polite as the daemon (P12)."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.cli.homes import SIMPLE, Home
from tests.servers.authority import Certificates
from tests.servers.scripted_imap import ScriptedImap

NO = b"<tag> NO [%s] no\r\n"


@pytest.fixture(scope="module")
def certificates(tmp_path_factory: pytest.TempPathFactory) -> Certificates:
    return Certificates(tmp_path_factory.mktemp("tls"))


def rep_of(home: Home, certificates: Certificates, port: int) -> Home:
    where = f'host = "localhost", port = {port}, ca_file = "{certificates.ca}"'
    text = SIMPLE.format(home=home.path).partition("[accounts.work]")[0]
    home.configure(f'{text}[accounts.work]\nmail = {{ type = "imap", {where} }}\n')
    (home.path / "credentials").mkdir(mode=0o700)
    home.extra["CREDENTIALS_DIRECTORY"] = str(home.path / "credentials")
    give(home, "wrong")
    return home


def give(home: Home, password: str) -> None:
    (home.path / "credentials/work").write_text(password)
    (home.path / "credentials/work").chmod(0o600)


@pytest.fixture
def refusing(certificates: Certificates) -> Iterator[ScriptedImap]:
    server = ScriptedImap(certificates, (b"AUTHENTICATE", NO % b"AUTHENTICATIONFAILED"))
    yield server
    server.close()


def tries(server: ScriptedImap) -> int:
    return sum(b"AUTHENTICATE" in line for line in server.said)


def test_a_wrong_password_is_tried_twice_however_often_it_is_started(
    home: Home, certificates: Certificates, refusing: ScriptedImap
) -> None:
    rep = rep_of(home, certificates, refusing.port)
    codes = [rep.here("once").code for _ in range(6)]
    assert (codes, tries(refusing)) == ([69] * 6, 2)
    ran = rep.here("once")
    assert ran.err == (
        "followup: The password or token was refused twice. Nothing is lost; it is not tried again by itself.\n"
        "  Run followup login work; where the password was right, followup resume work.\n"
    )
    assert rep.here("status").code == 69
    give(rep, "another, and wrong too")
    assert [rep.here("once").code for _ in range(4)] == [69] * 4
    assert tries(refusing) == 4, "a changed password is a new beginning"
    assert rep.here("resume", "work").code == 0
    assert [rep.here("once").code for _ in range(4)] == [69] * 4
    assert tries(refusing) == 6, "so is what the rep does"
    stored = b"".join(path.read_bytes() for path in rep.state.iterdir() if path.is_file())
    assert b"another, and wrong too" not in stored


def test_login_lets_a_refused_account_go_on(home: Home, certificates: Certificates, refusing: ScriptedImap) -> None:
    rep = rep_of(home, certificates, refusing.port)
    del rep.extra["CREDENTIALS_DIRECTORY"]
    rep.with_keyring().ring.write_text('{"work": "wrong"}')
    assert [rep.here("once").code for _ in range(3)] == [69] * 3
    assert tries(refusing) == 2
    assert rep.here("login", "work", "--no-test", typed="wrong\n").code == 0
    assert [rep.here("once").code for _ in range(3)] == [69] * 3
    assert tries(refusing) == 4


def test_no_request_inside_a_wait(home: Home, certificates: Certificates) -> None:
    server = ScriptedImap(certificates, (b"EXAMINE", NO % b"UNAVAILABLE"))
    try:
        rep = rep_of(home, certificates, server.port)
        first = rep.here("once")
        said = len(server.said)
        again = [rep.here("once") for _ in range(3)]
        assert len(server.said) == said
    finally:
        server.close()
    assert first.code == 75
    assert first.err.startswith("followup: localhost asks us to wait until ")
    assert first.err.endswith(".\n  Nothing to do: followup waits as asked.\n")
    assert {(ran.code, ran.err) for ran in again} == {(75, first.err)}
