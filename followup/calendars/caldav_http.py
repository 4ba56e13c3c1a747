"""HTTP towards one CalDAV server: signing in, faults in the program's words, and nothing outside that server.

Only the configured host is ever spoken to. A redirect to another host, scheme or port is refused, so that the password
reaches nobody else; https is required but for the loopback address. Proxies and .netrc of the environment are not used.
"""

from __future__ import annotations

from collections.abc import Callable, Generator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

import httpx

from followup import __version__, errors
from followup.access.google_faults import calendar_refusal
from followup.access.signin import Credential, signing_in, tls_context
from followup.access.web import WAIT_UNSAID, asked, is_safe, raise_fault, retry_after, same_place, whole

MAX_ANSWER = 64 * 1024 * 1024
"""Bytes; a longer answer is broken off."""

_REDIRECTS = {301, 302, 307, 308}


@dataclass(frozen=True, slots=True)
class CaldavSettings:
    """`url` is the server, a principal, or the calendar itself; `calendar` the name of one of several, None: default.

    `ca_file` (PEM) takes the place of the system's authorities. `timeout` is in seconds, for one answer as a whole.
    """

    url: str
    user: str
    ca_file: Path | None = None
    timeout: float = 30.0
    calendar: str | None = None


@dataclass(frozen=True, slots=True)
class Answer:
    """One answer, read to its end: `path` is where it came from after redirects."""

    status: int
    body: bytes
    path: str
    headers: Mapping[str, str] = field(default_factory=dict)


class _Password(httpx.DigestAuth):
    """Basic (RFC 7617), or Digest (RFC 7616) from the moment on that the server asks for it."""

    def __init__(self, user: str, secret: str) -> None:
        super().__init__(user, secret)
        self._basic = next(httpx.BasicAuth(user, secret).auth_flow(httpx.Request("GET", "https://unused.example")))

    def auth_flow(self, request: httpx.Request) -> Generator[httpx.Request, httpx.Response, None]:
        flow = super().auth_flow(request)
        first = next(flow)
        first.headers.setdefault("Authorization", self._basic.headers["Authorization"])
        response = yield first
        try:
            yield flow.send(response)
        except StopIteration:  # not asked for Digest: the answer stands
            return


class _Token(httpx.Auth):
    """A bearer token (RFC 6750)."""

    def __init__(self, token: str) -> None:
        self._token = token

    def auth_flow(self, request: httpx.Request) -> Generator[httpx.Request, httpx.Response, None]:
        request.headers["Authorization"] = f"Bearer {self._token}"
        yield request


class Session:
    """Requests to one server. After a fault it can be used again: it connects anew by itself."""

    def __init__(self, settings: CaldavSettings, credential: Callable[[], Credential]) -> None:
        self._settings = settings
        self._credential = credential
        self._client: httpx.Client | None = None
        self._given: Credential | None = None
        try:
            self.base = httpx.URL(settings.url)
        except httpx.InvalidURL as fault:
            raise errors.ConfigError("The calendar's url is not one.") from fault
        if not self.base.host or not is_safe(self.base):
            raise errors.ConfigError("The calendar's url must begin with https://.")

    def send(self, method: str, path: str, body: bytes = b"", **headers: str) -> Answer:
        """One request and its whole answer, redirects on the same host followed.

        Underscores in header names stand for hyphens. Raises the faults of the contract; a status that tells about
        the object or the collection asked for (2xx, 403, 404, 405, 409, 410, 412, 415, 501, 507) is handed back.
        """
        named = {name.replace("_", "-"): value for name, value in headers.items()}

        def use(given: Credential) -> Answer:
            if given is not self._given:  # a new token wants a new connection
                self.close()
                self._given = given
            return self._sent(method, path, body, named)

        return signing_in(self._current, use)

    def _current(self) -> Credential:
        """What the open connection signs in with; for a new one it is asked for anew."""
        is_open = self._client is not None and not self._client.is_closed
        return self._given if is_open and self._given is not None else self._credential()

    def _sent(self, method: str, path: str, body: bytes, headers: Mapping[str, str]) -> Answer:
        url = self._within(path)
        for _ in range(5):
            answer, location = self._exchange(method, url, body, headers)
            if location is None:
                _raise_for(answer)
                return answer
            url = self._within(location, url)
        raise errors.Unreachable("The calendar server sends us in circles. Nothing was changed.")

    def close(self) -> None:
        """End the connection; the next request makes a new one."""
        if self._client is not None:
            self._client.close()
            self._client = None

    def path(self, href: str, within: str = "") -> str:
        """An href of an answer as a path on this server. Raises `NeedsRep` where it leads elsewhere."""
        return self._within(href, self._within(within) if within else None).raw_path.decode("ascii")

    def _within(self, target: str, beside: httpx.URL | None = None) -> httpx.URL:
        try:
            url = (beside or self.base).join(target)
        except httpx.InvalidURL as fault:
            raise errors.Unreachable("The calendar server named an address that is not one.") from fault
        if not same_place(url, self.base):
            raise errors.NeedsRep(
                f"The calendar server at {self.base.host} points to another one ({url.host}). Nothing was sent there.",
                "If you trust it, put its address into config.toml as the calendar's url.",
            )
        return url

    def _exchange(
        self, method: str, url: httpx.URL, body: bytes, headers: Mapping[str, str]
    ) -> tuple[Answer, str | None]:
        client = self._connected()
        seconds = self._settings.timeout
        try:
            with asked(client, seconds, method, url, content=body or None, headers=dict(headers)) as response:
                received = whole(response, MAX_ANSWER, seconds)
        except (httpx.HTTPError, httpx.StreamError, httpx.InvalidURL) as fault:
            self.close()
            raise_fault(fault, self.base.host, f"The calendar server {self.base.host}")
        answer = Answer(response.status_code, received, url.raw_path.decode("ascii"), response.headers)
        return answer, response.headers.get("location") if response.status_code in _REDIRECTS else None

    def _connected(self) -> httpx.Client:
        if self._client is None or self._client.is_closed:
            given = self._given = self._given or self._credential()
            password = given.auth == "password"
            self._client = httpx.Client(
                auth=_Password(self._settings.user, given.secret) if password else _Token(given.secret),
                # plain http is within this machine: no authorities are read for it
                verify=tls_context(self._settings.ca_file) if self.base.scheme == "https" else False,
                timeout=self._settings.timeout,
                trust_env=False,
                follow_redirects=False,
                headers={"User-Agent": f"followup/{__version__}", "Content-Type": "application/xml; charset=utf-8"},
            )
        return self._client


def _raise_for(answer: Answer) -> None:
    status = answer.status
    if status == 401:
        raise errors.SignInRefused(
            "The calendar server refused the user name or password.", "Run followup login for this account."
        )
    if status == 429 or (status == 503 and "retry-after" in answer.headers):
        raise errors.Throttled(
            "The calendar server asks us to wait.", retry_after(answer.headers.get("retry-after"), datetime.now(UTC))
        )
    if status == 503:
        raise errors.Throttled("The calendar server is busy: we wait.", WAIT_UNSAID)
    if status == 403 and (refusal := calendar_refusal(answer.body)) is not None:
        raise refusal
    handed_back = {403, 404, 405, 409, 410, 412, 415, 501, 507}
    if not 200 <= status < 300 and status not in handed_back:
        raise errors.Unreachable(
            f"The calendar server answered with a fault ({status}).", "followup tries again by itself."
        )
