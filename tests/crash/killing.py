"""Being killed anywhere: wrappers that count every durable step, request and answer, and die at the one they are told.

A killed process does nothing more: until `restart`, every further step dies too, so that no `finally` can tidy up.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from typing import Any

from sqlalchemy import event

from followup.state.store import Store, Tx

CHANGING = frozenset({"save_draft", "remove_draft", "file_sent", "put", "replace", "delete", "send"})
"""Requests that change something on a server."""

ASKING = frozenset({"changes", "count", "get", "find", "between"})
"""Requests that only read; `listing` is cut between its batches too."""


class Killed(BaseException):
    """SIGKILL, as far as one process can do it to itself: no handler of the product catches it."""


class Fuse:
    """Counts the steps of a process, and of those that follow it, and blows at the numbers in `at`."""

    def __init__(self, at: Iterable[int] = (), *, reads: bool = False) -> None:
        self.at = frozenset(at)
        self.count = 0
        self.reads = reads
        self.names: list[str] = []
        self.blown = 0
        self._dead = False

    def point(self, name: str) -> None:
        if self._dead:
            raise Killed(name)
        self.count += 1
        self.names.append(name)
        if self.count in self.at:
            self._dead = True
            self.blown += 1
            raise Killed(name)

    def restart(self) -> None:
        """A new process."""
        self._dead = False


class Wrapped:
    """A mailbox, calendar or transport whose requests may be cut before they are carried out, or before the answer."""

    def __init__(self, inner: Any, fuse: Fuse, what: str) -> None:
        self._inner = inner
        self._fuse = fuse
        self._what = what

    def __getattr__(self, name: str) -> Any:
        found = getattr(self._inner, name)
        if name in CHANGING or (self._fuse.reads and name in ASKING):
            return self._cut(name, found)
        return self._listing if name == "listing" and self._fuse.reads else found

    def _cut(self, name: str, found: Callable[..., Any]) -> Callable[..., Any]:
        def request(*args: Any, **more: Any) -> Any:
            self._fuse.point(f"before {self._what}.{name}")
            answer = found(*args, **more)
            self._fuse.point(f"after {self._what}.{name}")
            return answer

        return request

    def _listing(self, *args: Any) -> Iterator[Any]:
        self._fuse.point(f"before {self._what}.listing")
        for batch in self._inner.listing(*args):
            yield batch
            self._fuse.point(f"after a batch of {self._what}.listing")


class KillableStore(Store):
    """The store, cut before and after every statement that writes, and on both sides of every commit.

    `point` is told each of them. One object serves several processes of followup, one after the other: all that it
    keeps between `close` and the next use is what SQLAlchemy has compiled.
    """

    def __init__(self, where: str, point: Callable[[str], None]) -> None:
        super().__init__(where)
        self._point = point

        @event.listens_for(self._engine, "before_cursor_execute")
        def _before(_c: Any, _cursor: Any, statement: str, *_rest: Any) -> None:
            if statement.startswith(("INSERT", "UPDATE", "DELETE")):
                point(f"before {statement[:24]}")

        @event.listens_for(self._engine, "after_cursor_execute")
        def _after(_c: Any, _cursor: Any, statement: str, *_rest: Any) -> None:
            if statement.startswith(("INSERT", "UPDATE", "DELETE")):
                point(f"after {statement[:24]}")

    @contextmanager
    def write(self) -> Iterator[Tx]:
        """As `Store.write`."""
        with super().write() as tx:
            yield tx
            self._point("before commit")
        self._point("after commit")
