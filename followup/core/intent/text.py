"""A mail's new words taken apart into sentences, and made comparable: accents off, quotes straight.

Offsets always refer to the words as they came in, so that evidence is an exact substring of them.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

LIMIT = 16_000
"""Characters read; what a person writes by hand is shorter, and a longer text must not cost more."""
LONGEST = 400
"""A sentence longer than this is read in pieces: patterns look ahead only a few words."""

_STRAIGHT = {
    "’": "'",
    "‘": "'",
    "´": "'",
    "`": "'",
    "“": '"',
    "”": '"',
    "„": '"',
    "«": '"',
    "»": '"',
    "–": "-",
    "—": "-",
}
_SINGLE = {"ß": "s", "æ": "a", "Æ": "A", "ø": "o", "Ø": "O", "œ": "o", "Œ": "O", "ł": "l", "Ł": "L", "ı": "i"}
_ABBREVIATIONS = (
    " mr mrs ms dr prof st no nr art m/s messrs dt ref ing lic arq sr sra sig sigg spett spett.le dott avv geom egr ca "
    "bzw ggf evtl inkl zzgl usw str tel vs e.g i.e z.b d.h u.a etc approx inc ltd co bv mme mlle mevr dhr drs ir "
)
_SPACE = re.compile(r"\s+")
_END = re.compile(r"[.!?…]+[\"')\]]*(?=\s)|\n\s*\n|\n(?=\s*(?:[-*•>]|\d{1,2}[.)/:]|[QR]\d\b))|\n")
_SHORT_LINE = 48
_DAY = re.compile(r"(?:\d{1,2}\.)?\d{1,2}")  # "29. Juni", "vom 15.06. bis"


class _Fold(dict[int, str]):
    """Maps each character to one character: same length, so that places stay."""

    def __missing__(self, code: int) -> str:
        char = chr(code)
        plain = _STRAIGHT.get(char) or _SINGLE.get(char)
        if plain is None:
            base = unicodedata.normalize("NFKD", char)[:1] if code > 127 else char
            plain = " " if base.isspace() else base or char
        self[code] = plain
        return plain


_FOLD = _Fold()


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence at [`start`, `end`) of the new words.

    `plain` has accents off, quotes straight and runs of white space as one space; `lower` is `plain` in lower case.
    """

    start: int
    end: int
    plain: str
    lower: str

    @property
    def asks(self) -> bool:
        """Whether it ends in a question mark."""
        return self.plain.rstrip("\"') ").endswith("?")


def fold(text: str) -> str:
    """`text` without accents and typographic quotes; as long as it was.

    >>> fold("Entscheidung für »uns«")
    'Entscheidung fur "uns"'
    """
    if len(_FOLD) > 4096:
        _FOLD.clear()
    return text.translate(_FOLD)


def sentences(new: str) -> list[Sentence]:
    """The sentences of the first `LIMIT` characters, in order; greeting and signature lines count as sentences."""
    text = new[:LIMIT]
    found: list[Sentence] = []
    start = 0
    for match in _END.finditer(text):
        if _goes_on(text, start, match):
            continue
        _add(text, start, match.end(), found)
        start = match.end()
    _add(text, start, len(text), found)
    return found


def _goes_on(text: str, start: int, match: re.Match[str]) -> bool:
    mark = match.group()
    if mark == "\n":
        line = text[max(text.rfind("\n", 0, match.start()) + 1, start - LONGEST) : match.start()]
        after = text[match.end() : match.end() + 1]
        return len(line) >= _SHORT_LINE and bool(after.strip()) and not _list_item(text, match.end())
    if mark != ".":
        return False
    word = text[max(start, match.start() - 12) : match.start()].rsplit(None, 1)
    last = word[-1].lower().lstrip("(") if word else ""
    following = text[match.end() + 1 : match.end() + 2]
    if _DAY.fullmatch(last):
        return following.isalpha() and match.start() - start > 4
    return f" {last} " in _ABBREVIATIONS or (len(last) == 1 and last.isalpha() and last != "i" and following.isupper())


def _list_item(text: str, at: int) -> bool:
    return re.match(r"\s*(?:[-*•]|\d{1,2}[.)/:])", text[at : at + 8]) is not None


def _add(text: str, start: int, end: int, found: list[Sentence]) -> None:
    while start < end:
        stop = end
        if end - start > LONGEST:
            cut = text.rfind(" ", start + LONGEST // 2, start + LONGEST)
            stop = cut if cut > start else start + LONGEST
        piece = text[start:stop]
        body = piece.strip()
        if any(char.isalnum() for char in body):
            begin = start + len(piece) - len(piece.lstrip())
            plain = _SPACE.sub(" ", fold(body))
            found.append(Sentence(begin, begin + len(body), plain, plain.lower()))
        start = stop
