"""Credentials for a session, asked for each time it signs in, so that a new password or token is used at once."""

from __future__ import annotations

from collections.abc import Callable

from followup import secrets
from followup.signin import Auth, Credential


def credential(account: str, part: secrets.Part, auth: Auth) -> Callable[[], Credential]:
    """The secret of one part of an account, as its server takes it; errors as `secrets.get`."""

    def ask() -> Credential:
        return Credential(secrets.get(account, part).reveal(), auth)

    return ask
