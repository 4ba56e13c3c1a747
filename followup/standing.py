"""How an account stands: written by whoever looks at it, shown by `status`, decided on by the daemon."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from followup.desk import Desk
from followup.errors import FollowupError, NeedsRep, SignInRefused, Throttled
from followup.looking import Report

FIRST_PAUSE = timedelta(seconds=5)
LONGEST_PAUSE = timedelta(minutes=15)
SIGN_IN_TRIES = 2


@dataclass(slots=True)
class Standing:
    """The faults in a row of one account, and what follows from them.

    `stopped` waits for the rep (`login`, `resume`); otherwise the next try comes after a pause that doubles.
    """

    failures: int = 0
    refused: int = 0
    stopped: bool = False

    def begin_anew(self) -> None:
        """The rep acted, or a look went through: what was, is over."""
        self.failures, self.refused, self.stopped = 0, 0, False

    def good(self, desk: Desk, report: Report, now: datetime) -> None:
        """A look went through; faults of single actions are shown, and tried again with the next look."""
        self.begin_anew()
        fault = report.faults[0] if report.faults else None
        values = {
            "error": f"{fault} {fault.hint}".strip() if fault else "",
            "code": fault.code if fault else "",
            "next_try": None,
        }
        if report.notices:
            values["notice"] = " ".join(report.notices)
        with desk.store.write() as tx:
            tx.account_is(desk.account, "ok", last_look=now, **values)

    def bad(self, desk: Desk, fault: FollowupError, now: datetime) -> timedelta | None:
        """A look was broken off; how long to wait, None where only the rep can help.

        A refused sign-in is tried twice at most: more would lock the account at the server (P12).
        """
        refused = isinstance(fault, SignInRefused)
        self.failures += 1
        self.refused += refused
        self.stopped = isinstance(fault, NeedsRep) and (not refused or self.refused >= SIGN_IN_TRIES)
        pause = None if self.stopped else self._pause(fault)
        state = "stopped" if self.stopped else "retrying"
        next_try = now + pause if pause else None
        with desk.store.write() as tx:
            text = f"{fault} {fault.hint}".strip()
            tx.account_is(desk.account, state, error=text, code=fault.code, next_try=next_try)
        return pause

    def _pause(self, fault: FollowupError) -> timedelta:
        if isinstance(fault, Throttled):
            return timedelta(seconds=fault.seconds)
        doubled: timedelta = FIRST_PAUSE * (1 << min(self.failures - 1, 10))
        return min(doubled, LONGEST_PAUSE)


def is_stopped(desk: Desk) -> bool:
    """Whether an earlier process stopped this account until the rep acts."""
    with desk.store.read() as view:
        return view.account_state(desk.account) == "stopped"
