"""Random lives of a rep's reminders, and what must stand in his calendar at their end (P4).

The world writes mail, the rep works in his calendar with another program and says `reminders done|move|cancel`, days
go by, and followup is killed at any step. `Life` knows from the playbook alone which reminders there must be.
"""

from __future__ import annotations

import random
from dataclasses import dataclass
from datetime import datetime

from followup.core import ical
from followup.core.ical_edit import mark_done, move
from followup.deals import corrections
from followup.sandbox import Sandbox
from tests.calendars.samples import plain
from tests.crash.lives import EmptyStore
from tests.scenarios.reminder_hands import Hand
from tests.scenarios.reminder_world import CONFIG, DAY, HOUR, Correspondence

STARTS = ("2026-03-02 10:00", "2026-03-23 16:00", "2026-10-19 08:00", "2027-02-01 12:00")
BROKEN = (b"ATTENDEE", b"ORGANIZER", b"METHOD:")


@dataclass
class Life(Correspondence):
    """One rep's weeks: their mail, his hand in the calendar, his commands, and what must have come of it."""

    # -- the rep in his calendar

    def calendar_step(self) -> None:
        """Something that the rep does to one of our events, with a program that knows nothing of us."""
        objects = self.hand.all()
        events = {uid: name for name, ics in objects.items() for uid in self.want if uid.encode() in ics}
        if not events:
            return
        uid = self.dice.choice(sorted(events))
        want, name = self.want[uid], events[uid]
        ics = objects[name]
        act = self.dice.choice(("drag", "drag", "delete", "done", "all-day", "rename", "retitle", "put back", "away"))
        self.trace.append(f"{self.now:%m-%d %H:%M} rep: {act} {want.person} {want.kind} {uid[:4]}")
        if act == "drag":
            at = (self.now + self.dice.randint(1, 240) * HOUR).replace(minute=30)
            self._placed(uid, at, name, move(ics, at.astimezone(CONFIG.zone)))
        elif act == "all-day":
            day = (self.now + self.dice.randint(2, 30) * DAY).astimezone(CONFIG.zone)
            self._placed(uid, day.replace(hour=9, minute=30, second=0), name, _all_day(ics, day))
            want.all_day = True
        elif act == "delete" and not self._unsettled(uid):
            self.hand.remove(name)
            self.deleted[uid] = ics, want.open
            want.event = want.open = False
        elif act == "done" and want.open:
            self.hand.write(name, mark_done(ics))
            want.open = False
            self.fresh_done.add(want.person)
        elif act == "rename":
            self.hand.remove(name)
            self.hand.write(None, ics)
        elif act == "retitle" and want.open:
            self.hand.write(name, ics.replace(b"SUMMARY:", b"SUMMARY:Soon: "))
        elif act == "put back":
            self._put_back()
        elif act == "away":
            first = self.now + self.dice.randint(1, 30) * DAY
            days = f"DTSTART;VALUE=DATE:{first:%Y%m%d}", f"DTEND;VALUE=DATE:{first + 5 * DAY:%Y%m%d}"
            lines = (*days, "X-MICROSOFT-CDO-BUSYSTATUS:OOF", "SUMMARY:Away")
            self.hand.write(None, plain(f"away-{self.dice.random()}@x", *lines))

    def _placed(self, uid: str, at: datetime, name: str, ics: bytes) -> None:
        self.hand.write(name, ics)
        self.want[uid].at, self.want[uid].all_day = at, False

    def _put_back(self) -> None:
        """An event out of the other program's trash."""
        kept = [uid for uid in self.deleted if not self.want[uid].over]
        if kept:
            uid = self.dice.choice(sorted(kept))
            ics, self.want[uid].open = self.deleted.pop(uid)  # what bears a done mark stays done
            self.hand.write(None, ics)
            self.want[uid].event = True

    def _unsettled(self, uid: str) -> bool:
        """Whether followup has not noted yet that it put this event: then it puts it again, and must."""
        with self.store.read() as view:
            return any(action.target == uid for action in view.planned("work"))

    # -- the rep at the command line

    def command_step(self) -> None:
        """`reminders done|move|cancel`, perhaps killed on the way."""
        with self.store.read() as view:
            known = sorted(r.uid for r in view.open_reminders("work") if r.uid in self.want and self.want[r.uid].open)
        if not known:
            return
        uid, kill = self.dice.choice(known), self.dice.choice((0, self.dice.randint(1, 12)))
        want, act = self.want[uid], self.dice.choice(("done", "move", "move", "cancel"))
        self.trace.append(f"{self.now:%m-%d %H:%M} command: {act} {want.person} {want.kind} {uid[:4]}")
        if act == "done":
            want.open = False
            self.command(lambda desk: corrections.reminder_done(desk, uid, self.now), kill)
        elif act == "cancel":
            want.open, want.event, want.over = False, False, True
            self.command(lambda desk: corrections.reminder_cancelled(desk, uid, self.now), kill)
        else:
            want.at = (self.now + self.dice.randint(1, 60) * DAY).replace(minute=0)
            want.all_day = False
            self.command(lambda desk: corrections.reminder_moved(desk, uid, want.at, self.now), kill)

    # -- the end

    def check(self) -> None:
        """Exactly one event for each reminder that must stand, where it must stand, and none otherwise."""
        told = "\n".join(self.trace)
        objects = self.hand.all().values()
        events = [
            e for ics in objects if (e := ical.read(ics, CONFIG.zone)) is not None and e.uid.endswith("@followup")
        ]
        with self.store.read() as view:
            rows = {r.uid: r for r in view.all_reminders()}
            assert not view.planned(), told
        assert not [ics for ics in objects if any(word in ics for word in BROKEN)], told
        standing = sorted(uid for uid, want in self.want.items() if want.event)
        found = sorted(event.uid for event in events)
        assert found == standing, f"too much {_less(found, standing)} missing {_less(standing, found)}\n{told}"
        assert set(rows) == set(self.want), f"{set(rows) ^ set(self.want)}\n{told}"
        for event in events:
            want, row = self.want[event.uid], rows[event.uid]
            is_open = row.state in {"planned", "due"}
            assert is_open == want.open, f"{event.uid} is {row.state} {row.note}\n{told}"
            due = want.at or row.due
            assert event.all_day == want.all_day, f"{event.uid}\n{told}"
            if want.open:
                assert row.due == due, f"{event.uid} is due {row.due}, wanted {due}\n{told}"
                assert event.all_day or event.start == due, f"{event.uid} stands {event.start}, wanted {due}\n{told}"
        for uid in set(self.want) - set(found):
            assert rows[uid].state in {"cancelled", "done"}, f"{uid} is {rows[uid].state}\n{told}"


def _less(some: list[str], other: list[str]) -> list[str]:
    left = list(other)
    return [one for one in some if one not in left or left.remove(one)]  # type: ignore[func-returns-value]


def _all_day(ics: bytes, day: datetime) -> bytes:
    lines = ics.split(b"\r\n")
    first = lines.index(b"BEGIN:VEVENT")  # the zone before it has DTSTART lines of its own
    kept = [line for line in lines[first:] if not line.startswith((b"DTSTART", b"DTEND", b"DURATION"))]
    kept[1:1] = [f"DTSTART;VALUE=DATE:{day:%Y%m%d}".encode(), f"DTEND;VALUE=DATE:{day + DAY:%Y%m%d}".encode()]
    return b"\r\n".join(lines[:first] + kept)


class Stable(EmptyStore):
    """One life after another."""

    def play(self, seed: int, hand: Hand, sandbox: Sandbox) -> Life:
        """One life, from its seed alone, to its end and checked."""
        self.empty()
        hand.fresh()
        dice = random.Random(seed)
        now = datetime.fromisoformat(dice.choice(STARTS)).replace(tzinfo=CONFIG.zone)
        self.life = life = Life(dice, hand, self.store, sandbox, now)
        life.trace.append(f"seed {seed}")
        life.offers()
        life.look()
        for _ in range(dice.randint(3, 7)):
            _step(life)
        life.look()
        life.look()
        life.check()
        return life


def _step(life: Life) -> None:
    dice = life.dice
    # killed, it comes back soon: a loss that is read days late rightly leaves out what is past by then
    life.now += HOUR if life.was_killed else dice.choice((HOUR, 5 * HOUR, DAY, 3 * DAY, 9 * DAY))
    for _ in range(dice.randint(1, 3)):
        dice.choice((life.mail_step, life.mail_step, life.calendar_step, life.calendar_step, life.command_step))()
    kill = dice.choice((0, 0, dice.randint(1, 80)))
    life.look(kill, push=dice.random() < 0.3)
