"""How an account stands: pauses that servers ask for are kept to, and wrong passwords are tried twice (P12)."""

from __future__ import annotations

import random
from datetime import UTC, datetime, timedelta

import pytest

from followup.errors import NeedsRep, SignInRefused, Throttled, Unreachable
from followup.looking import Report
from followup.sandbox import Sandbox
from followup.standing import LONGEST_PAUSE, Standing, is_stopped
from tests.desks import World

NOW = datetime(2026, 3, 2, 10, 0, tzinfo=UTC)


@pytest.fixture
def desk(tmp_path):
    with World(tmp_path / "state.db", Sandbox()).desk() as desk:
        yield desk


def test_a_thousand_throttles_are_obeyed(desk):
    """Whatever the server asks for is waited for, from a second to an hour, however many faults came before."""
    chance = random.Random(12)
    standing, now = Standing(), NOW
    for _ in range(1000):
        asked = chance.choice([chance.uniform(-5, 2), chance.uniform(1, 300), chance.uniform(1000, 1e12)])
        for _ in range(chance.randrange(3)):
            standing.bad(desk, Unreachable("The server broke off."), now)
        pause = standing.bad(desk, Throttled("The server asks us to wait.", asked), now)
        assert pause is not None
        assert timedelta(seconds=min(max(asked, 1), 3600)) == pause
        now += pause
    with desk.store.read() as view:
        assert view.account_state("work") == "retrying"


def test_pauses_double_up_to_a_quarter_of_an_hour(desk):
    standing = Standing()
    pauses = [standing.bad(desk, Unreachable("away"), NOW) for _ in range(12)]
    assert [int(pause.total_seconds()) for pause in pauses[:4] if pause] == [5, 10, 20, 40]
    assert pauses[-1] == LONGEST_PAUSE
    standing.good(desk, Report(), NOW)
    assert standing.bad(desk, Unreachable("away"), NOW) == timedelta(seconds=5)


def test_a_refused_sign_in_is_tried_twice(desk):
    standing = Standing()
    assert standing.bad(desk, SignInRefused("The server refused the password."), NOW) is not None
    assert standing.bad(desk, SignInRefused("The server refused the password."), NOW) is None
    assert standing.stopped
    assert is_stopped(desk)


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
