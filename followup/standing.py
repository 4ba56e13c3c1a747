"""How an account stands: written by whoever looks at it, shown by `status`, decided on by the daemon and `once`.

It is kept in the store, so that a command that is run again and again is as polite as the daemon (P12): it makes no
request inside a wait that a server asked for, and tries a refused password no third time.
"""

from __future__ import annotations

import random
from dataclasses import dataclass
from datetime import datetime, timedelta

from followup.desk import Desk
from followup.errors import FollowupError, NeedsRep, SignInExpired, SignInRefused, Throttled
from followup.host import desktop
from followup.looking import Report
from followup.state.records import AccountRow
from followup.state.store import Tx

FIRST_PAUSE = timedelta(seconds=5)
LONGEST_PAUSE = timedelta(minutes=15)
SIGN_IN_TRIES = 2
LONGEST_WAIT = timedelta(hours=1)
SCATTER, MOST_SCATTER = 0.2, timedelta(minutes=1)
"""Pauses are longer by chance, by so much at most: clients that were refused together do not come back together."""


@dataclass(slots=True)
class Standing:
    """The faults in a row of one account, and what follows from them.

    `stopped` waits for the rep (`login`, `resume`); otherwise the next try comes after a pause that doubles. `held` is
    why nothing may be asked of a server now: a password refused twice, or a wait, which ends at `until`.
    """

    failures: int = 0
    refused: int = 0
    stopped: bool = False
    held: FollowupError | None = None
    until: datetime | None = None

    @classmethod
    def of(cls, desk: Desk, now: datetime) -> Standing:
        """As an earlier look, of whatever process, left it; a password changed since is a new beginning."""
        with desk.store.read() as view:
            row = view.account(desk.account)
        if row.refused and row.credential and desk.credential_mark(row.credential) != row.credential:
            return cls()
        found = cls(row.failures, row.refused, row.state == "stopped")
        if found.stopped and row.code in {SignInRefused.code, SignInExpired.code}:
            found.held = _refused_before(desk.account)
        elif _is_waiting(row, now) and row.next_try is not None:
            found.until = row.next_try
            found.held = Throttled(row.error.removesuffix(Throttled.hint).strip(), (row.next_try - now).total_seconds())
        return found

    def begin_anew(self) -> None:
        """The rep acted, or a look went through: what was, is over."""
        self.failures, self.refused, self.stopped = 0, 0, False
        self.held = self.until = None

    def good(self, desk: Desk, report: Report, now: datetime) -> None:
        """A look went through; faults of single actions are shown, and tried again with the next look."""
        self.begin_anew()
        fault = report.faults[0] if report.faults else None
        values: dict[str, object] = {"last_look": now, "failures": 0, "refused": 0, "credential": "", "next_try": None}
        if report.notices:
            values |= {"notice": " ".join(report.notices), "noticed": now}
        self._write(desk, "ok", fault, values)

    def bad(self, desk: Desk, fault: FollowupError, now: datetime) -> timedelta | None:
        """A look was broken off; how long to wait, None where only the rep can help.

        A refused sign-in is tried twice at most: more would lock the account at the server (P12).
        """
        refused = isinstance(fault, SignInRefused)
        self.failures += 1
        self.refused += refused
        self.stopped = isinstance(fault, NeedsRep) and (not refused or self.refused >= SIGN_IN_TRIES)
        pause = None if self.stopped else _scattered(self._pause(fault))
        next_try = now + pause if pause else None
        if isinstance(fault, Throttled) and next_try:
            fault.until = f"{desk.local(next_try):%H:%M}"
        values: dict[str, object] = {"failures": self.failures, "refused": self.refused, "next_try": next_try}
        if refused:
            values["credential"] = desk.credential_mark("")
        self._write(desk, "stopped" if self.stopped else "retrying", fault, values)
        return pause

    def _pause(self, fault: FollowupError) -> timedelta:
        doubled: timedelta = min(FIRST_PAUSE * (1 << min(self.failures - 1, 10)), LONGEST_PAUSE)
        if not isinstance(fault, Throttled):
            return doubled
        asked = timedelta(seconds=fault.seconds)
        return asked if self.failures == 1 else max(asked, doubled)  # who asks for a second each time wants more

    @staticmethod
    def _write(desk: Desk, state: str, fault: FollowupError | None, values: dict[str, object]) -> None:
        """Into the store; and on the desktop where the fault is not the one of the try before."""
        text, code = (f"{fault} {fault.hint}".strip(), fault.code) if fault else ("", "")
        with desk.store.write() as tx:
            before = tx.account(desk.account).code
            tx.account_is(desk.account, state, error=text, code=code, **values)
        if fault is not None and fault.notice and code != before and desk.config.watch.desktop_notices:
            desktop.notify(f"{fault.notice} Run followup status. ({code})")


def resume(tx: Tx, account: str) -> None:
    """The rep acted: the account goes on with the next look, whatever was before."""
    tx.account_is(account, "ok", error="", code="", next_try=None, failures=0, refused=0, credential="")


def waits_for_login(row: AccountRow) -> bool:
    """Whether a new password may be what the account waits for."""
    return row.state == "stopped" or row.refused > 0


def _is_waiting(row: AccountRow, now: datetime) -> bool:
    """Whether a server asked for a wait that is not over; an end beyond any wait is a clock set back since."""
    if row.state != "retrying" or row.code != Throttled.code or row.next_try is None:
        return False
    return now < row.next_try <= now + LONGEST_WAIT + MOST_SCATTER


def _refused_before(account: str) -> SignInRefused:
    return SignInRefused(
        "The password or token was refused twice. Nothing is lost; it is not tried again by itself.",
        f"Run followup login {account}; where the password was right, followup resume {account}.",
    )


def _scattered(pause: timedelta) -> timedelta:
    return pause + min(pause * SCATTER, MOST_SCATTER) * random.random()  # noqa: S311 (no secret)
