"""An identity service on loopback by TLS, as Entra and Google speak OAuth 2 (RFC 6749, 7636, 8628) and OpenID Connect.

Answers in Entra's shapes, taken from its documentation; none of it was seen live. Authorization codes hold once, with
their redirect address and PKCE verifier; refresh tokens rotate; faults come on demand, an unused one fails the test.
"""

from __future__ import annotations

import base64
import hashlib
import html
import itertools
import json
import ssl
import time
import urllib.request
from collections import defaultdict, deque
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any
from urllib.parse import urlencode, urlsplit

CLIENT = "5c9a6a0e-followup-test-client"
DEVICE_GRANT = "urn:ietf:params:oauth:grant-type:device_code"
_TENANT = "8c2f51d0-7a3e-4b6c-9d21-0e5f6a7b8c9d"


class Refused(Exception):
    """`args` are the word of OAuth and the number behind AADSTS."""


@dataclass(frozen=True)
class Grant:
    """What a code or token stands for."""

    scopes: tuple[str, ...]
    user: str
    redirect: str = ""
    challenge: str = ""
    nonce: str = ""
    until: float = 0.0


@dataclass
class Call:
    """A request as it came in; `form` holds the query or the body."""

    path: str
    form: dict[str, str]


@dataclass
class IdentityServer:
    """The service's state, for tests to set and to look at. `authority` is what a client is configured with."""

    root: str
    ca_file: Path
    trust: ssl.SSLContext
    user: str = "robin@rep.example"
    allowed: tuple[str, ...] | None = None
    """The scopes that are granted (short names); None: all that are asked for."""
    lasts: float = 3600.0
    strict: bool = False
    """Whether a refresh token holds only once; Entra lets older ones live on."""
    device_says: deque[str] = field(default_factory=deque)
    """What is answered to the next polls of a device code; after these the rep has entered it."""
    issued: Callable[[str, Grant], None] = lambda token, grant: None
    """Told of each access token, for a service that takes them."""
    calls: list[Call] = field(default_factory=list)
    codes: dict[str, Grant] = field(default_factory=dict)
    devices: dict[str, Grant] = field(default_factory=dict)
    refresh: dict[str, Grant] = field(default_factory=dict)
    access: dict[str, Grant] = field(default_factory=dict)
    _faults: dict[str, deque[Any]] = field(default_factory=lambda: defaultdict(deque))
    _number: Iterator[int] = field(default_factory=lambda: itertools.count(1))

    @property
    def authority(self) -> str:
        """The address of the firm's part of the service."""
        return f"{self.root}/{_TENANT}"

    def fail(self, call: str, error: str = "invalid_grant", code: int = 0, *, times: int = 1, raw: Any = None) -> None:
        """Refuse the next `times` calls (configuration, authorize, devicecode or token).

        `raw` is a status, a body and headers to answer with instead.
        """
        self._faults[call].extend([raw or Refused(error, code)] * times)

    def unused(self) -> list[str]:
        """The calls whose faults nobody met."""
        return [call for call, waiting in self._faults.items() if waiting]

    def count(self, call: str) -> int:
        """How often a call came."""
        return sum(call_of(one.path) == call for one in self.calls)

    def holds(self, token: str) -> Grant | None:
        """What an access token stands for, None where it is none or has ended."""
        grant = self.access.get(token)
        return grant if grant and grant.until > time.time() else None

    def end_access(self) -> None:
        """All access tokens end now."""
        self.access.clear()

    def revoke(self) -> None:
        """The firm's administrator ends all sign-ins."""
        self.access.clear()
        self.refresh.clear()

    def sign_in(self, uri: str) -> tuple[int, str]:
        """What the rep's browser does with the address of the sign-in page: status and text of the last page."""
        with urllib.request.urlopen(uri, context=self.trust, timeout=30) as page:
            text = page.read().decode()
        if "<form" not in text:
            return 200, text
        action = html.unescape(text.split('action="')[1].split('"')[0])
        fields = [
            (html.unescape(part.split('"')[0]), html.unescape(part.split('value="')[1].split('"')[0]))
            for part in text.split('name="')[1:]
        ]
        try:
            with urllib.request.urlopen(action, urlencode(fields).encode(), timeout=30) as page:
                return page.status, page.read().decode()
        except urllib.error.HTTPError as refused:
            return refused.code, refused.read().decode()

    def answer(self, path: str, form: dict[str, str]) -> tuple[int, bytes, dict[str, str]]:
        """The answer to one request."""
        call = call_of(path)
        self.calls.append(Call(path, form))
        try:
            fault = self._faults[call].popleft() if self._faults[call] else None
            if isinstance(fault, tuple):
                return fault
            if call == "authorize":
                return self._authorize(form, fault)
            if fault is not None:
                raise fault
            return _json(200, getattr(self, f"_{call}")(form))
        except Refused as refused:
            return _json(400, _refusal(*refused.args))

    def _configuration(self, form: dict[str, str]) -> dict[str, Any]:
        del form
        base = f"{self.authority}/oauth2/v2.0"
        return {
            "issuer": f"{self.authority}/v2.0",
            "authorization_endpoint": f"{base}/authorize",
            "token_endpoint": f"{base}/token",
            "device_authorization_endpoint": f"{base}/devicecode",
        }

    def _authorize(self, form: dict[str, str], fault: Refused | None) -> tuple[int, bytes, dict[str, str]]:
        """The page that hands the browser back, with a code or with what is refused."""
        where = form.get("redirect_uri", "")
        parts = urlsplit(where)
        if (
            form.get("client_id") != CLIENT
            or parts.scheme != "http"
            or parts.hostname not in ("localhost", "127.0.0.1")
        ):
            return 400, b"AADSTS50011: the redirect address is not registered", {"Content-Type": "text/plain"}
        if form.get("response_type") != "code" or form.get("code_challenge_method") != "S256":
            fault = Refused("invalid_request", 9002325)
        fields = {"state": form.get("state", "")}
        if fault is not None:
            refused = _refusal(*fault.args)
            fields |= {"error": refused["error"], "error_description": refused["error_description"]}
        else:
            code = self._made("code")
            self.codes[code] = replace(
                self._grant(form), redirect=where, challenge=form["code_challenge"], nonce=form.get("nonce", "")
            )
            fields["code"] = code
        if form.get("response_mode") != "form_post":
            return 302, b"", {"Location": f"{where}?{urlencode(fields)}"}
        hidden = "".join(f'<input name="{html.escape(k)}" value="{html.escape(v)}">' for k, v in fields.items())
        page = f'<form method="post" action="{html.escape(where)}">{hidden}</form>'
        return 200, page.encode(), {"Content-Type": "text/html"}

    def _devicecode(self, form: dict[str, str]) -> dict[str, Any]:
        code = self._made("device")
        self.devices[code] = self._grant(form)
        return {
            "device_code": code,
            "user_code": "QW4ERTY",
            "verification_uri": f"{self.root}/device",
            "expires_in": 900,
            "interval": 0,
            "message": "Open the page and enter the code.",
        }

    def _token(self, form: dict[str, str]) -> dict[str, Any]:
        if form.get("client_id") != CLIENT:
            raise Refused("unauthorized_client", 700016)
        kind = form.get("grant_type", "")
        if kind == "authorization_code":
            grant = self._redeemed(form)
        elif kind == "refresh_token":
            known = self.refresh.get(form.get("refresh_token", ""))
            if known is None:
                raise Refused("invalid_grant", 50173)
            if self.strict:
                del self.refresh[form["refresh_token"]]
            grant = known
        elif kind == DEVICE_GRANT:
            if self.device_says:
                raise Refused(self.device_says.popleft(), 70016)
            if form.get("device_code") not in self.devices:
                raise Refused("expired_token", 70019)
            grant = self.devices.pop(form["device_code"])
        else:
            raise Refused("unsupported_grant_type", 70003)
        return self._tokens(grant, form)

    def _redeemed(self, form: dict[str, str]) -> Grant:
        grant = self.codes.pop(form.get("code", ""), None)
        if grant is None or grant.redirect != form.get("redirect_uri"):
            raise Refused("invalid_grant", 54005)
        proof = hashlib.sha256(form.get("code_verifier", "").encode()).digest()
        if _coded(proof) != grant.challenge:
            raise Refused("invalid_grant", 501481)
        return grant

    def _tokens(self, grant: Grant, form: dict[str, str]) -> dict[str, Any]:
        grant = replace(grant, until=time.time() + self.lasts, redirect="", challenge="")
        access, refresh = self._made("access"), self._made("refresh")
        self.access[access], self.refresh[refresh] = grant, grant
        self.issued(access, grant)
        said: dict[str, Any] = {
            "token_type": "Bearer",
            "scope": " ".join(grant.scopes),
            "expires_in": int(self.lasts),
            "access_token": access,
            "refresh_token": refresh,
        }
        now = int(time.time())
        claims = {"iss": f"{self.authority}/v2.0", "aud": CLIENT, "sub": "s", "oid": "o", "tid": _TENANT, "iat": now}
        claims |= {"exp": now + 3600, "preferred_username": grant.user, "email": grant.user, "nonce": grant.nonce}
        said["id_token"] = f"{_coded(b'{}')}.{_coded(json.dumps(claims).encode())}.none"
        if form.get("client_info"):
            said["client_info"] = _coded(json.dumps({"uid": "o", "utid": _TENANT}).encode())
        return said

    def _grant(self, form: dict[str, str]) -> Grant:
        asked = form.get("scope", "").split()
        kept = [one for one in asked if self.allowed is None or one.rpartition("/")[2] in self.allowed]
        return Grant(tuple(kept), self.user)

    def _made(self, kind: str) -> str:
        return f"canary-{kind}-{next(self._number)}"


def call_of(path: str) -> str:
    last = urlsplit(path).path.rstrip("/").rpartition("/")[2]
    return {"openid-configuration": "configuration", "auth": "authorize", "code": "devicecode"}.get(last, last)


def _coded(raw: bytes) -> str:
    return base64.urlsafe_b64encode(raw).rstrip(b"=").decode()


def _refusal(error: str, code: int) -> dict[str, Any]:
    said = f"AADSTS{code}: " if code else ""
    return {
        "error": error,
        "error_description": f"{said}Refused for canary.person@rep.example. Trace ID: 0 Correlation ID: 0",
        "error_codes": [code] if code else [],
        "trace_id": "0",
    }


def _json(status: int, body: dict[str, Any]) -> tuple[int, bytes, dict[str, str]]:
    return status, json.dumps(body).encode(), {"Content-Type": "application/json"}
