"""`drafts`: what waits for the rep's eyes. Nothing leaves without a yes to exactly these words and recipients."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from followup.cli.context import Context
from followup.cli.output import as_json, json_document, json_lines, table, visible

if TYPE_CHECKING:
    from followup.core.deal import Draft
    from followup.opening import House
    from followup.tasks.review import Seen


@click.group(invoke_without_command=True)
@as_json
@click.pass_context
def drafts(ctx: click.Context, json_: bool) -> None:
    """The drafts that wait: list, show, edit, send, discard, resolve."""
    if ctx.invoked_subcommand is None:
        ctx.invoke(list_, json_=json_)


@drafts.command("list")
@as_json
@click.pass_obj
def list_(context: Context, json_: bool) -> None:
    """The drafts that wait in your Drafts folder."""
    from followup.cli import shapes

    with context.house() as house, house.store.read() as view:
        found = view.open_drafts()
    if json_:
        json_lines(shapes.draft(draft) for draft in found)
        return
    rows = [(d.id, d.kind, _state(d), ", ".join(d.to), d.subject, _marks(d.pressure, d.warnings)) for d in found]
    table(("ID", "Kind", "State", "To", "Subject", ""), rows, "No drafts wait.")


def _state(draft: Draft) -> str:
    from followup.act.capping import CAPPED

    return f"not yet: {CAPPED[draft.reason]}" if draft.state == "planned" and draft.reason in CAPPED else draft.state


def _marks(pressure: tuple[str, ...], warnings: tuple[str, ...]) -> str:
    return " ".join(word for word, there in (("pressure!", pressure), ("sender?", warnings)) if there)


@drafts.command()
@click.argument("id_", metavar="ID", type=int)
@as_json
@click.pass_obj
def show(context: Context, id_: int, json_: bool) -> None:
    """Recipient, subject and words of a draft, as it stands in Drafts now."""
    from followup.cli import shapes

    with context.house() as house:
        seen = _see(house, id_)
    if json_:
        json_document({**shapes.draft(seen.draft), "fingerprint": seen.mark, "text": seen.text})
    else:
        _print(seen)


@drafts.command()
@click.argument("id_", metavar="ID", type=int)
@click.pass_obj
def edit(context: Context, id_: int) -> None:
    """Change the words of a draft in $EDITOR."""
    from followup.tasks.doing import carry_out, settled
    from followup.tasks.review import plan_edit

    with context.house() as house:
        seen = _see(house, id_)
        text = click.edit(seen.text, extension=".txt", require_save=True)
        if text is None or text.strip() == seen.text.strip():
            click.echo("Nothing changed.")
            return
        pressure = plan_edit(house.desk(seen.account), seen.draft, seen.raw, text)
        carry_out(house, seen.account, settled(seen.account, str(id_)))
    for sentence in pressure:
        click.echo(f"This may press them: {visible(sentence)}")
    click.echo("Saved. It is yours now: followup will not touch it again.")


@drafts.command()
@click.argument("id_", metavar="ID", type=int)
@click.option("--yes", metavar="FINGERPRINT", help="Approve the draft with this fingerprint without asking.")
@click.option("--despite-pressure", is_flag=True, help="Send although the words may press them; it is recorded.")
@click.option("--despite-warning", is_flag=True, help="Send although the mail that it answers may be forged.")
@as_json
@click.pass_obj
def send(
    context: Context, id_: int, yes: str | None, despite_pressure: bool, despite_warning: bool, json_: bool
) -> None:
    """Show recipient and words, ask, and send."""
    from followup.errors import FollowupError, UsageFault
    from followup.tasks.doing import carry_out, now, settled
    from followup.tasks.review import approve_seen, other_words, went_out

    with context.house() as house:
        seen = _see(house, id_)
        if yes is None:
            _print(seen)
            _ask(seen)
        elif yes != seen.mark:
            raise other_words()
        elif seen.draft.warnings and not despite_warning:
            raise UsageFault(
                f"Careful: {WARNINGS[seen.draft.warnings[0]]} Nothing was sent.",
                "Look at it with drafts show, then send it with --despite-warning.",
            )
        if seen.pressure and not despite_pressure:
            raise UsageFault(
                f"These words may press them: {visible(seen.pressure[0])} Nothing was sent.",
                "Change them with drafts edit, or send with --despite-pressure.",
            )
        approve_seen(house, seen, seen.mark, now(), despite_pressure=bool(seen.pressure))
        try:
            carry_out(house, seen.account, settled(seen.account, str(id_)))
        except FollowupError as fault:
            if not went_out(house, id_):
                raise
            click.echo(f"It was sent, but not all is done yet: {fault} {fault.hint}".rstrip(), err=True)
        else:
            went_out(house, id_, told=True)
    if json_:
        json_document({"id": id_, "state": "sent"})
    else:
        click.echo("Sent.")


@drafts.command()
@click.argument("id_", metavar="ID", type=int)
@click.option("--yes", is_flag=True, help="Do not ask.")
@click.option("--not-a-loss", is_flag=True, help="The deal is not lost: reminders go too, and the detector learns it.")
@click.pass_obj
def discard(context: Context, id_: int, yes: bool, not_a_loss: bool) -> None:
    """Throw a draft away; it is not made again."""
    from followup.deals.corrections import was_no_loss
    from followup.tasks.doing import carry_out, nothing_planned, now, settled
    from followup.tasks.review import drop_paused, plan_discard

    with context.house() as house:
        if not not_a_loss and drop_paused(house, id_):
            click.echo("Dropped. It will not be made.")
            return
        seen = _see(house, id_)
        if not yes:
            click.confirm(f"Discard the {seen.draft.kind} draft to {', '.join(seen.draft.to)}?", abort=True)
        desk = house.desk(seen.account)
        plan_discard(desk, seen.draft, seen.mark, now())
        if not_a_loss:
            was_no_loss(desk, seen.draft.deal, now())
        done = nothing_planned(seen.account) if not_a_loss else settled(seen.account, str(id_))
        carry_out(house, seen.account, done)
    click.echo("Discarded. The deal is open again." if not_a_loss else "Discarded. It will not be made again.")


@drafts.command()
@click.argument("id_", metavar="ID", type=int)
@click.option("--sent/--not-sent", "was_sent", default=None, help="What you found in your Sent folder.")
@click.pass_obj
def resolve(context: Context, id_: int, was_sent: bool | None) -> None:
    """Settle a draft of which the server did not say whether it took it."""
    from followup.errors import UsageFault
    from followup.tasks.doing import now
    from followup.tasks.review import settle_unsure

    if was_sent is None:
        raise UsageFault("Say --sent or --not-sent.", "Look in your Sent folder first.")
    with context.house() as house:
        here = settle_unsure(house, id_, now(), was_sent=was_sent)
    if here:
        click.echo("Counted as sent." if was_sent else "It waits in Drafts again.")
    elif was_sent:
        click.echo("Counted as sent. It is not in Drafts any more, so no copy of it is put into Sent.")
    else:
        click.echo("Counted as not sent. It is not in Drafts any more: followup makes no other one for this mail.")


def _see(house: House, id_: int) -> Seen:
    from followup.tasks.review import see

    return see(house, id_)


def _print(seen: Seen) -> None:
    draft = seen.draft
    click.echo(f"From: {draft.sender}\nTo: {', '.join(seen.recipients)}\nSubject: {visible(draft.subject)}\n")
    click.echo(seen.text.rstrip())
    click.echo(f"\nFingerprint: {seen.mark}")
    for word in draft.warnings:
        click.secho(f"Careful: {WARNINGS[word]}", fg="red")
    for sentence in seen.pressure:
        click.secho(f"This may press them: {visible(sentence)}", fg="red")


def _ask(seen: Seen) -> None:
    """The rep's yes; where the mail that is answered may be forged, one key is not enough for it (T3)."""
    recipients = ", ".join(seen.recipients)
    if not seen.draft.warnings:
        click.confirm(f"Send exactly this to {recipients}?", abort=True)
    elif click.prompt(f"To send exactly this to {recipients}, type the address", default="", show_default=False) != (
        recipients
    ):
        raise click.Abort


WARNINGS = {
    "two-senders": "the mail names two senders.",
    "unclear-sender": "it is not clear who wrote the mail.",
    "quoted-address": "the sender's address has another one in it, in quotes.",
    "encrypted": "parts of the mail were encrypted and not read.",
    "hidden-text": "the mail holds text that a reader does not see.",
    "unknown-sender": "the sender was not part of this conversation before.",
    "reply-to-elsewhere": "the mail asked for answers to another domain; this goes to the sender.",
    "name-is-other-address": "the sender's name shows another address than the one it came from.",
    "lookalike-domain": "the sender's domain looks like another one.",
    "bad-message-id": "the mail had no sound Message-ID; this starts a new thread.",
}
"""What each doubt about a mail means (`core.model.Message`, `deals.conversations`)."""
