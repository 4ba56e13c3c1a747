"""Credentials for a session, asked for each time it signs in, so that a new password or token is used at once."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar

from followup.access import secrets
from followup.access.signin import Auth, Credential
from followup.errors import FollowupError, NeedsRep

_instead: ContextVar[secrets.Secret | None] = ContextVar("instead", default=None)


def credential(account: str, part: secrets.Part, auth: Auth) -> Callable[[], Credential]:
    """The secret of one part of an account, as its server takes it; errors as `secrets.get`."""

    def ask() -> Credential:
        secret = _instead.get() or secrets.get(account, part)
        return Credential(secret.reveal(), auth)

    return ask


def mark(account: str, earlier: str) -> str:
    """A mark of the account's passwords that tells whether they were changed; as `earlier`, where they were not.

    Two bytes of a slow digest with a salt: what stands in the store is of no help to whoever guesses a password.
    Where a keyring does not answer nothing is known, and the answer is `earlier`.
    """
    salt = bytes.fromhex(earlier.partition(":")[0]) or os.urandom(8)
    try:
        given = [_stored(account, part) for part in ("mail", "send", "calendar")]
    except FollowupError:
        return earlier
    digest = hashlib.scrypt("\0".join(given).encode(), salt=salt, n=2**14, r=8, p=1, dklen=2)
    return f"{salt.hex()}:{digest.hex()}"


def _stored(account: str, part: secrets.Part) -> str:
    try:
        return secrets.get(account, part).reveal()
    except NeedsRep:
        return ""


@contextmanager
def trying(secret: secrets.Secret) -> Iterator[None]:
    """Within the block, sessions of this thread sign in with `secret`: it is tested before it is stored."""
    token = _instead.set(secret)
    try:
        yield
    finally:
        _instead.reset(token)
