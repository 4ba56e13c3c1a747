"""Waiting for mail in Exchange: streams wake, the state of SyncFolderItems decides.

After each (re)connection, and now and then while a stream says nothing, one small sync tells whether something came
since the worker looked last. Where there are no streams, that is done each minute.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Mapping
from datetime import timedelta

from exchangelib import errors as ews

from followup import errors
from followup.exchange.account import Opened
from followup.exchange.refusals import Refused, answered_no
from followup.mailboxes.base import Cursor, CursorExpired, Folder
from followup.mailboxes.exchange_changes import page
from followup.mailboxes.exchange_folders import Places
from followup.mailboxes.exchange_stream import Stream

POLL = 60.0
"""Seconds between two syncs where the server has no streams."""

SILENT = 120.0
"""Seconds without a word (there are heartbeats too) after which a stream is not relied on."""

LOOK = 540.0
"""Seconds between two syncs beside a stream that seems sound."""

SERVED = 5.0
"""A stream that breaks before so many seconds is a fault; a later end is nothing new."""

AGAIN = 3600.0
"""Seconds after which a server that has no streams, or does not keep them, is asked for one again."""


class Streams:
    """All waits of one mailbox. `cursors` are those that `changes` gave last."""

    def __init__(self, open_: Callable[[], Opened], cursors: Mapping[Folder, Cursor]) -> None:
        self._opened = open_()
        self._cursors = cursors
        self._bell = threading.Condition()
        self._streams: dict[Folder, Stream] = {}
        self._kept: dict[Folder, str | None] = {}
        self._places = Places()
        self._broken: dict[Folder, int] = {}
        self._interrupted = False
        self._polled: dict[Folder, float] = {}
        self._again: dict[Folder, float] = {}

    def wait(self, folder: Folder, timeout: timedelta) -> bool:
        """See `Waits.wait`."""
        until = time.monotonic() + timeout.total_seconds()
        while True:
            with self._bell:
                if self._interrupted:
                    self._interrupted = False
                    return False
            fresh = self._stream(folder)
            if self._took(folder):
                return True
            now = time.monotonic()
            if (fresh or now >= self._next(folder)) and self._looks_new(folder):
                return True
            if now >= until:
                return False
            self._sleep(folder, min(until, self._next(folder)) - now)

    def interrupt(self) -> None:
        """See `Waits.interrupt`."""
        with self._bell:
            self._interrupted = True
            self._bell.notify_all()

    def close(self) -> None:
        """End all streams; they can be begun again."""
        with self._bell:
            streams, self._streams = self._streams, {}
            self._bell.notify_all()
        for stream in streams.values():
            stream.close(2.0)
        self._opened.close()
        self._kept.clear()

    def _stream(self, folder: Folder) -> bool:
        """Have a stream run; whether it was connected just now. Raises the fault of one that broke at once."""
        stream = self._streams.get(folder)
        if stream is not None and not stream.ended:
            return False
        if stream is not None:
            self._over(folder, stream)
        if time.monotonic() < self._again.get(folder, 0.0):
            return False
        stream = Stream(self._opened, folder, self._kept.get(folder), self._bell)
        with self._bell:
            self._streams[folder] = stream
            self._bell.wait_for(lambda: stream.connected or stream.ended or self._interrupted, SILENT)
        return stream.connected

    def _over(self, folder: Folder, stream: Stream) -> None:
        """What follows from the end of a stream. Raises the fault of the first that broke at once."""
        del self._streams[folder]
        self._kept[folder] = stream.subscription
        now, fault = time.monotonic(), stream.fault
        if now - stream.begun >= SERVED and (stream.connected or fault is None):
            self._broken.pop(folder, None)
            return
        broken = self._broken[folder] = self._broken.get(folder, 0) + 1
        if broken > 1 or fault is None:  # no hot loop where each ends at once
            self._again[folder] = now + min(SERVED * 4.0 ** (broken - 1), AGAIN)
        if fault is None:
            return
        self._kept[folder] = None
        if _has_no_streams(fault):
            self._again[folder] = now + AGAIN
        elif broken == 1 or isinstance(fault, errors.NeedsRep | errors.Throttled):
            raise fault  # of later ones the look tells, where there is something to tell

    def _took(self, folder: Folder) -> bool:
        """Whether the stream told of something; takes it."""
        with self._bell:
            stream = self._streams.get(folder)
            if stream is None or not stream.news:
                return False
            stream.news = False
            return True

    def _next(self, folder: Folder) -> float:
        """When the folder is to be looked at although nobody told of anything."""
        polled = self._polled.get(folder, 0.0)
        stream = self._streams.get(folder)
        if stream is None:
            return min(polled + POLL, self._again.get(folder, polled + POLL))
        return min(max(stream.heard, polled) + SILENT, max(stream.begun, polled) + LOOK)

    def _looks_new(self, folder: Folder) -> bool:
        """One small sync from where the worker stands; it has the same sight as the worker, and changes nothing."""
        self._polled[folder] = time.monotonic()
        since = self._cursors.get(folder)
        if since is None:
            return False
        try:
            with self._opened.use() as account, self._places.using(account, folder) as place:
                new, _, more = page(place, since, 10)
        except CursorExpired:
            return True
        return bool(new) or more

    def _sleep(self, folder: Folder, seconds: float) -> None:
        with self._bell:
            stream = self._streams.get(folder)
            self._bell.wait_for(
                lambda: self._interrupted or (stream is not None and (stream.news or stream.ended)),
                timeout=max(0.0, seconds),
            )


def _has_no_streams(fault: BaseException) -> bool:
    """Whether the server has none, or no more of them, for us; a refused sign-in is no such answer."""
    cause = fault.__cause__ or fault
    if isinstance(fault, errors.NeedsRep) and not isinstance(fault, Refused):
        return False
    return isinstance(cause, ews.ErrorExceededSubscriptionCount | NotImplementedError) or answered_no(cause)
