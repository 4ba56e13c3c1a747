"""`backtest`: which losses followup would have caught in old mail, and the rep's marks on them."""

from __future__ import annotations

import sys
from datetime import datetime
from typing import TYPE_CHECKING, Any

import click

from followup.cli.context import Context
from followup.cli.output import as_json, json_lines, show, table, visible

if TYPE_CHECKING:
    from followup.core.tuning import Proposal
    from followup.opening import House
    from followup.state.caught import Caught, Run
    from followup.tasks.backtest import Found, Wanted


@click.group(invoke_without_command=True)
@click.option("--since", default="12mo", show_default=True, metavar="SPAN", help="90d, 8w, 12mo, 2y, or a day.")
@click.option("--account", metavar="NAME", help="Only this account.")
@click.option("--folder", "folders", multiple=True, metavar="NAME", help="Read this folder instead of those watched.")
@click.option("--restart", is_flag=True, help="Read again what was read before; your marks stay.")
@as_json
@click.pass_context
def backtest(ctx: click.Context, /, account: str | None, json_: bool, **asked: Any) -> None:
    """Which losses followup would have caught in old mail.

    Makes no drafts and changes nothing in your mailbox. A reading that was stopped goes on where it was. Say right or
    wrong to what was found: precision and better thresholds come from that.
    """
    if ctx.invoked_subcommand is not None:
        return
    from followup.cli import shapes
    from followup.tasks.backtest import forget_old, found
    from followup.tasks.doing import now

    context: Context = ctx.obj
    with context.house() as house:
        wanted, at = _wanted(house, **asked), now()
        forget_old(house, at)
        runs = [_read(house, name, wanted, at) for name in _accounts(house, account)]
        with house.store.read() as view:
            losses = found(view, house.config.detect, account, wanted.since)
        if json_:
            json_lines(shapes.caught(one.loss, one.decision) for one in losses)
            return
        _print(house, runs, losses)
        person = sys.stdin.isatty() and sys.stdout.isatty()
        if person:
            _ask_marks(house, [one for one in losses if not one.loss.mark])
        _print_precision(house)
        better = _print_proposals(house)
        if person and better and click.confirm("Write that into config.toml?"):
            _apply(context, better)
        elif better:
            click.echo("To write that into config.toml: followup backtest tune --apply")


def _wanted(house: House, since: str, folders: tuple[str, ...], restart: bool) -> Wanted:
    from followup.core.spans import begin_of
    from followup.errors import UsageFault
    from followup.tasks.backtest import Wanted
    from followup.tasks.doing import now

    try:
        begin = begin_of(since, now().astimezone(house.zone))
    except ValueError as fault:
        raise UsageFault(f"{fault}.", "Such as 90d, 12mo, 2y or 2025-06-30.") from None
    return Wanted(since=begin, folders=folders, restart=restart)


def _accounts(house: House, account: str | None) -> list[str]:
    from followup.errors import UsageFault

    if account is not None and account not in house.config.accounts:
        raise UsageFault(f"There is no account {account}.", f"There are: {', '.join(house.config.accounts)}.")
    return list(house.config.accounts) if account is None else [account]


def _read(house: House, account: str, wanted: Wanted, at: datetime) -> Run:
    from followup.cli.progress import shown
    from followup.errors import FollowupError
    from followup.tasks import backtest as task

    kept = "What was read so far is kept: the same command goes on there."
    try:
        with shown() as told:
            return task.read(house, account, wanted, at, told)
    except KeyboardInterrupt:
        click.echo(f"\nStopped. {kept}", err=True)
        raise click.exceptions.Exit(130) from None
    except FollowupError as fault:
        if fault.temporary:
            fault.hint = f"{fault.hint} {kept}".strip()
        raise


def _print(house: House, runs: list[Run], losses: list[Found]) -> None:
    zone = house.zone
    for run in runs:
        on = f" on {run.ended_at.astimezone(zone):%Y-%m-%d}" if run.ended_at else ""
        click.echo(f"{run.account}: {run.read:,} messages since {run.since.astimezone(zone):%Y-%m-%d} read{on}.")
        if run.aside:
            click.echo(f"  {run.aside} of them could not be read safely; they are untouched.")
        if run.asked:
            click.echo(f"  It would also have asked about {run.asked} for other reasons (language, hidden text, ...).")
    rows = [
        (
            one.loss.id,
            f"{one.loss.at.astimezone(zone):%Y-%m-%d}",
            one.loss.sender,
            f"{one.loss.probability:.2f}",
            one.decision,
            one.loss.mark,
            one.loss.evidence,
        )
        for one in losses
    ]
    table(("ID", "Date", "From", "Prob.", "Decision", "Mark", "What they said"), rows, "No loss was found.")


def _ask_marks(house: House, losses: list[Found]) -> None:
    """Right or wrong, one by one; what is skipped is asked about the next time."""
    from followup.tasks.backtest import mark
    from followup.tasks.doing import now

    words = {"y": "right", "n": "wrong"}
    for number, one in enumerate(losses, start=1):
        click.echo(f"\n{number} of {len(losses)}: {_line(one.loss)}")
        said = click.prompt("A lost deal? y, n, s skips, q ends", type=click.Choice([*"ynsq"]), show_choices=False)
        if said == "q":
            return
        if said in words:
            mark(house, one.loss.id, words[said], now())


def _line(loss: Caught) -> str:
    who = visible(f"{loss.sender_name} <{loss.sender}>" if loss.sender_name else loss.sender)
    return f"{loss.at:%Y-%m-%d}, {who}, {loss.intent} {loss.probability:.2f}\n  “{visible(loss.evidence)}”"


def _print_precision(house: House) -> None:
    for which, one in _precision(house).items():
        losses = "1 loss" if one["losses"] == 1 else f"{one['losses']} losses"
        click.echo(f"It would have {'acted' if which == 'act' else 'asked'}: {losses}; {one['said']}.")


def _precision(house: House) -> dict[str, dict[str, Any]]:
    """Of the losses of all accounts, by decision."""
    from followup.tasks.backtest import found, shares

    with house.store.read() as view:
        losses = found(view, house.config.detect)
    return {
        str(which): {
            "losses": sum(one.decision is which for one in losses),
            "marked": share.marked,
            "right": share.right,
            "said": str(share),
        }
        for which, share in shares(losses).items()
    }


def _print_proposals(house: House) -> tuple[Proposal, ...]:
    better = _proposals(house)
    for one in better:
        click.echo(f"By your marks detect.{one.option} = {one.better:g} would be better than {one.now:g}. {one.why}")
    return better


def _proposals(house: House) -> tuple[Proposal, ...]:
    from followup.tasks.backtest import proposals

    with house.store.read() as view:
        return proposals(view, house.config.detect)


def _apply(context: Context, better: tuple[Proposal, ...]) -> None:
    from followup.tasks.setup import set_detect

    set_detect(context.path, {one.option: one.better for one in better})
    click.echo("Written. What runs in the background takes it up when it is started anew: followup service.", err=True)


@backtest.command("mark")
@click.argument("id_", metavar="ID", type=int)
@click.argument("word", metavar="right|wrong|none", type=click.Choice(["right", "wrong", "none"]))
@click.pass_obj
def mark_(context: Context, id_: int, word: str) -> None:
    """Say that what was found is a lost deal, or none; `none` takes a mark back."""
    from followup.tasks.backtest import mark
    from followup.tasks.doing import now

    with context.house() as house:
        mark(house, id_, word, now())
        _print_precision(house)


@backtest.command()
@click.option("--apply", "apply_", is_flag=True, help="Write better thresholds into config.toml.")
@as_json
@click.pass_obj
def tune(context: Context, apply_: bool, json_: bool) -> None:
    """Precision so far, and better thresholds where enough marks speak for them."""
    with context.house() as house:
        better = _proposals(house)
        thing = {
            **_precision(house),
            "proposals": [{"option": p.option, "now": p.now, "better": p.better, "why": p.why} for p in better],
        }

        def plain() -> None:
            _print_precision(house)
            if not _print_proposals(house):
                click.echo("No better thresholds: your marks give no cause, or are too few.")

        show(json_, thing, plain)
    if apply_ and better:
        _apply(context, better)
