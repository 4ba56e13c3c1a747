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
        json_lines({_kind(target): target, "since": since, "message_id": id} for target, since, id in found)
        return
    rows = [(_shown(target), f"{since:%Y-%m-%d}") for target, since, _ in found]
    table(("Address or domain", "Since"), rows, "Nobody is on the list.")


def _kind(target: str) -> str:
    """What an entry is, in `--json`."""
    from followup.state.barred import is_hashed

    if is_hashed(target):
        return "hash"
    return "address" if "@" in target else "domain"


def _shown(target: str) -> str:
    return f"(somebody who was erased, {target[:15]}…)" if _kind(target) == "hash" else target


@suppressed.command()
@click.argument("target", metavar="ADDRESS|DOMAIN")
@click.pass_obj
def add(context: Context, target: str) -> None:
    """Never write to ADDRESS (or anybody at DOMAIN) again: drafts to them go, and reminders."""
    from followup.tasks import suppressing
    from followup.tasks.doing import now

    target = suppressing.named(target)
    with context.house() as house:
        done = suppressing.add(house, target, now())
    click.echo(f"{target} is on the list.")
    if done.drafts or done.reminders:
        click.echo(f"Taken back: drafts {done.drafts}, reminders {done.reminders}.")


@suppressed.command()
@click.argument("target", metavar="ADDRESS|DOMAIN")
@click.option("--yes", is_flag=True, help="Do not ask.")
@click.pass_obj
def remove(context: Context, target: str, yes: bool) -> None:
    """Take ADDRESS or DOMAIN off the list."""
    from followup.errors import UsageFault
    from followup.tasks import suppressing

    target = suppressing.named(target)
    if not yes:
        click.confirm(f"{target} asked not to be written to, or you said so. Take it off the list?", abort=True)
    with context.house() as house, house.store.write() as tx:
        if not tx.unsuppress(target):
            raise UsageFault(f"{target} is not on the list.", "See followup suppressed list.")
    click.echo(f"{target} is off the list. What was taken back does not come back.")
