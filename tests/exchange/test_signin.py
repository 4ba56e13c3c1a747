"""Every way of signing in, on the stateful server: the handshakes are real ones, over TLS with a private authority."""

from __future__ import annotations

import base64
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from exchangelib.protocol import Protocol

from followup import errors
from followup.access.signin import Credential
from followup.exchange.account import ExchangeSettings, Opened
from tests.exchange.answers import call
from tests.servers.ews import Challenge, EwsServer, ews
from tests.servers.ews.doors import Bearer, Giver, Ntlm
from tests.servers.tls import Authority

ADDRESS = "robin@rep.example"


@pytest.fixture(scope="module")
def authority(tmp_path_factory: pytest.TempPathFactory) -> Authority:
    return Authority(tmp_path_factory.mktemp("authority"))


@pytest.fixture
def server(authority: Authority) -> Iterator[EwsServer]:
    with ews(authority.server("localhost")) as server:
        server.add_user(ADDRESS, "secret")
        yield server
        server.check()


class Keyring:
    """Gives the secrets one after the other, and the last one for ever."""

    def __init__(self, *secrets: str) -> None:
        self.secrets = list(secrets)
        self.asked = 0

    def __call__(self) -> Credential:
        self.asked += 1
        return Credential(self.secrets.pop(0) if len(self.secrets) > 1 else self.secrets[0])


def account(server: EwsServer, authority: Authority, keyring: Keyring, **more: object) -> Opened:
    said: dict[str, object] = {"endpoint": server.url, "address": ADDRESS, "ca_file": authority.file, "timeout": 10.0}
    return Opened(ExchangeSettings(**(said | more)), keyring)  # type: ignore[arg-type]


def test_basic_is_used_where_the_server_asks_for_it(server: EwsServer, authority: Authority):
    opened = account(server, authority, Keyring("secret"))
    assert call(opened) == "Disabled"
    opened.close()
    assert {one.user for one in server.calls} == {ADDRESS}


@pytest.mark.parametrize("password", ["geheim-ß", "пароль 鍵"])
def test_a_password_in_any_letters(server: EwsServer, authority: Authority, password: str):
    seen: list[bytes] = []

    class Door:
        def enter(self, server: EwsServer, headers: dict[str, str], connection: dict[str, object]) -> str | Challenge:
            if "authorization" not in headers:
                return Challenge(('Basic realm="x"',))
            seen.append(base64.b64decode(headers["authorization"].split()[1]).partition(b":")[2])
            return ADDRESS

    server.entrance = Door()
    opened = account(server, authority, Keyring(password))
    assert call(opened) == "Disabled"
    opened.close()
    assert seen[0] in (password.encode(), password.encode("latin-1", "replace"))


@pytest.mark.parametrize("user", ["", "REP\\robin"])
def test_ntlm_is_used_where_the_server_asks_for_it(
    server: EwsServer, authority: Authority, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, user: str
):
    (tmp_path / "users").write_text(f"REP:robin:secret\n:{ADDRESS}:secret\n")
    server.entrance = door = Ntlm(tmp_path / "users", monkeypatch)
    opened = account(server, authority, Keyring("secret"), user=user)
    assert [call(opened) for _ in range(3)] == ["Disabled"] * 3
    opened.close()
    assert door.tries == 1  # the connection is signed in, not each request


@pytest.mark.parametrize("how", [{"kind": "drop"}, {"kind": "busy"}, {"kind": "status", "code": 502}])
def test_ntlm_signs_in_anew_on_each_new_connection(
    server: EwsServer, authority: Authority, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, how: dict[str, object]
):
    (tmp_path / "users").write_text(f":{ADDRESS}:secret\n")
    server.entrance = door = Ntlm(tmp_path / "users", monkeypatch)
    opened = account(server, authority, Keyring("secret"))
    assert call(opened) == "Disabled"
    server.fail("GetUserOofSettings", **how)  # type: ignore[arg-type]
    with pytest.raises(errors.Unreachable):
        call(opened)
    assert [call(opened), call(opened)] == ["Disabled"] * 2
    opened.close()
    assert door.tries == 2


def test_two_accounts_of_one_server_are_open_at_the_same_time(server: EwsServer, authority: Authority):
    """The library shares connections and versions by server and name; nothing of one may serve the other."""
    server.add_user("kim@rep.example", "other")
    robin = account(server, authority, Keyring("secret"), auth="basic")
    kim = account(server, authority, Keyring("other"), auth="basic", address="kim@rep.example")
    again = account(server, authority, Keyring("secret"), auth="basic")  # as mailbox and calendar of one account
    with robin.use() as first, kim.use() as second, again.use() as third:
        assert len({id(one.protocol) for one in (first, second, third)}) == 3
    with ThreadPoolExecutor(3) as threads:
        told = list(threads.map(call, [robin, kim, again] * 4))
    assert told == ["Disabled"] * 12  # each is asked for its own mailbox, and the server refuses another's
    assert sorted(one.user for one in server.calls) == ["kim@rep.example"] * 4 + [ADDRESS] * 8
    kim.close()
    assert call(robin) == "Disabled"
    for one in (robin, again):
        one.close()
    assert not Protocol._protocol_cache


@pytest.mark.parametrize("way", ["basic", "ntlm"])
def test_a_wrong_password_is_tried_once(
    server: EwsServer, authority: Authority, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, way: str
):
    (tmp_path / "users").write_text("REP:robin:secret\n")
    door = Ntlm(tmp_path / "users", monkeypatch)
    if way == "ntlm":
        server.entrance = door
    keyring = Keyring("wrong", "secret")
    opened = account(server, authority, keyring, user="REP\\robin" if way == "ntlm" else "", auth=way)
    with pytest.raises(errors.SignInRefused) as caught:
        call(opened)
    assert "refused the user name, password or token" in str(caught.value)
    assert door.tries == (1 if way == "ntlm" else 0)
    assert keyring.asked == 1
    assert call(opened) == "Disabled"  # the next use asks for the password again
    opened.close()


def test_a_server_that_takes_only_tokens_says_so_without_a_password_sent(server: EwsServer, authority: Authority):
    server.entrance = door = Bearer()
    with pytest.raises(errors.NeedsRep, match="takes only tokens"):
        call(account(server, authority, Keyring("secret")))
    assert door.given == [""]


def test_a_token_from_outside(server: EwsServer, authority: Authority):
    server.entrance = Bearer(first=ADDRESS)
    keyring = Keyring("first")
    opened = account(server, authority, keyring, auth="oauth2")
    assert [call(opened), call(opened)] == ["Disabled"] * 2
    assert keyring.asked < 3
    opened.close()


def test_an_expired_token_is_asked_for_again_once(server: EwsServer, authority: Authority):
    server.entrance = door = Bearer(first=ADDRESS)
    opened = account(server, authority, Keyring("first"), auth="oauth2")
    assert call(opened) == "Disabled"
    door.tokens = {"second": ADDRESS}
    opened._credential.secrets = ["second"]  # type: ignore[attr-defined]
    assert call(opened) == "Disabled"
    assert door.given[-2:] == ["first", "second"]
    opened.close()


def test_a_token_that_is_refused_for_good_is_tried_no_third_time(server: EwsServer, authority: Authority):
    server.entrance = door = Bearer(good=ADDRESS)
    for keyring, tries in ((Keyring("old"), 1), (Keyring("old", "older", "oldest"), 2)):
        door.given.clear()
        opened = account(server, authority, keyring, auth="oauth2")
        with pytest.raises(errors.SignInRefused):
            call(opened)
        assert len(door.given) == tries
        opened.close()


def test_a_client_of_the_firms_own(server: EwsServer, authority: Authority):
    server.entrance = door = Bearer()
    giver = Giver(door, "client-secret")
    server.pages["/token"] = giver.page
    client = {"auth": "oauth2", "client_id": "f0", "token_url": f"{server.root}/token"}
    opened = account(server, authority, Keyring("client-secret"), **client)
    assert [call(opened), call(opened)] == ["Disabled"] * 2
    assert giver.asked == 1
    door.tokens = {}  # as after an hour
    assert call(opened) == "Disabled"
    assert giver.asked == 2
    opened.close()
    renewed = account(server, authority, Keyring("expired", "client-secret"), **client)
    with pytest.raises(errors.SignInRefused, match="gave no token"):
        call(renewed)
    assert call(renewed) == "Disabled"  # the rep has the new one by now
    renewed.close()


def test_a_new_password_takes_a_new_account_and_the_same_one_does_not(server: EwsServer, authority: Authority):
    keyring = Keyring("secret")
    opened = account(server, authority, keyring, auth="basic")
    with opened.use() as first:
        pass
    opened.close()
    with opened.use() as again:
        assert again is first
    opened.close()
    server.world.mailboxes[ADDRESS].password = keyring.secrets[0] = "changed"
    assert call(opened) == "Disabled"
    opened.close()
