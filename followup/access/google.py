"""Signing in at Google by OAuth: the browser with PKCE (RFC 8252, RFC 7636), renewing, and its refusals in words.

The client id is the firm's own: Google's mail scope is a restricted one, which only the firm can grant to itself. Its
secret, which is none in a program on the rep's machine (RFC 8252 section 8.5), lies with the tokens all the same.
The token is the same for IMAP, SMTP and CalDAV. docs/microsoft-and-google.md says what a firm has to set up.
"""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
import secrets as chance
import threading
import time
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

from followup.access.google_faults import fault_of, where_not_granted
from followup.access.secrets import Secret
from followup.access.signin import Credential
from followup.access.tokens import TokenFile
from followup.errors import FollowupError, NeedsRep, Unreachable

AUTHORITY = "https://accounts.google.com"
MAIL_SCOPE = "https://mail.google.com/"
CALENDAR_SCOPE = "https://www.googleapis.com/auth/calendar"

EARLY = 120.0
"""Seconds before its end from which on an access token is renewed."""

_LARGEST = 256 * 1024


@dataclass(frozen=True, slots=True)
class GoogleClient:
    """What the firm registered (`client_id`), and where one signs in. `user` is the rep's address.

    `ca_file` (PEM) takes the place of the system's authorities; `timeout` is in seconds, for one answer.
    """

    client_id: str
    user: str
    authority: str = AUTHORITY
    ca_file: Path | None = None
    timeout: float = 30.0


@dataclass(frozen=True, slots=True)
class Grant:
    """What the rep allowed. Times are seconds since 1970; `endpoint` is where tokens are renewed."""

    client_id: str
    endpoint: str
    scopes: tuple[str, ...]
    signed_in: float
    renewed: float
    ends: float
    access: str = field(repr=False)
    refresh: str = field(repr=False)
    secret: str = field(repr=False, default="")

    @classmethod
    def of(cls, content: bytes) -> Grant:
        """As `TokenFile` kept it. NeedsRep where it is of another kind."""
        try:
            found = json.loads(content)
            grant = cls(**{**found, "scopes": tuple(found["scopes"])})
        except (ValueError, TypeError, LookupError):
            raise NeedsRep("The stored sign-in is not one at Google.", "Run followup login for this account.") from None
        for one in (grant.access, grant.refresh, grant.secret):
            Secret(one)  # from now on no log shows it
        return grant

    def kept(self) -> bytes:
        """As bytes, for `TokenFile`."""
        return json.dumps(asdict(self)).encode()


class SignIn:
    """One sign-in by browser: send the rep to `url`, then `finish` with what the browser brought back."""

    def __init__(self, client: GoogleClient, scopes: tuple[str, ...], redirect: str) -> None:
        """Asks the authority where its pages are; raises the faults of a connection."""
        known = _asked(client, "GET", f"{client.authority.rstrip('/')}/.well-known/openid-configuration", None)
        self._client, self._scopes, self._redirect = client, scopes, redirect
        self._endpoint = str(known.get("token_endpoint", ""))
        self._verifier, self.state = chance.token_urlsafe(64), chance.token_urlsafe(24)
        challenge = base64.urlsafe_b64encode(hashlib.sha256(self._verifier.encode()).digest()).rstrip(b"=").decode()
        asking = {
            "client_id": client.client_id,
            "response_type": "code",
            "redirect_uri": redirect,
            "scope": " ".join(scopes),
            "state": self.state,
            "code_challenge": challenge,
            "code_challenge_method": "S256",
            "access_type": "offline",  # a refresh token, and with "consent" one at each sign-in
            "prompt": "consent",
            "login_hint": client.user,
        }
        self.url = f"{known.get('authorization_endpoint', '')}?{urlencode(asking)}"

    def finish(self, brought: Mapping[str, str], secret: str, now: float) -> Grant:
        """Exchange the code. Raises NeedsRep where it was refused, or where not all was allowed that was asked for."""
        if not hmac.compare_digest(brought.get("state", "").encode(), self.state.encode()):
            raise NeedsRep("That is the answer to another sign-in. Nothing was stored.", "Run followup login again.")
        if "code" not in brought:
            raise fault_of(brought.get("error", ""), brought.get("error_subtype", ""))
        form = {
            "grant_type": "authorization_code",
            "code": brought["code"],
            "code_verifier": self._verifier,
            "redirect_uri": self._redirect,
            "client_id": self._client.client_id,
        } | ({"client_secret": secret} if secret else {})
        said = _asked(self._client, "POST", self._endpoint, form)
        granted = tuple(str(said.get("scope") or " ".join(self._scopes)).split())
        where_not_granted(self._scopes, granted)
        if not said.get("refresh_token"):
            raise NeedsRep("Google gave no lasting sign-in. Nothing was stored.", "Run followup login again.")
        empty = Grant(
            self._client.client_id, self._endpoint, granted, now, now, 0.0, "", str(said["refresh_token"]), secret
        )
        return _with(empty, said, now)


class GoogleTokens:
    """The access token of one account, renewed by itself. Safe for several threads and processes."""

    def __init__(self, client: GoogleClient, file: TokenFile, clock: Callable[[], float] = time.time) -> None:
        """`clock` gives seconds since 1970."""
        self._client, self._file, self._clock = client, file, clock
        self._guard = threading.Lock()
        self._grant: Grant | None = None
        self._tried: Grant | None = None
        self._stamp = (0, 0)

    def grant(self) -> Grant:
        """What is stored now. Raises NeedsRep where nobody is signed in, or for another client id."""
        stamp = self._file.stamp
        if self._grant is None or stamp != self._stamp:
            found = Grant.of(self._file.read())
            if found.client_id != self._client.client_id:
                raise NeedsRep("The stored sign-in is for another client_id.", "Run followup login for this account.")
            self._grant, self._stamp = found, stamp
        return self._grant

    def credential(self) -> Credential:
        """A token that holds for a while. Raises as `grant`, and the faults of renewing it."""
        if self._tried is not None:
            return Credential(self._tried.access, "xoauth2")
        with self._guard:
            grant = self.grant()
            if grant.ends - EARLY <= self._clock():
                grant = self._renewed(grant.access)
        return self._credential(grant)

    def keep(self, grant: Grant, limit: float, trial: Callable[[], None] = lambda: None) -> None:
        """Store a new sign-in; `limit` is in seconds, for the keyring.

        While `trial` runs it holds in this process alone, and it is not stored where `trial` raises; but a fault that
        waiting helps against says nothing of the sign-in.
        """
        self._tried = grant
        try:
            trial()
        except FollowupError as fault:
            if fault.temporary:
                self._store(grant, limit)
            raise
        finally:
            self._tried = None
        self._store(grant, limit)

    def _store(self, grant: Grant, limit: float) -> None:
        with self._guard, self._file.locked():
            self._file.write(grant.kept(), limit=limit)
            self._grant, self._stamp = grant, self._file.stamp

    def _after_refusal(self, refused: str) -> Credential:
        with self._guard:
            grant = self._renewed(refused)
        return self._credential(grant)

    def _credential(self, grant: Grant) -> Credential:
        return Credential(grant.access, "xoauth2", lambda: self._after_refusal(grant.access))

    def _renewed(self, old: str) -> Grant:
        """A grant with another access token than `old`: another process's where that has been renewed already."""
        with self._file.locked():
            grant = self.grant()
            if grant.access == old:
                grant = self._renew(grant)
                self._file.write(grant.kept())
                self._grant, self._stamp = grant, self._file.stamp
        return grant

    def _renew(self, grant: Grant) -> Grant:
        form = {"grant_type": "refresh_token", "refresh_token": grant.refresh, "client_id": grant.client_id}
        if grant.secret:
            form["client_secret"] = grant.secret
        return _with(grant, _asked(self._client, "POST", grant.endpoint, form), self._clock())


def _with(grant: Grant, said: Mapping[str, Any], now: float) -> Grant:
    """The grant with the tokens of an answer; Google gives a new refresh token only at times."""
    try:
        access, lasts = str(said["access_token"]), float(said.get("expires_in", 3600))
    except (KeyError, TypeError, ValueError):
        raise Unreachable("Google answered without a token. followup tries again.") from None
    refresh = str(said.get("refresh_token") or grant.refresh)
    Secret(access), Secret(refresh)
    return replace(grant, access=access, refresh=refresh, renewed=now, ends=now + lasts)


def _asked(client: GoogleClient, method: str, address: str, form: Mapping[str, str] | None) -> dict[str, Any]:
    """The JSON object that is answered with 200; every other answer is raised as a fault."""
    import httpx

    from followup.access import web
    from followup.access.signin import tls_context

    url = httpx.URL(address)
    if not url.host or not web.is_safe(url):
        raise NeedsRep("Google's address for signing in is not one of https.", "Correct authority in config.toml.")
    try:
        with (
            httpx.Client(
                verify=tls_context(client.ca_file) if url.scheme == "https" else False,  # else within this machine
                timeout=client.timeout,
                trust_env=False,
                follow_redirects=False,
            ) as http,
            web.asked(http, client.timeout, method, url, data=form, headers={"Accept": "application/json"}) as response,
        ):
            body = web.whole(response, _LARGEST, client.timeout)
    except (httpx.HTTPError, httpx.StreamError, httpx.InvalidURL) as fault:
        web.raise_fault(fault, url.host, f"Google ({url.host})")
    try:
        said = json.loads(body)
    except (ValueError, RecursionError):
        said = None
    if response.status_code == 200 and isinstance(said, dict):
        return said
    told = said if isinstance(said, dict) else {}
    raise fault_of(
        str(told.get("error", "")),
        str(told.get("error_subtype", "")),
        response.status_code,
        response.headers.get("retry-after"),
    )
