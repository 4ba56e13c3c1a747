"""Signing in on the provider's page, without the terminal: what is asked for, and what is kept of it."""

from __future__ import annotations

import time
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from urllib.parse import parse_qsl, urlsplit

from followup.access.google import SignIn
from followup.access.google_account import client_of, scopes_of, tokens_of
from followup.access.loopback import Receiver
from followup.access.tokens import TokenFile
from followup.accounts import GmailMail
from followup.config import Config, tokens_directory
from followup.errors import NeedsRep

PATIENCE = 300.0
"""Seconds that the rep has on the provider's page."""

UNLOCKING = 60.0
"""Seconds for the keyring: the rep may have to unlock it first."""


@dataclass(frozen=True, slots=True)
class Page:
    """How the rep is led through it: `show` opens the page; `secret` is asked for the client's secret, "" for none.

    `pasted` gives the address at which the browser ended, where that runs on another machine; None: it comes by itself.
    """

    show: Callable[[str], None]
    secret: Callable[[], str]
    pasted: Callable[[], str] | None = None


def sign_in(config: Config, account: str, page: Page) -> None:
    """Lead the rep through the provider's page, and keep what comes of it. Raises NeedsRep, nothing stored."""
    settings = config.accounts[account]
    mail = settings.mail
    assert isinstance(mail, GmailMail)  # `trying.by_browser`
    tokens = tokens_of(account, mail, config.rep.email, tokens_directory(config))
    try:
        secret = tokens.grant().secret  # a firm's secret is asked for once
    except NeedsRep:
        secret = page.secret()
    with closing(Receiver()) as receiver:
        under_way = SignIn(client_of(mail, config.rep.email), scopes_of(settings), receiver.redirect_uri)
        receiver.expect(under_way.state)
        page.show(under_way.url)
        if page.pasted is None:
            brought = receiver.answer(PATIENCE)
        else:
            brought = dict(parse_qsl(urlsplit(page.pasted().strip()).query, max_num_fields=50))
    tokens.keep(under_way.finish(brought, secret, time.time()), UNLOCKING)


def sign_out(config: Config, account: str) -> None:
    """Forget the sign-in on this machine."""
    file = TokenFile(tokens_directory(config), account)
    with file.locked():
        file.remove(limit=UNLOCKING)
