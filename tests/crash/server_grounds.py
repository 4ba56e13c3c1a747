"""The world outside followup on a server of our own that keeps mail and calendar of one account.

The server outlives every kill; `restore` takes the account back. Each request that changes something is a kill point
on both sides: one call of followup's may be several.
"""

from __future__ import annotations

import copy
from abc import ABC, abstractmethod
from collections.abc import Mapping
from datetime import datetime
from typing import Any, ClassVar

from followup.mailboxes.base import Folder
from tests.crash.grounds import Point
from tests.desks import START

_FLAGS = {"S": "\\Seen", "D": "\\Draft", "F": "\\Flagged"}


class ServerGround(ABC):
    """One account; `timeout` is in seconds, for each answer."""

    kept: ClassVar[tuple[str, ...]]
    """What of the account's state goes back."""

    def __init__(self, world: Any, account: Any) -> None:
        self.now = START
        self.timeout = 30.0
        self.world = world
        self.account = account

    @abstractmethod
    def open(self, point: Point) -> tuple[Any, Any]:
        """Mailbox and calendar of a process of followup."""

    @abstractmethod
    def events(self) -> list[bytes]:
        """Each event of the calendar, as Outlook would show it."""

    @abstractmethod
    def forget_requests(self) -> None:
        """The server's list of what it was asked begins anew."""

    def deliver(self, raw: bytes, folder: Folder, at: datetime, flags: str = "") -> None:
        self.now = max(self.now, at)
        self.world.deliver(raw, folder, at=at, flags=[_FLAGS[letter] for letter in flags])

    def held(self, folder: Folder) -> list[tuple[bytes, frozenset[str]]]:
        found: list[tuple[bytes, frozenset[str]]] = self.world.snapshot()[folder]
        return found

    def keep(self) -> Any:
        return self._state(), self.now

    def restore(self, kept: Any) -> None:
        self.forget_requests()
        vars(self.account).update(copy.deepcopy(kept[0]))
        self.now = kept[1]

    def _state(self) -> Mapping[str, Any]:
        return copy.deepcopy({name: getattr(self.account, name) for name in self.kept})


def not_at_all(seconds: float) -> None:
    """A pause on the spot that takes no time."""
