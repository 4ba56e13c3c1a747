"""Usual names, taken only where a server greets in TLS under that name. No user name or password is sent."""

from __future__ import annotations

import contextlib
import ssl
from concurrent.futures import ThreadPoolExecutor
from typing import Literal

from followup.access.discovery.model import TIMEOUT, Access, Server
from followup.access.server_facts import Protocol, greeting_of, last_line, upgraded

Tls = Literal["implicit", "starttls"]
_Attempt = tuple[str, int, Tls]


def imap(access: Access, address: str, domain: str) -> Server | None:
    """`imap.` and `mail.`; 993, then STARTTLS on 143."""
    tries: list[_Attempt] = [(f"{name}.{domain}", 993, "implicit") for name in ("imap", "mail")]
    tries += [(f"{name}.{domain}", 143, "starttls") for name in ("imap", "mail")]
    return _first(access, address, tries, "imap")


def submission(access: Access, address: str, domain: str) -> Server | None:
    """`smtp.` and `mail.`; 465, then STARTTLS on 587 (RFC 8314 section 3.3)."""
    tries: list[_Attempt] = [(f"{name}.{domain}", 465, "implicit") for name in ("smtp", "mail")]
    tries += [(f"{name}.{domain}", 587, "starttls") for name in ("smtp", "mail")]
    return _first(access, address, tries, "smtp")


def _first(access: Access, address: str, tries: list[_Attempt], protocol: Protocol) -> Server | None:
    """The first of `tries`, in their order, that answers; all are asked at once."""
    with ThreadPoolExecutor(len(tries)) as pool:
        answers = list(pool.map(lambda attempt: _answers(access, attempt, protocol), tries))
    for (host, port, tls), answered in zip(tries, answers, strict=True):
        if answered:
            return Server(host, port, tls, address, "guess")
    return None


def _answers(access: Access, attempt: _Attempt, protocol: Protocol) -> bool:
    host, port, tls = attempt
    try:
        with contextlib.closing(access.dial(host, port)) as plain:
            plain.settimeout(TIMEOUT)
            if tls == "implicit":
                with access.tls.wrap_socket(plain, server_hostname=host) as secured:
                    greeting = greeting_of(protocol)
                    return last_line(secured, greeting).startswith(greeting)
            secured_later = upgraded(plain, host, access.tls, protocol)
            if secured_later is not None:
                secured_later.close()
            return secured_later is not None
    except (OSError, ssl.CertificateError, ValueError):  # ValueError: a name that cannot be a server's
        return False
