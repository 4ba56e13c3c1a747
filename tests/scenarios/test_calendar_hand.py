"""The rep's hand in his own calendar, and what followup must take it for: his placing stays, his deleting stays."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from followup.act import Act
from followup.calendars.base import Changes, Cursor
from followup.calendars.folder import FolderCalendar
from followup.calendars.memory import MemoryCalendar
from followup.core.deal import DraftState, Reminder, ReminderState
from followup.core.ical import read
from followup.core.ical_edit import move
from followup.core.model import ReminderKind, Stage
from followup.deals import corrections
from followup.deals.planning import Planner
from followup.errors import NeedsRep
from followup.mailboxes.base import INBOX, SENT
from followup.sandbox import Sandbox
from tests import seen
from tests.calendars.samples import plain
from tests.desks import LOSS_ID, World, loss, mail, offer

HOUR, DAY = timedelta(hours=1), timedelta(days=1)


class Forgetful(MemoryCalendar):
    """As servers whose change log compares two states: what came and went between them is never told."""

    def changes(self, since: Cursor | None) -> Changes:
        before = set() if since is None else self._at.get(since, set())
        found = super().changes(since)
        self._at[found.cursor] = set(self._objects)
        return replace(found, removed=tuple(href for href in found.removed if href in before))

    def __init__(self) -> None:
        super().__init__()
        self._at: dict[str, set[str]] = {}


def calendar_of(kind: str, path: Path) -> Any:
    if kind == "forgetful":
        return Forgetful()
    calendar = FolderCalendar(path / "calendar")
    calendar.create()
    return calendar


@pytest.fixture(params=["forgetful", "folder"])
def world(request: pytest.FixtureRequest, tmp_path: Path, sandbox: Sandbox) -> World:
    """The rep's offer is known; nobody has answered yet."""
    return World(tmp_path / "state", sandbox, calendar=calendar_of(request.param, tmp_path)).offered()


def lost(world: World) -> World:
    world.deliver(loss())
    world.look()
    return world


def one(world: World, kind: ReminderKind, n: int = 1) -> Reminder:
    (found,) = [r for r in seen.deal(world).reminders if r.kind is kind and r.n == n]
    return found


def start_of(world: World, uid: str) -> datetime | None:
    stored = world.calendar.get(uid)
    event = read(stored.ics, world.config.zone) if stored else None
    return event.start if event else None


def drag(world: World, uid: str, to: datetime) -> None:
    stored = world.calendar.get(uid)
    world.calendar.replace(stored.ref, move(stored.ics, to.astimezone(world.config.zone)))


def asked(world: World) -> World:
    """The acknowledgement is sent: `no_answer` stands."""
    lost(world)
    (draft,) = world.drafts()
    world.mailbox.deliver(draft, SENT, at=world.now)
    world.now += HOUR
    world.look()
    return world


def away(world: World, back: str) -> bytes:
    text = f"I am out of the office until {back} and will answer then."
    note = {"Auto_Submitted": "auto-replied"}
    return mail(text, at=world.now, id=f"<{back}@shop.example>", answers=LOSS_ID, subject="Automatic reply", **note)


def test_what_came_by_a_push_and_was_deleted_before_the_next_whole_look_stays_deleted(world):
    world.deliver(loss())
    seen.push(world)
    card = one(world, ReminderKind.THANK_YOU_CARD)
    world.calendar.delete(world.calendar.get(card.uid).ref)
    world.look()
    found = one(world, ReminderKind.THANK_YOU_CARD)
    assert (found.state, found.note) == (ReminderState.CANCELLED, "deleted-by-rep")
    assert len(seen.reminders(world)) == 6
    world.look()
    assert start_of(world, card.uid) is None


def test_many_that_came_by_a_push_and_are_all_gone_are_asked_about(world):
    world.deliver(loss())
    seen.push(world)
    for reminder in seen.reminders(world):
        world.calendar.delete(world.calendar.get(reminder.uid).ref)
    with pytest.raises(NeedsRep, match="All 7 reminders are gone"):
        world.look()
    assert len(seen.reminders(world)) == 7


def test_one_that_is_put_back_stands_again(world):
    lost(world)
    card = one(world, ReminderKind.THANK_YOU_CARD)
    stored = world.calendar.get(card.uid)
    world.calendar.delete(stored.ref)
    world.look()
    assert one(world, ReminderKind.THANK_YOU_CARD).state is ReminderState.CANCELLED
    world.calendar.put(card.uid, move(stored.ics, card.due + DAY))
    world.look()
    found = one(world, ReminderKind.THANK_YOU_CARD)
    assert (found.state, found.due, found.placed) == (ReminderState.PLANNED, card.due + DAY, True)


def test_a_copy_under_another_name_that_goes_again_deletes_nothing(tmp_path, sandbox):
    world = World(tmp_path / "state", sandbox, calendar=calendar_of("folder", tmp_path))
    world.deliver(offer(), SENT)
    lost(world)
    card = one(world, ReminderKind.THANK_YOU_CARD)
    copy = tmp_path / "calendar" / "a conflicting copy.ics"
    copy.write_bytes(move(world.calendar.get(card.uid).ics, card.due + DAY))
    world.look()
    assert one(world, ReminderKind.THANK_YOU_CARD).due == card.due
    copy.unlink()
    world.look()
    assert one(world, ReminderKind.THANK_YOU_CARD).state is ReminderState.PLANNED
    assert start_of(world, card.uid) == card.due


def test_a_move_of_ours_does_not_undo_the_reps_of_the_same_hour(world):
    asked(world)
    standing = one(world, ReminderKind.NO_ANSWER)
    drag(world, standing.uid, standing.due + 40 * DAY)
    world.deliver(away(world, "2026-03-30"))
    world.look()
    found = one(world, ReminderKind.NO_ANSWER)
    assert (found.due, found.placed, found.note) == (standing.due + 40 * DAY, True, "moved-by-rep")
    assert start_of(world, standing.uid) == standing.due + 40 * DAY


def test_a_move_of_ours_is_carried_out_where_the_rep_left_it(world):
    asked(world)
    standing = one(world, ReminderKind.NO_ANSWER)
    world.deliver(away(world, "2026-03-30"))
    world.look()
    found = one(world, ReminderKind.NO_ANSWER)
    assert found.due > standing.due
    assert start_of(world, standing.uid) == found.due
    assert not found.placed


def test_the_reps_command_beats_what_he_dragged_before(world):
    lost(world)
    card = one(world, ReminderKind.THANK_YOU_CARD)
    drag(world, card.uid, card.due + 3 * DAY)
    with world.desk() as desk:
        corrections.reminder_moved(desk, card.uid, card.due + 9 * DAY, world.now)
        Act(desk).carry_out(world.now)
    world.look()
    assert one(world, ReminderKind.THANK_YOU_CARD).due == card.due + 9 * DAY
    assert start_of(world, card.uid) == card.due + 9 * DAY


def test_the_reps_placing_outlives_all_replanning(world):
    asked(world)
    wanted = {}
    for reminder in seen.reminders(world):
        wanted[reminder.uid] = reminder.due + 2 * DAY
        drag(world, reminder.uid, wanted[reminder.uid])
    world.look()
    world.deliver(away(world, "2026-04-20"))
    days = ("DTSTART;VALUE=DATE:20260303", "DTEND;VALUE=DATE:20260415", "X-MICROSOFT-CDO-BUSYSTATUS:OOF")
    world.calendar.put("away@x", plain("away@x", *days, "SUMMARY:Out of office"))
    why = "Sure, ask away. It was the price: Brightline was cheaper."
    world.deliver(mail(why, at=world.now, id="<why@shop.example>", answers=LOSS_ID))
    world.look()
    for reminder in seen.reminders(world):
        assert reminder.due == wanted[reminder.uid], reminder
        assert start_of(world, reminder.uid) == wanted[reminder.uid]


def test_a_reminder_made_an_all_day_event_is_due_at_the_usual_hour_of_that_day(world):
    lost(world)
    card = one(world, ReminderKind.THANK_YOU_CARD)
    stored = world.calendar.get(card.uid)
    lines = stored.ics.split(b"\r\n")
    first = lines.index(b"BEGIN:VEVENT")  # the zone before it has DTSTART lines of its own
    kept = [line for line in lines[first:] if not line.startswith((b"DTSTART", b"DTEND"))]
    kept[1:1] = [b"DTSTART;VALUE=DATE:20260312", b"DTEND;VALUE=DATE:20260313"]
    world.calendar.replace(stored.ref, b"\r\n".join(lines[:first] + kept))
    for _ in range(2):
        world.look()
        found = one(world, ReminderKind.THANK_YOU_CARD)
        assert found.due == datetime(2026, 3, 12, 9, 30, tzinfo=world.config.zone)
        assert found.placed
    assert b"DTSTART;VALUE=DATE:20260312" in world.calendar.get(card.uid).ics


def test_a_reminder_that_the_rep_made_a_series_is_one_reminder(world):
    lost(world)
    card = one(world, ReminderKind.THANK_YOU_CARD)
    stored = world.calendar.get(card.uid)
    world.calendar.replace(stored.ref, stored.ics.replace(b"END:VEVENT", b"RRULE:FREQ=DAILY;COUNT=4\r\nEND:VEVENT"))
    for _ in range(6):
        world.now += DAY
        world.look()
    found = one(world, ReminderKind.THANK_YOU_CARD)
    assert (found.state, found.due) == (ReminderState.DUE, card.due)
    assert b"RRULE" in world.calendar.get(card.uid).ics


def test_an_event_whose_answer_was_lost_goes_with_its_reminder(tmp_path, sandbox):
    """Put, killed before it was noted, and cancelled by a command before the next look."""

    class Dying(MemoryCalendar):
        armed = True

        def put(self, uid: str, ics: bytes) -> Any:
            ref = super().put(uid, ics)
            if self.armed:
                raise KeyboardInterrupt
            return ref

    world = World(tmp_path / "state", sandbox, calendar=Dying())
    world.deliver(offer(), SENT)
    world.deliver(loss())
    with pytest.raises(KeyboardInterrupt):
        world.look()
    world.calendar.armed = False
    (put,) = world.calendar._objects
    with world.desk() as desk:
        corrections.reminder_cancelled(desk, put.removesuffix(".ics"), world.now)
        Act(desk).carry_out(world.now)
    world.look()
    assert len(world.calendar._objects) == 6
    assert world.calendar.get(put.removesuffix(".ics")) is None


@pytest.mark.parametrize("edited", [False, True])
def test_a_draft_whose_answer_was_lost_goes_with_its_deal(tmp_path, sandbox, edited):
    world = World(tmp_path / "state", sandbox)
    world.deliver(offer(), SENT)
    world.deliver(loss())
    save = world.mailbox.save_draft

    def dying(raw: bytes, message_id: str) -> Any:
        save(raw + b"And a word of the rep's own.\r\n" if edited else raw, message_id)
        raise KeyboardInterrupt

    world.mailbox.save_draft = dying
    with pytest.raises(KeyboardInterrupt):
        world.look()
    world.mailbox.save_draft = save
    with world.desk() as desk:
        corrections.close(desk, seen.deal(world).id, world.now)
        Act(desk).carry_out(world.now)
    world.look()
    assert len(world.drafts()) == int(edited)
    (draft,) = seen.drafts(world)
    assert draft.state is (DraftState.EDITED if edited else DraftState.WITHDRAWN)


def test_a_deal_closed_while_its_draft_is_on_the_way_into_drafts(tmp_path, sandbox):
    """A command in another process changes the store between the request and the answer."""
    world = World(tmp_path / "state", sandbox)
    world.deliver(offer(), SENT)
    world.deliver(loss())
    save = world.mailbox.save_draft

    def slow(raw: bytes, message_id: str) -> Any:
        ref = save(raw, message_id)
        with world.desk() as desk, desk.store.write() as tx:
            deal = next(iter(tx.deals("work")))
            Planner(tx, desk, world.now).withdraw_drafts(deal)
        return ref

    world.mailbox.save_draft = slow
    world.look()
    (draft,) = seen.drafts(world)
    assert draft.state is DraftState.WITHDRAWN
    assert world.drafts() == ()
    assert world.mailbox.count(INBOX) == 1


def test_an_answer_that_is_faster_than_the_look_at_sent_finds_the_stage_that_the_rep_made(world):
    """The rep asks leave from his own program, and they say yes before anybody looked at Sent again."""
    lost(world)
    (draft,) = world.drafts()
    world.mailbox.deliver(draft, SENT, at=world.now)
    world.now += timedelta(minutes=2)
    world.deliver(mail("Sure, ask away.", at=world.now, id="<sure@shop.example>", answers=LOSS_ID))
    seen.push(world)
    world.look()
    assert seen.deal(world).stage is Stage.GRANTED
    assert seen.cancelled(world, ReminderKind.NO_ANSWER)
