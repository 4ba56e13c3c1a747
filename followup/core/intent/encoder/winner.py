"""The winner's name among the words of a mail, from how likely each word belongs to it.

Tags are outside, begin, inside (L. Ramshaw, M. Marcus, 1995); a word counts by its pieces' mean.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from followup.core.intent.encoder.network import Array
from followup.core.intent.encoder.reading import Prepared

_NAMED = 0.4
"""The likeliest word is at least so sure, or nobody is named."""

_ALONG = 0.12
"""A word with a capital beside a word of the name belongs to it where it is at least so sure."""

_SHORT_WORD = 3
_SOLID = re.compile(r"\S+")
_OWNED = re.compile(r"['’]s")
_BESIDE = ".,;:!?)(\"'“”„«»-–"
_STOPS = (",", ";", ":", ")", "!", "?", "»", "”")
_FORM = re.compile(
    r"(?i)(?:gmbh|mbh|ag|kg|se|ltd|llc|inc|co|plc|sarl|sas|sasu|lda|spa|srl|snc|bv|nv|vof|"
    r"s\.?a\.?(?:u|s|b)?\.?|s\.?l\.?(?:u)?\.?|s\.?r\.?l\.?|s\.?p\.?a\.?|b\.?v\.?|n\.?v\.?|s\.?n\.?c\.?)\.?,?"
)
"""Legal forms, which may stand after a comma and end in a dot."""

_DOTTED = re.compile(r"(?i)(?:inc|co|lda|\w\.(?:\w\.?)+)\.,?")
"""Those of them whose dot is their own where a sentence ends after it."""

_ENDED = re.compile(r"\s*(?:$|\n|[^\W\d_a-zß-ÿ])")
"""What follows where a sentence has ended: nothing, a new line, or a capital."""

_ELIDED = re.compile(r"(?:[dl]|un|qu|(?i:dell|all|dall|nell|sull))['’](?=[«\"“]?\w)")
"""A word that is written together with the name after it; "D'" and "L'" may be the name's own."""

_ARTICLES = frozenset({"A", "O", "As", "Os", "Gli"})
"""What a sentence may begin with before a firm's name, in languages that put an article there."""

_KINDS = frozenset({
    "m/s", "m/s.", "messrs", "messrs.",
    "firma", "fa.", "firm", "company", "supplier", "vendor", "anbieter", "lieferant", "unternehmen", "société",
    "entreprise", "prestataire", "fournisseur", "empresa", "proveedor", "proveedora", "ditta", "azienda",
    "fornitore", "società", "leverancier", "bedrijf", "fornecedor", "fornecedora",
})  # fmt: skip
"""What a name may be introduced by and is no part of it."""


@dataclass(frozen=True, slots=True)
class _Word:
    """A word of the body, its sentence, and how sure it is that it belongs to the winner's name."""

    start: int
    end: int
    sentence: int
    sure: float
    text: str

    @property
    def bare(self) -> str:
        return self.text.strip(_BESIDE)

    @property
    def capital(self) -> bool:
        """Whether it begins with a capital or a digit, or has a capital within, as names have."""
        return any(letter.isupper() for letter in self.bare) or self.bare[:1].isdigit()

    @property
    def form(self) -> bool:
        return _FORM.fullmatch(self.text) is not None


def winner(tags: Array, given: Prepared, body: str) -> tuple[tuple[int, int] | None, float]:
    """The likeliest name: [start, end) in the body, whole words of one sentence, and how sure."""
    words = _words(tags, given, body)
    best = max(range(len(words)), key=lambda at: words[at].sure, default=-1)
    if best < 0 or words[best].sure < _NAMED:
        return None, 0.0
    first = last = best
    while step := _joins(words, first, -1):
        first -= step
    while step := _joins(words, last, 1):
        last += step
    start, end = _span(words[first : last + 1], body)
    return ((start, end), words[best].sure) if start < end else (None, 0.0)


def _words(tags: Array, given: Prepared, body: str) -> list[_Word]:
    inside: dict[tuple[int, int, int], list[float]] = {}
    for place, sentence, tag in zip(given.places, given.sentence, tags, strict=True):
        if place >= 0:
            start = max(body.rfind(blank, 0, place + 1) for blank in " \t\r\n\u00a0") + 1
            match = _SOLID.match(body, start)
            inside.setdefault((start, match.end() if match else place + 1, sentence), []).append(1 - float(tag[0]))
    return [
        _Word(start, end, sentence, sum(all_) / len(all_), body[start:end])
        for (start, end, sentence), all_ in inside.items()
    ]


def _joins(words: Sequence[_Word], at: int, way: int) -> int:
    """How many words further the name goes: one, two over a short word ("Jabones del Caribe"), or none."""
    for step in (1, 2):
        there = at + way * step
        if not 0 <= there < len(words) or words[there].sentence != words[at].sentence:
            return 0
        word, before = words[there], words[min(there, there - way)]
        if before.text.endswith(_STOPS) and not (way > 0 and word.form):
            return 0
        if word.sure >= _NAMED or (word.sure >= _ALONG and word.capital) or (way > 0 and word.form):
            return step
        if len(word.text) > _SHORT_WORD:
            return 0
    return 0


def _begins(word: _Word, body: str) -> bool:
    """Whether a sentence or a line begins with it."""
    before = body[: word.start].rstrip()
    return not before or before[-1] in ".!?:" or "\n" in body[len(before) : word.start]


def _span(words: Sequence[_Word], body: str) -> tuple[int, int]:
    """From the first to the last word of the name, without what is written small around it, dots and possessives."""
    if len(words) > 1 and words[0].text in _ARTICLES and _begins(words[0], body):
        words = words[1:]
    while len(words) > 1 and (
        words[0].text.lower() in _KINDS or (not words[0].capital and any(word.capital for word in words))
    ):
        words = words[1:]
    while len(words) > 1 and not words[-1].capital and not words[-1].form and any(word.capital for word in words):
        words = words[:-1]
    start, end = words[0].start, words[-1].end
    if elided := _ELIDED.match(body, start, end):
        start = elided.end()
    while start < end and body[start] in _BESIDE:
        start += 1
    dotted = words[-1].form and body[start:end].rstrip(",").endswith(".")
    if dotted and _ENDED.match(body, end) and not _DOTTED.fullmatch(words[-1].text) and body[end - 1] != ",":
        dotted = False
    while start < end and body[end - 1] in _BESIDE:
        if dotted and body[end - 1] == ".":
            break
        end -= 1
    owned = _OWNED.search(body, start, end)
    return start, owned.start() if owned and owned.end() == end else end
