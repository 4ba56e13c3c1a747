"""The golden run of a life, kept step by step, and what becomes of it when followup is killed at given points."""

from __future__ import annotations

import gc
import os
import random
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tests.crash.killing import Fuse
from tests.crash.life import STEPS, Story, play


@dataclass(frozen=True)
class Point:
    """Where to kill: in which step, at which of its points (for a double kill also at one that comes after it)."""

    step: int
    at: tuple[int, ...]


@dataclass
class Golden:
    """A story played without a kill. `before[n]` is the world before step n, `after[n]` the portrait after it."""

    story: Story
    reads: bool = False
    before: list[Any] = field(default_factory=list)
    after: list[dict[str, Any]] = field(default_factory=list)
    sizes: list[int] = field(default_factory=list)
    names: list[list[str]] = field(default_factory=list)

    def __post_init__(self) -> None:
        for step in STEPS:
            self.before.append(self.story.keep())
            fuse = Fuse(reads=self.reads)
            play(self.story, step, fuse)
            self.sizes.append(fuse.count)
            self.names.append(fuse.names)
            self.after.append(self.story.portrait())
        gc.collect()
        gc.freeze()  # after each kill the dead frames are collected: only what that life made need be looked through

    def points(self) -> list[Point]:
        """Every numbered kill point."""
        return [Point(step, (n,)) for step, size in enumerate(self.sizes) for n in range(1, size + 1)]

    def named(self, word: str) -> list[Point]:
        """The kill points with this word in their name."""
        return [
            Point(step, (n,))
            for step, names in enumerate(self.names)
            for n, name in enumerate(names, 1)
            if word in name
        ]

    def doubles(self, count: int, seed: int = 1) -> list[Point]:
        """Kills that are followed by another one, at most 40 points later: most of these fall into the recovery."""
        dice = random.Random(seed)
        firsts = [dice.choice(self.points()) for _ in range(count)]
        return [Point(p.step, (p.at[0], p.at[0] + dice.randint(1, 40))) for p in firsts]

    def kill(self, point: Point, *, to_the_end: bool = False) -> tuple[int, str]:
        """Kill there, start again: how many kills there were, and what differs from the golden run ("" if nothing)."""
        self.story.restore(self.before[point.step])
        fuse = Fuse(point.at, reads=self.reads)
        play(self.story, STEPS[point.step], fuse)
        differs = self._differs(point.step, fuse, point)
        last = point.step
        while to_the_end and not differs and last + 1 < len(STEPS):
            last += 1
            play(self.story, STEPS[last], Fuse())
            differs = self._differs(last, fuse, point)
        return fuse.blown, differs

    def _differs(self, step: int, fuse: Fuse, point: Point) -> str:
        found, wanted = self.story.portrait(), self.after[step]
        wrong = [name for name in wanted if found[name] != wanted[name]]
        if not wrong:
            return ""
        where = [fuse.names[at - 1] for at in point.at if at <= len(fuse.names)]
        told = "\n".join(f"  {name}:\n    {_only(found[name], wanted[name])}" for name in wrong)
        return f"{STEPS[point.step][0]}, killed at {point.at} ({where}), seen after {STEPS[step][0]}:\n{told}"


def _only(found: Any, wanted: Any) -> str:
    more = [one for one in found if one not in wanted]
    less = [one for one in wanted if one not in found]
    return f"too much {more!r:.1500}\n    missing {less!r:.1500} (of {len(wanted)}, found {len(found)})"


def spread(points: list[Point], wanted: int) -> list[Point]:
    """So many of the points, evenly; all where there are fewer."""
    if len(points) <= wanted:
        return points
    return [points[n * len(points) // wanted] for n in range(wanted)]


@contextmanager
def in_memory() -> Iterator[Path]:
    """A directory that no disk is behind, where the machine has one: killed is the process, not the machine."""
    shared = Path("/dev/shm")  # as Linux names it
    with tempfile.TemporaryDirectory(dir=shared if os.access(shared, os.W_OK) else None) as directory:
        yield Path(directory)
