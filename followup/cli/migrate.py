"""`migrate`: an account of Exchange goes on over Microsoft Graph, before EWS ends for it or after."""

from __future__ import annotations

import sys
from contextlib import suppress
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import click

from followup.cli.context import Context

if TYPE_CHECKING:
    from followup.config import Config


@click.command()
@click.argument("account")
@click.option("--client-id", metavar="ID", help="What your firm registered followup as at Microsoft.")
@click.option("--authority", metavar="URL", help="Where one signs in; else as for all firms.")
@click.option("--url", metavar="URL", help="The service, where it is that of a sovereign cloud.")
@click.option("--ca-file", metavar="FILE", help="Certificates of a private CA (PEM).")
@click.option("--no-browser", is_flag=True, help="Sign in with a browser elsewhere.")
@click.option("--anew", is_flag=True, help="The mailbox is a new one: put drafts and reminders there again.")
@click.pass_obj
def migrate(context: Context, /, account: str, no_browser: bool, anew: bool, **said: str | None) -> None:
    """Turn ACCOUNT, of type exchange, into one of Microsoft 365 (type graph).

    Deals, drafts and reminders stay: each is looked for in the mailbox before anything is changed.
    docs/microsoft-and-google.md tells what your administrator has to allow.
    """
    from followup.accounts import GraphMail
    from followup.cli import browser
    from followup.opening import open_house
    from followup.tasks import migrating, setup

    config = context.config()
    microsoft = {name: value for name, value in said.items() if value}
    migrating.goal(config, account, GraphMail(client_id=""))  # says first what cannot be
    if "client_id" not in microsoft:
        microsoft["client_id"] = _client_id()
    wanted = migrating.goal(config, account, migrating.checked(microsoft))
    browser.sign_in(wanted, account, no_browser=no_browser)
    with open_house(wanted, context.path) as house:
        desk = house.desk(account)
        try:
            holdings = migrating.look(desk)
            migrating.check(holdings, anew)
            setup.set_account(context.path, account, wanted.accounts[account])
            migrating.carry_over(desk, holdings, datetime.now(UTC))
        finally:
            desk.mailbox.close()
            if desk.calendar is not None:
                desk.calendar.close()
    click.echo(f"{account} goes over Microsoft Graph now: {holdings.said}.")
    _forget(config, wanted, account)
    click.echo("If followup runs in the background, restart it: followup service stop, followup service start.")


def _client_id() -> str:
    from followup.errors import UsageFault

    if sys.stdin.isatty():
        given = str(click.prompt("Application (client) id that your firm registered at Microsoft"))
    else:
        given = sys.stdin.readline()
    if not given.strip():
        raise UsageFault(
            "No client id was given. Nothing was changed.", "docs/microsoft-and-google.md tells where it is from."
        )
    return given.strip()


def _forget(before: Config, after: Config, account: str) -> None:
    """What only Exchange was for: where its server is, and the passwords that nothing asks for now, if in a keyring."""
    from followup.access import secrets
    from followup.accounts import ExchangeMail
    from followup.errors import FollowupError
    from followup.exchange.settings import settings_of
    from followup.tasks.trying import PARTS, with_password

    mail = before.accounts[account].mail
    pin = settings_of(account, mail, before).pin if isinstance(mail, ExchangeMail) else None
    if pin is not None:
        pin.unlink(missing_ok=True)
    asking = with_password(after, account)
    idle: list[secrets.Part] = [part for part in PARTS if part not in asking]
    with suppress(FollowupError):
        for part in idle if asking else (*idle, ""):
            secrets.delete(account, part)
