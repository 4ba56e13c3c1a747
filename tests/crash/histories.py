"""Random histories of whole deals: the prospects write, the rep does what reps do, days go by, followup is killed.

Everything of followup is real but for what it stands on: a store, a mailbox and a calendar in memory, and a transport
that holds what leaves against what the rep approved. What must hold after each step is in `promises`.
"""

from __future__ import annotations

import gc
import random
from collections import Counter
from collections.abc import Callable
from datetime import timedelta
from typing import Any

from followup.act.drafts import fetch
from followup.core.deal import Draft, DraftState, ReminderState
from followup.core.draft_bytes import fingerprint, for_sending
from followup.core.model import DraftKind, Stage
from followup.deals import corrections
from followup.mailboxes.base import DRAFTS, INBOX, SENT, Folder
from followup.mailboxes.headers import header_of, message_id_of
from followup.sandbox import Sandbox
from followup.tasks import review
from tests.crash import promises
from tests.crash.booth import Room
from tests.crash.hands import Program, SavesAnew, Transport
from tests.crash.killing import Fuse, Killed
from tests.crash.prospects import LIKELY, TEXTS, Prospect
from tests.crash.story import DAY
from tests.desks import REP, START, mail

OWN = (
    "Thank you for telling me. May I ask two short questions about it?",
    "Thank you for telling me. What was the reason that you chose Brightline?",
    "Thank you for telling me. All the best with it.",
)


class House(Room):
    """Where the histories are played: with a calendar, and an inbox that was looked at before.

    A ground that has a `program` and its own way out (`sends`) is one whose server keeps drafts in its own way.
    """

    keeps_calendar = True
    older = 1

    def __init__(self, sandbox: Sandbox, ground: Any = None) -> None:
        super().__init__(sandbox, ground)
        self.sends = hasattr(self.ground, "program")
        self.program: Program = self.ground.program if self.sends else SavesAnew(self.ground, lambda: self.now)

    def set_up(self) -> None:
        raw = mail("News.", at=START - 90 * DAY, id="<news@paper.example>", sender="<news@paper.example>")
        self.ground.deliver(raw, INBOX, START - 90 * DAY)
        self.look()


class History:
    """One history, from its seed alone. `trace` tells what happened, for whoever has to find out why a seed fails."""

    def __init__(self, seed: int, room: House) -> None:
        self.dice = random.Random(seed)
        self.room = room
        room.begin()
        self.transport = room.transport = Transport(lambda: room.desk.mailbox if room.sends else None)
        self.people = [Prospect("ann", "otto"), Prospect("ben"), Prospect("cleo", "jan")]
        self.trace = [f"seed {seed}"]
        self.kept: list[tuple[Folder, bytes]] = []
        self.edited: dict[str, bytes] = {}
        self.before: dict[int, Stage] = {}
        self.kills = self.numbers = 0
        for one in self.people:
            self._rep_writes(one, "Here is our offer.", at=START - 5 * DAY)
        self._look()

    # -- steps

    def step(self) -> None:
        """Something happens, mostly followup looks, and what was promised must hold."""
        self.room.now += timedelta(minutes=self.dice.choice((1, 20, 300)))
        moves: tuple[tuple[int, Callable[[], None]], ...] = (
            (9, self._they_write),
            (8, self._our_draft_leaves),
            (2, self._by_command),
            (2, self._reworded),
            (1, self._thrown_away),
            (2, self._own_words),
            (1, self._delivered_again),
            (1, self._reminder_done),
            (3, self._days_go_by),
        )
        weights, ways = zip(*moves, strict=True)
        self.dice.choices(ways, weights)[0]()
        if self.dice.random() < 0.8:
            self._look(self.dice.choice((0, 0, 0, self.dice.randint(1, 90))))

    def _note(self, what: str) -> None:
        self.trace.append(promises.told(self.room.now, what))

    def _look(self, kill: int = 0) -> None:
        """A look, perhaps killed; then followup is started again and looks once more."""
        self._note(f"look {kill or ''}")
        self.room.fuse = Fuse({kill} if kill else ())
        faults = self._look_or_die()
        if faults is None:
            self.room.restart()
            gc.collect()  # SQLite keeps a closed connection's lock as long as a cursor of the dead frames lives
            self._check(ended=False)
            faults = self.room.look()
        self.room.fuse = Fuse()
        assert not faults, faults
        self._check()

    def _look_or_die(self) -> Any:
        """The faults of a look; None where it was killed, whose frames are gone with this one."""
        try:
            return self.room.look()
        except Killed:
            self.kills += 1
            self._note(f"  killed at {self.room.fuse.names[-1]}")
            return None

    def _check(self, *, ended: bool = True) -> None:
        for folder, raw in self.kept:
            assert any(raw == held for held, _ in self.room.ground.held(folder)), f"a mail in {folder} was changed"
        standing = [raw for raw, _ in self.room.ground.held(DRAFTS)]
        assert all(raw in standing for raw in self.edited.values()), "the rep's own words are gone"
        assert not self.transport.wrong, self.transport.wrong
        with self.room.store.read() as view:
            promises.always(self.room, view)
            if ended:
                promises.after_a_look(self.room, view, self.before, frozenset(self.edited))
                self.before = promises.stages(view)

    # -- the prospects

    def _stage(self, one: Prospect) -> Stage:
        with self.room.store.read() as view:
            found = [d.stage for d in view.deals() if d.company == one.firm]
        return found[-1] if found else Stage.OPEN

    def _they_write(self) -> None:
        one = self.dice.choice(self.people)
        likely = LIKELY.get(self._stage(one), ())
        what = self.dice.choice(likely) if likely and self.dice.random() < 0.9 else self.dice.choice(list(TEXTS))
        self._note(f"{one.name}: {what}")
        self._theirs(one, what, colleague=bool(one.colleague) and self.dice.random() < 0.2)

    def _theirs(self, one: Prospect, what: str, *, colleague: bool = False) -> None:
        one.letters += 1
        address = one.address(colleague=colleague)
        name = address.partition("@")[0].title()
        back = self.room.now + 9 * DAY
        other = self.dice.choice(("tom", "ida"))
        text = f"Hi Robin,\n\n{TEXTS[what].format(away=f'{back.day} {back:%B %Y}', other=other)}\n\nBest,\n{name}"
        threaded = self.dice.random() < 0.8
        raw = mail(
            text,
            at=self.room.now,
            id=f"<{one.letters}@{one.firm}>",
            sender=f"{name} Lee <{address}>",
            subject=f"{'Re' if threaded else 'AW'}: {one.subject}",
            answers=one.sent[-1] if threaded else None,
            **({"Auto_Submitted": "auto-replied"} if what == "away" else {}),
        )
        self._deliver(raw, INBOX)

    def _deliver(self, raw: bytes, folder: Folder, flags: str = "") -> None:
        self.room.ground.deliver(raw, folder, self.room.now, flags)
        self.kept.append((folder, raw))

    def _delivered_again(self) -> None:
        theirs = [raw for folder, raw in self.kept if folder == INBOX]
        if theirs:
            self._note("delivered again")
            self._deliver(self.dice.choice(theirs), INBOX)

    # -- the rep

    def _rep_writes(self, one: Prospect, text: str, at: Any = None) -> None:
        self.numbers += 1
        id = f"<own-{self.numbers}@rep.example>"
        to = f"{one.name.title()} Lee <{one.address()}>"
        text = f"Hello {one.name.title()},\n\n{text}\n\nKind regards,\nRobin"
        answers = f"<{one.letters}@{one.firm}>" if one.letters else None
        subject = f"Re: {one.subject}" if one.letters else one.subject
        raw = mail(
            text, at=at or self.room.now, id=id, sender=f"Robin Hale <{REP}>", to=to, subject=subject, answers=answers
        )
        one.sent.append(id)
        self._deliver(raw, SENT, "S")

    def _own_words(self) -> None:
        one = self.dice.choice(self.people)
        text = self.dice.choice(OWN)
        self._note(f"to {one.name}: {text[27:50]}")
        self._rep_writes(one, text)

    def _one_of_ours(self, *, edited: bool = True) -> tuple[Draft, bytes, Prospect] | None:
        """A draft that waits, with what stands of it in Drafts now."""
        states = {DraftState.WAITING, DraftState.EDITED} if edited else {DraftState.WAITING}
        with self.room.store.read() as view:
            waiting = [draft for draft in view.open_drafts() if draft.state in states and not draft.barred]
        if not waiting:
            return None
        draft = self.dice.choice(waiting)
        found = fetch(self.room.desk, draft)
        if found is None or found.raw is None:
            return None
        standing = [raw for raw, _ in self.room.ground.held(DRAFTS)]
        raw = next(raw for raw in standing if raw == found.raw or promises.key_of(raw) == draft.key)
        return draft, raw, next(one for one in self.people if draft.to[0].endswith(f"@{one.firm}"))

    def _our_draft_leaves(self) -> None:
        """From the rep's mail program."""
        if found := self._one_of_ours():
            draft, raw, one = found
            self._note(f"sent: {draft.kind} to {one.name}")
            self.edited.pop(draft.key, None)
            sent = self.room.program.send(raw)
            self.kept.append((SENT, sent))
            one.sent.append(message_id_of(header_of(sent)) or "")

    def _by_command(self) -> None:
        """`drafts send`: exactly these words to exactly these people."""
        if found := self._one_of_ours():
            draft, _, one = found
            self._note(f"approved: {draft.kind} to {one.name}")
            read = fetch(self.room.desk, draft)
            assert read is not None
            assert read.raw is not None
            out, _, people = for_sending(read.raw, self.room.now)
            self.transport.approved[fingerprint(out)] = people
            self.edited.pop(draft.key, None)
            review.approve(self.room.desk, draft, fingerprint(read.raw), self.room.now, despite_pressure=False)
            self.room.act().carry_out(self.room.now)
            one.sent.append(draft.message_id)

    def _reworded(self) -> None:
        if found := self._one_of_ours(edited=False):
            draft, raw, _ = found
            self._note(f"reworded: {draft.kind}")
            self.edited[draft.key] = self.room.program.word(raw, f"Hello,\n\n{self.dice.choice(OWN)}\n\nRobin")

    def _thrown_away(self) -> None:
        if found := self._one_of_ours():
            draft, raw, _ = found
            self._note(f"thrown away: {draft.kind}")
            self.edited.pop(draft.key, None)
            self.room.program.throw(raw)

    def _reminder_done(self) -> None:
        with self.room.store.read() as view:
            due = [r for r in view.open_reminders() if r.state is ReminderState.DUE]
        if due:
            corrections.reminder_done(self.room.desk, self.dice.choice(due).uid, self.room.now)

    def _days_go_by(self) -> None:
        """A few days, or up to the morning of the next reminder."""
        with self.room.store.read() as view:
            ahead = sorted(r.due for r in view.open_reminders() if r.due > self.room.now)
        if ahead and self.dice.random() < 0.6:
            self.room.now = ahead[0] - timedelta(hours=1)
        else:
            self.room.now += self.dice.choice((1, 3, 12, 40)) * DAY
        self._note("days went by")


def seen(room: House) -> tuple[Counter[str], Counter[DraftKind]]:
    """The intents that were read and acted on in a history, and the kinds of drafts that it brought."""
    with room.store.read() as view:
        intents = Counter(row.intent for row in view.all_messages() if row.intent)
        kinds = Counter(draft.kind for deal in view.deals() for draft in deal.drafts)
    return intents, kinds
