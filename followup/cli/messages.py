"""`messages`: every message that was read, and the word why."""

from __future__ import annotations

import click

from followup.cli.context import Context
from followup.cli.output import as_json, json_document, table


@click.group(invoke_without_command=True)
@click.option("--passed", is_flag=True, help="Only those that nothing was done about.")
@as_json
@click.pass_context
def messages(ctx: click.Context, passed: bool, json_: bool) -> None:
    """Every message read, and why it was passed over."""
    if ctx.invoked_subcommand is None:
        ctx.invoke(list_, passed=passed, json_=json_)


@messages.command("list")
@click.option("--passed", is_flag=True, help="Only those that nothing was done about.")
@as_json
@click.pass_obj
def list_(context: Context, passed: bool, json_: bool) -> None:
    """All messages that came in, oldest first."""
    from followup.cli import shapes

    with context.house() as house, house.store.read() as view:
        if json_:
            for row in view.all_messages(passed):
                json_document(shapes.message(row))
            return
        zone = house.zone
        rows = [
            (f"{m.at.astimezone(zone):%Y-%m-%d %H:%M}", m.sender.addr_spec if m.sender else "", m.subject, m.reason)
            for m in view.all_messages(passed)
        ]
    table(("At", "From", "Subject", "Why"), rows, "No messages read yet.")
