"""The figures as one long table, a figure on each row, for spreadsheets."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator

from followup.core.insights import words
from followup.core.insights.figures import BINS, Figures, Group, Share, Waits
from followup.core.insights.loss import Step

HEAD = ("section", "name", "figure", "count", "of", "share", "fewer_than_5")

_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")

Cell = str | int | float | None


def as_csv(figures: Figures) -> str:
    """The table as CSV (RFC 4180). A name that a spreadsheet would compute stands behind an apostrophe."""
    text = io.StringIO()
    writer = csv.writer(text)
    writer.writerow(HEAD)
    writer.writerows([_guarded(cell) for cell in row] for row in rows(figures))
    return text.getvalue()


def _guarded(cell: Cell) -> Cell:
    """Winners' names come out of mails: one that begins as a formula is kept from being one."""
    return f"'{cell}" if isinstance(cell, str) and cell.lstrip(" ").startswith(_FORMULA) else cell


def rows(figures: Figures) -> Iterator[tuple[Cell, ...]]:
    """Every figure: what it is of, its count, of how many, the share (0 to 1), and whether it is one of few."""
    yield from _group("all", figures.whole)
    for kind, share in figures.kinds.items():
        yield _row("all", "", words.kind(kind), share)
    for reason, offer in figures.offer_by_reason.items():
        for answer, share in offer.items():
            yield _row("same offer by reason", words.reason(reason), words.OFFER[answer], share)
    for group in figures.rivals:
        yield from _group("rival", group)
    for group in figures.months:
        yield from _group("month", group)


def _group(section: str, group: Group) -> Iterator[tuple[Cell, ...]]:
    name = words.rival(group.name) if section == "rival" else group.name
    yield (section, name, words.LOST, group.lost, None, None, None)
    for step in Step:
        yield _row(section, name, words.STEPS[step], group.steps[step])
    for reason, share in group.reasons.items():
        yield _row(section, name, f"reason: {words.reason(reason)}", share)
    for answer, share in group.offer.items():
        yield _row(section, name, f"same offer: {words.OFFER[answer]}", share)
    yield from _waits(section, name, "answer", group.answer)
    yield from _waits(section, name, "acknowledgement", group.acknowledgement)


def _waits(section: str, name: str, what: str, waits: Waits) -> Iterator[tuple[Cell, ...]]:
    if waits.median is None:
        return
    few = "yes" if waits.few else "no"
    yield (section, name, f"days to {what}, median", round(waits.median, 2), waits.count, None, few)
    if section == "all":
        for (label, _), many in zip(BINS, waits.bins, strict=True):
            yield _row(section, name, f"{what}: {label}", Share(many, waits.count))


def _row(section: str, name: str, figure: str, share: Share) -> tuple[Cell, ...]:
    part = None if share.part is None else round(share.part, 4)
    return (section, name, figure, share.count, share.of, part, "yes" if share.few else "no")
