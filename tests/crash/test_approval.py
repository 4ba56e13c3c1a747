"""P2: nothing leaves unless the rep approved exactly these words to exactly these people.

A state machine does to one draft whatever can happen to it (tests/crash/gate.py). For every guard of the gate there
is a way through the machine that fails without it.
"""

from __future__ import annotations

import os
import re
import time
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

import pytest
from hypothesis import HealthCheck, settings
from hypothesis.stateful import run_state_machine_as_test
from sqlalchemy import select

from followup.act import sending
from followup.core.deal import Draft, DraftState
from followup.core.draft_bytes import fingerprint
from followup.desk import Desk
from followup.state import schema
from followup.state.records import Action
from followup.state.store import Tx
from followup.state.view import View
from followup.tasks import review
from tests.crash import gate as machine
from tests.crash.booth import Booth
from tests.crash.gate import PUSHES, Gate
from tests.crash.life import Quick

STEPS = 25
PARTS = 4
ALL = int(os.environ.get("FOLLOWUP_GATE_STEPS", "1000000" if os.environ.get("FOLLOWUP_SOAK") else "21000"))
RUNS = ALL // STEPS // PARTS + 1


@pytest.fixture(scope="module")
def gate():
    """The machine, whose runs all begin where Anna said no and the acknowledgement waits."""
    with Quick() as quick:
        booth = Booth(quick)
        yield type("Gate", (Gate,), {"booth": booth})
        booth.close()


@pytest.mark.parametrize("part", range(PARTS))
def test_nothing_leaves_unapproved(gate, part):
    gate.steps = gate.refused = gate.sent = 0
    began = time.process_time()
    few = settings(max_examples=RUNS, stateful_step_count=STEPS, deadline=None, database=None, print_blob=True)
    run_state_machine_as_test(gate, settings=settings(few, suppress_health_check=list(HealthCheck)))
    spent = time.process_time() - began
    rate = gate.steps / spent
    print(f"\n{gate.steps} steps, {gate.sent} sent, {gate.refused} refused or cut, {rate:.0f} steps a CPU second")
    assert gate.steps >= 0.9 * RUNS * STEPS  # a run may end early
    assert gate.sent > 0
    assert gate.refused > 0


def _any_words(self: View, draft: int, mark: str, since: datetime) -> int | None:
    c = schema.approvals.c
    query = select(c.id).where(c.draft == draft, c.at >= since, c.used.is_(False)).order_by(c.id.desc()).limit(1)
    return self._c.execute(query).scalar()


def _never_barred(self: Tx, draft: int) -> Draft:
    return replace(View.draft(self, draft), barred=False)


def _without_people(raw: bytes) -> str:
    return fingerprint(re.sub(rb"(?m)^(To|Cc|Bcc):.*\r\n", b"", raw))


def _begin_unasked(desk: Desk, draft: Draft, letter: Any, now: datetime) -> str:
    with desk.store.write() as tx:
        tx.change_draft(draft.id, state=DraftState.SENDING, fingerprint=letter.mark)
    return ""


def _not_noted(desk: Desk, draft: Draft, letter: Any, now: datetime) -> str:
    with desk.store.read() as view:
        return sending._refusal(view, view.draft(draft.id), letter, now)  # type: ignore[arg-type]


def _waits_again(desk: Desk, action: Action, draft: Draft, *_: object) -> None:
    with desk.store.write() as tx:
        tx.change_draft(draft.id, state=DraftState.WAITING)


def _no_change(*_: object) -> None:
    """A guard that does nothing."""


def _after_an_edit(gate: Gate) -> None:
    gate.approved_as_it_stands()
    gate.edited_in_the_mail_program("Hello.")
    gate.carry_out("takes")


def _to_somebody_else(gate: Gate) -> None:
    gate.approved_as_it_stands()
    gate.another_recipient(b"Cc: x@evil.example\r\n")
    gate.carry_out("takes")


def _too_late(gate: Gate) -> None:
    gate.approved_as_it_stands()
    gate.time_passes(73)
    gate.carry_out("takes")


def _barred(gate: Gate) -> None:
    gate.approved_as_it_stands()
    gate.do_not_contact(True)
    gate.carry_out("takes")


def _barred_and_taken_off_the_list(gate: Gate) -> None:
    gate.edited_in_the_mail_program("Hello.")
    gate.they_write_that_they_want_no_mail()
    gate.do_not_contact(False)
    gate.approved_as_it_stands()
    gate.carry_out("takes")


def _old_words_come_back(gate: Gate) -> None:
    gate.approved_as_it_stands()
    gate.edited_in_the_mail_program("Hello.")
    gate.carry_out("takes")
    gate.approved_as_it_stands()
    gate.an_older_version_comes_back(0)
    gate.carry_out("takes")


def _pressing(gate: Gate) -> None:
    gate.edited_in_the_mail_program(PUSHES)
    gate.approved_as_it_stands()
    gate.carry_out("takes")


def _taken_back(gate: Gate) -> None:
    gate.approved_as_it_stands()
    gate.discarded()
    gate.carry_out("takes")


def _killed_after_it_left(gate: Gate) -> None:
    gate.approved_as_it_stands()
    gate.killed_at("after transport.send")
    gate.carry_out("takes")
    gate.carry_out("takes")


def _unclear(gate: Gate) -> None:
    gate.approved_as_it_stands()
    gate.carry_out("takes and is silent")
    gate.carry_out("takes")


def _at_the_last_moment(gate: Gate) -> None:
    gate.approved_as_it_stands()
    gate.barred_at_the_last_moment()


def test_words_that_do_not_stand_there_are_not_approved(gate):
    """Found by the machine: approved behind the rep's back, they would leave as soon as they came back."""
    for story in (_approved_beside_an_edit, _approved_before_an_edit):
        run = gate()
        story(run)
        run.looked_at()
        run.nothing_left_unapproved()
        assert run.transport.left == []


def _approved_beside_an_edit(gate: Gate) -> None:
    gate.another_recipient(b"Cc: x@evil.example\r\n")
    gate.approved_as_it_stood(0)
    gate.an_older_version_comes_back(0)


def _approved_before_an_edit(gate: Gate) -> None:
    gate.another_recipient(b"Cc: x@evil.example\r\n")
    gate.an_older_version_comes_back(0)
    gate.approved_as_it_stood(1)
    gate.another_recipient(b"Cc: x@evil.example\r\n")


ANY_STATE = (sending, "APPROVABLE", frozenset(DraftState))
MUTANTS = {
    "no approval is asked for": (((View, "approval", lambda *_: 1),), _after_an_edit),
    "an approval serves for any words": (((View, "approval", _any_words),), _after_an_edit),
    "an approval serves for any people": (
        tuple((module, "fingerprint", _without_people) for module in (sending, review, machine)),
        _to_somebody_else,
    ),
    "an approval lasts for ever": (((sending, "APPROVAL_LASTS", timedelta(days=9999)),), _too_late),
    "an approval outlives the edit and the next approval": (
        ((Tx, "void_approvals", _no_change),),
        _old_words_come_back,
    ),
    "the list of those not to be written to is not read": (((View, "is_suppressed", lambda *_: False),), _barred),
    "nothing is asked at the last moment": (((sending, "_begin", _begin_unasked),), _at_the_last_moment),
    "a barred draft leaves when the list is empty": (((Tx, "draft", _never_barred),), _barred_and_taken_off_the_list),
    "words that press leave without a word": (((sending, "pressing", lambda *_: ()),), _pressing),
    "a draft leaves from any state": ((ANY_STATE,), _taken_back),
    "what leaves is not noted before": (((sending, "_begin", _not_noted),), _killed_after_it_left),
    "what was cut off is sent again": (((sending, "_after_a_kill", _waits_again),), _killed_after_it_left),
    "what is unclear is sent again": (((sending, "_unsure", _waits_again),), _unclear),
}
"""Each guard taken out, and a way through the machine that only this guard holds."""


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
