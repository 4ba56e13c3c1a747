"""Steps on the calendar: a reminder's event put there, moved, taken out. The rep's own changes win."""

from __future__ import annotations

from datetime import UTC, datetime, time

from followup.calendars.base import Calendar, Conflict, EventGone, Stored
from followup.core import ical
from followup.core.deal import Deal, Reminder, ReminderState
from followup.core.ical_edit import describe, mark_done
from followup.core.ical_edit import move as moved
from followup.core.reminder_text import text, told, unquoted
from followup.core.walltime import wall
from followup.deals.about import about, titled
from followup.desk import Desk
from followup.state.records import Action, MessageRow

MINUTES = 15
"""How long a reminder's event is."""


class Placing:
    """Puts the events of one deal's reminders into the calendar, and writes them down as done in one commit.

    Killed in between, they are all put again: an event with its UID that stands there already stays as it is.
    """

    def __init__(self, desk: Desk, deal: int) -> None:
        self._desk = desk
        with desk.store.read() as view:
            self._deal = view.deal(deal)
            self._messages = view.messages_of(deal)
        self._reminders = {reminder.uid: reminder for reminder in self._deal.reminders}
        self._placed: list[tuple[Action, str]] = []  # with href
        self._dropped: list[Action] = []

    def put(self, desk: Desk, action: Action, now: datetime) -> None:
        """One event; the step of `PUT_EVENT`."""
        reminder = self._reminders[action.target]
        if reminder.state is ReminderState.CANCELLED:
            self._dropped.append(action)
            return
        spec = event_of(desk, reminder, self._deal, self._messages)
        ref = _calendar(desk).put(reminder.uid, ical.build(spec, action.at or now, desk.sandbox.frame))
        self._placed.append((action, ref.href))

    def settle(self) -> None:
        """Write down what was put."""
        if not self._placed and not self._dropped:
            return
        with self._desk.store.write() as tx:
            tx.settle_events(self._placed)
            for action in self._dropped:
                tx.settle(action, "dropped")


def event_of(desk: Desk, reminder: Reminder, deal: Deal, messages: tuple[MessageRow, ...]) -> ical.EventSpec:
    """What the event of a reminder says; `messages` are those of the deal."""
    language = desk.config.rep.language
    told_of = about(reminder, deal, messages)
    return ical.EventSpec(
        uid=reminder.uid,
        kind=reminder.kind,
        deal=str(deal.id),
        n=reminder.n,
        at=desk.local(reminder.due),
        title=titled(reminder, told_of, language),
        text=text(reminder.kind, told_of, language),
        minutes=MINUTES,
        alarm_minutes=desk.config.playbook.alarm,
    )


def starts(desk: Desk, event: ical.ReadEvent) -> datetime:
    """When an event says that its reminder is due, UTC; one that the rep made an all-day event, at the usual hour."""
    if not event.all_day:
        return event.start.astimezone(UTC)  # local times of the hour that comes twice are equal to nothing else
    return wall(event.start.date(), time.fromisoformat(desk.config.playbook.at), desk.zone).astimezone(UTC)


def placed_by_rep(reminder: Reminder, start: datetime, now: datetime) -> dict[str, object]:
    """What follows for a reminder from the rep's dragging its event to `start`: what is ahead is not due any more."""
    state = ReminderState.PLANNED if start > now else reminder.state
    return {"due": start, "placed": True, "note": "moved-by-rep", "state": state}


def move(desk: Desk, action: Action, now: datetime) -> None:
    """Move the event of a reminder to its new time; one that the rep deleted stays deleted.

    Where he dragged it since the move was decided, it stays there; only his own command goes before that.
    """
    calendar, reminder = _both(desk, action)
    stored = calendar.get(reminder.uid)
    if stored is None or reminder.state is ReminderState.CANCELLED:
        _settle(desk, action, "dropped")
        return
    event = ical.read(stored.ics, desk.zone)
    start = starts(desk, event) if event else None
    if start is not None and not reminder.placed and start not in {_was(action, start), reminder.due}:
        with desk.store.write() as tx:
            tx.change_reminder(reminder.uid, **placed_by_rep(reminder, start, now))
            tx.settle(action, "dropped")
        return
    ref = stored.ref
    if start != reminder.due:
        try:
            ref = calendar.replace(ref, moved(stored.ics, desk.local(reminder.due)))
        except (Conflict, EventGone):
            return  # changed by the rep in between: tried again on the newer version
    with desk.store.write() as tx:
        tx.change_reminder(reminder.uid, href=ref.href)
        tx.settle(action)


def _was(action: Action, unknown: datetime) -> datetime:
    """Where the event stood when its move was decided."""
    was = action.detail.get("was")
    return datetime.fromisoformat(was) if was else unknown


def change(desk: Desk, action: Action, now: datetime) -> None:  # noqa: ARG001 (a step's signature)
    """Write into the event of a reminder that it is done, on its day whether a draft waits, or take out their words."""
    calendar, reminder = _both(desk, action)
    stored = calendar.get(reminder.uid)
    if stored is None or reminder.state is ReminderState.CANCELLED:
        _settle(desk, action, "dropped")
        return
    if action.detail.get("done"):
        ics = mark_done(stored.ics)
    elif action.detail.get("forget"):
        ics = describe(stored.ics, lambda before: unquoted(before, desk.config.rep.language))
    else:
        note, language = action.detail.get("note", ""), desk.config.rep.language
        ics = describe(stored.ics, lambda before: told(before, reminder.kind, note, language))
    if ics != stored.ics:
        try:
            calendar.replace(stored.ref, ics)
        except (Conflict, EventGone):
            return  # changed by the rep in between: tried again on the newer version
    _settle(desk, action, "done")


def delete(desk: Desk, action: Action, now: datetime) -> None:  # noqa: ARG001 (a step's signature)
    """Take the event of a cancelled reminder out of the calendar."""
    calendar, reminder = _both(desk, action)
    stored: Stored | None = calendar.get(reminder.uid)
    if stored is not None:
        try:
            calendar.delete(stored.ref)
        except Conflict:
            return  # changed in between: tried again on the newer version
    _settle(desk, action, "done")


def _both(desk: Desk, action: Action) -> tuple[Calendar, Reminder]:
    with desk.store.read() as view:
        return _calendar(desk), view.reminder(action.target)


def _calendar(desk: Desk) -> Calendar:
    if desk.calendar is None:
        raise ValueError("an event is planned for an account without a calendar")
    return desk.calendar


def _settle(desk: Desk, action: Action, state: str) -> None:
    with desk.store.write() as tx:
        tx.settle(action, state)
