"""The rep's mail as other programs see it: what a story puts there, and what she does with a draft. Here in files."""

from __future__ import annotations

import itertools
import os
from dataclasses import dataclass
from datetime import datetime
from email import message_from_bytes, policy
from email.message import EmailMessage
from pathlib import Path
from typing import Protocol

_numbers = itertools.count(1)

Held = list[tuple[bytes, frozenset[str]]]
"""What a folder holds: the bytes of each message, and its flags."""


class Program(Protocol):
    """The rep's mail as a story needs it. Folders are INBOX, Sent and Drafts; a draft is named by its bytes."""

    def put(self, name: str, raw: bytes, at: datetime, flags: str = "") -> object: ...
    def held(self, name: str) -> Held: ...
    def mails(self, name: str) -> list[EmailMessage]: ...
    def send(self, raw: bytes, at: datetime) -> bytes:
        """The rep sends a draft from her program: what lies in Sent then."""

    def word(self, raw: bytes, text: str, at: datetime) -> bytes:
        """She gives it other words: what lies in Drafts then."""

    def throw(self, raw: bytes) -> None: ...


@dataclass
class Post:
    """A Maildir++ as other programs see it; `owner` (uid, gid) is who serves it."""

    root: Path
    owner: tuple[int, int] | None = None

    def folder(self, name: str) -> Path:
        return self.root if name == "INBOX" else self.root / f".{name}"

    def put(self, name: str, raw: bytes, at: datetime | None, flags: str = "") -> Path:
        """Deliver; with `at` None the file keeps the time of this machine, as under an outside judge's clock."""
        box = self.folder(name)
        for part in ("tmp", "new", "cur"):
            self._make(box / part)
        unique = f"{1700000000 + next(_numbers)}.M{next(_numbers)}P{os.getpid()}.stage"
        temporary = box / "tmp" / unique
        temporary.write_bytes(raw)
        if at is not None:
            os.utime(temporary, (at.timestamp(), at.timestamp()))
        if self.owner:
            os.chown(temporary, *self.owner)
        return temporary.rename(box / "cur" / f"{unique}:2,{flags}" if flags else box / "new" / unique)

    def _make(self, path: Path) -> None:
        for absent in [p for p in reversed((path, *path.parents)) if not p.exists()]:
            absent.mkdir()
            if self.owner:
                os.chown(absent, *self.owner)

    def files(self, name: str) -> list[Path]:
        box = self.folder(name)
        found = [path for part in ("new", "cur") for path in box.glob(f"{part}/*")]
        return sorted(found, key=lambda path: path.stat().st_mtime_ns)

    def mails(self, name: str) -> list[EmailMessage]:
        return [parsed(raw) for raw, _ in self.held(name)]

    # ---- as `Program`

    def held(self, name: str) -> Held:
        return [(path.read_bytes(), frozenset(path.name.partition(":2,")[2])) for path in self.files(name)]

    def send(self, raw: bytes, at: datetime) -> bytes:
        mail = parsed(raw)
        del mail["X-Followup-Key"], mail["Date"]
        mail["Date"] = at
        self.put("Sent", mail.as_bytes(), at, flags="S")
        self.throw(raw)
        return mail.as_bytes()

    def word(self, raw: bytes, text: str, at: datetime) -> bytes:
        mail = parsed(raw)
        mail.set_content(text)
        self.throw(raw)
        self.put("Drafts", mail.as_bytes(), at, flags="DS")
        return mail.as_bytes()

    def throw(self, raw: bytes) -> None:
        next(path for path in self.files("Drafts") if path.read_bytes() == raw).unlink()


def parsed(raw: bytes) -> EmailMessage:
    """Bytes as a mail."""
    return message_from_bytes(raw, policy=policy.default)
