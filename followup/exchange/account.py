"""One Exchange account, as exchangelib's `Account`: sign-in, connections and time limits.

exchangelib keeps one connection for each server and credentials of the whole process, and waits for ever where a
stream holds it. So each account here has a protocol of its own, with room for the worker, a stream and two more.
"""

from __future__ import annotations

import contextlib
import ssl
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from exchangelib import DELEGATE, IMPERSONATION, Account, Configuration
from exchangelib.protocol import Protocol
from exchangelib.version import Version

from followup import errors
from followup.access.signin import Credential
from followup.exchange import autodiscover, signin
from followup.exchange.faults import Answers, told
from followup.exchange.protocol import CONNECTIONS, OwnProtocol
from followup.exchange.settings import ExchangeAuth, ExchangeSettings
from followup.exchange.wire import context_for, is_safe
from followup.exchange.zones import rep_is_in

if TYPE_CHECKING:
    from exchangelib.credentials import BaseCredentials

__all__ = ["ExchangeAuth", "ExchangeSettings", "Opened", "open_account"]


class _Account(Account):  # type: ignore[misc]  # exchangelib is untyped
    """The library's, which speaks one version to each server.

    The library follows the version that answers name, and will not ask for the text of a body where that is an old one
    or nonsense; a server that can do less than it is asked says so itself.
    """

    @property
    def version(self) -> Version:
        """What is asked in."""
        return signin.VERSION

    @version.setter
    def version(self, value: Version) -> None:
        """Leave it."""


def open_account(settings: ExchangeSettings, credential: Callable[[], Credential]) -> Account:
    """The account; `credential` is asked once. One thread at a time, but for a stream.

    Without an endpoint it is looked up by autodiscover, and pinned; else nothing connects yet. Raises what
    `credential` raises, and the faults of the contract.
    """
    rep_is_in(settings.zone)
    signed = signin.credentials_of(settings, credential)
    context = context_for(settings.ca_file)
    endpoint = _endpoint(settings, signed, context)
    config = Configuration(
        service_endpoint=endpoint,
        credentials=signed,
        auth_type=signin.auth_type(settings),
        max_connections=CONNECTIONS,
        retry_policy=Answers(signin.renewing(signed)),
        version=signin.VERSION,
    )
    own = type.__call__(OwnProtocol, config=config, context=context, limit=settings.timeout)
    access = IMPERSONATION if settings.client_id else DELEGATE
    account = _Account(settings.address, config=config, access_type=access, default_timezone=ZoneInfo("UTC"))
    with contextlib.suppress(KeyError):
        del Protocol[config]  # that of the whole process, which nobody used
    account.protocol = own
    return account


def locate(settings: ExchangeSettings, credential: Callable[[], Credential]) -> str:
    """The address of EWS, as `open_account` would use it; raises as that does."""
    return _endpoint(settings, signin.credentials_of(settings, credential), context_for(settings.ca_file))


def _endpoint(settings: ExchangeSettings, signed: BaseCredentials, context: ssl.SSLContext) -> str:
    found = settings.endpoint or autodiscover.pinned(settings) or autodiscover.look(settings, signed, context)
    if not is_safe(found):
        raise errors.ConfigError("The Exchange server's address must begin with https://.")
    return found


class Opened:
    """One account, opened at the first use and anew after `close` or a refused sign-in.

    The object of the library is made anew only for another password: made anew each time, memory would grow.
    """

    def __init__(self, settings: ExchangeSettings, credential: Callable[[], Credential]) -> None:
        self._settings = settings
        self._credential = credential
        self._account: Account | None = None
        self._given: Credential | None = None
        self._fresh = True

    @contextmanager
    def use(self) -> Iterator[Account]:
        """The account, for calls whose faults are told in the program's words (`faults.told`)."""
        try:
            with told(self.host):
                try:
                    yield self._opened()
                except (errors.EwsBlocked, errors.SignInRefused):
                    raise
                except errors.NeedsRep:
                    self._forget(signing_in=False)
                    raise
        except errors.SignInRefused:  # also one that the sign-in server told, which `told` words
            self._forget(signing_in=True)
            raise

    @property
    def host(self) -> str:
        """The server's name, as far as it is known."""
        endpoint = self._settings.endpoint or autodiscover.pinned(self._settings) or ""
        return urlsplit(endpoint).hostname or self._settings.address.partition("@")[2]

    def close(self) -> None:
        """End connections; the next use asks for the credential again."""
        if self._account is not None:
            self._account.protocol.close()
        self._fresh = True

    def _opened(self) -> Account:
        if self._account is None or self._fresh:
            given = self._credential()
            if self._account is None or given != self._given:
                self._account = open_account(self._settings, lambda: given if self._fresh else self._credential())
                self._given = given
            self._fresh = False
        return self._account

    def _forget(self, *, signing_in: bool) -> None:
        """Open anew at the next use; an endpoint that is none is looked up again."""
        self.close()
        self._account = None
        if not signing_in:
            autodiscover.unpin(self._settings)
