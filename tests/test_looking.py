"""A look at a server that never comes to an end."""

from __future__ import annotations

from itertools import cycle
from pathlib import Path

import pytest

from followup.errors import Unreachable
from followup.mailboxes.base import INBOX, Changes, Cursor, Folder
from followup.mailboxes.memory import MemoryMailbox
from followup.sandbox import Sandbox
from tests.desks import START, World, loss


class Circling(MemoryMailbox):
    """Says of the inbox that there is more, and how to go on from two places in turn."""

    circles = False
    asked = 0

    def changes(self, folder: Folder, since: Cursor | None, limit: int = 100) -> Changes:
        if not self.circles or folder != INBOX or since is None:
            return super().changes(folder, since, limit)
        self.asked += 1
        assert self.asked < 50, "no end"
        return Changes((), Cursor(next(self._places)), more=True)

    _places = cycle(("one", "two"))


def test_a_folder_that_leads_in_circles_is_left(tmp_path: Path) -> None:
    mailbox = Circling(lambda: START)
    with Sandbox() as sandbox:
        world = World(tmp_path, sandbox, mailbox=mailbox)
        world.offered().deliver(loss())
        mailbox.circles = True
        with pytest.raises(Unreachable, match="circles"):
            world.look()
        assert mailbox.asked < 5
