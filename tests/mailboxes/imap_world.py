"""Another mail program on the same IMAP account, and the server behind it."""

from __future__ import annotations

import itertools
import re
import socket
from collections.abc import Callable, Iterable
from datetime import datetime

from imapclient import IMAPClient

from followup.access.signin import Auth, Credential
from followup.mailboxes.base import DRAFTS, INBOX, SENT, Folder, MessageRef
from followup.mailboxes.imap import ImapMailbox, ImapSettings
from followup.mailboxes.imap_clock import Clock
from tests.servers.dovecot import PASSWORD, Dovecot

NAMES = {INBOX: "INBOX", SENT: "Sent", DRAFTS: "Drafts"}
USERS = itertools.count(1)

ALLOWED = re.compile(
    r"""\S+\ (CAPABILITY|AUTHENTICATE\ PLAIN|LIST\ "\*?"\ "\*"|LIST\ ""\ "\*".*|NOOP|LOGOUT|IDLE|EXAMINE\ .*
        |SELECT\ "Drafts"|UID\ SEARCH\ .*|UID\ FETCH\ [\d:,*]+\ \([^()]*(BODY\.PEEK\[[^]]*\])?\)
        |APPEND\ "(Drafts|Sent)"\ .*
        |UID\ STORE\ \d+\ \+FLAGS\.SILENT\ \(\\Deleted\)|UID\ EXPUNGE\ \d+)|DONE|[A-Za-z0-9+/=]+""",
    re.X,
)
"""Every line that followup may send (P6): `Proxy.seen` holds those of a test."""


class World:
    """One account, seen from outside over a connection in the clear; `open` gives followup's side of it."""

    def __init__(self, server: Dovecot) -> None:
        self.server = server
        self.user = f"rep{next(USERS)}"
        self._outside: IMAPClient | None = None
        self._opened: list[ImapMailbox] = []

    def open(
        self,
        port: int | None = None,
        timeout: float = 10,
        password: str = PASSWORD,
        clock: Clock | None = None,
        auth: Auth = "password",
        **more: object,
    ) -> ImapMailbox:
        """A mailbox object, by implicit TLS to `port` (default: Dovecot itself)."""
        settings = ImapSettings(
            "localhost",
            self.user,
            port or self.server.tls_port,
            ca_file=self.server.certificates.ca,
            timeout=timeout,
            **more,
        )
        mailbox = ImapMailbox(settings, lambda: Credential(password, auth), clock)
        self._opened.append(mailbox)
        return mailbox

    @property
    def outside(self) -> IMAPClient:
        """The other program's connection."""
        if self._outside is None:
            self._outside = IMAPClient("127.0.0.1", self.server.port, ssl=False, timeout=10)
            # imapclient ends a literal with a packet of its own, which would wait 40 ms for the answer to the last
            self._outside.socket().setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            self._outside.login(self.user, PASSWORD)
        return self._outside

    def hang_up(self) -> None:
        """End the other program's connection."""
        if self._outside is not None:
            self._outside.shutdown()
            self._outside = None

    def close(self) -> None:
        """End everything that was opened."""
        for mailbox in self._opened:
            mailbox.close()
        self.hang_up()

    # ---- the fixtures of the contract

    def deliver(
        self, raw: bytes, folder: Folder = INBOX, *, at: datetime | None = None, flags: Iterable[str] = ()
    ) -> None:
        name = NAMES.get(folder, folder)
        if name not in NAMES.values() and not self.outside.folder_exists(name):
            self.outside.create_folder(name)
        self.outside.append(name, raw, list(flags), at)

    def expunge(self, ref: MessageRef) -> None:
        self.outside.select_folder(NAMES.get(ref.folder, ref.folder))
        uid = int(ref.id.split("/")[1])
        self.outside.add_flags([uid], [b"\\Deleted"], silent=True)
        self.outside.uid_expunge([uid])

    def edit_draft(self, ref: MessageRef, new_raw: bytes) -> None:
        self.deliver(new_raw, DRAFTS, flags=("\\Draft", "\\Seen"))
        self.expunge(ref)

    def renumber(self, folder: Folder) -> None:
        self.hang_up()
        self.server.renumber(self.user, NAMES[folder])

    def snapshot(self) -> dict[Folder, list[tuple[bytes, frozenset[str]]]]:
        keys = {name: folder for folder, name in NAMES.items()}
        return {keys.get(name, Folder(name)): self._messages(name) for _, _, name in self.outside.list_folders()}

    def _messages(self, name: str) -> list[tuple[bytes, frozenset[str]]]:
        self.outside.select_folder(name, readonly=True)
        rows = self.outside.fetch(self.outside.search(), ["BODY.PEEK[]", "FLAGS"]).values()
        return sorted(
            ((row[b"BODY[]"], frozenset(flag.decode() for flag in row[b"FLAGS"]) - {"\\Recent"}) for row in rows),
            key=repr,
        )


Opener = Callable[..., ImapMailbox]
