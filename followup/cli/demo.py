"""`demo`: a made-up rep's day, played by the real daemon on a Maildir and a folder calendar."""

from __future__ import annotations

import shutil
import tempfile
import textwrap
from pathlib import Path

import click

from followup.cli.output import visible

WIDTH = 84


@click.command()
@click.option("--keep", metavar="DIR", help="Leave mailbox, calendar and configuration in DIR.")
def demo(keep: str | None) -> None:
    """Play a made-up rep's day in a folder: from a loss mail to draft, review, send and reminders."""
    from followup.errors import UsageFault

    folder = Path(keep).expanduser().absolute() if keep else Path(tempfile.mkdtemp(prefix="followup-demo-"))
    if keep and folder.exists() and any(folder.iterdir()):
        raise UsageFault(f"{folder} is not empty. Nothing was changed.", "Name a new folder.")
    folder.mkdir(parents=True, exist_ok=True)
    try:
        _play(folder)
    finally:
        if not keep:
            shutil.rmtree(folder, ignore_errors=True)
    if keep:
        click.echo(f"\nEverything is in {folder}. Look around with: followup --config {folder}/config.toml status")


def _play(folder: Path) -> None:
    from followup.tasks.demo import Day

    with Day(folder) as day:
        _step(
            "Robin sells stock systems. Five days ago he sent Anna an offer. followup starts, and watches his mailbox."
        )
        day.start()
        _step("Anna's answer arrives:")
        day.deliver_the_no()
        _indent(day.the_no)
        draft = day.wait_for_draft()
        _step("followup has read it, and put a draft beside it into Robin's Drafts folder. Nothing has been sent:")
        _indent(draft.text)
        _step("Into Robin's own calendar it has put what he would forget in a year of other deals:")
        for line in day.reminders():
            click.echo(f"    {line}")
        _step("Robin reads the draft, finds it right, and sends it (followup drafts send):")
        day.approve(draft)
        click.echo(f"    To: {', '.join(draft.recipients)}; it is in Sent, and gone from Drafts.")
        click.echo(f"    The deal is at stage {day.stage()!r}: leave was asked. A reminder watches for silence.")
        _step("Anna answers:")
        day.deliver_the_answer()
        _indent(day.the_answer)
        stage = day.wait_for_stage("granted")
        _step(f"followup has read that too: the deal is at stage {stage!r}, she may be asked. What it kept of it all:")
        for line in day.story():
            click.echo(f"    {visible(line)}")
    _step("That was the day. Your own account: followup init; then followup service install.")


def _step(text: str) -> None:
    click.echo()
    click.secho(textwrap.fill(text, WIDTH + 6), bold=True)


def _indent(text: str) -> None:
    for line in text.rstrip().splitlines():
        for part in textwrap.wrap(line, WIDTH, subsequent_indent="> " if line.startswith("> ") else "") or [""]:
            click.echo(f"    | {part}")
