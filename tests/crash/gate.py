"""The send gate's machine for P2: one draft, its rep, and whatever can come between approval and sending.

Everything of followup is real but for what it stands on: a store and a mailbox in memory, and a transport that holds
each mail that leaves against what the machine's rep approved. Runs begin where Anna said no and her draft waits.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from datetime import datetime, timedelta
from typing import Any

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from followup.core.deal import Draft, DraftState
from followup.core.draft_bytes import fingerprint, for_sending, with_text
from followup.errors import FollowupError, SendUnsure, Unreachable, UsageFault
from followup.mailboxes.base import DRAFTS
from followup.mailboxes.headers import header_of, message_id_of
from followup.tasks import review
from tests.crash.booth import At, Booth
from tests.crash.killing import Fuse, Killed
from tests.crash.life import PEOPLE, STOP, _says

TO = PEOPLE["anna"]
LASTS = timedelta(hours=72)
SELDOM = st.integers(0, 7)  # a rule that ends a story is played where this is 0, so that most stories go on
PUSHES = "We can offer you a discount if you sign before Friday."


class Recording:
    """Holds what leaves against what was approved; `mood` is what the server does next."""

    files_sent = False

    def __init__(self, machine: Gate) -> None:
        self._machine = machine
        self.mood = "takes"
        self.left: list[bytes] = []

    def send(self, raw: bytes, sender: str, recipients: tuple[str, ...]) -> None:
        if self.mood == "away":
            raise Unreachable("away")
        if self.mood != "silent":
            self._machine.judge(raw, recipients)
            self.left.append(raw)
        if self.mood != "takes":
            raise SendUnsure("no answer")

    def check(self) -> None:
        """Nothing to check."""


class Gate(RuleBasedStateMachine):
    """One draft, its rep, and all that can come between."""

    booth: Booth
    steps = 0
    refused = 0
    sent = 0

    def __init__(self) -> None:
        super().__init__()
        self.wrong: list[str] = []
        self.booth.begin()
        self.transport = self.booth.transport = Recording(self)
        self.approved: tuple[str, tuple[str, ...], datetime, bool] | None = None
        self.barred = self.stopped = False
        self.old = [self.raw() or b""]

    # -- the property

    def judge(self, raw: bytes, recipients: tuple[str, ...]) -> None:
        """Notes what is wrong with a mail that leaves; `act` holds back what is raised here."""
        type(self).sent += 1
        if self.transport.left:
            self.wrong.append("a second time")
        if self.approved is None:
            self.wrong.append("not approved, or approved for another time, or taken back")
        else:
            mark, people, at, despite = self.approved
            checks = {
                "other words": fingerprint(raw) != mark,
                "other people": recipients != people,
                "approved too long ago": self.booth.now - at > LASTS,
                "words that press": PUSHES.encode() in raw and not despite,
            }
            self.wrong += [what for what, found in checks.items() if found]
        if (self.barred and TO in recipients) or self.stopped:  # barred, the rep may still send it to others alone
            self.wrong.append("they asked not to be written to")
        self.approved = None

    @invariant()
    def nothing_left_unapproved(self) -> None:
        assert not self.wrong

    # -- what the machine knows

    def raw(self) -> bytes | None:
        held = self.booth.ground.held(DRAFTS)
        return held[0][0] if held else None

    def draft(self) -> Draft:
        with self.booth.store.read() as view:
            return view.draft(self.booth.draft)

    def tick(self) -> None:
        type(self).steps += 1
        self.booth.now += timedelta(seconds=1)

    def _replace(self, raw: bytes) -> None:
        ground = self.booth.ground
        for held, _ in ground.held(DRAFTS):
            ground.expunge(DRAFTS, held)
        ground.deliver(raw, DRAFTS, self.booth.now, "DS")
        self.old.append(raw)

    def _work(self, work: Callable[[], Any]) -> None:
        """followup at work; a fault or a kill is counted."""
        try:
            faults = work()
        except (FollowupError, Killed):
            type(self).refused += 1
        else:
            type(self).refused += bool(faults)

    # -- the rep in the mail program

    @rule(words=st.sampled_from(["Hello.", "Hello again.", PUSHES]))
    def edited_in_the_mail_program(self, words: str) -> None:
        self.tick()
        raw = self.raw()
        if raw is not None:
            self._replace(with_text(raw, words, message_id_of(header_of(raw)) or ""))

    @rule(field=st.sampled_from([b"Cc: x@evil.example\r\n", b"Bcc: y@evil.example\r\n"]))
    def another_recipient(self, field: bytes) -> None:
        self.tick()
        raw = self.raw()
        if raw is not None and field not in raw:
            self._replace(raw.replace(b"\r\nSubject:", b"\r\n" + field + b"Subject:", 1))

    @rule(n=SELDOM)
    def no_recipient(self, n: int = 0) -> None:
        self.tick()
        raw = self.raw()
        if raw is not None and n == 0:
            self._replace(raw.replace(b"\r\nTo: ", b"\r\nX-Was: "))

    @rule(n=st.integers(0, 20))
    def an_older_version_comes_back(self, n: int) -> None:
        self.tick()
        self._replace(self.old[n % len(self.old)])

    @rule(n=SELDOM)
    def thrown_away_in_the_mail_program(self, n: int = 0) -> None:
        self.tick()
        for held, _ in self.booth.ground.held(DRAFTS) if n == 0 else ():
            self.booth.ground.expunge(DRAFTS, held)

    # -- the rep at the commands

    @rule(words=st.sampled_from(["By command.", "By command again.", PUSHES]))
    def edited_by_command(self, words: str) -> None:
        self.tick()
        raw = self.raw()
        if raw is not None:
            with suppress(UsageFault):
                review.plan_edit(self.booth.desk, self.draft(), raw, words)

    def _approve(self, mark: str, despite: bool) -> None:
        try:
            review.approve(self.booth.desk, self.draft(), mark, self.booth.now, despite_pressure=despite)
        except UsageFault:
            return
        raw = self.raw() or b""
        self.approved = None
        if fingerprint(raw) == mark:
            with suppress(ValueError):  # no recipient
                out, _, people = for_sending(raw, self.booth.now)
                self.approved = (fingerprint(out), people, self.booth.now, despite)  # its Bcc is taken off

    @rule(despite=st.booleans())
    def approved_as_it_stands(self, despite: bool = False) -> None:
        self.tick()
        raw = self.raw()
        if raw is not None:
            self._approve(fingerprint(raw), despite)

    @rule(n=st.integers(0, 20))
    def approved_as_it_stood(self, n: int) -> None:
        self.tick()
        self._approve(fingerprint(self.old[n % len(self.old)]), False)

    @rule(n=SELDOM)
    def discarded(self, n: int = 0) -> None:
        self.tick()
        raw = self.raw()
        if raw is not None and n == 0 and self.draft().state in {DraftState.WAITING, DraftState.EDITED}:
            review.plan_discard(self.booth.desk, self.draft(), fingerprint(raw), self.booth.now)
            self.approved = None

    @rule()
    def settled(self) -> None:
        self.tick()
        draft = self.draft()
        if draft.state is DraftState.UNSURE:
            review.settle(self.booth.desk, draft, self.booth.now, was_sent=bool(self.transport.left))

    # -- the prospect, time, the world

    @rule(bars=st.sampled_from([False, False, False, True]))
    def do_not_contact(self, bars: bool) -> None:
        self.tick()
        self._bar(bars)

    def _bar(self, bars: bool) -> None:
        self.barred = bars
        with self.booth.store.write() as tx:
            if bars:
                tx.suppress(TO, self.booth.now, None)
            else:
                tx.unsuppress(TO)

    @rule(n=SELDOM)
    def they_write_that_they_want_no_mail(self, n: int = 0) -> None:
        """From then on this draft never leaves, even if the rep takes the address off the list."""
        self.tick()
        if n == 0 and not self.stopped:
            self._work(lambda: self.booth.act().carry_out(self.booth.now))  # what was approved may leave before
            self.stopped = True
            _says("anna", STOP, "stop")(self.booth)  # type: ignore[arg-type]
            self._work(self.booth.look)

    @rule(hours=st.sampled_from([1, 24, 71, 73]))
    def time_passes(self, hours: int) -> None:
        self.tick()
        self.booth.now += timedelta(hours=hours)

    # -- followup at work

    @rule(mood=st.sampled_from(["takes", "takes", "away", "silent", "takes and is silent"]))
    def carry_out(self, mood: str) -> None:
        self.tick()
        self.transport.mood = mood
        self._work(lambda: self.booth.act().carry_out(self.booth.now))
        self.transport.mood = "takes"

    @rule(mood=st.sampled_from(["takes", "away", "silent", "takes and is silent"]), despite=st.booleans())
    def approved_and_carried_out(self, mood: str, despite: bool) -> None:
        self.approved_as_it_stands(despite)
        self.carry_out(mood)

    @rule(n=SELDOM)
    def barred_at_the_last_moment(self, n: int = 0) -> None:
        self.tick()
        self._work(lambda: self.booth.act(lambda: self._bar(n == 0)).carry_out(self.booth.now))

    @rule(n=st.integers(1, 30))
    def killed(self, n: int) -> None:
        self.tick()
        self.booth.fuse = Fuse({n})
        self._work(lambda: self.booth.act().carry_out(self.booth.now))
        self.booth.fuse = Fuse()

    def killed_at(self, name: str) -> None:
        """Cut off at the first step of this name."""
        self.booth.fuse = At(name)
        self._work(lambda: self.booth.act().carry_out(self.booth.now))
        assert self.booth.fuse.blown
        self.booth.fuse = Fuse()

    @rule()
    def looked_at(self) -> None:
        self.tick()
        self._work(self.booth.look)
