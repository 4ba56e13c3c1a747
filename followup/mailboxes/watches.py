"""The watches of a mailbox that needs one for each folder: made when first waited for, interrupted together."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Generic, Protocol, TypeVar

from followup.mailboxes.base import Folder


class _Watch(Protocol):
    def interrupt(self) -> None:
        """End the wait that runs, or else the next one; from any thread."""


W = TypeVar("W", bound=_Watch)


class Watches(Generic[W]):
    """`make` makes the watch of a folder; it is called under a lock, and is to open nothing."""

    def __init__(self, make: Callable[[Folder], W]) -> None:
        self._make = make
        self._guard = threading.Lock()
        self._made: dict[Folder, W] = {}
        self._interrupted = False

    def of(self, folder: Folder) -> W:
        """The watch of a folder. An interrupt that came before there was any ends its first wait."""
        with self._guard:
            watch = self._made.get(folder)
            if watch is None:
                watch = self._made[folder] = self._make(folder)
            if self._interrupted:
                self._interrupted = False
                watch.interrupt()
            return watch

    def interrupt(self) -> None:
        """See `Waits.interrupt`."""
        with self._guard:
            watches = tuple(self._made.values())
            self._interrupted = not watches
        for watch in watches:
            watch.interrupt()

    def taken(self) -> tuple[W, ...]:
        """All watches, for whoever ends them; none is left, and those asked for from now on are new."""
        with self._guard:
            made, self._made = self._made, {}
        return tuple(made.values())
