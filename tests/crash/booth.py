"""Where the machines of P1 to P7 work: a desk on a store and a mailbox in memory, going back to its beginning."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from typing import Any

from followup.act import Act
from followup.desk import Desk
from followup.errors import FollowupError
from followup.looking import Look
from followup.sandbox import Sandbox
from followup.template_files import Templates
from tests.crash.grounds import MemoryGround
from tests.crash.killing import Fuse, KillableStore, Wrapped
from tests.crash.life import NO, _offers, _says
from tests.desks import START, config


class At(Fuse):
    """Blows at the first step of one name."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._name = name

    def point(self, name: str) -> None:
        if name == self._name:
            self.at = frozenset({self.count + 1})
        super().point(name)


class Room:
    """A desk that stays open on a store in memory, and goes back to its beginning in a moment."""

    reads = False
    keeps_calendar = False
    older = 0
    """So many of the first messages in the inbox are older than followup."""

    def __init__(self, sandbox: Sandbox, ground: Any = None) -> None:
        self.ground = ground or MemoryGround()
        self.fuse = Fuse()
        self.now = START
        self.transport: Any = None
        name = f"file:/gate-{id(self)}?vfs=memdb"
        self._keeper = sqlite3.connect(name, uri=True)  # SQLAlchemy closes a connection that was killed in its work
        self.store = KillableStore(f"sqlite:///{name}&uri=true", self.point)
        self._sandbox = sandbox
        self.restart()
        self.set_up()
        self._base = sqlite3.connect(":memory:")
        self._keeper.backup(self._base)
        self._kept = self.ground.keep(), self.now

    def set_up(self) -> None:
        """What stands at the beginning."""

    def restart(self) -> None:
        """Another process of followup: nothing is left of the one before but store, mailbox and clock."""
        self.fuse = Fuse()
        if hasattr(self, "desk"):
            self.desk.close()  # its connections, as the end of a process does
        mailbox, calendar = self.ground.open(self.point)
        self.desk = Desk(
            account="work",
            config=config(),
            store=self.store,
            mailbox=Wrapped(mailbox, self, "mailbox"),  # type: ignore[arg-type]
            calendar=Wrapped(calendar, self, "calendar") if self.keeps_calendar else None,  # type: ignore[arg-type]
            sandbox=self._sandbox,
            templates=Templates(None),
        )

    def point(self, name: str) -> None:
        self.fuse.point(name)

    def begin(self) -> None:
        self._base.backup(self._keeper)
        self.ground.restore(self._kept[0])
        self.now = self._kept[1]
        self.restart()

    def close(self) -> None:
        self.desk.close()
        self.store.close()
        self._keeper.close()
        self._base.close()

    def act(self, opening: Callable[[], None] = lambda: None) -> Act:
        def opened(_: Desk) -> Any:
            opening()
            return Wrapped(self.transport, self, "transport")  # type: ignore[arg-type]

        return Act(self.desk, opened)

    def look(self) -> tuple[FollowupError, ...]:
        return Look(self.desk, self.act()).everything(self.now).faults


class Booth(Room):
    """Where Anna said no and her draft waits; without a calendar."""

    draft = 0

    def set_up(self) -> None:
        _offers(self)  # type: ignore[arg-type]
        self.look()
        _says("anna", NO, "no")(self)  # type: ignore[arg-type]
        self.look()
        with self.store.read() as view:
            (found,) = view.open_drafts()
        self.draft = found.id
