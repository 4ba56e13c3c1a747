"""HTTPS towards one Exchange server: the system's authorities or the firm's own, and limits that hold for a whole call.

requests limits each read, not the sum of them, and knows no limit of size; so the socket counts both. A call has one
second more for each 4 kB that came.
"""

from __future__ import annotations

import ssl
import threading
import time
from functools import lru_cache
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from requests import PreparedRequest, Response
from requests.adapters import HTTPAdapter

from followup.access.signin import changed_at, tls_context
from followup.access.wire import SLOWEST

_HERE = {"localhost", "127.0.0.1", "::1"}

MAX_ANSWER = 256 * 1024 * 1024
"""Bytes of one answer; a longer one is broken off."""

_PIECE = 64 * 1024


class _Call(threading.local):
    """What holds for the request that this thread sends next: when it ends at the latest, None: never."""

    until: float | None = None


_call = _Call()


class _Limited(ssl.SSLSocket):
    """A socket that gives up where the call that it carries takes too long, or its answer is too large."""

    _until: float | None = None
    _left = MAX_ANSWER
    _each: float | None = None

    def sendall(self, data: Any, flags: int = 0) -> None:
        """Send a request: from here on the limits of this thread's call hold."""
        self._until, self._left = _call.until, MAX_ANSWER
        self._each = self.gettimeout()
        self._tighten()
        super().sendall(data, flags)

    def recv_into(self, buffer: Any, nbytes: int | None = None, flags: int = 0) -> int:
        """Read within the limits."""
        self._tighten()
        read = super().recv_into(buffer, nbytes, flags)
        self._left -= read
        if self._until is not None:
            self._until += read / SLOWEST  # a large message comes over a slow line
        if self._left < 0 and self._until is not None:
            raise ConnectionResetError("the answer is too large")
        return read

    def _tighten(self) -> None:
        if self._until is None:
            return
        left = self._until - time.monotonic()
        if left <= 0:
            raise TimeoutError("the call took too long")
        self.settimeout(left if self._each is None else min(left, self._each))


def is_safe(url: str) -> bool:
    """Whether a password may go there: by https, or within this machine."""
    parts = urlsplit(url)
    return bool(parts.hostname) and (parts.scheme == "https" or (parts.scheme == "http" and parts.hostname in _HERE))


def context_for(ca_file: Path | None) -> ssl.SSLContext:
    """As `access.signin.tls_context`, with sockets that keep the limits; shared by all accounts, as `mail_context`."""
    return _shared(ca_file, changed_at(ca_file))


@lru_cache(maxsize=4)
def _shared(ca_file: Path | None, changed: int) -> ssl.SSLContext:  # noqa: ARG001 (part of the key)
    context = tls_context(ca_file)
    context.sslsocket_class = _Limited
    return context


class _Answer(Response):
    """The library reads answers by the single byte where it names no size: 0.3 s of CPU for each megabyte."""

    def iter_content(self, chunk_size: int | None = _PIECE, decode_unicode: Any = False) -> Any:
        """As requests', in larger pieces of what is there already; a stream gives what comes at once."""
        return super().iter_content(chunk_size, decode_unicode)


class Adapter(HTTPAdapter):
    """Carries the requests of one session by `context`; `limit` is in seconds, for each call as a whole.

    A streamed answer has no limit as a whole: each of its reads has the one that was asked for with it.
    """

    def __init__(self, context: ssl.SSLContext, limit: float) -> None:
        self._context = context
        self._limit = limit
        super().__init__(pool_connections=1, pool_maxsize=1, max_retries=0, pool_block=True)

    def init_poolmanager(self, *args: Any, **kwargs: Any) -> None:
        """Connections trust whom the context trusts."""
        super().init_poolmanager(*args, **kwargs, ssl_context=self._context)

    def cert_verify(self, conn: Any, url: str, verify: Any, cert: Any) -> None:
        """Leave the context alone: requests would add the authorities that it brings along."""

    def build_response(self, req: PreparedRequest, resp: Any) -> Response:
        """An `_Answer`."""
        built = super().build_response(req, resp)
        answer = _Answer()
        answer.__dict__.update(built.__dict__)
        return answer

    def send(self, request: PreparedRequest, stream: bool = False, *args: Any, **kwargs: Any) -> Response:
        """One request, within the limit."""
        _call.until = None if stream else time.monotonic() + self._limit
        return super().send(request, stream, *args, **kwargs)
