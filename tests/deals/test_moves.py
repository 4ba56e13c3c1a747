"""Reminders that what is learned later moves: the end of a contract, the country, the rep's answers."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import pytest

from followup.core.ical import read
from followup.core.ical_edit import move
from followup.core.model import Intent, LossReason, ReminderKind
from followup.deals import corrections
from followup.deals.rows import reasons_of
from followup.sandbox import Sandbox
from tests import seen
from tests.desks import LOSS_ID, World, loss, mail


@pytest.fixture
def world(tmp_path: Path, sandbox: Sandbox) -> World:
    """Anna said no on 2 March 2026, and the rep asked leave."""
    return World(tmp_path / "state", sandbox).asked()


def says(world: World, text: str, id: str = "<why@shop.example>") -> None:
    world.deliver(mail(text, at=world.now, id=id, answers=LOSS_ID))
    world.look()


def due(world: World, kind: ReminderKind, n: int = 1) -> str:
    """When a reminder is due, and that its event stands there."""
    (found,) = [r for r in seen.reminders(world, kind) if r.n == n]
    event = read(world.calendar.get(found.uid).ics, world.config.zone)
    assert event is not None
    assert event.start == found.due
    return f"{found.due.astimezone(world.config.zone):%Y-%m-%d}"


def test_the_length_of_their_contract_told_later_moves_the_renewal(world: World):
    assert due(world, ReminderKind.RENEWAL) == "2026-11-02"
    says(world, "Hi Robin,\n\nSure. Your price was too high for us. We signed with Brightline for 24 months.\n\nAnna")
    assert seen.deal(world).contract_months == 24
    assert due(world, ReminderKind.RENEWAL) == "2027-11-03"


def test_where_the_rep_placed_it_it_stays(world: World):
    (found,) = seen.reminders(world, ReminderKind.RENEWAL)
    stored = world.calendar.get(found.uid)
    world.calendar.replace(stored.ref, move(stored.ics, datetime(2026, 12, 1, 9, 30, tzinfo=world.config.zone)))
    world.look()
    says(world, "Hi Robin,\n\nSure. Your price was too high for us. We signed with Brightline for 24 months.\n\nAnna")
    assert due(world, ReminderKind.RENEWAL) == "2026-12-01"


def test_a_later_signature_tells_the_country(tmp_path: Path, sandbox: Sandbox):
    world = World(tmp_path / "state", sandbox).offered()
    undecided = mail("Hi Robin,\n\nWe are still comparing.\n\nAnna", at=world.now, id="<a@shop.example>",
                     answers="<offer@rep.example>")  # fmt: skip
    world.deliver(undecided)
    world.look()
    assert seen.deal(world).country == ""
    text = "Hi Robin,\n\nWe have decided to go with Brightline instead.\n\n-- \nAnna Lee\nTel. +33 1 23 45 67 89"
    world.deliver(loss(text=text))
    world.now = datetime(2026, 4, 15, 10, tzinfo=world.now.tzinfo)
    world.look()
    assert seen.deal(world).country == "FR"


def test_a_full_day_does_not_drive_away_what_stands_there(tmp_path: Path, sandbox: Sandbox):
    """A limit of one a day: the referral that is to move to the day on which it stands stays."""
    world = World(tmp_path / "state", sandbox, playbook={"a_day": 1, "referral": 7}).asked()
    before = due(world, ReminderKind.REFERRAL)
    says(world, "Hi Robin,\n\nSure. Your price was too high for us, and Brightline could start sooner.\n\nAnna")
    assert due(world, ReminderKind.REFERRAL) == before == "2026-03-09"


LATER = "Hi Robin,\n\nNot now, the timing is bad: no budget this year. Please come back to us in the spring.\n\nAnna"


@pytest.fixture
def put_off(tmp_path: Path, sandbox: Sandbox) -> World:
    """A deal that was put off, with reasons."""
    world = World(tmp_path / "state", sandbox).offered()
    world.deliver(mail(LATER, at=world.now, id="<later@shop.example>", answers="<offer@rep.example>"))
    world.look()
    row = seen.message(world, "<later@shop.example>")
    assert (row.intent, set(row.facts["reasons"])) == (Intent.NOT_NOW, {"price", "timing"})
    assert seen.deal(world).reasons == ()
    return world


def test_why_they_put_it_off_is_not_why_it_was_lost(put_off: World):
    """Else the acknowledgement would thank for reasons that nobody gave for the no, beside the one that was given."""
    no = "Hi Robin,\n\nWe have decided to go with Brightline instead, they are nearer to us.\n\nAnna"
    put_off.deliver(loss(text=no))
    put_off.look()
    assert seen.deal(put_off).reasons == (LossReason.LOCATION,)
    told = [reasons_of(seen.message(put_off, id)) for id in ("<later@shop.example>", LOSS_ID)]
    assert told == [(), (LossReason.LOCATION,)], "nor does the post-mortem quote it as why"


def test_what_the_rep_says_was_a_no_gave_no_moment_to_come_back_at(put_off: World):
    with put_off.desk() as desk:
        corrections.was_a_loss(desk, 1, put_off.now)
    assert seen.deal(put_off).reasons == (LossReason.PRICE,)
    assert seen.message(put_off, "<later@shop.example>").facts["reasons"] == ["price"]
