"""How long a contract runs, in months."""

from __future__ import annotations

import re

from followup.core.intent.mentions import number_of, unit_of
from followup.core.intent.rules.base import Rules
from followup.core.intent.text import Sentence

_WORD = re.compile(r"[a-z]+")
_NUMBER = re.compile(
    r"(\d{1,3}|[a-z]+(?:-[a-z]+)?|[a-z]+ [ey] [a-z]+)[ -](?:more |full |additional |weitere |lange )?$"
)
_UNITS = {"m": 1, "q": 3, "y": 12}
_BESIDE = 30
_SHORT = 60
"""A length alone in a sentence or part of one so short is the contract's, after the loss was told."""
_LEAST, _MOST = 3, 120


def months_in(found: list[Sentence], rules: Rules) -> int | None:
    """How long a contract runs in months; None where no sentence says (3 to 120)."""
    alone = None
    for sentence in found:
        for start, end, months in _lengths(sentence.lower, rules):
            beside = sentence.lower[max(0, start - _BESIDE) : end + _BESIDE // 2]
            if not _LEAST <= months <= _MOST or rules.guard("not_term").search(beside):
                continue
            if rules.guard("signed").search(sentence.lower):
                return months
            if alone is None and _by_itself(sentence.lower, start, end):
                alone = months
    return alone


def _lengths(text: str, rules: Rules) -> list[tuple[int, int, int]]:
    """(start, end, months) of every length of time that is told in months, quarters or years."""
    found = []
    for word in _WORD.finditer(text):
        unit = _UNITS.get(unit_of(word.group(), rules), 0)
        number = _NUMBER.search(text[max(0, word.start() - 30) : word.start()]) if unit else None
        count = _count(number[1], rules) if number else None
        if number and count:
            found.append((word.start() - len(number.group()), word.end(), count * unit))
    for months, pattern in rules.table("spans"):
        found += [(match.start(), match.end(), int(months)) for match in pattern.finditer(text)]
    return sorted(found)


def _count(word: str, rules: Rules) -> int | None:
    value = rules.times["counts"].get(word)
    return int(value) if value else number_of(word, rules)


def _by_itself(text: str, start: int, end: int) -> bool:
    """Whether a length stands between marks, as in ", 36 months," or "Quarante-huit mois."."""
    before, after = text[:start].rstrip(), text[end:].lstrip()
    apart = (not before or before[-1] in ",.;:(-") and (not after or after[0] in ",.;:)-")
    return apart or len(text) < _SHORT
