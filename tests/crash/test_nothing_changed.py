"""P6: through one whole life of six deals, no mail of the rep's is changed or removed, not even its read mark."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from imapclient import IMAPClient

from followup.core.draft_bytes import with_text
from followup.mailboxes.base import DRAFTS, INBOX, SENT, Folder
from followup.sandbox import Sandbox
from tests.crash.dovecot_ground import WARM, DovecotGround
from tests.crash.golden import in_memory
from tests.crash.grounds import FolderGround
from tests.crash.killing import Fuse
from tests.crash.life import PEOPLE, STEPS, Quick, Step, Story, run
from tests.desks import REP, START, mail
from tests.mailboxes.imap_world import ALLOWED
from tests.servers.authority import Certificates
from tests.servers.dovecot import PASSWORD, Dovecot
from tests.servers.proxy import Proxy

MESSAGES = 1000
FOLDERS = (INBOX, SENT, DRAFTS)
FLAGS = ("", "S", "RS", "FS", "F", "")

Seen = dict[tuple[Folder, str], tuple[str, object]]
"""Each message by folder and name: the hash of its bytes, and its flags (for a Maildir also place and times)."""


def _old_mail(n: int) -> tuple[Folder, bytes, str]:
    """The n-th message that was there before followup: seven in ten in the inbox, some of them in conversations."""
    folder = (*[INBOX] * 7, SENT, SENT, DRAFTS)[n % 10]
    other = f"Person {n % 40} <person{n % 40}@old.example>"
    sender, to = (other, f"Robin Hale <{REP}>") if folder == INBOX else (f"Robin Hale <{REP}>", other)
    at = START - timedelta(days=20) + timedelta(minutes=n)
    raw = mail(f"About number {n}.", at=at, id=f"<{n}@old.example>", sender=sender, to=to, subject=f"Number {n}")
    return folder, raw, "DS" if folder == DRAFTS else "S" if folder == SENT else FLAGS[n % len(FLAGS)]


def _fill(ground: Any) -> None:
    for n in range(MESSAGES):
        folder, raw, flags = _old_mail(n)
        ground.deliver(raw, folder, START - timedelta(days=20) + timedelta(minutes=n), flags)


def _edited(story: Story) -> None:
    """The rep makes a draft's words his own, in his mail program."""
    (old,) = [raw for raw, _ in story.ground.held(DRAFTS) if f"<{PEOPLE['cleo']}>".encode() in raw]
    new = with_text(old, "Hello Cleo,\n\nthank you, and all the best.\n\nRobin", "<own-6@rep.example>")
    story.ground.deliver(new, DRAFTS, story.now, "DS")
    story.ground.expunge(DRAFTS, old)


def _life() -> Iterator[Step]:
    """The life, in which the rep also edits the draft that followup would later have withdrawn."""
    for step in STEPS:
        yield step
        if step[0] == "cleo says no":
            yield ("the rep edits it", _edited, Story.look)


@dataclass
class Watched:
    """Holds each turn of followup's against what stood there before: what is not its own draft stays as it is."""

    story: Story
    look: Callable[[], Seen]
    own: set[tuple[Folder, str]] = field(default_factory=set)
    removed: int = 0

    def live(self, step: Step) -> None:
        name, world, followup = step
        world(self.story)
        before = self.look()
        run(self.story, followup, Fuse())
        after = self.look()
        changed = [key for key, value in before.items() if after.get(key) != value and key not in self.own]
        assert changed == [], f"{name}: changed or removed"
        altered = [key for key in self.own & before.keys() & after.keys() if after[key] != before[key]]
        assert altered == [], f"{name}: a draft of its own was written into"
        new = after.keys() - before.keys()
        assert {folder for folder, _ in new} <= {DRAFTS, SENT}, name
        self.removed += len(before.keys() - after.keys())
        self.own |= {(folder, key) for folder, key in new if folder == DRAFTS}


def _lived(story: Story, look: Callable[[], Seen]) -> None:
    watched = Watched(story, look)
    for step in _life():
        watched.live(step)
    assert watched.removed >= 2, "drafts that were withdrawn or sent are taken away"
    edited = [raw for raw, _ in story.ground.held(DRAFTS) if b"<own-6@rep.example>" in raw]
    assert len(edited) == 1
    assert b"all the best" in edited[0]
    assert len(story.outside.arrived) == 3


def _hash(raw: bytes) -> str:
    return hashlib.sha256(raw).hexdigest()


@pytest.fixture(scope="module")
def quick() -> Iterator[Quick]:
    with Quick() as sandbox:
        yield sandbox


@pytest.fixture
def directory() -> Iterator[Path]:
    with in_memory() as directory:
        yield directory


def test_in_a_maildir_no_file_is_touched(directory: Path, quick: Sandbox) -> None:
    state = directory / "state"
    ground = FolderGround(directory / "ground", state / "work.maildir-index")
    _fill(ground)

    def look() -> Seen:
        found: Seen = {}
        for folder in FOLDERS:
            for path in ground.files(folder):
                stat = path.stat()
                kept = (path.parent.name, path.name, stat.st_mtime_ns, stat.st_mode, stat.st_ino)
                found[folder, path.name] = (_hash(path.read_bytes()), kept)
        return found

    _lived(Story(state, ground, quick), look)


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Dovecot]:
    server = Dovecot(Certificates(tmp_path), auth=WARM)
    yield server
    server.close()


@pytest.fixture
def wire(server: Dovecot) -> Iterator[Proxy]:
    proxy = Proxy(server.port, "imap", server.certificates.good.context())
    yield proxy
    proxy.close()


@pytest.mark.server
def test_on_a_server_nothing_changes_and_only_harmless_commands_are_sent(
    directory: Path, quick: Sandbox, server: Dovecot, wire: Proxy
) -> None:
    ground = DovecotGround(server, directory / "ground", wire.port)
    _fill(ground)

    def look() -> Seen:
        return {
            (folder, path.name.partition(":2,")[0]): (_hash(path.read_bytes()), path.name.partition(":2,")[2])
            for folder in FOLDERS
            for path in ground.files(folder)
        }

    before = _fetched(server, ground.user)
    assert len(before) == MESSAGES
    _lived(Story(directory / "state", ground, quick), look)
    after = _fetched(server, ground.user)
    assert [key for key, value in before.items() if after.get(key) != value] == []
    assert [line for line in wire.seen if not ALLOWED.fullmatch(line)] == []
    for word in ("EXAMINE", "UID FETCH", "APPEND", "UID STORE", "UID EXPUNGE"):
        assert any(word in line for line in wire.seen), f"no {word}: the life did not have what this is about"


def _fetched(server: Dovecot, user: str) -> dict[tuple[str, int], Any]:
    """Every message as another mail program is told of it."""
    found = {}
    with IMAPClient("127.0.0.1", server.port, ssl=False, timeout=10) as client:
        client.login(user, PASSWORD)
        for name in ("INBOX", "Sent", "Drafts"):
            client.select_folder(name, readonly=True)
            for uid, row in client.fetch(client.search(), ["FLAGS", "INTERNALDATE", "BODY.PEEK[]"]).items():
                flags = sorted(set(row[b"FLAGS"]) - {b"\\Recent"})
                found[name, uid] = (_hash(row[b"BODY[]"]), flags, row[b"INTERNALDATE"])
    return found
