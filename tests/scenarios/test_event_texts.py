"""What stands in the events: whom they are about, what was said, and on the day whether a draft waits."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from followup.act import Act
from followup.core.ical_lines import events, master, unescape
from followup.core.model import ReminderKind
from followup.core.reminder_words import WORDS
from followup.deals import corrections
from followup.mailboxes.base import SENT
from followup.sandbox import Sandbox
from tests import seen
from tests.desks import ANNA, LOSS_ID, REP, World, mail

NOTES, TASKS = WORDS["en"].notes, WORDS["en"].tasks


@pytest.fixture
def world(tmp_path: Path, sandbox: Sandbox) -> World:
    """Anna said no on 2 March 2026, and the rep asked leave."""
    return World(tmp_path / "state", sandbox).asked()


def told(world: World, kind: ReminderKind, n: int = 1) -> tuple[str, str]:
    """Title and description of an event."""
    (found,) = [r for r in seen.reminders(world, kind) if r.n == n]
    event = master(events(world.calendar.get(found.uid).ics))
    assert event is not None
    return unescape(event.value("SUMMARY")), unescape(event.value("DESCRIPTION"))


def at(world: World, day: str) -> None:
    world.now = datetime.fromisoformat(f"{day}T07:00:00").replace(tzinfo=UTC)
    world.look()


def test_a_check_in_says_who_said_what_and_that_a_draft_waits(world: World):
    title, text = told(world, ReminderKind.CHECK_IN)
    assert title == "Check in with Anna Lee (shop.example) (1)"
    assert text.startswith("Anna Lee (shop.example)\n\nA draft waits in your Drafts folder")
    assert "They wrote: “We have decided to go with Brightline instead.”" in text
    at(world, "2026-04-01")
    assert told(world, ReminderKind.CHECK_IN) == (title, text)


def test_while_another_draft_waits_the_event_says_so(world: World):
    at(world, "2026-04-01")
    at(world, "2026-05-04")
    text = told(world, ReminderKind.REFERRAL)[1]
    assert NOTES["another-draft-waits"] in text
    assert TASKS[ReminderKind.REFERRAL] not in text


def test_where_their_mail_is_unanswered_the_event_says_so_until_it_is_moved_on(world: World):
    world.now += timedelta(days=20)
    world.deliver(mail("Hi Robin,\n\nYour letter came.\n\nAnna", at=world.now, id="<l@shop.example>", answers=LOSS_ID))
    world.look()
    at(world, "2026-04-01")
    assert NOTES["their-mail-is-unanswered"] in told(world, ReminderKind.CHECK_IN)[1]
    assert world.drafts() == ()
    thanks = mail("Hello Anna,\n\nall the best.\n\nRobin", at=world.now, id="<t@rep.example>", sender=REP, to=ANNA,
                  answers="<l@shop.example>")  # fmt: skip
    world.mailbox.deliver(thanks, SENT, at=world.now)
    world.look()
    (reminder,) = [r for r in seen.reminders(world, ReminderKind.CHECK_IN) if r.n == 1]
    with world.desk() as desk:
        corrections.reminder_moved(desk, reminder.uid, world.now + timedelta(days=20), world.now)
        Act(desk).carry_out(world.now)
    at(world, "2026-04-21")
    assert TASKS[ReminderKind.CHECK_IN] in told(world, ReminderKind.CHECK_IN)[1]
    assert len(world.drafts()) == 1


def test_whom_they_passed_on_is_the_one_to_write_to(tmp_path: Path, sandbox: Sandbox):
    world = World(tmp_path / "state", sandbox).offered()
    text = (
        "Hi Robin,\n\nWe have decided to go with Brightline instead. You may want to talk to Ben Carter "
        "(ben.carter@mill.example), who is looking for something similar.\n\nBest,\nAnna"
    )
    world.deliver(mail(text, at=world.now, id=LOSS_ID, answers="<offer@rep.example>"))
    world.look()
    title, told_of = told(world, ReminderKind.WRITE_TO)
    assert title == "Write to Ben Carter (mill.example)"
    assert told_of.startswith("Ben Carter (mill.example)\nben.carter@mill.example\n\nThey gave you this name.")
    assert told(world, ReminderKind.THANK_YOU_CARD)[0] == "Thank-you card to Anna Lee (shop.example)"
