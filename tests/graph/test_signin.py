"""Signing in to Microsoft 365: by browser and by code, renewed silently, and told in words where it is refused."""

from __future__ import annotations

import base64
import contextlib
import json
import logging
import stat
import threading
import traceback
from dataclasses import replace
from urllib.parse import parse_qs, urlsplit

import pytest
from cryptography.fernet import Fernet

from followup.access.tokens import TokenFile
from followup.errors import (
    ConfigError,
    FollowupError,
    NeedsRep,
    NotAllowed,
    SignInExpired,
    SignInRefused,
    Throttled,
    Unreachable,
)
from followup.graph.client import Graph, GraphSettings
from followup.graph.signin import SignIn, SignInSettings
from tests.servers.graph import Fault
from tests.servers.identity import CLIENT
from tests.servers.identity_wire import identity_server
from tests.servers.tls import Authority

SCOPES = ("Mail.ReadWrite", "Calendars.ReadWrite", "MailboxSettings.Read")


@pytest.fixture(scope="module")
def certificates(tmp_path_factory):
    return Authority(tmp_path_factory.mktemp("tls"))


@pytest.fixture
def service(certificates):
    with identity_server(certificates) as service:
        yield service


@pytest.fixture
def state(tmp_path, monkeypatch):
    """A state directory, with the key given by the service manager."""
    folder = tmp_path / "credentials"
    folder.mkdir(mode=0o700)
    (folder / "work.tokens").write_bytes(Fernet.generate_key())
    (folder / "work.tokens").chmod(0o600)
    monkeypatch.setenv("CREDENTIALS_DIRECTORY", str(folder))
    return tmp_path / "state"


def settings(service, **changes) -> SignInSettings:
    plain = SignInSettings(CLIENT, service.authority, f"{service.root}/v1.0", SCOPES, ca_file=service.ca_file)
    return replace(plain, **changes)


def opened(service, state, **changes) -> SignIn:
    return SignIn("work", settings(service, **changes), TokenFile(state, "work"))


def renewed(signin: SignIn, **more: str) -> str:
    """The token after the one that holds now was refused."""
    return signin(refused=signin(), **more)


@pytest.fixture
def signed(service, state):
    signin = opened(service, state)
    signin.by_browser(service.sign_in)
    return signin


def test_by_browser_with_pkce_for_the_least_scopes(service, state):
    seen = []
    signin = opened(service, state, user="robin@rep.example")
    kept = signin.by_browser(lambda uri: seen.append((uri, service.sign_in(uri))))
    (uri, (status, page)) = seen[0]
    asked = {key: value[0] for key, value in parse_qs(urlsplit(uri).query).items()}
    assert asked["code_challenge_method"] == "S256"
    assert asked["response_mode"] == "form_post"
    assert asked["redirect_uri"].startswith("http://localhost:")
    assert asked["login_hint"] == "robin@rep.example"
    assert set(asked["scope"].split()) == {f"{service.root}/{one}" for one in SCOPES} | {
        "openid",
        "profile",
        "offline_access",
    }
    assert (status, "close this window" in page) == (200, True)
    assert kept.user == "robin@rep.example"
    assert service.holds(signin()) is not None
    assert service.count("token") == 1


def test_a_token_that_holds_costs_no_request_and_lies_encrypted(service, state, signed):
    before = len(service.calls)
    assert opened(service, state)() == signed()
    assert len(service.calls) == before
    (path,) = state.glob("work.tokens")
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert b"canary" not in path.read_bytes()


def test_renewed_in_time_and_the_new_refresh_token_is_kept(service, state, signed):
    service.strict = True
    first, now = signed(), [signed.kept().until - 299]
    later = SignIn("work", settings(service), TokenFile(state, "work"), clock=lambda: now[0])
    second = later()
    assert second != first
    now[0] = later.kept().until
    assert later() not in {first, second}
    assert later.kept().signed_in == signed.kept().signed_in
    assert later.kept().renewed > later.kept().signed_in
    assert signed() == later.kept().token  # what another process renewed is taken from the file


def test_a_refused_token_is_renewed_once_by_whoever_is_first(service, state, signed):
    other = opened(service, state)
    assert other() == signed()
    service.end_access()
    old = other()
    new = renewed(signed)
    before = service.count("token")
    assert other(refused=old) == new
    assert service.count("token") == before


def test_two_at_once_renew_one_after_the_other(service, state, signed):
    service.strict = True
    old = signed()
    found: list[str] = []

    def run() -> None:
        one = opened(service, state)
        held = one()
        start.wait(60)
        found.append(one(refused=held))

    start = threading.Barrier(3)
    threads = [threading.Thread(target=run) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
    assert len(found) == 3
    assert old not in found
    assert len(set(found)) == 1


def test_threads_of_one_sign_in_whose_token_was_refused_together_renew_it_once(service, state, signed):
    service.strict = True  # a refresh token holds for one renewal
    old, before = signed(), service.count("token")
    start, found = threading.Barrier(8), []

    def refused() -> None:
        start.wait(60)
        found.append((signed(refused=old), signed.kept().token, signed.mark("")))

    threads = [threading.Thread(target=refused) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
    assert len(found) == 8
    assert len(set(found)) == 1
    assert found[0][0] == found[0][1] != old
    assert service.count("token") - before == 1


def test_by_code_waits_as_asked(service, state, monkeypatch):
    waited: list[float] = []
    monkeypatch.setattr("time.sleep", waited.append)  # the clock of msal's polling
    service.device_says.extend(["authorization_pending", "slow_down", "authorization_pending"])
    shown = []
    with pytest.warns(UserWarning, match="too soon"):  # since no second passed
        opened(service, state).by_code(lambda page, code: shown.append((page, code)))
    assert shown == [(f"{service.root}/device", "QW4ERTY")]
    assert len(waited) == 10  # five seconds more for each answer after slow_down
    assert service.holds(opened(service, state)()) is not None


@pytest.mark.parametrize(
    ("error", "kind", "words"),
    [
        ("authorization_declined", NotAllowed, "declined"),
        ("expired_token", NeedsRep, "Nobody entered the code in time"),
    ],
)
def test_a_code_that_is_not_entered(service, state, error, kind, words):
    service.device_says.append(error)
    with pytest.raises(kind, match=words):
        opened(service, state).by_code(lambda *_: None)
    assert not (state / "work.tokens").exists()


@pytest.mark.parametrize(
    ("code", "kind", "words"),
    [
        (700082, SignInExpired, "Microsoft wants a new sign-in (not used for 90 days, AADSTS700082)."),
        (50173, SignInExpired, "Microsoft wants a new sign-in (the password was changed, AADSTS50173)."),
        (50076, SignInExpired, "Microsoft wants a new sign-in (a second factor is asked for, AADSTS50076)."),
        (99999, SignInExpired, "Microsoft wants a new sign-in (AADSTS99999)."),
        (0, SignInExpired, "Microsoft wants a new sign-in."),
        (53003, NotAllowed, "a rule of your firm's blocks it, AADSTS53003"),
        (65001, NotAllowed, "nobody has allowed followup yet, AADSTS65001"),
        (700016, ConfigError, "client_id is not known to this firm, AADSTS700016"),
    ],
)
def test_a_refused_renewal_says_why_and_what_to_do(service, state, signed, code, kind, words):
    service.fail("token", "invalid_grant", code)
    with pytest.raises(kind) as told:
        renewed(signed)
    assert words in str(told.value)
    assert "followup login work" in told.value.hint or kind is ConfigError
    assert "canary" not in f"{told.value}{told.value.hint}"


def test_after_a_new_sign_in_it_goes_on(service, state, signed):
    service.revoke()
    with pytest.raises(SignInExpired):
        renewed(signed)
    opened(service, state).by_browser(service.sign_in)
    assert service.holds(signed()) is not None


def test_claims_that_silence_cannot_meet_are_brought_to_the_next_sign_in(service, state, signed):
    claims = json.dumps({"access_token": {"acrs": {"essential": True, "value": "c1"}}})
    service.fail("token", "interaction_required", 50076)
    with pytest.raises(SignInExpired, match="second factor"):
        renewed(signed, claims=claims)
    assert "c1" in service.calls[-1].form["claims"]
    seen = []
    opened(service, state).by_browser(lambda uri: (seen.append(uri), service.sign_in(uri)))
    asked = parse_qs(urlsplit(seen[0]).query)["claims"][0]
    assert json.loads(asked)["access_token"]["acrs"]["value"] == "c1"
    assert signed.kept().claims == ""


def test_a_claims_challenge_of_the_service_ends_in_a_new_sign_in(service, state, signed, server):
    """From the 401 of Graph to the sentence for the rep, and on after the new sign-in."""
    account = server.account("robin@rep.example")
    service.issued = lambda token, grant: account.tokens.update({token: frozenset({"Mail.ReadWrite"})})
    account.tokens[signed()] = frozenset({"Mail.ReadWrite"})
    wanted = base64.b64encode(b'{"access_token":{"acrs":{"essential":true,"value":"c7"}}}').decode()
    server.faults.add(Fault.claims_challenge("GET me/mailFolders", wanted))
    service.fail("token", "interaction_required", 50079)
    with contextlib.closing(Graph(GraphSettings(server.base), signed)) as graph:
        with pytest.raises(SignInExpired, match="a second factor is asked for"):
            graph.get("me/mailFolders/inbox")
        assert "c7" in service.calls[-1].form["claims"]
        opened(service, state).by_browser(service.sign_in)
        assert graph.get("me/mailFolders/inbox")["displayName"] == "Inbox"


def test_the_mark_of_a_sign_in_stays_over_renewals(service, state, signed):
    first = signed.mark("")
    renewed(signed)
    assert signed.mark(first) == first
    opened(service, state).by_browser(service.sign_in)
    assert signed.mark(first) != first
    (state / "work.tokens").write_bytes(b"damaged")
    assert signed.mark(first) == first


def test_claims_that_a_renewal_meets(service, signed):
    old = signed()
    assert renewed(signed, claims='{"access_token":{"nbf":{"essential":true,"value":"1"}}}') != old


@pytest.mark.parametrize(
    ("call", "raw", "kind"),
    [
        ("token", (429, b"{}", {"Retry-After": "120"}), Throttled),
        ("token", (503, b"", {}), Throttled),
        ("token", (500, b"canary", {}), Unreachable),
        ("token", (200, b"<html>sign in to the hotel: canary</html>", {}), Unreachable),
        ("token", (200, b'{"access_token": "canary-half', {}), Unreachable),
        ("token", (302, b"", {"Location": "https://evil.example/"}), Unreachable),
        ("configuration", (400, b'{"error": "invalid_tenant"}', {}), ConfigError),
        ("configuration", (200, b'{"token_endpoint": 1}', {}), ConfigError),
    ],
)
def test_odd_answers_leave_the_sign_in_as_it_was(service, state, signed, call, raw, kind):
    service.fail(call, raw=raw)
    before = (state / "work.tokens").read_bytes()
    with pytest.raises(kind) as told:
        renewed(signed)
    if kind is Throttled and b"{" in raw[1]:
        assert told.value.seconds == 120
    assert (state / "work.tokens").read_bytes() == before
    assert service.holds(renewed(signed)) is not None


def test_no_token_goes_to_another_server(service, state, signed, certificates):
    with identity_server(certificates) as other:
        there = {"issuer": "x", "authorization_endpoint": f"{other.root}/t/authorize"}
        there["token_endpoint"] = f"{other.root}/t/token"
        service.fail("configuration", raw=(200, json.dumps(there).encode(), {}))
        with pytest.raises(NeedsRep, match="points to another server"):
            renewed(signed)
        assert other.calls == []


def test_declined_on_the_page(service, state):
    service.fail("authorize", "access_denied", 65004)
    with pytest.raises(NotAllowed, match="declined"):
        opened(service, state).by_browser(service.sign_in)
    assert not (state / "work.tokens").exists()


def test_a_scope_that_was_not_given(service, state):
    service.allowed = ("Mail.ReadWrite", "Calendars.ReadWrite", "MailboxSettings.Read")
    with pytest.raises(NotAllowed, match=r"Mail\.Send\. Nothing was stored"):
        opened(service, state, scopes=(*SCOPES, "Mail.Send")).by_browser(service.sign_in)
    assert not (state / "work.tokens").exists()


def test_somebody_else_signs_in(service, state):
    service.user = "someone@other.example"
    with pytest.raises(NeedsRep, match="You signed in as someone"):
        opened(service, state, user="robin@rep.example").by_browser(service.sign_in)
    assert not (state / "work.tokens").exists()


def test_a_stolen_or_forged_answer_gives_nothing(service, state):
    """Another state is refused on the spot; a code of another sign-in fails for want of its verifier."""

    def forge(uri: str) -> None:
        foreign = uri.replace("state=", "state=x")
        assert service.sign_in(foreign)[0] == 400
        parts = dict(parse_qs(urlsplit(uri).query))
        other = uri.replace(parts["code_challenge"][0], "0" * 43)
        assert service.sign_in(other)[0] == 200

    with pytest.raises(SignInExpired, match="AADSTS501481"):
        opened(service, state).by_browser(forge)
    assert service.access == {}


def test_nobody_comes(service, state):
    with pytest.raises(NeedsRep, match="Nobody signed in"):
        opened(service, state).by_browser(lambda uri: None, limit=0.01)


@pytest.mark.parametrize(("fault", "is_kept"), [(NeedsRep("no mailbox"), False), (Unreachable("503"), True)])
def test_a_new_sign_in_is_tried_before_it_replaces_another(service, state, signed, fault, is_kept):
    old, tried = signed(), []

    def trial(user: str) -> None:
        tried.append((user, signed()))
        raise fault

    with pytest.raises(type(fault)):
        signed.by_browser(service.sign_in, trial=trial)
    ((user, token),) = tried
    assert (user, token == old) == (service.user, False)
    assert signed() == opened(service, state)() == (token if is_kept else old)


def test_a_sign_in_that_is_refused_while_it_is_tried_is_not_renewed(service, state, signed):
    old, before = signed(), service.count("token")
    with pytest.raises(SignInRefused):
        signed.by_browser(service.sign_in, trial=lambda user: str(signed(refused=signed())))
    assert (signed(), service.count("token") - before) == (old, 1)
    claims = '{"access_token":{"nbf":{"essential":true}}}'
    with pytest.raises(SignInRefused):
        signed.by_browser(service.sign_in, trial=lambda user: str(signed(refused=signed(), claims=claims)))
    assert signed.kept().claims == claims, "the next sign-in brings them"


def test_forgotten(service, state, signed, monkeypatch):
    monkeypatch.setattr("followup.access.secrets.delete", lambda *_, **__: None)  # no keyring on this machine
    signed.forget()
    assert not (state / "work.tokens").exists()
    with pytest.raises(NeedsRep, match="Nobody is signed in for work"):
        signed()


def test_a_file_of_another_kind(service, state):
    file = TokenFile(state, "work")
    with file.locked():
        file.write(b'{"refresh": "x"}')
    with pytest.raises(NeedsRep, match="none for Microsoft 365"):
        opened(service, state)()


def test_nothing_secret_is_logged_or_shown(service, state, caplog, capfd):
    """At debug level too, in faults, their tracebacks and what stands in them."""
    caplog.set_level(logging.DEBUG)
    logging.getLogger("msal").setLevel(logging.DEBUG)
    shown: list[str] = []
    signin = opened(service, state)
    signin.by_browser(service.sign_in)
    service.fail("token", "invalid_grant", 50173)
    service.fail("token", raw=(200, b"canary, no JSON", {}))
    service.fail("token", raw=(500, b"canary", {}))
    for _ in range(3):
        try:
            renewed(signin)
        except FollowupError as fault:
            shown.append("".join(traceback.format_exception(fault)))
    assert len(shown) == 3
    said = capfd.readouterr()
    assert "canary" not in "".join([*shown, caplog.text, said.out, said.err, repr(signin.kept()), repr(signin)])
