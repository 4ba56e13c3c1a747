"""`insights`: what was learned over all lost deals."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from followup.cli.context import Context
from followup.cli.output import as_json, json_document, visible

if TYPE_CHECKING:
    from followup.core.insights.figures import Figures
    from followup.core.insights.loss import Loss
    from followup.core.insights.sections import Section

_FILE = click.Path(dir_okay=False, path_type=Path)


@click.command()
@click.option("--csv", "csv_", type=_FILE, metavar="FILE", help="Write every figure into a table for spreadsheets.")
@click.option("--html", type=_FILE, metavar="FILE", help="Write one page with charts; it loads nothing from anywhere.")
@click.option("--merge", type=_FILE, multiple=True, metavar="FILE", help="Count the losses of this export too.")
@click.argument("more", nargs=-1, type=_FILE, metavar="[FILE]...")
@as_json
@click.pass_obj
def insights(
    context: Context, csv_: Path | None, html: Path | None, merge: Sequence[Path], more: Sequence[Path], json_: bool
) -> None:
    """Reasons, rivals, what came of the losses, and how long an answer took.

    What --json prints is also an export: it names winners, but nobody of the customers. --merge counts the exports of
    other reps together with your own losses (further FILEs may follow it); the same loss counts once.
    """
    from followup.core.insights.document import document
    from followup.core.insights.figures import count
    from followup.core.insights.sections import sections
    from followup.core.insights.table import as_csv
    from followup.errors import UsageFault
    from followup.tasks import insights as task
    from followup.tasks.doing import now

    if more and not merge:
        raise UsageFault("Which file is that?", "Exports of other reps stand behind --merge.")
    losses = task.merged(_own(context, wanted=not merge), (*merge, *more))
    figures = count(losses)
    if csv_ is not None:
        task.write(csv_, as_csv(figures))
    if html is not None:
        task.write(html, task.html(figures, now().astimezone().date()))
    if json_:
        json_document(document(figures, losses))
        return
    if csv_ is None and html is None:
        _print(figures, sections(figures))
    for path in (csv_, html):
        if path is not None:
            click.echo(f"Wrote {path}.")


def _own(context: Context, *, wanted: bool) -> list[Loss]:
    """The losses of this rep; none where exports are merged by somebody who has no configuration."""
    from followup.errors import NoConfiguration
    from followup.tasks import insights as task

    try:
        with context.house() as house, house.store.read() as view:
            return task.losses(view)
    except NoConfiguration:
        if wanted:
            raise
        return []


def _print(figures: Figures, found: Sequence[Section]) -> None:
    from followup.core.insights import words

    click.echo(words.span(figures))
    for section in found:
        if section.rows:
            click.echo(f"\n{section.title}\n{section.note}")
            _columns([section.head, *section.rows])


def _columns(rows: Sequence[Sequence[str]]) -> None:
    """Rows under each other, each column as wide as its widest cell."""
    shown = [[visible(cell) for cell in row] for row in rows]
    widths = [max(map(len, column)) for column in zip(*shown, strict=True)]
    for row in shown:
        click.echo("  " + "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip())
