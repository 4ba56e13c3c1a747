"""Having things done after a command changed the store: by the running daemon, else here and now."""

from __future__ import annotations

import select
import time
from collections.abc import Callable
from datetime import UTC, datetime

from followup.act import Act
from followup.errors import AlreadyRunning, SignInRefused, Throttled, Unreachable
from followup.host.lock import Lock
from followup.host.wake import ring
from followup.opening import House
from followup.standing import Standing
from followup.state.view import View

LONGEST_WAIT = 60.0


def now() -> datetime:
    """This machine's time."""
    return datetime.now(UTC)


def carry_out(house: House, account: str, done: Callable[[View], bool]) -> None:
    """Carry out what is planned for an account; returns when `done` says so. Raises the fault that came between.

    Where the daemon runs it is rung for and waited for: two processes never work on one mailbox (P14). Two commands at
    once take turns.
    """
    directory = house.store.directory
    if directory is None:
        _here(house, account)
        return
    until = time.monotonic() + LONGEST_WAIT
    rung = False
    while time.monotonic() < until:
        try:
            with Lock(directory):
                _here(house, account)
                return
        except AlreadyRunning:  # the daemon, or another command, which ends soon
            rung = rung or ring(directory, account)
        with house.store.read() as view:
            if done(view):
                return
        select.select((), (), (), 0.1)
    raise Unreachable("The running followup has not done it yet.", "It goes on by itself: see followup status.")


def _here(house: House, account: str) -> None:
    desk = house.desk(account)
    standing = Standing.of(desk, now())
    if standing.held:
        raise standing.held
    try:
        faults = Act(desk).carry_out(now())
    finally:
        desk.close()
    for fault in faults:
        if isinstance(fault, SignInRefused | Throttled):  # it counts, whoever tried
            standing.bad(desk, fault, now())
    if faults:
        raise faults[0]


def settled(account: str, target: str) -> Callable[[View], bool]:
    """Whether nothing is planned any more on a draft or reminder."""
    return lambda view: not any(action.target == target for action in view.planned(account))


def nothing_planned(account: str) -> Callable[[View], bool]:
    """Whether all that was planned for an account is done."""
    return lambda view: not view.planned(account)
