"""Two customers and a rep who is reminded of them: followup at work, their mail, and which reminders follow from it."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from followup.act import Act
from followup.core.keys import action_key, event_uid
from followup.core.model import ReminderKind
from followup.desk import Desk
from followup.errors import NeedsRep
from followup.looking import Look
from followup.mailboxes.base import DRAFTS, INBOX, SENT
from followup.mailboxes.headers import header_of, message_id_of
from followup.mailboxes.memory import MemoryMailbox
from followup.sandbox import Sandbox
from followup.template_files import Templates
from tests.crash.killing import Fuse, KillableStore, Wrapped
from tests.crash.lives import Mortal
from tests.desks import REP, config, mail
from tests.scenarios.reminder_hands import Hand

HOUR, DAY = timedelta(hours=1), timedelta(days=1)
K = ReminderKind
SERIES = ((K.POST_MORTEM, 1), (K.THANK_YOU_CARD, 1), (K.CHECK_IN, 1), (K.CHECK_IN, 2), (K.CHECK_IN, 3))
LOST = (*SERIES, (K.REFERRAL, 1), (K.RENEWAL, 1))
CONFIG = config()
TEMPLATES = Templates(None)

NO = "Hi Robin,\n\nThanks for your offer. We have decided to go with Brightline instead.\n\nBest,\n"
LEANING = "Hi Robin,\n\nNothing is signed, but we are leaning towards Brightline at the moment.\n\nBest,\n"
LATER = "Hi Robin,\n\nThis is not the right time for us. Please get back to us in six months.\n\nBest,\n"
SURE = "Hi Robin,\n\nSure, ask away.\n\nBest,\n"
WHY = "Hi Robin,\n\nIt was the price, plain and simple.\n\nBest,\n"
NAMES = "Hi Robin,\n\nYou may want to talk to Tom Reed at Yard Ltd, tom.reed@yard.example.\n\nBest,\n"
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
class Correspondence(Mortal):
    """A rep's weeks with two customers, but for what he does himself.

    `trace` tells what happened, for whoever has to find out why a seed fails.
    """

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
    deleted: dict[str, tuple[bytes, bool]] = field(default_factory=dict)  # and whether it was open then, not done
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
            "wavering": (self._no, self._later),
            "later": (self._no, self._later),
            "lost": (self._sent, self._sent, self._again, self._stop),
            "asked": (self._away, self._names, self._sure, self._why, self._stop),
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
        self._ends(person, K.HEAR_BACK, K.CHECK_IN)
        self._calls_for(person, self.letter(person, LATER), (K.CHECK_IN, 1))
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

    def _names(self, person: Person) -> None:
        """They pass somebody on, the same one each time."""
        first = not any(want.kind is K.WRITE_TO and want.person == person.name for want in self.want.values())
        id = self.letter(person, NAMES)
        if first:
            self._calls_for(person, id, (K.WRITE_TO, 1))

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
