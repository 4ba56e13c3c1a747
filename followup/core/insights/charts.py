"""Charts as rectangles and labels with their places; the page's template writes them as inline SVG."""

from __future__ import annotations

from dataclasses import dataclass

from followup.core.insights.sections import Series

WIDTH = 640
"""Units across every chart; it grows and shrinks with the page."""

_LABEL, _ROW, _BAR, _MARGIN = 170, 26, 18, 8
_VALUE = 46
_HIGH, _FOOT = 150, 22
_BARS = 15
_LONGEST = 24


@dataclass(frozen=True, slots=True)
class Rect:
    """A bar or part of one; `part` numbers what it stands for and so chooses its colour."""

    x: float
    y: float
    width: float
    height: float
    part: int


@dataclass(frozen=True, slots=True)
class Label:
    """A text at a place; `anchor` is SVG's text-anchor."""

    x: float
    y: float
    anchor: str
    text: str


@dataclass(frozen=True, slots=True)
class Chart:
    """Everything of one chart; `height` in the same units as `WIDTH`."""

    height: float
    rects: tuple[Rect, ...]
    labels: tuple[Label, ...]


def bars(series: Series) -> Chart:
    """Bars from left to right, each under the next; of many the first 15 (the table has them all)."""
    shown = list(zip(series.labels, series.values, strict=True))[:_BARS]
    most = max((sum(values) for _, values in shown), default=0) or 1
    top = _MARGIN + (_ROW if len(series.parts) > 1 else 0)
    rects: list[Rect] = []
    labels: list[Label] = []
    if len(series.parts) > 1:
        _legend(series.parts, rects, labels)
    for row, (label, values) in enumerate(shown):
        y, x = top + row * _ROW, float(_LABEL)
        labels.append(Label(_LABEL - 8, y + 13, "end", _short(label)))
        for part, value in enumerate(values):
            width = round(value / most * (WIDTH - _LABEL - _VALUE), 1)
            if value:
                rects.append(Rect(round(x, 1), y, width, _BAR, part))
            x += width
        labels.append(Label(round(x + 6, 1), y + 13, "start", str(sum(values))))
    return Chart(top + len(shown) * _ROW + _MARGIN, tuple(rects), tuple(labels))


def columns(series: Series) -> Chart:
    """Columns from the foot up, side by side, as along time; not every one is labelled where they are many."""
    many = max(len(series.labels), 1)
    most = max((values[0] for values in series.values), default=0) or 1
    step = (WIDTH - 2 * _MARGIN) / many
    wide = max(1.0, min(step * 0.7, 40.0))
    every = -(-many // 10)  # at most ten labels have room
    rects: list[Rect] = []
    labels: list[Label] = []
    for place, (label, values) in enumerate(zip(series.labels, series.values, strict=True)):
        middle = round(_MARGIN + (place + 0.5) * step, 1)
        height = round(values[0] / most * _HIGH, 1)
        if values[0]:
            rects.append(Rect(round(middle - wide / 2, 1), round(_ROW + _HIGH - height, 1), round(wide, 1), height, 0))
            if step >= 14:
                labels.append(Label(middle, round(_ROW + _HIGH - height - 5, 1), "middle", str(values[0])))
        if place % every == 0:
            labels.append(Label(middle, _ROW + _HIGH + 16, "middle", label))
    return Chart(_ROW + _HIGH + _FOOT, tuple(rects), tuple(labels))


def _legend(parts: tuple[str, ...], rects: list[Rect], labels: list[Label]) -> None:
    for place, part in enumerate(parts):
        x = _LABEL + place * 100
        rects.append(Rect(x, _MARGIN, 12, 12, place))
        labels.append(Label(x + 18, _MARGIN + 11, "start", part))


def _short(label: str) -> str:
    return label if len(label) <= _LONGEST else f"{label[: _LONGEST - 1]}…"
