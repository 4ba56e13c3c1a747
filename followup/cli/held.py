"""`held`: what followup asks the rep about, and what it could not read."""

from __future__ import annotations

from contextlib import closing

import click

from followup.cli.context import Context
from followup.cli.output import as_json, json_lines, table, visible


@click.group(invoke_without_command=True)
@as_json
@click.pass_context
def held(ctx: click.Context, json_: bool) -> None:
    """Mails that followup asks you about: list, yes, no."""
    if ctx.invoked_subcommand is None:
        ctx.invoke(list_, json_=json_)


@held.command("list")
@as_json
@click.pass_obj
def list_(context: Context, json_: bool) -> None:
    """Is this a lost deal? And mails that could not be read safely."""
    from followup.cli import shapes

    with context.house() as house, house.store.read() as view:
        found = view.held()
    if json_:
        json_lines(shapes.message(row) for row in found)
        return
    rows = [(m.id, m.reason, m.sender.addr_spec if m.sender else "", m.subject, visible(m.evidence)) for m in found]
    table(("ID", "Why", "From", "Subject", "What they said"), rows, "Nothing is held.")


@held.command()
@click.argument("id_", metavar="ID", type=int)
@click.pass_obj
def yes(context: Context, id_: int) -> None:
    """Yes, this is a lost deal: act on it."""
    _answer(context, id_, yes=True)


@held.command()
@click.argument("id_", metavar="ID", type=int)
@click.pass_obj
def no(context: Context, id_: int) -> None:
    """No, let it pass."""
    _answer(context, id_, yes=False)


def _answer(context: Context, id_: int, *, yes: bool) -> None:
    from followup.deals.corrections import answer_held
    from followup.errors import UsageFault
    from followup.tasks.doing import carry_out, nothing_planned, now

    with context.house() as house:
        with house.store.read() as view:
            row = next((held for held in view.held() if held.id == id_), None)
        if row is None:
            raise UsageFault(f"No mail {id_} is held.", "See followup held list.")
        account = row.account
        with closing(house.desk(account)) as desk:  # it looks whether you have answered
            answer_held(desk, row, yes, now())
        carry_out(house, account, nothing_planned(account))
    click.echo("Noted: a lost deal." if yes else "Noted: it passes.")
