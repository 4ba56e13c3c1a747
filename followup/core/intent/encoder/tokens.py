"""Words into the pieces that the encoder knows: a unigram language model over subwords.

Method: T. Kudo, "Subword Regularization" (2018), section 3.2: of all ways to cut a word into known pieces the one with
the highest sum of log probabilities, found by Viterbi's algorithm. The pieces and their probabilities are those of
XLM-RoBERTa's vocabulary, cut down to the seven languages (training/vocabulary.py).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field

BOS, PAD, EOS, UNK = 0, 1, 2, 3
"""Numbers of the special pieces: begin, padding, end, unknown."""

SPACE = "\u2581"
"""Stands for the blank before a word, in the pieces as in SentencePiece."""

_WORD = re.compile(r"\S+")
_LONGEST_WORD = 64
_KEPT = 50_000
_NEVER = -1e30


@dataclass(frozen=True, slots=True)
class Piece:
    """One piece: its number, and where its word part begins in the text."""

    number: int
    at: int


@dataclass(slots=True)
class Tokens:
    """Cuts text into pieces. `pieces` in the order of their numbers, `scores` their log probabilities."""

    pieces: tuple[str, ...]
    scores: tuple[float, ...]
    _number: Mapping[str, int] = field(init=False, repr=False)
    _longest: int = field(init=False, repr=False)
    _unknown: float = field(init=False, repr=False)
    _known: dict[str, tuple[tuple[int, int], ...]] = field(init=False, repr=False, default_factory=dict)

    def __post_init__(self) -> None:
        self._number = {piece: number for number, piece in enumerate(self.pieces) if number > UNK}
        self._longest = max(map(len, self.pieces), default=1)
        self._unknown = min(self.scores, default=0.0) - 10.0

    def cut(self, text: str) -> list[Piece]:
        """The pieces of `text`, in order; white space only parts words."""
        found: list[Piece] = []
        for match in _WORD.finditer(text):
            start, word = match.start(), match.group()
            for from_ in range(0, len(word), _LONGEST_WORD):
                part = word[from_ : from_ + _LONGEST_WORD]
                found += [Piece(number, start + from_ + place) for number, place in self._cut_word(part)]
        return found

    def _cut_word(self, word: str) -> tuple[tuple[int, int], ...]:
        """(number of the piece, place in the word) for one word; the commonest words are kept."""
        known = self._known.get(word)
        if known is None:
            plain, places = _plain(word)
            known = tuple((number, places[at]) for number, at in self._best(plain))
            if len(self._known) < _KEPT:
                self._known[word] = known
        return known

    def _best(self, plain: str) -> list[tuple[int, int]]:
        size = len(plain)
        score, back = [0.0] + [_NEVER] * size, [(UNK, 0)] * (size + 1)
        for start in range(size):
            base = score[start]
            for end in range(start + 1, min(size, start + self._longest) + 1):
                number = self._number.get(plain[start:end])
                if number is not None and base + self.scores[number] > score[end]:
                    score[end], back[end] = base + self.scores[number], (number, start)
            if base + self._unknown > score[start + 1]:
                score[start + 1], back[start + 1] = base + self._unknown, (UNK, start)
        found: list[tuple[int, int]] = []
        end = size
        while end:
            number, start = back[end]
            found.append((number, start))
            end = start
        return found[::-1]


def _plain(word: str) -> tuple[str, list[int]]:
    """The word behind its blank, in Unicode's compatibility form, and each character's place in `word`."""
    plain, places = [SPACE], [0]
    for at, char in enumerate(word):
        for part in unicodedata.normalize("NFKC", char) if char > "~" else char:
            if unicodedata.category(part)[0] != "C":
                plain.append(SPACE if part.isspace() else part)
                places.append(at)
    return "".join(plain), places
