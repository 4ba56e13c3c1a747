"""The caps of TRUST P16: who writes to a mailbox without end gets no drafts without end, and no mail loops.

A draft beyond a cap is written down and shown, but not put into Drafts: those of a full day go on the next day, and
`followup resume` has all of them put there. Stage and reminders of its deal are as they would be.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from followup.core.deal import Draft
from followup.desk import Desk
from followup.state.view import View

DAY_IS_FULL = "drafts-a-day"
WENT_BEFORE = "same-went-before"
CAPPED = {
    DAY_IS_FULL: "so many drafts were made today that it waits for tomorrow",
    WENT_BEFORE: "one of the same kind went to the same person not long ago",
}
"""The reasons of a planned draft that waits for the next day, or for the rep's word."""


def reached(view: View, desk: Desk, draft: Draft, now: datetime) -> str:
    """The fixed word of the cap that a draft would go beyond, "" where there is none."""
    policy = desk.config.playbook
    if view.drafted(desk.account, _midnight(desk, now)) >= policy.drafts_a_day:
        return DAY_IS_FULL
    since = now - timedelta(days=policy.same_again)
    return WENT_BEFORE if view.went_before(desk.account, draft, since) else ""


def go_on(desk: Desk, now: datetime) -> None:
    """A new day: as many as it has room for of the drafts that waited for one."""
    with desk.store.read() as view:
        waiting = [action for action, why in view.paused(desk.account) if why == DAY_IS_FULL]
        room = desk.config.playbook.drafts_a_day - view.drafted(desk.account, _midnight(desk, now)) if waiting else 0
    if room > 0:
        with desk.store.write() as tx:
            tx.go_on(waiting[:room], word=False)


def _midnight(desk: Desk, now: datetime) -> datetime:
    return desk.local(now).replace(hour=0, minute=0, second=0, microsecond=0)


def told(why: list[str], desk: Desk) -> tuple[str, ...]:
    """The notices of the drafts that a look paused, by the words why."""
    resume = f"followup resume {desk.account}"
    full, again = why.count(DAY_IS_FULL), why.count(WENT_BEFORE)
    words = []
    if full:
        made, wait = desk.config.playbook.drafts_a_day, "1 more waits" if full == 1 else f"{full} more wait"
        words.append(f"{made} drafts were made today; {wait} until tomorrow, or for {resume}.")
    if again:
        which = "1 draft waits" if again == 1 else f"{again} drafts wait"
        words.append(f"{which}: one of the same kind went there not long ago. To have it all the same: {resume}.")
    return tuple(words)
