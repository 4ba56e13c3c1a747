"""`login` and `logout` of accounts that sign in on their provider's page."""

from __future__ import annotations

import sys
import webbrowser
from typing import TYPE_CHECKING

import click

from followup.errors import FollowupError, NeedsRep, SignInRefused

if TYPE_CHECKING:
    from followup.config import Config
    from followup.tasks.trying import PartName


def is_meant(config: Config, account: str, part: PartName | None = None) -> bool:
    """Whether this account, or this part of it, signs in so."""
    from followup.tasks.trying import by_browser, with_password

    return by_browser(config, account) and part not in with_password(config, account)


def sign_in(config: Config, account: str, *, no_test: bool = False, no_browser: bool = False) -> None:
    """Open the page, try each part with what it gives, and keep it."""
    from followup.tasks import signing_in

    before = signing_in.who_is(config, account)

    def trial(who: str) -> None:
        click.echo(f"Signed in for {account}{f' as {who}' if who else ''}.")
        try:
            _same(account, before, who)
            _try(config, account, who, no_test=no_test)
        except FollowupError as fault:
            if not fault.temporary:
                click.echo("This sign-in is not kept. One that was stored before stays.")
            raise

    if no_browser or not _is_there():
        page = signing_in.Page(_show, _secret, _pasted, _code)
    else:
        page = signing_in.Page(_open, _secret)
    signing_in.sign_in(config, account, page, trial)


def _same(account: str, before: str, who: str) -> None:
    """An account is one mailbox: its deals, drafts and reminders are of that one."""
    if before and who.lower() != before.lower():
        raise NeedsRep(
            f"You signed in as {who or 'somebody else'}, and {account} is the mailbox of {before}.",
            f"Run followup login {account} and choose {before}; if it is to be another mailbox, followup logout first.",
        )


def _try(config: Config, account: str, who: str, *, no_test: bool) -> None:
    from followup.tasks.trying import attempt, parts, with_password

    if who and who.lower() not in {one.lower() for one in (config.rep.email, *config.rep.aliases)}:
        click.echo(f"That is none of your addresses in config.toml ({config.rep.email}): is it the right mailbox?")
    signed = [part for part in parts(config, account) if part not in with_password(config, account)]
    for part in () if no_test else signed:
        click.echo(f"Trying {part} ... ", nl=False)
        try:
            click.echo(f"{attempt(config, account, part)}.")
        except SignInRefused as fault:
            click.echo("refused.")
            hint = f"Did you choose another account than {config.rep.email} on the page? Run followup login {account}."
            raise SignInRefused(str(fault), hint) from fault


def sign_out(config: Config, account: str) -> None:
    """Forget it here; at the provider the rep ends it on a page of theirs."""
    from followup.tasks import signing_in

    signing_in.sign_out(config, account)
    if signing_in.is_microsoft(config, account):
        click.echo(f"{account} is signed out on this machine. At Microsoft, end it too: myaccount.microsoft.com")
    else:
        click.echo(f"{account} is signed out on this machine. At Google, end it too: myaccount.google.com/connections")


def _open(url: str) -> None:
    click.echo("Your browser opens the page of your provider. Choose your account there, and tick every box.")
    click.echo("Where it says that access is blocked, docs/microsoft-and-google.md tells whom to ask for what.")
    click.echo(f"If it does not open, go to:\n{url}")
    webbrowser.open(url)


def _show(url: str) -> None:
    click.echo(f"In a browser, go to:\n{url}")


def _is_there() -> bool:
    """Whether this machine has a browser that the rep could use."""
    try:
        webbrowser.get()
    except webbrowser.Error:
        return False
    return True


def _code(page: str, code: str) -> None:
    click.echo(f"On any device, open {page} and enter the code {code}. followup waits for it.")


def _pasted() -> str:
    click.echo("At its end the browser shows a page that it cannot open: paste that page's address here.")
    if sys.stdin.isatty():
        return str(click.prompt("Address"))
    return sys.stdin.readline()


def _secret() -> str:
    """Not shown while typed; one line of standard input where that is no terminal."""
    if sys.stdin.isatty():
        words = "The secret of client_id, as your firm registered it (empty: it has none)"
        return str(click.prompt(words, hide_input=True, default="", show_default=False)).strip()
    return sys.stdin.readline().strip()
