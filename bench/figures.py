"""What a benchmark says: a figure, the yardstick beside it, the goal, and whether it holds."""

from __future__ import annotations

import statistics
import sys
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """One line of the table. With a `base` the goal is a ratio to it, else a bound in the same unit as `value`.

    `note` says what else was seen; a figure without a goal is only told.
    """

    what: str
    value: float
    unit: str
    yardstick: str = ""
    base: float | None = None
    goal: float | None = None
    note: str = ""

    @property
    def ratio(self) -> float:
        """To the yardstick; without one, to the goal."""
        if self.base is not None:  # a yardstick of nothing was not measured, and nothing is met against it
            return self.value / self.base if self.base > 0 else float("inf")
        return self.value / self.goal if self.goal else 0.0

    def strain(self) -> float:
        """How much of the goal is used: 1 is just met, above 1.5 fails the smoke test."""
        if self.goal is None:
            return 0.0
        return self.ratio / self.goal if self.base is not None else self.ratio

    @property
    def verdict(self) -> str:
        """In a word."""
        if self.goal is None:
            return "-"
        return "met" if self.strain() <= 1 else "MISSED"


Bench = Callable[[bool], list[Figure]]
"""A benchmark: `smoke` asks for its short form."""


def table(figures: Iterable[Figure]) -> str:
    """All lines, with columns under each other."""
    head = ("what", "figure", "yardstick", "ratio", "goal", "verdict")
    rows = [head, *(_row(figure) for figure in figures)]
    widths = [max(len(row[n]) for row in rows) for n in range(len(head))]
    return "\n".join(
        "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in rows
    )


def _row(figure: Figure) -> tuple[str, ...]:
    base = f"{figure.yardstick} {figure.base:.4g} {figure.unit}" if figure.base is not None else figure.yardstick
    ratio = f"{figure.ratio:.2f}x" if figure.base is not None else ""
    goal = (
        ""
        if figure.goal is None
        else f"{figure.goal:g}x"
        if figure.base is not None
        else f"{figure.goal:g} {figure.unit}"
    )
    return figure.what, f"{figure.value:.4g} {figure.unit}", base, ratio, goal, figure.verdict


def show(bench: Bench) -> int:
    """Run one benchmark by itself; `--smoke` for its short form. The exit code says whether all goals are met."""
    figures = bench("--smoke" in sys.argv)
    sys.stdout.write(table(figures) + "\n")
    for figure in figures:
        if figure.note:
            sys.stdout.write(f"  {figure.what}: {figure.note}\n")
    return int(any(figure.strain() > 1 for figure in figures))


def middle(values: Sequence[float]) -> float:
    """The median."""
    return statistics.median(values)


def high(values: Sequence[float]) -> float:
    """The 95th percentile."""
    return sorted(values)[min(len(values) - 1, round(0.95 * (len(values) - 1)))]
