"""Signing in on the provider's page, without the terminal: what is asked for, and what is kept of it."""

from __future__ import annotations

import time
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import partial
from urllib.parse import parse_qsl, urlsplit

from followup.access.google import SignIn
from followup.access.google_account import client_of, scopes_of, tokens_of
from followup.access.loopback import Receiver
from followup.access.tokens import TokenFile
from followup.accounts import GmailMail, GraphMail
from followup.config import Config, tokens_directory
from followup.errors import FollowupError, NeedsRep

PATIENCE = 300.0
"""Seconds that the rep has on the provider's page."""

UNUSED = timedelta(days=60)
"""A sign-in that was not renewed for so long is near its end."""

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
    code: Callable[[str, str], None] | None = None
    """Shows a page's address and the code to enter there, where the provider can do without a browser here."""


def sign_in(config: Config, account: str, page: Page, trial: Callable[[str], None]) -> None:
    """Lead the rep through the provider's page, and keep what comes of it if `trial` does not raise.

    `trial` is given who signed in, "" where that is not told. A wrong account so leaves the sign-in that there is as it
    is; a server that is away for now does not speak against the new one, which is stored all the same. Raises NeedsRep
    with nothing stored, and what `trial` raises.
    """
    settings = config.accounts[account]
    mail = settings.mail
    if isinstance(mail, GraphMail):
        from followup.graph.account import sign_in_of

        signin = sign_in_of(account, config)
        if page.code is None:
            signin.by_browser(page.show, trial=trial)
        else:
            signin.by_code(page.code, trial)
        return
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
    tokens.keep(under_way.finish(brought, secret, time.time()), UNLOCKING, partial(trial, ""))


def who_is(config: Config, account: str) -> str:
    """Who is signed in now, "" where nobody is, or that is not told."""
    if not is_microsoft(config, account):
        return ""
    from followup.graph.account import sign_in_of

    try:
        return sign_in_of(account, config).kept().user
    except FollowupError:
        return ""


def is_microsoft(config: Config, account: str) -> bool:
    """Whether the account's provider is Microsoft."""
    return isinstance(config.accounts[account].mail, GraphMail)


def how_it_stands(config: Config, account: str, now: datetime) -> tuple[str, str]:
    """Who signed in and when, and what the rep must do, "" for nothing. Raises NeedsRep where nobody is signed in."""
    settings = config.accounts[account]
    if not isinstance(settings.mail, GraphMail):
        return _at_google(config, account, now)
    from followup.graph.account import scopes_of, sign_in_of

    kept = sign_in_of(account, config).kept()
    said = f"{kept.user or 'somebody'} signed in {_ago(now - kept.signed_in)}, renewed {_ago(now - kept.renewed)}"
    if lacking := kept.lacks(scopes_of(settings)):
        return f"{said}; not allowed: {', '.join(lacking)}", f"Run followup login {account} and allow it."
    if kept.claims:
        return f"{said}; Microsoft wants a new sign-in", f"Run followup login {account}."
    if now - kept.renewed > UNUSED:
        return said, "Run followup once: Microsoft ends a sign-in that is not used for 90 days."
    return said, ""


def _at_google(config: Config, account: str, now: datetime) -> tuple[str, str]:
    settings = config.accounts[account]
    assert isinstance(settings.mail, GmailMail)  # `trying.by_browser`
    grant = tokens_of(account, settings.mail, config.rep.email, tokens_directory(config)).grant()
    signed_in, renewed = (datetime.fromtimestamp(at, UTC) for at in (grant.signed_in, grant.renewed))
    said = f"signed in {_ago(now - signed_in)}, renewed {_ago(now - renewed)}"
    if lacking := [scope for scope in scopes_of(settings) if scope not in grant.scopes]:
        return f"{said}; not allowed: {', '.join(lacking)}", f"Run followup login {account} and tick every box."
    if now - renewed > UNUSED:
        return said, "Run followup once: Google ends a sign-in that is not used for six months."
    return said, ""


def _ago(age: timedelta) -> str:
    return "today" if age.days < 1 else "yesterday" if age.days < 2 else f"{age.days} days ago"


def sign_out(config: Config, account: str) -> None:
    """Forget the sign-in on this machine."""
    if is_microsoft(config, account):
        from followup.graph.account import sign_in_of

        sign_in_of(account, config).forget()
        return
    file = TokenFile(tokens_directory(config), account)
    with file.locked():
        file.remove(limit=UNLOCKING)
