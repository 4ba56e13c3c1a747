"""P1: whatever is killed when, followup ends with the same mailbox, calendar and store as if nothing had happened."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.crash.golden import Golden, Point, spread
from tests.crash.grounds import FolderGround, MemoryGround
from tests.crash.life import STEPS, Quick, Story

CHUNKS = 6
POINTS = 256
DOUBLES = 150
MORE_DOUBLES = int(os.environ.get("FOLLOWUP_DOUBLE_KILLS", "2000"))

_KINDS = ("memory", "folder")


@pytest.fixture(scope="module")
def quick() -> Iterator[Quick]:
    with Quick() as sandbox:
        yield sandbox


@pytest.fixture(scope="module")
def golden(quick: Quick, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Golden]:
    return {}


def _golden(known: dict[str, Golden], kind: str, quick: Quick, directory: Path, *, reads: bool = False) -> Golden:
    name = f"{kind}-{reads}"
    if name not in known:
        state = directory / "state"
        ground = (
            MemoryGround() if kind == "memory" else FolderGround(directory / "ground", state / "work.maildir-index")
        )
        known[name] = Golden(Story(state, ground, quick), reads=reads)
    return known[name]


@pytest.fixture
def opened(golden: dict[str, Golden], quick: Quick, tmp_path_factory: pytest.TempPathFactory):
    def opened(kind: str, *, reads: bool = False) -> Golden:
        return _golden(golden, kind, quick, tmp_path_factory.mktemp(kind), reads=reads)

    return opened


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
    _kill(found, points[chunk::CHUNKS], every=25)


@pytest.mark.parametrize("chunk", range(CHUNKS))
@pytest.mark.parametrize("kind", _KINDS)
def test_killed_again_while_it_recovers(opened, kind, chunk):
    found = opened(kind)
    _kill(found, found.doubles(DOUBLES)[chunk::CHUNKS], every=50)


@pytest.mark.slow
@pytest.mark.parametrize("chunk", range(24))
@pytest.mark.parametrize("kind", _KINDS)
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
