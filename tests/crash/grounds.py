"""The world outside followup, on each back-end: what stands in mailbox and calendar, what others do to it.

A ground outlives the processes of followup; `keep` and `restore` take it back to an earlier moment.
"""

from __future__ import annotations

import copy
import os
import shutil
from abc import ABC, abstractmethod
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any, Protocol

from followup.calendars.folder import FolderCalendar
from followup.calendars.memory import MemoryCalendar
from followup.core.draft_bytes import fingerprint
from followup.core.ical_edit import move
from followup.mailboxes.base import DRAFTS, INBOX, SENT, Folder
from followup.mailboxes.headers import header_of, message_id_of
from followup.mailboxes.maildir import MaildirMailbox
from followup.mailboxes.memory import MemoryMailbox

NAMES = {INBOX: "", SENT: ".Sent", DRAFTS: ".Drafts"}

Point = Callable[[str], None]
"""Told each step by its name; raises where the process is to be killed."""


class Ground(Protocol):
    """One account's mailbox and calendar, seen from outside."""

    def open(self, point: Point) -> tuple[Any, Any]: ...
    def deliver(self, raw: bytes, folder: Folder, at: datetime, flags: str = "") -> None: ...
    def held(self, folder: Folder) -> list[tuple[bytes, frozenset[str]]]: ...
    def expunge(self, folder: Folder, raw: bytes) -> None: ...
    def events(self) -> list[bytes]: ...
    def move_event(self, uid: str, at: datetime) -> None: ...
    def delete_event(self, uid: str) -> None: ...
    def keep(self) -> Any: ...
    def restore(self, kept: Any) -> None: ...


class MemoryGround:
    """`MemoryMailbox` and `MemoryCalendar`."""

    def __init__(self) -> None:
        self.mailbox = MemoryMailbox()
        self.calendar = MemoryCalendar()

    def open(self, point: Point) -> tuple[Any, Any]:
        return self.mailbox, self.calendar

    def deliver(self, raw: bytes, folder: Folder, at: datetime, flags: str = "") -> None:
        self.mailbox.deliver(raw, folder, at=at, flags=flags.split())

    def held(self, folder: Folder) -> list[tuple[bytes, frozenset[str]]]:
        return [(stored.raw, stored.flags) for stored in self.mailbox.folders.get(folder, ())]

    def expunge(self, folder: Folder, raw: bytes) -> None:
        mailbox = self.mailbox
        found = mailbox.find(folder, message_id_of(header_of(raw)) or "")
        assert found is not None
        mailbox.expunge(found)

    def events(self) -> list[bytes]:
        return [ics for _, ics in self.calendar._objects.values()]

    def move_event(self, uid: str, at: datetime) -> None:
        stored = self.calendar.get(uid)
        assert stored is not None
        self.calendar.replace(stored.ref, move(stored.ics, at))

    def delete_event(self, uid: str) -> None:
        stored = self.calendar.get(uid)
        assert stored is not None
        self.calendar.delete(stored.ref)

    def keep(self) -> Any:
        return copy.deepcopy((self.mailbox._folders, vars(self.calendar)))

    def restore(self, kept: Any) -> None:
        self.mailbox._folders, values = copy.deepcopy(kept)
        vars(self.calendar).update(values)


class FileGround(ABC):
    """Messages in the files of a Maildir++, events in a directory of .ics files."""

    calendar: Path

    @abstractmethod
    def box(self, folder: Folder) -> Path:
        """Where the messages of a folder are."""

    def files(self, folder: Folder) -> list[Path]:
        """The messages of a folder, in order."""
        box = self.box(folder)
        return sorted((*box.glob("new/*"), *box.glob("cur/*")), key=lambda path: path.name)

    def held(self, folder: Folder) -> list[tuple[bytes, frozenset[str]]]:
        return [(path.read_bytes(), flags_of(path)) for path in self.files(folder)]

    def expunge(self, folder: Folder, raw: bytes) -> None:
        next(path for path in self.files(folder) if path.read_bytes() == raw).unlink()

    def events(self) -> list[bytes]:
        return [path.read_bytes() for path in self._objects()]

    def _objects(self) -> list[Path]:
        return sorted(self.calendar.glob("[!.]*.ics"))

    def _event(self, uid: str) -> Path:
        return next(path for path in self._objects() if uid.encode() in path.read_bytes())

    def move_event(self, uid: str, at: datetime) -> None:
        path = self._event(uid)
        other = path.with_name(".outside.tmp")
        other.write_bytes(move(path.read_bytes(), at))
        other.rename(path)

    def delete_event(self, uid: str) -> None:
        self._event(uid).unlink()


class FolderGround(FileGround):
    """A Maildir++ and a directory of .ics files. Copies share their files, which nobody writes into."""

    def __init__(self, root: Path, index: Path) -> None:
        self.root = root
        self._index = index
        self._number = 0
        self._kept = 0
        for name in (*NAMES.values(),):
            for part in ("tmp", "new", "cur"):
                (root / "mail" / name / part).mkdir(parents=True, exist_ok=True)
        self.calendar = root / "calendar"
        self.calendar.mkdir(exist_ok=True)

    def open(self, point: Point) -> tuple[Any, Any]:
        return MaildirMailbox(self.root / "mail", self._index, native=False), FolderCalendar(self.calendar)

    def deliver(self, raw: bytes, folder: Folder, at: datetime, flags: str = "") -> None:
        self._number += 1
        box = self.box(folder)
        name = f"{at.timestamp():.0f}.M{self._number:06d}P1.outside"
        part = box / "tmp" / name
        part.write_bytes(raw)
        os.utime(part, (at.timestamp(), at.timestamp()))
        part.rename(box / "new" / name if folder == INBOX and not flags else box / "cur" / f"{name}:2,{flags}")

    def box(self, folder: Folder) -> Path:
        return self.root / "mail" / NAMES[folder]

    def keep(self) -> Any:
        self._kept += 1
        target = self.root.with_name(f"{self.root.name}-kept-{self._kept}")
        shutil.copytree(self.root, target, copy_function=os.link)
        return target, self._number

    def restore(self, kept: Any) -> None:
        shutil.rmtree(self.root)
        shutil.copytree(kept[0], self.root, copy_function=os.link)
        self._number = kept[1]


def flags_of(path: Path) -> frozenset[str]:
    """The flags of a message in a Maildir, as letters."""
    return frozenset(path.name.partition(":2,")[2])


def prints(held: list[tuple[bytes, frozenset[str]]]) -> list[str]:
    """What a folder holds, whatever the dates: one line a message, in order."""
    return sorted(f"{message_id_of(header_of(raw))} {fingerprint(raw)}" for raw, _ in held)
