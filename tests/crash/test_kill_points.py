"""P1: whatever is killed when, followup ends with the same mailbox, calendar and store as if nothing had happened."""

from __future__ import annotations

import gc
import os
import random
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.crash.dovecot_ground import WARM, DovecotGround
from tests.crash.exchange_ground import ExchangeGround
from tests.crash.golden import Golden, Point, in_memory, spread
from tests.crash.graph_ground import GraphGround
from tests.crash.grounds import FolderGround, Ground, MemoryGround
from tests.crash.life import STEPS, Quick, Story
from tests.servers.authority import Certificates
from tests.servers.dovecot import Dovecot
from tests.servers.ews import EwsServer, ews
from tests.servers.graph import GraphServer

CHUNKS = 6
POINTS = 256
DOVECOT_CHUNKS = 2
DOVECOT_POINTS = 64
MICROSOFT_POINTS = 10
MORE_MICROSOFT_POINTS = 64
DOUBLES = 150
SEED = int(os.environ.get("FOLLOWUP_SEED", "0"))
SOAK = 10 if os.environ.get("FOLLOWUP_SOAK") else 1
MORE_DOUBLES = int(os.environ.get("FOLLOWUP_DOUBLE_KILLS", "2000"))

_KINDS = ("memory", "folder")
_DOVECOT = pytest.param("dovecot", marks=pytest.mark.server)
_MICROSOFT = {"graph": "Graph", "exchange": "EWS"}
"""Which word the points have at the requests that change something at the server, of mail or calendar."""

Opened = Callable[..., Golden]


@pytest.fixture(scope="module")
def quick() -> Iterator[Quick]:
    with Quick() as sandbox:
        yield sandbox


@pytest.fixture(scope="module")
def dovecot(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Dovecot]:
    server = Dovecot(Certificates(tmp_path_factory.mktemp("tls")), auth=WARM)
    yield server
    server.close()


@pytest.fixture(scope="module")
def graph() -> Iterator[GraphServer]:
    server = GraphServer()
    yield server
    server.close()


@pytest.fixture(scope="module")
def exchange() -> Iterator[EwsServer]:
    with ews() as server:
        yield server
        server.check()


@pytest.fixture(scope="module")
def opened(quick: Quick, request: pytest.FixtureRequest) -> Iterator[Opened]:
    """The golden run on a kind of ground, played once for all tests of this process."""
    known: dict[tuple[str, bool], Golden] = {}

    def ground(kind: str, directory: Path, state: Path) -> Ground:
        if kind == "memory":
            return MemoryGround()
        if kind == "dovecot":
            return DovecotGround(request.getfixturevalue("dovecot"), directory / "ground")
        if kind == "exchange":
            return ExchangeGround(request.getfixturevalue("exchange"))
        if kind == "graph":
            return GraphGround(request.getfixturevalue("graph"))
        return FolderGround(directory / "ground", state / "work.maildir-index")

    def opened(kind: str, *, reads: bool = False) -> Golden:
        if (kind, reads) not in known:
            directory = root / f"{kind}-{reads}"
            state = directory / "state"
            known[kind, reads] = Golden(Story(state, ground(kind, directory, state), quick), reads=reads)
        return known[kind, reads]

    with in_memory() as root:
        yield opened
    gc.unfreeze()


def _kill(found: Golden, points: list[Point], every: int = 10) -> None:
    """Kill at each point; each `every`-th of these lives is lived to its end."""
    kills, wrong = 0, []
    for n, point in enumerate(points):
        blown, differs = found.kill(point, to_the_end=n % every == 0)
        kills += blown
        if differs:
            wrong.append(differs)
    print(f"\n{len(points)} lives, {kills} kills, {len(wrong)} differ")
    assert not wrong, f"{len(wrong)} of {len(points)}:\n" + "\n".join(wrong[:10])


@pytest.mark.parametrize("chunk", range(CHUNKS))
@pytest.mark.parametrize("kind", _KINDS)
def test_killed_anywhere_it_ends_the_same(opened, kind, chunk):
    found = opened(kind)
    points = spread(found.points(), POINTS)
    assert len(points) >= 250
    _kill(found, points[chunk::CHUNKS], every=43)


@pytest.mark.server
@pytest.mark.parametrize("chunk", range(DOVECOT_CHUNKS))
def test_killed_anywhere_it_ends_the_same_on_a_server(opened, chunk):
    found = opened("dovecot")
    points = spread(found.points(), DOVECOT_POINTS)
    assert len(points) >= 60
    _kill(found, points[chunk::DOVECOT_CHUNKS], every=32)


def _some(points: list[Point], wanted: int) -> list[Point]:
    """So many of the points: each time the same, or by the seed of a soak others, ten times as many."""
    if not SEED:
        return spread(points, wanted)
    return random.Random(SEED).sample(points, min(wanted * SOAK, len(points)))


def _of_the_server(found: Golden, word: str) -> list[Point]:
    """The points at its requests; the others are those of the other grounds."""
    for part in ("mailbox", "calendar"):
        assert len(found.named(f"{word} {part}")) >= 60
    return found.named(word)


@pytest.mark.parametrize("kind", _MICROSOFT)
def test_killed_anywhere_it_ends_the_same_at_microsoft(opened, kind):
    found = opened(kind)
    _kill(found, _some(_of_the_server(found, _MICROSOFT[kind]), MICROSOFT_POINTS), every=20)


@pytest.mark.slow
@pytest.mark.parametrize("chunk", range(4))
@pytest.mark.parametrize("kind", _MICROSOFT)
def test_killed_at_many_points_it_ends_the_same_at_microsoft(opened, kind, chunk):
    found = opened(kind)
    points = _some(_of_the_server(found, _MICROSOFT[kind]), MORE_MICROSOFT_POINTS)
    assert len(points) >= 60
    _kill(found, points[chunk::4], every=8)


@pytest.mark.parametrize("chunk", range(CHUNKS))
@pytest.mark.parametrize("kind", _KINDS)
def test_killed_again_while_it_recovers(opened, kind, chunk):
    found = opened(kind)
    _kill(found, found.doubles(DOUBLES)[chunk::CHUNKS], every=50)


@pytest.mark.slow
@pytest.mark.parametrize("chunk", range(24))
@pytest.mark.parametrize("kind", [*_KINDS, _DOVECOT, "graph", "exchange"])
def test_every_point_also_while_it_only_reads(opened, kind, chunk):
    found = opened(kind, reads=True)
    _kill(found, found.points()[chunk::24])


@pytest.mark.slow
@pytest.mark.parametrize("chunk", range(24))
@pytest.mark.parametrize("kind", _KINDS)
def test_many_double_kills(opened, kind, chunk):
    found = opened(kind, reads=True)
    _kill(found, found.doubles(MORE_DOUBLES, seed=2)[chunk::24])


def test_the_life_has_what_the_playbook_has(opened):
    """The golden run is worth comparing with: it holds what a deal can meet."""
    end = opened("memory").after[-1]
    assert [str(deal[1]) for deal in end["deals"]] == ["granted", "questioned", "barred", "closed", "closed"]
    assert {str(row[1]) for row in end["draft rows"]} >= {"sent", "withdrawn", "waiting"}
    assert {str(row[2]) for row in end["reminders"]} >= {"planned", "due", "cancelled"}
    assert len(end["arrived"]) == 3
    assert not end["planned"]
    assert len(STEPS) == len(opened("memory").after)
