"""Where an Exchange account's server is, for `init` to show and to ask about before a password goes there."""

from __future__ import annotations

from dataclasses import replace
from urllib.parse import urlsplit

from followup.access.credentials import credential
from followup.accounts import ExchangeMail
from followup.config import Config


def is_looked_up(config: Config, account: str) -> bool:
    """Whether the account's server is left to Autodiscover."""
    mail = config.accounts[account].mail
    return isinstance(mail, ExchangeMail) and not mail.server


def locate(config: Config, account: str, vouched: frozenset[str]) -> str:
    """The address of EWS. `vouched` are hosts that the rep takes for the firm's.

    Raises `errors.ServerInDoubt`, and what signing in raises.
    """
    from followup.exchange.account import locate as located
    from followup.exchange.settings import settings_of

    mail = config.accounts[account].mail
    assert isinstance(mail, ExchangeMail)  # `is_looked_up`
    settings = replace(settings_of(account, mail, config), vouched=vouched)
    return located(settings, credential(account, "mail", "password"))


def host_of(endpoint: str) -> str:
    """The server's name in the address of EWS."""
    return urlsplit(endpoint).hostname or endpoint
