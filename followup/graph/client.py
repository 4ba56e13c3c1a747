"""Requests to Microsoft Graph: signing in, waiting as asked, paging, `$batch`, bounded answers, faults in words.

Only the configured service is ever spoken to: a link that leads elsewhere is refused, redirects are not followed, and
the proxies and .netrc of the environment are not used. Every request asks for immutable ids.
"""

from __future__ import annotations

import ssl
import time
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from json import dumps
from pathlib import Path
from typing import Any, Protocol

import httpx

from followup import __version__, errors
from followup.access.signin import tls_context
from followup.access.web import TooLong, asked, is_safe, raise_fault, same_place, whole
from followup.graph.answers import (
    WHO,
    Answer,
    Way,
    answer_of,
    asks_to_wait,
    claims_of,
    is_put_off,
    pause_of,
    raise_for,
    there,
)
from followup.graph.parts import IMMUTABLE, Part
from followup.graph.values import items

__all__ = ["Answer", "Graph", "GraphSettings", "Part", "Token", "TooLong"]

BASE = "https://graph.microsoft.com/v1.0"

MAX_ANSWER = 32 * 1024 * 1024
"""Bytes; a longer answer is broken off with `TooLong`, unless the caller takes more."""

BATCH = 20
"""Requests that one `$batch` may hold."""

PATIENCE = 5.0
"""Seconds that are waited on the spot where the service asks for a pause; a longer one raises `errors.Throttled`."""

_TRIES = 3
_NO_TLS = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
"""Trusts nobody; for the loopback address, where reading the system's authorities would be in vain."""

_HANDED_BACK = frozenset({404, 409, 410, 412})


class Token(Protocol):
    """Gives the access token; `graph.signin` makes one. Raises `errors.SignInRefused` where the rep must sign in."""

    def __call__(self, *, refused: str = "", claims: str = "") -> str:
        """The token that holds now; another one than `refused`, which the service did not take.

        `claims` is what the service wants to see in it (JSON, from a claims challenge), "" for nothing in particular.
        """


@dataclass(frozen=True, slots=True)
class GraphSettings:
    """`base` is the service with its version (a sovereign cloud has its own); `timeout` in seconds, for one answer.

    `ca_file` (PEM) takes the place of the system's authorities.
    """

    base: str = BASE
    timeout: float = 30.0
    ca_file: Path | None = None


class Graph:
    """Requests of one account. Not for several threads at once; after a fault it connects anew by itself."""

    def __init__(self, settings: GraphSettings, token: Token, pause: Callable[[float], None] = time.sleep) -> None:
        """`pause` waits on the spot, some seconds at most."""
        self._settings = settings
        self._token = token
        self._pause = pause
        self._client: httpx.Client | None = None
        try:
            self.base = httpx.URL(settings.base.rstrip("/") + "/")
        except httpx.InvalidURL as fault:
            raise errors.ConfigError("The address of Microsoft 365 is not one.") from fault
        if not self.base.host or not is_safe(self.base):
            raise errors.ConfigError("The address of Microsoft 365 must begin with https://.")

    def send(
        self,
        method: str,
        path: str,
        *,
        params: Mapping[str, str] | None = None,
        json: Any = None,
        prefer: Sequence[str] = (),
        headers: Mapping[str, str] | None = None,
        also: Collection[int] = (),
    ) -> Answer:
        """One request and its whole answer. `path` is relative ("me/messages"), or a link that the service gave.

        `prefer` are further preferences. 2xx, 404, 409, 410, 412 and the statuses in `also` are handed back; others
        raise the faults of `mailboxes.base`. A token that is not taken is renewed once. Only a GET is sent a second
        time where the connection broke. Raises `errors.NeedsRep` for a link to another host.
        """
        url = self._within(path)
        if params:
            url = url.copy_merge_params(params)
        named = {"Prefer": ", ".join((IMMUTABLE, *prefer)), **(headers or {})}
        try:
            answer = self._signed(method, url, _body(json, named), named, MAX_ANSWER)
        except TooLong as fault:
            raise errors.Unreachable(f"{WHO} sent an answer larger than any may be. followup tries again.") from fault
        if answer.status not in _HANDED_BACK and answer.status not in also:
            raise_for(answer)
        return answer

    def post(self, path: str, kind: str, body: bytes, prefer: Sequence[str] = ()) -> Answer:
        """POST bytes of the media type `kind`; as `send`."""
        named = {"Prefer": ", ".join((IMMUTABLE, *prefer)), "Content-Type": kind}
        answer = self._signed("POST", self._within(path), body, named, MAX_ANSWER)
        if answer.status not in _HANDED_BACK:
            raise_for(answer)
        return answer

    def fetch(self, path: str, limit: int) -> Answer:
        """What stands at `path`, of whatever media type and status. Raises `TooLong` beyond `limit` bytes."""
        return self._signed("GET", self._within(path), None, {"Prefer": IMMUTABLE, "Accept": "*/*"}, limit)

    def _signed(self, method: str, url: httpx.URL, body: bytes | None, named: Mapping[str, str], limit: int) -> Answer:
        """The answer to a request with our token, renewed once, after as many short pauses as are asked for.

        Raises `errors.NeedsRep` where there is no mailbox: else each message would count as gone.
        """
        refused, claims = "", ""
        for _ in range(_TRIES - 1):
            token = self._token(refused=refused, claims=claims)
            answer = self._exchange(method, url, body, _with(token, named), limit)
            wait = asks_to_wait(answer)
            if wait is not None and wait <= PATIENCE:
                refused, claims = "", ""
                self._pause(max(wait, 0.0))
            elif answer.status == 401 and not refused:
                refused, claims = token, claims_of(answer)
            else:
                return there(answer)
        token = self._token(refused=refused, claims=claims)
        return there(self._exchange(method, url, body, _with(token, named), limit))

    def get(self, path: str, *, params: Mapping[str, str] | None = None, prefer: Sequence[str] = ()) -> dict[str, Any]:
        """The JSON object at `path`. Raises LookupError where there is none."""
        return self.send("GET", path, params=params, prefer=prefer).found()

    def pages(
        self, path: str, *, params: Mapping[str, str] | None = None, prefer: Sequence[str] = ()
    ) -> Iterator[list[dict[str, Any]]]:
        """A collection, page by page. Raises LookupError where it is not there."""
        page, way = self.get(path, params=params, prefer=prefer), Way()
        yield (found := items(page))
        while link := way.on(page, anything=bool(found)):
            page = self.get(link, prefer=prefer)
            yield (found := items(page))

    def batch(self, parts: Sequence[Part]) -> tuple[Answer, ...]:
        """The answers to independent requests, in their order, by as few `$batch`es of up to 20 as needed.

        Handed back as they are. A part that is told to wait a little, or whose token is not taken, is asked for again
        by itself. Raises as `send`.
        """
        found: list[Answer] = []
        for start in range(0, len(parts), BATCH):
            some = parts[start : start + BATCH]
            answers = self._batched(some)
            pause = pause_of(answers)
            if pause > PATIENCE:
                raise_for(next(one for one in answers if asks_to_wait(one) == pause))
            if pause:
                self._pause(pause)
            for part, answer in zip(some, answers, strict=True):
                found.append(self._alone(part) if is_put_off(answer) else there(answer))
        return tuple(found)

    def _batched(self, parts: Sequence[Part]) -> list[Answer]:
        whole_one = self.send("POST", "$batch", json={"requests": [p.wired(n) for n, p in enumerate(parts)]})
        answers = {str(one.get("id")): one for one in items(whole_one.found(), "responses")}
        return [answer_of(answers.get(str(number))) for number in range(len(parts))]

    def _alone(self, part: Part) -> Answer:
        named = {"Prefer": IMMUTABLE, **part.headers}
        url = self._within(part.path)
        url = url.copy_merge_params(part.params) if part.params else url
        answer = self._signed(part.method, url, _body(part.json, named), named, MAX_ANSWER)
        if is_put_off(answer):
            raise_for(answer)
        return answer

    def close(self) -> None:
        """End the connection; the next request makes a new one."""
        if self._client is not None:
            self._client.close()
            self._client = None

    def _within(self, path: str) -> httpx.URL:
        try:
            url = self.base.join(path)
        except httpx.InvalidURL as fault:
            raise errors.Unreachable("Microsoft 365 named an address that is not one. followup tries again.") from fault
        if not same_place(url, self.base) or not url.path.startswith(self.base.path):
            raise errors.NeedsRep(
                f"Microsoft 365 at {self.base.host} points to another server ({url.host}). Nothing was sent there.",
                "Ask who runs the network you are in; then run followup resume.",
            )
        return url

    def _exchange(
        self, method: str, url: httpx.URL, body: bytes | None, headers: Mapping[str, str], limit: int
    ) -> Answer:
        """One request; a GET once more where a connection that stood open was closed by the other side."""
        stood = self._client is not None and not self._client.is_closed
        began = time.monotonic()
        try:
            return self._once(method, url, body, headers, limit)
        except errors.Unreachable:
            if method != "GET" or not stood or time.monotonic() - began > PATIENCE:
                raise
        return self._once(method, url, body, headers, limit)

    def _once(self, method: str, url: httpx.URL, body: bytes | None, headers: Mapping[str, str], limit: int) -> Answer:
        client = self._connected()
        seconds = self._settings.timeout
        try:
            with asked(client, seconds, method, url, content=body, headers=dict(headers)) as response:
                received = whole(response, limit, seconds)
        except TooLong:
            self.close()  # the rest of it is not worth reading
            raise
        except (httpx.HTTPError, httpx.StreamError, httpx.InvalidURL) as fault:
            self.close()
            raise_fault(fault, self.base.host, f"{WHO} ({self.base.host})")
        return Answer(response.status_code, received, response.headers)

    def _connected(self) -> httpx.Client:
        if self._client is None or self._client.is_closed:
            self._client = httpx.Client(
                verify=tls_context(self._settings.ca_file) if self.base.scheme == "https" else _NO_TLS,
                timeout=self._settings.timeout,
                trust_env=False,
                follow_redirects=False,
                headers={"User-Agent": f"followup/{__version__}", "Accept": "application/json"},
            )
        return self._client


def _with(token: str, named: Mapping[str, str]) -> dict[str, str]:
    return {**named, "Authorization": f"Bearer {token}"}


def _body(json: Any, named: dict[str, str]) -> bytes | None:
    """JSON as bytes, and said to be such."""
    if json is None:
        return None
    named["Content-Type"] = "application/json"
    return dumps(json).encode("utf-8", "replace")
