"""What the rep does with drafts in random histories: in a mail program, and by approving that one leaves."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from datetime import datetime
from typing import Any, Protocol

from followup.core.draft_bytes import fingerprint, with_text
from followup.mailboxes.base import DRAFTS, SENT
from followup.mailboxes.headers import header_of, message_id_of
from followup.transports.server import ServerTransport
from tests.crash.grounds import Ground


class Program(Protocol):
    """What the rep does with a draft in a mail program; each is named by its bytes as the ground holds them."""

    def send(self, raw: bytes) -> bytes: ...
    def word(self, raw: bytes, text: str) -> bytes: ...
    def throw(self, raw: bytes) -> None: ...


class SavesAnew:
    """A program that knows files and flags alone: what it changes is another message."""

    def __init__(self, ground: Ground, now: Callable[[], datetime]) -> None:
        self._ground, self._now = ground, now

    def send(self, raw: bytes) -> bytes:
        self._ground.expunge(DRAFTS, raw)
        self._ground.deliver(raw, SENT, self._now(), "S")
        return raw

    def word(self, raw: bytes, text: str) -> bytes:
        new = with_text(raw, text, message_id_of(header_of(raw)) or "")
        self._ground.expunge(DRAFTS, raw)
        self._ground.deliver(new, DRAFTS, self._now(), "DS")
        return new

    def throw(self, raw: bytes) -> None:
        self._ground.expunge(DRAFTS, raw)


class Transport:
    """Holds each mail that leaves against what was approved, and takes it, or has `server` send it (P2, P3)."""

    def __init__(self, server: Callable[[], Any]) -> None:
        self._server = server
        self.files_sent = server() is not None
        self.approved: dict[str, tuple[str, ...]] = {}
        self.wrong: list[str] = []
        self.left = Counter[str]()

    def send(self, raw: bytes, sender: str, recipients: tuple[str, ...]) -> None:
        if self.approved.pop(fingerprint(raw), None) != recipients:
            self.wrong.append("not approved, or to other people")
        id = message_id_of(header_of(raw)) or ""
        self.left[id] += 1
        if self.left[id] > 1:
            self.wrong.append("a second time")
        server = self._server()
        if server is not None:
            ServerTransport(server).send(raw, sender, recipients)

    def check(self) -> None:
        """Nothing to check."""
