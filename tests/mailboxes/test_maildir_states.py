"""Whatever happens to the files of a Maildir, each message is reported once and none of the rep's is touched."""

from __future__ import annotations

import os
import select
import shutil
import tempfile
import time
from pathlib import Path

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from followup.mailboxes import maildir_folder
from followup.mailboxes.base import DRAFTS, INBOX
from followup.mailboxes.maildir import MaildirMailbox
from tests.mailboxes.letters import id_of, letter

FLAGS = ("", "S", "RS", "FS", "T", "DS")


class Life(RuleBasedStateMachine):
    """A Maildir, a rep's mail program that works on it, and followup reading along."""

    def __init__(self) -> None:
        super().__init__()
        self.tick = maildir_folder._TICK
        maildir_folder._TICK = 0.006  # else no look would ever be saved in so short a life
        memory = Path("/dev/shm")  # thousands of syncs would be slow on a disk
        self.home = Path(tempfile.mkdtemp(dir=memory if memory.is_dir() else None))
        self.root = self.home / "Maildir"
        for part in ("new", "cur", "tmp"):
            (self.root / part).mkdir(parents=True)
        self.count = 0
        self.files: dict[str, Path] = {}  # unique name -> where the rep's world put it
        self.content: dict[str, bytes] = {}
        self.waiting: set[bytes] = set()  # delivered, neither reported nor removed
        self.reported: list[bytes] = []
        self.aside: dict[str, tuple[Path, bool]] = {}
        self.mailbox = self.open()
        self.cursor = self.mailbox.changes(INBOX, None).cursor

    def open(self) -> MaildirMailbox:
        return MaildirMailbox(self.root, self.home / "index")

    def teardown(self) -> None:
        self.mailbox.close()
        shutil.rmtree(self.home)
        maildir_folder._TICK = self.tick

    @rule(age=st.integers(-(10**9), 10**9), part=st.sampled_from(["new", "cur"]), number=st.integers(0, 99))
    def deliver(self, age: int, part: str, number: int) -> None:
        self.count += 1
        name, raw = f"{number}.{self.count}", letter(f"n{self.count}")
        draft = self.root / "tmp" / name
        draft.write_bytes(raw)
        os.utime(draft, (1.7e9 + age, 1.7e9 + age))
        self.files[name] = draft.rename(self.root / part / (name if part == "new" else f"{name}:2,"))
        self.content[name] = raw
        self.waiting.add(raw)

    @precondition(lambda self: self.files)
    @rule(data=st.data(), flags=st.sampled_from(FLAGS))
    def flag(self, data: st.DataObject, flags: str) -> None:
        name = data.draw(st.sampled_from(sorted(self.files)))
        self.files[name] = self.files[name].rename(self.root / "cur" / f"{name}:2,{flags}")

    @precondition(lambda self: self.files)
    @rule(data=st.data())
    def delete(self, data: st.DataObject) -> None:
        name = data.draw(st.sampled_from(sorted(self.files)))
        self.files.pop(name).unlink()
        self.waiting.discard(self.content[name])

    @precondition(lambda self: self.files)
    @rule(data=st.data())
    def copy_over(self, data: st.DataObject) -> None:
        """A backup is played back: the same name and bytes, another inode."""
        name = data.draw(st.sampled_from(sorted(self.files)))
        copy = self.root / "tmp" / "copy"
        shutil.copyfile(self.files[name], copy)
        copy.replace(self.files[name])

    @precondition(lambda self: self.files)
    @rule(data=st.data())
    def move_away(self, data: st.DataObject) -> None:
        name = data.draw(st.sampled_from(sorted(self.files)))
        path = self.files.pop(name)
        self.aside[name] = (path, self.content[name] in self.waiting)
        path.rename(self.home / name)
        self.waiting.discard(self.content[name])

    @precondition(lambda self: self.aside)
    @rule(data=st.data())
    def move_back(self, data: st.DataObject) -> None:
        name = data.draw(st.sampled_from(sorted(self.aside)))
        path, unread = self.aside.pop(name)
        self.files[name] = (self.home / name).rename(path)
        if unread:
            self.waiting.add(self.content[name])

    @rule(limit=st.integers(1, 5))
    def look(self, limit: int) -> None:
        page = self.mailbox.changes(INBOX, self.cursor, limit)
        self.cursor = page.cursor
        assert len(page.messages) <= limit
        for message in page.messages:
            assert message.raw in self.waiting
            self.waiting.remove(message.raw)
            self.reported.append(message.raw)
        if not page.more:
            assert self.waiting == set()

    @rule()
    def restart(self) -> None:
        self.mailbox.close()
        self.mailbox = self.open()

    @rule()
    def rest(self) -> None:
        """Time passes; two looks with nothing between them let the third be saved."""
        for _ in range(2):
            began = time.monotonic()
            while time.monotonic() - began < 0.007:
                select.select([], [], [], 0.003)
            self.mailbox.find(INBOX, "<nothing@shop.example>")

    @rule()
    def draft_and_withdraw(self) -> None:
        raw = letter("draft")
        ref = self.mailbox.save_draft(raw, id_of("draft"))
        assert self.mailbox.save_draft(raw, id_of("draft")) == ref
        assert self.mailbox.count(DRAFTS) == 1
        assert self.mailbox.remove_draft(ref, raw)
        assert self.mailbox.count(DRAFTS) == 0

    @precondition(lambda self: self.files)
    @rule(data=st.data())
    def find(self, data: st.DataObject) -> None:
        name = data.draw(st.sampled_from(sorted(self.files)))
        ref = self.mailbox.find(INBOX, id_of("n" + name.partition(".")[2]))
        assert ref is not None
        assert self.mailbox.get(ref).raw == self.content[name]

    @invariant()
    def nothing_of_the_reps_is_touched(self) -> None:
        there = {path: path.read_bytes() for part in ("new", "cur") for path in (self.root / part).iterdir()}
        assert there == {path: self.content[name] for name, path in self.files.items()}

    @invariant()
    def none_is_reported_twice(self) -> None:
        assert len(set(self.reported)) == len(self.reported)


TestLife = Life.TestCase
TestLife.settings = settings(
    max_examples=100, stateful_step_count=30, deadline=None, suppress_health_check=list(HealthCheck)
)
