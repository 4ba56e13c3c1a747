"""What discovery gives, and the ways out into the network that it is handed."""

from __future__ import annotations

import re
import socket
import ssl
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    import dns.resolver
    import httpx

TIMEOUT = 5.0
"""Seconds for one name query, connection or answer."""

Provider = Literal["", "microsoft", "google", "exchange"]
"""Who has the mailbox; exchange is a firm's own server."""

Source = Literal["autoconfig", "mx", "srv", "well-known", "provider", "guess"]


@dataclass(frozen=True, slots=True)
class Server:
    """An IMAP or submission server. `tls` is never none; `user` is what to sign in as.

    A `source` of guess was connected to and greeted in TLS under this name. The others are what the domain declares,
    or (mx) what the domain of its mail exchanger does.
    """

    host: str
    port: int
    tls: Literal["implicit", "starttls"]
    user: str
    source: Source
    auth: Literal["password", "xoauth2"] = "password"


@dataclass(frozen=True, slots=True)
class Calendar:
    """A CalDAV server: `url` (https) is where asking for the principal begins (RFC 6764 section 6)."""

    url: str
    user: str
    source: Source


@dataclass(frozen=True, slots=True)
class Found:
    """All that was found for `address`; None for what was not. `notes` are sentences for the rep.

    `provider` is who has the mailbox; "" for servers that are named here. `authority` is where one signs in at
    Microsoft, with the firm's id, "" where that is not known.
    """

    address: str
    mail: Server | None = None
    send: Server | None = None
    calendar: Calendar | None = None
    provider: Provider = ""
    authority: str = ""
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Access:
    """The ways out: name queries, https, and plain connections that `tls` then secures."""

    resolver: dns.resolver.Resolver
    http: httpx.Client
    tls: ssl.SSLContext
    dial: Callable[[str, int], socket.socket]


@contextmanager
def access() -> Iterator[Access]:
    """The system's resolver, certificates and network."""
    import dns.resolver
    import httpx

    resolver = dns.resolver.Resolver()
    resolver.lifetime = TIMEOUT
    tls = ssl.create_default_context()
    with httpx.Client(verify=tls, timeout=TIMEOUT, follow_redirects=False) as http:
        yield Access(resolver, http, tls, lambda host, port: socket.create_connection((host, port), TIMEOUT))


_LABEL = re.compile(r"(?!-)[a-z0-9_-]{1,63}(?<!-)")


def host_name(text: str) -> str | None:
    """`text` as a host name in ASCII, lower case, without the closing dot; None where it is none or only an address."""
    try:
        name = text.strip().rstrip(".").encode("idna").decode("ascii").lower()
    except UnicodeError:
        return None
    labels = name.split(".")
    if len(labels) < 2 or len(name) > 253 or labels[-1].isdigit():
        return None
    return name if all(_LABEL.fullmatch(label) for label in labels) else None


def within(host: str, domain: str) -> bool:
    """Whether `host` is `domain` or below it: stricter than "same registrable domain", without a list of suffixes."""
    return host == domain or host.endswith("." + domain)
