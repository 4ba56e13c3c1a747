"""Credentials for a session, asked for each time it signs in, so that a new password or token is used at once."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar

from followup.access import secrets
from followup.access.signin import Auth, Credential

_instead: ContextVar[secrets.Secret | None] = ContextVar("instead", default=None)


def credential(account: str, part: secrets.Part, auth: Auth) -> Callable[[], Credential]:
    """The secret of one part of an account, as its server takes it; errors as `secrets.get`."""

    def ask() -> Credential:
        secret = _instead.get() or secrets.get(account, part)
        return Credential(secret.reveal(), auth)

    return ask


@contextmanager
def trying(secret: secrets.Secret) -> Iterator[None]:
    """Within the block, sessions of this thread sign in with `secret`: it is tested before it is stored."""
    token = _instead.set(secret)
    try:
        yield
    finally:
        _instead.reset(token)
