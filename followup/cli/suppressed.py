"""`suppressed`: the addresses and domains that are never written to again."""

from __future__ import annotations

import click

from followup.cli.context import Context
from followup.cli.output import as_json, json_lines, table


@click.group(invoke_without_command=True)
@as_json
@click.pass_context
def suppressed(ctx: click.Context, json_: bool) -> None:
    """Addresses never to be written to again: list, add, remove."""
    if ctx.invoked_subcommand is None:
        ctx.invoke(list_, json_=json_)


@suppressed.command("list")
@as_json
@click.pass_obj
def list_(context: Context, json_: bool) -> None:
    """All addresses and domains on the list."""
    with context.house() as house, house.store.read() as view:
        found = view.suppressed()
    if json_:
        json_lines(
            {("address" if "@" in target else "domain"): target, "since": since, "message_id": message_id}
            for target, since, message_id in found
        )
        return
    table(("Address or domain", "Since"), [(t, f"{s:%Y-%m-%d}") for t, s, _ in found], "Nobody is on the list.")


@suppressed.command()
@click.argument("target", metavar="ADDRESS|DOMAIN")
@click.pass_obj
def add(context: Context, target: str) -> None:
    """Never write to ADDRESS (or anybody at DOMAIN) again."""
    from followup.cli.doing import now

    with context.house() as house, house.store.write() as tx:
        tx.suppress(target.lower().lstrip("@"), now(), None)
    click.echo(f"{target} is on the list.")


@suppressed.command()
@click.argument("target", metavar="ADDRESS|DOMAIN")
@click.option("--yes", is_flag=True, help="Do not ask.")
@click.pass_obj
def remove(context: Context, target: str, yes: bool) -> None:
    """Take ADDRESS or DOMAIN off the list."""
    from followup.errors import UsageFault

    if not yes:
        click.confirm(f"{target} asked not to be written to, or you said so. Take it off the list?", abort=True)
    with context.house() as house, house.store.write() as tx:
        if not tx.unsuppress(target.lower().lstrip("@")):
            raise UsageFault(f"{target} is not on the list.", "See followup suppressed list.")
    click.echo(f"{target} is off the list.")
