"""`deals`: what is known of each conversation, and the rep's corrections of it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from typing import TYPE_CHECKING

import click

from followup.cli.context import Context
from followup.cli.notes import checklist, note
from followup.cli.output import as_json, json_document, json_lines, table, visible

if TYPE_CHECKING:
    from zoneinfo import ZoneInfo

    from followup.core.deal import Deal
    from followup.state.view import View
    from followup.tasks.erasing import Report
    from followup.tasks.post_mortem import PostMortem


@click.group(invoke_without_command=True)
@as_json
@click.pass_context
def deals(ctx: click.Context, json_: bool) -> None:
    """The deals: list, show, note, checklist, correct, close, erase."""
    if ctx.invoked_subcommand is None:
        ctx.invoke(list_, json_=json_)


@deals.command("list")
@click.option("--stage", help="Only deals at this stage.")
@as_json
@click.pass_obj
def list_(context: Context, stage: str | None, json_: bool) -> None:
    """All deals, oldest first."""
    from followup.cli import shapes

    with context.house() as house, house.store.read() as view:
        found = [deal for deal in view.deals() if stage in {None, deal.stage}]
        if json_:
            json_lines(shapes.deal(view, deal) for deal in found)
            return
    rows = [(d.id, d.stage, d.company or _people(d), d.subject, *_loss(d)) for d in found]
    table(("ID", "Stage", "Company", "Subject", "Lost on", "Chose"), rows, "No deals yet.")


def _loss(deal: Deal) -> tuple[object, str]:
    """The day of the loss and whom they chose, where that still holds."""
    return ("", "") if deal.is_back else (deal.lost_on or "", deal.winner or "")


def _people(deal: Deal) -> str:
    return ", ".join(person.addr_spec for person in deal.people)


@deals.command()
@click.argument("id_", metavar="ID", type=int)
@click.option("--offline", is_flag=True, help="Only what the store knows: the mailbox is not asked.")
@as_json
@click.pass_obj
def show(context: Context, id_: int, offline: bool, json_: bool) -> None:
    """Look back on one deal: its game tape, what they said, what is ahead, your notes.

    The thread is read from your mailbox each time; followup keeps no mail.
    """
    from followup.cli import shapes, tape
    from followup.tasks.doing import now
    from followup.tasks.post_mortem import look_back

    with context.house() as house:
        post = look_back(house, id_, now(), offline=offline)
        zone = house.zone
        if not json_:
            _print(post, zone)
            return
        with house.store.read() as view:
            whole = shapes.deal(view, post.deal)
    whole["drafts"] = [shapes.draft(draft) for draft in post.deal.drafts]
    whole["reminders"] = [shapes.reminder(r, r.due.astimezone(zone)) for r in post.deal.reminders]
    whole["tape"] = tape.as_object(post)
    json_document(whole)


def _print(post: PostMortem, zone: ZoneInfo) -> None:
    from followup.cli import tape

    deal = post.deal
    day, winner = _loss(deal)
    lost = f", lost on {day}" if day else ""
    chose = f" to {visible(winner)}" if winner else ""
    click.echo(f"Deal {deal.id}: {visible(deal.subject)} ({deal.company or _people(deal)})")
    click.echo(f"Stage: {deal.stage}{lost}{chose}")
    if deal.reasons:
        click.echo(f"Why: {', '.join(deal.reasons)}")
    for draft in deal.drafts:
        click.echo(f"  Draft {draft.id}: {draft.kind}, {draft.state}")
        for sentence in draft.pressure if draft.despite_pressure else ():
            click.echo(f"    Approved although it may press them: {visible(sentence)}")
    for reminder in deal.reminders:
        note = f" ({reminder.note})" if reminder.note else ""
        when = f"{reminder.due.astimezone(zone):%Y-%m-%d %H:%M}"
        click.echo(f"  {when}  {reminder.kind} {reminder.n}: {reminder.state}{note}")
    tape.show(post, zone)


def _deal(view: View, id_: int) -> Deal:
    from followup.errors import UsageFault

    try:
        return view.deal(id_)
    except KeyError:
        raise UsageFault(f"There is no deal {id_}.", "See followup deals list.") from None


@deals.command()
@click.argument("id_", metavar="ID", type=int)
@click.option("--not-a-loss", "was_loss", flag_value="no", help="It is not lost: drafts and reminders go.")
@click.option("--loss", "was_loss", flag_value="yes", help="Their newest mail said no.")
@click.pass_obj
def correct(context: Context, id_: int, was_loss: str | None) -> None:
    """Say that a deal is lost, or that it is not."""
    from followup.deals import corrections
    from followup.errors import UsageFault
    from followup.tasks.doing import carry_out, nothing_planned, now

    if was_loss is None:
        raise UsageFault("Say --loss or --not-a-loss.")
    with context.house() as house:
        with house.store.read() as view:
            account = _deal(view, id_).account
        change = corrections.was_a_loss if was_loss == "yes" else corrections.was_no_loss
        with closing(house.desk(account)) as desk:  # it looks whether you have answered
            change(desk, id_, now())
        carry_out(house, account, nothing_planned(account))
    click.echo("Corrected.")


deals.add_command(note)
deals.add_command(checklist)


@deals.command()
@click.argument("id_", metavar="ID", type=int)
@click.pass_obj
def close(context: Context, id_: int) -> None:
    """End the asking in a deal; its reminders stay."""
    from followup.deals import corrections
    from followup.tasks.doing import carry_out, nothing_planned, now

    with context.house() as house:
        with house.store.read() as view:
            account = _deal(view, id_).account
        corrections.close(house.desk(account), id_, now())
        carry_out(house, account, nothing_planned(account))
    click.echo("Closed.")


@deals.command()
@click.argument("address")
@click.option("--yes", is_flag=True, help="Do not ask.")
@click.pass_obj
def erase(context: Context, address: str, yes: bool) -> None:
    """Take a person out of all that followup keeps: deals, messages, drafts, reminders, what was learned of them.

    The mails in your mailbox stay as they are. A hash of the address stays, so that nothing is drafted to it again.
    """
    from followup.errors import UsageFault
    from followup.tasks import erasing
    from followup.tasks.doing import now

    address = address.strip().strip("<>").lower()
    if "@" not in address:
        raise UsageFault(f"{address} is no address. Nothing was erased.", "See followup deals list --json.")
    with context.house() as house:
        with house.store.read() as view:
            many = len(erasing.deals_of(view, address))
        if not yes:
            click.confirm(f"Erase {address} with {_counted(many, 'deal')} for good?", abort=True)
        report = erasing.erase(house, address, now())
    for line in _told(report):
        click.echo(line)


def _told(report: Report) -> Iterator[str]:
    yield f"Erased: {_counted(report.deals, 'deal')}, {_counted(report.messages, 'message')}."
    if report.withdrawn or report.events:
        drafts, reminders = _counted(report.withdrawn, "draft"), _counted(report.events, "reminder")
        yield f"Taken out of Drafts and calendar: {drafts}, {reminders}."
    if report.unsent:
        yield f"Approved and not sent: {_counted(report.unsent, 'draft')}."
    if report.lessons:
        yield f"Unlearned: {_counted(report.lessons, 'wording')}."
    if report.edited:
        yield f"Still in Drafts, since you edited it: {_counted(report.edited, 'draft')}. Delete it there."
    if report.unsure:
        yield f"Perhaps sent already: {_counted(report.unsure, 'draft')}. Look in Sent and Drafts."
    for deal in report.named_in:
        yield f"Deal {deal} is with somebody who named them: its drafts and reminders may still say the name."
    for account in report.elsewhere:
        yield f"Account {account} is not in your configuration any more: look at its Drafts and calendar yourself."
    yield "Your mailbox is as it was. A hash of the address is on the list of those never to be written to."


def _counted(many: int, what: str) -> str:
    return f"{many} {what}{'s' * (many != 1)}"
