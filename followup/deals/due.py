"""What time brings: reminders whose day has come, and silence after leave was asked."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import datetime, timedelta

from followup.core import playbook_rules
from followup.core.deal import Deal, Reminder, ReminderState
from followup.core.model import Direction, Stage
from followup.core.playbook import DRAFT_OF, LOOKED_AT
from followup.deals.planning import Planner, silence_is_over
from followup.desk import Desk
from followup.state.records import MessageRow
from followup.state.store import Tx

LONG = timedelta(days=1)
"""A jump of the clock that is told of though no reminder came due in it."""


@dataclass(frozen=True, slots=True)
class Jump:
    """The wall clock moved by `by` more than time went by (less where negative); seen at `at`, by the new clock."""

    at: datetime
    by: timedelta


def remind(desk: Desk, now: datetime) -> None:
    """Reminders that came due: shown once, where they stood; the latest of each deal may bring its draft.

    A draft is made in the morning of its reminder's day, so that it waits when the alarm rings.
    """
    end_of_day = desk.local(now).replace(hour=0, minute=0, second=0, microsecond=0) + timedelta(days=1)
    with desk.store.write() as tx:
        by_deal: dict[int, list[Reminder]] = defaultdict(list)
        for reminder in tx.due(desk.account, end_of_day - timedelta(microseconds=1)):
            by_deal[reminder.deal].append(reminder)
        for deal, reminders in by_deal.items():
            _one_deal(Planner(tx, desk, now), tx.deal(deal), reminders)


def _one_deal(planner: Planner, deal: Deal, reminders: list[Reminder]) -> None:
    latest = max((r for r in reminders if r.kind in DRAFT_OF), key=lambda r: r.due, default=None)
    for reminder in reminders:
        note = reminder.note
        if reminder is latest and planner.has_drafted(deal, DRAFT_OF[reminder.kind], reminder.uid, reminder.n):
            note = "drafted"  # and moved since
        elif reminder is latest and not _was_looked_at(reminder):
            plan = playbook_rules.on_due(reminder.kind, deal, planner.desk.config.playbook, planner.now)
            note = plan.reason
            newest = _newest_of_theirs(planner.tx, deal)
            if plan.draft is not None and newest is not None:
                planner.add_draft(deal, plan.draft, reminder.uid, newest, reminder.n)
        elif reminder.kind in DRAFT_OF and reminder is not latest and not _was_looked_at(reminder):
            note = "a-later-one-is-due"
        past = reminder.due <= planner.now
        state = ReminderState.DUE if past else ReminderState.PLANNED
        if (state, note) != (reminder.state, reminder.note):
            planner.tx.change_reminder(reminder.uid, state=state, note=note)
        if note != reminder.note and reminder.kind in DRAFT_OF:
            planner.tell(reminder, note)


def _was_looked_at(reminder: Reminder) -> bool:
    """Whether this reminder was looked at already this morning."""
    return reminder.note in LOOKED_AT


def _newest_of_theirs(tx: Tx, deal: Deal) -> MessageRow | None:
    """The message that a draft of a reminder answers: the newest of theirs that a person wrote."""
    theirs = [m for m in tx.messages_of(deal.id) if m.direction is Direction.IN and m.reason != "automatic-reply"]
    return theirs[-1] if theirs else None


def let_go(desk: Desk, now: datetime) -> None:
    """They did not answer: the day after `no_answer` the asking is over; the reminders go on."""
    with desk.store.write() as tx:
        for deal in tx.deals(desk.account, Stage.ASKED):
            if silence_is_over(deal, desk.local(now)):
                plan = playbook_rules.on_silence(deal)
                if plan.stage is not None:
                    tx.change_deal(deal.id, now, stage=plan.stage)


def told(desk: Desk, jump: Jump, now: datetime) -> tuple[str, ...]:
    """The notice of a jump of the clock; none of a short one that brought no reminder.

    What came due is counted by its time, so that a look that was broken off loses nothing of it.
    """
    if jump.by < timedelta():
        back = f"The clock was set back by {_span(-jump.by)}. Reminders stay at their dates."
        return (back,) if -jump.by >= LONG else ()
    with desk.store.read() as view:
        count = sum(jump.at - jump.by < one.due <= now for one in view.open_reminders(desk.account))
    if count:
        brought = f"{_counted(count, 'reminder')} came due meanwhile; listed, not sent."
    elif jump.by >= LONG:
        brought = "No reminder came due meanwhile."
    else:
        return ()
    return (f"The clock moved by {_span(jump.by)} (sleep). {brought}",)


def _span(span: timedelta) -> str:
    """In whole days, hours or minutes, whichever the largest is that it fills."""
    for word, unit in (("day", timedelta(days=1)), ("hour", timedelta(hours=1))):
        if span >= unit:
            return _counted(round(span / unit), word)
    return _counted(max(1, round(span / timedelta(minutes=1))), "minute")


def _counted(number: int, word: str) -> str:
    return f"{number} {word}{'s' * (number != 1)}"
