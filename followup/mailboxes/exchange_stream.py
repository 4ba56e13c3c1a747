"""One stream of notifications of an Exchange folder, read in a thread of its own; it only wakes.

EWS tells nothing of what happened while no stream was open, and ends each one by its minutes: whoever relies on it
looks at the folder after every (re)connection.
"""

from __future__ import annotations

import contextlib
import re
import socket
import threading
import time
from collections.abc import Callable, Iterator
from typing import Any

from exchangelib import errors as ews
from exchangelib.services import GetStreamingEvents, SubscribeToStreaming
from exchangelib.util import DummyResponse

from followup import errors
from followup.exchange.account import Opened
from followup.mailboxes.base import Folder
from followup.mailboxes.exchange_folders import Places

MINUTES = 10
"""How long one connection lasts; the server closes it then."""

KINDS = ("NewMailEvent", "CreatedEvent", "MovedEvent", "CopiedEvent")

_LONGEST = 1024 * 1024
_DOCUMENT = re.compile(rb"<(?:\w+:)?Envelope\b.*?</(?:\w+:)?Envelope\s*>", re.DOTALL)
_LOST = (ews.ErrorSubscriptionNotFound, ews.ErrorInvalidSubscription, ews.ErrorExpiredSubscription)


class _Events(GetStreamingEvents):  # type: ignore[misc]  # exchangelib is untyped
    """The library reads such an answer byte by byte, which costs more than all else while nothing happens."""

    def __init__(self, heard: Callable[[], None], **more: Any) -> None:
        super().__init__(**more)
        self._heard = heard

    def _get_soap_messages(self, body: Any) -> Iterator[Any]:
        for document in _documents(body):
            self._heard()
            _, inner = super(GetStreamingEvents, self)._get_soap_parts(response=DummyResponse(content=document))
            yield from super(GetStreamingEvents, self)._get_soap_messages(body=inner)
            if self.connection_status == self.CLOSED:
                return

    def hang_up(self) -> None:
        """End the connection from another thread; the reader sees the end of the data."""
        response = self._streaming_response
        held = getattr(getattr(getattr(response, "raw", None), "connection", None), "sock", None)
        if isinstance(held, socket.socket):
            with contextlib.suppress(OSError):
                # not the TLS socket's own way, which takes its state away under the reader
                socket.socket.shutdown(held, socket.SHUT_RDWR)


def _documents(response: Any) -> Iterator[bytes]:
    """Whole documents as they come; garbage between them is passed over."""
    ahead = b""
    chunked = "chunked" in response.headers.get("Transfer-Encoding", "").lower()
    for data in response.iter_content(65536 if chunked else 1):
        ahead += data
        while found := _DOCUMENT.search(ahead) if ahead.endswith(b">") else None:
            ahead = ahead[found.end() :]
            yield found[0]
        ahead = ahead[-_LONGEST:]


class Stream:
    """One folder's stream. `connected`, `news`, `ended` and `fault` are read, and `bell` notified, with `bell` held."""

    def __init__(self, opened: Opened, folder: Folder, subscription: str | None, bell: threading.Condition) -> None:
        self.subscription = subscription
        self.connected = self.news = self.ended = False
        self.fault: BaseException | None = None
        self.begun = self.heard = time.monotonic()
        self._opened = opened
        self._folder = folder
        self._bell = bell
        self._service: _Events | None = None
        self._closing = False
        self._thread = threading.Thread(target=self._run, name="exchange-stream", daemon=True)
        self._thread.start()

    def close(self, limit: float) -> None:
        """End it; at most `limit` seconds."""
        self._closing = True
        if self._service is not None:
            self._service.hang_up()
        self._thread.join(limit)

    def _run(self) -> None:
        try:
            with self._opened.use() as account:
                self._read(account)
        except Exception as fault:  # all of them are told by `wait`, in the watcher's thread
            self.fault = fault
        with self._bell:
            self.ended = True
            self._bell.notify_all()

    def _read(self, account: Any) -> None:
        place = Places().of(account, self._folder)
        if self.subscription is None:
            told = SubscribeToStreaming(account=account).get(folders=[place], event_types=KINDS)
            self.subscription = str(told)
        self._service = _Events(self._hear, account=account)
        try:
            for notification in self._service.call([self.subscription], connection_timeout=MINUTES):
                if isinstance(notification, Exception):
                    raise notification
                with self._bell:
                    self.news = True
                    self._bell.notify_all()
        except _LOST:
            self.subscription = None  # expired, or forgotten by a restarted server: the next one is new
        except (ews.EWSError, OSError, ValueError, AttributeError):
            if not self._closing:
                raise

    def _hear(self) -> None:
        self.heard = time.monotonic()
        if self._closing and self._service is not None:
            raise errors.Unreachable("The stream was closed.")
        if not self.connected:
            with self._bell:
                self.connected = True
                self._bell.notify_all()
