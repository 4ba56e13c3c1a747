"""One Exchange account, as exchangelib's `Account`: sign-in, connections and time limits.

exchangelib keeps one connection for each server and credentials of the whole process, and waits for ever where a
stream holds it. So each account here has a protocol of its own, with room for the worker, a stream and two more.
"""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Literal
from zoneinfo import ZoneInfo

import requests
from exchangelib import DELEGATE, Account, Configuration, Credentials
from exchangelib.credentials import OAuth2AuthorizationCodeCredentials
from exchangelib.protocol import Protocol
from exchangelib.transport import BASIC, NTLM, OAUTH2
from oauthlib.oauth2 import OAuth2Token

from followup.access.signin import Credential

if TYPE_CHECKING:
    from exchangelib.credentials import BaseCredentials

ExchangeAuth = Literal["basic", "ntlm", "oauth2"]

CONNECTIONS = 4
"""The worker's, a stream's, and two that may be under way when a stream is made anew."""

USES = 500
"""Calls after which a connection is made anew, so that its session cannot grow for months."""

_TYPES = {"basic": BASIC, "ntlm": NTLM, "oauth2": OAUTH2}


@dataclass(frozen=True, slots=True, kw_only=True)
class ExchangeSettings:
    """Where and how to sign in.

    `endpoint` is the address of EWS (https), `address` the mailbox's, `user` the sign-in name, `ca_file` (PEM) takes
    the place of the system's authorities, `timeout` is in seconds, for each call.
    """

    endpoint: str
    address: str
    user: str
    auth: ExchangeAuth = "ntlm"
    ca_file: Path | None = None
    timeout: float = 30.0


class _Protocol(Protocol):  # type: ignore[misc]  # exchangelib is untyped
    """A protocol with a time limit and authorities of its own."""

    MAX_SESSION_USAGE_COUNT = USES
    USERAGENT = "followup"

    def __init__(self, *, config: Configuration, settings: ExchangeSettings) -> None:
        self.TIMEOUT = settings.timeout
        self._ca_file = settings.ca_file
        super().__init__(config=config)

    def create_session(self) -> requests.Session:
        """A session that trusts whom the settings name."""
        session: requests.Session = super().create_session()
        if self._ca_file is not None:
            session.verify = str(self._ca_file)
        return session


def open_account(settings: ExchangeSettings, credential: Callable[[], Credential]) -> Account:
    """The account, not connected yet; `credential` is asked once. One thread at a time, but for a stream.

    Raises what `credential` raises.
    """
    config = Configuration(
        service_endpoint=settings.endpoint,
        credentials=_signed(settings, credential()),
        auth_type=_TYPES[settings.auth],
        max_connections=CONNECTIONS,
    )
    account = Account(
        settings.address, config=config, autodiscover=False, access_type=DELEGATE, default_timezone=ZoneInfo("UTC")
    )
    with contextlib.suppress(KeyError):
        del Protocol[config]  # that of the whole process, which nobody used
    account.protocol = type.__call__(_Protocol, config=config, settings=settings)
    return account


def _signed(settings: ExchangeSettings, given: Credential) -> BaseCredentials:
    if settings.auth == "oauth2":
        token = OAuth2Token({"access_token": given.secret, "token_type": "Bearer"})
        return OAuth2AuthorizationCodeCredentials(access_token=token)
    return Credentials(settings.user, given.secret)
