"""Random lives of a rep's reminders, and what must stand in his calendar at their end (P4).

The world writes mail, the rep works in his calendar with another program and says `reminders done|move|cancel`, days
go by, and followup is killed at any step. `Life` knows from the playbook alone which reminders there must be.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from followup.act import Act
from followup.core import ical
from followup.core.ical_edit import mark_done, move
from followup.core.keys import action_key, event_uid
from followup.core.model import ReminderKind
from followup.deals import corrections
from followup.desk import Desk
from followup.errors import NeedsRep
from followup.looking import Look
from followup.mailboxes.base import DRAFTS, INBOX, SENT
from followup.mailboxes.headers import header_of, message_id_of
from followup.mailboxes.memory import MemoryMailbox
from followup.sandbox import Sandbox
from followup.template_files import Templates
from tests.calendars.samples import plain
from tests.crash.killing import Fuse, KillableStore, Wrapped
from tests.crash.lives import EmptyStore, Mortal
from tests.desks import REP, config, mail
from tests.scenarios.reminder_hands import Hand

HOUR, DAY = timedelta(hours=1), timedelta(days=1)
STARTS = ("2026-03-02 10:00", "2026-03-23 16:00", "2026-10-19 08:00", "2027-02-01 12:00")
K = ReminderKind
SERIES = ((K.POST_MORTEM, 1), (K.THANK_YOU_CARD, 1), (K.CHECK_IN, 1), (K.CHECK_IN, 2), (K.CHECK_IN, 3))
LOST = (*SERIES, (K.REFERRAL, 1), (K.RENEWAL, 1))
BROKEN = (b"ATTENDEE", b"ORGANIZER", b"METHOD:")

NO = "Hi Robin,\n\nThanks for your offer. We have decided to go with Brightline instead.\n\nBest,\n"
LEANING = "Hi Robin,\n\nNothing is signed, but we are leaning towards Brightline at the moment.\n\nBest,\n"
LATER = "Hi Robin,\n\nThis is not the right time for us. Please get back to us in six months.\n\nBest,\n"
SURE = "Hi Robin,\n\nSure, ask away.\n\nBest,\n"
WHY = "Hi Robin,\n\nSure. Your price was too high for us, and Brightline could start sooner.\n\nBest,\n"
AGAIN = "Hi Robin,\n\nBrightline did not work out. We would like to reconsider your offer after all.\n\nBest,\n"
STOP = "Please do not contact us again and delete my address.\n\n"
AWAY = "I am out of the office until {} and will answer your mail then.\n\n"


@dataclass
class Want:
    """What must stand of one reminder. `at` is where the rep put it; `over` ends it whatever he does afterwards."""

    kind: ReminderKind
    person: str
    open: bool = True
    event: bool = True
    at: datetime | None = None
    over: bool = False
    all_day: bool = False


@dataclass
class Person:
    """One prospect and how far the story with them went; `asked` is when leave was asked."""

    name: str
    stage: str = "open"
    letters: int = 0
    loss: str = ""
    asked: datetime | None = None

    @property
    def address(self) -> str:
        return f"{self.name}@{self.name}.example"


@dataclass
class Life(Mortal):
    """One rep's weeks. `trace` tells what happened, for whoever has to find out why a seed fails."""

    dice: random.Random
    hand: Hand
    store: KillableStore
    sandbox: Sandbox
    now: datetime
    fuse: Fuse = field(default_factory=Fuse)
    mailbox: MemoryMailbox = field(default_factory=MemoryMailbox)
    want: dict[str, Want] = field(default_factory=dict)
    people: list[Person] = field(default_factory=lambda: [Person("anna"), Person("ben")])
    fresh_done: set[str] = field(default_factory=set)  # persons with a done mark that is not read back yet
    deleted: dict[str, bytes] = field(default_factory=dict)
    trace: list[str] = field(default_factory=list)
    kills: int = 0
    was_killed: bool = False

    # -- followup

    @contextmanager
    def desk(self) -> Iterator[Desk]:
        calendar = self.hand.open()
        try:
            yield Desk(
                account="work",
                config=CONFIG,
                store=self.store,
                mailbox=Wrapped(self.mailbox, self.fuse, "mailbox"),
                calendar=Wrapped(calendar, self.fuse, "calendar"),
                sandbox=self.sandbox,
                templates=TEMPLATES,
            )
        finally:
            self.store.close()
            calendar.close()

    def look(self, kill: int = 0, *, push: bool = False) -> None:
        """A look; a killed one is followed by another some time, a stop by the rep's `resume`."""
        self.trace.append(f"{self.now:%m-%d %H:%M} {'push' if push else 'look'}")
        for _ in range(3):
            try:
                ended = self.run(lambda desk: self._look(desk, push), kill)
            except NeedsRep:
                self.trace.append("  resume")
                with self.store.write() as tx:
                    tx.forget_counts("work")
                continue
            self.was_killed = not ended
            if ended and not push:
                self.fresh_done.clear()
            return
        raise AssertionError("it stopped again after resume")

    def _look(self, desk: Desk, push: bool) -> None:
        look = Look(desk, Act(desk))
        report = look.new_mail(self.now) if push else look.everything(self.now)
        assert not report.faults, report.faults

    def command(self, work: Callable[[Desk], object], kill: int) -> None:
        """A command of the rep's: written down and carried out; killed, the rep waits for the restart."""

        def both(desk: Desk) -> None:
            work(desk)
            Act(desk).carry_out(self.now)

        if not self.run(both, kill):
            self.run(both)

    # -- the world's mail

    def letter(self, person: Person, text: str, **headers: str) -> str:
        person.letters += 1
        id = f"<{person.letters}@{person.name}.example>"
        answers = f"<offer@{person.name}.example>"
        sender, subject = f"{person.name.title()} Lee <{person.address}>", f"Re: Stock for {person.name}"
        text += person.name.title()
        raw = mail(text, at=self.now, id=id, sender=sender, subject=subject, answers=answers, **headers)
        self.mailbox.deliver(raw, INBOX, at=self.now)
        return id

    def offers(self) -> None:
        for person in self.people:
            text = f"Hello {person.name.title()},\n\nhere is our offer.\n\nKind regards,\nRobin"
            to, id = f"{person.name.title()} Lee <{person.address}>", f"<offer@{person.name}.example>"
            subject, sender = f"Stock for {person.name}", f"Robin Hale <{REP}>"
            raw = mail(text, at=self.now - 5 * DAY, id=id, sender=sender, to=to, subject=subject)
            self.mailbox.deliver(raw, SENT, at=self.now - 5 * DAY)

    def _calls_for(self, person: Person, source: str, *dues: tuple[ReminderKind, int]) -> None:
        for kind, n in dues:
            uid = event_uid(action_key("work", source, f"reminder.{kind}", n))
            self.want[uid] = Want(kind, person.name)

    def _ends(self, person: Person, *kinds: ReminderKind) -> None:
        """The program takes the open reminders of these kinds back (of all, where none is named)."""
        for want in self.want.values():
            if want.person == person.name and (not kinds or want.kind in kinds):
                want.over = True
                if want.open:
                    want.open = want.event = False

    def mail_step(self) -> None:
        """One person writes, or the rep sends our draft to them."""
        person = self.dice.choice(self.people)
        if person.name in self.fresh_done:
            return
        moves: dict[str, tuple[Callable[[Person], None], ...]] = {
            "open": (self._no, self._no, self._leaning, self._later),
            "wavering": (self._no, self._again),
            "later": (self._no, self._again),
            "lost": (self._sent, self._sent, self._again, self._stop),
            "asked": (self._away, self._sure, self._why, self._stop),
        }
        found = moves.get(person.stage)
        if person.asked is not None and self.now > person.asked + 3 * DAY:
            return  # silence has its own end
        if found:
            chosen = self.dice.choice(found)
            self.trace.append(f"{self.now:%m-%d %H:%M} {person.name} {chosen.__name__}")
            chosen(person)

    def _no(self, person: Person) -> None:
        self._ends(person, K.HEAR_BACK, K.CHECK_IN)
        person.loss = self.letter(person, NO)
        self._calls_for(person, person.loss, *LOST)
        person.stage = "lost"

    def _leaning(self, person: Person) -> None:
        self._calls_for(person, self.letter(person, LEANING), (K.HEAR_BACK, 1))
        person.stage = "wavering"

    def _later(self, person: Person) -> None:
        self.letter(person, LATER)
        person.stage = "later"

    def _sent(self, person: Person) -> None:
        """The rep sends the acknowledgement as it is, if it waits by now."""
        for stored in self.mailbox.folders[DRAFTS]:
            id = message_id_of(header_of(stored.raw))
            if person.address.encode() in stored.raw and person.loss.encode() in header_of(stored.raw):
                self.mailbox.deliver(stored.raw, SENT, at=self.now)
                self._calls_for(person, id, (K.NO_ANSWER, 1))
                person.stage, person.asked = "asked", self.now
                return

    def _sure(self, person: Person) -> None:
        self.letter(person, SURE)
        self._ends(person, K.NO_ANSWER)
        person.stage = "granted"

    def _why(self, person: Person) -> None:
        self.letter(person, WHY)
        self._ends(person, K.NO_ANSWER)
        person.stage = "answered"

    def _away(self, person: Person) -> None:
        text = AWAY.format(f"{self.now + 20 * DAY:%Y-%m-%d}")
        self.letter(person, text, Auto_Submitted="auto-replied")

    def _again(self, person: Person) -> None:
        self.letter(person, AGAIN)
        self._ends(person)
        person.stage = "over"

    def _stop(self, person: Person) -> None:
        self.letter(person, STOP)
        self._ends(person)
        person.stage = "over"

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
            self.deleted[uid] = ics
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
            self.hand.write(None, self.deleted.pop(uid))
            self.want[uid].event = self.want[uid].open = True

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
            self.command(lambda desk: corrections.reminder_done(desk, uid), kill)
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


CONFIG = config()
TEMPLATES = Templates(None)


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
