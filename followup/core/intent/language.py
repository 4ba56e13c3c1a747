"""Which language a mail is in, by a vote of common words, accents and groups of letters; no model."""

from __future__ import annotations

import re

from followup.core.intent.commonest import ACCENTED, COMMONEST
from followup.core.intent.letters import LETTERS
from followup.core.intent.text import fold
from followup.core.policy import LANGUAGES

_COMMON: dict[str, tuple[str, ...]] = {}
_GROUPS: dict[str, tuple[str, ...]] = {}
_WITH_ACCENT: dict[str, tuple[str, ...]] = {}
_MARKS = (
    ("de", "äßü"),
    ("es", "ñ¿¡áíóú"),
    ("pt", "ãõçáíóúâ"),
    ("fr", "êœçîûèé"),
    ("it", "ìòèù"),
    ("nl", "ë"),
    ("pl", "łśżęą"),
    ("tr", "ğı"),
    ("cs", "řě"),
    ("da", "ø"),
)
_SCRIPTS = (
    ("ja", "\u3040", "\u30ff"),
    ("ko", "\uac00", "\ud7af"),
    ("zh", "\u4e00", "\u9fff"),
    ("el", "\u0370", "\u03ff"),
    ("ru", "\u0400", "\u04ff"),
    ("he", "\u0590", "\u05ff"),
    ("ar", "\u0600", "\u06ff"),
    ("th", "\u0e00", "\u0e7f"),
    ("hi", "\u0900", "\u097f"),
)
_WORD = re.compile(r"[a-z]+(?:'[a-z]+)?")
_ACCENTED = re.compile(r"[^\W\d_]+")
_SAMPLE = 4000
_FEW = 15
_LETTERS = 0.25
_WITHOUT_RULES = 0.8
_MOST_AROUND = 1.5


def _ballot(table: dict[str, str], votes: dict[str, tuple[str, ...]]) -> dict[str, tuple[str, ...]]:
    if not votes:
        for code, words in table.items():
            for word in dict.fromkeys(words.split()):
                votes[word] = (*votes.get(word, ()), code)
    return votes


def tell(text: str, *around: str) -> str:
    """The language of `text` as an ISO 639-1 code; "" where nothing speaks for one, "xx" for an unknown script.

    What stands `around` it, a quoted mail or a subject, decides where `text` itself is short or undecided.

    >>> tell("Wir haben uns anders entschieden, vielen Dank.")
    'de'
    >>> tell("Ok", "Darf ich Ihnen zwei Fragen stellen?")
    'de'
    """
    script = _script(text[:_SAMPLE])
    if script:
        return script
    votes = _votes(text[:_SAMPLE])
    if _lead(votes)[1] > _MOST_AROUND * len(around):
        around = ()  # whatever stands there could not change it
    for other in around:
        code, lead = _leader(other)
        if code:
            votes[code] = votes.get(code, 0.0) + min(_MOST_AROUND, lead / 4)
    return max(votes, key=votes.__getitem__) if votes else ""


def _leader(text: str) -> tuple[str, float]:
    """The language most votes are for, and by how many it leads the next."""
    script = _script(text[:_SAMPLE])
    if script:
        return script, 4 * _MOST_AROUND
    return _lead(_votes(text[:_SAMPLE]))


def _lead(votes: dict[str, float]) -> tuple[str, float]:
    first, second = (*sorted(votes.items(), key=lambda one: -one[1]), ("", 0.0), ("", 0.0))[:2]
    return first[0], first[1] - second[1]


def _votes(sample: str) -> dict[str, float]:
    """One vote a common word, shared where languages share the word; less for accents and groups of letters."""
    votes: dict[str, float] = {}
    common = _ballot(COMMONEST, _COMMON)
    words = _WORD.findall(fold(sample).lower())
    for word in words:
        codes = common.get(word) or common.get(word.partition("'")[0], ())
        _share(1.0, codes, votes)
        if not codes and len(words) <= _FEW:
            _letters(word, votes)
    for word in () if sample.isascii() else _ACCENTED.findall(sample.lower()):
        if not word.isascii():
            _share(1.0, _ballot(ACCENTED, _WITH_ACCENT).get(word, ()), votes)
    for code, marks in () if sample.isascii() else _MARKS:
        count = sum(sample.count(mark) for mark in marks)
        if count and (code in votes or count > 1 or code in LANGUAGES):
            votes[code] = votes.get(code, 0.0) + min(count, 4) * 0.6
    return {code: count if code in LANGUAGES else count * _WITHOUT_RULES for code, count in votes.items()}


def _share(weight: float, codes: tuple[str, ...], votes: dict[str, float]) -> None:
    for code in codes:
        votes[code] = votes.get(code, 0.0) + weight / len(codes)


def _letters(word: str, votes: dict[str, float]) -> None:
    groups = _ballot(LETTERS, _GROUPS)
    edged = f"_{word}_"
    for place in range(len(edged) - 2):
        _share(_LETTERS, groups.get(edged[place : place + 3], ()), votes)


def _script(sample: str) -> str:
    if sample.isascii():
        return ""
    letters = [char for char in sample if char.isalpha()]
    foreign = [char for char in letters if char > "\u036f" and not "\u1e00" <= char <= "\u1eff"]
    if not foreign or 2 * len(foreign) < len(letters):
        return ""
    for code, first, last in _SCRIPTS:
        if any(first <= char <= last for char in foreign):
            return code
    return "xx"
