"""The times for a talk in a draft: read from the rep's calendar when it is worded, and the same ones ever after."""

from __future__ import annotations

from email import message_from_bytes, policy
from pathlib import Path
from typing import Any

import pytest

from followup.act import Act
from followup.core.deal import DraftState
from followup.core.model import DraftKind
from followup.core.office import Office
from followup.deals.planning import Planner
from followup.errors import Unreachable
from followup.sandbox import Sandbox
from tests import seen
from tests.calendars.samples import plain
from tests.desks import World, config

KINDS = (DraftKind.QUESTIONS_CALL, DraftKind.WELCOME_BACK)
TUESDAYS = ("DTSTART;TZID=Europe/Berlin:20260106T090000", "DURATION:PT3H", "RRULE:FREQ=WEEKLY", "SUMMARY:Team")


@pytest.fixture
def world(tmp_path: Path, sandbox: Sandbox) -> World:
    """The deal is lost (a Monday), and the untouched acknowledgement out of the way."""
    world = World(tmp_path / "state", sandbox, rep={"working_hours": "08:00-16:00"}).lost()
    with world.desk() as desk, desk.store.write() as tx:
        (deal,) = tx.deals("work")
        Planner(tx, desk, world.now).withdraw_drafts(deal)
    world.look()
    return world


def plan(world: World, kind: DraftKind, country: str = "") -> None:
    with world.desk() as desk, desk.store.write() as tx:
        (deal,) = tx.deals("work")
        tx.change_deal(deal.id, world.now, country=country)
        (theirs,) = [m for m in tx.messages_of(deal.id) if m.direction == "in"]
        Planner(tx, desk, world.now).add_draft(tx.deal(deal.id), kind, "test", theirs)


def carry_out(world: World) -> None:
    with world.desk() as desk:
        assert Act(desk).carry_out(world.now) == ()


def proposed(world: World) -> list[str]:
    """The items of the list in the one draft."""
    (raw,) = world.drafts()
    text = message_from_bytes(raw, policy=policy.default).get_content()
    return [line.removeprefix("- ") for line in text.splitlines() if line.startswith("- ")]


@pytest.mark.parametrize("kind", KINDS)
def test_three_times_at_which_the_rep_is_free(world: World, kind: DraftKind):
    world.calendar.put("team@x", plain("team@x", *TUESDAYS))
    world.calendar.put("fair@x", plain("fair@x", "DTSTART;VALUE=DATE:20260305", "SUMMARY:Trade fair"))
    plan(world, kind)
    carry_out(world)
    assert proposed(world) == [
        "Wednesday 4 March, 9:00 (CET)",
        "Friday 6 March, 13:00 (CET)",
        "Monday 9 March, 10:00 (CET)",
    ]


def test_in_both_time_zones(world: World):
    plan(world, DraftKind.WELCOME_BACK, country="GB")
    carry_out(world)
    assert proposed(world)[0] == "Wednesday 4 March, 10:30 CET (9:30 your time)"


def test_the_hours_and_days_of_the_mailbox_where_config_names_none(world: World):
    world.config = config()  # of [rep] it has the zone, but no working hours
    plan(world, DraftKind.WELCOME_BACK)
    with world.desk() as desk:
        desk.told.office = Office("America/New_York", (3, 4), "13:00-15:00")
        assert Act(desk).carry_out(world.now) == ()
    assert proposed(world) == [
        "Friday 6 March, 13:00 (CET)",
        "Thursday 12 March, 14:00 (CET)",
        "Friday 13 March, 13:30 (CET)",
    ]


def test_none_where_there_is_no_free_time(world: World):
    days = ("DTSTART;VALUE=DATE:20260301", "DTEND;VALUE=DATE:20260601")
    world.calendar.put("away@x", plain("away@x", *days, "SUMMARY:Sabbatical"))
    plan(world, DraftKind.WELCOME_BACK)
    carry_out(world)
    assert proposed(world) == []
    assert b"When would a call suit you?" in world.drafts()[0]


@pytest.mark.parametrize("looked", [True, False])
def test_killed_after_the_draft_was_saved_it_is_still_known_as_ours(world: World, looked: bool):
    """The rep's calendar changes before the second time: what was proposed stays, and nobody has edited anything."""
    plan(world, DraftKind.WELCOME_BACK)
    save = world.mailbox.save_draft

    def dying(raw: bytes, message_id: str) -> Any:
        save(raw, message_id)
        raise KeyboardInterrupt

    world.mailbox.save_draft = dying
    with pytest.raises(KeyboardInterrupt):
        carry_out(world)
    world.mailbox.save_draft = save
    before = proposed(world)
    world.calendar.put("busy@x", plain("busy@x", "DTSTART;VALUE=DATE:20260304", "SUMMARY:Trade fair"))
    if looked:
        world.look()
        assert [draft.state for draft in seen.drafts(world)][-1] is DraftState.WAITING
        assert proposed(world) == before
    with world.desk() as desk, desk.store.write() as tx:
        (deal,) = tx.deals("work")
        Planner(tx, desk, world.now).withdraw_drafts(deal)
    world.look()
    assert world.drafts() == ()


def test_while_the_calendar_is_away_the_draft_waits(world: World, monkeypatch: pytest.MonkeyPatch):
    def away(*_: Any) -> Any:
        raise Unreachable("The calendar is away.")

    plan(world, DraftKind.WELCOME_BACK)
    with monkeypatch.context() as patched:
        patched.setattr(world.calendar, "between", away)
        with pytest.raises(Unreachable), world.desk() as desk:
            Act(desk).carry_out(world.now)
    assert world.drafts() == ()
    carry_out(world)
    assert len(proposed(world)) == 3
