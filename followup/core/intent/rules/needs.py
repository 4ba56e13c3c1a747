"""Which words a pattern cannot match without: the cheap gate before the regular expressions.

Reads the part of the regular expression syntax that the rules use: groups, alternatives, classes, quantifiers.
What it does not understand it answers with "no such words", so that the gate never loses a match.
"""

from __future__ import annotations

import re
from functools import lru_cache

_QUANTIFIER = re.compile(r"[*+?]\??|\{(\d*)(?:,(\d*))?\}\??")
_GROUP = re.compile(r"\((?:\?(?:P<\w+>|[:=!]|<[=!]|-i:))?")
_LOOKS = frozenset({"(?=", "(?!", "(?<=", "(?<!"})
_PLAIN = re.compile(r"[^\\()\[\]{}.|*+?^$]+")
_CLASS = re.compile(r"\[\^?\]?(?:[^\]\\]|\\.)*\]")
_BRACKET = re.compile(rf"\\.|{_CLASS.pattern}|[()]")
_LEAST = 3
_MOST = 40
"""Words of a further set at most: to look for more costs more than it saves."""

_MACROS = 4096
"""Groups whose words are kept: the same macros stand in most patterns of a language."""

Words = frozenset[str]


def needs(pattern: str) -> tuple[Words, ...]:
    r"""Sets of lower-case strings: whatever `pattern` matches holds at least one of each, the most telling set first.

    Empty where none can be told.

    >>> [sorted(words) for words in needs(r"\b(?:went|gone)? with (?:the other|another)")]
    [[' with '], ['another', 'the other']]
    """
    found = sorted(_alternatives(pattern), key=_telling, reverse=True)
    return tuple(words for at, words in enumerate(found) if at == 0 or len(words) <= _MOST)


@lru_cache(_MACROS)
def _alternatives(pattern: str) -> tuple[Words, ...]:
    """The sets of the only alternative, or of several the union of what tells most in each."""
    branches, ends, at = [_Branch()], _ends(pattern), 0
    while at < len(pattern):
        if pattern[at] == "|":
            branches.append(_Branch())
            at += 1
        else:
            at = _atom(pattern, at, ends, branches[-1])
    found = [branch.closed() for branch in branches]
    if len(found) == 1:
        return tuple(dict.fromkeys(found[0]))
    if not all(found):
        return ()
    return (frozenset().union(*(max(sets, key=_telling) for sets in found)),)


class _Branch:
    """What one alternative needs: the sets found so far, and the letters that stand in a row at its end."""

    def __init__(self) -> None:
        self._sets: list[Words] = []
        self._run = ""

    def letters(self, text: str) -> None:
        """These follow."""
        self._run += text

    def broken(self, sets: tuple[Words, ...] = ()) -> None:
        """Something else follows, which needs `sets`."""
        if len(self._run.strip()) >= _LEAST:
            self._sets.append(frozenset((self._run.lower(),)))
        self._run = ""
        self._sets += sets

    def closed(self) -> list[Words]:
        """All sets, at the alternative's end."""
        self.broken()
        return self._sets


def _atom(pattern: str, at: int, ends: dict[int, int], branch: _Branch) -> int:
    """Tell `branch` of the atom (or the row of letters) at `at`; the next place."""
    if plain := _PLAIN.match(pattern, at):
        branch.letters(plain.group()[:-1])
        return _letter(pattern, plain.end() - 1, branch)
    char = pattern[at]
    if char == "(":
        opening = _GROUP.match(pattern, at)
        begin = opening.group() if opening else "("
        inner = pattern[at + len(begin) : ends[at]]
        least, after = _quantified(pattern, ends[at] + 1)
        branch.broken(_alternatives(inner) if least and begin not in _LOOKS else ())
        return after
    if char == "\\" and not pattern[at + 1].isalnum():
        return _letter(pattern, at + 1, branch)
    branch.broken()
    if char == "[" and (chars := _CLASS.match(pattern, at)):
        return _quantified(pattern, chars.end())[1]
    return _quantified(pattern, at + (2 if char == "\\" else 1))[1]


def _letter(pattern: str, at: int, branch: _Branch) -> int:
    """The same of a letter, which may be repeated or left out: then the row of letters ends there."""
    least, after = _quantified(pattern, at + 1)
    if least:
        branch.letters(pattern[at])
    if after > at + 1:
        branch.broken()
    return after


def _ends(pattern: str) -> dict[int, int]:
    """Where each group that is opened is closed."""
    found: dict[int, int] = {}
    opened: list[int] = []
    for bracket in _BRACKET.finditer(pattern):
        if bracket.group() == "(":
            opened.append(bracket.start())
        elif bracket.group() == ")":
            found[opened.pop()] = bracket.start()
    return found


def _telling(words: Words) -> tuple[int, int]:
    """How much a set says: its shortest word, then how few words."""
    return min(5, *map(len, words)) if len(words) > 1 else min(5, len(next(iter(words)))), -len(words)


def _quantified(pattern: str, at: int) -> tuple[bool, int]:
    """Whether the atom before `at` must occur, and the place after its quantifier."""
    match = _QUANTIFIER.match(pattern, at)
    if not match:
        return True, at
    mark = match.group()
    if mark[0] == "{":
        return bool(match[1]) and int(match[1]) > 0, match.end()
    return mark[0] == "+", match.end()
