"""How far a long reading is: a bar on a terminal, a line now and then in a pipe; on standard error."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from followup.tasks.old_mail import Progress

EVERY = 1000
"""Messages between two lines in a pipe."""


@contextmanager
def shown() -> Iterator[Callable[[Progress], None]]:
    """What is to be called with each progress, until the block ends."""
    if not sys.stderr.isatty():
        yield _lines()
        return
    from rich import progress as rich
    from rich.console import Console

    columns = (
        rich.TextColumn("{task.description}"),
        rich.BarColumn(),
        rich.TextColumn("{task.fields[said]}"),
        rich.TimeElapsedColumn(),
    )
    tasks: dict[tuple[str, str], rich.TaskID] = {}
    with rich.Progress(*columns, console=Console(stderr=True)) as bars:

        def told(progress: Progress) -> None:
            which = (progress.account, progress.folder)
            if which not in tasks:
                tasks[which] = bars.add_task(_name(progress), total=progress.held, said="")
            done = max(progress.held, 1) if progress.ended else progress.read
            bars.update(tasks[which], completed=done, total=max(progress.held, done), said=_said(progress))

        yield told


def _lines() -> Callable[[Progress], None]:
    last: dict[tuple[str, str], int] = {}

    def told(progress: Progress) -> None:
        which = (progress.account, progress.folder)
        if progress.ended or progress.read >= last.get(which, 0) + EVERY:
            last[which] = progress.read
            click.echo(f"{_name(progress)}: {_said(progress)}", err=True)

    return told


def _name(progress: Progress) -> str:
    folder = "Sent" if progress.folder == "\\Sent" else "Inbox" if progress.folder == "INBOX" else progress.folder
    return f"{progress.account} {folder}"


def _said(progress: Progress) -> str:
    of = "" if progress.ended else f" of at most {progress.held:,}"
    until = f", at {progress.at:%Y-%m-%d}" if progress.at and not progress.ended else ""
    losses = "1 loss" if progress.losses == 1 else f"{progress.losses} losses"
    return f"{progress.read:,}{of} messages{until}; {losses} so far"
