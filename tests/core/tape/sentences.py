"""Sentences of `said/`, written before any pattern was, and what the tape hears in them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from followup.core.intent.text import sentences
from followup.core.tape.listening import kinds

FOLDER = Path(__file__).parent / "said"
RIVALS = ("Brightline",)


@dataclass(frozen=True, slots=True)
class Line:
    """One sentence with what it is of note for. `blind` ones measure; the others may teach a pattern."""

    language: str
    own: bool
    kinds: frozenset[str]
    text: str
    blind: bool


def lines(language: str) -> Iterator[Line]:
    for number, row in enumerate((FOLDER / f"{language}.txt").read_text(encoding="utf-8").splitlines()):
        head, _, text = row.partition(" | ")
        way, *said = head.split()
        yield Line(language, way == "out", frozenset(said) - {"-"}, text, number % 2 == 0)


def of_others(name: str, *, own: bool) -> list[Line]:
    """Sentences of `others.txt` (customers) or `reps.txt`, drawn by chance from mails that other hands wrote.

    They were labelled before any of them was read here.
    """
    found = []
    for number, row in enumerate((FOLDER / name).read_text(encoding="utf-8").splitlines()):
        head, _, text = row.partition(" | ")
        language, *said = head.split()
        found.append(Line(language, own, frozenset(said) - {"-"}, text, number % 2 == 1))
    return found


def heard(line: Line) -> frozenset[str]:
    found = sentences(line.text)
    return frozenset(str(k) for s in found for k in kinds(s, own=line.own, names=RIVALS, language=line.language))


def counts(some: list[Line]) -> dict[str, Counter[str]]:
    """By kind: how many were right, too many, and missed."""
    found: dict[str, Counter[str]] = {}
    for line in some:
        said = heard(line)
        for kind in said | line.kinds:
            which = "right" if kind in said & line.kinds else "extra" if kind in said else "missed"
            found.setdefault(kind, Counter())[which] += 1
    return found
