"""Steps on the calendar: a reminder's event put there, moved, taken out. The rep's own changes win."""

from __future__ import annotations

from datetime import datetime

from followup.calendars.base import Calendar, Conflict, EventGone, Stored
from followup.core import ical
from followup.core.deal import Deal, Reminder, ReminderState
from followup.core.ical_edit import move as moved
from followup.core.reminder_text import About, text, title
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
            self._loss = view.message(self._deal.loss) if self._deal.loss is not None else None
        self._reminders = {reminder.uid: reminder for reminder in self._deal.reminders}
        self._placed: list[tuple[Action, str, str]] = []  # with href and etag
        self._dropped: list[Action] = []

    def put(self, desk: Desk, action: Action, now: datetime) -> None:
        """One event; the step of `PUT_EVENT`."""
        reminder = self._reminders[action.target]
        if reminder.state is ReminderState.CANCELLED:
            self._dropped.append(action)
            return
        spec = event_of(desk, reminder, self._deal, self._loss)
        ref = _calendar(desk).put(reminder.uid, ical.build(spec, action.at or now))
        self._placed.append((action, ref.href, ref.etag))

    def settle(self) -> None:
        """Write down what was put."""
        if not self._placed and not self._dropped:
            return
        with self._desk.store.write() as tx:
            tx.settle_events(self._placed)
            for action in self._dropped:
                tx.settle(action, "dropped")


def event_of(desk: Desk, reminder: Reminder, deal: Deal, loss: MessageRow | None) -> ical.EventSpec:
    """What the event of a reminder says."""
    language = desk.config.rep.language
    person = next(iter(deal.people), None)
    who = (person.name or person.addr_spec) if person else ""
    said = loss.evidence if loss else ""
    about = About(person=who, company=deal.company, said=said, stage=deal.stage, deal=str(deal.id))
    return ical.EventSpec(
        uid=reminder.uid,
        kind=reminder.kind,
        deal=str(deal.id),
        n=reminder.n,
        at=desk.local(reminder.due),
        title=title(reminder.kind, reminder.n, who, deal.company, language),
        text=text(reminder.kind, about, language),
        minutes=MINUTES,
        alarm_minutes=desk.config.playbook.alarm,
    )


def move(desk: Desk, action: Action, now: datetime) -> None:  # noqa: ARG001 (a step's signature)
    """Move the event of a reminder to its new time; one that the rep deleted stays deleted."""
    calendar, reminder = _both(desk, action)
    stored = calendar.get(reminder.uid)
    if stored is None or reminder.state is ReminderState.CANCELLED:
        _settle(desk, action, "dropped")
        return
    event = ical.read(stored.ics, desk.zone)
    etag, href = stored.ref.etag, stored.ref.href
    if event is None or event.start != desk.local(reminder.due):
        try:
            ref = calendar.replace(stored.ref, moved(stored.ics, desk.local(reminder.due)))
            etag, href = ref.etag, ref.href
        except (Conflict, EventGone):
            return  # changed by the rep in between: tried again on the newer version
    with desk.store.write() as tx:
        tx.change_reminder(reminder.uid, href=href, etag=etag)
        tx.settle(action)


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
