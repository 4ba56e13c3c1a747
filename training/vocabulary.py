"""Which of the 250,000 pieces of XLM-RoBERTa's vocabulary the seven languages need."""

from __future__ import annotations

from collections import Counter

from followup.core.intent.encoder.tokens import SPACE, UNK, Tokens
from followup.core.policy import LANGUAGES

PIECES = 33_000
"""Kept besides single letters; 99 % of the words of the seven languages, weighed by how often they are used."""

_WORDS = 50_000
_MARKS = "‘’“”–—€…•„«»§°£"


def kept(tokens: Tokens) -> list[int]:
    """The numbers of the pieces to keep, special ones first, in the order of the whole vocabulary.

    Word frequencies: package wordfreq, its "best" list of each language.
    """
    from wordfreq import top_n_list, word_frequency

    count: Counter[int] = Counter()
    for language in LANGUAGES:
        for word in top_n_list(language, _WORDS, wordlist="best"):
            often = word_frequency(word, language)
            for written, weight in ((word, 1.0), (word.capitalize(), 0.3)):
                for piece in tokens.cut(written):
                    count[piece.number] += often * weight
    found = {number for number, _ in count.most_common(PIECES)}
    found |= {number for number, piece in enumerate(tokens.pieces) if _single(piece)}
    return sorted(found | set(range(UNK + 1)))


def _single(piece: str) -> bool:
    letter = piece.removeprefix(SPACE) or SPACE
    return len(letter) == 1 and (letter < "ɐ" or letter == SPACE or letter in _MARKS)
