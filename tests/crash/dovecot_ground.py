"""The world outside followup on a real Dovecot, with a folder calendar beside it.

The server outlives every kill. Each life is lived by a user of its own, whose Maildir begins as a copy of the golden
run's, UIDs included: nothing that a killed connection still does reaches the next life.
"""

from __future__ import annotations

import itertools
import os
import shutil
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

from followup.access.signin import Credential
from followup.calendars.folder import FolderCalendar
from followup.mailboxes.base import DRAFTS, INBOX, SENT, Folder
from followup.mailboxes.imap import ImapMailbox, ImapSettings
from followup.mailboxes.imap_session import Session
from tests.crash.grounds import FileGround, Point
from tests.servers.dovecot import PASSWORD, Dovecot

WARM = """
service imap-login {
  service_count = 0
}
service imap {
  service_count = 1000
}
"""
"""For the server's configuration: processes that take one connection after the other."""

NAMES = {INBOX: "INBOX", SENT: "Sent", DRAFTS: "Drafts"}
_CUT = frozenset({"append", "add_flags", "uid_expunge"})
_USERS = itertools.count(1)


class _CutClient:
    """imapclient, cut before and after each command that changes something: one request of followup's may be two."""

    def __init__(self, inner: Any, point: Point) -> None:
        self._inner = inner
        self._point = point

    def __getattr__(self, name: str) -> Any:
        found = getattr(self._inner, name)
        return self._cut(name, found) if name in _CUT else found

    def _cut(self, name: str, found: Callable[..., Any]) -> Callable[..., Any]:
        def command(*args: Any, **more: Any) -> Any:
            self._point(f"before IMAP {name}")
            answer = found(*args, **more)
            self._point(f"after IMAP {name}")
            return answer

        return command


class _CutMailbox(ImapMailbox):
    point: Point

    def _open(self) -> Session:
        session = super()._open()
        session.client = _CutClient(session.client, self.point)  # type: ignore[assignment]
        return session


class DovecotGround(FileGround):
    """One user after the other on one server; `root` holds their calendars. `port` may be a proxy's."""

    def __init__(self, server: Dovecot, root: Path, port: int | None = None) -> None:
        self.server = server
        self.port = port or server.tls_port
        self.root = root
        self._begin()
        self.calendar.mkdir(parents=True)

    def _begin(self) -> None:
        self.user = f"life{next(_USERS)}"
        self.calendar = self.root / self.user

    def open(self, point: Point) -> tuple[Any, Any]:
        settings = ImapSettings("localhost", self.user, self.port, ca_file=self.server.certificates.ca)
        mailbox = _CutMailbox(settings, lambda: Credential(PASSWORD))
        mailbox.point = point
        return mailbox, FolderCalendar(self.calendar)

    def deliver(self, raw: bytes, folder: Folder, at: datetime, flags: str = "") -> None:
        self.server.put(self.user, raw, NAMES[folder], at, flags)

    def box(self, folder: Folder) -> Path:
        return self.server.maildir(self.user, NAMES[folder])

    def keep(self) -> Any:
        kept = self.user
        self.restore(kept)
        return kept

    def restore(self, kept: Any) -> None:
        """Go on as a new user who has what that one had."""
        self._begin()
        shutil.copytree(self.root / kept, self.calendar, copy_function=os.link)
        home = self.server.dir / "mail"
        if (home / kept).exists():
            shutil.copytree(home / kept, home / self.user, copy_function=_as_the_server)
            self.server.give(home / self.user)


def _as_the_server(source: str, target: str) -> None:
    """Messages are never written into and may be shared; what Dovecot keeps beside them is its own each time."""
    if Path(source).parent.name in {"cur", "new"}:
        os.link(source, target)
    else:
        shutil.copy2(source, target)
