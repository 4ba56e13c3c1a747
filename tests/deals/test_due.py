"""What is told of a jump of the clock (TRUST section 7, "Clock jumped, long sleep")."""

from __future__ import annotations

from datetime import timedelta

import pytest

from followup.act import Act
from followup.core.deal import ReminderState
from followup.deals.due import Jump
from followup.looking import Look
from tests.desks import World

DAY = timedelta(days=1)


@pytest.fixture
def world(tmp_path, sandbox):
    """Anna said no; draft and reminders stand."""
    return World(tmp_path / "state", sandbox).lost()


def jump(world: World, by: timedelta) -> tuple[str, ...]:
    """The notices of the first look after the clock moved."""
    world.now += by
    with world.desk() as desk:
        return Look(desk, Act(desk)).everything(world.now, Jump(world.now, by)).notices


def due(world: World) -> int:
    with world.desk() as desk, desk.store.read() as view:
        return sum(one.state is ReminderState.DUE for one in view.open_reminders("work"))


def test_a_long_sleep_lists_what_came_due_and_sends_nothing(world):
    sent = world.sent()
    (said,) = jump(world, 60 * DAY)
    assert due(world) > 1
    assert said == f"The clock moved by 60 days (sleep). {due(world)} reminders came due meanwhile; listed, not sent."
    assert world.sent() == sent


def test_what_was_due_before_is_not_counted_again(world):
    jump(world, 60 * DAY)
    assert jump(world, 2 * DAY) == ("The clock moved by 2 days (sleep). No reminder came due meanwhile.",)


@pytest.mark.parametrize(
    ("by", "said"),
    [
        (timedelta(minutes=9), ()),
        (timedelta(hours=-2), ()),
        (DAY, ("The clock moved by 1 day (sleep). No reminder came due meanwhile.",)),
        (-2 * DAY, ("The clock was set back by 2 days. Reminders stay at their dates.",)),
    ],
)
def test_what_brings_no_reminder(world, by, said):
    jump(world, 60 * DAY)
    assert jump(world, by) == said


def test_one_reminder_after_a_short_sleep(world):
    with world.desk() as desk, desk.store.read() as view:
        first = min(one.due for one in view.open_reminders("work"))
    world.now = first - timedelta(hours=3)
    world.look()
    (said,) = jump(world, timedelta(hours=4))
    assert said == "The clock moved by 4 hours (sleep). 1 reminder came due meanwhile; listed, not sent."
