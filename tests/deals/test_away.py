"""The rep's absences: asked for when something may have changed, and kept to whatever comes between."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path

import pytest

from followup.act import Act
from followup.calendars.base import Stored
from followup.calendars.memory import MemoryCalendar
from followup.core.model import ReminderKind
from followup.desk import Desk
from followup.errors import Unreachable
from followup.looking import Look
from followup.sandbox import Sandbox
from tests import seen
from tests.calendars.samples import plain
from tests.desks import World, loss

DAY = timedelta(days=1)
AWAY = plain("away@x", "DTSTART;VALUE=DATE:20260330", "DTEND;VALUE=DATE:20260411", "SUMMARY:Urlaub")
WEEKLY = plain("jour@x", "DTSTART:20260302T090000Z", "DURATION:PT1H", "RRULE:FREQ=WEEKLY", "SUMMARY:Jour fixe")


class Counting(MemoryCalendar):
    """Counts how often a span is asked for; `lost` answers are."""

    asked = 0
    lost = False

    def between(self, start: datetime, end: datetime) -> tuple[Stored, ...]:
        self.asked += 1
        if self.lost:
            raise Unreachable("The calendar is away.")
        return super().between(start, end)


@pytest.fixture
def world(tmp_path: Path, sandbox: Sandbox) -> World:
    return World(tmp_path / "state", sandbox, calendar=Counting()).offered()


def look(world: World, desk: Desk) -> int:
    """A whole look by the same process; how often the calendar was asked for a span of time."""
    before = world.calendar.asked
    Look(desk, Act(desk)).everything(world.now)
    return world.calendar.asked - before


def first_check_in(world: World) -> str:
    found = [r for r in seen.reminders(world, ReminderKind.CHECK_IN) if r.n == 1]
    return f"{found[0].due.astimezone(world.config.zone):%Y-%m-%d %H:%M}"


def test_the_calendar_is_asked_once_a_day_and_when_something_else_changed(world: World):
    with world.desk() as desk:
        assert [look(world, desk) for _ in range(3)] == [1, 0, 0]
        world.deliver(loss())
        assert [look(world, desk), look(world, desk)] == [0, 0], "only reminders came"
        world.calendar.put("jour@x", WEEKLY)
        assert [look(world, desk), look(world, desk)] == [1, 0]
        world.calendar.delete(world.calendar.get("jour@x").ref)
        assert [look(world, desk), look(world, desk)] == [1, 0]
        world.now += DAY
        assert [look(world, desk), look(world, desk)] == [1, 0]


def test_an_answer_that_was_lost_is_asked_for_again(world: World):
    world.deliver(loss())
    with world.desk() as desk:
        look(world, desk)
        assert first_check_in(world) == "2026-04-01 09:30"
        world.calendar.put("away@x", AWAY)
        world.calendar.lost = True
        with pytest.raises(Unreachable):
            look(world, desk)
        world.calendar.lost = False
        look(world, desk)
    assert first_check_in(world) == "2026-04-13 09:30"


def test_an_absence_of_the_hour_of_reminders(tmp_path: Path, sandbox: Sandbox):
    """Away in the morning: reminders of the afternoon stay."""
    morning = ("DTSTART;TZID=Europe/Berlin:20260401T080000", "DTEND;TZID=Europe/Berlin:20260401T120000")
    oof = plain("oof@x", *morning, "X-MICROSOFT-CDO-BUSYSTATUS:OOF")
    for at, expected in (("09:30", "2026-04-02 09:30"), ("14:00", "2026-04-01 14:00")):
        world = World(tmp_path / at[:2], sandbox, playbook={"at": at}).offered()
        world.calendar.put("oof@x", oof)
        world.deliver(loss())
        world.look()
        assert first_check_in(world) == expected
