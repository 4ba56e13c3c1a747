"""`reminders`: the long memory, and the rep's changes to it."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

import click

from followup.cli.context import Context
from followup.cli.output import as_json, json_lines, table

if TYPE_CHECKING:
    from followup.core.deal import Reminder
    from followup.desk import Desk
    from followup.opening import House


@click.group(invoke_without_command=True)
@as_json
@click.pass_context
def reminders(ctx: click.Context, json_: bool) -> None:
    """The reminders: list, done, move, cancel."""
    if ctx.invoked_subcommand is None:
        ctx.invoke(list_, json_=json_)


@reminders.command("list")
@click.option("--all", "all_", is_flag=True, help="Also those done and cancelled (always with --json).")
@as_json
@click.pass_obj
def list_(context: Context, all_: bool, json_: bool) -> None:
    """The reminders by date."""
    from followup.cli import shapes

    with context.house() as house, house.store.read() as view:
        found = view.all_reminders() if all_ or json_ else view.open_reminders()
        zone = house.config.zone
    if json_:
        json_lines(shapes.reminder(r, r.due.astimezone(zone)) for r in found)
        return
    rows = [(f"{r.due.astimezone(zone):%a %Y-%m-%d %H:%M}", r.kind, r.n, r.deal, r.state, r.note, r.uid) for r in found]
    table(("Due", "Kind", "No", "Deal", "State", "Note", "UID"), rows, "No reminders.")


@reminders.command()
@click.argument("uid")
@click.pass_obj
def done(context: Context, uid: str) -> None:
    """Mark a reminder as done."""
    from followup.deals.corrections import reminder_done

    with context.house() as house:
        desk, reminder = _find(house, uid)
        reminder_done(desk, reminder.uid)
    click.echo("Done.")


@reminders.command()
@click.argument("uid")
@click.argument("to", metavar="YYYY-MM-DD[THH:MM]")
@click.pass_obj
def move(context: Context, uid: str, to: str) -> None:
    """Move a reminder to another day (at its usual hour) or time."""
    from followup.cli.doing import carry_out, now, settled
    from followup.deals.corrections import reminder_moved
    from followup.errors import UsageFault

    with context.house() as house:
        desk, reminder = _find(house, uid)
        hour = "" if "T" in to else f"T{house.config.playbook.at}"
        try:
            at = datetime.fromisoformat(to + hour).replace(tzinfo=house.config.zone)
        except ValueError:
            raise UsageFault(f"{to} is no date.", "Write it as 2026-03-31 or 2026-03-31T14:00.") from None
        reminder_moved(desk, reminder.uid, at, now())
        carry_out(house, desk.account, settled(desk.account, reminder.uid))
    click.echo(f"Moved to {at:%a %Y-%m-%d %H:%M}.")


@reminders.command()
@click.argument("uid")
@click.pass_obj
def cancel(context: Context, uid: str) -> None:
    """Cancel a reminder and take it out of the calendar."""
    from followup.cli.doing import carry_out, now, settled
    from followup.deals.corrections import reminder_cancelled

    with context.house() as house:
        desk, reminder = _find(house, uid)
        reminder_cancelled(desk, reminder.uid, now())
        carry_out(house, desk.account, settled(desk.account, reminder.uid))
    click.echo("Cancelled.")


def _find(house: House, uid: str) -> tuple[Desk, Reminder]:
    """The reminder whose UID begins with `uid`; UsageFault where it is none or not the only one."""
    from followup.errors import UsageFault

    with house.store.read() as view:
        found = [r for r in view.all_reminders() if r.uid.startswith(uid)]
        if len(found) != 1:
            raise UsageFault(f"{len(found)} reminders begin with {uid}.", "See followup reminders list.")
        return house.desk(view.deal(found[0].deal).account), found[0]
