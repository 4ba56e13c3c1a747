"""`reminders`: the long memory, and the rep's changes to it."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

import click

from followup.cli.context import Context
from followup.cli.output import as_json, json_lines, table, visible

if TYPE_CHECKING:
    from followup.core.deal import Reminder
    from followup.desk import Desk
    from followup.opening import House
    from followup.state.view import View


SHORT = 8
"""So much of a UID tells reminders apart for people; the whole one is in `--json`."""

NOTES = {
    "drafted": "a draft waits in Drafts",
    "their-mail-is-unanswered": "no draft, since their last mail is unanswered",
    "wrote-recently": "no draft, since one of you has written in the last days",
    "another-draft-waits": "no draft, since another one of the deal waits",
    "a-later-one-is-due": "no draft, since a later one of the deal is due",
    "moved-by-rep": "where you put it",
    "deleted-by-rep": "you deleted it in the calendar",
    "done-by-rep": "",
    "cancelled-by-rep": "by you",
    "closed-by-rep": "you closed the deal",
    "erased": "the deal was erased",
}
"""What a reminder's note means."""


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
        zone = house.zone
        titles = {} if json_ else _titles(house, view, found)
    if json_:
        json_lines(shapes.reminder(r, r.due.astimezone(zone)) for r in found)
        return
    rows = [
        (f"{r.due.astimezone(zone):%a %Y-%m-%d %H:%M}", titles[r.uid], r.deal, _state(r), r.uid[:SHORT]) for r in found
    ]
    table(("Due", "What", "Deal", "State", "UID"), rows, "No reminders.")


def _titles(house: House, view: View, found: tuple[Reminder, ...]) -> dict[str, str]:
    """Each reminder's title, as it stands in the calendar."""
    from followup.deals.about import about, titled

    titles = {}
    for deal in {reminder.deal for reminder in found}:
        whole, messages = view.deal(deal), view.messages_of(deal)
        for one in (reminder for reminder in found if reminder.deal == deal):
            titles[one.uid] = visible(titled(one, about(one, whole, messages), house.config.rep.language))
    return titles


def _state(reminder: Reminder) -> str:
    """The state, and in plain words why it is so or what waits."""
    note = NOTES.get(reminder.note, "") or ("no longer called for" if reminder.state == "cancelled" else "")
    return f"{reminder.state}: {note}" if note else reminder.state


@reminders.command()
@click.argument("uid")
@click.pass_obj
def done(context: Context, uid: str) -> None:
    """Mark a reminder as done; its event gets a check mark."""
    from followup.deals.corrections import reminder_done
    from followup.tasks.doing import carry_out, now, settled

    with context.house() as house:
        desk, reminder, title = _find(house, uid)
        reminder_done(desk, reminder.uid, now())
        carry_out(house, desk.account, settled(desk.account, reminder.uid))
    click.echo(f"Done: {title}")


@reminders.command()
@click.argument("uid")
@click.argument("to", metavar="YYYY-MM-DD[THH:MM]")
@click.pass_obj
def move(context: Context, uid: str, to: str) -> None:
    """Move a reminder to another day (at its usual hour) or time."""
    from followup.deals.corrections import reminder_moved
    from followup.errors import UsageFault
    from followup.tasks.doing import carry_out, now, settled

    with context.house() as house:
        desk, reminder, title = _find(house, uid)
        at = _time(to, house)
        if at <= now():
            raise UsageFault(
                f"{at:%a %Y-%m-%d %H:%M} is past. Nothing was moved.", "Name a time that is still to come."
            )
        reminder_moved(desk, reminder.uid, at, now())
        carry_out(house, desk.account, settled(desk.account, reminder.uid))
    click.echo(f"Moved to {at:%a %Y-%m-%d %H:%M}: {title}")


def _time(to: str, house: House) -> datetime:
    """The rep's words as a time in his zone; a time that the clocks skip is the one that they show instead."""
    from followup.core.walltime import wall
    from followup.errors import UsageFault

    hour = "" if "T" in to else f"T{house.config.playbook.at}"
    try:
        at = datetime.fromisoformat(to + hour)
    except ValueError:
        raise UsageFault(f"{to} is no date.", "Write it as 2026-03-31 or 2026-03-31T14:00.") from None
    zone = house.zone
    return at.astimezone(zone) if at.tzinfo is not None else wall(at.date(), at.time(), zone)


@reminders.command()
@click.argument("uid")
@click.pass_obj
def cancel(context: Context, uid: str) -> None:
    """Cancel a reminder and take it out of the calendar."""
    from followup.deals.corrections import reminder_cancelled
    from followup.tasks.doing import carry_out, now, settled

    with context.house() as house:
        desk, reminder, title = _find(house, uid)
        reminder_cancelled(desk, reminder.uid, now())
        carry_out(house, desk.account, settled(desk.account, reminder.uid))
    click.echo(f"Cancelled, and gone from the calendar: {title}")


def _find(house: House, uid: str) -> tuple[Desk, Reminder, str]:
    """The reminder whose UID begins with `uid`, with its title; UsageFault where it is none or not the only one."""
    from followup.errors import UsageFault

    with house.store.read() as view:
        found = tuple(r for r in view.all_reminders() if uid and r.uid.startswith(uid))
        if len(found) != 1:
            said = "No reminder has this UID." if not found else f"{len(found)} reminders have a UID that begins so."
            raise UsageFault(f"{said} Nothing was changed.", "followup reminders list shows them.")
        title = _titles(house, view, found)[found[0].uid]
        return house.desk(view.deal(found[0].deal).account), found[0], title
