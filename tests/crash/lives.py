"""Random lives in which followup is killed and started again: what runs it, and the store that each begins with."""

from __future__ import annotations

import gc
import shutil
from abc import ABC, abstractmethod
from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path

from followup.desk import Desk
from tests.crash.killing import Fuse, KillableStore, Killed


class Mortal(ABC):
    """A life in which a process of followup may be killed at any of its steps."""

    fuse: Fuse
    kills: int
    trace: list[str]

    @abstractmethod
    def desk(self) -> AbstractContextManager[Desk]:
        """A process's own side of the world; its requests are counted by `fuse`."""

    def run(self, work: Callable[[Desk], object], kill: int = 0) -> bool:
        """Let a process of followup work, and kill it at its step `kill`; whether it came to its end."""
        self.fuse = Fuse([kill] if kill else [])
        try:
            with self.desk() as desk:
                work(desk)
        except Killed:
            self.kills += 1
            self.trace.append(f"  killed at {self.fuse.names[-1]}")
        finally:
            died, self.fuse = self.fuse.blown > 0, Fuse()
        if died:
            gc.collect()  # SQLite keeps a closed connection's lock as long as a cursor of the dead frames lives
        return not died


class EmptyStore:
    """The store of one life after another: each begins with a copy of the same empty one."""

    def __init__(self, root: Path) -> None:
        self.life: Mortal | None = None
        self._state, self._empty = root / "state", root / "empty"
        self.store = KillableStore(str(self._state), self._point)
        self.store.close()
        shutil.copytree(self._state, self._empty)
        gc.freeze()  # each kill has the rest collected

    def _point(self, name: str) -> None:
        if self.life is not None:
            self.life.fuse.point(name)

    def empty(self) -> None:
        """Nothing is known any more: the next life may begin."""
        self.store.close()
        shutil.rmtree(self._state)
        shutil.copytree(self._empty, self._state)
