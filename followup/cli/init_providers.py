"""`init` where the mailbox is at Microsoft 365, at Google or on an Exchange server: what is asked, and which tables."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from followup.cli.init_options import Options
from followup.errors import NeedsRep
from followup.tasks.setup import Table

if TYPE_CHECKING:
    from collections.abc import Callable

    from followup.access.discovery.model import Found, Provider

PAGE = "docs/microsoft-and-google.md"


def tables(
    given: Options, provider: Provider, found: Found | None, own_calendar: Callable[[], Table]
) -> tuple[Table, Table, Table]:
    """Mail, send and calendar. `own_calendar` asks for one elsewhere, where the provider's cannot be used.

    Raises NeedsRep where the firm has to register followup first.
    """
    if provider == "exchange":
        mail = {"type": "exchange", "server": given.exchange, "user": given.user, "ca_file": given.ca_file}
        return _filled(mail), {"type": "exchange"}, {"type": "exchange"}
    if provider == "microsoft":
        mail = {"type": "graph", "client_id": _client(given), "authority": found.authority if found else ""}
        return _filled(mail | {"user": given.user, "ca_file": given.ca_file}), {"type": "graph"}, {"type": "graph"}
    client = _google_client(given)
    mail = {"type": "gmail", "client_id": client, "user": given.user, "auth": "" if client else "password"}
    return _filled(mail), {"type": "gmail"}, {"type": "gmail"} if client else own_calendar()


def _filled(table: Table) -> Table:
    return {name: value for name, value in table.items() if value}


def _client(given: Options) -> str:
    """The client id at Microsoft, without which nothing goes there."""
    client = given.client_id
    if not client and not given.yes:
        click.echo(f"followup needs the client id that your firm registered it under; {PAGE} tells how, in five steps.")
        client = click.prompt("Client id (empty: there is none yet)", default="", show_default=False).strip()
    if not client:
        raise NeedsRep(
            "Microsoft 365 lets a program in only where the firm has registered it. Nothing was written.",
            f"Ask your administrator for what {PAGE} lists; then run followup init again with --client-id.",
        )
    return client


def _google_client(given: Options) -> str:
    """The client id at Google; without one an app password is used, which Google's calendar does not take."""
    if given.client_id or given.yes:
        return given.client_id
    click.echo(f"With a client id of your firm's ({PAGE}) you sign in on Google's page, for mail and calendar.")
    click.echo("Without one, make an app password (myaccount.google.com/apppasswords): it opens mail only.")
    return str(click.prompt("Client id (empty: an app password)", default="", show_default=False)).strip()
