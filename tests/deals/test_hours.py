"""The rep's zone and working hours as the mailbox has them: asked once a day, kept, and second to config.toml."""

from __future__ import annotations

from dataclasses import replace
from datetime import time, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from followup.calendars.memory import MemoryCalendar
from followup.core.office import Office
from followup.deals.hours import learn
from followup.errors import FollowupError, NeedsRep, SignInRefused, Throttled, Unreachable
from followup.opening import open_house
from followup.sandbox import Sandbox
from tests.desks import World, config, loss

ACCOUNTS = {"work": {"mail": {"type": "exchange"}, "calendar": {"type": "exchange"}}}
OPEN = {"time_zone": "", "working_hours": ""}
TOKYO = Office("Asia/Tokyo", (0, 1, 2, 3, 4), "10:00-19:00")


class Telling(MemoryCalendar):
    """Knows when its rep works, or fails to tell."""

    said: Office | FollowupError = TOKYO
    asked = closed = 0

    def office(self) -> Office:
        self.asked += 1
        if isinstance(self.said, FollowupError):
            raise self.said
        return self.said

    def close(self) -> None:
        self.closed += 1


@pytest.fixture
def world(tmp_path: Path, sandbox: Sandbox) -> World:
    return World(tmp_path / "state", sandbox, calendar=Telling(), accounts=ACCOUNTS, rep=OPEN)


def test_asked_once_a_day_and_known_to_the_next_process(world: World, tmp_path: Path):
    with world.desk() as desk:
        learn(desk, world.now)
        learn(desk, world.now + timedelta(hours=1))
        assert (world.calendar.asked, desk.zone, desk.hours) == (1, ZoneInfo("Asia/Tokyo"), (time(10), time(19)))
        world.calendar.said = Office("Asia/Seoul")
        learn(desk, world.now + timedelta(days=1))
        assert (world.calendar.asked, desk.zone, desk.hours) == (2, ZoneInfo("Asia/Seoul"), (time(9), time(17)))
    at = config(accounts=ACCOUNTS, rep=OPEN, state={"path": str(world.state)})
    with open_house(at, tmp_path / "config.toml") as house:
        assert (house.zone.key, house.desk("work").zone.key) == ("Asia/Seoul", "Asia/Seoul")


def test_what_config_names_goes_before_it(tmp_path: Path, sandbox: Sandbox):
    rep = {"time_zone": "Europe/Berlin", "working_hours": "08:00-12:00"}
    world = World(tmp_path, sandbox, calendar=Telling(), accounts=ACCOUNTS, rep=rep)
    with world.desk() as desk:
        learn(desk, world.now)
        assert (desk.zone.key, desk.hours) == ("Europe/Berlin", (time(8), time(12)))


def test_reminders_stand_in_the_mailboxs_zone(world: World):
    world.offered().deliver(loss())
    world.look()
    with world.desk() as desk, desk.store.read() as view:
        times = {one.due.astimezone(ZoneInfo("Asia/Tokyo")).time() for one in view.open_reminders("work")}
    assert times == {time(9, 30)}


@pytest.mark.parametrize("fault", [Unreachable("500"), NeedsRep("403")])
def test_a_server_that_does_not_tell_holds_up_nothing(world: World, fault: FollowupError):
    with world.desk() as desk:
        learn(desk, world.now)
        world.calendar.said = fault
        learn(desk, world.now + timedelta(days=1))
        learn(desk, world.now + timedelta(days=1))
        assert (world.calendar.asked, world.calendar.closed, desk.zone.key) == (2, 1, "Asia/Tokyo")


@pytest.mark.parametrize("fault", [Throttled("later", 60.0), SignInRefused("no")])
def test_a_server_that_asks_to_be_left_alone_is(world: World, fault: FollowupError):
    world.calendar.said = fault
    with world.desk() as desk:
        for _ in range(2):
            with pytest.raises(type(fault)):
                learn(desk, world.now)
    assert world.calendar.asked == 2


def test_only_the_first_account_that_can_tell_is_asked(tmp_path: Path, sandbox: Sandbox):
    second = {"second": ACCOUNTS["work"]}
    world = World(tmp_path, sandbox, calendar=Telling(), accounts=ACCOUNTS | second, rep=OPEN)
    with world.desk() as desk:
        learn(replace(desk, account="second"), world.now)
        assert world.calendar.asked == 0
        learn(desk, world.now)
        assert world.calendar.asked == 1
