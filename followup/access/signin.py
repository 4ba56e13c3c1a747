"""What a mail session signs in with, and the one TLS context that all of them use."""

from __future__ import annotations

import base64
import ssl
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Literal, TypeVar

from followup import errors

Auth = Literal["password", "xoauth2", "oauthbearer"]

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Credential:
    """A password or an OAuth access token; `secret` never shows in a repr.

    `auth` names how it is presented: `password` (SASL PLAIN or LOGIN), `xoauth2` (Google, Microsoft) or
    `oauthbearer` (RFC 7628). `renew` gives another token where this one is refused, None where there is no other.
    """

    secret: str = field(repr=False)
    auth: Auth = "password"
    renew: Callable[[], Credential] | None = field(default=None, repr=False, compare=False)


def signing_in(ask: Callable[[], Credential], use: Callable[[Credential], T]) -> T:
    """Sign in by `use`; where a token is refused that can be renewed, once more with the new one.

    A token may end before its time: the rep's password was changed, or this machine's clock is slow.
    """
    given = ask()
    try:
        return use(given)
    except errors.SignInRefused:
        if given.renew is None:
            raise
        return use(given.renew())


def sasl_answer(user: str, credential: Credential) -> tuple[str, bytes]:
    r"""The SASL mechanism and its first answer, not yet in base64.

    Raises `errors.NeedsRep` where user or secret hold what no mechanism can carry.

    >>> sasl_answer("rep@shop.example", Credential("pw"))
    ('PLAIN', b'\x00rep@shop.example\x00pw')
    """
    if any(ord(sign) < 32 for sign in user + credential.secret):
        raise errors.NeedsRep(
            "The user name or password holds a control character, which no server takes. Nothing was sent.",
            "Run followup login again.",
        )
    if credential.auth == "xoauth2":
        return "XOAUTH2", f"user={user}\x01auth=Bearer {credential.secret}\x01\x01".encode()
    if credential.auth == "oauthbearer":
        name = user.replace("=", "=3D").replace(",", "=2C")
        return "OAUTHBEARER", f"n,a={name},\x01auth=Bearer {credential.secret}\x01\x01".encode()
    return "PLAIN", f"\0{user}\0{credential.secret}".encode()


def in_base64(answer: bytes) -> str:
    """`answer` as it stands in AUTH and AUTHENTICATE lines."""
    return base64.b64encode(answer).decode("ascii")


def tls_context(ca_file: Path | None) -> ssl.SSLContext:
    """TLS 1.2 or newer with the host name checked; `ca_file` (PEM) takes the place of the system's authorities.

    There is no way to switch the checks off. Raises `errors.ConfigError` where `ca_file` cannot be used.
    """
    try:
        context = ssl.create_default_context(cafile=str(ca_file) if ca_file else None)
    except (OSError, ssl.SSLError) as fault:
        raise errors.ConfigError(f"The certificates in {ca_file} cannot be read.") from fault
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    return context


def mail_context(ca_file: Path | None) -> ssl.SSLContext:
    """The `tls_context` that all mail sessions share: the system's authorities take 2 MB and 20 ms to read.

    They are read anew where they changed. Nobody may set anything on it (httpx sets ALPN on the one it is given).
    """
    return _shared(ca_file, changed_at(ca_file))


def changed_at(ca_file: Path | None) -> int:
    """When the authorities were written that `tls_context` would read, in ns; 0 where that is not known."""
    authorities = ca_file or ssl.get_default_verify_paths().cafile
    try:
        return Path(authorities).stat().st_mtime_ns if authorities else 0
    except OSError:
        return 0


@lru_cache(maxsize=4)
def _shared(ca_file: Path | None, changed: int) -> ssl.SSLContext:  # noqa: ARG001 (part of the key)
    return tls_context(ca_file)
