"""Reading, judging and rendering in a child process with limits, so that no mail and no template can stop the daemon.

One long-lived child answers requests one at a time; it is started when needed, ends itself when idle (its memory is
given back), and is replaced when it dies. See `sandbox_child` for the limits.
"""

from __future__ import annotations

import contextlib
import os
import select
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Mapping, Sequence
from datetime import date
from functools import partial
from pathlib import Path
from typing import Self

import msgspec

from followup.core import ical, workdays
from followup.core.learned import NOTHING, Learned
from followup.core.model import LossReason, Message, Reading, Stage, Verdict
from followup.core.tape.model import Heard
from followup.core.template_values import Rendered, Value, Values
from followup.errors import DetectorDamaged, TemplateFault
from followup.sandbox_wire import (
    NO_DETECTOR,
    Answer,
    Around,
    Hear,
    Judge,
    Off,
    Read,
    ReadAll,
    Render,
    Request,
    answer,
    exchange,
    pack,
)

WALL_SECONDS = 10.0
"""Real time for one request, start of the child included; five times its CPU seconds, for a busy machine."""

TRIES = 3
_KEPT = ("HOME", "PATH", "LANG", "LC_ALL", "SYSTEMROOT", "VIRTUAL_ENV")  # no credentials, no session bus


class SetAside(Exception):
    """The message cannot be read safely; it stays untouched. `reason` is a fixed word, `where` a place in our code.

    Reasons: those of `core.message.refuse`, and `too-slow`, `too-much-memory`, `crashed`, `unreadable`.
    """

    def __init__(self, reason: str, where: str = "") -> None:
        super().__init__(reason)
        self.reason = reason
        self.where = where


class _Died(Exception):
    """The child ended before it answered: `too-slow` (CPU limit), `hung` (real time) or `crashed`."""


class Sandbox:
    """See the module. Safe to call from several threads; `close` ends the child, a later call starts a new one."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._child: subprocess.Popen[bytes] | None = None
        self._tables: dict[tuple[str, str], workdays.Yearly | None] = {}
        self._frames: dict[tuple[int, str, int], ical.Frame] = {}

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *exc: object) -> None:
        self.close()

    def warm(self) -> None:
        """Start the child now if none runs, without waiting for it."""
        with self._lock:
            self._running()

    def close(self) -> None:
        """End the child."""
        with self._lock:
            self._end()

    def read(self, raw: bytes) -> Reading:
        """The message and its parts. Raises `SetAside`."""
        got = self._mail(Read(raw))
        if got.reading is None:
            raise SetAside(got.refused or "unreadable", got.where)
        return got.reading

    def read_all(
        self, mails: Sequence[bytes], brief: Sequence[bool], own: frozenset[str]
    ) -> list[Reading | Message | SetAside]:
        """Many messages in one round trip, each under limits of its own.

        Of one that is `brief` only its `Message` without text comes, where that text names none of the addresses `own`
        (lower case). One that cannot be read safely gives its `SetAside`. They are read one by one where the child does
        not come through all of them.
        """
        try:
            with self._lock:
                found = self._once(pack(ReadAll(list(mails), list(brief), own))).all
        except _Died:
            found = ()
        if len(found) == len(mails):
            return [_found(one) for one in found]
        return [self._alone(raw) for raw in mails]

    def _alone(self, raw: bytes) -> Reading | SetAside:
        try:
            return self.read(raw)
        except SetAside as aside:
            return aside

    def judge(
        self,
        new: str,
        *,
        subject: str,
        stage: Stage | None,
        sent_on: date,
        quoted: str = "",
        automatic: str = "",
        learned: Learned = NOTHING,
        trained: bool = False,
    ) -> Verdict:
        """What the words say; the arguments of `core.intent.classify`. Raises `SetAside`, and `DetectorDamaged`.

        `trained`: the trained model judges beside the rules.
        """
        got = self._mail(Judge(new, subject, stage, sent_on, quoted, automatic, learned, trained))
        if got.refused == NO_DETECTOR:
            raise DetectorDamaged
        if got.verdict is None:
            raise SetAside(got.refused or "unreadable", got.where)
        return got.verdict

    def hear(
        self, raw: bytes, *, own: bool, names: Sequence[str], reasons: Sequence[LossReason], language: str
    ) -> Heard:
        """What a message tells of how a deal went; the arguments of `core.tape.listening.listen`. Raises `SetAside`."""
        got = self._mail(Hear(raw, own, list(names), list(reasons), language))
        if got.heard is None:
            raise SetAside(got.refused or "unreadable", got.where)
        return got.heard

    def render(
        self, source: str, values: Values | Mapping[str, Mapping[str, Value] | list[str]], name: str = "template"
    ) -> Rendered:
        """The filled-in template; the arguments of `core.templates.render`. Raises `TemplateFault`."""
        plain = {group: dict(part) if isinstance(part, Mapping) else list(part) for group, part in values.items()}
        try:
            got = self._ask(Render(source, plain, name))
        except _Died as died:
            how = "it takes longer than a second" if str(died) in ("too-slow", "hung") else "it cannot be run"
            raise TemplateFault(f"{name}: {how}.", "Look for a loop without end.") from None
        if got.rendered is None:
            raise TemplateFault(got.fault or f"{name}: it takes too much memory.", got.hint or None)
        return got.rendered

    def table(self, country: str, region: str) -> workdays.Table | None:
        """A country's days off, None where it is unknown; what was asked for is kept, so `holidays` need not be."""
        where = (country, region)
        if where not in self._tables:
            off = self._off(*where, 0)
            ask = partial(self._holidays, *where)
            self._tables[where] = workdays.Yearly(set(off.weekend), ask) if off else None
        return self._tables[where]

    def _holidays(self, country: str, region: str, year: int) -> frozenset[date]:
        off = self._off(country, region, year)
        return off.holidays if off else frozenset()

    def _off(self, country: str, region: str, year: int) -> workdays.DaysOff | None:
        try:
            return self._ask(Off(country, region, year)).off
        except _Died:  # nothing of it came from outside: it may as well be done here
            return workdays.days_off(country, region, year)

    def frame(self, alarm_minutes: int, key: str, year: int) -> ical.Frame:
        """The arguments and result of `core.ical.frame`; kept, so that `icalendar` need not be."""
        which = (alarm_minutes, key, year)
        if which not in self._frames:
            try:
                found = self._ask(Around(*which)).frame
            except _Died:
                found = None
            self._frames[which] = found or ical.frame(*which)
        return self._frames[which]

    def _mail(self, asked: Request) -> Answer:
        try:
            return self._ask(asked)
        except _Died as died:
            raise SetAside("too-slow" if str(died) == "hung" else str(died)) from None

    def _ask(self, asked: Request) -> Answer:
        """Three tries, since a child may be killed from outside or go to rest; a slow mail stays slow and has one."""
        frame = pack(asked)
        with self._lock:
            for _ in range(TRIES - 1):
                try:
                    return self._once(frame)
                except _Died as died:
                    if str(died) == "too-slow":
                        raise
            return self._once(frame)

    def _once(self, frame: bytes) -> Answer:
        child = self._running()
        try:
            if child.stdin is None or child.stdout is None:
                raise EOFError
            until = time.monotonic() + WALL_SECONDS
            return answer(exchange(child.stdin.fileno(), child.stdout.fileno(), frame, until))
        except TimeoutError:
            self._end(kill=True)
            raise _Died("hung") from None
        except (OSError, EOFError, msgspec.MsgspecError):
            code = self._end()
            raise _Died("too-slow" if code == -signal.SIGPROF else "crashed") from None

    def _running(self) -> subprocess.Popen[bytes]:
        if self._child is not None and self._child.poll() is None:
            return self._child
        self._end()
        root = str(Path(__file__).resolve().parent.parent)
        kept = {name: os.environ[name] for name in _KEPT if name in os.environ}
        paths = [root, os.environ["PYTHONPATH"]] if os.environ.get("PYTHONPATH") else [root]
        self._child = subprocess.Popen(
            [sys.executable, "-P", "-m", "followup.sandbox_child"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,  # a traceback could hold a mail's words
            env={**kept, "PYTHONPATH": os.pathsep.join(paths), "PYTHONUTF8": "1", "OPENBLAS_NUM_THREADS": "1"},
            bufsize=0,
        )
        for pipe in (self._child.stdin, self._child.stdout):
            if pipe is not None:
                os.set_blocking(pipe.fileno(), False)
        return self._child

    def _end(self, kill: bool = False) -> int | None:
        """Close the pipes and wait; the child's exit code (negative: the signal), None where there was none."""
        child, self._child = self._child, None
        if child is None:
            return None
        if kill:
            child.kill()
        for pipe in (child.stdin, child.stdout):
            if pipe is not None:
                with contextlib.suppress(OSError):
                    pipe.close()
        if child.poll() is None and not _ends(child.pid, 3.0):
            child.kill()
        return child.wait()


def _found(got: Answer) -> Reading | Message | SetAside:
    return got.reading or got.message or SetAside(got.refused or "unreadable", got.where)


def _ends(pid: int, limit: float) -> bool:
    """Whether a child of ours ends within `limit` seconds; False at once where the system cannot tell."""
    if not hasattr(os, "pidfd_open"):
        return False
    descriptor = os.pidfd_open(pid)
    try:
        poll = select.poll()
        poll.register(descriptor, select.POLLIN)
        return bool(poll.poll(limit * 1000))
    finally:
        os.close(descriptor)
