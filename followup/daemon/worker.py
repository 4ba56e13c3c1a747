"""One account's worker: it alone looks at its desk, whenever it is woken or its pause is over."""

from __future__ import annotations

import logging
import threading
import time
from datetime import UTC, datetime, timedelta

from followup.act import Act
from followup.daemon.bell import Bell
from followup.deals.due import Jump
from followup.desk import Desk
from followup.errors import FollowupError, SignInRefused, Throttled, our_fault
from followup.looking import Look
from followup.mailboxes.base import Waits
from followup.standing import Standing

log = logging.getLogger(__name__)

STUCK = 300.0
"""Seconds. A worker that made no step for so long is hung: every request to a server has a shorter limit of its own."""


class Worker:
    """Looks at one desk in a thread of its own. `wake` and `stop` may be called from any thread."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._standing = Standing.of(desk, _now())
        self.well = threading.Event()  # set while looks go through: only then is it worth waiting for mail
        self._change = threading.Lock()
        self._bell = Bell()
        self._wanted = "everything"  # "", "mail" or "everything"
        self._stopping = False
        self._told: FollowupError | None = None  # by the watcher
        self._jump: Jump | None = None  # of the clock, until a look went through
        self._not_before = self._rest()  # on the steady clock, like all spans here: the wall clock may jump
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

    def jumped(self, jump: Jump) -> None:
        """The machine slept, or its clock was set: look at everything, and tell the rep what came due meanwhile."""
        with self._change:
            before = self._jump.by if self._jump else timedelta()
            self._jump = Jump(jump.at, before + jump.by)
        self.wake("everything")

    def heard(self, fault: SignInRefused | Throttled) -> None:
        """What the watcher was told by the server holds for the worker too, though its own connection may be good.

        A refused sign-in counts, and the worker tries anew; a wait is kept to.
        """
        with self._change:
            self._told = fault
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
                self._hear()
                jump = self._jump
                report = look.everything(_now(), jump) if what == "everything" else look.new_mail(_now())
                self._standing.good(self._desk, report, _now())
                with self._change:
                    if what == "everything" and self._jump is jump:
                        self._jump = None
                    if self._told is None:
                        self.well.set()
            except Stopping:
                return
            except FollowupError as fault:
                self._failed(fault)
            except Exception:
                log.exception("internal-error", extra={"account": self.account, "code": "FU-9001"})
                self._failed(our_fault())
            self._step = 0.0

    def _hear(self) -> None:
        """A refused sign-in of the watcher's is the first of the two that there may be (P12)."""
        with self._change:
            told, self._told = self._told, None
        if isinstance(told, Throttled):
            raise told
        if told is not None:
            self._standing.refused = max(self._standing.refused, 1)
            self._desk.mailbox.close()

    def _rest(self) -> float:
        """When the wait is over that a server asked of an earlier process."""
        until = self._standing.until
        return time.monotonic() + (until - _now()).total_seconds() if until else 0.0

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
        """Remember the fault and when to try again; where the server asked for rest the watcher rests too."""
        self.well.clear()
        pause = self._standing.bad(self._desk, fault, _now())
        log.warning("look-failed", extra={"account": self.account, "code": fault.code})
        with self._change:
            self._wanted = "everything"
            if pause is not None:
                self._not_before = time.monotonic() + pause.total_seconds()
        if isinstance(fault, Throttled) and isinstance(self._desk.mailbox, Waits):
            self._desk.mailbox.interrupt()


class Stopping(BaseException):
    """The daemon ends: leave the look where it is; everything in it may be repeated."""


def _now() -> datetime:
    return datetime.now(UTC)
