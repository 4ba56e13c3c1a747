"""One account's worker: it alone looks at its desk, whenever it is woken or its pause is over."""

from __future__ import annotations

import logging
import random
import threading
import time
from datetime import UTC, datetime

from followup.act import Act
from followup.daemon.bell import Bell
from followup.desk import Desk
from followup.errors import FollowupError
from followup.looking import Look
from followup.standing import Standing, is_stopped

log = logging.getLogger(__name__)

STUCK = 300.0
"""Seconds. A worker that made no step for so long is hung: every request to a server has a shorter limit of its own."""


class Worker:
    """Looks at one desk in a thread of its own. `wake` and `stop` may be called from any thread."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._standing = Standing(stopped=is_stopped(desk))
        self.well = threading.Event()  # set while looks go through: only then is it worth waiting for mail
        self._change = threading.Lock()
        self._bell = Bell()
        self._wanted = "everything"  # "", "mail" or "everything"
        self._stopping = self._sign_in_anew = False
        self._not_before = 0.0  # on the steady clock, like all spans here: the wall clock may jump
        self._step = 0.0
        self._thread = threading.Thread(target=self._run, name=f"worker-{desk.account}", daemon=True)

    @property
    def account(self) -> str:
        """The account's name."""
        return self._desk.account

    def start(self) -> None:
        """Begin with a whole look."""
        self._thread.start()

    def wake(self, what: str = "mail", *, by_rep: bool = False) -> None:
        """Look at `mail` or at `everything` soon; `by_rep` ends a stop and a pause."""
        with self._change:
            self._wanted = "everything" if "everything" in (what, self._wanted) else what
            if by_rep:
                self._standing.begin_anew()
                self._not_before = 0.0
        self._bell.ring()

    def doubt_sign_in(self) -> None:
        """The watcher's sign-in was refused: that counts, and the worker, which may be signed in still, tries anew."""
        with self._change:
            self._sign_in_anew = True
            self.well.clear()
        self.wake()

    def stop(self, limit: float) -> None:
        """Finish the step at hand and end, at most `limit` seconds later."""
        with self._change:
            self._stopping = True
        self._bell.ring()
        self._thread.join(limit)

    def is_well(self) -> bool:
        """Whether the worker lives and has made a step of late; the watchdog is pinged only then."""
        step = self._step
        return self._thread.is_alive() and (not step or time.monotonic() - step < STUCK)

    def _run(self) -> None:
        try:
            self._work(Look(self._desk, Act(self._desk), self._beat))
        finally:
            self._bell.close()

    def _work(self, look: Look) -> None:
        while (what := self._next()) is not None:
            try:
                self._beat()
                self._doubted()
                report = look.everything(_now()) if what == "everything" else look.new_mail(_now())
                self._standing.good(self._desk, report, _now())
                with self._change:
                    if not self._sign_in_anew:
                        self.well.set()
            except Stopping:
                return
            except FollowupError as fault:
                self._failed(fault)
            except Exception:
                log.exception("internal-error", extra={"account": self.account, "code": "FU-9001"})
                self._failed(FollowupError("Internal error FU-9001. Nothing was sent.", "Run followup doctor."))
            self._step = 0.0

    def _doubted(self) -> None:
        """A refused sign-in of the watcher's is the first of the two that there may be (P12)."""
        with self._change:
            doubted, self._sign_in_anew = self._sign_in_anew, False
        if doubted:
            self._standing.refused = max(self._standing.refused, 1)
            self._desk.mailbox.close()

    def _beat(self) -> None:
        if self._stopping:
            raise Stopping
        self._step = time.monotonic()

    def _next(self) -> str | None:
        """Wait for something to do: what, or None at the end."""
        while not self._stopping:
            with self._change:
                pause = self._not_before - time.monotonic()
                if self._wanted and pause <= 0 and not self._standing.stopped:
                    what, self._wanted = self._wanted, ""
                    return what
            self._bell.wait(pause if pause > 0 else None)
        return None

    def _failed(self, fault: FollowupError) -> None:
        """Remember the fault and when to try again; the pause is scattered so that clients do not come in step."""
        self.well.clear()
        pause = self._standing.bad(self._desk, fault, _now())
        log.warning("look-failed", extra={"account": self.account, "code": fault.code})
        with self._change:
            self._wanted = "everything"
            if pause is not None:
                self._not_before = time.monotonic() + pause.total_seconds() * random.uniform(1.0, 1.2)  # noqa: S311 (no secret)


class Stopping(BaseException):
    """The daemon ends: leave the look where it is; everything in it may be repeated."""


def _now() -> datetime:
    return datetime.now(UTC)
