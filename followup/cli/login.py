"""`login` and `logout`: a password or token into, and out of, the keyring."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Literal

import click

from followup.access import judge, secrets
from followup.cli import browser
from followup.cli.context import Context
from followup.errors import FollowupError, NeedsRep, SignInRefused, UsageFault

if TYPE_CHECKING:
    from followup.config import Config
    from followup.tasks.trying import PartName

UNLOCKING = 60.0
"""Seconds for the keyring: the rep may have to unlock it first."""

_part = click.option(
    "--part",
    type=click.Choice(["mail", "send", "calendar"]),
    help="Only for this part of the account, where it has a password of its own.",
)


@click.command()
@click.argument("account")
@_part
@click.option("--no-test", is_flag=True, help="Store it without signing in first.")
@click.option("--no-browser", is_flag=True, help="Sign in with a browser elsewhere: paste the address it ends at.")
@click.pass_obj
def login(context: Context, account: str, part: PartName | None, no_test: bool, no_browser: bool) -> None:
    """Ask for ACCOUNT's password (or access token), try it, and put it into the keyring.

    It is not shown while you type. Where standard input is no terminal, one line is read from it. `login judge` takes
    the key of the judge that [detect] names. Where the provider has a page for signing in, your browser opens it.
    """
    config = context.config()
    if account in config.accounts and browser.is_meant(config, account, part):
        browser.sign_in(config, account, no_test=no_test, no_browser=no_browser)
        for other in _without(config, account):
            click.echo(f"{other} has a password of its own: followup login {account} --part {other}")
        _go_on(config, context.path, account)
        return
    if _is_judge(config, account):
        secrets.put(account, ask("Key for the judge"), limit=UNLOCKING)
        click.echo("Stored in the keyring for the judge. Try it: followup doctor.")
        return
    tried = _parts(config, account, part)
    secret = ask(prompt(config, account, part))
    accepted = tried if no_test else test(config, account, tried, secret)
    secrets.put(account, secret, part or "", limit=UNLOCKING)
    click.echo(f"Stored in the keyring for {account}{f' ({part})' if part else ''}.")
    refused = [one for one in tried if one not in accepted]
    if refused:
        names = " and ".join(refused)
        own = " and ".join(f"followup login {account} --part {one}" for one in refused)
        raise NeedsRep(f"{names} refused this password; the rest is stored.", f"Give its own: {own}.")
    _go_on(config, context.path, account)


@click.command()
@click.argument("account")
@_part
@click.pass_obj
def logout(context: Context, account: str, part: PartName | None) -> None:
    """Take ACCOUNT's password out of the keyring; without --part those of its parts too."""
    config = context.config()
    if account in config.accounts and browser.is_meant(config, account, part):
        browser.sign_out(config, account)
        if not _with_password(config, account):
            return
    if not _is_judge(config, account):
        _parts(config, account, part)
    whole: tuple[Literal["", "mail", "send", "calendar"], ...] = ("", "mail", "send", "calendar")
    for one in (part,) if part else whole:
        secrets.delete(account, one, limit=UNLOCKING)
    click.echo(f"The keyring has no password for {account}{f' ({part})' if part else ''} any more.")


def _with_password(config: Config, account: str) -> tuple[PartName, ...]:
    from followup.tasks.trying import with_password

    return with_password(config, account)


def _without(config: Config, account: str) -> list[PartName]:
    """The parts whose password is not stored; none where no keyring tells."""
    try:
        return [part for part in _with_password(config, account) if not secrets.where(account, part)]
    except FollowupError:
        return []


def _is_judge(config: Config, account: str) -> bool:
    """Whether the judge's key is meant; where one is configured, no account has its name."""
    return account == judge.NAME and config.detect.judge != "off"


def ask(prompt: str) -> secrets.Secret:
    """The password from the terminal without echo, or one line of standard input. UsageFault where it is empty."""
    if sys.stdin.isatty():
        typed = click.prompt(prompt, hide_input=True, default="", show_default=False)
    else:
        typed = sys.stdin.readline().rstrip("\r\n")
    if not typed:
        raise UsageFault("No password was given. Nothing was stored.")
    return secrets.Secret(typed)


def test(config: Config, account: str, parts: tuple[PartName, ...], secret: secrets.Secret) -> tuple[PartName, ...]:
    """The parts that take the password, each tried once; raises where none does, or where one cannot be reached."""
    from followup.access.credentials import trying
    from followup.tasks.trying import attempt, server

    accepted: list[PartName] = []
    refusal: SignInRefused | None = None
    for part in parts:
        click.echo(f"Trying {server(config, account, part)} ({part}) ... ", nl=False)
        try:
            with trying(secret):
                found = attempt(config, account, part)
        except SignInRefused as fault:
            click.echo("refused.")
            refusal = refusal or fault
            continue
        except BaseException:
            click.echo("failed.")
            raise
        click.echo(f"{found}.")
        accepted.append(part)
    if refusal is not None and not accepted:
        raise SignInRefused(f"{refusal} Nothing was stored.", f"Try again: followup login {account}.")
    return tuple(accepted)


def _parts(config: Config, account: str, part: PartName | None) -> tuple[PartName, ...]:
    """The parts that the password is for. UsageFault where there are none."""
    from followup.tasks.trying import with_own_password, with_password

    if account not in config.accounts:
        raise UsageFault(f"There is no account {account}.", f"There are: {', '.join(config.accounts)}.")
    found = with_password(config, account)
    if not found:
        raise UsageFault(f"{account} needs no password: its mail and calendar are on this machine.")
    own = with_own_password(config, account)
    if part is not None and part not in own:
        raise UsageFault(f"{account} needs no password of its own for {part}.", f"It has: {', '.join(own)}.")
    return (part,) if part else found


def prompt(config: Config, account: str, part: PartName | None) -> str:
    """What is asked for."""
    from followup.accounts import GmailMail

    settings = config.accounts[account]
    one = {"send": settings.send, "calendar": settings.calendar}.get(part or "mail", settings.mail)
    kind = "Access token" if getattr(one, "auth", "") in {"xoauth2", "oauthbearer"} else "Password"
    if isinstance(settings.mail, GmailMail) and settings.mail.auth == "password" and part != "calendar":
        kind = "App password"
    return f"{kind} for {account}{f' ({part})' if part else ''}"


def _go_on(config: Config, path: Path, account: str) -> None:
    """A stopped account goes on: the running daemon is rung, else the store is told for the next start."""
    from followup.config import state_place
    from followup.host.wake import ring
    from followup.standing import resume, waits_for_login
    from followup.state.store import Store
    from followup.tasks.glance import FILE

    place = state_place(path, config.state)
    if "://" not in place and not (Path(place) / FILE).exists():
        return
    store = Store(place)
    try:
        with store.write() as tx:
            if waits_for_login(tx.account(account)):
                resume(tx, account)
    finally:
        store.close()
    if store.directory is not None and ring(store.directory, account[:64]):
        click.echo("followup goes on with it now.")
