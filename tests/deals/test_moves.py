"""Reminders that what is learned later moves: the end of a contract, the country, the rep's answers."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import pytest

from followup.core.ical import read
from followup.core.ical_edit import move
from followup.core.model import ReminderKind
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
