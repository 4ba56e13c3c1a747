"""How a command shows things: JSON for programs, tables on a terminal, plain columns in a pipe."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Sequence
from typing import Any

import click

as_json = click.option("--json", "json_", is_flag=True, help="One JSON document (lists: one object a line).")


def json_lines(objects: Iterable[Any]) -> None:
    """One object a line."""
    for thing in objects:
        json_document(thing)


def json_document(thing: Any) -> None:
    """One JSON document on one line."""
    import msgspec

    click.echo(msgspec.json.encode(thing).decode("utf-8"))


def table(headings: Sequence[str], rows: Iterable[Sequence[object]], empty: str) -> None:
    """Rows under headings; `empty` where there is none."""
    lines = [[visible(str(cell)) for cell in row] for row in rows]
    if not lines:
        click.echo(empty)
    elif sys.stdout.isatty():
        _rich_table(headings, lines)
    else:
        for line in lines:
            click.echo("\t".join(line))


def _rich_table(headings: Sequence[str], lines: list[list[str]]) -> None:
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    shown = Table(*headings, box=None, pad_edge=False, header_style="bold")
    for line in lines:
        shown.add_row(*(Text(cell) for cell in line))
    Console().print(shown)


def visible(text: str) -> str:
    """Text from a mail as it may be printed: no control or direction characters, on one line."""
    return "".join(c if c.isprintable() else " " for c in text).strip()


def show(json_: bool, thing: Any, plain: Callable[[], None]) -> None:
    """`thing` as JSON where that is asked for, else what `plain` prints."""
    if json_:
        json_document(thing)
    else:
        plain()
