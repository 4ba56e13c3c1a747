"""`detect`: what the detector learned from the rep's corrections, and forgetting it."""

from __future__ import annotations

import click

from followup.cli.context import Context
from followup.cli.output import as_json, json_document


@click.group(invoke_without_command=True)
@as_json
@click.pass_context
def detect(ctx: click.Context, json_: bool) -> None:
    """What the detector learned from your corrections: status, reset."""
    if ctx.invoked_subcommand is None:
        ctx.invoke(status, json_=json_)


@detect.command()
@as_json
@click.pass_obj
def status(context: Context, json_: bool) -> None:
    """How many corrections it learned from, and what they changed."""
    with context.house() as house, house.store.read() as view:
        lessons, wordings, shifts = view.lessons(), len(view.wordings()), view.shifts()
    if json_:
        json_document({"corrections": lessons, "wordings": wordings, "shifts": dict(shifts)})
        return
    if not lessons:
        click.echo("Nothing learned yet.")
        return
    click.echo(f"Corrections: {lessons}. Wordings known again: {wordings}.")
    for key, by in shifts:
        click.echo(f"  {key}: {'more' if by > 0 else 'less'} sure than shipped ({by:+.2f} in log-odds)")


@detect.command()
@click.option("--yes", is_flag=True, help="Do not ask.")
@click.pass_obj
def reset(context: Context, yes: bool) -> None:
    """Forget all that was learned; deals, drafts and reminders stay as they are."""
    with context.house() as house:
        with house.store.read() as view:
            lessons = view.lessons()
        if not yes:
            click.confirm(f"Forget what was learned from {lessons} corrections?", abort=True)
        with house.store.write() as tx:
            tx.forget_lessons()
    click.echo("Forgotten. The detector is as shipped.")
