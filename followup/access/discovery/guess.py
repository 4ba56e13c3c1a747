"""Usual names, taken only where a server greets in TLS under that name. No user name or password is sent."""

from __future__ import annotations

import contextlib
import socket
import ssl
from concurrent.futures import ThreadPoolExecutor
from typing import Literal

from followup.access.discovery.model import TIMEOUT, Access, Server

Tls = Literal["implicit", "starttls"]
_Attempt = tuple[str, int, Tls]

_LONGEST = 2048  # bytes of one line of greeting


def imap(access: Access, address: str, domain: str) -> Server | None:
    """`imap.` and `mail.`; 993, then STARTTLS on 143."""
    tries: list[_Attempt] = [(f"{name}.{domain}", 993, "implicit") for name in ("imap", "mail")]
    tries += [(f"{name}.{domain}", 143, "starttls") for name in ("imap", "mail")]
    return _first(access, address, tries, b"* OK", (b"a STARTTLS\r\n", b"a OK"))


def submission(access: Access, address: str, domain: str) -> Server | None:
    """`smtp.` and `mail.`; 465, then STARTTLS on 587 (RFC 8314 section 3.3)."""
    tries: list[_Attempt] = [(f"{name}.{domain}", 465, "implicit") for name in ("smtp", "mail")]
    tries += [(f"{name}.{domain}", 587, "starttls") for name in ("smtp", "mail")]
    return _first(access, address, tries, b"220", (b"STARTTLS\r\n", b"220"))


def _first(
    access: Access, address: str, tries: list[_Attempt], greeting: bytes, starttls: tuple[bytes, bytes]
) -> Server | None:
    """The first of `tries`, in their order, that answers; all are asked at once."""
    with ThreadPoolExecutor(len(tries)) as pool:
        answers = list(pool.map(lambda attempt: _answers(access, attempt, greeting, starttls), tries))
    for (host, port, tls), answered in zip(tries, answers, strict=True):
        if answered:
            return Server(host, port, tls, address, "guess")
    return None


def _answers(access: Access, attempt: _Attempt, greeting: bytes, starttls: tuple[bytes, bytes]) -> bool:
    host, port, tls = attempt
    try:
        with contextlib.closing(access.dial(host, port)) as plain:
            plain.settimeout(TIMEOUT)
            if tls == "implicit":
                with access.tls.wrap_socket(plain, server_hostname=host) as secured:
                    return _last_line(secured, greeting).startswith(greeting)
            return _upgrades(access, host, plain, greeting, starttls)
    except (OSError, ssl.CertificateError, ValueError):  # ValueError: a name that cannot be a server's
        return False


def _upgrades(access: Access, host: str, plain: socket.socket, greeting: bytes, starttls: tuple[bytes, bytes]) -> bool:
    command, yes = starttls
    if not _last_line(plain, greeting).startswith(greeting):
        return False
    if greeting == b"220":
        plain.sendall(b"EHLO [127.0.0.1]\r\n")
        if not _last_line(plain, b"250").startswith(b"250"):
            return False
    plain.sendall(command)
    if not _last_line(plain, yes).startswith(yes):
        return False
    with access.tls.wrap_socket(plain, server_hostname=host):
        return True


def _last_line(sock: socket.socket, start: bytes) -> bytes:
    """The next line; of an SMTP answer in several lines (RFC 5321 section 4.2.1) the last."""
    for _ in range(64):
        line = bytearray()
        while not line.endswith(b"\n") and len(line) < _LONGEST:
            byte = sock.recv(1)  # byte by byte: what follows STARTTLS belongs to TLS
            if not byte:
                return b""
            line += byte
        if line[3:4] != b"-" or not line.startswith(start):
            return bytes(line)
    return b""
