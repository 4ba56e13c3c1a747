"""What an Exchange account signs in with: a password, a token that others fetched, or one of a client of its own."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from exchangelib import Credentials
from exchangelib.account import Identity
from exchangelib.credentials import OAuth2AuthorizationCodeCredentials, OAuth2Credentials
from exchangelib.transport import BASIC, NTLM, OAUTH2
from exchangelib.version import EXCHANGE_2013_SP1, Version
from oauthlib.oauth2 import OAuth2Token

from followup.access.signin import Credential
from followup.exchange.settings import ExchangeSettings

if TYPE_CHECKING:
    from exchangelib.credentials import BaseCredentials

VERSION = Version(build=EXCHANGE_2013_SP1)
"""What every server in use understands. It saves asking first."""

_TYPES = {"basic": BASIC, "ntlm": NTLM, "oauth2": OAUTH2}


class _Token(OAuth2AuthorizationCodeCredentials):  # type: ignore[misc]  # exchangelib is untyped
    """An access token that another program keeps fresh: asked for again where the server does not take it."""

    def __init__(self, credential: Callable[[], Credential]) -> None:
        self._credential = credential
        self._secret = credential().secret
        super().__init__(access_token=_token(self._secret))

    def renew(self) -> bool:
        """Whether there is another token now."""
        before, self._secret = self._secret, self._credential().secret
        self.access_token = _token(self._secret)
        return self._secret != before

    def refresh(self, session: Any) -> None:  # noqa: ARG002 (as in exchangelib)
        """Take the token that there is now."""
        self.renew()


class _Client(OAuth2Credentials):  # type: ignore[misc]  # exchangelib is untyped
    """A client with a secret of its own, which may use the mailboxes that an administrator gave it."""

    def __init__(self, settings: ExchangeSettings, secret: str) -> None:
        self._token_url = settings.token_url
        identity = Identity(primary_smtp_address=settings.address)
        super().__init__(client_id=settings.client_id, client_secret=secret, identity=identity)

    @property
    def token_url(self) -> str:
        """Where tokens come from."""
        return self._token_url

    def session_params(self) -> dict[str, Any]:
        """The token alone: there is none to refresh it with, a new one is asked for."""
        return {"token": self.access_token}

    def renew(self) -> bool:
        """Whether there may be another token: the next session asks for it."""
        self.access_token = None
        return True


def credentials_of(settings: ExchangeSettings, credential: Callable[[], Credential]) -> BaseCredentials:
    """What exchangelib signs in with; `credential` is asked once, and again where a token of it was refused."""
    if settings.client_id:
        return _Client(settings, credential().secret)
    if settings.auth == "oauth2":
        return _Token(credential)
    return Credentials(settings.user or settings.address, credential().secret)


def auth_type(settings: ExchangeSettings) -> str | None:
    """Exchangelib's word for the way of signing in; None where the server is to be asked."""
    return OAUTH2 if settings.client_id else _TYPES.get(settings.auth)


def renewing(signed: BaseCredentials) -> Callable[[], bool] | None:
    """What fetches another token, None for a password."""
    return getattr(signed, "renew", None)


def _token(secret: str) -> OAuth2Token:
    return OAuth2Token({"access_token": secret, "token_type": "Bearer"})
