"""P4: random histories of the whole program end with exactly one event for each reminder that should stand."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.crash.life import Quick
from tests.scenarios.outlook_hands import ExchangeHand, GraphHand
from tests.scenarios.reminder_hands import FolderHand, Hand, MemoryHand, ServerHand
from tests.scenarios.reminder_life import Stable
from tests.servers.caldav import CaldavServer, radicale, xandikos
from tests.servers.ews import ews
from tests.servers.graph import GraphServer

FIRST = int(os.environ.get("FOLLOWUP_SEED", "0"))
SOAK = 25 if os.environ.get("FOLLOWUP_SOAK") else 1


@pytest.fixture(scope="module")
def quick() -> Iterator[Quick]:
    with Quick() as sandbox:
        yield sandbox


@pytest.fixture(scope="module")
def stable(tmp_path_factory: pytest.TempPathFactory) -> Stable:
    return Stable(tmp_path_factory.mktemp("lives"))


def _play(count: int, first: int, stable: Stable, hand: Hand, quick: Quick) -> None:
    wrong, kills, stood = [], 0, 0
    begun = time.process_time()
    for seed in range(FIRST + first, FIRST + first + count * SOAK):
        try:
            life = stable.play(seed, hand, quick)
        except AssertionError as found:
            wrong.append(f"seed {seed}: {found}")
            continue
        kills += life.kills
        stood += sum(want.event for want in life.want.values())
    print(f"\n{count * SOAK} histories, {kills} kills, {stood} events stood at the end, {len(wrong)} wrong")
    print(f"{time.process_time() - begun:.1f} s of CPU")
    assert not wrong, f"{len(wrong)} wrong:\n" + "\n\n".join(wrong[:3])
    assert stood > count  # they are not empty


@pytest.mark.parametrize("chunk", range(2))
@pytest.mark.parametrize("kind", ["memory", "folder"])
def test_no_reminder_is_lost_or_doubled(kind: str, chunk: int, stable: Stable, quick: Quick, tmp_path: Path):
    hand = MemoryHand() if kind == "memory" else FolderHand(tmp_path)
    _play(50, 1000 * chunk + (500 if kind == "folder" else 0), stable, hand, quick)


@pytest.fixture(scope="module")
def server(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[CaldavServer]:
    start = {"radicale": radicale, "xandikos": xandikos}[request.param]
    with start(tmp_path_factory.mktemp(request.param)) as running:
        yield running


@pytest.mark.server
@pytest.mark.parametrize(("server", "count"), [("radicale", 10), ("xandikos", 5)], indirect=["server"])
def test_no_reminder_is_lost_or_doubled_on_a_server(server: CaldavServer, count: int, stable: Stable, quick: Quick):
    hand = ServerHand(server)
    try:
        _play(count, 3000, stable, hand, quick)
    finally:
        hand.close()


@pytest.mark.server
def test_no_reminder_is_lost_or_doubled_on_exchange(stable: Stable, quick: Quick):
    with ews() as server:
        _play(2, 4000, stable, ExchangeHand(server), quick)
        server.check()
        assert not server.left  # nobody was invited to anything


def test_no_reminder_is_lost_or_doubled_on_graph(stable: Stable, quick: Quick):
    server = GraphServer()
    try:
        _play(2, 5000, stable, GraphHand(server), quick)
        assert not [left for account in server.accounts for left in account.left]
    finally:
        server.close()
