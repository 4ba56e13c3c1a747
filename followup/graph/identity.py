"""msal's way to the identity service: our TLS, our time limit, that service alone, and no word of an answer in a fault.

msal takes an object with `get` and `post` in place of `requests`. What it would log or raise with the text of an answer
in it (no JSON, a fault of the server) is raised here in words instead.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

import httpx

from followup import __version__, errors
from followup.access.signin import tls_context
from followup.access.web import WAIT_UNSAID, asked, raise_fault, retry_after, same_place, whole

WHO = "Microsoft's sign-in service"

_LARGEST = 1024 * 1024
_LIMIT = 30.0


@dataclass(frozen=True, slots=True)
class Said:
    """An answer in the shape that msal reads."""

    status_code: int
    text: str = field(repr=False)
    headers: Mapping[str, str] = field(repr=False)

    def raise_for_status(self) -> None:
        """Nothing: what is no answer for msal was raised before."""


class Identity:
    """Requests to `authority` (its address, with the tenant). Raises the errors of `followup.errors`."""

    def __init__(self, authority: str, ca_file: Path | None, limit: float = _LIMIT) -> None:
        """`limit` is in seconds, for one answer as a whole."""
        try:
            self._base = httpx.URL(authority)
        except httpx.InvalidURL:
            raise errors.ConfigError("The authority is no address.") from None
        if self._base.scheme != "https" or not self._base.host:
            raise errors.ConfigError("The authority must begin with https://.")
        self._limit = limit
        self._client = httpx.Client(
            verify=tls_context(ca_file),
            timeout=limit,
            trust_env=False,
            follow_redirects=False,
            headers={"User-Agent": f"followup/{__version__}"},
        )

    def get(
        self,
        url: str,
        params: Mapping[str, str] | None = None,
        headers: Mapping[str, str] | None = None,
        **_: object,
    ) -> Said:
        """As msal asks for configuration."""
        return self._ask("GET", url, params, None, headers)

    def post(
        self,
        url: str,
        params: Mapping[str, str] | None = None,
        data: Mapping[str, str] | None = None,
        headers: Mapping[str, str] | None = None,
        **_: object,
    ) -> Said:
        """As msal asks for tokens."""
        return self._ask("POST", url, params, data, headers)

    def close(self) -> None:
        """End the connection."""
        self._client.close()

    def _ask(
        self,
        method: str,
        url: str,
        params: Mapping[str, str] | None,
        data: Mapping[str, str] | None,
        headers: Mapping[str, str] | None,
    ) -> Said:
        target = httpx.URL(url)
        if not same_place(target, self._base):
            raise errors.NeedsRep(
                f"{WHO} at {self._base.host} points to another server ({target.host}). Nothing was sent there.",
                "Look at authority in config.toml, and at the network you are in.",
            )
        request = {"params": params, "data": data, "headers": headers}
        try:
            with asked(self._client, self._limit, method, target, **request) as response:
                received = whole(response, _LARGEST, self._limit)
        except (httpx.HTTPError, httpx.StreamError) as fault:
            raise_fault(fault, self._base.host, f"{WHO} ({self._base.host})")
        return _judged(response.status_code, received, response.headers)


def _judged(status: int, body: bytes, headers: httpx.Headers) -> Said:
    """The answer, if it is one for msal: a JSON object that is neither a request to wait nor a fault of the server."""
    if status == 429:
        raise errors.Throttled(f"{WHO} asks us to wait.", retry_after(headers.get("retry-after"), datetime.now(UTC)))
    if status == 503:
        raise errors.Throttled(f"{WHO} is busy: we wait.", WAIT_UNSAID)
    if status >= 500:
        raise errors.Unreachable(
            f"{WHO} answered with a fault ({status}). Nothing is lost.", "followup tries again by itself."
        )
    try:
        found = json.loads(body)
    except (ValueError, RecursionError):
        found = None
    if not isinstance(found, dict):
        raise errors.Unreachable(
            f"{WHO} was not reached: something else answered in its place ({status}). No password was sent.",
            "If you are behind a sign-in page of a network, sign in there. followup tries again by itself.",
        )
    return Said(status, body.decode("utf-8", "replace"), dict(headers))
