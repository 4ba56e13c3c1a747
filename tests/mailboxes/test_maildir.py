"""The Maildir keeps the contract; the world outside is the standard library's own Maildir."""

from __future__ import annotations

import mailbox as stdlib
import os
from collections.abc import Iterable
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from followup.mailboxes.base import DRAFTS, INBOX, SENT, Folder, Mailbox, MessageRef
from followup.mailboxes.folder_names import to_utf7
from followup.mailboxes.maildir import MaildirMailbox
from tests.mailboxes.contract import MailboxContract, RenumberContract, WaitsContract

LETTERS = {"\\Draft": "D", "\\Flagged": "F", "\\Answered": "R", "\\Seen": "S", "\\Deleted": "T"}
DIRECTORIES = {INBOX: "", SENT: ".Sent", DRAFTS: ".Drafts"}


class World:
    """Another mail program and the delivery agent on the same Maildir."""

    def __init__(self, root: Path) -> None:
        self.root = root
        stdlib.Maildir(root, create=True)

    def directory(self, folder: Folder) -> Path:
        path = self.root / DIRECTORIES.get(folder, f".{to_utf7(folder)}")
        if not path.exists():
            stdlib.Maildir(path, create=True)
        return path

    def deliver(
        self, raw: bytes, folder: Folder = INBOX, *, at: datetime | None = None, flags: Iterable[str] = ()
    ) -> Path:
        box = stdlib.Maildir(self.directory(folder))
        place = box._create_tmp()  # the library's `add` would change line ends
        place.write(raw)
        place.close()
        letters = "".join(sorted(LETTERS[flag] for flag in flags))
        name = Path(place.name).name
        target = self.directory(folder) / (f"cur/{name}:2,{letters}" if letters else f"new/{name}")
        if at is not None:
            os.utime(place.name, (at.timestamp(), at.timestamp()))
        return Path(place.name).rename(target)

    def path(self, ref: MessageRef) -> Path:
        found = [path for path in self.directory(ref.folder).glob("[nc]??/*") if path.name.split(":")[0] == ref.id]
        assert len(found) == 1
        return found[0]

    def expunge(self, ref: MessageRef) -> None:
        self.path(ref).unlink()

    def edit_draft(self, ref: MessageRef, new_raw: bytes) -> None:
        self.deliver(new_raw, DRAFTS, flags=("\\Draft", "\\Seen"))
        self.expunge(ref)

    def snapshot(self) -> dict[Folder, list[tuple[bytes, frozenset[str]]]]:
        names = {path: folder for folder, path in DIRECTORIES.items()}
        seen = {}
        for path in [self.root, *self.root.glob(".*")]:
            name = names.get("" if path == self.root else path.name, path.name[1:])
            seen[Folder(name)] = sorted(
                ((file.read_bytes(), self.flags(file)) for file in path.glob("[nc]??/*")), key=repr
            )
        return seen

    @staticmethod
    def flags(file: Path) -> frozenset[str]:
        letters = file.name.partition(":2,")[2]
        return frozenset(flag for flag, letter in LETTERS.items() if letter in letters)


class TestMaildir(MailboxContract, RenumberContract, WaitsContract):
    native = True

    @pytest.fixture
    def world(self, tmp_path) -> World:
        return World(tmp_path / "Maildir")

    @pytest.fixture
    def reopen(self, world, tmp_path):
        opened: list[Mailbox] = []

        def reopen() -> MaildirMailbox:
            opened.append(
                MaildirMailbox(world.root, tmp_path / "index", poll=timedelta(milliseconds=100), native=self.native)
            )
            return opened[-1]

        yield reopen
        for each in opened:
            each.close()

    @pytest.fixture
    def mailbox(self, reopen) -> MaildirMailbox:
        return reopen()

    @pytest.fixture
    def deliver(self, world):
        return world.deliver

    @pytest.fixture
    def expunge(self, world):
        return world.expunge

    @pytest.fixture
    def snapshot(self, world):
        return world.snapshot

    @pytest.fixture
    def edit_draft(self, world):
        return world.edit_draft

    @pytest.fixture
    def renumber(self, mailbox, tmp_path):
        def renumber(folder: Folder) -> None:
            mailbox.close()
            for file in tmp_path.glob("index*"):
                file.unlink()

        return renumber


class TestMaildirPolled(WaitsContract):
    """Where inotify is not there: the same promises by looking now and then."""

    native = False
    world = TestMaildir.world
    reopen = TestMaildir.reopen
    mailbox = TestMaildir.mailbox
    deliver = TestMaildir.deliver
