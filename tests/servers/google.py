"""Google's sign-in as its documentation tells of it, on loopback over HTTP; mail servers may ask it of a token.

One rep, one client. Checks what the real one checks: client id and secret, the redirect on loopback, PKCE, that a code
is used once. Never seen live: everything here is from the documentation of OAuth 2.0 for installed applications.
"""

from __future__ import annotations

import base64
import hashlib
import itertools
import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from urllib.parse import parse_qs, urlencode, urlsplit

import httpx
import pytest

from followup.access import secrets
from followup.access.google import GoogleClient, Grant, SignIn
from followup.access.loopback import Receiver
from tests.servers.scripted_http import Asked, Reply, Scripted, scripted

CLIENT = "firm-desktop.apps.googleusercontent.example"
SECRET = "GOCSPX-canary-secret"
MAIL = "https://mail.google.com/"
CALENDAR = "https://www.googleapis.com/auth/calendar"


@dataclass
class Google:
    """`user` is who is signed in; `live` the access tokens that hold now. `fault` answers the next token request.

    `says` takes the place of a code where the page refuses; `grants` are the boxes that the rep ticks, None: all.
    `rotates` gives a new refresh token with each renewal, and takes the old one no more.
    """

    user: str = "rep@shop.example"
    live: set[str] = field(default_factory=set)
    fault: tuple[int, dict[str, str], dict[str, str]] | None = None
    says: str = ""
    grants: tuple[str, ...] | None = None
    rotates: bool = False
    lasts: float = 3599
    renewals: int = 0
    refresh: str = ""
    root: str = ""
    secret: str = SECRET
    server: Scripted | None = None
    asked_for: list[str] = field(default_factory=list)
    _codes: dict[str, dict[str, str]] = field(default_factory=dict)
    _numbers: Iterator[int] = field(default_factory=lambda: itertools.count(1))

    def answer(self, asked: Asked) -> Reply:
        parts = urlsplit(asked.path)
        given = {k: v[0] for k, v in parse_qs(asked.body.decode() if asked.method == "POST" else parts.query).items()}
        match parts.path:
            case "/.well-known/openid-configuration":
                return _json({"authorization_endpoint": f"{self.root}/auth", "token_endpoint": f"{self.root}/token"})
            case "/auth":
                return self._page(given)
            case "/token":
                return self._token(given)
            case "/introspect":
                active = given.get("token", "") in self.live
                return _json({"active": active, "username": self.user} if active else {"active": False})
        return Reply(404)

    def _page(self, given: dict[str, str]) -> Reply:
        redirect = given["redirect_uri"]
        if given.get("client_id") != CLIENT or urlsplit(redirect).hostname not in {"localhost", "127.0.0.1"}:
            return Reply(400, b"Error 400: redirect_uri_mismatch")
        asking = [given[name] for name in ("response_type", "code_challenge_method", "access_type")]
        assert asking == ["code", "S256", "offline"]
        assert given["login_hint"]
        self.asked_for = given["scope"].split()
        brought = {"state": given["state"]}
        if self.says:
            brought["error"] = self.says
        else:
            code = f"4/code{next(self._numbers)}"
            self._codes[code] = given
            brought["code"] = code
        return Reply(302, b"", {"Location": f"{redirect}?{urlencode(brought)}"})

    def _token(self, given: dict[str, str]) -> Reply:
        if self.fault is not None:
            (status, words, headers), self.fault = self.fault, None
            return _json(words, status, headers)
        if given.get("client_id") != CLIENT or given.get("client_secret", "") != self.secret:
            return _json({"error": "invalid_client"}, 401)
        if given["grant_type"] == "refresh_token":
            if given["refresh_token"] != self.refresh:
                return _json({"error": "invalid_grant"}, 400)
            self.renewals += 1
            if not self.rotates:
                return _json(self._fresh())
            self.refresh = f"1//refresh{next(self._numbers)}"
            return _json(self._fresh() | {"refresh_token": self.refresh})
        page = self._codes.pop(given["code"], {})
        challenge = base64.urlsafe_b64encode(hashlib.sha256(given["code_verifier"].encode()).digest()).rstrip(b"=")
        if challenge.decode() != page.get("code_challenge") or given["redirect_uri"] != page["redirect_uri"]:
            return _json({"error": "invalid_grant"}, 400)
        self.refresh = f"1//refresh{next(self._numbers)}"
        scopes = page["scope"].split() if self.grants is None else self.grants
        return _json(self._fresh() | {"refresh_token": self.refresh, "scope": " ".join(scopes)})

    def _fresh(self) -> dict[str, object]:
        token = f"ya29.access{next(self._numbers)}"
        self.live.add(token)
        return {"access_token": token, "expires_in": self.lasts, "token_type": "Bearer"}

    def expire(self) -> None:
        """All access tokens end now, before their time."""
        self.live.clear()

    def browse(self, url: str) -> httpx.Response:
        """What the rep does in the browser: sign in, allow, and be sent back to this machine."""
        with httpx.Client(trust_env=False, follow_redirects=True, timeout=5, verify=False) as browser:
            return browser.get(url)


def granted(there: Google, client: GoogleClient, scopes: tuple[str, ...], now: float, secret: str = SECRET) -> Grant:
    """What a whole sign-in of the rep's gives, at `now` (seconds since 1970)."""
    with Receiver() as receiver:
        under_way = SignIn(client, scopes, receiver.redirect_uri)
        receiver.expect(under_way.state)
        assert there.browse(under_way.url).status_code == 200
        return under_way.finish(receiver.answer(5), secret, now)


class Keys:
    """A keyring in memory; the real one is asked in tests/access/test_secrets.py."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.kept: dict[str, str] = {}
        monkeypatch.setattr(secrets, "_keyring", self.ask)

    def ask(self, do: str, users: list[str], *, limit: float, secret: str | None = None) -> dict[str, str]:
        if do == "set":
            self.kept[users[0]] = secret or ""
        if do == "delete":
            self.kept.pop(users[0], None)
        user = next((one for one in users if one in self.kept), users[0])
        return {"secret": self.kept.get(user, ""), "user": user, "backend": "memory"}


def _json(words: object, status: int = 200, headers: dict[str, str] | None = None) -> Reply:
    return Reply(status, json.dumps(words).encode(), {"Content-Type": "application/json", **(headers or {})})


@contextmanager
def google() -> Iterator[Google]:
    """One on a free port; its `root` is the authority."""
    found = Google()
    with scripted(found.answer) as server:
        found.root, found.server = server.root, server
        yield found
