"""P2: nothing leaves unless the rep approved exactly these words to exactly these people.

A state machine does to one draft whatever can happen to it; a recording transport holds each mail that leaves against
what the machine's rep approved. For every guard of the gate there is a way through the machine that fails without it.
"""

from __future__ import annotations

import os
from datetime import datetime, timedelta
from typing import Any

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule, run_state_machine_as_test

from followup.act import sending
from followup.act.drafts import fetch
from followup.core.deal import DraftState
from followup.core.draft_bytes import fingerprint, for_sending, with_text
from followup.core.model import DraftKind
from followup.errors import FollowupError, SendUnsure, Unreachable, UsageFault
from followup.mailboxes.base import DRAFTS
from followup.mailboxes.headers import header_of, message_id_of
from followup.state.store import Tx
from followup.state.view import View
from followup.tasks import review
from tests.crash.grounds import MemoryGround
from tests.crash.killing import Fuse, Killed
from tests.crash.life import NO, PEOPLE, Outside, Quick, Story, _offers, _says

TO = PEOPLE["anna"]
ACK = DraftKind.ACKNOWLEDGE
LASTS = timedelta(hours=72)
STEPS = 50
RUNS = int(os.environ.get("FOLLOWUP_GATE_RUNS", "30"))


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
            self._machine.judge(fingerprint(raw), recipients)
            self.left.append(raw)
        if self.mood != "takes":
            raise SendUnsure("no answer")

    def check(self) -> None:
        """Nothing to check."""


class Gate(RuleBasedStateMachine):
    """One draft, its rep, and all that can come between."""

    story: Story
    base: Any
    steps = 0

    def __init__(self) -> None:
        super().__init__()
        self.wrong: list[str] = []
        self.story.outside = Outside()
        self.story.restore(self.base)
        self.transport = Recording(self)
        self.story.outside = self.transport  # type: ignore[assignment]
        self.approved: tuple[str, tuple[str, ...], datetime] | None = None
        self.barred = False
        self.marks = [fingerprint(self.raw() or b"")]

    # -- the property

    def judge(self, mark: str, recipients: tuple[str, ...]) -> None:
        """Notes what is wrong with a mail that leaves; `act` holds back what is raised here."""
        if self.transport.left:
            self.wrong.append("a second time")
        if self.approved is None:
            self.wrong.append("not approved, or approved for another time")
        elif (mark, recipients) != self.approved[:2]:
            self.wrong.append("other words or other people")
        elif self.story.now - self.approved[2] > LASTS:
            self.wrong.append("approved too long ago")
        if self.barred:
            self.wrong.append("they asked not to be written to")
        self.approved = None

    @invariant()
    def nothing_left_unapproved(self) -> None:
        assert not self.wrong

    # -- what the machine does

    def raw(self) -> bytes | None:
        held = self.story.ground.held(DRAFTS)
        return held[0][0] if held else None

    def draft(self) -> Any:
        with self.story.desk() as desk:
            return self.story.find(desk, ACK, TO)

    def _replace(self, raw: bytes) -> None:
        self.story.ground.expunge(DRAFTS, self.raw() or b"")
        self.story.ground.deliver(raw, DRAFTS, self.story.now, "DS")
        self.marks.append(fingerprint(raw))

    def tick(self) -> None:
        type(self).steps += 1
        self.story.now += timedelta(seconds=1)

    @rule(words=st.sampled_from(["Hello.", "Hello again.", "Goodbye."]))
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

    @rule(words=st.sampled_from(["By command.", "By command again."]))
    def edited_by_command(self, words: str) -> None:
        self.tick()
        raw, draft = self.raw(), self.draft()
        if raw is not None and draft.state in {DraftState.WAITING, DraftState.EDITED}:
            with self.story.desk() as desk:
                review.plan_edit(desk, draft, raw, words)
            self.carry_out("takes")
            if self.raw() is not None:
                self.marks.append(fingerprint(self.raw() or b""))

    def _approve(self, mark: str) -> None:
        try:
            with self.story.desk() as desk:
                review.approve(desk, self.draft(), mark, self.story.now, despite_pressure=False)
        except UsageFault:
            return
        raw = self.raw()
        seen = raw is not None and fingerprint(raw) == mark
        people = for_sending(raw or b"", self.story.now)[2] if seen else ()
        goes_out = fingerprint(for_sending(raw or b"", self.story.now)[0]) if seen else ""  # its Bcc is taken off
        self.approved = (goes_out, people, self.story.now) if seen else None

    @rule()
    def approved_as_it_stands(self) -> None:
        self.tick()
        raw = self.raw()
        if raw is not None:
            self._approve(fingerprint(raw))

    @rule(n=st.integers(0, 20))
    def approved_as_it_stood(self, n: int) -> None:
        self.tick()
        self._approve(self.marks[n % len(self.marks)])

    @rule(hours=st.sampled_from([1, 24, 71, 73]))
    def time_passes(self, hours: int) -> None:
        self.tick()
        self.story.now += timedelta(hours=hours)

    @rule(mood=st.sampled_from(["takes", "takes", "away", "silent", "takes and is silent"]))
    def carry_out(self, mood: str) -> None:
        self.tick()
        self.transport.mood = mood
        try:
            with self.story.desk() as desk:
                self.story.act(desk).carry_out(self.story.now)
        except FollowupError:
            pass
        finally:
            self.transport.mood = "takes"

    @rule(n=st.integers(1, 30))
    def killed(self, n: int) -> None:
        self.tick()
        self.story.fuse = Fuse({n})
        try:
            with self.story.desk() as desk:
                self.story.act(desk).carry_out(self.story.now)
        except (Killed, FollowupError):
            pass
        finally:
            self.story.fuse = Fuse()

    @rule(bars=st.booleans())
    def do_not_contact(self, bars: bool) -> None:
        self.tick()
        self.barred = bars
        with self.story.desk() as desk, desk.store.write() as tx:
            if bars:
                tx.suppress(TO, self.story.now, None)
            else:
                tx.unsuppress(TO)

    @rule()
    def looked_at(self) -> None:
        self.tick()
        self.story.look()

    @rule()
    def settled(self) -> None:
        self.tick()
        draft = self.draft()
        if draft.state is DraftState.UNSURE:
            with self.story.desk() as desk:
                found = fetch(desk, draft)
                if found is not None and found.raw is not None:
                    went = bool(self.transport.left)
                    review.settle_unsure(desk, draft, found.raw, self.story.now, was_sent=went)


@pytest.fixture(scope="module")
def gate(tmp_path_factory):
    """The machine, whose runs all begin where Anna said no and the acknowledgement waits."""
    with Quick() as quick:
        story = Story(tmp_path_factory.mktemp("gate") / "state", MemoryGround(), quick)
        _offers(story)
        story.look()
        _says("anna", NO, "no")(story)
        story.look()
        yield type("Gate", (Gate,), {"story": story, "base": story.keep()})


def _run(machine: type[Gate], runs: int) -> None:
    machine.steps = 0
    few = settings(max_examples=runs, stateful_step_count=STEPS, deadline=None, database=None, print_blob=True)
    run_state_machine_as_test(machine, settings=settings(few, suppress_health_check=list(HealthCheck)))
    print(f"\n{machine.steps} steps")


@pytest.mark.parametrize("part", range(2))
def test_nothing_leaves_unapproved(gate, part):
    _run(gate, RUNS // 2)
    assert gate.steps


@pytest.mark.slow
@pytest.mark.parametrize("part", range(8))
def test_nothing_leaves_unapproved_in_many_ways(gate, part):
    _run(gate, 400)


def _any_words(self: View, draft: int, mark: str, since: datetime) -> int | None:
    from sqlalchemy import select

    from followup.state import schema

    c = schema.approvals.c
    query = select(c.id).where(c.draft == draft, c.at >= since, c.used.is_(False)).order_by(c.id.desc()).limit(1)
    return self._c.execute(query).scalar()


def _two_approvals(machine: Gate) -> None:
    machine.approved_as_it_stands()
    machine.carry_out("away")
    machine.approved_as_it_stands()
    machine.carry_out("takes")


def _after_an_edit(machine: Gate) -> None:
    machine.approved_as_it_stands()
    machine.edited_in_the_mail_program("Hello.")
    machine.carry_out("takes")


def _too_late(machine: Gate) -> None:
    machine.approved_as_it_stands()
    machine.time_passes(73)
    machine.carry_out("takes")


def _barred(machine: Gate) -> None:
    machine.approved_as_it_stands()
    machine.do_not_contact(True)
    machine.carry_out("takes")


def _other_words_approved(machine: Gate) -> None:
    machine.edited_in_the_mail_program("Hello.")
    machine.approved_as_it_stood(0)
    machine.carry_out("takes")


MUTANTS = {
    "no approval is asked for": (((View, "approval", lambda *_: 1),), _other_words_approved),
    "an approval serves for any words": (((View, "approval", _any_words),), _after_an_edit),
    "an approval lasts for ever": (((sending, "APPROVAL_LASTS", timedelta(days=9999)),), _too_late),
    "the list of those not to be written to is not read": (((View, "is_suppressed", lambda *_: False),), _barred),
    "a draft leaves from any state, an approval serves twice": (
        ((sending, "APPROVABLE", frozenset(DraftState)), (Tx, "use_approval", lambda *_: None)),
        _two_approvals,
    ),
}
"""Each guard taken out, and a way through the machine that only this guard holds. (That a mail leaves once is held by
two guards, either of which is enough.)"""


@pytest.mark.parametrize("name", MUTANTS)
def test_without_this_guard_the_machine_fails(gate, monkeypatch, name):
    parts, way = MUTANTS[name]
    sound = gate()
    way(sound)
    sound.nothing_left_unapproved()
    for where, what, instead in parts:
        monkeypatch.setattr(where, what, instead)
    broken = gate()
    way(broken)
    with pytest.raises(AssertionError):
        broken.nothing_left_unapproved()
