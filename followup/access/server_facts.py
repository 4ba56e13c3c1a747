"""What a server shows before anybody signs in: until when its certificate holds, and what time it has. For `doctor`."""

from __future__ import annotations

import contextlib
import socket
import ssl
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from pathlib import Path
from typing import Literal

from followup.access import wire
from followup.access.signin import tls_context
from followup.errors import Unreachable

LIMIT = 10.0
"""Seconds for one server."""

_LONGEST = 2048  # bytes of one line of greeting

Protocol = Literal["imap", "smtp"]

_SAYS: dict[Protocol, tuple[bytes, bytes, bytes]] = {
    "imap": (b"* OK", b"a STARTTLS\r\n", b"a OK"),
    "smtp": (b"220", b"STARTTLS\r\n", b"220"),
}
"""How a server greets, the command that begins TLS, and how it agrees."""


@dataclass(frozen=True, slots=True)
class Place:
    """One server. `starttls` names the protocol in which TLS is asked for, None where it stands from the beginning."""

    host: str
    port: int
    starttls: Protocol | None = None
    ca_file: Path | None = None


def certificate_ends(place: Place) -> datetime:
    """When the certificate ends (aware). Raises the faults of a connection; one that does not hold is such a fault."""
    context = tls_context(place.ca_file)
    with wire.network_faults(place.host):
        plain = wire.connect(place.host, place.port, LIMIT)
        if place.starttls is None:
            secured: ssl.SSLSocket | None = wire.secure(plain, context, place.host)
        else:
            secured = upgraded(plain, place.host, context, place.starttls)
        if secured is None:
            plain.close()
            raise Unreachable(f"{place.host} offers no encryption (STARTTLS).")
        with secured:
            shown = secured.getpeercert() or {}
    return datetime.fromtimestamp(ssl.cert_time_to_seconds(str(shown["notAfter"])), UTC)


def time_at(url: str, ca_file: Path | None) -> datetime | None:
    """The time that a web server has (aware, whole seconds), None where it does not say. Raises as `certificate_ends`.

    It is told nothing but its own name.
    """
    import httpx

    from followup.access.web import raise_fault

    at = httpx.URL(url)
    verify = tls_context(ca_file) if at.scheme == "https" else False  # else within this machine
    try:
        with httpx.Client(verify=verify, timeout=LIMIT, trust_env=False, follow_redirects=False) as http:
            said = http.head(at.copy_with(path="/", query=None)).headers.get("date", "")
    except (httpx.HTTPError, httpx.InvalidURL) as fault:
        raise_fault(fault, at.host, at.host)
    with contextlib.suppress(ValueError):
        found = parsedate_to_datetime(said)
        return found if found.tzinfo is not None else found.replace(tzinfo=UTC)
    return None


def upgraded(plain: socket.socket, host: str, context: ssl.SSLContext, protocol: Protocol) -> ssl.SSLSocket | None:
    """The connection after STARTTLS, None where the server does not agree. Raises OSError."""
    greeting, command, yes = _SAYS[protocol]
    if not last_line(plain, greeting).startswith(greeting):
        return None
    if protocol == "smtp":
        plain.sendall(b"EHLO [127.0.0.1]\r\n")
        if not last_line(plain, b"250").startswith(b"250"):
            return None
    plain.sendall(command)
    if not last_line(plain, yes).startswith(yes):
        return None
    return context.wrap_socket(plain, server_hostname=host)


def last_line(sock: socket.socket, start: bytes) -> bytes:
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


def greeting_of(protocol: Protocol) -> bytes:
    """How a server of this protocol greets."""
    return _SAYS[protocol][0]
