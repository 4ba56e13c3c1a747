"""One https request without credentials, bounded in size and time, that follows redirects only where they may lead."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from followup.access.discovery.model import TIMEOUT

if TYPE_CHECKING:
    import httpx

LARGEST = 256 * 1024
"""Bytes; a real autoconfig file has about two thousand."""

_REDIRECTS = {301, 302, 303, 307, 308}


@dataclass(frozen=True, slots=True)
class Answer:
    """The last answer: its address after redirects, status, headers, and body (at most LARGEST bytes)."""

    url: httpx.URL
    status: int
    headers: Mapping[str, str]
    body: bytes


def fetch(
    http: httpx.Client,
    method: str,
    address: str,
    allowed: Callable[[str], bool],
    headers: Mapping[str, str] | None = None,
) -> Answer | None:
    """The answer of `address`; None for anything but a full one: no https, no answer, too large, a way not `allowed`.

    `allowed` is asked for each host that a redirect names.
    """
    import httpx

    try:
        url = httpx.URL(address)
        for _ in range(6):
            if url.scheme != "https" or url.userinfo or not allowed(url.host):
                return None
            answer = _once(http, method, url, headers or {})
            if answer is None or answer.status not in _REDIRECTS:
                return answer
            url = url.join(answer.headers.get("location", ""))
    except (httpx.HTTPError, httpx.InvalidURL, httpx.StreamError, UnicodeError):
        return None
    return None


def _once(http: httpx.Client, method: str, url: httpx.URL, headers: Mapping[str, str]) -> Answer | None:
    limit = time.monotonic() + 2 * TIMEOUT
    body = b""
    with http.stream(method, url, headers=dict(headers)) as response:
        if response.status_code in _REDIRECTS:
            return Answer(url, response.status_code, response.headers, b"")
        for piece in response.iter_bytes(16384):
            body += piece
            if len(body) > LARGEST or time.monotonic() > limit:
                return None
        return Answer(url, response.status_code, response.headers, body)
