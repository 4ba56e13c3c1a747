"""What every HTTP client of ours shares: where it may speak, bounded answers, Retry-After, faults in words."""

from __future__ import annotations

import ipaddress
import socket
import ssl
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import Any, NoReturn

import httpx

from followup import errors
from followup.access.wire import SLOWEST

WAIT_UNSAID = 60.0
"""Seconds to wait where a server asks for a pause and does not say how long."""


class TooLong(httpx.ReadError):
    """An answer holds more than the caller takes."""


@contextmanager
def asked(
    client: httpx.Client, seconds: float, method: str, url: httpx.URL, **request: Any
) -> Iterator[httpx.Response]:
    """An answer, its body not read yet; after so many `seconds` without one the client is closed.

    httpx limits each read, not the sum of them: a header of which one byte a second comes has no end.
    """
    clock = threading.Timer(seconds, client.close)
    clock.daemon = True
    clock.start()
    try:
        with client.stream(method, url, **request) as response:
            clock.cancel()
            yield response
    finally:
        clock.cancel()


def whole(response: httpx.Response, limit: int, seconds: float) -> bytes:
    """The body of a streamed answer; raises `TooLong` beyond `limit` bytes.

    Raises `httpx.ReadTimeout` where it takes longer than `seconds`, and one more for each 4 kB that came: a large
    message comes over a slow line, a drip of bytes does not go on.
    """
    began, received = time.monotonic(), bytearray()
    for part in response.iter_bytes():
        received += part
        if len(received) > limit:
            raise TooLong("answer too long")
        if time.monotonic() - began > seconds + len(received) / SLOWEST:
            raise httpx.ReadTimeout("answer too slow")
    return bytes(received)


def is_safe(url: httpx.URL) -> bool:
    """Whether credentials may go there: https, or http to the loopback address."""
    if url.scheme != "http":
        return url.scheme == "https"
    try:
        return ipaddress.ip_address(url.host).is_loopback
    except ValueError:
        return url.host == "localhost"


def same_place(one: httpx.URL, other: httpx.URL) -> bool:
    """Whether both name the same scheme, host and port."""
    return (one.scheme, one.host, _port(one)) == (other.scheme, other.host, _port(other))


def _port(url: httpx.URL) -> int:
    return url.port or (443 if url.scheme == "https" else 80)


def retry_after(value: str | None, now: datetime) -> float:
    """Seconds to wait by Retry-After (RFC 9110 section 10.2.3): a number or a date; 60 where it says neither.

    >>> retry_after("Wed, 25 Nov 2026 09:30:30 GMT", datetime(2026, 11, 25, 9, 30, tzinfo=UTC))
    30.0
    """
    text = (value or "").strip()
    if text.isascii() and text.isdigit():
        return float(text[:9])
    try:
        return (parsedate_to_datetime(text).astimezone(UTC) - now).total_seconds()
    except (ValueError, OverflowError):
        return WAIT_UNSAID


def raise_fault(fault: Exception, host: str, who: str) -> NoReturn:
    """A fault of httpx in the program's words; `who` is the server as the rep knows it ("The calendar server x")."""
    cause: BaseException | None = fault
    while cause is not None:
        if isinstance(cause, socket.gaierror):
            raise errors.HostUnknown(f"Cannot find {host}.", "Is this machine online?") from fault
        if isinstance(cause, ssl.SSLError):
            raise errors.Unreachable(
                f"The certificate of {host} was not accepted, so no password was sent.",
                "followup tries again by itself. A firm's own authority belongs into ca_file in config.toml.",
            ) from fault
        cause = cause.__cause__ or cause.__context__
    what = "did not answer in time" if isinstance(fault, httpx.TimeoutException) else "did not answer or broke off"
    raise errors.Unreachable(f"{who} {what}.", "followup tries again by itself.") from fault
