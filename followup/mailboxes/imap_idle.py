"""Waiting for mail on a connection of its own: IDLE (RFC 2177), or a look each minute where there is none.

IDLE is begun anew every nine minutes, with a look at the folder in between: servers and routers forget a silent
connection, and some go deaf without saying so. Beside the server's own words nothing wakes the process between, unless
the machine slept or its clock jumped: then the connection is tried at once, with little patience.
"""

from __future__ import annotations

import contextlib
import re
import socket
import threading
from collections.abc import Callable
from datetime import timedelta

from followup import errors
from followup.mailboxes.base import Folder
from followup.mailboxes.imap_clock import Clock, differ
from followup.mailboxes.imap_folders import server_name
from followup.mailboxes.imap_session import Selected, Session, faults

REISSUE = 540.0
POLL = 60.0

_HASTE = 10.0
_SERVED = 5.0
_NEWS = re.compile(rb"\* \d+ (?:EXISTS|EXPUNGE|RECENT)|\* VANISHED", re.I)

State = tuple[int, int, int]
"""UIDVALIDITY, UIDNEXT and the number of messages: what differs when something came or went."""


def state_of(selected: Selected) -> State:
    """What to compare."""
    return selected.validity, selected.next_uid, selected.exists


class Watch:
    """One folder under watch. `connect` opens a session; `wait` in one thread, `interrupt` from any."""

    def __init__(self, connect: Callable[[], Session], folder: Folder, clock: Clock) -> None:
        self._connect = connect
        self._folder = folder
        self._clock = clock
        self._jumps = clock.jumps()
        self._offsets = clock.offsets()
        self._session: Session | None = None
        self._tag = b""  # of the IDLE that runs
        self._begun = 0.0
        self._state: State | None = None
        self._refused = False
        self._interrupted = False
        self._over = False
        self._busy = threading.Lock()
        self._ear, self._mouth = socket.socketpair()
        self._ear.setblocking(False)
        self._mouth.setblocking(False)

    def interrupt(self) -> None:
        """End the wait that runs, or else the next one."""
        self._interrupted = True
        with contextlib.suppress(OSError):  # enough wait there already, or all is over
            self._mouth.send(b"!")

    def wait(self, timeout: timedelta, known: State | None) -> bool:
        """See `Waits.wait`. `known` is the state that `changes` saw last, where it did."""
        until = self._clock.monotonic() + timeout.total_seconds()
        with self._busy:
            try:
                return not self._over and self._wait(until, known)
            except BaseException:
                self._close()
                raise
            finally:
                if self._over:
                    self._end()

    def dispose(self) -> None:
        """Close for good, from any thread; a wait that runs ends and tidies up itself."""
        self._over = True
        self.interrupt()
        if self._busy.acquire(timeout=1):
            try:
                self._end()
            finally:
                self._busy.release()

    def _end(self) -> None:
        self._close()
        self._ear.close()
        self._mouth.close()
        if self._jumps is not None:
            self._jumps.close()
            self._jumps = None

    def _close(self) -> None:
        session, self._session, self._tag = self._session, None, b""
        if session is not None:
            session.close()

    def _wait(self, until: float, known: State | None) -> bool:
        if self._session is None and self._look(known):
            return True
        while True:
            if self._heard():
                return False
            if self._tag and self._news():
                self._state = None
                return True
            now = self._clock.monotonic()
            if now >= until:
                return False
            left = self._begun + (REISSUE if self._tag else POLL) - now
            if (left <= 0 or self._sleep(min(until - now, left))) and self._look(None):
                return True

    def _heard(self) -> bool:
        """Whether `interrupt` was called; takes it."""
        if not self._interrupted:
            return False
        self._interrupted = False
        with contextlib.suppress(BlockingIOError):
            while self._ear.recv(4096):
                pass
        return True

    def _sleep(self, seconds: float) -> bool:
        """Wait for the server, an interrupt or the time; True where the machine slept or the clock jumped."""
        waits = [self._ear.fileno()]
        if self._session is not None and self._tag:
            waits.append(self._session.client.engine.sock.fileno())
        self._clock.sleep(waits, seconds, self._jumps)
        before, self._offsets = self._offsets, self._clock.offsets()
        return differ(before, self._offsets)

    def _news(self) -> bool:
        """Read what the server said in IDLE; True where the folder changed. "Still here" lines are only read.

        A connection that breaks after a while of service is opened anew; one that breaks at once is a fault.
        """
        session = self._session
        try:
            return session is not None and self._read(session)
        except errors.Throttled:
            raise
        except errors.Unreachable:
            if self._clock.monotonic() - self._begun < _SERVED:
                raise
            self._close()
            return self._look(None)

    def _read(self, session: Session, until: bytes = b"") -> bool:
        """Whether there was news in the lines that have come, or in those up to the answer `until`."""
        engine = session.client.engine
        news = False
        with faults(session.settings.host):
            while until or engine.reader.take_in():
                line = engine.readline()
                if until and line.startswith(until):
                    return news
                if line[:5].upper() == b"* BYE" or not line.startswith(b"* "):
                    raise engine.abort(line.decode("ascii", "replace"))
                news = news or _NEWS.match(line) is not None
        return news

    def _look(self, known: State | None) -> bool:
        """(Re)connect where needed, look at the folder, begin IDLE; True where it is not as it was."""
        news = self._done()
        again = self._session is None and self._begun > 0
        if self._session is None:
            self._session = self._connect()
        session = self._session
        state = state_of(session.examine(server_name(session, self._folder)))
        before, self._state = known or self._state, state
        self._begun, self._offsets = self._clock.monotonic(), self._clock.offsets()
        if session.can("IDLE") and not self._refused:
            news = self._idle(session) or news
        return news or (again if before is None else before != state)

    def _idle(self, session: Session) -> bool:
        """Begin IDLE; whether there was news before the server was ready."""
        engine = session.client.engine
        tag: bytes = engine._new_tag()
        engine.tagged_commands.pop(tag, None)
        news = False
        with faults(session.settings.host):
            engine.send(tag + b" IDLE\r\n")
            while not (line := engine.readline()).startswith(b"+"):
                if line.startswith(tag):  # the server lists IDLE and does not have it
                    self._refused = True
                    return news
                news = news or _NEWS.match(line) is not None
        self._tag = tag
        return news

    def _done(self) -> bool:
        """End IDLE with little patience, and the connection where it does not answer; whether there was news."""
        session, tag, self._tag = self._session, self._tag, b""
        if session is None or not tag:
            return False
        reader = session.client.engine.reader
        reader.timeout = min(_HASTE, session.settings.timeout)
        try:
            with faults(session.settings.host):
                session.client.engine.send(b"DONE\r\n")
            return self._read(session, tag + b" ")
        except errors.Unreachable:
            self._close()
            return False
        finally:
            reader.timeout = session.settings.timeout
