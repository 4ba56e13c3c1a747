"""A Microsoft 365 account of the configuration: its one sign-in, and connections to its mailbox and calendar."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from followup.access.tokens import TokenFile
from followup.accounts import Account, GraphCalendar, GraphMail, GraphSend
from followup.config import Config, tokens_directory
from followup.graph.client import Graph, GraphSettings
from followup.graph.signin import SignIn
from followup.graph.wanted import CALENDAR, READ, SEND, SETTINGS, SignInSettings


def scopes_of(settings: Account) -> tuple[str, ...]:
    """What the rep is asked to allow: never more than the account uses.

    Without `send` of type graph followup cannot send, and does not ask for it: the rep sends from Outlook.
    """
    calendar = (*CALENDAR, *SETTINGS) if isinstance(settings.calendar, GraphCalendar) else ()
    return (*READ, *calendar, *(SEND if isinstance(settings.send, GraphSend) else ()))


def sign_in_of(account: str, config: Config) -> SignIn:
    """The sign-in of an account with mail of type graph; all its parts share it, so that one renews for all."""
    settings = config.accounts[account]
    assert isinstance(settings.mail, GraphMail)  # `accounts.misfit`
    return _shared(account, settings.mail, scopes_of(settings), tokens_directory(config))


@lru_cache(maxsize=64)
def _shared(account: str, mail: GraphMail, scopes: tuple[str, ...], directory: Path) -> SignIn:
    found = SignInSettings(
        client_id=mail.client_id,
        authority=mail.authority.rstrip("/"),
        base=mail.url,
        scopes=scopes,
        user=mail.user,
        ca_file=_file(mail.ca_file),
    )
    return SignIn(account, found, TokenFile(directory, account))


def connect(account: str, config: Config) -> Graph:
    """A connection of its own to the account; nothing is sent before it is used."""
    mail = config.accounts[account].mail
    assert isinstance(mail, GraphMail)  # `accounts.misfit`
    return Graph(GraphSettings(mail.url, ca_file=_file(mail.ca_file)), sign_in_of(account, config))


def _file(name: str) -> Path | None:
    return Path(name).expanduser() if name else None
