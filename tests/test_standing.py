"""How an account stands: pauses that servers ask for are kept to, and wrong passwords are tried twice (P12)."""

from __future__ import annotations

import random
from datetime import UTC, datetime, timedelta

import pytest

from followup.errors import NeedsRep, SignInRefused, Throttled, Unreachable
from followup.looking import Report
from followup.sandbox import Sandbox
from followup.standing import LONGEST_PAUSE, MOST_SCATTER, SCATTER, Standing
from followup.tasks.glance import FILE, _accounts, _rows
from tests.desks import World

NOW = datetime(2026, 3, 2, 10, 0, tzinfo=UTC)


@pytest.fixture
def desk(tmp_path):
    with World(tmp_path / "state.db", Sandbox()).desk() as desk:
        yield desk


def test_throttles_are_obeyed(desk):
    """Whatever the server asks for is waited for, from a second to an hour, however many faults came before.

    A thousand, by the waiting code itself: tests/daemon/test_polite.py.
    """
    chance = random.Random(12)
    standing, now = Standing(), NOW
    for _ in range(100):
        asked = chance.choice([chance.uniform(-5, 2), chance.uniform(1, 300), chance.uniform(1000, 1e12)])
        for _ in range(chance.randrange(3)):
            standing.bad(desk, Unreachable("The server broke off."), now)
        pause = standing.bad(desk, Throttled("The server asks us to wait.", asked), now)
        assert pause is not None
        least = timedelta(seconds=min(max(asked, 1), 3600))
        if standing.failures > 1:  # who asks again and again for a second wants more than that
            least = max(least, min(timedelta(seconds=5) * 2 ** min(standing.failures - 1, 9), LONGEST_PAUSE))
        assert least <= pause <= least + min(least * SCATTER, MOST_SCATTER)
        now += pause
    with desk.store.read() as view:
        assert view.account_state("work") == "retrying"


def test_pauses_double_up_to_a_quarter_of_an_hour(desk):
    standing = Standing()
    pauses = [standing.bad(desk, Unreachable("away"), NOW) for _ in range(12)]
    for pause, least in zip(pauses, (5, 10, 20, 40), strict=False):
        assert pause is not None
        assert least <= pause.total_seconds() <= least * (1 + SCATTER)
    assert pauses[-1] is not None
    assert LONGEST_PAUSE <= pauses[-1] <= LONGEST_PAUSE + MOST_SCATTER
    standing.good(desk, Report(), NOW)
    first = standing.bad(desk, Unreachable("away"), NOW)
    assert first is not None
    assert 5 <= first.total_seconds() <= 6


def test_a_refused_sign_in_is_tried_twice(desk):
    standing = Standing()
    assert standing.bad(desk, SignInRefused("The server refused the password."), NOW) is not None
    assert standing.bad(desk, SignInRefused("The server refused the password."), NOW) is None
    assert standing.stopped
    assert Standing.of(desk, NOW).stopped


def test_two_refusals_with_a_fault_of_the_network_between(desk):
    """Two tries at most: a network that fails in between does not give a third."""
    standing = Standing()
    refused = SignInRefused("The server refused the password.")
    assert standing.bad(desk, refused, NOW) is not None
    assert standing.bad(desk, Unreachable("away"), NOW) is not None
    assert standing.bad(desk, refused, NOW) is None


def test_network_faults_do_not_use_up_the_tries(desk):
    standing = Standing()
    for _ in range(5):
        standing.bad(desk, Unreachable("away"), NOW)
    assert standing.bad(desk, SignInRefused("refused"), NOW) is not None, "the first refusal is tried once more"


def test_what_only_the_rep_can_help_stops_at_once(desk):
    standing = Standing()
    assert standing.bad(desk, NeedsRep("Inbox was 8,412, now 0."), NOW) is None
    assert standing.stopped


def test_a_notice_goes_away_when_it_is_over(desk):
    Standing().good(desk, Report(notices=("The server renumbered Inbox.",)), NOW)
    Standing().good(desk, Report(), NOW + timedelta(minutes=5))
    file = desk.store.directory / FILE
    with _rows(file) as ask:
        shown = [_accounts(ask, ["work"], NOW + timedelta(hours=hours))[0].notice for hours in (0, 23, 25)]
    assert shown == ["The server renumbered Inbox."] * 2 + [""]
