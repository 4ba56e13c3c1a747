"""imapclient on a connection of ours: bounded in time and size, TLS before anything else, nothing logged.

imaplib reads through `read`, `readline` and `send`, which are made to be overridden; the same bounded reader serves
our own FETCH framing (`imap_fetch`), so both may be used in turn on one connection.
"""

from __future__ import annotations

import imaplib
import logging
import socket
import ssl
from typing import TYPE_CHECKING, Literal

import imapclient

from followup.access import wire
from followup.mailboxes import base

if TYPE_CHECKING:
    from _typeshed import ReadableBuffer

MAX_LINE = 8 * 1024 * 1024
"""Bytes of one line: a SEARCH answer of a million UIDs."""

SLACK = 64 * 1024

# imapclient logs commands and answers at DEBUG, and answers that are not ASCII at WARNING: mail text and user names
logging.getLogger("imapclient").setLevel(logging.CRITICAL)


class Garbled(imaplib.IMAP4.abort):
    """An answer that cannot be taken apart, or larger than any may be; the connection is of no more use."""


class BoundedIMAP4(imaplib.IMAP4):
    """imaplib's protocol engine on `wire.Reader`; `context` None means plain until `starttls`."""

    def __init__(self, host: str, port: int, context: ssl.SSLContext | None, timeout: float) -> None:
        self._context = context
        self._limit = timeout
        super().__init__(host, port)

    def open(self, host: str = "", port: int = 993, timeout: float | None = None) -> None:  # noqa: ARG002
        """Connect, and with implicit TLS shake hands, before a byte is read."""
        self.host, self.port = host, port
        sock: socket.socket = wire.connect(host, port, self._limit)
        self.sock = wire.secure(sock, self._context, host) if self._context else sock
        self.reader = wire.Reader(self.sock, self._limit)

    def starttls(self, ssl_context: ssl.SSLContext | None = None) -> tuple[Literal["OK"], list[None]]:
        """STARTTLS (RFC 9051 section 6.2.1); whatever was said in the clear is forgotten and asked again."""
        if ssl_context is None:
            raise ValueError("a TLS context is needed")
        kind, _ = self._simple_command("STARTTLS")
        if kind != "OK":
            raise self.abort("STARTTLS refused")
        if self.reader.ahead:  # CVE-2011-0411: answers smuggled in before the handshake
            raise self.abort("answers came before the TLS handshake")
        self.untagged_responses = {}
        self.sock = wire.secure(self.sock, ssl_context, self.host)
        self.reader = wire.Reader(self.sock, self._limit)
        self._tls_established = True
        self._get_capabilities()
        return "OK", [None]

    def read(self, size: int) -> bytes:
        """A literal, refused before it is read where it is larger than a message may be."""
        if size > base.MAX_MESSAGE + SLACK:
            raise Garbled("literal too large")
        return self.reader.read(size)

    def readline(self) -> bytes:
        """One line of at most `MAX_LINE` bytes."""
        try:
            return self.reader.readline(MAX_LINE)
        except wire.TooMuch as fault:
            raise Garbled("line too long") from fault

    def send(self, data: ReadableBuffer) -> None:
        """Send, and begin the time of the answer."""
        self.reader.restart()
        self.sock.settimeout(self._limit)
        self.sock.sendall(data)

    def shutdown(self) -> None:
        """Close the socket; a server that is gone already is no fault."""
        self.sock.close()

    def _log(self, line: str) -> None:
        """Drop what imaplib would keep: the last ten lines, for a debug print, hold passwords and mail."""


class Client(imapclient.IMAPClient):  # type: ignore[misc] # imapclient has no types
    """IMAPClient on `BoundedIMAP4`, silent."""

    _imap: BoundedIMAP4

    def __init__(self, host: str, port: int, context: ssl.SSLContext, implicit: bool, timeout: float) -> None:
        self._limit = timeout
        super().__init__(host, port, ssl=implicit, ssl_context=context, timeout=timeout)
        self._imap.debug = 0  # imapclient turns imaplib's full protocol log on

    def _create_IMAP4(self) -> BoundedIMAP4:  # noqa: N802 - imapclient's name
        return BoundedIMAP4(self.host, self.port, self.ssl_context if self.ssl else None, self._limit)

    @property
    def engine(self) -> BoundedIMAP4:
        """The engine of imaplib, for commands that imapclient has no method for."""
        return self._imap
