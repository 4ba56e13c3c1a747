"""The promises of the playbook hold after each step of random histories: mails of every intent, edits, sends, kills."""

from __future__ import annotations

import gc
import os
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from followup.core.model import DraftKind, Intent
from tests.crash.grounds import Ground
from tests.crash.histories import History, House, seen
from tests.crash.outlook_grounds import OutlookAtExchange, OutlookAtGraph
from tests.crash.story import Quick
from tests.servers.ews import ews
from tests.servers.graph import GraphServer

FIRST = int(os.environ.get("FOLLOWUP_SEED", "0"))
STEPS = 40
ON_A_SERVER = 10 if os.environ.get("FOLLOWUP_SOAK") else 5
"""Histories on the servers of Exchange and Graph, mail and calendar both."""


@contextmanager
def opened(ground: Ground | None = None) -> Iterator[House]:
    """Where the histories begin: nobody has written yet."""
    with pytest.MonkeyPatch.context() as patch, Quick() as quick:
        patch.setattr("followup.sandbox.WALL_SECONDS", 300.0)  # a busy machine is not what is looked for
        house = House(quick, ground)
        gc.collect()
        gc.freeze()
        yield house
        house.close()
        gc.unfreeze()


@pytest.fixture(scope="module")
def house() -> Iterator[House]:
    """In memory."""
    with opened() as house:
        yield house


def play(house: House, count: int, steps: int = STEPS) -> tuple[Counter[str], Counter[DraftKind]]:
    """So many histories; what was read and drafted in them."""
    intents, kinds, kills = Counter[str](), Counter[DraftKind](), 0
    began = time.process_time()
    for seed in range(FIRST, FIRST + count):
        history = History(seed, house)
        try:
            for _ in range(steps):
                history.step()
        except Exception as found:
            found.add_note("\n".join(history.trace))
            raise
        kills += history.kills
        read, drafted = seen(house)
        intents, kinds = intents + read, kinds + drafted
    print(f"\n{count * steps} steps, {kills} kills, {time.process_time() - began:.1f} s of CPU")
    print(dict(intents), {str(kind): many for kind, many in kinds.items()})
    assert kills > 0
    return intents, kinds


def test_the_promises_hold(house: House) -> None:
    intents, kinds = play(house, 4)
    assert len(kinds) > len(DraftKind) / 2
    assert len(intents) > len(Intent) / 2


@pytest.mark.slow
def test_the_promises_hold_for_ten_thousand_steps(house: House) -> None:
    intents, kinds = play(house, 10_000 // STEPS * (10 if os.environ.get("FOLLOWUP_SOAK") else 1))
    assert set(kinds) == set(DraftKind)
    assert set(intents) == set(Intent)


@pytest.mark.slow
@pytest.mark.server
def test_the_promises_hold_on_exchange() -> None:
    with ews() as server, opened(OutlookAtExchange(server)) as house:
        play(house, ON_A_SERVER)
        server.check()


@pytest.mark.slow
def test_the_promises_hold_on_graph() -> None:
    server = GraphServer()
    try:
        with opened(OutlookAtGraph(server)) as house:
            play(house, ON_A_SERVER)
    finally:
        server.close()
